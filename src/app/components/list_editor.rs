//! A list of small records inside a form: a row each, with buttons to add, take away and move.

use super::icon::Icon;
use crate::{platform::page, state::use_locale};
use leptos::prelude::*;
use semainier::i18n::text::forms as t;

/// One row: reads and writes its part of the list.
#[derive(Debug)]
pub struct Item<U: Send + Sync + 'static> {
    list: Signal<Vec<U>>,
    on_change: Callback<Vec<U>>,
    blank: Callback<(), U>,
    /// Place in the list.
    pub index: usize,
}

impl<U: Send + Sync> Clone for Item<U> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<U: Send + Sync> Copy for Item<U> {}

impl<U: Clone + Send + Sync + 'static> Item<U> {
    /// A part of the row's record.
    pub fn value<V: Clone + PartialEq + Send + Sync + 'static>(
        self,
        read: impl Fn(&U) -> V + Send + Sync + 'static,
    ) -> Signal<V> {
        // A row lives one moment longer than its record; it then reads a blank one.
        Memo::new(move |_| {
            self.list
                .with(|list| list.get(self.index).map(&read))
                .unwrap_or_else(|| read(&self.blank.run(())))
        })
        .into()
    }

    /// Writes a part of the row's record.
    pub fn set<V: 'static>(self, write: impl Fn(&mut U, V) + Send + Sync + 'static) -> Callback<V> {
        Callback::new(move |value| {
            let mut list = self.list.get_untracked();
            if let Some(record) = list.get_mut(self.index) {
                write(record, value);
                self.on_change.run(list);
            }
        })
    }
}

/// The list with its buttons.
#[component]
pub fn ListEditor<U, R>(
    /// Prefix of the rows' ids.
    id: &'static str,
    /// What one row is ("Absence"), in the names of the buttons.
    #[prop(into)]
    one: String,
    /// Text of the button that adds a row; without one, rows come from elsewhere.
    #[prop(into, optional)]
    add: String,
    list: Signal<Vec<U>>,
    on_change: Callback<Vec<U>>,
    /// A new row.
    #[prop(into)]
    blank: Callback<(), U>,
    /// Whether the order means something.
    #[prop(optional)]
    is_ordered: bool,
    /// Draws the fields of a row.
    row: R,
) -> impl IntoView
where
    U: Clone + PartialEq + Send + Sync + 'static,
    R: Fn(Item<U>) -> AnyView + Clone + Send + Sync + 'static,
{
    let count = Memo::new(move |_| list.with(Vec::len));
    let change = move |edit: &dyn Fn(&mut Vec<U>)| {
        let mut next = list.get_untracked();
        edit(&mut next);
        on_change.run(next);
    };
    let append = move |_| {
        let at = count.get_untracked();
        change(&|list| list.push(blank.run(())));
        focus(format!("#{id}-{at} :is(input, select, textarea, button)"));
    };
    let remove = move |at: usize| {
        change(&|list| {
            if at < list.len() {
                list.remove(at);
            }
        });
        focus(format!("#{id}-add"));
    };
    let raise = move |at: usize| {
        change(&|list| {
            if (1..list.len()).contains(&at) {
                list.swap(at - 1, at);
            }
        });
    };
    view! {
        <div class="lines">
            <For each=move || 0..count.get() key=|index| *index let:index>
                <div class="lines__row" id=format!("{id}-{index}") role="group" aria-label=t::row(use_locale(), &one, index + 1)>
                    <div class="lines__fields">
                        {row(Item { list, on_change, blank, index })}
                    </div>
                    <div class="lines__actions">
                        {is_ordered
                            .then(|| {
                                view! {
                                    <MoveButtons
                                        is_first=index == 0
                                        is_last=Signal::derive(move || index + 1 == count.get())
                                        on_up=move |()| raise(index)
                                        on_down=move |()| raise(index + 1)
                                    />
                                }
                            })}
                        <button
                            class="btn btn--quiet btn--icon btn--sm"
                            type="button"
                            aria-label=t::remove_row(use_locale(), &one, index + 1)
                            on:click=move |_| remove(index)
                        >
                            <Icon name="trash-2" />
                        </button>
                    </div>
                </div>
            </For>
            {(!add.is_empty())
                .then(|| {
                    view! {
                        <p>
                            <button class="btn btn--sm" type="button" id=format!("{id}-add") on:click=append>
                                <Icon name="plus" />
                                {add}
                            </button>
                        </p>
                    }
                })}
        </div>
    }
}

#[component]
fn MoveButtons(
    is_first: bool,
    is_last: Signal<bool>,
    #[prop(into)] on_up: Callback<()>,
    #[prop(into)] on_down: Callback<()>,
) -> impl IntoView {
    let locale = use_locale();
    view! {
        <button class="btn btn--quiet btn--sm" type="button" disabled=is_first on:click=move |_| on_up.run(())>
            <Icon name="chevron-up" />
            {t::up(locale)}
        </button>
        <button class="btn btn--quiet btn--sm" type="button" disabled=is_last on:click=move |_| on_down.run(())>
            <Icon name="chevron-down" />
            {t::down(locale)}
        </button>
    }
}

fn focus(selector: String) {
    request_animation_frame(move || page::focus_first(&selector));
}
