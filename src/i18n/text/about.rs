//! Settings: what this program is, does and does not do.

texts! {
    version(number: &str) { fr: "Semainier, version {number}.", en: "Semainier, version {number}." }
    what { fr: "Un planning hebdomadaire pour les maisons médico-sociales, sans serveur ni compte.", en: "A weekly planner for medico-social houses, with no server and no account." }
    transparency { fr: "Fiche transparence", en: "Transparency sheet" }
    computed { fr: "Ce qui est calculé", en: "What is computed" }
    computed_text {
        fr: "La place et l’heure des séances, qui les anime et qui y vient. Les créneaux des rendez-vous à placer.",
        en: "The place and time of sessions, who leads them and who comes. The times of appointments to be placed.",
    }
    from_what { fr: "À partir de quoi", en: "From what" }
    from_what_text {
        fr: "Les présences, objectifs, attentes et refus notés par la maison. Les horaires de l’équipe et des lieux.",
        en: "Presence, goals, wishes and refusals recorded by the house. The hours of staff and rooms.",
    }
    how { fr: "Comment", en: "How" }
    how_text {
        fr: "Des règles écrites, avec des points que la maison peut changer. Le calcul cherche le moins de points.",
        en: "Written rules, with points that the house can change. The planner looks for the fewest points.",
    }
    not_done { fr: "Ce qui n’est pas fait", en: "What is not done" }
    not_done_text {
        fr: "Aucune émotion n’est devinée. Aucun professionnel n’est jugé. Aucune admission n’est décidée.",
        en: "No emotion is guessed. No member of staff is judged. No admission is decided.",
    }
    who_decides { fr: "Qui décide", en: "Who decides" }
    who_decides_text {
        fr: "Une proposition reste un brouillon. Une personne nommée la relit, la corrige et la valide.",
        en: "A proposal stays a draft. A named person reads, corrects and validates it.",
    }
    object { fr: "S’opposer", en: "Objecting" }
    object_text {
        fr: "Un refus noté tient le calcul. Chaque place et chaque absence de place a ses raisons à l’écran.",
        en: "A recorded refusal binds the planner. Each place, and each lack of one, has its reasons on screen.",
    }
    accessibility { fr: "Accessibilité", en: "Accessibility" }
    accessibility_text {
        fr: "Chaque écran est vérifié par axe (WCAG 2.2 AA). Tout se fait au clavier et sans glisser.",
        en: "Each screen is checked by axe (WCAG 2.2 AA). Everything can be done by keyboard and without dragging.",
    }
    credits { fr: "Licences et crédits", en: "Licences and credits" }
    code { fr: "Programme\u{a0}: MIT ou Apache-2.0, au choix.", en: "Program: MIT or Apache-2.0, at your choice." }
    pictograms {
        fr: "Pictogrammes\u{a0}: OpenMoji, le projet libre d’emoji et d’icônes. Licence CC\u{a0}BY-SA\u{a0}4.0.",
        en: "Pictograms: OpenMoji, the open-source emoji and icon project. Licence CC\u{a0}BY-SA\u{a0}4.0.",
    }
    icons { fr: "Icônes\u{a0}: Lucide, licence ISC.", en: "Icons: Lucide, ISC licence." }
    fonts {
        fr: "Polices\u{a0}: Atkinson Hyperlegible Next et Bricolage Grotesque, SIL OFL\u{a0}1.1.",
        en: "Fonts: Atkinson Hyperlegible Next and Bricolage Grotesque, SIL OFL\u{a0}1.1.",
    }
    nomenclature { fr: "Nomenclature\u{a0}: ANS, SERAFIN-PH, Licence Ouverte\u{a0}2.0.", en: "Nomenclature: ANS, SERAFIN-PH, Licence Ouverte\u{a0}2.0." }
}
