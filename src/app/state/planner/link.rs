//! The line to the worker: starts it, brings it up to date, queues until it listens, and notices when it is gone.

use crate::platform::{clock, worker::PlannerWorker};
use semainier::{
    demo::blank,
    domain::{document::Document, time::WeekId},
    protocol::{Answer, Part, ToWorker, told},
};
use std::collections::{BTreeMap, VecDeque};

/// Milliseconds of writing after which the page gets its turn.
const TURN: f64 = 6.0;

/// Looks without a word, while something is expected, after which the worker is taken for hung. Looks are counted, not
/// time: a page in the background looks seldom.
const PATIENCE: u32 = 15;

/// What becomes of an answer.
pub type Done = Box<dyn FnOnce(Answer)>;

/// One worker and what it was told.
pub struct Link {
    worker: Option<PlannerWorker>,
    /// Whether it said that it listens.
    is_ready: bool,
    /// What it has of the document.
    sent: Document,
    outbox: VecDeque<ToWorker>,
    /// Who waits for the answer to which question.
    waiting: BTreeMap<u64, Done>,
    next: u64,
    /// Looks since it was last heard.
    silence: u32,
    /// Whether the page looks after it now and then.
    is_watched: bool,
}

/// What a look at the worker found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// Nothing is expected.
    Nothing,
    /// A word is expected.
    Waiting,
    /// It is silent for too long.
    Silent,
}

impl Link {
    /// No worker yet: it is started when first needed.
    pub fn new() -> Self {
        Self {
            worker: None,
            is_ready: false,
            sent: Document::new(blank::house()),
            outbox: VecDeque::new(),
            waiting: BTreeMap::new(),
            next: 1,
            silence: 0,
            is_watched: false,
        }
    }

    /// Whether a worker runs.
    pub const fn has_worker(&self) -> bool {
        self.worker.is_some()
    }

    /// Takes a worker into use, or none if the browser has none.
    pub fn set_worker(&mut self, worker: Option<PlannerWorker>) {
        self.worker = worker;
    }

    /// The worker listens: what was queued can go.
    pub const fn set_ready(&mut self) {
        self.is_ready = true;
    }

    /// A number that no question and no run has yet.
    pub const fn number(&mut self) -> u64 {
        self.next += 1;
        self.next
    }

    /// Queues what the worker lacks to speak about `week` in this document.
    pub fn bring_up_to_date(&mut self, document: &Document, week: WeekId) {
        let told = told(&self.sent, document, week);
        let parts = Part::between(&self.sent, &told, week);
        self.outbox.extend(parts.into_iter().map(ToWorker::Part));
        self.sent = told;
    }

    /// Queues a message.
    pub fn push(&mut self, message: ToWorker) {
        self.outbox.push_back(message);
    }

    /// Keeps who waits for an answer.
    pub fn await_answer(&mut self, id: u64, done: Done) {
        self.waiting.insert(id, done);
    }

    /// Takes who waited for this answer, if anybody still does.
    pub fn answered(&mut self, id: u64) -> Option<Done> {
        self.waiting.remove(&id)
    }

    /// Writes what is queued, for one turn; whether something is left for the next.
    pub fn write(&mut self) -> bool {
        let (Some(worker), true) = (&self.worker, self.is_ready) else {
            return false;
        };
        let begun = clock::milliseconds();
        while let Some(message) = self.outbox.pop_front() {
            if let Ok(text) = serde_json::to_string(&message) {
                worker.post(&text);
            }
            if clock::milliseconds() - begun > TURN {
                break;
            }
        }
        !self.outbox.is_empty()
    }

    /// It said something.
    pub const fn hear(&mut self) {
        self.silence = 0;
    }

    /// Begins to look after it; whether somebody does already.
    pub const fn begin_watch(&mut self) -> bool {
        std::mem::replace(&mut self.is_watched, true)
    }

    /// Looks after it. `is_running` says that a run is under way.
    pub fn look(&mut self, is_running: bool) -> Look {
        if self.worker.is_none() || (self.waiting.is_empty() && !is_running) {
            self.silence = 0;
            self.is_watched = false;
            return Look::Nothing;
        }
        self.silence += 1;
        if self.silence < PATIENCE {
            Look::Waiting
        } else {
            Look::Silent
        }
    }

    /// Ends the worker and forgets what it was told; nobody gets an answer any more.
    pub fn cut(&mut self) {
        let next = self.next;
        *self = Self::new();
        self.next = next;
    }
}
