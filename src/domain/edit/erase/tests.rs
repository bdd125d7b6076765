use super::*;
use crate::domain::{
    edit::{Command, Stamp, apply},
    journal::Decision,
};
use proptest::prelude::*;

const WORD: &str = "quelqu’un";

fn stamp() -> Stamp {
    Stamp {
        at: "2026-11-25T10:00:00".parse().unwrap(),
        by: "Nadia".to_owned(),
    }
}

/// A house whose texts name a person wherever a text can stand, each told apart by a number.
fn house() -> (Document, Arc<Person>) {
    let mut house = crate::demo::small("2026-11-25".parse().unwrap());
    let person = Arc::clone(house.persons.iter().next().unwrap());
    let kind = DecisionKind::Forced {
        reason: String::new(),
    };
    Arc::make_mut(&mut house.journal).push(Decision {
        at: stamp().at,
        by: "Nadia".to_owned(),
        week: None,
        kind,
    });
    let mut n = 0;
    let name = person.last_name.to_uppercase();
    texts::visit(&mut house, &mut |_, text| {
        n += 1;
        *text = format!("{n} avec Mme {name}");
    });
    (house, person)
}

#[test]
fn every_text_elsewhere_is_shown_and_loses_the_name() {
    let (house, person) = house();
    let shown = named_elsewhere(&house, &person);
    assert!(shown.len() > 100, "{}", shown.len());
    let mut erasure = Erasure::of(&house, &person, WORD);
    assert!(
        !erasure.kept.is_empty(),
        "names of visitors stay unless a human says otherwise"
    );
    erasure.kept.clear();
    let after = apply(&house, &Command::Erase(person.id, erasure), &stamp()).unwrap();
    assert_eq!(texts::mentions(&after, &Naming::of(&person)), []);
    let text = serde_json::to_string(&(&after.weeks, &after.appointments)).unwrap();
    assert!(text.contains("avec quelqu’un"));
}

#[test]
fn what_is_the_persons_own_is_gone_and_not_asked_about() {
    let (house, person) = house();
    let is_own = |place: &texts::Place| match place {
        texts::Place::Person(id) | texts::Place::FollowUp(_, _, id) => *id == person.id,
        _ => false,
    };
    let shown = named_elsewhere(&house, &person);
    assert!(!shown.iter().flat_map(|mention| &mention.places).any(is_own));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn no_text_chosen_has_the_name_and_every_other_stays_word_for_word(seed in any::<u64>()) {
        let (house, person) = house();
        let mut erasure = Erasure::of(&house, &person, WORD);
        let shown = named_elsewhere(&house, &person);
        let is_kept = |at: usize| (seed >> (at % 64)) & 1 == 1;
        let kept = shown.iter().enumerate().filter(|(at, _)| is_kept(*at));
        erasure.kept = kept.map(|(_, mention)| mention.text.clone()).collect();
        let after = apply(&house, &Command::Erase(person.id, erasure.clone()), &stamp()).unwrap();
        let left: BTreeSet<String> = texts::mentions(&after, &Naming::of(&person))
            .into_iter()
            .map(|mention| mention.text)
            .collect();
        prop_assert_eq!(left, erasure.kept);
        prop_assert!(after.persons.get(person.id).is_none());
    }
}
