//! The form of a session on the board.

use crate::i18n::format::OfName;

texts! {
    new_session { fr: "Nouvelle séance", en: "New session" }
    activity { fr: "Activité", en: "Activity" }
    day { fr: "Jour", en: "Day" }
    start { fr: "Début", en: "Start" }
    length { fr: "Durée", en: "Length" }
    shorter { fr: "5\u{a0}minutes de moins", en: "5 minutes less" }
    longer { fr: "5\u{a0}minutes de plus", en: "5 minutes more" }
    room { fr: "Lieu", en: "Room" }
    leaders { fr: "Professionnels", en: "Staff" }
    note { fr: "À savoir", en: "To know" }
    other_staff(n: usize) { fr: one "{n}\u{a0}autre" many "{n}\u{a0}autres", en: one "{n} other" many "{n} others" }
    to_check { fr: "À vérifier", en: "To check" }
    create { fr: "Poser la séance", en: "Put the session" }
    delete { fr: "Supprimer la séance", en: "Delete the session" }
    created(name: &str, place: &str) { fr: "{name}\u{a0}: {place}.", en: "{name}: {place}." }
    choose_activity { fr: "Choisissez une activité.", en: "Choose an activity." }
    no_activity { fr: "Aucune activité n’est proposée dans cette maison.", en: "This house offers no activity." }
    past_midnight { fr: "Elle finirait après minuit.", en: "It would end after midnight." }
    busy_with(what: &str) { fr: "pris\u{a0}: {what}", en: "busy: {what}" }
    away { fr: "pas là à cette heure", en: "not there at that time" }
    unskilled { fr: "pas formé à cette activité", en: "not trained for this activity" }
    said_no { fr: "a dit non", en: "said no" }
    not_step_free { fr: "le fauteuil n’entre pas dans cette salle", en: "the wheelchair does not get into this room" }
    contraindicated { fr: "contre-indiqué", en: "contraindicated" }
    not_with(name: &str) { fr: "pas avec {name}", en: "not with {name}" }
    asked_for_it { fr: "l’a demandé", en: "asked for it" }
    places(taken: usize, all: usize) { fr: one "{taken}\u{a0}place prise sur {all}." many "{taken}\u{a0}places prises sur {all}.", en: one "{taken} place taken of {all}." many "{taken} places taken of {all}." }
    free_places(n: usize) { fr: one "{n}\u{a0}place libre." many "{n}\u{a0}places libres.", en: one "{n} free place." many "{n} free places." }
    full { fr: "Plus de place.", en: "No place left." }
    nobody_yet { fr: "Personne pour l’instant.", en: "Nobody yet." }
    held { fr: "tenu par vous", en: "held by you" }
    hold(of: OfName<'_>) { fr: "Tenir la place {of}", en: "Hold the place of {of}" }
    remove_person(name: &str) { fr: "Retirer {name}", en: "Remove {name}" }
    person_in(person: &str, session: &str) { fr: "{person} participe maintenant à {session}.", en: "{person} is now in {session}." }
    person_out(person: &str, session: &str) { fr: "{person} ne participe plus à {session}.", en: "{person} is no longer in {session}." }
    cannot_add(name: &str, why: &str) { fr: "{name}\u{a0}: {why}.", en: "{name}: {why}." }
    nobody_matches { fr: "Personne ne correspond.", en: "Nobody matches." }
    more_matches(n: usize) { fr: one "et {n}\u{a0}autre, précisez le nom" many "et {n}\u{a0}autres, précisez le nom", en: one "and {n} other, give more of the name" many "and {n} others, give more of the name" }
    with_whom { fr: "Avec", en: "With" }
    for_whom { fr: "Pour", en: "For" }
    where_ { fr: "Où", en: "Where" }
    escort { fr: "Accompagne", en: "Escort" }
    travel(time: &str) { fr: "{time} de trajet à l’aller comme au retour", en: "{time} of travel each way" }
    remote { fr: "En visio", en: "By video" }
    to_confirm { fr: "À confirmer", en: "To confirm" }
    open_appointment { fr: "Ouvrir le rendez-vous", en: "Open the appointment" }
    fixed { fr: "Fixe", en: "Fixed" }
    no_room { fr: "Sans salle", en: "No room" }
}
