//! Everything hard that stands against one possibility: what, whose, and what would do away with it.

use serde::{Deserialize, Serialize};

use super::answers::{Blocker, Obstacle};
use super::{Explainer, Run};
use crate::checker::bits;
use crate::plan::SessionKey;
use crate::whatif::Hypothesis;

/// Whose rule it is that stands in the way.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are the ids involved")]
pub enum Who {
    Person(String),
    Staff(String),
    Room(String),
    Professional(String),
    Activity(String),
    Session(SessionKey),
    Appointment(String),
}

/// One thing that stands against one possibility.
pub(super) struct Bar {
    pub(super) obstacle: Obstacle,
    pub(super) whose: Vec<Who>,
    /// What would do away with it.
    pub(super) ease: Option<Hypothesis>,
    /// Whether arranging the plan otherwise may do, too.
    pub(super) is_movable: bool,
}

impl Bar {
    pub(super) fn fixed(obstacle: Obstacle, whose: Vec<Who>) -> Self {
        Self {
            obstacle,
            whose,
            ease: None,
            is_movable: false,
        }
    }

    pub(super) fn eased_by(self, ease: Hypothesis) -> Self {
        Self {
            ease: Some(ease),
            ..self
        }
    }

    pub(super) fn movable(self, is_movable: bool) -> Self {
        Self { is_movable, ..self }
    }
}

