//! Every text of a house that people typed freely, wherever it stands: one walk for all who must look at each.
//!
//! Records are taken apart field by field, so that a new field does not compile before somebody has said whether it is
//! such a text. What is a name by itself (of a person, of staff, of the house, of a site, of who wrote something) is none.

mod records;

use super::{
    collection::{Collection, Record},
    document::Document,
    id::{ActivityId, AppointmentId, PersonId, RoomId, SessionId, StaffId, VisitorId},
    naming::{Case, Naming},
    time::WeekId,
};
use chrono::NaiveDateTime;
use std::sync::Arc;

/// Where a text stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A common moment or a closure of the house.
    House,
    /// A person's record.
    Person(PersonId),
    /// A member of staff's record.
    Staff(StaffId),
    /// A visitor's record.
    Visitor(VisitorId),
    /// The name of a visitor.
    VisitorName(VisitorId),
    /// A room.
    Room(RoomId),
    /// An activity.
    Activity(ActivityId),
    /// An appointment.
    Appointment(AppointmentId),
    /// With whom an appointment is, by name.
    Professional(AppointmentId),
    /// The note of a session.
    Session(WeekId, SessionId),
    /// The note of a session of the week that normally repeats.
    Template(SessionId),
    /// Why a rule was broken in a week.
    Forced(WeekId, SessionId),
    /// A note of the follow-up.
    FollowUp(WeekId, SessionId, PersonId),
    /// A line of the journal.
    Journal(NaiveDateTime),
}

impl Place {
    /// Whether the text is somebody's name, typed where a name may be anything ("Cabinet Durand").
    pub const fn is_name(&self) -> bool {
        matches!(self, Self::VisitorName(_) | Self::Professional(_))
    }
}

/// What is done at each text.
type Visit<'a> = dyn FnMut(Place, &mut String) + 'a;

/// Shows each text; what is not changed stays shared.
pub fn visit(document: &mut Document, visit: &mut Visit<'_>) {
    let Document {
        house: own,
        persons,
        staff: team,
        visitors,
        rooms,
        activities,
        appointments,
        weeks,
        template,
        attendance,
        journal,
    } = document;
    shared(own, |own| records::house(own, visit));
    each(persons, |one| records::person(one, visit));
    each(team, |one| records::staff(one, visit));
    each(visitors, |one| records::visitor(one, visit));
    each(rooms, |one| records::room(one, visit));
    each(activities, |one| records::activity(one, visit));
    each(appointments, |one| records::appointment(one, visit));
    for plan in weeks.values_mut() {
        shared(plan, |plan| records::week(plan, visit));
    }
    shared(template, |all| {
        records::placements(all, visit, &Place::Template);
    });
    for (week, records) in attendance {
        shared(records, |records| {
            for record in records {
                let place = Place::FollowUp(*week, record.session, record.person);
                visit(place, &mut record.note);
            }
        });
    }
    shared(journal, |entries| {
        for entry in entries {
            records::line(entry, visit);
        }
    });
}

/// A text, and all places where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The text.
    pub text: String,
    /// Where.
    pub places: Vec<Place>,
}

/// The texts that name somebody, each once, in the order of the house.
pub fn mentions(document: &Document, naming: &Naming) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    visit(&mut document.clone(), &mut |place, text| {
        if !naming.is_written_in(text, Case::Any) {
            return;
        }
        match found.iter_mut().find(|mention| mention.text == *text) {
            Some(mention) if mention.places.contains(&place) => {}
            Some(mention) => mention.places.push(place),
            None => found.push(Mention {
                text: text.clone(),
                places: vec![place],
            }),
        }
    });
    found
}

fn shared<T: Clone + PartialEq>(value: &mut Arc<T>, change: impl FnOnce(&mut T)) {
    let mut next = T::clone(value);
    change(&mut next);
    if next != **value {
        *value = Arc::new(next);
    }
}

fn each<T: Record + PartialEq>(all: &mut Collection<T>, mut change: impl FnMut(&mut T)) {
    let changed = all.iter().filter_map(|old| {
        let mut next = T::clone(old);
        change(&mut next);
        (next != **old).then_some(next)
    });
    let changed: Vec<T> = changed.collect();
    for record in changed {
        all.put(record);
    }
}

#[cfg(test)]
mod tests;
