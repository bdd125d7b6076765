//! What is said of a calendar that comes in.

texts! {
    title { fr: "Importer un agenda", en: "Import a calendar" }
    all_appointments { fr: "Tous les rendez-vous", en: "All appointments" }
    intro {
        fr: "Depuis un fichier ICS\u{a0}: l’agenda d’un professionnel, d’une famille. Vous regardez avant de prendre.",
        en: "From an ICS file: a professional’s or a family’s calendar. You look before you take.",
    }
    choose { fr: "Fichier ICS", en: "ICS file" }
    choose_hint { fr: "Google Agenda, Outlook et les autres savent l’exporter.", en: "Google Calendar, Outlook and others can export it." }

    events { fr: "Les événements du fichier", en: "The events of the file" }
    whose { fr: "À qui est cet agenda\u{202f}?", en: "Whose calendar is it?" }
    whose_first { fr: "Choisissez…", en: "Choose…" }
    whose_house { fr: "La maison (fermetures)", en: "The house (closures)" }
    person(name: &str) { fr: "{name}, personne accompagnée", en: "{name}, accompanied" }
    staff(name: &str) { fr: "{name}, équipe", en: "{name}, staff" }
    visitor(name: &str) { fr: "{name}, intervenant", en: "{name}, visitor" }
    kind { fr: "Ce qui a une heure devient", en: "What has an hour becomes" }
    kind_appointments { fr: "Rendez-vous", en: "Appointments" }
    kind_absences { fr: "Absences", en: "Absences" }
    kind_hint { fr: "Les journées entières deviennent des absences.", en: "Whole days become absences." }
    with { fr: "Rendez-vous avec", en: "Appointments with" }
    with_other { fr: "Quelqu’un d’autre…", en: "Somebody else…" }
    with_name { fr: "Nom ou service", en: "Name or service" }
    cause { fr: "Raison des absences", en: "Reason of the absences" }
    somebody { fr: "Selon l’agenda", en: "As in the calendar" }

    found(n: usize) { fr: one "{n}\u{a0}événement à venir." many "{n}\u{a0}événements à venir.", en: one "{n} event to come." many "{n} events to come." }
    left_past(n: usize) { fr: one "{n}\u{a0}événement passé ou annulé est laissé de côté." many "{n}\u{a0}événements passés ou annulés sont laissés de côté.", en: one "{n} event over or cancelled is left aside." many "{n} events over or cancelled are left aside." }
    left_unreadable(n: usize) { fr: one "{n}\u{a0}événement ne se lit pas." many "{n}\u{a0}événements ne se lisent pas.", en: one "{n} event cannot be read." many "{n} events cannot be read." }
    left_later(n: usize) { fr: one "{n}\u{a0}événement plus lointain n’est pas montré. Importez le fichier encore, plus tard." many "{n}\u{a0}événements plus lointains ne sont pas montrés. Importez le fichier encore, plus tard.", en: one "{n} event further ahead is not shown. Import the file again later." many "{n} events further ahead are not shown. Import the file again later." }
    zones(names: &str) { fr: "Fuseau {names}\u{a0}: les heures sont reprises comme elles sont écrites.", en: "Time zone {names}: hours are taken as they are written." }
    ahead { fr: "Ce qui se répète autrement que par semaines est repris pour un an.", en: "What repeats otherwise than by weeks is taken for a year." }

    take { fr: "Prendre", en: "Take" }
    take_one(what: &str, when: &str) { fr: "Prendre {what}, {when}", en: "Take {what}, {when}" }
    what { fr: "Quoi", en: "What" }
    when { fr: "Quand", en: "When" }
    place { fr: "Où", en: "Where" }
    untitled { fr: "Sans titre", en: "Untitled" }
    remove_one(what: &str, when: &str) { fr: "Retirer {what}, {when}", en: "Remove {what}, {when}" }
    // What becomes of an event.
    new { fr: "nouveau", en: "new" }
    known { fr: "déjà pris", en: "taken before" }
    changed { fr: "a changé", en: "has changed" }
    cancelled { fr: "annulé\u{a0}: à retirer d’ici\u{202f}?", en: "cancelled: remove it here?" }
    before(when: &str) { fr: "Avant\u{a0}: {when}", en: "Before: {when}" }
    own { fr: "vient de Semainier", en: "made by Semainier" }
    tentative { fr: "à confirmer", en: "to confirm" }
    simplified { fr: "répétition non comprise, une seule date", en: "repetition not understood, one date only" }
    nothing_ticked { fr: "Rien n’est coché", en: "Nothing is ticked" }
    add(n: usize) { fr: one "Prendre {n}\u{a0}événement" many "Prendre {n}\u{a0}événements", en: one "Take {n} event" many "Take {n} events" }
    remove(n: usize) { fr: one "Retirer {n}\u{a0}événement annulé" many "Retirer {n}\u{a0}événements annulés", en: one "Remove {n} cancelled event" many "Remove {n} cancelled events" }
    add_and_remove(taken: usize, removed: usize) { fr: "Prendre {taken}, retirer {removed}", en: "Take {taken}, remove {removed}" }
    removed(n: usize) { fr: one "{n}\u{a0}événement annulé retiré." many "{n}\u{a0}événements annulés retirés.", en: one "{n} cancelled event removed." many "{n} cancelled events removed." }
    added(n: usize) { fr: one "{n}\u{a0}événement repris." many "{n}\u{a0}événements repris.", en: one "{n} event taken." many "{n} events taken." }

    each(days: &str, first: &str) { fr: "chaque {days}, dès le {first}", en: "each {days}, from {first}" }
    each_weeks(n: usize, days: &str, first: &str) { fr: one "toutes les {n}\u{a0}semaines, {days}, dès le {first}" many "toutes les {n}\u{a0}semaines, {days}, dès le {first}", en: one "every {n} weeks, {days}, from {first}" many "every {n} weeks, {days}, from {first}" }
    until(days: &str, last: &str) { fr: "{days}, jusqu’au {last}", en: "{days}, until {last}" }
    span(first: &str, last: &str) { fr: "du {first} au {last}", en: "{first} to {last}" }
    and_more(n: usize, first: &str) { fr: one "{first} et {n}\u{a0}autre date" many "{first} et {n}\u{a0}autres dates", en: one "{first} and {n} other date" many "{first} and {n} other dates" }
    at_hours(days: &str, hours: &str) { fr: "{days}, {hours}", en: "{days}, {hours}" }
}
