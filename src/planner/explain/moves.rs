//! Moving a session with its people, or running another activity in its place: what it would break and cost, and doing it.

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
        let verdict = self.check_move(key, day, start, room)?;
        self.apply(key, &verdict)
    }

    /// The plan with the session as a verdict about it has it; `None` if there is no such session.
    pub fn apply(&self, key: &SessionKey, verdict: &MoveVerdict) -> Option<Plan> {
        let mut plan = self.plan.clone();
        let session = plan.sessions.iter_mut().find(|session| session.is(key))?;
        let SessionKey {
            activity,
            day,
            start,
        } = verdict.session.clone();
        (session.activity, session.day, session.start) = (activity, day, start);
        session.room.clone_from(&verdict.room);
        session.staff.clone_from(&verdict.staff);
        let stays = |person: &String| verdict.cannot_follow.iter().all(|(id, _)| id != person);
        session.attendees.retain(stays);
        Some(plan)
    }
}

impl Moves<'_, '_> {
    /// What moving the session there would mean; `None` if there is no such room, day or start.
    pub fn check(&mut self, day: i32, start: i32, room: Option<&str>) -> Option<MoveVerdict> {
        let (day, start, room) = self.target(day, start, room)?;
        Some(self.verdict(day, start, room))
    }

    /// What running another activity at its time, with its people, would mean; `None` if there is no such activity or the day
    /// is too short for it.
    pub fn replace(&mut self, activity: &str) -> Option<MoveVerdict> {
        let index = self.explainer.index();
        let old = &self.explainer.resolved.runs[self.at];
        let activity = index.activities.find(activity)?;
        let duration = usize::try_from(index.inst.activities[activity].duration).ok()?;
        let run = Run {
            activity,
            duration,
            ..old.clone()
        };
        (run.start + duration <= index.slots).then(|| self.price(run, None))
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

    fn verdict(&mut self, day: usize, start: usize, room: Option<usize>) -> MoveVerdict {
        let old = &self.explainer.resolved.runs[self.at];
        let run = Run {
            day,
            start,
            ..old.clone()
        };
        self.price(run, room)
    }

    /// Prices the session as this run, with the ledger as before when it is done.
    fn price(&mut self, wanted: Run, room: Option<usize>) -> MoveVerdict {
        let explainer = self.explainer;
        let index = explainer.index();
        let (run, cannot_follow) = self.followed(wanted, room);
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

    /// The run with those who can follow, in a room and with leaders that can, and who cannot follow.
    fn followed(&self, mut run: Run, room: Option<usize>) -> (Run, Vec<(usize, Blocker)>) {
        let old = &self.explainer.resolved.runs[self.at];
        run.attendees.clear();
        let mut cannot_follow = Vec::new();
        for person in &old.attendees {
            let mut obstacles = self
                .explainer
                .obstacles_of_time(*person, &run, Some(self.at));
            // What they attend already is theirs to attend, whatever stands against it.
            if run.activity != old.activity {
                obstacles.extend(self.explainer.obstacles_of_activity(*person, run.activity));
            }
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

    /// The present leaders who can, others who can in the place of the rest, and the rest where nobody can: as many as there
    /// are, or as another activity needs.
    fn leaders_then(&self, run: &Run) -> Vec<usize> {
        let index = self.explainer.index();
        let old = &self.explainer.resolved.runs[self.at];
        let is_other = run.activity != old.activity;
        let needed = if is_other {
            usize::try_from(index.inst.activities[run.activity].leaders).unwrap_or_default()
        } else {
            old.staff.len()
        };
        let can_lead = |member: &usize| self.ledger.leader_can(index, *member, run);
        let mut staff: Vec<usize> = old
            .staff
            .iter()
            .copied()
            .filter(|member| !is_other || index.qualified(*member, run.activity))
            .filter(can_lead)
            .collect();
        staff.truncate(needed);
        let missing = needed - staff.len();
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
        staff.extend(kept.into_iter().take(needed - staff.len()));
        staff.sort_unstable();
        staff
    }
}
