//! Ways out that were tried: what would change, and what it brings.

texts! {
    // What would change.
    rearrange(what: &str) { fr: "Réorganiser la semaine\u{a0}: {what}", en: "Rearrange the week: {what}" }
    rearrange_alone { fr: "Réorganiser la semaine", en: "Rearrange the week" }
    leader(activity: &str, when: &str) { fr: "Un professionnel de plus pour {activity}, {when}", en: "One more member of staff for {activity}, {when}" }
    room(activity: &str, when: &str) { fr: "Un lieu de plus pour {activity}, {when}", en: "One more room for {activity}, {when}" }
    room_alone(when: &str) { fr: "Un lieu de plus, {when}", en: "One more room, {when}" }
    capacity(n: i32, room: &str, before: i32) {
        fr: one "{room} pour {n}\u{a0}personne au lieu de {before}" many "{room} pour {n}\u{a0}personnes au lieu de {before}",
        en: one "{room} for {n} person instead of {before}" many "{room} for {n} people instead of {before}",
    }
    largest(n: i32, activity: &str, before: i32) {
        fr: one "{activity} jusqu’à {n}\u{a0}personne au lieu de {before}" many "{activity} jusqu’à {n}\u{a0}personnes au lieu de {before}",
        en: one "{activity} for up to {n} person instead of {before}" many "{activity} for up to {n} people instead of {before}",
    }
    smallest(n: i32, activity: &str, before: i32) {
        fr: one "{activity} dès {n}\u{a0}personne au lieu de {before}" many "{activity} dès {n}\u{a0}personnes au lieu de {before}",
        en: one "{activity} from {n} person instead of {before}" many "{activity} from {n} people instead of {before}",
    }
    often(activity: &str) { fr: "{activity}, une fois de plus dans la semaine", en: "{activity}, once more in the week" }
    present(who: &str, when: &str) { fr: "Présence de {who} {when}", en: "{who} here {when}" }
    absent(who: &str, when: &str) { fr: "Absence de {who} {when}", en: "{who} away {when}" }
    open(room: &str, when: &str) { fr: "{room} à ouvrir {when}", en: "{room} to be open {when}" }
    closed(room: &str, when: &str) { fr: "{room} à fermer {when}", en: "{room} to be closed {when}" }
    floor(n: usize, when: &str) {
        fr: one "{n}\u{a0}professionnel de moins auprès des autres, {when}" many "{n}\u{a0}professionnels de moins auprès des autres, {when}",
        en: one "{n} member of staff fewer beside the others, {when}" many "{n} members of staff fewer beside the others, {when}",
    }
    from_to(day: &str, from: &str, to: &str) { fr: "{day} de {from} à {to}", en: "{day} from {from} to {to}" }
    // What it brings.
    tried_alone { fr: "Essayé\u{a0}: rien d’autre ne change.", en: "Tried: nothing else changes." }
    tried(n: usize) {
        fr: one "Essayé\u{a0}: {n}\u{a0}changement dans la semaine." many "Essayé\u{a0}: {n}\u{a0}changements dans la semaine.",
        en: one "Tried: {n} change in the week." many "Tried: {n} changes in the week.",
    }
    gains(n: usize) { fr: one "La semaine est meilleure, de {n}\u{a0}point." many "La semaine est meilleure, de {n}\u{a0}points.", en: one "The week is better by {n} point." many "The week is better by {n} points." }
    loses(n: usize) { fr: one "La semaine est moins bonne, de {n}\u{a0}point." many "La semaine est moins bonne, de {n}\u{a0}points.", en: one "The week is less good by {n} point." many "The week is less good by {n} points." }
    as_good { fr: "La semaine reste aussi bonne.", en: "The week stays as good." }
    rearranged { fr: "C’est fait. La semaine est réorganisée.", en: "Done. The week is rearranged." }
}
