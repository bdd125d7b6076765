//! Who is in front of the screen: large buttons with first names.

use super::leave::LeaveButton;
use crate::{
    components::{main::Main, site_select::SiteSelect},
    state::{use_locale, use_site, use_store},
};
use chrono::NaiveDate;
use leptos::prelude::*;
use semainier::{
    i18n::{format, plain::plain, text::kiosk as t},
    present::{
        kiosk::{self, Guest},
        route::Route,
    },
};

/// Above this many first names, one may type the own.
const MANY: usize = 24;

/// The choice.
#[component]
pub fn ChooseWho(today: Memo<NaiveDate>) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let site = use_site();
    let guests =
        Memo::new(move |_| store.with(|document| kiosk::guests(document, today.get(), site.get())));
    let query = RwSignal::new(String::new());
    let shown = Memo::new(move |_| {
        let query = query.with(|query| plain(query.trim()));
        guests.with(|guests| {
            let is_meant = |guest: &&Guest| plain(&guest.name).starts_with(&query);
            guests.iter().filter(is_meant).cloned().collect::<Vec<_>>()
        })
    });
    let is_nobody = Memo::new(move |_| guests.with(Vec::is_empty));
    let is_unpeopled = Memo::new(move |_| store.with(|document| document.persons.is_empty()));
    let title = move || match (is_nobody.get(), is_unpeopled.get()) {
        (false, _) => t::who(locale),
        (true, false) => t::nobody(locale),
        (true, true) => t::nobody_yet(locale),
    };
    let has_many = move || guests.with(|guests| guests.len() > MANY);
    view! {
        <Main title=t::title(locale) class="kiosk kiosk--choice" body_class="p-kiosk">
            <header class="kiosk__top">
                <div>
                    <h1 tabindex="-1">{title}</h1>
                    {move || (!is_nobody.get()).then(|| view! { <p>{t::touch_name(locale)}</p> })}
                </div>
                // One switch cannot unfold a list: the site is the team's to choose.
                <div class="row" data-team="">
                    <SiteSelect />
                    <LeaveButton />
                </div>
            </header>
            {move || {
                has_many()
                    .then(|| {
                        view! {
                            <label class="kiosk__find">
                                <span>{t::my_first_name(locale)}</span>
                                <input
                                    class="input"
                                    type="text"
                                    autocomplete="off"
                                    prop:value=query
                                    on:input:target=move |event| query.set(event.target().value())
                                />
                            </label>
                        }
                    })
            }}
            {move || {
                if is_nobody.get() {
                    view! { <Nobody today is_unpeopled /> }.into_any()
                } else {
                    view! { <Guests shown /> }.into_any()
                }
            }}
            <p class="kiosk__told" role="status">
                {move || {
                    (shown.with(Vec::is_empty) && !query.with(String::is_empty)).then(|| t::not_found(locale))
                }}
            </p>
        </Main>
    }
}

/// Who comes, to be touched.
#[component]
fn Guests(shown: Memo<Vec<Guest>>) -> impl IntoView {
    view! {
        <ul class="kiosk__guests" aria-label=t::who(use_locale())>
            <For each=move || shown.get() key=|guest| guest.id let:guest>
                <li>
                    <a class="kguest" href=Route::Kiosk(Some(guest.id)).href()>
                        <span class="avatar avatar--lg" aria-hidden="true">
                            {guest.initials}
                        </span>
                        {guest.name}
                    </a>
                </li>
            </For>
        </ul>
    }
}

/// A day on which nobody comes: when the house opens again; what to do in a house that nobody comes to yet.
#[component]
fn Nobody(today: Memo<NaiveDate>, is_unpeopled: Memo<bool>) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let next = move || {
        if is_unpeopled.get() {
            return Some(t::add_people(locale).to_owned());
        }
        let next = store.with(|document| document.house.next_open_day(today.get()))?;
        Some(t::see_you_on(locale, &format::weekday_date(locale, next)))
    };
    view! {
        <div class="kiosk__nobody">
            <img src="pictos/calendrier.svg" alt="" width="160" height="160" />
            <p>{next}</p>
        </div>
    }
}
