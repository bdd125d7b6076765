//! What merging a file would do, with a choice for each thing that both devices changed.

use super::exchange::say;
use crate::{
    components::{dialog::Dialog, icon::Icon},
    state::{
        exchange::{self, Looked},
        use_locale, use_notices, use_store,
    },
};
use leptos::{prelude::*, task::spawn_local};
use semainier::{
    i18n::text::{common, exchange as t},
    present::exchange as words,
    storage::exchange::{Choice, Conflict, Report},
};
use std::sync::Arc;

/// The value chosen of each conflict; nothing for later.
type Chosen = RwSignal<Vec<Option<usize>>>;

/// The dialog. `on_done` is told how many choices still wait.
#[component]
pub fn Review(
    looked: Arc<Looked>,
    #[prop(into)] on_done: Callback<usize>,
    #[prop(into)] on_close: Callback<()>,
) -> impl IntoView {
    let (locale, store, notices) = (use_locale(), use_store(), use_notices());
    let is_busy = RwSignal::new(false);
    let trouble = RwSignal::new(None::<String>);
    let report = &looked.report;
    let chosen: Chosen = RwSignal::new(vec![None; report.conflicts.len()]);
    let title = match &looked.name {
        Some(name) => t::title(locale, name),
        None => t::title_decide(locale).to_owned(),
    };
    let action = if looked.name.is_some() {
        t::apply(locale)
    } else {
        t::apply_choices(locale)
    };
    let has_file = looked.name.is_some();
    let summary = has_file.then(|| view! { <Summary report=report.clone() /> });
    let conflicts = report.conflicts.clone();
    let take = move |_| {
        if is_busy.get_untracked() {
            return;
        }
        is_busy.set(true);
        let looked = Arc::clone(&looked);
        let choices = choices(&looked.report.conflicts, &chosen.get_untracked());
        spawn_local(async move {
            match exchange::take(store, notices, &looked, choices).await {
                Ok(n_waiting) => drop(on_done.try_run(n_waiting)),
                Err(why) => {
                    trouble.try_set(Some(say(locale, &why)));
                    is_busy.try_set(false);
                }
            }
        });
    };
    view! {
        <Dialog title on_close>
            <div class="stack">
                {summary}
                {(!conflicts.is_empty()).then(|| view! { <Conflicts conflicts chosen /> })}
                <p role="alert">{move || trouble.get()}</p>
            </div>
            <div class="dialog__foot">
                <button class="btn" type="button" on:click=move |_| on_close.run(())>
                    {common::cancel(locale)}
                </button>
                <button
                    class="btn btn--primary"
                    type="button"
                    aria-disabled=move || is_busy.get().to_string()
                    on:click=take
                >
                    {move || if is_busy.get() { t::working(locale) } else { action }}
                </button>
            </div>
        </Dialog>
    }
}

fn choices(conflicts: &[Conflict], chosen: &[Option<usize>]) -> Vec<Choice> {
    let choice = |(conflict, at): (&Conflict, &Option<usize>)| {
        Some(Choice {
            key: conflict.key.clone(),
            path: conflict.path.clone(),
            value: conflict.values.get((*at)?)?.value.clone(),
        })
    };
    conflicts.iter().zip(chosen).filter_map(choice).collect()
}

