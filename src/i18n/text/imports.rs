//! What is said of files that come in.

texts! {
    at_line(line: u64, what: &str) { fr: "Ligne {line}\u{a0}: {what}", en: "Line {line}: {what}" }
    at_cell(line: u64, column: &str, what: &str) {
        fr: "Ligne {line}, colonne «\u{a0}{column}\u{a0}»\u{a0}: {what}",
        en: "Line {line}, column “{column}”: {what}",
    }
    no_name { fr: "il n’y a pas de nom. La ligne n’est pas reprise.", en: "there is no name. The line is left out." }
    name_too_long(most: usize) {
        fr: "le nom dépasse {most} caractères. La ligne n’est pas reprise.",
        en: "the name has more than {most} characters. The line is left out.",
    }
    bad_date(text: &str) {
        fr: "«\u{a0}{text}\u{a0}» n’est pas une date connue. Écrivez 31/12/1940.",
        en: "“{text}” is no known date. Write 31/12/1940.",
    }
    bad_hours(text: &str) {
        fr: "«\u{a0}{text}\u{a0}» ne se lit pas. Écrivez 9:00-16:30 ou une croix.",
        en: "“{text}” cannot be read. Write 9:00-16:30 or a cross.",
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
        fr: "C’est un classeur. Dans le tableur, enregistrez-le au format CSV.",
        en: "This is a workbook. In the spreadsheet, save it as CSV.",
    }
    file_without_names {
        fr: "Aucune colonne «\u{a0}Prénom\u{a0}» ou «\u{a0}Nom\u{a0}» n’est reconnue. Ajoutez une ligne de titres.",
        en: "No column “First name” or “Last name” is recognised. Add a line of titles.",
    }
}
