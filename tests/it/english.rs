//! In English no screen, sheet or file calls an activity of the catalogue by its French texts, and in French none by its
//! English ones.

use chrono::{NaiveDate, NaiveDateTime};
use semainier::{
    demo,
    domain::{document::Document, time::WeekId},
    export::{
        csv::{self, Flavour},
        ics::{self, Whose},
    },
    i18n::Locale,
    present::{
        activities::{self, Filters, Offer},
        activities_ideas, activities_sheet, activity_words, day, follow_up, palette,
        person_profile, sheet, wall, week_cards, week_form,
    },
};
use std::collections::BTreeSet;

fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 24)
        .unwrap()
        .and_hms_opt(8, 0, 0)
        .unwrap()
}

/// What is shown, printed and exported, each with its name.
fn shown(locale: Locale, document: &Document) -> Vec<(&'static str, String)> {
    let (week, today) = (WeekId::of(now().date()).previous(), now().date());
    let every = Filters {
        offer: Offer::All,
        ..Filters::default()
    };
    let ids = document.activities.iter().map(|activity| activity.id);
    let about: Vec<_> = ids
        .map(|id| activities_sheet::sheet(locale, document, id, today))
        .collect();
    let profiles: Vec<_> = document
        .persons
        .iter()
        .map(|person| {
            // Not their wishes: those are in the words of who said them.
            let refused = person.refusals.iter();
            let refused = refused.map(|one| person_profile::refused(locale, document, one));
            let ideas = activities_ideas::ideas(locale, document, person.id, today);
            (refused.collect::<Vec<_>>(), ideas)
        })
        .collect();
    let layout = sheet::Layout::Week;
    let flavour = Flavour::FRENCH_EXCEL;
    vec![
        (
            "board",
            format!("{:?}", week_cards::cards(locale, document, week)),
        ),
        (
            "choices",
            format!("{:?}", week_form::activities(locale, document)),
        ),
        (
            "day",
            format!("{:?}", day::day(locale, document, week.monday())),
        ),
        (
            "follow-up",
            format!(
                "{:?}",
                follow_up::agenda(locale, document, now(), 2, None, None)
            ),
        ),
        (
            "sheets",
            format!("{:?}", sheet::sheets(locale, document, week, layout, None)),
        ),
        (
            "wall",
            format!("{:?}", wall::walls(locale, document, week, None)),
        ),
        (
            "catalogue",
            format!("{:?}", activities::cards(locale, document, &every, week)),
        ),
        ("activity", format!("{about:?}")),
        ("profiles", format!("{profiles:?}")),
        (
            "search",
            palette::entries(locale, document, today)
                .iter()
                .map(|entry| entry.name.as_str())
                .collect::<Vec<_>>()
                .join("\n"),
        ),
        ("table", csv::week(document, &[week], flavour, locale)),
        (
            "calendar",
            ics::calendar(document, Whose::House, &[week], now(), locale).replace("\r\n ", ""),
        ),
    ]
}

/// Two houses: one that calls its activities as the catalogue does, one that has names of its own for some.
fn houses() -> [Document; 2] {
    let today = now().date();
    [demo::small(today), demo::pasa(today)]
}

#[test]
fn no_activity_of_the_catalogue_is_called_in_the_other_language() {
    for document in houses() {
        for (locale, other) in [(Locale::En, Locale::Fr), (Locale::Fr, Locale::En)] {
            // What people said and what is called alike in both languages says nothing.
            let telling = |text: &str, own: &str| {
                text.chars().count() > 12 && !own.contains(text) && text.contains(' ')
            };
            let foreign: BTreeSet<String> = document
                .activities
                .iter()
                .flat_map(|activity| {
                    [
                        activity_words::name,
                        activity_words::easy_name,
                        activity_words::material,
                        activity_words::cautions,
                        activity_words::adaptations,
                    ]
                    .map(|text| (text(other, activity), text(locale, activity)))
                })
                .filter(|(text, own)| telling(text, own))
                .map(|(text, _)| text.to_owned())
                .collect();
            assert!(foreign.len() > 300, "{}", foreign.len());
            for (what, text) in shown(locale, &document) {
                let found: Vec<_> = foreign
                    .iter()
                    .filter(|foreign| text.contains(foreign.as_str()))
                    .collect();
                assert!(found.is_empty(), "{what} {locale:?}: {found:?}");
            }
        }
    }
}

#[test]
fn what_takes_place_is_called_in_english_wherever_it_is_told() {
    let [document, _] = houses();
    let week = WeekId::of(now().date()).previous();
    let plan = document.week(week);
    let names: BTreeSet<&str> = plan
        .placements
        .sessions
        .iter()
        .filter_map(|session| document.activities.get(session.activity))
        .map(|activity| activity_words::name(Locale::En, activity))
        .collect();
    assert!(
        names.contains("Choir") && names.contains("Memory group"),
        "{names:?}"
    );
    let told = [
        "board",
        "choices",
        "wall",
        "catalogue",
        "activity",
        "search",
        "table",
        "calendar",
    ];
    let shown = shown(Locale::En, &document);
    for (what, text) in shown.iter().filter(|(what, _)| told.contains(what)) {
        for name in &names {
            assert!(text.contains(name), "{what}: {name}");
        }
    }
}

#[test]
fn the_catalogue_is_searched_in_english_and_by_the_name_that_the_house_keeps() {
    let [document, _] = houses();
    let find = |locale, words: &str| {
        let filters = Filters {
            words: words.into(),
            offer: Offer::All,
            ..Filters::default()
        };
        let week = WeekId::of(now().date());
        activities::cards(locale, &document, &filters, week)
            .into_iter()
            .map(|card| card.name)
            .collect::<Vec<_>>()
    };
    assert_eq!(find(Locale::En, "bingo"), ["Bingo"]);
    assert_eq!(find(Locale::En, "loto"), ["Bingo"]);
    assert_eq!(find(Locale::Fr, "loto"), ["Loto"]);
    assert!(find(Locale::Fr, "bingo").is_empty());
    let today = now().date();
    let entries = palette::entries(Locale::En, &document, today);
    for words in ["bingo", "loto"] {
        assert_eq!(palette::find(&entries, words, 3).shown[0].name, "Bingo");
    }
}
