//! What the week would lack without the card that is open. The panel bears its name: these sentences do not say it again.

texts! {
    // Rules that would be broken.
    session_short(n: i64) {
        fr: one "Sans cette séance, il en manquerait {n} dans la semaine." many "Sans cette séance, il en manquerait {n} dans la semaine.",
        en: one "Without this session the week would be {n} short." many "Without this session the week would be {n} short.",
    }
    session_pinned { fr: "La séance est épinglée ici.", en: "The session is pinned here." }
    appointment_missing { fr: "Sans cette place, le rendez-vous n’aurait pas lieu cette semaine.", en: "Without this place the appointment would not happen this week." }
    place_held { fr: "Cette place est tenue.", en: "This place is held." }
    group_short(n: i64) {
        fr: one "Sans cette personne, il manquerait {n}\u{a0}personne au groupe." many "Sans cette personne, il manquerait {n}\u{a0}personnes au groupe.",
        en: one "Without this person the group would be {n} short." many "Without this person the group would be {n} short.",
    }
    otherwise(sentence: &str) { fr: "Sinon\u{a0}: {sentence}", en: "Otherwise: {sentence}" }
    // Wishes and habits.
    same_time { fr: "Même jour, même heure que la semaine passée.", en: "Same day, same time as last week." }
    size_for { fr: "Le groupe garde une taille agréable.", en: "The group keeps a pleasant size." }
    size_against { fr: "Le groupe dépasse la taille agréable.", en: "The group is above a pleasant size." }
    half_for { fr: "C’est la demi-journée préférée.", en: "It is the preferred half-day." }
    half_against { fr: "Ce n’est pas la demi-journée préférée.", en: "It is not the preferred half-day." }
    day_for { fr: "C’est un jour préféré.", en: "It is a preferred day." }
    day_against { fr: "Ce n’est pas un jour préféré.", en: "It is not a preferred day." }
    again_for { fr: "Il n’a pas lieu deux fois ce jour-là.", en: "It does not happen twice that day." }
    again_against { fr: "Il a lieu une autre fois ce jour-là.", en: "It happens another time that day." }
}
