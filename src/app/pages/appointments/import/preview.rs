//! What was read: whose it is, the events with a box each, and the button that takes them in one step.

use super::choices::{ChoiceFields, Chosen};
use crate::{
    components::{
        icon::Icon,
        table::{Head, ScrolledTable},
    },
    state::{navigation::go, use_locale, use_notices, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::edit::{Command, Gesture},
    i18n::{Locale, text::import_calendar as t},
    import::calendar::{
        self, CalendarPreview, Choices, EventRow, Owner, Standing, commands, gone, standing,
    },
    present::{
        issues,
        route::{Chosen as One, Route, SettingsPage},
    },
};
use std::{collections::BTreeSet, sync::Arc};

/// The preview.
#[component]
pub fn Preview(preview: Arc<CalendarPreview>) -> impl IntoView {
    let (locale, store, notices) = (use_locale(), use_store(), use_notices());
    let chosen = Chosen::new(&preview.name);
    let choices = Memo::new(move |_| chosen.get(locale));
    let rows = StoredValue::new(preview.rows.clone());
    let ticked = RwSignal::new(BTreeSet::new());
    // How events stand to what the house holds depends on whose they are.
    let standings = Memo::new(move |_| {
        let document = store.document();
        choices.with(|choices| {
            let stands = |row: &EventRow| match choices {
                Some(choices) => Stands {
                    is_judged: true,
                    standing: standing(&document, row, choices),
                    before: calendar::spans(locale, &gone(&document, row, choices)),
                },
                None => Stands::unknown(row),
            };
            rows.with_value(|rows| rows.iter().map(stands).collect::<Vec<_>>())
        })
    });
    let counts =
        Memo::new(move |_| rows.with_value(|rows| ticked.with(|ticked| Counts::of(rows, ticked))));
    let n_nothing = Memo::new(move |_| {
        let is_nothing = |one: &&Stands| one.standing == Standing::Nothing;
        standings.with(|all| all.iter().filter(is_nothing).count())
    });
    Effect::new(move |_| {
        let standings = standings.get();
        ticked.set(rows.with_value(|rows| without_doubt(rows, &standings)));
    });
    let refused = RwSignal::new(Vec::<String>::new());
    let take = move |_| {
        let Some(choices) = choices.get_untracked() else {
            return;
        };
        let counts = counts.get_untracked();
        let commands = rows.with_value(|rows| {
            let taken = ticked.with_untracked(Clone::clone);
            let taken = taken.iter().filter_map(|at| rows.get(*at));
            commands(&store.document_untracked(), taken, &choices)
        });
        match store.dispatch(&Command::Several(Gesture::Import, commands)) {
            Ok(()) => {
                chosen.forget();
                notices.tell_with_undo(counts.told(locale));
                go(shown_after(&choices));
            }
            Err(wrong) => {
                let sentences = wrong
                    .iter()
                    .map(|issue| issues::sentence(locale, &issue.kind));
                refused.set(sentences.collect());
            }
        }
    };
    let is_ready =
        move || choices.with(Option::is_some) && ticked.with(|ticked| !ticked.is_empty());
    let n_to_come = preview
        .rows
        .iter()
        .filter(|row| !row.is_cancelled())
        .count();
    let lines: Vec<_> = preview
        .rows
        .iter()
        .enumerate()
        .map(|(at, row)| {
            let stands = Memo::new(move |_| standings.with(|all| all.get(at).cloned()));
            let is_shown = Memo::new(move |_| {
                stands.with(|one| {
                    one.as_ref()
                        .is_some_and(|one| one.standing != Standing::Nothing)
                })
            });
            let row = row.clone();
            move || {
                is_shown
                    .get()
                    .then(|| view! { <Row at row=row.clone() stands ticked /> })
            }
        })
        .collect();
    let heads = [
        t::take(locale),
        t::what(locale),
        t::when(locale),
        t::place(locale),
    ]
    .map(Head::Shown);
    view! {
        <section class="card stack" aria-labelledby="h-read">
            <h2 id="h-read">{t::found(locale, n_to_come)}</h2>
            <Remarks preview=Arc::clone(&preview) n_nothing />
            <ChoiceFields chosen />
            <ScrolledTable label=t::events(locale) class="table table--import" heads>
                {lines}
            </ScrolledTable>
            <div role="alert">
                {move || refused.get().into_iter().map(|why| view! { <p>{why}</p> }).collect_view()}
            </div>
            <p class="row">
                <button class="btn btn--primary" type="button" disabled=move || !is_ready() on:click=take>
                    <Icon name="plus" />
                    {move || counts.get().asked(locale)}
                </button>
            </p>
        </section>
    }
}

/// How an event stands to what the house holds, and when that takes place which it moves or takes out.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Stands {
    /// Whether it is known whose calendar it is.
    is_judged: bool,
    standing: Standing,
    before: Option<String>,
}

impl Stands {
    /// As long as nobody said whose calendar it is.
    fn unknown(row: &EventRow) -> Self {
        let standing = if row.is_cancelled() {
            Standing::Nothing
        } else {
            Standing::New
        };
        Self {
            is_judged: false,
            standing,
            before: None,
        }
    }
}

/// How many of the ticked events come, and how many go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Counts {
    taken: usize,
    removed: usize,
}

impl Counts {
    fn of(rows: &[EventRow], ticked: &BTreeSet<usize>) -> Self {
        let ticked: Vec<&EventRow> = ticked.iter().filter_map(|at| rows.get(*at)).collect();
        let removed = ticked.iter().filter(|row| row.is_cancelled()).count();
        Self {
            taken: ticked.len() - removed,
            removed,
        }
    }

