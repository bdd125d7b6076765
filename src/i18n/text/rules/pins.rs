//! Human decisions that cannot all hold.

use crate::i18n::format::OfName;

texts! {
    title { fr: "Des choix tenus se contredisent", en: "Held choices contradict each other" }
    no_room(session: &str) { fr: "Aucun lieu libre ne convient\u{a0}: {session}.", en: "No free room suits: {session}." }
    no_leader(session: &str) { fr: "Trop peu de professionnels formés sont libres\u{a0}: {session}.", en: "Too few trained staff are free: {session}." }
    no_group(session: &str) { fr: "Trop peu de personnes peuvent venir\u{a0}: {session}.", en: "Too few people can come: {session}." }
    // What was decided.
    session(session: &str) { fr: "Séance tenue\u{a0}: {session}.", en: "Held session: {session}." }
    place(person: &str, session: &str) { fr: "Place tenue pour {person}\u{a0}: {session}.", en: "Place held for {person}: {session}." }
    refusal(person: &str, activity: &str) { fr: "{person} a dit non à {activity}.", en: "{person} said no to {activity}." }
    // Letting go.
    free(session: &str) { fr: "Libérer la séance\u{a0}: {session}", en: "Free the session: {session}" }
    free_place(of: OfName<'_>, session: &str) { fr: "Libérer la place {of}\u{a0}: {session}", en: "Free the place of {of}: {session}" }
    freed { fr: "C’est fait. La séance n’est plus tenue.", en: "Done. The session is no longer held." }
}
