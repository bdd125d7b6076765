//! One search of the portfolio in a Web Worker: glue only. It is given problems and gives plans, and knows no house.

mod desk;

use desk::Desk;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, MessageEvent, MessagePort};

/// What the worker keeps between two turns of the browser.
struct Worker {
    scope: DedicatedWorkerGlobalScope,
    /// A text sent here comes back as the next turn, after whatever else waits: four hundred times quicker than a timer.
    turns: MessagePort,
    is_turn_due: bool,
    desk: Desk,
}

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
            with_worker(|worker| worker.desk.receive(&text, now));
        }
    });
    let on_turn = Closure::<dyn FnMut(MessageEvent)>::new(|_| {
        with_worker(|worker| {
            worker.is_turn_due = false;
            worker.desk.work(now);
        });
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    channel
        .port1()
        .set_onmessage(Some(on_turn.as_ref().unchecked_ref()));
    // Both live as long as the worker.
    on_message.forget();
    on_turn.forget();
    let worker = Worker {
        scope,
        turns: channel.port2(),
        is_turn_due: false,
        desk: Desk::new(),
    };
    WORKER.with_borrow_mut(|slot| *slot = Some(worker));
    with_worker(|_| ());
}

/// Does something, posts what it gave, and asks for a turn if something is left to do.
fn with_worker(act: impl FnOnce(&mut Worker)) {
    WORKER.with_borrow_mut(|slot| {
        let Some(worker) = slot else { return };
        act(worker);
        for message in worker.desk.take_said() {
            if let Ok(text) = serde_json::to_string(&message) {
                // A page that has gone cannot be answered.
                let _ = worker.scope.post_message(&text.into());
            }
        }
        if worker.desk.has_work() && !worker.is_turn_due {
            worker.is_turn_due = worker.turns.post_message(&JsValue::NULL).is_ok();
        }
    });
}

/// Milliseconds since the worker began.
fn now() -> f64 {
    js_sys::global()
        .dyn_into::<DedicatedWorkerGlobalScope>()
        .ok()
        .and_then(|scope| scope.performance())
        .map_or(0.0, |performance| performance.now())
}
