use super::*;
use crate::domain::{
    activity::{Activity, Domain, Tag},
    check::check_activity,
    house::HouseKind,
};
use std::collections::BTreeSet;

const KINDS: [HouseKind; 7] = [
    HouseKind::DayCare,
    HouseKind::Pasa,
    HouseKind::Saj,
    HouseKind::Esat,
    HouseKind::Fam,
    HouseKind::Ime,
    HouseKind::Ehpad,
];

#[test]
fn every_row_of_the_table_becomes_a_sound_activity() {
    let all = activities(HouseKind::DayCare);
    assert_eq!(all.len(), 129);
    let ids: BTreeSet<_> = all.iter().map(|activity| activity.id).collect();
    assert_eq!(ids.len(), 129);
    for activity in &all {
        assert_eq!(check_activity(activity), [], "{}", activity.name);
        assert!(activity.min_group <= activity.ideal_group);
        assert!(activity.ideal_group <= activity.max_group);
        assert_eq!(
            activity.catalogue.as_deref().map(activity_id),
            Some(activity.id)
        );
    }
    let of = |domain| all.iter().filter(|a| a.domain == domain).count();
    assert_eq!(Domain::ALL.map(of), [22, 13, 15, 7, 11, 7, 9, 20, 17, 8]);
}

#[test]
fn every_kind_of_house_starts_with_activities_that_suit_it() {
    for kind in KINDS {
        let offered: Vec<_> = activities(kind)
            .into_iter()
            .filter(|activity| activity.is_offered)
            .collect();
        assert!(
            (40..100).contains(&offered.len()),
            "{kind:?}: {}",
            offered.len()
        );
        assert!(offered.iter().all(|a| a.domain != Domain::Care));
    }
}

/// The activities that a new house of this kind begins with.
fn first(kind: HouseKind) -> Vec<Activity> {
    let starters = starters(kind);
    activities(kind)
        .into_iter()
        .filter(|activity| starters.contains(&activity.id))
        .collect()
}

#[test]
fn a_new_house_begins_with_a_few_activities_of_each_domain_its_kind_has() {
    for kind in KINDS {
        let (advised, first) = (advised(kind), first(kind));
        assert!(
            (22..=34).contains(&first.len()),
            "{kind:?}: {}",
            first.len()
        );
        // Nothing that the kind is not advised, nor what only few houses can run.
        for activity in &first {
            assert!(advised.contains(&activity.id), "{}", activity.name);
            assert!(activity.is_offered, "{}", activity.name);
        }
        for domain in Domain::ALL {
            let has = |all: &[Activity]| all.iter().any(|a| a.is_offered && a.domain == domain);
            assert_eq!(has(&first), has(&activities(kind)), "{kind:?} {domain:?}");
        }
        // Most can run before anybody noted a skill.
        let plain = first.iter().filter(|a| a.skills.is_empty()).count();
        assert!(plain * 3 >= first.len() * 2, "{kind:?}: {plain}");
    }
}

#[test]
fn what_a_new_house_begins_with_serves_every_need_that_its_kind_can_serve() {
    for kind in KINDS {
        let needs = |all: Vec<Activity>| -> BTreeSet<_> {
            let offered = all.into_iter().filter(|activity| activity.is_offered);
            offered.flat_map(|activity| activity.needs).collect()
        };
        assert_eq!(needs(first(kind)), needs(activities(kind)), "{kind:?}");
    }
}

#[test]
fn kinds_of_house_begin_with_what_is_their_own() {
    let has = |kind, row| starters(kind).contains(&activity_id(row));
    // The workshops of an ESAT, the class of an IME, the memory workshop of who is older.
    assert!(has(HouseKind::Esat, "ACT117") && has(HouseKind::Esat, "ACT118"));
    assert!(!has(HouseKind::Saj, "ACT117"));
    assert!(has(HouseKind::Ime, "ACT121") && !has(HouseKind::Ime, "ACT023"));
    assert!(has(HouseKind::DayCare, "ACT023") && has(HouseKind::Pasa, "ACT023"));
}

#[test]
fn every_need_of_an_activity_is_a_code_of_the_nomenclature() {
    let codes: BTreeSet<_> = serafin().iter().map(|entry| &entry.code).collect();
    for activity in activities(HouseKind::Saj) {
        assert!(!activity.needs.is_empty(), "{}", activity.name);
        for code in activity.needs.iter().chain(&activity.service) {
            assert!(codes.contains(code), "{code} of {}", activity.name);
        }
    }
}

#[test]
fn skills_are_groups_of_alternatives() {
    let all = activities(HouseKind::Fam);
    let balneo = all.iter().find(|a| a.id == activity_id("ACT008")).unwrap();
    let words: Vec<Vec<&str>> = balneo
        .skills
        .iter()
        .map(|group| group.iter().map(Tag::as_str).collect())
        .collect();
    assert_eq!(
        words,
        [
            vec!["kinesitherapeute", "psychomotricien"],
            vec!["accompagnant_eau"]
        ]
    );
}

#[test]
fn the_nomenclature_is_a_tree_of_107_entries() {
    let entries = serafin();
    assert_eq!(entries.len(), 107);
    for entry in entries {
        let parent = entries
            .iter()
            .find(|other| Some(&other.code) == entry.parent.as_ref());
        assert_eq!(entry.level == 1, parent.is_none(), "{}", entry.code);
        assert!(parent.is_none_or(|parent| parent.level + 1 == entry.level));
    }
}

#[test]
fn needs_are_found_without_accents_or_case() {
    let found = search(SerafinFamily::Need, "FONCTIONS cognitives systeme");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].code.as_str(), "1.1.1");
    assert!(
        search(SerafinFamily::Need, "1.2.1")
            .iter()
            .any(|e| e.code.as_str() == "1.2.1.3")
    );
    assert!(search(SerafinFamily::Need, "comptable").is_empty());
}
