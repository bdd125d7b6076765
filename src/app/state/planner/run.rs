//! Runs: a proposal is searched for, watched, kept or given up, and taken as one undo step.

use super::Planner;
use crate::platform::{clock, ids, sight};
use leptos::prelude::*;
use semainier::{
    domain::{
        difference::Differences,
        document::Document,
        edit::{Command, WeekCommand},
        memory,
        plan::{Placements, PlanState, WeekPlan},
        time::WeekId,
    },
    i18n::text::planner as t,
    present::{proposal, score::Facts},
    protocol::{FromWorker, ToWorker},
};
use std::sync::Arc;

/// What the planner is doing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status {
    /// Nothing.
    Idle,
    /// It searches.
    Running(Running),
    /// It found what stands in the plan now.
    Done(Outcome),
    /// It stopped by itself; nothing changed.
    Failed,
}

/// A run under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Running {
    /// Week.
    pub week: WeekId,
    /// Milliseconds it may take.
    pub limit: u32,
    /// Milliseconds since it began.
    pub elapsed: u32,
    /// What the best week so far is worth, over time.
    pub history: Vec<(u32, Facts)>,
}

/// A run that ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Week.
    pub week: WeekId,
    /// Milliseconds it took.
    pub elapsed: u32,
    /// Sessions and appointments that changed.
    pub changes: usize,
    /// Whether the week was empty of proposals before.
    pub is_first: bool,
}

impl Planner {
    /// What it is doing.
    pub fn status(self) -> Signal<Status> {
        self.status.into()
    }

    /// The document, with the best week of the run under way in the place of what stands; tracked.
    pub fn shown(self) -> Arc<Document> {
        let document = self.store.document();
        let Some(week) = self.preview.get() else {
            return document;
        };
        let mut shown = Document::clone(&document);
        shown.weeks.insert(week.week, week);
        Arc::new(shown)
    }

    /// Whether a run is under way, not tracked.
    pub fn is_running(self) -> bool {
        self.run.try_get_value().flatten().is_some()
    }

    /// Searches for a week that is better than what stands; the result is taken when it ends.
    pub fn propose(self, week: WeekId) {
        self.end_run();
        let (document, now) = (self.store.document_untracked(), clock::now());
        let standing = document.week(week);
        if memory::is_over(&standing, now) {
            self.status.set(Status::Idle);
            return self.notices.tell(t::is_over(self.locale()));
        }
        self.ensure_worker();
        let limit = self.limit(document.persons.len(), &standing);
        let run = self.link.try_update_value(|link| {
            link.bring_up_to_date(&document, week);
            let run = link.number();
            link.push(ToWorker::Propose {
                run,
                week,
                seed: ids::random() as u64,
                limit,
                now,
            });
            run
        });
        self.run.set_value(run);
        self.status.set(Status::Running(Running {
            week,
            limit,
            elapsed: 0,
            history: Vec::new(),
        }));
        self.write();
        self.expect();
    }

    /// Ends the run and takes the best week found so far.
    pub fn keep(self) {
        self.tell_run(ToWorker::Keep);
    }

    /// Gives the run up: nothing changes.
    pub fn stop(self) {
        self.end_run();
        self.status.set(Status::Idle);
        self.notices.tell(t::stopped(self.locale()));
    }

    /// An edit during a run makes what it searches for stale: it begins anew with what stands now.
    pub(super) fn follow_edits(self) {
        let before = StoredValue::new(None);
        Effect::new(move |_| {
            let document = self.store.document();
            let known = before.try_update_value(|before| before.replace(Arc::clone(&document)));
            let is_new = known
                .flatten()
                .is_some_and(|known| !Arc::ptr_eq(&known, &document));
            if is_new
                && self.is_running()
                && let Status::Running(Running { week, .. }) = self.status.get_untracked()
            {
                self.propose(week);
            }
        });
    }

    fn end_run(self) {
        self.tell_run(ToWorker::Stop);
        self.run.set_value(None);
        self.preview.set(None);
    }

    fn tell_run(self, message: fn(u64) -> ToWorker) {
        if let Some(run) = self.run.try_get_value().flatten() {
            self.link.update_value(|link| link.push(message(run)));
            self.write();
        }
    }

    /// Milliseconds to search: what the user chose, else by the size of the house and whether others rely on the week.
    fn limit(self, persons: usize, standing: &WeekPlan) -> u32 {
        let is_relied_on =
            standing.published.is_some() || matches!(standing.state, PlanState::Validated { .. });
        match self.preferences.get_untracked().planning_seconds {
            0 if is_relied_on => proposal::repair_limit(persons),
            0 => proposal::usual_limit(persons),
            seconds => u32::from(seconds) * 1000,
        }
    }

    pub(super) fn hear_of_run(self, message: FromWorker) {
        let current = self.run.try_get_value().flatten();
        match message {
            FromWorker::Progress {
                run,
                elapsed,
                best,
                placements,
            } if current == Some(run) => {
                self.status.update(|status| {
                    if let Status::Running(running) = status {
                        running.elapsed = elapsed;
                        running.history.push((elapsed, best));
                    }
                });
                if let Some(placements) = placements {
                    // In a frame of its own: reading the message cost this one enough.
                    sight::after_paint(move || {
                        if self.run.try_get_value().flatten() == Some(run) {
                            self.show(*placements);
                        }
                    });
                }
            }
            FromWorker::Finished {
                run,
                elapsed,
                is_better,
                placements,
                ..
            } if current == Some(run) => {
                self.run.set_value(None);
                if let Status::Running(Running { week, .. }) = self.status.get_untracked() {
                    self.take(week, elapsed, is_better.then_some(*placements));
                }
            }
            FromWorker::Refused { run, .. } if current == Some(run) => {
                self.run.set_value(None);
                self.preview.set(None);
                self.status.set(Status::Failed);
                self.notices.tell(t::refused(self.locale()));
            }
            _ => {}
        }
    }

    /// Lets the page look at the best week so far. The document does not change before the end.
    fn show(self, placements: Placements) {
        if let Status::Running(Running { week, .. }) = self.status.get_untracked() {
            let standing = self.store.document_untracked().week(week);
            self.preview.set(Some(Arc::new(WeekPlan {
                placements,
                ..WeekPlan::clone(&standing)
            })));
        }
    }

    /// Takes a result as one undo step and says what it changed.
    fn take(self, week: WeekId, elapsed: u32, found: Option<Placements>) {
        let before = self.store.document_untracked().week(week);
        let is_first = before.before_proposal.is_none();
        let changes = found.as_ref().map_or(0, |found| {
            Differences::between(&before.placements, found).count()
        });
        let outcome = Outcome {
            week,
            elapsed,
            changes,
            is_first,
        };
        let is_empty = before.placements.sessions.is_empty();
        let told = proposal::told(self.locale(), (is_first, is_empty), changes, elapsed);
        match found {
            Some(found) if changes > 0 => {
                let command = Command::Week(week, WeekCommand::TakeProposal(found));
                match self.store.dispatch(&command) {
                    Ok(()) => {
                        // Beside "proposed in a second" the figures of the week before would be taken for the new ones.
                        self.score.set(None);
                        self.status.set(Status::Done(outcome));
                        self.notices.tell_with_undo(told);
                    }
                    Err(issues) => {
                        self.status.set(Status::Failed);
                        self.store.tell_refusal(&issues);
                    }
                }
            }
            _ => {
                self.status.set(Status::Done(outcome));
                self.notices.tell(told);
            }
        }
        self.preview.set(None);
    }
}
