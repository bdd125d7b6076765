//! What has no place in the week: in the order of priority, each with its obstacle in one line, what was tried, and ways
//! out.

use super::{Case, LackId, UnplacedView, WayOut, words::Words};
use crate::{
    domain::{activity::Domain, id::PersonId, project::GoalTarget},
    i18n::{Locale, text::rules::blocks as t},
    planner::{
        explain::{Missing, Obstacle, Unplaced},
        instance::Half,
    },
    translate::{Runs, SkipReason},
};
use std::collections::VecDeque;

/// Lacks that are looked into; a week with more is not proposed yet, or the house asks far too much of it.
const LOOKED_INTO: usize = 60;

impl Case {
    /// What the week lacks, the most pressing first, at most as many as a person reads.
    pub fn missing(&self) -> Vec<Missing> {
        let Some(explainer) = self.explainer() else {
            return Vec::new();
        };
        let mut missing = explainer.missing();
        missing.sort_by_cached_key(|missing| (self.priority(missing), name(missing)));
        missing.truncate(LOOKED_INTO);
        missing
    }

    /// What one person lacks, and why.
    pub fn lacks_of(&self, locale: Locale, person: PersonId) -> Option<Vec<UnplacedView>> {
        let explainer = self.explainer()?;
        let id = self.translation.person_id(person)?;
        let words = Words { case: self, locale };
        let mut missing = explainer.missing();
        missing.retain(|missing| match missing {
            Missing::Goal { person, .. }
            | Missing::Wish { person, .. }
            | Missing::HalfDay { person, .. } => person == id,
            Missing::Appointment { .. } | Missing::Minimum { .. } => false,
        });
        missing.sort_by_cached_key(|missing| (self.priority(missing), name(missing)));
        let lacks = missing
            .into_iter()
            .filter_map(|lack| explainer.against(lack));
        let own = self.document.persons.get(person).into_iter();
        let homeless = self.wishes_without_room(&words, own.map(|person| &**person));
        Some(
            lacks
                .map(|lack| words.unplaced(&lack))
                .chain(homeless)
                .collect(),
        )
    }

    /// What the problem cannot hold: appointments that a human places, wishes that no room of the house suits.
    pub fn unplaceable(&self, locale: Locale) -> Vec<UnplacedView> {
        let words = Words { case: self, locale };
        let persons = self.document.persons.iter().map(|person| &**person);
        let skipped = self.translation.skipped.iter().filter(|(id, _)| {
            // What a human placed outside the problem has its place.
            self.week.placements.appointment(*id).is_none()
        });
        skipped
            .map(|(id, reason)| {
                let (obstacle, way) = match reason {
                    SkipReason::PersonAway => (t::person_absent(locale), t::way_visit(locale)),
                    SkipReason::ProfessionalAway => {
                        (t::professional_away(locale), t::way_visit(locale))
                    }
                    SkipReason::NoDay => (t::no_day(locale), t::way_dates(locale)),
                    SkipReason::Group => (t::group_visit(locale), t::way_visit(locale)),
                };
                let title = words.appointment_of(*id);
                UnplacedView {
                    key: format!("appointment/{id}"),
                    id: None,
                    person: None,
                    appointment: Some(*id),
                    goal: None,
                    domain: Some(Domain::Care),
                    reason: t::one_line(locale, &title, obstacle),
                    title,
                    tries: Vec::new(),
                    ways: vec![(way.to_owned(), WayOut::Told)],
                }
            })
            .chain(self.wishes_without_room(&words, persons))
            .collect()
    }

    /// Why the first of these have no place, for as long as `go_on` says; they are taken from the list.
    pub fn look_into(
        &self,
        locale: Locale,
        missing: &mut VecDeque<Missing>,
        mut go_on: impl FnMut() -> bool,
    ) -> Vec<UnplacedView> {
        let Some(explainer) = self.explainer() else {
            missing.clear();
            return Vec::new();
        };
        let words = Words { case: self, locale };
        let mut views = Vec::new();
        while let Some(lack) = missing.pop_front() {
            views.extend(explainer.against(lack).map(|lack| words.unplaced(&lack)));
            if !go_on() {
                break;
            }
        }
        views
    }

