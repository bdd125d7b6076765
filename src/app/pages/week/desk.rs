//! What the pieces of the week's page share: the week shown, what is chosen, what is filtered, what is asked.

use super::{
    beside::{Cards, Weeks},
    sites,
};
use crate::{
    platform::clock,
    state::{
        navigation::replace,
        planner::{Planner, use_planner},
        store::{Store, use_store},
        use_locale, use_preferences, use_route,
    },
};
use chrono::{NaiveDateTime, Weekday};
use leptos::prelude::*;
use semainier::{
    domain::{
        id::{AppointmentId, PersonId, SessionId},
        plan::WeekPlan,
        suppose::Supposition,
        time::{Minutes, WeekId},
    },
    i18n::Locale,
    present::{
        route::{Route, WeekForm, WeekView},
        score::Broken,
        week_axis::Axis,
        week_cards::{Card, CardKey},
        week_filters::{Filters, Names},
        week_grid::Board,
        week_places::{self, Spot},
        zoom::Zoom,
    },
};
use std::{collections::BTreeSet, sync::Arc, time::Duration};

/// A tab of the panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// Why it is here.
    Why,
    /// Who takes part.
    People,
    /// All fields.
    Edit,
}

impl Tab {
    /// Its element.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Why => "tab-why",
            Self::People => "tab-people",
            Self::Edit => "tab-edit",
        }
    }
}

/// What is being moved, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moving {
    /// The card, as it stands, or as it would if it waits to be placed.
    pub card: Arc<Card>,
    /// Whether a pointer holds it.
    pub is_drag: bool,
    /// The session that it is to be a copy of.
    pub source: Option<SessionId>,
}

