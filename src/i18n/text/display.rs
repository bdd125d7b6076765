//! Settings: how the screens look and read.

texts! {
    colours { fr: "Couleurs", en: "Colours" }
    theme_system { fr: "Comme l’appareil", en: "As the device" }
    theme_light { fr: "Clair", en: "Light" }
    theme_dark { fr: "Sombre", en: "Dark" }
    theme_contrast { fr: "Contraste élevé", en: "High contrast" }
    text_size { fr: "Taille du texte", en: "Text size" }
    percent(n: u16) { fr: "{n}\u{a0}%", en: "{n}%" }
    airy { fr: "Plus d’air entre les lignes", en: "More space between lines" }
    language { fr: "Langue", en: "Language" }
    keys { fr: "Clavier", en: "Keyboard" }
    letter_keys { fr: "Lettres seules dans la semaine (M, E, N, P…)", en: "Single letters in the week (M, E, N, P…)" }
    letter_keys_hint { fr: "À couper avec une commande vocale.", en: "Turn off when you use voice control." }
}
