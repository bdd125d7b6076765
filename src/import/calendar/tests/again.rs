//! A file that comes again with events that moved.

use super::*;
use crate::{
    domain::{
        appointment::{Appointment, Timing},
        id::AppointmentId,
    },
    import::calendar::take::id,
};

/// The appointments that an import added, by date and hour.
fn added(before: &Document, after: &Document) -> Vec<Appointment> {
    let new = after
        .appointments
        .iter()
        .filter(|one| !before.appointments.contains(one.id));
    let mut new: Vec<Appointment> = new.map(|one| (**one).clone()).collect();
    new.sort_by_key(fixed);
    new
}

fn fixed(appointment: &Appointment) -> (NaiveDate, Minutes) {
    match appointment.timing {
        Timing::Fixed { date, start } => (date, start),
        Timing::ToPlace { .. } => panic!("to be placed"),
    }
}

fn times(before: &Document, after: &Document) -> Vec<(NaiveDate, u16)> {
    let new = added(before, after);
    let times = new.iter().map(fixed);
    times.map(|(date, start)| (date, start.0 / 60)).collect()
}

fn put(document: &Document, appointment: Appointment) -> Document {
    let mut after = document.clone();
    after.appointments.put(appointment);
    after
}

#[test]
fn an_event_that_moved_has_changed_and_takes_the_place_of_the_old_one() {
    let before = house();
    let choices = choices(&before);
    let first = [
        one(event("a", "20261209T100000", "20261209T103000")),
        one(event("b", "20261210T100000", "20261210T103000")),
    ];
    let moved = [
        one(event("a", "20261209T150000", "20261209T153000")),
        one(event("b", "20261216T100000", "20261216T103000")),
    ];
    let held = taken(&before, &first, &choices);
    for (old, new) in first.iter().zip(&moved) {
        assert_eq!(standing(&before, old, &choices), Standing::New);
        assert_eq!(standing(&held, old, &choices), Standing::Taken);
        assert_eq!(standing(&held, new, &choices), Standing::Changed);
    }
    let after = taken(&held, &moved, &choices);
    assert_eq!(
        times(&before, &after),
        [(day("2026-12-09"), 15), (day("2026-12-16"), 10)]
    );
    let ids = |document: &Document| -> Vec<AppointmentId> {
        added(&before, document).iter().map(|one| one.id).collect()
    };
    assert_eq!(ids(&held), ids(&after));
    for row in &moved {
        assert_eq!(standing(&after, row, &choices), Standing::Taken);
    }
    assert_eq!(taken(&after, &moved, &choices), after);
}

#[test]
fn an_event_that_was_taken_by_an_earlier_version_is_known_and_moves() {
    let before = house();
    let choices = choices(&before);
    let old = one(event("b", "20261210T100000", "20261210T103000"));
    let new = one(event("b", "20261216T100000", "20261216T103000"));
    let Owner::Person(person) = choices.owner else {
        panic!()
    };
    let mut earlier = added(
        &before,
        &taken(&before, std::slice::from_ref(&old), &choices),
    )
    .remove(0);
    earlier.id = id(person, "b", "2026-12-10");
    let held = put(&before, earlier);
    assert_eq!(standing(&held, &old, &choices), Standing::Taken);
    assert_eq!(standing(&held, &new, &choices), Standing::Changed);
    let after = taken(&held, std::slice::from_ref(&new), &choices);
    assert_eq!(times(&before, &after), [(day("2026-12-16"), 10)]);
    assert_eq!(standing(&after, &new, &choices), Standing::Taken);
}

#[test]
fn what_the_house_moved_by_hand_is_known_when_the_file_follows() {
    let before = house();
    let choices = choices(&before);
    let old = one(event("b", "20261210T100000", "20261210T103000"));
    let new = one(event("b", "20261216T100000", "20261216T103000"));
    let mut by_hand = added(&before, &taken(&before, &[old], &choices)).remove(0);
    by_hand.timing = Timing::Fixed {
        date: day("2026-12-16"),
        start: Minutes::at(10, 0),
    };
    let held = put(&before, by_hand);
    assert_eq!(standing(&held, &new, &choices), Standing::Taken);
}

#[test]
fn what_the_house_noted_of_an_event_is_no_change_and_stays() {
    let before = house();
    let choices = choices(&before);
    let mut written = event("a", "20261209T100000", "20261209T103000");
    written.location = "Maison".to_owned();
    written.status = "TENTATIVE".to_owned();
    let mut noted = added(&before, &taken(&before, &[one(written.clone())], &choices)).remove(0);
    noted.title = "Kinésithérapie".to_owned();
    noted.note = "Avec la canne.".to_owned();
    noted.to_confirm = false;
    noted.place = Place::OnSite {
        room: before.rooms.iter().next().map(|room| room.id),
        feature: crate::domain::activity::Tag::new(""),
    };
    let held = put(&before, noted.clone());
    assert_eq!(
        standing(&held, &one(written.clone()), &choices),
        Standing::Taken
    );
    written.start = time("20261209T150000");
    written.end = None;
    let after = taken(&held, &[one(written)], &choices);
    let expected = Appointment {
        timing: Timing::Fixed {
            date: day("2026-12-09"),
            start: Minutes::at(15, 0),
        },
        // Nobody confirmed the new hour.
        to_confirm: true,
        ..noted
    };
    assert_eq!(added(&before, &after), [expected]);
}

