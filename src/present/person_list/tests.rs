use super::*;
use crate::{
    domain::{
        person::{Absence, AbsenceCause},
        time::{DateSpan, Minutes, TimeRange, WeekHours},
    },
    present::person_blank,
};
use chrono::Weekday;

fn tuesday() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

fn person(id: u128, first: &str, last: &str) -> Person {
    Person {
        first_name: first.into(),
        last_name: last.into(),
        presence: WeekHours::on(
            &[Weekday::Tue, Weekday::Fri],
            TimeRange::new(Minutes::at(9, 0), Minutes::at(17, 0)),
        ),
        ..person_blank::person(PersonId(id))
    }
}

fn house() -> Document {
    let mut document = Document::new(crate::demo::blank::house());
    document.persons.put(person(1, "Zoé", "Élan"));
    document.persons.put(person(2, "Anaïs", "Durand"));
    document.persons.put(Person {
        left: NaiveDate::from_ymd_opt(2026, 1, 31),
        ..person(3, "Paul", "Faure")
    });
    document.persons.put(Person {
        absences: vec![Absence {
            span: DateSpan::day(tuesday()),
            cause: AbsenceCause::Ill,
            note: String::new(),
        }],
        ..person(4, "Rose", "Colin")
    });
    document
}

fn kept(filter: &Filter) -> Vec<u128> {
    let rows = rows(Locale::Fr, &house(), tuesday());
    filtered(&rows, filter).iter().map(|id| id.0).collect()
}

#[test]
fn people_are_sorted_by_last_name_as_if_without_accents() {
    assert_eq!(
        kept(&Filter {
            with_left: true,
            ..Filter::default()
        }),
        [4, 2, 1, 3]
    );
}

#[test]
fn a_search_needs_no_accents() {
    let query = "anais".to_owned();
    assert_eq!(
        kept(&Filter {
            query,
            ..Filter::default()
        }),
        [2]
    );
}

#[test]
fn those_who_left_are_shown_only_when_asked_for() {
    assert_eq!(kept(&Filter::default()), [4, 2, 1]);
}

#[test]
fn a_person_absent_today_is_not_here() {
    let only_today = true;
    assert_eq!(
        kept(&Filter {
            only_today,
            ..Filter::default()
        }),
        [2, 1]
    );
}

#[test]
fn the_first_person_has_only_one_neighbour() {
    let around = |id| {
        let all = neighbours(Locale::Fr, &house(), PersonId(id), tuesday());
        all.into_iter().map(|(id, _)| id.0).collect::<Vec<_>>()
    };
    assert_eq!(around(4), [2]);
    assert_eq!(around(2), [4, 1]);
}
