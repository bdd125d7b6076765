use super::*;
use crate::{
    catalogue::{activity_id, starters},
    demo::blank,
    domain::{
        edit::{Stamp, apply},
        id::{PersonId, WishId},
        project::{Importance, Voice, Wish},
    },
    present::person_blank,
};

fn house(kind: HouseKind) -> Document {
    blank::document(blank::house_of(kind))
}

fn offered(document: &Document) -> BTreeSet<ActivityId> {
    let offered = document.activities.iter().filter(|a| a.is_offered);
    offered.map(|activity| activity.id).collect()
}

fn applied(document: &Document, command: &Command) -> Document {
    let stamp = Stamp {
        at: chrono::NaiveDate::from_ymd_opt(2026, 11, 25)
            .and_then(|day| day.and_hms_opt(9, 0, 0))
            .unwrap(),
        by: String::new(),
    };
    apply(document, command, &stamp).unwrap()
}

#[test]
fn several_are_offered_in_one_step_and_those_already_offered_are_left_alone() {
    let document = house(HouseKind::DayCare);
    let all: BTreeSet<_> = document.activities.iter().map(|a| a.id).collect();
    let before = offered(&document).len();
    assert_eq!(concerned(&document, &all, true).len(), 129 - before);
    let Some(Command::Several(Gesture::Offer, puts)) = command(&document, &all, true) else {
        panic!("one step");
    };
    assert_eq!(puts.len(), 129 - before);
    let next = applied(&document, &command(&document, &all, true).unwrap());
    assert_eq!(offered(&next), all);
    assert_eq!(command(&next, &all, true), None);
    let none = applied(&next, &command(&next, &all, false).unwrap());
    assert!(offered(&none).is_empty());
}

#[test]
fn an_activity_that_is_gone_is_nobodys_choice() {
    let mut document = house(HouseKind::DayCare);
    let id = activity_id("ACT001");
    document.activities.remove(id);
    assert_eq!(command(&document, &BTreeSet::from([id]), true), None);
}

#[test]
fn a_new_house_offers_what_the_catalogue_advises_for_its_kind() {
    for kind in [HouseKind::DayCare, HouseKind::Esat, HouseKind::Ehpad] {
        let document = house(kind);
        assert_eq!(offered(&document), starters(kind));
        assert_eq!(Suiting::of(&document, kind), None);
    }
}

#[test]
fn another_kind_says_what_would_change_and_takes_it_in_one_step() {
    let document = house(HouseKind::DayCare);
    let suiting = Suiting::of(&document, HouseKind::Esat).unwrap();
    assert!(suiting.more.contains(&activity_id("ACT117")));
    assert!(suiting.fewer.contains(&activity_id("ACT023")));
    assert_eq!(suiting.in_use, 0);
    let next = applied(&document, &suiting.command(&document));
    let offered = offered(&next);
    assert!(starters(HouseKind::Esat).is_subset(&offered));
    assert!(offered.is_subset(&catalogue::advised(HouseKind::Esat)));
    assert_eq!(Suiting::of(&next, HouseKind::Esat), None);
}

#[test]
fn what_somebody_wishes_for_or_the_house_wrote_itself_stays_offered() {
    let mut document = house(HouseKind::DayCare);
    let memory = activity_id("ACT023");
    let mut person = person_blank::person(PersonId(1));
    person.project.wishes.push(Wish {
        id: WishId(1),
        words: String::new(),
        activity: Some(memory),
        per_week: 1,
        importance: Importance::Medium,
        said_by: Voice::Person,
        said_on: None,
    });
    document.persons.put(person);
    let own = ActivityId(7);
    let like = Activity::clone(document.activities.get(memory).unwrap());
    document.activities.put(Activity {
        id: own,
        catalogue: None,
        ..like
    });
    let suiting = Suiting::of(&document, HouseKind::Esat).unwrap();
    assert!(!suiting.fewer.contains(&memory) && !suiting.fewer.contains(&own));
    assert_eq!(suiting.in_use, 1);
}
