//! Each kind of fault is found where it is, and a sound instance has none.

use super::*;
use crate::instance::{Person, Wish};

fn small() -> Instance {
    Instance {
        format: FORMAT.to_owned(),
        days: 2,
        slots: 4,
        floor: vec![vec![0; 4]; 2],
        persons: vec![Person {
            id: "p1".to_owned(),
            presence: vec![None, Some(Span { from: 0, to: 4 })],
            min_active: vec![0, 1],
            ..Person::default()
        }],
        ..Instance::default()
    }
}

fn faults(change: impl FnOnce(&mut Instance)) -> Vec<String> {
    let mut instance = small();
    change(&mut instance);
    check(&instance).iter().map(ToString::to_string).collect()
}

#[test]
fn a_sound_instance_has_no_fault() {
    assert_eq!(faults(|_| ()), Vec::<String>::new());
}

#[test]
fn an_unknown_activity_is_named_with_its_path() {
    let found = faults(|instance| {
        instance.persons[0].wishes.push(Wish {
            activity: "a9".to_owned(),
            count: 1,
            weight: 1,
        });
    });
    assert_eq!(
        found,
        ["persons[0].wishes[0].activity: no activity is called \"a9\""]
    );
}

#[test]
fn too_many_days_or_slots_are_refused() {
    let found = faults(|instance| {
        instance.days = 8;
        instance.slots = 65;
    });
    assert_eq!(
        found,
        [
            "days: 8 is not between 1 and 7",
            "slots: 65 is not between 1 and 64"
        ]
    );
}

#[test]
fn every_fault_is_told_and_not_only_the_first() {
    let found = faults(|instance| {
        instance.persons.push(instance.persons[0].clone());
        instance.persons[1].presence = vec![Some(Span { from: 3, to: 2 }), None];
        instance.persons[0].care = -1;
        instance.friends.push(("p1".to_owned(), "p1".to_owned()));
    });
    assert_eq!(
        found,
        [
            "persons[1]: \"p1\" is there twice",
            "persons[0].care: -1 is not between 0 and 10000",
            "persons[1].presence[0]: the span from 3 to 2 ends before it starts",
            "friends[0]: \"p1\" is paired with themselves",
        ]
    );
}

#[test]
fn a_list_with_a_missing_day_is_refused() {
    let found = faults(|instance| {
        instance.floor.pop();
    });
    assert_eq!(found, ["floor: 1 entries instead of 2"]);
}
