//! The instance with its ids replaced by positions, and the times when something cannot be used as bit masks.

use std::collections::BTreeMap;

use crate::instance::{self, DaySpan, Half, Instance, Span};
use crate::plan::SessionKey;

/// A session's name by position: activity, day, start.
pub(crate) type Key = (usize, usize, usize);

/// A pinned session.
pub(crate) struct Pin {
    pub(crate) key: Key,
    pub(crate) room: Option<usize>,
    pub(crate) staff: Vec<usize>,
}

/// A session of the baseline.
pub(crate) struct Past {
    pub(crate) room: usize,
    pub(crate) staff: Vec<usize>,
    pub(crate) attendees: Vec<usize>,
}

/// The baseline.
pub(crate) struct PastPlan {
    pub(crate) sessions: BTreeMap<Key, Past>,
    /// Per appointment: day, start, room.
    pub(crate) appointments: BTreeMap<usize, (usize, usize, usize)>,
}

/// Positions of ids.
#[derive(Default)]
pub(crate) struct Names<'a>(BTreeMap<&'a str, usize>);

impl<'a> Names<'a> {
    fn new(ids: impl Iterator<Item = &'a String>) -> Self {
        Self(ids.enumerate().map(|(n, id)| (id.as_str(), n)).collect())
    }

    pub(crate) fn find(&self, id: &str) -> Option<usize> {
        self.0.get(id).copied()
    }

    fn find_all(&self, ids: &[String]) -> Vec<usize> {
        ids.iter().filter_map(|id| self.find(id)).collect()
    }
}

/// The instance by position. Masks have a bit per slot, one mask a day.
pub(crate) struct Index<'a> {
    pub(crate) inst: &'a Instance,
    pub(crate) days: usize,
    pub(crate) slots: usize,
    pub(crate) breaks: u64,
    pub(crate) rooms: Names<'a>,
    pub(crate) staff: Names<'a>,
    pub(crate) activities: Names<'a>,
    pub(crate) persons: Names<'a>,
    pub(crate) appointments: Names<'a>,
    /// Per appointment, the series that it is of.
    pub(crate) series: Vec<Option<usize>>,
    pub(crate) series_count: usize,
    /// Slots in which a person is not available.
    pub(crate) away: Vec<Vec<u64>>,
    /// Slots in which a staff member is not on duty.
    pub(crate) off: Vec<Vec<u64>>,
    /// Slots in which a room is closed.
    pub(crate) closed: Vec<Vec<u64>>,
    /// Slots in which a professional is here.
    pub(crate) visits: Vec<Vec<u64>>,
    /// Per day and slot, staff on duty.
    pub(crate) on_duty: Vec<Vec<i64>>,
    /// Per activity, units of goals.
    pub(crate) gives: Vec<Vec<(usize, i64)>>,
    /// Per person, targets of goals.
    pub(crate) targets: Vec<Vec<(usize, i64)>>,
    /// Per person: activity, count, weight.
    pub(crate) wishes: Vec<Vec<(usize, i64, i64)>>,
    /// Per person: activity, weight.
    pub(crate) dislikes: Vec<Vec<(usize, i64)>>,
    /// Per person, contraindicated activities.
    pub(crate) contra: Vec<Vec<usize>>,
    pub(crate) referents: Vec<Option<usize>>,
    pub(crate) incompatible: Vec<(usize, usize)>,
    pub(crate) friends: Vec<(usize, usize)>,
    /// Per appointment: person, professional.
    pub(crate) seen_by: Vec<(usize, usize)>,
    pub(crate) last_week: Vec<(Key, Vec<usize>)>,
    pub(crate) pinned: Vec<Pin>,
    pub(crate) pinned_attendances: Vec<(usize, Key)>,
    /// Person and activity who do not meet.
    pub(crate) avoided: Vec<(usize, usize)>,
    pub(crate) past: Option<PastPlan>,
}

