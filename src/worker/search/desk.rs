//! What the worker is doing: at most one run.

use std::sync::Arc;

use semainier_planner::instance::Instance;
use semainier_planner::portfolio::{
    Budget, FromMember, Member, Order, Stage, Standing, ToMember, Turn, VERSION,
};
use semainier_planner::score::Score;

/// Milliseconds between two words about how far it has come.
const PAUSE: f64 = 100.0;

/// The run under way, and what was told of it.
struct Run {
    id: u64,
    member: Member,
    told: Option<Score>,
    told_at: f64,
    waits: bool,
}

/// What there is to do.
#[derive(Default)]
pub(crate) struct Desk {
    problem: Arc<Instance>,
    run: Option<Run>,
    /// A run ordered and not yet begun, and when the order came.
    ordered: Option<(Order, f64)>,
    said: Vec<FromMember>,
}

impl Desk {
    /// Nothing to do; says that it listens.
    pub(crate) fn new() -> Self {
        Self {
            said: vec![FromMember::Ready {
                version: VERSION.to_owned(),
            }],
            ..Self::default()
        }
    }

    /// Takes a message; the work it asks for is done in later turns. Reading it counts as part of the run.
    pub(crate) fn receive(&mut self, text: &str, now: fn() -> f64) {
        let came = now();
        let Ok(message) = serde_json::from_str::<ToMember>(text) else {
            return;
        };
        match message {
            ToMember::Problem(problem) => self.problem = Arc::from(problem),
            ToMember::Begin(order) => {
                self.run = None;
                self.ordered = Some((order, came));
            }
            ToMember::Resume { run, start } => {
                if let Some(run) = self.run.as_mut().filter(|under_way| under_way.id == run) {
                    run.waits = false;
                    run.member.resume(start);
                }
            }
            ToMember::Keep(id) => {
                if let Some((order, _)) = self.ordered.as_mut().filter(|(order, _)| order.run == id)
                {
                    order.budget = Budget::Steps(0);
                }
                if let Some(mut run) = self.run.take_if(|run| run.id == id) {
                    self.said.push(run.standing(Stage::End, now()));
                }
            }
            ToMember::Stop(id) => {
                self.run.take_if(|run| run.id == id);
                self.ordered.take_if(|(order, _)| order.run == id);
            }
        }
    }

    /// Whether a turn is needed.
    pub(crate) fn has_work(&self) -> bool {
        self.ordered.is_some() || self.run.as_ref().is_some_and(|run| !run.waits)
    }

    /// Works for one turn.
    pub(crate) fn work(&mut self, now: fn() -> f64) {
        if let Some((order, came)) = self.ordered.take() {
            return self.begin(order, came, now);
        }
        let Some(run) = self.run.as_mut().filter(|run| !run.waits) else {
            return;
        };
        let turn = run.member.work(now);
        let time = now();
        match turn {
            Turn::GoesOn if time - run.told_at < PAUSE => {}
            Turn::GoesOn => self.said.push(run.standing(Stage::Searching, time)),
            Turn::Meets => {
                run.waits = true;
                self.said.push(run.standing(Stage::Meeting, time));
            }
            Turn::Ends => {
                self.said.push(run.standing(Stage::End, time));
                self.run = None;
            }
        }
    }

    /// What is to be told.
    pub(crate) fn take_said(&mut self) -> Vec<FromMember> {
        std::mem::take(&mut self.said)
    }

    fn begin(&mut self, order: Order, came: f64, now: fn() -> f64) {
        let id = order.run;
        match Member::new(Arc::clone(&self.problem), order, came) {
            Ok(member) => {
                let mut run = Run {
                    id,
                    member,
                    told: None,
                    told_at: came,
                    waits: false,
                };
                self.said.push(run.standing(Stage::First, now()));
                self.run = Some(run);
            }
            Err(problems) => self.said.push(FromMember::Refused {
                run: id,
                problems: problems.iter().map(ToString::to_string).collect(),
            }),
        }
    }
}

impl Run {
    /// Where it stands, with the plan if that is new; at a meeting and at the end the plan is always told.
    fn standing(&mut self, stage: Stage, now: f64) -> FromMember {
        let score = self.member.best_score();
        let is_new = self.told.replace(score) != Some(score);
        let is_whole = is_new || matches!(stage, Stage::Meeting | Stage::End);
        self.told_at = now;
        FromMember::Stands(Standing {
            run: self.id,
            stage,
            elapsed: self.member.milliseconds(now),
            moves: self.member.moves(),
            accepted: self.member.accepted(),
            score,
            plan: is_whole.then(|| self.member.best().1),
        })
    }
}
