//! What the pieces of the week's page share: the week shown, what is chosen, what is filtered, what is asked.

use crate::{
    platform::clock,
    state::{
        navigation::replace,
        store::{Store, use_store},
        use_locale, use_route,
    },
};
use chrono::{NaiveDateTime, Weekday};
use leptos::prelude::*;
use semainier::{
    domain::{id::AppointmentId, plan::WeekPlan, time::WeekId},
    i18n::Locale,
    present::{
        route::{Route, WeekForm, WeekView},
        week_cards::{self, Card, CardKey},
        week_filters::Filters,
        week_grid::{self, Board},
    },
};
use std::{sync::Arc, time::Duration};

/// A tab of the panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// Who takes part.
    People,
    /// All fields.
    Edit,
}

/// State of the week's page. Copies share the same signals.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The document.
    pub store: Store,
    /// Language.
    pub locale: Locale,
    /// Week shown.
    pub week: Memo<WeekId>,
    /// What the rows are.
    pub view: Memo<WeekView>,
    /// Drawn, or a table.
    pub form: Memo<WeekForm>,
    /// Everything that takes place.
    pub cards: Memo<Arc<Vec<Card>>>,
    /// What is shown of it.
    pub filters: RwSignal<Filters>,
    /// The board by day.
    pub board: Memo<Board>,
    /// The card whose panel is open.
    pub selected: Memo<Option<CardKey>>,
    /// The card that has, or had last, the focus.
    pub focus: RwSignal<Option<CardKey>>,
    /// Tab of the panel.
    pub tab: RwSignal<Tab>,
    /// Day shown on a phone.
    pub shown_day: RwSignal<Option<Weekday>>,
    /// The clock, by half minutes.
    pub now: RwSignal<NaiveDateTime>,
    stop: Memo<Option<CardKey>>,
    appointment: RwSignal<Option<AppointmentId>>,
}

/// The state of the week's page.
pub fn use_desk() -> Desk {
    expect_context()
}

impl Desk {
    /// The state of a page being opened.
    pub fn open() -> Self {
        let (store, locale, route) = (use_store(), use_locale(), use_route());
        let now = RwSignal::new(clock::now());
        follow_clock(now);
        let shown = move || match route.get() {
            Route::Week {
                week,
                view,
                form,
                session,
            } => Some((week, view, form, session)),
            _ => None,
        };
        // A page that is about to go keeps showing what it showed.
        let last = StoredValue::new(WeekId::of(now.get_untracked().date()));
        let week = Memo::new(move |_| match shown() {
            Some((week, ..)) => {
                let week = week.unwrap_or_else(|| WeekId::of(now.get_untracked().date()));
                last.set_value(week);
                week
            }
            None => last.get_value(),
        });
        let view = Memo::new(move |_| shown().map_or(WeekView::Days, |(_, view, ..)| view));
        let form = Memo::new(move |_| shown().map_or(WeekForm::Grid, |(_, _, form, _)| form));
        let filters = RwSignal::new(Filters::default());
        let cards = Memo::new(move |_| {
            store.with(|document| Arc::new(week_cards::cards(locale, document, week.get())))
        });
        let board = Memo::new(move |_| {
            let filters = filters.get();
            store.with(|document| {
                let show = |card: &Card| filters.show(document, card);
                week_grid::board(
                    locale,
                    document,
                    week.get(),
                    &cards.get(),
                    show,
                    filters.site,
                )
            })
        });
        let appointment = RwSignal::new(None::<AppointmentId>);
        let selected = Memo::new(move |_| {
            let session = shown().and_then(|(.., session)| session);
            let key = session.map(CardKey::Session);
            let key = key.or_else(|| appointment.get().map(CardKey::Appointment))?;
            cards
                .with(|cards| cards.iter().any(|card| card.key == key))
                .then_some(key)
        });
        let focus = RwSignal::new(None::<CardKey>);
        let stop = Memo::new(move |_| {
            board.with(|board| {
                let mut keys = board
                    .drawers
                    .iter()
                    .flat_map(|drawer| drawer.cards.iter().map(|placed| placed.card.key));
                let first = keys.next();
                focus
                    .get()
                    .filter(|key| Some(*key) == first || keys.any(|other| other == *key))
                    .or(first)
            })
        });
        Self {
            store,
            locale,
            week,
            view,
            form,
            cards,
            filters,
            board,
            selected,
            focus,
            stop,
            tab: RwSignal::new(Tab::People),
            shown_day: RwSignal::new(None),
            now,
            appointment,
        }
    }

    /// The plan of the week shown, tracked.
    pub fn plan(self) -> Arc<WeekPlan> {
        self.store.week(self.week.get())
    }

    /// A card of the week, tracked.
    pub fn card(self, key: CardKey) -> Option<Card> {
        self.cards
            .with(|cards| cards.iter().find(|card| card.key == key).cloned())
    }

    /// A card of the week, not tracked.
    pub fn card_untracked(self, key: CardKey) -> Option<Card> {
        self.cards
            .with_untracked(|cards| cards.iter().find(|card| card.key == key).cloned())
    }

    /// The one card that the tabulator reaches, tracked: the last that had the focus, else the first.
    pub fn tab_stop(self) -> Option<CardKey> {
        self.stop.get()
    }

    /// The address of this page with another week.
    pub fn at_week(self, week: WeekId) -> Route {
        Route::Week {
            week: Some(week),
            view: self.view.get(),
            form: self.form.get(),
            session: None,
        }
    }

    /// The address of this page with another view and form.
    pub fn at_view(self, view: WeekView, form: WeekForm) -> Route {
        Route::Week {
            week: Some(self.week.get()),
            view,
            form,
            session: None,
        }
    }

    /// Opens the panel of a card, or closes it.
    pub fn select(self, key: Option<CardKey>) {
        let (session, appointment) = match key {
            Some(CardKey::Session(id)) => (Some(id), None),
            Some(CardKey::Appointment(id)) => (None, Some(id)),
            None => (None, None),
        };
        if key.is_some() {
            self.focus.set(key);
        }
        self.appointment.set(appointment);
        replace(Route::Week {
            week: Some(self.week.get_untracked()),
            view: self.view.get_untracked(),
            form: self.form.get_untracked(),
            session,
        });
    }
}

fn follow_clock(now: RwSignal<NaiveDateTime>) {
    let tick = move || {
        // The page may be gone when the clock ticks.
        let _ = now.try_set(clock::now());
    };
    if let Ok(handle) = set_interval_with_handle(tick, Duration::from_secs(30)) {
        on_cleanup(move || handle.clear());
    }
}
