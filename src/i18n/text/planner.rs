//! The proposal of a week: button, progress, result, score bar, what has no place, validation.

texts! {
    propose { fr: "Proposer la semaine", en: "Propose the week" }
    searching { fr: "Je cherche une bonne semaine…", en: "Looking for a good week…" }
    searching_goals(served: u32, all: u32) {
        fr: one "{served}\u{a0}objectif servi sur {all}, et je continue." many "{served}\u{a0}objectifs servis sur {all}, et je continue.",
        en: one "{served} goal served of {all}, still looking." many "{served} goals served of {all}, still looking.",
    }
    searching_rules { fr: "Les règles d’abord, les souhaits ensuite.", en: "Rules first, wishes next." }
    search_time { fr: "Temps de recherche", en: "Time searched" }
    history_label { fr: "La semaine s’améliore au fil de la recherche", en: "The week improves as the planner goes on" }
    keep_best { fr: "Garder celle-ci", en: "Keep this one" }
    stop { fr: "Arrêter", en: "Stop" }
    stopped { fr: "Calcul arrêté. Rien n’a changé.", en: "Planner stopped. Nothing has changed." }
    proposed(seconds: &str) {
        fr: "Semaine proposée en {seconds}. À relire par vous avant de valider.",
        en: "Week proposed in {seconds}. Please read it over before you validate it.",
    }
    changed(n: usize) {
        fr: one "{n}\u{a0}changement. Tout ce qui est épinglé n’a pas bougé." many "{n}\u{a0}changements. Tout ce qui est épinglé n’a pas bougé.",
        en: one "{n} change. Everything pinned has stayed." many "{n} changes. Everything pinned has stayed.",
    }
    nothing_better { fr: "C’est déjà la meilleure semaine trouvée.", en: "This is already the best week found." }
    is_over { fr: "Cette semaine est passée\u{a0}: ce qui a eu lieu ne change plus.", en: "This week is over: what took place no longer changes." }
    second(number: &str) { fr: "{number}\u{a0}seconde", en: "{number}\u{a0}second" }
    seconds(number: &str) { fr: "{number}\u{a0}secondes", en: "{number}\u{a0}seconds" }
    worker_lost { fr: "Le calcul s’est arrêté. Rien n’a changé.", en: "The planner stopped by itself. Nothing has changed." }
    other_version { fr: "Une nouvelle version est arrivée. Rechargez la page.", en: "A new version has arrived. Reload the page." }
    refused { fr: "La maison a une donnée que le calcul ne comprend pas. Rien n’a changé.", en: "The house holds something the planner cannot read. Nothing has changed." }
    outside { fr: "À l’extérieur", en: "Outside the house" }
    quoted(name: &str) { fr: "«\u{202f}{name}\u{202f}»", en: "“{name}”" }
    day_at(day: &str, time: &str) { fr: "{day} à {time}", en: "{day} at {time}" }
    empty_days(n: usize, person: &str) {
        fr: one "{person}\u{a0}: {n}\u{a0}jour sans activité." many "{person}\u{a0}: {n}\u{a0}jours sans activité.",
        en: one "{person}: {n} day without anything." many "{person}: {n} days without anything.",
    }
    uncounted(what: &str) { fr: "{what}\u{a0}: pas compté, un élément n’est plus disponible.", en: "{what}: not counted, something is no longer available." }
    room_archived(session: &str, room: &str) { fr: "{session}\u{a0}: {room} est archivé. Choisissez un autre lieu.", en: "{session}: {room} is archived. Choose another room." }
    person_absent(what: &str, when: &str) { fr: "{what}, {when}\u{a0}: une absence est notée.", en: "{what}, {when}: an absence is recorded." }
    visitor_away(what: &str, when: &str, who: &str) {
        fr: "{what}, {when}\u{a0}: {who} ne vient pas.",
        en: "{what}, {when}: {who} does not come.",
    }
    // The score bar.
    quality { fr: "Qualité de la semaine", en: "Quality of the week" }
    read_over { fr: "À relire par vous avant de valider.", en: "Read it over before validating." }
    proposed_lead(seconds: &str) { fr: "Proposée en {seconds}.", en: "Proposed in {seconds}." }
    draft_lead { fr: "Semaine en préparation.", en: "Week in preparation." }
    empty_lead { fr: "Rien n’est encore proposé.", en: "Nothing is proposed yet." }
    empty_hint { fr: "Le calcul remplit autour de ce qui est épinglé.", en: "The planner fills in around what is pinned." }
    validated_lead(name: &str) { fr: "Validée par {name}.", en: "Validated by {name}." }
    validated_hint { fr: "Un changement la remet en brouillon.", en: "A change makes it a draft again." }
    published_lead(name: &str) { fr: "Publiée par {name}.", en: "Published by {name}." }
    published_hint { fr: "Le calcul change désormais le moins possible.", en: "From now on the planner changes as little as it can." }
    since_published(n: usize) {
        fr: one "{n}\u{a0}changement depuis la publication." many "{n}\u{a0}changements depuis la publication.",
        en: one "{n} change since it was published." many "{n} changes since it was published.",
    }
    changed_lead(n: usize) {
        fr: one "{n}\u{a0}changement." many "{n}\u{a0}changements.",
        en: one "{n} change." many "{n} changes.",
    }
    pinned_stayed { fr: "Tout ce qui est épinglé n’a pas bougé.", en: "Everything pinned has stayed." }
    counting { fr: "Je compte…", en: "Counting…" }
    rules_kept(n: usize) {
        fr: one "{n}\u{a0}règle tenue" many "{n}\u{a0}règles tenues",
        en: one "{n} rule kept" many "{n} rules kept",
    }
    rules_broken(n: usize) {
        fr: one "{n}\u{a0}règle n’est pas tenue" many "{n}\u{a0}règles ne sont pas tenues",
        en: one "{n} rule not kept" many "{n} rules not kept",
    }
    rules_wait(n: usize) {
        fr: one "{n}\u{a0}règle attend la proposition" many "{n}\u{a0}règles attendent la proposition",
        en: one "{n} rule waits for the proposal" many "{n} rules wait for the proposal",
    }
    waits_title { fr: "Ce qui attend la proposition", en: "What waits for the proposal" }
    waits_hint { fr: "Rien n’est à corriger. La proposition s’en charge.", en: "Nothing is to be mended. The proposal sees to it." }
    forced(n: usize) {
        fr: one "{n}\u{a0}règle forcée" many "{n}\u{a0}règles forcées",
        en: one "{n} rule forced" many "{n} rules forced",
    }
    goals { fr: "Objectifs servis", en: "Goals served" }
    wishes { fr: "Souhaits suivis", en: "Wishes followed" }
    n_of(n: u32, all: u32) { fr: "{n} sur {all}", en: "{n} of {all}" }
    none_asked { fr: "aucun noté", en: "none recorded" }
    nobody_forgotten { fr: "Personne n’est oublié", en: "Nobody is forgotten" }
    people_forgotten(n: usize) {
        fr: one "{n}\u{a0}personne a un jour vide" many "{n}\u{a0}personnes ont un jour vide",
        en: one "{n} person has an empty day" many "{n} people have an empty day",
    }
    people_wait(n: usize) {
        fr: one "{n}\u{a0}personne attend une place" many "{n}\u{a0}personnes attendent une place",
        en: one "{n} person waits for a place" many "{n} people wait for a place",
    }
    per_day(most: u32, fewest: u32) {
        fr: one "{fewest} à {most}\u{a0}séance par jour" many "{fewest} à {most}\u{a0}séances par jour",
        en: one "{fewest} to {most} session a day" many "{fewest} to {most} sessions a day",
    }
    per_day_each(n: u32) {
        fr: one "{n}\u{a0}séance par jour" many "{n}\u{a0}séances par jour",
        en: one "{n} session a day" many "{n} sessions a day",
    }
    detail { fr: "Voir le détail", en: "See the detail" }
    detail_title { fr: "Le détail de la semaine", en: "The week in detail" }
    rules_title { fr: "Les règles", en: "The rules" }
    fairness_title { fr: "Une place pour chacun", en: "A place for everyone" }
    all_kept { fr: "Toutes les règles sont tenues.", en: "All rules are kept." }
    none_broken { fr: "Aucune règle n’est enfreinte.", en: "No rule is broken." }
    all_goals { fr: "Tous les objectifs sont servis.", en: "All goals are served." }
    all_wishes { fr: "Tous les souhaits sont suivis.", en: "All wishes are followed." }
    all_days { fr: "Chaque jour de présence a au moins un moment.", en: "Each day of presence holds something." }
    ease(hint: &str) { fr: "Pour alléger\u{a0}: {hint}", en: "To ease it: {hint}" }
    mend(hint: &str) { fr: "Pour y remédier\u{a0}: {hint}", en: "To mend it: {hint}" }
    and_more(n: usize) {
        fr: one "Et {n}\u{a0}autre." many "Et {n}\u{a0}autres.",
        en: one "And {n} more." many "And {n} more.",
    }
    weighed_title { fr: "Ce qui pèse dans le choix", en: "What weighs in the choice" }
    weighed_hint { fr: "Moins il y a de points, mieux c’est. Les poids se règlent dans Règles et souhaits.", en: "Fewer points are better. The weights are set in Rules and wishes." }
    total { fr: "Total", en: "Total" }
    rule_column { fr: "Ce qui est regardé", en: "What is looked at" }
    points_column { fr: "Points", en: "Points" }
    uncounted_title { fr: "Ce qui n’est pas compté", en: "What is not counted" }
    search_seconds { fr: "Temps de recherche d’une proposition", en: "Time to search for a proposal" }
    seconds_auto { fr: "Selon la taille de la maison", en: "By the size of the house" }
    // What has no place.
    to_place { fr: "À placer", en: "To place" }
    all_placed { fr: "Tout a sa place.", en: "Everything has its place." }
    see_all(n: usize) {
        fr: one "Voir la demande" many "Voir les {n}\u{a0}demandes",
        en: one "See the demand" many "See all {n} demands",
    }
    see_fewer { fr: "Voir moins", en: "See fewer" }
    tries_title { fr: "Ce qui a été essayé", en: "What was tried" }
    ways_title { fr: "Les pistes", en: "Ways out" }
    tried_title { fr: "Ce qui marcherait", en: "What would work" }
    trying { fr: "J’essaie plusieurs pistes…", en: "Trying several ways…" }
    nothing_helps { fr: "Aucun changement simple ne suffit.", en: "No simple change is enough." }
    no_way { fr: "Aucune piste simple. Un refus ou une contre-indication se respecte.", en: "No simple way out. A refusal or a contraindication is respected." }
    joined { fr: "C’est fait. Sa place est tenue.", en: "Done. The place is held." }
    // Why.
    why_here(when: &str) { fr: "Pourquoi {when}\u{202f}?", en: "Why {when}?" }
    why_not_person { fr: "Et pourquoi pas\u{202f}?", en: "And why not?" }
    elsewhere { fr: "Et à un autre moment\u{202f}?", en: "And at another time?" }
    better { fr: "mieux", en: "better" }
    same { fr: "aussi bien", en: "as good" }
    worse { fr: "moins bien", en: "less good" }
    impossible { fr: "impossible", en: "impossible" }
    nowhere { fr: "Aucun autre moment ne convient.", en: "No other time fits." }
    thinking { fr: "Je regarde…", en: "Looking…" }
    not_explained {
        fr: "Le calcul ne tient pas compte de cette séance\u{a0}: son lieu est archivé, ou son heure n’est pas dans la grille.",
        en: "The planner does not count this session: its room is archived, or its time is not on the grid.",
    }
    moved_to(name: &str, place: &str) { fr: "{name}\u{a0}: {place}.", en: "{name}: {place}." }
    // Validation.
    validate { fr: "Valider la semaine", en: "Validate the week" }
    validates(name: &str, week: &str) { fr: "{name} valide la semaine {week}.", en: "{name} validates the week, {week}." }
    your_name { fr: "Votre prénom et votre nom", en: "Your first and last name" }
    your_name_hint { fr: "Il est noté avec la validation, et gardé pour la suite.", en: "It is recorded with the validation, and kept for later." }
    nothing_to_validate { fr: "Rien n’est placé dans cette semaine\u{a0}: il n’y a rien à valider.", en: "Nothing is placed in this week: there is nothing to validate." }
    validate_now { fr: "Valider", en: "Validate" }
    validated_by(name: &str) { fr: "Semaine validée par {name}.", en: "Week validated by {name}." }
    must_be_forced { fr: "Vous forcez une règle de sécurité. Écrivez pourquoi.", en: "You force a safety rule. Write why." }
    reason { fr: "Raison", en: "Reason" }
    reason_hint { fr: "Votre nom et la raison sont notés.", en: "Your name and the reason are recorded." }
    force_and_validate { fr: "Forcer et valider", en: "Force and validate" }
    publish { fr: "Publier la semaine", en: "Publish the week" }
    published_now { fr: "Semaine publiée. Elle peut être affichée.", en: "Week published. It can be put up." }
    reopen { fr: "Rouvrir", en: "Reopen" }
    reopened { fr: "Semaine rouverte. C’est de nouveau un brouillon.", en: "Week reopened. It is a draft again." }
}
