//! The rights of people over their data: extract, erasure, retention, documents.

texts! {
    card { fr: "Droits des personnes", en: "Rights of people" }
    give { fr: "Donner ses données à une personne", en: "Give a person their data" }
    give_text { fr: "Une page à lire et un fichier pour un autre logiciel.", en: "A page to read and a file for another program." }
    give_page { fr: "Page à lire", en: "Page to read" }
    give_file { fr: "Fichier de données", en: "Data file" }
    export { fr: "Exporter", en: "Export" }
    erase { fr: "Effacer une personne", en: "Erase a person" }
    erase_text { fr: "Partout\u{a0}: fiche, plannings, suivi, journal, retours en arrière.", en: "Everywhere: sheet, plans, follow-up, journal, steps back." }
    erase_choose { fr: "Choisir", en: "Choose" }
    erase_sure(name: &str) {
        fr: "Tout ce qui concerne {name} sera effacé ici. Rien ne pourra le faire revenir.",
        en: "Everything about {name} will be erased here. Nothing can bring it back.",
    }
    erase_copies { fr: "Pensez aux sauvegardes et aux fichiers déjà faits.", en: "Think of the backups and files made before." }
    erase_now { fr: "Effacer pour toujours", en: "Erase for ever" }
    erased { fr: "Les données de cette personne sont effacées.", en: "The data of this person are erased." }
    whom { fr: "Quelle personne\u{202f}?", en: "Which person?" }
    due(n: usize) {
        fr: one "{n}\u{a0}personne sans contact connu depuis plus de 2\u{a0}ans" many "{n}\u{a0}personnes sans contact connu depuis plus de 2\u{a0}ans",
        en: one "{n} person without known contact for more than 2 years" many "{n} people without known contact for more than 2 years",
    }
    due_none { fr: "Personne n’est sans contact depuis plus de 2\u{a0}ans", en: "Nobody has been without contact for more than 2 years" }
    due_text { fr: "Rien ne s’efface seul. À vous de décider.", en: "Nothing is erased by itself. It is for you to decide." }
    due_see { fr: "Voir", en: "See" }
    due_last(date: &str, what: &str) { fr: "Dernier contact\u{a0}: {date} ({what}).", en: "Last contact: {date} ({what})." }
    due_nothing(date: &str) {
        fr: "Rien n’est daté dans ses données. La maison est suivie ici depuis le {date}.",
        en: "Nothing in these data has a date. The house has been followed here since {date}.",
    }
    due_not_left { fr: "Aucun départ n’est noté.", en: "No departure is recorded." }
    trace_left { fr: "départ", en: "departure" }
    trace_follow_up { fr: "suivi", en: "follow-up" }
    trace_appointment { fr: "rendez-vous", en: "appointment" }
    trace_planned { fr: "planning", en: "plan" }
    trace_record { fr: "fiche", en: "record" }
    go_on { fr: "Continuer", en: "Go on" }
    extract_of(name: &str) { fr: "Donner ses données à {name}", en: "Give {name} their data" }
    extract_text {
        fr: "La page et le fichier contiennent tout ce qui est gardé sur cette personne. Les autres n’y sont pas nommés.",
        en: "The page and the file hold all that is kept about this person. The others are not named in them.",
    }
    somebody { fr: "quelqu’un", en: "someone" }
    keep_longer { fr: "Garder un an", en: "Keep one year" }
    keep_reason { fr: "Pourquoi garder ces données\u{202f}?", en: "Why keep these data?" }
    kept { fr: "Décision notée au journal.", en: "Decision recorded in the journal." }
    all { fr: "Tout effacer sur cet ordinateur", en: "Erase everything on this computer" }
    all_text { fr: "Une sauvegarde est faite juste avant.", en: "A backup is made just before." }
    all_sure { fr: "Tout sera effacé de ce navigateur. La sauvegarde restera dans vos téléchargements.", en: "Everything will be erased from this browser. The backup will stay in your downloads." }
    all_now { fr: "Effacer", en: "Erase" }
    papers { fr: "Documents pour le registre", en: "Documents for the register" }
    papers_text { fr: "Fiche de registre et annexe d’analyse d’impact, préremplies.", en: "Register entry and impact assessment annex, filled in. In French." }
    register { fr: "Fiche de registre", en: "Register entry" }
    impact { fr: "Annexe AIPD", en: "DPIA annex" }
    hidden { fr: "Cacher les noms sur les feuilles et dans les fichiers", en: "Hide names on sheets and in files" }
    hidden_text {
        fr: "«\u{202f}Personne\u{a0}12\u{202f}» à la place du nom, sans les notes. Les autres pages ne s’impriment pas. Les sauvegardes et «\u{202f}Ma journée\u{202f}» gardent les noms.",
        en: "“Person 12” in place of the name, without the notes. Other pages are not printed. Backups and “My day” keep the names.",
    }
    appointment { fr: "Rendez-vous", en: "Appointment" }
    pseudonym(n: usize) { fr: "Personne\u{a0}{n}", en: "Person {n}" }
}
