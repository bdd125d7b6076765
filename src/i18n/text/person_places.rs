//! Where else a person could be.

use crate::i18n::format::OfName;

texts! {
    exchange(person: &str) { fr: "Échange sa place avec {person}.", en: "Swaps places with {person}." }
    instead_of(of: OfName<'_>) { fr: "Prend la place {of}.", en: "Takes the place of {of}." }
    leaving(session: &str) { fr: "Quitterait {session}.", en: "Would leave {session}." }
    free_place { fr: "Une place est libre.", en: "A place is free." }
    breaks_what_is_left { fr: "Le groupe quitté serait trop petit.", en: "The group left would be too small." }
    // The mode in which a name goes from one session to another.
    moving(person: &str) { fr: "Déplacer\u{a0}: {person}.", en: "Move: {person}." }
    touch_a_session { fr: "Touchez une séance.", en: "Touch a session." }
    move_name(person: &str) { fr: "Déplacer {person} vers une autre séance", en: "Move {person} to another session" }
    verdict(session: &str, text: &str) { fr: "{session}\u{a0}: {text}", en: "{session}: {text}" }
    moved(person: &str, session: &str) { fr: "{person}\u{a0}: {session}.", en: "{person}: {session}." }
    cannot(why: &str) { fr: "Pas possible. {why}", en: "Not possible. {why}" }
    can_come { fr: ", possible", en: ", possible" }
    cannot_come { fr: ", pas possible", en: ", not possible" }
    // Why nothing that day.
    why_nothing(person: &str, day: &str) { fr: "{person}, {day}\u{a0}: pourquoi rien\u{202f}?", en: "{person}, {day}: why nothing?" }
    why_nothing_label(person: &str, day: &str) { fr: ", pourquoi rien pour {person} {day}\u{202f}?", en: ", why nothing for {person} on {day}?" }
    no_session { fr: "Aucune séance ce jour-là.", en: "No session that day." }
    could_join { fr: "Ce qui est possible", en: "What is possible" }
    nothing_possible { fr: "Rien n’est possible sans toucher à une règle.", en: "Nothing is possible without touching a rule." }
    in_the_way { fr: "Ce qui empêche le reste", en: "What stands against the rest" }
    looking { fr: "Je regarde chaque séance…", en: "Looking at each session…" }
}
