//! The ledger and the full recount agree to the last unit, also about plans that break every rule.

use std::collections::BTreeMap;

use oorandom::Rand32;

use super::*;
use crate::checker::{Checker, Tally};
use crate::instance::{Avoidance, Instance, PinnedAttendance, PinnedSession};
use crate::plan::{Placement, Plan, Session};
use crate::score::{Breach, Cause};

fn instances() -> Vec<Instance> {
    let read = |text| serde_json::from_str::<Instance>(text).expect("the fixture is an instance");
    let mut decided = read(include_str!(
        "../../../../tests/fixtures/planning/S-1-absent.json"
    ));
    for (n, last) in decided.last_week.clone().into_iter().enumerate().take(8) {
        decided.pins.sessions.push(PinnedSession {
            activity: last.activity.clone(),
            day: last.day,
            start: last.start,
            room: (n % 2 == 0).then(|| decided.rooms[n % 3].id.clone()),
            staff: vec![decided.staff[n % 2].id.clone()],
        });
        decided.pins.attend.push(PinnedAttendance {
            person: decided.persons[n].id.clone(),
            activity: last.activity.clone(),
            day: last.day,
            start: last.start,
        });
        decided.pins.avoid.push(Avoidance {
            person: decided.persons[n + 1].id.clone(),
            activity: last.activity,
        });
    }
    for (n, person) in decided.persons.iter_mut().enumerate() {
        person.owed = n as i32 % 4;
    }
    for (n, appointment) in decided.appointments.iter_mut().enumerate() {
        appointment.days = vec![n as i32 % 5];
        appointment.series = ["", "often", "twice"][n % 3].into();
    }
    for (n, activity) in decided.activities.iter_mut().enumerate() {
        activity.days = (0..n as i32 % 4).collect();
    }
    let pair = |n: usize| {
        (
            decided.persons[n].id.clone(),
            decided.persons[n + 1].id.clone(),
        )
    };
    let (one, other) = (pair(1), pair(2));
    // Said twice, and the other way round.
    decided
        .incompatible
        .extend([one.clone(), (one.1, one.0), other.clone()]);
    decided.friends.extend([other.clone(), other]);
    vec![
        read(include_str!("../../../../tests/fixtures/planning/S-1.json")),
        read(include_str!("../../../../tests/fixtures/planning/M-1.json")),
        decided,
    ]
}

/// A plan that double-books, overfills and forgets.
fn careless(instance: &Instance, random: &mut Rand32) -> Plan {
    let mut below = |limit: usize| random.rand_range(0..limit.max(1) as u32) as usize;
    let mut plan = Plan::empty("");
    if let Some(past) = &instance.baseline {
        plan.sessions
            .extend(past.sessions.iter().step_by(2).cloned());
    }
    let habits = instance
        .last_week
        .iter()
        .map(|last| (last.activity.clone(), last.day, last.start));
    let mut keys: Vec<_> = habits.step_by(2).collect();
    for activity in &instance.activities {
        for _ in 0..below(3) {
            let last = (instance.slots - activity.duration) as usize + 1;
            keys.push((activity.id.clone(), below(5) as i32, below(last) as i32));
        }
    }
    for (activity, day, start) in keys {
        let mut session = Session {
            activity,
            day,
            start,
            room: instance.rooms[below(instance.rooms.len())].id.clone(),
            ..Session::default()
        };
        for _ in 0..below(4) {
            session
                .staff
                .push(instance.staff[below(instance.staff.len())].id.clone());
        }
        for _ in 0..below(15) {
            let person = &instance.persons[below(instance.persons.len())].id;
            if !session.attendees.contains(person) {
                session.attendees.push(person.clone());
            }
        }
        if plan.session(&session.key()).is_none() {
            plan.sessions.push(session);
        }
    }
    for appointment in &instance.appointments {
        if below(4) > 0 {
            plan.appointments.push(Placement {
                id: appointment.id.clone(),
                day: below(5) as i32,
                start: below((instance.slots - appointment.duration) as usize + 1) as i32,
                room: instance.rooms[below(instance.rooms.len())].id.clone(),
            });
        }
    }
    plan
}

