//! Follow-up: the sessions to note, and the entry by taps.

texts! {
    title { fr: "Suivi", en: "Follow-up" }
    summary(n: usize) {
        fr: one "{n}\u{a0}séance à noter" many "{n}\u{a0}séances à noter",
        en: one "{n} session to record" many "{n} sessions to record",
    }
    of_which_partly(n: usize) {
        fr: one "dont {n} notée en partie" many "dont {n} notées en partie",
        en: one "{n} of them recorded in part" many "{n} of them recorded in part",
    }
    nothing_left { fr: "Tout est noté.", en: "Everything is recorded." }
    tabs { fr: "Parties du suivi", en: "Parts of the follow-up" }
    tab_to_note { fr: "À noter", en: "To record" }
    tab_balance { fr: "Bilan", en: "Review" }
    today { fr: "Aujourd’hui", en: "Today" }
    none_today { fr: "Aucune séance aujourd’hui.", en: "No session today." }
    past { fr: "Jours passés", en: "Past days" }
    none_past { fr: "Rien à noter les jours passés.", en: "Nothing to record on past days." }
    noted_before { fr: "Séances déjà notées", en: "Sessions already recorded" }
    earlier { fr: "Chercher plus loin", en: "Look further back" }
    back_to(date: &str) { fr: "Depuis le {date}.", en: "Since {date}." }
    whose { fr: "Séances de", en: "Sessions of" }
    whole_team { fr: "Toute l’équipe", en: "The whole team" }
    empty { fr: "Aucune séance à noter.", en: "No session to record." }
    empty_how {
        fr: "Les séances d’une semaine préparée viennent ici, le jour même.",
        en: "The sessions of a prepared week come here on their day.",
    }
    open_week { fr: "Ouvrir la semaine", en: "Open the week" }
    note_it { fr: "Noter", en: "Record" }
    correct_it { fr: "Revoir", en: "Correct" }
    note_named(action: &str, title: &str, when: &str) { fr: "{action}\u{a0}: {title}, {when}", en: "{action}: {title}, {when}" }
    with(names: &str) { fr: "avec {names}", en: "with {names}" }
    of(noted: usize, all: usize) { fr: "{noted} sur {all}", en: "{noted} of {all}" }
    nobody_in { fr: "personne", en: "nobody" }
    later { fr: "plus tard", en: "later" }
    draft { fr: "brouillon", en: "draft" }

    entry_title(title: &str) { fr: "Noter la séance\u{a0}: {title}", en: "Record the session: {title}" }
    back { fr: "Retour au suivi", en: "Back to the follow-up" }
    span(date: &str, from: &str, to: &str) { fr: "{date}, {from} à {to}", en: "{date}, {from} to {to}" }
    progress(noted: usize, all: usize) { fr: "{noted} sur {all}", en: "{noted} of {all}" }
    progress_spoken(noted: usize, all: usize) { fr: one "{noted}\u{a0}personne notée sur {all}" many "{noted}\u{a0}personnes notées sur {all}", en: one "{noted} person recorded of {all}" many "{noted} people recorded of {all}" }
    everyone_active { fr: "Tous «\u{202f}actif\u{202f}»", en: "All “active”" }
    undo { fr: "Annuler", en: "Undo" }
    very_active { fr: "Très actif", en: "Very active" }
    active { fr: "Actif", en: "Active" }
    observer { fr: "Observe", en: "Watches" }
    withdrawn { fr: "Peu présent", en: "Withdrawn" }
    refused { fr: "Refus", en: "Refuses" }
    absent { fr: "Absent", en: "Absent" }
    says_of(name: &str) { fr: "Ce que dit {name}", en: "What {name} says" }
    says(name: &str, what: &str) { fr: "{name} dit\u{a0}: {what}", en: "{name} says: {what}" }
    happy { fr: "content", en: "good" }
    neutral { fr: "moyen", en: "so-so" }
    unhappy { fr: "pas content", en: "not good" }
    has_said_no { fr: "a dit non", en: "said no" }
    announced { fr: "absence signalée", en: "absence announced" }
    ad_hoc { fr: "en plus", en: "added" }
    take_away(name: &str) { fr: "Retirer {name}", en: "Remove {name}" }
    taken_away(name: &str) { fr: "{name} n’est plus dans cette séance.", en: "{name} is no longer in this session." }
    why(name: &str) { fr: "Pourquoi {name} n’est pas là", en: "Why {name} is not here" }
    why_short { fr: "Pourquoi\u{202f}? (facultatif)", en: "Why? (optional)" }
    cause_ill { fr: "Malade", en: "Ill" }
    cause_asleep { fr: "Fatigue", en: "Tired" }
    cause_appointment { fr: "Rendez-vous", en: "Appointment" }
    cause_family { fr: "Famille", en: "Family" }
    cause_transport { fr: "Transport", en: "Transport" }
    cause_holidays { fr: "Vacances", en: "Holidays" }
    cause_staff { fr: "Professionnel absent", en: "Professional absent" }
    cause_weather { fr: "Météo", en: "Weather" }
    saved_as_you_go { fr: "Enregistré au fur et à mesure, sur cet appareil.", en: "Saved as you go, on this device." }
    keys_hint { fr: "Au clavier\u{a0}: 1 à 6, puis ↓.", en: "With the keyboard: 1 to 6, then ↓." }
    a_note { fr: "Une note", en: "A note" }
    finish { fr: "Terminer la séance", en: "End the session" }
    finished(noted: usize, all: usize) { fr: "Séance notée\u{a0}: {noted} sur {all}.", en: "Session recorded: {noted} of {all}." }
    finished_partly(noted: usize, all: usize) { fr: "Séance notée en partie\u{a0}: {noted} sur {all}.", en: "Session recorded in part: {noted} of {all}." }
    all_recorded(n: usize) {
        fr: one "{n}\u{a0}personne notée. Corrigez si besoin." many "{n}\u{a0}personnes notées. Corrigez si besoin.",
        en: one "{n} person recorded. Correct if needed." many "{n} people recorded. Correct if needed.",
    }
    nobody { fr: "Personne n’est inscrit à cette séance.", en: "Nobody is in this session." }
    nobody_how { fr: "Ajoutez ceux qui sont venus.", en: "Add those who came." }
    not_begun { fr: "Cette séance n’a pas encore commencé. Vous pouvez préparer.", en: "This session has not begun yet. You can prepare." }

    end_title { fr: "Personne n’est noté. Terminer\u{202f}?", en: "Nobody is recorded. End?" }
    end_text { fr: "La séance reste dans la liste à noter.", en: "The session stays in the list to record." }
    end_anyway { fr: "Terminer sans noter", en: "End without recording" }
    go_on { fr: "Continuer à noter", en: "Go on recording" }
    did_not_happen { fr: "La séance n’a pas eu lieu\u{a0}:", en: "The session did not take place:" }
    did_not_happen_done(n: usize) {
        fr: one "Séance annulée\u{a0}: {n}\u{a0}absence notée, sans faute de la personne." many "Séance annulée\u{a0}: {n}\u{a0}absences notées, sans faute des personnes.",
        en: one "Session cancelled: {n} absence recorded, not the person’s doing." many "Session cancelled: {n} absences recorded, not the people’s doing.",
    }
    add_title { fr: "Qui est venu en plus\u{202f}?", en: "Who else came?" }
    add_label { fr: "Chercher un nom", en: "Search for a name" }
    add_hint { fr: "La personne est notée «\u{202f}actif\u{202f}». Vous corrigez ensuite.", en: "The person is recorded “active”. You correct afterwards." }
    here_now { fr: "Là ce jour-là", en: "Here that day" }
    added(name: &str) { fr: "{name} est dans la séance.", en: "{name} is in the session." }
    note_title { fr: "Une note", en: "A note" }
    note_about { fr: "À propos de", en: "About" }
    note_session { fr: "Toute la séance", en: "The whole session" }
    note_text { fr: "Ce qui compte", en: "What matters" }
    note_hint { fr: "Des faits, dits avec respect. La personne peut lire.", en: "Facts, said with respect. The person may read it." }
    note_only_noted { fr: "Notez d’abord une personne pour écrire sur elle.", en: "Record a person first to write about them." }
    note_saved { fr: "Note enregistrée.", en: "Note saved." }
    trace(n: usize) { fr: one "{n}\u{a0}correction" many "{n}\u{a0}corrections", en: one "{n} correction" many "{n} corrections" }
    trace_line(when: &str, who: &str, name: &str, was: &str, now: &str) {
        fr: "{when}, {who}\u{a0}: {name}, «\u{202f}{was}\u{202f}» devient «\u{202f}{now}\u{202f}».",
        en: "{when}, {who}: {name}, “{was}” becomes “{now}”.",
    }
    journal_line(name: &str, was: &str, now: &str) {
        fr: "Suivi corrigé\u{a0}: {name}, «\u{202f}{was}\u{202f}» devient «\u{202f}{now}\u{202f}»",
        en: "Follow-up corrected: {name}, “{was}” becomes “{now}”",
    }
    nothing { fr: "rien de noté", en: "nothing recorded" }
    somebody_erased { fr: "une personne effacée", en: "an erased person" }
    gone { fr: "Cette séance n’est plus dans le planning.", en: "This session is no longer in the plan." }
}
