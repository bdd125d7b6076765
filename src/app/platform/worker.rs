//! The planner's Web Worker as the page sees it: texts go in, texts come out, and it may be ended at any moment.

use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{ErrorEvent, MessageEvent, Worker, WorkerOptions, WorkerType};

/// The file that loads the worker; Trunk writes it beside the page.
const FILE: &str = "planner_worker_loader.js";

/// A running worker. Dropping it ends it.
#[derive(Debug)]
pub struct PlannerWorker {
    worker: Worker,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(ErrorEvent)>,
}

impl PlannerWorker {
    /// Starts a worker. `on_text` is given what it says, `on_fault` is called when it stops by itself.
    pub fn start(
        mut on_text: impl FnMut(String) + 'static,
        mut on_fault: impl FnMut() + 'static,
    ) -> Option<Self> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(FILE, &options).ok()?;
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(text) = event.data().as_string() {
                on_text(text);
            }
        });
        let on_error = Closure::<dyn FnMut(ErrorEvent)>::new(move |event: ErrorEvent| {
            // Told on screen; the browser need not write it again.
            event.prevent_default();
            on_fault();
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Some(Self {
            worker,
            _on_message: on_message,
            _on_error: on_error,
        })
    }

    /// Sends a text.
    pub fn post(&self, text: &str) {
        // A text can always be cloned to a worker.
        let _ = self.worker.post_message(&text.into());
    }
}

impl Drop for PlannerWorker {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}
