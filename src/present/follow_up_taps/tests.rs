use super::*;
use crate::{
    domain::{
        edit::{self, Command},
        id::{ActivityId, RoomId},
        journal::DecisionKind,
        person::{Absence, Refusal, RefusalOf},
        plan::WeekPlan,
        project::Voice,
        time::{DateSpan, Minutes},
    },
    i18n::Locale,
    present::{follow_up_entry, person_blank},
};
use chrono::{NaiveDateTime, Weekday};
use std::sync::Arc;

const SESSION: SessionId = SessionId(7);

fn week() -> WeekId {
    WeekId::new(2026, 48).unwrap()
}

fn stamp(by: &str, hour: u32) -> Stamp {
    let day = week().date(Weekday::Tue);
    Stamp {
        at: day.and_hms_opt(hour, 0, 0).unwrap(),
        by: by.into(),
    }
}

/// Three people in a session on Tuesday; the third has announced an absence.
fn house() -> Document {
    let mut document = Document::new(crate::demo::blank::house());
    for id in 1..=4 {
        let mut person = person_blank::person(PersonId(id));
        if id == 3 {
            person.absences.push(Absence {
                span: DateSpan::day(week().date(Weekday::Tue)),
                cause: AbsenceCause::Family,
                note: String::new(),
            });
        }
        document.persons.put(person);
    }
    let mut plan = WeekPlan::empty(week());
    plan.placements.sessions.push(Session {
        id: SESSION,
        activity: ActivityId(1),
        day: Weekday::Tue,
        start: Minutes::at(14, 15),
        duration: 75,
        room: RoomId(1),
        leaders: Vec::new(),
        participants: vec![PersonId(1), PersonId(2), PersonId(3)],
        is_pinned: false,
        held: Vec::new(),
        note: String::new(),
        series: None,
    });
    document.weeks.insert(week(), Arc::new(plan));
    document
}

fn tap(document: &Document, stamp: &Stamp, tap: impl Fn(Tapped) -> Vec<Attendance>) -> Document {
    let plan = document.week(week());
    let records = tap(Tapped {
        document,
        week: week(),
        session: plan.placements.session(SESSION).unwrap(),
        stamp,
    });
    edit::apply(document, &Command::Record(week(), records), stamp).unwrap()
}

fn presence_of(document: &Document, person: u128) -> Option<Presence> {
    records(document, week(), SESSION)
        .find(|record| record.person == PersonId(person))
        .map(|record| record.presence)
}

#[test]
fn all_active_leaves_what_is_noted_and_who_announced_an_absence() {
    let karim = stamp("Karim", 15);
    let document = tap(&house(), &karim, |session| {
        vec![session.level(PersonId(2), Level::Refused)]
    });
    let document = tap(&document, &karim, everyone_active);
    assert_eq!(
        presence_of(&document, 1),
        Some(Presence::Came(Engagement::Active))
    );
    assert_eq!(presence_of(&document, 2), Some(Presence::Refused));
    assert_eq!(
        presence_of(&document, 3),
        Some(Presence::Absent(AbsenceCause::Family))
    );
    assert_eq!(presence_of(&document, 4), None);
}

#[test]
fn all_active_notes_who_has_said_no_as_refusing() {
    let (mut document, nadia) = (house(), stamp("Nadia", 16));
    let mut person = Person::clone(document.persons.get(PersonId(2)).unwrap());
    person.refusals.push(Refusal {
        of: RefusalOf::Activity(ActivityId(1)),
        since: week().date(Weekday::Tue),
        until: None,
        said_by: Voice::Person,
    });
    document.persons.put(person);
    let row = follow_up_entry::person_row(Locale::Fr, &document, week(), SESSION, PersonId(2));
    assert_eq!(row.unwrap().remarks, ["a dit non"]);
    let document = tap(&document, &nadia, everyone_active);
    assert_eq!(presence_of(&document, 2), Some(Presence::Refused));
    assert!(matches!(presence_of(&document, 1), Some(Presence::Came(_))));
}

#[test]
fn a_smiley_stays_when_the_answer_is_corrected_and_goes_with_an_absence() {
    let karim = stamp("Karim", 15);
    let happy = |session: Tapped| vec![session.smiley(PersonId(1), Smiley::Happy)];
    let document = tap(&house(), &karim, happy);
    assert_eq!(
        presence_of(&document, 1),
        Some(Presence::Came(Engagement::Active))
    );
    let smiley = |document: &Document| records(document, week(), SESSION).next().unwrap().smiley;
    let watched = tap(&document, &karim, |session| {
        vec![session.level(PersonId(1), Level::Observer)]
    });
    assert_eq!(smiley(&watched), Some(Smiley::Happy));
    let away = tap(&watched, &karim, |session| {
        vec![session.level(PersonId(1), Level::Absent)]
    });
    assert_eq!(smiley(&away), None);
    assert_eq!(smiley(&tap(&document, &karim, happy)), None);
}

