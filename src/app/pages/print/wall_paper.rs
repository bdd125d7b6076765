//! The week for the wall.

use crate::{
    components::{brand::BrandMark, icon::Icon},
    platform::clock,
};
use leptos::prelude::*;
use semainier::{
    i18n::{Locale, format, text::sheet as t},
    present::wall::{Look, Note, Paper, Sheet, Wall, WallDay, WallTile},
};

/// A wall on its sheets.
pub fn papers(locale: Locale, wall: &Wall, sheets: Vec<Sheet>, paper: Paper) -> AnyView {
    sheets
        .into_iter()
        .map(|sheet| one(locale, wall, sheet, paper))
        .collect_view()
        .into_any()
}

fn one(locale: Locale, wall: &Wall, sheet: Sheet, paper: Paper) -> impl IntoView {
    let class = match paper {
        Paper::A3 => "paper paper--a3l",
        Paper::A4 => "paper paper--a3l paper--a3l-on-a4",
    };
    let density = if sheet.look.is_roomy {
        "wdays"
    } else {
        "wdays wdays--flat"
    };
    let title = t::our_week(locale);
    let name = sheet
        .part
        .as_ref()
        .map_or_else(|| title.to_owned(), |part| format!("{title}, {part}"));
    let is_part = sheet.part.is_some();
    let (look, count) = (sheet.look, sheet.days.len());
    let noon = wall.noon.clone();
    let days = sheet.days.into_iter().zip(sheet.shares);
    view! {
        <article class=class aria-label=name>
            <header class="whead" class:whead--part=is_part>
                <div>
                    <BrandMark />
                    <div class="whead__titles">
                        <p class="whead__t">{title}</p>
                        {sheet.part.map(|part| view! { <p class="whead__part">{part}</p> })}
                    </div>
                </div>
                <p class="whead__span">{sheet.span}</p>
                {wall.is_draft.then(|| view! { <p class="paper__draft">{t::draft(locale)}</p> })}
                <p class="whead__house">{wall.house.clone()}</p>
            </header>
            <div
                class=density
                style=("--days", count.to_string())
                style=("--columns", look.columns(count).to_string())
                style=("--name", points(look.name))
                style=("--under", points(look.under))
                style=("--image", format!("{:.2}mm", look.image))
            >
                {days.map(|(one, shares)| day(locale, one, look, count, shares, noon.clone())).collect_view()}
            </div>
            <footer class="wfoot">
                <div>{wall.notes.iter().cloned().map(note).collect_view()}</div>
                <p class="paper__fine">
                    {t::credit(locale)} " " {t::printed_on(locale, &format::date(locale, clock::today()))}
                </p>
            </footer>
        </article>
    }
}

fn points(size: f64) -> String {
    format!("{size:.2}pt")
}

fn note(note: Note) -> impl IntoView {
    view! {
        <p>
            <img src=format!("pictos/{}.svg", note.image) alt="" width="72" height="72" />
            <span>
                <b>{note.title}</b>
                {note.text}
            </span>
        </p>
    }
}

fn day(
    locale: Locale,
    day: WallDay,
    look: Look,
    days: usize,
    (morning, afternoon): (f64, f64),
    noon: Option<(String, String)>,
) -> impl IntoView {
    let half = |title: &'static str, share: f64, tiles: Vec<WallTile>| {
        view! {
            <div class="whalf" style=("--share", format!("{share:.1}"))>
                <h3>{title}</h3>
                <ol>{tiles.into_iter().map(|one| tile(one, look, days)).collect_view()}</ol>
            </div>
        }
    };
    let rest = (!day.has_afternoon).then(|| format!("{afternoon:.1}"));
    view! {
        <section class="wday" style=("--rest", rest)>
            <header>
                <h2>
                    <span>{day.name}</span>
                    " "
                    <b>{day.number}</b>
                </h2>
                {(!day.closed.is_empty()).then(|| view! { <p class="wclosed">{day.closed.join(", ")}</p> })}
            </header>
            {day.has_morning.then(|| half(t::morning(locale), morning, day.morning))}
            {noon
                .filter(|_| day.has_noon)
                .map(|(time, name)| {
                    view! {
                        <p class="wnoon">
                            <img src="pictos/table.svg" alt="" width="72" height="72" />
                            <span>
                                <b>{time}</b>
                                " "
                                {name}
                            </span>
                        </p>
                    }
                })}
            {day.has_afternoon.then(|| half(t::afternoon(locale), afternoon, day.afternoon))}
        </section>
    }
}

fn tile(tile: WallTile, look: Look, days: usize) -> impl IntoView {
    let size = look.name_of(&tile, days);
    let image = match tile.image {
        Some(image) => view! { <img src=image alt="" width="72" height="72" /> }.into_any(),
        None => view! { <Icon name=tile.icon class="wtile__icon" /> }.into_any(),
    };
    view! {
        <li class=format!("wtile {}", tile.class)>
            {image}
            <div>
                <b style=("--name", (size < look.name).then(|| points(size)))>{tile.name}</b>
                <p>
                    <span class="wtile__h">{tile.time}</span>
                    " "
                    {tile.place}
                </p>
            </div>
        </li>
    }
}
