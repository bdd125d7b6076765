//! What keeps something from happening: a person from coming, a demand from having a place.

texts! {
    // Why a person cannot take part; the person is the subject.
    absent(person: &str) { fr: "{person} n’est pas là à cette heure.", en: "{person} is not there at that time." }
    room_not_for_person(person: &str, room: &str) { fr: "{person} n’entre pas en fauteuil dans ce lieu\u{a0}: {room}.", en: "{person} does not get into this room with a wheelchair: {room}." }
    contraindicated(person: &str) { fr: "{person} a une contre-indication pour cette activité.", en: "{person} has a contraindication for this activity." }
    avoided(person: &str) { fr: "{person} a dit non. Le calcul n’y revient pas.", en: "{person} said no. The planner does not come back to it." }
    busy(person: &str, session: &str) { fr: "{person} a une autre séance\u{a0}: {session}.", en: "{person} has another session: {session}." }
    at_appointment(person: &str, name: &str) { fr: "{person} a rendez-vous\u{a0}: {name}.", en: "{person} has an appointment: {name}." }
    same_day(person: &str, session: &str) { fr: "{person} y va déjà ce jour-là\u{a0}: {session}.", en: "{person} already goes there that day: {session}." }
    incompatible(person: &str, other: &str) { fr: "{person} et {other} sont à séparer.", en: "{person} and {other} are to be kept apart." }
    full(limit: i32) {
        fr: one "Le groupe est complet\u{a0}: {limit}\u{a0}place." many "Le groupe est complet\u{a0}: {limit}\u{a0}places.",
        en: one "The group is full: {limit} place." many "The group is full: {limit} places.",
    }
    supervision_full { fr: "Les professionnels ne peuvent pas aider une personne de plus.", en: "The leaders cannot help one more person." }
    cannot_follow(names: &str) { fr: "{names} ne pourraient pas suivre.", en: "{names} could not follow." }
    // Why a demand has no place, after the name of the person or thing.
    possible { fr: "une place est possible", en: "a place is possible" }
    over { fr: "ce moment est passé", en: "that time is over" }
    person_absent { fr: "pas là quand l’activité a lieu", en: "not there when the activity runs" }
    person_busy { fr: "déjà dans une autre séance", en: "already in another session" }
    person_appointment { fr: "en rendez-vous à ce moment", en: "at an appointment then" }
    contraindication { fr: "une contre-indication", en: "a contraindication" }
    refusal { fr: "un refus, qui est tenu", en: "a refusal, which is kept" }
    already_that_day { fr: "déjà cette activité ce jour-là", en: "this activity already that day" }
    kept_apart { fr: "une personne à séparer y est", en: "somebody to be kept apart is there" }
    session_full { fr: "la séance est complète", en: "the session is full" }
    help_full { fr: "pas assez de professionnels pour aider", en: "not enough staff to help" }
    nothing_serves { fr: "aucune activité ouverte ne sert cet objectif", en: "no offered activity serves this goal" }
    not_step_free { fr: "le fauteuil n’entre pas dans le lieu", en: "the wheelchair does not get into the room" }
    way_step_free { fr: "Choisir un lieu accessible, ou noter que le fauteuil y entre (Réglages, Lieux).", en: "Choose a step-free room, or record that a wheelchair gets in (Settings, Rooms)." }
    no_room_suits { fr: "aucun lieu n’a l’équipement", en: "no room has the equipment" }
    no_room_free { fr: "le lieu est pris ou fermé", en: "the room is taken or closed" }
    nobody_trained { fr: "aucun professionnel n’a la formation", en: "no member of staff has the training" }
    no_leader_free { fr: "aucun professionnel formé n’est libre", en: "no trained member of staff is free" }
    floor { fr: "trop peu de professionnels resteraient auprès des autres", en: "too few staff would stay beside the others" }
    kit_taken { fr: "l’activité a déjà lieu à cette heure", en: "the activity runs already at that time" }
    often_enough { fr: "l’activité a lieu assez souvent", en: "the activity runs often enough" }
    too_few_people { fr: "trop peu de personnes pourraient venir", en: "too few people could come" }
    professional_busy { fr: "le professionnel voit quelqu’un d’autre", en: "the professional sees somebody else" }
    professional_away { fr: "le professionnel ne passe pas assez", en: "the professional does not come long enough" }
    no_day { fr: "aucun jour ouvert de la semaine n’est dans ses dates", en: "no open day of the week is within its dates" }
    group_visit { fr: "un groupe se place à la main", en: "a group is placed by hand" }
    // The lines that are made of them.
    one_line(who: &str, obstacle: &str) { fr: "{who}\u{a0}: {obstacle}.", en: "{who}: {obstacle}." }
    tried(n: usize, obstacle: &str) {
        fr: one "{n}\u{a0}essai\u{a0}: {obstacle}." many "{n}\u{a0}essais\u{a0}: {obstacle}.",
        en: one "{n} try: {obstacle}." many "{n} tries: {obstacle}.",
    }
    // What is lacking.
    goal(goal: &str, n: i64) { fr: "Objectif «\u{202f}{goal}\u{202f}», encore {n}\u{a0}fois", en: "Goal “{goal}”, {n} more" }
    wish(activity: &str, n: i64) { fr: "Souhait «\u{202f}{activity}\u{202f}», encore {n}\u{a0}fois", en: "Wish “{activity}”, {n} more" }
    minimum(activity: &str, n: i64) { fr: "{activity}, encore {n}\u{a0}fois", en: "{activity}, {n} more" }
    half_day(half: &str) { fr: "Rien de prévu\u{a0}: {half}", en: "Nothing planned: {half}" }
    morning(day: &str) { fr: "{day} matin", en: "{day} morning" }
    afternoon(day: &str) { fr: "{day} après-midi", en: "{day} afternoon" }
    // Ways out.
    join(person: &str, session: &str) { fr: "Inscrire {person}\u{a0}: {session}", en: "Add {person}: {session}" }
    open_session { fr: "Ouvrir une séance à une autre heure.", en: "Open a session at another time." }
    way_presence { fr: "Voir si un autre jour de présence est possible.", en: "See whether another day of presence is possible." }
    way_bigger { fr: "Agrandir le groupe, ou ouvrir une deuxième séance.", en: "Enlarge the group, or open a second session." }
    way_training { fr: "Former un professionnel, ou noter sa formation.", en: "Train a member of staff, or record their training." }
    way_room { fr: "Équiper un lieu, ou le noter dans ses équipements.", en: "Equip a room, or record what it has." }
    way_offer { fr: "Proposer une activité qui sert cet objectif.", en: "Offer an activity that serves this goal." }
    way_dates { fr: "Changer les dates du rendez-vous.", en: "Change the dates of the appointment." }
    way_visit { fr: "Demander au professionnel un passage de plus.", en: "Ask the professional for one more visit." }
    way_rhythm { fr: "Permettre à l’activité une séance de plus.", en: "Allow the activity one more session." }
    way_swap { fr: "Échanger avec une séance moins importante.", en: "Swap with a less important session." }
}
