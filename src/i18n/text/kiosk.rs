//! The screen of the person's own day. Short sentences in the first person; one idea each.

use crate::i18n::format::OfName;

texts! {
    title { fr: "Ma journée", en: "My day" }
    who { fr: "Qui êtes-vous\u{202f}?", en: "Who are you?" }
    touch_name { fr: "Touchez votre prénom.", en: "Touch your first name." }
    nobody { fr: "Personne n’est attendu aujourd’hui.", en: "Nobody is expected today." }
    nobody_yet { fr: "Personne n’est encore inscrit ici.", en: "Nobody is entered here yet." }
    add_people { fr: "Touchez «\u{202f}Équipe\u{202f}», puis ajoutez les personnes.", en: "Touch “Team”, then add the people." }
    see_you_on(date: &str) { fr: "À {date}.", en: "See you on {date}." }
    my_first_name { fr: "Mon prénom", en: "My first name" }
    not_found { fr: "Ce prénom n’est pas là aujourd’hui.", en: "This name is not here today." }
    hello(name: &str) { fr: "Bonjour {name}", en: "Hello {name}" }
    not_me { fr: "Ce n’est pas moi", en: "This is not me" }
    we_are { fr: "Nous sommes", en: "Today is" }
    now { fr: "Maintenant", en: "Now" }
    soon { fr: "Bientôt", en: "Soon" }
    then { fr: "Après,", en: "Then" }
    next { fr: "Après", en: "After" }
    nothing_next { fr: "C’est tout pour aujourd’hui.", en: "That is all for today." }
    free { fr: "Rien de prévu. Je peux choisir.", en: "Nothing planned. I can choose." }
    free_title { fr: "Rien de prévu", en: "Nothing planned" }
    i_choose { fr: "Je peux choisir.", en: "I can choose." }
    over { fr: "La journée est finie. À bientôt.", en: "The day is over. See you soon." }
    over_title { fr: "À bientôt", en: "See you soon" }
    over_text { fr: "La journée est finie.", en: "The day is over." }
    away { fr: "Je ne viens pas aujourd’hui.", en: "I do not come today." }
    left(n: usize) { fr: one "Il reste {n}\u{a0}minute." many "Il reste {n}\u{a0}minutes.", en: one "{n} minute left." many "{n} minutes left." }
    left_hours(n: usize) { fr: one "Il reste {n}\u{a0}heure." many "Il reste {n}\u{a0}heures.", en: one "{n} hour left." many "{n} hours left." }
    left_hours_minutes(n: usize, minutes: u16) {
        fr: one "Il reste {n}\u{a0}heure {minutes}." many "Il reste {n}\u{a0}heures {minutes}.",
        en: one "{n} hour {minutes} minutes left." many "{n} hours {minutes} minutes left.",
    }
    wait(n: usize) { fr: one "Dans {n}\u{a0}minute." many "Dans {n}\u{a0}minutes.", en: one "In {n} minute." many "In {n} minutes." }
    wait_hours(n: usize) { fr: one "Dans {n}\u{a0}heure." many "Dans {n}\u{a0}heures.", en: one "In {n} hour." many "In {n} hours." }
    wait_hours_minutes(n: usize, minutes: u16) {
        fr: one "Dans {n}\u{a0}heure {minutes}." many "Dans {n}\u{a0}heures {minutes}.",
        en: one "In {n} hour {minutes} minutes." many "In {n} hours {minutes} minutes.",
    }
    i_arrive { fr: "J’arrive et je dis bonjour.", en: "I arrive and say hello." }
    i_snack { fr: "Je prends le goûter.", en: "I have a snack." }
    with(names: &str) { fr: "Je suis avec {names}.", en: "I am with {names}." }
    place(room: &str) { fr: "Je suis ici\u{a0}: {room}.", en: "I am here: {room}." }
    at_woman(room: &str) { fr: "Je suis à la {room}.", en: "I am here: {room}." }
    at_man(room: &str) { fr: "Je suis au {room}.", en: "I am here: {room}." }
    at_vowel(room: &str) { fr: "Je suis à l’{room}.", en: "I am here: {room}." }
    in_man(room: &str) { fr: "Je suis dans le {room}.", en: "I am here: {room}." }
    in_woman(room: &str) { fr: "Je suis dans la {room}.", en: "I am here: {room}." }
    actions { fr: "Ce que je peux faire", en: "What I can do" }
    listen { fr: "Écouter", en: "Listen" }
    i_like { fr: "J’aime", en: "I like it" }
    i_say_no { fr: "Je dis non", en: "I say no" }
    i_need_help { fr: "J’ai besoin d’aide", en: "I need help" }
    liked { fr: "C’est noté\u{a0}: j’aime cela.", en: "It is noted: I like this." }
    wished { fr: "C’est noté. L’équipe va regarder.", en: "It is noted. The team will see." }
    already { fr: "C’est déjà noté.", en: "It is noted already." }
    like_words(what: &str) { fr: "J’aime\u{a0}: {what}", en: "I like: {what}" }
    wish_words(what: &str) { fr: "J’ai choisi\u{a0}: {what}", en: "I chose: {what}" }
    no_title { fr: "Je dis non", en: "I say no" }
    no_text(what: &str) { fr: "Je ne veux plus faire cela\u{a0}: {what}", en: "I no longer want this: {what}" }
    no_confirm { fr: "Oui, je dis non", en: "Yes, I say no" }
    no_back { fr: "Retour", en: "Back" }
    refused { fr: "C’est noté\u{a0}: je dis non. L’équipe le sait.", en: "It is noted: I say no. The team knows." }
    help_title { fr: "J’ai besoin d’aide", en: "I need help" }
    help_text { fr: "Je montre cet écran à quelqu’un.", en: "I show this screen to someone." }
    help_back { fr: "Merci, c’est bon", en: "Thank you, all is well" }
    how_was(what: &str) { fr: "C’est fini\u{a0}: {what}", en: "It is over: {what}" }
    how_was_it { fr: "C’était comment\u{202f}?", en: "How was it?" }
    happy { fr: "C’était bien", en: "It was good" }
    neutral { fr: "C’était moyen", en: "It was so-so" }
    unhappy { fr: "Ce n’était pas bien", en: "It was not good" }
    said { fr: "Merci. C’est noté.", en: "Thank you. It is noted." }
    leave { fr: "Équipe", en: "Team" }
    leave_label { fr: "Équipe\u{a0}: quitter cet écran", en: "Team: leave this screen" }
    leave_title { fr: "Quitter «\u{202f}Ma journée\u{202f}»", en: "Leave “My day”" }
    phrase { fr: "Phrase de l’équipe", en: "The team’s phrase" }
    leave_now { fr: "Quitter", en: "Leave" }
    leave_open { fr: "Cet écran montre la journée d’une personne. Revenir aux écrans de l’équipe\u{202f}?", en: "This screen shows a person’s day. Go back to the team’s screens?" }
    wrong_phrase { fr: "Cette phrase n’ouvre pas. Regardez les majuscules et les espaces.", en: "This phrase does not open. Look at capitals and spaces." }
    setting_title { fr: "Écran «\u{202f}Ma journée\u{202f}»", en: "“My day” screen" }
    setting_text {
        fr: "Chaque personne y voit sa propre journée, en images. Après une minute sans toucher, il revient au choix du prénom.",
        en: "There, people see their own day, in pictures. After one minute without a touch it returns to the choice of the name.",
    }
    setting_phrase { fr: "Phrase pour en sortir", en: "Phrase to leave it" }
    setting_hint {
        fr: "Vide\u{a0}: tout le monde peut en sortir. C’est une barrière, pas un verrou. Oubliée\u{202f}? Le nom de la maison ouvre aussi.",
        en: "Empty: anybody can leave it. It is a barrier, not a lock. Forgotten? The name of the house opens too.",
    }
    setting_open { fr: "Ouvrir «\u{202f}Ma journée\u{202f}»", en: "Open “My day”" }
    switch { fr: "Avec un seul bouton", en: "With one switch" }
    switch_off { fr: "Non", en: "No" }
    switch_slow { fr: "Lent, 4\u{a0}secondes", en: "Slow, 4 seconds" }
    switch_medium { fr: "Moyen, 2\u{a0}secondes", en: "Medium, 2 seconds" }
    switch_fast { fr: "Rapide, 1\u{a0}seconde", en: "Fast, 1 second" }
    switch_hint {
        fr: "La lumière va d’un choix à l’autre. Une pression la choisit\u{a0}: Espace, Entrée, un contacteur, ou l’écran, n’importe où. Après trois tours sans pression elle s’arrête\u{a0}; une pression la relance.",
        en: "The light goes from choice to choice. One press takes it: Space, Enter, a switch, or the screen, anywhere. After three rounds without a press it rests; a press starts it again.",
    }
    palette_of(of: OfName<'_>) { fr: "Ma journée {of}", en: "My day: {of}" }
    palette_words { fr: "kiosque borne écran personne", en: "kiosk screen person" }
}
