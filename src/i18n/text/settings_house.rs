//! Settings: the house itself.

texts! {
    identity { fr: "Qui nous sommes", en: "Who we are" }
    name { fr: "Nom de la maison", en: "Name of the house" }
    kind { fr: "Type d’accueil", en: "Kind of house" }
    user { fr: "Votre nom", en: "Your name" }
    user_hint { fr: "Il est noté quand vous validez une semaine.", en: "It is recorded when you validate a week." }
    person_word { fr: "Comment vous nommez les personnes", en: "What you call the people" }
    project_word { fr: "Comment vous nommez le projet personnalisé", en: "What you call the personal project" }
    opening { fr: "Jours et heures d’accueil", en: "Opening days and hours" }
    moments { fr: "Moments communs", en: "Common moments" }
    moments_hint { fr: "Ils se dessinent en bandes dans la semaine.", en: "They are drawn as bands in the week." }
    moment { fr: "Moment", en: "Moment" }
    add_moment { fr: "Ajouter un moment", en: "Add a moment" }
    moment_label { fr: "Nom du moment", en: "Name of the moment" }
    moment_kind { fr: "Genre", en: "Kind" }
    moment_hours { fr: "Heures du moment", en: "Hours of the moment" }
    moment_break { fr: "Rien d’autre ne se passe alors", en: "Nothing else takes place then" }
    kind_welcome { fr: "Accueil", en: "Welcome" }
    kind_meal { fr: "Repas", en: "Meal" }
    kind_snack { fr: "Goûter", en: "Snack" }
    kind_other { fr: "Autre", en: "Other" }
    closures { fr: "Fermetures", en: "Closures" }
    closure { fr: "Fermeture", en: "Closure" }
    add_closure { fr: "Ajouter une fermeture", en: "Add a closure" }
    closure_label { fr: "Pourquoi", en: "Why" }
    holidays { fr: "La maison accueille aussi les jours fériés", en: "The house also opens on public holidays" }
    sites { fr: "Sites", en: "Sites" }
    sites_hint { fr: "Laissez vide s’il n’y en a qu’un.", en: "Leave empty if there is only one." }
    one_site { fr: "Site", en: "Site" }
    add_site { fr: "Ajouter un site", en: "Add a site" }
    site_name { fr: "Nom du site", en: "Name of the site" }
    site_address { fr: "Adresse", en: "Address" }
    saved { fr: "La maison est enregistrée.", en: "The house is saved." }
    kind_title { fr: "Le type d’accueil a changé", en: "The kind of house has changed" }
    kind_text(kind: &str) {
        fr: "Les activités proposées sont restées les mêmes. Pour ce type ({kind}), le catalogue en conseille d’autres\u{a0}:",
        en: "The activities offered have stayed the same. For this kind ({kind}) the catalogue advises others:",
    }
    kind_more(n: usize) { fr: one "{n}\u{a0}à proposer en plus" many "{n}\u{a0}à proposer en plus", en: one "{n} more to offer" many "{n} more to offer" }
    kind_fewer(n: usize) {
        fr: one "{n}\u{a0}à garder en réserve, conseillée seulement à d’autres types" many "{n}\u{a0}à garder en réserve, conseillées seulement à d’autres types",
        en: one "{n} to keep in the catalogue, advised for other kinds only" many "{n} to keep in the catalogue, advised for other kinds only",
    }
    kind_in_use(n: usize) {
        fr: one "{n}\u{a0}autre reste proposée, car elle est planifiée ou attendue par quelqu’un" many "{n}\u{a0}autres restent proposées, car elles sont planifiées ou attendues par quelqu’un",
        en: one "{n} other stays offered, since it is planned or somebody wishes for it" many "{n} others stay offered, since they are planned or somebody wishes for them",
    }
    kind_keep { fr: "Ne rien changer", en: "Change nothing" }
    kind_take { fr: "Prendre ces conseils", en: "Take this advice" }
    kind_taken { fr: "Les activités suivent le type d’accueil.", en: "The activities follow the kind of house." }
    day_care { fr: "Accueil de jour", en: "Day care for older people" }
    pasa { fr: "PASA", en: "PASA (adapted activities and care)" }
    saj { fr: "Service d’accueil de jour (SAJ)", en: "Day service for adults (SAJ)" }
    esat { fr: "ESAT", en: "Supported work (ESAT)" }
    fam { fr: "Foyer d’accueil médicalisé (FAM)", en: "Medical care home (FAM)" }
    ime { fr: "Institut médico-éducatif (IME)", en: "Special school (IME)" }
    ehpad { fr: "EHPAD", en: "Nursing home (EHPAD)" }
    accompanied { fr: "Personne accompagnée", en: "Supported person" }
    resident { fr: "Résident", en: "Resident" }
    welcomed { fr: "Personne accueillie", en: "Guest" }
    worker { fr: "Travailleur", en: "Worker" }
    youth { fr: "Jeune", en: "Young person" }
    service_user { fr: "Usager", en: "Service user" }
}
