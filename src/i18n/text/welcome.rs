//! The first run.

texts! {
    moment_welcome { fr: "Rituel du matin", en: "Morning ritual" }
    moment_meal { fr: "Repas et repos", en: "Meal and rest" }
    moment_snack { fr: "Goûter, départs", en: "Snack, departures" }
    project_word { fr: "projet personnalisé", en: "care plan" }
    title { fr: "Bienvenue", en: "Welcome" }
    headline { fr: "La semaine de chacun, préparée ensemble.", en: "Everyone’s week, prepared together." }
    lead {
        fr: "Vous entrez qui vient, ce qui compte, qui est là. Semainier propose une semaine en moins d’une seconde. Vous décidez.",
        en: "You enter who comes, what matters, who is on duty. Semainier proposes a week in under a second. You decide.",
    }
    promise_stay { fr: "Tout reste ici.", en: "Everything stays here." }
    promise_stay_text { fr: "Aucune donnée ne part sur internet.", en: "No data go to the internet." }
    promise_explain { fr: "Tout s’explique.", en: "Everything is explained." }
    promise_explain_text { fr: "Chaque place a ses raisons, en clair.", en: "Each place has its reasons, in plain words." }
    promise_no { fr: "Un non est un non.", en: "A no is a no." }
    promise_no_text { fr: "Les refus sont toujours tenus.", en: "Refusals are always kept." }
    where_to_start { fr: "Par où commencer\u{202f}?", en: "Where to start?" }
    demo { fr: "Visiter la maison d’essai", en: "Visit the demo house" }
    demo_text { fr: "14 personnes inventées, une semaine à proposer. Rien à remplir.", en: "14 invented people, a week to propose. Nothing to fill in." }
    demo_time { fr: "2\u{a0}minutes", en: "2\u{a0}minutes" }
    demo_pasa { fr: "Visiter un EHPAD et son PASA", en: "Visit a nursing home" }
    demo_pasa_text { fr: "80 résidents inventés.", en: "80 invented residents." }
    demo_large { fr: "Visiter une grande association", en: "Visit a large association" }
    demo_large_text { fr: "300 personnes inventées, 60 professionnels, 6 sites.", en: "300 invented people, 60 staff, 6 sites." }
    create { fr: "Créer notre maison", en: "Create our house" }
    create_text { fr: "Type d’accueil, jours, lieux. Puis les prénoms.", en: "Kind of house, days, rooms. Then first names." }
    create_time { fr: "15\u{a0}minutes", en: "15\u{a0}minutes" }
    which_kind { fr: "Quel type d’accueil\u{202f}?", en: "What kind of house?" }
    which_kind_text {
        fr: "Il choisit quelques activités pour commencer. Tout se change ensuite.",
        en: "It chooses some activities to begin with. Everything can be changed later.",
    }
    table { fr: "Reprendre un tableau", en: "Start from a table" }
    table_text { fr: "Un fichier CSV ou XLSX de personnes. Vous relisez avant d’ajouter.", en: "A CSV or XLSX file of people. You look before adding." }
    table_time { fr: "10\u{a0}minutes", en: "10\u{a0}minutes" }
    restore { fr: "Restaurer une sauvegarde", en: "Restore a backup" }
    restore_text { fr: "Vous avez un fichier de Semainier.", en: "You have a Semainier file." }
    offline {
        fr: "Après ce premier chargement, Semainier marche sans internet.",
        en: "After this first load, Semainier works without internet.",
    }
    bigger { fr: "Plus grand", en: "Bigger text" }
    contrast { fr: "Contraste", en: "Contrast" }
    opened_demo { fr: "Maison d’essai ouverte. Tout y est inventé.", en: "Demo house open. Everything in it is invented." }
    replace_title { fr: "Remplacer ce qui est ici\u{202f}?", en: "Replace what is here?" }
    replace_text {
        fr: "Une maison est déjà ouverte. Elle sera remplacée. Vous pourrez annuler.",
        en: "A house is already open. It will be replaced. You can undo.",
    }
    replace { fr: "Remplacer", en: "Replace" }
    new_house { fr: "ouvrir une autre maison", en: "open another house" }
    house_name { fr: "Notre maison", en: "Our house" }
}
