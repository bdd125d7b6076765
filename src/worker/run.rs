//! One search for a week, in slices short enough that questions and a stop are answered at once.

use semainier::{
    domain::time::WeekId,
    planner::{
        checker,
        instance::{Baseline, Instance},
        plan::Plan,
        score::Score,
        search::{Options, Solver},
    },
    present::{reasons::Case, score::Facts},
    protocol::FromWorker,
    translate,
};

/// Milliseconds of a slice.
const SLICE: f64 = 10.0;

/// Milliseconds between two words about how far it has come.
const PAUSE: f64 = 150.0;

/// Moves tried between two looks at the clock, at first.
const MOVES: u32 = 50;

/// A run, ordered or under way.
pub(crate) struct Run {
    /// Its number.
    pub(crate) id: u64,
    /// Its week.
    pub(crate) week: WeekId,
    seed: u64,
    limit: f64,
    is_kept: bool,
    search: Option<Search>,
}

struct Search {
    /// The problem: the week's, and what stands in it as something to stay near.
    instance: Instance,
    solver: Solver,
    begun: f64,
    told_at: f64,
    told: Option<(Score, Facts)>,
    moves: u32,
}

impl Run {
    /// A run that begins with its first turn.
    pub(crate) const fn ordered(id: u64, week: WeekId, seed: u64, limit: u32) -> Self {
        Self {
            id,
            week,
            seed,
            limit: limit as f64,
            is_kept: false,
            search: None,
        }
    }

    /// Ends it with its next turn, with the best found.
    pub(crate) const fn keep(&mut self) {
        self.is_kept = true;
    }

    /// Works for one slice; whether it goes on.
    pub(crate) fn work(
        &mut self,
        case: &Case,
        now: fn() -> f64,
        mut random: fn() -> u128,
        said: &mut Vec<FromWorker>,
    ) -> bool {
        let Some(search) = &mut self.search else {
            let begun = now();
            let instance = problem(case);
            match Solver::new(&instance, self.seed, &Options::default()) {
                Ok(solver) => {
                    self.search = Some(Search {
                        instance,
                        solver,
                        begun,
                        told_at: begun,
                        told: None,
                        moves: MOVES,
                    });
                    return true;
                }
                Err(problems) => {
                    said.push(FromWorker::Refused {
                        run: self.id,
                        problems: problems.iter().map(ToString::to_string).collect(),
                    });
                    return false;
                }
            }
        };
        search.slice(self.limit, now);
        let elapsed = now() - search.begun;
        let is_perfect = search.solver.best_score() == Score::default();
        if !self.is_kept && !is_perfect && elapsed < self.limit {
            search.tell(self.id, now(), said);
            return true;
        }
        let plan = search.solver.best().1;
        let standing = search.score_of(&case.plan);
        let best = search.facts(&plan);
        let is_better = standing.is_none_or(|standing| search.solver.best_score() < standing);
        let previous = &case.week.placements;
        let placements = translate::to_placements(&case.translation, &plan, previous, &mut random);
        said.push(FromWorker::Finished {
            run: self.id,
            elapsed: elapsed as u32,
            is_better,
            placements: Box::new(placements),
            best,
        });
        false
    }
}

impl Search {
    /// Searches for one slice.
    fn slice(&mut self, limit: f64, now: fn() -> f64) {
        let slice_begun = now();
        let mut before = slice_begun;
        loop {
            let share = ((before - self.begun) / limit * 1000.0).clamp(0.0, 1000.0);
            self.solver.step(self.moves, share as u32);
            let after = now();
            // Looks at the clock about every two milliseconds, on quick and on slow machines.
            if after - before < 1.0 {
                self.moves = (self.moves * 2).min(20_000);
            } else if after - before > 3.0 {
                self.moves = (self.moves / 2).max(10);
            }
            before = after;
            if after - slice_begun >= SLICE {
                return;
            }
        }
    }

    /// Says now and then how far it has come.
    fn tell(&mut self, run: u64, now: f64, said: &mut Vec<FromWorker>) {
        if now - self.told_at < PAUSE {
            return;
        }
        self.told_at = now;
        let score = self.solver.best_score();
        let best = match self.told {
            Some((told, facts)) if told == score => facts,
            _ => self.facts(&self.solver.best().1),
        };
        self.told = Some((score, best));
        said.push(FromWorker::Progress {
            run,
            elapsed: (now - self.begun) as u32,
            best,
        });
    }

    fn facts(&self, plan: &Plan) -> Facts {
        checker::evaluate(&self.instance, plan)
            .map(|report| Facts::of(&self.instance, plan, &report, 0))
            .unwrap_or_default()
    }

    fn score_of(&self, plan: &Plan) -> Option<Score> {
        checker::evaluate(&self.instance, plan)
            .ok()
            .map(|report| report.score())
    }
}

/// The week's problem. A week that was proposed before and is nearly whole is something to stay near, so that a second
/// proposal changes little; a published one is already in the problem.
fn problem(case: &Case) -> Instance {
    let mut instance = case.instance().clone();
    let is_whole = || {
        checker::evaluate(&instance, &case.plan).is_ok_and(|report| {
            let facts = Facts::of(&instance, &case.plan, &report, 0);
            facts.forgotten as usize * 5 <= instance.persons.len()
        })
    };
    if instance.baseline.is_none() && case.week.before_proposal.is_some() && is_whole() {
        instance.baseline = Some(Baseline {
            sessions: case.plan.sessions.clone(),
            appointments: case.plan.appointments.clone(),
        });
    }
    instance
}
