//! How much room the demo houses take in the browser: characters a week, and the years that fit in 4 Mi characters.
//!
//! Every week has a plan of its own and a follow-up of every attendance, as a house that uses everything leaves them.

use semainier::{
    demo,
    domain::{
        attendance::{Attendance, Engagement, Presence, Smiley},
        document::Document,
        id::SessionId,
        person::AbsenceCause,
        plan::{PlanState, WeekPlan},
        time::WeekId,
    },
    storage::{MemoryStore, Saver},
};
use std::{error::Error, sync::Arc};

/// What all engines hold of plain ASCII, with a fifth left free.
const ROOM: usize = 4 << 20;

/// What people write beside an attendance: one in twenty has two of these.
const NOTES: [&str; 8] = [
    "A chanté avec les autres, demande à recommencer.",
    "Fatiguée en fin de séance.",
    "Préfère rester près de la fenêtre.",
    "A aidé Mme Martin.",
    "Un peu inquiet au début, puis souriant.",
    "Venu avec sa fille.",
    "Demande la même chose la semaine prochaine.",
    "Parti avant la fin pour le kiné.",
];

fn main() -> Result<(), Box<dyn Error>> {
    let today = "2026-11-25".parse()?;
    println!(
        "{:12} {:>6} {:>8} {:>12} {:>12} {:>10} {:>12} {:>7}",
        "house",
        "people",
        "sessions",
        "attendances",
        "one edit",
        "a week",
        "years saved",
        "in 4 Mi"
    );
    report("Les Tilleuls", &demo::small(today), 10)?;
    report("PASA", &demo::pasa(today), 10)?;
    report("association", &demo::large(today), 5)
}

fn report(name: &str, house: &Document, years: usize) -> Result<(), Box<dyn Error>> {
    let mut random = oorandom::Rand64::new(1);
    let mut document = house.clone();
    document.weeks.clear();
    document.attendance.clear();
    let mut store = MemoryStore::default();
    let mut saver = Saver::new();
    save(&mut saver, &mut store, &document)?;
    let bare = store.used();

    let models: Vec<&WeekPlan> = house
        .weeks
        .values()
        .map(Arc::as_ref)
        .filter(|plan| !plan.placements.sessions.is_empty())
        .collect();
    let full = models
        .iter()
        .max_by_key(|plan| plan.placements.sessions.len());
    let model = full.ok_or("a demo house has a planned week")?;
    let mut week = house.weeks.keys().next().copied().ok_or("no week")?;
    let (mut attendances, mut last_edit) = (0, 0);
    for _ in 0..years * 52 {
        let (plan, records) = lived(model, week, &mut random);
        attendances = records.len();
        document.weeks.insert(week, Arc::new(plan));
        document.attendance.insert(week, Arc::new(records));
        last_edit = save(&mut saver, &mut store, &document)?;
        week = week.next();
    }
    let weeks = years * 52;
    let a_week = (store.used() - bare) / weeks;
    println!(
        "{name:12} {:>6} {:>8} {attendances:>12} {last_edit:>12} {a_week:>10} {:>12} {:>6.1}",
        house.persons.len(),
        model.placements.sessions.len(),
        format!("{years} in {} k", store.used() / 1000),
        (ROOM - bare) as f64 / (a_week * 52) as f64,
    );
    Ok(())
}

fn random_range(random: &mut oorandom::Rand64, end: u64) -> i64 {
    i64::try_from(random.rand_range(0..end)).unwrap_or_default()
}

/// Saves, and tells the characters written.
fn save(saver: &mut Saver, store: &mut MemoryStore, document: &Document) -> Result<usize, String> {
    let report = saver.save(store, document);
    report
        .map(|report| report.characters)
        .map_err(|fault| format!("{fault:?}"))
}

/// A week like the model, with identifiers, changes and a follow-up of its own.
fn lived(
    model: &WeekPlan,
    week: WeekId,
    random: &mut oorandom::Rand64,
) -> (WeekPlan, Vec<Attendance>) {
    let mut plan = model.clone();
    plan.week = week;
    let at = week
        .date(chrono::Weekday::Fri)
        .and_time(chrono::NaiveTime::MIN);
    plan.state = PlanState::Validated {
        by: "Nadia Ferrand".to_owned(),
        at,
    };
    plan.before_proposal = None;
    plan.published = None;
    let mut records = Vec::new();
    // The identifiers of a proposal follow one another after a random beginning.
    let mut id = u128::from(random.rand_u64()) << 64 | u128::from(random.rand_u64() >> 32) << 32;
    for session in &mut plan.placements.sessions {
        id += 1;
        session.id = SessionId(id);
        // Every week differs from the one before: a third of the people change place.
        if session.participants.len() > 2 && random.rand_range(0..3) == 0 {
            session.participants.pop();
        }
        let day = week.date(session.day).and_time(chrono::NaiveTime::MIN);
        // Noted one person after the other, a while after the end.
        let mut noted = i64::from(session.start.0) * 60 + random_range(random, 3600);
        for person in &session.participants {
            noted += 2 + random_range(random, 6);
            let presence = match random.rand_range(0..10) {
                0 => Presence::Refused,
                1 => Presence::Absent(AbsenceCause::Ill),
                2 => Presence::Came(Engagement::Observer),
                3 | 4 => Presence::Came(Engagement::VeryActive),
                _ => Presence::Came(Engagement::Active),
            };
            records.push(Attendance {
                session: session.id,
                person: *person,
                presence,
                smiley: (random.rand_range(0..3) == 0).then_some(Smiley::Happy),
                note: if random.rand_range(0..20) == 0 {
                    format!(
                        "{} {}",
                        NOTES[random_range(random, 8) as usize],
                        NOTES[random_range(random, 8) as usize]
                    )
                } else {
                    String::new()
                },
                is_ad_hoc: false,
                by: "Nadia Ferrand".to_owned(),
                at: day + chrono::TimeDelta::seconds(noted),
            });
        }
    }
    (plan, records)
}
