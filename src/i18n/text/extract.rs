//! The data of one person, as they are given to that person.

texts! {
    title(name: &str) { fr: "Données gardées sur {name}", en: "Data kept about {name}" }
    intro(house: &str, date: &str) {
        fr: "{house} garde les données ci-dessous. Extrait du {date}.",
        en: "{house} keeps the data below. Extract of {date}.",
    }
    others {
        fr: "Les autres personnes accueillies n’y sont pas nommées\u{a0}: ce sont leurs données. À leur place se lit «\u{202f}une autre personne\u{202f}».",
        en: "The other people of the house are not named in it: those are their data. “Another person” stands in their place.",
    }
    copies {
        fr: "Les sauvegardes et les feuilles déjà imprimées contiennent une partie de ces données.",
        en: "Backups and sheets printed before hold a part of these data.",
    }
    rights {
        fr: "Vous pouvez demander à corriger ou à effacer ces données. Parlez-en à l’équipe.",
        en: "You may ask to correct or erase these data. Speak to the team.",
    }
    another { fr: "une autre personne", en: "another person" }
    nothing { fr: "rien de noté", en: "nothing recorded" }
    identifier { fr: "Numéro dans le logiciel", en: "Number in the program" }
    site { fr: "Site habituel", en: "Usual site" }
    coming { fr: "Venues et absences", en: "Attendance and absences" }
    absence(span: &str, cause: &str) { fr: "{span}. Raison\u{a0}: {cause}.", en: "{span}. Reason: {cause}." }
    since(date: &str) { fr: "depuis le {date}", en: "since {date}" }
    until(date: &str) { fr: "jusqu’au {date}", en: "until {date}" }
    from(date: &str) { fr: "à partir du {date}", en: "from {date}" }
    said_by(voice: &str) { fr: "dit par\u{a0}: {voice}", en: "said by: {voice}" }
    said_on(date: &str) { fr: "dit le {date}", en: "said on {date}" }
    being_with { fr: "être avec une autre personne", en: "being with another person" }
    people(n: usize) { fr: one "{n}\u{a0}personne" many "{n}\u{a0}personnes", en: one "{n} person" many "{n} people" }
    nobody { fr: "personne", en: "nobody" }
    in_other_records { fr: "Nommé dans la fiche d’autres personnes (aime être avec, jamais avec)", en: "Named in the records of other people (likes to be with, never with)" }
    per_week(n: u8) { fr: "{n}\u{a0}fois par semaine", en: "{n} a week" }
    importance(word: &str) { fr: "compte\u{a0}: {word}", en: "matters: {word}" }
    priority(word: &str) { fr: "priorité\u{a0}: {word}", en: "priority: {word}" }
    opinion(word: &str) { fr: "son avis\u{a0}: {word}", en: "their opinion: {word}" }
    valid_until(label: &str, date: &str) { fr: "{label}, jusqu’au {date}", en: "{label}, until {date}" }
    appointments { fr: "Rendez-vous demandés", en: "Appointments asked for" }
    with(name: &str) { fr: "avec {name}", en: "with {name}" }
    and_others(n: usize) { fr: one "avec {n}\u{a0}autre personne" many "avec {n}\u{a0}autres personnes", en: one "with {n} other person" many "with {n} other people" }
    on_at(date: &str, time: &str) { fr: "le {date} à {time}", en: "on {date} at {time}" }
    at(date: &str, time: &str) { fr: "{date} à {time}", en: "{date} at {time}" }
    to_place { fr: "à placer", en: "to be placed" }
    prefers(what: &str) { fr: "de préférence {what}", en: "preferably {what}" }
    every(n: u8) { fr: one "chaque semaine" many "toutes les {n}\u{a0}semaines", en: one "every week" many "every {n} weeks" }
    except(weeks: &str) { fr: "sauf {weeks}", en: "except {weeks}" }
    travel(duration: &str) { fr: "trajet\u{a0}: {duration}", en: "travel: {duration}" }
    escorted(name: &str) { fr: "accompagné par {name}", en: "escorted by {name}" }
    to_confirm { fr: "à confirmer", en: "to be confirmed" }
    placed { fr: "Rendez-vous dans les plannings gardés", en: "Appointments in the plans kept" }
    places { fr: "Séances", en: "Sessions" }
    texts { fr: "Journal et autres textes", en: "Journal and other texts" }
    sessions { fr: "Séances dans les plannings gardés", en: "Sessions in the plans kept" }
    earlier { fr: "Places d’avant, changées depuis", en: "Earlier places, changed since" }
    published { fr: "publié", en: "published" }
    before_proposal { fr: "avant la proposition du calcul", en: "before the proposal" }
    held { fr: "place tenue", en: "place held" }
    usual { fr: "Semaine type", en: "Usual week" }
    forced { fr: "Règles forcées dans ses séances", en: "Rules broken in these sessions" }
    by_on(who: &str, when: &str) { fr: "par {who}, le {when}", en: "by {who}, on {when}" }
    led_by(names: &str) { fr: "avec {names}", en: "with {names}" }
    follow_up { fr: "Suivi des séances", en: "Follow-up of the sessions" }
    view(word: &str) { fr: "son avis\u{a0}: {word}", en: "their view: {word}" }
    ad_hoc { fr: "venu en plus", en: "came as well" }
    noted(who: &str, when: &str) { fr: "noté par {who}, le {when}", en: "recorded by {who}, on {when}" }
    journal { fr: "Journal des décisions", en: "Journal of decisions" }
    elsewhere { fr: "Nommé dans d’autres textes", en: "Named in other texts" }
}
