//! Visitors: the list and the form.

texts! {
    heading { fr: "Les intervenants extérieurs", en: "Visitors" }
    new { fr: "Nouvel intervenant", en: "New visitor" }
    empty { fr: "Aucun intervenant pour l’instant.", en: "No visitor yet." }
    name { fr: "Nom", en: "Name" }
    name_hint { fr: "Avec le titre\u{a0}: «\u{202f}Mme\u{a0}Aubry\u{202f}».", en: "With the title: “Mrs Aubry”." }
    trade { fr: "Métier", en: "Trade" }
    trade_hint { fr: "«\u{202f}Kinésithérapeute\u{202f}», «\u{202f}bénévole\u{202f}».", en: "“Physiotherapist”, “volunteer”." }
    short_trade { fr: "Mot court pour les cartes", en: "Short word for cards" }
    short_trade_hint { fr: "«\u{202f}Kiné\u{202f}».", en: "“Physio”." }
    identity { fr: "Identité", en: "Identity" }
    visits { fr: "Passages", en: "Visits" }
    visits_hint { fr: "Le calcul place les rendez-vous dans ces heures.", en: "The planner places appointments in these hours." }
    visit_one { fr: "Passage", en: "Visit" }
    add_visit { fr: "Ajouter un passage", en: "Add a visit" }
    no_visit { fr: "Aucun passage", en: "No visit" }
    absences { fr: "Absences", en: "Absences" }
    room_feature { fr: "Lieu qu’il lui faut", en: "Room needed" }
    room_feature_hint { fr: "Le calcul choisit un lieu qui est ou a cela.", en: "The planner chooses a room that is or has this." }
    contact { fr: "Contact", en: "Contact" }
    contact_hint { fr: "Téléphone ou adresse, pour le bureau.", en: "Telephone or address, for the office." }
}