/// A dialog of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// A new session, perhaps at a place.
    NewSession(Option<(Weekday, Minutes)>),
    /// The filters, where there is no left column.
    Filters,
    /// Another week.
    Jump,
    /// What changed since another version.
    Compare,
    /// Why a person has nothing on a day.
    WhyNothing(PersonId, Weekday),
    /// What a change of the house's data would bring; begins with one, if one was chosen elsewhere.
    Suppose(Option<Supposition>),
    /// A session that is to come again.
    Repeat(SessionId),
    /// Which days the planner may not touch.
    LockDays,
    /// Replaces what stands here by last week.
    CopyLast,
    /// Replaces what stands here by the template.
    CopyTemplate,
    /// Replaces the template.
    SaveTemplate,
    /// Takes off what no human holds.
    Clear,
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
    pub cards: Memo<Cards>,
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
    /// Whether the panel takes the whole height, where it is a sheet.
    pub is_large: RwSignal<bool>,
    /// Day shown on a phone.
    pub shown_day: RwSignal<Option<Weekday>>,
    /// The clock, by half minutes.
    pub now: RwSignal<NaiveDateTime>,
    /// What is being moved.
    pub moving: RwSignal<Option<Moving>>,
    /// The place being looked at while something is moved.
    pub cursor: RwSignal<Option<(Weekday, Minutes)>>,
    /// Every place for what is being moved.
    pub spots: Memo<Arc<Vec<Spot>>>,
    /// Sessions with a warning.
    pub warned: Memo<BTreeSet<CardKey>>,
    /// The dialog that is open.
    pub asked: RwSignal<Option<Asked>>,
    /// How large the board is drawn.
    pub zoom: Memo<Zoom>,
    planner: Planner,
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
        let preferences = use_preferences();
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
        let today = move || now.get_untracked().date();
        let at_hand = move || store.document_untracked().house.week_at_hand(today());
        let place = Memo::new(move |last: Option<&(WeekId, WeekView, WeekForm)>| {
            let here = shown();
            here.map(|(week, view, form, _)| (week.unwrap_or_else(at_hand), view, form))
                .or_else(|| last.copied())
                .unwrap_or_else(|| (at_hand(), WeekView::Days, WeekForm::Grid))
        });
        let week = Memo::new(move |_| place.get().0);
        let view = Memo::new(move |_| place.get().1);
        let form = Memo::new(move |_| place.get().2);
        let filters = RwSignal::new(sites::first_filters(store, preferences));
        // While the planner searches, the week shown is the best it has found.
        let planner = use_planner();
        let weeks = Weeks::none(locale);
        let cards = Memo::new(move |_| weeks.cards(&planner.shown(), week.get()));
        let names =
            Memo::new(move |_| Arc::new(cards.with(|cards| Names::of(&planner.shown(), cards))));
        let board = Memo::new(move |_| {
            let (filters, document) = (filters.get(), planner.shown());
            let names = if filters.has_words() {
                names.get()
            } else {
                Arc::default()
            };
            weeks.board(&document, week.get(), &cards.get(), &filters, &names)
        });
        weeks.make_beside((store, planner), week, filters);
        let appointment = RwSignal::new(None::<AppointmentId>);
        let selected = Memo::new(move |_| {
            let session = shown().and_then(|(.., session)| session);
            let key = session.map(CardKey::Session);
            let key = key.or_else(|| appointment.get().map(CardKey::Appointment))?;
            cards
                .with(|cards| cards.iter().any(|card| card.key == key))
                .then_some(key)
        });
        Effect::new(move |_| planner.watch(week.get()));
        let moving = RwSignal::new(None::<Moving>);
        let spots = spots(store, locale, week, cards, moving);
        let score = planner.score();
        let warned = Memo::new(move |_| {
            score.get().map_or_else(BTreeSet::new, |score| {
                let faults = score.faults();
                faults.flat_map(Broken::cards).collect()
            })
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
            planner,
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
            tab: RwSignal::new(Tab::Why),
            is_large: RwSignal::new(false),
            shown_day: RwSignal::new(None),
            now,
            moving,
            cursor: RwSignal::new(None),
            spots,
            warned,
            asked: RwSignal::new(None),
            zoom: Memo::new(move |_| preferences.get().board_zoom),
            appointment,
        }
    }

    /// Whether the board by day is shown, tracked.
    pub fn shows_board(self) -> bool {
        self.shows(|view| view == WeekView::Days)
    }

    /// Whether one of these views is drawn, tracked.
    pub fn shows(self, is_meant: impl FnOnce(WeekView) -> bool) -> bool {
        self.form.get() == WeekForm::Grid && is_meant(self.view.get())
    }

    /// Whether the planner searches, not tracked.
    pub fn is_planning(self) -> bool {
        self.planner.is_running()
    }

    /// The plan of the week shown, tracked.
    pub fn plan(self) -> Arc<WeekPlan> {
        self.planner.shown().week(self.week.get())
    }

    /// A card of the week, tracked.
    pub fn card(self, key: CardKey) -> Option<Arc<Card>> {
        self.cards
            .with(|cards| cards.iter().find(|card| card.key == key).cloned())
    }

    /// A card of the week, not tracked.
    pub fn card_untracked(self, key: CardKey) -> Option<Arc<Card>> {
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

    /// The address of this page with another week, not tracked.
    pub fn at_week_untracked(self, week: WeekId) -> Route {
        untrack(|| self.at_week(week))
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

/// Every place for what is being moved, judged by the planner as soon as it answers.
fn spots(
    store: Store,
    locale: Locale,
    week: Memo<WeekId>,
    cards: Memo<Cards>,
    moving: RwSignal<Option<Moving>>,
) -> Memo<Arc<Vec<Spot>>> {
    let views = use_planner().places(move || match moving.get()?.card.key {
        CardKey::Session(id) => Some((week.get(), id)),
        CardKey::Appointment(_) => None,
    });
    Memo::new(move |_| {
        let Some(moving) = moving.get() else {
            return Arc::default();
        };
        let views = views.get();
        let cards = cards.get();
        store.with(|document| {
            let axis = Axis::of(&document.house, cards.iter().map(|card| card.range));
            Arc::new(week_places::spots(
                locale,
                document,
                week.get(),
                &cards,
                &axis,
                &moving.card,
                views.as_deref().map(Vec::as_slice),
            ))
        })
    })
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
