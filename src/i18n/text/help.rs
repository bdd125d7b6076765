//! Help beside each screen.

texts! {
    on_screen(screen: &str) { fr: "Aide\u{a0}: {screen}", en: "Help: {screen}" }
    try_mission { fr: "L’essayer dans la maison d’essai", en: "Try it in the demo house" }
    day_1 { fr: "Vous voyez qui vient, ce qui se passe et ce qui suit.", en: "You see who comes, what goes on and what is next." }
    day_2 { fr: "Touchez un nom pour noter une absence.", en: "Touch a name to record an absence." }
    day_3 { fr: "Les flèches mènent à la veille et au lendemain.", en: "The arrows lead to the day before and the day after." }
    day_4 { fr: "«\u{202f}Mauvais temps\u{202f}» cherche un repli pour ce qui est dehors.", en: "“Bad weather” looks for an alternative to what is outdoors." }
    week_1 { fr: "«\u{202f}Proposer la semaine\u{202f}» remplit un brouillon. Rien n’est validé sans vous.", en: "“Propose the week” fills a draft. Nothing is validated without you." }
    week_2 { fr: "Touchez une carte pour lire pourquoi elle est là.", en: "Touch a card to read why it is there." }
    week_3 { fr: "Faites glisser une carte, ou «\u{202f}Déplacer\u{202f}», ou la touche M.", en: "Drag a card, or “Move”, or the M key." }
    week_4 { fr: "Ce que vous placez est épinglé. Le calcul n’y touche plus, ni à ce qui a déjà commencé.", en: "What you place is pinned. The planner leaves it alone, and what has begun." }
    person_1 { fr: "Un prénom et des jours suffisent pour commencer.", en: "A first name and days are enough to begin." }
    person_2 { fr: "Objectifs et attentes guident le calcul.", en: "Goals and wishes guide the planner." }
    person_3 { fr: "Un refus est tenu et ne compte jamais contre la personne.", en: "A refusal binds and never counts against the person." }
    import_1 { fr: "Choisissez une liste au format CSV ou XLSX. Rien n’est ajouté avant votre accord.", en: "Choose a list in CSV or XLSX form. Nothing is added before you agree." }
    import_2 { fr: "Le modèle montre les colonnes attendues.", en: "The template shows the columns expected." }
    activity_1 { fr: "Seules les activités proposées entrent dans le calcul.", en: "The planner takes only the activities offered." }
    activity_2 { fr: "Chaque fiche dit ce qu’il faut\u{a0}: lieu, personnes, compétences.", en: "Each sheet says what is needed: room, people, skills." }
    appointment_1 { fr: "Un rendez-vous a une heure fixe ou reste à placer.", en: "An appointment has a fixed time or waits to be placed." }
    appointment_2 { fr: "Les conflits se voient avant d’enregistrer.", en: "Conflicts show before you save." }
    calendar_1 { fr: "Choisissez un fichier ICS, puis dites à qui il est.", en: "Choose an ICS file, then say whose it is." }
    calendar_2 { fr: "Importer le même fichier encore ne crée pas de doublon.", en: "Importing the same file again makes nothing twice." }
    follow_1 { fr: "Touchez «\u{202f}Noter\u{202f}» sur une séance, puis une touche par personne.", en: "Touch “Record” on a session, then one tap a person." }
    follow_2 { fr: "Chaque touche est gardée. Une correction laisse une trace.", en: "Each tap is kept. A correction leaves a trace." }
    print_1 { fr: "Choisissez une feuille, une personne, une semaine.", en: "Choose a sheet, a person, a week." }
    print_2 { fr: "La feuille se voit comme elle sortira sur papier.", en: "The sheet shows as it will stand on paper." }
    data_1 { fr: "Tout reste sur cet appareil. Une copie protège d’une panne.", en: "Everything stays on this device. A copy protects from a breakdown." }
    data_2 { fr: "Restaurer garde d’abord une copie de l’état présent.", en: "Restoring first keeps a copy of the present state." }
    settings_1 { fr: "Ces pages décrivent la maison, l’équipe, les lieux et les règles.", en: "These pages describe the house, staff, rooms and rules." }
    settings_2 { fr: "Le calcul suit ce qui est écrit ici.", en: "The planner follows what is written here." }
}
