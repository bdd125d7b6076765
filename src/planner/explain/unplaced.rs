//! What the plan lacks, and what stands against each possibility: found by trying them all.

use std::collections::BTreeMap;

use super::answers::{Blocker, Missing, Obstacle, Unplaced};
use super::shifts::Shift;
use super::{Change, Explainer, Run};
use crate::checker::bits;
use crate::score::{Breach, Cause};

type Obstacles = BTreeMap<Obstacle, usize>;

impl Explainer<'_> {
    /// Every goal short of its target, wish not met, appointment not placed and activity below its minimum, each with
    /// what stands against it. In a large house this takes long: [`Explainer::missing`] and [`Explainer::against`] give
    /// the same one by one.
    pub fn unplaced(&self) -> Vec<Unplaced> {
        let missing = self.missing();
        missing
            .into_iter()
            .filter_map(|missing| self.against(missing))
            .collect()
    }

    /// What the plan lacks, without saying why.
    pub fn missing(&self) -> Vec<Missing> {
        let broken = self
            .now
            .violations
            .iter()
            .filter_map(|violation| match &violation.breach {
                Breach::AppointmentMissing { appointment } => Some(Missing::Appointment {
                    appointment: appointment.clone(),
                }),
                Breach::TooFewInWeek { activity } => Some(Missing::Minimum {
                    activity: activity.clone(),
                    sessions: violation.count,
                }),
                _ => None,
            });
        let short = self.now.costs.iter().filter_map(|cost| match &cost.cause {
            Cause::GoalShort { person, goal } => Some(Missing::Goal {
                person: person.clone(),
                goal: goal.clone(),
                units: cost.units,
            }),
            Cause::WishMissed { person, activity } => Some(Missing::Wish {
                person: person.clone(),
                activity: activity.clone(),
                times: cost.units,
            }),
            _ => None,
        });
        broken.chain(short).collect()
    }

    /// What stands against one of the things [`Explainer::missing`]; nothing if the instance does not know it.
    pub fn against(&self, missing: Missing) -> Option<Unplaced> {
        let index = self.index();
        match &missing {
            Missing::Appointment { appointment } => {
                let at = index.appointments.find(appointment)?;
                Some(told(missing, self.against_appointment(at), None))
            }
            Missing::Minimum { activity, .. } => {
                let at = index.activities.find(activity)?;
                let mut obstacles = Obstacles::new();
                self.against_opening(at, None, &mut obstacles);
                Some(told(missing, obstacles, None))
            }
            Missing::Goal { person, goal, .. } => {
                let serves = |activity: &usize| {
                    let gives = &index.inst.activities[*activity].gives;
                    gives.get(goal).is_some_and(|units| *units > 0)
                };
                let activities: Vec<usize> =
                    (0..index.inst.activities.len()).filter(serves).collect();
                let person = person.clone();
                self.against_person(missing, &person, &activities)
            }
            Missing::Wish {
                person, activity, ..
            } => {
                let activities: Vec<usize> = index.activities.find(activity).into_iter().collect();
                let person = person.clone();
                self.against_person(missing, &person, &activities)
            }
        }
    }

    /// What keeps the person from the sessions of these activities, or such sessions from running.
    fn against_person(
        &self,
        missing: Missing,
        person: &str,
        activities: &[usize],
    ) -> Option<Unplaced> {
        let index = self.index();
        let person = index.persons.find(person)?;
        let mut obstacles = Obstacles::new();
        let mut possible = Vec::new();
        let allowed = activities.iter().filter(|activity| {
            let barred = if index.contra[person].contains(activity) {
                Some(Obstacle::Contraindicated)
            } else if index.avoided.contains(&(person, **activity)) {
                Some(Obstacle::Avoided)
            } else {
                None
            };
            if let Some(barred) = barred {
                *obstacles.entry(barred).or_default() += 1;
            }
            barred.is_none()
        });
        let allowed: Vec<usize> = allowed.copied().collect();
        if activities.is_empty() {
            obstacles.insert(Obstacle::NothingServes, 1);
        }
        for activity in allowed {
            let mut runs = false;
            for (at, run) in self.resolved.runs.iter().enumerate() {
                if run.activity != activity {
                    continue;
                }
                runs = true;
                if run.attends(person) {
                    continue;
                }
                match self.blockers(person, run, None).first() {
                    Some(blocker) => *obstacles.entry(kind(blocker)).or_default() += 1,
                    None => possible.push(at),
                }
            }
            if !runs {
                self.against_opening(activity, Some(person), &mut obstacles);
            }
        }
        let mut cheapest = None;
        let mut ledger = self.ledger.clone();
        for at in possible {
            *obstacles.entry(Obstacle::Possible).or_default() += 1;
            let joins = Shift {
                run: at,
                person,
                joins: true,
            };
            let mut change = Change::sums();
            self.price(&mut ledger, &[joins], &mut change);
            let cost = change.soft_sum();
            if cheapest.as_ref().is_none_or(|(_, least)| cost < *least) {
                cheapest = Some((self.key_of(at), cost));
            }
        }
        Some(told(missing, obstacles, cheapest))
    }

    /// For each day and start of the activity, what first keeps a session from running there, for `person` if given.
    fn against_opening(&self, activity: usize, person: Option<usize>, obstacles: &mut Obstacles) {
        let index = self.index();
        let about = &index.inst.activities[activity];
        let duration = index.duration(activity);
        for day in 0..index.days {
            for start in 0..(index.slots + 1).saturating_sub(duration) {
                let (from, to) = (start as i32, (start + duration) as i32);
                let inside = about
                    .windows
                    .iter()
                    .any(|window| window.from <= from && to <= window.to);
                if !inside || bits(from, to) & index.breaks != 0 {
                    continue;
                }
                let run = Run {
                    activity,
                    day,
                    start,
                    duration,
                    room: 0,
                    staff: Vec::new(),
                    attendees: Vec::new(),
                };
                let obstacle = person
                    .and_then(|person| {
                        self.obstacles_of_time(person, &run, None)
                            .iter()
                            .min()
                            .map(kind)
                    })
                    .unwrap_or_else(|| self.first_obstacle(&run));
                *obstacles.entry(obstacle).or_default() += 1;
            }
        }
    }

    /// What first keeps a session from running there.
    fn first_obstacle(&self, run: &Run) -> Obstacle {
        let index = self.index();
        let about = &index.inst.activities[run.activity];
        let mask = run.mask();
        let same = || {
            self.resolved
                .runs
                .iter()
                .filter(|other| other.activity == run.activity)
        };
        if same().any(|other| other.day == run.day && other.mask() & mask != 0) {
            return Obstacle::KitTaken;
        }
        let on_day = same().filter(|other| other.day == run.day).count() as i32;
        if on_day >= about.max_day || same().count() as i32 >= about.max_week {
            return Obstacle::OftenEnough;
        }
        let suited: Vec<usize> = (0..index.inst.rooms.len())
            .filter(|room| {
                index.suits(*room, run.activity) && index.inst.rooms[*room].capacity >= about.min
            })
            .collect();
        if suited.is_empty() {
            return Obstacle::NoRoomSuits;
        }
        if !suited
            .iter()
            .any(|room| self.room_is_free(*room, run.day, mask))
        {
            return Obstacle::NoRoomFree;
        }
        let leaders = about.leaders as usize;
        let qualified: Vec<usize> = (0..index.inst.staff.len())
            .filter(|member| index.qualified(*member, run.activity))
            .collect();
        if qualified.len() < leaders {
            return Obstacle::NobodyQualified;
        }
        if qualified
            .iter()
            .filter(|member| self.ledger.leader_can(index, **member, run))
            .count()
            < leaders
        {
            return Obstacle::NoLeaderFree;
        }
        if !self.floor_holds(run, i64::from(about.leaders)) {
            return Obstacle::FloorShort;
        }
        let could_come = |person: &usize| {
            !index.contra[*person].contains(&run.activity)
                && !index.avoided.contains(&(*person, run.activity))
                && self.obstacles_of_time(*person, run, None).is_empty()
        };
        if (0..index.inst.persons.len()).filter(could_come).count() < about.min as usize {
            return Obstacle::TooFewPersons;
        }
        Obstacle::Possible
    }

    fn room_is_free(&self, room: usize, day: usize, mask: u64) -> bool {
        let index = self.index();
        (index.closed[room][day] | self.ledger.room_busy(index, room, day)) & mask == 0
    }

    /// Whether enough staff stay free if so many more lead.
    fn floor_holds(&self, run: &Run, leaders: i64) -> bool {
        let index = self.index();
        let mut slots = run.start..run.start + run.duration;
        slots.all(|slot| self.ledger.spare_staff(index, run.day, slot) >= leaders)
    }

    /// For each start within the professional's visits, what first keeps the appointment from it.
    fn against_appointment(&self, appointment: usize) -> Obstacles {
        let index = self.index();
        let (person, professional) = index.seen_by[appointment];
        let duration = index.inst.appointments[appointment].duration;
        let feature = &index.inst.professionals[professional].feature;
        let rooms: Vec<usize> = (0..index.inst.rooms.len())
            .filter(|room| index.inst.rooms[*room].features.contains(feature))
            .collect();
        let mut obstacles = Obstacles::new();
        for day in 0..index.days {
            for start in 0..=(index.slots as i32 - duration) {
                let mask = bits(start, start + duration);
                if mask & !index.visits[professional][day] != 0 {
                    continue;
                }
                let run_at = |run: &usize| {
                    let run = &self.resolved.runs[*run];
                    run.day == day && run.mask() & mask != 0
                };
                let placed_at = |who: &dyn Fn((usize, usize)) -> bool| {
                    self.resolved.placed.iter().any(|it| {
                        who(index.seen_by[it.appointment]) && it.day == day && it.mask() & mask != 0
                    })
                };
                let obstacle = if rooms.is_empty() {
                    Obstacle::NoRoomSuits
                } else if index.away[person][day] & mask != 0 {
                    Obstacle::PersonAbsent
                } else if placed_at(&|(_, by)| by == professional) {
                    Obstacle::ProfessionalBusy
                } else if placed_at(&|(who, _)| who == person) {
                    Obstacle::PersonAtAppointment
                } else if self.runs_of[person].iter().any(run_at) {
                    Obstacle::PersonBusy
                } else if !rooms.iter().any(|room| self.room_is_free(*room, day, mask)) {
                    Obstacle::NoRoomFree
                } else {
                    Obstacle::Possible
                };
                *obstacles.entry(obstacle).or_default() += 1;
            }
        }
        if obstacles.is_empty() {
            obstacles.insert(Obstacle::ProfessionalAway, 1);
        }
        obstacles
    }
}

/// The obstacle of which a blocker is a case.
fn kind(blocker: &Blocker) -> Obstacle {
    match blocker {
        Blocker::Absent => Obstacle::PersonAbsent,
        Blocker::Contraindicated => Obstacle::Contraindicated,
        Blocker::Avoided => Obstacle::Avoided,
        Blocker::BusyWithSession { .. } => Obstacle::PersonBusy,
        Blocker::BusyWithAppointment { .. } => Obstacle::PersonAtAppointment,
        Blocker::SameActivityThatDay { .. } => Obstacle::SameActivityThatDay,
        Blocker::IncompatibleWith { .. } => Obstacle::Incompatible,
        Blocker::Full { .. } => Obstacle::Full,
        Blocker::SupervisionFull { .. } => Obstacle::SupervisionFull,
    }
}

/// The obstacles most often met come first.
fn told(
    missing: Missing,
    obstacles: Obstacles,
    cheapest: Option<(crate::plan::SessionKey, i64)>,
) -> Unplaced {
    let mut obstacles: Vec<(Obstacle, usize)> = obstacles.into_iter().collect();
    obstacles.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    Unplaced {
        missing,
        obstacles,
        cheapest,
    }
}
