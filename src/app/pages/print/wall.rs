//! The week for the wall.

use super::WallPaper;
use crate::{
    components::{brand::BrandMark, icon::Icon},
    platform::clock,
};
use leptos::prelude::*;
use semainier::{
    i18n::{Locale, format, text::sheet as t},
    present::wall::{Each, Wall, WallDay, WallTile},
};

/// Tiles on a day from which they become flat, then lines.
const FLAT: usize = 5;
const LINES: usize = 15;

/// One wall on its paper.
pub fn paper(locale: Locale, wall: Wall, paper: WallPaper) -> AnyView {
    let density = match wall.most {
        LINES.. => "wdays wdays--lines",
        FLAT.. => "wdays wdays--flat",
        _ => "wdays",
    };
    let most = wall.most.max(4);
    let class = match paper {
        WallPaper::A3 => "paper paper--a3l",
        WallPaper::A4 => "paper paper--a3l paper--a3l-on-a4",
    };
    let noon = wall.noon.clone();
    let days = wall.days.len().to_string();
    view! {
        <article class=class aria-label=t::our_week(locale)>
            <header class="whead">
                <div>
                    <BrandMark />
                    <p class="whead__t">{t::our_week(locale)}</p>
                </div>
                <p>{wall.span}</p>
                {wall.is_draft.then(|| view! { <p class="paper__draft">{t::draft(locale)}</p> })}
                <p class="whead__house">{wall.house}</p>
            </header>
            <div class=density style=("--days", days) style=("--rows", most.to_string())>
                {wall.days.into_iter().map(|one| day(locale, one, most, noon.clone())).collect_view()}
            </div>
            <footer class="wfoot">
                {wall.each.into_iter().map(each).collect_view()}
                {(!wall.team.is_empty())
                    .then(|| {
                        view! {
                            <p>
                                <img src="pictos/bonjour.svg" alt="" width="72" height="72" />
                                <span>
                                    <b>{t::with_you(locale)}</b>
                                    {wall.team}
                                </span>
                            </p>
                        }
                    })}
                <p>
                    <img src="pictos/non.svg" alt="" width="72" height="72" />
                    <span>
                        <b>{t::you_can_say_no(locale)}</b>
                        {t::and_change_your_mind(locale)}
                    </span>
                </p>
                <p class="paper__fine">
                    {t::credit(locale)} " " {t::printed_on(locale, &format::date(locale, clock::today()))}
                </p>
            </footer>
        </article>
    }
    .into_any()
}

fn each(each: Each) -> impl IntoView {
    view! {
        <p>
            <img src=format!("pictos/{}.svg", each.image) alt="" width="72" height="72" />
            <span>
                <b>{each.when}</b>
                {each.what}
            </span>
        </p>
    }
}

fn day(locale: Locale, day: WallDay, most: usize, noon: Option<(String, String)>) -> impl IntoView {
    let (morning, afternoon) = (day.morning.len(), day.afternoon.len());
    let lines = title_lines(most, morning + afternoon);
    let share = |tiles: usize| format!("{}fr", tiles.max(1));
    view! {
        <section
            class="wday"
            class:wday--single=lines == 1
            style=("--am", share(morning))
            style=("--pm", share(afternoon))
            style=("--lines", lines.to_string())
        >
            <h2>
                <span>{day.name}</span>
                " "
                <b>{day.number}</b>
            </h2>
            <h3>{t::morning(locale)}</h3>
            <ol>{day.morning.into_iter().map(tile).collect_view()}</ol>
            {noon
                .filter(|_| day.has_noon)
                .map(|(time, name)| {
                    view! {
                        <p class="wnoon">
                            <img src="pictos/table.svg" alt="" width="72" height="72" />
                            <b>{time}</b>
                            " "
                            {name}
                        </p>
                    }
                })}
            {day
                .has_afternoon
                .then(|| {
                    view! {
                        <h3>{t::afternoon(locale)}</h3>
                        <ol>{day.afternoon.into_iter().map(tile).collect_view()}</ol>
                    }
                })}
        </section>
    }
}

/// Lines that a name may take on a day of so many tiles, if the fullest has `most`. The sizes of `wall.css`, in heights of a tile
/// of the fullest day: the line of a name, and all that stands under it.
fn title_lines(most: usize, tiles: usize) -> usize {
    let (name, under, fewest) = if most >= LINES {
        (0.46, 0.36, 1)
    } else {
        (0.27, 0.46, 2)
    };
    let height = most as f64 / tiles.max(1) as f64;
    (((height - under) / name) as usize).clamp(fewest, 4)
}

/// Whether a word of a name is wider than a tile in the usual size.
fn has_long_word(name: &str) -> bool {
    const LONG: usize = 12;
    name.split([' ', '-'])
        .any(|word| word.chars().count() >= LONG)
}

fn tile(tile: WallTile) -> impl IntoView {
    let image = match tile.image {
        Some(image) => view! { <img src=image alt="" width="72" height="72" /> }.into_any(),
        None => view! { <Icon name=tile.icon class="wtile__icon" /> }.into_any(),
    };
    let is_long = has_long_word(&tile.name);
    view! {
        <li class=format!("wtile {}", tile.class)>
            {image}
            <div>
                <b class:is-long=is_long>{tile.name}</b>
                <p>
                    <span class="wtile__h">{tile.time}</span>
                    " "
                    {tile.place}
                </p>
            </div>
        </li>
    }
}
