//! What an edit was, for undo and redo.

texts! {
    set_house { fr: "modifier la maison", en: "edit the house" }
    put(name: &str) { fr: "modifier {name}", en: "edit {name}" }
    remove(name: &str) { fr: "retirer {name}", en: "remove {name}" }
    set_template { fr: "modifier la semaine type", en: "edit the week template" }
    record { fr: "noter la participation", en: "record the follow-up" }
    note { fr: "noter au journal", en: "note in the journal" }
    take_proposal { fr: "proposer la semaine", en: "propose the week" }
    copy_week { fr: "copier une semaine", en: "copy a week" }
    move_session(name: &str) { fr: "déplacer {name}", en: "move {name}" }
    add_participant(person: &str, session: &str) { fr: "inscrire {person} à {session}", en: "add {person} to {session}" }
    remove_participant(person: &str, session: &str) { fr: "retirer {person} de {session}", en: "remove {person} from {session}" }
    pin(name: &str) { fr: "épingler {name}", en: "pin {name}" }
    unpin(name: &str) { fr: "libérer {name}", en: "unpin {name}" }
    lock_day { fr: "verrouiller un jour", en: "lock a day" }
    unlock_day { fr: "libérer un jour", en: "unlock a day" }
    force(name: &str) { fr: "forcer {name}", en: "force {name}" }
    clear { fr: "vider la semaine", en: "clear the week" }
    validate { fr: "valider la semaine", en: "validate the week" }
    publish { fr: "publier la semaine", en: "publish the week" }
    reopen { fr: "rouvrir la semaine", en: "reopen the week" }
}
