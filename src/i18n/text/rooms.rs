//! Rooms: the list and the form.

texts! {
    heading { fr: "Les lieux", en: "The rooms" }
    new { fr: "Nouveau lieu", en: "New room" }
    empty { fr: "Aucun lieu pour l’instant. Il en faut un par séance.", en: "No room yet. Each session needs one." }
    name { fr: "Nom", en: "Name" }
    identity { fr: "Le lieu", en: "The room" }
    capacity { fr: "Personnes au plus", en: "People at most" }
    capacity_hint { fr: "Sans compter les animateurs.", en: "Leaders not counted." }
    capacity_short(n: u16) { fr: one "{n}\u{a0}place" many "{n}\u{a0}places", en: one "{n} place" many "{n} places" }
    features { fr: "Ce qu’il est, ce qu’il a", en: "What it is and has" }
    features_hint { fr: "Les activités demandent l’un de ces mots.", en: "Activities ask for one of these words." }
    no_feature { fr: "Rien de noté", en: "Nothing recorded" }
    step_free { fr: "Un fauteuil roulant y entre", en: "A wheelchair gets in" }
    step_free_short { fr: "accessible", en: "step-free" }
    outdoors { fr: "Dehors", en: "Outdoors" }
    outdoors_short { fr: "dehors", en: "outdoors" }
    closed { fr: "Pris chaque semaine", en: "Taken each week" }
    closed_one { fr: "Moment pris", en: "Taken time" }
    add_closed { fr: "Ajouter un moment", en: "Add a time" }
    closures { fr: "Fermetures", en: "Closures" }
    closure_one { fr: "Fermeture", en: "Closure" }
    add_closure { fr: "Ajouter une fermeture", en: "Add a closure" }
    use_times { fr: "Quand il est pris", en: "When it is taken" }
}
