//! The form of an activity: every field of its sheet.

use super::{
    demands::Demands,
    served::{Needs, Safety},
    session::{GroupPart, RoomPart, SessionPart},
    sheet::BackToList,
};
use crate::{
    components::{
        choose::Choose,
        fields::{CheckField, TextField},
        main::Main,
        record_form::RecordForm,
    },
    platform::ids,
    state::{
        draft::Draft, form::Form, navigation::go, store::Store, use_locale, use_notices, use_store,
    },
};
use leptos::prelude::*;
use semainier::{
    domain::{
        activity::{Activity, Domain, Setting, Tag},
        check::check_activity,
        edit::{Command, Entry},
        id::ActivityId,
    },
    i18n::{Locale, text::activities as t},
    present::{
        activity_words, domains, pictograms,
        route::{Chosen, Route},
    },
};

/// What the parts of the form share.
pub type ActivityDraft = Form<Activity>;

fn blank() -> Activity {
    Activity {
        id: ActivityId(ids::random()),
        catalogue: None,
        name: String::new(),
        easy_name: String::new(),
        domain: Domain::Social,
        needs: Vec::new(),
        service: None,
        duration: 60,
        preparation: 10,
        tidying: 10,
        min_group: 2,
        max_group: 8,
        ideal_group: 6,
        leaders: 1,
        people_per_leader: 8,
        skills: Vec::new(),
        room_feature: Tag::new("salle_activite"),
        material: String::new(),
        setting: Setting::Indoors,
        needs_good_weather: false,
        fallback: None,
        physical: 2,
        cognitive: 2,
        noise: 1,
        best_half: None,
        windows: Vec::new(),
        restrictions: Vec::new(),
        cautions: String::new(),
        adaptations: String::new(),
        pictogram: String::new(),
        min_week: 0,
        max_week: 2,
        max_day: 1,
        is_offered: true,
    }
}

/// The texts of the catalogue stand in the form as the screen shows them.
fn draft(locale: Locale, store: Store, id: Option<ActivityId>) -> Draft<Activity> {
    let found = id.and_then(|id| store.document_untracked().activities.get(id).cloned());
    match found {
        Some(activity) => Draft::open(
            &format!("activity/{}", activity.id),
            activity_words::in_words(locale, &activity),
        ),
        None => Draft::open("activity/new", blank()),
    }
}

/// Whether the form of this activity was left before it was saved.
pub fn has_draft(locale: Locale, store: Store, id: ActivityId) -> bool {
    draft(locale, store, Some(id)).was_found()
}

/// The form of a new activity, or of this one. `on_done` closes it.
#[component]
pub fn ActivityForm(id: Option<ActivityId>, #[prop(into)] on_done: Callback<()>) -> impl IntoView {
    let (locale, store, notices) = (use_locale(), use_store(), use_notices());
    let draft = draft(locale, store, id);
    let form = Form::new(locale, draft, Box::new(check_activity));
    let title = match id {
        None => t::new(locale).to_owned(),
        Some(_) => t::edit_title(locale, &draft.get_untracked().name),
    };
    let save = move |()| {
        let (saved_id, name) =
            untrack(|| draft.with(|activity| (activity.id, activity.name.clone())));
        let is_saved = form.save(store, |activity| {
            let stored = store
                .document_untracked()
                .activities
                .get(activity.id)
                .cloned();
            let activity = match stored {
                Some(stored) => activity_words::as_stored(activity, &stored),
                None => activity,
            };
            Command::Put(Box::new(Entry::Activity(activity)))
        });
        if is_saved {
            notices.tell_with_undo(t::saved(locale, &name));
            go(Route::Activities(Chosen::One(saved_id)));
            on_done.run(());
        }
    };
    let leave = move |()| {
        draft.forget();
        if id.is_none() {
            go(Route::Activities(Chosen::None));
        }
        on_done.run(());
    };
    view! {
        <Main title=title.clone()>
            <BackToList />
            <header class="page-head">
                <h1 tabindex="-1">{title}</h1>
            </header>
            <RecordForm
                is_new=id.is_none()
                was_found=draft.was_found()
                points=form.points()
                on_save=save
                on_cancel=leave
                on_reset=move |()| draft.reset()
            >
                <Naming form />
                <SessionPart form />
                <GroupPart form />
                <RoomPart form />
                <Demands form />
                <Needs form />
                <Safety form />
            </RecordForm>
        </Main>
    }
}

#[component]
fn Naming(form: ActivityDraft) -> impl IntoView {
    let locale = form.locale();
    let domains = Domain::ALL
        .iter()
        .map(|domain| (*domain, domains::name(locale, *domain).to_owned()))
        .collect();
    view! {
        <section class="card stack" aria-labelledby="part-name">
            <h2 id="part-name">{t::part_name(locale)}</h2>
            <TextField
                id="name"
                label=t::name(locale)
                value=form.value(|activity| activity.name.clone())
                on_input=form.set(|activity, name| activity.name = name)
                issue=form.issue("name")
            />
            <TextField
                id="easy_name"
                label=t::easy_name(locale)
                hint=t::easy_name_hint(locale)
                value=form.value(|activity| activity.easy_name.clone())
                on_input=form.set(|activity, name| activity.easy_name = name)
                issue=form.issue("easy_name")
            />
            <Choose
                id="domain"
                label=t::domain(locale)
                options=domains
                value=form.value(|activity| activity.domain)
                on_change=form.set(|activity, domain| activity.domain = domain)
            />
            <Pictograms form />
            <CheckField
                label=t::is_offered(locale)
                checked=form.value(|activity| activity.is_offered)
                on_change=form.set(|activity, is_offered| activity.is_offered = is_offered)
            />
        </section>
    }
}

/// The drawings to choose from; the code of a drawing that the program does not carry is kept until another is chosen.
#[component]
fn Pictograms(form: ActivityDraft) -> impl IntoView {
    let locale = form.locale();
    let code = form.value(|activity| activity.pictogram.clone());
    let set = form.set(|activity, code: String| activity.pictogram = code);
    let choice = move |value: String, path: Option<String>, name: &'static str| {
        let chosen = value.clone();
        let has_picture = path.is_some();
        let is_chosen = move || {
            code.with(|code| code.eq_ignore_ascii_case(&chosen))
                || (!has_picture && code.with(|code| pictograms::path(code).is_none()))
        };
        view! {
            <label class="pictos__one">
                <input
                    type="radio"
                    name="pictogram"
                    prop:checked=is_chosen
                    on:change=move |_| set.run(value.clone())
                />
                {match path {
                    Some(path) => {
                        view! { <img src=path alt=name width="48" height="48" loading="lazy" /> }.into_any()
                    }
                    None => view! { <span>{name}</span> }.into_any(),
                }}
            </label>
        }
    };
    view! {
        <fieldset class="field">
            <legend>{t::pictogram(locale)}</legend>
            <div class="pictos">
                {choice(String::new(), None, t::no_pictogram(locale))}
                {pictograms::choices(locale)
                    .map(|(code, path, shows)| choice(code.to_owned(), Some(path), shows))
                    .collect_view()}
            </div>
        </fieldset>
    }
}
