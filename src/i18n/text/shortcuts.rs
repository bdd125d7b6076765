//! The sheet of keys.

texts! {
    title { fr: "Raccourcis du clavier", en: "Keyboard shortcuts" }
    key { fr: "Touche", en: "Key" }
    effect { fr: "Effet", en: "Effect" }
    switch_off { fr: "Couper les lettres seules, dans Affichage", en: "Switch single letters off, in Display" }
    letters_off { fr: "Les lettres seules sont coupées dans Affichage.", en: "Single letters are switched off in Display." }
    everywhere { fr: "Partout", en: "Everywhere" }
    in_week { fr: "Dans la semaine", en: "In the week" }
    in_move { fr: "Pendant un déplacement", en: "While moving" }
    on_sheets { fr: "Sur les feuilles", en: "On the sheets" }
    search { fr: "Chercher ou faire", en: "Search or do" }
    sheet { fr: "Voir ces raccourcis", en: "See these shortcuts" }
    undo { fr: "Annuler", en: "Undo" }
    redo { fr: "Rétablir", en: "Redo" }
    backup { fr: "Sauvegarder dans un fichier", en: "Save a backup file" }
    escape { fr: "Fermer, ou quitter un mode", en: "Close, or leave a mode" }
    region { fr: "Zone suivante", en: "Next region" }
    other_week { fr: "Semaine précédente ou suivante", en: "Previous or next week" }
    same_day { fr: "Carte précédente ou suivante du jour", en: "Previous or next card of the day" }
    other_day { fr: "Autre ligne, puis autre jour", en: "Other lane, then other day" }
    ends { fr: "Première ou dernière carte du jour", en: "First or last card of the day" }
    open_panel { fr: "Ouvrir le panneau de la carte", en: "Open the card’s panel" }
    move_card { fr: "Déplacer la carte", en: "Move the card" }
    pin { fr: "Épingler ou libérer", en: "Pin or free" }
    why { fr: "Pourquoi\u{202f}?", en: "Why?" }
    remove { fr: "Retirer", en: "Remove" }
    new_session { fr: "Nouvelle séance", en: "New session" }
    zoom { fr: "Agrandir ou réduire la semaine", en: "Enlarge or reduce the week" }
    zoom_usual { fr: "Semaine à sa taille habituelle", en: "Week at its usual size" }
    propose { fr: "Proposer la semaine", en: "Propose the week" }
    validate { fr: "Valider la semaine", en: "Validate the week" }
    next_place { fr: "Place suivante", en: "Next place" }
    best_place { fr: "Meilleure place suivante", en: "Next best place" }
    put { fr: "Poser ici", en: "Put here" }
    cancel { fr: "Abandonner", en: "Give up" }
    print { fr: "Imprimer", en: "Print" }
    key_shift { fr: "Maj", en: "Shift" }
    key_escape { fr: "Échap", en: "Esc" }
    key_enter { fr: "Entrée", en: "Enter" }
    key_delete { fr: "Suppr", en: "Delete" }
    key_home { fr: "Début", en: "Home" }
    key_end { fr: "Fin", en: "End" }
    key_page_down { fr: "Page suivante", en: "Page Down" }
}
