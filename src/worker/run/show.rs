//! What the page is told of a run: facts now and then, plans to look at more seldom, and the end.

use super::Around;
use semainier::{
    domain::plan::Placements,
    planner::{
        checker,
        instance::{Baseline, Instance},
        plan::Plan,
        score::Score,
    },
    present::{reasons::Case, score::Facts},
    protocol::FromWorker,
    translate,
};
use std::sync::Arc;

/// Milliseconds between two words about how far it has come.
const PAUSE: f64 = 150.0;

/// Milliseconds between two plans shown, and more for each person: drawing one keeps the page busy.
const SHOW_PAUSE: f64 = 250.0;
const SHOW_PAUSE_A_PERSON: f64 = 2.0;

pub(super) struct Show {
    case: Case,
    problem: Arc<Instance>,
    begun: f64,
    told_at: f64,
    told: Option<(Score, Facts)>,
    shown_at: f64,
    shown: Option<Score>,
    /// The last plan shown: what comes again keeps its identifier.
    placements: Placements,
}

impl Show {
    pub(super) fn begin(case: Case, begun: f64) -> Self {
        Self {
            problem: Arc::new(problem(&case)),
            case,
            begun,
            told_at: begun,
            told: None,
            shown_at: begun,
            shown: None,
            placements: Placements::default(),
        }
    }

    /// The week's problem, and what stands in it as something to stay near.
    pub(super) const fn problem(&self) -> &Arc<Instance> {
        &self.problem
    }

    /// How far it has come, if it is time to say so; the first plan at once.
    pub(super) fn progress(
        &mut self,
        run: u64,
        score: Score,
        plan: &Plan,
        around: &mut Around,
    ) -> Option<FromWorker> {
        let now = around.now;
        let is_first = self.shown.is_none();
        if !is_first && now - self.told_at < PAUSE {
            return None;
        }
        self.told_at = now;
        let best = match self.told {
            Some((told, facts)) if told == score => facts,
            _ => self.facts(plan),
        };
        self.told = Some((score, best));
        let pause = SHOW_PAUSE + SHOW_PAUSE_A_PERSON * self.problem.persons.len() as f64;
        let is_shown = is_first || (self.shown != Some(score) && now - self.shown_at > pause);
        let placements = is_shown.then(|| {
            (self.shown, self.shown_at) = (Some(score), now);
            Box::new(self.placed(plan, around))
        });
        Some(FromWorker::Progress {
            run,
            elapsed: (now - self.begun) as u32,
            best,
            placements,
        })
    }

    /// The end.
    pub(super) fn finished(
        &mut self,
        run: u64,
        score: Score,
        plan: &Plan,
        around: &mut Around,
    ) -> FromWorker {
        let standing = checker::evaluate(&self.problem, &self.case.plan).ok();
        FromWorker::Finished {
            run,
            elapsed: (around.now - self.begun) as u32,
            is_better: standing.is_none_or(|standing| score < standing.score()),
            placements: Box::new(self.placed(plan, around)),
            best: self.facts(plan),
        }
    }

    fn placed(&mut self, plan: &Plan, around: &mut Around) -> Placements {
        let previous = &self.case.week.placements;
        let mut placed =
            translate::to_placements(&self.case.translation, plan, previous, &mut around.random);
        // One that stands in the plan has its own identifier there. An activity may run twice at a time, in two rooms.
        let mut known = std::mem::take(&mut self.placements.sessions);
        known.retain(|known| previous.session(known.id).is_none());
        for session in &mut placed.sessions {
            if previous.session(session.id).is_some() {
                continue;
            }
            let at = known.iter().position(|known| {
                (known.activity, known.day, known.start, known.room)
                    == (session.activity, session.day, session.start, session.room)
            });
            if let Some(at) = at {
                session.id = known.swap_remove(at).id;
            }
        }
        self.placements = placed.clone();
        placed
    }

    fn facts(&self, plan: &Plan) -> Facts {
        checker::evaluate(&self.problem, plan)
            .map(|report| Facts::of(&self.problem, plan, &report, 0))
            .unwrap_or_default()
    }
}

/// The week's problem, in which what is settled stays as it is. A week that was proposed before and is nearly whole is something to stay near, so that a second
/// proposal changes little; a published one is already in the problem.
fn problem(case: &Case) -> Instance {
    let mut instance = case.instance().clone();
    translate::close_settled(&case.translation, &case.document, &mut instance);
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
