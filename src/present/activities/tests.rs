use super::*;
use crate::{
    demo::blank,
    domain::{
        activity::Tag,
        id::RoomId,
        id::SessionId,
        plan::{Session, WeekPlan},
        room::Room,
        time::Minutes,
    },
};
use chrono::Weekday;
use std::sync::Arc;

fn week() -> WeekId {
    WeekId::new(2026, 48).unwrap()
}

fn document() -> Document {
    blank::document(blank::house())
}

fn names(document: &Document, filters: &Filters) -> Vec<String> {
    cards(Locale::Fr, document, filters, week())
        .into_iter()
        .map(|card| card.name)
        .collect()
}

fn all() -> Filters {
    Filters {
        offer: Offer::All,
        ..Filters::default()
    }
}

#[test]
fn a_search_needs_neither_accents_nor_capitals_and_knows_places_and_codes() {
    let document = document();
    let find = |words: &str| {
        names(
            &document,
            &Filters {
                words: words.into(),
                ..all()
            },
        )
    };
    assert!(find("patisserie").contains(&"Atelier pâtisserie".to_owned()));
    assert_eq!(find("PÂTISSERIE atelier"), find("patisserie"));
    assert!(find("dehors").contains(&"Vélo adapté, tricycle".to_owned()));
    assert!(find("1.1.8").contains(&"Gymnastique douce assise".to_owned()));
    assert!(find("zzz").is_empty());
}

#[test]
fn filters_narrow_together_and_domains_widen_each_other() {
    let document = document();
    let two = Filters {
        domains: vec![Domain::Musical, Domain::Cooking],
        length: Some(Length::Medium),
        ..all()
    };
    let found = cards(Locale::Fr, &document, &two, week());
    assert!(found.iter().any(|card| card.domain == Domain::Musical));
    for card in &found {
        assert!(two.domains.contains(&card.domain), "{}", card.name);
        let minutes = document.activities.get(card.id).unwrap().duration;
        assert!((31..=60).contains(&minutes), "{}", card.name);
    }
    assert!(found.len() < names(&document, &all()).len());
    assert_eq!(two.n_more(), 1);
}

#[test]
fn an_activity_that_runs_in_either_place_is_found_in_both() {
    assert!(suits(Setting::Indoors, Setting::Either));
    assert!(suits(Setting::Outdoors, Setting::Either));
    assert!(!suits(Setting::Outing, Setting::Either));
    assert!(!suits(Setting::Indoors, Setting::Outing));
}

#[test]
fn only_what_a_room_of_the_house_fits_is_kept_on_demand() {
    let mut document = document();
    let filters = Filters {
        has_room: true,
        ..all()
    };
    assert!(names(&document, &filters).is_empty());
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
    assert!(names(&document, &filters).contains(&"Atelier pâtisserie".to_owned()));
    assert!(!names(&document, &filters).contains(&"Chant et chorale".to_owned()));
}

#[test]
fn a_card_says_whether_the_activity_stands_in_the_week() {
    let mut document = document();
    let activity = crate::catalogue::activity_id("ACT051");
    let mut plan = WeekPlan::empty(week());
    plan.placements.sessions.push(Session {
        id: SessionId(1),
        activity,
        day: Weekday::Tue,
        start: Minutes::at(10, 30),
        duration: 60,
        room: RoomId(1),
        leaders: vec![],
        participants: vec![],
        is_pinned: false,
        held: vec![],
        note: String::new(),
        series: None,
    });
    document.weeks.insert(week(), Arc::new(plan));
    let planned: Vec<_> = cards(Locale::Fr, &document, &all(), week())
        .into_iter()
        .filter(|card| card.is_planned)
        .collect();
    assert_eq!(planned.len(), 1);
    assert_eq!(planned[0].id, activity);
    assert_eq!(planned[0].easy_name, "«\u{202f}Je chante.\u{202f}»");
    assert!(planned[0].meta.starts_with("Musique · 1\u{a0}h · "));
}

#[test]
fn the_catalogues_advice_parts_its_activities_by_the_kind_of_the_house() {
    let mut document = document();
    let find = |document: &Document, advice| {
        names(
            document,
            &Filters {
                advice: Some(advice),
                ..all()
            },
        )
    };
    let [begin, ours, others] = Advice::ALL.map(|advice| find(&document, advice));
    assert_eq!(ours.len() + others.len(), 129);
    assert!(begin.iter().all(|name| ours.contains(name)));
    assert_eq!(begin, names(&document, &Filters::default()));
    assert!(others.contains(&"Cirque adapté".to_owned()));
    // Of what the house wrote itself the catalogue says nothing.
    let own = Activity {
        id: ActivityId(7),
        catalogue: None,
        name: "Club photo".into(),
        ..Activity::clone(document.activities.iter().next().unwrap())
    };
    document.activities.put(own);
    for advice in Advice::ALL {
        assert!(!find(&document, advice).contains(&"Club photo".to_owned()));
    }
}
