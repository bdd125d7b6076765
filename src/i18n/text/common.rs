//! Words of every screen: buttons, states, the ten domains.

texts! {
    save { fr: "Enregistrer", en: "Save" }
    cancel { fr: "Annuler", en: "Cancel" }
    close { fr: "Fermer", en: "Close" }
    delete { fr: "Supprimer", en: "Delete" }
    add { fr: "Ajouter", en: "Add" }
    edit { fr: "Modifier", en: "Edit" }
    search { fr: "Chercher", en: "Search" }
    yes { fr: "Oui", en: "Yes" }
    no { fr: "Non", en: "No" }
    none { fr: "Aucun", en: "None" }
    undo { fr: "Annuler", en: "Undo" }
    persons(n: usize) { fr: one "{n}\u{a0}personne" many "{n}\u{a0}personnes", en: one "{n} person" many "{n} people" }
    sessions(n: usize) { fr: one "{n}\u{a0}séance" many "{n}\u{a0}séances", en: one "{n} session" many "{n} sessions" }
    appointments(n: usize) { fr: one "{n}\u{a0}rendez-vous" many "{n}\u{a0}rendez-vous", en: one "{n} appointment" many "{n} appointments" }
    places(taken: usize, all: usize) {
        fr: one "{taken}\u{a0}place sur {all}" many "{taken}\u{a0}places sur {all}",
        en: one "{taken} place of {all}" many "{taken} places of {all}",
    }
    domain_physical { fr: "Mouvement", en: "Movement" }
    domain_cognitive { fr: "Mémoire", en: "Memory" }
    domain_creative { fr: "Création", en: "Creation" }
    domain_musical { fr: "Musique", en: "Music" }
    domain_sensory { fr: "Détente", en: "Relaxation" }
    domain_cooking { fr: "Cuisine", en: "Cooking" }
    domain_nature { fr: "Nature", en: "Nature" }
    domain_social { fr: "Rencontres", en: "Meetings" }
    domain_daily_life { fr: "Vie quotidienne", en: "Daily life" }
    domain_care { fr: "Soin individuel", en: "Individual care" }
    mrs(name: &str) { fr: "Mme\u{a0}{name}", en: "Mrs\u{a0}{name}" }
    mr(name: &str) { fr: "M.\u{a0}{name}", en: "Mr\u{a0}{name}" }
    labelled(label: &str, what: &str) { fr: "{label}\u{a0}: {what}", en: "{label}: {what}" }
    and { fr: "et", en: "and" }
    and_more(n: usize) { fr: one "Et {n}\u{a0}autre." many "Et {n}\u{a0}autres.", en: one "And {n} more." many "And {n} more." }
    with_others(n: usize, name: &str) { fr: one "{name} et {n}\u{a0}autre" many "{name} et {n}\u{a0}autres", en: one "{name} and {n} other" many "{name} and {n} others" }
}
