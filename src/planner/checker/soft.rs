//! The soft rules, in the order of the problem statement.

use std::collections::BTreeSet;

use super::index::Index;
use super::resolve::Resolved;
use super::tally::Tally;
use super::week::slots_led;
use crate::score::{APART, Cause};

pub(super) fn count(index: &Index<'_>, plan: &Resolved, tally: &mut Tally) {
    let lived = Lived::new(index, plan);
    for person in 0..index.inst.persons.len() {
        demands(index, &lived, person, tally);
        days(index, &lived, person, tally);
    }
    repeats(index, &lived, tally);
    balance(index, plan, tally);
    habits(index, plan, tally);
    meetings(index, plan, tally);
    comfort_and_moment(index, plan, tally);
    stability(index, plan, tally);
}

/// What each person receives from the plan.
struct Lived {
    /// Per person and goal, units received.
    got: Vec<i64>,
    /// Per person and activity, attendances.
    times: Vec<i64>,
    /// Per person and day, slots occupied.
    occupied: Vec<i64>,
    /// Per person and day, effort.
    effort: Vec<i64>,
}

impl Lived {
    fn new(index: &Index<'_>, plan: &Resolved) -> Self {
        let persons = index.inst.persons.len();
        let (goals, activities) = (index.inst.goals.len(), index.inst.activities.len());
        let mut lived = Self {
            got: vec![0; persons * goals],
            times: vec![0; persons * activities],
            occupied: vec![0; persons * index.days],
            effort: vec![0; persons * index.days],
        };
        for run in &plan.runs {
            let effort = i64::from(index.inst.activities[run.activity].effort);
            for person in &run.attendees {
                for (goal, units) in &index.gives[run.activity] {
                    lived.got[person * goals + goal] += units;
                }
                lived.times[person * activities + run.activity] += 1;
                lived.occupied[person * index.days + run.day] += run.duration as i64;
                lived.effort[person * index.days + run.day] += effort;
            }
        }
        for placed in &plan.placed {
            let (person, _) = index.seen_by[placed.appointment];
            lived.occupied[person * index.days + placed.day] += placed.duration as i64;
        }
        lived
    }
}

/// S1, S2, S3 and S7: goals, wishes, dislikes and fairness.
fn demands(index: &Index<'_>, lived: &Lived, person: usize, tally: &mut Tally) {
    let weights = &index.inst.weights;
    let (mut unmet, mut demand) = (0, 0);
    for (goal, target) in &index.targets[person] {
        let missing = (target - lived.got[person * index.inst.goals.len() + goal]).max(0);
        tally.cost(1, missing, weights.goal.into(), || Cause::GoalShort {
            person: index.person_id(person),
            goal: index.inst.goals[*goal].clone(),
        });
        unmet += missing;
        demand += target;
    }
    let times = |activity: usize| lived.times[person * index.inst.activities.len() + activity];
    for (activity, count, weight) in &index.wishes[person] {
        let missing = (count - times(*activity)).max(0);
        tally.cost(2, missing, i64::from(weights.wish) * weight, || {
            Cause::WishMissed {
                person: index.person_id(person),
                activity: index.activity_id(*activity),
            }
        });
        unmet += weight * missing;
        demand += weight * count;
    }
    for (activity, weight) in &index.dislikes[person] {
        tally.cost(
            3,
            times(*activity),
            i64::from(weights.dislike) * weight,
            || Cause::Disliked {
                person: index.person_id(person),
                activity: index.activity_id(*activity),
            },
        );
    }
    // What past weeks left short counts as missed again.
    unmet += i64::from(index.inst.persons[person].owed);
    let tolerated = i64::from(index.inst.fair_percent) * demand / 100;
    tally.cost(7, unmet - tolerated, weights.fairness.into(), || {
        Cause::Unfair {
            person: index.person_id(person),
        }
    });
}

