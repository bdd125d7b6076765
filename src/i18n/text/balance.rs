//! The house's review: figures over some weeks.

texts! {
    title { fr: "Bilan", en: "Review" }
    span(from: &str, to: &str) { fr: "Du {from} au {to}.", en: "{from} to {to}." }
    period { fr: "Période", en: "Period" }
    weeks(n: usize) { fr: one "{n}\u{a0}semaine" many "{n}\u{a0}semaines", en: one "{n} week" many "{n} weeks" }
    year { fr: "Un an", en: "One year" }
    print { fr: "Imprimer", en: "Print" }
    empty { fr: "Rien n’est encore noté.", en: "Nothing is recorded yet." }
    empty_how { fr: "Notez une séance\u{a0}: le bilan se construit seul.", en: "Record a session: the review builds itself." }
    go_note { fr: "Noter les séances", en: "Record the sessions" }
    recorded(part: usize, all: usize) {
        fr: one "{part}\u{a0}séance notée sur {all}" many "{part}\u{a0}séances notées sur {all}",
        en: one "{part} session recorded of {all}" many "{part} sessions recorded of {all}",
    }
    partly(n: usize) { fr: "{n} en partie", en: "{n} in part" }
    only_recorded { fr: "Seul ce qui est noté compte ici.", en: "Only what is recorded counts here." }
    figures { fr: "En bref", en: "In short" }
    presence { fr: "Présence", en: "Presence" }
    presence_of(part: usize, all: usize) { fr: one "présents {part}\u{a0}fois sur {all}" many "présents {part}\u{a0}fois sur {all}", en: one "came {part} time out of {all}" many "came {part} times out of {all}" }
    noted { fr: "Suivi noté", en: "Follow-up recorded" }
    noted_of(part: usize, all: usize) { fr: one "{part}\u{a0}place notée sur {all}" many "{part}\u{a0}places notées sur {all}", en: one "{part} place recorded of {all}" many "{part} places recorded of {all}" }
    goals_short { fr: "Objectifs servis", en: "Goals served" }
    goals_of(part: usize, all: usize) { fr: one "{part}\u{a0}fois sur {all}" many "{part}\u{a0}fois sur {all}", en: one "{part} time out of {all}" many "{part} times out of {all}" }
    wishes_short { fr: "Attentes exaucées", en: "Wishes granted" }
    wishes_of(part: usize, all: usize) { fr: "{part} sur {all} au moins une fois", en: "{part} of {all} at least once" }
    percent(n: usize) { fr: "{n}\u{a0}%", en: "{n}%" }
    no_figure { fr: "–", en: "–" }
    engagement { fr: "Comment les personnes participent", en: "How people take part" }
    engagement_of(n: usize) {
        fr: one "{n}\u{a0}venue notée." many "{n}\u{a0}venues notées.",
        en: one "{n} attendance recorded." many "{n} attendances recorded.",
    }
    answer { fr: "Participation", en: "Taking part" }
    times { fr: "Fois", en: "Times" }
    says { fr: "Ce que disent les personnes", en: "What people say" }
    says_none { fr: "Personne n’a encore donné son avis.", en: "Nobody has given an opinion yet." }
    goals { fr: "Objectifs, par domaine", en: "Goals, by domain" }
    goals_hint {
        fr: "Semaines finies et suivies. Les moins servis d’abord. Un refus ne compte pas contre la personne.",
        en: "Finished, followed weeks. Least served first. A refusal does not count against the person.",
    }
    goals_table { fr: "Tableau des objectifs", en: "Table of the goals" }
    aim { fr: "Domaine ou besoin", en: "Domain or need" }
    n_goals { fr: "Objectifs", en: "Goals" }
    lived_of { fr: "Vécu sur demandé", en: "Done / asked for" }
    no_goal { fr: "Aucun objectif suivi sur cette période.", en: "No goal followed over this period." }
    fairness { fr: "Équité", en: "Fairness" }
    fairness_hint {
        fr: "Séances proposées pour dix jours de venue, par personne.",
        en: "Sessions offered for ten days of presence, for each person.",
    }
    fairness_sum(people: usize, least: usize, middle: usize, most: usize) {
        fr: one "{people}\u{a0}personne. Le moins\u{a0}: {least}. Au milieu\u{a0}: {middle}. Le plus\u{a0}: {most}." many "{people}\u{a0}personnes. Le moins\u{a0}: {least}. Au milieu\u{a0}: {middle}. Le plus\u{a0}: {most}.",
        en: one "{people} person. Least: {least}. Middle: {middle}. Most: {most}." many "{people} people. Least: {least}. Middle: {middle}. Most: {most}.",
    }
    for_ten_days { fr: "Pour dix jours", en: "For ten days" }
    from_to(from: usize, below: usize) { fr: "{from} à {below}", en: "{from} to {below}" }
    and_more(from: usize) { fr: "{from} et plus", en: "{from} and more" }
    left_out { fr: "Qui est laissé de côté", en: "Who is left out" }
    left_out_hint {
        fr: "Nettement moins de places que la personne du milieu. Un refus compte comme une place.",
        en: "Clearly fewer places than the person in the middle. A refusal counts as a place.",
    }
    nobody_left_out { fr: "Personne n’est laissé de côté.", en: "Nobody is left out." }
    left_out_line(offered: usize, days: &str) {
        fr: one "{offered}\u{a0}place en {days}" many "{offered}\u{a0}places en {days}",
        en: one "{offered} place in {days}" many "{offered} places in {days}",
    }
    days_here(n: usize) { fr: one "{n}\u{a0}jour de venue" many "{n}\u{a0}jours de venue", en: one "{n} day of presence" many "{n} days of presence" }
    of_which(absent: usize, refused: usize) { fr: "absences\u{a0}: {absent}, refus\u{a0}: {refused}", en: "absences: {absent}, refusals: {refused}" }
    more_people(n: usize) { fr: one "et {n}\u{a0}autre" many "et {n}\u{a0}autres", en: one "and {n} more" many "and {n} more" }
    wishes { fr: "Attentes et refus", en: "Wishes and refusals" }
    wishes_times(part: usize, all: usize) { fr: one "Attentes vécues {part}\u{a0}fois sur {all}." many "Attentes vécues {part}\u{a0}fois sur {all}.", en: one "Wishes attended {part} time out of {all}." many "Wishes attended {part} times out of {all}." }
    wishes_none { fr: "Aucune attente ne nomme une activité.", en: "No wish names an activity." }
    refusals_kept(n: usize) {
        fr: one "{n}\u{a0}refus en cours, respecté." many "{n}\u{a0}refus en cours, tous respectés.",
        en: one "{n} refusal in force, respected." many "{n} refusals in force, all respected.",
    }
    refusals_none { fr: "Aucun refus en cours.", en: "No refusal in force." }
    refusals_broken(n: usize) {
        fr: one "{n}\u{a0}séance prévue contre un refus\u{a0}:" many "{n}\u{a0}séances prévues contre un refus\u{a0}:",
        en: one "{n} session planned against a refusal:" many "{n} sessions planned against a refusal:",
    }
    broken_line(name: &str, activity: &str, date: &str) { fr: "{name}, {activity}, {date}", en: "{name}, {activity}, {date}" }
}
