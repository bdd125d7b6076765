//! An association of six sites: the largest house that the program is made for.

use super::{
    draft, past,
    population::{self, Circle, Profile},
    profiles,
    seed::Seed,
    site::{self, RoomSketch, StaffSketch, Used, WORKDAYS},
    sketch::{range, weekly},
    timetable,
};
use crate::{
    catalogue,
    domain::{
        activity::Activity,
        document::Document,
        house::{CommonMoment, House, HouseKind, MomentKind, PersonWord, PlanningRules, Site},
        id::SiteId,
        time::{Minutes, WeekHours},
    },
};
use chrono::NaiveDate;

struct SiteSketch {
    name: &'static str,
    kind: HouseKind,
    people: usize,
    profile: Profile,
    rooms: usize,
}

const SITES: [SiteSketch; 6] = [
    SiteSketch {
        name: "SAJ Les Glycines",
        kind: HouseKind::Saj,
        people: 45,
        profile: profiles::ADULTS,
        rooms: 7,
    },
    SiteSketch {
        name: "ESAT Les Ateliers du Canal",
        kind: HouseKind::Esat,
        people: 75,
        profile: profiles::WORKERS,
        rooms: 7,
    },
    SiteSketch {
        name: "FAM La Clairière",
        kind: HouseKind::Fam,
        people: 45,
        profile: profiles::CARED_ADULTS,
        rooms: 7,
    },
    SiteSketch {
        name: "IME Le Petit Pont",
        kind: HouseKind::Ime,
        people: 55,
        profile: profiles::YOUTH,
        rooms: 7,
    },
    SiteSketch {
        name: "Accueil de jour Les Bleuets",
        kind: HouseKind::DayCare,
        people: 40,
        profile: profiles::DAY_GUESTS,
        rooms: 6,
    },
    SiteSketch {
        name: "Accueil de jour Saint-Martin",
        kind: HouseKind::DayCare,
        people: 40,
        profile: profiles::DAY_GUESTS,
        rooms: 6,
    },
];

/// Rooms of a site, the first of them in the smaller sites.
const ROOMS: [RoomSketch; 7] = [
    (
        "Grande salle",
        40,
        &["grande_salle", "salle_activite", "salle_motricite"],
        false,
    ),
    ("Salon calme", 14, &["salle_calme", "salle_activite"], false),
    ("Atelier", 12, &["atelier_creatif", "salle_activite"], false),
    ("Cuisine pédagogique", 8, &["cuisine_therapeutique"], false),
    ("Bureau de soins", 2, &["salle_soin"], false),
    ("Bureau d’entretien", 2, &["bureau_entretien"], false),
    (
        "Salle informatique",
        10,
        &["salle_informatique", "salle_classe", "salle_calme"],
        false,
    ),
];

const DAY: ((u16, u16), (u16, u16)) = ((9, 0), (17, 0));

const STAFF: [StaffSketch; 10] = [
    (
        "Éducateur spécialisé",
        &["educateur", "chauffeur_habilite"],
        DAY,
        WORKDAYS,
    ),
    (
        "Moniteur-éducateur",
        &["hygiene_alimentaire", "chauffeur_habilite"],
        DAY,
        WORKDAYS,
    ),
    (
        "Moniteur-éducateur",
        &["forme_CST", "forme_toucher"],
        DAY,
        WORKDAYS,
    ),
    (
        "Enseignant en activité physique adaptée",
        &["enseignant_APA", "educateur_sportif"],
        DAY,
        WORKDAYS,
    ),
    (
        "Accompagnant éducatif et social",
        &["hygiene_alimentaire"],
        DAY,
        WORKDAYS,
    ),
    (
        "Accompagnant éducatif et social",
        &["forme_toucher"],
        DAY,
        WORKDAYS,
    ),
    (
        "Accompagnant éducatif et social",
        &["chauffeur_habilite"],
        DAY,
        WORKDAYS,
    ),
    ("Animateur", &["forme_RV"], DAY, WORKDAYS),
    (
        "Éducateur technique",
        &["moniteur_atelier", "educateur_technique"],
        DAY,
        WORKDAYS,
    ),
    (
        "Psychologue",
        &["psychologue", "forme_EVRAS"],
        DAY,
        WORKDAYS,
    ),
];

