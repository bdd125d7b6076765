//! Explanations add up and tell the truth: what they say is compared with full scores.

use super::*;
use crate::checker::evaluate;
use crate::score::Breach;
use crate::search::{Options, Solver};

fn instance(name: &str) -> Instance {
    let text = match name {
        "M" => include_str!("../../../tests/fixtures/planning/M-1.json"),
        "S-absent" => include_str!("../../../tests/fixtures/planning/S-1-absent.json"),
        _ => include_str!("../../../tests/fixtures/planning/S-1.json"),
    };
    let instance: Instance = serde_json::from_str(text).expect("the fixture is an instance");
    if name == "S-needs" {
        crate::instance::needs::with_needs(instance)
    } else {
        instance
    }
}

/// A fair plan, far from the best.
fn plan(instance: &Instance) -> Plan {
    let mut solver = Solver::new(instance, 5, &Options::default()).expect("a sound instance");
    solver.step(3_000, 1000);
    solver.best().1
}

fn soft(instance: &Instance, plan: &Plan) -> i64 {
    evaluate(instance, plan)
        .expect("a sound instance")
        .score()
        .soft
}

#[test]
fn the_reasons_of_a_session_add_up_to_the_difference_of_two_scores() {
    for name in ["S", "M", "S-absent", "S-needs"] {
        let instance = instance(name);
        let plan = plan(&instance);
        let explainer = Explainer::new(&instance, &plan).expect("a sound instance");
        for (at, session) in plan.sessions.iter().enumerate() {
            let why = explainer.why_session(&session.key()).expect("it runs");
            let mut without = plan.clone();
            without.sessions.remove(at);
            assert_eq!(
                why.total,
                soft(&instance, &without) - soft(&instance, &plan)
            );
            assert_eq!(
                why.total,
                why.reasons.iter().map(|reason| reason.saves).sum::<i64>()
            );
            assert!(why.facts.len() >= 4, "{:?}", why.facts);
        }
    }
}

#[test]
fn the_reasons_of_a_person_add_up_to_the_difference_of_two_scores() {
    let instance = instance("S");
    let plan = plan(&instance);
    let explainer = Explainer::new(&instance, &plan).expect("a sound instance");
    for (at, session) in plan.sessions.iter().enumerate() {
        for person in &session.attendees {
            let why = explainer
                .why_person(&session.key(), person)
                .expect("they attend");
            let mut without = plan.clone();
            without.sessions[at]
                .attendees
                .retain(|attendee| attendee != person);
            assert_eq!(
                why.total,
                soft(&instance, &without) - soft(&instance, &plan)
            );
        }
    }
}

#[test]
fn a_person_without_blocker_can_come_and_one_with_a_blocker_cannot() {
    for name in ["S", "S-absent", "S-needs"] {
        let instance = instance(name);
        let plan = plan(&instance);
        let explainer = Explainer::new(&instance, &plan).expect("a sound instance");
        let hard = explainer.score().hard;
        for (at, session) in plan.sessions.iter().enumerate() {
            for person in instance
                .persons
                .iter()
                .filter(|person| !session.attendees.contains(&person.id))
            {
                let why = explainer
                    .why_not_person(&session.key(), &person.id)
                    .expect("they do not attend");
                let mut with = plan.clone();
                with.sessions[at].attendees.push(person.id.clone());
                let report = evaluate(&instance, &with).expect("a sound instance");
                assert_eq!(
                    why.blockers.is_empty(),
                    report.score().hard <= hard,
                    "{why:?} {:?}",
                    report.violations
                );
                if why.leaving.is_empty() {
                    assert_eq!(-why.gain, report.score().soft - explainer.score().soft);
                }
            }
        }
    }
}

