//! The rights of people: extract, erasure, retention, hidden names, documents for the register.

use super::papers::Papers;
use crate::{
    components::{
        dialog::{Confirm, Dialog},
        draft_found::DraftFound,
        fields::{CheckField, TextField},
        icon::Icon,
        rights::{EraseDialog, ExtractDialog},
    },
    platform::clock,
    state::{draft::Draft, use_locale, use_notices, use_preferences, use_store},
};
use leptos::prelude::*;
use semainier::{
    catalogue::folded,
    domain::{edit::Command, id::PersonId, journal::DecisionKind},
    i18n::{
        format,
        text::{common, privacy as t},
    },
    present::{
        names,
        retention::{self, Trace},
    },
};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Asked {
    Extract,
    ExtractOf(PersonId, String),
    Erase,
    EraseSure(PersonId, String),
    Due,
    Keep(PersonId),
    All,
}

/// The card.
#[component]
pub fn RightsCard() -> impl IntoView {
    let (locale, store, preferences) = (use_locale(), use_store(), use_preferences());
    let asked = RwSignal::new(None::<Asked>);
    let ask = move |what: Asked| move |_| asked.set(Some(what.clone()));
    let n_due =
        Memo::new(move |_| store.with(|document| retention::due(document, clock::today()).len()));
    let due = move || match n_due.get() {
        0 => t::due_none(locale).to_owned(),
        n => t::due(locale, n),
    };
    view! {
        <section class="card card--flush" aria-labelledby="h-rights">
            <div class="card__head">
                <h2 id="h-rights">{t::card(locale)}</h2>
            </div>
            <ul class="rights">
                <Right title=t::give(locale) text=t::give_text(locale)>
                    <button
                        class="btn btn--sm"
                        type="button"
                        aria-label=common::labelled(locale, t::export(locale), t::give(locale))
                        on:click=ask(Asked::Extract)
                    >
                        {t::export(locale)}
                    </button>
                </Right>
                <Right title=t::erase(locale) text=t::erase_text(locale)>
                    <button
                        class="btn btn--sm"
                        type="button"
                        aria-label=common::labelled(locale, t::erase_choose(locale), t::erase(locale))
                        on:click=ask(Asked::Erase)
                    >
                        {t::erase_choose(locale)}
                    </button>
                </Right>
                <li>
                    <div>
                        <b>{due}</b>
                        <span>{t::due_text(locale)}</span>
                    </div>
                    {move || {
                        (n_due.get() > 0)
                            .then(|| {
                                view! {
                                    <button
                                        class="btn btn--sm"
                                        type="button"
                                        aria-label=move || common::labelled(locale, t::due_see(locale), &due())
                                        on:click=ask(Asked::Due)
                                    >
                                        {t::due_see(locale)}
                                    </button>
                                }
                            })
                    }}
                </li>
                <Right title=t::papers(locale) text=t::papers_text(locale)>
                    <Papers />
                </Right>
                <Right title=t::all(locale) text=t::all_text(locale)>
                    <button
                        class="btn btn--sm btn--danger"
                        type="button"
                        aria-label=common::labelled(locale, t::all_now(locale), t::all(locale))
                        on:click=ask(Asked::All)
                    >
                        <Icon name="trash-2" />
                        {t::all_now(locale)}
                    </button>
                </Right>
                <li>
                    <div>
                        <CheckField
                            label=t::hidden(locale)
                            checked=Signal::derive(move || preferences.get().hides_names)
                            on_change=move |hides| preferences.update(|choices| choices.hides_names = hides)
                        />
                        <span>{t::hidden_text(locale)}</span>
                    </div>
                </li>
            </ul>
            {move || asked.get().map(|what| asking(what, asked))}
        </section>
    }
}

#[component]
fn Right(title: &'static str, text: &'static str, children: Children) -> impl IntoView {
    view! {
        <li>
            <div>
                <b>{title}</b>
                <span>{text}</span>
            </div>
            {children()}
        </li>
    }
}

fn asking(what: Asked, asked: RwSignal<Option<Asked>>) -> AnyView {
    let (locale, store) = (use_locale(), use_store());
    let close = move |()| asked.set(None);
    match what {
        Asked::Extract => {
            let chosen = move |(id, name)| asked.set(Some(Asked::ExtractOf(id, name)));
            view! { <Choose title=t::give(locale) text=t::give_text(locale) on_choose=chosen on_close=close /> }
                .into_any()
        }
        Asked::ExtractOf(id, name) => view! { <ExtractDialog id name on_close=close /> }.into_any(),
        Asked::Erase => {
            let chosen = move |(id, name)| asked.set(Some(Asked::EraseSure(id, name)));
            view! { <Choose title=t::erase(locale) text=t::erase_text(locale) on_choose=chosen on_close=close /> }
                .into_any()
        }
        Asked::EraseSure(id, name) => view! { <EraseDialog id name on_close=close /> }.into_any(),
        Asked::Due => view! { <DueList asked /> }.into_any(),
        Asked::Keep(id) => view! { <KeepLonger id on_close=close /> }.into_any(),
        Asked::All => view! {
            <Confirm
                title=t::all(locale)
                text=t::all_sure(locale)
                action=t::all_now(locale)
                is_danger=true
                on_confirm=move |()| store.erase_all()
                on_close=close
            />
        }
        .into_any(),
    }
}

