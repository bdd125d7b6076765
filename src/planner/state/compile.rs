//! From the instance to what the search reads. The instance was checked: every id stands for something.

mod candidates;
mod decided;
mod nothing;

use std::collections::{BTreeMap, BTreeSet};

use super::compiled::{Activity, Appointment, Compiled, Ids, NONE, Pair, Person, Prices, Staff};
use super::near::LANES;
use crate::instance::{self, DaySpan, Half, Instance, Span, Weights};

type Positions<'a> = BTreeMap<&'a str, usize>;

/// Positions of every kind of id.
struct Known<'a> {
    goals: Positions<'a>,
    rooms: Positions<'a>,
    staff: Positions<'a>,
    professionals: Positions<'a>,
    activities: Positions<'a>,
    persons: Positions<'a>,
    appointments: Positions<'a>,
    /// What persons need of a room.
    needs: BTreeSet<&'a str>,
}

impl Compiled {
    /// Reads a checked instance.
    pub(crate) fn new(inst: &Instance) -> Self {
        let known = Known::new(inst);
        let (days, slots) = (inst.days as usize, inst.slots as usize);
        let keys = inst.activities.len() * days * slots;
        let mut facts = Self {
            name: inst.name.clone(),
            ids: ids(inst),
            days,
            slots,
            half_day: inst.half_day as usize,
            breaks: inst
                .breaks
                .iter()
                .fold(0, |mask, slot| mask | bits(*slot, slot + 1)),
            goals: inst.goals.len(),
            lanes: inst.goals.len().next_multiple_of(LANES),
            words: inst.persons.len().div_ceil(64),
            prices: prices(&inst.weights),
            repeat_free: inst.repeat_free as u16,
            staff: inst
                .staff
                .iter()
                .map(|it| Staff {
                    max_day: it.max_day,
                    max_week: it.max_week,
                    target: it.target_week,
                })
                .collect(),
            capacities: inst
                .rooms
                .iter()
                .map(|room| room.capacity as usize)
                .collect(),
            lacking: inst
                .rooms
                .iter()
                .map(|room| known.needs_of(|need| !room.features.iter().any(|it| it == need)))
                .collect(),
            habit_at: vec![NONE; keys],
            past_at: vec![NONE; keys],
            friend_pairs: inst.friends.len(),
            ..Self::default()
        };
        facts.read_times(inst);
        facts.read_activities(inst, &known);
        facts.read_persons(inst, &known);
        facts.read_appointments(inst, &known);
        facts.read_habits(inst, &known);
        facts.read_past(inst, &known);
        facts.read_pins(inst, &known);
        facts.units.resize(facts.units.len() + facts.goals, 0);
        facts.list_candidates();
        facts.empty_soft = facts.cost_of_nothing();
        facts
    }

    fn read_times(&mut self, inst: &Instance) {
        let (days, slots, breaks) = (self.days, self.slots, self.breaks);
        for person in &inst.persons {
            let away = outside(&person.presence, &person.busy, days, slots);
            self.away.extend(away.into_iter().map(|mask| mask | breaks));
            self.min_active.extend(&person.min_active);
        }
        for member in &inst.staff {
            self.off
                .extend(outside(&member.duty, &member.off, days, slots));
        }
        for room in &inst.rooms {
            self.closed.extend(covered(&room.closed, days));
        }
        for professional in &inst.professionals {
            self.not_visiting.extend(
                covered(&professional.visits, days)
                    .into_iter()
                    .map(|mask| !mask),
            );
        }
        for day in 0..days {
            for slot in 0..slots {
                let duty = (0..inst.staff.len())
                    .filter(|at| self.off[at * days + day] >> slot & 1 == 0)
                    .count();
                let need = inst.floor[day][slot];
                self.may_lead.push(if need == 0 {
                    i32::MAX
                } else {
                    duty as i32 - need
                });
                // A floor that duty alone does not reach is short before anyone leads.
                self.empty_hard += if need == 0 {
                    0
                } else {
                    i64::from((need - duty as i32).max(0))
                };
            }
        }
    }

