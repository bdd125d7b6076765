//! The planner in its Web Worker: glue only. The desk decides what to do next; here it is given messages and turns, and
//! the helpers that search in workers of their own.

mod desk;
mod helpers;
mod job;
mod orders;
mod run;

use desk::Desk;
use helpers::Helpers;
use semainier::{
    domain::id::{self, Succession},
    planner::portfolio::FromMember,
    protocol::{self, FromWorker},
};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, MessageEvent, MessagePort};

/// What the worker keeps between two turns of the browser.
struct Worker {
    scope: DedicatedWorkerGlobalScope,
    /// A text sent here comes back as the next turn, after whatever else waits: four hundred times quicker than a timer.
    turns: MessagePort,
    is_turn_due: bool,
    on_beat: Closure<dyn FnMut()>,
    is_beat_due: bool,
    helpers: Helpers,
    desk: Desk,
}

/// Milliseconds between two looks at a run under way.
const BEAT: i32 = 50;

thread_local! {
    static WORKER: RefCell<Option<Worker>> = const { RefCell::new(None) };
}

fn main() {
    let scope = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>();
    let (Ok(scope), Ok(channel)) = (scope, MessageChannel::new()) else {
        return;
    };
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| {
        if let Some(text) = event.data().as_string() {
            with_worker(|worker| worker.desk.receive(&text));
        }
    });
    let on_turn = Closure::<dyn FnMut(MessageEvent)>::new(|_| {
        with_worker(|worker| {
            worker.is_turn_due = false;
            worker.desk.work();
        });
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    channel
        .port1()
        .set_onmessage(Some(on_turn.as_ref().unchecked_ref()));
    // Both live as long as the worker.
    on_message.forget();
    on_turn.forget();
    let on_beat = Closure::<dyn FnMut()>::new(|| {
        with_worker(|worker| {
            worker.is_beat_due = false;
            worker.desk.beat();
        });
    });
    let cores = scope.navigator().hardware_concurrency();
    let worker = Worker {
        helpers: Helpers::start(cores as usize, hear_helper),
        scope,
        turns: channel.port2(),
        is_turn_due: false,
        on_beat,
        is_beat_due: false,
        desk: Desk::new(now, random),
    };
    worker.post(&FromWorker::Ready {
        version: protocol::VERSION.into(),
    });
    WORKER.with_borrow_mut(|slot| *slot = Some(worker));
}

/// Does something, posts what it gave, and asks for a turn if something is left to do.
fn with_worker(act: impl FnOnce(&mut Worker)) {
    WORKER.with_borrow_mut(|slot| {
        let Some(worker) = slot else { return };
        worker.desk.set_living(worker.helpers.living());
        act(worker);
        worker.send_orders();
        for message in worker.desk.take_said() {
            worker.post(&message);
        }
        if worker.desk.has_work() && !worker.is_turn_due {
            worker.is_turn_due = worker.turns.post_message(&JsValue::NULL).is_ok();
        }
        if worker.desk.is_running() && !worker.is_beat_due {
            worker.is_beat_due = worker.ask_for_beat();
        }
    });
}

/// A helper said something, or nothing any more.
fn hear_helper(member: usize, word: Option<FromMember>) {
    with_worker(|worker| match word {
        Some(FromMember::Ready { version }) if worker.helpers.set_ready(member, &version) => {}
        Some(FromMember::Ready { .. }) | None => {
            worker.helpers.replace(member);
            worker.desk.hear(member, None);
        }
        word => worker.desk.hear(member, word),
    });
}

impl Worker {
    /// Lets the helpers hear what the desk decided, and replaces those that no longer answer.
    fn send_orders(&mut self) {
        let orders = self.desk.take_orders();
        for (member, text) in orders.texts {
            self.helpers.tell(member, text);
        }
        for member in orders.silent {
            self.helpers.replace(member);
        }
    }

    fn ask_for_beat(&self) -> bool {
        let on_beat = self.on_beat.as_ref().unchecked_ref();
        self.scope
            .set_timeout_with_callback_and_timeout_and_arguments_0(on_beat, BEAT)
            .is_ok()
    }

    fn post(&self, message: &FromWorker) {
        if let Ok(text) = serde_json::to_string(message) {
            // A page that has gone cannot be answered.
            let _ = self.scope.post_message(&text.into());
        }
    }
}

/// Milliseconds since the worker began.
fn now() -> f64 {
    js_sys::global()
        .dyn_into::<DedicatedWorkerGlobalScope>()
        .ok()
        .and_then(|scope| scope.performance())
        .map_or(0.0, |performance| performance.now())
}

thread_local! {
    static IDS: Succession = const { Succession::new() };
}

/// An identifier for a new session.
fn random() -> u128 {
    IDS.with(|ids| ids.next(random_bytes))
}

fn random_bytes() -> [u8; 16] {
    let scope = js_sys::global()
        .dyn_into::<DedicatedWorkerGlobalScope>()
        .ok();
    let crypto = scope.and_then(|scope| scope.crypto().ok());
    id::random_bytes(
        |bytes| crypto.is_some_and(|crypto| crypto.get_random_values_with_u8_array(bytes).is_ok()),
        js_sys::Math::random,
    )
}
