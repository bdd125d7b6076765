//! A home for older people with its PASA: 80 residents, open every day.

use super::{
    draft, past,
    population::{self, Circle},
    profiles,
    seed::Seed,
    site::{self, RoomSketch, StaffSketch, Used, WORKDAYS},
    sketch::{range, weekly},
    timetable,
};
use crate::{
    catalogue,
    domain::{
        document::Document,
        house::{CommonMoment, House, HouseKind, MomentKind, PersonWord, PlanningRules},
        person::SupportLevel,
        time::{Minutes, WEEKDAYS, WeekHours},
    },
};
use chrono::{NaiveDate, Weekday};

const ROOMS: [RoomSketch; 9] = [
    (
        "Grand salon",
        60,
        &["grande_salle", "salle_activite"],
        false,
    ),
    (
        "Salle d’animation",
        20,
        &["salle_activite", "salle_motricite"],
        false,
    ),
    ("Petit salon", 14, &["salle_calme"], false),
    (
        "PASA, salle d’activité",
        14,
        &["salle_activite", "salle_calme"],
        false,
    ),
    ("PASA, cuisine", 8, &["cuisine_therapeutique"], false),
    ("Atelier", 12, &["atelier_creatif"], false),
    ("Jardin", 20, &["jardin", "exterieur_proche"], true),
    ("Bureau de soins", 2, &["salle_soin"], false),
    ("Bureau d’entretien", 2, &["bureau_entretien"], false),
];

const WEEKEND: &[Weekday] = &[
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];
const EARLY: ((u16, u16), (u16, u16)) = ((9, 30), (17, 0));
const LATE: ((u16, u16), (u16, u16)) = ((10, 30), (18, 0));

const STAFF: [StaffSketch; 10] = [
    ("Animatrice", &["hygiene_alimentaire"], EARLY, WORKDAYS),
    (
        "Animateur",
        &["chauffeur_habilite", "forme_RV"],
        LATE,
        WEEKEND,
    ),
    (
        "Assistante de soins en gérontologie",
        &["forme_CST", "hygiene_alimentaire"],
        EARLY,
        WORKDAYS,
    ),
    (
        "Assistante de soins en gérontologie",
        &["forme_toucher"],
        LATE,
        WORKDAYS,
    ),
    ("Psychomotricienne", &["psychomotricien"], EARLY, WORKDAYS),
    (
        "Psychologue",
        &["psychologue", "forme_CST"],
        EARLY,
        WORKDAYS,
    ),
    (
        "Enseignant en activité physique adaptée",
        &["enseignant_APA"],
        EARLY,
        WORKDAYS,
    ),
    (
        "Accompagnante éducative et sociale",
        &["forme_toucher"],
        LATE,
        WEEKEND,
    ),
    (
        "Accompagnant éducatif et social",
        &["hygiene_alimentaire"],
        LATE,
        WEEKEND,
    ),
    ("Accompagnante éducative et sociale", &[], EARLY, WORKDAYS),
];

/// Weeks of follow-up before the present one.
const PAST_WEEKS: usize = 4;

/// The home as one who visits it that day finds it, with four weeks behind it.
pub fn pasa(visited_on: NaiveDate) -> Document {
    let mut seed = Seed::new(80);
    let mut used = Used::new();
    let mut document = Document::new(house());
    let week = document.house.week_at_hand(visited_on);
    let monday = week.monday();
    document.rooms = site::rooms(&ROOMS, None, &mut seed).into_iter().collect();
    let mut activities = catalogue::activities(HouseKind::Ehpad);
    for activity in &mut activities {
        activity.is_offered &= activity.duration <= 90;
        activity.people_per_leader = activity.people_per_leader.max(6);
    }
    document.activities = activities.into_iter().collect();
    let staff = site::staff(&STAFF, None, monday, &mut used, &mut seed);
    let circle = Circle {
        monday,
        hours: range((9, 30), (18, 0)),
        site: None,
        staff: &staff.iter().map(|member| member.id).collect::<Vec<_>>(),
    };
    let mut persons = population::people(80, &profiles::RESIDENTS, &circle, &mut used, &mut seed);
    for person in &mut persons {
        if matches!(person.support, Some(SupportLevel::Gir(1 | 2))) {
            person.busy = WEEKDAYS
                .iter()
                .filter_map(|day| weekly(*day, (9, 30), (11, 0), "Soins"))
                .collect();
        }
    }
    let (visitors, appointments) = site::visits(&persons, monday, &mut used, &mut seed);
    let outside = site::consultations(&persons, &appointments, 4, monday, &mut seed);
    document.visitors = visitors.into_iter().collect();
    document.appointments = appointments.into_iter().chain(outside).collect();
    document.staff = staff.into_iter().collect();
    document.persons = persons.into_iter().collect();
    let starts = [(11, 0), (14, 15), (16, 30)].map(|(hour, minute)| Minutes::at(hour, minute));
    let usual = draft::draft(&document, week.previous(), &starts, 2, &mut seed);
    let mut weeks = vec![week.previous()];
    while weeks.len() < PAST_WEEKS {
        weeks.extend(weeks.last().map(|last| last.previous()));
    }
    for past_week in weeks.into_iter().rev() {
        let placements = timetable::fill(&document, past_week, &usual, &mut seed);
        past::publish(&mut document, past_week, placements);
        past::follow(&mut document, past_week, &mut seed);
    }
    document
}

fn house() -> House {
    let moment = |label: &str, kind, from, to| {
        Some(CommonMoment {
            label: label.into(),
            kind,
            range: range(from, to)?,
            is_break: true,
        })
    };
    House {
        name: "EHPAD Le Clos des Vignes et son PASA".into(),
        kind: HouseKind::Ehpad,
        is_demo: true,
        person_word: PersonWord::Resident,
        project_word: "projet d’accompagnement personnalisé".into(),
        sites: Vec::new(),
        opening: WeekHours::on(&WEEKDAYS, range((9, 30), (18, 0))),
        moments: [
            moment("Repas et repos", MomentKind::Meal, (12, 0), (14, 0)),
            moment("Goûter", MomentKind::Snack, (16, 0), (16, 30)),
        ]
        .into_iter()
        .flatten()
        .collect(),
        closures: Vec::new(),
        imported: Vec::new(),
        opens_on_holidays: true,
        rules: PlanningRules {
            min_active_minutes: 30,
            fair_percent: 40,
            ..PlanningRules::default()
        },
        user: "Nadia Ferrand".into(),
        bad_weather: Vec::new(),
        exchanged: None,
    }
}
