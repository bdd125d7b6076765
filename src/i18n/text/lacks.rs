//! What a person lacks this week, and why.

texts! {
    title(name: &str) { fr: "Pourquoi\u{202f}? {name}, cette semaine", en: "Why? {name}, this week" }
    why { fr: "Pourquoi\u{202f}?", en: "Why?" }
    why_of(what: &str) { fr: "Pourquoi\u{202f}? {what}", en: "Why? {what}" }
    nothing { fr: "Rien ne manque cette semaine.", en: "Nothing is lacking this week." }
    // The tip of a person's page.
    tip(what: &str) { fr: "Cette semaine, il manque\u{a0}: {what}.", en: "Lacking this week: {what}." }
    sign_up { fr: "Inscrire", en: "Add" }
    // Beside the day.
    to_finish { fr: "À finir", en: "To finish" }
    to_note(title: &str, day: &str) { fr: "{title}, {day}\u{a0}: présences à noter", en: "{title}, {day}: attendance to record" }
    note { fr: "Noter", en: "Record" }
    note_of(what: &str) { fr: "Noter\u{a0}: {what}", en: "Record: {what}" }
    more_to_note(n: usize) {
        fr: one "Et {n}\u{a0}autre séance à noter" many "Et {n}\u{a0}autres séances à noter",
        en: one "And {n} more session to record" many "And {n} more sessions to record",
    }
    to_confirm(title: &str, date: &str) { fr: "{title}, {date}\u{a0}: à confirmer", en: "{title}, {date}: to confirm" }
    on_a_closed_day(title: &str, date: &str) { fr: "{title}, {date}\u{a0}: la maison est fermée", en: "{title}, {date}: the house is closed" }
    paper(name: &str, label: &str, date: &str) { fr: "{name}\u{a0}: {label} à revoir avant le {date}", en: "{name}: {label} to review before {date}" }
    week_draft { fr: "La semaine n’est pas encore validée", en: "The week is not validated yet" }
    open { fr: "Ouvrir", en: "Open" }
    open_of(what: &str) { fr: "Ouvrir\u{a0}: {what}", en: "Open: {what}" }
    all_done { fr: "Tout est noté et confirmé.", en: "Everything is recorded and confirmed." }
    // The menu of a person's page.
    more_actions(name: &str) { fr: "Autres actions\u{a0}: {name}", en: "More actions: {name}" }
    my_day { fr: "Ouvrir «\u{202f}Ma journée\u{202f}»", en: "Open “My day”" }
    take_data { fr: "Donner ses données", en: "Give them their data" }
}
