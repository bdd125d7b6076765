//! What an activity may ask too much of: consequences in daily life, never a diagnosis.

texts! {
    effort { fr: "Pas d’effort soutenu", en: "No sustained effort" }
    falls { fr: "Risque de chute", en: "Risk of falling" }
    swallowing { fr: "Textures adaptées pour avaler", en: "Adapted textures to swallow" }
    allergy { fr: "Allergies à vérifier", en: "Allergies to check" }
    noise { fr: "Bruit fort mal supporté", en: "Loud noise badly borne" }
    flashing_light { fr: "Pas de lumière clignotante", en: "No flashing light" }
    water { fr: "Pas d’eau ni de bain", en: "No water or bathing" }
    wound { fr: "Plaie à protéger", en: "Wound to protect" }
    heat { fr: "Chaleur ou soleil mal supportés", en: "Heat or sun badly borne" }
    crowd { fr: "Foule mal supportée", en: "Crowds badly borne" }
    touch { fr: "Ne veut pas être touché", en: "Does not want to be touched" }
    darkness { fr: "Noir ou lieu fermé mal supportés", en: "Darkness or closed places badly borne" }
    sharp_tools { fr: "Pas d’outil coupant ni de machine", en: "No sharp tools or machines" }
    mouthing { fr: "Porte les objets à la bouche", en: "Puts objects in the mouth" }
    memories { fr: "Souvenirs douloureux à ménager", en: "Painful memories to spare" }
    animals { fr: "Animaux mal supportés", en: "Animals badly borne" }
    outings { fr: "Pas de sortie sans son accompagnant", en: "No outing without own companion" }
    sugar { fr: "Sucre à surveiller", en: "Sugar to watch" }
}
