//! Parts of the form: for whom, with whom, what and how long.

use super::draft::AppointmentForm;
use crate::{
    components::{
        choose::Choose,
        fields::{NumberField, TextField},
        picker::Several,
    },
    platform::clock,
    state::use_store,
};
use leptos::prelude::*;
use semainier::{
    domain::{
        appointment::{Appointment, Place, Professional},
        document::Document,
        id::{PersonId, StaffId, VisitorId},
        time::WeekId,
    },
    i18n::{Locale, text::appointments as t, text::forms},
    present::{lookup::Lookup, names},
};

/// Whom to choose: one of the house's, or somebody named by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum With {
    Unset,
    Visitor(VisitorId),
    Staff(StaffId),
    Other,
}

/// For whom.
#[component]
pub fn Persons(shared: AppointmentForm) -> impl IntoView {
    let (form, store) = (shared.form, use_store());
    let locale = form.locale();
    let options = Memo::new(move |_| {
        store.with(|document| {
            document
                .persons_in(WeekId::of(clock::today()))
                .iter()
                .map(|person| {
                    Lookup::with_detail(
                        person.id.to_string(),
                        names::person(locale, document, person),
                        names::full(person),
                    )
                })
                .collect::<Vec<_>>()
        })
    });
    view! {
        <Several
            id="persons"
            label=t::for_whom(locale)
            value=form.value(|appointment| appointment.persons.iter().map(ToString::to_string).collect())
            on_change=form
                .set(|appointment, keys: Vec<String>| {
                    appointment.persons = keys.iter().filter_map(|key| key.parse::<PersonId>().ok()).collect();
                })
            options=options
            issue=form.issue("persons")
        />
    }
}

/// With whom, what and how long.
#[component]
pub fn Professionals(shared: AppointmentForm) -> impl IntoView {
    let (form, store) = (shared.form, use_store());
    let locale = form.locale();
    let is_other = RwSignal::new(form.draft().with(
        |appointment| matches!(&appointment.with, Professional::Other(name) if !name.is_empty()),
    ));
    let value = Memo::new(move |_| {
        form.draft().with(|appointment| match appointment.with {
            Professional::Visitor(id) => With::Visitor(id),
            Professional::Staff(id) => With::Staff(id),
            Professional::Other(_) if is_other.get() => With::Other,
            Professional::Other(_) => With::Unset,
        })
    });
    let choose = move |with: With| {
        is_other.set(with == With::Other);
        let document = store.document_untracked();
        form.draft()
            .update(|appointment| take(&document, appointment, with));
    };
    let options = untrack(|| store.with(|document| choices(locale, document)));
    view! {
        <Choose
            id="with"
            label=t::with_whom(locale)
            options=options
            value=value.into()
            on_change=choose
            issue=Signal::derive(move || (!is_other.get()).then(|| form.issue("with").get()).flatten())
        />
        {move || {
            is_other
                .get()
                .then(|| {
                    view! {
                        <TextField
                            id="with-name"
                            label=t::other_name(locale)
                            value=form
                                .value(|appointment| match &appointment.with {
                                    Professional::Other(name) => name.clone(),
                                    _ => String::new(),
                                })
                            on_input=form.set(|appointment, name| appointment.with = Professional::Other(name))
                            issue=form.issue("with")
                        />
                    }
                })
        }}
        <div class="rdvwhat">
            <TextField
                id="title"
                label=t::what(locale)
                value=form.value(|appointment| appointment.title.clone())
                on_input=form.set(|appointment, title| appointment.title = title)
                issue=form.issue("title")
            />
            <NumberField
                id="duration"
                label=t::duration(locale)
                value=form.value(|appointment| i64::from(appointment.duration))
                on_input=form
                    .set(|appointment, minutes: i64| {
                        appointment.duration = u16::try_from(minutes).unwrap_or(u16::MAX);
                    })
                issue=form.issue("duration")
                min=5
                max=720
                step=5
            />
        </div>
    }
}

fn choices(locale: Locale, document: &Document) -> Vec<(With, String)> {
    let mut visitors: Vec<_> = document
        .visitors
        .iter()
        .filter(|visitor| !visitor.archived)
        .map(|visitor| {
            (
                With::Visitor(visitor.id),
                t::trade_name(locale, &visitor.trade, &visitor.name),
            )
        })
        .collect();
    let mut staff: Vec<_> = document
        .staff
        .iter()
        .filter(|member| !member.archived)
        .map(|member| {
            (
                With::Staff(member.id),
                t::trade_name(locale, &member.role, &names::staff(member)),
            )
        })
        .collect();
    for list in [&mut visitors, &mut staff] {
        list.sort_by_cached_key(|(_, name)| semainier::catalogue::folded(name));
    }
    std::iter::once((With::Unset, forms::choose(locale).to_owned()))
        .chain(visitors)
        .chain(staff)
        .chain(std::iter::once((
            With::Other,
            t::someone_else(locale).to_owned(),
        )))
        .collect()
}

/// Takes the professional, and what usually goes with them: title, length, kind of room.
fn take(document: &Document, appointment: &mut Appointment, with: With) {
    let before = usual(document, &appointment.with);
    let is_untouched = appointment.title.is_empty()
        || before.is_some_and(|usual| usual.title == appointment.title);
    appointment.with = match with {
        With::Visitor(id) => Professional::Visitor(id),
        With::Staff(id) => Professional::Staff(id),
        With::Other | With::Unset => Professional::Other(String::new()),
    };
    if let (true, Some(usual)) = (is_untouched, usual(document, &appointment.with)) {
        appointment.title = usual.title;
        appointment.duration = usual.duration;
    }
    if let Professional::Visitor(id) = appointment.with
        && let Some(visitor) = document.visitors.get(id)
        && let Place::OnSite {
            room: None,
            feature,
        } = &mut appointment.place
    {
        *feature = visitor.room_feature.clone();
    }
}

struct Usual {
    title: String,
    duration: u16,
}

/// The shortest title among a professional's appointments, with its length; else the trade.
fn usual(document: &Document, with: &Professional) -> Option<Usual> {
    if matches!(with, Professional::Other(_)) {
        return None;
    }
    document
        .appointments
        .iter()
        .filter(|other| other.with == *with)
        .min_by_key(|other| (other.title.len(), other.id))
        .map(|other| Usual {
            title: other.title.clone(),
            duration: other.duration,
        })
        .or_else(|| match with {
            Professional::Visitor(id) => document.visitors.get(*id).map(|visitor| Usual {
                title: visitor.trade.clone(),
                duration: 30,
            }),
            _ => None,
        })
}