impl Explainer<'_> {
    /// What keeps the person from a session that runs, at that position.
    pub(super) fn bars_of_joining(&self, person: usize, at: usize) -> Vec<Bar> {
        let run = &self.resolved.runs[at];
        let blockers = self.blockers(person, run, None);
        blockers
            .iter()
            .map(|blocker| self.bar(person, run, blocker))
            .collect()
    }

    /// What keeps the person from being anywhere then.
    pub(super) fn bars_of_time(&self, person: usize, run: &Run) -> Vec<Bar> {
        let mut blockers = self.obstacles_of_time(person, run, None);
        blockers.sort();
        blockers
            .iter()
            .map(|blocker| self.bar(person, run, blocker))
            .collect()
    }

    /// A blocker as a bar: what would do away with it. A refusal, a contraindication and a commitment of the person's
    /// own have nothing around them.
    fn bar(&self, person: usize, run: &Run, blocker: &Blocker) -> Bar {
        let index = self.index();
        let own = Who::Person(index.person_id(person));
        let session = |key: &SessionKey| vec![Who::Session(key.clone())];
        match blocker {
            Blocker::Absent => {
                let bar = Bar::fixed(Obstacle::PersonAbsent, vec![own]);
                match self.longer_presence(person, run) {
                    Some(ease) => bar.eased_by(ease),
                    None => bar,
                }
            }
            Blocker::Contraindicated => Bar::fixed(Obstacle::Contraindicated, vec![own]),
            Blocker::Avoided => Bar::fixed(Obstacle::Avoided, vec![own]),
            Blocker::BusyWithSession { session: other } => {
                let is_free = self
                    .find(other)
                    .is_some_and(|key| !self.is_bound(person, key));
                Bar::fixed(Obstacle::PersonBusy, session(other)).movable(is_free)
            }
            Blocker::BusyWithAppointment { appointment } => Bar::fixed(
                Obstacle::PersonAtAppointment,
                vec![Who::Appointment(appointment.clone())],
            )
            .movable(true),
            Blocker::SameActivityThatDay { session: other } => {
                let is_free = self
                    .find(other)
                    .is_some_and(|key| !self.is_bound(person, key));
                Bar::fixed(Obstacle::SameActivityThatDay, session(other)).movable(is_free)
            }
            Blocker::IncompatibleWith { person } => {
                Bar::fixed(Obstacle::Incompatible, vec![Who::Person(person.clone())]).movable(true)
            }
            Blocker::RoomNotForPerson { room } => {
                let could_move = self.could_serve(person, run);
                let whose = vec![Who::Room(room.clone())];
                Bar::fixed(Obstacle::RoomNotForPerson, whose).movable(could_move)
            }
            Blocker::Full { limit } => {
                let about = &index.inst.activities[run.activity];
                let room = index.room_id(run.room);
                let (who, ease) = if index.inst.rooms[run.room].capacity <= *limit {
                    let persons = limit + 1;
                    (
                        Who::Room(room.clone()),
                        Hypothesis::Capacity { room, persons },
                    )
                } else {
                    let (activity, min, max) = (about.id.clone(), about.min, limit + 1);
                    let ease = Hypothesis::GroupSize { activity, min, max };
                    (Who::Activity(about.id.clone()), ease)
                };
                Bar::fixed(Obstacle::Full, vec![who])
                    .eased_by(ease)
                    .movable(true)
            }
            Blocker::SupervisionFull { .. } => {
                let whose = session(&index.session_key(run.key()));
                Bar::fixed(Obstacle::SupervisionFull, whose).movable(true)
            }
        }
    }

    /// Whether another room of the house could hold the session's people and have what the person needs.
    fn could_serve(&self, person: usize, run: &Run) -> bool {
        let index = self.index();
        let is_room_held = index
            .pinned
            .iter()
            .any(|pin| pin.key == run.key() && pin.room.is_some());
        !is_room_held
            && (0..index.inst.rooms.len()).any(|room| {
                index.suits(room, run.activity)
                    && index.closed[room][run.day] & run.mask() == 0
                    && index.inst.rooms[room].capacity > run.attendees.len() as i32
                    && index.missed_by(person, room) == 0
            })
    }

    /// The person staying longer, if nothing but their hours stands against it.
    fn longer_presence(&self, person: usize, run: &Run) -> Option<Hypothesis> {
        let index = self.index();
        let about = &index.inst.persons[person];
        let taken = about.busy.iter().filter(|busy| busy.day == run.day as i32);
        let taken = taken.fold(index.breaks, |mask, busy| mask | bits(busy.from, busy.to));
        (taken & run.mask() == 0).then(|| Hypothesis::PersonHere {
            person: about.id.clone(),
            day: run.day as i32,
            from: run.start as i32,
            to: (run.start + run.duration) as i32,
        })
    }

    /// What keeps a session from being opened there, in a room for the person if given; room, leaders and attendees of `run` do not
    /// matter.
    pub(super) fn bars_of_opening(&self, run: &Run, person: Option<usize>) -> Vec<Bar> {
        let index = self.index();
        let about = &index.inst.activities[run.activity];
        let own = || vec![Who::Activity(about.id.clone())];
        let mut bars = Vec::new();
        let same = || {
            self.resolved
                .runs
                .iter()
                .filter(|other| other.activity == run.activity)
        };
        let overlapping =
            same().find(|other| other.day == run.day && other.mask() & run.mask() != 0);
        if let Some(other) = overlapping {
            let whose = vec![Who::Session(index.session_key(other.key()))];
            bars.push(Bar::fixed(Obstacle::KitTaken, whose));
        }
        let (today, week) = (
            same().filter(|other| other.day == run.day).count() as i32,
            same().count() as i32,
        );
        if today >= about.max_day || week >= about.max_week {
            let ease = Hypothesis::Frequency {
                activity: about.id.clone(),
                a_day: about.max_day.max(today + 1),
                a_week: about.max_week.max(week + 1),
            };
            bars.push(
                Bar::fixed(Obstacle::OftenEnough, own())
                    .eased_by(ease)
                    .movable(true),
            );
        }
        bars.extend(self.bars_of_room(run, person));
        bars.extend(self.bars_of_leaders(run));
        bars.extend(self.bars_of_group(run));
        bars
    }

    fn bars_of_room(&self, run: &Run, person: Option<usize>) -> Option<Bar> {
        let index = self.index();
        let about = &index.inst.activities[run.activity];
        let rooms = || (0..index.inst.rooms.len()).filter(|room| index.suits(*room, run.activity));
        let serves = |room: &usize| person.is_none_or(|person| index.missed_by(person, *room) == 0);
        let holds = |room: &usize| index.inst.rooms[*room].capacity >= about.min && serves(room);
        let names = |rooms: &mut dyn Iterator<Item = usize>| -> Vec<Who> {
            rooms.map(|room| Who::Room(index.room_id(room))).collect()
        };
        let (day, from, to) = (
            run.day as i32,
            run.start as i32,
            (run.start + run.duration) as i32,
        );
        let another = Hypothesis::Room {
            feature: about.feature.clone(),
            persons: about
                .ideal
                .clamp(about.min.max(1), about.max.max(about.min.max(1))),
            day,
            from,
            to,
        };
        if rooms().next().is_some() && !rooms().any(|room| serves(&room)) {
            let whose = names(&mut rooms());
            return Some(Bar::fixed(Obstacle::RoomNotForPerson, whose).eased_by(another));
        }
        if !rooms().any(|room| holds(&room)) {
            let largest = rooms()
                .filter(serves)
                .max_by_key(|room| index.inst.rooms[*room].capacity);
            let ease = largest.map_or(another, |room| Hypothesis::Capacity {
                room: index.room_id(room),
                persons: about.min,
            });
            return Some(Bar::fixed(Obstacle::NoRoomSuits, names(&mut rooms())).eased_by(ease));
        }
        let free = |room: &usize| self.room_is_free(*room, run.day, run.mask());
        if rooms().filter(holds).any(|room| free(&room)) {
            return None;
        }
        let used = |room: &usize| self.ledger.room_busy(index, *room, run.day) & run.mask() != 0;
        let closed = rooms().filter(holds).find(|room| !used(room));
        let open = |room: usize| index.closed[room][run.day] & run.mask() == 0;
        let could_move = rooms().filter(holds).any(open);
        let ease = closed.map_or(another, |room| Hypothesis::RoomOpen {
            room: index.room_id(room),
            day,
            from,
            to,
        });
        let whose = names(&mut rooms().filter(holds));
        Some(
            Bar::fixed(Obstacle::NoRoomFree, whose)
                .eased_by(ease)
                .movable(could_move),
        )
    }

    fn bars_of_leaders(&self, run: &Run) -> Vec<Bar> {
        let index = self.index();
        let about = &index.inst.activities[run.activity];
        let needed = about.leaders as usize;
        let qualified: Vec<usize> = (0..index.inst.staff.len())
            .filter(|member| index.qualified(*member, run.activity))
            .collect();
        let can = |member: &&usize| self.ledger.leader_can(index, **member, run);
        let able = qualified.iter().filter(can).count();
        let (day, from, to) = (
            run.day as i32,
            run.start as i32,
            (run.start + run.duration) as i32,
        );
        let another = Hypothesis::Leader {
            skill: about.skill.clone(),
            day,
            from,
            to,
        };
        let mut bars = Vec::new();
        if able < needed {
            let is_few = qualified.len() < needed;
            let obstacle = if is_few {
                Obstacle::NobodyQualified
            } else {
                Obstacle::NoLeaderFree
            };
            let on_duty = |member: &&usize| index.off[**member][run.day] & run.mask() == 0;
            let could_move = qualified.iter().filter(on_duty).count() >= needed;
            let unable = qualified.iter().filter(|member| !can(member));
            let whose = unable
                .map(|member| Who::Staff(index.staff_id(*member)))
                .collect();
            let bar = Bar::fixed(obstacle, whose).movable(could_move);
            // One more leader helps if one is lacking.
            bars.push(if able + 1 == needed {
                bar.eased_by(another)
            } else {
                bar
            });
        }
        let slots = run.start..run.start + run.duration;
        let short = slots
            .map(|slot| needed as i64 - self.ledger.spare_staff(index, run.day, slot))
            .max();
        if let Some(short) = short.filter(|short| *short > 0) {
            let less = short.min(i64::from(i32::MAX)) as i32;
            let ease = Hypothesis::Floor {
                day,
                from,
                to,
                less,
            };
            bars.push(
                Bar::fixed(Obstacle::FloorShort, Vec::new())
                    .eased_by(ease)
                    .movable(true),
            );
        }
        bars
    }

    /// Whether enough persons could come, if they are at no other session.
    fn bars_of_group(&self, run: &Run) -> Option<Bar> {
        let index = self.index();
        let about = &index.inst.activities[run.activity];
        let allowed: Vec<usize> = (0..index.inst.persons.len())
            .filter(|person| {
                !index.contra[*person].contains(&run.activity)
                    && !index.avoided.contains(&(*person, run.activity))
                    && index.away[*person][run.day] & run.mask() == 0
            })
            .collect();
        let free = |person: &&usize| self.obstacles_of_time(**person, run, None).is_empty();
        if allowed.iter().filter(free).count() >= about.min as usize {
            return None;
        }
        let bar = Bar::fixed(
            Obstacle::TooFewPersons,
            vec![Who::Activity(about.id.clone())],
        )
        .movable(allowed.len() >= about.min as usize);
        if allowed.is_empty() {
            return Some(bar);
        }
        let ease = Hypothesis::GroupSize {
            activity: about.id.clone(),
            min: about.min.min(allowed.len() as i32),
            max: about.max,
        };
        Some(if allowed.len() < about.min as usize {
            bar.eased_by(ease)
        } else {
            bar
        })
    }

    /// Whether a human decided that the person attends the session.
    pub(super) fn is_bound(&self, person: usize, key: crate::checker::Key) -> bool {
        self.index().pinned_attendances.contains(&(person, key))
    }

    pub(super) fn room_is_free(&self, room: usize, day: usize, mask: u64) -> bool {
        let index = self.index();
        (index.closed[room][day] | self.ledger.room_busy(index, room, day)) & mask == 0
    }
}
