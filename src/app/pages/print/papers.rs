//! The papers of the team: a member's week, a room's door, the list of a day.

use super::door::Fit;
use crate::{components::icon::Icon, platform::clock, state::use_house_words};
use leptos::prelude::*;
use semainier::{
    i18n::{Locale, format, text::sheet as t},
    present::{
        day::{Expected, Item},
        print_day::DayList,
        print_room::{RoomDay, RoomSheet},
        print_staff::{StaffDay, StaffSheet},
    },
};

fn head(locale: Locale, title: String, span: String, is_draft: bool) -> impl IntoView {
    view! {
        <header class="phead-paper">
            <div>
                <p class="paper__t">{title}</p>
                <p>{span}</p>
            </div>
            {is_draft.then(|| view! { <p class="paper__draft">{t::draft(locale)}</p> })}
        </header>
    }
}

fn foot(locale: Locale) -> impl IntoView {
    view! { <footer class="paper__fine">{t::printed_on(locale, &format::date(locale, clock::today()))}</footer> }
}

/// The week of a member of staff.
pub fn staff(locale: Locale, sheet: StaffSheet) -> AnyView {
    let label = sheet.title.clone();
    view! {
        <article class="paper paper--a4p" aria-label=label>
            {head(locale, sheet.title, sheet.span, sheet.is_draft)}
            {sheet.days.into_iter().map(|day| staff_day(locale, day)).collect_view()}
            {foot(locale)}
        </article>
    }
    .into_any()
}

fn staff_day(locale: Locale, day: StaffDay) -> impl IntoView {
    let hours = day.hours.unwrap_or_else(|| t::off_duty(locale).to_owned());
    let is_empty = day.lines.is_empty();
    view! {
        <section class="pday">
            <h2>
                {day.title} " " <span>{hours}</span>
            </h2>
            {if is_empty {
                view! { <p>{t::nothing(locale)}</p> }.into_any()
            } else {
                view! {
                    <table class="plines">
                        <thead>
                            <tr>
                                <th scope="col">{t::when(locale)}</th>
                                <th scope="col">{t::what(locale)}</th>
                                <th scope="col">{t::where_(locale)}</th>
                                <th scope="col">{use_house_words().label_many()}</th>
                                <th scope="col">{t::around(locale)}</th>
                            </tr>
                        </thead>
                        <tbody>
                            {day
                                .lines
                                .into_iter()
                                .map(|line| {
                                    view! {
                                        <tr>
                                            <td>{line.time}</td>
                                            <td>
                                                <b>{line.what}</b>
                                            </td>
                                            <td>{line.place}</td>
                                            <td>{line.people}</td>
                                            <td>{line.around}</td>
                                        </tr>
                                    }
                                })
                                .collect_view()}
                        </tbody>
                    </table>
                }
                    .into_any()
            }}
        </section>
    }
}

/// The week of a room.
pub fn room(locale: Locale, sheet: RoomSheet) -> AnyView {
    let label = sheet.title.clone();
    let days = sheet.days.len();
    let fit = Fit::new(&sheet.days, sheet.most);
    view! {
        <article class="paper paper--a4l paper--door" aria-label=label>
            {head(locale, sheet.title, sheet.span, sheet.is_draft)}
            <div
                class="ddays"
                class:ddays--dense=fit.is_dense()
                style=("--days", days.max(1).to_string())
                style=("--h", fit.height())
                style=("--f", fit.letters())
            >
                {sheet.days.into_iter().map(|day| room_day(locale, day, fit)).collect_view()}
            </div>
            <footer class="paper__fine">
                {t::printed_on(locale, &format::date(locale, clock::today()))} ". " {t::credit(locale)}
            </footer>
        </article>
    }
    .into_any()
}

fn room_day(locale: Locale, day: RoomDay, fit: Fit) -> impl IntoView {
    let is_free = day.tiles.is_empty();
    let lines = fit.name_lines(&day).to_string();
    view! {
        <section class="dday" style=("--lines", lines)>
            <h2>{day.title}</h2>
            {is_free.then(|| view! { <p>{t::free_room(locale)}</p> })}
            <ol>
                {day
                    .tiles
                    .into_iter()
                    .map(|tile| {
                        let image = match (tile.image, tile.icon) {
                            (Some(image), _) => view! { <img src=image alt="" width="48" height="48" /> }.into_any(),
                            (None, Some(icon)) => view! { <Icon name=icon /> }.into_any(),
                            (None, None) => ().into_any(),
                        };
                        view! {
                            <li>
                                {image}
                                <b>{tile.what}</b>
                                <span>{tile.time}</span>
                            </li>
                        }
                    })
                    .collect_view()}
            </ol>
        </section>
    }
}

/// The list of a day.
pub fn day(locale: Locale, list: DayList) -> AnyView {
    let day = list.day;
    let named = |title: String| match &list.site {
        Some(site) => format!("{title}, {site}"),
        None => title,
    };
    let (title, label) = (
        named(t::day_list(locale).to_owned()),
        named(list.title.clone()),
    );
    view! {
        <article class="paper paper--a4p" aria-label=label>
            {head(locale, title, list.title, list.is_draft)}
            <section class="pday">
                <h2>{t::arrivals(locale)}</h2>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{use_house_words().label_one()}</th>
                            <th scope="col">{t::arrives(locale)}</th>
                            <th scope="col">{t::leaves(locale)}</th>
                            <th scope="col">{t::is_here(locale)}</th>
                            <th scope="col">{t::left(locale)}</th>
                            <th scope="col">{t::notes(locale)}</th>
                        </tr>
                    </thead>
                    <tbody>{day.expected.into_iter().map(|person| expected(locale, person)).collect_view()}</tbody>
                </table>
            </section>
            <section class="pday">
                <h2>{t::programme(locale)}</h2>
                {day.closed.iter().map(|part| view! { <p>{part.told(locale)}</p> }).collect_view()}
                {day.items.is_empty().then(|| view! { <p>{t::nothing(locale)}</p> })}
                {day.items.into_iter().map(|one| item(locale, one)).collect_view()}
            </section>
            {foot(locale)}
        </article>
    }
    .into_any()
}

fn expected(locale: Locale, person: Expected) -> impl IntoView {
    let time = |minutes: semainier::domain::time::Minutes| format::time(locale, minutes.0);
    let note = person.is_absent.then(|| t::absence_noted(locale));
    view! {
        <tr>
            <th scope="row">{person.name}</th>
            <td>{time(person.hours.start())}</td>
            <td>{time(person.hours.end())}</td>
            <td>
                <span class="tickbox"></span>
            </td>
            <td>
                <span class="tickbox"></span>
            </td>
            <td>{note}</td>
        </tr>
    }
}

fn item(locale: Locale, item: Item) -> impl IntoView {
    let time = format::time_range(locale, item.range.start().0, item.range.end().0);
    let about: Vec<String> = [item.place]
        .into_iter()
        .chain(item.with)
        .chain(item.departure)
        .filter(|part| !part.is_empty())
        .collect();
    view! {
        <div class="pitem">
            <h3>
                {time} " " {item.title} <span>{about.join(", ")}</span>
            </h3>
            <ul>
                {item
                    .names
                    .into_iter()
                    .map(|name| {
                        view! {
                            <li>
                                <span class="tickbox"></span>
                                {name}
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </div>
    }
}