/// S4 and S5: idle and tiring days.
fn days(index: &Index<'_>, lived: &Lived, person: usize, tally: &mut Tally) {
    let facts = &index.inst.persons[person];
    for day in 0..index.days {
        let idle = i64::from(facts.min_active[day]) - lived.occupied[person * index.days + day];
        tally.cost(4, idle, index.inst.weights.idle.into(), || Cause::Idle {
            person: index.person_id(person),
            day: day as i32,
        });
        let tired = lived.effort[person * index.days + day] - i64::from(facts.tolerance);
        tally.cost(5, tired, index.inst.weights.fatigue.into(), || {
            Cause::Tired {
                person: index.person_id(person),
                day: day as i32,
            }
        });
    }
}

/// S6: attendances of one activity above what is free.
fn repeats(index: &Index<'_>, lived: &Lived, tally: &mut Tally) {
    let activities = index.inst.activities.len();
    for (at, times) in lived.times.iter().enumerate() {
        let excess = times - i64::from(index.inst.repeat_free);
        if *times > 0 {
            tally.cost(6, excess, index.inst.weights.variety.into(), || {
                Cause::Repeated {
                    person: index.person_id(at / activities),
                    activity: index.activity_id(at % activities),
                }
            });
        }
    }
}

/// S8: slots led above the target.
fn balance(index: &Index<'_>, plan: &Resolved, tally: &mut Tally) {
    let loads = slots_led(index, plan);
    for (at, (member, loads)) in index
        .inst
        .staff
        .iter()
        .zip(loads.chunks(index.days))
        .enumerate()
    {
        let excess = loads.iter().sum::<i64>() - i64::from(member.target_week);
        tally.cost(8, excess, index.inst.weights.staff_balance.into(), || {
            Cause::Overloaded {
                staff: index.staff_id(at),
            }
        });
    }
}

/// S9: last week's sessions and their leaders.
fn habits(index: &Index<'_>, plan: &Resolved, tally: &mut Tally) {
    let weights = &index.inst.weights;
    for (key, leaders) in &index.last_week {
        match plan.run(*key) {
            None => {
                let led = if leaders.is_empty() {
                    0
                } else {
                    weights.continuity_leader
                };
                tally.cost(
                    9,
                    1,
                    i64::from(weights.continuity_time) + i64::from(led),
                    || Cause::HabitDropped {
                        session: index.session_key(*key),
                    },
                );
            }
            Some(run) => {
                let changed =
                    !leaders.is_empty() && !leaders.iter().any(|leader| run.is_led_by(*leader));
                tally.cost(
                    9,
                    i64::from(changed),
                    weights.continuity_leader.into(),
                    || Cause::HabitLeaderChanged {
                        session: index.session_key(*key),
                    },
                );
            }
        }
    }
}

/// S10 and S11: referents and friends.
fn meetings(index: &Index<'_>, plan: &Resolved, tally: &mut Tally) {
    let mut met = vec![false; index.inst.persons.len()];
    let mut together = vec![false; index.friends.len()];
    for run in &plan.runs {
        for person in &run.attendees {
            met[*person] |=
                index.referents[*person].is_some_and(|referent| run.is_led_by(referent));
        }
        for (together, (one, other)) in together.iter_mut().zip(&index.friends) {
            *together |= run.attends(*one) && run.attends(*other);
        }
    }
    for (person, referent) in index.referents.iter().enumerate() {
        if let Some(referent) = referent {
            tally.cost(
                10,
                i64::from(!met[person]),
                index.inst.weights.referent.into(),
                || Cause::ReferentNotMet {
                    person: index.person_id(person),
                    staff: index.staff_id(*referent),
                },
            );
        }
    }
    for (together, pair) in together.iter().zip(&index.friends) {
        tally.cost(
            11,
            i64::from(!together),
            index.inst.weights.friends.into(),
            || Cause::FriendsApart {
                persons: index.pair_ids(*pair),
            },
        );
    }
}