impl<'a> Index<'a> {
    /// The index of an instance without faults; a reference that a faulty one holds in the void is left out.
    pub(super) fn new(inst: &'a Instance) -> Self {
        let (days, slots) = (position(inst.days), position(inst.slots));
        let breaks = inst
            .breaks
            .iter()
            .fold(0, |mask, slot| mask | bits(*slot, slot + 1));
        let names = |ids: &mut dyn Iterator<Item = &'a String>| Names::new(ids);
        let goals = names(&mut inst.goals.iter());
        let rooms = names(&mut inst.rooms.iter().map(|room| &room.id));
        let staff = names(&mut inst.staff.iter().map(|member| &member.id));
        let professionals = names(
            &mut inst
                .professionals
                .iter()
                .map(|professional| &professional.id),
        );
        let activities = names(&mut inst.activities.iter().map(|activity| &activity.id));
        let persons = names(&mut inst.persons.iter().map(|person| &person.id));
        let appointments = names(&mut inst.appointments.iter().map(|appointment| &appointment.id));
        let (series, series_count) = instance::series(&inst.appointments);

        let off: Vec<Vec<u64>> = inst
            .staff
            .iter()
            .map(|member| outside(&member.duty, &member.off, days, slots))
            .collect();
        let on_duty = (0..days)
            .map(|day| {
                (0..slots)
                    .map(|slot| off.iter().filter(|off| off[day] >> slot & 1 == 0).count() as i64)
                    .collect()
            })
            .collect();
        let away = |person: &crate::instance::Person| {
            outside(&person.presence, &person.busy, days, slots)
                .into_iter()
                .map(|mask| mask | breaks)
                .collect()
        };
        let pair =
            |(one, other): &(String, String)| Some((persons.find(one)?, persons.find(other)?));
        let key = |activity: &str, day: i32, start: i32| {
            Some((activities.find(activity)?, position(day), position(start)))
        };
        let units = |map: &BTreeMap<String, i32>| {
            map.iter()
                .filter_map(|(goal, units)| Some((goals.find(goal)?, i64::from(*units))))
                .collect()
        };
        Self {
            inst,
            days,
            slots,
            breaks,
            away: inst.persons.iter().map(away).collect(),
            off,
            closed: inst
                .rooms
                .iter()
                .map(|room| covered(&room.closed, days))
                .collect(),
            visits: inst
                .professionals
                .iter()
                .map(|professional| covered(&professional.visits, days))
                .collect(),
            on_duty,
            gives: inst
                .activities
                .iter()
                .map(|activity| units(&activity.gives))
                .collect(),
            targets: inst
                .persons
                .iter()
                .map(|person| units(&person.goals))
                .collect(),
            wishes: inst
                .persons
                .iter()
                .map(|person| {
                    let wish = |wish: &crate::instance::Wish| {
                        Some((
                            activities.find(&wish.activity)?,
                            i64::from(wish.count),
                            i64::from(wish.weight),
                        ))
                    };
                    person.wishes.iter().filter_map(wish).collect()
                })
                .collect(),
            dislikes: inst
                .persons
                .iter()
                .map(|person| {
                    let dislikes = person.dislikes.iter();
                    dislikes
                        .filter_map(|it| {
                            Some((activities.find(&it.activity)?, i64::from(it.weight)))
                        })
                        .collect()
                })
                .collect(),
            contra: inst
                .persons
                .iter()
                .map(|person| activities.find_all(&person.contra))
                .collect(),
            referents: inst
                .persons
                .iter()
                .map(|person| staff.find(person.referent.as_ref()?))
                .collect(),
            incompatible: inst.incompatible.iter().filter_map(pair).collect(),
            friends: inst.friends.iter().filter_map(pair).collect(),
            seen_by: inst
                .appointments
                .iter()
                .filter_map(|it| {
                    Some((
                        persons.find(&it.person)?,
                        professionals.find(&it.professional)?,
                    ))
                })
                .collect(),
            last_week: inst
                .last_week
                .iter()
                .filter_map(|last| {
                    Some((
                        key(&last.activity, last.day, last.start)?,
                        staff.find_all(&last.staff),
                    ))
                })
                .collect(),
            pinned: inst
                .pins
                .sessions
                .iter()
                .filter_map(|pin| {
                    Some(Pin {
                        key: key(&pin.activity, pin.day, pin.start)?,
                        room: pin.room.as_ref().and_then(|room| rooms.find(room)),
                        staff: staff.find_all(&pin.staff),
                    })
                })
                .collect(),
            pinned_attendances: inst
                .pins
                .attend
                .iter()
                .filter_map(|pin| {
                    Some((
                        persons.find(&pin.person)?,
                        key(&pin.activity, pin.day, pin.start)?,
                    ))
                })
                .collect(),
            avoided: inst
                .pins
                .avoid
                .iter()
                .filter_map(|pin| {
                    Some((persons.find(&pin.person)?, activities.find(&pin.activity)?))
                })
                .collect(),
            past: inst.baseline.as_ref().map(|past| PastPlan {
                sessions: past
                    .sessions
                    .iter()
                    .filter_map(|session| {
                        let run = Past {
                            room: rooms.find(&session.room)?,
                            staff: staff.find_all(&session.staff),
                            attendees: persons.find_all(&session.attendees),
                        };
                        Some((key(&session.activity, session.day, session.start)?, run))
                    })
                    .collect(),
                appointments: past
                    .appointments
                    .iter()
                    .filter_map(|placed| {
                        let place = (
                            position(placed.day),
                            position(placed.start),
                            rooms.find(&placed.room)?,
                        );
                        Some((appointments.find(&placed.id)?, place))
                    })
                    .collect(),
            }),
            rooms,
            staff,
            activities,
            persons,
            appointments,
            series,
            series_count,
        }
    }

