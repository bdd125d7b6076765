//! The frame of the settings: its title and the names of its pages.

texts! {
    title { fr: "Réglages", en: "Settings" }
    window_title(page: &str) { fr: "{page}, réglages", en: "{page}, settings" }
    house { fr: "La maison", en: "The house" }
    staff { fr: "Équipe", en: "Staff" }
    visitors { fr: "Intervenants", en: "Visitors" }
    rooms { fr: "Lieux", en: "Rooms" }
    rules { fr: "Règles et souhaits", en: "Rules and wishes" }
    data { fr: "Données et sécurité", en: "Data and safety" }
    display { fr: "Affichage et langue", en: "Display and language" }
    about { fr: "À propos", en: "About" }
}