/// S12 and S13: crowding, and the half of the day.
fn comfort_and_moment(index: &Index<'_>, plan: &Resolved, tally: &mut Tally) {
    let (comfort, moment) = (
        i64::from(index.inst.weights.comfort),
        i64::from(index.inst.weights.moment),
    );
    for run in &plan.runs {
        let activity = &index.inst.activities[run.activity];
        let excess = run.attendees.len() as i64 - i64::from(activity.ideal);
        tally.cost(12, excess, comfort, || Cause::Crowded {
            session: index.session_key(run.key()),
        });
        if activity.effort < index.inst.demanding_effort {
            continue;
        }
        for person in &run.attendees {
            let wrong = index.inst.persons[*person]
                .good_half
                .is_some_and(|half| half != index.half(run.start));
            tally.cost(13, i64::from(wrong), moment, || Cause::WrongMoment {
                person: index.person_id(*person),
                session: index.session_key(run.key()),
            });
        }
    }
    let mut series_seen = BTreeSet::new();
    for placed in &plan.placed {
        let appointment = &index.inst.appointments[placed.appointment];
        let again = index.series[placed.appointment]
            .is_some_and(|series| !series_seen.insert((series, placed.day)));
        tally.cost(13, i64::from(again), APART * moment, || {
            Cause::AppointmentAgainThatDay {
                appointment: appointment.id.clone(),
            }
        });
        let wrong_half = appointment
            .prefer_half
            .is_some_and(|half| half != index.half(placed.start));
        tally.cost(13, i64::from(wrong_half), moment, || {
            Cause::AppointmentWrongHalf {
                appointment: appointment.id.clone(),
            }
        });
        let days = &appointment.prefer_days;
        let wrong_day = !days.is_empty() && !days.contains(&(placed.day as i32));
        tally.cost(13, i64::from(wrong_day), moment, || {
            Cause::AppointmentWrongDay {
                appointment: appointment.id.clone(),
            }
        });
    }
}

/// S14: what differs from the published plan.
fn stability(index: &Index<'_>, plan: &Resolved, tally: &mut Tally) {
    let Some(past) = &index.past else { return };
    let (session_price, person_price) = (
        i64::from(index.inst.weights.stability_session),
        i64::from(index.inst.weights.stability_person),
    );
    let keys: BTreeSet<_> = past
        .sessions
        .keys()
        .chain(plan.by_key.keys())
        .copied()
        .collect();
    for key in keys {
        let session = || index.session_key(key);
        let (old, new) = (past.sessions.get(&key), plan.run(key));
        tally.cost(14, i64::from(old.is_none()), session_price, || {
            Cause::SessionAdded { session: session() }
        });
        tally.cost(14, i64::from(new.is_none()), session_price, || {
            Cause::SessionDropped { session: session() }
        });
        let here = |person: &usize| index.inst.persons[*person].presence[key.1].is_some();
        let before: BTreeSet<usize> = old
            .map(|old| old.attendees.iter().copied().filter(here).collect())
            .unwrap_or_default();
        for person in new
            .iter()
            .flat_map(|new| &new.attendees)
            .filter(|person| !before.contains(person))
        {
            tally.cost(14, 1, person_price, || Cause::AttendanceAdded {
                person: index.person_id(*person),
                session: session(),
            });
        }
        for person in before
            .iter()
            .filter(|person| !new.is_some_and(|new| new.attends(**person)))
        {
            tally.cost(14, 1, person_price, || Cause::AttendanceDropped {
                person: index.person_id(*person),
                session: session(),
            });
        }
        let (Some(old), Some(new)) = (old, new) else {
            continue;
        };
        tally.cost(14, i64::from(old.room != new.room), person_price, || {
            Cause::RoomChanged { session: session() }
        });
        let leaders: BTreeSet<usize> = old.staff.iter().copied().collect();
        for leader in leaders {
            let on_duty = index.inst.staff[leader].duty[key.1].is_some();
            tally.cost(
                14,
                i64::from(on_duty && !new.is_led_by(leader)),
                person_price,
                || Cause::LeaderChanged {
                    session: session(),
                    staff: index.staff_id(leader),
                },
            );
        }
    }
    for placed in &plan.placed {
        let Some((day, start, room)) = past.appointments.get(&placed.appointment) else {
            continue;
        };
        let moved = (*day, *start) != (placed.day, placed.start);
        tally.cost(14, i64::from(moved), session_price, || {
            Cause::AppointmentMoved {
                appointment: index.appointment_id(placed.appointment),
            }
        });
        tally.cost(
            14,
            i64::from(!moved && *room != placed.room),
            person_price,
            || Cause::AppointmentRoomChanged {
                appointment: index.appointment_id(placed.appointment),
            },
        );
    }
}
