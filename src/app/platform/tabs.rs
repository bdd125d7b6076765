//! Which of the tabs writes. One holds a lock of the browser; another that wants to write asks it to hand over, and
//! takes the lock if no answer comes. A tab that is closed or crashes loses the lock by itself.
//!
//! Browsers carry what one tab saved to the other tabs in their own time, and on a busy machine after the lock. So a tab
//! that hands over says which save was its last, and whether there is a lock on the storage. The next writes only once it sees
//! both: sealed for a lock that has gone nobody could open its texts, and in the open they would lie under one.

use super::storage;
use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::set_timeout;
use std::{cell::RefCell, rc::Rc, time::Duration};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{BroadcastChannel, MessageEvent};

const LOCK: &str = "semainier-writer";
const PLEASE: &str = "please";
const CLOSE: &str = "close";
/// Before the number of the last save and one of the two words after it, when a tab hands over.
const SAVED: &str = "saved ";
const LOCKED: &str = "locked";
const IN_THE_OPEN: &str = "open";
/// Asked again so often, in case another waiting tab got the lock first.
const AGAIN: Duration = Duration::from_millis(150);
/// A tab that has not answered after so many times is frozen or hung.
const PATIENCE: u32 = 10;
/// How often a tab that has the lock looks whether it sees the last save.
const LOOK: Duration = Duration::from_millis(20);
/// A tab that was asked and has not said so many looks later which save was its last, has gone.
const MOST_LOOKS_UNTOLD: u32 = 15;
/// A save that is not seen after so many looks was erased with everything else.
const MOST_LOOKS: u32 = 250;
/// A turn that has not come after so many looks does not come.
const MOST_LOOKS_FOR_A_TURN: u32 = 400;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Hold {
    Waiting,
    /// The lock is here, what was saved last perhaps not yet.
    Settling,
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
    /// What the tab that handed over last left, once it has said so.
    told: Option<Told>,
    /// Saves what is to be saved.
    keep: Rc<dyn Fn()>,
    /// The number of the last save that this tab sees.
    last_save: Rc<dyn Fn() -> u64>,
}

/// What a tab leaves to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Told {
    /// The number of its last save.
    save: u64,
    /// Whether there is a lock on the storage; versions before do not say so.
    is_locked: Option<bool>,
}

impl Told {
    fn read(said: &str) -> Option<Self> {
        let mut words = said.strip_prefix(SAVED)?.split(' ');
        Some(Self {
            save: words.next()?.parse().ok()?,
            is_locked: words.next().map(|word| word == LOCKED),
        })
    }

    fn write(self) -> String {
        let word = match self.is_locked {
            Some(true) => LOCKED,
            _ => IN_THE_OPEN,
        };
        format!("{SAVED}{} {word}", self.save)
    }
}

thread_local! {
    static STATE: RefCell<Option<State>> = const { RefCell::new(None) };
}

/// Begins to wait for the lock, once. `keep` is called each time this tab may write from now on, and before it hands over:
/// it saves what is to be saved, if anything. `on_close` is called when another tab asks all to close what they show.
/// `last_save` is the number of the last save that this tab sees, growing with each.
pub fn wait(
    keep: impl Fn() + 'static,
    on_close: impl Fn() + 'static,
    last_save: impl Fn() -> u64 + 'static,
) {
    if STATE.with_borrow(Option::is_some) {
        return;
    }
    let channel = BroadcastChannel::new(LOCK).ok();
    if let Some(channel) = &channel {
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            match event.data().as_string().as_deref() {
                Some(PLEASE) => hand_over(),
                Some(CLOSE) => on_close(),
                Some(said) => hear(said),
                None => {}
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
            told: None,
            keep: Rc::new(keep),
            last_save: Rc::new(last_save),
        });
    });
    request(false);
}

/// Whether this tab may write now. Before [`wait`] it may not.
pub fn may_write() -> bool {
    STATE.with_borrow(|slot| {
        slot.as_ref()
            .is_some_and(|state| matches!(state.hold, Hold::Held | Hold::Unguarded))
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

/// Waits for the turn; false if it does not come. Until the next await no other tab writes.
pub async fn turn() -> bool {
    for _ in 0..MOST_LOOKS_FOR_A_TURN {
        if may_write() {
            return true;
        }
        ask();
        sleep(LOOK).await;
    }
    false
}

async fn sleep(time: Duration) {
    let promise = Promise::new(&mut |resolve, _| {
        set_timeout(
            move || {
                // Resolving a promise cannot fail.
                let _ = resolve.call0(&JsValue::NULL);
            },
            time,
        );
    });
    // A promise that is never refused.
    let _ = JsFuture::from(promise).await;
}

/// Tells the other tabs what this one leaves, after it put a lock on or took it off.
pub fn tell() {
    if let Some(last_save) = with(|state| Rc::clone(&state.last_save)) {
        let told = Told {
            save: last_save(),
            is_locked: Some(storage::has_lock()),
        };
        post(&told.write());
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

/// Another tab said what it leaves. Saves only grow; of the lock the last word holds.
fn hear(said: &str) {
    if let Some(told) = Told::read(said) {
        with(|state| {
            let save = state.told.map_or(0, |before| before.save).max(told.save);
            state.told = Some(Told { save, ..told });
        });
    }
}

/// Lets another tab write, once what this one still has to save is saved.
fn hand_over() {
    // An edit may wait for the frame that shows it.
    if may_write()
        && let Some(keep) = with(|state| Rc::clone(&state.keep))
    {
        keep();
    }
    let release = with(|state| {
        // A tab that has the lock but did not write yet keeps its turn.
        let release = state.release.take_if(|_| state.hold == Hold::Held)?;
        state.hold = Hold::Waiting;
        Some(release)
    });
    if let Some(release) = release.flatten() {
        tell();
        // Resolving a promise cannot fail.
        let _ = release.call0(&JsValue::NULL);
    }
}

fn request(is_steal: bool) {
    let Some(locks) = locks() else {
        let keep = with(|state| {
            state.hold = Hold::Unguarded;
            state.asked = None;
            Rc::clone(&state.keep)
        });
        if let Some(keep) = keep {
            keep();
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
    let mut was_asked = false;
    let promise = Promise::new(&mut |resolve, _| {
        with(|state| {
            state.hold = Hold::Settling;
            was_asked = state.asked.take().is_some() && !is_steal;
            state.is_queued = state.is_queued && is_steal;
            state.release = Some(resolve);
        });
    });
    settle(was_asked, 0);
    promise.into()
}

/// Begins to write once the last save of the tab before is seen here.
fn settle(was_asked: bool, looks: u32) {
    let Some((told, last_save, keep)) = with(|state| {
        (
            state.told,
            Rc::clone(&state.last_save),
            Rc::clone(&state.keep),
        )
    }) else {
        return;
    };
    let is_settled = match told {
        Some(told) => {
            let is_lock_seen = told.is_locked.is_none_or(|it| it == storage::has_lock());
            looks >= MOST_LOOKS || (is_lock_seen && last_save() >= told.save)
        }
        None => !was_asked || looks >= MOST_LOOKS_UNTOLD,
    };
    if !is_settled {
        return set_timeout(move || settle(was_asked, looks + 1), LOOK);
    }
    let is_here = with(|state| {
        state.told = None;
        let is_here = state.hold == Hold::Settling;
        if is_here {
            state.hold = Hold::Held;
        }
        is_here
    });
    if is_here == Some(true) {
        keep();
    }
}

fn locks() -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    locks.is_object().then_some(locks)
}
