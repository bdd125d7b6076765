//! The search that opens everywhere, and the sheet of keys.

use crate::i18n::format::OfName;

texts! {
    title { fr: "Chercher ou faire", en: "Search or do" }
    open { fr: "Chercher ou faire (Ctrl\u{a0}K)", en: "Search or do (Ctrl\u{a0}K)" }
    hint { fr: "Un nom, un lieu, une action…", en: "A name, a room, an action…" }
    results { fr: "Résultats", en: "Results" }
    count(n: usize) { fr: one "{n}\u{a0}résultat." many "{n}\u{a0}résultats.", en: one "{n} result." many "{n} results." }
    count_more(n: usize, shown: usize) {
        fr: one "{n}\u{a0}résultat, {shown} à l’écran." many "{n}\u{a0}résultats, les {shown} premiers à l’écran.",
        en: one "{n} result, {shown} on screen." many "{n} results, the first {shown} on screen.",
    }
    nothing { fr: "Rien à ce nom. Essayez un mot plus court.", en: "Nothing by that name. Try a shorter word." }
    foot { fr: "Flèches pour choisir, Entrée pour ouvrir, Échap pour fermer.", en: "Arrows to choose, Enter to open, Escape to close." }
    kind_action { fr: "Action", en: "Action" }
    kind_person { fr: "Personne", en: "Person" }
    kind_screen { fr: "Écran", en: "Screen" }
    kind_activity { fr: "Activité", en: "Activity" }
    kind_staff { fr: "Équipe", en: "Team" }
    kind_room { fr: "Lieu", en: "Room" }
    propose { fr: "Proposer la semaine", en: "Propose the week" }
    propose_words { fr: "calculer planning remplir", en: "compute plan fill" }
    validate { fr: "Valider la semaine", en: "Validate the week" }
    validate_words { fr: "accepter signer planning", en: "accept sign plan" }
    new_appointment { fr: "Nouveau rendez-vous", en: "New appointment" }
    new_appointment_words { fr: "rdv prendre ajouter", en: "take add book" }
    new_activity { fr: "Nouvelle activité", en: "New activity" }
    print_all { fr: "Imprimer toutes les feuilles", en: "Print all the sheets" }
    print_wall { fr: "Imprimer l’affiche de la semaine", en: "Print the poster of the week" }
    print_words { fr: "imprimer feuille mur papier falc", en: "print sheet wall paper easy" }
    print_sheet(of: OfName<'_>) { fr: "Imprimer la feuille {of}", en: "Print the sheet of {of}" }
    absent(of: OfName<'_>) { fr: "Noter l’absence {of} aujourd’hui", en: "Record that {of} is absent today" }
    absent_words { fr: "absente absent malade manque", en: "absence ill missing" }
    bad_weather { fr: "Noter le mauvais temps aujourd’hui", en: "Record bad weather today" }
    bad_weather_words { fr: "météo pluie neige orage canicule dehors", en: "rain snow storm heat outdoors" }
    backup { fr: "Sauvegarder dans un fichier", en: "Save a backup file" }
    backup_words { fr: "sauvegarde copie enregistrer sauver backup exporter", en: "backup save export" }
    keys { fr: "Voir les raccourcis du clavier", en: "See the keyboard shortcuts" }
    keys_words { fr: "touches aide lettres", en: "keys help letters" }
    undo { fr: "Annuler la dernière modification", en: "Undo the last change" }
    redo { fr: "Rétablir la modification annulée", en: "Redo the undone change" }
    restore { fr: "Restaurer une copie", en: "Restore a copy" }
    restore_words { fr: "sauvegarde retrouver fichier importer", en: "backup find file import" }
    other_house { fr: "Ouvrir une autre maison", en: "Open another house" }
    setting(name: &str) { fr: "Réglages\u{a0}: {name}", en: "Settings: {name}" }
    saved_as(file: &str) { fr: "Copie enregistrée\u{a0}: {file}", en: "Copy saved: {file}" }
}