/// Who made the file, what changes, what there is to know.
#[component]
fn Summary(report: Report) -> impl IntoView {
    let locale = use_locale();
    let from = report
        .made
        .as_ref()
        .map(|made| t::from(locale, &words::writing(locale, made)));
    let counts = t::counts(
        locale,
        &t::n_changes(locale, report.changes.len()),
        &t::n_conflicts(locale, report.conflicts.len()),
    );
    let (n_left_out, revived) = (report.left_out, report.revived.join(", "));
    let notes = [
        (report.is_apart, t::apart(locale).to_owned()),
        (!revived.is_empty(), t::revived(locale, &revived)),
        (n_left_out > 0, t::left_out(locale, n_left_out)),
    ];
    let erased = report.erased_names.join(", ");
    let changes = report.changes;
    view! {
        <p>
            {from} " " <b>{counts}</b>
        </p>
        {(!erased.is_empty())
            .then(|| {
                view! {
                    <p class="notice notice--danger">
                        <Icon name="triangle-alert" />
                        <span>{t::erased(locale, &erased)}</span>
                    </p>
                }
            })}
        {notes
            .into_iter()
            .filter(|(is_said, _)| *is_said)
            .map(|(_, note)| view! { <p class="small">{note}</p> })
            .collect_view()}
        {if changes.is_empty() {
            view! { <p class="small">{t::nothing_changes(locale)}</p> }.into_any()
        } else {
            view! {
                <h3>{t::would_change(locale)}</h3>
                <ul class="small exchange__changes" tabindex="0" aria-label=t::would_change(locale)>
                    {changes.into_iter().map(|change| view! { <li>{change}</li> }).collect_view()}
                </ul>
            }
                .into_any()
        }}
    }
}

/// One choice a conflict.
#[component]
fn Conflicts(conflicts: Vec<Conflict>, chosen: Chosen) -> impl IntoView {
    let locale = use_locale();
    let side = |is_here: bool| -> Vec<Option<usize>> {
        let side = |conflict: &Conflict| conflict.values.iter().position(|v| v.is_here == is_here);
        conflicts.iter().map(side).collect()
    };
    let (here, there) = (side(true), side(false));
    view! {
        <h3>{t::conflicts(locale)}</h3>
        <p class="small">{t::conflicts_text(locale)}</p>
        <p class="row">
            <button class="btn btn--sm" type="button" on:click=move |_| chosen.set(here.clone())>
                {t::all_here(locale)}
            </button>
            <button class="btn btn--sm" type="button" on:click=move |_| chosen.set(there.clone())>
                {t::all_there(locale)}
            </button>
        </p>
        {conflicts
            .into_iter()
            .enumerate()
            .map(|(number, conflict)| view! { <OneConflict number conflict chosen /> })
            .collect_view()}
    }
}

#[component]
fn OneConflict(number: usize, conflict: Conflict, chosen: Chosen) -> impl IntoView {
    let locale = use_locale();
    let name = format!("conflict-{number}");
    let is_chosen =
        move |at: Option<usize>| move || chosen.with(|all| all.get(number) == Some(&at));
    let choose = move |at: Option<usize>| {
        move |_| {
            chosen.update(|all| {
                if let Some(slot) = all.get_mut(number) {
                    *slot = at;
                }
            });
        }
    };
    let option = {
        let name = name.clone();
        move |(at, held): (usize, semainier::storage::exchange::Held)| {
            let who = held
                .writing
                .as_ref()
                .map(|writing| words::writing(locale, writing));
            let remarks = [
                held.is_here.then(|| t::here(locale).to_owned()),
                who.filter(|_| !held.is_here),
                (at == 0).then(|| t::for_now(locale).to_owned()),
            ];
            let remarks: Vec<String> = remarks.into_iter().flatten().collect();
            view! {
                <label class="check">
                    <input
                        type="radio"
                        name=name.clone()
                        prop:checked=is_chosen(Some(at))
                        on:change=choose(Some(at))
                    />
                    <span>
                        {held.text} " " <span class="small muted">{format!("({})", remarks.join(", "))}</span>
                    </span>
                </label>
            }
        }
    };
    view! {
        <fieldset class="stack-2">
            <legend class="label">{conflict.title}</legend>
            {conflict.values.into_iter().enumerate().map(option).collect_view()}
            <label class="check">
                <input type="radio" name=name prop:checked=is_chosen(None) on:change=choose(None) />
                <span>{t::later(locale)}</span>
            </label>
        </fieldset>
    }
}