    /// Smaller is more pressing: appointments, what must run, goals by their priority, wishes by their importance.
    fn priority(&self, missing: &Missing) -> i32 {
        match missing {
            Missing::Appointment { .. } => 0,
            Missing::Minimum { .. } => 1,
            Missing::Goal { person, goal, .. } => {
                let target = self.translation.goal(goal);
                let person = self
                    .translation
                    .person(person)
                    .and_then(|id| self.document.persons.get(id));
                let goals = person.map(|person| &person.project.goals);
                let priority = goals.and_then(|goals| {
                    let meant = goals
                        .iter()
                        .filter(|goal| Some(&goal.target) == target.as_ref());
                    meant.map(|goal| goal.priority).min()
                });
                10 + i32::from(priority.unwrap_or(3))
            }
            Missing::Wish {
                person, activity, ..
            } => {
                let wished = self
                    .instance()
                    .persons
                    .iter()
                    .find(|other| other.id == *person);
                let weight = wished.and_then(|person| {
                    let wish = person
                        .wishes
                        .iter()
                        .find(|wish| wish.activity == *activity)?;
                    Some(wish.weight)
                });
                20 - weight.unwrap_or(0)
            }
            Missing::HalfDay { .. } => 30,
        }
    }
}

/// The name of a lack within the week, from the problem's ids.
pub(super) fn name(missing: &Missing) -> String {
    match missing {
        Missing::HalfDay {
            person, day, half, ..
        } => format!("half/{person}/{day}/{half:?}"),
        Missing::Goal { person, goal, .. } => format!("goal/{person}/{goal}"),
        Missing::Wish {
            person, activity, ..
        } => format!("wish/{person}/{activity}"),
        Missing::Appointment { appointment } => format!("appointment/{appointment}"),
        Missing::Minimum { activity, .. } => format!("minimum/{activity}"),
    }
}

impl Words<'_> {
    fn unplaced(&self, lack: &Unplaced) -> UnplacedView {
        let l = self.locale;
        let translation = &self.case.translation;
        let (person, who, title, domain, appointment) = match &lack.missing {
            Missing::Goal {
                person,
                goal,
                units,
            } => {
                let domain = match translation.goal(goal) {
                    Some(GoalTarget::Domain(domain)) => Some(domain),
                    _ => None,
                };
                (
                    translation.person(person),
                    self.person(person),
                    t::goal(l, &self.goal_of(person, goal), *units),
                    domain,
                    None,
                )
            }
            Missing::Wish {
                person,
                activity,
                times,
            } => {
                let title = t::wish(l, &self.activity(activity), *times);
                (
                    translation.person(person),
                    self.person(person),
                    title,
                    self.domain(activity),
                    None,
                )
            }
            Missing::Appointment { appointment } => {
                let id = translation.appointment(appointment);
                let record = id.and_then(|id| self.case.document.appointments.get(id));
                let person = record.and_then(|record| record.persons.first().copied());
                let who = person.map_or_else(String::new, |person| self.person_of(person));
                let title = record.map_or_else(String::new, |record| record.title.clone());
                (person, who, title, Some(Domain::Care), id)
            }
            Missing::Minimum { activity, sessions } => {
                let name = self.activity(activity);
                let id = match translation.runs(activity) {
                    Some(Runs::Appointment(id)) => Some(id),
                    _ => None,
                };
                let title = if id.is_some() {
                    name.clone()
                } else {
                    t::minimum(l, &name, *sessions)
                };
                (None, name, title, self.domain(activity), id)
            }
            Missing::HalfDay {
                person, day, half, ..
            } => {
                let half = match half {
                    Half::Am => t::morning(l, self.day(*day)),
                    Half::Pm => t::afternoon(l, self.day(*day)),
                };
                let title = t::half_day(l, &half);
                let id = translation.person(person);
                (id, self.person(person), title, None, None)
            }
        };
        // What can be done something about comes first. Days on which the person never comes say little beside what stands
        // in the way on the others; a place that exists is a way out, and of what is over nothing can be done.
        let rank = |obstacle: Obstacle| match obstacle {
            Obstacle::PersonAbsent => 1,
            Obstacle::Possible => 2,
            Obstacle::Over => 3,
            _ => 0,
        };
        let mut met = lack.obstacles.clone();
        met.sort_by_key(|(obstacle, _)| rank(*obstacle));
        let first = met
            .first()
            .map_or(Obstacle::Possible, |(obstacle, _)| *obstacle);
        let tries = met.iter().take(5);
        UnplacedView {
            key: name(&lack.missing),
            id: Some(LackId::of(&lack.missing)),
            person,
            appointment,
            goal: match &lack.missing {
                Missing::Goal { goal, .. } => translation.goal(goal),
                _ => None,
            },
            domain,
            title,
            reason: t::one_line(l, &who, obstacle(l, first)),
            tries: tries
                .map(|(it, n)| t::tried(l, *n, obstacle(l, *it)))
                .collect(),
            ways: self.ways(lack, person, first),
        }
    }

    fn ways(
        &self,
        lack: &Unplaced,
        person: Option<PersonId>,
        first: Obstacle,
    ) -> Vec<(String, WayOut)> {
        let l = self.locale;
        let mut ways = Vec::new();
        if let Some((key, _)) = &lack.cheapest
            && let Some((person, session)) = person.zip(self.case.session(key))
        {
            let text = t::join(l, &self.person_of(person), &self.session_of(session));
            ways.push((text, WayOut::Join(session, person)));
        }
        if let Some(text) = way(l, first) {
            ways.push((text.to_owned(), WayOut::Told));
        }
        ways
    }
}

