//! All that is kept of one person, to be given to that person: a page to read, and data for another program.
//!
//! Other people are not named in it, since their data are theirs: they are counted, and texts say "another person" in
//! their place. What others typed elsewhere is given as far as a human found it to be about this person.

mod facts;
mod html;
mod lived;
mod record;

use crate::{
    domain::{
        document::Document,
        id::PersonId,
        person::{Person, RefusalOf},
    },
    i18n::{Locale, format, text::extract as t},
    present::{activity_words, names},
};
use chrono::NaiveDateTime;
use facts::{Place, State};
use serde_json::{Value, json};
use std::collections::BTreeSet;

pub use html::escape;

/// What is given, of whom, made when.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    /// The house.
    pub document: &'a Document,
    /// Whose data.
    pub person: PersonId,
    /// Texts of others that are about this person (see [`crate::domain::edit::named_elsewhere`]).
    pub about: &'a BTreeSet<String>,
    /// Now.
    pub made_at: NaiveDateTime,
    /// The language of its words.
    pub locale: Locale,
}

/// A page to read, in HTML without anything from elsewhere. Nothing if there is no such person.
pub fn page(given: &Given<'_>) -> Option<String> {
    let Given {
        document, locale, ..
    } = *given;
    let own = document.persons.get(given.person)?;
    let (others, word) = (facts::naming_others(document, own), t::another(locale));
    let masked = facts::masked(document, &others, word);
    let elsewhere = facts::elsewhere(document, own, given.about, &others, word);
    let person = masked.persons.get(given.person)?;
    let mut page = html::Page::new(locale, &t::title(locale, &names::full(person)));
    let date = format::date(locale, given.made_at.date());
    page.line(&t::intro(locale, &document.house.name, &date));
    page.line(t::others(locale));
    page.line(t::copies(locale));
    record::write(&mut page, locale, &masked, person);
    lived::write(&mut page, locale, &masked, person.id, &elsewhere);
    page.line(t::rights(locale));
    Some(page.end())
}

/// The data for another program, as JSON. Nothing if there is no such person.
pub fn json(given: &Given<'_>) -> Option<String> {
    let Given {
        document, locale, ..
    } = *given;
    let own = document.persons.get(given.person)?;
    let (names, word) = (facts::naming_others(document, own), t::another(locale));
    let masked = facts::masked(document, &names, word);
    let elsewhere = facts::elsewhere(document, own, given.about, &names, word);
    let person = masked.persons.get(given.person)?;
    let id = person.id;
    let others = facts::others(document, person);
    let referent = person.referent.and_then(|id| document.staff.get(id));
    let (sessions, earlier) = facts::sessions(&masked, id);
    let session = |place: &Place<'_>| session(locale, &masked, id, place);
    let file = json!({
        "format": "semainier-person",
        "version": 2,
        "made_at": given.made_at,
        "house": document.house.name,
        "person": alone(person),
        "referent": referent.map(|member| names::staff(member)),
        "activities": activities(locale, &masked, person),
        "others_by_number_only": {
            "friends": others.friends,
            "apart_from": others.apart_from,
            "refused": others.refused,
            "in_records_of_others": others.in_other_records,
        },
        "appointments": facts::appointments(&masked, id).into_iter().map(|appointment| {
            let mut appointment = appointment.clone();
            let n_others = appointment.persons.len() - 1;
            appointment.persons = vec![id];
            json!({
                "with": crate::present::appointments::professional(&masked, &appointment.with),
                "others": n_others,
                "appointment": appointment,
            })
        }).collect::<Vec<_>>(),
        "appointments_placed": facts::placed(&masked, id).iter().map(|one| json!({
            "appointment": one.id().split('-').next(), "begins": one.begins(), "ends": one.ends(),
            "place": crate::domain::occurrence::room(&masked, one.room()).map(|room| &room.name),
        })).collect::<Vec<_>>(),
        "sessions": sessions.iter().map(session).collect::<Vec<_>>(),
        "earlier_sessions": earlier.iter().map(session).collect::<Vec<_>>(),
        "usual_week": facts::usual(&masked, id).into_iter().map(|session| json!({
            "day": session.day, "start": session.start, "duration": session.duration,
            "activity": facts::activity(locale, &masked, session),
        })).collect::<Vec<_>>(),
        "forced": facts::forced(&masked, id).into_iter().map(|(week, session, forced)| json!({
            "week": week, "activity": facts::activity(locale, &masked, session), "forced": forced,
        })).collect::<Vec<_>>(),
        "follow_up": facts::records(&masked, id).into_iter().map(|(week, session, record)| json!({
            "week": week, "date": session.map(|session| week.date(session.day)),
            "activity": session.map(|session| facts::activity(locale, &masked, session)), "record": record,
        })).collect::<Vec<_>>(),
        "journal": facts::journal(&masked, id),
        "elsewhere": elsewhere.iter().map(|mention| json!({
            "text": mention.text, "where": crate::present::mentions::kinds(locale, &mention.places),
        })).collect::<Vec<_>>(),
    });
    serde_json::to_string_pretty(&file).ok()
}

/// The person's record without other people.
fn alone(person: &Person) -> Person {
    let mut person = person.clone();
    person.friends.clear();
    person.apart_from.clear();
    person
        .refusals
        .retain(|refusal| !matches!(refusal.of, RefusalOf::Person(_)));
    person
}

/// Names of the activities that the person's record speaks of, by identifier.
fn activities(locale: Locale, document: &Document, person: &Person) -> Value {
    let refused = person
        .refusals
        .iter()
        .filter_map(|refusal| match refusal.of {
            RefusalOf::Activity(id) => Some(id),
            RefusalOf::Person(_) | RefusalOf::Time { .. } => None,
        });
    let disliked = person.dislikes.iter().map(|dislike| dislike.activity);
    let wished = person
        .project
        .wishes
        .iter()
        .filter_map(|wish| wish.activity);
    let known = refused
        .chain(disliked)
        .chain(wished)
        .filter_map(|id| document.activities.get(id));
    known
        .map(|activity| {
            (
                activity.id.to_string(),
                Value::from(activity_words::name(locale, activity).to_owned()),
            )
        })
        .collect::<serde_json::Map<_, _>>()
        .into()
}

fn session(locale: Locale, document: &Document, id: PersonId, place: &Place<'_>) -> Value {
    let Place {
        week,
        session,
        state,
    } = place;
    let leaders = crate::domain::occurrence::staff(document, &session.leaders);
    let room = crate::domain::occurrence::room(document, Some(session.room));
    json!({
        "session": session.id,
        "date": week.date(session.day),
        "start": session.start,
        "duration": session.duration,
        "activity": facts::activity(locale, document, session),
        "place": room.map(|room| &room.name),
        "leaders": leaders.into_iter().map(names::staff).collect::<Vec<_>>(),
        "is_held": session.held.contains(&id),
        "state": match state {
            State::Draft => "draft",
            State::Validated => "validated",
            State::Published => "published",
            State::WasPublished => "was_published",
            State::WasBefore => "before_proposal",
        },
    })
}

#[cfg(test)]
mod tests;
