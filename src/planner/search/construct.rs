//! The first plan: from the plan given, else from the baseline, else from what people are used to.

use super::Solver;
use super::opening::Preference;
use crate::plan::{Placement, Plan, Session};
use crate::state::{Leaders, NOBODY, Place};

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
        self.complete_sessions();
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
        if !self.state.facts.activities[key.0].may_start(key.1, key.2) {
            return;
        }
        let (room, leaders) = self.preference_at(key);
        let origin = self.state.mark();
        let Some(session) = self.try_opening(
            key,
            Preference {
                room,
                leaders: leaders.as_slice(),
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
        let mut order: Vec<usize> = (0..self.state.facts.pasts.len()).collect();
        order.sort_by_key(|at| !self.is_pinned_at(self.state.facts.pasts[*at].key));
        for at in order {
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
        let mut sessions: Vec<_> = plan.sessions.iter().filter_map(session).collect();
        sessions.sort_by_key(|(key, ..)| !self.is_pinned_at(*key));
        for (appointment, place) in placements {
            self.place_as_before(appointment, place);
        }
        for (key, room, leaders, people) in sessions {
            self.run_as_before(key, room, &leaders, &people);
        }
    }

    /// Pinned sessions come first, because they run already and are in the way of the others.
    fn is_pinned_at(&self, key: (usize, usize, usize)) -> bool {
        self.state.running_at(key.0, key.1, key.2).is_some()
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

    /// Runs the session with those of its people who can; whoever is lacking is found later.
    fn run_as_before(
        &mut self,
        key: (usize, usize, usize),
        room: u16,
        leaders: &[u16],
        people: &[u16],
    ) {
        let pinned = self.state.running_at(key.0, key.1, key.2);
        if pinned.is_none() && !self.state.facts.activities[key.0].may_start(key.1, key.2) {
            return;
        }
        let preference = Preference {
            room: Some(room),
            leaders,
        };
        if let Some(session) = pinned {
            self.arrange_pinned(session, room, leaders);
        }
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
    }

    /// Gives a pinned session the room and leaders of before, where its pin leaves them open and they are free.
    fn arrange_pinned(&mut self, at: usize, room: u16, leaders: &[u16]) {
        let session = &self.state.sessions[at];
        let pin = &self.state.facts.pins[session.pin as usize];
        let about = &self.state.facts.activities[session.activity];
        let (day, mask, present) = (session.day, session.mask, session.leaders);
        let mut wanted = Leaders::default();
        for member in pin.leaders.iter().chain(leaders) {
            if wanted.len() < present.len().max(about.leaders) {
                wanted.add(*member);
            }
        }
        let can_lead = |member: &u16| {
            present.contains(*member)
                || (about.staff.contains(member)
                    && self.state.leader_is_free(*member, day, mask)
                    && self.state.leader_can_bear(*member, day, about.duration))
        };
        let led = wanted.len() == present.len() && wanted.as_slice().iter().all(can_lead);
        let moves = pin.room.is_none()
            && room != session.room
            && about.rooms.contains(&room)
            && self.state.room_holds(room, at)
            && self.state.room_is_free(room, day, mask);
        if moves {
            self.state.change_room(at, room);
        }
        if led && wanted != present {
            self.state.change_leaders(at, wanted);
        }
    }

    /// Sessions taken over that lack people get others, or close.
    fn complete_sessions(&mut self) {
        for number in self.state.running.clone() {
            let session = number as usize;
            let lacking =
                self.state.sessions[session].attendees.len() < self.state.sessions[session].min;
            if lacking && !self.fill(session, true) && !self.state.sessions[session].is_pinned() {
                let people = self.remember_people(session);
                self.state.dissolve(session);
                self.resettle(people);
            }
        }
    }
}