const fn obstacle(l: Locale, obstacle: Obstacle) -> &'static str {
    match obstacle {
        Obstacle::Possible => t::possible(l),
        Obstacle::Over => t::over(l),
        Obstacle::PersonAbsent => t::person_absent(l),
        Obstacle::PersonBusy => t::person_busy(l),
        Obstacle::PersonAtAppointment => t::person_appointment(l),
        Obstacle::Contraindicated => t::contraindication(l),
        Obstacle::Avoided => t::refusal(l),
        Obstacle::SameActivityThatDay => t::already_that_day(l),
        Obstacle::Incompatible => t::kept_apart(l),
        Obstacle::RoomNotForPerson => t::not_step_free(l),
        Obstacle::Full => t::session_full(l),
        Obstacle::SupervisionFull => t::help_full(l),
        Obstacle::NothingServes => t::nothing_serves(l),
        Obstacle::NoRoomSuits => t::no_room_suits(l),
        Obstacle::NoRoomFree => t::no_room_free(l),
        Obstacle::NobodyQualified => t::nobody_trained(l),
        Obstacle::NoLeaderFree => t::no_leader_free(l),
        Obstacle::FloorShort => t::floor(l),
        Obstacle::KitTaken => t::kit_taken(l),
        Obstacle::OftenEnough => t::often_enough(l),
        Obstacle::TooFewPersons => t::too_few_people(l),
        Obstacle::ProfessionalBusy => t::professional_busy(l),
        Obstacle::ProfessionalAway => t::professional_away(l),
    }
}

const fn way(l: Locale, obstacle: Obstacle) -> Option<&'static str> {
    Some(match obstacle {
        Obstacle::PersonAbsent => t::way_presence(l),
        Obstacle::Full | Obstacle::SupervisionFull => t::way_bigger(l),
        Obstacle::NobodyQualified => t::way_training(l),
        Obstacle::NoRoomSuits => t::way_room(l),
        Obstacle::NothingServes => t::way_offer(l),
        Obstacle::ProfessionalBusy | Obstacle::ProfessionalAway => t::way_visit(l),
        Obstacle::OftenEnough => t::way_rhythm(l),
        Obstacle::RoomNotForPerson => t::way_step_free(l),
        Obstacle::NoRoomFree
        | Obstacle::NoLeaderFree
        | Obstacle::FloorShort
        | Obstacle::KitTaken
        | Obstacle::TooFewPersons => t::open_session(l),
        Obstacle::PersonBusy | Obstacle::PersonAtAppointment | Obstacle::SameActivityThatDay => {
            t::way_swap(l)
        }
        // A refusal, a contraindication and what is over have no way around.
        Obstacle::Possible
        | Obstacle::Over
        | Obstacle::Contraindicated
        | Obstacle::Avoided
        | Obstacle::Incompatible => return None,
    })
}
