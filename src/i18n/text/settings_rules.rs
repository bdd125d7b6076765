//! Settings: the planner's rules and weights.

texts! {
    rules { fr: "Règles de la maison", en: "Rules of the house" }
    slot { fr: "Une séance peut commencer toutes les", en: "A session may start every" }
    floor_site { fr: "Professionnels auprès des personnes à chaque site, hors séances", en: "Staff with the people at each site, outside sessions" }
    floor { fr: "Professionnels auprès des personnes, hors séances", en: "Staff with the people, outside sessions" }
    half_day { fr: "Fin de la matinée", en: "End of the morning" }
    min_active { fr: "Activité au moins, sur une journée entière (minutes)", en: "Least activity on a whole day (minutes)" }
    demanding { fr: "Effort (1 à 5) à partir duquel le moment de la journée compte", en: "Effort (1 to 5) from which the time of day matters" }
    repeat { fr: "Fois par semaine où la même activité ne lasse pas", en: "Times a week before the same activity tires" }
    fair { fr: "Ce qui peut manquer à une personne sans injustice (%)", en: "What one person may lack and it is still fair (%)" }
    wishes { fr: "Ce qui compte pour le calcul", en: "What counts for the planner" }
    wishes_hint {
        fr: "Le calcul tient toujours les règles. Ces souhaits, il les pèse.",
        en: "The planner always keeps the rules. These wishes, it weighs.",
    }
    not_at_all { fr: "Pas du tout", en: "Not at all" }
    little { fr: "Un peu", en: "A little" }
    usual { fr: "Moyen", en: "Usual" }
    important { fr: "Important", en: "Important" }
    very { fr: "Très important", en: "Very important" }
    points(n: u16) { fr: one "{n}\u{a0}point" many "{n}\u{a0}points", en: one "{n} point" many "{n} points" }
    reset { fr: "Remettre les valeurs d’origine", en: "Restore the original values" }
    saved { fr: "Les règles sont enregistrées.", en: "The rules are saved." }
    goal { fr: "Servir les objectifs", en: "Serve the goals" }
    wish { fr: "Suivre les attentes", en: "Follow the wishes" }
    dislike { fr: "Éviter ce qui ne plaît pas", en: "Avoid what is disliked" }
    idle { fr: "Remplir les journées", en: "Fill the days" }
    fatigue { fr: "Éviter la fatigue", en: "Avoid fatigue" }
    variety { fr: "Varier les activités", en: "Vary the activities" }
    fairness { fr: "N’oublier personne", en: "Forget nobody" }
    staff_balance { fr: "Partager les séances dans l’équipe", en: "Share the sessions among staff" }
    continuity_time { fr: "Garder les mêmes heures", en: "Keep the same times" }
    continuity_leader { fr: "Garder les mêmes animateurs", en: "Keep the same leaders" }
    referent { fr: "Voir son référent", en: "Meet the key worker" }
    friends { fr: "Être avec ses amis", en: "Be with friends" }
    comfort { fr: "Rester en petit groupe", en: "Stay in a small group" }
    moment { fr: "Choisir le bon moment de la journée", en: "Choose the right time of day" }
    stability_session { fr: "Ne pas bouger une séance publiée", en: "Leave a published session in place" }
    stability_person { fr: "Ne pas changer une place publiée", en: "Leave a published place as it is" }
}
