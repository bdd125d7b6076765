//! A table: its heads, with the roles that it keeps where a phone shows each row as a card.

use leptos::prelude::*;

/// What stands above a column.
#[derive(Clone, Copy)]
pub enum Head {
    /// Its name.
    Shown(&'static str),
    /// The name of a column of numbers.
    Number(&'static str),
    /// A name that is only read aloud: the column speaks for itself.
    Heard(&'static str),
}

impl Head {
    fn draw(self) -> impl IntoView {
        let class = matches!(self, Self::Number(_)).then_some("num");
        let name = match self {
            Self::Shown(name) | Self::Number(name) => name.into_any(),
            Self::Heard(name) => view! { <span class="vh">{name}</span> }.into_any(),
        };
        view! {
            <th scope="col" role="columnheader" class=class>
                {name}
            </th>
        }
    }
}

/// The table around its rows, which name their own roles.
#[component]
pub fn Table(
    /// `table` and what else its looks need.
    class: &'static str,
    #[prop(into)] heads: Vec<Head>,
    children: Children,
) -> impl IntoView {
    view! {
        <table class=class role="table">
            <thead role="rowgroup">
                <tr role="row">{heads.into_iter().map(Head::draw).collect_view()}</tr>
            </thead>
            <tbody role="rowgroup">{children()}</tbody>
        </table>
    }
}

/// The same in a part of the page that scrolls sideways, also by the keyboard.
#[component]
pub fn ScrolledTable(
    /// What the part is called.
    label: &'static str,
    class: &'static str,
    #[prop(into)] heads: Vec<Head>,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="scroll-x" tabindex="0" role="region" aria-label=label>
            <Table class heads>{children()}</Table>
        </div>
    }
}
