//! Backups: making one, reading one, choosing what to do with it.

texts! {
    title { fr: "Restaurer", en: "Restore" }
    drop_here { fr: "Déposez une sauvegarde ici", en: "Drop a backup here" }
    or { fr: "ou", en: "or" }
    choose { fr: "choisissez un fichier", en: "choose a file" }
    preview_promise {
        fr: "Vous verrez ce qu’il contient avant de remplacer quoi que ce soit.",
        en: "You will see what it holds before anything is replaced.",
    }
    reading { fr: "Lecture du fichier…", en: "Reading the file…" }
    unreadable { fr: "Le navigateur n’a pas pu lire ce fichier. Choisissez-le à nouveau.", en: "The browser could not read this file. Choose it again." }
    too_large(megabytes: usize) {
        fr: "Ce fichier pèse {megabytes}\u{a0}Mo. C’est trop pour une sauvegarde de Semainier.",
        en: "This file has {megabytes}\u{a0}MB. That is too much for a Semainier backup.",
    }
    not_json { fr: "Ce n’est pas une sauvegarde de Semainier. Cherchez un fichier «\u{202f}.smn\u{202f}».", en: "This is no Semainier backup. Look for a “.smn” file." }
    encrypted { fr: "Cette sauvegarde est chiffrée. Donnez sa phrase secrète.", en: "This backup is encrypted. Give its passphrase." }
    passphrase { fr: "Phrase secrète du fichier", en: "Passphrase of the file" }
    decrypt { fr: "Déchiffrer", en: "Decrypt" }
    decrypting { fr: "Déchiffrement…", en: "Decrypting…" }
    wrong { fr: "Cette phrase n’ouvre pas ce fichier.", en: "This passphrase does not open this file." }
    foreign { fr: "Ce fichier age n’est pas protégé par une phrase. Déchiffrez-le avec l’outil age.", en: "This age file is not protected by a passphrase. Decrypt it with the age tool." }
    take { fr: "Que prendre dans ce fichier\u{202f}?", en: "What to take from this file?" }
    take_whole { fr: "Tout, à la place de ce qui est ici", en: "Everything, in place of what is here" }
    take_person { fr: "Une personne", en: "One person" }
    take_catalogue { fr: "Les activités", en: "The activities" }
    take_weeks { fr: "Les semaines qui manquent ici", en: "The weeks missing here" }
    which_person { fr: "Laquelle\u{202f}?", en: "Which one?" }
    taken { fr: "Pris dans la sauvegarde.", en: "Taken from the backup." }
    would_change { fr: "Ce qui changerait ici", en: "What would change here" }
    nothing_changes { fr: "Rien ne changerait ici.", en: "Nothing would change here." }
    changes_of(what: &str, said: &str) { fr: "{what}\u{a0}: {said}", en: "{what}: {said}" }
    added(n: usize) { fr: "{n} en plus", en: "{n} more" }
    changed(n: usize) { fr: one "{n}\u{a0}changement" many "{n}\u{a0}changements", en: one "{n} change" many "{n} changes" }
    removed(n: usize) { fr: "{n} en moins", en: "{n} fewer" }
    take_it { fr: "Prendre dans le fichier", en: "Take from the file" }
    newer(schema: &str) {
        fr: "Cette sauvegarde vient d’une version plus récente (format {schema}). Rechargez d’abord Semainier.",
        en: "This backup comes from a newer version (format {schema}). Load Semainier again first.",
    }
    damaged_line(line: usize) {
        fr: "Ce fichier est coupé ou abîmé à la ligne {line}. Essayez une autre copie.",
        en: "This file is cut or damaged at line {line}. Try another copy.",
    }
    damaged {
        fr: "Ce fichier a été modifié ou abîmé. Essayez une autre copie.",
        en: "This file was changed or damaged. Try another copy.",
    }
    compare { fr: "Ici et dans le fichier", en: "Here and in the file" }
    here { fr: "Ici", en: "Here" }
    in_file { fr: "Dans le fichier", en: "In the file" }
    what { fr: "Quoi", en: "What" }
    house { fr: "Maison", en: "House" }
    saved_at { fr: "Date", en: "Date" }
    now { fr: "maintenant", en: "now" }
    nothing_here { fr: "rien encore", en: "nothing yet" }
    persons { fr: "Personnes", en: "People" }
    staff { fr: "Professionnels", en: "Staff" }
    rooms { fr: "Lieux", en: "Rooms" }
    activities { fr: "Activités", en: "Activities" }
    appointments { fr: "Rendez-vous", en: "Appointments" }
    weeks { fr: "Semaines", en: "Weeks" }
    visitors { fr: "Intervenants", en: "Visitors" }
    template { fr: "Semaine type", en: "Usual week" }
    journal { fr: "Journal", en: "Journal" }
    attendance { fr: "Participations notées", en: "Attendances recorded" }
    replace { fr: "Remplacer ce qui est ici", en: "Replace what is here" }
    open { fr: "Ouvrir cette sauvegarde", en: "Open this backup" }
    restored(house: &str) { fr: "{house}\u{a0}: sauvegarde ouverte.", en: "{house}: backup open." }
    replaced(when: &str) { fr: "Ce qui était ici avant ({when}) est encore gardé.", en: "What was here before ({when}) is still kept." }
    replaced_open { fr: "Revenir à l’état d’avant", en: "Go back to what was here" }
    replaced_forget { fr: "Ne plus le garder", en: "Keep it no longer" }
    replaced_back { fr: "L’état d’avant est revenu.", en: "What was here before is back." }
    replaced_label { fr: "revenir à l’état d’avant", en: "go back to what was here" }
    replaced_unreadable { fr: "L’état d’avant ne se lit plus. Ce qui est ici reste.", en: "What was here before can no longer be read. What is here stays." }
    label { fr: "restaurer une sauvegarde", en: "restore a backup" }
    issues(n: usize) {
        fr: one "{n}\u{a0}point à relire dans ce fichier. Il peut être ouvert." many "{n}\u{a0}points à relire dans ce fichier. Il peut être ouvert.",
        en: one "{n} thing to check in this file. It can be opened." many "{n} things to check in this file. It can be opened.",
    }
}
