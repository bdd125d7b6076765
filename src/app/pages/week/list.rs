//! The week as a table with headers, for each view: the same data without a drawing.

use super::{
    cells,
    desk::use_desk,
    rows::{mark_open, pick, rows},
    turns::BOARD,
};
use crate::platform::sight;
use leptos::{ev, prelude::*};
use semainier::{
    i18n::{format, text::week_rows as t},
    present::{
        route::WeekView,
        week_rows::{self, ListLine},
    },
};

/// Lines drawn at once.
const BATCH: usize = 100;

/// The table.
#[component]
pub fn List() -> impl IntoView {
    let desk = use_desk();
    let locale = desk.locale;
    let is_shown = Memo::new(|_| true);
    let rows = rows(desk, is_shown);
    let lines = Memo::new(move |_| rows.with(week_rows::lines));
    let is_by_day = Memo::new(move |_| desk.view.get() == WeekView::Days);
    let n_drawn = RwSignal::new(BATCH);
    let come_further = move || {
        if sight::is_near_end(BOARD) {
            n_drawn.update(|n_drawn| *n_drawn = n_drawn.saturating_add(BATCH));
        }
    };
    for handle in [
        window_event_listener(ev::scroll, move |_| come_further()),
        window_event_listener(ev::beforeprint, move |_| n_drawn.set(usize::MAX)),
    ] {
        on_cleanup(move || handle.remove());
    }
    mark_open(desk, is_shown);
    view! {
        <div
            class="board board--table"
            id=BOARD
            role="region"
            tabindex="0"
            aria-label=t::table(locale)
            on:click=move |event| pick(desk, &event)
            on:scroll=move |_| come_further()
        >
            <table class="table weeklist" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        {move || {
                            (!is_by_day.get()).then(|| view! { <th scope="col" role="columnheader">{rows.with(|rows| rows.heading)}</th> })
                        }}
                        <th scope="col" role="columnheader">{t::day(locale)}</th>
                        <th scope="col" role="columnheader">{t::time(locale)}</th>
                        <th scope="col" role="columnheader">{t::what(locale)}</th>
                        <th scope="col" role="columnheader">{t::where_or_who(locale)}</th>
                        <th scope="col" role="columnheader">{t::led_by(locale)}</th>
                        <th scope="col" role="columnheader" class="num">
                            {t::people(locale)}
                        </th>
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    {move || {
                        let (is_by_day, n_drawn) = (is_by_day.get(), n_drawn.get());
                        lines
                            .with(|lines| lines.iter().take(n_drawn).cloned().collect::<Vec<_>>())
                            .into_iter()
                            .map(|line| view! { <Line line is_by_day /> })
                            .collect_view()
                    }}
                </tbody>
            </table>
            <div role="status">
                {move || lines.with(Vec::is_empty).then(|| view! { <p class="empty">{t::nobody(locale)}</p> })}
            </div>
        </div>
    }
}

#[component]
fn Line(line: ListLine, is_by_day: bool) -> impl IntoView {
    let desk = use_desk();
    let locale = desk.locale;
    let head =
        (!is_by_day).then(|| view! { <th scope="row" role="rowheader">{line.name.clone()}</th> });
    match line.card {
        None => view! {
            <tr role="row">
                {head}
                <td role="cell" colspan="6">{t::nothing_all_week(locale)}</td>
            </tr>
        }
        .into_any(),
        Some(card) => {
            let staff = desk
                .store
                .with(|document| week_rows::staff_names(document, &card));
            let is_open = desk.selected.get_untracked() == Some(card.key);
            // Whose it is has a column of its own.
            let chip = cells::chip(locale, &card, "", is_open);
            let day = format::weekday(locale, card.day);
            let (range, detail) = (card.range, card.detail.clone());
            let people = card.places.map_or_else(
                || card.persons.len().to_string(),
                |places| format!("{}/{places}", card.persons.len()),
            );
            view! {
                <tr role="row" class:is-first=line.is_first>
                    {head}
                    <td role="cell">
                        {format::capitalized(day)}
                        {line.told.into_iter().map(|told| view! { <small class="partclosed">{told}</small> }).collect_view()}
                    </td>
                    <td role="cell">{format::time_range(locale, range.start().0, range.end().0)}</td>
                    <td role="cell" inner_html=chip></td>
                    <td role="cell">{detail}</td>
                    <td role="cell">{staff.join(", ")}</td>
                    <td role="cell" class="num">{people}</td>
                </tr>
            }
            .into_any()
        }
    }
}
