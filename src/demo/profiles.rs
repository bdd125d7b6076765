//! The profiles of the generated houses.

use super::{
    population::Profile,
    sketch::{
        Aim::{Code, Of},
        IN_WHEELCHAIR,
    },
};
use crate::domain::activity::{Domain, Restriction as R};
use chrono::Weekday::{self, Fri, Mon, Sat, Sun, Thu, Tue, Wed};

const WORKDAYS: &[Weekday] = &[Mon, Tue, Wed, Thu, Fri];

/// Older people who live in the house.
pub(super) const RESIDENTS: Profile = Profile {
    ages: (76, 99),
    uses_gir: true,
    by_first_name: false,
    days: &[&[Mon, Tue, Wed, Thu, Fri, Sat, Sun]],
    restrictions: &[R::Falls, R::Swallowing, R::Sugar, R::Noise, R::Effort],
    goals: &[
        ("Bouger à mon rythme", Code("1.1.8"), 2),
        ("Garder ma mémoire", Code("1.1.1"), 2),
        ("Voir du monde", Code("1.2.1.2"), 2),
        ("Écouter et chanter", Of(Domain::Musical), 1),
        ("Être bien dans mon corps", Of(Domain::Sensory), 1),
        ("Créer de mes mains", Of(Domain::Creative), 1),
        ("Marcher sans peur", Code("1.2.1.3"), 1),
    ],
    wishes: &[
        ("Chanter avec les autres.", "ACT051"),
        ("Jouer au loto.", "ACT027"),
        ("Que l’on me lise le journal.", "ACT025"),
        ("Refaire un gâteau.", "ACT070"),
        ("Aller au jardin.", "ACT079"),
        ("Me faire masser les mains.", "ACT061"),
        ("Tricoter encore.", "ACT041"),
    ],
    help: &[
        "Marche avec un déambulateur.",
        "Entend mieux si on lui parle en face.",
        "Fatigue vite l’après-midi.",
        "Aime qu’on lui annonce la suite.",
        IN_WHEELCHAIR,
    ],
};

/// Older people who live at home and come by day.
pub(super) const DAY_GUESTS: Profile = Profile {
    ages: (70, 94),
    days: &[
        &[Mon, Wed],
        &[Tue, Thu],
        &[Mon, Tue, Thu],
        &[Wed, Fri],
        &[Mon, Wed, Fri],
        &[Tue, Thu, Fri],
    ],
    ..RESIDENTS
};

/// Adults with a disability in a day service.
pub(super) const ADULTS: Profile = Profile {
    ages: (20, 59),
    uses_gir: false,
    by_first_name: true,
    days: &[WORKDAYS, WORKDAYS, &[Mon, Tue, Thu, Fri]],
    restrictions: &[
        R::FlashingLight,
        R::Noise,
        R::Crowd,
        R::Touch,
        R::SharpTools,
    ],
    goals: &[
        ("Faire du sport", Of(Domain::Physical), 2),
        ("Cuisiner pour moi", Code("1.3.2.2"), 1),
        ("Me faire des amis", Code("1.2.1.2"), 2),
        ("Apprendre encore", Code("1.3.3.3"), 1),
        ("M’exprimer par l’art", Of(Domain::Creative), 2),
        ("Sortir en ville", Code("1.3.4.1"), 1),
        ("Faire de la musique", Of(Domain::Musical), 1),
    ],
    wishes: &[
        ("Faire de la batterie.", "ACT054"),
        ("Peindre de grands tableaux.", "ACT036"),
        ("Faire des crêpes.", "ACT070"),
        ("Écrire dans le journal.", "ACT047"),
        ("Jouer au ballon.", "ACT020"),
        ("Chanter au micro.", "ACT055"),
        ("Aller à la médiathèque.", "ACT092"),
    ],
    help: &[
        "Donner une consigne à la fois.",
        "Utiliser les pictogrammes.",
        "Prévenir avant un changement.",
        "Laisser un temps de réponse.",
        "Proposer un casque contre le bruit.",
    ],
};

/// Workers of an ESAT.
pub(super) const WORKERS: Profile = Profile {
    ages: (21, 60),
    days: &[WORKDAYS],
    goals: &[
        ("Garder la forme au travail", Of(Domain::Physical), 1),
        ("Lire et compter mieux", Code("1.3.3.3"), 1),
        ("M’entendre avec l’équipe", Code("1.2.1.2"), 1),
        ("Utiliser un ordinateur", Code("1.3.3.1"), 1),
        ("Créer de mes mains", Of(Domain::Creative), 1),
    ],
    ..ADULTS
};

/// Adults who need care and support all day.
pub(super) const CARED_ADULTS: Profile = Profile {
    ages: (24, 66),
    days: &[WORKDAYS],
    restrictions: &[
        R::FlashingLight,
        R::Swallowing,
        R::Noise,
        R::Mouthing,
        R::Effort,
    ],
    goals: &[
        ("Me sentir bien", Of(Domain::Sensory), 2),
        ("Bouger avec de l’aide", Code("1.1.8"), 2),
        ("Être avec les autres", Code("1.2.1.2"), 2),
        ("Écouter de la musique", Of(Domain::Musical), 1),
        ("Sentir et toucher", Code("1.1.2"), 1),
    ],
    wishes: &[
        ("Écouter mes chansons.", "ACT052"),
        ("Jouer avec de la peinture.", "ACT036"),
        ("Sentir les plantes.", "ACT079"),
        ("Jouer aux boules.", "ACT015"),
        ("Un massage des mains.", "ACT061"),
    ],
    ..ADULTS
};

/// Young people of an IME.
pub(super) const YOUTH: Profile = Profile {
    ages: (7, 19),
    days: &[WORKDAYS],
    goals: &[
        ("Apprendre à lire", Code("1.3.3.3"), 2),
        ("Bouger et grimper", Of(Domain::Physical), 2),
        ("Jouer avec les copains", Code("1.2.1.2"), 2),
        ("Faire des choses de mes mains", Of(Domain::Creative), 1),
        ("Faire tout seul", Code("1.3.2.2"), 1),
    ],
    wishes: &[
        ("Jouer au foot.", "ACT020"),
        ("Faire un gâteau.", "ACT070"),
        ("Faire de la peinture.", "ACT036"),
        ("Jouer sur la tablette.", "ACT034"),
        ("Faire des percussions.", "ACT054"),
    ],
    ..ADULTS
};
