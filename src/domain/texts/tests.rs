use super::*;
use std::collections::BTreeSet;

/// The free texts in a document as it is saved, by the names of their fields.
fn saved(value: &serde_json::Value, found: &mut BTreeSet<String>) {
    const FREE: [&str; 14] = [
        "label",
        "note",
        "words",
        "role",
        "trade",
        "short_trade",
        "contact",
        "material",
        "cautions",
        "adaptations",
        "easy_name",
        "address",
        "link",
        "reason",
    ];
    match value {
        serde_json::Value::Object(fields) => {
            for (name, value) in fields {
                if let (true, Some(text)) = (FREE.contains(&&**name), value.as_str()) {
                    found.insert(text.to_owned());
                }
                saved(value, found);
            }
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| saved(item, found)),
        _ => {}
    }
}

#[test]
fn the_walk_shows_every_text_that_is_saved() {
    let house = crate::demo::small("2026-11-25".parse().unwrap());
    let mut shown = BTreeSet::new();
    visit(&mut house.clone(), &mut |_, text| {
        shown.insert(text.clone());
    });
    let mut all = BTreeSet::new();
    let parts = (
        &house.persons,
        &house.staff,
        &house.visitors,
        &house.activities,
        &house.appointments,
    );
    saved(&serde_json::to_value(parts).unwrap(), &mut all);
    let weeks: Vec<_> = house.weeks.values().collect();
    saved(
        &serde_json::to_value((weeks, &house.journal)).unwrap(),
        &mut all,
    );
    assert!(all.len() > 50);
    let missing: Vec<_> = all.difference(&shown).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn what_is_not_changed_stays_shared() {
    let house = crate::demo::small("2026-11-25".parse().unwrap());
    let mut seen = house.clone();
    visit(&mut seen, &mut |_, _| {});
    assert!(seen.persons.is_same(&house.persons));
    assert!(Arc::ptr_eq(&seen.journal, &house.journal));
    let first = house.weeks.keys().next().unwrap();
    assert!(Arc::ptr_eq(&seen.weeks[first], &house.weeks[first]));
}

#[test]
fn a_text_that_stands_twice_is_asked_about_once() {
    let mut house = crate::demo::small("2026-11-25".parse().unwrap());
    let person = house.persons.iter().next().unwrap().clone();
    let note = format!("Fait avec {}", person.last_name);
    for plan in house.weeks.values_mut().take(2) {
        Arc::make_mut(plan).placements.sessions[0]
            .note
            .clone_from(&note);
    }
    let found = mentions(&house, &Naming::of(&person));
    let of_it: Vec<_> = found
        .iter()
        .filter(|mention| mention.text == note)
        .collect();
    assert_eq!(of_it.len(), 1);
    assert_eq!(of_it[0].places.len(), 2);
}
