//! What an edit was, for undo and redo.

use crate::i18n::format::OfName;

texts! {
    erase { fr: "effacer une personne", en: "erase a person" }
    set_house { fr: "modifier la maison", en: "edit the house" }
    put(name: &str) { fr: "modifier {name}", en: "edit {name}" }
    remove(name: &str) { fr: "retirer {name}", en: "remove {name}" }
    set_template { fr: "modifier la semaine type", en: "edit the usual week" }
    record { fr: "noter la participation", en: "record the follow-up" }
    record_one(name: &str) { fr: "noter {name}", en: "record {name}" }
    unrecord(of: OfName<'_>) { fr: "retirer le suivi {of}", en: "take back {of}’s follow-up" }
    exchange { fr: "enregistrer un fichier d’échange", en: "save an exchange file" }
    note { fr: "noter au journal", en: "record in the journal" }
    take_proposal { fr: "proposer la semaine", en: "propose the week" }
    copy_week { fr: "copier une semaine", en: "copy a week" }
    move_session(name: &str) { fr: "déplacer {name}", en: "move {name}" }
    add_participant(person: &str, session: &str) { fr: "inscrire {person} à {session}", en: "add {person} to {session}" }
    remove_participant(person: &str, session: &str) { fr: "retirer {person} de {session}", en: "remove {person} from {session}" }
    pin(name: &str) { fr: "épingler {name}", en: "pin {name}" }
    unpin(name: &str) { fr: "libérer {name}", en: "unpin {name}" }
    repair { fr: "accepter les changements", en: "accept the changes" }
    move_several(n: usize) { fr: one "déplacer {n} carte" many "déplacer {n} cartes", en: one "move {n} card" many "move {n} cards" }
    pin_several(n: usize) { fr: one "épingler {n} carte" many "épingler {n} cartes", en: one "pin {n} card" many "pin {n} cards" }
    unpin_several(n: usize) { fr: one "libérer {n} carte" many "libérer {n} cartes", en: one "unpin {n} card" many "unpin {n} cards" }
    remove_several(n: usize) { fr: one "retirer {n} carte" many "retirer {n} cartes", en: one "remove {n} card" many "remove {n} cards" }
    offer_several(n: usize) { fr: one "proposer {n} activité" many "proposer {n} activités", en: one "offer {n} activity" many "offer {n} activities" }
    stop_offering_several(n: usize) { fr: one "ne plus proposer {n} activité" many "ne plus proposer {n} activités", en: one "stop offering {n} activity" many "stop offering {n} activities" }
    suit_kind { fr: "prendre les activités du type d’accueil", en: "take the activities of the kind of house" }
    import { fr: "importer un agenda", en: "import a calendar" }
    try_out { fr: "essayer une piste", en: "try a way out" }
    repeat { fr: "répéter une séance", en: "repeat a session" }
    suppose { fr: "appliquer un «\u{202f}et si\u{202f}»", en: "apply a what-if" }
    lock_day { fr: "verrouiller un jour", en: "lock a day" }
    unlock_day { fr: "libérer un jour", en: "unlock a day" }
    force(name: &str) { fr: "forcer {name}", en: "force {name}" }
    note_session(name: &str) { fr: "écrire une note sur {name}", en: "write a note about {name}" }
    clear { fr: "vider la semaine", en: "clear the week" }
    validate { fr: "valider la semaine", en: "validate the week" }
    publish { fr: "publier la semaine", en: "publish the week" }
    reopen { fr: "rouvrir la semaine", en: "reopen the week" }
}
