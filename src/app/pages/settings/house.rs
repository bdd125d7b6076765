//! The house: name, kind, words, hours, common moments, closures, sites.

mod suiting;

use crate::{
    components::{
        choose::Choose,
        date_field::SpanFields,
        fields::{CheckField, TextField},
        list_editor::{Item, ListEditor},
        record_form::RecordForm,
        settings_frame::SettingsFrame,
        time_field::RangeInputs,
        week_hours::WeekHoursField,
    },
    platform::{clock, ids},
    state::{draft::Draft, form::Form, use_locale, use_notices, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{
        check::check_house,
        edit::Command,
        house::{Closure, CommonMoment, House, MomentKind, Site},
        id::SiteId,
        time::{DateSpan, TimeRange},
    },
    i18n::text::settings_house as t,
    present::{
        activities_offer::Suiting,
        route::{Route, SettingsPage},
        settings_words as words,
    },
};
use suiting::SuitingDialog;

/// The form of the house.
#[component]
pub fn HouseSettings() -> impl IntoView {
    let (locale, store, notices) = (use_locale(), use_store(), use_notices());
    let draft = Draft::open("house", House::clone(&store.document_untracked().house));
    let form = Form::new(locale, draft, Box::new(check_house));
    let suiting = RwSignal::new(None::<Suiting>);
    let save = move |()| {
        let before = store.document_untracked().house.kind;
        if form.save(store, |house| Command::SetHouse(Box::new(house))) {
            notices.tell_with_undo(t::saved(locale));
            let document = store.document_untracked();
            let kind = document.house.kind;
            if kind != before {
                suiting.set(Suiting::of(&document, kind));
            }
        }
    };
    view! {
        <SettingsFrame page=SettingsPage::House>
            <RecordForm
                was_found=draft.was_found()
                points=form.points()
                on_save=save
                on_cancel=move |()| form.leave(Route::WEEK)
                on_reset=move |()| draft.reset()
            >
                <Identity form />
                <Opening form />
                <Moments form />
                <Closures form />
                <Sites form />
            </RecordForm>
            {move || {
                suiting
                    .get()
                    .map(|found| {
                        view! { <SuitingDialog found on_close=move |()| suiting.set(None) /> }
                    })
            }}
        </SettingsFrame>
    }
}

#[component]
fn Identity(form: Form<House>) -> impl IntoView {
    let locale = use_locale();
    view! {
        <section class="card stack" aria-labelledby="s-identity">
            <h2 id="s-identity">{t::identity(locale)}</h2>
            <div class="fields">
                <TextField
                    id="name"
                    label=t::name(locale)
                    value=form.value(|house| house.name.clone())
                    on_input=form.set(|house, name| house.name = name)
                    issue=form.issue("name")
                />
                <Choose
                    id="kind"
                    label=t::kind(locale)
                    options=words::kinds(locale)
                    value=form.value(|house| house.kind)
                    on_change=form.set(|house, kind| house.kind = kind)
                />
                <TextField
                    id="user"
                    label=t::user(locale)
                    hint=t::user_hint(locale)
                    value=form.value(|house| house.user.clone())
                    on_input=form.set(|house, user| house.user = user)
                    issue=form.issue("user")
                />
                <Choose
                    id="person-word"
                    label=t::person_word(locale)
                    options=words::person_words(locale)
                    value=form.value(|house| house.person_word)
                    on_change=form.set(|house, word| house.person_word = word)
                />
                <TextField
                    id="project-word"
                    label=t::project_word(locale)
                    value=form.value(|house| house.project_word.clone())
                    on_input=form.set(|house, word| house.project_word = word)
                    issue=form.issue("project_word")
                />
            </div>
        </section>
    }
}

#[component]
fn Opening(form: Form<House>) -> impl IntoView {
    let locale = use_locale();
    let issue = form.issue("opening");
    view! {
        <section class="card stack">
            <WeekHoursField
                id="opening"
                legend=t::opening(locale)
                value=form.value(|house| house.opening)
                on_change=form.set(|house, opening| house.opening = opening)
                opening=form.draft().get_untracked().opening
            />
            <p class="field__issue" aria-live="polite">
                {issue}
            </p>
            <CheckField
                label=t::holidays(locale)
                checked=form.value(|house| house.opens_on_holidays)
                on_change=form.set(|house, opens| house.opens_on_holidays = opens)
            />
        </section>
    }
}

#[component]
fn Moments(form: Form<House>) -> impl IntoView {
    let locale = use_locale();
    let row = move |item: Item<CommonMoment>| {
        let id = format!("moments-{}", item.index);
        view! {
            <TextField
                id=format!("{id}-label")
                label=t::moment_label(locale)
                value=item.value(|moment| moment.label.clone())
                on_input=item.set(|moment, label| moment.label = label)
                issue=form.issue(format!("moments[{}].label", item.index))
            />
            <Choose
                id=format!("{id}-kind")
                label=t::moment_kind(locale)
                options=words::moment_kinds(locale)
                value=item.value(|moment| moment.kind)
                on_change=item.set(|moment, kind| moment.kind = kind)
            />
            <RangeInputs
                id=format!("{id}-range")
                label=t::moment_hours(locale)
                value=item.value(|moment| Some(moment.range))
                on_change=item.set(|moment, range| moment.range = range)
            />
            <CheckField
                label=t::moment_break(locale)
                checked=item.value(|moment| moment.is_break)
                on_change=item.set(|moment, is_break| moment.is_break = is_break)
            />
        }
        .into_any()
    };
    let blank = move |()| CommonMoment {
        label: String::new(),
        kind: MomentKind::Other,
        range: TimeRange::NOON,
        is_break: false,
    };
    view! {
        <section class="card stack" aria-labelledby="s-moments">
            <h2 id="s-moments">{t::moments(locale)}</h2>
            <p class="hint">{t::moments_hint(locale)}</p>
            <ListEditor
                id="moments"
                one=t::moment(locale)
                add=t::add_moment(locale)
                list=form.value(|house| house.moments.clone())
                on_change=form.set(|house, moments| house.moments = moments)
                is_ordered=true
                blank
                row
            />
        </section>
    }
}

#[component]
fn Closures(form: Form<House>) -> impl IntoView {
    let locale = use_locale();
    let row = move |item: Item<Closure>| {
        let id = format!("closures-{}", item.index);
        view! {
            <TextField
                id=format!("{id}-label")
                label=t::closure_label(locale)
                value=item.value(|closure| closure.label.clone())
                on_input=item.set(|closure, label| closure.label = label)
            />
            <SpanFields
                id
                value=item.value(|closure| closure.span)
                on_change=item.set(|closure, span| closure.span = span)
                issue=form.issue(format!("closures[{}]", item.index))
            />
        }
        .into_any()
    };
    let blank = move |()| Closure {
        span: DateSpan::day(clock::today()),
        label: String::new(),
    };
    view! {
        <section class="card stack" aria-labelledby="s-closures">
            <h2 id="s-closures">{t::closures(locale)}</h2>
            <ListEditor
                id="closures"
                one=t::closure(locale)
                add=t::add_closure(locale)
                list=form.value(|house| house.closures.clone())
                on_change=form.set(|house, closures| house.closures = closures)
                blank
                row
            />
        </section>
    }
}

#[component]
fn Sites(form: Form<House>) -> impl IntoView {
    let locale = use_locale();
    let row = move |item: Item<Site>| {
        let id = format!("sites-{}", item.index);
        view! {
            <TextField
                id=format!("{id}-name")
                label=t::site_name(locale)
                value=item.value(|site| site.name.clone())
                on_input=item.set(|site, name| site.name = name)
                issue=form.issue(format!("sites[{}].name", item.index))
            />
            <TextField
                id=format!("{id}-address")
                label=t::site_address(locale)
                value=item.value(|site| site.address.clone())
                on_input=item.set(|site, address| site.address = address)
            />
        }
        .into_any()
    };
    let blank = move |()| Site {
        id: SiteId(ids::random()),
        name: String::new(),
        address: String::new(),
    };
    view! {
        <section class="card stack" aria-labelledby="s-sites">
            <h2 id="s-sites">{t::sites(locale)}</h2>
            <p class="hint">{t::sites_hint(locale)}</p>
            <ListEditor
                id="sites"
                one=t::one_site(locale)
                add=t::add_site(locale)
                list=form.value(|house| house.sites.clone())
                on_change=form.set(|house, sites| house.sites = sites)
                blank
                row
            />
        </section>
    }
}
