//! Part of the form: on site, outside with travel and escort, or remote with a link.

use super::draft::AppointmentForm;
use crate::{
    components::{
        choose::{Choose, Radios},
        fields::{NumberField, TextField},
    },
    pages::options,
    state::use_store,
};
use leptos::prelude::*;
use semainier::{
    domain::{
        activity::Tag,
        appointment::{Appointment, Place, Professional},
        document::Document,
        id::RoomId,
    },
    i18n::{Locale, text::appointments as t},
    present::{rooms_list::visit_feature, tags},
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    OnSite,
    Outside,
    Remote,
}

const fn kind(appointment: &Appointment) -> Kind {
    match appointment.place {
        Place::OnSite { .. } => Kind::OnSite,
        Place::Outside { .. } => Kind::Outside,
        Place::Remote { .. } => Kind::Remote,
    }
}

/// Where.
#[component]
pub fn Where(shared: AppointmentForm) -> impl IntoView {
    let (form, store) = (shared.form, use_store());
    let locale = form.locale();
    let value = form.value(kind);
    let change = move |next: Kind| {
        let document = store.document_untracked();
        form.draft().update(|appointment| {
            if kind(appointment) != next {
                appointment.place = blank(&document, appointment, next);
            }
        });
    };
    let options = vec![
        (Kind::OnSite, t::on_site(locale).to_owned()),
        (Kind::Outside, t::outside(locale).to_owned()),
        (Kind::Remote, t::remote(locale).to_owned()),
    ];
    view! {
        <Radios id="place" legend=t::place(locale) options=options value=value on_change=change />
        {move || match value.get() {
            Kind::OnSite => view! { <OnSite shared /> }.into_any(),
            Kind::Outside => view! { <Outside shared /> }.into_any(),
            Kind::Remote => view! { <Remote shared /> }.into_any(),
        }}
    }
}

/// A place of another kind, as it begins.
fn blank(document: &Document, appointment: &Appointment, kind: Kind) -> Place {
    match kind {
        Kind::OnSite => Place::OnSite {
            room: None,
            feature: match appointment.with {
                Professional::Visitor(id) => document.visitors.get(id),
                _ => None,
            }
            .map_or_else(
                || visit_feature(document),
                |visitor| visitor.room_feature.clone(),
            ),
        },
        Kind::Outside => Place::Outside {
            address: String::new(),
            travel: 20,
            escort: None,
        },
        Kind::Remote => Place::Remote {
            link: String::new(),
            room: None,
        },
    }
}

/// Rooms in use, by name.
fn rooms(document: &Document) -> Vec<(RoomId, String)> {
    let mut rooms: Vec<_> = document
        .rooms
        .iter()
        .filter(|room| !room.archived)
        .map(|room| (room.id, room.name.clone()))
        .collect();
    rooms.sort_by_cached_key(|(id, name)| (semainier::catalogue::folded(name), *id));
    rooms
}

/// A room by name, or any that has what is needed.
#[derive(Debug, Clone, PartialEq, Eq)]
enum RoomChoice {
    Any(Tag),
    Room(RoomId),
}

fn room_choices(locale: Locale, document: &Document) -> Vec<(RoomChoice, String)> {
    let mut features: Vec<Tag> = document
        .rooms
        .iter()
        .flat_map(|room| room.features.iter().cloned())
        .chain(
            document
                .visitors
                .iter()
                .map(|visitor| visitor.room_feature.clone()),
        )
        .chain([visit_feature(document)])
        .collect();
    features.sort();
    features.dedup();
    let any = features.into_iter().map(|feature| {
        let name = t::any_room(locale, &tags::feature(locale, &feature));
        (RoomChoice::Any(feature), name)
    });
    let named = rooms(document)
        .into_iter()
        .map(|(id, name)| (RoomChoice::Room(id), name));
    named.chain(any).collect()
}