#[test]
fn a_place_without_broken_rules_is_possible_and_costs_what_it_says() {
    for name in ["S", "S-absent", "S-needs"] {
        let instance = instance(name);
        let plan = plan(&instance);
        let explainer = Explainer::new(&instance, &plan).expect("a sound instance");
        let before = explainer.score();
        for session in &plan.sessions {
            let key = session.key();
            let places = explainer.places(&key);
            assert!(!places.is_empty());
            for place in places {
                let moved = explainer
                    .apply_move(&key, place.session.day, place.session.start, None)
                    .expect("it runs");
                let after = evaluate(&instance, &moved)
                    .expect("a sound instance")
                    .score();
                if place.broken.is_empty() {
                    assert!(after.hard <= before.hard);
                }
                let is_known = place.broken.iter().all(|it| it.breach.rule() != 0);
                assert!(is_known, "a place that can be said: {:?}", place.broken);
                // Two sessions of one name cannot be counted: the activity runs there already.
                if !plan
                    .sessions
                    .iter()
                    .any(|other| other.key() == place.session)
                {
                    assert_eq!(place.cost, after.soft - before.soft);
                    assert_eq!(place.cost, place.by_rule.iter().sum::<i64>());
                }
            }
        }
    }
}

#[test]
fn every_lack_is_told_with_its_obstacles() {
    let mut instance = instance("S");
    instance.activities[0].min_week = 9;
    instance.professionals[0].visits.clear();
    let plan = Plan::empty("");
    let explainer = Explainer::new(&instance, &plan).expect("a sound instance");
    let unplaced = explainer.unplaced();
    let lacks =
        |wanted: fn(&Missing) -> bool| unplaced.iter().filter(|it| wanted(&it.missing)).count();
    assert_eq!(
        lacks(|missing| matches!(missing, Missing::Appointment { .. })),
        instance.appointments.len()
    );
    assert!(lacks(|missing| matches!(missing, Missing::Minimum { .. })) > 0);
    assert!(lacks(|missing| matches!(missing, Missing::Goal { .. })) > 0);
    assert!(lacks(|missing| matches!(missing, Missing::Wish { .. })) > 0);
    assert!(
        unplaced.iter().all(|it| !it.obstacles.is_empty()),
        "each has a reason"
    );
    let away = |it: &&Unplaced| {
        it.obstacles
            .iter()
            .any(|(obstacle, _)| *obstacle == Obstacle::ProfessionalAway)
    };
    assert!(unplaced.iter().any(|it| away(&it)));
}

#[test]
fn a_move_says_who_cannot_follow_and_why() {
    let instance = instance("S");
    let plan = plan(&instance);
    let explainer = Explainer::new(&instance, &plan).expect("a sound instance");
    let session = plan
        .sessions
        .iter()
        .max_by_key(|session| session.attendees.len())
        .expect("something runs");
    // Slot 0 is before anyone comes.
    let verdict = explainer
        .check_move(&session.key(), session.day, 0, None)
        .expect("within the week");
    assert_eq!(verdict.cannot_follow.len(), session.attendees.len());
    assert!(
        verdict
            .cannot_follow
            .iter()
            .all(|(_, blocker)| *blocker == Blocker::Absent)
    );
    assert!(!verdict.broken.is_empty());
    assert!(explainer.check_move(&session.key(), 7, 0, None).is_none());
}

#[test]
fn another_activity_in_its_place_is_priced_as_the_plan_that_has_it() {
    for name in ["S", "M", "S-absent", "S-needs"] {
        let instance = instance(name);
        let plan = plan(&instance);
        let explainer = Explainer::new(&instance, &plan).expect("a sound instance");
        let before = evaluate(&instance, &plan).expect("a sound instance");
        let (mut tried, mut sound) = (0, 0);
        for session in &plan.sessions {
            let mut moves = explainer.moves(&session.key()).expect("it runs");
            for activity in &instance.activities {
                let Some(verdict) = moves.replace(&activity.id) else {
                    continue;
                };
                let runs_twice = |it: &Violation| matches!(it.breach, Breach::ActivityTwice { .. });
                if verdict.broken.iter().any(runs_twice) {
                    continue;
                }
                let replaced = explainer.apply(&session.key(), &verdict).expect("it runs");
                let after = evaluate(&instance, &replaced).expect("a sound instance");
                assert_eq!(verdict.cost, after.score().soft - before.score().soft);
                let is_new = |it: &&Violation| {
                    let was = before.violations.iter().find(|old| old.breach == it.breach);
                    was.is_none_or(|was| was.count < it.count)
                };
                let is_sound = after.violations.iter().filter(is_new).count() == 0;
                assert_eq!(verdict.broken.is_empty(), is_sound, "{verdict:#?}");
                tried += 1;
                sound += usize::from(is_sound && activity.id != session.activity);
            }
        }
        assert!(tried > 50 && sound > 0, "{name}: {sound} of {tried}");
    }
}