/// The association as one who visits it that day finds it: 300 people, with last week behind it.
pub fn large(visited_on: NaiveDate) -> Document {
    let mut seed = Seed::new(300);
    let mut used = Used::new();
    let mut document = Document::new(house(&mut seed));
    let week = document.house.week_at_hand(visited_on);
    let monday = week.monday();
    document.activities = activities().into_iter().collect();
    let sites: Vec<SiteId> = document.house.sites.iter().map(|site| site.id).collect();
    for (sketch, id) in SITES.iter().zip(sites) {
        for room in site::rooms(&ROOMS[..sketch.rooms], Some(id), &mut seed) {
            document.rooms.put(room);
        }
        let staff = site::staff(&STAFF, Some(id), monday, &mut used, &mut seed);
        let circle = Circle {
            monday,
            hours: range((9, 0), (17, 0)),
            site: Some(id),
            staff: &staff.iter().map(|member| member.id).collect::<Vec<_>>(),
        };
        let mut persons = population::people(
            sketch.people,
            &sketch.profile,
            &circle,
            &mut used,
            &mut seed,
        );
        if sketch.kind == HouseKind::Esat {
            for person in &mut persons {
                let mornings = WORKDAYS.iter().filter(|_| seed.chance(80));
                person.busy = mornings
                    .filter_map(|day| weekly(*day, (9, 0), (11, 0), "Atelier de production"))
                    .collect();
            }
        }
        let (visitors, appointments) = site::visits(&persons, monday, &mut used, &mut seed);
        for visitor in visitors {
            document.visitors.put(visitor);
        }
        let outside = site::consultations(&persons, &appointments, 5, monday, &mut seed);
        for appointment in appointments.into_iter().chain(outside) {
            document.appointments.put(appointment);
        }
        for member in staff {
            document.staff.put(member);
        }
        for person in persons {
            document.persons.put(person);
        }
    }
    let starts =
        [(9, 30), (10, 45), (13, 30), (15, 0)].map(|(hour, minute)| Minutes::at(hour, minute));
    let wanted = draft::draft(&document, week.previous(), &starts, 5, &mut seed);
    let placements = timetable::fill(&document, week.previous(), &wanted, &mut seed);
    past::publish(&mut document, week.previous(), placements);
    past::follow(&mut document, week.previous(), &mut seed);
    document
}

fn house(seed: &mut Seed) -> House {
    let moment = |label: &str, kind, from, to| {
        Some(CommonMoment {
            label: label.into(),
            kind,
            range: range(from, to)?,
            is_break: true,
        })
    };
    House {
        name: "Association Les Rives".into(),
        kind: HouseKind::Saj,
        is_demo: true,
        person_word: PersonWord::Accompanied,
        project_word: "projet personnalisé".into(),
        sites: SITES
            .iter()
            .map(|sketch| Site {
                id: SiteId(seed.id()),
                name: sketch.name.into(),
                address: String::new(),
            })
            .collect(),
        opening: WeekHours::on(WORKDAYS, range((9, 0), (17, 0))),
        moments: [
            moment("Accueil", MomentKind::Welcome, (9, 0), (9, 30)),
            moment("Repas et repos", MomentKind::Meal, (12, 0), (13, 30)),
            moment("Goûter, départs", MomentKind::Snack, (16, 30), (17, 0)),
        ]
        .into_iter()
        .flatten()
        .collect(),
        closures: Vec::new(),
        imported: Vec::new(),
        opens_on_holidays: false,
        rules: PlanningRules {
            fair_percent: 40,
            ..PlanningRules::default()
        },
        user: "Hélène Marchal".into(),
        bad_weather: Vec::new(),
        exchanged: None,
    }
}

/// What suits any of the sites, for at most an hour and a half.
fn activities() -> Vec<Activity> {
    let mut all = catalogue::activities(HouseKind::Saj);
    for kind in [
        HouseKind::Esat,
        HouseKind::Fam,
        HouseKind::Ime,
        HouseKind::DayCare,
    ] {
        for (activity, other) in all.iter_mut().zip(catalogue::activities(kind)) {
            activity.is_offered |= other.is_offered;
        }
    }
    for activity in &mut all {
        activity.is_offered &= activity.duration <= 90 && activity.max_group > 3;
        activity.max_week = 3;
        activity.people_per_leader = activity.people_per_leader.max(4);
    }
    all
}
