//! The workers that search: started when the planner's worker starts, and again when one stops by itself.

use semainier::planner::portfolio::{FromMember, VERSION};
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{ErrorEvent, MessageEvent, Worker, WorkerOptions, WorkerType};

/// The file that loads a search worker; it lies beside this worker's own.
const FILE: &str = "search_worker_loader.js";

/// More than this help little, and each needs memory.
const MOST: usize = 4;

/// Starts of one helper after which it is taken for hopeless.
const LIVES: u32 = 3;

/// What the helpers tell: their number, and the word; none when one stopped by itself.
pub(crate) type Heard = fn(usize, Option<FromMember>);

/// The search workers, by their number.
pub(crate) struct Helpers {
    seats: Vec<Seat>,
    heard: Heard,
}

#[derive(Default)]
struct Seat {
    helper: Option<Helper>,
    starts: u32,
}

struct Helper {
    worker: Worker,
    /// What it is to hear once it listens; what is said earlier would be lost.
    queue: Option<Vec<String>>,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(ErrorEvent)>,
}

impl Helpers {
    /// As many as the device has cores but one, four at most: the page must draw what they find while they search, and
    /// where they take every core a frame lasts three times as long.
    pub(crate) fn start(cores: usize, heard: Heard) -> Self {
        let mut seats = Vec::new();
        seats.resize_with(cores.saturating_sub(1).clamp(1, MOST), Seat::default);
        for (member, seat) in seats.iter_mut().enumerate() {
            seat.fill(member, heard);
        }
        Self { seats, heard }
    }

    /// Which of them can be asked.
    pub(crate) fn living(&self) -> Vec<bool> {
        self.seats
            .iter()
            .map(|seat| seat.helper.is_some())
            .collect()
    }

    /// Says something to a helper, when it listens.
    pub(crate) fn tell(&mut self, member: usize, text: String) {
        let helper = self
            .seats
            .get_mut(member)
            .and_then(|seat| seat.helper.as_mut());
        match helper {
            Some(Helper {
                queue: Some(queue), ..
            }) => queue.push(text),
            Some(helper) => helper.post(&text),
            None => {}
        }
    }

    /// A helper listens from now on; whether it is of this build.
    pub(crate) fn set_ready(&mut self, member: usize, version: &str) -> bool {
        if version != VERSION {
            return false;
        }
        let helper = self
            .seats
            .get_mut(member)
            .and_then(|seat| seat.helper.as_mut());
        if let Some(helper) = helper {
            for text in helper.queue.take().unwrap_or_default() {
                helper.post(&text);
            }
        }
        true
    }

    /// Ends a helper and starts another in its place, unless that was done too often.
    pub(crate) fn replace(&mut self, member: usize) {
        let heard = self.heard;
        if let Some(seat) = self.seats.get_mut(member) {
            seat.helper = None;
            seat.fill(member, heard);
        }
    }
}

impl Seat {
    fn fill(&mut self, member: usize, heard: Heard) {
        if self.starts < LIVES {
            self.starts += 1;
            self.helper = Helper::start(member, heard);
        }
    }
}

impl Helper {
    /// Nothing if the browser gives a worker none of its own.
    fn start(member: usize, heard: Heard) -> Option<Self> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(FILE, &options).ok()?;
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let text = event.data().as_string().unwrap_or_default();
            // One that says what nobody understands is of another build.
            heard(member, serde_json::from_str(&text).ok());
        });
        let on_error = Closure::<dyn FnMut(ErrorEvent)>::new(move |event: ErrorEvent| {
            event.prevent_default();
            heard(member, None);
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Some(Self {
            worker,
            queue: Some(Vec::new()),
            _on_message: on_message,
            _on_error: on_error,
        })
    }

    fn post(&self, text: &str) {
        // A text can always be cloned to a worker.
        let _ = self.worker.post_message(&text.into());
    }
}

impl Drop for Helper {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}
