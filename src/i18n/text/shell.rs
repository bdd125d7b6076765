//! The frame of all screens: navigation, saving, messages that can come anywhere.

texts! {
    skip_to_content { fr: "Aller au contenu", en: "Skip to content" }
    main_navigation { fr: "Navigation principale", en: "Main navigation" }
    nav_today { fr: "Aujourd’hui", en: "Today" }
    nav_week { fr: "Semaine", en: "Week" }
    nav_persons { fr: "Personnes", en: "People" }
    nav_activities { fr: "Activités", en: "Activities" }
    nav_appointments { fr: "Rendez-vous", en: "Appointments" }
    nav_follow_up { fr: "Suivi", en: "Follow-up" }
    nav_print { fr: "Imprimer", en: "Print" }
    nav_more { fr: "Plus", en: "More" }
    nav_settings { fr: "Réglages", en: "Settings" }
    saved { fr: "Enregistré sur cet appareil", en: "Saved on this device" }
    saved_short { fr: "Enregistré", en: "Saved" }
    // "Sauvegardé hier": the day stands where there is room for it.
    copied { fr: "Sauvegardé", en: "Backed up" }
    copied_today { fr: "ce jour", en: "today" }
    copied_yesterday { fr: "hier", en: "yesterday" }
    not_saved { fr: "Non enregistré", en: "Not saved" }
    unprinted {
        fr: "Les noms sont cachés sur les feuilles\u{a0}: cette page ne s’imprime pas. Passez par «\u{202f}Imprimer\u{202f}».",
        en: "Names are hidden on sheets: this page is not printed. Use “Print”.",
    }
    page_title(page: &str) { fr: "{page} – Semainier", en: "{page} – Semainier" }
    not_found { fr: "Cette page n’existe pas", en: "This page does not exist" }
    not_found_text { fr: "L’adresse a peut-être changé. Vos données sont là.", en: "The address may have changed. Your data are here." }
    go_to_week { fr: "Ouvrir la semaine", en: "Open the week" }
    storage_denied {
        fr: "Ce navigateur ne peut pas garder les données (navigation privée\u{202f}?). Ouvrez une fenêtre ordinaire.",
        en: "This browser cannot keep data (private window?). Open an ordinary window.",
    }
    save_refused {
        fr: "La dernière modification n’est pas enregistrée. Gardez une copie dans un fichier.",
        en: "The last change is not saved. Keep a copy in a file.",
    }
    save_full {
        fr: "La place est pleine\u{a0}: la dernière modification n’est pas enregistrée. Téléchargez une copie, puis rangez les années passées dans Réglages, Données.",
        en: "No room is left: the last change is not saved. Download a copy, then put past years away in Settings, Data.",
    }
    room_short(percent: usize) { fr: "La place est utilisée à {percent}\u{a0}%. Rangez les années passées dans un fichier.", en: "{percent}% of the room is used. Put past years into a file." }
    make_room { fr: "Faire de la place", en: "Make room" }
    backup_due(days: usize) { fr: one "Dernière sauvegarde il y a {days}\u{a0}jour." many "Dernière sauvegarde il y a {days}\u{a0}jours.", en: one "Last backup {days} day ago." many "Last backup {days} days ago." }
    backup_never { fr: "Aucune sauvegarde encore. Une panne emporterait tout.", en: "No backup yet. A breakdown would take everything." }
    backup_now { fr: "Sauvegarder maintenant", en: "Save a backup now" }
    download_copy { fr: "Télécharger une copie", en: "Download a copy" }
    update_ready { fr: "Nouvelle version. Elle attend la fin de votre travail.", en: "New version. It waits until you have finished." }
    update_elsewhere {
        fr: "La nouvelle version est ouverte dans une autre fenêtre. Rechargez celle-ci quand vous voulez\u{a0}: ce que vous écrivez est gardé.",
        en: "The new version is open in another window. Reload this one when you like: what you write is kept.",
    }
    update_now { fr: "Mettre à jour", en: "Update" }
    offline_short { fr: "Hors ligne", en: "Offline" }
    offline { fr: "Pas d’internet. Tout marche. Vos données sont ici.", en: "No internet. Everything works. Your data are here." }
    saving { fr: "Enregistrement…", en: "Saving…" }
    edits_overtaken(n: usize) {
        fr: one "Une autre fenêtre a changé la même chose. {n}\u{a0}modification d’ici n’a pas été gardée." many "Une autre fenêtre a changé la même chose. {n}\u{a0}modifications d’ici n’ont pas été gardées.",
        en: one "Another window changed the same thing. {n} change made here was not kept." many "Another window changed the same thing. {n} changes made here were not kept.",
    }
    undone(what: &str) { fr: "Annulé\u{a0}: {what}", en: "Undone: {what}" }
    redone(what: &str) { fr: "Rétabli\u{a0}: {what}", en: "Redone: {what}" }
    older_state {
        fr: "Le dernier enregistrement est abîmé. Voici le précédent, entier.",
        en: "The last save is damaged. Here is the one before, whole.",
    }
    unopened {
        fr: "Un texte chiffré ne s’ouvre plus. Vos données sont là, sans lui.",
        en: "A sealed text no longer opens. Your data are here, without it.",
    }
    download_damaged { fr: "Garder le texte abîmé", en: "Keep the damaged text" }
    who_are_you { fr: "Votre nom", en: "Your name" }
    user_label(name: &str) { fr: "{name}. Changer de nom", en: "{name}. Change the name" }
    more_title { fr: "Plus", en: "More" }
    damaged_title { fr: "Vos données ne se lisent plus en entier", en: "Your data can no longer be read in full" }
    damaged_text {
        fr: "Rien n’est effacé. Gardez d’abord le texte tel quel, puis choisissez.",
        en: "Nothing is erased. First keep the text as it is, then choose.",
    }
    keep_raw { fr: "Télécharger le texte tel quel", en: "Download the text as it is" }
    open_readable { fr: "Ouvrir ce qui se lit encore", en: "Open what can still be read" }
    start_anew { fr: "Recommencer à neuf", en: "Start anew" }
    newer_title { fr: "Vos données viennent d’une version plus récente", en: "Your data come from a newer version" }
    newer_text {
        fr: "Rechargez la page pour obtenir cette version. Rien n’est modifié ici. Si ce message revient, gardez le texte tel quel et attendez cette version.",
        en: "Load the page again to get that version. Nothing is changed here. If this message comes back, keep the text as it is and wait for that version.",
    }
    looking_for_newer { fr: "Recherche de cette version…", en: "Looking for that version…" }
    reload { fr: "Recharger", en: "Reload" }
    try_without_storage { fr: "Essayer quand même, sans rien garder", en: "Try anyway, keeping nothing" }
    no_storage_title { fr: "Ce navigateur ne garde rien", en: "This browser keeps nothing" }
}
