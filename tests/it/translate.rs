//! From the demo houses to their planning problems, and back.

mod appointments;
mod held;
mod owed;
mod people;
mod plans;
mod rota;
mod sites;
mod things;

use chrono::{NaiveDate, Weekday};
use semainier::{
    catalogue, demo,
    domain::{
        activity::{Domain, Restriction, Tag},
        appointment::{Place, Professional, Timing},
        document::Document,
        house::Site,
        id::{ActivityId, AppointmentId, PersonId, RoomId, SessionId, SiteId},
        person::{Absence, AbsenceCause, Person, Refusal, RefusalOf},
        plan::{PlacedAppointment, Placements, PlanState, Session, WeekPlan},
        project::{GoalTarget, Voice},
        serafin::SerafinCode,
        time::{DateSpan, Minutes, TimeRange, WeekId, WeeklyRange},
    },
    planner::{
        check::check,
        checker::evaluate,
        instance::{DaySpan, Person as Planned},
        plan::{Placement, Plan},
        search::{Options, Solver},
    },
    present::week_copy,
    translate::{
        Runs, SkipReason, Translation, Unfit, UnfitReason, plan_of, to_placements, to_problem,
    },
};
use std::sync::Arc;

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

fn week() -> WeekId {
    WeekId::of(day())
}

fn small() -> Document {
    demo::small(day())
}

fn person(document: &Document, name: &str) -> PersonId {
    let mut persons = document.persons.iter();
    persons.find(|person| person.last_name == name).unwrap().id
}

fn change_person(document: &mut Document, name: &str, change: impl Fn(&mut Person)) {
    let mut record = (**document.persons.get(person(document, name)).unwrap()).clone();
    change(&mut record);
    document.persons.put(record);
}

fn planned<'a>(translation: &'a Translation, document: &Document, name: &str) -> &'a Planned {
    let id = translation.person_id(person(document, name)).unwrap();
    let mut persons = translation.instance.persons.iter();
    persons.find(|person| person.id == id).unwrap()
}

fn activity(document: &Document, row: &str) -> ActivityId {
    let id = catalogue::activity_id(row);
    assert!(document.activities.contains(id));
    id
}

/// The week with the usual sessions of last week in it.
fn with_last_week(document: &mut Document) {
    let before = document.week(week().previous()).placements.clone();
    let plan = WeekPlan {
        placements: before,
        ..WeekPlan::empty(week())
    };
    document.weeks.insert(week(), Arc::new(plan));
}

fn sorted(mut plan: Plan) -> Plan {
    plan.sessions
        .sort_by(|a, b| (&a.activity, a.day, a.start).cmp(&(&b.activity, b.day, b.start)));
    plan.appointments.sort_by(|a, b| a.id.cmp(&b.id));
    plan
}

fn problem(document: &Document) -> Translation {
    let translation = to_problem(document, week());
    assert_eq!(check(&translation.instance), []);
    translation
}

fn range(from: (u16, u16), to: (u16, u16)) -> TimeRange {
    TimeRange::new(Minutes::at(from.0, from.1), Minutes::at(to.0, to.1)).unwrap()
}

fn session(document: &Document, row: &str, day: Weekday, start: Minutes) -> Session {
    let before = document.week(week().previous());
    let id = activity(document, row);
    let usual = before
        .placements
        .sessions
        .iter()
        .find(|s| s.activity == id)
        .unwrap();
    Session {
        day,
        start,
        is_pinned: true,
        participants: Vec::new(),
        held: Vec::new(),
        ..usual.clone()
    }
}

fn plan_with(document: &mut Document, sessions: Vec<Session>) {
    let mut plan = WeekPlan::empty(week());
    plan.placements.sessions = sessions;
    document.weeks.insert(week(), Arc::new(plan));
}

#[test]
fn the_problem_of_a_demo_house_makes_sense_in_any_week() {
    let document = small();
    let mut week = week();
    for _ in 0..8 {
        assert_eq!(check(&to_problem(&document, week).instance), []);
        week = week.next();
    }
}

