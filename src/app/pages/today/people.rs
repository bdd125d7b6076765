//! Who comes: touching a name notes an absence or takes it back. Of many people the first are shown until one is looked for.

use super::{
    DayContext,
    absence::{Asked, take_back},
    hours,
};
use crate::{
    components::{icon::Icon, search_field::SearchField},
    state::{use_house_words, use_locale, use_notices, use_store},
};
use leptos::prelude::*;
use semainier::{
    catalogue::folded,
    i18n::text::{planner, today as t},
    present::{absences::Subject, day::Expected},
};

/// Up to so many people all are shown.
const MANY: usize = 40;
/// So many are shown at first if there are more.
const FIRST: usize = 20;

/// People expected.
#[component]
pub fn Present(context: DayContext) -> impl IntoView {
    let (locale, words) = (use_locale(), use_house_words());
    let day = context.day;
    let searched = RwSignal::new(String::new());
    let is_whole = RwSignal::new(false);
    let is_nobody = Memo::new(move |_| day.with(|day| day.expected.is_empty()));
    let is_many = Memo::new(move |_| day.with(|day| day.expected.len() > MANY));
    let shown = Memo::new(move |_| {
        let searched = folded(searched.read().trim());
        let shows = |(at, person): &(usize, &Expected)| {
            if searched.is_empty() {
                // Who is absent is seen at once.
                !is_many.get() || is_whole.get() || *at < FIRST || person.is_absent
            } else {
                folded(&person.name).contains(&searched)
            }
        };
        day.with(|day| {
            let shown = day.expected.iter().enumerate().filter(shows);
            shown.map(|(_, person)| person.clone()).collect::<Vec<_>>()
        })
    });
    let count = move || {
        day.with(|day| {
            let here = day.expected.iter().filter(|person| !person.is_absent);
            t::count_here(locale, here.count(), day.expected.len())
        })
    };
    let search = move || {
        view! {
            <SearchField
                class="search presence__search"
                label=words.search()
                hint=words.search()
                value=searched
                on_input=move |typed| searched.set(typed)
            />
        }
    };
    let all = move || {
        let label = move || {
            if is_whole.get() {
                planner::see_fewer(locale).to_owned()
            } else {
                t::see_all(locale, day.with(|day| day.expected.len()))
            }
        };
        view! {
            <button
                class="link small mt-2"
                type="button"
                aria-expanded=move || is_whole.get().to_string()
                on:click=move |_| is_whole.update(|is_whole| *is_whole = !*is_whole)
            >
                {label}
            </button>
        }
    };
    view! {
        <section class="card" aria-labelledby="h-present">
            <div class="card__head">
                <h2 id="h-present">
                    {move || if context.now.get().is_some() { t::who_is_here(locale) } else { t::who_comes(locale) }}
                </h2>
                {move || (!is_nobody.get()).then(|| view! { <span class="tag tag--ok">{count}</span> })}
            </div>
            {move || is_many.get().then(search)}
            <ul class="presence">
                {move || shown.get().into_iter().map(|person| view! { <PresentRow context person /> }).collect_view()}
            </ul>
            {move || {
                let is_none = shown.with(Vec::is_empty) && !searched.read().is_empty();
                is_none.then(|| view! { <p role="status">{t::nobody_of_that_name(locale)}</p> })
            }}
            {move || (is_many.get() && searched.read().is_empty()).then(all)}
            {move || {
                if is_nobody.get() {
                    view! { <p class="muted">{t::nobody_expected(locale)}</p> }.into_any()
                } else {
                    view! { <p class="small muted mt-2">{t::touch_a_name(locale)}</p> }.into_any()
                }
            }}
        </section>
    }
}

#[component]
fn PresentRow(context: DayContext, person: Expected) -> impl IntoView {
    let (locale, store, notices) = (use_locale(), use_store(), use_notices());
    let Expected { id, is_absent, .. } = person;
    let label = if is_absent {
        t::undo_absent(locale)
    } else {
        t::note_absent(locale)
    };
    let name = person.name.clone();
    let touch = move |_| {
        if is_absent {
            take_back(store, Subject::Person(id), context.date.get_untracked());
            notices.tell_with_undo(t::absence_removed(locale, &name));
        } else {
            context.asked.set(Some(Asked::Of(Subject::Person(id))));
        }
    };
    view! {
        <li>
            <button class="pres" class:pres--abs=is_absent type="button" on:click=touch>
                <span class="avatar avatar--sm" aria-hidden="true">
                    {person.initials}
                </span>
                <span class="pres__n">{person.name.clone()}</span>
                <span class="pres__s">
                    {if is_absent {
                        view! {
                            <Icon name="user-round-x" />
                            {t::absent(locale)}
                        }
                            .into_any()
                    } else {
                        hours(locale, person.hours).into_any()
                    }}
                </span>
                <span class="vh">{label}</span>
            </button>
        </li>
    }
}
