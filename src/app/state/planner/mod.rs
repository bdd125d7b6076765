//! The planner as the page sees it: proposes a week, answers questions about one, and never blocks the page.
//!
//! * `watch(week)` once, then [`Planner::score`] and [`Planner::unplaced`] follow the document;
//! * [`Planner::answer`] keeps an answer up to date for as long as the component lives;
//! * [`Planner::propose`], [`Planner::keep`], [`Planner::stop`] and [`Planner::status`] for a run, and
//!   [`Planner::shown`] for the document with the best week of the run in it.

mod answers;
mod link;
mod run;

use super::{notices::Notices, preferences::Preferences, store::Store};
use crate::platform::{clock, panic::is_poisoned, worker::PlannerWorker};
use leptos::prelude::*;
use link::{Done, Link};
pub use run::{Running, Status};
use semainier::{
    domain::{document::Document, plan::WeekPlan, time::WeekId},
    i18n::text::planner as t,
    present::{reasons::UnplacedView, score::ScoreView},
    protocol::{self, Ask, FromWorker, Question, ToWorker},
};
use std::{sync::Arc, time::Duration};

/// The planner of the page. Copies share the same worker.
#[derive(Debug, Clone, Copy)]
pub struct Planner {
    store: Store,
    preferences: Preferences,
    notices: Notices,
    link: StoredValue<Link, LocalStorage>,
    status: RwSignal<Status>,
    /// Number of the run under way.
    run: StoredValue<Option<u64>>,
    /// The best week of the run under way, to look at before it is taken.
    preview: RwSignal<Option<Arc<WeekPlan>>>,
    watched: RwSignal<Option<WeekId>>,
    score: RwSignal<Option<(WeekId, Arc<ScoreView>)>>,
    /// The document that the score is of.
    scored: RwSignal<Option<Arc<Document>>>,
    unplaced: RwSignal<Option<(WeekId, Arc<Vec<UnplacedView>>)>>,
    /// Raised after the worker was lost, so that answers are asked for again.
    lives: RwSignal<u32>,
}

/// The planner of the page.
pub fn use_planner() -> Planner {
    expect_context()
}

impl Planner {
    /// Made once, in the root.
    pub fn new(store: Store, preferences: Preferences, notices: Notices) -> Self {
        let planner = Self {
            store,
            preferences,
            notices,
            link: StoredValue::new_local(Link::new()),
            status: RwSignal::new(Status::Idle),
            run: StoredValue::new(None),
            preview: RwSignal::new(None),
            watched: RwSignal::new(None),
            score: RwSignal::new(None),
            scored: RwSignal::new(None),
            unplaced: RwSignal::new(None),
            lives: RwSignal::new(0),
        };
        planner.follow_document();
        planner.follow_edits();
        planner
    }

    /// Asks once.
    fn ask(self, week: WeekId, question: Question, done: Done) {
        let document = self.store.document_untracked();
        let locale = self.preferences.locale_untracked();
        self.ensure_worker();
        self.link.update_value(|link| {
            link.bring_up_to_date(&document, week);
            let id = link.number();
            link.push(ToWorker::Ask(Ask {
                id,
                week,
                locale,
                now: clock::now(),
                question,
            }));
            link.await_answer(id, done);
        });
        self.write();
        self.expect();
    }

    fn ensure_worker(self) {
        if is_poisoned() || self.link.with_value(Link::has_worker) {
            return;
        }
        let worker = PlannerWorker::start(move |text| self.hear(&text), move || self.lose());
        self.link.update_value(|link| link.set_worker(worker));
    }

    /// Writes to the worker in turns, so that the page stays quick while a large house is sent.
    fn write(self) {
        if self.link.try_update_value(Link::write) == Some(true) {
            set_timeout(move || self.write(), Duration::ZERO);
        }
    }

    fn hear(self, text: &str) {
        if is_poisoned() {
            return;
        }
        let Ok(message) = serde_json::from_str::<FromWorker>(text) else {
            return self.lose();
        };
        self.link.try_update_value(Link::hear);
        match message {
            FromWorker::Ready { version } if version == protocol::VERSION => {
                self.link.try_update_value(Link::set_ready);
                self.write();
            }
            FromWorker::Ready { .. } => {
                self.link.try_update_value(Link::cut);
                self.status.set(Status::Failed);
                self.notices.tell(t::other_version(self.locale()));
            }
            FromWorker::Answer { id, answer } => {
                let done = self.link.try_update_value(|link| link.answered(id));
                if let Some(done) = done.flatten() {
                    done(answer);
                }
            }
            message => self.hear_of_run(message),
        }
    }

    /// The worker stopped by itself or is hung: it is ended, the user is told, and the next question starts another.
    fn lose(self) {
        // Not from within the worker's own event.
        set_timeout(
            move || {
                if self.link.try_update_value(Link::cut).is_none() {
                    return;
                }
                self.run.set_value(None);
                self.preview.set(None);
                self.status.set(Status::Failed);
                self.notices.tell(t::worker_lost(self.locale()));
                // A worker that is lost again and again is not started again and again by itself.
                if self.lives.get_untracked() < 3 {
                    self.lives.update(|lives| *lives += 1);
                }
            },
            Duration::ZERO,
        );
    }

    /// Looks now and then whether an expected word comes.
    fn expect(self) {
        let Some(is_watching) = self.link.try_update_value(Link::begin_watch) else {
            return;
        };
        if !is_watching {
            self.look_again();
        }
    }

    fn look_again(self) {
        set_timeout(
            move || match self
                .link
                .try_update_value(|link| link.look(self.is_running()))
            {
                Some(link::Look::Waiting) => self.look_again(),
                Some(link::Look::Silent) => self.lose(),
                Some(link::Look::Nothing) | None => {}
            },
            Duration::from_secs(1),
        );
    }

    fn locale(self) -> semainier::i18n::Locale {
        self.preferences.locale_untracked()
    }
}
