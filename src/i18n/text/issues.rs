//! What is wrong with something entered, and what to do: see `domain::check`.

texts! {
    missing { fr: "À remplir.", en: "Please fill this in." }
    too_long(max: usize) {
        fr: one "{max}\u{a0}signe au plus." many "{max}\u{a0}signes au plus. Raccourcissez le texte.",
        en: one "{max} character at most." many "{max} characters at most. Shorten the text.",
    }
    out_of_range(min: i64, max: i64) {
        fr: "Un nombre de {min} à {max}.",
        en: "A number from {min} to {max}.",
    }
    out_of_one(number: i64) { fr: "Ce nombre doit être {number}.", en: "It has to be {number}." }
    end_before_start { fr: "La fin vient avant le début. Changez l’une des deux dates.", en: "The end comes before the start. Change one of the two dates." }
    unknown_person { fr: "Cette personne n’est plus dans la liste.", en: "This person is no longer in the list." }
    unknown_staff { fr: "Ce professionnel n’est plus dans la liste.", en: "This member of staff is no longer in the list." }
    unknown_visitor { fr: "Cet intervenant n’est plus dans la liste.", en: "This visitor is no longer in the list." }
    unknown_room { fr: "Ce lieu n’est plus dans la liste.", en: "This room is no longer in the list." }
    unknown_activity { fr: "Cette activité n’est plus dans la liste.", en: "This activity is no longer in the list." }
    unknown_appointment { fr: "Ce rendez-vous n’existe plus.", en: "This appointment no longer exists." }
    unknown_site { fr: "Ce site n’est plus dans la liste.", en: "This site is no longer in the list." }
    twice { fr: "Déjà dans la liste. Gardez-en un seul.", en: "Already in the list. Keep only one." }
    itself { fr: "C’est la même personne. Choisissez-en une autre.", en: "This is the same person. Choose another one." }
    in_use(uses: usize) {
        fr: one "Sert encore {uses}\u{a0}fois. Remplacez-le d’abord, ou archivez-le." many "Sert encore {uses}\u{a0}fois. Remplacez-le d’abord, ou archivez-le.",
        en: one "Still used {uses} time. Replace it first, or archive it." many "Still used {uses} times. Replace it first, or archive it.",
    }
    site_in_use(n: usize) {
        fr: one "Le site enlevé sert encore à {n}\u{a0}personne, professionnel ou lieu. Donnez-leur d’abord un autre site." many "Le site enlevé sert encore à {n}\u{a0}personnes, professionnels ou lieux. Donnez-leur d’abord un autre site.",
        en: one "The site taken away still serves {n} person, member of staff or room. Give them another site first." many "The site taken away still serves {n} people, members of staff or rooms. Give them another site first.",
    }
    past_midnight { fr: "Finit après minuit. Choisissez plus tôt ou plus court.", en: "Ends after midnight. Choose an earlier or shorter time." }
}
