//! People: the list, the form, the words of each kind of house.

use crate::i18n::format::OfName;

texts! {
    one_accompanied { fr: "personne accompagnée", en: "supported person" }
    one_resident { fr: "résident", en: "resident" }
    one_welcomed { fr: "personne accueillie", en: "guest" }
    one_worker { fr: "travailleur", en: "worker" }
    one_youth { fr: "jeune", en: "young person" }
    one_service_user { fr: "usager", en: "service user" }
    many_accompanied { fr: "personnes accompagnées", en: "supported people" }
    many_resident { fr: "résidents", en: "residents" }
    many_welcomed { fr: "personnes accueillies", en: "guests" }
    many_worker { fr: "travailleurs", en: "workers" }
    many_youth { fr: "jeunes", en: "young people" }
    many_service_user { fr: "usagers", en: "service users" }
    new_accompanied { fr: "Nouvelle personne accompagnée", en: "New supported person" }
    new_resident { fr: "Nouveau résident", en: "New resident" }
    new_welcomed { fr: "Nouvelle personne accueillie", en: "New guest" }
    new_worker { fr: "Nouveau travailleur", en: "New worker" }
    new_youth { fr: "Nouveau jeune", en: "New young person" }
    new_service_user { fr: "Nouvel usager", en: "New service user" }
    all_of(word: &str) { fr: "Les {word}", en: "All {word}" }
    counted(n: usize, one: &str, many: &str) {
        fr: one "{n}\u{a0}{one}" many "{n}\u{a0}{many}",
        en: one "{n} {one}" many "{n} {many}",
    }
    shown_of(shown: usize, all: &str) { fr: "{shown} sur {all}", en: "{shown} of {all}" }
    empty { fr: "Personne pour l’instant. Un prénom et des jours suffisent.", en: "Nobody yet. A first name and days are enough." }
    no_result { fr: "Personne ne correspond. Retirez un filtre.", en: "Nobody matches. Drop a filter." }
    drop_filters { fr: "Retirer les filtres", en: "Drop the filters" }
    search { fr: "Chercher un nom", en: "Search for a name" }
    filters { fr: "Filtres", en: "Filters" }
    only_today { fr: "Présents aujourd’hui", en: "Here today" }
    show_left { fr: "Montrer les départs", en: "Show those who left" }
    referent { fr: "Référent", en: "Key worker" }
    all_referents { fr: "Tous les référents", en: "All key workers" }
    no_referent { fr: "Sans référent", en: "No key worker" }
    name { fr: "Nom", en: "Name" }
    days { fr: "Jours", en: "Days" }
    goals { fr: "Objectifs", en: "Goals" }
    goals_count(n: usize) { fr: one "{n}\u{a0}objectif" many "{n}\u{a0}objectifs", en: one "{n} goal" many "{n} goals" }
    here_today { fr: "là aujourd’hui", en: "here today" }
    left_on(date: &str) { fr: "départ le {date}", en: "left on {date}" }
    absent_today { fr: "absence aujourd’hui", en: "absent today" }
    no_day { fr: "Aucun jour", en: "No day" }
    edit_title(of: OfName<'_>) { fr: "Modifier la fiche {of}", en: "Edit {of}’s record" }

    identity { fr: "Identité", en: "Identity" }
    title { fr: "On l’appelle", en: "Addressed as" }
    title_mrs { fr: "Madame", en: "Mrs" }
    title_mr { fr: "Monsieur", en: "Mr" }
    title_first_name { fr: "Par son prénom", en: "By first name" }
    first_name { fr: "Prénom", en: "First name" }
    last_name { fr: "Nom", en: "Last name" }
    last_name_hint { fr: "Peut rester vide.", en: "May stay empty." }
    born { fr: "Date de naissance", en: "Date of birth" }
    born_ahead { fr: "Cette date est à venir. Vérifiez l’année.", en: "This date is still to come. Check the year." }
    arrived { fr: "Arrivée", en: "Arrival" }
    left { fr: "Départ", en: "Departure" }
    left_hint { fr: "Dernier jour, s’il est connu.", en: "Last day, once known." }

    presence { fr: "Venues", en: "Attendance" }
    presence_hours { fr: "Jours et heures de présence", en: "Days and hours present" }
    busy { fr: "Déjà pris chaque semaine", en: "Taken each week" }
    busy_hint { fr: "Soins, repos, famille\u{a0}: rien n’y est placé.", en: "Care, rest, family: nothing is placed there." }
    busy_one { fr: "Moment pris", en: "Taken time" }
    add_busy { fr: "Ajouter un moment", en: "Add a time" }
    absences { fr: "Absences", en: "Absences" }
    cause { fr: "Raison (si dite)", en: "Reason (if told)" }
    note { fr: "À savoir", en: "To know" }

    support { fr: "Accompagnement", en: "Support" }
    support_level { fr: "Niveau d’aide", en: "Support level" }
    support_hint { fr: "Noté d’ailleurs, jamais calculé ici. Il pèse seulement sur l’encadrement.", en: "Recorded from elsewhere, never computed here. It only weighs on supervision." }
    support_unknown { fr: "Non noté", en: "Not recorded" }
    support_gir(level: u8) { fr: "GIR\u{a0}{level}", en: "GIR\u{a0}{level}" }
    support_local(level: u8) { fr: "Niveau de la maison\u{a0}{level}", en: "House level {level}" }
    tolerance { fr: "Effort supporté en un jour", en: "Effort borne in a day" }
    tolerance_hint { fr: "De 1 à 30. Une gym assise compte 2, une longue marche 4.", en: "From 1 to 30. Seated gym counts 2, a long walk 4." }
    in_wheelchair { fr: "Se déplace en fauteuil roulant", en: "Moves in a wheelchair" }
    in_wheelchair_hint { fr: "Placée seulement dans les lieux où un fauteuil roulant entre (Réglages, Lieux).", en: "Placed only in rooms that a wheelchair gets into (Settings, Rooms)." }
    best_half { fr: "Meilleur moment pour l’effort", en: "Best time for effort" }
    any_half { fr: "Peu importe", en: "Does not matter" }
    morning { fr: "Le matin", en: "Morning" }
    afternoon { fr: "L’après-midi", en: "Afternoon" }
    help { fr: "Pour bien l’aider", en: "How to help well" }
    help_one { fr: "Conseil", en: "Advice" }
    help_add { fr: "Ajouter un conseil", en: "Add advice" }
    help_hint { fr: "Une chose par ligne\u{a0}: «\u{202f}Marche avec une canne.\u{202f}»", en: "One thing a line: “Walks with a stick.”" }
    restrictions { fr: "Ce que les activités doivent respecter", en: "What activities must respect" }
    restrictions_hint { fr: "Des effets dans la vie de tous les jours, jamais un diagnostic.", en: "Consequences in daily life, never a diagnosis." }
    group_body { fr: "Le corps", en: "The body" }
    group_senses { fr: "Les sens", en: "The senses" }
    group_food { fr: "Manger et toucher", en: "Eating and touching" }
    group_mind { fr: "La tranquillité", en: "Peace of mind" }

    choices { fr: "Choix et refus", en: "Choices and refusals" }
    refusals { fr: "Refus", en: "Refusals" }
    refusals_hint { fr: "Un non est un non\u{a0}: le calcul n’y revient pas.", en: "A no is a no: the planner does not come back to it." }
    refusal_one { fr: "Refus", en: "Refusal" }
    refusal_add { fr: "Noter un refus", en: "Record a refusal" }
    refusal_of { fr: "Dit non à", en: "Says no to" }
    refusal_activity { fr: "une activité", en: "an activity" }
    refusal_person { fr: "quelqu’un", en: "somebody" }
    refusal_time { fr: "un moment", en: "a time" }
    since { fr: "Depuis le", en: "Since" }
    until { fr: "Jusqu’au (si connu)", en: "Until (if known)" }
    dislikes { fr: "Aime moins", en: "Likes less" }
    dislikes_hint { fr: "Plus doux qu’un refus\u{a0}: à éviter si possible.", en: "Softer than a refusal: avoided if possible." }
    dislike_one { fr: "Activité moins aimée", en: "Activity liked less" }
    dislike_add { fr: "Ajouter une activité", en: "Add an activity" }
    activity { fr: "Activité", en: "Activity" }
    person { fr: "Personne", en: "Person" }
    said_by { fr: "Qui l’a dit", en: "Who said it" }
    voice_person { fr: "La personne", en: "The person" }
    voice_family { fr: "La famille", en: "The family" }
    voice_guardian { fr: "Le représentant légal", en: "The legal guardian" }
    voice_staff { fr: "L’équipe", en: "The staff" }

    relations { fr: "Avec qui", en: "With whom" }
    friends { fr: "Aime être avec", en: "Likes to be with" }
    apart_from { fr: "Ne jamais réunir avec", en: "Never together with" }
    picker_hint { fr: "Écrivez quelques lettres du nom.", en: "Type a few letters of the name." }

    documents { fr: "Documents", en: "Documents" }
    document_one { fr: "Document", en: "Document" }
    document_add { fr: "Ajouter un document", en: "Add a document" }
    document_label { fr: "Document", en: "Document" }
    document_hint { fr: "Accord de sortie, droit à l’image, certificat.", en: "Agreement for outings, image right, certificate." }

    cause_ill { fr: "Malade ou hospitalisé", en: "Ill or in hospital" }
    cause_asleep { fr: "Fatigue", en: "Tired" }
    cause_appointment { fr: "Rendez-vous ailleurs", en: "Appointment elsewhere" }
    cause_family { fr: "En famille", en: "With family" }
    cause_transport { fr: "Transport", en: "Transport" }
    cause_holidays { fr: "Vacances", en: "Holidays" }
    cause_staff { fr: "Professionnel absent", en: "Professional absent" }
    cause_weather { fr: "Météo", en: "Weather" }
    cause_unknown { fr: "Non dite", en: "Not told" }
}
