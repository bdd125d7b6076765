//! What a repeated session leaves in the weeks after, and what a series says of itself.

use super::*;
use crate::{
    demo,
    domain::edit::{Stamp, apply},
};
use chrono::NaiveDateTime;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn week(text: &str) -> WeekId {
    text.parse().unwrap()
}

fn edited(document: &Document, command: &Command) -> Document {
    let stamp = Stamp {
        at: "2026-11-24T09:00:00".parse::<NaiveDateTime>().unwrap(),
        by: "Nadia".into(),
    };
    apply(document, command, &stamp).unwrap()
}

/// The small house, a session on a Friday of week 48, and a counter of identifiers.
fn friday() -> (Document, Session, impl FnMut() -> u128) {
    let document = demo::small(day("2026-11-24"));
    let plan = document.week(week("2026-W48"));
    let mut session = plan.placements.sessions[0].clone();
    session.day = chrono::Weekday::Fri;
    let mut next = 1_u128 << 90;
    let ids = move || {
        next += 1;
        next
    };
    (document, session, ids)
}

#[test]
fn a_session_comes_each_week_but_not_on_a_public_holiday() {
    let (document, session, ids) = friday();
    let rhythm = Rhythm {
        every_weeks: 1,
        until: day("2027-01-08"),
    };
    let found = repeated(
        Locale::Fr,
        &document,
        week("2026-W48"),
        &session,
        rhythm,
        ids,
    );
    // Christmas and New Year’s Day are Fridays; the house says more of them than the calendar.
    let skipped: Vec<_> = found.skipped.iter().map(|(date, _)| *date).collect();
    assert_eq!(skipped, [day("2026-12-25"), day("2027-01-01")]);
    assert_eq!(found.skipped[0].1, "Fermeture de fin d’année");
    assert_eq!(found.sessions.len(), 4);
    assert!(found.sessions.iter().all(|(_, it)| it.is_pinned));
    let document = edited(&document, &found.command(week("2026-W48")));
    let told = series(Locale::Fr, &document, week("2026-W48"), &found.first).unwrap();
    assert_eq!((told.last, told.later.len()), (day("2027-01-08"), 4));
    assert_eq!(told.exceptions.len(), 2);
    assert!(told.exceptions.iter().all(|it| !it.can_return));
}

#[test]
fn one_week_is_left_out_and_put_back_and_the_rest_ends() {
    let (document, session, mut ids) = friday();
    let rhythm = Rhythm {
        every_weeks: 1,
        until: day("2026-12-18"),
    };
    let here = week("2026-W48");
    let found = repeated(Locale::Fr, &document, here, &session, rhythm, &mut ids);
    let document = edited(&document, &found.command(here));
    let (second, id) = (found.sessions[1].0, found.sessions[1].1.id);
    let without = edited(
        &document,
        &Command::Week(second, WeekCommand::RemoveSession(id)),
    );
    let told = series(Locale::Fr, &without, here, &found.first).unwrap();
    assert_eq!(told.exceptions.len(), 1);
    assert!(told.exceptions[0].can_return);
    let back = Series::put_back(&without, &found.first, second, SessionId(ids()));
    let back = edited(&without, &back);
    let told = series(Locale::Fr, &back, here, &found.first).unwrap();
    assert!(told.exceptions.is_empty());
    let ended = edited(&back, &told.end_here());
    let told = series(Locale::Fr, &ended, here, &found.first).unwrap();
    assert!(told.later.is_empty());
}

#[test]
fn a_fortnightly_series_skips_every_other_week_and_later_ones_follow_a_change() {
    let (document, session, ids) = friday();
    let rhythm = Rhythm {
        every_weeks: 2,
        until: day("2027-01-15"),
    };
    let here = week("2026-W48");
    let found = repeated(Locale::En, &document, here, &session, rhythm, ids);
    let document = edited(&document, &found.command(here));
    let told = series(Locale::En, &document, here, &found.first).unwrap();
    assert_eq!(told.every_weeks, 2);
    let earlier = Session {
        day: chrono::Weekday::Thu,
        ..found.first.clone()
    };
    let moved = edited(&document, &told.make_later_like(&document, &earlier));
    for (week, id) in &told.later {
        let plan = moved.week(*week);
        assert_eq!(plan.placements.session(*id).unwrap().day, earlier.day);
    }
}

#[test]
fn a_session_that_stands_there_already_is_not_put_twice() {
    let (document, session, mut ids) = friday();
    let here = week("2026-W48");
    let next = Session {
        id: SessionId(7),
        ..session.clone()
    };
    let put = Command::Week(here.next(), WeekCommand::PutSession(next));
    let document = edited(&document, &put);
    let rhythm = Rhythm {
        every_weeks: 1,
        until: day("2026-12-04"),
    };
    let found = repeated(Locale::Fr, &document, here, &session, rhythm, &mut ids);
    assert_eq!(found.sessions.len(), 1);
    assert_eq!(found.sessions[0].1.id, SessionId(7));
}