    pub(crate) fn duration(&self, activity: usize) -> usize {
        position(self.inst.activities[activity].duration)
    }

    /// Whether the leader has the activity's skill.
    pub(crate) fn qualified(&self, staff: usize, activity: usize) -> bool {
        self.inst.staff[staff]
            .skills
            .contains(&self.inst.activities[activity].skill)
    }

    /// Whether the room has what the activity needs.
    pub(crate) fn suits(&self, room: usize, activity: usize) -> bool {
        self.inst.rooms[room]
            .features
            .contains(&self.inst.activities[activity].feature)
    }

    /// How many needs of the person the room does not meet.
    pub(crate) fn missed_by(&self, person: usize, room: usize) -> i64 {
        self.inst.persons[person].misses_in(&self.inst.rooms[room]) as i64
    }

    /// Every slot of a day.
    pub(crate) fn whole_day(&self) -> u64 {
        bits(0, self.inst.slots)
    }

    pub(crate) fn half(&self, start: usize) -> Half {
        if start < position(self.inst.half_day) {
            Half::Am
        } else {
            Half::Pm
        }
    }

    pub(crate) fn person_id(&self, person: usize) -> String {
        self.inst.persons[person].id.clone()
    }

    pub(crate) fn staff_id(&self, staff: usize) -> String {
        self.inst.staff[staff].id.clone()
    }

    pub(crate) fn room_id(&self, room: usize) -> String {
        self.inst.rooms[room].id.clone()
    }

    pub(crate) fn activity_id(&self, activity: usize) -> String {
        self.inst.activities[activity].id.clone()
    }

    pub(crate) fn appointment_id(&self, appointment: usize) -> String {
        self.inst.appointments[appointment].id.clone()
    }

    pub(crate) fn session_key(&self, (activity, day, start): Key) -> SessionKey {
        SessionKey::new(self.activity_id(activity), day as i32, start as i32)
    }

    pub(crate) fn pair_ids(&self, (one, other): (usize, usize)) -> (String, String) {
        (self.person_id(one), self.person_id(other))
    }
}

/// A checked number as a position.
pub(super) fn position(number: i32) -> usize {
    usize::try_from(number).unwrap_or(0)
}

/// The bits `[from, to)`.
pub(crate) fn bits(from: i32, to: i32) -> u64 {
    (from.max(0)..to.min(64)).fold(0, |mask, slot| mask | 1 << slot)
}

/// The slots outside `inside`, or in one of `taken`, per day.
fn outside(inside: &[Option<Span>], taken: &[DaySpan], days: usize, slots: usize) -> Vec<u64> {
    let mut masks = covered(taken, days);
    for (mask, span) in masks.iter_mut().zip(inside) {
        let span = span.unwrap_or_default();
        *mask |= bits(0, slots as i32) & !bits(span.from, span.to);
    }
    masks
}

/// The slots in one of `spans`, per day.
fn covered(spans: &[DaySpan], days: usize) -> Vec<u64> {
    let mut masks = vec![0; days];
    for span in spans {
        if let Some(mask) = masks.get_mut(position(span.day)) {
            *mask |= bits(span.from, span.to);
        }
    }
    masks
}