#[test]
fn who_was_not_planned_is_noted_as_having_come_as_well() {
    let document = tap(&house(), &stamp("Karim", 15), |session| {
        vec![session.level(PersonId(4), Level::Active)]
    });
    assert!(records(&document, week(), SESSION).all(|record| record.is_ad_hoc));
}

#[test]
fn a_correction_leaves_a_trace_and_the_first_entry_does_not() {
    let karim = stamp("Karim", 15);
    let refused = |session: Tapped| vec![session.level(PersonId(1), Level::Refused)];
    let document = tap(&house(), &karim, everyone_active);
    let document = tap(&document, &karim, |session| {
        vec![session.level(PersonId(1), Level::VeryActive)]
    });
    assert!(document.journal.is_empty());
    let by_another = tap(&document, &stamp("Nadia", 15), refused);
    let later = tap(&document, &stamp("Karim", 17), refused);
    for corrected in [&by_another, &later] {
        let decision = corrected.journal.last().unwrap();
        let DecisionKind::Corrected { was, now, .. } = &decision.kind else {
            panic!("{decision:?}");
        };
        assert_eq!(was.presence, Presence::Came(Engagement::VeryActive));
        assert_eq!(now.map(|now| now.presence), Some(Presence::Refused));
    }
    assert_eq!(by_another.journal.last().unwrap().by, "Nadia");
}

#[test]
fn taking_an_old_record_back_leaves_a_trace_too() {
    let document = tap(&house(), &stamp("Karim", 15), everyone_active);
    let command = Command::Unrecord(week(), SESSION, PersonId(1));
    let document = edit::apply(&document, &command, &stamp("Nadia", 16)).unwrap();
    assert_eq!(presence_of(&document, 1), None);
    assert!(matches!(
        document.journal.last().unwrap().kind,
        DecisionKind::Corrected { now: None, .. }
    ));
}

#[test]
fn a_cancelled_session_is_missed_by_nobodys_doing() {
    let document = tap(&house(), &stamp("Karim", 15), |session| {
        session.cancelled(AbsenceCause::Weather)
    });
    assert_eq!(
        presence_of(&document, 3),
        Some(Presence::Absent(AbsenceCause::Weather))
    );
}

#[test]
fn an_absence_at_another_time_of_the_day_is_no_announcement() {
    let document = house();
    let plan = document.week(week());
    let session = plan.placements.session(SESSION).unwrap();
    let mut person = person_blank::person(PersonId(9));
    let mut span = DateSpan::day(week().date(Weekday::Tue));
    span.hours = crate::domain::time::TimeRange::new(Minutes::at(9, 0), Minutes::at(12, 0));
    person.absences.push(Absence {
        span,
        cause: AbsenceCause::Ill,
        note: String::new(),
    });
    assert_eq!(announced(&person, week(), session), None);
}

#[test]
fn a_note_needs_a_record_and_keeps_what_it_says() {
    let document = house();
    let at: NaiveDateTime = stamp("Karim", 15).at;
    let karim = Stamp {
        at,
        by: "Karim".into(),
    };
    let plan = document.week(week());
    let tapped = Tapped {
        document: &document,
        week: week(),
        session: plan.placements.session(SESSION).unwrap(),
        stamp: &karim,
    };
    assert_eq!(tapped.note(PersonId(1), "A chanté."), None);
    let document = tap(&document, &karim, |session| {
        vec![session.level(PersonId(1), Level::Observer)]
    });
    let document = tap(&document, &karim, |session| {
        session
            .note(PersonId(1), " A chanté. ")
            .into_iter()
            .collect()
    });
    let record = records(&document, week(), SESSION).next().unwrap();
    assert_eq!(record.note, "A chanté.");
    assert_eq!(record.presence, Presence::Came(Engagement::Observer));
}

#[test]
fn who_was_planned_stays_so_when_the_place_goes_to_somebody_else() {
    let (document, nadia) = (house(), stamp("Nadia", 16));
    let mut document = tap(&document, &nadia, |session| {
        vec![session.level(PersonId(3), Level::Absent)]
    });
    let mut plan = WeekPlan::clone(&document.week(week()));
    plan.placements.sessions[0].participants.pop();
    document.weeks.insert(week(), Arc::new(plan));
    let document = tap(&document, &nadia, |session| {
        vec![session.cause(PersonId(3), AbsenceCause::Ill)]
    });
    assert!(records(&document, week(), SESSION).all(|record| !record.is_ad_hoc));
    let row = follow_up_entry::person_row(Locale::Fr, &document, week(), SESSION, PersonId(3));
    assert!(!row.unwrap().is_ad_hoc);
}
