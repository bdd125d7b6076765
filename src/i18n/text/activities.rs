//! The catalogue of activities, their sheets and forms, and ideas for one person.

texts! {
    title { fr: "Activités", en: "Activities" }
    lead(n: usize) {
        fr: one "{n}\u{a0}fiche. Tout se modifie\u{a0}: durée, groupe, lieu, image." many "{n}\u{a0}fiches prêtes à l’emploi. Tout se modifie\u{a0}: durée, groupe, lieu, image.",
        en: one "{n} sheet. Everything can be changed: length, group, room, picture." many "{n} sheets ready to use. Everything can be changed: length, group, room, picture.",
    }
    new { fr: "Nouvelle activité", en: "New activity" }
    search_label { fr: "Chercher une activité", en: "Search for an activity" }
    search_hint { fr: "Chercher\u{a0}: cuisine, dehors, 1.1.8…", en: "Search: cooking, outdoors, 1.1.8…" }
    more_filters { fr: "Plus de filtres", en: "More filters" }
    domains { fr: "Domaines", en: "Domains" }
    count(n: usize) { fr: one "{n}\u{a0}activité" many "{n}\u{a0}activités", en: one "{n} activity" many "{n} activities" }
    remove_filter { fr: ", retirer ce filtre", en: ", remove this filter" }
    clear_filters { fr: "Retirer tous les filtres", en: "Remove all filters" }
    nothing_found { fr: "Aucune activité ne répond à tous les filtres.", en: "No activity passes all the filters." }
    nothing_found_text { fr: "Retirez-en un, ou créez une fiche.", en: "Remove one, or create a sheet." }

    offer { fr: "Proposée ici", en: "Offered here" }
    offer_all { fr: "Toutes les fiches", en: "All sheets" }
    offer_here { fr: "proposées ici", en: "offered here" }
    offer_waiting { fr: "en réserve", en: "in the catalogue" }
    any { fr: "Peu importe", en: "Any" }
    length { fr: "Durée", en: "Length" }
    length_short { fr: "30\u{a0}min au plus", en: "30\u{a0}min at most" }
    length_medium { fr: "de 30\u{a0}min à 1\u{a0}h", en: "30\u{a0}min to 1\u{a0}h" }
    length_long { fr: "plus d’une heure", en: "over an hour" }
    group_size { fr: "Taille du groupe", en: "Group size" }
    group_one { fr: "une personne seule", en: "one person alone" }
    group_few { fr: "2 à 4\u{a0}personnes", en: "2 to 4 people" }
    group_some { fr: "5 à 8\u{a0}personnes", en: "5 to 8 people" }
    group_many { fr: "9\u{a0}personnes et plus", en: "9 people and more" }
    group_exact(n: usize) { fr: one "{n}\u{a0}pers." many "{n}\u{a0}pers.", en: one "{n} person" many "{n} people" }
    group_range(min: u16, max: u16) { fr: "{min}\u{a0}à\u{a0}{max}\u{a0}pers.", en: "{min}\u{a0}to\u{a0}{max}\u{a0}people" }
    place { fr: "Où", en: "Where" }
    setting_indoors { fr: "Dedans", en: "Indoors" }
    setting_outdoors { fr: "Dehors, sur place", en: "Outdoors, on site" }
    setting_either { fr: "Dedans ou dehors", en: "Indoors or outdoors" }
    setting_outing { fr: "En sortie", en: "On an outing" }
    need_served { fr: "Besoin servi", en: "Need served" }
    has_room { fr: "possibles dans nos lieux", en: "possible in our rooms" }
    has_room_check { fr: "Seulement celles possibles dans nos lieux", en: "Only those possible in our rooms" }
    this_week { fr: "cette semaine", en: "this week" }
    offered { fr: "Proposée", en: "Offered" }
    stop_offering_name(name: &str) { fr: "Proposée, ne plus proposer {name}", en: "Offered, stop offering {name}" }
    start_offering_name(name: &str) { fr: "Ajouter {name}", en: "Add {name}" }
    now_offered(name: &str) { fr: "{name}\u{a0}: proposée ici.", en: "{name}: offered here." }
    no_longer_offered(name: &str) { fr: "{name}\u{a0}: gardée en réserve.", en: "{name}: kept in the catalogue." }
    advice { fr: "Conseil du catalogue", en: "Advice of the catalogue" }
    advice_begin { fr: "pour commencer", en: "to begin with" }
    advice_ours { fr: "pour notre type d’accueil", en: "for our kind of house" }
    advice_others { fr: "pour d’autres types d’accueil", en: "for other kinds of house" }
    choose_several { fr: "Choisir plusieurs", en: "Choose several" }
    choose_name(name: &str) { fr: "Choisir {name}", en: "Choose {name}" }
    chosen_bar { fr: "Activités choisies", en: "Chosen activities" }
    chosen(n: usize) { fr: one "{n}\u{a0}choisie" many "{n}\u{a0}choisies", en: one "{n} chosen" many "{n} chosen" }
    chosen_hidden(n: usize) { fr: one ", dont {n} hors de cette liste" many ", dont {n} hors de cette liste", en: one ", {n} of them outside of this list" many ", {n} of them outside of this list" }
    choose_list(n: usize) { fr: one "Choisir celle de la liste" many "Choisir les {n} de la liste", en: one "Choose the one listed" many "Choose the {n} listed" }
    choose_none { fr: "Aucune", en: "None" }
    offer_chosen(n: usize) { fr: one "Proposer ici ({n})" many "Proposer ici ({n})", en: one "Offer here ({n})" many "Offer here ({n})" }
    stop_chosen(n: usize) { fr: one "Ne plus proposer ({n})" many "Ne plus proposer ({n})", en: one "Stop offering ({n})" many "Stop offering ({n})" }
    done_choosing { fr: "Terminer", en: "Done" }
    now_offered_all(n: usize) { fr: one "{n}\u{a0}activité de plus proposée ici." many "{n}\u{a0}activités de plus proposées ici.", en: one "{n} more activity offered here." many "{n} more activities offered here." }
    no_longer_offered_all(n: usize) { fr: one "{n}\u{a0}activité gardée en réserve." many "{n}\u{a0}activités gardées en réserve.", en: one "{n} activity kept in the catalogue." many "{n} activities kept in the catalogue." }
    in_reserve { fr: "En réserve", en: "In the catalogue" }
    quoted_sentence(words: &str) { fr: "«\u{202f}{words}.\u{202f}»", en: "“{words}.”" }

    ideas_source { fr: "Ces idées viennent de règles écrites, pas d’un apprentissage.", en: "These ideas come from written rules, not from learning." }
    no_idea { fr: "Pas d’idée pour l’instant. Notez un objectif ou une attente.", en: "No idea for now. Record a goal or a wish." }
    no_person { fr: "Les idées viendront avec les personnes.", en: "Ideas will come with people." }
    left_out(n: usize) { fr: one "{n}\u{a0}activité écartée, et pourquoi" many "{n}\u{a0}activités écartées, et pourquoi", en: one "{n} activity left out, and why" many "{n} activities left out, and why" }
    add_wish { fr: "Noter comme attente", en: "Record as a wish" }
    add_wish_name(activity: &str) { fr: "Noter comme attente\u{a0}: {activity}", en: "Record as a wish: {activity}" }
    add_dislike { fr: "N’aime pas", en: "Does not like it" }
    add_dislike_name(activity: &str) { fr: "N’aime pas\u{a0}: {activity}", en: "Does not like it: {activity}" }
    wish_words(activity: &str) { fr: "Essayer\u{a0}: {activity}", en: "Try: {activity}" }
    wish_added(person: &str, activity: &str) { fr: "{person}\u{a0}: «\u{202f}{activity}\u{202f}» est noté dans ses attentes.", en: "{person}: “{activity}” is recorded among the wishes." }
    dislike_added(person: &str, activity: &str) { fr: "{person} n’aime pas {activity}. C’est noté.", en: "{person} does not like {activity}. Recorded." }
    out_refused(name: &str, day: &str) { fr: "{name}\u{a0}: a dit non le {day}.", en: "{name}: said no on {day}." }
    out_restricted(name: &str, what: &str) { fr: "{name}\u{a0}: à éviter ({what}).", en: "{name}: to be avoided ({what})." }
    out_of_reach(name: &str) { fr: "{name}\u{a0}: le fauteuil n’entre dans aucun des lieux équipés.", en: "{name}: the wheelchair gets into none of the equipped rooms." }
    out_disliked(name: &str) { fr: "{name}\u{a0}: n’aime pas.", en: "{name}: does not like it." }
    reason_enjoyed(n: usize) { fr: one "Y a pris plaisir {n}\u{a0}fois ces derniers mois." many "Y a pris plaisir {n}\u{a0}fois ces derniers mois.", en: one "Enjoyed it {n} time in the last months." many "Enjoyed it {n} times in the last months." }
    reason_alike(name: &str) { fr: "Aime déjà «\u{202f}{name}\u{202f}», du même domaine.", en: "Already likes “{name}”, of the same domain." }
    reason_goal(words: &str) { fr: "Sert l’objectif «\u{202f}{words}\u{202f}».", en: "Serves the goal “{words}”." }
    reason_need(code: &str, label: &str) { fr: "Répond au besoin {code}, {label}.", en: "Answers need {code}, {label}." }
    reason_new { fr: "Une découverte\u{a0}: jamais essayé.", en: "A discovery: never tried." }
    reason_friends(n: usize) { fr: one "{n}\u{a0}proche du groupe l’aime aussi." many "{n}\u{a0}proches du groupe l’aiment aussi.", en: one "{n} friend of the group likes it too." many "{n} friends of the group like it too." }
    reason_no_restriction { fr: "Rien à éviter n’est noté.", en: "Nothing to avoid is recorded." }
    reason_unhappy(n: usize) { fr: one "A mal vécu la séance {n}\u{a0}fois." many "A mal vécu la séance {n}\u{a0}fois.", en: one "Did not enjoy it {n} time." many "Did not enjoy it {n} times." }
    reason_effort { fr: "Demande plus d’effort que supporté.", en: "Asks more effort than is borne." }
    at(day: &str, time: &str) { fr: "{day} à {time}", en: "{day} at {time}" }
    already_in(when: &str) { fr: "Déjà dans la semaine, {when}", en: "Already in the week, {when}" }
    places_left(n: usize, when: &str) { fr: one "Il reste {n}\u{a0}place {when}" many "Il reste {n}\u{a0}places {when}", en: one "{n} place left {when}" many "{n} places left {when}" }

    lack_title { fr: "Impossible ici pour l’instant", en: "Not possible here for now" }
    lack_room(feature: &str) { fr: "Aucun lieu de ce type\u{a0}: {feature}.", en: "No room of this kind: {feature}." }
    lack_capacity(places: u16, feature: &str, needed: u16) {
        fr: one "{feature}\u{a0}: {places}\u{a0}place, il en faut {needed}." many "{feature}\u{a0}: {places}\u{a0}places, il en faut {needed}.",
        en: one "{feature}: {places} place, {needed} needed." many "{feature}: {places} places, {needed} needed.",
    }
    lack_skill(skills: &str) { fr: "Personne dans l’équipe\u{a0}: {skills}.", en: "Nobody on the staff: {skills}." }
    lack_leaders(needed: u8, able: usize) {
        fr: one "{needed}\u{a0}professionnel nécessaire, {able} dans l’équipe." many "{needed}\u{a0}professionnels nécessaires, {able} dans l’équipe.",
        en: one "{needed} leader needed, {able} on the staff." many "{needed} leaders needed, {able} on the staff.",
    }
    lack_time(longest: &str) { fr: "Le plus long moment libre dure {longest}.", en: "The longest free moment lasts {longest}." }
    lack_limit { fr: "Ses limites ne permettent aucune séance par semaine.", en: "Its limits allow no session a week." }
    or { fr: " ou ", en: " or " }
    open_rooms { fr: "Ouvrir les lieux", en: "Open the rooms" }
    open_staff { fr: "Ouvrir l’équipe", en: "Open the team" }

    all_activities { fr: "Toutes les activités", en: "All activities" }
    gone { fr: "Cette activité n’est plus là", en: "This activity is no longer there" }
    gone_text { fr: "Elle a peut-être été supprimée.", en: "It may have been deleted." }
    duplicate { fr: "Dupliquer", en: "Duplicate" }
    copy_of(name: &str) { fr: "{name} (copie)", en: "{name} (copy)" }
    duplicated(name: &str) { fr: "Copie créée\u{a0}: {name}.", en: "Copy created: {name}." }
    start_offering { fr: "Proposer ici", en: "Offer here" }
    stop_offering { fr: "Ne plus proposer", en: "Stop offering" }
    saved(name: &str) { fr: "{name}\u{a0}: enregistré.", en: "{name}: saved." }
    deleted(name: &str) { fr: "{name}\u{a0}: supprimée.", en: "{name}: deleted." }
    in_use_title { fr: "Cette activité sert encore", en: "This activity is still in use" }
    in_use_text(uses: usize) {
        fr: one "Elle est dans {uses}\u{a0}séance. Gardez-la en réserve\u{a0}: elle ne sera plus planifiée." many "Elle est dans {uses}\u{a0}séances. Gardez-la en réserve\u{a0}: elle ne sera plus planifiée.",
        en: one "It is in {uses} session. Keep it in the catalogue: it will no longer be planned." many "It is in {uses} sessions. Keep it in the catalogue: it will no longer be planned.",
    }
    wished_by { fr: "Attendue par", en: "Wished by" }
    no_wish { fr: "Personne pour l’instant", en: "Nobody for now" }

    part_name { fr: "Nom et image", en: "Name and picture" }
    part_session { fr: "Séance", en: "Session" }
    part_group { fr: "Groupe et encadrement", en: "Group and leaders" }
    part_room { fr: "Lieu et matériel", en: "Room and material" }
    part_demand { fr: "Ce qu’elle demande", en: "What it asks" }
    part_needs { fr: "Besoins et prestation", en: "Needs and service" }
    part_safety { fr: "Précautions", en: "Cautions" }
    part_limits { fr: "Combien et quand", en: "How often and when" }
    name { fr: "Nom", en: "Name" }
    easy_name { fr: "Nom facile à lire", en: "Easy-to-read name" }
    easy_name_hint { fr: "À la première personne\u{a0}: «\u{202f}Je chante\u{202f}».", en: "In the first person: “I sing”." }
    domain { fr: "Domaine", en: "Domain" }
    pictogram { fr: "Image", en: "Picture" }
    no_pictogram { fr: "Sans image, icône du domaine", en: "No picture, icon of the domain" }
    minutes_field(label: &str) { fr: "{label} (minutes)", en: "{label} (minutes)" }
    preparation { fr: "Préparation avant", en: "Preparation before" }
    tidying { fr: "Rangement après", en: "Tidying after" }
    min_group { fr: "Personnes, au moins", en: "People, at least" }
    ideal_group { fr: "Personnes, idéalement", en: "People, ideally" }
    max_group { fr: "Personnes, au plus", en: "People, at most" }
    leaders { fr: "Professionnels", en: "Leaders" }
    people_per_leader { fr: "Personnes par professionnel", en: "People per leader" }
    skills { fr: "Compétences de chaque professionnel", en: "Skills of each leader" }
    skills_hint { fr: "Chaque ligne est nécessaire. Sur une ligne, une seule suffit.", en: "Every line is needed. On one line, any will do." }
    skill_line(n: usize) { fr: "Compétence {n}, une de", en: "Skill {n}, one of" }
    skill { fr: "Compétence", en: "Skill" }
    add_skill_line { fr: "Et aussi…", en: "And also…" }
    no_skill { fr: "Aucune en particulier", en: "None in particular" }
    room_feature { fr: "Type de lieu", en: "Kind of room" }
    material { fr: "Matériel", en: "Material" }
    weather { fr: "Annulée par mauvais temps", en: "Cancelled in bad weather" }
    physical { fr: "Effort physique, 1 à 5", en: "Physical effort, 1 to 5" }
    cognitive { fr: "Attention demandée, 1 à 5", en: "Attention asked, 1 to 5" }
    physical_effort { fr: "Effort physique", en: "Physical effort" }
    attention { fr: "Attention demandée", en: "Attention asked" }
    noise_level { fr: "Bruit", en: "Noise" }
    noise { fr: "Bruit, 1 à 3", en: "Noise, 1 to 3" }
    of(value: u8, most: u8) { fr: "{value} sur {most}", en: "{value} of {most}" }
    best_half { fr: "Moment conseillé", en: "Best half-day" }
    morning { fr: "Le matin", en: "Morning" }
    afternoon { fr: "L’après-midi", en: "Afternoon" }
    windows { fr: "Seulement à ces heures", en: "Only at these times" }
    windows_any { fr: "À toute heure d’ouverture", en: "At any opening time" }
    window { fr: "Plage", en: "Range" }
    windows_hint { fr: "Sans plage, à toute heure d’ouverture.", en: "Without a range, at any opening time." }
    add_window { fr: "Ajouter une plage", en: "Add a range" }
    restrictions { fr: "À éviter pour", en: "To be avoided for" }
    no_restriction { fr: "Rien de noté", en: "Nothing recorded" }
    cautions { fr: "Précautions, en mots", en: "Cautions, in words" }
    adaptations { fr: "Adaptations", en: "Adaptations" }
    needs { fr: "Besoins servis", en: "Needs served" }
    need_search { fr: "Chercher un besoin", en: "Search for a need" }
    need_search_hint { fr: "Un mot ou un code\u{a0}: mobilité, 1.2…", en: "A word or a code: mobility, 1.2…" }
    service { fr: "Prestation", en: "Service" }
    no_service { fr: "Aucune", en: "None" }
    per_week { fr: "Séances par semaine", en: "Sessions a week" }
    min_week { fr: "Par semaine, au moins", en: "A week, at least" }
    max_week { fr: "Par semaine, au plus", en: "A week, at most" }
    max_day { fr: "Par jour, au plus", en: "A day, at most" }
    week_exact(n: u8, day: u8) { fr: "{n}, {day} par jour au plus", en: "{n}, {day} a day at most" }
    week_range(min: u8, max: u8, day: u8) { fr: "{min} à {max}, {day} par jour au plus", en: "{min} to {max}, {day} a day at most" }
    is_offered { fr: "Proposée dans cette maison", en: "Offered in this house" }
    yes_offered { fr: "Oui, le calcul peut la planifier", en: "Yes, it may be planned" }
    not_offered { fr: "Non, en réserve", en: "No, kept in the catalogue" }
    edit_title(name: &str) { fr: "Modifier {name}", en: "Edit {name}" }
}
