//! All sheets and files there are, for who does not know yet which to take.

use super::{Desk, files::Files};
use crate::{
    components::icon::Icon,
    platform::clock,
    state::{use_house_words, use_locale},
};
use leptos::prelude::*;
use semainier::{
    i18n::text::print as t,
    present::route::{PrintModel, Route},
};

/// The sheets as cards, and the files.
#[component]
pub fn Overview(desk: Desk) -> impl IntoView {
    let (locale, words) = (use_locale(), use_house_words());
    let cards = move || {
        let week = desk.week.get();
        desk.choices.with(|all| {
            let one = |model, name: &str, about: &str| {
                let href = Route::Print(model, Some(week)).href();
                (href, name.to_owned(), about.to_owned())
            };
            [
                all.persons.first().map(|(id, _)| {
                    one(
                        PrintModel::Sheet(*id),
                        &words.week_of(),
                        t::about_sheet(locale),
                    )
                }),
                Some(one(
                    PrintModel::AllSheets,
                    t::model_all(locale),
                    &words.sheet_each(),
                )),
                Some(one(
                    PrintModel::Wall,
                    t::model_wall(locale),
                    t::about_wall(locale),
                )),
                all.staff.first().map(|(id, _)| {
                    one(
                        PrintModel::Staff(*id),
                        t::model_staff(locale),
                        t::about_staff(locale),
                    )
                }),
                all.rooms.first().map(|(id, _)| {
                    one(
                        PrintModel::Room(*id),
                        t::model_room(locale),
                        t::about_room(locale),
                    )
                }),
                all.day_at_hand(clock::today()).map(|date| {
                    one(
                        PrintModel::Day(date),
                        t::model_day(locale),
                        t::about_day(locale),
                    )
                }),
            ]
            .into_iter()
            .flatten()
            .map(|(href, name, about)| view! { <SheetCard href name about /> })
            .collect_view()
        })
    };
    view! {
        <div class="preview__all">
            <section aria-labelledby="h-sheets">
                <h2 id="h-sheets" class="sec">
                    {t::sheets(locale)}
                </h2>
                <ul class="printcards">{cards}</ul>
            </section>
            <section aria-labelledby="h-files">
                <h2 id="h-files" class="sec">
                    {t::files(locale)}
                </h2>
                <Files desk />
            </section>
        </div>
    }
}

#[component]
fn SheetCard(href: String, name: String, about: String) -> impl IntoView {
    let locale = use_locale();
    view! {
        <li class="card">
            <h3>{name.clone()}</h3>
            <p class="small muted">{about}</p>
            <p class="printcards__end">
                <a class="btn btn--sm" href=href aria-label=format!("{}, {name}", t::open_sheet(locale))>
                    <Icon name="printer" />
                    {t::open_sheet(locale)}
                </a>
            </p>
        </li>
    }
}
