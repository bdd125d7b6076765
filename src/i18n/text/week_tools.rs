//! What is done to several cards at once, to one card from its menu, and between two versions of a week.

use crate::i18n::format::OfName;

texts! {
    chosen(n: usize) { fr: one "{n}\u{a0}carte choisie." many "{n}\u{a0}cartes choisies.", en: one "{n} card chosen." many "{n} cards chosen." }
    chosen_label { fr: ", choisie", en: ", chosen" }
    actions { fr: "Cartes choisies", en: "Cards chosen" }
    pin_all { fr: "Épingler", en: "Pin" }
    take_all_off { fr: "Retirer", en: "Remove" }
    day_before { fr: "Un jour plus tôt", en: "One day earlier" }
    day_after { fr: "Un jour plus tard", en: "One day later" }
    earlier { fr: "15\u{a0}minutes plus tôt", en: "15 minutes earlier" }
    later { fr: "15\u{a0}minutes plus tard", en: "15 minutes later" }
    let_go { fr: "Ne plus choisir", en: "Choose none" }
    moved_all(n: usize) { fr: one "{n}\u{a0}carte déplacée." many "{n}\u{a0}cartes déplacées.", en: one "{n} card moved." many "{n} cards moved." }
    pinned_all(n: usize) { fr: one "{n}\u{a0}carte épinglée." many "{n}\u{a0}cartes épinglées.", en: one "{n} card pinned." many "{n} cards pinned." }
    freed_all(n: usize) { fr: one "{n}\u{a0}carte libérée." many "{n}\u{a0}cartes libérées.", en: one "{n} card freed." many "{n} cards freed." }
    removed_all(n: usize) { fr: one "{n}\u{a0}carte retirée." many "{n}\u{a0}cartes retirées.", en: one "{n} card removed." many "{n} cards removed." }
    cannot_shift { fr: "La maison serait fermée à cette heure. Rien n’a bougé.", en: "The house would be closed then. Nothing has moved." }
    only_fixed { fr: "Ces rendez-vous sont fixes. Ils se changent dans leur fiche.", en: "These appointments are fixed. Change them on their own page." }
    // The menu of a card.
    menu_of(name: &str) { fr: "Actions\u{a0}: {name}", en: "Actions: {name}" }
    why { fr: "Pourquoi\u{202f}?", en: "Why?" }
    edit { fr: "Modifier", en: "Edit" }
    copy { fr: "Copier ailleurs", en: "Copy elsewhere" }
    copying(name: &str) { fr: "Copier\u{a0}: {name}.", en: "Copy: {name}." }
    copied(of: OfName<'_>, place: &str) { fr: "Copie {of}\u{a0}: {place}.", en: "Copy of {of}: {place}." }
    compact { fr: "Vue compacte", en: "Compact view" }
    detailed { fr: "Vue détaillée", en: "Detailed view" }
    zoom { fr: "Taille de la semaine", en: "Size of the week" }
    zoom_in { fr: "Agrandir la semaine", en: "Enlarge the week" }
    zoom_out { fr: "Réduire la semaine", en: "Reduce the week" }
    zoom_told(percent: u16) { fr: "Semaine à {percent}\u{a0}%.", en: "Week at {percent}%." }
    percent(n: u16) { fr: "{n}\u{a0}%", en: "{n}%" }
    put_on_board { fr: "Choisir une place sur la semaine", en: "Choose a place on the week" }
    // Two versions of a week.
    compare { fr: "Ce qui a changé", en: "What changed" }
    compare_with { fr: "Par rapport à", en: "Compared with" }
    version_published { fr: "La semaine publiée", en: "The published week" }
    version_before { fr: "Avant la dernière proposition", en: "Before the last proposal" }
    version_step(label: &str) { fr: "Avant\u{a0}: {label}", en: "Before: {label}" }
    no_version { fr: "Il n’y a pas encore d’autre version.", en: "There is no other version yet." }
    no_difference { fr: "Aucune différence.", en: "No difference." }
    n_changes(n: usize) { fr: one "{n}\u{a0}changement" many "{n}\u{a0}changements", en: one "{n} change" many "{n} changes" }
    since_published(n: usize) {
        fr: one "{n}\u{a0}changement depuis la publication" many "{n}\u{a0}changements depuis la publication",
        en: one "{n} change since publication" many "{n} changes since publication",
    }
    added { fr: "Ajouté", en: "Added" }
    gone { fr: "Retiré", en: "Taken off" }
    moved_from(before: &str, now: &str) { fr: "de {before} à {now}", en: "from {before} to {now}" }
    activity_from(before: &str, now: &str) { fr: "{now} au lieu de {before}", en: "{now} instead of {before}" }
    room_from(before: &str, now: &str) { fr: "{now} au lieu de {before}", en: "{now} instead of {before}" }
    leaders_from(before: &str, now: &str) { fr: "avec {now} au lieu de {before}", en: "with {now} instead of {before}" }
    nobody { fr: "personne", en: "nobody" }
    length_from(before: &str, now: &str) { fr: "{now} au lieu de {before}", en: "{now} instead of {before}" }
    joined(names: &str) { fr: "en plus\u{a0}: {names}", en: "added: {names}" }
    left(names: &str) { fr: "en moins\u{a0}: {names}", en: "removed: {names}" }
    // A rule that cannot be kept.
    a_rule_is_broken { fr: "Une règle ne peut pas être tenue.", en: "A rule cannot be kept." }
    solutions { fr: "Des solutions, de la plus simple à la plus lourde\u{a0}:", en: "Ways out, from the lightest to the heaviest:" }
    force { fr: "Forcer la règle, avec une raison écrite", en: "Force the rule, with a written reason" }
    force_hint { fr: "Votre nom et la raison sont notés.", en: "Your name and the reason are recorded." }
    forced { fr: "Règle forcée. La raison est notée.", en: "Rule forced. The reason is recorded." }
    tried { fr: "Piste essayée. À relire par vous.", en: "Way out tried. For you to read over." }
}
