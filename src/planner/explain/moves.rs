//! Moving a session with its people: where it could go, what it would break and cost, and doing it.

use super::answers::{Blocker, MoveVerdict};
use super::{Change, Explainer, Ledger, Run};
use crate::plan::{Plan, SessionKey};
use crate::score::{Breach, Violation};

/// A session taken out of the plan, to see what it would mean elsewhere.
pub struct Moves<'e, 'a> {
    explainer: &'e Explainer<'a>,
    at: usize,
    /// The plan without the session, and what taking it out changed.
    ledger: Ledger,
    without: Change,
}

impl<'a> Explainer<'a> {
    /// Takes the session out, to ask for as many places as wished.
    pub fn moves(&self, key: &SessionKey) -> Option<Moves<'_, 'a>> {
        let at = self.resolved.by_key[&self.find(key)?];
        let mut ledger = self.ledger.clone();
        let mut without = Change::sums();
        ledger.take(self.ground(), &self.resolved.runs[at], &mut without);
        Some(Moves {
            explainer: self,
            at,
            ledger,
            without,
        })
    }

    /// Every other day and start of the week for the session, each with the best room and leaders.
    pub fn places(&self, key: &SessionKey) -> Vec<MoveVerdict> {
        self.moves(key)
            .map(|mut moves| moves.everywhere())
            .unwrap_or_default()
    }

    /// At most `n` other places that break no rule, the cheapest first.
    pub fn best_places(&self, key: &SessionKey, n: usize) -> Vec<MoveVerdict> {
        let mut places = self.places(key);
        places.retain(|place| place.broken.is_empty());
        places.sort_by_key(|place| (place.cost, place.session.day, place.session.start));
        places.truncate(n);
        places
    }

    /// What moving the session there would mean; `None` if there is no such session, room, day or start.
    pub fn check_move(
        &self,
        key: &SessionKey,
        day: i32,
        start: i32,
        room: Option<&str>,
    ) -> Option<MoveVerdict> {
        self.moves(key)?.check(day, start, room)
    }

    /// The plan with the session moved as [`Explainer::check_move`] says; everything else stays as it is.
    pub fn apply_move(
        &self,
        key: &SessionKey,
        day: i32,
        start: i32,
        room: Option<&str>,
    ) -> Option<Plan> {
        let moves = self.moves(key)?;
        let (new_day, new_start, room) = moves.target(day, start, room)?;
        let (run, _) = moves.moved(new_day, new_start, room);
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
}

impl Moves<'_, '_> {
    /// What moving the session there would mean; `None` if there is no such room, day or start.
    pub fn check(&mut self, day: i32, start: i32, room: Option<&str>) -> Option<MoveVerdict> {
        let (day, start, room) = self.target(day, start, room)?;
        Some(self.verdict(day, start, room))
    }

    fn everywhere(&mut self) -> Vec<MoveVerdict> {
        let index = self.explainer.index();
        let run = &self.explainer.resolved.runs[self.at];
        let mut verdicts = Vec::new();
        for day in 0..index.days {
            for start in 0..(index.slots + 1).saturating_sub(run.duration) {
                if (day, start) != (run.day, run.start) {
                    verdicts.push(self.verdict(day, start, None));
                }
            }
        }
        verdicts
    }

    fn target(
        &self,
        day: i32,
        start: i32,
        room: Option<&str>,
    ) -> Option<(usize, usize, Option<usize>)> {
        let index = self.explainer.index();
        let (day, start) = (usize::try_from(day).ok()?, usize::try_from(start).ok()?);
        let duration = self.explainer.resolved.runs[self.at].duration;
        let room = match room {
            Some(room) => Some(index.rooms.find(room)?),
            None => None,
        };
        (day < index.days && start + duration <= index.slots).then_some((day, start, room))
    }

    /// Prices the session there, with the ledger as before when it is done.
    fn verdict(&mut self, day: usize, start: usize, room: Option<usize>) -> MoveVerdict {
        let explainer = self.explainer;
        let index = explainer.index();
        let (run, cannot_follow) = self.moved(day, start, room);
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
        let old = explainer.resolved.runs[self.at].key();
        if old != run.key() && explainer.resolved.by_key.contains_key(&run.key()) {
            // Two sessions cannot have one name: the activity runs there already.
            verdict.broken.push(Violation {
                breach: Breach::ActivityTwice {
                    activity: session.activity,
                    day: session.day,
                    slot: session.start,
                },
                count: 1,
            });
            return verdict;
        }
        let mut change = self.without.clone();
        self.ledger.put(explainer.ground(), &run, &mut change);
        self.ledger
            .take(explainer.ground(), &run, &mut Change::sums());
        verdict.by_rule = change.soft;
        verdict.cost = change.soft_sum();
        verdict.broken = change.broken();
        verdict
    }

    /// The session at its new place with those who can follow, and who cannot.
    fn moved(&self, day: usize, start: usize, room: Option<usize>) -> (Run, Vec<(usize, Blocker)>) {
        let old = &self.explainer.resolved.runs[self.at];
        let mut run = Run {
            day,
            start,
            attendees: Vec::new(),
            ..old.clone()
        };
        let mut cannot_follow = Vec::new();
        for person in &old.attendees {
            let obstacles = self
                .explainer
                .obstacles_of_time(*person, &run, Some(self.at));
            match obstacles.into_iter().min() {
                None => run.attendees.push(*person),
                Some(blocker) => cannot_follow.push((*person, blocker)),
            }
        }
        run.staff = self.leaders_then(&run);
        run.room = room.unwrap_or_else(|| self.room_then(&run));
        (run, cannot_follow)
    }

    /// The present room if it can be, else the smallest that can, else the present one all the same.
    fn room_then(&self, run: &Run) -> usize {
        let index = self.explainer.index();
        let fits = |room: usize| {
            let taken = index.closed[room][run.day] | self.ledger.room_busy(index, room, run.day);
            taken & run.mask() == 0
                && index.suits(room, run.activity)
                && index.inst.rooms[room].capacity >= run.attendees.len() as i32
                && run
                    .attendees
                    .iter()
                    .all(|person| index.missed_by(*person, room) == 0)
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
    fn leaders_then(&self, run: &Run) -> Vec<usize> {
        let index = self.explainer.index();
        let old = &self.explainer.resolved.runs[self.at];
        let can_lead = |member: &usize| self.ledger.leader_can(index, *member, run);
        let mut staff: Vec<usize> = old.staff.iter().copied().filter(can_lead).collect();
        let missing = old.staff.len() - staff.len();
        if missing > 0 {
            let mut others: Vec<usize> = (0..index.inst.staff.len())
                .filter(|member| {
                    !old.staff.contains(member) && index.qualified(*member, run.activity)
                })
                .filter(can_lead)
                .collect();
            others.sort_by_key(|member| {
                let target = index.inst.staff[*member].target_week;
                self.ledger.slots_led(*member) - i64::from(target)
            });
            staff.extend(others.into_iter().take(missing));
        }
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
}
