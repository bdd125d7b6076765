//! Missions under way and missions done, and the screen from which help was asked.

use super::{store::Store, use_locale, use_route};
use crate::platform::{clock, storage::BrowserStore};
use leptos::prelude::*;
use semainier::{
    demo,
    i18n::Locale,
    present::{
        learn::{self, Counts, Mission, Seen},
        route::Route,
    },
    storage::KeyValue,
};

const KEY: &str = "semainier/learn";

/// A mission under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Running {
    /// Its key.
    pub key: &'static str,
    /// Steps done.
    pub n_done: usize,
    before: Counts,
    seen: Seen,
}

/// What was learnt on this device.
#[derive(Debug, Clone, Copy)]
pub struct Learning {
    store: Store,
    done: RwSignal<Vec<String>>,
    running: RwSignal<Option<Running>>,
    last: RwSignal<Route>,
}

impl Learning {
    /// What this browser keeps of it.
    pub fn load(store: Store) -> Self {
        let done = BrowserStore::open()
            .ok()
            .and_then(|store| store.get(KEY).ok().flatten())
            .and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default();
        Self {
            store,
            done: RwSignal::new(done),
            running: RwSignal::new(None),
            last: RwSignal::new(Route::Day(None)),
        }
    }

    /// Whether a mission was done, tracked.
    pub fn is_done(self, key: &str) -> bool {
        self.done.with(|done| done.iter().any(|known| known == key))
    }

    /// The mission under way, tracked.
    pub fn running(self) -> Option<Running> {
        self.running.get()
    }

    /// The screen shown before the help, tracked.
    pub fn last_screen(self) -> Route {
        self.last.get()
    }

    /// Opens the invented house in the sandbox, with a mission or freely.
    pub fn start(self, mission: Option<&Mission>) {
        self.store.enter_sandbox(demo::small(clock::today()));
        self.running.set(mission.map(|mission| Running {
            key: mission.key,
            n_done: 0,
            before: Counts::of(&self.store.document_untracked()),
            seen: Seen::default(),
        }));
    }

    /// Gives the real house back.
    pub fn leave(self) {
        self.running.set(None);
        self.store.leave_sandbox();
    }

    /// Looks whether the next step was done.
    fn look(self, locale: Locale, route: Route) {
        let document = self.store.document();
        let Some(mut running) = self.running.get() else {
            return;
        };
        let Some(mission) = learn::missions(locale)
            .into_iter()
            .find(|mission| mission.key == running.key)
        else {
            return;
        };
        let Some(step) = mission.steps.get(running.n_done) else {
            return;
        };
        let before = running.clone();
        running.seen.note(route);
        running.seen.has_backup = self.store.has_sandbox_backup();
        if learn::is_done(
            step.watched,
            running.before,
            &document,
            route,
            &running.seen,
        ) {
            running.n_done += 1;
            running.before = Counts::of(&document);
            running.seen = Seen::default();
        }
        if running.n_done == mission.steps.len() {
            self.keep(mission.key);
        }
        if running != before {
            self.running.set(Some(running));
        }
    }

    fn keep(self, key: &str) {
        if self.is_done(key) {
            return;
        }
        self.done.update(|done| done.push(key.to_owned()));
        let text = self.done.with_untracked(serde_json::to_string);
        if let (Ok(mut store), Ok(text)) = (BrowserStore::open(), text) {
            // What was learnt stays learnt, kept or not.
            let _ = store.set(KEY, &text);
        }
    }
}

/// What was learnt.
pub fn use_learning() -> Learning {
    expect_context()
}

/// Follows the pages and the document for as long as the pages of the team are shown.
pub fn follow() {
    let (learning, locale, route) = (use_learning(), use_locale(), use_route());
    Effect::new(move |_| learning.look(locale, route.get()));
    Effect::new(move |_| {
        let route = route.get();
        if !matches!(route, Route::Learn(_)) {
            learning.last.set(route);
        }
    });
}
