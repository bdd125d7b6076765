//! What an activity is called, and its other texts, in the language of the screen.
//!
//! A house keeps the French texts that the program gave it. Where a text still is the program's, in whichever language,
//! it is shown in that of the screen; one that somebody typed is shown as it was typed. Each text is looked at by itself.

use crate::{
    catalogue::{Wording, wordings},
    domain::activity::Activity,
    i18n::Locale,
};

/// Its name.
pub fn name(locale: Locale, activity: &Activity) -> &str {
    let stored = &activity.name;
    let row = activity.catalogue.as_deref().and_then(wordings);
    row.and_then(|row| row.name(locale, stored))
        .unwrap_or(stored)
}

/// Its name that is easy to read, in the person's voice; may be empty.
pub fn easy_name(locale: Locale, activity: &Activity) -> &str {
    shown(locale, activity, &activity.easy_name, |row| &row.easy_name)
}

/// Its material; may be empty.
pub fn material(locale: Locale, activity: &Activity) -> &str {
    shown(locale, activity, &activity.material, |row| &row.material)
}

/// Its cautions; may be empty.
pub fn cautions(locale: Locale, activity: &Activity) -> &str {
    shown(locale, activity, &activity.cautions, |row| &row.cautions)
}

/// Its adaptations; may be empty.
pub fn adaptations(locale: Locale, activity: &Activity) -> &str {
    shown(locale, activity, &activity.adaptations, |row| {
        &row.adaptations
    })
}

/// Its name as the house keeps it, which searches find beside the one that is shown: colleagues may say it.
pub fn kept_name(activity: &Activity) -> &str {
    &activity.name
}

/// The activity with its texts as they are shown, for a form or a copy.
pub fn in_words(locale: Locale, activity: &Activity) -> Activity {
    Activity {
        name: name(locale, activity).to_owned(),
        easy_name: easy_name(locale, activity).to_owned(),
        material: material(locale, activity).to_owned(),
        cautions: cautions(locale, activity).to_owned(),
        adaptations: adaptations(locale, activity).to_owned(),
        ..activity.clone()
    }
}

/// What a form gives back, with the stored text wherever both are the catalogue's: who saves in English what was
/// stored in French changes nothing.
pub fn as_stored(typed: Activity, stored: &Activity) -> Activity {
    // In one language both say the same, unless somebody typed one of them.
    let kept = |text: fn(Locale, &Activity) -> &str, raw: fn(&Activity) -> &String| {
        let is_same = text(Locale::Fr, &typed) == text(Locale::Fr, stored);
        raw(if is_same { stored } else { &typed }).clone()
    };
    let (name, easy_name) = (
        kept(name, |activity| &activity.name),
        kept(easy_name, |activity| &activity.easy_name),
    );
    let material = kept(material, |activity| &activity.material);
    let cautions = kept(cautions, |activity| &activity.cautions);
    let adaptations = kept(adaptations, |activity| &activity.adaptations);
    Activity {
        name,
        easy_name,
        material,
        cautions,
        adaptations,
        ..typed
    }
}

fn shown<'a>(
    locale: Locale,
    activity: &'a Activity,
    stored: &'a str,
    text: fn(&Wording) -> &String,
) -> &'a str {
    let row = activity.catalogue.as_deref().and_then(wordings);
    match row {
        Some(row) if Locale::ALL.iter().any(|one| text(row.of(*one)) == stored) => {
            text(row.of(locale))
        }
        _ => stored,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        catalogue::{activities, activity_id},
        domain::house::HouseKind,
    };

    fn bingo() -> Activity {
        let mut all = activities(HouseKind::DayCare).into_iter();
        all.find(|one| one.id == activity_id("ACT027")).unwrap()
    }

    #[test]
    fn what_came_from_the_catalogue_is_called_in_the_language_of_the_screen() {
        let loto = bingo();
        assert_eq!(name(Locale::Fr, &loto), "Loto");
        assert_eq!(name(Locale::En, &loto), "Bingo");
        assert_eq!(easy_name(Locale::En, &loto), "I play bingo");
        assert_eq!(material(Locale::En, &loto), "large-print cards, counters");
        assert_eq!(
            adaptations(Locale::En, &loto),
            "bingo with pictures or sounds, counter tongs"
        );
        assert_eq!(cautions(Locale::En, &loto), "");
        assert_eq!(kept_name(&loto), "Loto");
    }

    #[test]
    fn what_is_stored_in_english_is_shown_in_french_as_well() {
        let bingo = in_words(Locale::En, &bingo());
        assert_eq!(bingo.name, "Bingo");
        assert_eq!(name(Locale::Fr, &bingo), "Loto");
        assert_eq!(easy_name(Locale::Fr, &bingo), "Je joue au loto");
    }

    #[test]
    fn what_somebody_typed_stays_and_the_other_texts_still_follow_the_language() {
        let renamed = Activity {
            name: "Loto du jeudi".into(),
            ..bingo()
        };
        for locale in Locale::ALL {
            assert_eq!(name(locale, &renamed), "Loto du jeudi");
        }
        assert_eq!(easy_name(Locale::En, &renamed), "I play bingo");
        let own = Activity {
            catalogue: None,
            ..bingo()
        };
        assert_eq!(name(Locale::En, &own), "Loto");
    }

    #[test]
    fn a_form_that_is_saved_untouched_leaves_what_is_stored_alone() {
        let stored = bingo();
        assert_eq!(as_stored(in_words(Locale::En, &stored), &stored), stored);
        let own = Activity {
            easy_name: "Je joue".into(),
            ..bingo()
        };
        assert_eq!(as_stored(in_words(Locale::En, &own), &own), own);
    }

    #[test]
    fn a_form_stores_what_was_typed_as_it_was_typed() {
        let stored = bingo();
        let typed = Activity {
            name: "Thursday bingo".into(),
            material: String::new(),
            max_group: 12,
            ..in_words(Locale::En, &stored)
        };
        let saved = as_stored(typed, &stored);
        assert_eq!(saved.name, "Thursday bingo");
        assert_eq!(saved.material, "");
        assert_eq!(saved.max_group, 12);
        assert_eq!(saved.easy_name, "Je joue au loto");
    }

    #[test]
    fn what_was_typed_and_is_taken_back_follows_the_language_again() {
        let stored = Activity {
            name: "Thursday bingo".into(),
            ..bingo()
        };
        let typed = Activity {
            name: "Bingo".into(),
            ..in_words(Locale::En, &stored)
        };
        assert_eq!(name(Locale::Fr, &as_stored(typed, &stored)), "Loto");
    }
}
