//! What a house lacks before a week can be planned.

texts! {
    title { fr: "Il manque encore", en: "Still missing" }
    no_person { fr: "Personne ne vient cette semaine.", en: "Nobody comes this week." }
    add_person { fr: "Ajouter une personne", en: "Add a person" }
    no_staff { fr: "L’équipe est vide\u{a0}: une séance a besoin de quelqu’un qui l’anime.", en: "The team is empty: a session needs somebody to lead it." }
    nobody_on_duty { fr: "Aucun professionnel n’est de service cette semaine.", en: "No member of staff is on duty this week." }
    open_staff { fr: "Ouvrir l’équipe", en: "Open the team" }
    all_on_floor(most: usize, floor: usize) {
        fr: one "{most}\u{a0}professionnel de service au plus, et {floor} doit rester auprès des personnes hors des séances\u{a0}: personne n’est libre pour animer."
            many "{most}\u{a0}professionnels de service au plus, et {floor} doivent rester auprès des personnes hors des séances\u{a0}: personne n’est libre pour animer.",
        en: one "{most} member of staff on duty at most, and {floor} must stay with the people outside sessions: nobody is free to lead."
            many "{most} members of staff on duty at most, and {floor} must stay with the people outside sessions: nobody is free to lead.",
    }
    open_rules { fr: "Ouvrir les règles", en: "Open the rules" }
    no_room { fr: "Aucun lieu\u{a0}: une séance a besoin d’un lieu.", en: "No room: a session needs a place." }
    open_rooms { fr: "Ouvrir les lieux", en: "Open the rooms" }
    no_activity { fr: "Aucune activité n’est proposée ici.", en: "No activity is offered here." }
    open_activities { fr: "Choisir des activités", en: "Choose activities" }
    nothing_fits { fr: "Rien n’a pu être placé. La semaine dit ce qui manque.", en: "Nothing could be placed. The week says what is missing." }
}
