//! The week by person, member of staff, room or activity: one line each over the days.

use super::{
    cells,
    desk::{Asked, Desk, use_desk},
    lines::Lines,
    turns::BOARD,
};
use crate::platform::{event, page};
use leptos::{ev, html::Div, prelude::*};
use semainier::{
    i18n::{format, text::week_rows as t},
    present::{
        route::WeekView,
        week_rows::{self, Row, Rows},
    },
};
use std::sync::Arc;

/// The rows of the view shown; those last shown while something else is.
pub fn rows(desk: Desk, is_shown: Memo<bool>) -> Memo<Rows> {
    Memo::new(move |last: Option<&Rows>| {
        if !is_shown.get() {
            return last.cloned().unwrap_or_default();
        }
        let (view, week, cards) = (desk.view.get(), desk.week.get(), desk.cards.get());
        let filters = desk.filters.get();
        desk.store
            .with(|document| week_rows::rows(desk.locale, document, week, &cards, view, &filters))
    })
}

/// The lines as a table of days; behind what is shown if that is something else.
#[component]
pub fn Matrix(is_shown: Memo<bool>) -> impl IntoView {
    let desk = use_desk();
    let locale = desk.locale;
    let rows = rows(desk, is_shown);
    let days = Memo::new(move |_| rows.with(|rows| rows.days.clone()));
    let lines = Lines::follow(rows, is_shown);
    let table = NodeRef::<Div>::new();
    Effect::new(move |last: Option<Option<WeekView>>| {
        let last = last.flatten();
        if !is_shown.get() {
            return last;
        }
        let view = desk.view.get();
        if last.is_some_and(|last| last != view) {
            lines.to_top(table);
        }
        Some(view)
    });
    mark_open(desk, is_shown);
    view! {
        <div
            node_ref=table
            class="board board--table"
            class:is-behind=move || !is_shown.get()
            id=move || is_shown.get().then_some(BOARD)
            aria-hidden=move || (!is_shown.get()).then_some("true")
            role="region"
            tabindex=move || is_shown.get().then_some("0")
            aria-label=t::table(locale)
            on:scroll=move |_| lines.look()
            on:click=move |event| pick(desk, &event)
        >
            <table class="matrix">
                <thead>
                    <tr>
                        <th scope="col">{move || rows.with(|rows| rows.heading)}</th>
                        {move || {
                            days.get()
                                .into_iter()
                                .map(|day| {
                                    let told = day.told.into_iter();
                                    view! {
                                        <th scope="col">
                                            {format::capitalized(&format::weekday_date(locale, day.date))}
                                            {told.map(|told| view! { <small class="partclosed">{told}</small> }).collect_view()}
                                        </th>
                                    }
                                })
                                .collect_view()
                        }}
                        <th scope="col" class="num">
                            {t::total(locale)}
                        </th>
                    </tr>
                </thead>
                <tbody>
                    <For each=move || lines.slots() key=|slot| slot.at let:slot>
                        <Line row=slot.row is_gone=slot.is_gone />
                    </For>
                </tbody>
            </table>
            <div role="status">
                {move || {
                    rows.with(|rows| rows.rows.is_empty()).then(|| view! { <p class="empty">{t::nobody(locale)}</p> })
                }}
            </div>
        </div>
    }
}

/// A line. A house of 300 has hundreds with a dozen cards each, so each is one effect and one piece of HTML. Which card is
/// open is marked without it: a pressed button keeps the focus.
#[component]
fn Line(row: ArcRwSignal<Arc<Row>>, is_gone: ArcRwSignal<bool>) -> impl IntoView {
    let desk = use_desk();
    let html = move || {
        let open = desk.selected.get_untracked();
        row.with(|row| cells::line(desk.locale, row, open))
    };
    view! { <tr hidden=move || is_gone.get() inner_html=html></tr> }
}

/// Opens the card that was pressed in a table, or asks why there is none.
pub fn pick(desk: Desk, click: &ev::MouseEvent) {
    let name = event::closest_attribute(click, ".minicard", "data-card");
    if let Some(key) = name.and_then(|name| name.parse().ok()) {
        desk.select(Some(key));
    }
    let gap = event::closest_attribute(click, "button", "data-gap");
    if let Some((person, day)) = gap.and_then(|gap| cells::gap_of(&gap)) {
        desk.asked.set(Some(Asked::WhyNothing(person, day)));
    }
}

/// Marks the open card in a table, wherever it stands there.
pub fn mark_open(desk: Desk, is_shown: Memo<bool>) {
    Effect::new(move |_| {
        let open = desk.selected.get().filter(|_| is_shown.get());
        let open = open.map(|key| format!("#board .minicard[data-card='{key}']"));
        page::press_only("#board .minicard", open.as_deref());
    });
}
