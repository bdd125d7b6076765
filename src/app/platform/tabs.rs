//! Which of the tabs writes. One holds a lock of the browser; another that wants to write asks it to hand over, and
//! takes the lock if no answer comes. A tab that is closed or crashes loses the lock by itself.

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::set_timeout;
use std::{cell::RefCell, rc::Rc, time::Duration};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{BroadcastChannel, MessageEvent};

const LOCK: &str = "semainier-writer";
const PLEASE: &str = "please";
const CLOSE: &str = "close";
/// Asked again so often, in case another waiting tab got the lock first.
const AGAIN: Duration = Duration::from_millis(150);
/// A tab that has not answered after so many times is frozen or hung.
const PATIENCE: u32 = 10;
/// What was written just before handing over reaches the other tab's process meanwhile.
const SETTLING: Duration = Duration::from_millis(40);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Hold {
    Waiting,
    Held,
    /// The browser has no locks: each save looks whether another tab saved.
    Unguarded,
}

struct State {
    hold: Hold,
    /// Whether a request stands in the browser's queue.
    is_queued: bool,
    /// Times asked, while this tab wants to write.
    asked: Option<u32>,
    /// Gives the lock back.
    release: Option<Function>,
    channel: Option<BroadcastChannel>,
    on_held: Rc<dyn Fn()>,
}

thread_local! {
    static STATE: RefCell<Option<State>> = const { RefCell::new(None) };
}

/// Begins to wait for the lock, once. `on_held` is called each time this tab may write from now on, `on_close` when
/// another tab asks all to close what they show.
pub fn wait(on_held: impl Fn() + 'static, on_close: impl Fn() + 'static) {
    if STATE.with_borrow(Option::is_some) {
        return;
    }
    let channel = BroadcastChannel::new(LOCK).ok();
    if let Some(channel) = &channel {
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            match event.data().as_string().as_deref() {
                Some(PLEASE) => hand_over(),
                Some(CLOSE) => on_close(),
                _ => {}
            }
        });
        channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        on_message.forget();
    }
    STATE.with_borrow_mut(|slot| {
        *slot = Some(State {
            hold: Hold::Waiting,
            is_queued: false,
            asked: None,
            release: None,
            channel,
            on_held: Rc::new(on_held),
        });
    });
    request(false);
}

/// Whether this tab may write now. Before [`wait`] it may not.
pub fn may_write() -> bool {
    STATE.with_borrow(|slot| {
        slot.as_ref()
            .is_some_and(|state| state.hold != Hold::Waiting)
    })
}

/// Wants to write: asks until the lock is here.
pub fn ask() {
    let is_new = with(|state| {
        let is_new = state.hold == Hold::Waiting && state.asked.is_none();
        if is_new {
            state.asked = Some(0);
        }
        is_new
    });
    if is_new == Some(true) {
        ask_again();
    }
}

/// Asks all other tabs to close what they show.
pub fn close_others() {
    post(CLOSE);
}

fn with<T>(act: impl FnOnce(&mut State) -> T) -> Option<T> {
    STATE.with_borrow_mut(|slot| slot.as_mut().map(act))
}

fn post(message: &str) {
    let channel = with(|state| state.channel.clone()).flatten();
    if let Some(channel) = channel {
        // A text can always be sent.
        let _ = channel.post_message(&message.into());
    }
}

fn ask_again() {
    let times = with(|state| {
        let times = state.asked? + 1;
        state.asked = Some(times);
        Some(times)
    });
    let Some(times) = times.flatten() else { return };
    if times > PATIENCE {
        with(|state| state.asked = Some(0));
        request(true);
    } else {
        post(PLEASE);
    }
    set_timeout(ask_again, AGAIN);
}

/// Lets another tab write: what this one had to save is saved, since each edit is saved at once.
fn hand_over() {
    let release = with(|state| {
        // A tab that still waits to write something of its own keeps its turn.
        let release = state.release.take()?;
        state.hold = Hold::Waiting;
        Some(release)
    });
    if let Some(release) = release.flatten() {
        set_timeout(
            move || {
                // Resolving a promise cannot fail.
                let _ = release.call0(&JsValue::NULL);
            },
            SETTLING,
        );
    }
}

fn request(is_steal: bool) {
    let Some(locks) = locks() else {
        let on_held = with(|state| {
            state.hold = Hold::Unguarded;
            state.asked = None;
            Rc::clone(&state.on_held)
        });
        if let Some(on_held) = on_held {
            on_held();
        }
        return;
    };
    let is_waiting = with(|state| {
        let is_waiting = state.is_queued;
        state.is_queued = is_waiting || !is_steal;
        is_waiting
    });
    if is_waiting == Some(true) && !is_steal {
        return;
    }
    let options = Object::new();
    if is_steal {
        // Setting a property of a new object cannot fail.
        let _ = Reflect::set(&options, &"steal".into(), &true.into());
    }
    let granted = Closure::once_into_js(move |_lock: JsValue| hold(is_steal));
    let asked = Reflect::get(&locks, &"request".into())
        .ok()
        .and_then(|request| request.dyn_into::<Function>().ok())
        .and_then(|request| request.call3(&locks, &LOCK.into(), &options, &granted).ok())
        .and_then(|promise| promise.dyn_into::<Promise>().ok());
    let Some(promise) = asked else { return };
    spawn_local(async move {
        let is_stolen = JsFuture::from(promise).await.is_err();
        if is_stolen {
            with(|state| {
                state.hold = Hold::Waiting;
                state.release = None;
            });
        }
        request(false);
    });
}

/// The lock is here: it stays until the promise is resolved.
fn hold(is_steal: bool) -> JsValue {
    let promise = Promise::new(&mut |resolve, _| {
        with(|state| {
            state.hold = Hold::Held;
            state.asked = None;
            state.is_queued = state.is_queued && is_steal;
            state.release = Some(resolve);
        });
    });
    if let Some(on_held) = with(|state| Rc::clone(&state.on_held)) {
        on_held();
    }
    promise.into()
}

fn locks() -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    locks.is_object().then_some(locks)
}
