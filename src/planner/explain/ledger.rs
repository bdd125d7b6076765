//! The counters behind every rule, so that a change of the plan is priced by what it touches.
//!
//! Unlike the search's state, a ledger holds any plan, also one that breaks rules, and tells every breach and cause that
//! a change adds or takes away. It must agree with the full recount to the last unit; a test compares the two.

mod appointments;
mod change;
mod links;
mod people;
mod sessions;
mod uses;

use crate::checker::{Index, Placed, Resolved, Run};
pub(super) use change::Change;
pub(super) use links::Links;
use uses::Uses;

/// What every change reads: the instance by position, and its lists by person and name.
#[derive(Clone, Copy)]
pub(super) struct Ground<'g> {
    pub(super) index: &'g Index<'g>,
    pub(super) links: &'g Links,
}

/// The counters of one plan.
#[derive(Clone)]
pub(super) struct Ledger {
    persons: Uses,
    rooms: Uses,
    staff: Uses,
    kits: Uses,
    professionals: Uses,
    /// Per activity and day, sessions; per activity, in the week.
    in_day: Vec<i64>,
    in_week: Vec<i64>,
    /// Per person and activity, attendances; and per day.
    times: Vec<i64>,
    times_in_day: Vec<u32>,
    /// Per person and goal, units received.
    got: Vec<i64>,
    /// Per person, units missed.
    unmet: Vec<i64>,
    /// Per person and day, slots occupied and effort.
    occupied: Vec<i64>,
    effort: Vec<i64>,
    /// Per person, sessions led by their referent; per pair of friends, sessions shared.
    met: Vec<i64>,
    together: Vec<i64>,
    /// Per series and day, appointments of it.
    series_days: Vec<i64>,
    /// Per staff member and day, slots led; per staff member, in the week; per day and slot, staff who lead.
    led_day: Vec<i64>,
    led_week: Vec<i64>,
    leading: Vec<i64>,
}

impl Ledger {
    /// The counters of a plan.
    pub(super) fn new(ground: Ground<'_>, plan: &Resolved) -> Self {
        let index = ground.index;
        let (days, slots) = (index.days, index.slots);
        let persons = index.inst.persons.len();
        let (activities, staff) = (index.inst.activities.len(), index.inst.staff.len());
        let uses = |entities: usize| Uses::new(entities, days, slots);
        let demand = |person: usize| {
            let targets = index.targets[person].iter().map(|(_, target)| target);
            let wishes = index.wishes[person]
                .iter()
                .map(|(_, count, weight)| count * weight);
            targets.sum::<i64>() + wishes.sum::<i64>()
        };
        let mut ledger = Self {
            persons: uses(persons),
            rooms: uses(index.inst.rooms.len()),
            staff: uses(staff),
            kits: uses(activities),
            professionals: uses(index.inst.professionals.len()),
            in_day: vec![0; activities * days],
            in_week: vec![0; activities],
            times: vec![0; persons * activities],
            times_in_day: vec![0; persons * activities * days],
            got: vec![0; persons * index.inst.goals.len()],
            unmet: (0..persons).map(demand).collect(),
            occupied: vec![0; persons * days],
            effort: vec![0; persons * days],
            met: vec![0; persons],
            together: vec![0; index.friends.len()],
            series_days: vec![0; index.series_count * days],
            led_day: vec![0; staff * days],
            led_week: vec![0; staff],
            leading: vec![0; days * slots],
        };
        let mut whole = Change::sums();
        for run in &plan.runs {
            ledger.put(ground, run, &mut whole);
        }
        for placed in &plan.placed {
            ledger.place(ground, placed, 1, &mut whole);
        }
        ledger
    }

    /// Puts a session in, with its people.
    pub(super) fn put(&mut self, ground: Ground<'_>, run: &Run, change: &mut Change) {
        self.count_session(ground, run, 1, change);
        for (before, person) in run.attendees.iter().enumerate() {
            self.count_person(ground, run, &run.attendees[..before], *person, 1, change);
        }
    }

    /// Takes a session out, with its people.
    pub(super) fn take(&mut self, ground: Ground<'_>, run: &Run, change: &mut Change) {
        for (before, person) in run.attendees.iter().enumerate().rev() {
            self.count_person(ground, run, &run.attendees[..before], *person, -1, change);
        }
        self.count_session(ground, run, -1, change);
    }

    /// A person joins a session in which they are not.
    pub(super) fn enter(
        &mut self,
        ground: Ground<'_>,
        run: &mut Run,
        person: usize,
        change: &mut Change,
    ) {
        if let Err(at) = run.attendees.binary_search(&person) {
            self.count_person(ground, run, &run.attendees, person, 1, change);
            run.attendees.insert(at, person);
        }
    }

    /// A person leaves a session in which they are.
    pub(super) fn exit(
        &mut self,
        ground: Ground<'_>,
        run: &mut Run,
        person: usize,
        change: &mut Change,
    ) {
        if let Ok(at) = run.attendees.binary_search(&person) {
            run.attendees.remove(at);
            self.count_person(ground, run, &run.attendees, person, -1, change);
        }
    }

    /// Takes an appointment away.
    pub(super) fn displace(&mut self, ground: Ground<'_>, placed: &Placed, change: &mut Change) {
        self.place(ground, placed, -1, change);
    }

    /// The slots at which the room has a use.
    pub(super) fn room_busy(&self, index: &Index<'_>, room: usize, day: usize) -> u64 {
        self.rooms.busy(room * index.days + day)
    }

    /// Whether the staff member is on duty, free and below their limits for a session of that length there.
    pub(super) fn leader_can(&self, index: &Index<'_>, member: usize, run: &Run) -> bool {
        let about = &index.inst.staff[member];
        let at = member * index.days + run.day;
        let duration = run.duration as i64;
        (index.off[member][run.day] | self.staff.busy(at)) & run.mask() == 0
            && self.led_day[at] + duration <= i64::from(about.max_day)
            && self.led_week[member] + duration <= i64::from(about.max_week)
    }

    /// Staff who could lead at that slot without leaving the floor short.
    pub(super) fn spare_staff(&self, index: &Index<'_>, day: usize, slot: usize) -> i64 {
        match i64::from(index.inst.floor[day][slot]) {
            0 => i64::MAX,
            need => index.on_duty[day][slot] - self.leading[day * index.slots + slot] - need,
        }
    }

    /// Units of the person's demand that are missed above what may be; negative if more may be.
    pub(super) fn unfair(&self, ground: Ground<'_>, person: usize) -> i64 {
        self.unmet[person] - ground.links.tolerated[person]
    }

    /// The slots at which the person is at something.
    pub(super) fn person_busy(&self, index: &Index<'_>, person: usize, day: usize) -> u64 {
        self.persons.busy(person * index.days + day)
    }

    /// Slots the staff member leads in the week.
    pub(super) fn slots_led(&self, member: usize) -> i64 {
        self.led_week[member]
    }
}

/// What is above nothing.
fn over(value: i64) -> i64 {
    value.max(0)
}

/// How what is above nothing changes when a value does.
fn risen(before: i64, after: i64) -> i64 {
    over(after) - over(before)
}

/// How many slots two masks share.
fn overlap(one: u64, other: u64) -> i64 {
    i64::from((one & other).count_ones())
}

#[cfg(test)]
mod tests;
