//! Names of the words that the catalogue uses for skills and for what rooms are.

texts! {
    skill_accompagnant { fr: "Accompagnant", en: "Care companion" }
    skill_accompagnant_eau { fr: "Accompagnement dans l’eau", en: "Water companion" }
    skill_art_therapeute { fr: "Art-thérapeute", en: "Art therapist" }
    skill_assistant_social { fr: "Assistant social", en: "Social worker" }
    skill_chauffeur_habilite { fr: "Chauffeur habilité", en: "Authorised driver" }
    skill_coiffeur { fr: "Coiffeur", en: "Hairdresser" }
    skill_educateur { fr: "Éducateur", en: "Social educator" }
    skill_educateur_sportif { fr: "Éducateur sportif", en: "Sports educator" }
    skill_educateur_technique { fr: "Éducateur technique", en: "Technical instructor" }
    skill_enseignant_apa { fr: "Activité physique adaptée (APA)", en: "Adapted physical activity (APA)" }
    skill_enseignant_specialise { fr: "Enseignant spécialisé", en: "Special-needs teacher" }
    skill_ergotherapeute { fr: "Ergothérapeute", en: "Occupational therapist" }
    skill_formateur_psc { fr: "Formateur premiers secours (PSC)", en: "First-aid trainer (PSC)" }
    skill_forme_caa { fr: "Communication améliorée (CAA)", en: "Augmentative communication (AAC)" }
    skill_forme_cst { fr: "Stimulation cognitive (CST)", en: "Cognitive stimulation (CST)" }
    skill_forme_evras { fr: "Vie affective et sexuelle (EVRAS)", en: "Relationships and sexuality (EVRAS)" }
    skill_forme_lsf_makaton { fr: "Langue des signes, Makaton", en: "Sign language, Makaton" }
    skill_forme_rv { fr: "Réalité virtuelle", en: "Virtual reality" }
    skill_forme_snoezelen { fr: "Snoezelen", en: "Snoezelen" }
    skill_forme_toucher { fr: "Toucher et massage", en: "Touch and massage" }
    skill_hygiene_alimentaire { fr: "Hygiène alimentaire", en: "Food hygiene" }
    skill_infirmier { fr: "Infirmier", en: "Nurse" }
    skill_intervenant_cirque { fr: "Arts du cirque", en: "Circus arts" }
    skill_intervenant_equestre { fr: "Médiation équestre", en: "Equine mediation" }
    skill_intervenant_mediation_animale { fr: "Médiation animale", en: "Animal mediation" }
    skill_kinesitherapeute { fr: "Kinésithérapeute", en: "Physiotherapist" }
    skill_moniteur_atelier { fr: "Moniteur d’atelier", en: "Workshop instructor" }
    skill_musicotherapeute { fr: "Musicothérapeute", en: "Music therapist" }
    skill_orthophoniste { fr: "Orthophoniste", en: "Speech therapist" }
    skill_psychologue { fr: "Psychologue", en: "Psychologist" }
    skill_psychomotricien { fr: "Psychomotricien", en: "Psychomotor therapist" }
    skill_referent { fr: "Référent de projet", en: "Project key worker" }
    skill_sophrologue { fr: "Sophrologue", en: "Relaxation therapist" }
    skill_surveillance_mns_bnssa { fr: "Surveillance de baignade (MNS, BNSSA)", en: "Lifeguard (MNS, BNSSA)" }
    room_atelier_bois { fr: "Atelier bois", en: "Wood workshop" }
    room_atelier_creatif { fr: "Atelier créatif", en: "Art room" }
    room_atelier_production { fr: "Atelier de production", en: "Production workshop" }
    room_balneo { fr: "Balnéothérapie", en: "Bath therapy" }
    room_buanderie { fr: "Buanderie", en: "Laundry" }
    room_bureau_entretien { fr: "Bureau d’entretien", en: "Interview room" }
    room_centre_equestre { fr: "Centre équestre", en: "Riding centre" }
    room_cuisine_therapeutique { fr: "Cuisine thérapeutique", en: "Training kitchen" }
    room_espace_bien_etre { fr: "Espace bien-être", en: "Wellness room" }
    room_exterieur_proche { fr: "Extérieur proche", en: "Nearby outdoors" }
    room_ferme { fr: "Ferme", en: "Farm" }
    room_grande_salle { fr: "Grande salle", en: "Large room" }
    room_infirmerie { fr: "Infirmerie", en: "Nursing room" }
    room_jardin { fr: "Jardin", en: "Garden" }
    room_piscine_externe { fr: "Piscine (ailleurs)", en: "Swimming pool (elsewhere)" }
    room_salle_activite { fr: "Salle d’activité", en: "Activity room" }
    room_salle_calme { fr: "Salle calme", en: "Quiet room" }
    room_salle_classe { fr: "Salle de classe", en: "Classroom" }
    room_salle_informatique { fr: "Salle informatique", en: "Computer room" }
    room_salle_motricite { fr: "Salle de motricité", en: "Movement room" }
    room_salle_repos { fr: "Salle de repos", en: "Rest room" }
    room_salle_restaurant { fr: "Salle à manger", en: "Dining room" }
    room_salle_soin { fr: "Salle de soin", en: "Treatment room" }
    room_salon_coiffure { fr: "Salon de coiffure", en: "Hair salon" }
    room_sanitaire_adapte { fr: "Sanitaires adaptés", en: "Adapted bathroom" }
    room_serre { fr: "Serre", en: "Greenhouse" }
    room_snoezelen { fr: "Salle Snoezelen", en: "Snoezelen room" }
    room_vehicule { fr: "Véhicule", en: "Vehicle" }
}
