//! Les Tilleuls as a place: hours, rooms, staff, visitors and what is run there.

use crate::{
    demo::{
        seed::Seed,
        sketch::{days_from, range, weekly},
    },
    domain::{
        activity::Tag,
        house::{Closure, CommonMoment, House, HouseKind, MomentKind, PersonWord, PlanningRules},
        id::{RoomId, StaffId, VisitorId},
        room::Room,
        rota::Rota,
        staff::{Skill, StaffMember},
        time::{DateSpan, WeekHours, WeeklyRange},
        visitor::Visitor,
    },
};
use chrono::{Datelike, NaiveDate, Weekday};

pub(super) const OPEN: [Weekday; 5] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
];

pub(super) fn house(monday: NaiveDate) -> House {
    let moment = |label: &str, kind, from, to| {
        Some(CommonMoment {
            label: label.into(),
            kind,
            range: range(from, to)?,
            is_break: true,
        })
    };
    House {
        name: "Accueil de jour Les Tilleuls".into(),
        kind: HouseKind::DayCare,
        is_demo: true,
        person_word: PersonWord::Welcomed,
        project_word: "projet personnalisé".into(),
        sites: Vec::new(),
        opening: WeekHours::on(&OPEN, range((9, 0), (17, 0))),
        moments: [
            moment("Rituel du matin", MomentKind::Welcome, (9, 0), (10, 30)),
            moment("Repas et repos", MomentKind::Meal, (12, 0), (14, 0)),
            moment("Goûter, départs", MomentKind::Snack, (15, 45), (17, 0)),
        ]
        .into_iter()
        .flatten()
        .collect(),
        closures: closure(monday).into_iter().collect(),
        imported: Vec::new(),
        opens_on_holidays: false,
        rules: PlanningRules::default(),
        user: "Nadia Ferrand".into(),
        bad_weather: Vec::new(),
        exchanged: None,
    }
}

/// The house closes from Christmas Eve to New Year's Eve; a visitor of those days sees it open, with a week to plan, and closed
/// a year later.
fn closure(monday: NaiveDate) -> Option<Closure> {
    let of_year = |year| {
        Some(DateSpan {
            first: NaiveDate::from_ymd_opt(year, 12, 24)?,
            last: NaiveDate::from_ymd_opt(year, 12, 31)?,
            hours: None,
        })
    };
    let sunday = days_from(monday, 6);
    let span = of_year(monday.year()).filter(|span| span.first > sunday);
    Some(Closure {
        span: span.or_else(|| of_year(monday.year() + 1))?,
        label: "Fermeture de fin d’année".into(),
    })
}

/// Name, capacity, features, outdoors.
const ROOMS: [(&str, u16, &[&str], bool); 8] = [
    (
        "Grande salle",
        30,
        &[
            "grande_salle",
            "salle_activite",
            "salle_motricite",
            "salle_restaurant",
        ],
        false,
    ),
    (
        "Salon calme",
        15,
        &["salle_calme", "salle_activite", "salle_repos"],
        false,
    ),
    ("Atelier", 12, &["atelier_creatif", "table"], false),
    ("Cuisine", 8, &["cuisine_therapeutique"], false),
    ("Serre", 6, &["serre"], false),
    ("Jardin", 12, &["jardin", "exterieur_proche"], true),
    (
        "Bureau de soins",
        3,
        &["salle_soin", "bureau_entretien", "infirmerie"],
        false,
    ),
    ("Minibus", 6, &["vehicule"], true),
];

pub(super) fn rooms(seed: &mut Seed) -> Vec<Room> {
    ROOMS
        .iter()
        .map(|(name, capacity, features, outdoors)| Room {
            id: RoomId(seed.id()),
            name: (*name).into(),
            capacity: *capacity,
            features: features.iter().map(|word| Tag::new(word)).collect(),
            step_free: *name != "Serre",
            outdoors: *outdoors,
            site: None,
            closed: match *name {
                "Cuisine" => weekly(Weekday::Mon, (9, 0), (17, 0), "Grand ménage")
                    .into_iter()
                    .collect(),
                "Grande salle" => weekly(Weekday::Fri, (16, 0), (17, 0), "Ménage")
                    .into_iter()
                    .collect(),
                _ => Vec::new(),
            },
            closures: Vec::new(),
            archived: false,
        })
        .collect()
}

type Off = (Weekday, (u16, u16), (u16, u16), &'static str);

/// One member of staff in short; skills expire so many days after Monday, or never.
struct StaffSketch {
    first: &'static str,
    last: &'static str,
    role: &'static str,
    from: (u16, u16),
    to: (u16, u16),
    days: &'static [Weekday],
    skills: &'static [(&'static str, Option<i64>)],
    off: &'static [Off],
    /// Leading minutes: most a day, most a week, usual a week.
    minutes: [u16; 3],
}

