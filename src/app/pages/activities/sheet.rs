//! One activity: its sheet, with what may be done to it, or its form.

use super::{
    card::{Picture, use_offer},
    form::{ActivityForm, has_draft},
};
use crate::{
    components::{dialog::Dialog, icon::Icon, main::Main},
    platform::{clock, ids},
    state::{navigation::go, use_locale, use_notices, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{
        activity::Activity,
        check::IssueKind,
        edit::{Command, Entry, EntryId},
        id::ActivityId,
    },
    i18n::text::{activities as t, common},
    present::{
        activities_sheet::{self, Part, Sheet},
        activity_words, domains,
        route::{Chosen, Route, SettingsPage},
    },
};

/// The page of one activity: the form while it is edited, else the sheet.
#[component]
pub fn SheetPage(id: ActivityId) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let is_editing = RwSignal::new(has_draft(locale, store, id));
    let sheet =
        Memo::new(move |_| activities_sheet::sheet(locale, &store.document(), id, clock::today()));
    let is_there = Memo::new(move |_| sheet.with(Option::is_some));
    move || match (is_there.get(), is_editing.get()) {
        (false, _) => view! { <Gone /> }.into_any(),
        (true, true) => {
            view! { <ActivityForm id=Some(id) on_done=move |()| is_editing.set(false) /> }
                .into_any()
        }
        (true, false) => view! { <Shown sheet is_editing /> }.into_any(),
    }
}

#[component]
fn Gone() -> impl IntoView {
    let locale = use_locale();
    view! {
        <Main title=t::gone(locale)>
            <div class="stack">
                <h1 tabindex="-1">{t::gone(locale)}</h1>
                <p>{t::gone_text(locale)}</p>
                <BackToList />
            </div>
        </Main>
    }
}

/// The way back to the catalogue.
#[component]
pub fn BackToList() -> impl IntoView {
    let locale = use_locale();
    view! {
        <p class="crumb">
            <a class="link" href=Route::Activities(Chosen::None).href()>
                <Icon name="arrow-left" />
                {t::all_activities(locale)}
            </a>
        </p>
    }
}

#[component]
fn Shown(sheet: Memo<Option<Sheet>>, is_editing: RwSignal<bool>) -> impl IntoView {
    let title = sheet.with_untracked(|sheet| sheet.as_ref().map(|sheet| sheet.name.clone()));
    view! {
        <Main title=title.unwrap_or_default() class="page">
            <BackToList />
            {move || {
                sheet
                    .get()
                    .map(|sheet| {
                        view! {
                            <header class=format!("page-head acthead {}", domains::class(sheet.domain))>
                                <Picture pictogram=sheet.pictogram.clone() icon=domains::icon(sheet.domain) />
                                <div class="page-head__text">
                                    <h1 tabindex="-1">{sheet.name.clone()}</h1>
                                    <p>{sheet.easy_name.clone()}</p>
                                </div>
                                <Actions id=sheet.id is_offered=sheet.is_offered is_editing />
                            </header>
                            <Lacks lacks=sheet.lacks />
                            <div class="grid-2">
                                {sheet.parts.into_iter().map(|part| view! { <PartCard part /> }).collect_view()}
                                <WishedBy persons=sheet.wished_by />
                            </div>
                        }
                    })
            }}
        </Main>
    }
}

#[component]
fn Actions(id: ActivityId, is_offered: bool, is_editing: RwSignal<bool>) -> impl IntoView {
    let (locale, offer) = (use_locale(), use_offer());
    let duplicate = use_duplicate();
    let (remove, uses) = use_remove(id);
    view! {
        <div class="page-head__actions">
            <button class="btn" type="button" on:click=move |_| offer.run((id, !is_offered))>
                <Icon name=if is_offered { "circle-minus" } else { "plus" } />
                {if is_offered { t::stop_offering(locale) } else { t::start_offering(locale) }}
            </button>
            <button class="btn" type="button" on:click=move |_| duplicate.run(id)>
                <Icon name="copy" />
                {t::duplicate(locale)}
            </button>
            <button class="btn btn--danger" type="button" on:click=move |_| remove.run(())>
                <Icon name="trash-2" />
                {common::delete(locale)}
            </button>
            <button class="btn btn--primary" type="button" on:click=move |_| is_editing.set(true)>
                {common::edit(locale)}
            </button>
        </div>
        {move || {
            uses.get()
                .map(|n| {
                    view! {
                        <Dialog title=t::in_use_title(locale) on_close=move |()| uses.set(None)>
                            <p>{t::in_use_text(locale, n)}</p>
                            <div class="dialog__foot">
                                <button class="btn" type="button" on:click=move |_| uses.set(None)>
                                    {common::cancel(locale)}
                                </button>
                                {is_offered
                                    .then(|| {
                                        view! {
                                            <button
                                                class="btn btn--primary"
                                                type="button"
                                                on:click=move |_| {
                                                    uses.set(None);
                                                    offer.run((id, false));
                                                }
                                            >
                                                {t::stop_offering(locale)}
                                            </button>
                                        }
                                    })}
                            </div>
                        </Dialog>
                    }
                })
        }}
    }
}

