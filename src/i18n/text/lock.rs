//! The lock: passphrase, recovery key, lock screen.

texts! {
    title { fr: "Verrouillé", en: "Locked" }
    text { fr: "Les données de cette maison sont chiffrées sur cet appareil.", en: "The data of this house are encrypted on this device." }
    hidden {
        fr: "Une modification attend dans cette page\u{a0}: elle n’a pas pu être enregistrée. Ne fermez pas la page. Ouvrez, puis faites de la place.",
        en: "A change waits in this page: it could not be saved. Do not close the page. Open, then make room.",
    }
    passphrase { fr: "Votre phrase secrète", en: "Your passphrase" }
    recovery { fr: "Clé de secours", en: "Recovery key" }
    recovery_hint { fr: "Les 32\u{a0}caractères de la fiche imprimée.", en: "The 32 characters of the printed sheet." }
    open { fr: "Ouvrir", en: "Open" }
    opening { fr: "Ouverture…", en: "Opening…" }
    by_recovery { fr: "J’ai oublié la phrase", en: "I forgot the passphrase" }
    by_passphrase { fr: "Utiliser la phrase", en: "Use the passphrase" }
    wrong { fr: "Cette phrase n’ouvre pas ces données. Vérifiez les majuscules, puis essayez à nouveau.", en: "This passphrase does not open these data. Check the capitals, then try again." }
    wrong_recovery { fr: "Cette clé n’ouvre pas ces données. Relisez la fiche, puis essayez à nouveau.", en: "This key does not open these data. Read the sheet again, then try again." }
    unreadable {
        fr: "Le verrou est abîmé. Rien n’est effacé. Restaurez une sauvegarde.",
        en: "The lock is damaged. Nothing is erased. Restore a backup.",
    }
    device { fr: "L’appareil n’a pas pu faire le calcul. Fermez d’autres pages, puis essayez à nouveau.", en: "The device could not compute this. Close other pages, then try again." }
    storage { fr: "Le navigateur a refusé d’écrire. Faites de la place, puis essayez à nouveau.", en: "The browser refused to write. Make room, then try again." }
    soon { fr: "Verrouillage dans une minute. Un geste suffit pour continuer.", en: "Locks in a minute. Any gesture goes on." }
    lock_now { fr: "Verrouiller", en: "Lock" }

    card { fr: "Chiffrement", en: "Encryption" }
    on { fr: "actif", en: "on" }
    off { fr: "inactif", en: "off" }
    card_text {
        fr: "Une phrase secrète protège les données. Sans elle, personne ne peut les lire. Nous non plus.",
        en: "A passphrase protects the data. Without it, nobody can read them. We cannot either.",
    }
    auto { fr: "Verrouillage", en: "Locks" }
    after_minutes(n: usize) { fr: one "après {n}\u{a0}minute" many "après {n}\u{a0}minutes", en: one "after {n} minute" many "after {n} minutes" }
    never { fr: "jamais seul", en: "never by itself" }
    put_on { fr: "Chiffrer les données", en: "Encrypt the data" }
    put_on_title { fr: "Choisir une phrase secrète", en: "Choose a passphrase" }
    put_on_text {
        fr: "Quatre ou cinq mots sans rapport se retiennent bien. Gardez la fiche de secours\u{a0}: sans elle, une phrase oubliée perd tout.",
        en: "Four or five unrelated words are easy to keep. Keep the recovery sheet: without it, a forgotten passphrase loses everything.",
    }
    put_on_partly {
        fr: "La place manque\u{a0}: une partie des données n’est pas encore chiffrée. Gardez cette clé, faites de la place, puis verrouillez et ouvrez.",
        en: "There is no room: part of the data is not encrypted yet. Keep this key, make room, then lock and open.",
    }
    new_passphrase { fr: "Nouvelle phrase", en: "New passphrase" }
    again { fr: "La même phrase, encore une fois", en: "The same passphrase, once more" }
    too_short { fr: "Au moins 12\u{a0}caractères.", en: "At least 12 characters." }
    not_same { fr: "Les deux phrases ne sont pas les mêmes.", en: "The two passphrases are not the same." }
    working { fr: "Calcul en cours…", en: "Computing…" }
    change { fr: "Changer la phrase", en: "Change the passphrase" }
    old_passphrase { fr: "Phrase actuelle, ou clé de secours", en: "Present passphrase, or recovery key" }
    changed { fr: "La phrase est changée.", en: "The passphrase is changed." }
    take_off { fr: "Ne plus chiffrer", en: "Stop encrypting" }
    take_off_text { fr: "Les données seront lisibles par toute personne qui ouvre ce navigateur.", en: "Anybody who opens this browser will be able to read the data." }
    taken_off { fr: "Les données ne sont plus chiffrées.", en: "The data are no longer encrypted." }
    sheet { fr: "Fiche de secours", en: "Recovery sheet" }
    sheet_text {
        fr: "Imprimez ou recopiez cette clé. Rangez-la loin de cet appareil. Elle ne sera plus montrée.",
        en: "Print or copy this key. Keep it far from this device. It will not be shown again.",
    }
    sheet_of(house: &str) { fr: "Clé de secours de Semainier\u{a0}: {house}", en: "Recovery key of Semainier: {house}" }
    sheet_how {
        fr: "Sur l’écran verrouillé, choisissez «\u{202f}J’ai oublié la phrase\u{202f}», puis tapez cette clé.",
        en: "On the locked screen, choose “I forgot the passphrase”, then type this key.",
    }
    sheet_new { fr: "Faire une nouvelle fiche", en: "Make a new sheet" }
    sheet_new_text { fr: "L’ancienne fiche ouvre encore jusqu’à «\u{202f}C’est rangé\u{202f}».", en: "The old sheet goes on opening until “It is kept”." }
    sheet_unkept {
        fr: "L’ancienne fiche de secours ouvre encore. Si la nouvelle est rangée, dites-le. Sinon, refaites une fiche.",
        en: "The old recovery sheet still opens. If the new one is kept, say so. If not, make a sheet again.",
    }
    sheet_kept { fr: "La nouvelle fiche est rangée", en: "The new sheet is kept" }
    sheet_old_closed { fr: "L’ancienne fiche n’ouvre plus rien.", en: "The old sheet opens nothing any more." }
    print { fr: "Imprimer", en: "Print" }
    kept { fr: "C’est rangé", en: "It is kept" }
    encrypted { fr: "Les données sont chiffrées sur cet appareil.", en: "The data are encrypted on this device." }
}
