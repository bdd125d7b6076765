//! The table of the week's appointments, a heading a day.

use crate::{
    components::{
        icon::Icon,
        table::{Head, ScrolledTable},
    },
    state::{use_house_words, use_locale},
};
use leptos::prelude::*;
use semainier::{
    i18n::{Locale, OfName, text::appointments as t},
    present::{
        appointments::{Mark, Row, WeekRows},
        route::{Chosen, Route},
    },
};

/// The table; nothing when no row passes the filters.
#[component]
pub fn DayTable(rows: Memo<WeekRows>) -> impl IntoView {
    let locale = use_locale();
    let heads = [
        Head::Shown(t::col_time(locale)),
        Head::Shown(use_house_words().label_one()),
        Head::Shown(t::col_title(locale)),
        Head::Shown(t::col_place(locale)),
        Head::Shown(t::col_marks(locale)),
        Head::Heard(t::col_actions(locale)),
    ];
    let is_empty =
        Memo::new(move |_| rows.with(|rows| rows.days.is_empty() && rows.waiting.is_empty()));
    view! {
        <section class="card card--flush" aria-label=t::by_day(locale) hidden=is_empty>
            <ScrolledTable label=t::table(locale) class="table table--rdv table--cards" heads>
                <For each=move || rows.with(|rows| lines(locale, rows)) key=Clone::clone let:line>
                    {draw(locale, line)}
                </For>
            </ScrolledTable>
        </section>
    }
}

/// A line of the table. Its whole content is its key: a line that changed is drawn anew, all others stay.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Line {
    /// A day's heading, and whether it is today.
    Heading(String, bool),
    /// An appointment.
    Appointment(Row),
}

fn lines(locale: Locale, rows: &WeekRows) -> Vec<Line> {
    let mut lines = Vec::new();
    for day in &rows.days {
        lines.push(Line::Heading(day.title.clone(), day.is_today));
        lines.extend(day.rows.iter().cloned().map(Line::Appointment));
    }
    if !rows.waiting.is_empty() {
        lines.push(Line::Heading(t::to_place_rows(locale).to_owned(), false));
        lines.extend(rows.waiting.iter().cloned().map(Line::Appointment));
    }
    lines
}

fn draw(locale: Locale, line: Line) -> AnyView {
    match line {
        Line::Heading(title, is_today) => view! {
            <tr role="row" class="tday" class:is-today=is_today>
                <th colspan="6" scope="rowgroup" role="rowheader">
                    {title}
                </th>
            </tr>
        }
        .into_any(),
        Line::Appointment(row) => appointment(locale, row),
    }
}

fn appointment(locale: Locale, row: Row) -> AnyView {
    let time = row.time.unwrap_or_else(|| t::no_time(locale).to_owned());
    let label = t::edit_row(locale, OfName(&row.persons), &time);
    view! {
        <tr role="row">
            <td role="cell" class="nowrap">
                <b>{time}</b>
            </td>
            <th scope="row" role="rowheader">
                {row.persons}
            </th>
            <td role="cell">{row.title}</td>
            <td role="cell">{row.place}</td>
            <td role="cell">
                <span class="row">{row.marks.into_iter().map(|mark| tag(locale, mark)).collect_view()}</span>
            </td>
            <td role="cell" class="num">
                <a
                    class="btn btn--quiet btn--icon btn--sm"
                    href=Route::Appointments(Chosen::One(row.id)).href()
                    aria-label=label
                >
                    <Icon name="ellipsis" />
                </a>
            </td>
        </tr>
    }
    .into_any()
}

fn tag(locale: Locale, mark: Mark) -> AnyView {
    let (class, icon, text) = match mark {
        Mark::Fixed => ("tag tag--line", "lock", t::mark_fixed(locale).to_owned()),
        Mark::Placed => ("tag", "move", t::mark_placed(locale).to_owned()),
        Mark::Held => ("tag tag--line", "pin", t::mark_held(locale).to_owned()),
        Mark::ToConfirm => (
            "tag tag--warn",
            "clock",
            t::mark_to_confirm(locale).to_owned(),
        ),
        Mark::Transport(text) => ("tag tag--primary", "bus", text),
    };
    view! {
        <span class=class>
            <Icon name=icon />
            {text}
        </span>
    }
    .into_any()
}
