//! Appointments: the week's list, the form, moments and what stands in their way.

use crate::i18n::format::OfName;

texts! {
    title { fr: "Rendez-vous", en: "Appointments" }
    lead(n: usize) {
        fr: one "{n} cette semaine. Ils passent avant les séances de groupe." many "{n} cette semaine. Ils passent avant les séances de groupe.",
        en: one "{n} this week. They come before group sessions." many "{n} this week. They come before group sessions.",
    }
    lead_other(n: usize) {
        fr: one "{n} dans la semaine. Ils passent avant les séances de groupe." many "{n} dans la semaine. Ils passent avant les séances de groupe.",
        en: one "{n} in the week. They come before group sessions." many "{n} in the week. They come before group sessions.",
    }
    new { fr: "Nouveau rendez-vous", en: "New appointment" }
    agenda { fr: "Agenda (ICS)", en: "Calendar (ICS)" }
    with_transport { fr: "Avec transport", en: "With transport" }
    to_confirm { fr: "À confirmer", en: "To confirm" }
    this_week { fr: "Cette semaine", en: "This week" }
    previous_week { fr: "Semaine précédente", en: "Previous week" }
    following_week { fr: "Semaine suivante", en: "Next week" }
    by_day { fr: "Rendez-vous par jour", en: "Appointments by day" }
    table { fr: "Tableau des rendez-vous", en: "Table of appointments" }
    col_time { fr: "Heure", en: "Time" }
    col_title { fr: "Rendez-vous", en: "Appointment" }
    col_place { fr: "Lieu", en: "Place" }
    col_marks { fr: "À savoir", en: "To know" }
    col_actions { fr: "Actions", en: "Actions" }
    to_place_rows { fr: "À placer dans la semaine", en: "To be placed in the week" }
    no_time { fr: "à placer", en: "to be placed" }
    none { fr: "Aucun rendez-vous cette semaine.", en: "No appointment this week." }
    none_text { fr: "Prenez-en un, ou changez de semaine.", en: "Take one, or go to another week." }
    none_found { fr: "Aucun rendez-vous ne répond aux filtres.", en: "No appointment passes the filters." }
    waiting(n: usize) { fr: one "{n}\u{a0}rendez-vous attend une place." many "{n}\u{a0}rendez-vous attendent une place.", en: one "{n} appointment waits for a place." many "{n} appointments wait for a place." }
    see_in_week { fr: "Voir dans la semaine", en: "See in the week" }
    mark_fixed { fr: "fixe", en: "fixed" }
    mark_placed { fr: "placé par le calcul", en: "placed by the planner" }
    mark_held { fr: "épinglé", en: "pinned" }
    mark_to_confirm { fr: "à confirmer", en: "to confirm" }
    departure(time: &str) { fr: "départ {time}", en: "leaves {time}" }
    departure_with(time: &str, name: &str) { fr: "départ {time}, {name}", en: "leaves {time}, {name}" }
    title_length(title: &str, length: &str) { fr: "{title}, {length}", en: "{title}, {length}" }
    today(day: &str) { fr: "{day}, aujourd’hui", en: "{day}, today" }
    outside { fr: "Dehors", en: "Outside" }
    remote { fr: "À distance", en: "Remote" }
    remote_in(room: &str) { fr: "À distance, {room}", en: "Remote, {room}" }
    edit_row(of: OfName<'_>, time: &str) { fr: "Modifier le rendez-vous {of}, {time}", en: "Edit the appointment of {of}, {time}" }

    edit_title { fr: "Modifier le rendez-vous", en: "Edit the appointment" }
    for_whom { fr: "Pour qui\u{202f}?", en: "For whom?" }
    with_whom { fr: "Avec qui\u{202f}?", en: "With whom?" }
    someone_else { fr: "Quelqu’un d’autre…", en: "Somebody else…" }
    other_name { fr: "Nom ou service", en: "Name or service" }
    trade_name(trade: &str, name: &str) { fr: "{trade}, {name}", en: "{trade}, {name}" }
    what { fr: "Quoi\u{202f}?", en: "What?" }
    duration { fr: "Durée (minutes)", en: "Length (minutes)" }
    when { fr: "Quand\u{202f}?", en: "When?" }
    find_moment { fr: "Trouver un moment", en: "Find a moment" }
    fixed_time { fr: "Heure fixe", en: "Fixed time" }
    moments { fr: "Moments possibles", en: "Possible moments" }
    best { fr: "le mieux", en: "the best" }
    let_plan { fr: "Laisser le calcul choisir", en: "Let the planner choose" }
    let_plan_text { fr: "Il le placera dans la semaine, selon vos préférences.", en: "It will be placed in the week, as you prefer." }
    keep_as_is { fr: "Garder comme il est", en: "Keep as it is" }
    keep_as_is_text { fr: "Le moment ne change pas.", en: "The moment does not change." }
    first_a_person { fr: "Dites d’abord pour qui. Les moments libres viendront ici.", en: "First say for whom. Free moments will come here." }
    no_moment { fr: "Aucun moment libre dans les trois semaines.", en: "No free moment in the next three weeks." }
    full_days(days: &str, name: &str) { fr: "Complet chez {name}\u{a0}: {days}.", en: "Full with {name}: {days}." }
    who_could_swap { fr: "Voir qui pourrait échanger", en: "See who could swap" }
    nobody_could_swap { fr: "Personne ne peut échanger sans rien déplacer.", en: "Nobody can swap without moving something else." }
    waiting_with(n: usize, name: &str) {
        fr: one "{n} autre rendez-vous attend encore une place chez {name}." many "{n} autres rendez-vous attendent encore une place chez {name}.",
        en: one "{n} other appointment still waits for a place with {name}." many "{n} other appointments still wait for a place with {name}.",
    }
    swap(person: &str, from: &str, to: &str) { fr: "{person}\u{a0}: {from}, pourrait venir {to}.", en: "{person}: {from}, could come {to}." }
    date { fr: "Date", en: "Date" }
    time { fr: "Heure", en: "Time" }
    free_moments { fr: "Moments libres\u{a0}:", en: "Free moments:" }
    no_conflict { fr: "Rien ne gêne à cette heure.", en: "Nothing stands in the way then." }
    from { fr: "À partir du", en: "From" }
    prefer_half { fr: "Plutôt", en: "Rather" }
    prefer_days { fr: "Jours préférés", en: "Preferred days" }
    any { fr: "Peu importe", en: "Any" }
    morning { fr: "Le matin", en: "Morning" }
    afternoon { fr: "L’après-midi", en: "Afternoon" }
    repeats { fr: "Se répète", en: "Repeats" }
    every_weeks { fr: "Toutes les … semaines", en: "Every … weeks" }
    until { fr: "Jusqu’au", en: "Until" }
    exceptions { fr: "Semaines sautées", en: "Weeks left out" }
    week_of(date: &str) { fr: "Semaine du {date}", en: "Week of {date}" }
    put_week_back(week: &str) { fr: "Remettre\u{a0}: {week}", en: "Put back: {week}" }
    place { fr: "Où\u{202f}?", en: "Where?" }
    on_site { fr: "Sur place", en: "On site" }
    room { fr: "Lieu", en: "Room" }
    any_room(feature: &str) { fr: "Tout lieu libre\u{a0}: {feature}", en: "Any free room: {feature}" }
    no_room_needed { fr: "Sans lieu réservé", en: "No room reserved" }
    address { fr: "Adresse", en: "Address" }
    travel { fr: "Trajet aller (minutes)", en: "Travel each way (minutes)" }
    escort { fr: "Accompagnant", en: "Escort" }
    no_escort { fr: "Sans accompagnant", en: "No escort" }
    link { fr: "Lien de la visio", en: "Link of the video call" }
    still_to_confirm { fr: "À confirmer par quelqu’un", en: "Somebody still has to confirm" }
    note { fr: "À savoir", en: "To know" }
    put_at(when: &str) { fr: "Poser {when}", en: "Place on {when}" }
    put_to_plan { fr: "Laisser au calcul", en: "Leave to the planner" }
    save_anyway { fr: "Enregistrer quand même", en: "Save anyway" }
    confirm { fr: "Confirmer", en: "Confirm" }
    confirmed(title: &str) { fr: "{title}\u{a0}: confirmé.", en: "{title}: confirmed." }
    skip_week(week: &str) { fr: "Sauter la {week}", en: "Skip the {week}" }
    the_week_of(date: &str) { fr: "semaine du {date}", en: "week of {date}" }
    skipped(title: &str) { fr: "{title}\u{a0}: cette semaine est sautée.", en: "{title}: this week is left out." }
    deleted(title: &str) { fr: "{title}\u{a0}: supprimé.", en: "{title}: deleted." }
    placed(person: &str, when: &str) { fr: "{person}\u{a0}: {when}.", en: "{person}: {when}." }
    saved(title: &str) { fr: "{title}\u{a0}: enregistré.", en: "{title}: saved." }
    gone { fr: "Ce rendez-vous n’existe plus.", en: "This appointment no longer exists." }

    moment(day: &str, time: &str) { fr: "{day}, {time}", en: "{day}, {time}" }
    day_at(day: &str, time: &str) { fr: "{day} à {time}", en: "{day} at {time}" }
    nothing_to_move { fr: "Rien à déplacer.", en: "Nothing to move." }
    leaves(person: &str, activity: &str) { fr: "{person} quitte «\u{202f}{activity}\u{202f}».", en: "{person} leaves “{activity}”." }
    is_adjacent { fr: "À la suite d’un autre rendez-vous.", en: "Next to another appointment." }
    next_week { fr: "La semaine prochaine.", en: "Next week." }
    in_weeks(n: usize) { fr: one "Dans {n}\u{a0}semaine." many "Dans {n}\u{a0}semaines.", en: one "In {n} week." many "In {n} weeks." }
    is_closed { fr: "La maison est fermée à cette heure.", en: "The house is closed at that time." }
    is_common(label: &str) { fr: "C’est un moment commun\u{a0}: {label}.", en: "This is a common moment: {label}." }
    is_not_here(person: &str) { fr: "{person} ne vient pas à cette heure.", en: "{person} does not come at that time." }
    is_absent(person: &str) { fr: "Absence notée ce jour-là\u{a0}: {person}.", en: "Absence recorded that day: {person}." }
    is_busy(person: &str) { fr: "{person} n’est pas libre à cette heure.", en: "{person} is not free at that time." }
    is_busy_with(person: &str, label: &str) { fr: "{person} n’est pas libre\u{a0}: {label}.", en: "{person} is not free: {label}." }
    refuses_time(person: &str) { fr: "{person} a dit non à ce moment.", en: "{person} said no to this time." }
    is_in(person: &str, what: &str) { fr: "{person} a «\u{202f}{what}\u{202f}» à cette heure.", en: "{person} has “{what}” at that time." }
    professional_away(name: &str) { fr: "{name} ne vient pas à cette heure.", en: "{name} does not come at that time." }
    professional_taken(name: &str, person: &str) { fr: "{name} voit {person} à cette heure.", en: "{name} sees {person} at that time." }
    professional_leads(name: &str, activity: &str) { fr: "{name} anime «\u{202f}{activity}\u{202f}» à cette heure.", en: "{name} leads “{activity}” at that time." }
    escort_taken(name: &str) { fr: "{name} ne peut pas accompagner à cette heure.", en: "{name} cannot go along at that time." }
    room_taken(name: &str) { fr: "{name} est pris à cette heure.", en: "{name} is taken at that time." }
    no_room { fr: "Aucun lieu ne convient à cette heure.", en: "No fitting room is free at that time." }
}
