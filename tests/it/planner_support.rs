//! Instances for the planner's tests, and plans good and bad for them.

use std::fs;
use std::path::PathBuf;

use oorandom::Rand32;
use semainier::planner::instance::Instance;
use semainier::planner::plan::{Placement, Plan, Session};

/// The text of an instance that the project contains itself.
pub fn fixture_text(name: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/planning");
    fs::read_to_string(folder.join(format!("{name}.json"))).expect("the fixture is there")
}

/// The instance itself.
pub fn fixture(name: &str) -> Instance {
    serde_json::from_str(&fixture_text(name)).expect("the fixture is an instance")
}

fn below(random: &mut Rand32, limit: usize) -> usize {
    if limit == 0 {
        0
    } else {
        random.rand_range(0..limit as u32) as usize
    }
}

fn pick<'a>(random: &mut Rand32, ids: &[&'a String]) -> &'a str {
    ids.get(below(random, ids.len()))
        .map_or("nobody", |id| id.as_str())
}

/// A plan that breaks many rules: double bookings, closed rooms, absent people; with `wild`, unknown ids and repeats too.
pub fn random_plan(instance: &Instance, random: &mut Rand32, wild: bool) -> Plan {
    let rooms: Vec<_> = instance.rooms.iter().map(|room| &room.id).collect();
    let staff: Vec<_> = instance.staff.iter().map(|member| &member.id).collect();
    let persons: Vec<_> = instance.persons.iter().map(|person| &person.id).collect();
    let mut plan = Plan::empty(instance.name.clone());
    // Start from what people are used to, so that habits, pins and the baseline are met too.
    if let Some(past) = &instance.baseline {
        plan.sessions.extend(
            past.sessions
                .iter()
                .filter(|_| random.rand_u32().is_multiple_of(2))
                .cloned(),
        );
        plan.appointments.extend(
            past.appointments
                .iter()
                .filter(|_| random.rand_u32().is_multiple_of(2))
                .cloned(),
        );
    }
    let mut keys: Vec<(String, i32, i32)> = instance
        .last_week
        .iter()
        .map(|last| (last.activity.clone(), last.day, last.start))
        .collect();
    keys.extend(
        instance
            .pins
            .sessions
            .iter()
            .map(|pin| (pin.activity.clone(), pin.day, pin.start)),
    );
    for activity in &instance.activities {
        for _ in 0..below(random, 4) {
            keys.push((
                activity.id.clone(),
                below(random, instance.days as usize) as i32,
                below(random, 20) as i32,
            ));
        }
    }
    for (activity, day, start) in keys {
        if random.rand_u32().is_multiple_of(3) {
            continue;
        }
        let mut session = Session {
            activity,
            day,
            start,
            room: pick(random, &rooms).to_owned(),
            ..Session::default()
        };
        for _ in 0..below(random, 4) {
            session.staff.push(pick(random, &staff).to_owned());
        }
        for _ in 0..below(random, 15) {
            let person = pick(random, &persons);
            if wild || !session.attendees.iter().any(|id| id == person) {
                session.attendees.push(person.to_owned());
            }
        }
        if wild {
            spoil(&mut session, random);
        }
        plan.sessions.push(session);
    }
    for appointment in &instance.appointments {
        if !random.rand_u32().is_multiple_of(4) {
            plan.appointments.push(Placement {
                id: if wild && random.rand_u32().is_multiple_of(20) {
                    "j-none".to_owned()
                } else {
                    appointment.id.clone()
                },
                day: below(random, instance.days as usize + usize::from(wild)) as i32,
                start: below(random, 20) as i32,
                room: pick(random, &rooms).to_owned(),
            });
        }
    }
    plan
}

fn spoil(session: &mut Session, random: &mut Rand32) {
    match random.rand_u32() % 12 {
        0 => "nothing".clone_into(&mut session.activity),
        1 => "nowhere".clone_into(&mut session.room),
        2 => session.staff.push("nobody".to_owned()),
        3 => session.attendees.push("nobody".to_owned()),
        4 => session.day = -1,
        5 => session.day = 7,
        6 => session.start = -1,
        7 => session.start = 63,
        _ => (),
    }
}
