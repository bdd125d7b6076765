//! Events that take time off, and what becomes of them when the file comes again.

use super::*;
use crate::domain::{person::Absence, time::DateSpan};

fn absences(document: &Document, choices: &Choices) -> Vec<Absence> {
    let Owner::Person(id) = choices.owner else {
        panic!()
    };
    document.persons.get(id).unwrap().absences.clone()
}

/// A house whose person has no absence yet.
fn bare() -> (Document, Choices) {
    let mut document = house();
    let mut person = (**document.persons.iter().next().unwrap()).clone();
    person.absences.clear();
    document.persons.put(person);
    let choices = choices(&document);
    (document, choices)
}

fn spans(document: &Document, choices: &Choices) -> Vec<DateSpan> {
    let absences = absences(document, choices);
    absences.iter().map(|absence| absence.span).collect()
}

fn part(date: &str, from: (u16, u16), to: (u16, u16)) -> DateSpan {
    DateSpan {
        hours: TimeRange::new(Minutes::at(from.0, from.1), Minutes::at(to.0, to.1)),
        ..DateSpan::day(day(date))
    }
}

fn days(first: &str, last: &str) -> DateSpan {
    DateSpan {
        first: day(first),
        last: day(last),
        hours: None,
    }
}

#[test]
fn a_night_takes_the_evening_and_the_morning_only() {
    let (document, choices) = bare();
    let took = |event: Event| spans(&taken(&document, &[one(event)], &choices), &choices);
    assert_eq!(
        took(event("a", "20261201T220000", "20261202T080000")),
        [
            part("2026-12-01", (22, 0), (24, 0)),
            part("2026-12-02", (0, 0), (8, 0))
        ]
    );
    // The days between are whole, and so are those that begin and end at midnight.
    assert_eq!(
        took(event("a", "20261201T140000", "20261204T110000")),
        [
            part("2026-12-01", (14, 0), (24, 0)),
            days("2026-12-02", "2026-12-03"),
            part("2026-12-04", (0, 0), (11, 0))
        ]
    );
    assert_eq!(
        took(event("a", "20261201T000000", "20261203T000000")),
        [days("2026-12-01", "2026-12-02")]
    );
    assert_eq!(
        took(event("a", "20261201T200000", "20261203T000000")),
        [
            part("2026-12-01", (20, 0), (24, 0)),
            days("2026-12-02", "2026-12-02")
        ]
    );
    // A long day is no night.
    assert_eq!(
        took(event("a", "20261201T080000", "20261201T210000")),
        [part("2026-12-01", (8, 0), (21, 0))]
    );
}

#[test]
fn a_night_that_an_earlier_version_took_as_two_days_is_made_good() {
    let (document, choices) = bare();
    let whole = one(event("a", "20261201", "20261203"));
    let mut held = taken(&document, &[whole], &choices);
    let Owner::Person(id) = choices.owner else {
        panic!()
    };
    // Earlier versions kept no trace.
    let mut person = (**held.persons.get(id).unwrap()).clone();
    person.imported.clear();
    held.persons.put(person);
    let night = one(event("a", "20261201T220000", "20261202T080000"));
    assert_eq!(standing(&held, &night, &choices), Standing::Changed);
    let after = taken(&held, std::slice::from_ref(&night), &choices);
    assert_eq!(spans(&after, &choices).len(), 2);
    assert_eq!(standing(&after, &night, &choices), Standing::Taken);
}

#[test]
fn an_absence_that_moved_takes_the_place_of_the_old_one_and_keeps_what_was_noted() {
    let (document, choices) = bare();
    let old = one(event("a", "20261221", "20261227"));
    let mut held = taken(&document, std::slice::from_ref(&old), &choices);
    let Owner::Person(id) = choices.owner else {
        panic!()
    };
    let mut person = (**held.persons.get(id).unwrap()).clone();
    person.absences[0].cause = AbsenceCause::Holidays;
    person.absences[0].note = "Chez sa fille".to_owned();
    held.persons.put(person);
    let new = one(event("a", "20261228", "20270103"));
    assert_eq!(standing(&held, &new, &choices), Standing::Changed);
    assert_eq!(
        gone(&held, &new, &choices),
        [days("2026-12-21", "2026-12-26")]
    );
    let after = taken(&held, std::slice::from_ref(&new), &choices);
    let expected = Absence {
        span: days("2026-12-28", "2027-01-02"),
        cause: AbsenceCause::Holidays,
        note: "Chez sa fille".to_owned(),
    };
    assert_eq!(absences(&after, &choices), [expected]);
    assert_eq!(standing(&after, &new, &choices), Standing::Taken);
    assert_eq!(taken(&after, &[new], &choices), after);
}

