//! A hard rule that is not kept: who, what, when.

texts! {
    malformed_session(session: &str) { fr: "{session}\u{a0}: il manque un lieu, un jour ou une heure.", en: "{session}: a room, a day or a time is missing." }
    malformed_appointment(name: &str) { fr: "{name}\u{a0}: il manque un lieu, un jour ou une heure.", en: "{name}: a room, a day or a time is missing." }
    person_away(person: &str, session: &str) { fr: "{person} n’est pas là\u{a0}: {session}.", en: "{person} is not there: {session}." }
    person_busy(person: &str, what: &str, session: &str) { fr: "{person} a «\u{202f}{what}\u{202f}» à ce moment\u{a0}: {session}.", en: "{person} has “{what}” then: {session}." }
    person_twice(person: &str, when: &str) { fr: "{person} est à deux endroits {when}.", en: "{person} is in two places on {when}." }
    room_twice(room: &str, when: &str) { fr: "{room}\u{a0}: deux usages {when}.", en: "{room}: used twice on {when}." }
    room_closed(room: &str, when: &str) { fr: "{room}\u{a0}: fermé {when}.", en: "{room}: closed on {when}." }
    room_unsuitable(room: &str, session: &str) { fr: "{room}\u{a0}: l’équipement manque pour {session}.", en: "{room}: lacks what {session} needs." }
    room_not_for_person(room: &str, person: &str) { fr: "{room}\u{a0}: {person} n’y entre pas avec son fauteuil.", en: "{room}: {person} does not get in with the wheelchair." }
    room_too_small(room: &str, session: &str, over: i64) { fr: "{room}\u{a0}: {over} de trop pour {session}.", en: "{room}: {over} too many for {session}." }
    staff_twice(staff: &str, when: &str) { fr: "{staff} mène deux séances {when}.", en: "{staff} leads two sessions on {when}." }
    staff_off(staff: &str, session: &str) { fr: "{staff} n’est pas en service\u{a0}: {session}.", en: "{staff} is not on duty: {session}." }
    leaders(session: &str, found: i32, needed: i32) {
        fr: "{session}\u{a0}: {needed} à prévoir pour mener, {found} ici.",
        en: "{session}: {needed} needed to lead, {found} here.",
    }
    leads_alone(staff: &str, session: &str) { fr: "{staff} ne compte pas dans l’encadrement\u{a0}: il faut quelqu’un d’autre pour mener {session}.", en: "{staff} does not count among the staff: somebody else has to lead {session}." }
    unqualified(staff: &str, session: &str) { fr: "{staff} n’a pas la formation pour {session}.", en: "{staff} lacks the training for {session}." }
    too_few(session: &str, n: i64) { fr: "{session}\u{a0}: le groupe est trop petit de {n}.", en: "{session}: the group is {n} short." }
    too_many(session: &str, n: i64) { fr: "{session}\u{a0}: le groupe est trop grand de {n}.", en: "{session}: the group is {n} too large." }
    supervision(session: &str) { fr: "{session}\u{a0}: pas assez de professionnels pour aider ce groupe.", en: "{session}: not enough staff to help this group." }
    incompatible(one: &str, other: &str, session: &str) { fr: "{one} et {other} sont à séparer\u{a0}: {session}.", en: "{one} and {other} are to be kept apart: {session}." }
    contraindicated(person: &str, session: &str) { fr: "{person} a une contre-indication\u{a0}: {session}.", en: "{person} has a contraindication: {session}." }
    twice_a_day(person: &str, activity: &str, day: &str) { fr: "{person}\u{a0}: {activity} deux fois {day}.", en: "{person}: {activity} twice on {day}." }
    outside_window(session: &str) { fr: "{session}\u{a0}: hors des heures de l’activité.", en: "{session}: outside the activity’s hours." }
    outside_days(name: &str) { fr: "{name}\u{a0}: hors des dates prévues pour ce rendez-vous.", en: "{name}: outside the dates set for this appointment." }
    during_break(session: &str) { fr: "{session}\u{a0}: pendant un moment commun.", en: "{session}: during a common moment." }
    activity_twice(activity: &str, when: &str) { fr: "{activity}\u{a0}: deux séances en même temps, {when}.", en: "{activity}: two sessions at once, on {when}." }
    too_often_a_day(activity: &str, day: &str) { fr: "{activity} a lieu trop souvent {day}.", en: "{activity} runs too often on {day}." }
    too_seldom(n: i64, activity: &str) {
        fr: one "{activity}\u{a0}: il manque {n}\u{a0}séance dans la semaine." many "{activity}\u{a0}: il manque {n}\u{a0}séances dans la semaine.",
        en: one "{activity}: {n} session short this week." many "{activity}: {n} sessions short this week.",
    }
    too_often(activity: &str) { fr: "{activity} a lieu trop souvent dans la semaine.", en: "{activity} runs too often this week." }
    professional_away(professional: &str, name: &str) { fr: "{professional} ne passe pas à cette heure\u{a0}: {name}.", en: "{professional} does not come at that time: {name}." }
    appointment_room(room: &str, name: &str) { fr: "{room}\u{a0}: l’équipement manque pour {name}.", en: "{room}: lacks what {name} needs." }
    professional_twice(professional: &str, when: &str) { fr: "{professional} voit deux personnes {when}.", en: "{professional} sees two people on {when}." }
    appointment_missing(name: &str) { fr: "{name}\u{a0}: pas encore de place.", en: "{name}: no place yet." }
    floor_short(when: &str, n: i64) { fr: "Il manque {n} auprès des personnes {when}.", en: "{n} short beside the people on {when}." }
    leads_day(staff: &str, day: &str) { fr: "{staff} anime plus que son maximum {day}.", en: "{staff} leads more than the limit on {day}." }
    leads_week(staff: &str) { fr: "{staff} anime plus que son maximum de la semaine.", en: "{staff} leads more than the week’s limit." }
    pinned_session(session: &str) { fr: "{session}\u{a0}: épinglée, elle n’a plus lieu.", en: "{session}: pinned, but no longer runs." }
    pinned_room(session: &str, room: &str) { fr: "{session}\u{a0}: épinglée à {room}, elle est ailleurs.", en: "{session}: pinned to {room}, but elsewhere." }
    pinned_leader(session: &str, staff: &str) { fr: "{session}\u{a0}: épinglée avec {staff}, qui ne la mène plus.", en: "{session}: pinned with {staff}, who no longer leads." }
    pinned_place(person: &str, session: &str) { fr: "{person} avait une place tenue\u{a0}: {session}.", en: "{person} had a held place: {session}." }
    refused(person: &str, activity: &str) { fr: "{person} a dit non\u{a0}: {activity}.", en: "{person} said no: {activity}." }
}
