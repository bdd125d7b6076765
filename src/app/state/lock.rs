//! The lock of the storage: put on, opened, changed, taken off; closed by hand or after a time without any gesture.

use super::{
    backup,
    notices::Notices,
    preferences::Preferences,
    store::{Phase, Store},
};
use crate::platform::{
    clock,
    company::Company,
    exchange, page,
    storage::{self as browser, RawStore},
    tabs,
    vault::{self, Answer, LockFault, Request},
};
use leptos::prelude::*;
use semainier::{
    i18n::text::lock as t,
    storage::{self, PutOn},
};
use serde_json::Value;
use std::time::Duration;

/// How often it is looked whether the time is over.
const LOOK: Duration = Duration::from_secs(5);
/// Milliseconds before the lock closes at which that is said.
const WARNING: f64 = 60_000.0;

/// Milliseconds between two words to the other tabs that somebody is at work here.
const TELL: f64 = 5_000.0;

/// How long the second copy of a lock that is taken off may stay after the first: so long it takes to open everything.
const SECOND_COPY: Duration = Duration::from_secs(10);

/// After which times it is looked for what other tabs wrote before they heard that the lock was put on or taken off.
const LATE: [Duration; 2] = [Duration::from_secs(1), Duration::from_secs(10)];

/// Why the lock did not do what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Not this passphrase or recovery key.
    Wrong,
    /// The lock itself cannot be read.
    Unreadable,
    /// The vault cannot be loaded or the device has not the memory for it.
    Device,
    /// The storage refused a write.
    Storage,
}

impl From<LockFault> for Refusal {
    fn from(fault: LockFault) -> Self {
        match fault {
            LockFault::Wrong => Self::Wrong,
            LockFault::Unreadable => Self::Unreadable,
            LockFault::Device => Self::Device,
        }
    }
}

/// Puts the lock on and gives the recovery key, to be printed, also where not everything could be sealed.
pub async fn put_on(store: Store, passphrase: &str) -> Result<(String, PutOn), Refusal> {
    store.keep_now();
    let (lock, key, recovery) = made(&Request::Make { passphrase }).await?;
    let recovery = recovery.ok_or(Refusal::Device)?;
    if !vault::begin(&key).await {
        return Err(Refusal::Device);
    }
    if !tabs::turn().await {
        return Err(Refusal::Device);
    }
    store.keep_now();
    let done = browser::put_on(&lock).map_err(|_| Refusal::Storage)?;
    tabs::tell();
    store.look_at_lock();
    for time in LATE {
        // What finds no room is sealed at the next opening.
        set_timeout(|| drop(browser::seal_late()), time);
    }
    exchange::follow_lock(true).await;
    backup::forget_place().await;
    Ok((recovery, done))
}

/// Opens the lock by the passphrase.
pub async fn open(store: Store, passphrase: &str) -> Result<(), Refusal> {
    let lock = read()?;
    let key = key(&Request::Open {
        lock: &lock,
        passphrase,
    })
    .await?;
    enter(store, &key).await
}

/// Opens the lock by the recovery key.
pub async fn open_by_recovery(store: Store, recovery: &str) -> Result<(), Refusal> {
    let lock = read()?;
    let key = key(&Request::OpenByRecovery {
        lock: &lock,
        recovery,
    })
    .await?;
    enter(store, &key).await
}

/// Changes the passphrase; whoever opened with the recovery key may give that instead of the old one.
pub async fn change(old: &str, passphrase: &str) -> Result<(), Refusal> {
    let lock = read()?;
    let key = either_key(&lock, old).await?;
    let request = Request::ChangePassphrase {
        lock: &lock,
        key: &key,
        passphrase,
    };
    let (lock, ..) = made(&request).await?;
    write(&lock)
}

/// Makes another recovery key; the one before goes on opening until [`keep_recovery`].
pub async fn renew_recovery(passphrase: &str) -> Result<String, Refusal> {
    let lock = read()?;
    let key = either_key(&lock, passphrase).await?;
    let (lock, _, recovery) = made(&Request::RenewRecovery {
        lock: &lock,
        key: &key,
    })
    .await?;
    write(&lock)?;
    recovery.ok_or(Refusal::Device)
}

/// Whether the recovery key before the last still opens.
pub fn opens_by_old_recovery() -> bool {
    RawStore::open().is_ok_and(|raw| storage::opens_by_old_recovery(&raw).unwrap_or(false))
}

/// The new recovery key is kept: the one before opens nothing any more.
pub fn keep_recovery() -> Result<(), Refusal> {
    let mut raw = RawStore::open().map_err(|_| Refusal::Storage)?;
    storage::keep_recovery(&mut raw).map_err(|_| Refusal::Storage)
}

/// Takes the lock off, while no other tab writes.
pub async fn take_off(store: Store, passphrase: &str) -> Result<(), Refusal> {
    either_key(&read()?, passphrase).await?;
    if !tabs::turn().await {
        return Err(Refusal::Device);
    }
    store.keep_now();
    let outcome = browser::remove_lock().map_err(|_| Refusal::Storage);
    tabs::tell();
    store.look_at_lock();
    for time in LATE {
        // What finds no room is offered as a text set aside.
        set_timeout(|| drop(browser::open_late()), time);
    }
    if outcome.is_ok() {
        exchange::follow_lock(false).await;
    }
    outcome
}

