//! Texts of the house that name somebody: where they stand, what becomes of them.

texts! {
    house { fr: "Moments et fermetures", en: "Moments and closures" }
    other_person { fr: "Fiche d’une autre personne", en: "Another person’s record" }
    staff { fr: "Fiche d’un professionnel", en: "A professional’s record" }
    visitor { fr: "Fiche d’un intervenant", en: "A visitor’s record" }
    room { fr: "Lieu", en: "Room" }
    activity { fr: "Activité", en: "Activity" }
    appointment { fr: "Rendez-vous", en: "Appointment" }
    session { fr: "Note de séance", en: "Note of a session" }
    template { fr: "Semaine type", en: "Usual week" }
    forced { fr: "Règle forcée", en: "Rule broken" }
    follow_up { fr: "Note du suivi", en: "Note of the follow-up" }
    journal { fr: "Journal", en: "Journal" }
    and_more(told: &str, n: usize) { fr: "{told} et {n} de plus", en: "{told} and {n} more" }
    found(n: usize) {
        fr: one "{n}\u{a0}texte ailleurs contient ce nom." many "{n}\u{a0}textes ailleurs contiennent ce nom.",
        en: one "{n} text elsewhere has this name." many "{n} texts elsewhere have this name.",
    }
    none { fr: "Aucun texte ailleurs ne contient ce nom.", en: "No text elsewhere has this name." }
    erase_ask {
        fr: "Cochez ceux qui parlent de cette personne\u{a0}: le nom y devient «\u{202f}quelqu’un\u{202f}». Les autres restent.",
        en: "Tick those that are about this person: the name becomes “someone” there. The others stay.",
    }
    give_ask {
        fr: "Cochez ceux qui parlent de cette personne\u{a0}: ils seront dans ses données, sans le nom des autres.",
        en: "Tick those that are about this person: they will be in the data, without the names of others.",
    }
    extract_read { fr: "Relisez avant de donner\u{a0}: un surnom ou un lien de famille peut encore désigner quelqu’un.", en: "Read it before you give it: a nickname or a family tie may still point to somebody." }
    list { fr: "Textes qui contiennent ce nom", en: "Texts that have this name" }
    becomes(text: &str) { fr: "Devient\u{a0}: {text}", en: "Becomes: {text}" }
    stays { fr: "Reste tel quel.", en: "Stays as it is." }
    namesakes(names: &str) { fr: "Même nom\u{a0}: {names}.", en: "Same name: {names}." }
    is_name { fr: "C’est peut-être le nom de quelqu’un d’autre.", en: "This may be somebody else’s name." }
}
