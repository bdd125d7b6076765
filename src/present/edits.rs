//! What an edit was, for "Annuler : déplacer Peinture".

use super::{activity_words, names};
use crate::{
    domain::{
        document::Document,
        edit::{Command, Entry, EntryId, Gesture, WeekCommand},
        id::{PersonId, SessionId},
        time::WeekId,
    },
    i18n::{Locale, OfName, text::edits as t},
};

/// The label of a command about to be applied to this document.
pub fn label(locale: Locale, document: &Document, command: &Command) -> String {
    match command {
        Command::SetHouse(_) => t::set_house(locale).to_owned(),
        Command::Put(entry) => t::put(locale, &entry_name(locale, document, entry)),
        Command::Remove(id) => t::remove(locale, &removed_name(locale, document, *id)),
        Command::Week(week, command) => week_label(locale, document, *week, command),
        Command::SetTemplate(_) => t::set_template(locale).to_owned(),
        Command::Record(_, records) => match &records[..] {
            [record] => t::record_one(locale, &person_name(locale, document, record.person)),
            _ => t::record(locale).to_owned(),
        },
        Command::Unrecord(_, _, person) => {
            t::unrecord(locale, OfName(&person_name(locale, document, *person)))
        }
        Command::Erase(..) => t::erase(locale).to_owned(),
        Command::Exchange(..) => t::exchange(locale).to_owned(),
        Command::Note(..) => t::note(locale).to_owned(),
        Command::Several(gesture, commands) => together(locale, *gesture, commands.len()),
    }
}

fn together(locale: Locale, gesture: Gesture, n: usize) -> String {
    match gesture {
        Gesture::Repair => t::repair(locale).to_owned(),
        Gesture::Move => t::move_several(locale, n),
        Gesture::Pin => t::pin_several(locale, n),
        Gesture::Free => t::unpin_several(locale, n),
        Gesture::TakeOff => t::remove_several(locale, n),
        Gesture::TryOut => t::try_out(locale).to_owned(),
        Gesture::Import => t::import(locale).to_owned(),
        Gesture::Repeat => t::repeat(locale).to_owned(),
        Gesture::Suppose => t::suppose(locale).to_owned(),
        Gesture::Offer => t::offer_several(locale, n),
        Gesture::StopOffering => t::stop_offering_several(locale, n),
        Gesture::SuitKind => t::suit_kind(locale).to_owned(),
    }
}

fn person_name(locale: Locale, document: &Document, id: PersonId) -> String {
    document
        .persons
        .get(id)
        .map(|person| names::person(locale, document, person))
        .unwrap_or_default()
}

fn entry_name(locale: Locale, document: &Document, entry: &Entry) -> String {
    match entry {
        Entry::Person(person) => names::person(locale, document, person),
        Entry::Staff(member) => names::staff(member),
        Entry::Visitor(visitor) => visitor.name.clone(),
        Entry::Room(room) => room.name.clone(),
        Entry::Activity(activity) => activity_words::name(locale, activity).to_owned(),
        Entry::Appointment(appointment) => appointment.title.clone(),
    }
}

fn removed_name(locale: Locale, document: &Document, id: EntryId) -> String {
    let name = match id {
        EntryId::Person(id) => document
            .persons
            .get(id)
            .map(|person| names::person(locale, document, person)),
        EntryId::Staff(id) => document.staff.get(id).map(|member| names::staff(member)),
        EntryId::Visitor(id) => document
            .visitors
            .get(id)
            .map(|visitor| visitor.name.clone()),
        EntryId::Room(id) => document.rooms.get(id).map(|room| room.name.clone()),
        EntryId::Activity(id) => document
            .activities
            .get(id)
            .map(|activity| activity_words::name(locale, activity).to_owned()),
        EntryId::Appointment(id) => document
            .appointments
            .get(id)
            .map(|appointment| appointment.title.clone()),
    };
    name.unwrap_or_default()
}

fn week_label(locale: Locale, document: &Document, week: WeekId, command: &WeekCommand) -> String {
    let session = |id: SessionId| {
        let plan = document.week(week);
        let activity = plan
            .placements
            .session(id)
            .and_then(|session| document.activities.get(session.activity));
        activity
            .map(|activity| activity_words::name(locale, activity).to_owned())
            .unwrap_or_default()
    };
    let person = |id: PersonId| person_name(locale, document, id);
    let appointment = |id| {
        document
            .appointments
            .get(id)
            .map(|appointment| appointment.title.clone())
            .unwrap_or_default()
    };
    match command {
        WeekCommand::TakeProposal(_) => t::take_proposal(locale).to_owned(),
        WeekCommand::CopyFrom(_) => t::copy_week(locale).to_owned(),
        WeekCommand::PutSession(put) => {
            let name = document
                .activities
                .get(put.activity)
                .map(|activity| activity_words::name(locale, activity).to_owned())
                .unwrap_or_default();
            t::put(locale, &name)
        }
        WeekCommand::RemoveSession(id) => t::remove(locale, &session(*id)),
        WeekCommand::MoveSession { session: id, .. } => t::move_session(locale, &session(*id)),
        WeekCommand::AddParticipant(id, who) => {
            t::add_participant(locale, &person(*who), &session(*id))
        }
        WeekCommand::RemoveParticipant(id, who) => {
            t::remove_participant(locale, &person(*who), &session(*id))
        }
        WeekCommand::Pin(id, true) => t::pin(locale, &session(*id)),
        WeekCommand::Pin(id, false) => t::unpin(locale, &session(*id)),
        WeekCommand::PlaceAppointment(placed) => {
            t::move_session(locale, &appointment(placed.appointment))
        }
        WeekCommand::UnplaceAppointment(id) => t::remove(locale, &appointment(*id)),
        WeekCommand::LockDay(_, true) => t::lock_day(locale).to_owned(),
        WeekCommand::LockDay(_, false) => t::unlock_day(locale).to_owned(),
        WeekCommand::Force(id, _) => t::force(locale, &session(*id)),
        WeekCommand::NoteSession(id, _) => t::note_session(locale, &session(*id)),
        WeekCommand::Clear => t::clear(locale).to_owned(),
        WeekCommand::Validate => t::validate(locale).to_owned(),
        WeekCommand::Publish => t::publish(locale).to_owned(),
        WeekCommand::Reopen => t::reopen(locale).to_owned(),
    }
}