    fn read_activities(&mut self, inst: &Instance, known: &Known<'_>) {
        for activity in &inst.activities {
            let gives: Vec<(usize, i32)> = activity
                .gives
                .iter()
                .map(|(goal, units)| (known.goals[goal.as_str()], *units))
                .collect();
            let mut units = vec![0; self.goals];
            for (goal, given) in &gives {
                units[*goal] = *given;
            }
            self.units.extend(units);
            let inside = |start: usize| {
                let (from, to) = (start as i32, start as i32 + activity.duration);
                activity
                    .windows
                    .iter()
                    .any(|window| window.from <= from && to <= window.to)
            };
            let fits = |start: &usize| {
                inside(*start) && Self::mask(*start, activity.duration) & self.breaks == 0
            };
            let room_fits = |at: &usize| {
                let room = &inst.rooms[*at];
                room.features.contains(&activity.feature) && room.capacity >= activity.min
            };
            self.empty_hard += i64::from(activity.min_week);
            self.activities.push(Activity {
                duration: activity.duration,
                leaders: activity.leaders as usize,
                min: activity.min as usize,
                max: activity.max as usize,
                ideal: activity.ideal as usize,
                care_limit: activity.leaders * activity.ratio,
                effort: activity.effort,
                demanding: activity.effort >= inst.demanding_effort,
                gives,
                starts: (0..self.slots).filter(fits).collect(),
                days: (0..self.days)
                    .filter(|day| activity.may_be_on(*day))
                    .collect(),
                inside: (0..self.slots).map(inside).collect(),
                suited: inst
                    .rooms
                    .iter()
                    .map(|room| room.features.contains(&activity.feature))
                    .collect(),
                rooms: (0..inst.rooms.len())
                    .filter(room_fits)
                    .map(|at| at as u16)
                    .collect(),
                staff: (0..inst.staff.len())
                    .filter(|at| inst.staff[*at].skills.contains(&activity.skill))
                    .map(|at| at as u16)
                    .collect(),
                min_week: activity.min_week,
                max_week: activity.max_week,
                max_day: activity.max_day,
            });
        }
    }

    fn read_persons(&mut self, inst: &Instance, known: &Known<'_>) {
        let activities = inst.activities.len();
        self.pairs = vec![Pair::default(); inst.persons.len() * activities];
        for (at, person) in inst.persons.iter().enumerate() {
            let mut targets = vec![0; self.goals];
            for (goal, target) in &person.goals {
                targets[known.goals[goal.as_str()]] = *target;
            }
            let pairs = &mut self.pairs[at * activities..(at + 1) * activities];
            let mut demand: i64 = targets.iter().copied().map(i64::from).sum();
            for wish in &person.wishes {
                let pair = &mut pairs[known.activities[wish.activity.as_str()]];
                (pair.wish_count, pair.wish_weight) = (wish.count as u16, wish.weight as u16);
                demand += i64::from(wish.count) * i64::from(wish.weight);
            }
            for dislike in &person.dislikes {
                pairs[known.activities[dislike.activity.as_str()]].dislike =
                    dislike.weight * inst.weights.dislike;
            }
            for id in &person.contra {
                let activity = known.activities[id.as_str()];
                pairs[activity].barred = true;
                self.contra.push((at, activity));
            }
            let serves = |activity: &usize| {
                let wished = pairs[*activity].wish_count > 0;
                let needed = self.activities[*activity]
                    .gives
                    .iter()
                    .any(|(goal, units)| *units > 0 && targets[*goal] > 0);
                (wished || needed) && !pairs[*activity].barred
            };
            let useful = (0..activities)
                .filter(serves)
                .map(|activity| activity as u16)
                .collect();
            let wished =
                |activity: &usize| pairs[*activity].wish_count > 0 && !pairs[*activity].barred;
            let longed_for = (0..activities)
                .filter(wished)
                .map(|activity| activity as u16)
                .collect();
            self.targets.extend(targets);
            self.persons.push(Person {
                care: person.care,
                tolerance: person.tolerance,
                demand,
                tolerated: i64::from(inst.fair_percent) * demand / 100 - i64::from(person.owed),
                good_half: half(person.good_half),
                referent: person
                    .referent
                    .as_ref()
                    .map(|id| known.staff[id.as_str()] as u16),
                needs: known.needs_of(|need| person.needs.iter().any(|it| it == need)),
                wishes: longed_for,
                useful,
                ..Person::default()
            });
        }
        for (pair, (one, other)) in inst.friends.iter().enumerate() {
            let (one, other) = (known.persons[one.as_str()], known.persons[other.as_str()]);
            self.persons[one].friends.push((pair as u32, other as u16));
            self.persons[other].friends.push((pair as u32, one as u16));
        }
        for (one, other) in &inst.incompatible {
            let (one, other) = (known.persons[one.as_str()], known.persons[other.as_str()]);
            self.persons[one].incompatible.push(other as u16);
            self.persons[other].incompatible.push(one as u16);
        }
        self.contra.sort_unstable();
        self.contra.dedup();
    }