/// Makes a copy and opens it.
fn use_duplicate() -> Callback<ActivityId> {
    let (locale, store) = (use_locale(), use_store());
    Callback::new(move |id: ActivityId| {
        let Some(original) = store.document_untracked().activities.get(id).cloned() else {
            return;
        };
        // A copy is the house's own: it keeps the texts that were read when it was made.
        let shown = activity_words::in_words(locale, &original);
        let copy = Activity {
            id: ActivityId(ids::random()),
            catalogue: None,
            name: t::copy_of(locale, &shown.name),
            ..shown
        };
        let (id, name) = (copy.id, copy.name.clone());
        let put = Command::Put(Box::new(Entry::Activity(copy)));
        if store.apply_and_tell(&put, t::duplicated(locale, &name)) {
            go(Route::Activities(Chosen::One(id)));
        }
    })
}

/// Deletes the activity; while plans use it, the second value holds how many sessions do.
fn use_remove(id: ActivityId) -> (Callback<()>, RwSignal<Option<usize>>) {
    let (locale, store, notices) = (use_locale(), use_store(), use_notices());
    let uses = RwSignal::new(None);
    let remove = Callback::new(move |()| {
        let name = store
            .document_untracked()
            .activities
            .get(id)
            .map(|activity| activity_words::name(locale, activity).to_owned())
            .unwrap_or_default();
        match store.dispatch(&Command::Remove(EntryId::Activity(id))) {
            Ok(()) => {
                go(Route::Activities(Chosen::None));
                notices.tell_with_undo(t::deleted(locale, &name));
            }
            Err(issues) => uses.set(issues.iter().find_map(|issue| match issue.kind {
                IssueKind::InUse { uses } => Some(uses),
                _ => None,
            })),
        }
    });
    (remove, uses)
}

/// What is missing for the activity to run here, and where to add it.
#[component]
fn Lacks(lacks: Vec<String>) -> impl IntoView {
    let locale = use_locale();
    (!lacks.is_empty()).then(|| {
        view! {
            <div class="notice notice--warn acthead__lacks">
                <Icon name="triangle-alert" />
                <div class="stack-2">
                    <h2>{t::lack_title(locale)}</h2>
                    <ul>{lacks.into_iter().map(|lack| view! { <li>{lack}</li> }).collect_view()}</ul>
                </div>
                <p class="notice__actions">
                    <a class="btn btn--sm" href=Route::Settings(SettingsPage::Rooms).href()>
                        {t::open_rooms(locale)}
                    </a>
                    <a class="btn btn--sm" href=Route::Settings(SettingsPage::Staff).href()>
                        {t::open_staff(locale)}
                    </a>
                </p>
            </div>
        }
    })
}

#[component]
fn PartCard(part: Part) -> impl IntoView {
    view! {
        <section class="card">
            <div class="card__head">
                <h2>{part.title}</h2>
            </div>
            <dl class="facts facts--sheet">
                {part
                    .facts
                    .into_iter()
                    .map(|(name, lines)| {
                        view! {
                            <dt>{name}</dt>
                            <dd>{lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}</dd>
                        }
                    })
                    .collect_view()}
            </dl>
        </section>
    }
}

#[component]
fn WishedBy(persons: Vec<(semainier::domain::id::PersonId, String)>) -> impl IntoView {
    let locale = use_locale();
    view! {
        <section class="card">
            <div class="card__head">
                <h2>{t::wished_by(locale)}</h2>
            </div>
            {if persons.is_empty() {
                view! { <p class="muted">{t::no_wish(locale)}</p> }.into_any()
            } else {
                view! {
                    <ul class="row">
                        {persons
                            .into_iter()
                            .map(|(id, name)| {
                                view! {
                                    <li>
                                        <a class="link" href=Route::Persons(Chosen::One(id)).href()>
                                            {name}
                                        </a>
                                    </li>
                                }
                            })
                            .collect_view()}
                    </ul>
                }
                    .into_any()
            }}
        </section>
    }
}
