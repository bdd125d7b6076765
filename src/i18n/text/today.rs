//! The day: who is here, what now, what next.

texts! {
    title { fr: "Aujourd’hui", en: "Today" }
    closed { fr: "Pas d’accueil ce jour.", en: "Closed on this day." }
    closed_until(time: &str) { fr: "Fermé jusqu’à {time}", en: "Closed until {time}" }
    next_open(date: &str) { fr: "Prochain jour d’accueil\u{a0}: {date}.", en: "Next open day: {date}." }
    previous_day { fr: "Jour précédent", en: "Previous day" }
    next_day { fr: "Jour suivant", en: "Next day" }
    back_to_today { fr: "Revenir à aujourd’hui", en: "Back to today" }
    print_day { fr: "Imprimer la journée", en: "Print the day" }
    report_absence { fr: "Signaler une absence", en: "Report an absence" }
    now_at(time: &str) { fr: "Maintenant, {time}", en: "Now, {time}" }
    nothing_now { fr: "Rien en ce moment.", en: "Nothing right now." }
    next { fr: "Ensuite", en: "Next" }
    programme { fr: "Programme", en: "Programme" }
    nothing_next { fr: "Plus rien de prévu ce jour.", en: "Nothing more planned on this day." }
    nothing_planned { fr: "Rien de prévu. Ouvrez la semaine pour la proposer.", en: "Nothing planned. Open the week to propose it." }
    open_week { fr: "Ouvrir la semaine", en: "Open the week" }
    with(names: &str) { fr: "avec {names}", en: "with {names}" }
    together_until(what: &str, until: &str) { fr: "{what}, jusqu’à {until}.", en: "{what}, until {until}." }
    in_appointment(who: &str, what: &str, until: &str) {
        fr: "En rendez-vous\u{a0}: {who} ({what}), jusqu’à {until}.",
        en: "In an appointment: {who} ({what}), until {until}.",
    }
    until(time: &str) { fr: "jusqu’à {time}", en: "until {time}" }
    present { fr: "personnes présentes", en: "people here" }
    who_is_here { fr: "Qui est là", en: "Who is here" }
    who_comes { fr: "Qui vient", en: "Who comes" }
    count_here(here: usize, all: usize) { fr: one "{here} sur {all}" many "{here} sur {all}", en: one "{here} of {all}" many "{here} of {all}" }
    hours(from: &str, to: &str) { fr: "{from} à {to}", en: "{from} to {to}" }
    absent { fr: "absence notée", en: "absence recorded" }
    note_absent { fr: ", noter une absence", en: ", record an absence" }
    undo_absent { fr: ", retirer l’absence de ce jour", en: ", take back the absence of this day" }
    see_all(n: usize) { fr: one "Voir le nom" many "Voir les {n}\u{a0}noms", en: one "See the name" many "See all {n} names" }
    nobody_of_that_name { fr: "Personne de ce nom ce jour-là.", en: "Nobody of that name on that day." }
    nobody_expected { fr: "Personne n’est attendu ce jour.", en: "Nobody is expected on this day." }
    touch_a_name { fr: "Touchez un nom pour noter une absence.", en: "Touch a name to record an absence." }
    team { fr: "L’équipe", en: "The team" }
    nobody_on_duty { fr: "Personne n’est de service ce jour.", en: "Nobody is on duty on this day." }
    free { fr: "auprès des personnes", en: "with the people" }
    birthday(name: &str, age: i32) { fr: "{name} a {age}\u{a0}ans aujourd’hui.", en: "{name} is {age} today." }
    absence_title(name: &str) { fr: "{name}\u{a0}: absence", en: "{name}: absence" }
    absence_cause { fr: "Pourquoi (facultatif)", en: "Why (optional)" }
    absence_touches(n: usize) {
        fr: one "{n}\u{a0}moment prévu ce jour-là\u{a0}:" many "{n}\u{a0}moments prévus ce jour-là\u{a0}:",
        en: one "{n} thing planned that day:" many "{n} things planned that day:",
    }
    absence_touches_none { fr: "Rien n’est prévu pour cette personne ce jour-là.", en: "Nothing is planned for this person that day." }
    absence_removed(name: &str) { fr: "{name}\u{a0}: absence retirée.", en: "{name}: absence taken back." }
    note { fr: "Noter", en: "Record" }
    participants { fr: "participants", en: "participants" }
    cause_ill { fr: "Malade", en: "Ill" }
    cause_asleep { fr: "Fatigue", en: "Tired" }
    cause_appointment { fr: "Rendez-vous", en: "Appointment" }
    cause_family { fr: "Famille", en: "Family" }
    cause_transport { fr: "Transport", en: "Transport" }
    cause_holidays { fr: "Vacances", en: "Holidays" }
    cause_unknown { fr: "Ne sait pas", en: "Not known" }
}
