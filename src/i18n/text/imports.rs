//! What is said of files that come in.

texts! {
    at_line(line: u64, what: &str) { fr: "Ligne {line}\u{a0}: {what}", en: "Line {line}: {what}" }
    at_cell(line: u64, column: &str, what: &str) {
        fr: "Ligne {line}, colonne «\u{202f}{column}\u{202f}»\u{a0}: {what}",
        en: "Line {line}, column “{column}”: {what}",
    }
    no_name { fr: "il n’y a pas de nom. La ligne n’est pas reprise.", en: "there is no name. The line is left out." }
    name_too_long(most: usize) {
        fr: "le nom dépasse {most} caractères. La ligne n’est pas reprise.",
        en: "the name has more than {most} characters. The line is left out.",
    }
    unknown_title(text: &str) {
        fr: "«\u{202f}{text}\u{202f}» n’est pas une civilité connue (Mme ou M.). La personne est reprise par son prénom.",
        en: "“{text}” is no known title (Mrs or Mr). The person is taken by the first name.",
    }
    couple(text: &str) {
        fr: "«\u{202f}{text}\u{202f}» désigne deux personnes. Écrivez une ligne pour chacune.",
        en: "“{text}” means two people. Write a line for each.",
    }
    split_name(first: &str, last: &str) {
        fr: "prénom «\u{202f}{first}\u{202f}», nom «\u{202f}{last}\u{202f}»\u{a0}: vérifiez. Le nom en capitales lève le doute.",
        en: "first name “{first}”, last name “{last}”: please check. The last name in capitals leaves no doubt.",
    }
    bad_date(text: &str) {
        fr: "«\u{202f}{text}\u{202f}» n’est pas une date connue. Écrivez 31/12/1940.",
        en: "“{text}” is no known date. Write 31/12/1940.",
    }
    bad_hours(text: &str) {
        fr: "«\u{202f}{text}\u{202f}» ne se lit pas. Écrivez 9:00-16:30 ou une croix.",
        en: "“{text}” cannot be read. Write 9:00-16:30 or a cross.",
    }
    closed(day: &str) {
        fr: "la maison est fermée le {day}. La personne est reprise sans ce jour.",
        en: "the house is closed on {day}. The person is taken without that day.",
    }
    closed_half(text: &str) {
        fr: "«\u{202f}{text}\u{202f}»\u{a0}: la maison est fermée à ce moment. La personne est reprise sans ce jour.",
        en: "“{text}”: the house is closed then. The person is taken without that day.",
    }
    leaves_before_arriving {
        fr: "le départ est avant l’arrivée.",
        en: "the leaving date is before the arrival.",
    }
    same_as(line: u64) {
        fr: "cette personne est déjà à la ligne {line}.",
        en: "this person is already at line {line}.",
    }
    file_too_large { fr: "Ce fichier est trop grand pour une liste de personnes.", en: "This file is too large for a list of people." }
    file_empty { fr: "Ce fichier est vide.", en: "This file is empty." }
    file_is_spreadsheet {
        fr: "Ce classeur a un mot de passe ou un ancien format. Dans le tableur, enregistrez-le au format XLSX ou CSV, sans mot de passe.",
        en: "This workbook has a password or an older format. In the spreadsheet, save it as XLSX or CSV, without a password.",
    }
    stopped { fr: "La lecture de ce fichier n’aboutit pas. Vérifiez-le, puis essayez encore.", en: "This file could not be read to its end. Check it, then try again." }
    workbook_damaged {
        fr: "Ce classeur est abîmé. Ouvrez-le dans le tableur, puis enregistrez-le encore.",
        en: "This workbook is damaged. Open it in the spreadsheet, then save it again.",
    }
    calendar_too_large { fr: "Ce fichier est trop grand pour un agenda.", en: "This file is too large for a calendar." }
    no_calendar {
        fr: "Ce n’est pas un agenda. Dans le programme d’agenda, exportez au format ICS.",
        en: "This is no calendar. In the calendar program, export in ICS form.",
    }
    calendar_damaged { fr: "Cet agenda est abîmé. Exportez-le encore.", en: "This calendar is damaged. Export it again." }
    file_without_names {
        fr: "Aucune colonne «\u{202f}Prénom\u{202f}» ou «\u{202f}Nom\u{202f}» n’est reconnue. Ajoutez une ligne de titres.",
        en: "No column “First name” or “Last name” is recognised. Add a line of titles.",
    }
    title { fr: "Importer des personnes", en: "Import people" }
    intro { fr: "Depuis une liste au format CSV ou XLSX. Vous regardez avant d’ajouter.", en: "From a list in CSV or XLSX form. You look before you add." }
    choose { fr: "Fichier CSV ou XLSX", en: "CSV or XLSX file" }
    choose_hint { fr: "Une ligne de titres, puis une ligne par personne.", en: "A line of titles, then a line for each person." }
    template { fr: "Télécharger le modèle", en: "Download the template" }
    template_file { fr: "modele-personnes", en: "people-template" }
    template_saved(file: &str) { fr: "Modèle enregistré\u{a0}: {file}", en: "Template saved: {file}" }
    reading { fr: "Lecture du fichier…", en: "Reading the file…" }
    unreadable { fr: "Le navigateur n’a pas pu lire ce fichier. Essayez encore.", en: "The browser could not read this file. Try again." }
    found(n: usize) { fr: one "{n}\u{a0}personne lue." many "{n}\u{a0}personnes lues.", en: one "{n} person read." many "{n} people read." }
    remarks(n: usize) { fr: one "{n}\u{a0}remarque" many "{n}\u{a0}remarques", en: one "{n} remark" many "{n} remarks" }
    ignored(columns: &str) { fr: "Colonnes laissées de côté\u{a0}: {columns}. Votre fichier ne change pas.", en: "Columns left aside: {columns}. Your file does not change." }
    drop_file { fr: "Déposez le fichier ici", en: "Drop the file here" }
    drop_hint { fr: "ou touchez pour le choisir. Rien n’est pris avant votre accord.", en: "or touch to choose it. Nothing is taken before you agree." }
    take { fr: "Ajouter", en: "Add" }
    name { fr: "Nom", en: "Name" }
    born { fr: "Naissance", en: "Born" }
    arrived { fr: "Arrivée", en: "Arrival" }
    days { fr: "Jours", en: "Days" }
    known { fr: "déjà dans la maison", en: "already in the house" }
    line(n: u64) { fr: "ligne {n}", en: "line {n}" }
    take_one(name: &str) { fr: "Ajouter {name}", en: "Add {name}" }
    add(n: usize) { fr: one "Ajouter {n}\u{a0}personne" many "Ajouter {n}\u{a0}personnes", en: one "Add {n} person" many "Add {n} people" }
    added(n: usize) { fr: one "{n}\u{a0}personne ajoutée." many "{n}\u{a0}personnes ajoutées.", en: one "{n} person added." many "{n} people added." }
    label(n: usize) { fr: one "Import de {n}\u{a0}personne" many "Import de {n}\u{a0}personnes", en: one "Import of {n} person" many "Import of {n} people" }
    refused(name: &str, why: &str) { fr: "{name}\u{a0}: {why}", en: "{name}: {why}" }
    nobody { fr: "Aucune personne n’est cochée", en: "Nobody is ticked" }
}
