//! Bad weather: what it takes from a day, and what comes in its place.

texts! {
    bad { fr: "Mauvais temps", en: "Bad weather" }
    bad_on(day: &str) { fr: "Mauvais temps {day}", en: "Bad weather {day}" }
    noted { fr: "Mauvais temps noté", en: "Bad weather noted" }
    better { fr: "Le temps va mieux", en: "The weather is better" }
    better_told { fr: "Le mauvais temps n’est plus noté.", en: "The bad weather is no longer noted." }
    depend_on_it(n: usize) {
        fr: one "{n}\u{a0}séance dépend du temps." many "{n}\u{a0}séances dépendent du temps.",
        en: one "{n} session depends on the weather." many "{n} sessions depend on the weather.",
    }
    none_depends_on_it { fr: "Aucune séance ne dépend du temps ce jour-là.", en: "No session depends on the weather that day." }
    group { fr: "Dehors", en: "Outdoors" }
    // What a session does without, and what stands against a place.
    noted_that_day { fr: "Mauvais temps noté ce jour-là.", en: "Bad weather is noted that day." }
    broken(session: &str) { fr: "{session}\u{a0}: mauvais temps noté ce jour-là.", en: "{session}: bad weather is noted that day." }
    room_in_the_rain(room: &str, when: &str) { fr: "{room}\u{a0}: dehors, et mauvais temps {when}.", en: "{room}: outdoors, and bad weather on {when}." }
    outdoors_that_day { fr: "dehors, mauvais temps noté", en: "outdoors, bad weather is noted" }
    room_outdoors_that_day(room: &str) { fr: "{room}\u{a0}: dehors, mauvais temps noté.", en: "{room}: outdoors, bad weather is noted." }
    // A change.
    replace_by { fr: "la remplacer par", en: "replace it by" }
    activity_in(activity: &str, room: &str) { fr: "{activity} ({room})", en: "{activity} ({room})" }
    as_foreseen { fr: "C’est le repli choisi pour cette activité. Mêmes personnes, même heure.", en: "The alternative chosen for this activity. Same people, same time." }
    with_the_same { fr: "À l’intérieur, mêmes personnes, même heure.", en: "Indoors, same people, same time." }
    without(names: &str) { fr: "À l’intérieur, à la même heure, sans {names}.", en: "Indoors, at the same time, without {names}." }
    in_rain(activity: &str) { fr: "si mauvais temps\u{a0}: {activity}", en: "in bad weather: {activity}" }
    // The activity.
    fallback { fr: "Repli par mauvais temps", en: "Bad-weather alternative" }
    fallback_hint { fr: "Proposé en premier quand le mauvais temps est noté. Sans choix, le calcul cherche une activité à l’intérieur.", en: "Offered first when bad weather is noted. With none chosen, the calculation looks for an indoor activity." }
    no_fallback { fr: "Au choix du calcul", en: "Whatever suits" }
}
