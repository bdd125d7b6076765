//! The easy-to-read pages.

use super::Desk;
use crate::{components::icon::Icon, state::use_locale};
use leptos::prelude::*;
use semainier::{
    i18n::{
        Locale, OfName, format,
        text::{print as t, sheet as words},
    },
    present::sheet::{Sheet, SheetDay, Tile},
};

/// From so many moments a day on, lines stand closer.
const DENSE: usize = 6;
/// From so many on, the hour and what takes place share their lines.
const FULL: usize = 7;
/// Sheets that the preview of all shows before printing.
const FIRST: usize = 12;

/// The pages of one sheet.
pub fn pages(locale: Locale, sheet: &Sheet) -> AnyView {
    let all = sheet.pages.len();
    sheet
        .pages
        .iter()
        .enumerate()
        .map(|(at, days)| page(locale, sheet, days, at + 1, all))
        .collect_view()
        .into_any()
}

/// The sheets of everybody; the preview shows the first, the printer gets all.
#[component]
pub fn AllSheets(desk: Desk, sheets: Vec<Sheet>) -> impl IntoView {
    let locale = use_locale();
    let is_long = sheets.len() > FIRST;
    move || {
        let is_whole = desk.is_whole.get();
        let shown = if is_whole { sheets.len() } else { FIRST };
        view! {
            {(is_long && !is_whole)
                .then(|| {
                    view! {
                        <p class="notice">
                            <Icon name="info" />
                            <span>{t::only_first(locale, FIRST)}</span>
                        </p>
                    }
                })}
            {sheets.is_empty().then(|| view! { <p class="empty">{t::nobody_comes(locale)}</p> })}
            {sheets.iter().take(shown).map(|sheet| pages(locale, sheet)).collect_view()}
        }
    }
}

fn page(locale: Locale, sheet: &Sheet, days: &[SheetDay], at: usize, all: usize) -> impl IntoView {
    let most = days
        .iter()
        .map(|day| day.tiles.len())
        .max()
        .unwrap_or(1)
        .max(4);
    let intro = if sheet.is_day_by_day {
        None
    } else {
        Some(words::read_downwards(locale))
    };
    let prepared = sheet.reread.as_ref().map_or_else(
        || words::prepared(locale).to_owned(),
        |(reader, date)| words::prepared_and_reread(locale, reader, &format::date(locale, *date)),
    );
    view! {
        <article
            class="paper paper--a4l"
            class:is-dense={most >= DENSE}
            class:is-full={most >= FULL}
            aria-label=t::paper_of(locale, OfName(&sheet.name), at, all)
            style=("--rows", most.to_string())
        >
            <header class="fhead">
                <img src="pictos/bonjour.svg" alt="" width="64" height="64" />
                <div>
                    <p class="fhead__t">{words::my_week(locale)}</p>
                    <p>
                        {sheet.intro.clone()}
                        {intro
                            .map(|intro| {
                                view! {
                                    <br />
                                    {intro}
                                }
                            })}
                    </p>
                </div>
                {sheet.is_draft.then(|| view! { <p class="paper__draft">{words::draft(locale)}</p> })}
            </header>
            <div class="fdays" class:fdays--one=sheet.is_day_by_day>
                {days.iter().map(day).collect_view()}
            </div>
            <footer class="ffoot">
                <p>{sheet.help.clone()}</p>
                <p>{words::page(locale, at, all)}</p>
                <p class="paper__fine">{prepared} " " {words::credit(locale)}</p>
            </footer>
        </article>
    }
}

fn day(day: &SheetDay) -> impl IntoView + use<> {
    view! {
        <section class="fday">
            <h2>{day.title.clone()}</h2>
            <ol>{day.tiles.iter().map(tile).collect_view()}</ol>
        </section>
    }
}

fn tile(tile: &Tile) -> impl IntoView + use<> {
    let image = tile
        .image
        .clone()
        .map(|image| view! { <img src=image alt="" width="72" height="72" /> });
    let is_bare = image.is_none();
    view! {
        <li class="ftile" class:ftile--bare=is_bare>
            {image}
            <div>
                <p class="ftile__h">{tile.time.clone()}</p>
                <p>{tile.sentence.clone()}</p>
            </div>
        </li>
    }
}
