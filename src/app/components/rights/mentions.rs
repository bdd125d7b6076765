//! The texts elsewhere that have a person's name, each with a box to tick.

use crate::{
    components::icon::Icon,
    state::{use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::id::PersonId,
    i18n::text::mentions as t,
    present::mentions::{self, Row},
};
use std::collections::BTreeSet;

/// What is asked about the texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// From which ones the name is taken.
    Erase,
    /// Which ones are given.
    Give,
}

/// The texts, and which of them are ticked.
#[derive(Debug, Clone, Copy)]
pub struct Choice {
    rows: StoredValue<Vec<Row>>,
    ticked: RwSignal<BTreeSet<String>>,
    asked: Asked,
}

impl Choice {
    /// The texts about a person as they stand now: a list that changes while it is read cannot be decided on.
    pub fn about(id: PersonId, asked: Asked) -> Self {
        let (locale, store) = (use_locale(), use_store());
        let document = store.document_untracked();
        let person = document.persons.get(id);
        let rows = person.map_or_else(Vec::new, |person| mentions::rows(locale, &document, person));
        let is_ticked = |row: &&Row| match asked {
            Asked::Erase => !row.is_name,
            Asked::Give => row.is_likely(),
        };
        let ticked = rows
            .iter()
            .filter(is_ticked)
            .map(|row| row.text.clone())
            .collect();
        Self {
            rows: StoredValue::new(rows),
            ticked: RwSignal::new(ticked),
            asked,
        }
    }

    /// The ticked texts.
    pub fn ticked(self) -> BTreeSet<String> {
        self.ticked.get_untracked()
    }

    /// The texts that are not.
    pub fn others(self) -> BTreeSet<String> {
        let ticked = self.ticked();
        self.rows.with_value(|rows| {
            let texts = rows.iter().map(|row| row.text.clone());
            texts.filter(|text| !ticked.contains(text)).collect()
        })
    }
}

/// The list.
#[component]
pub fn Mentions(choice: Choice) -> impl IntoView {
    let locale = use_locale();
    let rows = choice.rows.get_value();
    if rows.is_empty() {
        return view! { <p>{t::none(locale)}</p> }.into_any();
    }
    let ask = match choice.asked {
        Asked::Erase => t::erase_ask(locale),
        Asked::Give => t::give_ask(locale),
    };
    view! {
        <p>
            {t::found(locale, rows.len())} " " {ask}
        </p>
        <ul class="mentions" aria-label=t::list(locale)>
            {rows.into_iter().enumerate().map(|(at, row)| view! { <One choice at row /> }).collect_view()}
        </ul>
    }
    .into_any()
}

#[component]
fn One(choice: Choice, at: usize, row: Row) -> impl IntoView {
    let locale = use_locale();
    let text = StoredValue::new(row.text.clone());
    let is_ticked = move || text.with_value(|text| choice.ticked.with(|all| all.contains(text)));
    let tick = move |ticks: bool| {
        let text = text.get_value();
        choice.ticked.update(|all| {
            if ticks {
                all.insert(text);
            } else {
                all.remove(&text);
            }
        });
    };
    let without = row.without;
    let outcome = move || match (choice.asked, is_ticked()) {
        (Asked::Give, _) => None,
        (Asked::Erase, true) => Some(t::becomes(locale, &without)),
        (Asked::Erase, false) => Some(t::stays(locale).to_owned()),
    };
    let doubt = if row.others.is_empty() {
        row.is_name.then(|| t::is_name(locale).to_owned())
    } else {
        Some(t::namesakes(locale, &row.others.join(", ")))
    };
    let about = format!("mention-{at}-about");
    view! {
        <li>
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=is_ticked
                    aria-describedby=about.clone()
                    on:change:target=move |event| tick(event.target().checked())
                />
                <span>{row.text}</span>
            </label>
            <div class="mentions__about" id=about>
                <p class="hint">{row.place}</p>
                {doubt
                    .map(|doubt| {
                        view! {
                            <p class="hint mentions__doubt">
                                <Icon name="triangle-alert" />
                                {doubt}
                            </p>
                        }
                    })}
                <p class="hint">{outcome}</p>
            </div>
        </li>
    }
}