#[test]
fn the_same_holds_for_staff_visitors_and_closures() {
    let document = house();
    let staff = document.staff.iter().next().unwrap().id;
    let visitor = document.visitors.iter().next().unwrap().id;
    for owner in [Owner::Staff(staff), Owner::Visitor(visitor), Owner::House] {
        let choices = Choices {
            owner,
            ..choices(&document)
        };
        let count = |document: &Document| match owner {
            Owner::Staff(id) => document.staff.get(id).unwrap().absences.len(),
            Owner::Visitor(id) => document.visitors.get(id).unwrap().absences.len(),
            _ => document.house.closures.len(),
        };
        let old = one(event("a", "20261201T090000", "20261201T120000"));
        let held = taken(&document, &[old], &choices);
        let mut moved = event("a", "20261203T090000", "20261203T120000");
        let after = taken(&held, &[one(moved.clone())], &choices);
        assert_eq!(count(&after), count(&document) + 1, "{owner:?}");
        moved.status = "CANCELLED".to_owned();
        let cancelled = one(moved);
        assert_eq!(standing(&after, &cancelled, &choices), Standing::Cancelled);
        let removed = taken(&after, &[cancelled], &choices);
        assert_eq!(count(&removed), count(&document), "{owner:?}");
    }
}

#[test]
fn what_was_lived_of_an_absence_stays_when_the_rest_moves_or_is_cancelled() {
    let (document, mut choices) = bare();
    let stay = event("a", "20261126", "20261204");
    let held = taken(&document, &[one(stay.clone())], &choices);
    choices.from = day("2026-11-30");
    let written = |event: Event| {
        let calendar = Calendar {
            events: vec![event],
            ..Calendar::default()
        };
        preview(&calendar, &home(), day("2026-11-30")).rows
    };
    let lived = days("2026-11-26", "2026-11-29");
    let moved = written(event("a", "20261210", "20261212"));
    assert_eq!(
        spans(&taken(&held, &moved, &choices), &choices),
        [lived, days("2026-12-10", "2026-12-11")]
    );
    let shorter = written(event("a", "20261126", "20261202"));
    assert_eq!(
        spans(&taken(&held, &shorter, &choices), &choices),
        [days("2026-11-26", "2026-12-01")]
    );
    let cancelled = Event {
        status: "CANCELLED".to_owned(),
        ..stay
    };
    let after = taken(&held, &written(cancelled), &choices);
    assert_eq!(spans(&after, &choices), [lived]);
}

#[test]
fn an_absence_that_another_event_takes_too_stays() {
    let (document, choices) = bare();
    let both = ["a", "b"].map(|uid| one(event(uid, "20261221", "20261224")));
    let held = taken(&document, &both, &choices);
    assert_eq!(spans(&held, &choices).len(), 1);
    let moved = one(event("a", "20261228", "20261229"));
    let after = taken(&held, &[moved], &choices);
    assert_eq!(
        spans(&after, &choices),
        [
            days("2026-12-21", "2026-12-23"),
            days("2026-12-28", "2026-12-28")
        ]
    );
}

#[test]
fn a_cancelled_event_takes_out_its_appointment_only_when_it_is_taken() {
    let before = house();
    let choices = choices(&before);
    let visit = event("a", "20261209T100000", "20261209T103000");
    let held = taken(&before, &[one(visit.clone())], &choices);
    let cancelled = Event {
        status: "CANCELLED".to_owned(),
        ..visit
    };
    let row = one(cancelled);
    assert_eq!(standing(&held, &row, &choices), Standing::Cancelled);
    assert_eq!(standing(&before, &row, &choices), Standing::Nothing);
    assert_eq!(gone(&held, &row, &choices).len(), 1);
    assert_eq!(taken(&held, &[], &choices), held);
    assert_eq!(taken(&held, &[row], &choices), before);
}
