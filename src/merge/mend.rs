//! After merging, what one device removed may be needed by what another did. Nothing may point nowhere.
//!
//! A room, an activity, a member of staff or a visitor comes back, put away; what cannot come back leaves the mention out.
//! The same merged records are mended alike on every device.

use semainier::{
    domain::{
        appointment::{Appointment, Place, Professional},
        check::check_appointment,
        document::Document,
        id::{ActivityId, AppointmentId, RoomId, StaffId, VisitorId},
        journal::DecisionKind,
        plan::{Placements, WeekPlan},
    },
    storage::partial::{known_person, known_placements},
};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::{collections::BTreeSet, sync::Arc};

/// What was mended.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Mended {
    /// Keys of records that came back.
    pub revived: Vec<String>,
    /// Mentions left out.
    pub left_out: usize,
}

/// What plans and appointments mention.
#[derive(Default)]
struct Needed {
    rooms: BTreeSet<RoomId>,
    activities: BTreeSet<ActivityId>,
    staff: BTreeSet<StaffId>,
    visitors: BTreeSet<VisitorId>,
}

/// Mends a document. `removed` gives what is still known of a record that was removed.
pub fn mend(document: &mut Document, removed: impl Fn(&str) -> Option<Value>) -> Mended {
    let mut mended = Mended::default();
    revive(document, &removed, &mut mended);
    sites(document);
    appointments(document, &mut mended);
    let people = |plans: &Document| -> usize { plans.persons.iter().map(|p| mentions(p)).sum() };
    let before = people(document);
    let known: Vec<_> = document
        .persons
        .iter()
        .map(|person| known_person(document, person))
        .map(|mut person| {
            let id = person.id;
            person.friends.retain(|other| *other != id);
            person.apart_from.retain(|other| *other != id);
            person
        })
        .collect();
    document.persons.update_where(|old| {
        known
            .iter()
            .find(|new| new.id == old.id && *new != old)
            .cloned()
    });
    mended.left_out += before - people(document);
    plans(document, &mut mended);
    let persons = document.persons.clone();
    for records in document.attendance.values_mut() {
        if records
            .iter()
            .any(|record| !persons.contains(record.person))
        {
            Arc::make_mut(records).retain(|record| persons.contains(record.person));
        }
    }
    let is_of_nobody = |kind: &DecisionKind| match kind {
        DecisionKind::Kept { person, .. }
        | DecisionKind::Corrected { person, .. }
        | DecisionKind::Reread { person, .. } => !persons.contains(*person),
        _ => false,
    };
    if document
        .journal
        .iter()
        .any(|entry| is_of_nobody(&entry.kind))
    {
        Arc::make_mut(&mut document.journal).retain(|entry| !is_of_nobody(&entry.kind));
    }
    mended
}

/// How many other records a person's record mentions.
fn mentions(person: &semainier::domain::person::Person) -> usize {
    let wishes = person.project.wishes.iter();
    usize::from(person.referent.is_some())
        + usize::from(person.site.is_some())
        + person.dislikes.len()
        + person.refusals.len()
        + wishes.filter(|wish| wish.activity.is_some()).count()
}

fn needed(document: &Document) -> Needed {
    let mut needed = Needed::default();
    let plans = document.weeks.values().map(|plan| &plan.placements);
    for placements in plans.chain([&*document.template]) {
        for session in &placements.sessions {
            needed.rooms.insert(session.room);
            needed.activities.insert(session.activity);
            needed.staff.extend(&session.leaders);
        }
        needed.rooms.extend(
            placements
                .appointments
                .iter()
                .filter_map(|placed| placed.room),
        );
    }
    for appointment in document.appointments.iter() {
        match appointment.with {
            Professional::Visitor(id) => drop(needed.visitors.insert(id)),
            Professional::Staff(id) => drop(needed.staff.insert(id)),
            Professional::Other(_) => {}
        }
        match appointment.place {
            Place::OnSite { room, .. } | Place::Remote { room, .. } => needed.rooms.extend(room),
            Place::Outside { escort, .. } => needed.staff.extend(escort),
        }
    }
    needed
}

