//! The search of a run: the council of the helpers, or one search in this thread when no helper can be had.

use crate::orders::Orders;
use semainier::planner::{
    instance::Instance,
    plan::Plan,
    portfolio::{self, Budget, Council, Member, News, Stage, Standing, ToMember, Turn},
    score::Score,
};
use std::sync::Arc;

/// Milliseconds that members wait for another at the meeting, at least.
const MEETING: f64 = 60.0;

/// Milliseconds after its time until a member is taken for hung, at least.
const GRACE: f64 = 600.0;

pub(super) struct Search {
    id: u64,
    seed: u64,
    limit: u32,
    problem: Arc<Instance>,
    council: Council,
    /// Searches here: the only member then.
    here: Option<Member>,
    /// When it is to be over.
    due: f64,
    waits_since: Option<f64>,
    refusal: Option<Vec<String>>,
}

impl Search {
    pub(super) fn new(id: u64, seed: u64, limit: u32, begun: f64, problem: &Arc<Instance>) -> Self {
        Self {
            id,
            seed,
            limit,
            problem: Arc::clone(problem),
            council: Council::new(1),
            here: None,
            due: begun + f64::from(limit),
            waits_since: None,
            refusal: None,
        }
    }

    /// Sends the problem to the helpers that live, or begins here.
    pub(super) fn begin(&mut self, living: &[bool], orders: &mut Orders) {
        let alive = living.iter().filter(|lives| **lives).count();
        if alive == 0 {
            return self.search_here(self.due - f64::from(self.limit));
        }
        self.council = Council::new(living.len());
        let budget = Budget::Milliseconds(self.limit);
        let problem = ToMember::Problem(Box::new(Instance::clone(&self.problem)));
        let helpers = (0..living.len()).filter(|member| living[*member]);
        orders.tell_all(helpers, &problem);
        let all = portfolio::orders(self.seed, living.len(), budget, None);
        for (member, mut order) in all.into_iter().enumerate() {
            order.run = self.id;
            order.meets = alive > 1;
            if living[member] {
                orders.tell(member, &ToMember::Begin(order));
            } else {
                self.council.lose(member);
            }
        }
    }

    /// Whether it is searched for in this thread.
    pub(super) const fn is_here(&self) -> bool {
        self.here.is_some()
    }

    /// Whether nothing better is to be expected.
    pub(super) fn is_over(&self) -> bool {
        self.council.is_over()
    }

    /// The best plan so far.
    pub(super) fn best(&self) -> Option<(Score, &Plan)> {
        self.council.best()
    }

    /// Why the problem was refused, if it was.
    pub(super) const fn take_refusal(&mut self) -> Option<Vec<String>> {
        self.refusal.take()
    }

    /// Asks everybody to end.
    pub(super) fn keep(&mut self, now: f64, orders: &mut Orders) {
        self.due = now;
        self.limit = 0;
        orders.tell_all(self.council.unfinished(), &ToMember::Keep(self.id));
        if let Some(member) = self.here.take() {
            self.hear_here(&member, Stage::End);
        }
    }

    /// Gives it up.
    pub(super) fn stop(&self, orders: &mut Orders) {
        orders.tell_all(self.council.unfinished(), &ToMember::Stop(self.id));
    }

    /// The problem is unsound.
    pub(super) fn refuse(&mut self, problems: Vec<String>) {
        self.refusal = Some(problems);
    }

    /// Takes a helper's word.
    pub(super) fn hear(&mut self, member: usize, told: Standing, now: f64, orders: &mut Orders) {
        let news = self.council.hear(member, told);
        self.resume(news, orders);
        let waits = self.council.is_waited_for();
        self.waits_since = waits.then(|| self.waits_since.unwrap_or(now));
    }

    /// Goes on without a helper; here, if it was the last and nothing was found.
    pub(super) fn lose(&mut self, member: usize, now: f64, orders: &mut Orders) {
        if self.is_here() {
            return;
        }
        let news = self.council.lose(member);
        self.resume(news, orders);
        if self.council.is_empty() && self.council.best().is_none() {
            self.search_here(now);
        }
    }

    /// Helps those on who wait too long, and goes on without those who are silent.
    pub(super) fn look_after(&mut self, now: f64, orders: &mut Orders) {
        let patience = MEETING.max(f64::from(self.limit) / 10.0);
        if self.waits_since.is_some_and(|since| now - since > patience) {
            self.waits_since = None;
            let news = self.council.convene();
            self.resume(news, orders);
        }
        let grace = GRACE.max(f64::from(self.limit) / 2.0);
        if now > self.due + grace && !self.is_here() {
            for member in self.council.unfinished().collect::<Vec<_>>() {
                orders.silent.push(member);
                self.lose(member, now, orders);
            }
        }
    }

    /// Searches for a slice in this thread.
    pub(super) fn work_here(&mut self, clock: fn() -> f64) {
        let Some(mut member) = self.here.take() else {
            return;
        };
        if member.work(clock) == Turn::Ends {
            return self.hear_here(&member, Stage::End);
        }
        self.hear_here(&member, Stage::Searching);
        self.here = Some(member);
    }

    fn search_here(&mut self, now: f64) {
        self.council = Council::new(1);
        let budget = Budget::Milliseconds(self.limit);
        for order in portfolio::orders(self.seed, 1, budget, None) {
            match Member::new(Arc::clone(&self.problem), order, now) {
                Ok(member) => {
                    self.hear_here(&member, Stage::First);
                    self.here = Some(member);
                }
                Err(problems) => {
                    self.refusal = Some(problems.iter().map(ToString::to_string).collect());
                }
            }
        }
    }

    fn hear_here(&mut self, member: &Member, stage: Stage) {
        let (score, plan) = member.best();
        self.council.hear(
            0,
            Standing {
                run: self.id,
                stage,
                elapsed: 0.0,
                moves: member.moves(),
                accepted: member.accepted(),
                score,
                plan: Some(plan),
            },
        );
    }

    fn resume(&self, news: Vec<News>, orders: &mut Orders) {
        let run = self.id;
        for (member, start) in news {
            orders.tell(member, &ToMember::Resume { run, start });
        }
    }
}
