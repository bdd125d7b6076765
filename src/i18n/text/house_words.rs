//! Labels that hold the house's own word for the people it accompanies, and for their project.

texts! {
    // The word alone, at the head of a list or a column.
    ones_person { fr: "Personne", en: "Person" }
    ones_resident { fr: "Résident", en: "Resident" }
    ones_worker { fr: "Travailleur", en: "Worker" }
    ones_youth { fr: "Jeune", en: "Young person" }
    ones_service_user { fr: "Usager", en: "Service user" }
    many_person { fr: "Personnes", en: "People" }
    many_resident { fr: "Résidents", en: "Residents" }
    many_worker { fr: "Travailleurs", en: "Workers" }
    many_youth { fr: "Jeunes", en: "Young people" }
    many_service_user { fr: "Usagers", en: "Service users" }
    // One of them, within a sentence.
    a_person { fr: "une personne", en: "a person" }
    a_resident { fr: "un résident", en: "a resident" }
    a_worker { fr: "un travailleur", en: "a worker" }
    a_youth { fr: "un jeune", en: "a young person" }
    a_service_user { fr: "un usager", en: "a service user" }
    // Labels.
    by(one: &str) { fr: "Par {one}", en: "By {one}" }
    choose(a: &str) { fr: "Choisir {a}", en: "Choose {a}" }
    add(a: &str) { fr: "Ajouter {a}", en: "Add {a}" }
    search(a: &str) { fr: "Chercher {a}", en: "Search {a}" }
    search_week(a: &str) { fr: "Chercher {a}, une activité, une salle", en: "Search {a}, an activity, a room" }
    search_week_hint(one: &str) { fr: "{one}, activité…", en: "{one}, activity…" }
    search_appointments(a: &str) { fr: "Chercher {a} ou un professionnel", en: "Search for {a} or a professional" }
    search_appointments_hint(one: &str) { fr: "{one} ou professionnel", en: "{one} or professional" }
    ideas(a: &str) { fr: "Idées pour {a}", en: "Ideas for {a}" }
    week_of(a: &str) { fr: "La semaine d’{a}", en: "The week of {a}" }
    sheet_each(one: &str) { fr: "Une feuille par {one}, l’une après l’autre.", en: "One sheet for each {one}, one after the other." }
    table(many: &str) { fr: "{many} et jours de venue", en: "{many} and their days" }
    import(many: &str) { fr: "Importer des {many}", en: "Import {many}" }
    one_more(a: &str) { fr: "{a} en plus", en: "Add {a} who came" }
    why_this_f(one: &str) { fr: "Pourquoi cette {one}\u{202f}?", en: "Why this {one}?" }
    why_this_m(one: &str) { fr: "Pourquoi ce {one}\u{202f}?", en: "Why this {one}?" }
    why_this_vowel(one: &str) { fr: "Pourquoi cet {one}\u{202f}?", en: "Why this {one}?" }
    expected_f(n: usize, one: &str, many: &str) {
        fr: one "{n}\u{a0}{one} attendue" many "{n}\u{a0}{many} attendues",
        en: one "{n} {one} expected" many "{n} {many} expected",
    }
    expected_m(n: usize, one: &str, many: &str) {
        fr: one "{n}\u{a0}{one} attendu" many "{n}\u{a0}{many} attendus",
        en: one "{n} {one} expected" many "{n} {many} expected",
    }
    day(expected: &str, staff: &str, items: &str) { fr: "{expected}, {staff}, {items}.", en: "{expected}, {staff}, {items}." }
    day_items(n: usize) {
        fr: one "{n}\u{a0}séance ou rendez-vous" many "{n}\u{a0}séances et rendez-vous",
        en: one "{n} session or appointment" many "{n} sessions and appointments",
    }
    edit_project(word: &str) { fr: "Modifier\u{a0}: {word}", en: "Edit: {word}" }
}
