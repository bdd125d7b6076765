//! A session that comes again each week.

texts! {
    title { fr: "Répéter cette séance", en: "Repeat this session" }
    menu { fr: "Répéter chaque semaine…", en: "Repeat each week…" }
    every { fr: "Rythme", en: "How often" }
    weekly { fr: "Chaque semaine", en: "Every week" }
    fortnightly { fr: "Une semaine sur deux", en: "Every other week" }
    until { fr: "Jusqu’au", en: "Until" }
    until_hint { fr: "Un an au plus. Vous pourrez prolonger.", en: "A year at most. You can prolong it later." }
    hint { fr: "Chaque séance sera épinglée. Le calcul remplit autour.", en: "Each session will be pinned. The planner fills in around it." }
    n_sessions(n: usize, last: &str) {
        fr: one "{n}\u{a0}séance de plus, le {last}." many "{n}\u{a0}séances de plus, la dernière le {last}.",
        en: one "{n} more session, on {last}." many "{n} more sessions, the last on {last}.",
    }
    none { fr: "Aucune séance d’ici cette date.", en: "No session by that date." }
    skipped { fr: "Pas ces jours-là\u{a0}:", en: "Not on these days:" }
    skipped_day(date: &str, reason: &str) { fr: "{date}\u{a0}: {reason}", en: "{date}: {reason}" }
    settled(n: usize) {
        fr: one "{n}\u{a0}semaine déjà validée changera." many "{n}\u{a0}semaines déjà validées changeront.",
        en: one "{n} week already validated will change." many "{n} weeks already validated will change.",
    }
    repeat { fr: "Répéter", en: "Repeat" }
    done(n: usize) {
        fr: one "{n}\u{a0}séance ajoutée, épinglée." many "{n}\u{a0}séances ajoutées, épinglées.",
        en: one "{n} session added, pinned." many "{n} sessions added, pinned.",
    }
    // In the panel of a session.
    section { fr: "Répétition", en: "Repetition" }
    once { fr: "Cette séance a lieu cette semaine seulement.", en: "This session takes place this week alone." }
    weekly_until(date: &str) { fr: "Chaque semaine jusqu’au {date}.", en: "Every week until {date}." }
    fortnightly_until(date: &str) { fr: "Une semaine sur deux jusqu’au {date}.", en: "Every other week until {date}." }
    every_until(n: u8, date: &str) { fr: "Toutes les {n}\u{a0}semaines jusqu’au {date}.", en: "Every {n} weeks until {date}." }
    prolong { fr: "Prolonger…", en: "Prolong…" }
    this_week_off { fr: "Pas cette semaine", en: "Not this week" }
    later_like { fr: "Changer aussi les suivantes", en: "Change the later ones, too" }
    end_here { fr: "Arrêter après celle-ci", en: "End after this one" }
    exceptions { fr: "Semaines sans cette séance", en: "Weeks without this session" }
    taken_off { fr: "retirée", en: "removed" }
    put_back { fr: "Remettre", en: "Put back" }
    put_back_on(date: &str) { fr: "Remettre le {date}", en: "Put back on {date}" }
    told_back { fr: "La séance est remise.", en: "The session is back." }
    told_later(n: usize) {
        fr: one "{n}\u{a0}séance suivante changée." many "{n}\u{a0}séances suivantes changées.",
        en: one "{n} later session changed." many "{n} later sessions changed.",
    }
    told_ended(n: usize) {
        fr: one "{n}\u{a0}séance suivante retirée." many "{n}\u{a0}séances suivantes retirées.",
        en: one "{n} later session removed." many "{n} later sessions removed.",
    }
    label { fr: ", se répète", en: ", repeats" }
}
