//! Words on paper: the easy-to-read week, the wall, the lists of the team.

use crate::i18n::format::OfName;

texts! {
    my_week { fr: "Ma semaine", en: "My week" }
    my_name_is(name: &str) { fr: "Je m’appelle {name}.", en: "My name is {name}." }
    read_downwards { fr: "Je lis chaque jour de haut en bas.", en: "I read each day from top to bottom." }
    at(time: &str) { fr: "à {time}", en: "at {time}" }
    i_do(what: &str) { fr: "Je fais\u{a0}: {what}.", en: "I do: {what}." }
    i_eat { fr: "Je mange avec le groupe.", en: "I eat with the group." }
    i_go_home { fr: "Je rentre à la maison.", en: "I go home." }
    i_see(who: &str) { fr: "Je vois {who}.", en: "I see {who}." }
    i_have_appointment { fr: "J’ai un rendez-vous.", en: "I have an appointment." }
    i_go_to_appointment { fr: "Je vais à un rendez-vous.", en: "I go to an appointment." }
    i_leave_for_appointment { fr: "Je pars à un rendez-vous.", en: "I leave for an appointment." }
    i_talk_on_screen { fr: "Je parle avec un écran.", en: "I talk through a screen." }
    the_woman(trade: &str) { fr: "la {trade}", en: "the {trade}" }
    the_man(trade: &str) { fr: "le {trade}", en: "the {trade}" }
    the_vowel(trade: &str) { fr: "l’{trade}", en: "the {trade}" }
    i_can_say_no { fr: "Je peux dire non.", en: "I can say no." }
    i_can_ask(name: &str) { fr: "Je peux demander à {name}.", en: "I can ask {name}." }
    page(n: usize, all: usize) { fr: "Page {n} sur {all}", en: "Page {n} of {all}" }
    prepared { fr: "Préparé selon les règles du facile à lire et à comprendre, à faire relire.", en: "Prepared by the rules of easy reading, to be read again with a reader." }
    prepared_and_reread(reader: &str, date: &str) {
        fr: "Préparé selon les règles du facile à lire et à comprendre. Relu par {reader} le {date}.",
        en: "Prepared by the rules of easy reading. Read again by {reader} on {date}.",
    }
    credit { fr: "Images OpenMoji, licence CC BY-SA 4.0.", en: "Pictures OpenMoji, licence CC BY-SA 4.0." }
    printed_on(date: &str) { fr: "Imprimé le {date}", en: "Printed on {date}" }
    draft { fr: "Brouillon", en: "Draft" }
    our_week { fr: "Notre semaine", en: "Our week" }
    span_to(first: &str, last: &str) { fr: "du {first} au {last}", en: "{first} to {last}" }
    morning { fr: "Matin", en: "Morning" }
    afternoon { fr: "Après-midi", en: "Afternoon" }
    morning_page(n: usize, all: usize) { fr: "Matin, page {n} sur {all}", en: "Morning, page {n} of {all}" }
    afternoon_page(n: usize, all: usize) { fr: "Après-midi, page {n} sur {all}", en: "Afternoon, page {n} of {all}" }
    each_day_at(time: &str) { fr: "Chaque jour à {time}", en: "Each day at {time}" }
    with_you { fr: "Avec vous cette semaine", en: "With you this week" }
    and_the_team(names: &str) { fr: "{names} et toute l’équipe", en: "{names} and all the team" }
    you_can_say_no { fr: "Vous pouvez dire non", en: "You may say no" }
    and_change_your_mind { fr: "et changer d’avis", en: "and change your mind" }
    by_minibus { fr: "Sortie", en: "Outing" }
    week_of(of: OfName<'_>) { fr: "Semaine {of}", en: "Week of {of}" }
    when { fr: "Heure", en: "Time" }
    what { fr: "Quoi", en: "What" }
    where_ { fr: "Lieu", en: "Place" }
    around { fr: "Avant et après", en: "Before and after" }
    prepare(minutes: u16) { fr: "préparer {minutes}\u{a0}min avant", en: "prepare {minutes}\u{a0}min before" }
    tidy(minutes: u16) { fr: "ranger {minutes}\u{a0}min", en: "tidy {minutes}\u{a0}min" }
    escort(minutes: u16) { fr: "trajet {minutes}\u{a0}min", en: "travel {minutes}\u{a0}min" }
    off_duty { fr: "Pas de service ce jour.", en: "Not on duty on this day." }
    nothing { fr: "Rien de prévu.", en: "Nothing planned." }
    free_room { fr: "Libre", en: "Free" }
    appointment { fr: "Rendez-vous", en: "Appointment" }
    day_list { fr: "Liste du jour", en: "Day list" }
    arrivals { fr: "Qui vient", en: "Who comes" }
    arrives { fr: "Arrive", en: "Arrives" }
    leaves { fr: "Part", en: "Leaves" }
    is_here { fr: "Là", en: "Here" }
    left { fr: "Parti", en: "Left" }
    absence_noted { fr: "Absence notée", en: "Absence recorded" }
    programme { fr: "Programme", en: "Programme" }
    notes { fr: "À noter", en: "Notes" }
    hours(from: &str, to: &str) { fr: "{from} à {to}", en: "{from} to {to}" }
}
