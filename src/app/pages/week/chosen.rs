//! Several cards chosen at once: with Ctrl or Shift and a click, or Ctrl+A for a day; what is done to them is one step.

use super::{
    desk::{Desk, use_desk},
    keys::focus_after_leaving,
    steps::neighbour,
};
use crate::{
    components::icon::Icon,
    state::{notices::Notices, use_notices},
};
use chrono::Weekday;
use leptos::prelude::*;
use semainier::{
    domain::{
        edit::{Command, Gesture, WeekCommand},
        time::{Minutes, TimeRange},
    },
    i18n::text::week_tools as t,
    present::week_cards::{Card, CardKey},
};
use std::{collections::BTreeSet, sync::Arc};

/// The cards chosen. Copies share the same signal.
#[derive(Clone, Copy)]
pub struct Chosen {
    desk: Desk,
    notices: Notices,
    keys: RwSignal<BTreeSet<CardKey>>,
}

/// The cards chosen on this page.
pub fn use_chosen() -> Chosen {
    expect_context()
}

/// Where everything chosen goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shift {
    Days(i32),
    Minutes(i32),
}

impl Chosen {
    /// None yet.
    pub fn new() -> Self {
        Self {
            desk: use_desk(),
            notices: use_notices(),
            keys: RwSignal::new(BTreeSet::new()),
        }
    }

    /// Their keys, tracked.
    pub fn keys(self) -> BTreeSet<CardKey> {
        self.keys.get()
    }

    /// Whether none is, not tracked.
    pub fn is_empty(self) -> bool {
        self.keys.with_untracked(BTreeSet::is_empty)
    }

    /// Adds a card, or lets it go. The card whose panel is open is the first of them.
    pub fn toggle(self, key: CardKey) {
        let open = self.desk.selected.get_untracked();
        self.keys.update(|keys| {
            if keys.is_empty() {
                keys.extend(open.filter(|open| *open != key));
            }
            if !keys.remove(&key) {
                keys.insert(key);
            }
        });
        self.desk.focus.set(Some(key));
    }

    /// Every card from the one with the focus to this one, in the order of their day.
    pub fn extend_to(self, key: CardKey) {
        let from = self.desk.focus.get_untracked();
        let between = self.desk.board.with_untracked(|board| {
            let drawer = board
                .drawers
                .iter()
                .find(|drawer| drawer.card(key).is_some())?;
            let at = |key| {
                drawer
                    .cards
                    .iter()
                    .position(|placed| placed.card.key == key)
            };
            let (to, from) = (at(key)?, from.and_then(at)?);
            let range = from.min(to)..=from.max(to);
            let cards = drawer.cards.get(range)?;
            Some(
                cards
                    .iter()
                    .map(|placed| placed.card.key)
                    .collect::<Vec<_>>(),
            )
        });
        match between {
            Some(between) => self.keys.update(|keys| keys.extend(between)),
            None => self.toggle(key),
        }
    }

    /// Every card of the day of this one.
    pub fn whole_day(self, key: CardKey) {
        let all = self.desk.board.with_untracked(|board| {
            let drawer = board
                .drawers
                .iter()
                .find(|drawer| drawer.card(key).is_some());
            let cards = drawer.map_or(&[][..], |drawer| &drawer.cards);
            cards
                .iter()
                .map(|placed| placed.card.key)
                .collect::<Vec<_>>()
        });
        self.keys.update(|keys| keys.extend(all));
    }

    /// Lets all go; whether there were some.
    pub fn clear(self) -> bool {
        let had = !self.is_empty();
        if had {
            self.keys.set(BTreeSet::new());
        }
        had
    }

    /// The cards that may be moved, pinned and taken off here.
    fn cards(self) -> Vec<Arc<Card>> {
        let keys = self.keys.get_untracked();
        let cards = keys
            .into_iter()
            .filter_map(|key| self.desk.card_untracked(key));
        cards.filter(|card| !card.is_fixed).collect()
    }

    fn apply(self, gesture: Gesture, commands: Vec<WeekCommand>, told: String) {
        if commands.is_empty() {
            return self.notices.tell(t::only_fixed(self.desk.locale));
        }
        let week = self.desk.week.get_untracked();
        let commands = commands
            .into_iter()
            .map(|command| Command::Week(week, command))
            .collect();
        self.desk
            .store
            .apply_and_tell(&Command::Several(gesture, commands), told);
    }

    /// Pins all, or frees all when all are pinned.
    pub fn pin(self) {
        let cards = self.cards();
        let is_pinned = !cards.iter().all(|card| card.is_pinned);
        let commands: Vec<WeekCommand> = cards
            .iter()
            .filter_map(|card| match card.key {
                CardKey::Session(id) => Some(WeekCommand::Pin(id, is_pinned)),
                CardKey::Appointment(_) => {
                    self.placed(card, card.day, card.range.start(), is_pinned)
                }
            })
            .collect();
        let (l, n) = (self.desk.locale, commands.len());
        if is_pinned {
            self.apply(Gesture::Pin, commands, t::pinned_all(l, n));
        } else {
            self.apply(Gesture::Free, commands, t::freed_all(l, n));
        }
    }