/// What the second count has more or less than the first.
fn differences(
    before: &Tally,
    after: &Tally,
) -> (BTreeMap<Breach, i64>, BTreeMap<Cause, (i64, i64)>) {
    let mut breaches = BTreeMap::new();
    let mut causes = BTreeMap::<Cause, (i64, i64)>::new();
    for (tally, sign) in [(after, 1), (before, -1)] {
        for violation in &tally.violations {
            *breaches.entry(violation.breach.clone()).or_default() += sign * violation.count;
        }
        for cost in &tally.costs {
            let entry = causes.entry(cost.cause.clone()).or_default();
            entry.0 += sign * cost.units;
            entry.1 += sign * cost.cost;
        }
    }
    breaches.retain(|_, count| *count != 0);
    causes.retain(|_, (units, cost)| (*units, *cost) != (0, 0));
    (breaches, causes)
}

fn remove(plan: &mut Resolved, at: usize) {
    plan.by_key.remove(&plan.runs[at].key());
    plan.runs.swap_remove(at);
    if let Some(moved) = plan.runs.get(at) {
        plan.by_key.insert(moved.key(), at);
    }
}

fn check(checker: &Checker<'_>, change: &Change, before: &Resolved, after: &Resolved) {
    let (before, after) = (checker.details(before), checker.details(after));
    let mut told = change.clone();
    told.breaches.retain(|_, count| *count != 0);
    let causes = told.causes.as_mut().expect("details were asked");
    causes.retain(|_, (units, cost)| (*units, *cost) != (0, 0));
    let (breaches, counted) = differences(&before, &after);
    assert_eq!(told.breaches, breaches);
    assert_eq!(*causes, counted);
    for rule in 0..15 {
        assert_eq!(
            told.hard[rule],
            after.hard[rule] - before.hard[rule],
            "H{rule}"
        );
        assert_eq!(
            told.soft[rule],
            after.soft[rule] - before.soft[rule],
            "S{rule}"
        );
    }
}

#[test]
fn any_change_counts_what_two_recounts_differ_by() {
    for instance in instances() {
        let checker = Checker::new(&instance).expect("a sound instance");
        let links = Links::new(checker.index());
        let ground = Ground {
            index: checker.index(),
            links: &links,
        };
        let mut random = Rand32::new(11);
        let rounds = if instance.persons.len() > 20 { 2 } else { 6 };
        for _ in 0..rounds {
            let plan = careless(&instance, &mut random);
            let mut now = Resolved::new(checker.index(), &plan);
            let mut ledger = Ledger::new(ground, &now);
            for _ in 0..25 {
                let at = random.rand_range(0..now.runs.len() as u32) as usize;
                let person = random.rand_range(0..instance.persons.len() as u32) as usize;
                let mut next = now.clone();
                let mut change = Change::detailed();
                match random.rand_range(0..4) {
                    0 => {
                        ledger.take(ground, &now.runs[at], &mut change);
                        remove(&mut next, at);
                    }
                    1 if now.runs[at].attends(person) => {
                        ledger.exit(ground, &mut next.runs[at], person, &mut change);
                    }
                    1 => ledger.enter(ground, &mut next.runs[at], person, &mut change),
                    2 if !now.placed.is_empty() => {
                        let placed = next.placed.swap_remove(at % now.placed.len());
                        ledger.displace(ground, &placed, &mut change);
                    }
                    _ => {
                        let mut run = now.runs[at].clone();
                        ledger.take(ground, &run, &mut change);
                        remove(&mut next, at);
                        run.day = (run.day + 1) % checker.index().days;
                        if !next.by_key.contains_key(&run.key()) {
                            ledger.put(ground, &run, &mut change);
                            next.push(run);
                        }
                    }
                }
                check(&checker, &change, &now, &next);
                now = next;
            }
        }
    }
}
