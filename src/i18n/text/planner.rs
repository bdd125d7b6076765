//! The proposal of a week: button, progress, result, score bar, what has no place, validation.

texts! {
    propose { fr: "Proposer la semaine", en: "Propose the week" }
    searching { fr: "Je cherche une bonne semaine…", en: "Looking for a good week…" }
    searching_goals(served: u32, all: u32) {
        fr: "{served} objectifs servis sur {all}, et je continue.",
        en: "{served} goals served of {all}, still looking.",
    }
    searching_rules { fr: "Les règles d’abord, les souhaits ensuite.", en: "Rules first, wishes next." }
    search_time { fr: "Temps de recherche", en: "Time searched" }
    history_label { fr: "La semaine s’améliore au fil de la recherche", en: "The week improves as the search goes on" }
    keep_best { fr: "Garder celle-ci", en: "Keep this one" }
    stop { fr: "Arrêter", en: "Stop" }
    stopped { fr: "Calcul arrêté. Rien n’a changé.", en: "Search stopped. Nothing has changed." }
    proposed(seconds: &str) {
        fr: "Semaine proposée en {seconds}. À relire par vous avant de valider.",
        en: "Week proposed in {seconds}. Please read it over before you validate it.",
    }
    changed(n: usize) {
        fr: one "{n}\u{a0}changement. Tout ce qui est épinglé n’a pas bougé." many "{n}\u{a0}changements. Tout ce qui est épinglé n’a pas bougé.",
        en: one "{n} change. Everything pinned has stayed." many "{n} changes. Everything pinned has stayed.",
    }
    nothing_better { fr: "C’est déjà la meilleure semaine trouvée.", en: "This is already the best week found." }
    second(number: &str) { fr: "{number}\u{a0}seconde", en: "{number}\u{a0}second" }
    seconds(number: &str) { fr: "{number}\u{a0}secondes", en: "{number}\u{a0}seconds" }
    worker_lost { fr: "Le calcul s’est arrêté. Rien n’a changé.", en: "The search stopped by itself. Nothing has changed." }
    other_version { fr: "Une nouvelle version est arrivée. Rechargez la page.", en: "A new version has arrived. Reload the page." }
    refused { fr: "La maison a une donnée que le calcul ne comprend pas. Rien n’a changé.", en: "The house holds something the search cannot read. Nothing has changed." }
    try_again { fr: "Réessayer", en: "Try again" }
    outside { fr: "À l’extérieur", en: "Outside the house" }
    quoted(name: &str) { fr: "«\u{a0}{name}\u{a0}»", en: "“{name}”" }
    day_at(day: &str, time: &str) { fr: "{day} à {time}", en: "{day} at {time}" }
    empty_days(n: usize, person: &str) {
        fr: one "{person}\u{a0}: {n}\u{a0}jour sans activité." many "{person}\u{a0}: {n}\u{a0}jours sans activité.",
        en: one "{person}: {n} day without anything." many "{person}: {n} days without anything.",
    }
    uncounted(what: &str) { fr: "{what}\u{a0}: pas compté, un élément n’est plus disponible.", en: "{what}: not counted, something is no longer available." }
}
