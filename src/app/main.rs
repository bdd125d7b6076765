//! The page: mounts the application.

use leptos::mount::mount_to_body;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

fn main() {
    mount_to_body(App);
}

/// Shows that the page runs and that its planner answers.
#[component]
fn App() -> impl IntoView {
    let (answer, set_answer) = signal(String::new());
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    if let Ok(worker) = Worker::new_with_options("planner_worker_loader.js", &options) {
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            set_answer.set(event.data().as_string().unwrap_or_default());
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        on_message.forget();
    }
    view! {
        <main>
            <h1>"Semainier"</h1>
            <p role="status">{answer}</p>
        </main>
    }
}
