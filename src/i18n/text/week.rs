//! The week board.

texts! {
    title { fr: "Semaine", en: "Week" }
    previous { fr: "Semaine précédente", en: "Previous week" }
    next { fr: "Semaine suivante", en: "Next week" }
    today { fr: "Cette semaine", en: "This week" }
    draft { fr: "Brouillon", en: "Draft" }
    validated(by: &str, date: &str) { fr: "Validée par {by}, {date}", en: "Validated by {by}, {date}" }
    published { fr: "Publiée", en: "Published" }
    view_by { fr: "Voir la semaine par", en: "See the week by" }
    view_days { fr: "Jours", en: "Days" }
    view_staff { fr: "Équipe", en: "Team" }
    view_rooms { fr: "Salles", en: "Rooms" }
    view_activities { fr: "Activités", en: "Activities" }
    by_day { fr: "Par jour", en: "By day" }
    by_staff { fr: "Par professionnel", en: "By member of staff" }
    by_room { fr: "Par salle", en: "By room" }
    by_activity { fr: "Par activité", en: "By activity" }
    form { fr: "Présentation", en: "Layout" }
    grid { fr: "Grille", en: "Grid" }
    list { fr: "Liste", en: "List" }
    undo(what: &str) { fr: "Annuler\u{a0}: {what}", en: "Undo: {what}" }
    redo(what: &str) { fr: "Rétablir\u{a0}: {what}", en: "Redo: {what}" }
    nothing_to_undo { fr: "Rien à annuler", en: "Nothing to undo" }
    nothing_to_redo { fr: "Rien à rétablir", en: "Nothing to redo" }
    add { fr: "Ajouter", en: "Add" }
    propose { fr: "Proposer la semaine", en: "Propose the week" }
    more { fr: "Autres actions", en: "More actions" }
    when(day: &str, start: &str, end: &str) { fr: "{day} {start} à {end}", en: "{day} {start} to {end}" }
    and_others(n: usize, first: &str) { fr: one "{first} et {n}\u{a0}autre" many "{first} et {n}\u{a0}autres", en: one "{first} and {n} other" many "{first} and {n} others" }
    places_taken(taken: &str) { fr: "{taken} places", en: "{taken} places" }
    pinned_label { fr: ", épinglé", en: ", pinned" }
    changed_label { fr: ", changé", en: ", changed" }
    warning_label { fr: ", à vérifier", en: ", to check" }
    board { fr: "Tableau de la semaine", en: "Week board" }
    left { fr: "À placer et filtres", en: "To place and filters" }
    day_shown { fr: "Jour affiché", en: "Day shown" }
    items_of(day: &str) { fr: "Séances et rendez-vous, {day}", en: "Sessions and appointments, {day}" }
    expected(n: usize) { fr: one "{n}\u{a0}pers." many "{n}\u{a0}pers.", en: one "{n}\u{a0}person" many "{n}\u{a0}people" }
    closed { fr: "Fermé", en: "Closed" }
    closed_from(time: &str) { fr: "Fermé dès {time}", en: "Closed from {time}" }
    closed_until(time: &str) { fr: "Fermé jusqu’à {time}", en: "Closed until {time}" }
    closed_between(from: &str, to: &str) { fr: "Fermé de {from} à {to}", en: "Closed from {from} to {to}" }
    locked { fr: "Jour verrouillé", en: "Locked day" }
    nothing_that_day { fr: "Rien ce jour-là.", en: "Nothing that day." }
    show { fr: "Montrer", en: "Show" }
    only_changed { fr: "Ce qui a changé", en: "What changed" }
    site { fr: "Site", en: "Site" }
    all_sites { fr: "Tous les sites", en: "All sites" }
    drop_filters { fr: "Tout montrer", en: "Show everything" }
    nothing_found { fr: "Rien ne correspond.", en: "Nothing matches." }
    nothing_found_hint { fr: "Essayez un autre mot, ou montrez tout.", en: "Try another word, or show everything." }
    empty { fr: "Cette semaine est vide.", en: "This week is empty." }
    ready(persons: &str, staff: &str, rooms: &str) { fr: "{persons}, {staff} et {rooms} sont prêts.", en: "{persons}, {staff} and {rooms} are ready." }
    n_staff(n: usize) { fr: one "{n}\u{a0}professionnel" many "{n}\u{a0}professionnels", en: one "{n} member of staff" many "{n} members of staff" }
    n_rooms(n: usize) { fr: one "{n}\u{a0}lieu" many "{n}\u{a0}lieux", en: one "{n} room" many "{n} rooms" }
    copy_template { fr: "Copier la semaine type", en: "Copy the usual week" }
    copy_last { fr: "Copier la semaine précédente", en: "Copy last week" }
    week_closed { fr: "La maison est fermée cette semaine.", en: "The house is closed this week." }
    week_closed_hint { fr: "Les jours fermés se règlent dans La maison.", en: "Closed days are set in The house." }
    open_settings { fr: "Ouvrir La maison", en: "Open The house" }
    close_panel { fr: "Fermer le panneau", en: "Close the panel" }
    enlarge { fr: "Agrandir", en: "Enlarge" }
    reduce { fr: "Réduire", en: "Reduce" }
    session_detail { fr: "Détail de la séance", en: "Session detail" }
    tab_why { fr: "Pourquoi\u{202f}?", en: "Why?" }
    tab_edit { fr: "Modifier", en: "Edit" }
    in_room_with(room: &str, leaders: &str) { fr: "{room}, avec {leaders}", en: "{room}, with {leaders}" }
    without_leader(room: &str) { fr: "{room}, sans professionnel", en: "{room}, without staff" }
    pin { fr: "Épingler", en: "Pin" }
    pinned { fr: "Épinglé", en: "Pinned" }
    move_it { fr: "Déplacer", en: "Move" }
    take_off { fr: "Retirer", en: "Remove" }
    told_pinned { fr: "Épinglé. Le calcul n’y touchera pas.", en: "Pinned. The planner will not touch it." }
    told_free { fr: "Libéré. Le calcul peut le déplacer.", en: "Free. The planner may move it." }
    told_removed(name: &str) { fr: "{name}\u{a0}: retiré de la semaine.", en: "{name}: removed from the week." }
    day_at(day: &str, time: &str) { fr: "{day} à {time}", en: "{day} at {time}" }
    new_year { fr: "Jour de l’an", en: "New Year’s Day" }
    easter_monday { fr: "Lundi de Pâques", en: "Easter Monday" }
    labour_day { fr: "Fête du travail", en: "Labour Day" }
    victory { fr: "Victoire de 1945", en: "Victory Day" }
    ascension { fr: "Ascension", en: "Ascension" }
    whit_monday { fr: "Lundi de Pentecôte", en: "Whit Monday" }
    national_day { fr: "Fête nationale", en: "National Day" }
    assumption { fr: "Assomption", en: "Assumption" }
    all_saints { fr: "Toussaint", en: "All Saints’ Day" }
    armistice { fr: "Armistice de 1918", en: "Armistice Day" }
    christmas { fr: "Noël", en: "Christmas" }
}
