//! Words of every form: dates, hours, lists, saving.

texts! {
    row(what: &str, number: usize) { fr: "{what} {number}", en: "{what} {number}" }
    remove_row(what: &str, number: usize) { fr: "Retirer\u{a0}: {what} {number}", en: "Remove: {what} {number}" }
    remove_one(what: &str) { fr: "Retirer {what}", en: "Remove {what}" }
    up { fr: "Monter", en: "Move up" }
    down { fr: "Descendre", en: "Move down" }
    day { fr: "Jour", en: "Day" }
    from_time { fr: "De", en: "From" }
    to_time { fr: "à", en: "to" }
    from_date { fr: "Du", en: "From" }
    to_date { fr: "au", en: "to" }
    all_day { fr: "Toute la journée", en: "All day" }
    what { fr: "Quoi (si utile)", en: "What (if useful)" }
    copy_hours { fr: "Copier partout", en: "Copy to all" }
    copy_hours_of(day: &str) { fr: "Copier partout\u{a0}: {day}", en: "Copy to all: {day}" }
    hours_of(day: &str) { fr: "Heures du {day}", en: "Hours on {day}" }
    hours_copied { fr: "Mêmes heures chaque jour coché.", en: "Same hours on each ticked day." }
    unreadable_date { fr: "Date incomplète. Écrivez jour, mois et année.", en: "The date is incomplete. Write day, month and year." }
    unreadable_time { fr: "Heures à revoir\u{a0}: la fin vient après le début.", en: "Check the times: the end comes after the start." }
    points_to_mend(n: usize) {
        fr: one "{n}\u{a0}point à revoir avant d’enregistrer." many "{n}\u{a0}points à revoir avant d’enregistrer.",
        en: one "{n} point to mend before saving." many "{n} points to mend before saving.",
    }
    draft_found {
        fr: "Voici ce que vous aviez commencé à écrire.",
        en: "Here is what you had begun to write.",
    }
    draft_kept {
        fr: "Chaque frappe est gardée ici. Rien ne change avant d’enregistrer.",
        en: "Each keystroke is kept here. Nothing changes before saving.",
    }
    give_up_draft { fr: "Reprendre la version enregistrée", en: "Take the saved version" }
    begin_anew { fr: "Recommencer sans", en: "Begin without it" }
    keep_found { fr: "Garder ce texte", en: "Keep this text" }
    in_this_page { fr: "Dans ce formulaire", en: "In this form" }
    choose { fr: "Choisir", en: "Choose" }
    no_match { fr: "Rien ne correspond.", en: "Nothing matches." }
    more_matches(n: usize) { fr: one "Encore {n} autre. Précisez." many "Encore {n} autres. Précisez.", en: one "{n} more. Be more precise." many "{n} more. Be more precise." }
    add_own(word: &str) { fr: "Ajouter «\u{202f}{word}\u{202f}»", en: "Add “{word}”" }
    archive { fr: "Archiver", en: "Archive" }
    unarchive { fr: "Reprendre", en: "Take back" }
    archived { fr: "Archivé", en: "Archived" }
    show_archived { fr: "Montrer aussi les archivés", en: "Show archived ones too" }
    delete_title(name: &str) { fr: "Supprimer {name}\u{202f}?", en: "Delete {name}?" }
    still_used_title(name: &str) { fr: "{name} sert encore", en: "{name} is still in use" }
    archive_text {
        fr: "Archiver le retire des choix. Les semaines passées restent entières.",
        en: "Archiving takes it out of the choices. Past weeks stay whole.",
    }
    delete_text { fr: "Rien d’autre ne s’en sert. Vous pourrez annuler.", en: "Nothing else uses it. You can undo." }
    deleted(name: &str) { fr: "{name}\u{a0}: supprimé.", en: "{name}: deleted." }
    was_archived(name: &str) { fr: "{name}\u{a0}: archivé.", en: "{name}: archived." }
    was_unarchived(name: &str) { fr: "{name}\u{a0}: repris.", en: "{name}: taken back." }
    was_saved(name: &str) { fr: "{name}\u{a0}: enregistré.", en: "{name}: saved." }
    remarks { fr: "Remarques", en: "Remarks" }
    site { fr: "Site", en: "Site" }
    no_site { fr: "Sans site habituel", en: "No usual site" }
    all_sites { fr: "Tous les sites", en: "All sites" }
    absence { fr: "Absence", en: "Absence" }
    add_absence { fr: "Ajouter une absence", en: "Add an absence" }
    expires { fr: "Valable jusqu’au", en: "Valid until" }
    expired(date: &str) { fr: "Expiré le {date}", en: "Expired on {date}" }
    until_date(date: &str) { fr: "jusqu’au {date}", en: "until {date}" }
    free_tag { fr: "Cherchez un mot connu, ou écrivez le vôtre.", en: "Look for a known word, or write your own." }
}
