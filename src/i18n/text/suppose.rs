//! "Et si…": a datum changed to look at, what it would bring, and whether to apply it.

texts! {
    menu { fr: "Et si…", en: "What if…" }
    title { fr: "Et si…", en: "What if…" }
    lead { fr: "Changez une donnée pour voir. Rien n’est enregistré avant «\u{202f}Appliquer\u{202f}».", en: "Change something to see. Nothing is saved before “Apply”." }
    // What is supposed.
    what { fr: "Ce qui change", en: "What changes" }
    kind_staff_more { fr: "Un professionnel de plus", en: "One more member of staff" }
    kind_staff_away { fr: "Un professionnel absent", en: "A member of staff away" }
    kind_staff_here { fr: "Un professionnel plus longtemps", en: "A member of staff for longer" }
    kind_person_here { fr: "Une présence de plus", en: "Somebody here for longer" }
    kind_person_away { fr: "Une absence", en: "Somebody away" }
    kind_room_size { fr: "Un lieu pour plus ou moins de monde", en: "A room for more or fewer people" }
    kind_room_closed { fr: "Un lieu fermé", en: "A closed room" }
    kind_group { fr: "Un groupe plus grand ou plus petit", en: "A larger or smaller group" }
    kind_oftener { fr: "Une activité une fois de plus", en: "An activity once more" }
    kind_visit { fr: "Un passage de plus", en: "One more visit" }
    who { fr: "Qui", en: "Who" }
    like { fr: "Avec les compétences de", en: "With the skills of" }
    which_room { fr: "Quel lieu", en: "Which room" }
    which_activity { fr: "Quelle activité", en: "Which activity" }
    day { fr: "Jour", en: "Day" }
    part { fr: "Moment", en: "Time" }
    part_morning { fr: "le matin", en: "the morning" }
    part_afternoon { fr: "l’après-midi", en: "the afternoon" }
    part_day { fr: "toute la journée", en: "the whole day" }
    part_earlier { fr: "une heure plus tôt", en: "an hour earlier" }
    part_later { fr: "une heure plus tard", en: "an hour longer" }
    persons_most { fr: "Personnes au plus", en: "People at most" }
    look { fr: "Voir la différence", en: "See the difference" }
    // In a sentence.
    one_more { fr: "Un professionnel de plus", en: "One more member of staff" }
    staff_more(like: &str, when: &str) { fr: "Un professionnel de plus, comme {like}, {when}", en: "One more member of staff, like {like}, {when}" }
    morning(day: &str) { fr: "{day} matin", en: "{day} morning" }
    afternoon(day: &str) { fr: "{day} après-midi", en: "{day} afternoon" }
    whole_day(day: &str) { fr: "{day}, toute la journée", en: "{day}, the whole day" }
    hour_before(day: &str) { fr: "{day}, une heure plus tôt", en: "{day}, an hour earlier" }
    hour_after(day: &str) { fr: "{day}, une heure plus tard", en: "{day}, an hour longer" }
    // What it would bring.
    looking { fr: "J’essaie la semaine ainsi…", en: "Trying the week that way…" }
    nothing { fr: "Cela ne change rien à cette semaine.", en: "That changes nothing in this week." }
    breaks { fr: "Une règle ne serait plus tenue.", en: "A rule would no longer be kept." }
    mends { fr: "Une règle de plus serait tenue.", en: "One more rule would be kept." }
    alone_mends { fr: "Une partie ne vient pas de ce changement\u{a0}: une nouvelle proposition tiendrait déjà mieux les règles.", en: "Part of this is not owed to the change: a new proposal would keep the rules better already." }
    alone_gains(n: usize) {
        fr: one "Une nouvelle proposition, sans ce changement, gagnerait déjà {n}\u{a0}point." many "Une nouvelle proposition, sans ce changement, gagnerait déjà {n}\u{a0}points.",
        en: one "A new proposal without this change would gain {n} point already." many "A new proposal without this change would gain {n} points already.",
    }
    facts { fr: "Avant et après", en: "Before and after" }
    fact { fr: "Ce qui est compté", en: "What is counted" }
    now { fr: "Maintenant", en: "Now" }
    then { fr: "Ainsi", en: "That way" }
    broken { fr: "Règles non tenues", en: "Rules not kept" }
    goals { fr: "Objectifs servis", en: "Goals served" }
    wishes { fr: "Souhaits suivis", en: "Wishes followed" }
    forgotten { fr: "Personnes avec un jour vide", en: "People with an empty day" }
    rules { fr: "Ce que chaque règle y gagne ou y perd", en: "What each rule gains or loses" }
    no_rule { fr: "Aucune règle n’y gagne ni n’y perd.", en: "No rule gains or loses." }
    gains { fr: "mieux", en: "better" }
    loses { fr: "moins bien", en: "less good" }
    no_more(what: &str) { fr: "N’est plus le cas\u{a0}: {what}", en: "No longer so: {what}" }
    changes { fr: "Ce qui changerait dans la semaine", en: "What would change in the week" }
    no_change { fr: "Rien ne bouge dans la semaine.", en: "Nothing moves in the week." }
    see_all(n: usize) { fr: one "Voir le changement" many "Voir les {n}\u{a0}changements", en: one "See the change" many "See all {n} changes" }
    persons(n: usize, names: &str) {
        fr: one "Pour {n}\u{a0}personne\u{a0}: {names}." many "Pour {n}\u{a0}personnes\u{a0}: {names}.",
        en: one "For {n} person: {names}." many "For {n} people: {names}.",
    }
    // Decided.
    lasting { fr: "Appliquer change aussi les semaines suivantes.", en: "Applying it changes the weeks after, too." }
    cannot_hire { fr: "Le calcul n’embauche personne. Ajoutez le professionnel à l’équipe quand il est connu.", en: "The planner hires nobody. Add the member of staff to the team once known." }
    add_staff { fr: "Ajouter à l’équipe", en: "Add to the team" }
    apply { fr: "Appliquer", en: "Apply" }
    leave { fr: "Laisser", en: "Leave it" }
    other { fr: "Changer autre chose", en: "Change something else" }
    applied { fr: "C’est fait. La donnée et la semaine ont changé.", en: "Done. The datum and the week have changed." }
    see_way { fr: "Voir ce que cela change", en: "See what it changes" }
    // Beside the reasons of a session.
    quick_room(n: u16, room: &str) { fr: one "{room} pour {n}\u{a0}personne" many "{room} pour {n}\u{a0}personnes", en: one "{room} for {n} person" many "{room} for {n} people" }
    quick_group(n: u16) { fr: one "Un groupe jusqu’à {n}\u{a0}personne" many "Un groupe jusqu’à {n}\u{a0}personnes", en: one "A group of up to {n} person" many "A group of up to {n} people" }
    quick_away(name: &str, day: &str) { fr: "Sans {name} {day}", en: "Without {name} on {day}" }
    quick_other { fr: "Autre chose…", en: "Something else…" }
}
