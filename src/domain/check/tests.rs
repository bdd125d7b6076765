use super::*;
use crate::domain::{
    house::{House, HouseKind, PersonWord, PlanningRules},
    person::{Person, Title},
    time::{Minutes, TimeRange, WEEKDAYS, WeekHours},
};

fn house() -> House {
    House {
        name: "Les Tilleuls".into(),
        kind: HouseKind::DayCare,
        is_demo: false,
        person_word: PersonWord::Welcomed,
        project_word: "PAP".into(),
        sites: vec![],
        opening: WeekHours::on(
            &WEEKDAYS[..5],
            TimeRange::new(Minutes::at(9, 0), Minutes::at(17, 0)),
        ),
        moments: vec![],
        closures: vec![],
        opens_on_holidays: false,
        rules: PlanningRules::default(),
        user: String::new(),
        exchanged: None,
    }
}

fn person() -> Person {
    Person {
        id: PersonId(1),
        title: Title::Mrs,
        first_name: "Jeanne".into(),
        last_name: "Durand".into(),
        born: None,
        arrived: None,
        left: None,
        presence: WeekHours::default(),
        site: None,
        support: None,
        restrictions: vec![],
        busy: vec![],
        absences: vec![],
        refusals: vec![],
        dislikes: vec![],
        tolerance: 5,
        best_half: None,
        referent: None,
        friends: vec![],
        apart_from: vec![],
        help: vec![],
        documents: vec![],
        project: crate::domain::project::PersonalProject::default(),
    }
}

#[test]
fn a_whole_house_has_no_issue() {
    assert_eq!(check_house(&house()), []);
    assert_eq!(check_person(&Document::new(house()), &person()), []);
}

#[test]
fn every_issue_is_told_with_its_path() {
    let mut person = person();
    person.first_name = "  ".into();
    person.tolerance = 0;
    person.referent = Some(StaffId(9));
    person.friends = vec![person.id, PersonId(7), PersonId(7)];
    let found: Vec<_> = check_person(&Document::new(house()), &person)
        .into_iter()
        .map(|issue| (issue.path, issue.kind))
        .collect();
    for expected in [
        ("first_name".to_owned(), IssueKind::Missing),
        (
            "tolerance".to_owned(),
            IssueKind::OutOfRange { min: 1, max: 30 },
        ),
        ("referent".to_owned(), IssueKind::Unknown(Referent::Staff)),
        ("friends[0]".to_owned(), IssueKind::Itself),
        (
            "friends[1]".to_owned(),
            IssueKind::Unknown(Referent::Person),
        ),
        ("friends[2]".to_owned(), IssueKind::Twice),
    ] {
        assert!(found.contains(&expected), "{expected:?} not in {found:?}");
    }
}