const STAFF: [StaffSketch; 6] = [
    StaffSketch {
        first: "Claire",
        last: "Morel",
        role: "Assistante de soins en gérontologie",
        from: (9, 0),
        to: (16, 30),
        days: &OPEN,
        skills: &[
            ("forme_CST", None),
            ("forme_toucher", None),
            ("chauffeur_habilite", None),
        ],
        off: &[(Weekday::Wed, (14, 0), (15, 0), "Réunion d’équipe")],
        minutes: [210, 720, 420],
    },
    StaffSketch {
        first: "Thomas",
        last: "Roy",
        role: "Enseignant en activité physique adaptée",
        from: (9, 0),
        to: (17, 0),
        days: &OPEN,
        skills: &[("enseignant_APA", None), ("formateur_PSC", Some(-20))],
        off: &[],
        minutes: [210, 720, 420],
    },
    StaffSketch {
        first: "Karim",
        last: "Saïdi",
        role: "Accompagnant éducatif et social",
        from: (9, 0),
        to: (17, 0),
        days: &OPEN,
        skills: &[
            ("hygiene_alimentaire", Some(18)),
            ("chauffeur_habilite", None),
        ],
        off: &[],
        minutes: [210, 720, 420],
    },
    StaffSketch {
        first: "Sophie",
        last: "Lambert",
        role: "Psychologue",
        from: (9, 0),
        to: (17, 0),
        days: &[Weekday::Mon, Weekday::Tue, Weekday::Thu],
        skills: &[("psychologue", None), ("forme_CST", None)],
        off: &[
            (
                Weekday::Mon,
                (9, 0),
                (10, 30),
                "Entretiens avec les familles",
            ),
            (Weekday::Tue, (9, 0), (13, 30), "Équipe mobile"),
        ],
        minutes: [180, 420, 240],
    },
    StaffSketch {
        first: "Denis",
        last: "Perrin",
        role: "Conducteur accompagnateur",
        from: (9, 0),
        to: (17, 0),
        days: &OPEN,
        skills: &[("chauffeur_habilite", Some(400))],
        off: &[],
        minutes: [120, 300, 180],
    },
    StaffSketch {
        first: "Nadia",
        last: "Ferrand",
        role: "Coordinatrice",
        from: (9, 0),
        to: (17, 0),
        days: &OPEN,
        skills: &[("hygiene_alimentaire", Some(300)), ("referent", None)],
        off: &[(Weekday::Thu, (9, 0), (12, 0), "Admissions")],
        minutes: [0, 0, 0],
    },
];

pub(super) fn staff(monday: NaiveDate, seed: &mut Seed) -> Vec<StaffMember> {
    STAFF
        .iter()
        .map(|sketch| StaffMember {
            id: StaffId(seed.id()),
            first_name: sketch.first.into(),
            last_name: sketch.last.into(),
            role: sketch.role.into(),
            hours: WeekHours::on(sketch.days, range(sketch.from, sketch.to)),
            rota: Rota::default(),
            imported: Vec::new(),
            busy: ranges(sketch.off),
            absences: match sketch.first {
                // A day of training: the week has to do without him.
                "Thomas" => vec![DateSpan::day(days_from(monday, 3))],
                _ => Vec::new(),
            },
            skills: sketch
                .skills
                .iter()
                .map(|(word, expires)| Skill {
                    tag: Tag::new(word),
                    expires: expires.map(|days| days_from(monday, days)),
                })
                .collect(),
            max_day_minutes: sketch.minutes[0],
            max_week_minutes: sketch.minutes[1],
            target_week_minutes: sketch.minutes[2],
            counts_on_floor: sketch.minutes[1] > 0,
            site: None,
            archived: false,
        })
        .collect()
}

fn ranges(list: &[Off]) -> Vec<WeeklyRange> {
    list.iter()
        .filter_map(|(day, from, to, label)| weekly(*day, *from, *to, label))
        .collect()
}

/// Name, trade, short word, room feature, visits.
const VISITORS: [(&str, &str, &str, &str, &[Off]); 6] = [
    (
        "Mme\u{a0}Aubry",
        "Kinésithérapeute",
        "Kiné",
        "salle_soin",
        &[
            (Weekday::Mon, (10, 45), (11, 45), ""),
            (Weekday::Wed, (10, 30), (11, 0), ""),
            (Weekday::Thu, (11, 0), (12, 0), ""),
            (Weekday::Fri, (11, 0), (11, 30), ""),
        ],
    ),
    (
        "Mme\u{a0}Rousseau",
        "Orthophoniste",
        "Ortho",
        "bureau_entretien",
        &[
            (Weekday::Tue, (10, 30), (11, 15), ""),
            (Weekday::Thu, (10, 30), (11, 15), ""),
        ],
    ),
    (
        "Mme\u{a0}Costa",
        "Infirmière",
        "Infirmière",
        "infirmerie",
        &[
            (Weekday::Tue, (11, 0), (12, 0), ""),
            (Weekday::Wed, (11, 0), (12, 0), ""),
        ],
    ),
    (
        "M.\u{a0}Perrot",
        "Psychomotricien",
        "Psychomot.",
        "salle_soin",
        &[(Weekday::Mon, (14, 0), (15, 45), "")],
    ),
    (
        "Mme\u{a0}Weiss",
        "Psychologue",
        "Psychologue",
        "salle_calme",
        &[(Weekday::Wed, (14, 0), (15, 45), "")],
    ),
    (
        "Mme\u{a0}Faure",
        "Ergothérapeute",
        "Ergo",
        "salle_soin",
        &[(Weekday::Fri, (14, 0), (15, 45), "")],
    ),
];

pub(super) fn visitors(seed: &mut Seed) -> Vec<Visitor> {
    VISITORS
        .iter()
        .map(|(name, trade, short, feature, visits)| Visitor {
            id: VisitorId(seed.id()),
            name: (*name).into(),
            trade: (*trade).into(),
            short_trade: (*short).into(),
            visits: ranges(visits),
            absences: Vec::new(),
            imported: Vec::new(),
            room_feature: Tag::new(feature),
            contact: String::new(),
            archived: false,
        })
        .collect()
}
