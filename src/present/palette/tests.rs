use super::*;
use crate::demo;
use chrono::NaiveDate;

/// The Tuesday of the design's week.
fn tuesday() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

fn all() -> Vec<Entry> {
    entries(Locale::Fr, &demo::small(tuesday()), tuesday())
}

fn names(query: &str) -> Vec<String> {
    let found = find(&all(), query, 8);
    found
        .shown
        .into_iter()
        .map(|entry| entry.name.replace('\u{a0}', " "))
        .collect()
}

#[test]
fn before_anything_is_typed_the_main_actions_stand_first() {
    let found = find(&all(), "", 8);
    assert_eq!(found.shown[0].deed, Deed::Propose);
    assert_eq!(found.shown[1].deed, Deed::Validate);
    assert_eq!(found.n_all, all().len());
}

#[test]
fn a_name_gives_the_person_before_what_is_done_for_her() {
    let found = find(&all(), "durand", 8);
    assert_eq!(found.shown[0].kind, Kind::Person);
    assert!(names("durand").iter().any(|name| name.contains("feuille")));
}

#[test]
fn words_in_any_order_and_without_accents_give_the_same() {
    let check = |query: &str, expected: Deed| {
        assert_eq!(find(&all(), query, 8).shown[0].deed, expected, "{query}");
    };
    let durand = demo::small(tuesday())
        .persons
        .iter()
        .find(|person| person.last_name == "Durand")
        .unwrap()
        .id;
    check("absente durand", Deed::Absent(Subject::Person(durand)));
    check("durand absente", Deed::Absent(Subject::Person(durand)));
    let sheet = Deed::Go(Route::Print(
        super::super::route::PrintModel::Sheet(durand),
        None,
    ));
    check("imprimer feuille durand", sheet);
    check("IMPRIMER la feuille de Mme Durand", sheet);
    check("pluie", Deed::Absent(Subject::Weather));
    check("mauvais temps", Deed::Absent(Subject::Weather));
    check("proposer", Deed::Propose);
    check("prop", Deed::Propose);
    check("valider", Deed::Validate);
    check("sauvegarde", Deed::Backup);
    check(
        "nouveau rdv",
        Deed::Go(Route::Appointments(super::super::route::Chosen::New)),
    );
    check("reglages regles", {
        Deed::Go(Route::Settings(super::super::route::SettingsPage::Rules))
    });
    check("english", Deed::Speak(Locale::En));
}

#[test]
fn a_mistyped_word_is_understood_only_when_nothing_else_matches() {
    assert_eq!(find(&all(), "proposr", 8).shown[0].deed, Deed::Propose);
    assert_eq!(find(&all(), "duradn", 8).shown[0].kind, Kind::Person);
    assert_eq!(find(&all(), "zzzz", 8), Found::default());
}

#[test]
fn an_absence_is_offered_only_for_who_comes_that_day() {
    let sunday = tuesday() - chrono::TimeDelta::days(2);
    let entries = entries(Locale::Fr, &demo::small(tuesday()), sunday);
    let absences = |entries: &[Entry]| {
        let is_absence = |entry: &&Entry| matches!(entry.deed, Deed::Absent(Subject::Person(_)));
        entries.iter().filter(is_absence).count()
    };
    assert_eq!(absences(&entries), 0);
    assert!(absences(&all()) > 0);
}

#[test]
fn the_count_tells_what_is_not_shown() {
    let found = find(&all(), "e", 3);
    assert_eq!(found.shown.len(), 3);
    assert!(found.n_all > 3);
}

#[test]
fn both_languages_have_the_same_entries() {
    let french = all();
    let english = entries(Locale::En, &demo::small(tuesday()), tuesday());
    let deeds = |entries: &[Entry]| entries.iter().map(|entry| entry.deed).collect::<Vec<_>>();
    assert_eq!(deeds(&french).len(), deeds(&english).len());
    let found = find(&english, "absent durand", 8);
    assert!(matches!(found.shown[0].deed, Deed::Absent(_)));
}
