//! What the absent person misses and could have on another day.

use super::{Mending, Repair, Step, WAYS, Way};
use crate::{
    domain::{activity::Domain, id::PersonId},
    i18n::text::repairs as t,
    planner::{
        explain::{Explainer, Reason},
        plan::SessionKey,
        score::Cause,
    },
};

impl Mending<'_> {
    /// What the absent person misses and could have later in the week: a goal or a wish.
    pub(super) fn later(&self, person: PersonId) -> Option<Repair> {
        let explainer = Explainer::new(&self.instance, &self.plan).ok()?;
        let id = self.case.translation.person_id(person)?;
        let places = explainer.person_places(id, 12)?;
        let mut lines: Vec<(String, Way)> = Vec::new();
        for place in &places.best {
            let is_light = place.leaving.is_empty() && place.instead_of.is_none();
            if place.cost >= 0 || !is_light || place.session.day <= self.day {
                continue;
            }
            let why = explainer.why_not_person(&place.session, id)?;
            let Some((lead, session)) = why
                .reasons
                .iter()
                .find_map(|reason| self.missed(id, reason))
                .zip(self.case.session(&place.session))
            else {
                continue;
            };
            let way = Way {
                lead: t::postpone_to(self.words.locale).to_owned(),
                mark: self.when(place.session.day, place.session.start),
                why: self.room_left(&place.session),
                steps: vec![Step::Join(session, person)],
            };
            lines.push((lead, way));
        }
        let (title, _) = lines.first()?.clone();
        Some(Repair {
            key: format!("later/{person}"),
            session: None,
            appointment: None,
            domain: places
                .best
                .first()
                .and_then(|place| self.words.domain(&place.session.activity))
                .unwrap_or(Domain::Social),
            ways: lines
                .into_iter()
                .filter(|(of, _)| *of == title)
                .map(|(_, way)| way)
                .take(WAYS)
                .collect(),
            title,
            is_needed: false,
        })
    }

    /// "Son objectif « marcher sans peur »".
    fn missed(&self, person: &str, reason: &Reason) -> Option<String> {
        let l = self.words.locale;
        match &reason.cause {
            Cause::GoalShort { person: who, goal } if who == person && reason.saves > 0 => {
                Some(t::their_goal(l, &self.words.goal_of(person, goal)))
            }
            Cause::WishMissed {
                person: who,
                activity,
            } if who == person && reason.saves > 0 => {
                Some(t::their_wish(l, &self.words.activity(activity)))
            }
            _ => None,
        }
    }

    /// "Taï-chi assis a encore 6 places."
    fn room_left(&self, key: &SessionKey) -> String {
        let session = self.plan.sessions.iter().find(|session| session.is(key));
        let activities = &self.instance.activities;
        let most = activities
            .iter()
            .find(|activity| activity.id == key.activity)
            .map_or(0, |activity| activity.max);
        let taken = session.map_or(0, |session| session.attendees.len());
        let left = usize::try_from(most).unwrap_or(0).saturating_sub(taken);
        t::places_left(self.words.locale, left, &self.words.activity(&key.activity))
    }
}
