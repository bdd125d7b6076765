//! The form of a room.

use crate::{
    components::{
        choose::Choose,
        date_field::DateSpans,
        fields::{CheckField, NumberField, TextField},
        picker::Several,
        time_field::WeeklyRanges,
    },
    pages::{
        not_found::NotFound,
        options,
        record_page::{Listed, RecordPage, draft_of},
    },
    platform::{clock, ids},
    state::{form::Form, use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{
        activity::Tag,
        check::check_room,
        edit::{Entry, EntryId},
        id::RoomId,
        room::Room,
    },
    i18n::text::{forms as f, rooms as t},
    present::{rooms_list, route::SettingsPage},
};

impl Listed for Room {
    const PAGE: SettingsPage = SettingsPage::Rooms;
    const DRAFT: &'static str = "room";

    fn entry(self) -> Entry {
        Entry::Room(self)
    }

    fn entry_id(&self) -> EntryId {
        EntryId::Room(self.id)
    }

    fn shown_name(&self) -> String {
        self.name.clone()
    }

    fn archived(&mut self) -> &mut bool {
        &mut self.archived
    }
}

/// The form of a room, or of a new one.
#[component]
pub fn RoomForm(id: Option<RoomId>) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let known = id.and_then(|id| store.document_untracked().rooms.get(id).cloned());
    if id.is_some() && known.is_none() {
        return view! { <NotFound /> }.into_any();
    }
    let draft = draft_of(known.as_ref(), || rooms_list::blank(RoomId(ids::random())));
    let form = Form::new(
        locale,
        draft,
        Box::new(move |room| store.with(|document| check_room(document, room))),
    );
    view! {
        <RecordPage form known new_title=t::new(locale)>
            <Identity form />
            <Times form />
        </RecordPage>
    }
    .into_any()
}

#[component]
fn Identity(form: Form<Room>) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let sites = options::sites(&store.document_untracked(), f::no_site(locale));
    view! {
        <section class="card stack" aria-labelledby="s-identity">
            <h3 id="s-identity">{t::identity(locale)}</h3>
            <div class="fields">
                <TextField
                    id="name"
                    label=t::name(locale)
                    value=form.value(|room| room.name.clone())
                    on_input=form.set(|room, name| room.name = name)
                    issue=form.issue("name")
                />
                <NumberField
                    id="capacity"
                    label=t::capacity(locale)
                    hint=t::capacity_hint(locale)
                    min=1
                    max=500
                    value=form.value(|room| i64::from(room.capacity))
                    on_input=form
                        .set(|room, number: i64| room.capacity = u16::try_from(number).unwrap_or_default())
                    issue=form.issue("capacity")
                />
                {(sites.len() > 1)
                    .then(|| {
                        view! {
                            <Choose
                                id="site"
                                label=f::site(locale)
                                options=sites
                                value=form.value(|room| room.site)
                                on_change=form.set(|room, site| room.site = site)
                                issue=form.issue("site")
                            />
                        }
                    })}
            </div>
            <Nature form />
        </section>
    }
}

/// What the room is and has.
#[component]
fn Nature(form: Form<Room>) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let features = Memo::new(move |_| store.with(|document| options::features(locale, document)));
    view! {
        <Several
            id="features"
            label=t::features(locale)
            hint=t::features_hint(locale)
            value=form.value(|room| room.features.iter().map(ToString::to_string).collect::<Vec<_>>())
            on_change=form.set(|room, words: Vec<String>| room.features = words.into_iter().map(Tag).collect())
            options=features
            issue=form.issue("features")
            takes_own=true
        />
        <div>
            <CheckField
                label=t::step_free(locale)
                checked=form.value(|room| room.step_free)
                on_change=form.set(|room, is_step_free| room.step_free = is_step_free)
            />
            <CheckField
                label=t::outdoors(locale)
                checked=form.value(|room| room.outdoors)
                on_change=form.set(|room, is_outdoors| room.outdoors = is_outdoors)
            />
        </div>
    }
}

#[component]
fn Times(form: Form<Room>) -> impl IntoView {
    let locale = use_locale();
    view! {
        <section class="card stack" aria-labelledby="s-times">
            <h3 id="s-times">{t::use_times(locale)}</h3>
            <h4>{t::closed(locale)}</h4>
            <WeeklyRanges
                id="closed"
                one=t::closed_one(locale)
                add=t::add_closed(locale)
                value=form.value(|room| room.closed.clone())
                on_change=form.set(|room, closed| room.closed = closed)
                issue=move |at: usize| form.issue(format!("closed[{at}]"))
            />
            <h4>{t::closures(locale)}</h4>
            <DateSpans
                id="closures"
                one=t::closure_one(locale)
                add=t::add_closure(locale)
                value=form.value(|room| room.closures.clone())
                on_change=form.set(|room, closures| room.closures = closures)
                today=clock::today()
                issue=move |at: usize| form.issue(format!("closures[{at}]"))
            />
        </section>
    }
}
