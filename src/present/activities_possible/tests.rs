use super::*;
use crate::{
    catalogue::activity_id,
    demo::blank,
    domain::{
        id::{RoomId, StaffId},
        room::Room,
        staff::Skill,
        time::WeekHours,
    },
};

fn document() -> Document {
    let mut document = blank::document(blank::house());
    document.rooms.put(Room {
        id: RoomId(1),
        name: "Cuisine".into(),
        capacity: 8,
        features: vec![Tag::new("cuisine_therapeutique")],
        step_free: true,
        outdoors: false,
        site: None,
        closed: vec![],
        closures: vec![],
        archived: false,
    });
    document.staff.put(StaffMember {
        id: StaffId(1),
        first_name: "Claire".into(),
        last_name: "Morel".into(),
        role: "Animatrice".into(),
        hours: WeekHours::default(),
        rota: crate::domain::rota::Rota::default(),
        imported: Vec::new(),
        busy: vec![],
        absences: vec![],
        skills: vec![Skill {
            tag: Tag::new("hygiene_alimentaire"),
            expires: NaiveDate::from_ymd_opt(2026, 12, 31),
        }],
        max_day_minutes: 300,
        max_week_minutes: 1200,
        target_week_minutes: 900,
        counts_on_floor: true,
        site: None,
        archived: false,
    });
    document
}

fn pastry(document: &Document) -> Activity {
    Activity {
        duration: 60,
        ..Activity::clone(document.activities.get(activity_id("ACT070")).unwrap())
    }
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

#[test]
fn nothing_is_missing_when_room_skill_and_time_are_there() {
    let document = document();
    let pastry = pastry(&document);
    assert_eq!(lacks(&document, &pastry, today()), []);
    assert!(has_room(&document, &pastry));
}

#[test]
fn an_expired_skill_is_missing_and_named() {
    let document = document();
    let pastry = pastry(&document);
    let later = NaiveDate::from_ymd_opt(2027, 1, 1).unwrap();
    assert_eq!(
        lacks(&document, &pastry, later),
        [Lack::Skill(vec![Tag::new("hygiene_alimentaire")])]
    );
}

#[test]
fn a_missing_room_and_a_small_one_are_told_apart() {
    let document = document();
    let mut pastry = pastry(&document);
    pastry.min_group = 9;
    pastry.max_group = 12;
    assert!(matches!(
        lacks(&document, &pastry, today())[..],
        [Lack::Capacity {
            places: 8,
            needed: 9,
            ..
        }]
    ));
    pastry.room_feature = Tag::new("serre");
    assert_eq!(
        lacks(&document, &pastry, today()),
        [Lack::Room(Tag::new("serre"))]
    );
}

#[test]
fn two_leaders_are_more_than_one_person_who_can() {
    let document = document();
    let mut pastry = pastry(&document);
    pastry.leaders = 2;
    assert_eq!(
        lacks(&document, &pastry, today()),
        [Lack::Leaders { able: 1, needed: 2 }]
    );
}

#[test]
fn a_session_longer_than_any_moment_between_breaks_never_runs() {
    let document = document();
    let mut pastry = pastry(&document);
    // From 14 h to 17 h is the longest moment of the blank house.
    pastry.duration = 180;
    assert_eq!(lacks(&document, &pastry, today()), []);
    pastry.duration = 185;
    assert_eq!(
        lacks(&document, &pastry, today()),
        [Lack::Time { longest: 180 }]
    );
    pastry.windows = TimeRange::new(Minutes::at(11, 0), Minutes::at(14, 30))
        .into_iter()
        .collect();
    assert_eq!(
        lacks(&document, &pastry, today()),
        [Lack::Time { longest: 60 }]
    );
}

#[test]
fn an_activity_allowed_no_session_says_so() {
    let document = document();
    let mut pastry = pastry(&document);
    pastry.max_week = 0;
    pastry.min_week = 0;
    assert_eq!(lacks(&document, &pastry, today()), [Lack::Limit]);
}
