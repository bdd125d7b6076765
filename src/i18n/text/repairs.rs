//! Changes that make an absence good.

texts! {
    at_time(name: &str, time: &str) { fr: "{name}, {time}", en: "{name}, {time}" }
    // The beginning of a change, after the name of what it is about; what is new follows.
    give_place { fr: "donner sa place à", en: "give the place to" }
    invite { fr: "inviter", en: "invite" }
    with_leader { fr: "avec", en: "with" }
    in_room { fr: "dans ce lieu\u{a0}:", en: "in this room:" }
    move_to { fr: "déplacer à", en: "move to" }
    postpone_to { fr: "reporter à", en: "put off to" }
    not_run { fr: "ne pas la faire", en: "not run it" }
    // Why, or what it costs.
    else_too_few { fr: "Sans cela, le groupe est trop petit.", en: "Otherwise the group is too small." }
    floor_short { fr: "Trop peu de professionnels resteraient auprès des autres.", en: "Too few staff would stay beside the others." }
    free_and_trained { fr: "Libre à cette heure, avec la formation.", en: "Free at that time, with the training." }
    room_free { fr: "Libre à cette heure, et assez grand.", en: "Free at that time, and large enough." }
    all_can_come { fr: "Tout le groupe peut venir.", en: "The whole group can come." }
    cannot_come(n: usize, names: &str) {
        fr: one "{names} ne pourrait pas venir." many "{names} ne pourraient pas venir.",
        en: one "{names} could not come." many "{names} could not come.",
    }
    would_be_free(n: usize) {
        fr: one "{n}\u{a0}personne serait libre à cette heure." many "{n}\u{a0}personnes seraient libres à cette heure.",
        en: one "{n} person would be free then." many "{n} people would be free then.",
    }
    would_leave(session: &str) { fr: "Quitterait {session}, où il reste assez de monde.", en: "Would leave {session}, where enough people stay." }
    leaves_a_session { fr: "La personne quitterait une séance à cette heure.", en: "The person would leave a session at that time." }
    go_to(n: usize, session: &str) {
        fr: one "{n}\u{a0}personne va à {session}." many "{n}\u{a0}personnes vont à {session}.",
        en: one "{n} person goes to {session}." many "{n} people go to {session}.",
    }
    wanted_this_week { fr: "La maison en veut une cette semaine.", en: "The house wants one this week." }
    everybody_free { fr: "La personne et le professionnel sont libres.", en: "The person and the professional are free." }
    places_left(n: usize, activity: &str) {
        fr: one "{activity}\u{a0}: encore {n}\u{a0}place." many "{activity}\u{a0}: encore {n}\u{a0}places.",
        en: one "{activity}: {n} place left." many "{activity}: {n} places left.",
    }
    their_goal(goal: &str) { fr: "Son objectif «\u{202f}{goal}\u{202f}»", en: "Their goal “{goal}”" }
    their_wish(wish: &str) { fr: "Son souhait «\u{202f}{wish}\u{202f}»", en: "Their wish “{wish}”" }
    // The card.
    absent_f(name: &str, day: &str) { fr: "{name} est absente {day}", en: "{name} is absent {day}" }
    absent_m(name: &str, day: &str) { fr: "{name} est absent {day}", en: "{name} is absent {day}" }
    not_here(name: &str, day: &str) { fr: "{name} n’est pas là {day}", en: "{name} is not there {day}" }
    room_closed(name: &str, day: &str) { fr: "{name}\u{a0}: fermé {day}", en: "{name}: closed {day}" }
    visit_cancelled(name: &str, day: &str) { fr: "{name} ne vient pas {day}", en: "{name} does not come {day}" }
    today { fr: "aujourd’hui", en: "today" }
    moments_change(n: usize) {
        fr: one "{n}\u{a0}moment change. Rien d’autre ne bouge." many "{n}\u{a0}moments changent. Rien d’autre ne bouge.",
        en: one "{n} moment changes. Nothing else moves." many "{n} moments change. Nothing else moves.",
    }
    moments_to_see_to(n: usize) {
        fr: one "{n}\u{a0}moment à revoir ensemble. Rien d’autre ne bouge." many "{n}\u{a0}moments à revoir ensemble. Rien d’autre ne bouge.",
        en: one "{n} moment to see to together. Nothing else moves." many "{n} moments to see to together. Nothing else moves.",
    }
    nothing_to_mend { fr: "Rien à réparer. Rien d’autre ne bouge.", en: "Nothing to mend. Nothing else moves." }
    looking { fr: "Je cherche les changements les plus légers…", en: "Looking for the lightest changes…" }
    other_idea { fr: "Autre idée", en: "Another idea" }
    other_idea_for(what: &str) { fr: ", {what}", en: ", {what}" }
    agreed { fr: "D’accord", en: "Agreed" }
    nothing_changes { fr: "Ne rien changer", en: "Change nothing" }
    accept { fr: "Accepter", en: "Accept" }
    accept_both { fr: "Accepter les deux", en: "Accept both" }
    accept_all(n: usize) { fr: "Accepter les {n}", en: "Accept all {n}" }
    see_others(n: usize) {
        fr: one "Voir {n}\u{a0}autre changement" many "Voir les {n}\u{a0}autres changements",
        en: one "See {n} other change" many "See the {n} other changes",
    }
    see_first { fr: "Voir les premiers seulement", en: "See the first ones alone" }
    take(what: &str) { fr: "Prendre ce changement\u{a0}: {what}", en: "Take this change: {what}" }
    take_out { fr: "Retirer de ses séances", en: "Take out of the sessions" }
    accepted(n: usize) {
        fr: one "{n}\u{a0}changement accepté. Rien d’autre n’a bougé." many "{n}\u{a0}changements acceptés. Rien d’autre n’a bougé.",
        en: one "{n} change accepted. Nothing else has moved." many "{n} changes accepted. Nothing else has moved.",
    }
    left_as_is { fr: "Rien n’a changé.", en: "Nothing has changed." }
    noted_m { fr: "Absent", en: "Absent" }
    noted_f { fr: "Absente", en: "Absent" }
    noted_any { fr: "Pas là ce jour", en: "Not there that day" }
    noted_room { fr: "Fermé ce jour", en: "Closed that day" }
    noted_visitor { fr: "Ne vient pas ce jour", en: "Does not come that day" }
    whose { fr: "Qui ou quoi manque\u{202f}?", en: "Who or what is missing?" }
    group_staff { fr: "Équipe", en: "Staff" }
    group_visitors { fr: "Intervenants", en: "Visitors" }
    group_rooms { fr: "Lieux", en: "Rooms" }
    told(headline: &str) { fr: "{headline}.", en: "{headline}." }
    without_way { fr: "Aucun autre moment libre cette semaine. Prévenez et choisissez une date.", en: "No other free moment this week. Tell them and choose a date." }
    fixed_hour { fr: "Son heure est fixée. Prévenez, puis changez-la ou annulez-le.", en: "Its time is fixed. Tell them, then change it or cancel it." }
    no_change_found { fr: "Aucun changement simple n’y suffit. La semaine montre les autres.", en: "No simple change is enough. The week shows the others." }
    colon { fr: "\u{a0}: ", en: ": " }
    open_appointment { fr: "Ouvrir le rendez-vous", en: "Open the appointment" }
}
