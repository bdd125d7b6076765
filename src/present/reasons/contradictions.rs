//! Human decisions that cannot all hold: told before any search, with what could be let go of.

use super::{Case, UnplacedView, WayOut, words::Words};
use crate::{
    i18n::{Locale, OfName, text::rules::pins as t},
    planner::{
        contradictions::{Conflict, Contradiction, Pin, contradictions},
        plan::SessionKey,
    },
};
use std::collections::BTreeSet;

impl Case {
    /// Every contradiction among the decisions held in the week.
    pub fn contradictions(&self, locale: Locale) -> Vec<UnplacedView> {
        let words = Words { case: self, locale };
        let found = contradictions(self.instance()).unwrap_or_default();
        let mut views: Vec<_> = found.iter().map(|it| words.contradiction(it)).collect();
        // Rain takes a session's day and its garden: two rules, and one thing to whoever reads it.
        let mut told = BTreeSet::new();
        views.retain(|view| told.insert(view.reason.clone()));
        views
    }

    fn pinned(&self, pin: Pin) -> Option<SessionKey> {
        let pins = &self.instance().pins;
        match pin {
            Pin::Session(at) => {
                let pin = pins.sessions.get(at)?;
                Some(SessionKey::new(pin.activity.clone(), pin.day, pin.start))
            }
            Pin::Attend(at) => {
                let pin = pins.attend.get(at)?;
                Some(SessionKey::new(pin.activity.clone(), pin.day, pin.start))
            }
            Pin::Avoid(_) => None,
        }
    }
}

impl Words<'_> {
    fn contradiction(&self, found: &Contradiction) -> UnplacedView {
        let l = self.locale;
        let (rule, reason) = match &found.conflict {
            Conflict::Rule(violation) => (violation.breach.rule(), self.broken(violation)),
            Conflict::NoRoom { session } => (15, t::no_room(l, &self.session(session))),
            Conflict::TooFewLeaders { session, .. } => {
                (16, t::no_leader(l, &self.session(session)))
            }
            Conflict::TooFewPersons { session, .. } => (17, t::no_group(l, &self.session(session))),
        };
        UnplacedView {
            key: format!("contradiction/{rule}/{:?}", found.pins),
            id: None,
            person: None,
            appointment: None,
            goal: None,
            domain: None,
            title: t::title(l).to_owned(),
            reason,
            tries: found.pins.iter().filter_map(|pin| self.pin(*pin)).collect(),
            ways: found
                .pins
                .iter()
                .filter_map(|pin| self.release(*pin))
                .collect(),
        }
    }

    /// What was decided.
    fn pin(&self, pin: Pin) -> Option<String> {
        let l = self.locale;
        let pins = &self.case.instance().pins;
        Some(match pin {
            Pin::Session(_) => t::session(l, &self.session(&self.case.pinned(pin)?)),
            Pin::Attend(at) => {
                let person = self.person(&pins.attend.get(at)?.person);
                t::place(l, &person, &self.session(&self.case.pinned(pin)?))
            }
            Pin::Avoid(at) => {
                let pin = pins.avoid.get(at)?;
                t::refusal(l, &self.person(&pin.person), &self.activity(&pin.activity))
            }
        })
    }

    /// Letting go of it; a refusal is never let go of here.
    fn release(&self, pin: Pin) -> Option<(String, WayOut)> {
        let key = self.case.pinned(pin)?;
        let session = self.session(&key);
        match pin {
            Pin::Session(_) => {
                let id = self.case.session(&key)?;
                Some((t::free(self.locale, &session), WayOut::Free(id)))
            }
            Pin::Attend(at) => {
                let person = self.person(&self.case.instance().pins.attend.get(at)?.person);
                Some((
                    t::free_place(self.locale, OfName(&person), &session),
                    WayOut::Told,
                ))
            }
            Pin::Avoid(_) => None,
        }
    }
}
