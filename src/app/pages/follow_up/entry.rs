//! The entry of one session: a row of taps for each person, saved at each tap.

use super::{
    dialogs::{self, Asked},
    row::TapRow,
};
use crate::{
    components::{icon::Icon, main::Main},
    pages::not_found::NotFound,
    platform::{clock, sight},
    state::{navigation::go, store::Store, use_house_words, use_locale, use_notices, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{
        attendance::Attendance,
        edit::Command,
        id::{PersonId, SessionId},
        time::WeekId,
    },
    i18n::text::follow_up as t,
    present::{
        follow_up_entry::{self, Entry as Shown},
        follow_up_taps::{Tapped, everyone_active},
        route::{FollowPage, Route},
    },
};

/// What the parts of the entry share.
#[derive(Debug, Clone, Copy)]
pub(super) struct Taps {
    pub store: Store,
    pub week: WeekId,
    pub session: SessionId,
    /// Which dialog is open.
    pub asked: RwSignal<Option<Asked>>,
    /// Steps made here that may be taken back.
    pub steps: RwSignal<usize>,
}

impl Taps {
    /// Writes the records that a tap means, as one step; tells how many.
    pub fn write(self, tap: impl FnOnce(Tapped) -> Vec<Attendance>) -> usize {
        let (document, stamp) = (self.store.document_untracked(), self.store.stamp());
        let plan = document.week(self.week);
        let Some(session) = plan.placements.session(self.session) else {
            return 0;
        };
        let records = tap(Tapped {
            document: &document,
            week: self.week,
            session,
            stamp: &stamp,
        });
        let count = records.len();
        if count > 0 && !self.apply(&Command::Record(self.week, records)) {
            return 0;
        }
        count
    }

    /// Makes one step that may be taken back from here.
    pub fn apply(self, command: &Command) -> bool {
        let is_made = self.store.apply(command);
        if is_made {
            self.steps.update(|steps| *steps += 1);
        }
        is_made
    }
}

/// The entry of a session.
#[component]
pub fn Entry(session: SessionId, week: Option<WeekId>) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let found = store.with(|document| follow_up_entry::week_of(document, session, week));
    let Some(week) = found else {
        return view! { <NotFound /> }.into_any();
    };
    let taps = Taps {
        store,
        week,
        session,
        asked: RwSignal::new(None),
        steps: RwSignal::new(0),
    };
    let shown = Memo::new(move |_| {
        store.with(|document| follow_up_entry::entry(locale, document, week, session, clock::now()))
    });
    let title = shown.with_untracked(|shown| {
        let title = shown.as_ref().map(|shown| shown.title.as_str());
        t::entry_title(locale, title.unwrap_or_default())
    });
    let is_there = Memo::new(move |_| shown.with(Option::is_some));
    view! {
        <Main title=title class="follow" body_class="app-follow">
            {move || {
                if is_there.get() {
                    view! {
                        <Head taps shown />
                        <People taps shown />
                        <Foot taps shown />
                        <dialogs::Dialogs taps shown />
                    }
                        .into_any()
                } else {
                    view! { <h1 tabindex="-1">{t::gone(locale)}</h1> }.into_any()
                }
            }}
        </Main>
    }
    .into_any()
}

/// Numbers of those noted and of all.
fn counts(shown: Memo<Option<Shown>>) -> Memo<(usize, usize)> {
    Memo::new(move |_| {
        shown.with(|shown| {
            shown
                .as_ref()
                .map_or((0, 0), |shown| (shown.noted, shown.people.len()))
        })
    })
}

/// What does not change while people are noted.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Heading {
    title: String,
    class: &'static str,
    icon: &'static str,
    when: String,
}

#[component]
fn Head(taps: Taps, shown: Memo<Option<Shown>>) -> impl IntoView {
    let (locale, notices) = (use_locale(), use_notices());
    let counts = counts(shown);
    let title = Memo::new(move |_| {
        shown.with(|shown| {
            shown.as_ref().map(|shown| Heading {
                title: shown.title.clone(),
                class: shown.class,
                icon: shown.icon,
                when: shown.when.clone(),
            })
        })
    });
    let percent = move || {
        let (noted, all) = counts.get();
        (noted * 100).checked_div(all).unwrap_or(0).to_string()
    };
    // The message tells how many were noted: the count is not to be read as well.
    let is_quiet = RwSignal::new(false);
    let everyone_active = move |_| {
        is_quiet.set(true);
        let count = taps.write(everyone_active);
        sight::after_paint(move || {
            is_quiet.try_set(false);
        });
        if count > 0 {
            notices.tell_with_undo(t::all_recorded(locale, count));
        }
    };
    let is_full = Memo::new(move |_| {
        let (noted, all) = counts.get();
        noted >= all
    });
    view! {
        <header class=move || format!("follow__head {}", title.get().map_or("", |title| title.class))>
            <a class="btn btn--quiet btn--icon" href=Route::FollowUp(FollowPage::List(None)).href() aria-label=t::back(locale)>
                <Icon name="arrow-left" />
            </a>
            {move || {
                title
                    .get()
                    .map(|title| {
                        view! {
                            <span class=format!("dot-domain {}", title.class) aria-hidden="true">
                                <Icon name=title.icon />
                            </span>
                            <div>
                                <h1 tabindex="-1">{title.title}</h1>
                                <p>{title.when}</p>
                            </div>
                        }
                    })
            }}
            <div class="follow__prog" role="status" aria-live=move || if is_quiet.get() { "off" } else { "polite" }>
                <b aria-hidden="true">{move || t::progress(locale, counts.get().0, counts.get().1)}</b>
                <span class="vh">{move || t::progress_spoken(locale, counts.get().0, counts.get().1)}</span>
                <span class="bar" style=("--v", percent) aria-hidden="true">
                    <i></i>
                </span>
            </div>
            <UndoButton taps />
            <button type="button" class="btn" aria-disabled=move || is_full.get().to_string() on:click=everyone_active>
                <Icon name="check-check" />
                {t::everyone_active(locale)}
            </button>
        </header>
    }
}