#[test]
fn what_stands_in_a_week_is_the_same_after_a_way_through_the_plan() {
    let mut document = small();
    with_last_week(&mut document);
    let translation = to_problem(&document, week());
    let before = &document.week(week()).placements;
    let current = plan_of(&translation, before);
    assert_eq!(current.unfit, []);
    assert_eq!(current.plan.sessions.len(), before.sessions.len());
    let mut made = 0;
    let after = to_placements(&translation, &current.plan, before, &mut || {
        made += 1;
        made
    });
    assert_eq!(made, 0);
    assert_eq!(after.sessions, before.sessions);
}

#[test]
fn a_plan_is_the_same_after_a_way_through_the_week() {
    let mut document = small();
    with_last_week(&mut document);
    let translation = to_problem(&document, week());
    let mut plan = plan_of(&translation, &document.week(week()).placements).plan;
    // Appointments too: each at the beginning of the first visit, wherever that is.
    for (at, appointment) in translation.instance.appointments.iter().enumerate() {
        let professionals = &translation.instance.professionals;
        let professional = professionals
            .iter()
            .find(|p| p.id == appointment.professional)
            .unwrap();
        let rooms = &translation.instance.rooms;
        plan.appointments.push(Placement {
            id: appointment.id.clone(),
            day: professional.visits[0].day,
            start: professional.visits[0].from + (at as i32 % 2),
            room: rooms
                .iter()
                .find(|r| r.features.contains(&professional.feature))
                .unwrap()
                .id
                .clone(),
        });
    }
    assert!(plan.appointments.len() >= 10);
    let through = |plan: &Plan| {
        let mut next = 0;
        let placements = to_placements(&translation, plan, &Placements::default(), &mut || {
            next += 1;
            next
        });
        let back = plan_of(&translation, &placements);
        assert_eq!(back.unfit, []);
        sorted(back.plan)
    };
    let places = |plan: &Plan| {
        let appointments = plan.appointments.iter();
        let mut places: Vec<_> = appointments
            .map(|place| (place.day, place.start, place.room.clone()))
            .collect();
        places.sort();
        places
    };
    // The times of one appointment are put in order, once.
    let back = through(&plan);
    assert_eq!(places(&back), places(&plan));
    assert_eq!(back.sessions, sorted(plan).sessions);
    assert_eq!(through(&back), back);
}

#[test]
fn les_tilleuls_can_be_planned_without_breaking_a_rule() {
    let document = small();
    let translation = to_problem(&document, week());
    let mut solver = Solver::new(&translation.instance, 1, &Options::default()).unwrap();
    solver.step(60_000, 1_000);
    let (_, plan) = solver.best();
    let report = evaluate(&translation.instance, &plan).unwrap();
    assert_eq!(report.violations, []);
    assert!(
        (20..=30).contains(&plan.sessions.len()),
        "{}",
        plan.sessions.len()
    );
}

#[test]
fn the_problems_of_all_demo_houses_make_sense() {
    for house in [demo::small, demo::pasa, demo::large] {
        let translation = to_problem(&house(day()), week());
        assert_eq!(check(&translation.instance), []);
    }
}

/// Writes the problems of the demo houses into the folder that `SEMAINIER_DEMO_PROBLEMS` names, to measure with the
/// command line; otherwise checks that a problem survives its own text.
#[test]
fn the_problem_of_a_demo_house_survives_its_own_text() {
    for (name, house) in [
        ("small", demo::small as fn(NaiveDate) -> Document),
        ("pasa", demo::pasa),
        ("large", demo::large),
    ] {
        let instance = to_problem(&house(day()), week()).instance;
        let text = serde_json::to_string(&instance).unwrap();
        if let Ok(folder) = std::env::var("SEMAINIER_DEMO_PROBLEMS") {
            std::fs::write(format!("{folder}/{name}.json"), &text).unwrap();
        }
        let back: semainier::planner::instance::Instance = serde_json::from_str(&text).unwrap();
        assert!(back == instance, "{name}");
    }
}
