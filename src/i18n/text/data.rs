//! Settings: where the data are, and what keeps them.

use crate::i18n::format::OfName;

texts! {
    hero { fr: "Vos données sont sur cet ordinateur. Nulle part ailleurs.", en: "Your data are on this computer. Nowhere else." }
    hero_text {
        fr: "Rien n’est envoyé sur internet. C’est donc à vous de garder une copie.",
        en: "Nothing is sent to the internet. So it is for you to keep a copy.",
    }
    backup { fr: "Sauvegarde", en: "Backup" }
    backup_now { fr: "Sauvegarder maintenant", en: "Save a backup now" }
    backup_how { fr: "Un fichier à ranger ailleurs\u{a0}: clé, dossier partagé. Cela prend 5\u{a0}secondes.", en: "A file to keep elsewhere: a stick, a shared folder. It takes 5\u{a0}seconds." }
    never { fr: "Aucune copie encore", en: "No copy yet" }
    today { fr: "Aujourd’hui", en: "Today" }
    yesterday { fr: "Hier", en: "Yesterday" }
    days_ago(n: usize) { fr: one "Il y a {n}\u{a0}jour" many "Il y a {n}\u{a0}jours", en: one "{n} day ago" many "{n} days ago" }
    up_to_date { fr: "à jour", en: "up to date" }
    to_do { fr: "à faire", en: "to do" }
    backup_written(file: &str) { fr: "Copie écrite dans {file}", en: "Copy written to {file}" }
    backup_encrypted { fr: "Copie chiffrée…", en: "Encrypted copy…" }
    encrypted_how {
        fr: "Le fichier s’ouvre ici, ou avec tout outil «\u{202f}age\u{202f}». Sans sa phrase, personne ne l’ouvre.",
        en: "The file opens here, or with any “age” tool. Without its passphrase, nobody opens it.",
    }
    choose_file { fr: "Choisir un fichier", en: "Choose a file" }
    goes_to(file: &str) { fr: "Les copies vont dans {file}, sans rien demander.", en: "Copies go to {file}, without asking." }
    backup_done(file: &str) { fr: "Copie enregistrée\u{a0}: {file}", en: "Copy saved: {file}" }
    room { fr: "Place utilisée", en: "Room used" }
    room_of(all: &str) { fr: "sur {all} disponibles", en: "of {all} available" }
    thousand_characters(n: usize) { fr: one "{n}\u{a0}Ko" many "{n}\u{a0}Ko", en: one "{n}\u{a0}kB" many "{n}\u{a0}kB" }
    million_characters(n: &str) { fr: "{n}\u{a0}Mo", en: "{n}\u{a0}MB" }
    aside { fr: "Textes mis de côté", en: "Texts set aside" }
    aside_how {
        fr: "Ces enregistrements ne se lisaient plus en entier. Ils sont gardés tels quels, pour qui saurait les réparer.",
        en: "These saves could no longer be read in full. They are kept as they are, for whoever could mend them.",
    }
    aside_one(when: &str, size: &str) { fr: "{when} – {size}", en: "{when} – {size}" }
    aside_undated { fr: "Date inconnue", en: "Unknown date" }
    aside_download { fr: "Télécharger", en: "Download" }
    aside_download_one(one: &str) { fr: "Télécharger\u{a0}: {one}", en: "Download: {one}" }
    aside_delete { fr: "Supprimer", en: "Delete" }
    aside_delete_one(one: &str) { fr: "Supprimer\u{a0}: {one}", en: "Delete: {one}" }
    aside_sure { fr: "Supprimer ce texte\u{202f}?", en: "Delete this text?" }
    aside_sure_text(one: &str) {
        fr: "{one}. Personne ne pourra plus le réparer. Téléchargez-le d’abord s’il peut encore servir.",
        en: "{one}. Nobody will be able to mend it any more. Download it first if it may still be of use.",
    }
    aside_deleted { fr: "Texte supprimé. La place est libre.", en: "Text deleted. The room is free." }
    protect { fr: "Demander au navigateur de ne rien effacer", en: "Ask the browser to erase nothing" }
    protected { fr: "Le navigateur a promis de ne pas effacer ces données.", en: "The browser promised not to erase these data." }
    not_protected {
        fr: "Le navigateur n’a rien promis. Gardez des copies récentes.",
        en: "The browser promised nothing. Keep recent copies.",
    }
    old_weeks(n: usize, year: i32) {
        fr: one "{n}\u{a0}semaine d’avant {year} est gardée ici." many "{n}\u{a0}semaines d’avant {year} sont gardées ici.",
        en: one "{n} week before {year} is kept here." many "{n} weeks before {year} are kept here.",
    }
    archive { fr: "Ranger les années passées dans un fichier", en: "Put past years into a file" }
    archive_sure(file: &str) {
        fr: "Le fichier {file} est-il bien rangé\u{202f}? Ces semaines seront retirées d’ici. La restauration peut les reprendre.",
        en: "Is the file {file} kept safely? These weeks will be removed from here. A restore can take them back.",
    }
    archive_remove { fr: "Retirer ces semaines d’ici", en: "Remove these weeks from here" }
    archive_label { fr: "ranger les années passées", en: "put past years away" }
    archived(n: usize) {
        fr: one "{n}\u{a0}semaine rangée." many "{n}\u{a0}semaines rangées.",
        en: one "{n} week put away." many "{n} weeks put away.",
    }
    journal { fr: "Journal des décisions", en: "Journal of decisions" }
    journal_empty { fr: "Aucune décision encore.", en: "No decision yet." }
    journal_when { fr: "Quand", en: "When" }
    journal_who { fr: "Qui", en: "Who" }
    journal_what { fr: "Quoi", en: "What" }
    journal_week { fr: "Semaine du", en: "Week of" }
    proposal_taken(n: usize) {
        fr: one "Proposition du calcul prise\u{a0}: {n}\u{a0}changement" many "Proposition du calcul prise\u{a0}: {n}\u{a0}changements",
        en: one "Proposal taken: {n} change" many "Proposal taken: {n} changes",
    }
    validated { fr: "Semaine validée", en: "Week validated" }
    published { fr: "Semaine publiée", en: "Week published" }
    reopened { fr: "Semaine rouverte", en: "Week reopened" }
    forced(reason: &str) { fr: "Règle forcée\u{a0}: {reason}", en: "Rule forced: {reason}" }
    exported(file: &str) { fr: "Fichier {file}", en: "File {file}" }
    printed(what: &str) { fr: "Impression\u{a0}: {what}", en: "Printed: {what}" }
    erased { fr: "Données d’une personne effacées", en: "Data of a person erased" }
    kept_until(date: &str, reason: &str) { fr: "Données gardées jusqu’au {date}\u{a0}: {reason}", en: "Data kept until {date}: {reason}" }
    merged(file: &str) { fr: "Fichier d’échange {file} fusionné", en: "Exchange file {file} merged" }
    restored(file: &str) { fr: "Sauvegarde {file} ouverte", en: "Backup {file} opened" }
    reread(of: OfName<'_>, reader: &str) { fr: "Feuille {of} relue par {reader}", en: "Sheet of {of} read again by {reader}" }
    other_house { fr: "Une autre maison", en: "Another house" }
    other_house_text { fr: "Ouvrir une maison d’essai, ou en créer une.", en: "Open a demo house, or create one." }
    other_house_open { fr: "Choisir", en: "Choose" }
}
