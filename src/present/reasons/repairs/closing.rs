//! A session that does not take place: its people go to what runs at the same time, as far as they can.

use super::{Mending, Step, Way, mending::is_shaken, sessions::Found};
use crate::{
    domain::id::SessionId,
    i18n::text::repairs as t,
    planner::{
        explain::Explainer,
        plan::{Plan, Session, SessionKey},
        score::Breach,
    },
};

impl Mending<'_> {
    /// Not doing it, which is always possible; what a week lacks by it is told.
    pub(super) fn closed(
        &self,
        explainer: &Explainer<'_>,
        id: SessionId,
        key: &SessionKey,
    ) -> Option<Found> {
        let why = explainer.why_session(key)?;
        let is_wanted = why
            .broken
            .iter()
            .any(|violation| matches!(violation.breach, Breach::TooFewInWeek { .. }));
        let mut plan = self.plan.clone();
        let at = plan.sessions.iter().position(|session| session.is(key))?;
        let closed = plan.sessions.remove(at);
        let mut steps = vec![Step::Close(id)];
        let mut to: Vec<(SessionKey, usize)> = Vec::new();
        // Who is absent needs no other place.
        let is_here = |person: &&String| {
            !explainer.violations().iter().any(|violation| {
                matches!(&violation.breach, Breach::PersonAway { person: away, session }
                    if away == *person && session == key)
            })
        };
        let here: Vec<&String> = closed.attendees.iter().filter(is_here).collect();
        for person in &here {
            let Some(other) = self.refuge(&mut plan, &closed, person) else {
                continue;
            };
            let known = self.case.translation.person(person);
            if let Some((session, known)) = self.case.session(&other).zip(known) {
                steps.push(Step::Join(session, known));
            }
            match to.iter_mut().find(|(key, _)| *key == other) {
                Some((_, n)) => *n += 1,
                None => to.push((other, 1)),
            }
        }
        let l = self.words.locale;
        let n_free = here.len() + 1 - steps.len();
        let mut told: Vec<String> = to
            .iter()
            .map(|(key, n)| t::go_to(l, *n, &self.words.activity(&key.activity)))
            .collect();
        if n_free > 0 {
            told.push(t::would_be_free(l, n_free));
        }
        if is_wanted {
            told.push(t::wanted_this_week(l).to_owned());
        }
        let way = Way {
            lead: t::not_run(l).to_owned(),
            mark: String::new(),
            why: told.join(" "),
            steps,
        };
        Some((way, plan))
    }

    /// The session at the same time that suits the person best, with the person in it.
    fn refuge(&self, plan: &mut Plan, closed: &Session, person: &str) -> Option<SessionKey> {
        let explainer = Explainer::new(&self.instance, plan).ok()?;
        let end = closed.start + self.length(&closed.activity);
        let at_the_same_time = plan.sessions.iter().filter(|other| {
            other.day == closed.day
                && !is_shaken(&explainer, &other.key())
                && other.start < end
                && closed.start < other.start + self.length(&other.activity)
        });
        let best = at_the_same_time
            .filter_map(|other| {
                let key = other.key();
                let why = explainer.why_not_person(&key, person)?;
                (why.blockers.is_empty() && why.broken.is_empty()).then_some((why.gain, key))
            })
            .max_by_key(|(gain, _)| *gain)
            .map(|(_, key)| key)?;
        drop(explainer);
        let other = plan.sessions.iter_mut().find(|other| other.is(&best))?;
        other.attendees.push(person.to_owned());
        Some(best)
    }

    pub(super) fn length(&self, activity: &str) -> i32 {
        let activities = &self.instance.activities;
        activities
            .iter()
            .find(|one| one.id == activity)
            .map_or(1, |one| one.duration)
    }
}