#[component]
fn OnSite(shared: AppointmentForm) -> impl IntoView {
    let (form, store) = (shared.form, use_store());
    let locale = form.locale();
    let options = room_choices(locale, &store.document_untracked());
    let value = form.value(|appointment| match &appointment.place {
        Place::OnSite {
            room: Some(room), ..
        } => RoomChoice::Room(*room),
        Place::OnSite { feature, .. } => RoomChoice::Any(feature.clone()),
        _ => RoomChoice::Any(Tag::new("")),
    });
    let set = form.set(|appointment, choice: RoomChoice| {
        if let Place::OnSite { room, feature } = &mut appointment.place {
            match choice {
                RoomChoice::Room(id) => *room = Some(id),
                RoomChoice::Any(tag) => (*room, *feature) = (None, tag),
            }
        }
    });
    view! {
        <Choose
            id="room"
            label=t::room(locale)
            options=options
            value=value
            on_change=set
            issue=form.issue("place")
        />
    }
}

#[component]
fn Outside(shared: AppointmentForm) -> impl IntoView {
    let (form, store) = (shared.form, use_store());
    let locale = form.locale();
    let document = store.document_untracked();
    let escort = form.value(|appointment| match appointment.place {
        Place::Outside { escort, .. } => escort,
        _ => None,
    });
    let escorts = options::staff(&document, escort.get_untracked(), t::no_escort(locale));
    view! {
        <div class="stack-2">
            <TextField
                id="address"
                label=t::address(locale)
                value=form
                    .value(|appointment| match &appointment.place {
                        Place::Outside { address, .. } => address.clone(),
                        _ => String::new(),
                    })
                on_input=form
                    .set(|appointment, text| {
                        if let Place::Outside { address, .. } = &mut appointment.place {
                            *address = text;
                        }
                    })
                issue=form.issue("place.address")
            />
            <NumberField
                id="travel"
                label=t::travel(locale)
                value=form
                    .value(|appointment| match appointment.place {
                        Place::Outside { travel, .. } => i64::from(travel),
                        _ => 0,
                    })
                on_input=form
                    .set(|appointment, minutes: i64| {
                        if let Place::Outside { travel, .. } = &mut appointment.place {
                            *travel = u16::try_from(minutes).unwrap_or(u16::MAX);
                        }
                    })
                issue=form.issue("place.travel")
                step=5
            />
            <Choose
                id="escort"
                label=t::escort(locale)
                options=escorts
                value=form
                    .value(|appointment| match appointment.place {
                        Place::Outside { escort, .. } => escort,
                        _ => None,
                    })
                on_change=form
                    .set(|appointment, id| {
                        if let Place::Outside { escort, .. } = &mut appointment.place {
                            *escort = id;
                        }
                    })
                issue=form.issue("place.escort")
            />
        </div>
    }
}

#[component]
fn Remote(shared: AppointmentForm) -> impl IntoView {
    let (form, store) = (shared.form, use_store());
    let locale = form.locale();
    let choices = std::iter::once((None, t::no_room_needed(locale).to_owned()))
        .chain(
            rooms(&store.document_untracked())
                .into_iter()
                .map(|(id, name)| (Some(id), name)),
        )
        .collect();
    view! {
        <div class="stack-2">
            <TextField
                id="link"
                label=t::link(locale)
                kind="url"
                value=form
                    .value(|appointment| match &appointment.place {
                        Place::Remote { link, .. } => link.clone(),
                        _ => String::new(),
                    })
                on_input=form
                    .set(|appointment, text| {
                        if let Place::Remote { link, .. } = &mut appointment.place {
                            *link = text;
                        }
                    })
                issue=form.issue("place.link")
            />
            <Choose
                id="remote-room"
                label=t::room(locale)
                options=choices
                value=form
                    .value(|appointment| match appointment.place {
                        Place::Remote { room, .. } => room,
                        _ => None,
                    })
                on_change=form
                    .set(|appointment, id| {
                        if let Place::Remote { room, .. } = &mut appointment.place {
                            *room = id;
                        }
                    })
                issue=form.issue("place.room")
            />
        </div>
    }
}
