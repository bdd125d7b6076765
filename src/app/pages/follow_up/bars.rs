//! A table whose figures are drawn as bars beside them.

use crate::state::use_locale;
use leptos::prelude::*;
use semainier::i18n::format;

/// One row a name, its bar and its figure.
#[component]
pub(super) fn BarTable(
    /// What the table is.
    label: &'static str,
    /// Head of the names.
    head: &'static str,
    /// Head of the figures.
    count: &'static str,
    rows: Vec<(String, usize)>,
) -> impl IntoView {
    let locale = use_locale();
    let most = rows
        .iter()
        .map(|(_, count)| *count)
        .max()
        .unwrap_or(0)
        .max(1);
    view! {
        <table class="bartable">
            <caption class="vh">{label}</caption>
            <thead class="vh">
                <tr>
                    <th scope="col">{head}</th>
                    <th scope="col">{count}</th>
                </tr>
            </thead>
            <tbody>
                {rows
                    .into_iter()
                    .map(|(name, count)| {
                        view! {
                            <tr>
                                <th scope="row">{name}</th>
                                <td>
                                    <span class="bar" style=("--v", (count * 100 / most).to_string()) aria-hidden="true">
                                        <i></i>
                                    </span>
                                    <b>{format::number(locale, count)}</b>
                                </td>
                            </tr>
                        }
                    })
                    .collect_view()}
            </tbody>
        </table>
    }
}
