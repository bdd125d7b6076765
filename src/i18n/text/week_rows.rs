//! The week by person, member of staff, room or activity, and as a list.

texts! {
    table { fr: "Tableau de la semaine", en: "Table of the week" }
    day { fr: "Jour", en: "Day" }
    time { fr: "Heure", en: "Time" }
    what { fr: "Quoi", en: "What" }
    where_or_who { fr: "Où ou pour qui", en: "Where or for whom" }
    led_by { fr: "Avec", en: "With" }
    people { fr: "Places", en: "Places" }
    member { fr: "Professionnel", en: "Member of staff" }
    room { fr: "Lieu", en: "Room" }
    activity { fr: "Activité", en: "Activity" }
    total { fr: "Total", en: "Total" }
    away { fr: "pas là", en: "away" }
    closed { fr: "fermé", en: "closed" }
    nothing { fr: "Rien", en: "Nothing" }
    nothing_all_week { fr: "Rien cette semaine", en: "Nothing this week" }
    nobody { fr: "Rien ne correspond.", en: "Nothing matches." }
    capacity(n: usize) { fr: one "{n}\u{a0}place" many "{n}\u{a0}places", en: one "{n} place" many "{n} places" }
}
