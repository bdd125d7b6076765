//! Moving something on the board.

texts! {
    moving(name: &str) { fr: "Déplacer\u{a0}: {name}.", en: "Move: {name}." }
    touch_a_place { fr: "Touchez une place.", en: "Touch a place." }
    cancel { fr: "Annuler", en: "Cancel" }
    escape { fr: "Échap", en: "Esc" }
    day_at(day: &str, time: &str) { fr: "{day} à {time}", en: "{day} at {time}" }
    verdict(place: &str, text: &str) { fr: "{place}\u{a0}: {text}", en: "{place}: {text}" }
    moved(name: &str, place: &str) { fr: "{name}\u{a0}: {place}.", en: "{name}: {place}." }
    cannot_go(place: &str, why: &str) { fr: "Pas {place}. {why}", en: "Not {place}. {why}" }
    is_fixed { fr: "Ce rendez-vous est fixe. Il se change dans sa fiche.", en: "This appointment is fixed. Change it on its own page." }
    places_of(day: &str) { fr: "Places possibles, {day}", en: "Possible places, {day}" }
}
