use super::*;
use crate::{
    demo,
    domain::{
        appointment::{Appointment, Professional},
        edit::{self, Command, WeekCommand},
    },
};

fn date(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

fn stamp() -> Stamp {
    Stamp {
        at: date(24).and_hms_opt(8, 52, 0).unwrap(),
        by: "Claire".into(),
    }
}

fn after(document: &Document, command: &Command) -> Document {
    edit::apply(document, command, &stamp()).unwrap()
}

/// The small house, and the first person who is in a session that Tuesday.
fn house() -> (Document, PersonId, SessionId) {
    let document = demo::small(date(24));
    let plan = document.week(WeekId::of(date(24)));
    let session = plan
        .placements
        .sessions
        .iter()
        .find(|session| session.day == date(24).weekday() && !session.participants.is_empty())
        .unwrap();
    let (id, person) = (session.id, session.participants[0]);
    (document, person, id)
}

#[test]
fn an_absence_stays_open_until_its_sessions_are_settled() {
    let (document, person, _) = house();
    let subject = Subject::Person(person);
    let entry = noted(&document, subject, date(24), AbsenceCause::Ill).unwrap();
    let absent = after(&document, &entry);
    assert!(open(&absent, date(24), Minutes(0)).contains(&subject));
    assert!(open(&absent, date(24), Minutes::DAY_END).is_empty());
    let week = WeekId::of(date(24));
    let of_day = absent.week(week);
    let sessions: Vec<SessionId> = of_day
        .placements
        .sessions
        .iter()
        .filter(|session| session.day == date(24).weekday())
        .map(|session| session.id)
        .collect();
    let records = records(&absent, person, date(24), &sessions, &stamp());
    assert!(
        records
            .iter()
            .all(|record| record.presence == Presence::Absent(AbsenceCause::Ill))
    );
    let settled = after(&absent, &Command::Record(week, records));
    assert!(!open(&settled, date(24), Minutes(0)).contains(&subject));
}

#[test]
fn taking_one_day_back_keeps_the_other_days_of_a_longer_absence() {
    let long = DateSpan {
        first: date(23),
        last: date(26),
        hours: None,
    };
    let parts = without(long, date(24));
    assert_eq!(
        parts
            .iter()
            .map(|part| (part.first, part.last))
            .collect::<Vec<_>>(),
        [(date(23), date(23)), (date(25), date(26))]
    );
    assert!(without(DateSpan::day(date(24)), date(24)).is_empty());
}

#[test]
fn a_subject_is_read_from_its_name() {
    for subject in [
        Subject::Person(PersonId(7)),
        Subject::Staff(StaffId(8)),
        Subject::Room(RoomId(9)),
        Subject::Visitor(VisitorId(10)),
    ] {
        assert_eq!(subject.to_string().parse(), Ok(subject));
    }
    assert!("x-1".parse::<Subject>().is_err());
}

#[test]
fn an_absence_stays_open_while_a_visit_at_a_fixed_hour_stands() {
    let document = demo::small(date(24));
    let week = WeekId::of(date(24));
    let mut all = document.appointments.iter();
    let fixed = all.find(|it| it.fixed_date(week) == Some(date(24)) && it.may_occur_in(week));
    let mut visit = Appointment::clone(fixed.unwrap());
    let leader = document.staff.iter().next().unwrap().id;
    visit.with = Professional::Staff(leader);
    let mut document = after(
        &document,
        &Command::Put(Box::new(Entry::Appointment(visit.clone()))),
    );
    let sessions: Vec<SessionId> = document
        .week(week)
        .placements
        .sessions
        .iter()
        .map(|session| session.id)
        .collect();
    for session in sessions {
        let close = WeekCommand::RemoveSession(session);
        document = after(&document, &Command::Week(week, close));
    }
    let subject = Subject::Staff(leader);
    let entry = noted(&document, subject, date(24), AbsenceCause::Unknown).unwrap();
    let absent = after(&document, &entry);
    assert!(open(&absent, date(24), Minutes(0)).contains(&subject));
    visit.with = Professional::Other("Centre hospitalier".into());
    let given_away = after(&absent, &Command::Put(Box::new(Entry::Appointment(visit))));
    assert!(!open(&given_away, date(24), Minutes(0)).contains(&subject));
}
