//! What stands against a place on the board.

texts! {
    closed(word: &str) { fr: "La maison est fermée\u{a0}: {word}.", en: "The house is closed: {word}." }
    outside_hours { fr: "C’est en dehors des heures d’ouverture.", en: "This is outside the opening hours." }
    activity_hours(hours: &str) { fr: "Cette activité a lieu à ces heures\u{a0}: {hours}.", en: "This activity takes place at these times: {hours}." }
    in_break(label: &str) { fr: "Tout le monde est ensemble\u{a0}: {label}.", en: "All are together: {label}." }
    // What stands against a room or somebody, after the name or beside it.
    of(name: &str, what: &str) { fr: "{name}\u{a0}: {what}.", en: "{name}: {what}." }
    archived { fr: "ce lieu est archivé", en: "this room is archived" }
    closed_then { fr: "fermé à cette heure", en: "closed at that time" }
    taken_by(by: &str) { fr: "déjà pris, {by}", en: "already taken, {by}" }
    not_equipped { fr: "pas équipé pour cette activité", en: "not equipped for this activity" }
    too_small(n: usize) { fr: one "{n}\u{a0}place seulement" many "{n}\u{a0}places seulement", en: one "{n} place only" many "{n} places only" }
    not_for_wheelchair(name: &str) { fr: "pas accessible en fauteuil ({name})", en: "not step-free ({name})" }
    does_not_get_in(name: &str, room: &str) { fr: "{name} n’entre pas en fauteuil\u{a0}: {room}.", en: "{name} does not get in with a wheelchair: {room}." }
    no_room { fr: "Aucune salle équipée n’est libre.", en: "No equipped room is free." }
    away(name: &str) { fr: "{name}\u{a0}: pas là à cette heure.", en: "{name}: not there at that time." }
    visitor_taken(name: &str) { fr: "{name} voit quelqu’un d’autre.", en: "{name} sees somebody else." }
    refuses(name: &str) { fr: "{name} a dit non.", en: "{name} said no." }
    all_follow { fr: "Tout le monde peut suivre.", en: "Everybody can follow." }
    cannot_follow(names: &str) { fr: "{names} ne peuvent pas suivre.", en: "{names} cannot follow." }
    other_room(room: &str) { fr: "Dans une autre salle\u{a0}: {room}.", en: "In another room: {room}." }
    here_now { fr: "C’est sa place actuelle.", en: "This is where it is." }
}
