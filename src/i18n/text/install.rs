//! Installing the page: what it brings, and how each browser does it.

texts! {
    title { fr: "Installer Semainier", en: "Install Semainier" }
    why {
        fr: "Une icône, une fenêtre à soi, et un navigateur qui garde mieux vos données. Rien d’autre ne change.",
        en: "An icon, a window of its own, and a browser that keeps your data better. Nothing else changes.",
    }
    hint {
        fr: "Votre première semaine est posée. Installé, Semainier garde mieux vos données.",
        en: "Your first week is set. Once installed, Semainier keeps your data better.",
    }
    install { fr: "Installer", en: "Install" }
    how { fr: "Comment faire", en: "How to" }
    never { fr: "Ne plus proposer", en: "Do not offer again" }
    installed { fr: "Semainier est installé\u{a0}: cette fenêtre est la sienne.", en: "Semainier is installed: this window is its own." }
    accepted { fr: "Le navigateur installe Semainier.", en: "The browser installs Semainier." }
    chromium {
        fr: "Menu du navigateur, puis «\u{202f}Installer Semainier\u{202f}» ou «\u{202f}Ajouter à l’écran d’accueil\u{202f}».",
        en: "The browser’s menu, then “Install Semainier” or “Add to Home screen”.",
    }
    firefox {
        fr: "Sur ordinateur, Firefox n’installe pas toujours les pages\u{a0}: épinglez l’onglet. La page s’ouvre aussi sans réseau.",
        en: "On a computer, Firefox does not always install pages: pin the tab. The page opens without a network too.",
    }
    firefox_mobile {
        fr: "Menu de Firefox, puis «\u{202f}Ajouter à l’écran d’accueil\u{202f}».",
        en: "Firefox’s menu, then “Add to Home screen”.",
    }
    safari {
        fr: "Menu Fichier, puis «\u{202f}Ajouter au Dock\u{202f}».",
        en: "The File menu, then “Add to Dock”.",
    }
    safari_mobile {
        fr: "Bouton Partager, puis «\u{202f}Sur l’écran d’accueil\u{202f}».",
        en: "The Share button, then “Add to Home Screen”.",
    }
    starts_empty {
        fr: "L’application installée commence vide. Sauvegardez d’abord, puis restaurez la copie dedans.",
        en: "The installed application begins empty. Save a backup first, then restore it there.",
    }
    safari_erases {
        fr: "Sans installation, Safari efface les données d’une page restée sept jours sans visite.",
        en: "Without installation, Safari erases the data of a page not visited for seven days.",
    }
}
