//! Where else a person could be: sessions to join, alone, in the place of another or in somebody's stead, and what each
//! would cost.

use super::{Case, Verdict, repairs::Step, words::Words};
use crate::{
    domain::id::{PersonId, SessionId},
    i18n::{
        Locale, OfName,
        text::{person_places as t, rules::soft},
    },
    planner::{
        explain::{Explainer, Hindrance, PersonPlace},
        plan::SessionKey,
    },
};
use chrono::Weekday;
use serde::{Deserialize, Serialize};

/// A session that a person does not attend, and what coming would mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonPlaceView {
    /// The session.
    pub session: SessionId,
    /// Its weekday.
    pub day: Weekday,
    /// "Loto, mardi à 14 h 30".
    pub title: String,
    /// How good it is.
    pub verdict: Verdict,
    /// What it would mean, or what forbids it.
    pub reason: String,
    /// What is done; empty if it is impossible.
    pub steps: Vec<Step>,
    /// Change in points; positive is worse.
    pub cost: i64,
}

impl Case {
    /// Every session still to come that the person does not attend, the best first; with `from`, that session is left for
    /// it.
    pub fn person_places(
        &self,
        locale: Locale,
        person: PersonId,
        from: Option<SessionId>,
    ) -> Option<Vec<PersonPlaceView>> {
        let words = Words { case: self, locale };
        let id = self.translation.person_id(person)?;
        let left = from.and_then(|from| self.key(from));
        let mut plan = self.plan.clone();
        let mut instance = self.instance().clone();
        if let Some(left) = left {
            for session in &mut plan.sessions {
                if session.is(left) {
                    session.attendees.retain(|attendee| attendee != id);
                }
            }
            // A human may move whom a human has put there.
            instance.pins.attend.retain(|pin| {
                pin.person != id
                    || (pin.activity.as_str(), pin.day, pin.start)
                        != (left.activity.as_str(), left.day, left.start)
            });
        }
        let explainer = Explainer::new(&instance, &plan).ok()?;
        let leaving = Explainer::new(&instance, &self.plan).ok()?.score();
        let (base, broken) = (
            explainer.score().soft - leaving.soft,
            explainer.score().hard > leaving.hard,
        );
        let places = explainer.person_places(id, usize::MAX)?;
        let open = |key: &SessionKey| {
            let id = self.session(key).filter(|id| Some(*id) != from);
            id.filter(|_| !self.is_over(key.day, key.start))
        };
        let leave = || from.map(|from| Step::Leave(from, person));
        let mut views = Vec::new();
        for place in &places.best {
            let Some(session) = open(&place.session) else {
                continue;
            };
            let cost = place.cost + base;
            let steps = leave()
                .into_iter()
                .chain(self.steps(session, person, place))
                .collect();
            views.push(PersonPlaceView {
                session,
                day: self.translation.frame.weekday(place.session.day),
                title: words.session(&place.session),
                verdict: match cost {
                    _ if broken => Verdict::Worse,
                    ..0 => Verdict::Better,
                    0 => Verdict::Same,
                    _ => Verdict::Worse,
                },
                reason: if broken {
                    t::breaks_what_is_left(locale).to_owned()
                } else {
                    words.person_place(place, cost)
                },
                steps,
                cost,
            });
        }
        for (key, hindrance) in &places.blocked {
            let Some(session) = open(key) else {
                continue;
            };
            views.push(PersonPlaceView {
                session,
                day: self.translation.frame.weekday(key.day),
                title: words.session(key),
                verdict: Verdict::Impossible,
                reason: match hindrance {
                    Hindrance::Blocker(blocker) => words.blocker(&words.person(id), blocker),
                    Hindrance::Rule(violation) => words.broken(violation),
                },
                steps: Vec::new(),
                cost: i64::MAX,
            });
        }
        views.sort_by_key(|view| (view.verdict == Verdict::Impossible, view.cost));
        Some(views)
    }

    fn steps(&self, session: SessionId, person: PersonId, place: &PersonPlace) -> Vec<Step> {
        let left: Vec<SessionId> = place
            .leaving
            .iter()
            .filter_map(|key: &SessionKey| self.session(key))
            .collect();
        let giver = place
            .instead_of
            .as_deref()
            .and_then(|giver| self.translation.person(giver));
        let mut steps: Vec<Step> = left.iter().map(|id| Step::Leave(*id, person)).collect();
        if let Some(giver) = giver {
            steps.push(Step::Leave(session, giver));
            if place.is_exchange {
                steps.extend(left.iter().map(|id| Step::Join(*id, giver)));
            }
        }
        steps.push(Step::Join(session, person));
        steps
    }
}

impl Words<'_> {
    /// Who gives the place, what is left, else the rule that gains or loses most.
    fn person_place(&self, place: &PersonPlace, cost: i64) -> String {
        let l = self.locale;
        if let Some(giver) = &place.instead_of {
            let giver = self.person(giver);
            return if place.is_exchange {
                t::exchange(l, &giver)
            } else {
                t::instead_of(l, OfName(&giver))
            };
        }
        if let Some(left) = place.leaving.first() {
            return t::leaving(l, &self.session(left));
        }
        let rules = place.by_rule.iter().enumerate().skip(1);
        let heaviest = if cost > 0 {
            rules.max_by_key(|(_, cost)| **cost)
        } else {
            rules.min_by_key(|(_, cost)| **cost)
        };
        match heaviest {
            Some((rule, cost)) if *cost > 0 => {
                soft::place_worse(l, &super::places::soft_name(l, rule))
            }
            Some((rule, cost)) if *cost < 0 => {
                soft::place_better(l, &super::places::soft_name(l, rule))
            }
            _ => t::free_place(l).to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        demo,
        domain::{
            edit::{self, Command, Gesture, Stamp},
            time::WeekId,
        },
        planner::checker,
    };
    use chrono::NaiveDate;

    #[test]
    fn a_place_offered_costs_what_it_says_once_taken() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let document = demo::small(day);
        let week = WeekId::of(day);
        let case = Case::of(&document, week);
        let soft = |case: &Case| {
            checker::evaluate(case.instance(), &case.plan)
                .unwrap()
                .score()
                .soft
        };
        let before = soft(&case);
        for person in document.persons.iter().map(|person| person.id) {
            for view in case.person_places(Locale::Fr, person, None).unwrap() {
                assert_eq!(view.steps.is_empty(), view.verdict == Verdict::Impossible);
                if view.steps.is_empty() {
                    continue;
                }
                let commands: Vec<Command> =
                    view.steps.iter().map(|step| step.command(week)).collect();
                let stamp = Stamp {
                    at: day.and_hms_opt(9, 0, 0).unwrap(),
                    by: String::new(),
                };
                let taken = edit::apply(
                    &document,
                    &Command::Several(Gesture::Move, commands),
                    &stamp,
                )
                .unwrap();
                assert_eq!(soft(&Case::of(&taken, week)) - before, view.cost);
            }
        }
    }
}
