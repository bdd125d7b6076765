//! "Pourquoi ?" of a goal short of its dose, or of all that a person lacks this week.

use super::{dialog::Dialog, lack::Lack};
use crate::{
    platform::clock,
    state::{planner::use_planner, use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{id::PersonId, project::GoalTarget, time::WeekId},
    i18n::text::{lacks as t, planner as p},
    present::{names, reasons::UnplacedView},
    protocol::{Answer, Question},
};

/// The lacks of a person this week, of one goal or of all; nothing before the first answer.
pub fn lacks_of(person: PersonId, target: Option<GoalTarget>) -> Signal<Option<Vec<UnplacedView>>> {
    let week = WeekId::of(clock::today());
    let answer = use_planner().answer(move || Some((week, Question::Lacks(person))));
    Memo::new(move |_| {
        let lacks = match answer.get().as_deref() {
            Some(Answer::Unplaced(lacks)) => lacks.clone(),
            Some(_) => Vec::new(),
            None => return None,
        };
        let is_meant = |lack: &UnplacedView| target.is_none() || lack.goal == target;
        Some(lacks.into_iter().filter(is_meant).collect())
    })
    .into()
}

/// The dialog.
#[component]
pub fn WhyLacks(
    person: PersonId,
    /// The goal meant; all lacks without one.
    target: Option<GoalTarget>,
    #[prop(into)] on_close: Callback<()>,
) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let week = WeekId::of(clock::today());
    let document = store.document_untracked();
    let known = document.persons.get(person);
    let name = known.map_or_else(String::new, |known| names::person(locale, &document, known));
    let lacks = lacks_of(person, target);
    let one = move |lack: UnplacedView, is_open: bool| {
        let (title, shown) = (lack.title.clone(), RwSignal::new(is_open));
        // Ways are tried by solving the week again: only when somebody looks.
        view! {
            <section>
                <h3>
                    <button
                        type="button"
                        class="link"
                        aria-expanded=move || shown.get().to_string()
                        on:click=move |_| shown.update(|shown| *shown = !*shown)
                    >
                        {title}
                    </button>
                </h3>
                {move || shown.get().then(|| view! { <Lack lack=lack.clone() week on_close /> })}
            </section>
        }
    };
    view! {
        <Dialog title=t::title(locale, &name) on_close>
            <div class="score-detail" aria-live="polite">
                {move || match lacks.get() {
                    None => view! { <p class="hint">{p::thinking(locale)}</p> }.into_any(),
                    Some(lacks) if lacks.is_empty() => view! { <p>{t::nothing(locale)}</p> }.into_any(),
                    Some(lacks) => {
                        let is_one = lacks.len() == 1;
                        lacks.into_iter().map(|lack| one(lack, is_one)).collect_view().into_any()
                    }
                }}
            </div>
        </Dialog>
    }
}
