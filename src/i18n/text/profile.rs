//! The profile of a person: overview, project, week, presences, choices, documents.

use crate::i18n::format::OfName;

texts! {
    breadcrumb { fr: "Fil d’Ariane", en: "Breadcrumb" }
    tabs_of(of: OfName<'_>) { fr: "Fiche {of}", en: "{of}’s record" }
    overview { fr: "Vue d’ensemble", en: "Overview" }
    project { fr: "Projet", en: "Project" }
    week { fr: "Sa semaine", en: "Their week" }
    presences { fr: "Présences", en: "Attendance" }
    choices { fr: "Choix et refus", en: "Choices and refusals" }
    documents { fr: "Documents", en: "Documents" }
    age(years: i32) { fr: "{years}\u{a0}ans.", en: "Aged {years}." }
    comes(when: &str) { fr: "Vient {when}.", en: "Comes {when}." }
    no_days { fr: "Aucun jour de venue noté.", en: "No day recorded." }
    referent(name: &str) { fr: "Référent\u{a0}: {name}.", en: "Key worker: {name}." }
    left(date: &str) { fr: "Départ le {date}.", en: "Left on {date}." }
    signed(date: &str) { fr: "Projet signé le {date}", en: "Project signed on {date}" }
    not_signed { fr: "Projet pas encore signé", en: "Project not signed yet" }
    review_before(date: &str) { fr: "Projet à revoir avant le {date}", en: "Project to review before {date}" }
    review_late(date: &str) { fr: "Projet à revoir depuis le {date}", en: "Project to review since {date}" }
    renew_before(what: &str, date: &str) { fr: "{what} à revoir avant le {date}", en: "{what} to review before {date}" }
    expired_since(what: &str, date: &str) { fr: "{what}\u{a0}: expiré le {date}", en: "{what}: expired on {date}" }
    sheet { fr: "Sa feuille de la semaine", en: "Their week’s sheet" }
    absent_mrs { fr: "Absente", en: "Absent" }
    absent_mr { fr: "Absent", en: "Absent" }
    absent_other { fr: "Noter une absence", en: "Record an absence" }
    goals { fr: "Ses objectifs", en: "Goals" }
    goals_table { fr: "Tableau des objectifs", en: "Table of the goals" }
    weeks_followed(n: usize) {
        fr: one "{n}\u{a0}semaine suivie" many "{n}\u{a0}semaines suivies",
        en: one "{n} week followed" many "{n} weeks followed",
    }
    goals_over(span: &str, weeks: &str) {
        fr: "{span}, {weeks}. Une séance peut servir deux objectifs. Les refus ne comptent pas.",
        en: "{span}, {weeks}. A session may serve two goals. Refusals do not count.",
    }
    goals_new { fr: "Pas encore de semaine suivie.", en: "No week followed yet." }
    no_goal { fr: "Aucun objectif pour l’instant.", en: "No goal yet." }
    add_goal { fr: "Écrire un objectif", en: "Write a goal" }
    times_of(done: usize, asked: usize) { fr: one "{done}\u{a0}fois sur {asked}" many "{done}\u{a0}fois sur {asked}", en: one "{done} time out of {asked}" many "{done} times out of {asked}" }
    goal_words { fr: "Objectif, avec ses mots", en: "Goal, in their words" }
    per_week { fr: "Par semaine", en: "A week" }
    times(n: usize) { fr: one "{n}\u{a0}fois" many "{n}\u{a0}fois", en: one "{n} time" many "{n} times" }
    this_week { fr: "Cette semaine", en: "This week" }
    over_weeks { fr: "Semaines passées", en: "Past weeks" }
    state { fr: "État", en: "State" }
    pips(done: usize, planned: usize, missing: usize) {
        fr: "Cette semaine, fait\u{a0}: {done}, prévu\u{a0}: {planned}, manquant\u{a0}: {missing}",
        en: "This week, done: {done}, planned: {planned}, missing: {missing}",
    }
    served { fr: "servi", en: "served" }
    to_reinforce { fr: "à renforcer", en: "to reinforce" }
    not_followed { fr: "à suivre", en: "to follow" }
    quoted(words: &str) { fr: "«\u{202f}{words}\u{202f}»", en: "“{words}”" }
    history { fr: "Prévu et vécu, semaine par semaine", en: "Planned and attended, week by week" }
    show_table { fr: "Voir le tableau", en: "Show the table" }
    show_chart { fr: "Voir le dessin", en: "Show the chart" }
    week_number(number: u32) { fr: "Semaine\u{a0}{number}", en: "Week {number}" }
    planned { fr: "prévu", en: "planned" }
    lived { fr: "vécu", en: "attended" }
    person_absent { fr: "absence de la personne", en: "person absent" }
    staff_absent { fr: "absence d’un professionnel", en: "professional absent" }
    refused { fr: "refus", en: "refusals" }
    ongoing { fr: "en cours", en: "under way" }
    history_text(planned: usize, lived: usize, refused: usize) {
        fr: "Séances prévues en tout\u{a0}: {planned}, vécues\u{a0}: {lived}, refusées\u{a0}: {refused}.",
        en: "Sessions planned in all: {planned}, attended: {lived}, refused: {refused}.",
    }
    matters { fr: "Ce qui compte", en: "What matters" }
    help { fr: "Pour bien l’aider", en: "How to help well" }
    with_whom { fr: "Avec qui", en: "With whom" }
    nothing_yet { fr: "Rien de noté pour l’instant.", en: "Nothing recorded yet." }
    refusal_noted(date: &str) { fr: "refus noté le {date}", en: "refusal recorded on {date}" }
    likes_less(activity: &str) { fr: "Aime moins\u{a0}: {activity}", en: "Likes less: {activity}" }
    best_morning { fr: "Plus en forme le matin", en: "Best in the morning" }
    best_afternoon { fr: "Plus en forme l’après-midi", en: "Best in the afternoon" }
    likes_with(names: &str) { fr: "Aime être avec {names}.", en: "Likes to be with {names}." }
    never_with(names: &str) { fr: "Jamais avec {names}.", en: "Never with {names}." }
    takes_part { fr: "Sa participation", en: "Taking part" }
    lived_sessions(lived: usize, weeks: &str, refused: &str) {
        fr: one "{weeks}\u{a0}: {lived}\u{a0}séance vécue, {refused}" many "{weeks}\u{a0}: {lived}\u{a0}séances vécues, {refused}",
        en: one "{weeks}: {lived} session attended, {refused}" many "{weeks}: {lived} sessions attended, {refused}",
    }
    n_refusals(n: usize) { fr: one "{n}\u{a0}refus" many "{n}\u{a0}refus", en: one "{n} refusal" many "{n} refusals" }
    very_active { fr: "très actif", en: "very active" }
    very_active_her { fr: "très active", en: "very active" }
    active { fr: "actif", en: "active" }
    active_her { fr: "active", en: "active" }
    observer { fr: "observe", en: "watches" }
    withdrawn { fr: "peu présent", en: "withdrawn" }
    withdrawn_her { fr: "peu présente", en: "withdrawn" }
    says(happy: usize, neutral: usize, unhappy: usize) {
        fr: "Ce que la personne en dit, bien\u{a0}: {happy}, moyen\u{a0}: {neutral}, pas bien\u{a0}: {unhappy}.",
        en: "What the person says, good: {happy}, so-so: {neutral}, not good: {unhappy}.",
    }
    nothing_this_week { fr: "Rien de prévu cette semaine.", en: "Nothing planned this week." }
    open_week { fr: "Ouvrir la semaine", en: "Open the week" }
    at_home { fr: "Pas de venue", en: "Does not come" }
    nothing_that_day { fr: "Rien de prévu", en: "Nothing planned" }
    hours { fr: "Heures de présence", en: "Hours present" }
    taken { fr: "Déjà pris chaque semaine", en: "Taken each week" }
    absences { fr: "Absences", en: "Absences" }
    no_absence { fr: "Aucune absence notée.", en: "No absence recorded." }
    refusals { fr: "Refus", en: "Refusals" }
    no_refusal { fr: "Aucun refus noté.", en: "No refusal recorded." }
    refusal_ended { fr: "terminé", en: "ended" }
    said_by(voice: &str, date: &str) { fr: "Dit par {voice}, le {date}", en: "Said by {voice}, on {date}" }
    since(date: &str) { fr: "depuis le {date}", en: "since {date}" }
    being_with(name: &str) { fr: "Être avec {name}", en: "Being with {name}" }
    dislikes { fr: "Aime moins", en: "Likes less" }
    no_dislike { fr: "Rien de noté.", en: "Nothing recorded." }
    wishes { fr: "Attentes", en: "Wishes" }
    no_wish { fr: "Aucune attente notée.", en: "No wish recorded." }
    needs { fr: "Besoins", en: "Needs" }
    dates { fr: "Dates", en: "Dates" }
    from_until(from: &str, until: &str) { fr: "du {from} au {until}", en: "{from} to {until}" }
    opinion { fr: "Avis de la personne", en: "The person’s opinion" }
    order { fr: "Ordre", en: "Order" }
    move_up { fr: "Monter", en: "Move up" }
    move_down { fr: "Descendre", en: "Move down" }
    goal_moved { fr: "L’ordre des objectifs a changé. Le premier compte le plus.", en: "The order of the goals has changed. The first counts most." }
    coverage { fr: "Couverture, semaine par semaine", en: "Coverage, week by week" }
    coverage_hint {
        fr: "Vécu sur demandé, semaines finies. Un refus ne compte pas contre la personne.",
        en: "Done / asked for, finished weeks. A refusal does not count against the person.",
    }
    coverage_table { fr: "Tableau de la couverture", en: "Table of the coverage" }
    history_table { fr: "Tableau des semaines", en: "Table of the weeks" }
    in_all { fr: "En tout", en: "In all" }
    not_followed_week { fr: "non suivi", en: "not followed" }
    matters_to_her { fr: "Ce qui compte pour elle", en: "What matters to her" }
    matters_to_him { fr: "Ce qui compte pour lui", en: "What matters to him" }
    takes_part_her { fr: "Comment elle participe", en: "How she takes part" }
    takes_part_him { fr: "Comment il participe", en: "How he takes part" }
    she_says { fr: "Elle dit\u{a0}:", en: "She says:" }
    he_says { fr: "Il dit\u{a0}:", en: "He says:" }
    person_says { fr: "La personne dit\u{a0}:", en: "The person says:" }
    knows_well(names: &str) { fr: "Connaît bien {names}.", en: "Knows {names} well." }
    no_need { fr: "Aucun besoin noté.", en: "No need recorded." }
    no_document { fr: "Aucun document noté.", en: "No document recorded." }
    no_end { fr: "sans date de fin", en: "no end date" }
    only_step_free { fr: "seulement dans les lieux accessibles", en: "only in step-free rooms" }
    respected { fr: "À respecter", en: "To respect" }
    absence_title(of: OfName<'_>) { fr: "Absence {of}", en: "{of}’s absence" }
    touches_nothing { fr: "Aucun moment de cette semaine n’est touché.", en: "No moment of this week is touched." }
    touches(n: usize) {
        fr: one "{n}\u{a0}moment de cette semaine est touché. Rien d’autre ne bouge." many "{n}\u{a0}moments de cette semaine sont touchés. Rien d’autre ne bouge.",
        en: one "{n} moment of this week is touched. Nothing else moves." many "{n} moments of this week are touched. Nothing else moves.",
    }
    note_absence { fr: "Noter l’absence", en: "Record the absence" }
    absence_noted(name: &str) { fr: "Absence notée\u{a0}: {name}.", en: "Absence recorded: {name}." }
    delete_title(name: &str) { fr: "Effacer {name}\u{202f}?", en: "Delete {name}?" }
    delete_text {
        fr: "Sa fiche, son suivi et ses propres rendez-vous s’effacent. Sa place dans les semaines aussi. Vous pourrez annuler.",
        en: "Their record, follow-up and own appointments are erased. So is their place in the weeks. You can undo.",
    }
    deleted(name: &str) { fr: "{name}\u{a0}: fiche effacée.", en: "{name}: record deleted." }
}