    /// What the button does.
    fn asked(self, locale: Locale) -> String {
        match (self.taken, self.removed) {
            (0, 0) => t::nothing_ticked(locale).to_owned(),
            (n, 0) => t::add(locale, n),
            (0, n) => t::remove(locale, n),
            (taken, removed) => t::add_and_remove(locale, taken, removed),
        }
    }

    /// What it did.
    fn told(self, locale: Locale) -> String {
        let taken = (self.taken > 0).then(|| t::added(locale, self.taken));
        let removed = (self.removed > 0).then(|| t::removed(locale, self.removed));
        let told: Vec<String> = [taken, removed].into_iter().flatten().collect();
        told.join(" ")
    }
}

/// What is ticked at first: not what the house holds already, what this program wrote, or what is understood in part only. What
/// was cancelled goes by a human's choice alone.
fn without_doubt(rows: &[EventRow], standings: &[Stands]) -> BTreeSet<usize> {
    let rows = rows.iter().zip(standings).enumerate();
    rows.filter(|(_, (row, stands))| {
        let is_news = matches!(stands.standing, Standing::New | Standing::Changed);
        is_news && !row.is_own && !row.is_simplified
    })
    .map(|(at, _)| at)
    .collect()
}

/// Where the events are seen once they are taken.
const fn shown_after(choices: &Choices) -> Route {
    match choices.owner {
        Owner::Person(_) if choices.as_appointments => Route::Appointments(One::None),
        Owner::Person(id) => Route::Persons(One::One(id)),
        Owner::Staff(id) => Route::StaffMember(One::One(id)),
        Owner::Visitor(id) => Route::Visitor(One::One(id)),
        Owner::House => Route::Settings(SettingsPage::House),
    }
}

#[component]
fn Remarks(
    preview: Arc<CalendarPreview>,
    /// Events that were cancelled and that the house does not hold.
    n_nothing: Memo<usize>,
) -> impl IntoView {
    let locale = use_locale();
    let zones: Vec<&str> = preview.zones.iter().map(String::as_str).take(5).collect();
    let counted = [
        (
            preview.n_unreadable,
            t::left_unreadable(locale, preview.n_unreadable),
        ),
        (preview.n_later, t::left_later(locale, preview.n_later)),
        (zones.len(), t::zones(locale, &zones.join(", "))),
    ];
    let n_past = preview.n_past;
    let left_past = move || match n_past + n_nothing.get() {
        0 => None,
        n => Some(view! { <p class="hint">{t::left_past(locale, n)}</p> }),
    };
    let repeats = |row: &EventRow| row.weekly.is_none() && row.dates.len() > 1;
    let has_dates = preview.rows.iter().any(repeats);
    view! {
        {left_past}
        {counted
            .into_iter()
            .filter(|(n, _)| *n > 0)
            .map(|(_, sentence)| view! { <p class="hint">{sentence}</p> })
            .collect_view()}
        {has_dates.then(|| view! { <p class="hint">{t::ahead(locale)}</p> })}
    }
}

#[component]
fn Row(
    at: usize,
    row: EventRow,
    stands: Memo<Option<Stands>>,
    ticked: RwSignal<BTreeSet<usize>>,
) -> impl IntoView {
    let locale = use_locale();
    let title = if row.title.is_empty() {
        t::untitled(locale).to_owned()
    } else {
        row.title.clone()
    };
    let when = row.when(locale);
    let told = move || {
        let stands = stands.get().filter(|stands| stands.is_judged)?;
        Some(match stands.standing {
            Standing::New => ("tag", t::new(locale)),
            Standing::Taken => ("tag tag--line", t::known(locale)),
            Standing::Changed => ("tag tag--warn", t::changed(locale)),
            Standing::Cancelled => ("tag tag--warn", t::cancelled(locale)),
            Standing::Nothing => return None,
        })
    };
    let is_moved = |stands: &Stands| stands.standing == Standing::Changed;
    let before = move || stands.get().filter(is_moved)?.before;
    let named = if row.is_cancelled() {
        t::remove_one(locale, &title, &when)
    } else {
        t::take_one(locale, &title, &when)
    };
    let tags = [
        (row.is_own, t::own(locale)),
        (row.is_tentative(), t::tentative(locale)),
        (row.is_simplified, t::simplified(locale)),
    ];
    let tick = move |is_ticked: bool| {
        ticked.update(|ticked| {
            if is_ticked {
                ticked.insert(at);
            } else {
                ticked.remove(&at);
            }
        });
    };
    view! {
        <tr role="row">
            <td role="cell">
                <input
                    class="tick"
                    type="checkbox"
                    aria-label=named
                    prop:checked=move || ticked.with(|ticked| ticked.contains(&at))
                    on:change:target=move |event| tick(event.target().checked())
                />
            </td>
            <th scope="row" role="rowheader">
                {title} " "
                {move || told().map(|(class, word)| view! { <span class=class>{word}</span> })}
                {tags
                    .into_iter()
                    .filter(|(is_so, _)| *is_so)
                    .map(|(_, word)| view! { " " <span class="tag">{word}</span> })
                    .collect_view()}
            </th>
            <td role="cell">
                {when}
                {move || before().map(|before| view! { <p class="hint">{t::before(locale, &before)}</p> })}
            </td>
            <td role="cell">{row.place}</td>
        </tr>
    }
}
