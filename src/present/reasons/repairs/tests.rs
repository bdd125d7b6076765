use super::*;
use crate::{
    demo,
    domain::{
        document::Document,
        edit::{self, Entry, Stamp},
        person::{Absence, AbsenceCause, Person},
        staff::StaffMember,
        time::DateSpan,
    },
};
use chrono::{Datelike, NaiveDate};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

fn stamp() -> Stamp {
    Stamp {
        at: today().and_hms_opt(8, 52, 0).unwrap(),
        by: "Claire".into(),
    }
}

fn week() -> WeekId {
    WeekId::of(today())
}

fn put(document: &Document, entry: Entry) -> Document {
    edit::apply(document, &Command::Put(Box::new(entry)), &stamp()).unwrap()
}

fn with_absent_person(document: &Document, id: PersonId) -> Document {
    let mut person = Person::clone(document.persons.get(id).unwrap());
    person.absences.push(Absence {
        span: DateSpan::day(today()),
        cause: AbsenceCause::Ill,
        note: String::new(),
    });
    put(document, Entry::Person(person))
}

fn with_absent_staff(document: &Document, id: StaffId) -> Document {
    let mut member = StaffMember::clone(document.staff.get(id).unwrap());
    member.absences.push(DateSpan::day(today()));
    put(document, Entry::Staff(member))
}

fn repairs(document: &Document, trouble: Trouble) -> Repairs {
    Case::of(document, week())
        .repairs(Locale::Fr, trouble, Minutes(0))
        .unwrap()
}

fn hard(document: &Document) -> i64 {
    let case = Case::of(document, week());
    crate::planner::checker::evaluate(case.instance(), &case.plan)
        .unwrap()
        .score()
        .hard
}

fn accept(document: &Document, repairs: &Repairs) -> Document {
    // As the card does: nobody is asked twice.
    let mut taken: Vec<&Way> = Vec::new();
    for line in &repairs.lines {
        let mut ways = line.ways.iter();
        taken.extend(ways.find(|way| !taken.iter().any(|other| other.shares_people(way))));
    }
    let commands = taken.iter().flat_map(|way| way.commands(week())).collect();
    edit::apply(
        document,
        &Command::Several(edit::Gesture::Repair, commands),
        &stamp(),
    )
    .unwrap()
}

#[test]
fn an_absence_offers_changes_of_what_it_touches_alone() {
    let document = demo::small(today());
    for id in document.persons.iter().map(|person| person.id) {
        let absent = with_absent_person(&document, id);
        let found = repairs(&absent, Trouble::Person(id, today().weekday()));
        assert!(found.lines.len() <= MOST);
        for way in found.lines.iter().flat_map(|line| &line.ways) {
            for step in &way.steps {
                let Step::Join(session, who) = step else {
                    continue;
                };
                // The place left that day goes to somebody else, a later one to the absent person.
                assert_eq!(*who != id, found.left.contains(session));
            }
        }
    }
}

#[test]
fn a_session_without_its_leader_gets_another_or_another_moment() {
    let document = demo::small(today());
    let plan = document.week(week());
    let led = plan
        .placements
        .sessions
        .iter()
        .filter(|session| session.day == today().weekday());
    let mut leaders: Vec<StaffId> = led.flat_map(|session| session.leaders.clone()).collect();
    leaders.sort_unstable();
    leaders.dedup();
    assert!(!leaders.is_empty());
    for leader in leaders {
        let absent = with_absent_staff(&document, leader);
        let before = hard(&absent);
        let found = repairs(&absent, Trouble::Staff(leader, today().weekday()));
        assert!(!found.broken.is_empty() && !found.lines.is_empty());
        assert!(found.lines.iter().all(|line| line.is_needed));
        assert!(hard(&accept(&absent, &found)) < before, "{found:#?}");
    }
}

#[test]
fn a_group_that_is_too_small_is_offered_people_first() {
    let document = demo::small(today());
    let plan = document.week(week());
    let empty = plan
        .placements
        .sessions
        .iter()
        .find(|session| session.participants.is_empty())
        .unwrap();
    let found = repairs(&document, Trouble::Session(empty.id));
    let first = &found.lines[0].ways[0];
    assert!(
        first
            .steps
            .iter()
            .all(|step| matches!(step, Step::Join(session, _) if *session == empty.id))
    );
    assert!(hard(&accept(&document, &found)) < hard(&document));
}
