//! Adding, replacing and removing records.

use super::{Entry, EntryId};
use crate::domain::{
    activity::Activity,
    appointment::{Appointment, Place, Professional},
    check::{self, Issue, IssueKind},
    document::Document,
    id::{AppointmentId, PersonId},
    person::{Person, RefusalOf},
    plan::{Placements, Session, WeekPlan},
};
use std::sync::Arc;

/// Puts a record in its collection and tells what is wrong with it.
pub(super) fn put(document: &mut Document, entry: &Entry) -> Vec<Issue> {
    match entry {
        Entry::Person(person) => {
            document.persons.put(person.clone());
            check::check_person(document, person)
        }
        Entry::Staff(member) => {
            document.staff.put(member.clone());
            check::check_staff(document, member)
        }
        Entry::Visitor(visitor) => {
            document.visitors.put(visitor.clone());
            check::check_visitor(visitor)
        }
        Entry::Room(room) => {
            document.rooms.put(room.clone());
            check::check_room(document, room)
        }
        Entry::Activity(activity) => {
            document.activities.put(activity.clone());
            check::check_activity(activity)
        }
        Entry::Appointment(appointment) => {
            document.appointments.put(appointment.clone());
            check::check_appointment(document, appointment)
        }
    }
}

/// Takes a record out, with all that speaks of it; refused while something else needs it.
pub(super) fn remove(document: &mut Document, id: EntryId) -> Vec<Issue> {
    let uses = uses(document, id);
    if uses > 0 {
        return vec![Issue {
            path: String::new(),
            kind: IssueKind::InUse { uses },
        }];
    }
    match id {
        EntryId::Person(id) => remove_person(document, id),
        EntryId::Appointment(id) => remove_appointment(document, id),
        EntryId::Visitor(id) => document.visitors.remove(id),
        EntryId::Room(id) => document.rooms.remove(id),
        EntryId::Staff(id) => {
            document.staff.remove(id);
            document.persons.update_where(|person| {
                (person.referent == Some(id)).then(|| Person {
                    referent: None,
                    ..person.clone()
                })
            });
        }
        EntryId::Activity(id) => {
            document.activities.remove(id);
            document.activities.update_where(|activity| {
                (activity.fallback == Some(id)).then(|| Activity {
                    fallback: None,
                    ..activity.clone()
                })
            });
            document.persons.update_where(|person| {
                let mut next = person.clone();
                next.project
                    .wishes
                    .iter_mut()
                    .filter(|wish| wish.activity == Some(id))
                    .for_each(|wish| wish.activity = None);
                next.dislikes.retain(|dislike| dislike.activity != id);
                next.refusals
                    .retain(|refusal| refusal.of != RefusalOf::Activity(id));
                (next != *person).then_some(next)
            });
        }
    }
    Vec::new()
}

/// How many sessions and appointments forbid the removal.
fn uses(document: &Document, id: EntryId) -> usize {
    let sessions = |uses: &dyn Fn(&Session) -> bool| {
        let in_weeks = document
            .weeks
            .values()
            .flat_map(|plan| &plan.placements.sessions);
        in_weeks
            .chain(&document.template.sessions)
            .filter(|session| uses(session))
            .count()
    };
    let appointments = |uses: &dyn Fn(&Appointment) -> bool| {
        document
            .appointments
            .iter()
            .filter(|appointment| uses(appointment))
            .count()
    };
    match id {
        EntryId::Person(_) | EntryId::Appointment(_) => 0,
        EntryId::Activity(id) => sessions(&|session| session.activity == id),
        EntryId::Visitor(id) => {
            appointments(&|appointment| appointment.with == Professional::Visitor(id))
        }
        EntryId::Staff(id) => {
            sessions(&|session| session.leaders.contains(&id))
                + appointments(&|appointment| {
                    appointment.with == Professional::Staff(id)
                        || matches!(appointment.place, Place::Outside { escort: Some(escort), .. } if escort == id)
                })
        }
        EntryId::Room(id) => {
            let placed = document
                .weeks
                .values()
                .flat_map(|plan| &plan.placements.appointments);
            sessions(&|session| session.room == id)
                + placed.filter(|placed| placed.room == Some(id)).count()
                + appointments(&|appointment| match appointment.place {
                    Place::OnSite { room, .. } | Place::Remote { room, .. } => room == Some(id),
                    Place::Outside { .. } => false,
                })
        }
    }
}

fn remove_person(document: &mut Document, id: PersonId) {
    document.persons.remove(id);
    document.persons.update_where(|person| {
        let mut next = person.clone();
        next.friends.retain(|other| *other != id);
        next.apart_from.retain(|other| *other != id);
        next.refusals
            .retain(|refusal| refusal.of != RefusalOf::Person(id));
        (next != *person).then_some(next)
    });
    let alone: Vec<AppointmentId> = document
        .appointments
        .iter()
        .filter(|appointment| appointment.persons == [id])
        .map(|appointment| appointment.id)
        .collect();
    for appointment in alone {
        remove_appointment(document, appointment);
    }
    document.appointments.update_where(|appointment| {
        let mut next = appointment.clone();
        next.persons.retain(|person| *person != id);
        (next != *appointment).then_some(next)
    });
    edit_placements(document, |placements| {
        for session in &mut placements.sessions {
            session.participants.retain(|person| *person != id);
            session.held.retain(|person| *person != id);
        }
    });
    for records in document.attendance.values_mut() {
        if records.iter().any(|record| record.person == id) {
            Arc::make_mut(records).retain(|record| record.person != id);
        }
    }
}

fn remove_appointment(document: &mut Document, id: AppointmentId) {
    document.appointments.remove(id);
    edit_placements(document, |placements| {
        placements
            .appointments
            .retain(|placed| placed.appointment != id);
    });
}

/// Edits every plan, published and earlier states included, and the template; untouched ones stay shared.
fn edit_placements(document: &mut Document, edit: impl Fn(&mut Placements)) {
    let edited = |placements: &Placements| {
        let mut next = placements.clone();
        edit(&mut next);
        (next != *placements).then_some(next)
    };
    for plan in document.weeks.values_mut() {
        let mut next = WeekPlan::clone(plan);
        if let Some(placements) = edited(&next.placements) {
            next.placements = placements;
        }
        for kept in [&mut next.published, &mut next.before_proposal]
            .into_iter()
            .flatten()
        {
            if let Some(placements) = edited(kept) {
                *kept = Arc::new(placements);
            }
        }
        if next != **plan {
            *plan = Arc::new(next);
        }
    }
    if let Some(placements) = edited(&document.template) {
        document.template = Arc::new(placements);
    }
}
