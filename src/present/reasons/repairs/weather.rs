//! What takes the place of a session that bad weather keeps from taking place: another activity, at the same time, with the
//! same people and leaders, where a roof is.

use super::{Mending, Step, Trouble, Way, sessions::Found};
use crate::{
    domain::{
        id::{ActivityId, PersonId, SessionId, SiteId},
        plan::Session,
        weather,
    },
    i18n::{format, text::weather as t},
    planner::{
        explain::{Explainer, MoveVerdict},
        plan::SessionKey,
        score::Breach,
    },
    translate::Runs,
};

/// Of the activities that can take its place, how many are offered.
const OFFERED: usize = 2;

impl Mending<'_> {
    /// Other activities for the same moment: first what the house wishes in its place, then what costs the week least.
    pub(super) fn replaced(
        &self,
        explainer: &Explainer<'_>,
        id: SessionId,
        key: &SessionKey,
    ) -> Vec<Found> {
        if !matches!(self.trouble, Trouble::Weather(_)) {
            return Vec::new();
        }
        let (Some(session), Some(own), Some(mut moves)) = (
            self.case.week.placements.session(id),
            self.activity_at(&key.activity),
            explainer.moves(key),
        ) else {
            return Vec::new();
        };
        let document = &self.case.document;
        let fallback = document.activities.get(own.0);
        let fallback = fallback.and_then(|own| weather::fallback(document, own));
        let fallback = fallback.map(|fallback| fallback.id);
        let mut found: Vec<(bool, MoveVerdict)> = self
            .instance
            .activities
            .iter()
            .filter_map(|activity| {
                let (other, site) = self.activity_at(&activity.id)?;
                let is_dry = document.activities.get(other)?.runs_in_any_weather();
                if !is_dry || site != own.1 || other == own.0 {
                    return None;
                }
                let verdict = moves.replace(&activity.id)?;
                let keeps_most = verdict.cannot_follow.len() * 2 <= session.participants.len();
                (keeps_most && is_possible(&verdict, key))
                    .then(|| (fallback == Some(other), verdict))
            })
            .collect();
        found.sort_by_key(|(is_fallback, verdict)| {
            (!is_fallback, verdict.cannot_follow.len(), verdict.cost)
        });
        found.truncate(OFFERED);
        let found = found.iter().filter_map(|(is_fallback, verdict)| {
            let way = self.replacement(session, verdict, *is_fallback)?;
            Some((way, explainer.apply(key, verdict)?))
        });
        found.collect()
    }

    /// The activity of the house, and its site, that an activity of the problem stands for.
    fn activity_at(&self, id: &str) -> Option<(ActivityId, Option<SiteId>)> {
        match self.case.translation.runs(id)? {
            Runs::Activity { activity, site, .. } => Some((activity, site)),
            Runs::Appointment(_) => None,
        }
    }

    fn replacement(
        &self,
        session: &Session,
        verdict: &MoveVerdict,
        is_fallback: bool,
    ) -> Option<Way> {
        let l = self.words.locale;
        let id = &verdict.session.activity;
        let Runs::Activity {
            activity, minutes, ..
        } = self.case.translation.runs(id)?
        else {
            return None;
        };
        let out: Vec<PersonId> = verdict
            .cannot_follow
            .iter()
            .filter_map(|(person, _)| self.case.translation.person(person))
            .collect();
        let why = match (out.is_empty(), is_fallback) {
            (true, true) => t::as_foreseen(l).to_owned(),
            (true, false) => t::with_the_same(l).to_owned(),
            (false, _) => {
                let names = out.iter().map(|person| self.words.person_of(*person));
                t::without(l, &format::some(l, &names.collect::<Vec<_>>()))
            }
        };
        let (name, room) = (self.words.activity(id), self.words.room(&verdict.room));
        Some(Way {
            lead: t::replace_by(l).to_owned(),
            mark: t::activity_in(l, &name, &room),
            why,
            steps: vec![Step::Put(Session {
                activity,
                duration: minutes,
                // It is no longer what is repeated.
                series: None,
                ..self.moved(session, verdict)
            })],
        })
    }
}

/// Whether no rule forbids it. That the week has one fewer of what the weather takes is no fault of what comes in its place.
fn is_possible(verdict: &MoveVerdict, key: &SessionKey) -> bool {
    verdict.broken.iter().all(|violation| {
        matches!(&violation.breach, Breach::TooFewInWeek { activity } if *activity == key.activity)
    })
}
