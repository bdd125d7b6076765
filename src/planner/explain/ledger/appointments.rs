//! What an appointment at its place changes.

use super::{Change, Ground, Ledger, overlap};
use crate::checker::Placed;
use crate::score::{APART, Breach, Cause};

impl Ledger {
    /// Counts an appointment in (`sign` 1) or out (-1).
    pub(super) fn place(
        &mut self,
        ground: Ground<'_>,
        placed: &Placed,
        sign: i64,
        change: &mut Change,
    ) {
        let index = ground.index;
        let (person, professional) = index.seen_by[placed.appointment];
        let (day, mask) = (placed.day, placed.mask());
        let id = || index.appointment_id(placed.appointment);
        let seer = || index.inst.professionals[professional].id.clone();
        let room = || index.room_id(placed.room);
        change.breach(11, -sign, || Breach::AppointmentMissing {
            appointment: id(),
        });
        change.breach(1, sign * overlap(mask, index.away[person][day]), || {
            Breach::PersonAwayForAppointment {
                person: index.person_id(person),
                appointment: id(),
            }
        });
        change.breach(
            3,
            sign * overlap(mask, index.closed[placed.room][day]),
            || Breach::RoomClosedForAppointment {
                room: room(),
                appointment: id(),
            },
        );
        change.breach(3, sign * index.missed_by(person, placed.room), || {
            Breach::RoomNotForPersonAtAppointment {
                room: room(),
                person: index.person_id(person),
                appointment: id(),
            }
        });
        change.breach(
            11,
            sign * overlap(mask, !index.visits[professional][day]),
            || Breach::ProfessionalAway {
                professional: seer(),
                appointment: id(),
            },
        );
        let is_its_day = index.inst.appointments[placed.appointment].may_be_on(day);
        change.breach(11, sign * i64::from(!is_its_day), || {
            Breach::AppointmentOutsideDays { appointment: id() }
        });
        let feature = &index.inst.professionals[professional].feature;
        let unsuitable = !index.inst.rooms[placed.room].features.contains(feature);
        change.breach(11, sign * i64::from(unsuitable), || {
            Breach::AppointmentRoomUnsuitable {
                room: room(),
                appointment: id(),
            }
        });
        let (at_day, days) = (day as i32, index.days);
        self.rooms
            .count(placed.room * days + day, mask, sign, |slot, more| {
                change.breach(3, more, || Breach::RoomTwice {
                    room: room(),
                    day: at_day,
                    slot: slot as i32,
                });
            });
        self.persons
            .count(person * days + day, mask, sign, |slot, more| {
                change.breach(2, more, || Breach::PersonTwice {
                    person: index.person_id(person),
                    day: at_day,
                    slot: slot as i32,
                });
            });
        self.professionals
            .count(professional * days + day, mask, sign, |slot, more| {
                change.breach(11, more, || Breach::ProfessionalTwice {
                    professional: seer(),
                    day: at_day,
                    slot: slot as i32,
                });
            });
        self.count_day(index, person, day, sign * placed.duration as i64, 0, change);
        self.count_series(ground, placed, sign, change);
        preferences(ground, placed, sign, change);
    }

    /// S13: another of its series on the same day.
    fn count_series(
        &mut self,
        ground: Ground<'_>,
        placed: &Placed,
        sign: i64,
        change: &mut Change,
    ) {
        let index = ground.index;
        let Some(series) = index.series[placed.appointment] else {
            return;
        };
        let count = &mut self.series_days[series * index.days + placed.day];
        let before = *count;
        *count += sign;
        let more = (*count - 1).max(0) - (before - 1).max(0);
        change.cost(
            13,
            more,
            APART * i64::from(index.inst.weights.moment),
            || Cause::AppointmentAgainThatDay {
                appointment: index.appointment_id(placed.appointment),
            },
        );
    }
}

/// S13 and S14: the half and days wanted, and the place in the baseline.
fn preferences(ground: Ground<'_>, placed: &Placed, sign: i64, change: &mut Change) {
    let index = ground.index;
    let weights = &index.inst.weights;
    let about = &index.inst.appointments[placed.appointment];
    let id = || about.id.clone();
    let wrong_half = about
        .prefer_half
        .is_some_and(|half| half != index.half(placed.start));
    change.cost(
        13,
        sign * i64::from(wrong_half),
        weights.moment.into(),
        || Cause::AppointmentWrongHalf { appointment: id() },
    );
    let wrong_day =
        !about.prefer_days.is_empty() && !about.prefer_days.contains(&(placed.day as i32));
    change.cost(
        13,
        sign * i64::from(wrong_day),
        weights.moment.into(),
        || Cause::AppointmentWrongDay { appointment: id() },
    );
    let past = index
        .past
        .as_ref()
        .and_then(|past| past.appointments.get(&placed.appointment));
    let Some((day, start, room)) = past else {
        return;
    };
    let moved = (*day, *start) != (placed.day, placed.start);
    change.cost(
        14,
        sign * i64::from(moved),
        weights.stability_session.into(),
        || Cause::AppointmentMoved { appointment: id() },
    );
    let other_room = !moved && *room != placed.room;
    change.cost(
        14,
        sign * i64::from(other_room),
        weights.stability_person.into(),
        || Cause::AppointmentRoomChanged { appointment: id() },
    );
}
