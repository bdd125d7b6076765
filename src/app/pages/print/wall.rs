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
use std::ops::RangeInclusive;

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
    let days = wall.days.len();
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
            <div class=density style=("--days", days.to_string()) style=("--rows", most.to_string())>
                {wall.days.into_iter().map(|one| day(locale, one, days, most, noon.clone())).collect_view()}
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

fn day(
    locale: Locale,
    day: WallDay,
    days: usize,
    most: usize,
    noon: Option<(String, String)>,
) -> impl IntoView {
    let (morning, afternoon) = (day.morning.len(), day.afternoon.len());
    let lines = title_lines(days, most, morning + afternoon);
    let flows = (most >= LINES && lines == 1).then(|| flowing(days, most));
    let share = |tiles: usize| format!("{}fr", tiles.max(1));
    view! {
        <section
            class="wday"
            class:wday--single=lines == 1
            style=("--am", share(morning))
            style=("--pm", share(afternoon))
            style=("--lines", lines.to_string())
        >
            <header>
                <h2>
                    <span>{day.name}</span>
                    " "
                    <b>{day.number}</b>
                </h2>
                {(!day.closed.is_empty()).then(|| view! { <p class="wclosed">{day.closed.join(", ")}</p> })}
            </header>
            <h3>{t::morning(locale)}</h3>
            <ol>{day.morning.into_iter().map(|one| tile(one, flows.clone())).collect_view()}</ol>
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
                        <ol>{day.afternoon.into_iter().map(|one| tile(one, flows.clone())).collect_view()}</ol>
                    }
                })}
        </section>
    }
}

/// Sizes of a wall in lines, in millimetres: height of a tile of its fullest day, letters of a name and of what stands under it.
/// Neither the height of a tile nor the width of one of so many days is too small for them.
fn line_sizes(days: usize, most: usize) -> (f64, f64, f64) {
    let height = 180.0 / most as f64;
    let name = (height * 0.38).min((18.0 / days.max(1) as f64).max(2.9));
    (height, name, (height * 0.34).min(name * 0.95).max(2.8))
}

/// Lines that a name may take on a day of so many tiles, if the fullest has `most`. The sizes of `wall.css`, in heights of a tile
/// of the fullest day: the line of a name, and all that stands under it.
fn title_lines(days: usize, most: usize, tiles: usize) -> usize {
    let (name, under, fewest) = if most >= LINES {
        let (height, name, under) = line_sizes(days, most);
        (name * 1.2 / height, (under * 1.2 + 1.2) / height, 1)
    } else {
        (0.27, 0.46, 2)
    };
    let height = most as f64 / tiles.max(1) as f64;
    (((height - under) / name) as usize).clamp(fewest, 4)
}

/// The names that go on in a second line, by their letters, where so many days have tiles in lines: more than one line holds, and
/// so few that they have room beside the hour. What image and edges leave of a tile's width, by half the size of its letters.
fn flowing(days: usize, most: usize) -> RangeInclusive<usize> {
    const HOUR: usize = 9;
    let (height, name, _) = line_sizes(days, most);
    let width = 400.0 / days.max(1) as f64 - 21.5 - height * 0.66;
    let letters = |size: f64| (width / (size * 0.54)) as usize;
    let second = letters((height * 0.32).max(2.83).min(name));
    letters(name) + 1..=(2 * second).saturating_sub(HOUR)
}

/// Whether a word of a name is wider than a tile in the usual size.
fn has_long_word(name: &str) -> bool {
    const LONG: usize = 12;
    name.split([' ', '-'])
        .any(|word| word.chars().count() >= LONG)
}

fn tile(tile: WallTile, flows: Option<RangeInclusive<usize>>) -> impl IntoView {
    let image = match tile.image {
        Some(image) => view! { <img src=image alt="" width="72" height="72" /> }.into_any(),
        None => view! { <Icon name=tile.icon class="wtile__icon" /> }.into_any(),
    };
    let is_long = has_long_word(&tile.name);
    let is_longer = flows.is_some_and(|flows| flows.contains(&tile.name.chars().count()));
    let words = if is_longer {
        // The hour first: it is never what has no room.
        view! {
            <span class="wtile__h">{tile.time}</span>
            " "
            <b>{tile.name}</b>
            " "
            <p>{tile.place}</p>
        }
        .into_any()
    } else {
        view! {
            <b class:is-long=is_long>{tile.name}</b>
            <p>
                <span class="wtile__h">{tile.time}</span>
                " "
                {tile.place}
            </p>
        }
        .into_any()
    };
    view! {
        <li class=format!("wtile {}", tile.class) class:wtile--flows=is_longer>
            {image}
            <div>{words}</div>
        </li>
    }
}
