//! Staff: the list and the form.

texts! {
    heading { fr: "L’équipe", en: "The staff" }
    new { fr: "Nouveau professionnel", en: "New member of staff" }
    empty { fr: "Personne dans l’équipe pour l’instant.", en: "Nobody in the staff yet." }
    name { fr: "Nom", en: "Name" }
    role { fr: "Fonction", en: "Role" }
    role_hint { fr: "Avec vos mots\u{a0}: «\u{202f}AES\u{202f}», «\u{202f}animatrice\u{202f}».", en: "In your words: “care worker”, “activity leader”." }
    days { fr: "Jours", en: "Days" }
    skills { fr: "Compétences", en: "Skills" }
    skill_one { fr: "Compétence", en: "Skill" }
    skills_hint { fr: "Ce que les activités demandent à qui les anime.", en: "What activities ask of those who lead them." }
    skill_search { fr: "Chercher une compétence", en: "Search for a skill" }
    no_skill { fr: "Aucune notée", en: "None recorded" }
    expired_skills(n: usize) { fr: one "{n} expirée" many "{n} expirées", en: one "{n} expired" many "{n} expired" }
    identity { fr: "Identité", en: "Identity" }
    first_name { fr: "Prénom", en: "First name" }
    last_name { fr: "Nom", en: "Last name" }
    hours { fr: "Horaires", en: "Hours" }
    on_duty { fr: "Jours et heures de travail", en: "Days and hours on duty" }
    busy { fr: "Hors du groupe chaque semaine", en: "Off the floor each week" }
    busy_hint { fr: "Réunions, pauses, écrits.", en: "Meetings, breaks, writing." }
    busy_one { fr: "Moment hors du groupe", en: "Time off the floor" }
    add_busy { fr: "Ajouter un moment", en: "Add a time" }
    absences { fr: "Absences", en: "Absences" }
    load { fr: "Animation", en: "Leading" }
    max_day { fr: "Au plus par jour (minutes)", en: "At most per day (minutes)" }
    max_week { fr: "Au plus par semaine (minutes)", en: "At most per week (minutes)" }
    target_week { fr: "Habituel par semaine (minutes)", en: "Usual per week (minutes)" }
    counts_on_floor { fr: "Compte dans l’encadrement du groupe", en: "Counts among those who stay with the people" }
    counts_hint { fr: "Décochez pour un stagiaire\u{a0}: il ne mène pas seul.", en: "Untick for a trainee: they do not lead alone." }
}