    /// Takes all off.
    pub fn take_off(self) {
        let leaving: Vec<CardKey> = self.cards().iter().map(|card| card.key).collect();
        let commands: Vec<WeekCommand> = leaving
            .iter()
            .map(|key| match *key {
                CardKey::Session(id) => WeekCommand::RemoveSession(id),
                CardKey::Appointment(id) => WeekCommand::UnplaceAppointment(id),
            })
            .collect();
        let told = t::removed_all(self.desk.locale, commands.len());
        let next = self
            .desk
            .board
            .with_untracked(|board| neighbour(board, &leaving));
        self.desk.select(None);
        self.apply(Gesture::TakeOff, commands, told);
        self.clear();
        focus_after_leaving(self.desk, next);
    }

    fn shift(self, shift: Shift) {
        let mut commands = Vec::new();
        for card in self.cards() {
            let Some((day, start)) = self.shifted(&card, shift) else {
                return self.notices.tell(t::cannot_shift(self.desk.locale));
            };
            commands.extend(match (card.key, card.room) {
                (CardKey::Session(session), Some(room)) => Some(WeekCommand::MoveSession {
                    session,
                    day,
                    start,
                    room,
                }),
                (CardKey::Session(_), None) => None,
                (CardKey::Appointment(_), _) => self.placed(&card, day, start, true),
            });
        }
        let told = t::moved_all(self.desk.locale, commands.len());
        self.apply(Gesture::Move, commands, told);
    }

    /// Where a card would be, while the house is open.
    fn shifted(self, card: &Card, shift: Shift) -> Option<(Weekday, Minutes)> {
        let (day, start) = match shift {
            Shift::Days(days) => (self.open_day(card.day, days)?, card.range.start()),
            Shift::Minutes(by) => {
                let start = i32::from(card.range.start().0) + by;
                (card.day, Minutes(u16::try_from(start).ok()?))
            }
        };
        let hours = self
            .desk
            .store
            .document_untracked()
            .house
            .opening
            .get(day)?;
        let range = TimeRange::lasting(start, card.range.minutes())?;
        hours.contains(range).then_some((day, start))
    }

    /// The next or previous day on which the house is open.
    fn open_day(self, day: Weekday, step: i32) -> Option<Weekday> {
        self.desk.board.with_untracked(|board| {
            let open: Vec<Weekday> = board
                .drawers
                .iter()
                .filter(|drawer| drawer.closed.is_none())
                .map(|drawer| drawer.day)
                .collect();
            let at = open.iter().position(|other| *other == day)?;
            open.get(at.checked_add_signed(step as isize)?).copied()
        })
    }

    fn placed(
        self,
        card: &Card,
        day: Weekday,
        start: Minutes,
        is_pinned: bool,
    ) -> Option<WeekCommand> {
        let CardKey::Appointment(id) = card.key else {
            return None;
        };
        let week = self.desk.week.get_untracked();
        let plan = self.desk.store.document_untracked().week(week);
        let mut placed = plan.placements.appointment(id)?.clone();
        (placed.day, placed.start, placed.is_pinned) = (day, start, is_pinned);
        Some(WeekCommand::PlaceAppointment(placed))
    }
}

/// What is done to the cards chosen.
#[component]
pub fn ChosenBar() -> impl IntoView {
    let (chosen, locale) = (use_chosen(), use_desk().locale);
    let n = Memo::new(move |_| chosen.keys.with(BTreeSet::len));
    let is_shown = Memo::new(move |_| n.get() > 0);
    let shift = move |icon: &'static str, name: &'static str, shift: Shift| {
        view! {
            <button
                class="btn btn--sm btn--icon"
                type="button"
                aria-label=name
                title=name
                on:click=move |_| chosen.shift(shift)
            >
                <Icon name=icon />
            </button>
        }
    };
    move || {
        is_shown.get().then(|| {
            view! {
                <section class="movebar movebar--chosen" aria-label=t::actions(locale)>
                    <Icon name="check-check" />
                    <p role="status">
                        <b>{move || t::chosen(locale, n.get())}</b>
                    </p>
                    {shift("arrow-up", t::day_before(locale), Shift::Days(-1))}
                    {shift("arrow-down", t::day_after(locale), Shift::Days(1))}
                    {shift("chevron-left", t::earlier(locale), Shift::Minutes(-15))}
                    {shift("chevron-right", t::later(locale), Shift::Minutes(15))}
                    <button class="btn btn--sm" type="button" on:click=move |_| chosen.pin()>
                        <Icon name="pin" />
                        {t::pin_all(locale)}
                    </button>
                    <button class="btn btn--sm" type="button" on:click=move |_| chosen.take_off()>
                        <Icon name="trash-2" />
                        {t::take_all_off(locale)}
                    </button>
                    <button
                        class="btn btn--sm"
                        type="button"
                        on:click=move |_| {
                            chosen.clear();
                        }
                    >
                        {t::let_go(locale)}
                    </button>
                </section>
            }
        })
    }
}
