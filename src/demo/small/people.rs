//! The fourteen people of Les Tilleuls.

use crate::demo::sketch::{
    Aim::{Code, Of},
    IN_WHEELCHAIR, PersonSketch,
};
use crate::domain::{
    activity::{Domain, Restriction as R},
    person::Title::{Mr, Mrs},
    project::{Importance as I, Voice},
    time::Half,
};
use chrono::Weekday::{self, Fri, Mon, Thu, Tue, Wed};

const ALL: &[Weekday] = &[Mon, Tue, Wed, Thu, Fri];

/// Claire, Thomas, Karim and Sophie, by their place in the list of staff.
const CLAIRE: usize = 0;
const THOMAS: usize = 1;
const KARIM: usize = 2;
const SOPHIE: usize = 3;

/// What all of them share; each sketch says the rest.
const SOMEBODY: PersonSketch = PersonSketch {
    title: Mrs,
    first: "",
    last: "",
    age: 85,
    days: ALL,
    gir: 4,
    tolerance: 6,
    half: None,
    referent: CLAIRE,
    restrictions: &[],
    help: &[],
    goals: &[],
    wishes: &[],
    dislikes: &[],
    refuses: &[],
};

/// In the order of the house's list.
pub(super) const PEOPLE: &[PersonSketch] = &[
    PersonSketch {
        first: "Jeanne",
        last: "Durand",
        age: 84,
        days: &[Tue, Thu, Fri],
        half: Some(Half::Afternoon),
        help: &[
            "Marche avec une canne. Prévoir 10\u{a0}minutes.",
            "Entend mieux à droite.",
            "Boit épaissi.",
        ],
        goals: &[
            ("Cuisiner encore comme à la maison", Code("1.3.2.2"), 1, 1),
            ("Garder ma mémoire", Code("1.1.1"), 2, 2),
            ("Marcher sans peur", Code("1.2.1.3"), 2, 1),
            ("Voir du monde", Code("1.2.1.2"), 3, 2),
        ],
        wishes: &[
            (
                "Je veux encore faire des gâteaux.",
                "ACT070",
                1,
                I::VeryImportant,
                Voice::Person,
            ),
            (
                "J’aime chanter avec les autres.",
                "ACT051",
                1,
                I::Little,
                Voice::Person,
            ),
        ],
        dislikes: &[("ACT010", I::Little)],
        refuses: &["ACT027"],
        ..SOMEBODY
    },
    PersonSketch {
        title: Mr,
        first: "Paul",
        last: "Martin",
        age: 79,
        days: &[Tue, Wed, Thu, Fri],
        gir: 5,
        tolerance: 9,
        referent: THOMAS,
        help: &["Lit avec une loupe."],
        goals: &[
            ("Rester en forme", Code("1.1.8"), 2, 1),
            ("Participer à la vie du quartier", Code("1.3.4.1"), 1, 2),
        ],
        wishes: &[(
            "Aller choisir mes livres moi-même.",
            "ACT092",
            1,
            I::VeryImportant,
            Voice::Person,
        )],
        dislikes: &[("ACT041", I::Medium)],
        ..SOMEBODY
    },
    PersonSketch {
        first: "Madeleine",
        last: "Petit",
        age: 86,
        referent: CLAIRE,
        help: &[
            "Porte deux appareils auditifs. Vérifier les piles.",
            "Laisser le temps de trouver ses mots.",
        ],
        goals: &[
            ("Retrouver mes mots", Code("1.1.1"), 2, 1),
            ("Être avec mes amies", Code("1.2.1.2"), 2, 2),
        ],
        wishes: &[(
            "Refaire la tarte de ma mère.",
            "ACT070",
            1,
            I::VeryImportant,
            Voice::Person,
        )],
        dislikes: &[("ACT057", I::Medium)],
        ..SOMEBODY
    },
    PersonSketch {
        title: Mr,
        first: "Ahmed",
        last: "Benali",
        age: 77,
        days: &[Mon, Tue, Thu, Fri],
        gir: 4,
        tolerance: 7,
        half: Some(Half::Morning),
        referent: KARIM,
        restrictions: &[R::Sugar],
        help: &["Surveiller le sucre au goûter.", "Aime qu’on le vouvoie."],
        goals: &[
            ("Garder l’équilibre", Code("1.2.1.3"), 2, 1),
            ("M’occuper des plantes", Of(Domain::Nature), 1, 2),
        ],
        wishes: &[(
            "Toucher la terre chaque semaine.",
            "ACT076",
            1,
            I::Important,
            Voice::Person,
        )],
        ..SOMEBODY
    },
    PersonSketch {
        first: "Odette",
        last: "Moreau",
        age: 90,
        gir: 3,
        tolerance: 4,
        half: Some(Half::Morning),
        referent: SOPHIE,
        restrictions: &[R::Falls],
        help: &["Marche au bras de quelqu’un.", "Se repose après le repas."],
        goals: &[
            ("Rester souple", Code("1.1.8"), 2, 1),
            ("Chanter", Of(Domain::Musical), 1, 2),
        ],
        wishes: &[(
            "Chanter les chansons de ma jeunesse.",
            "ACT051",
            1,
            I::Important,
            Voice::Person,
        )],
        ..SOMEBODY
    },
    PersonSketch {
        first: "Simone",
        last: "Lefèvre",
        age: 82,
        days: &[Mon, Tue, Wed, Thu],
        gir: 3,
        referent: CLAIRE,
        help: &["Prévenir avant chaque changement de lieu."],
        goals: &[
            ("Me sentir apaisée", Of(Domain::Sensory), 1, 1),
            ("Garder ma mémoire", Code("1.1.1"), 1, 2),
        ],
        wishes: &[(
            "Un moment au calme, sans bruit.",
            "ACT059",
            1,
            I::Medium,
            Voice::Family,
        )],
        dislikes: &[("ACT027", I::Medium)],
        ..SOMEBODY
    },
    PersonSketch {
        title: Mr,
        first: "Roger",
        last: "Girard",
        age: 85,
        gir: 4,
        tolerance: 7,
        half: Some(Half::Morning),
        referent: THOMAS,
        help: &["Fauteuil pour les longs trajets."],
        goals: &[
            ("Marcher sans aide", Code("1.2.1.3"), 2, 1),
            ("Jouer avec les autres", Code("1.2.1.2"), 2, 3),
        ],
        wishes: &[("Gagner au loto.", "ACT027", 1, I::Important, Voice::Person)],
        ..SOMEBODY
    },
    PersonSketch {
        first: "Yvette",
        last: "Caron",
        age: 88,
        gir: 4,
        referent: CLAIRE,
        help: &["Tremble un peu : gros pinceaux."],
        goals: &[
            ("Créer de mes mains", Of(Domain::Creative), 2, 1),
            ("Garder ma mémoire", Code("1.1.1"), 1, 2),
        ],
        wishes: &[(
            "Faire un bouquet pour ma chambre.",
            "ACT043",
            1,
            I::Important,
            Voice::Person,
        )],
        ..SOMEBODY
    },
    PersonSketch {
        title: Mr,
        first: "Lucien",
        last: "Robin",
        age: 81,
        gir: 5,
        tolerance: 9,
        referent: THOMAS,
        help: &["Aime rendre service."],
        goals: &[
            ("Bouger tous les jours", Of(Domain::Physical), 2, 1),
            ("Me sentir utile à la maison", Code("1.3.2.2"), 1, 2),
        ],
        wishes: &[(
            "Marcher dehors quand il fait beau.",
            "ACT005",
            1,
            I::Medium,
            Voice::Person,
        )],
        dislikes: &[("ACT052", I::Little)],
        ..SOMEBODY
    },
    PersonSketch {
        first: "Fatima",
        last: "Haddad",
        age: 76,
        gir: 4,
        referent: KARIM,
        help: &["Parle arabe et français.", "Ne mange pas de porc."],
        goals: &[
            ("Cuisiner pour les autres", Of(Domain::Cooking), 1, 1),
            ("Parler avec le groupe", Code("1.2.1.2"), 2, 2),
        ],
        wishes: &[(
            "Montrer ma recette de soupe.",
            "ACT069",
            1,
            I::VeryImportant,
            Voice::Person,
        )],
        ..SOMEBODY
    },
    PersonSketch {
        first: "Denise",
        last: "Fournier",
        age: 89,
        gir: 2,
        tolerance: 4,
        half: Some(Half::Morning),
        referent: SOPHIE,
        restrictions: &[R::Falls, R::Swallowing],
        help: &[IN_WHEELCHAIR, "Mange mixé, avec une aide."],
        goals: &[
            ("Être bien dans mon corps", Of(Domain::Sensory), 1, 1),
            ("Écouter et chanter", Of(Domain::Musical), 1, 2),
        ],
        wishes: &[(
            "Elle a toujours aimé la musique.",
            "ACT052",
            1,
            I::Important,
            Voice::Family,
        )],
        ..SOMEBODY
    },
    PersonSketch {
        title: Mr,
        first: "Raymond",
        last: "Leroux",
        age: 83,
        gir: 3,
        referent: KARIM,
        help: &["Cherche parfois la sortie : rester près de lui."],
        goals: &[
            ("Faire les gestes du quotidien", Code("1.3.2.2"), 1, 1),
            ("Garder ma mémoire", Code("1.1.1"), 2, 2),
        ],
        wishes: &[(
            "J’ai été boulanger. Je veux pétrir.",
            "ACT070",
            1,
            I::Important,
            Voice::Person,
        )],
        restrictions: &[R::Outings],
        ..SOMEBODY
    },
    PersonSketch {
        first: "Hélène",
        last: "Blanc",
        age: 87,
        gir: 4,
        referent: THOMAS,
        help: &["A peur de tomber depuis septembre. Rassurer."],
        goals: &[
            ("Reprendre confiance dans la marche", Code("1.2.1.3"), 2, 1),
            ("Voir du monde", Code("1.2.1.2"), 1, 2),
        ],
        dislikes: &[("ACT021", I::Little)],
        ..SOMEBODY
    },
    PersonSketch {
        title: Mr,
        first: "Manuel",
        last: "Da Silva",
        age: 74,
        days: &[Mon],
        gir: 4,
        tolerance: 7,
        referent: KARIM,
        help: &["Parle portugais quand il est fatigué."],
        goals: &[("Garder ma mémoire", Code("1.1.1"), 3, 1)],
        wishes: &[(
            "Retrouver Ahmed pour les cartes.",
            "ACT028",
            1,
            I::Medium,
            Voice::Person,
        )],
        ..SOMEBODY
    },
];
