//! The first plan: from the plan given, else from the baseline, else from what people are used to.

use super::Solver;
use super::opening::Preference;
use crate::plan::{Placement, Plan, Session};
use crate::state::{NOBODY, Place};

/// Attempts to supply what is missing before the search begins.
const REPAIRS: usize = 400;

impl Solver {
    pub(super) fn construct(&mut self, start: Option<&Plan>) {
        // Obligations are worth any cost here, and nothing else may get worse.
        self.cooling.set(1000);
        match start {
            Some(plan) => self.take_over(plan),
            None => self.take_over_baseline(),
        }
        let mut order: Vec<usize> = (0..self.state.placed.len()).collect();
        order.sort_by_key(|at| self.state.facts.appointments[*at].moments.len());
        for appointment in order {
            if self.state.placed[appointment].is_none() {
                self.place_somewhere(appointment);
            }
        }
        self.fill_pinned();
        self.open_minimum();
        self.open_habits();
        for _ in 0..REPAIRS {
            if self.state.hard == 0 {
                break;
            }
            self.repair_something();
        }
        self.state.mark();
    }

    /// Pinned sessions get people.
    fn fill_pinned(&mut self) {
        for number in self.state.running.clone() {
            if self.state.sessions[number as usize].is_pinned() {
                self.fill(number as usize, false);
            }
        }
    }

    /// Activities that must run do, where people are used to them if possible.
    fn open_minimum(&mut self) {
        for activity in 0..self.state.facts.activities.len() {
            let used_to: Vec<_> = self
                .state
                .facts
                .habits
                .iter()
                .map(|habit| habit.key)
                .filter(|key| key.0 == activity)
                .collect();
            for key in used_to {
                if self.state.in_week(activity) < self.state.facts.activities[activity].min_week {
                    self.open_and_fill(key);
                }
            }
            for _ in 0..40 {
                if self.state.in_week(activity) >= self.state.facts.activities[activity].min_week {
                    break;
                }
                if let Some((day, start)) = self.draw_moment(activity) {
                    self.open_and_fill((activity, day, start));
                }
            }
        }
    }

    /// What people are used to runs again, if that gains something.
    fn open_habits(&mut self) {
        if self.state.facts.has_past {
            return;
        }
        let keys: Vec<_> = self
            .state
            .facts
            .habits
            .iter()
            .map(|habit| habit.key)
            .collect();
        for key in keys {
            self.open_and_fill(key);
        }
    }

    fn open_and_fill(&mut self, key: (usize, usize, usize)) {
        if !self.state.facts.activities[key.0].starts.contains(&key.2) {
            return;
        }
        let (room, leaders) = self.preference_at(key);
        let origin = self.state.mark();
        let Some(session) = self.try_opening(
            key,
            Preference {
                room,
                leaders: &leaders,
            },
        ) else {
            return;
        };
        let enough = self.fill(session, false);
        let (hard, soft) = self.state.change_since(origin);
        if !enough || soft + self.penalty * hard >= 0 {
            self.state.undo_to(origin);
        }
    }

    /// Runs what the baseline ran, as far as it still can.
    fn take_over_baseline(&mut self) {
        for appointment in 0..self.state.placed.len() {
            if let Some((day, start, room)) = self.state.facts.appointments[appointment].past {
                self.place_as_before(
                    appointment,
                    Place {
                        day: day as u8,
                        start: start as u8,
                        room,
                    },
                );
            }
        }
        for at in 0..self.state.facts.pasts.len() {
            let past = &self.state.facts.pasts[at];
            let (key, room, leaders, people) = (
                past.key,
                past.room,
                past.leaders.clone(),
                past.attendees.clone(),
            );
            self.run_as_before(key, room, &leaders, &people);
        }
    }

    /// Runs what a plan runs, as far as it can.
    fn take_over(&mut self, plan: &Plan) {
        let ids = &self.state.facts.ids;
        let find = |ids: &[String], id: &String| ids.iter().position(|known| known == id);
        let time =
            |day: i32, start: i32| Some((usize::try_from(day).ok()?, usize::try_from(start).ok()?));
        let placement = |placed: &Placement| {
            let (day, start) = time(placed.day, placed.start)?;
            let room = find(&ids.rooms, &placed.room)? as u16;
            let in_week = day < self.state.facts.days && start < self.state.facts.slots;
            let place = Place {
                day: day as u8,
                start: start as u8,
                room,
            };
            in_week.then_some((find(&ids.appointments, &placed.id)?, place))
        };
        let session = |session: &Session| {
            let (day, start) = time(session.day, session.start)?;
            let all = |known: &[String], some: &[String]| -> Vec<u16> {
                some.iter()
                    .filter_map(|id| find(known, id).map(|at| at as u16))
                    .collect()
            };
            let room = find(&ids.rooms, &session.room)? as u16;
            let key = (find(&ids.activities, &session.activity)?, day, start);
            let in_week = day < self.state.facts.days && start < self.state.facts.slots;
            in_week.then(|| {
                (
                    key,
                    room,
                    all(&ids.staff, &session.staff),
                    all(&ids.persons, &session.attendees),
                )
            })
        };
        let placements: Vec<_> = plan.appointments.iter().filter_map(placement).collect();
        let sessions: Vec<_> = plan.sessions.iter().filter_map(session).collect();
        for (appointment, place) in placements {
            self.place_as_before(appointment, place);
        }
        for (key, room, leaders, people) in sessions {
            self.run_as_before(key, room, &leaders, &people);
        }
    }

    fn place_as_before(&mut self, appointment: usize, place: Place) {
        let about = &self.state.facts.appointments[appointment];
        let fits =
            about.moments.contains(&(place.day, place.start)) && about.rooms.contains(&place.room);
        if fits
            && self.state.placed[appointment].is_none()
            && self.state.can_place(appointment, place)
        {
            self.state.place(appointment, place);
        }
    }

    fn run_as_before(
        &mut self,
        key: (usize, usize, usize),
        room: u16,
        leaders: &[u16],
        people: &[u16],
    ) {
        let pinned = self.state.running_at(key.0, key.1, key.2);
        if pinned.is_none() && !self.state.facts.activities[key.0].starts.contains(&key.2) {
            return;
        }
        let origin = self.state.mark();
        let preference = Preference {
            room: Some(room),
            leaders,
        };
        let Some(session) = pinned.or_else(|| self.try_opening(key, preference)) else {
            return;
        };
        for person in people.iter().map(|person| usize::from(*person)) {
            let free = self.session_in_the_way(person, session) == Ok(None);
            if free
                && !self.state.attends(person, session)
                && self.state.can_attend(person, session, None, NOBODY)
            {
                self.state.join(person, session);
            }
        }
        if pinned.is_none() && !self.fill(session, false) {
            self.state.undo_to(origin);
        }
    }
}
