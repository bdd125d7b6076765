//! Dictating a note.

texts! {
    dictate { fr: "Dicter", en: "Dictate" }
    stop { fr: "Arrêter la dictée", en: "Stop dictating" }
    stays_here { fr: "La voix reste sur cet appareil.", en: "The voice stays on this device." }
    listening { fr: "J’écoute. La voix reste sur cet appareil.", en: "Listening. The voice stays on this device." }
    failed { fr: "La dictée ne démarre pas. Écrivez, ou utilisez celle du clavier.", en: "Dictation does not start. Write, or use that of the keyboard." }
    how { fr: "Dicter au lieu d’écrire\u{202f}?", en: "Dictate instead of writing?" }
    why_not {
        fr: "Ce navigateur ne sait pas écrire la voix sur l’appareil\u{a0}: il l’enverrait à son éditeur. Semainier ne le fait donc pas.",
        en: "This browser cannot write down the voice on the device: it would send it to its maker. So Semainier does not do it.",
    }
    on_tablet { fr: "Tablette, téléphone\u{a0}: le micro du clavier.", en: "Tablet, phone: the microphone of the keyboard." }
    on_windows { fr: "Windows\u{a0}: touche Windows et H.", en: "Windows: the Windows key and H." }
    on_mac { fr: "Mac\u{a0}: la touche micro, ou deux fois la touche Contrôle.", en: "Mac: the microphone key, or the Control key twice." }
    caution {
        fr: "Selon ses réglages, l’appareil peut envoyer la voix à son fabricant. Vérifiez-les avant de dicter un nom.",
        en: "By its settings the device may send the voice to its maker. Check them before you dictate a name.",
    }
}
