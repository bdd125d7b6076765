//! What each drawing shows, for those who hear it.

texts! {
    cuisine { fr: "Cuisine", en: "Cooking" }
    patisserie { fr: "Pâtisserie", en: "Baking" }
    soupe { fr: "Soupe", en: "Soup" }
    table { fr: "Table mise", en: "Table laid" }
    avent { fr: "Sapin de Noël", en: "Christmas tree" }
    chant { fr: "Micro, chant", en: "Microphone, singing" }
    cinema { fr: "Cinéma", en: "Film" }
    ecoute { fr: "Casque, écoute musicale", en: "Headphones, listening to music" }
    peinture { fr: "Peinture", en: "Painting" }
    jeux { fr: "Dé, jeux", en: "Die, games" }
    musique { fr: "Notes de musique", en: "Musical notes" }
    apa { fr: "Haltères, activité physique", en: "Weights, exercise" }
    ecole { fr: "École", en: "School" }
    chien { fr: "Chien", en: "Dog" }
    oiseaux { fr: "Oiseau", en: "Bird" }
    danse { fr: "Danse", en: "Dancing" }
    bouquet { fr: "Bouquet de fleurs", en: "Bunch of flowers" }
    calendrier { fr: "Calendrier", en: "Calendar" }
    lecture { fr: "Livre ouvert, lecture", en: "Open book, reading" }
    bibliotheque { fr: "Livres, bibliothèque", en: "Books, library" }
    souvenirs { fr: "Boîte à souvenirs", en: "Memory box" }
    journal { fr: "Journal", en: "Newspaper" }
    loto { fr: "Loto", en: "Bingo" }
    parole { fr: "Personne qui parle", en: "Somebody speaking" }
    orthophonie { fr: "Bulle de parole", en: "Speech bubble" }
    relaxation { fr: "Visage détendu", en: "Relaxed face" }
    minibus { fr: "Minibus", en: "Minibus" }
    marche { fr: "Marche", en: "Walking" }
    repos { fr: "Canapé, repos", en: "Sofa, rest" }
    marche_courses { fr: "Chariot, courses", en: "Trolley, shopping" }
    jardin { fr: "Jeune pousse, jardin", en: "Seedling, garden" }
    massage { fr: "Mains, massage", en: "Hands, massage" }
    kine { fr: "Jambe, kinésithérapie", en: "Leg, physiotherapy" }
    gym { fr: "Gymnastique douce", en: "Gentle exercise" }
    memoire { fr: "Cerveau, mémoire", en: "Brain, memory" }
    couture { fr: "Fil, couture", en: "Thread, sewing" }
    medecin { fr: "Stéthoscope, médecin", en: "Stethoscope, doctor" }
    tai_chi { fr: "Taï-chi", en: "Tai chi" }
}
