//! A plan in the making: counters from which every cost follows, kept exact by every change.
//!
//! Hard rules are preconditions of the changes ([`State::can_attend`], [`State::can_open`], [`State::can_place`]), so a
//! state breaks none of them, except what is missing (obligatory sessions, people, appointments) and what human decisions
//! break by themselves; both are counted. Decisions are facts: nothing here moves a pinned session or person.

mod appoint;
mod attend;
mod compile;
mod compiled;
mod gain;
mod journal;
mod near;
mod pinned;
mod pool;
mod replace;
mod rooms;
mod run;
mod session;
mod snapshot;
mod usage;

pub(super) use attend::NOBODY;
pub(super) use compiled::{Compiled, NONE};
pub(super) use journal::Mark;
use near::{Held, Near, Today};
pub(super) use session::Leaders;
use session::Session;
pub(super) use snapshot::Snapshot;
use usage::Usage;

use super::score::Score;
use journal::Change;

/// The counters of one plan.
pub(super) struct State {
    pub(super) facts: Compiled,
    /// Sessions by number; those not running wait in `vacant`.
    pub(super) sessions: Vec<Session>,
    vacant: Vec<u32>,
    /// Numbers of the running sessions, and where each stands in that list.
    pub(super) running: Vec<u32>,
    /// Running session by key, or `NONE`.
    by_key: Vec<u32>,
    /// Running sessions of each activity.
    pub(super) of_activity: Vec<Vec<u32>>,
    /// Per activity and day, sessions.
    on_day: Vec<i32>,
    /// Where each appointment is.
    pub(super) placed: Vec<Option<Place>>,
    rooms: Usage,
    staff: Usage,
    kits: Usage,
    professionals: Usage,
    /// A bit per person who attends, session after session.
    members: Vec<u64>,
    /// The session that nobody attends, as the one joined by who only leaves.
    nothing: Session,
    /// Persons; per person, their days; per person, activities and none.
    pub(super) near: Vec<Near>,
    today: Vec<Today>,
    held: Vec<Held>,
    /// Per person and goal, in whole lanes, units missing.
    short: Vec<i32>,
    /// Per activity and none, then goal, in whole lanes, units given.
    given: Vec<i32>,
    /// Per person, day and slot, the session attended, or `NONE`.
    attending: Vec<u32>,
    /// Per pair of friends, sessions shared.
    together: Vec<u16>,
    /// Per series and day, appointments of it.
    series_days: Vec<u16>,
    /// Per staff member and day, slots led; per staff member, in the week.
    led_day: Vec<i32>,
    led_week: Vec<i32>,
    /// Per day and slot, staff leading.
    leading: Vec<i32>,
    /// Hard count and soft cost of this plan.
    pub(super) hard: i64,
    pub(super) soft: i64,
    journal: Vec<Change>,
}

/// Where an appointment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) day: u8,
    pub(super) start: u8,
    pub(super) room: u16,
}

impl State {
    /// The plan that holds the pinned facts and nothing else.
    pub(super) fn new(facts: Compiled) -> Self {
        let (days, slots) = (facts.days, facts.slots);
        let cells = days * slots;
        let mut state = Self {
            sessions: Vec::new(),
            vacant: Vec::new(),
            running: Vec::new(),
            by_key: vec![NONE; facts.activities.len() * cells],
            of_activity: vec![Vec::new(); facts.activities.len()],
            on_day: vec![0; facts.activities.len() * days],
            placed: vec![None; facts.appointments.len()],
            rooms: Usage::new(facts.closed.clone(), slots),
            staff: Usage::new(facts.off.clone(), slots),
            kits: Usage::new(vec![0; facts.activities.len() * days], slots),
            professionals: Usage::new(facts.not_visiting.clone(), slots),
            members: Vec::new(),
            nothing: Session {
                activity: facts.activities.len(),
                past: NONE,
                pin: NONE,
                ..Session::default()
            },
            near: near::persons(&facts),
            today: near::days(&facts),
            held: near::held(&facts),
            short: near::short(&facts),
            given: near::in_lanes(&facts.units, facts.goals, facts.activities.len() + 1),
            attending: vec![NONE; facts.persons.len() * cells],
            together: vec![0; facts.friend_pairs],
            series_days: vec![0; facts.series * days],
            led_day: vec![0; facts.staff.len() * days],
            led_week: vec![0; facts.staff.len()],
            leading: vec![0; cells],
            hard: facts.empty_hard,
            soft: facts.empty_soft,
            journal: Vec::new(),
            facts,
        };
        state.make_sessions();
        state.hold_pins();
        state.journal.clear();
        state
    }

    /// Hard count and soft cost.
    pub(super) fn score(&self) -> Score {
        Score {
            hard: self.hard,
            soft: self.soft,
        }
    }

    /// The running session of that key.
    pub(super) fn running_at(&self, activity: usize, day: usize, start: usize) -> Option<usize> {
        let session = self.by_key[self.facts.key(activity, day, start)];
        (session != NONE).then_some(session as usize)
    }

    /// Whether the session of that number runs.
    pub(super) fn is_running(&self, number: usize) -> bool {
        let position = self.sessions[number].position as usize;
        self.running.get(position) == Some(&(number as u32))
    }

    /// Sessions of the activity in the week.
    pub(super) fn in_week(&self, activity: usize) -> i32 {
        self.of_activity[activity].len() as i32
    }

    /// Whether the person attends the session.
    pub(super) fn attends(&self, person: usize, session: usize) -> bool {
        self.members[session * self.facts.words + person / 64] >> (person % 64) & 1 == 1
    }

    /// The session in which the person is at one of these slots, and what is in the way: `Err` if more than one
    /// session, an appointment or absence is.
    pub(super) fn clash(&self, person: usize, day: usize, mask: u64) -> Result<Option<usize>, ()> {
        let at = person * self.facts.days + day;
        let taken = self.today[at].busy & mask;
        if taken == 0 {
            return Ok(None);
        }
        let slot = taken.trailing_zeros() as usize;
        let session = self.attending[at * self.facts.slots + slot];
        if session == NONE || taken & !self.sessions[session as usize].mask != 0 {
            return Err(());
        }
        Ok(Some(session as usize))
    }

    /// The session of that activity that the person attends on that day.
    pub(super) fn same_day_session(
        &self,
        person: usize,
        activity: usize,
        day: usize,
    ) -> Option<usize> {
        if self.held(person, activity).days >> day & 1 == 0 {
            return None;
        }
        let attended = |at: &usize| self.sessions[*at].day == day && self.attends(person, *at);
        self.of_activity[activity]
            .iter()
            .map(|number| *number as usize)
            .find(attended)
    }

    /// The first session that the person attends at one of these slots.
    pub(super) fn first_session_of(&self, person: usize, day: usize, mask: u64) -> Option<usize> {
        let cells = (person * self.facts.days + day) * self.facts.slots;
        let attended = usage::slots_of(mask)
            .map(|slot| self.attending[cells + slot])
            .find(|number| *number != NONE);
        attended.map(|number| number as usize)
    }
}