#[test]
fn who_may_not_do_the_other_activity_does_not_follow() {
    let mut instance = instance("S");
    let plan = plan(&instance);
    let mut sessions = plan.sessions.iter();
    let session = sessions.find(|it| it.attendees.len() > 1).expect("a group");
    let other = instance
        .activities
        .iter()
        .find(|it| it.id != session.activity);
    let other = other.expect("two activities").id.clone();
    let person = session.attendees[0].clone();
    let mut persons = instance.persons.iter_mut();
    let about = persons.find(|it| it.id == person).expect("they are here");
    about.contra.push(other.clone());
    let explainer = Explainer::new(&instance, &plan).expect("a sound instance");
    let mut moves = explainer.moves(&session.key()).expect("it runs");
    let verdict = moves.replace(&other).expect("the day is long enough");
    assert!(verdict.cannot_follow.iter().any(|(id, _)| *id == person));
    assert!(moves.replace("nothing").is_none());
}

#[test]
fn the_shares_of_all_add_up_to_the_score() {
    for name in ["S", "M", "S-absent", "S-needs"] {
        let instance = instance(name);
        for plan in [plan(&instance), Plan::empty("")] {
            let explainer = Explainer::new(&instance, &plan).expect("a sound instance");
            let shares = explainer.shares();
            let totals: i64 = shares.iter().map(|share| share.total).sum();
            assert_eq!(totals, soft(&instance, &plan));
            for share in &shares {
                let costs: i64 = share.costs.iter().map(|cost| cost.cost).sum();
                assert_eq!(share.total, costs);
                assert!(
                    share
                        .costs
                        .iter()
                        .all(|cost| cost.cause.owner() == share.owner)
                );
                assert_eq!(explainer.costs_of(&share.owner).len(), share.costs.len());
            }
        }
    }
}

#[test]
fn the_reasons_of_an_appointment_add_up_to_the_difference_of_two_scores() {
    for name in ["S", "M", "S-absent", "S-needs"] {
        let instance = instance(name);
        let plan = plan(&instance);
        let explainer = Explainer::new(&instance, &plan).expect("a sound instance");
        for (at, placed) in plan.appointments.iter().enumerate() {
            let why = explainer.why_appointment(&placed.id).expect("it is placed");
            let mut without = plan.clone();
            without.appointments.remove(at);
            assert_eq!(
                why.total,
                soft(&instance, &without) - soft(&instance, &plan)
            );
            assert_eq!(why.broken.len(), 1, "it must be placed");
        }
    }
}

#[test]
fn a_place_of_a_person_is_possible_and_costs_what_it_says() {
    let (mut joined, mut exchanged) = (0, 0);
    for name in ["S", "S-absent", "M"] {
        let instance = instance(name);
        let plan = plan(&instance);
        let explainer = Explainer::new(&instance, &plan).expect("a sound instance");
        let before = explainer.score();
        for person in instance.persons.iter().take(20) {
            let places = explainer
                .person_places(&person.id, usize::MAX)
                .expect("they are known");
            let sessions = plan.sessions.iter();
            let elsewhere = sessions.filter(|session| !session.attendees.contains(&person.id));
            assert_eq!(places.best.len() + places.blocked.len(), elsewhere.count());
            assert!(places.best.is_sorted_by_key(|place| place.cost));
            for place in &places.best {
                let moved = explainer.apply_person_place(&person.id, place);
                let after = evaluate(&instance, &moved)
                    .expect("a sound instance")
                    .score();
                assert!(after.hard <= before.hard, "{place:?}");
                assert_eq!(place.cost, after.soft - before.soft, "{place:?}");
                assert_eq!(place.cost, place.by_rule.iter().sum::<i64>());
                joined += usize::from(place.instead_of.is_none());
                exchanged += usize::from(place.is_exchange);
            }
        }
    }
    assert!(
        joined > 0 && exchanged > 0,
        "{joined} joined, {exchanged} exchanged"
    );
}
