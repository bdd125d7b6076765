//! The times of one appointment in a week: each on a day of its own where that can be, and never the second before the first.
//!
//! A house that has somebody seen twice a week keeps two appointments, "Kinésithérapie" and "Kinésithérapie, 2ᵉ fois". To the
//! problem they are a series, whose members it keeps apart; the search may give either the earlier place.

use super::ids::Table;
use crate::{
    domain::{
        appointment::{Appointment, Timing},
        document::Document,
        id::{AppointmentId, PersonId},
        plan::PlacedAppointment,
    },
    planner,
};
use chrono::Weekday;
use std::{collections::BTreeMap, sync::Arc};

/// One of the times, and the days that are preferred for it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Time {
    appointment: AppointmentId,
    liked: Vec<Weekday>,
}

/// Appointments that differ by their name and their preferred days only, the first by name before the others.
pub(super) fn of(document: &Document) -> Vec<Vec<Time>> {
    let mut by_people: BTreeMap<&[PersonId], Vec<&Arc<Appointment>>> = BTreeMap::new();
    for appointment in document.appointments.iter() {
        if matches!(appointment.timing, Timing::ToPlace { .. }) {
            let of_them = by_people.entry(&appointment.persons).or_default();
            of_them.push(appointment);
        }
    }
    let mut times = Vec::new();
    for mut of_them in by_people.into_values() {
        of_them.sort_by(|a, b| a.title.cmp(&b.title));
        while !of_them.is_empty() {
            let first = of_them.remove(0);
            let (same, others) = of_them
                .into_iter()
                .partition(|other| is_time_of(first, other));
            let same: Vec<_> = same;
            of_them = others;
            if !same.is_empty() {
                times.push(std::iter::once(first).chain(same).map(time).collect());
            }
        }
    }
    times
}

fn time(appointment: &Arc<Appointment>) -> Time {
    let liked = match &appointment.timing {
        Timing::ToPlace { prefer_days, .. } => prefer_days.clone(),
        Timing::Fixed { .. } => Vec::new(),
    };
    Time {
        appointment: appointment.id,
        liked,
    }
}

/// Whether the other is the same appointment once more: any of their places would do for both.
fn is_time_of(first: &Appointment, other: &Appointment) -> bool {
    let span = |appointment: &Appointment| match appointment.timing {
        Timing::ToPlace {
            from,
            until,
            prefer_half,
            ..
        } => Some((from, until, prefer_half)),
        Timing::Fixed { .. } => None,
    };
    let rest = other.title.strip_prefix(first.title.as_str());
    rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with(char::is_alphanumeric))
        && (&first.with, first.duration, &first.place, span(first))
            == (&other.with, other.duration, &other.place, span(other))
}

/// Tells the problem which of its appointments are times of one.
pub(super) fn keep_apart(
    times: &[Vec<Time>],
    ids: &Table<AppointmentId>,
    appointments: &mut [planner::instance::Appointment],
) {
    for times in times {
        let known: Vec<&str> = times
            .iter()
            .filter_map(|time| ids.id(&time.appointment))
            .collect();
        for appointment in appointments.iter_mut() {
            if known.len() > 1 && known.contains(&appointment.id.as_str()) {
                known[0].clone_into(&mut appointment.series);
            }
        }
    }
}

/// Gives the earlier places to the earlier times, unless a preferred day were lost by it.
pub(super) fn put_in_order(times: &[Vec<Time>], placed: &mut [PlacedAppointment]) {
    for times in times {
        let found: Vec<(&Time, usize)> = times
            .iter()
            .filter_map(|time| {
                let at = placed
                    .iter()
                    .position(|placed| placed.appointment == time.appointment)?;
                Some((time, at))
            })
            .collect();
        let now: Vec<PlacedAppointment> = found.iter().map(|(_, at)| placed[*at].clone()).collect();
        let mut sorted = now.clone();
        sorted.sort_by_key(|placed| (placed.day.num_days_from_monday(), placed.start));
        let liked = |places: &[PlacedAppointment]| {
            let pairs = found.iter().zip(places);
            pairs
                .filter(|((time, _), place)| time.liked.contains(&place.day))
                .count()
        };
        if liked(&sorted) < liked(&now) {
            continue;
        }
        for ((time, at), place) in found.iter().zip(sorted) {
            placed[*at] = PlacedAppointment {
                appointment: time.appointment,
                ..place
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{demo, domain::time::Minutes};
    use chrono::NaiveDate;

    fn girard() -> (Vec<Vec<Time>>, [AppointmentId; 2]) {
        let document = demo::small(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap());
        let person = document
            .persons
            .iter()
            .find(|one| one.last_name == "Girard");
        let person = person.unwrap().id;
        let ids: Vec<AppointmentId> = document
            .appointments
            .iter()
            .filter(|one| one.persons == [person] && one.title.starts_with("Kiné"))
            .map(|one| (one.title.len(), one.id))
            .collect::<BTreeMap<_, _>>()
            .into_values()
            .collect();
        (of(&document), ids.try_into().unwrap())
    }

    fn placed(appointment: AppointmentId, day: Weekday, minute: u16) -> PlacedAppointment {
        PlacedAppointment {
            appointment,
            day,
            start: Minutes::at(11, minute),
            room: None,
            is_pinned: false,
        }
    }

    fn order(days: [(Weekday, u16); 2]) -> Vec<(Weekday, u16)> {
        let (times, ids) = girard();
        let mut places: Vec<PlacedAppointment> = ids
            .into_iter()
            .zip(days)
            .map(|(id, (day, minute))| placed(id, day, minute))
            .collect();
        put_in_order(&times, &mut places);
        assert_eq!(places[0].appointment, ids[0]);
        let of = |place: &PlacedAppointment| (place.day, place.start.0 - 660);
        places.iter().map(of).collect()
    }

    #[test]
    fn the_second_time_never_stands_before_the_first() {
        let (monday, thursday) = (Weekday::Mon, Weekday::Thu);
        let right = vec![(monday, 15), (thursday, 0)];
        assert_eq!(order([(thursday, 0), (monday, 15)]), right);
        assert_eq!(order([(monday, 15), (thursday, 0)]), right);
        assert_eq!(
            order([(monday, 30), (monday, 0)]),
            [(monday, 0), (monday, 30)]
        );
    }

    #[test]
    fn what_only_begins_alike_or_is_with_somebody_else_is_no_second_time() {
        let (times, ids) = girard();
        let of_girard = times.iter().filter(|times| times[0].appointment == ids[0]);
        assert_eq!(of_girard.map(Vec::len).collect::<Vec<_>>(), [2]);
        let names = times.iter().map(Vec::len).sum::<usize>();
        assert_eq!(names, 6, "Girard, Blanc and Petit come twice");
    }
}
