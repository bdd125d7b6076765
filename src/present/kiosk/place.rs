//! Where one is, as a sentence: "Je suis à la cuisine."

use crate::i18n::{Locale, plain::plain, text::kiosk as t};

/// How French leads to a place.
#[derive(Debug, Clone, Copy)]
enum Way {
    /// À la.
    Woman,
    /// Au.
    Man,
    /// À l’.
    Vowel,
    /// Dans le.
    InMan,
    /// Dans la.
    InWoman,
}

/// First words of the rooms that houses have; others are named without a preposition.
const WAYS: [(&str, Way); 23] = [
    ("accueil", Way::Vowel),
    ("atelier", Way::Vowel),
    ("balneo", Way::Woman),
    ("bibliotheque", Way::Woman),
    ("bureau", Way::InMan),
    ("cafe", Way::Man),
    ("chambre", Way::InWoman),
    ("cuisine", Way::Woman),
    ("espace", Way::Vowel),
    ("grand", Way::InMan),
    ("grande", Way::InWoman),
    ("gymnase", Way::Man),
    ("infirmerie", Way::Vowel),
    ("jardin", Way::Man),
    ("minibus", Way::InMan),
    ("parc", Way::Man),
    ("petit", Way::InMan),
    ("petite", Way::InWoman),
    ("piscine", Way::Woman),
    ("salle", Way::InWoman),
    ("salon", Way::Man),
    ("serre", Way::InWoman),
    ("terrasse", Way::InWoman),
];

/// The sentence for a room.
pub(super) fn sentence(locale: Locale, room: &str) -> String {
    let first = room
        .split(|letter: char| !letter.is_alphanumeric())
        .next()
        .map(plain)
        .unwrap_or_default();
    let way = WAYS
        .iter()
        .find(|(word, _)| *word == first)
        .map(|(_, way)| *way);
    let Some(way) = way else {
        return t::place(locale, room);
    };
    let room = lower_first(room);
    match way {
        Way::Woman => t::at_woman(locale, &room),
        Way::Man => t::at_man(locale, &room),
        Way::Vowel => t::at_vowel(locale, &room),
        Way::InMan => t::in_man(locale, &room),
        Way::InWoman => t::in_woman(locale, &room),
    }
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_rooms_have_their_preposition_and_others_are_named() {
        let check = |room: &str, expected: &str| assert_eq!(sentence(Locale::Fr, room), expected);
        check("Cuisine", "Je suis à la cuisine.");
        check("Salon bleu", "Je suis au salon bleu.");
        check("Atelier", "Je suis à l’atelier.");
        check("Grande salle", "Je suis dans la grande salle.");
        check("Le Tilleul", "Je suis ici\u{a0}: Le Tilleul.");
    }
}
