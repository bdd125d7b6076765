//! One datum of a week changed, to see what it would bring.

use serde::{Deserialize, Serialize};

use crate::instance::needs::needs;
use crate::instance::{DaySpan, Instance, Room, Span, StaffMember};

/// A change of an instance. Times are slots of one day, half open.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(
    missing_docs,
    reason = "the fields are the ids, days, slots and numbers involved"
)]
pub enum Hypothesis {
    /// So many fewer staff need stay free.
    Floor {
        day: i32,
        from: i32,
        to: i32,
        less: i32,
    },
    /// The room holds so many persons.
    Capacity { room: String, persons: i32 },
    /// Groups of the activity have so many persons, at least and at most.
    GroupSize {
        activity: String,
        min: i32,
        max: i32,
    },
    /// The activity runs so often, at most.
    Frequency {
        activity: String,
        a_day: i32,
        a_week: i32,
    },
    /// The professional is here then, too.
    Visit {
        professional: String,
        day: i32,
        from: i32,
        to: i32,
    },
    /// The person is here then, too.
    PersonHere {
        person: String,
        day: i32,
        from: i32,
        to: i32,
    },
    /// The room is open then.
    RoomOpen {
        room: String,
        day: i32,
        from: i32,
        to: i32,
    },
    /// The member of staff is on duty then, too.
    StaffHere {
        staff: String,
        day: i32,
        from: i32,
        to: i32,
    },
    /// One more leader with the skill then.
    Leader {
        skill: String,
        day: i32,
        from: i32,
        to: i32,
    },
    /// One more room with the feature then.
    Room {
        feature: String,
        persons: i32,
        day: i32,
        from: i32,
        to: i32,
    },
    /// The person is not here then.
    PersonAway {
        person: String,
        day: i32,
        from: i32,
        to: i32,
    },
    /// The member of staff is not on duty then.
    StaffAway {
        staff: String,
        day: i32,
        from: i32,
        to: i32,
    },
    /// The room is closed then.
    RoomClosed {
        room: String,
        day: i32,
        from: i32,
        to: i32,
    },
}

impl Hypothesis {
    /// The instance in which it holds; `None` if it names nothing of the instance, or a day it has not. Whether the
    /// numbers make sense is for [`crate::check::check`] to say.
    pub fn apply(&self, instance: &Instance) -> Option<Instance> {
        let mut changed = instance.clone();
        match self {
            Self::Floor {
                day,
                from,
                to,
                less,
            } => {
                let floor = changed.floor.get_mut(position(*day)?)?;
                for need in floor.get_mut(position(*from)?..position(*to)?)? {
                    *need = need.saturating_sub(*less).max(0);
                }
            }
            Self::Capacity { room, persons } => room_of(&mut changed, room)?.capacity = *persons,
            Self::GroupSize { activity, min, max } => {
                let activity = activity_of(&mut changed, activity)?;
                (activity.min, activity.max) = (*min, *max);
            }
            Self::Frequency {
                activity,
                a_day,
                a_week,
            } => {
                let activity = activity_of(&mut changed, activity)?;
                (activity.max_day, activity.max_week) = (*a_day, *a_week);
            }
            Self::Visit {
                professional,
                day,
                from,
                to,
            } => {
                let mut all = changed.professionals.iter_mut();
                let professional = all.find(|it| it.id == *professional)?;
                professional.visits.push(span(*day, *from, *to));
            }
            Self::PersonHere {
                person,
                day,
                from,
                to,
            } => {
                let mut all = changed.persons.iter_mut();
                let person = all.find(|it| it.id == *person)?;
                prolong(person.presence.get_mut(position(*day)?)?, *from, *to);
            }
            Self::PersonAway {
                person,
                day,
                from,
                to,
            } => {
                let mut all = changed.persons.iter_mut();
                let person = all.find(|it| it.id == *person)?;
                let here = person.presence.get_mut(position(*day)?)?;
                leave(here, &mut person.busy, span(*day, *from, *to));
            }
            Self::StaffHere {
                staff,
                day,
                from,
                to,
            } => {
                let mut all = changed.staff.iter_mut();
                let member = all.find(|it| it.id == *staff)?;
                prolong(member.duty.get_mut(position(*day)?)?, *from, *to);
                without(&mut member.off, span(*day, *from, *to));
            }
            Self::StaffAway {
                staff,
                day,
                from,
                to,
            } => {
                let mut all = changed.staff.iter_mut();
                let member = all.find(|it| it.id == *staff)?;
                let duty = member.duty.get_mut(position(*day)?)?;
                leave(duty, &mut member.off, span(*day, *from, *to));
            }
            Self::RoomOpen {
                room,
                day,
                from,
                to,
            } => {
                without(
                    &mut room_of(&mut changed, room)?.closed,
                    span(*day, *from, *to),
                );
            }
            Self::RoomClosed {
                room,
                day,
                from,
                to,
            } => {
                room_of(&mut changed, room)?
                    .closed
                    .push(span(*day, *from, *to));
            }
            Self::Leader {
                skill,
                day,
                from,
                to,
            } => {
                let mut duty = vec![None; position(changed.days)?];
                *duty.get_mut(position(*day)?)? = Some(Span {
                    from: *from,
                    to: *to,
                });
                let slots = to.saturating_sub(*from);
                let known = |id: &str| instance.staff.iter().any(|it| it.id == id);
                changed.staff.push(StaffMember {
                    id: new_id(known),
                    skills: vec![skill.clone()],
                    duty,
                    max_day: slots,
                    max_week: slots,
                    target_week: slots,
                    ..StaffMember::default()
                });
            }
            Self::Room {
                feature,
                persons,
                day,
                from,
                to,
            } => {
                let mut closed: Vec<DaySpan> = (0..changed.days)
                    .map(|day| span(day, 0, changed.slots))
                    .collect();
                without(&mut closed, span(*day, *from, *to));
                let known = |id: &str| instance.rooms.iter().any(|it| it.id == id);
                // One that nobody is kept out of.
                let mut features = vec![feature.clone()];
                features.extend(needs(instance).into_iter().map(str::to_owned));
                changed.rooms.push(Room {
                    id: new_id(known),
                    capacity: *persons,
                    features,
                    closed,
                    ..Room::default()
                });
            }
        }
        Some(changed)
    }
}