fn revive(document: &mut Document, removed: &impl Fn(&str) -> Option<Value>, mended: &mut Mended) {
    fn record<T: DeserializeOwned>(value: Option<Value>) -> Option<T> {
        serde_json::from_value(value?).ok()
    }
    let needed = needed(document);
    let mut back = |key: String| mended.revived.push(key);
    for id in needed.rooms {
        let key = format!("rooms/{id}");
        if !document.rooms.contains(id)
            && let Some(mut room) = record::<semainier::domain::room::Room>(removed(&key))
            && room.id == id
        {
            room.archived = true;
            document.rooms.put(room);
            back(key);
        }
    }
    for id in needed.activities {
        let key = format!("activities/{id}");
        if !document.activities.contains(id)
            && let Some(mut activity) =
                record::<semainier::domain::activity::Activity>(removed(&key))
            && activity.id == id
        {
            activity.is_offered = false;
            document.activities.put(activity);
            back(key);
        }
    }
    for id in needed.staff {
        let key = format!("staff/{id}");
        if !document.staff.contains(id)
            && let Some(mut member) = record::<semainier::domain::staff::StaffMember>(removed(&key))
            && member.id == id
        {
            member.archived = true;
            document.staff.put(member);
            back(key);
        }
    }
    for id in needed.visitors {
        let key = format!("visitors/{id}");
        if !document.visitors.contains(id)
            && let Some(mut visitor) = record::<semainier::domain::visitor::Visitor>(removed(&key))
            && visitor.id == id
        {
            visitor.archived = true;
            document.visitors.put(visitor);
            back(key);
        }
    }
}

/// Sites that are gone are left out of rooms and staff; of people with their other mentions.
fn sites(document: &mut Document) {
    let house = Arc::clone(&document.house);
    let is_gone = |id: Option<semainier::domain::id::SiteId>| {
        id.is_some_and(|id| !house.sites.iter().any(|site| site.id == id))
    };
    document.rooms.update_where(|room| {
        is_gone(room.site).then(|| semainier::domain::room::Room {
            site: None,
            ..room.clone()
        })
    });
    document.staff.update_where(|member| {
        is_gone(member.site).then(|| semainier::domain::staff::StaffMember {
            site: None,
            ..member.clone()
        })
    });
}

/// Appointments mention only what is there; one for nobody, or with nobody, goes.
fn appointments(document: &mut Document, mended: &mut Mended) {
    let known = document.clone();
    document.appointments.update_where(|appointment| {
        let mut next = Appointment::clone(appointment);
        next.persons.retain(|id| known.persons.contains(*id));
        match &mut next.place {
            Place::OnSite { room, .. } | Place::Remote { room, .. } => {
                *room = room.filter(|id| known.rooms.contains(*id));
            }
            Place::Outside { escort, .. } => {
                *escort = escort.filter(|id| known.staff.contains(*id));
            }
        }
        (next != *appointment).then_some(next)
    });
    let is_whole = |appointment: &Appointment| {
        let is_with_somebody = match appointment.with {
            Professional::Visitor(id) => known.visitors.contains(id),
            Professional::Staff(id) => known.staff.contains(id),
            Professional::Other(_) => true,
        };
        let was = known.appointments.get(appointment.id);
        // One that was wrong before is left for its form to tell.
        let is_placeable = was.is_some_and(|was| was.place == appointment.place)
            || check_appointment(&known, appointment).is_empty();
        !appointment.persons.is_empty() && is_with_somebody && is_placeable
    };
    let gone: Vec<AppointmentId> = document
        .appointments
        .iter()
        .filter(|appointment| !is_whole(appointment))
        .map(|appointment| appointment.id)
        .collect();
    for id in gone {
        let was = known.appointments.get(id);
        // An appointment of erased people only goes with them, as it does in the house.
        let is_of_nobody = was.is_some_and(|was| {
            was.persons
                .iter()
                .all(|person| !known.persons.contains(*person))
        });
        mended.left_out += usize::from(!is_of_nobody);
        document.appointments.remove(id);
    }
}

fn plans(document: &mut Document, mended: &mut Mended) {
    let known = document.clone();
    let mut left_out = 0;
    let mut clean = |placements: &Placements| {
        let mut next = known_placements(&known, placements);
        for session in &mut next.sessions {
            session
                .held
                .retain(|person| session.participants.contains(person));
        }
        left_out += weight(placements) - weight(&next);
        next
    };
    for plan in document.weeks.values_mut() {
        let mut next = WeekPlan::clone(plan);
        next.placements = clean(&plan.placements);
        for kept in [&mut next.published, &mut next.before_proposal]
            .into_iter()
            .flatten()
        {
            if kept.sessions.iter().any(|session| {
                let people = session.participants.iter().chain(&session.held);
                people.into_iter().any(|id| !known.persons.contains(*id))
            }) {
                for session in &mut Arc::make_mut(kept).sessions {
                    session
                        .participants
                        .retain(|id| known.persons.contains(*id));
                    session.held.retain(|id| known.persons.contains(*id));
                }
            }
        }
        if next != **plan {
            *plan = Arc::new(next);
        }
    }
    let template = clean(&document.template);
    if template != *document.template {
        document.template = Arc::new(template);
    }
    mended.left_out += left_out;
}

/// What a plan holds apart from its people, who leave it silently when they are erased.
fn weight(placements: &Placements) -> usize {
    let leaders: usize = placements.sessions.iter().map(|s| s.leaders.len()).sum();
    let rooms = placements.appointments.iter().filter(|p| p.room.is_some());
    placements.sessions.len() + leaders + placements.appointments.len() + rooms.count()
}