    fn read_appointments(&mut self, inst: &Instance, known: &Known<'_>) {
        self.empty_hard += inst.appointments.len() as i64;
        let (series, count) = instance::series(&inst.appointments);
        self.series = count;
        for (appointment, series) in inst.appointments.iter().zip(series) {
            let person = known.persons[appointment.person.as_str()];
            let professional = known.professionals[appointment.professional.as_str()];
            let feature = &inst.professionals[professional].feature;
            let rooms = 0..inst.rooms.len();
            let mut moments = Vec::new();
            for day in (0..self.days).filter(|day| appointment.may_be_on(*day)) {
                let barred = self.away[person * self.days + day]
                    | self.not_visiting[professional * self.days + day];
                for start in 0..(self.slots + 1).saturating_sub(appointment.duration as usize) {
                    if Self::mask(start, appointment.duration) & barred == 0 {
                        moments.push((day as u8, start as u8));
                    }
                }
            }
            self.appointments.push(Appointment {
                person,
                professional,
                duration: appointment.duration,
                prefer_half: half(appointment.prefer_half),
                prefer_days: appointment
                    .prefer_days
                    .iter()
                    .fold(0, |days, day| days | 1 << day),
                series,
                rooms: rooms
                    .filter(|at| inst.rooms[*at].features.contains(feature))
                    .filter(|at| self.lacking[*at] & self.persons[person].needs == 0)
                    .map(|at| at as u16)
                    .collect(),
                past: None,
                moments,
            });
        }
    }
}

impl<'a> Known<'a> {
    fn new(inst: &'a Instance) -> Self {
        Self {
            goals: positions(inst.goals.iter()),
            rooms: positions(inst.rooms.iter().map(|it| &it.id)),
            staff: positions(inst.staff.iter().map(|it| &it.id)),
            professionals: positions(inst.professionals.iter().map(|it| &it.id)),
            activities: positions(inst.activities.iter().map(|it| &it.id)),
            persons: positions(inst.persons.iter().map(|it| &it.id)),
            appointments: positions(inst.appointments.iter().map(|it| &it.id)),
            needs: instance::needs::needs(inst),
        }
    }

    /// A bit for each need that is one of those asked for.
    fn needs_of(&self, is_asked: impl Fn(&str) -> bool) -> u8 {
        let asked = self
            .needs
            .iter()
            .enumerate()
            .filter(|(_, need)| is_asked(need));
        asked.fold(0, |bits, (at, _)| bits | 1 << at)
    }

    fn staff(&self, ids: &[String]) -> Vec<u16> {
        ids.iter()
            .map(|id| self.staff[id.as_str()] as u16)
            .collect()
    }
}

fn positions<'a>(ids: impl Iterator<Item = &'a String>) -> Positions<'a> {
    ids.enumerate().map(|(at, id)| (id.as_str(), at)).collect()
}

fn ids(inst: &Instance) -> Ids {
    Ids {
        activities: inst.activities.iter().map(|it| it.id.clone()).collect(),
        persons: inst.persons.iter().map(|it| it.id.clone()).collect(),
        staff: inst.staff.iter().map(|it| it.id.clone()).collect(),
        rooms: inst.rooms.iter().map(|it| it.id.clone()).collect(),
        appointments: inst.appointments.iter().map(|it| it.id.clone()).collect(),
    }
}

fn prices(weights: &Weights) -> Prices {
    Prices {
        goal: weights.goal.into(),
        wish: weights.wish.into(),
        idle: weights.idle.into(),
        fatigue: weights.fatigue.into(),
        variety: weights.variety.into(),
        fairness: weights.fairness.into(),
        staff_balance: weights.staff_balance.into(),
        continuity_time: weights.continuity_time.into(),
        continuity_leader: weights.continuity_leader.into(),
        referent: weights.referent.into(),
        friends: weights.friends.into(),
        comfort: weights.comfort.into(),
        moment: weights.moment.into(),
        stability_session: weights.stability_session.into(),
        stability_person: weights.stability_person.into(),
    }
}

fn half(half: Option<Half>) -> u8 {
    match half {
        None => 0,
        Some(Half::Am) => 1,
        Some(Half::Pm) => 2,
    }
}

fn bits(from: i32, to: i32) -> u64 {
    if from >= to {
        0
    } else {
        Compiled::mask(from as usize, to - from)
    }
}

fn outside(inside: &[Option<Span>], taken: &[DaySpan], days: usize, slots: usize) -> Vec<u64> {
    let mut masks = covered(taken, days);
    for (mask, span) in masks.iter_mut().zip(inside) {
        *mask |= !span.map_or(0, |span| bits(span.from, span.to)) & bits(0, slots as i32);
    }
    masks
}

fn covered(spans: &[DaySpan], days: usize) -> Vec<u64> {
    let mut masks = vec![0; days];
    for span in spans {
        masks[span.day as usize] |= bits(span.from, span.to);
    }
    masks
}
