//! What a soft rule gives (for), takes (against) and lacks (in the detail of the score).

use crate::i18n::format::OfName;

texts! {
    goal_for(of: OfName<'_>, goal: &str) { fr: "Sert l’objectif «\u{202f}{goal}\u{202f}» {of}.", en: "Serves {of}’s goal “{goal}”." }
    goal_for_many(n: usize, goal: &str) {
        fr: one "{n}\u{a0}personne a l’objectif «\u{202f}{goal}\u{202f}»." many "{n}\u{a0}personnes ont l’objectif «\u{202f}{goal}\u{202f}».",
        en: one "{n} person has the goal “{goal}”." many "{n} people have the goal “{goal}”.",
    }
    goal_against(of: OfName<'_>, goal: &str) { fr: "L’objectif «\u{202f}{goal}\u{202f}» {of} y perd.", en: "{of}’s goal “{goal}” loses by it." }
    goal_against_many(n: usize, goal: &str) {
        fr: one "{n}\u{a0}objectif «\u{202f}{goal}\u{202f}» y perd." many "{n}\u{a0}objectifs «\u{202f}{goal}\u{202f}» y perdent.",
        en: one "{n} goal “{goal}” loses by it." many "{n} goals “{goal}” lose by it.",
    }
    goal_lack(person: &str, goal: &str, n: i64) { fr: "{person}\u{a0}: objectif «\u{202f}{goal}\u{202f}», encore {n}\u{a0}fois.", en: "{person}: goal “{goal}”, {n} more." }
    wish_for(person: &str, activity: &str) { fr: "{person} souhaite {activity}.", en: "{person} wishes for {activity}." }
    wish_for_on(person: &str, activity: &str, date: &str) { fr: "{person} a demandé {activity} le {date}.", en: "{person} asked for {activity} on {date}." }
    wish_for_many(n: usize, activity: &str) {
        fr: one "{n}\u{a0}personne souhaite {activity}." many "{n}\u{a0}personnes souhaitent {activity}.",
        en: one "{n} person wishes for {activity}." many "{n} people wish for {activity}.",
    }
    wish_against(person: &str, activity: &str) { fr: "{person} y perd un souhait\u{a0}: {activity}.", en: "{person} loses a wish by it: {activity}." }
    wish_against_many(n: usize, activity: &str) {
        fr: one "{n}\u{a0}souhait de moins\u{a0}: {activity}." many "{n}\u{a0}souhaits de moins\u{a0}: {activity}.",
        en: one "{n} wish less: {activity}." many "{n} wishes less: {activity}.",
    }
    wish_lack(person: &str, activity: &str, n: i64) { fr: "{person}\u{a0}: souhait «\u{202f}{activity}\u{202f}», encore {n}\u{a0}fois.", en: "{person}: wish “{activity}”, {n} more." }
    dislike_for(person: &str) { fr: "Évite à {person} une activité qui plaît peu.", en: "Spares {person} an activity they like little." }
    dislike_against(person: &str, activity: &str) { fr: "{person} aime peu {activity}.", en: "{person} does not much like {activity}." }
    dislike_against_many(n: usize, activity: &str) {
        fr: one "{n}\u{a0}personne aime peu {activity}." many "{n}\u{a0}personnes aiment peu {activity}.",
        en: one "{n} person does not much like {activity}." many "{n} people do not much like {activity}.",
    }
    idle_for(person: &str, day: &str) { fr: "{person} a une journée mieux remplie {day}.", en: "{person} has a fuller day on {day}." }
    idle_for_many(n: usize) {
        fr: one "{n}\u{a0}personne a une journée mieux remplie." many "{n}\u{a0}personnes ont une journée mieux remplie.",
        en: one "{n} person has a fuller day." many "{n} people have a fuller day.",
    }
    idle_against(person: &str, day: &str) { fr: "{person} a une journée moins remplie {day}.", en: "{person} has an emptier day on {day}." }
    idle_against_many(n: usize) {
        fr: one "{n}\u{a0}personne a une journée moins remplie." many "{n}\u{a0}personnes ont une journée moins remplie.",
        en: one "{n} person has an emptier day." many "{n} people have an emptier day.",
    }
    idle_lack(person: &str, day: &str, time: &str) { fr: "{person}\u{a0}: {time} d’activité de moins que prévu {day}.", en: "{person}: {time} of activity short on {day}." }
    tired_for(person: &str, day: &str) { fr: "{person} se fatigue moins {day}.", en: "{person} tires less on {day}." }
    tired_against(person: &str, day: &str) { fr: "{person} se fatigue trop {day}.", en: "{person} tires too much on {day}." }
    tired_against_many(n: usize) {
        fr: one "{n}\u{a0}personne se fatigue trop." many "{n}\u{a0}personnes se fatiguent trop.",
        en: one "{n} person tires too much." many "{n} people tire too much.",
    }
    variety_for(person: &str) { fr: "{person} varie ses activités.", en: "{person} has more variety." }
    variety_against(person: &str, activity: &str) { fr: "{person} fait déjà souvent {activity}.", en: "{person} already does {activity} often." }
    variety_against_many(n: usize, activity: &str) {
        fr: one "{n}\u{a0}personne fait déjà souvent {activity}." many "{n}\u{a0}personnes font déjà souvent {activity}.",
        en: one "{n} person already does {activity} often." many "{n} people already do {activity} often.",
    }
    fair_for(person: &str) { fr: "{person} avait moins que les autres.", en: "{person} had less than the others." }
    fair_for_many(n: usize) {
        fr: one "{n}\u{a0}personne avait moins que les autres." many "{n}\u{a0}personnes avaient moins que les autres.",
        en: one "{n} person had less than the others." many "{n} people had less than the others.",
    }
    fair_against(person: &str) { fr: "{person} a moins que les autres.", en: "{person} has less than the others." }
    fair_against_many(n: usize) {
        fr: one "{n}\u{a0}personne a moins que les autres." many "{n}\u{a0}personnes ont moins que les autres.",
        en: one "{n} person has less than the others." many "{n} people have less than the others.",
    }
    load_for(staff: &str) { fr: "{staff} anime un peu moins.", en: "{staff} leads a little less." }
    load_against(staff: &str) { fr: "{staff} anime plus que sa part.", en: "{staff} leads more than their share." }
    habit_for(session: &str) { fr: "Même jour, même heure que la semaine passée\u{a0}: {session}.", en: "Same day, same time as last week: {session}." }
    habit_against(session: &str) { fr: "La semaine passée, cette séance avait lieu\u{a0}: {session}.", en: "Last week this session took place: {session}." }
    leader_for { fr: "Même professionnel que la semaine passée.", en: "Same leader as last week." }
    leader_against(session: &str) { fr: "D’autres professionnels que la semaine passée\u{a0}: {session}.", en: "Other leaders than last week: {session}." }
    referent_for(person: &str, staff: &str) { fr: "{person} voit {staff}, qui est son référent.", en: "{person} sees {staff}, their key worker." }
    referent_against(person: &str, staff: &str) { fr: "{person} ne voit pas {staff}, qui est son référent.", en: "{person} does not see {staff}, their key worker." }
    friends_for(one: &str, other: &str) { fr: "{one} et {other} s’y retrouvent.", en: "{one} and {other} meet there." }
    friends_against(one: &str, other: &str) { fr: "{one} et {other} ne se retrouvent pas.", en: "{one} and {other} do not meet." }
    comfort_for(session: &str) { fr: "Le groupe garde une taille agréable\u{a0}: {session}.", en: "The group keeps a pleasant size: {session}." }
    comfort_against(session: &str) { fr: "Le groupe dépasse la taille agréable\u{a0}: {session}.", en: "The group is above a pleasant size: {session}." }
    moment_for(person: &str) { fr: "C’est le bon moment de la journée pour {person}.", en: "It is the right time of day for {person}." }
    moment_against(person: &str) { fr: "Ce n’est pas le bon moment de la journée pour {person}.", en: "It is not the right time of day for {person}." }
    moment_against_many(n: usize) {
        fr: one "Ce n’est pas le bon moment pour {n}\u{a0}personne." many "Ce n’est pas le bon moment pour {n}\u{a0}personnes.",
        en: one "It is not the right time for {n} person." many "It is not the right time for {n} people.",
    }
    half_for(name: &str) { fr: "{name}\u{a0}: la demi-journée préférée.", en: "{name}: the preferred half-day." }
    half_against(name: &str) { fr: "{name}\u{a0}: pas la demi-journée préférée.", en: "{name}: not the preferred half-day." }
    day_for(name: &str) { fr: "{name}\u{a0}: un jour préféré.", en: "{name}: a preferred day." }
    day_against(name: &str) { fr: "{name}\u{a0}: pas un jour préféré.", en: "{name}: not a preferred day." }
    again_for(name: &str) { fr: "{name}\u{a0}: pas deux fois le même jour.", en: "{name}: not twice on one day." }
    again_against(name: &str) { fr: "{name}\u{a0}: deux fois le même jour.", en: "{name}: twice on one day." }
    stable_for(what: &str) { fr: "Reste comme la semaine publiée\u{a0}: {what}.", en: "Stays as published: {what}." }
    stable_against(what: &str) { fr: "Change la semaine publiée\u{a0}: {what}.", en: "Changes the published week: {what}." }
    stable_many(n: usize) {
        fr: one "Change {n}\u{a0}place de la semaine publiée." many "Change {n}\u{a0}places de la semaine publiée.",
        en: one "Changes {n} place of the published week." many "Changes {n} places of the published week.",
    }
    // Rules kept by a session, with their margin.
    fact_room(taken: i32, room: &str, all: i32) {
        fr: one "{room} est libre\u{a0}: {taken}\u{a0}place prise sur {all}." many "{room} est libre\u{a0}: {taken}\u{a0}places prises sur {all}.",
        en: one "{room} is free: {taken} place taken of {all}." many "{room} is free: {taken} places taken of {all}.",
    }
    fact_leader(staff: &str) { fr: "{staff} est là et a la formation.", en: "{staff} is there and has the training." }
    fact_window(from: &str, to: &str) { fr: "L’heure convient\u{a0}: entre {from} et {to}.", en: "The time fits: between {from} and {to}." }
    fact_help { fr: "Les professionnels suffisent pour aider ce groupe.", en: "The leaders suffice to help this group." }
    fact_appointment {
        fr: "Aux heures du professionnel, quand la personne est là et libre.",
        en: "Within the professional’s hours, while the person is there and free."
    }
    fact_held_appointment {
        fr: "Tenu à cette heure\u{a0}: une proposition ne le déplace pas.",
        en: "Held at this time: a proposal does not move it."
    }
    fact_person { fr: "Aucun refus, aucune contre-indication.", en: "No refusal, no contraindication." }
    would_leave(session: &str) { fr: "Il faudrait quitter {session}.", en: "They would have to leave {session}." }
    could_come { fr: "Rien ne l’empêche. D’autres places comptaient plus.", en: "Nothing forbids it. Other places mattered more." }
    balanced { fr: "Ni mieux ni moins bien. Le calcul a choisi ainsi.", en: "Neither better nor worse. The planner chose it so." }
    place_same { fr: "Rien ne change pour les personnes.", en: "Nothing changes for the people." }
    place_better(rule: &str) { fr: "Gagne surtout sur\u{a0}: {rule}.", en: "Gains most on: {rule}." }
    place_worse(rule: &str) { fr: "Perd surtout sur\u{a0}: {rule}.", en: "Loses most on: {rule}." }
}
