//! Ways out that were tried by solving the week again: what would change, and what it brings.

use super::{Case, lacks::name, words::Words};
use crate::{
    domain::{plan::Placements, suppose::Supposition},
    i18n::{Locale, text::rules::ways as t},
    planner::{
        explain::{Attempt, Explainer, Missing, Way, best_ways},
        instance::Instance,
        whatif::Hypothesis,
    },
    translate,
};
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;
use xxhash_rust::xxh3::xxh3_64;

/// What has no place, as a number: the same lack of the same week has the same number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LackId(u64);

impl LackId {
    pub(super) fn of(missing: &Missing) -> Self {
        Self(xxh3_64(name(missing).as_bytes()))
    }
}

/// A way out that works.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WayView {
    /// What would change.
    pub text: String,
    /// What the trial showed.
    pub effect: String,
    /// The week rearranged, when nothing else need change: a human takes it or leaves it.
    pub placements: Option<Box<Placements>>,
    /// The datum that would change, when the house can change it by a press.
    pub supposition: Option<Supposition>,
}

/// Ways being tried.
pub struct Tried {
    case: Case,
    /// The problem of the case, closed where nothing can change any more.
    instance: Instance,
    missing: Missing,
    todo: VecDeque<Attempt>,
    works: Vec<Way>,
}

impl Tried {
    /// Whether every way was tried.
    pub fn is_done(&self) -> bool {
        self.todo.is_empty()
    }

    /// Tries one more way.
    pub fn step(&mut self) {
        let attempt = self.todo.pop_front();
        if let Some((attempt, explainer)) = attempt.zip(self.explainer()) {
            let way = explainer.attempt(&self.missing, &attempt);
            self.works.extend(way);
        }
    }

    /// The best of the ways that work; `random` names the sessions that would be new.
    pub fn told(&self, locale: Locale, mut random: impl FnMut() -> u128) -> Vec<WayView> {
        let case = &self.case;
        let words = Words { case, locale };
        let mut ways = self.works.clone();
        best_ways(&mut ways);
        let view = |way: &Way| WayView {
            text: words.way(way),
            effect: words.effect(way),
            placements: way.hypothesis.is_none().then(|| {
                let (plan, previous) = (&way.outcome.plan, &case.week.placements);
                let placements =
                    translate::to_placements(&case.translation, plan, previous, &mut random);
                Box::new(placements)
            }),
            supposition: way
                .hypothesis
                .as_ref()
                .and_then(|hypothesis| words.supposition(hypothesis)),
        };
        ways.iter().map(view).collect()
    }

    fn explainer(&self) -> Option<Explainer<'_>> {
        let explainer = Explainer::new(&self.instance, &self.case.plan).ok()?;
        Some(self.case.to_come(explainer))
    }
}

impl Case {
    /// What can be tried for something that has no place; nothing if it has one by now.
    pub fn try_ways(&self, lack: LackId) -> Option<Tried> {
        let missing = self.missing();
        let missing = missing.into_iter().find(|it| LackId::of(it) == lack)?;
        let (case, instance) = self.trial(&self.document);
        let mut tried = Tried {
            case,
            instance,
            missing,
            todo: VecDeque::new(),
            works: Vec::new(),
        };
        tried.todo = tried.explainer()?.attempts(&tried.missing).into();
        Some(tried)
    }
}

impl Words<'_> {
    fn way(&self, way: &Way) -> String {
        let l = self.locale;
        let Some(hypothesis) = &way.hypothesis else {
            return match &way.session {
                Some(session) => t::rearrange(l, &self.session(session)),
                None => t::rearrange_alone(l).to_owned(),
            };
        };
        let activity = way.session.as_ref().map(|session| &session.activity);
        self.hypothesis(hypothesis, activity.map(String::as_str))
    }

    /// A change of the week's data; `activity` is the one that it serves, if it is one.
    fn hypothesis(&self, hypothesis: &Hypothesis, activity: Option<&str>) -> String {
        let l = self.locale;
        let served = activity.map(|id| self.quoted(id));
        match hypothesis {
            Hypothesis::Leader { day, from, to, .. } => t::leader(
                l,
                &served.unwrap_or_default(),
                &self.hours(*day, *from, *to),
            ),
            Hypothesis::Room { day, from, to, .. } => {
                let when = self.hours(*day, *from, *to);
                match served {
                    Some(activity) => t::room(l, &activity, &when),
                    None => t::room_alone(l, &when),
                }
            }
            Hypothesis::Capacity { room, persons } => {
                let rooms = &self.case.instance().rooms;
                let before = rooms.iter().find(|it| it.id == *room);
                let before = before.map_or(0, |room| room.capacity);
                t::capacity(l, *persons, &self.room(room), before)
            }
            Hypothesis::GroupSize { activity, min, max } => {
                let about = &self.case.instance().activities;
                let about = about.iter().find(|it| it.id == *activity);
                let (least, most) = about.map_or((0, 0), |about| (about.min, about.max));
                if *max == most {
                    t::smallest(l, *min, &self.quoted(activity), least)
                } else {
                    t::largest(l, *max, &self.quoted(activity), most)
                }
            }
            Hypothesis::Frequency { activity, .. } => t::often(l, &self.quoted(activity)),
            Hypothesis::Floor {
                day,
                from,
                to,
                less,
            } => {
                let fewer = usize::try_from(*less).unwrap_or(1);
                t::floor(l, fewer, &self.hours(*day, *from, *to))
            }
            Hypothesis::RoomOpen {
                room,
                day,
                from,
                to,
            } => t::open(l, &self.room(room), &self.hours(*day, *from, *to)),
            Hypothesis::RoomClosed {
                room,
                day,
                from,
                to,
            } => t::closed(l, &self.room(room), &self.hours(*day, *from, *to)),
            Hypothesis::Visit {
                professional: id,
                day,
                from,
                to,
            } => t::present(l, &self.professional(id), &self.hours(*day, *from, *to)),
            Hypothesis::PersonHere {
                person: id,
                day,
                from,
                to,
            } => t::present(l, &self.person(id), &self.hours(*day, *from, *to)),
            Hypothesis::StaffHere {
                staff: id,
                day,
                from,
                to,
            } => t::present(l, &self.staff(id), &self.hours(*day, *from, *to)),
            Hypothesis::PersonAway {
                person: id,
                day,
                from,
                to,
            } => t::absent(l, &self.person(id), &self.hours(*day, *from, *to)),
            Hypothesis::StaffAway {
                staff: id,
                day,
                from,
                to,
            } => t::absent(l, &self.staff(id), &self.hours(*day, *from, *to)),
        }
    }

    /// "mardi de 14 h à 15 h 30".
    fn hours(&self, day: i32, from: i32, to: i32) -> String {
        t::from_to(self.locale, self.day(day), &self.time(from), &self.time(to))
    }

    /// What else changes, and whether the week is better for it.
    fn effect(&self, way: &Way) -> String {
        let l = self.locale;
        let differences = way.outcome.differences.count();
        // The thing itself finding its place is no change elsewhere.
        let changes = match differences {
            0 | 1 => t::tried_alone(l).to_owned(),
            several => t::tried(l, several),
        };
        let cost = way.outcome.cost();
        let points = usize::try_from(cost.unsigned_abs()).unwrap_or(usize::MAX);
        let worth = match cost {
            ..0 => t::gains(l, points),
            0 => t::as_good(l).to_owned(),
            _ => t::loses(l, points),
        };
        format!("{changes} {worth}")
    }
}
