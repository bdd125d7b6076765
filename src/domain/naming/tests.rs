use super::*;
use proptest::prelude::*;

fn named(first: &str, last: &str) -> Naming {
    Naming::default().and(first, last)
}

fn check(first: &str, last: &str, cases: &[(&str, &str)]) {
    let naming = named(first, last);
    for (text, expected) in cases {
        assert_eq!(naming.replace(text, "quelqu’un", Case::Any), *expected);
        assert_eq!(naming.is_in(text), text != expected, "{text}");
    }
}

#[test]
fn a_name_is_found_whatever_its_accents_and_capitals_and_goes_with_title_and_initials() {
    check(
        "Hélène",
        "Durand",
        &[
            ("Mme DURAND a ri.", "Quelqu’un a ri."),
            (
                "Avec helene Durand et M. Petit",
                "Avec quelqu’un et M. Petit",
            ),
            ("Dispute avec H. Durand.", "Dispute avec quelqu’un."),
            ("Avec Hélène D. au jardin", "Avec quelqu’un au jardin"),
            ("La fille d’Hélène", "La fille de quelqu’un"),
            ("He\u{301}le\u{300}ne chante", "Quelqu’un chante"),
            (
                "semainier-helene-durand-2026.html",
                "semainier-quelqu’un-2026.html",
            ),
        ],
    );
}

#[test]
fn a_part_of_another_word_is_no_name() {
    check(
        "Rose",
        "Petit",
        &[
            ("Roses et rosiers", "Roses et rosiers"),
            ("Il est petite", "Il est petite"),
        ],
    );
    check(
        "Jeanne",
        "Le",
        &[
            ("Le jardin", "Le jardin"),
            ("Vu Mme Le hier", "Vu quelqu’un hier"),
        ],
    );
    check(
        "Jean-Paul",
        "Roy",
        &[("Jean lit", "Jean lit"), ("jean paul lit", "Quelqu’un lit")],
    );
    check(
        "Anne",
        "Durand-Martin",
        &[("Mme Martin dort", "Quelqu’un dort")],
    );
}

#[test]
fn small_letters_are_a_name_only_where_a_human_looks() {
    let naming = named("Rose", "Petit");
    assert!(!naming.is_written_in("un petit café", Case::Capital));
    assert!(naming.is_written_in("un café avec mme petit", Case::Capital));
    assert!(naming.is_in("un petit café"));
}

#[test]
fn names_that_others_have_too_can_be_left_out() {
    let own = named("Jeanne", "Durand");
    let all = named("Jeanne", "Petit").and("Paul", "Durand");
    let others = all.without(&own);
    assert!(!others.is_in("Jeanne Durand"));
    assert!(others.is_in("Paul") && others.is_in("Petit"));
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Z][a-zé]{0,6}",
        "[A-Z][a-z]{1,4}[-’ ][A-Z][a-z]{1,5}",
        Just(String::new()),
        "\\PC{0,6}",
    ]
}

proptest! {
    #[test]
    fn no_text_has_the_name_any_more(
        first in name(),
        last in name(),
        pieces in proptest::collection::vec((0u8..6, "\\PC{0,5}"), 0..9),
        by in prop_oneof![Just("quelqu’un".to_owned()), Just("someone".to_owned()), name()],
    ) {
        let naming = named(&first, &last);
        let mut text = String::new();
        for (kind, between) in pieces {
            let piece = match kind {
                0 => first.clone(),
                1 => last.to_uppercase(),
                2 => format!("Mme {last}"),
                3 => format!("d’{first}"),
                4 => plain(&last),
                _ => " ".to_owned(),
            };
            text.push_str(&piece);
            text.push_str(&between);
        }
        let after = naming.replace(&text, &by, Case::Any);
        prop_assert!(!naming.is_in(&after), "{text:?} {after:?}");
        if !naming.is_in(&text) {
            prop_assert_eq!(after, text);
        }
    }
}
