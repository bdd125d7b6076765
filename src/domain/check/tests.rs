use super::*;
use crate::domain::{
    house::{Closure, House, HouseKind, PersonWord, PlanningRules, Site},
    id::{SessionId, WishId},
    person::{Dislike, Person, Refusal, RefusalOf, Title},
    plan::{Placements, Session},
    project::{Importance, Voice, Wish},
    time::{DateSpan, Minutes, TimeRange, WEEKDAYS, WeekHours},
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
        imported: Vec::new(),
        bad_weather: Vec::new(),
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
        rota: crate::domain::rota::Rota::default(),
        imported: Vec::new(),
        site: None,
        support: None,
        in_wheelchair: false,
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

#[test]
fn texts_of_a_house_have_a_longest_length() {
    let mut house = house();
    house.sites = vec![Site {
        id: SiteId(1),
        name: "Les Tilleuls".into(),
        address: "a".repeat(MAX_TEXT + 1),
    }];
    house.closures = vec![Closure {
        label: "a".repeat(MAX_NAME + 1),
        span: DateSpan::day("2026-12-24".parse().unwrap()),
    }];
    let found = check_house(&house);
    let mut paths: Vec<_> = found.iter().map(|issue| issue.path.as_str()).collect();
    paths.sort_unstable();
    assert_eq!(paths, ["closures[0].label", "sites[0].address"]);
    house.sites[0].address.pop();
    house.closures[0].label.pop();
    assert_eq!(check_house(&house), []);
}

#[test]
fn people_held_in_a_session_are_known_and_named_once() {
    let mut document = Document::new(house());
    document.persons.put(person());
    let session = Session {
        id: SessionId(1),
        activity: ActivityId(1),
        day: chrono::Weekday::Mon,
        start: Minutes::at(10, 0),
        duration: 60,
        room: RoomId(1),
        leaders: vec![],
        participants: vec![PersonId(1)],
        is_pinned: false,
        held: vec![PersonId(1), PersonId(1), PersonId(9)],
        note: String::new(),
        series: None,
    };
    let placements = Placements {
        sessions: vec![session],
        appointments: vec![],
    };
    let found: Vec<_> = check_placements(&document, &placements)
        .into_iter()
        .map(|issue| (issue.path, issue.kind))
        .collect();
    let unknown = IssueKind::Unknown(Referent::Person);
    assert!(found.contains(&("sessions[0].held[1]".to_owned(), IssueKind::Twice)));
    assert!(found.contains(&("sessions[0].held[2]".to_owned(), unknown)));
    assert!(!found.iter().any(|(path, _)| path.ends_with("held[0]")));
}

#[test]
fn the_same_dislike_refusal_or_wish_twice_is_an_issue() {
    let day = |text: &str| text.parse().unwrap();
    let refusal = |of, since, until: Option<&str>| Refusal {
        of,
        since: day(since),
        until: until.map(day),
        said_by: Voice::Person,
    };
    let dislike = |activity| Dislike {
        activity: ActivityId(activity),
        importance: Importance::Medium,
    };
    let wish = |words: &str, activity| Wish {
        id: WishId(1),
        words: words.into(),
        activity: Some(ActivityId(activity)),
        per_week: 1,
        importance: Importance::Medium,
        said_by: Voice::Person,
        said_on: None,
    };
    let mut person = person();
    person.dislikes = vec![dislike(1), dislike(2), dislike(1)];
    let singing = RefusalOf::Activity(ActivityId(3));
    person.refusals = vec![
        refusal(singing.clone(), "2026-01-01", Some("2026-02-01")),
        // What was refused for a time may be refused again later.
        refusal(singing.clone(), "2026-05-01", None),
        refusal(singing, "2026-06-01", None),
    ];
    person.project.wishes = vec![
        wish("Chanter", 3),
        wish("Avec ma fille", 3),
        wish("Chanter", 3),
    ];
    let found: Vec<_> = check_person(&Document::new(house()), &person)
        .into_iter()
        .filter(|issue| issue.kind == IssueKind::Twice)
        .map(|issue| issue.path)
        .collect();
    assert_eq!(
        found,
        [
            "refusals[2].of",
            "dislikes[2].activity",
            "project.wishes[2].words"
        ]
    );
}
