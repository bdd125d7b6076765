//! The print desk: which sheet, for whom, which week, and the files.

use crate::i18n::format::OfName;

texts! {
    title { fr: "Feuilles et fichiers", en: "Sheets and files" }
    options { fr: "Options d’impression", en: "Print options" }
    which { fr: "Quelle feuille\u{202f}?", en: "Which sheet?" }
    model_desk { fr: "Toutes les feuilles et fichiers", en: "All sheets and files" }
    model_all { fr: "Les semaines de tout le monde", en: "Everybody’s weeks" }
    model_wall { fr: "La semaine de la maison (mur)", en: "The week of the house (wall)" }
    model_staff { fr: "La semaine d’un professionnel", en: "The week of a member of staff" }
    model_room { fr: "La semaine d’un lieu (porte)", en: "The week of a room (door)" }
    model_day { fr: "La liste d’un jour", en: "The list of a day" }
    about_sheet { fr: "Facile à lire, avec des images. Seulement ses jours de venue.", en: "Easy to read, with pictures. Only the days the person comes." }
    about_wall { fr: "Les séances de tous, sans nom ni rendez-vous.", en: "All sessions, without names or appointments." }
    about_staff { fr: "Ses séances, les lieux, les prénoms, ce qu’il faut préparer.", en: "Sessions, places, first names, what to prepare." }
    about_room { fr: "Ce qui a lieu dans la pièce, pour l’afficher à la porte.", en: "What takes place in the room, for its door." }
    about_day { fr: "Qui vient et le programme, avec des cases à cocher.", en: "Who comes and the programme, with boxes to tick." }
    open_sheet { fr: "Préparer", en: "Prepare" }
    whom { fr: "Pour qui\u{202f}?", en: "For whom?" }
    which_room { fr: "Quel lieu\u{202f}?", en: "Which room?" }
    which_day { fr: "Quel jour\u{202f}?", en: "Which day?" }
    week { fr: "Semaine", en: "Week" }
    previous_week { fr: "Semaine précédente", en: "Previous week" }
    next_week { fr: "Semaine suivante", en: "Next week" }
    paper { fr: "Papier", en: "Paper" }
    a3 { fr: "A3, à l’horizontale", en: "A3, landscape" }
    a4 { fr: "A4, à l’horizontale", en: "A4, landscape" }
    wall_sheets(n: usize) {
        fr: one "{n}\u{a0}feuille s’imprime." many "{n}\u{a0}feuilles s’impriment.",
        en: one "{n} sheet is printed." many "{n} sheets are printed.",
    }
    wall_is_full { fr: "Une semaine très remplie en prend plusieurs, à afficher côte à côte, pour être lisible.", en: "A very full week takes several, to hang side by side, so that it can be read." }
    layout { fr: "Feuille", en: "Sheet" }
    layout_week { fr: "Trois jours par page", en: "Three days a page" }
    layout_day { fr: "Un jour par page", en: "One day a page" }
    print { fr: "Imprimer", en: "Print" }
    print_all(n: usize) { fr: one "Imprimer la feuille" many "Imprimer les {n}\u{a0}feuilles", en: one "Print the sheet" many "Print the {n} sheets" }
    preview { fr: "Aperçu de la feuille", en: "Preview of the sheet" }
    only_first(n: usize) { fr: "L’aperçu montre les {n}\u{a0}premières. Toutes s’impriment.", en: "The preview shows the first {n}. All are printed." }
    paper_of(of: OfName<'_>, page: usize, all: usize) { fr: "Feuille {of}, page {page} sur {all}", en: "Sheet of {of}, page {page} of {all}" }
    is_draft { fr: "Semaine non validée. «\u{202f}Brouillon\u{202f}» s’imprime en haut de la feuille.", en: "Week not validated. “Draft” is printed at the top." }
    nobody_comes { fr: "Pas de venue cette semaine.", en: "No day of attendance this week." }
    nothing_placed {
        fr: "Rien n’est prévu cette semaine. Ouvrez la semaine pour la proposer.",
        en: "Nothing is planned this week. Open the week to propose it.",
    }
    nothing_to_print { fr: "Cette feuille n’existe pas ou plus. Choisissez-en une autre.", en: "This sheet does not exist any more. Choose another." }
    easy_title { fr: "Facile à lire\u{202f}?", en: "Easy to read?" }
    rule_text_size(points: u8) { fr: "Texte de {points}\u{a0}points ou plus", en: "Text of {points} points or more" }
    rule_image_each { fr: "Une image pour chaque phrase", en: "A picture for each sentence" }
    rule_image_once { fr: "Jamais une image pour deux choses", en: "Never one picture for two things" }
    rule_times { fr: "Dates et heures en mots", en: "Dates and hours in words" }
    rule_short { fr: "Phrases de 12\u{a0}mots ou moins", en: "Sentences of 12 words or fewer" }
    rule_one_sentence { fr: "Une phrase par ligne", en: "One sentence a line" }
    rule_first_person { fr: "La personne dit «\u{202f}Je\u{202f}»", en: "The person says “I”" }
    rule_plain { fr: "Pas de sigle ni de pourcentage", en: "No abbreviation or percentage" }
    rule_in_order { fr: "Dans l’ordre de la journée", en: "In the order of the day" }
    to_mend(sentences: &str) { fr: "À revoir\u{a0}: {sentences}", en: "To look at: {sentences}" }
    read_again { fr: "À relire avec la personne\u{a0}: le programme ne sait pas si elle comprend.", en: "To be read with the person: the program cannot tell understanding." }
    not_reread(name: &str) { fr: "Pas encore relu. Relisez la feuille avec {name}.", en: "Not read again yet. Read the sheet with {name}." }
    reread(reader: &str, date: &str) { fr: "Relu par {reader} le {date}.", en: "Read again by {reader} on {date}." }
    note_reread { fr: "Noter la relecture", en: "Record who read it" }
    reread_by { fr: "Relu par", en: "Read again by" }
    reread_hint { fr: "Le nom et la date s’impriment en bas de la feuille, tant qu’elle ne change pas.", en: "The name and the date are printed at the foot of the sheet, as long as it stays the same." }
    reread_noted { fr: "Relecture notée.", en: "Recorded." }
    sheets { fr: "Feuilles", en: "Sheets" }
    files { fr: "Fichiers", en: "Files" }
    files_week { fr: "Sur combien de temps\u{202f}?", en: "For how long?" }
    this_week { fr: "La semaine affichée", en: "The week shown" }
    four_weeks { fr: "La semaine affichée et les 3 suivantes", en: "The week shown and the next 3" }
    calendar { fr: "Agenda", en: "Calendar" }
    calendar_about { fr: "Un fichier ICS pour l’agenda d’un téléphone ou d’un ordinateur.", en: "An ICS file for the calendar of a phone or computer." }
    whole_house { fr: "Toute la maison", en: "The whole house" }
    group_sites { fr: "Site", en: "Site" }
    group_staff { fr: "Équipe", en: "Staff" }
    group_visitors { fr: "Intervenants", en: "Visitors" }
    group_rooms { fr: "Lieux", en: "Rooms" }
    download_calendar { fr: "Télécharger l’agenda", en: "Download the calendar" }
    tables { fr: "Tableau", en: "Table" }
    tables_about { fr: "Un fichier CSV pour un tableur.", en: "A CSV file for a spreadsheet." }
    which_table { fr: "Quel tableau\u{202f}?", en: "Which table?" }
    table_sessions { fr: "Séances et rendez-vous", en: "Sessions and appointments" }
    table_attendance { fr: "Suivi des présences", en: "Attendance" }
    for_french_excel { fr: "Pour Excel en français (points-virgules)", en: "For Excel in French (semicolons)" }
    download_table { fr: "Télécharger le tableau", en: "Download the table" }
    backup { fr: "Copie de sauvegarde", en: "Backup" }
    backup_about { fr: "Toute la maison dans un fichier, pour la garder ou la rouvrir ailleurs.", en: "The whole house in one file, to keep or open elsewhere." }
    download_backup { fr: "Télécharger la copie", en: "Download the backup" }
    from_screen(title: &str) { fr: "page à l’écran, {title}", en: "page on screen, {title}" }
    file_made(name: &str) { fr: "Fichier {name} prêt dans vos téléchargements.", en: "File {name} is in your downloads." }
    file_persons { fr: "personnes", en: "people" }
    file_attendance { fr: "suivi", en: "attendance" }
    file_sessions { fr: "seances", en: "sessions" }
    download_workbook { fr: "Classeur XLSX (les trois)", en: "XLSX workbook (all three)" }
    listen { fr: "Écouter la feuille", en: "Listen to the sheet" }
    hush { fr: "Arrêter la lecture", en: "Stop reading" }
}
