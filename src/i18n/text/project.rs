//! The personal project: wishes, needs, goals.

texts! {
    project(word: &str) { fr: "Son {word}", en: "Personal project ({word})" }
    signed_on { fr: "Signé le", en: "Signed on" }
    review_on { fr: "À revoir le", en: "Review on" }
    wishes { fr: "Attentes", en: "Wishes" }
    wishes_hint { fr: "Ce que la personne souhaite, avec ses mots.", en: "What the person wishes, in their own words." }
    wish_one { fr: "Attente", en: "Wish" }
    wish_add { fr: "Ajouter une attente", en: "Add a wish" }
    words { fr: "Avec ses mots", en: "In their own words" }
    wish_activity { fr: "Activité qui y répond", en: "Activity that grants it" }
    no_activity { fr: "Pas encore trouvée", en: "Not found yet" }
    per_week { fr: "Fois par semaine", en: "Times a week" }
    importance { fr: "Compte", en: "Matters" }
    little { fr: "Un peu", en: "A little" }
    medium { fr: "Moyen", en: "Medium" }
    important { fr: "Important", en: "Important" }
    very_important { fr: "Très important", en: "Very important" }
    said_on { fr: "Dit le", en: "Said on" }
    needs { fr: "Besoins", en: "Needs" }
    needs_hint { fr: "Nomenclature SERAFIN-PH. Facultatif.", en: "SERAFIN-PH nomenclature. Optional." }
    need_one { fr: "Besoin", en: "Need" }
    need_search { fr: "Chercher un besoin", en: "Search for a need" }
    need_search_hint { fr: "Un mot ou un code\u{a0}: «\u{202f}mobilité\u{202f}», «\u{202f}1.2\u{202f}».", en: "A word or a code: “mobility”, “1.2”." }
    need_note { fr: "Ce que cela veut dire pour elle ou lui", en: "What it means for this person" }
    goals { fr: "Objectifs", en: "Goals" }
    goals_hint { fr: "Le plus important en premier.", en: "Most important first." }
    goal_one { fr: "Objectif", en: "Goal" }
    goal_add { fr: "Ajouter un objectif", en: "Add a goal" }
    target { fr: "Ce qui le sert", en: "What serves it" }
    target_domain(domain: &str) { fr: "Activités\u{a0}: {domain}", en: "Activities: {domain}" }
    target_need(need: &str, code: &str) { fr: "{need} ({code})", en: "{need} ({code})" }
    priority { fr: "Priorité", en: "Priority" }
    priority_first { fr: "D’abord", en: "First" }
    priority_then { fr: "Ensuite", en: "Then" }
    priority_last { fr: "Si possible", en: "If possible" }
    from { fr: "À partir du", en: "From" }
    until { fr: "Jusqu’au", en: "Until" }
    opinion { fr: "Son avis", en: "Their opinion" }
    agrees { fr: "D’accord", en: "Agrees" }
    agrees_with_help { fr: "D’accord, avec aide pour le dire", en: "Agrees, with help to say so" }
    not_asked { fr: "Pas encore demandé", en: "Not asked yet" }
    disagrees { fr: "Pas d’accord", en: "Does not agree" }
}
