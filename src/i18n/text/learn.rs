//! "Apprendre": missions, lessons, transparency, the accessibility statement.

texts! {
    title { fr: "Apprendre en faisant", en: "Learning by doing" }
    intro(n: usize) {
        fr: one "{n}\u{a0}mission avec une maison inventée. Vos vraies données ne bougent pas." many "{n}\u{a0}missions avec une maison inventée. Vos vraies données ne bougent pas.",
        en: one "{n} mission with an invented house. Your real data do not move." many "{n} missions with an invented house. Your real data do not move.",
    }
    nav { fr: "Apprendre et aide", en: "Learn and help" }
    shortcuts { fr: "Raccourcis clavier", en: "Keyboard shortcuts" }
    open_demo { fr: "Ouvrir la maison d’essai", en: "Open the demo house" }
    missions { fr: "Missions", en: "Missions" }
    done_of(done: usize, all: usize) { fr: one "{done} sur {all}" many "{done} sur {all}", en: one "{done} of {all}" many "{done} of {all}" }
    minutes(n: u8) { fr: "{n}\u{a0}min", en: "{n}\u{a0}min" }
    start { fr: "Commencer", en: "Begin" }
    go_on { fr: "Continuer", en: "Continue" }
    again { fr: "Refaire", en: "Do again" }
    about_mission(verb: &str, title: &str) { fr: "{verb}\u{a0}: {title}", en: "{verb}: {title}" }
    is_done { fr: "faite", en: "done" }
    m_propose { fr: "Proposer une semaine", en: "Propose a week" }
    m_propose_text { fr: "Proposez, comprenez, déplacez, validez, imprimez.", en: "Propose, understand, move, validate, print." }
    m_why { fr: "Demander «\u{202f}Pourquoi\u{202f}?\u{202f}»", en: "Ask “Why?”" }
    m_why_text { fr: "Chaque place a ses raisons, en phrases.", en: "Each place has its reasons, in sentences." }
    m_absent { fr: "Mme\u{a0}Durand est absente", en: "Mrs\u{a0}Durand is absent" }
    m_absent_text { fr: "Réparez la journée sans tout changer.", en: "Repair the day without changing everything." }
    m_no { fr: "Dire non au calcul", en: "Say no to the planner" }
    m_no_text { fr: "Épinglez, refusez, proposez de nouveau.", en: "Pin, refuse, propose again." }
    m_note { fr: "Noter une séance", en: "Record a session" }
    m_note_text { fr: "Huit personnes, moins d’une minute.", en: "Eight people, less than a minute." }
    s_note { fr: "Dans Suivi, ouvrez une séance et notez une personne.", en: "In Follow-up, open a session and record a person." }
    m_restore { fr: "Sauver et retrouver", en: "Back up and restore" }
    m_restore_text { fr: "Faites une copie, effacez, restaurez.", en: "Make a copy, erase, restore." }
    s_propose { fr: "Dans Semaine, touchez «\u{202f}Proposer la semaine\u{202f}».", en: "In Week, touch “Propose the week”." }
    s_why { fr: "Touchez une carte et lisez «\u{202f}Pourquoi\u{202f}?\u{202f}».", en: "Touch a card and read “Why?”." }
    s_move { fr: "Déplacez une séance. Elle s’épingle à sa nouvelle place.", en: "Move a session. It is pinned at its new place." }
    s_validate { fr: "Touchez «\u{202f}Valider la semaine\u{202f}», puis confirmez.", en: "Touch “Validate the week”, then confirm." }
    s_print { fr: "Dans Imprimer, ouvrez une feuille.", en: "In Print, open a sheet." }
    s_three { fr: "Ouvrez trois cartes et lisez leurs raisons.", en: "Open three cards and read their reasons." }
    s_day { fr: "Ouvrez Aujourd’hui.", en: "Open Today." }
    s_absence { fr: "Notez l’absence d’une personne.", en: "Record a person’s absence." }
    s_again { fr: "Revenez à Semaine et proposez de nouveau.", en: "Go back to Week and propose again." }
    s_pin { fr: "Épinglez une séance qui vous convient.", en: "Pin a session that suits you." }
    s_refuse { fr: "Modifiez une personne et notez un refus.", en: "Edit a person and record a refusal." }
    s_backup { fr: "Sauvegardez dans un fichier, ou Ctrl\u{a0}S.", en: "Save a backup file, or Ctrl\u{a0}S." }
    s_erase { fr: "Effacez une personne de la maison d’essai.", en: "Erase a person of the demo house." }
    s_restore { fr: "Restaurez votre copie dans Réglages, Données.", en: "Restore your copy in Settings, Data." }
    coach { fr: "Maison d’essai", en: "Demo house" }
    coach_free { fr: "Tout y est inventé. Vos vraies données attendent, intactes.", en: "Everything is invented. Your real data wait, untouched." }
    coach_step(n: usize, all: usize) { fr: one "Étape {n} sur {all}" many "Étape {n} sur {all}", en: one "Step {n} of {all}" many "Step {n} of {all}" }
    coach_done(title: &str) { fr: "Mission réussie\u{a0}: {title}", en: "Mission done: {title}" }
    coach_go { fr: "M’y emmener", en: "Take me there" }
    coach_leave { fr: "Quitter l’essai", en: "Leave the demo" }
    coach_next { fr: "Autres missions", en: "Other missions" }
    left_demo { fr: "Vous êtes de retour dans votre maison.", en: "You are back in your house." }
    lessons { fr: "Leçons courtes, en images", en: "Short lessons, in pictures" }
    lesson_plan { fr: "Le calcul, en clair", en: "The planner, plainly" }
    lesson_choice { fr: "Choix et refus", en: "Choices and refusals" }
    lesson_sheet { fr: "La feuille facile à lire", en: "The easy-to-read sheet" }
    lesson_time { fr: "1\u{a0}minute de lecture", en: "1 minute to read" }
    back_to_learn { fr: "Retour à Apprendre", en: "Back to Learn" }
    transparency { fr: "Fiche transparence", en: "Transparency sheet" }
    transparency_for { fr: "À montrer aux personnes, aux familles, au CVS", en: "To show to people, families and the users’ council" }
    print { fr: "Imprimer", en: "Print" }
    open_sheet { fr: "Ouvrir et imprimer", en: "Open and print" }
    q_computed { fr: "Qu’est-ce qui est calculé\u{202f}?", en: "What is computed?" }
    a_computed { fr: "Un brouillon de semaine\u{a0}: qui, quoi, quand, où, avec qui.", en: "A draft of the week: who, what, when, where, with whom." }
    q_data { fr: "Avec quelles données\u{202f}?", en: "With which data?" }
    a_data {
        fr: "Les jours de venue, les objectifs, les goûts, les refus, les salles, l’équipe. Pas de diagnostic.",
        en: "Days of presence, goals, tastes, refusals, rooms, staff. No diagnosis.",
    }
    q_rules { fr: "Selon quelles règles\u{202f}?", en: "By which rules?" }
    a_rules(hard: usize, soft: usize) {
        fr: one "{hard}\u{a0}famille de règles toujours tenues et {soft}\u{a0}souhaits pesés." many "{hard}\u{a0}familles de règles toujours tenues et {soft}\u{a0}souhaits pesés.",
        en: one "{hard} family of rules always kept and {soft} wishes weighed." many "{hard} families of rules always kept and {soft} wishes weighed.",
    }
    rules_link { fr: "Les lire et les régler", en: "Read and adjust them" }
    q_never { fr: "Qu’est-ce qui n’est jamais fait\u{202f}?", en: "What is never done?" }
    a_never {
        fr: "Noter une personne. Deviner une émotion. Choisir qui est admis. Évaluer un salarié. Envoyer des données.",
        en: "Grade a person. Guess an emotion. Choose who is admitted. Assess an employee. Send data.",
    }
    q_decides { fr: "Qui décide\u{202f}?", en: "Who decides?" }
    a_decides {
        fr: "Une personne, toujours. Une semaine compte seulement quand quelqu’un la valide. Son nom est noté.",
        en: "A person, always. A week counts only when someone validates it. The name is recorded.",
    }
    q_reread { fr: "Qui a relu\u{202f}?", en: "Who read it over?" }
    reread_week(by: &str, date: &str, week: &str) { fr: "La semaine {week} a été relue et validée par {by}, le {date}.", en: "The week {week} was read over and validated by {by} on {date}." }
    reread_none { fr: "Aucune semaine n’est encore validée.", en: "No week is validated yet." }
    reread_sheets(n: usize) {
        fr: one "{n}\u{a0}feuille facile à lire relue avec un lecteur." many "{n}\u{a0}feuilles faciles à lire relues avec un lecteur.",
        en: one "{n} easy-to-read sheet read again with a reader." many "{n} easy-to-read sheets read again with a reader.",
    }
    q_no { fr: "Comment dire non\u{202f}?", en: "How to say no?" }
    a_no {
        fr: "À tout moment, à l’équipe ou sur l’écran «\u{202f}Ma journée\u{202f}». Le refus est tenu et ne compte jamais contre la personne.",
        en: "At any time, to the team or on the “My day” screen. The refusal binds and never counts against the person.",
    }
    same_result {
        fr: "Le calcul est fait de règles écrites, les mêmes pour tous, sans apprentissage. Il part du hasard\u{a0}: refait, il peut donner une autre semaine, comptée avec les mêmes règles.",
        en: "The planner is made of written rules, the same for everybody, without learning. It starts from chance: done again, it may give another week, counted by the same rules.",
    }
    sheet_house(house: &str, date: &str) { fr: "{house}, {date}", en: "{house}, {date}" }
    plan_1 { fr: "Le calcul part des jours de venue de chacun et des horaires de l’équipe.", en: "The planner starts from everyone’s days and the staff’s hours." }
    plan_2 { fr: "Il essaie des milliers de semaines. Les règles sûres sont toujours tenues.", en: "It tries thousands of weeks. Safety rules are always kept." }
    plan_3 { fr: "Ce qui est épinglé ne bouge pas.", en: "What is pinned does not move." }
    plan_4 { fr: "Il garde la semaine qui sert le plus d’objectifs et de souhaits.", en: "It keeps the week that serves most goals and wishes." }
    plan_5 { fr: "Vous relisez, vous corrigez, vous validez. Votre nom est noté.", en: "You read, correct and validate. Your name is recorded." }
    choice_1 { fr: "Une attente dit ce que la personne veut. Elle compte dans le calcul.", en: "A wish says what the person wants. The planner counts it." }
    choice_2 { fr: "Un refus est une règle. Le calcul n’y revient pas.", en: "A refusal is a rule. The planner does not come back to it." }
    choice_3 { fr: "Un refus peut avoir une fin. La personne peut changer d’avis.", en: "A refusal may have an end. The person may change their mind." }
    choice_4 { fr: "Refuser ne fait jamais baisser la couverture d’un projet.", en: "Refusing never lowers the coverage of a project." }
    sheet_1 { fr: "Une phrase par ligne, douze mots au plus, toujours «\u{202f}Je\u{202f}».", en: "One sentence a line, twelve words at most, always “I”." }
    sheet_2 { fr: "Une image pour chaque phrase, toujours la même.", en: "One picture for each sentence, always the same." }
    sheet_3 { fr: "Les heures s’écrivent en mots\u{a0}: à 14 heures 15.", en: "Times are written in words." }
    sheet_4 { fr: "Un lecteur concerné la relit. Son nom est noté.", en: "Somebody it concerns reads it again. Their name is recorded." }
    a11y { fr: "Déclaration d’accessibilité", en: "Accessibility statement" }
    a11y_state { fr: "État", en: "State" }
    a11y_state_text {
        fr: "Semainier vise les WCAG\u{a0}2.2 niveau AA et le RGAA\u{a0}4.1. Aucun audit extérieur n’a encore eu lieu.",
        en: "Semainier aims at WCAG\u{a0}2.2 level AA and RGAA\u{a0}4.1. No outside audit has taken place yet.",
    }
    a11y_tests { fr: "Ce qui est vérifié", en: "What is checked" }
    a11y_tests_1 { fr: "axe, à chaque version\u{a0}: tous les écrans, trois thèmes, quatre largeurs.", en: "axe, at each version: all screens, three themes, four widths." }
    a11y_tests_2 { fr: "Les parcours principaux au clavier seul, et sans glisser.", en: "The main flows by keyboard alone, and without dragging." }
    a11y_tests_3 { fr: "Les contrastes, le texte à 200\u{a0}%, la largeur de 320\u{a0}pixels.", en: "Contrasts, text at 200%, a width of 320 pixels." }
    a11y_missing { fr: "Ce qui manque encore", en: "What is still missing" }
    a11y_missing_1 { fr: "Des essais avec NVDA, JAWS et le lecteur d’Apple par des personnes qui s’en servent.", en: "Trials with NVDA, JAWS and Apple’s reader by people who use them." }
    a11y_missing_2 { fr: "La relecture des feuilles et de «\u{202f}Ma journée\u{202f}» par des personnes accompagnées.", en: "Sheets and “My day” read again by accompanied people." }
    a11y_missing_3 { fr: "À 400\u{a0}%, la grille de la semaine défile\u{202f}; sa forme Liste se lit sans défiler.", en: "At 400%, the week’s grid scrolls; its List form reads without scrolling." }
    a11y_missing_4 { fr: "Les pictogrammes sont décoratifs\u{202f}; la phrase porte le sens.", en: "Pictograms are decorative; the sentence carries the meaning." }
    a11y_contact { fr: "Une difficulté\u{202f}?", en: "A difficulty?" }
    a11y_contact_text {
        fr: "Dites-le à la personne qui a installé Semainier dans la maison. Elle vous doit une autre voie.",
        en: "Tell the person who set Semainier up in the house. They owe you another way.",
    }
    a11y_recourse {
        fr: "Sans réponse, le Défenseur des droits reçoit les réclamations en France.",
        en: "Without an answer, in France the Défenseur des droits receives complaints.",
    }
    a11y_link { fr: "Lire la déclaration d’accessibilité", en: "Read the accessibility statement" }
}
