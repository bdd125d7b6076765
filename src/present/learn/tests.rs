use super::*;
use crate::{
    demo,
    domain::{
        edit::{self, Command, Entry, EntryId, Stamp, WeekCommand},
        person::{Absence, AbsenceCause, Person},
        time::{DateSpan, WeekId},
    },
    i18n::Locale,
};
use chrono::NaiveDate;

fn tuesday() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

fn stamp() -> Stamp {
    Stamp {
        at: tuesday().and_hms_opt(10, 0, 0).unwrap(),
        by: "Nadia".into(),
    }
}

/// Whether an edit of the invented house is seen as done.
fn check(watched: Watched, command: &Command) {
    let before = demo::small(tuesday());
    let counts = Counts::of(&before);
    let seen = Seen::default();
    assert!(
        !is_done(watched, counts, &before, Route::More, &seen),
        "{watched:?} before"
    );
    let after = edit::apply(&before, command, &stamp()).unwrap();
    assert!(
        is_done(watched, counts, &after, Route::More, &seen),
        "{watched:?} after"
    );
}

#[test]
fn each_edit_that_a_step_asks_for_is_seen() {
    let house = demo::small(tuesday());
    let week = WeekId::of(tuesday());
    let placements = house.week(week).placements.clone();
    let free = house
        .weeks
        .values()
        .find_map(|plan| {
            let mut sessions = plan.placements.sessions.iter();
            let free = sessions.find(|session| !session.is_pinned)?;
            Some((plan.week, free.id))
        })
        .unwrap();
    let person = Person::clone(house.persons.iter().next().unwrap());
    let mut ill = person.clone();
    ill.absences.push(Absence {
        span: DateSpan::day(tuesday()),
        cause: AbsenceCause::Ill,
        note: String::new(),
    });
    check(
        Watched::Proposed,
        &Command::Week(week, WeekCommand::TakeProposal(placements)),
    );
    check(
        Watched::Held,
        &Command::Week(free.0, WeekCommand::Pin(free.1, true)),
    );
    check(
        Watched::Validated,
        &Command::Week(week, WeekCommand::Validate),
    );
    check(
        Watched::AbsenceNoted,
        &Command::Put(Box::new(Entry::Person(ill))),
    );
    check(
        Watched::Erased,
        &Command::Remove(EntryId::Person(person.id)),
    );
}

#[test]
fn a_panel_opened_twice_counts_once() {
    let mut seen = Seen::default();
    for id in [1, 1, 2] {
        seen.note(Route::Week {
            week: None,
            view: super::super::route::WeekView::Days,
            form: super::super::route::WeekForm::Grid,
            session: Some(SessionId(id)),
        });
    }
    assert_eq!(seen.sessions.len(), 2);
    let house = demo::small(tuesday());
    let is = |watched| is_done(watched, Counts::of(&house), &house, Route::More, &seen);
    assert!(is(Watched::WhyRead) && !is(Watched::WhyReadThrice));
}

#[test]
fn missions_have_the_same_steps_in_both_languages() {
    let (french, english) = (missions(Locale::Fr), missions(Locale::En));
    assert_eq!(french.len(), english.len());
    for (one, other) in french.iter().zip(&english) {
        assert_eq!(one.key, other.key);
        assert_eq!(one.steps.len(), other.steps.len());
    }
}
