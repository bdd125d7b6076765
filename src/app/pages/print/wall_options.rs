//! On what paper the wall is printed, and how many sheets it takes.

use super::Desk;
use crate::{components::choose::Radios, state::use_locale};
use leptos::prelude::*;
use semainier::{i18n::text::print as t, present::wall::Paper};

/// The choice, and what comes of it.
#[component]
pub fn WallOptions(desk: Desk) -> impl IntoView {
    let locale = use_locale();
    let sheets = Memo::new(move |_| {
        desk.walls.with(|walls| {
            let count: usize = walls.iter().map(|(_, sheets)| sheets.len()).sum();
            (count, count > walls.len())
        })
    });
    view! {
        <Radios
            id="print-paper"
            legend=t::paper(locale)
            options=vec![
                (Paper::A3, t::a3(locale).to_owned()),
                (Paper::A4, t::a4(locale).to_owned()),
            ]
            value=desk.wall.into()
            on_change=move |paper| desk.wall.set(paper)
        />
        <p class="hint" role="status">
            {move || match sheets.get() {
                (0 | 1, _) => String::new(),
                (count, false) => t::wall_sheets(locale, count),
                (count, true) => format!("{} {}", t::wall_sheets(locale, count), t::wall_is_full(locale)),
            }}
        </p>
    }
}