/// Takes back the last step made here.
#[component]
fn UndoButton(taps: Taps) -> impl IntoView {
    let locale = use_locale();
    let undo = move |_| {
        if taps.steps.get_untracked() == 0 {
            return;
        }
        taps.steps.update(|steps| *steps = steps.saturating_sub(1));
        taps.store.undo();
    };
    view! {
        <button
            type="button"
            class="btn btn--quiet btn--icon"
            aria-label=t::undo(locale)
            title=move || taps.store.undo_label()
            aria-disabled=move || (taps.steps.get() == 0).to_string()
            on:click=undo
        >
            <Icon name="undo-2" />
        </button>
    }
}

#[component]
fn People(taps: Taps, shown: Memo<Option<Shown>>) -> impl IntoView {
    let locale = use_locale();
    let part = move |read: fn(&Shown) -> bool| shown.with(|shown| shown.as_ref().is_some_and(read));
    let people = Memo::new(move |_| {
        shown.with(|shown| {
            shown
                .as_ref()
                .map(|shown| shown.people.clone())
                .unwrap_or_default()
        })
    });
    let note = Memo::new(move |_| {
        shown.with(|shown| {
            let note = shown.as_ref().map(|shown| shown.note.clone());
            note.filter(|note| !note.is_empty())
        })
    });
    let trace = Memo::new(move |_| {
        shown.with(|shown| {
            shown
                .as_ref()
                .map(|shown| shown.trace.clone())
                .unwrap_or_default()
        })
    });
    view! {
        <div class="follow__body">
            {move || {
                part(|shown| shown.is_to_come)
                    .then(|| view! { <p class="notice">{t::not_begun(locale)}</p> })
            }}
            {move || {
                part(|shown| shown.people.is_empty())
                    .then(|| {
                        view! {
                            <div class="empty">
                                <p>
                                    <b>{t::nobody(locale)}</b>
                                </p>
                                <p>{t::nobody_how(locale)}</p>
                            </div>
                        }
                    })
            }}
            <ol class="taps" id="taps">
                <For each=move || people.get() key=|id| *id let:id>
                    <TapRow taps id />
                </For>
            </ol>
            {move || {
                note.get()
                    .map(|note| {
                        view! {
                            <p class="follow__note">
                                <Icon name="pencil" />
                                <span>{note}</span>
                            </p>
                        }
                    })
            }}
            {move || {
                let lines = trace.get();
                (!lines.is_empty())
                    .then(|| {
                        view! {
                            <details class="follow__trace">
                                <summary>{t::trace(locale, lines.len())}</summary>
                                <ul>{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
                            </details>
                        }
                    })
            }}
        </div>
    }
}

#[component]
fn Foot(taps: Taps, shown: Memo<Option<Shown>>) -> impl IntoView {
    let (locale, notices) = (use_locale(), use_notices());
    let one_more = use_house_words().one_more();
    let counts = counts(shown);
    let finish = move |_| match counts.get_untracked() {
        (0, all) if all > 0 => taps.asked.set(Some(Asked::End)),
        (noted, all) => {
            notices.tell(if noted < all {
                t::finished_partly(locale, noted, all)
            } else {
                t::finished(locale, noted, all)
            });
            go(Route::FollowUp(FollowPage::List(None)));
        }
    };
    view! {
        <footer class="follow__foot">
            <p>
                <Icon name="check" />
                <span>{t::saved_as_you_go(locale)} <span class="follow__keys">" " {t::keys_hint(locale)}</span></span>
            </p>
            <button type="button" class="btn btn--quiet" on:click=move |_| taps.asked.set(Some(Asked::Note))>
                <Icon name="plus" />
                {t::a_note(locale)}
            </button>
            <button type="button" class="btn" on:click=move |_| taps.asked.set(Some(Asked::OneMore))>
                <Icon name="plus" />
                {one_more}
            </button>
            <button type="button" class="btn btn--primary" on:click=finish>
                {t::finish(locale)}
            </button>
        </footer>
    }
}

/// The id of the row of a person, for the focus.
pub(super) fn row_id(id: PersonId) -> String {
    format!("tap-{id}")
}
