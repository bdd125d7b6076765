//! Moving a session with its people: where it could go, what it would break and cost, and doing it.

use super::answers::{Blocker, MoveVerdict};
use super::{Explainer, Resolved, Run};
use crate::plan::{Plan, SessionKey};
use crate::score::{Breach, Violation};

impl Explainer<'_> {
    /// Every other day and start of the week for the session, each with the best room and leaders.
    pub fn places(&self, key: &SessionKey) -> Vec<MoveVerdict> {
        let Some(found) = self.find(key) else {
            return Vec::new();
        };
        let at = self.resolved.by_key[&found];
        let run = &self.resolved.runs[at];
        let mut scratch = self.resolved.clone();
        let mut verdicts = Vec::new();
        for day in 0..self.index().days {
            for start in 0..(self.index().slots + 1).saturating_sub(run.duration) {
                if (day, start) != (run.day, run.start) {
                    verdicts.push(self.verdict(&mut scratch, at, day, start, None));
                }
            }
        }
        verdicts
    }

    /// What moving the session there would mean; `None` if there is no such session, room, day or start.
    pub fn check_move(
        &self,
        key: &SessionKey,
        day: i32,
        start: i32,
        room: Option<&str>,
    ) -> Option<MoveVerdict> {
        let (at, day, start, room) = self.target(key, day, start, room)?;
        Some(self.verdict(&mut self.resolved.clone(), at, day, start, room))
    }

    /// The plan with the session moved as [`Explainer::check_move`] says; everything else stays as it is.
    pub fn apply_move(
        &self,
        key: &SessionKey,
        day: i32,
        start: i32,
        room: Option<&str>,
    ) -> Option<Plan> {
        let (at, new_day, new_start, room) = self.target(key, day, start, room)?;
        let (run, _) = self.moved(at, new_day, new_start, room);
        let mut plan = self.plan.clone();
        let session = plan.sessions.iter_mut().find(|session| session.is(key))?;
        (session.day, session.start) = (day, start);
        session.room = self.index().room_id(run.room);
        session.staff = run
            .staff
            .iter()
            .map(|member| self.index().staff_id(*member))
            .collect();
        session.attendees = run
            .attendees
            .iter()
            .map(|person| self.index().person_id(*person))
            .collect();
        Some(plan)
    }

    fn target(
        &self,
        key: &SessionKey,
        day: i32,
        start: i32,
        room: Option<&str>,
    ) -> Option<(usize, usize, usize, Option<usize>)> {
        let at = self.resolved.by_key[&self.find(key)?];
        let (day, start) = (usize::try_from(day).ok()?, usize::try_from(start).ok()?);
        let within = day < self.index().days
            && start + self.resolved.runs[at].duration <= self.index().slots;
        let room = match room {
            Some(room) => Some(self.index().rooms.find(room)?),
            None => None,
        };
        within.then_some((at, day, start, room))
    }

    /// Scores the move in `scratch`, which is the present plan before and after.
    fn verdict(
        &self,
        scratch: &mut Resolved,
        at: usize,
        day: usize,
        start: usize,
        room: Option<usize>,
    ) -> MoveVerdict {
        let index = self.index();
        let (run, cannot_follow) = self.moved(at, day, start, room);
        let session = index.session_key(run.key());
        let mut verdict = MoveVerdict {
            session: session.clone(),
            room: index.room_id(run.room),
            staff: run
                .staff
                .iter()
                .map(|member| index.staff_id(*member))
                .collect(),
            broken: Vec::new(),
            cost: 0,
            by_rule: [0; 15],
            cannot_follow: cannot_follow
                .into_iter()
                .map(|(person, why)| (index.person_id(person), why))
                .collect(),
        };
        let (old, new) = (self.resolved.runs[at].key(), run.key());
        if old != new && scratch.by_key.contains_key(&new) {
            // Two sessions cannot have one name.
            verdict.broken.push(Violation {
                breach: Breach::MalformedSession { session },
                count: 1,
            });
            return verdict;
        }
        scratch.by_key.remove(&old);
        scratch.by_key.insert(new, at);
        let before = std::mem::replace(&mut scratch.runs[at], run);
        let after = self.checker.violations(scratch);
        scratch.runs[at] = before;
        scratch.by_key.remove(&new);
        scratch.by_key.insert(old, at);
        for (rule, cost) in verdict.by_rule.iter_mut().enumerate() {
            *cost = after.soft[rule] - self.now.soft[rule];
        }
        verdict.cost = verdict.by_rule.iter().sum();
        verdict.broken = self.added(&after);
        verdict
    }

    /// The session at its new place with those who can follow, and who cannot.
    fn moved(
        &self,
        at: usize,
        day: usize,
        start: usize,
        room: Option<usize>,
    ) -> (Run, Vec<(usize, Blocker)>) {
        let old = &self.resolved.runs[at];
        let mut run = Run {
            day,
            start,
            attendees: Vec::new(),
            ..old.clone()
        };
        let mut cannot_follow = Vec::new();
        for person in &old.attendees {
            match self
                .obstacles_of_time(*person, &run, Some(at))
                .into_iter()
                .min()
            {
                None => run.attendees.push(*person),
                Some(blocker) => cannot_follow.push((*person, blocker)),
            }
        }
        run.staff = self.leaders_then(at, &run);
        run.room = room.unwrap_or_else(|| self.room_then(at, &run));
        (run, cannot_follow)
    }

    /// The present room if it can be, else the smallest that can, else the present one all the same.
    fn room_then(&self, at: usize, run: &Run) -> usize {
        let index = self.index();
        let mask = run.mask();
        let fits = |room: usize| {
            let sessions = self
                .resolved
                .runs
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != at);
            let taken = sessions.map(|(_, other)| (other.room, other.day, other.mask()));
            let taken = taken.chain(
                self.resolved
                    .placed
                    .iter()
                    .map(|placed| (placed.room, placed.day, placed.mask())),
            );
            index.suits(room, run.activity)
                && index.closed[room][run.day] & mask == 0
                && index.inst.rooms[room].capacity >= run.attendees.len() as i32
                && !taken
                    .into_iter()
                    .any(|(used, day, at)| used == room && day == run.day && at & mask != 0)
        };
        if fits(run.room) {
            return run.room;
        }
        let others = (0..index.inst.rooms.len()).filter(|room| fits(*room));
        others
            .min_by_key(|room| index.inst.rooms[*room].capacity)
            .unwrap_or(run.room)
    }

    /// The present leaders who can, others who can in the place of the rest, and the rest where nobody can.
    fn leaders_then(&self, at: usize, run: &Run) -> Vec<usize> {
        let old = &self.resolved.runs[at];
        let can_lead = |member: &usize| self.leader_can(*member, run, Some(at));
        let mut staff: Vec<usize> = old.staff.iter().copied().filter(can_lead).collect();
        let mut others: Vec<usize> = (0..self.index().inst.staff.len())
            .filter(|member| {
                !old.staff.contains(member) && self.index().qualified(*member, run.activity)
            })
            .filter(can_lead)
            .collect();
        others.sort_by_key(|member| {
            self.slots_led(*member, None) - i64::from(self.index().inst.staff[*member].target_week)
        });
        let missing = old.staff.len() - staff.len();
        staff.extend(others.into_iter().take(missing));
        let kept: Vec<usize> = old
            .staff
            .iter()
            .copied()
            .filter(|member| !staff.contains(member))
            .collect();
        staff.extend(kept.into_iter().take(old.staff.len() - staff.len()));
        staff.sort_unstable();
        staff
    }

    /// Whether the leader is on duty, free and below their limits then; the session at `except` is taken as gone.
    pub(super) fn leader_can(&self, member: usize, run: &Run, except: Option<usize>) -> bool {
        let index = self.index();
        let about = &index.inst.staff[member];
        let (mut day_load, mut week_load) = (run.duration as i64, run.duration as i64);
        for (at, other) in self.resolved.runs.iter().enumerate() {
            if Some(at) == except || !other.is_led_by(member) {
                continue;
            }
            week_load += other.duration as i64;
            if other.day == run.day {
                day_load += other.duration as i64;
                if other.mask() & run.mask() != 0 {
                    return false;
                }
            }
        }
        index.off[member][run.day] & run.mask() == 0
            && day_load <= i64::from(about.max_day)
            && week_load <= i64::from(about.max_week)
    }

    /// Slots the staff member leads in the week.
    fn slots_led(&self, member: usize, except: Option<usize>) -> i64 {
        let runs = self
            .resolved
            .runs
            .iter()
            .enumerate()
            .filter(|(at, run)| Some(*at) != except && run.is_led_by(member));
        runs.map(|(_, run)| run.duration as i64).sum()
    }
}