#[test]
fn another_address_is_a_change_and_keeps_the_way_there() {
    let before = house();
    let choices = choices(&before);
    let mut written = event("a", "20261209T100000", "20261209T103000");
    written.location = "Cabinet, Lyon".to_owned();
    let mut noted = added(&before, &taken(&before, &[one(written.clone())], &choices)).remove(0);
    let outside = |address: &str| Place::Outside {
        address: address.to_owned(),
        travel: 20,
        escort: before.staff.iter().next().map(|member| member.id),
    };
    noted.place = outside("Cabinet, Lyon");
    let held = put(&before, noted);
    assert_eq!(
        standing(&held, &one(written.clone()), &choices),
        Standing::Taken
    );
    written.location = "Hôpital, Lyon".to_owned();
    let row = one(written);
    assert_eq!(standing(&held, &row, &choices), Standing::Changed);
    let after = taken(&held, &[row], &choices);
    assert_eq!(added(&before, &after)[0].place, outside("Hôpital, Lyon"));
}

#[test]
fn a_series_is_the_same_when_it_is_read_weeks_later() {
    let before = house();
    let mut choices = choices(&before);
    let mut weekly = event("a", "20260901T100000", "20260901T104500");
    weekly.rule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH".to_owned();
    let mut held = taken(&before, &[one(weekly.clone())], &choices);
    // A week that the house left out by hand.
    let mut skipped = added(&before, &held).remove(0);
    let repeats = skipped.repeats.as_mut().unwrap();
    repeats.except.push(WeekId::of(day("2027-01-05")));
    held = put(&held, skipped);
    choices.from = day("2026-12-30");
    let calendar = Calendar {
        events: vec![weekly],
        ..Calendar::default()
    };
    let later = preview(&calendar, &home(), choices.from);
    assert_eq!(later.rows.len(), 1);
    assert_eq!(standing(&held, &later.rows[0], &choices), Standing::Taken);
    assert_eq!(taken(&held, &later.rows, &choices), held);
}

#[test]
fn a_series_of_another_day_ends_and_the_new_one_begins() {
    let before = house();
    let mut choices = choices(&before);
    let mut weekly = event("a", "20261124T100000", "20261124T104500");
    weekly.rule = "FREQ=WEEKLY;BYDAY=TU".to_owned();
    let written = |weekly: &Event, on: &str| {
        let calendar = Calendar {
            events: vec![weekly.clone()],
            ..Calendar::default()
        };
        preview(&calendar, &home(), day(on)).rows
    };
    let held = taken(&before, &written(&weekly, "2026-11-25"), &choices);
    choices.from = day("2026-12-16");
    weekly.rule = "FREQ=WEEKLY;BYDAY=FR".to_owned();
    weekly.start = time("20261127T150000");
    weekly.end = None;
    let rows = written(&weekly, "2026-12-16");
    assert_eq!(standing(&held, &rows[0], &choices), Standing::Changed);
    let after = taken(&held, &rows, &choices);
    // What was lived stays; nothing of Tuesdays is to come.
    assert_eq!(
        times(&before, &after),
        [(day("2026-12-01"), 10), (day("2026-12-18"), 15)]
    );
    let occurs = |date: &str| {
        let week = WeekId::of(day(date));
        let all = added(&before, &after);
        let here = all.iter().filter(|one| one.may_occur_in(week));
        here.map(|one| fixed(one).1.0 / 60).collect::<Vec<_>>()
    };
    assert_eq!(occurs("2026-12-08"), [10]);
    assert_eq!(occurs("2026-12-22"), [15]);
    assert_eq!(standing(&after, &rows[0], &choices), Standing::Taken);
}

#[test]
fn an_occurrence_that_moves_later_leaves_the_series_that_was_taken() {
    let before = house();
    let choices = choices(&before);
    for rule in ["FREQ=WEEKLY", "FREQ=MONTHLY;BYDAY=1TU"] {
        let mut series = event("a", "20261201T100000", "20261201T103000");
        series.rule = rule.to_owned();
        let held = taken(&before, &[one(series.clone())], &choices);
        let mut moved = event("a", "20261203T150000", "20261203T153000");
        moved.replaces = Some(time("20261201T100000"));
        let rows = look(vec![series, moved]).rows;
        let standings: Vec<Standing> = rows
            .iter()
            .map(|row| standing(&held, row, &choices))
            .collect();
        assert!(standings.contains(&Standing::Changed), "{rule}");
        assert!(standings.contains(&Standing::New), "{rule}");
        let after = taken(&held, &rows, &choices);
        let week = WeekId::of(day("2026-12-01"));
        let all = added(&before, &after);
        let here: Vec<_> = all
            .iter()
            .filter(|one| one.may_occur_in(week))
            .map(fixed)
            .collect();
        assert_eq!(here, [(day("2026-12-03"), Minutes::at(15, 0))], "{rule}");
        assert_eq!(taken(&after, &rows, &choices), after, "{rule}");
    }
}

#[test]
fn dates_of_a_month_that_changed_are_replaced() {
    let before = house();
    let choices = choices(&before);
    let mut monthly = event("a", "20261202T140000", "20261202T143000");
    monthly.rule = "FREQ=MONTHLY;BYDAY=1WE;COUNT=3".to_owned();
    let held = taken(&before, &[one(monthly.clone())], &choices);
    monthly.start = time("20261203T140000");
    monthly.rule = "FREQ=MONTHLY;BYDAY=1TH;COUNT=3".to_owned();
    let row = one(monthly);
    assert_eq!(standing(&held, &row, &choices), Standing::Changed);
    let after = taken(&held, &[row], &choices);
    let expected = ["2026-12-03", "2027-01-07", "2027-02-04"];
    assert_eq!(times(&before, &after), expected.map(|date| (day(date), 14)));
}