fn position(number: i32) -> Option<usize> {
    usize::try_from(number).ok()
}

fn span(day: i32, from: i32, to: i32) -> DaySpan {
    DaySpan { day, from, to }
}

fn room_of<'a>(instance: &'a mut Instance, id: &str) -> Option<&'a mut Room> {
    instance.rooms.iter_mut().find(|room| room.id == id)
}

fn activity_of<'a>(
    instance: &'a mut Instance,
    id: &str,
) -> Option<&'a mut crate::instance::Activity> {
    instance
        .activities
        .iter_mut()
        .find(|activity| activity.id == id)
}

/// An id for somebody or something that is not there yet.
fn new_id(is_known: impl Fn(&str) -> bool) -> String {
    let mut id = "+".to_owned();
    while is_known(&id) {
        id.push('+');
    }
    id
}

/// Here from the earlier start to the later end.
fn prolong(here: &mut Option<Span>, from: i32, to: i32) {
    let known = here.filter(|known| known.from < known.to);
    *here = Some(known.map_or(Span { from, to }, |known| Span {
        from: known.from.min(from),
        to: known.to.max(to),
    }));
}

/// Away for a part of the time here, or not here at all.
fn leave(here: &mut Option<Span>, away: &mut Vec<DaySpan>, gone: DaySpan) {
    if here.is_some_and(|here| gone.from <= here.from && here.to <= gone.to) {
        *here = None;
    } else {
        away.push(gone);
    }
}

/// The spans less a part of one day.
fn without(spans: &mut Vec<DaySpan>, less: DaySpan) {
    let parts = |it: DaySpan| {
        let before = span(it.day, it.from, it.to.min(less.from));
        let after = span(it.day, it.from.max(less.to), it.to);
        if it.day == less.day {
            [before, after]
        } else {
            [it, span(it.day, 0, 0)]
        }
    };
    *spans = spans
        .iter()
        .flat_map(|it| parts(*it))
        .filter(|it| it.from < it.to)
        .collect();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_taken_from_a_span_leaves_what_is_around_it() {
        let mut spans = vec![span(0, 2, 10), span(1, 2, 10)];
        without(&mut spans, span(0, 4, 6));
        assert_eq!(spans, [span(0, 2, 4), span(0, 6, 10), span(1, 2, 10)]);
        without(&mut spans, span(0, 0, 20));
        assert_eq!(spans, [span(1, 2, 10)]);
    }

    #[test]
    fn somebody_away_all_the_time_is_not_here() {
        let (mut here, mut away) = (Some(Span { from: 2, to: 8 }), Vec::new());
        leave(&mut here, &mut away, span(0, 4, 8));
        assert_eq!((here.is_some(), away.len()), (true, 1));
        leave(&mut here, &mut away, span(0, 0, 20));
        assert_eq!(here, None);
    }

    #[test]
    fn what_it_names_must_be_there() {
        let instance = Instance {
            days: 1,
            slots: 4,
            floor: vec![vec![1; 4]],
            ..Instance::default()
        };
        let floor = |day, to| Hypothesis::Floor {
            day,
            from: 0,
            to,
            less: 1,
        };
        assert_eq!(
            floor(0, 2).apply(&instance).map(|it| it.floor),
            Some(vec![vec![0, 0, 1, 1]])
        );
        assert_eq!(floor(1, 2).apply(&instance), None);
        assert_eq!(floor(0, 5).apply(&instance), None);
        let room = Hypothesis::Capacity {
            room: "r".to_owned(),
            persons: 3,
        };
        assert_eq!(room.apply(&instance), None);
    }
}