/// The select of a person; gives the id and the name.
#[component]
fn WhichPerson(chosen: RwSignal<Option<(PersonId, String)>>) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let document = store.document_untracked();
    let mut persons: Vec<_> = document
        .persons
        .iter()
        .map(|person| (names::full(person), person.id))
        .collect();
    persons.sort_by_cached_key(|(name, id)| (folded(name), *id));
    if let Some((name, id)) = persons.first() {
        chosen.set(Some((*id, name.clone())));
    }
    let options = persons.clone();
    let choose = move |text: String| {
        let found = text.parse().ok().and_then(|id: PersonId| {
            let (name, id) = persons.iter().find(|(_, known)| *known == id)?;
            Some((*id, name.clone()))
        });
        chosen.set(found);
    };
    view! {
        <div class="field">
            <label class="field__label" for="rights-person">
                {t::whom(locale)}
            </label>
            <select class="input" id="rights-person" on:change:target=move |event| choose(event.target().value())>
                {options
                    .into_iter()
                    .map(|(name, id)| view! { <option value=id.to_string()>{name}</option> })
                    .collect_view()}
            </select>
        </div>
    }
}

/// Asks whom it is about.
#[component]
fn Choose(
    title: &'static str,
    text: &'static str,
    #[prop(into)] on_choose: Callback<(PersonId, String)>,
    #[prop(into)] on_close: Callback<()>,
) -> impl IntoView {
    let locale = use_locale();
    let chosen = RwSignal::new(None);
    let go_on = move |_| {
        if let Some(chosen) = chosen.get_untracked() {
            on_choose.run(chosen);
        }
    };
    view! {
        <Dialog title on_close>
            <WhichPerson chosen />
            <p>{text}</p>
            <div class="dialog__foot">
                <button class="btn" type="button" on:click=move |_| on_close.run(())>
                    {common::cancel(locale)}
                </button>
                <button class="btn btn--primary" type="button" on:click=go_on>
                    {t::go_on(locale)}
                </button>
            </div>
        </Dialog>
    }
}

#[component]
fn DueList(asked: RwSignal<Option<Asked>>) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let due = store.with(|document| retention::due(document, clock::today()));
    view! {
        <Dialog title=t::due(locale, due.len()) on_close=move |()| asked.set(None)>
            <p>{t::due_text(locale)}</p>
            <ul class="rights">
                {due
                    .into_iter()
                    .map(|due| {
                        let (id, name) = (due.id, due.name.clone());
                        let date = format::date(locale, due.last);
                        let last = |what| t::due_last(locale, &date, what);
                        let last = match due.trace {
                            Trace::Left => last(t::trace_left(locale)),
                            Trace::FollowUp => last(t::trace_follow_up(locale)),
                            Trace::Appointment => last(t::trace_appointment(locale)),
                            Trace::Planned => last(t::trace_planned(locale)),
                            Trace::Record => last(t::trace_record(locale)),
                            Trace::Nothing => t::due_nothing(locale, &date),
                        };
                        view! {
                            <li>
                                <div>
                                    <b>{due.name}</b>
                                    <span>
                                        {last} " " {(!due.has_left).then(|| t::due_not_left(locale))}
                                    </span>
                                </div>
                                <button class="btn btn--sm" type="button" on:click=move |_| asked.set(Some(Asked::Keep(id)))>
                                    {t::keep_longer(locale)}
                                </button>
                                <button
                                    class="btn btn--sm btn--danger"
                                    type="button"
                                    on:click=move |_| asked.set(Some(Asked::EraseSure(id, name.clone())))
                                >
                                    {t::all_now(locale)}
                                </button>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </Dialog>
    }
}

#[component]
fn KeepLonger(id: PersonId, #[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let (locale, store, notices) = (use_locale(), use_store(), use_notices());
    let draft = Draft::open(&format!("keep/{id}"), String::new());
    let keep = move |_| {
        let reason = draft.get_untracked().trim().to_owned();
        let until = clock::today().checked_add_months(retention::LONGER);
        if let (false, Some(until)) = (reason.is_empty(), until) {
            let kind = DecisionKind::Kept {
                person: id,
                until,
                reason,
            };
            if store.apply(&Command::Note(None, kind)) {
                notices.tell(t::kept(locale));
                draft.forget();
                on_close.run(());
            }
        }
    };
    view! {
        <Dialog title=t::keep_longer(locale) on_close>
            <DraftFound was_found=draft.was_found() on_reset=move |()| draft.reset() />
            <TextField
                id="keep-reason"
                label=t::keep_reason(locale)
                value=Signal::derive(move || draft.with(String::clone))
                on_input=move |text| draft.update(|reason| *reason = text)
            />
            <div class="dialog__foot">
                <button
                    class="btn btn--primary"
                    type="button"
                    aria-disabled=move || draft.with(|reason| reason.trim().is_empty()).to_string()
                    on:click=keep
                >
                    {t::keep_longer(locale)}
                </button>
            </div>
        </Dialog>
    }
}