/// Closes the lock in all tabs.
pub fn close(store: Store) {
    if browser::has_lock() {
        tabs::close_others();
        store.close();
    }
}

/// Another tab put the lock on or took it off: this page starts anew with what is there.
pub fn follow(store: Store, is_removed: bool) {
    if is_removed {
        browser::let_go();
        if browser::has_lock() {
            // The other copy goes once everything stands in the open: before, what waits here can be saved neither sealed
            // nor in the open.
            return set_timeout(move || settle(store), SECOND_COPY);
        }
    }
    settle(store);
}

/// Saves what waits if that can be done, then starts anew with the lock as it is now, unless something would be lost.
fn settle(store: Store) {
    store.keep_now();
    if browser::is_locked() {
        if !matches!(store.phase().get_untracked(), Phase::Locked) {
            store.close();
        }
    } else if !browser::has_lock() {
        if store.is_kept() {
            page::reload();
        } else if store.is_hidden() {
            // Nothing hides any more what a reload would lose.
            store.show_hidden();
        }
        store.look_at_lock();
    }
}

/// Closes the lock after the time that the user chose, counted from the last gesture in any tab.
pub fn watch(store: Store, preferences: Preferences, notices: Notices) {
    let last = StoredValue::new(clock::wall_milliseconds());
    let be_at_work = move || {
        last.try_set_value(clock::wall_milliseconds());
    };
    // A tab that lies in the background must not close the one that somebody works in.
    let company = StoredValue::new_local(Company::join(be_at_work));
    let told = StoredValue::new(0.0);
    for event in ["pointerdown", "keydown", "wheel", "touchstart"] {
        let handle = window_event_listener_untyped(event, move |_| {
            be_at_work();
            let now = clock::wall_milliseconds();
            if told.try_get_value().is_some_and(|told| now - told > TELL) {
                told.set_value(now);
                company.with_value(Company::tell);
            }
        });
        on_cleanup(move || handle.remove());
    }
    let look = move || {
        let minutes = preferences.get_untracked().lock_minutes;
        let Some(last) = last.try_get_value() else {
            return;
        };
        if !browser::has_lock() || browser::is_locked() {
            return;
        }
        if store.is_hidden() {
            // As soon as there is room the page is loaded anew.
            return store.close();
        }
        if minutes == 0 {
            return;
        }
        let left = f64::from(minutes) * 60_000.0 - (clock::wall_milliseconds() - last);
        if left < 0.0 {
            close(store);
        } else if left < WARNING && left >= WARNING - LOOK.as_millis() as f64 {
            notices.tell(t::soon(preferences.locale_untracked()));
        }
    };
    if let Ok(handle) = set_interval_with_handle(look, LOOK) {
        on_cleanup(move || handle.clear());
    }
}

async fn enter(store: Store, key: &str) -> Result<(), Refusal> {
    if !vault::begin(key).await {
        return Err(Refusal::Device);
    }
    // A refusal here leaves some texts unsealed, for want of room; all of them can be read.
    let _ = browser::unlock();
    if store.is_hidden() {
        // Read from the storage, the house would be without what could not be saved.
        store.show_hidden();
    } else {
        store.reload();
    }
    // Stopped while the lock was put on, this may have stayed open.
    exchange::follow_lock(true).await;
    Ok(())
}

/// The key by the passphrase or by the recovery key.
async fn either_key(lock: &Value, secret: &str) -> Result<String, Refusal> {
    let request = Request::Open {
        lock,
        passphrase: secret,
    };
    match key(&request).await {
        Err(Refusal::Wrong) => {
            let request = Request::OpenByRecovery {
                lock,
                recovery: secret,
            };
            key(&request).await
        }
        other => other,
    }
}

async fn key(request: &Request<'_>) -> Result<String, Refusal> {
    match vault::ask(request, &[]).await {
        Some((Answer::Key(key), _)) => Ok(key),
        Some((Answer::LockFault(fault), _)) => Err(fault.into()),
        _ => Err(Refusal::Device),
    }
}

async fn made(request: &Request<'_>) -> Result<(Value, String, Option<String>), Refusal> {
    match vault::ask(request, &[]).await {
        Some((
            Answer::Lock {
                lock,
                key,
                recovery,
            },
            _,
        )) => Ok((lock, key, recovery)),
        Some((Answer::LockFault(fault), _)) => Err(fault.into()),
        _ => Err(Refusal::Device),
    }
}

fn read() -> Result<Value, Refusal> {
    let raw = RawStore::open().map_err(|_| Refusal::Storage)?;
    let lock = storage::read_lock(&raw).map_err(|_| Refusal::Storage)?;
    lock.ok_or(Refusal::Unreadable)
}

fn write(lock: &Value) -> Result<(), Refusal> {
    let mut raw = RawStore::open().map_err(|_| Refusal::Storage)?;
    storage::write_lock(&mut raw, lock).map_err(|_| Refusal::Storage)
}
