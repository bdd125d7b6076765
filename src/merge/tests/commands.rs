//! Commands of every kind on whatever document there is.

use super::{
    devices::{tick, week},
    fields::changed,
};
use proptest::sample::Index;
use semainier::{
    demo::blank,
    domain::{
        appointment::{Appointment, Place, Professional, Timing},
        attendance::{Attendance, Engagement, Presence},
        document::Document,
        edit::{Command, Entry, EntryId, Erasure, WeekCommand},
        house::House,
        id::{ActivityId, AppointmentId, PersonId, RoomId, SessionId, StaffId, VisitorId, WishId},
        journal::DecisionKind,
        person::Person,
        plan::{PlacedAppointment, Session},
        project::{Importance, Voice, Wish},
        room::Room,
        time::Minutes,
    },
};

/// How many kinds there are.
pub const KINDS: u8 = 46;

fn fresh() -> u128 {
    u128::from(tick()) << 64
}

fn pick<T: Clone>(from: impl Iterator<Item = T>, index: Index) -> Option<T> {
    let all: Vec<T> = from.collect();
    (!all.is_empty()).then(|| all[index.index(all.len())].clone())
}

/// A command of this kind on this document, if there is one.
pub fn command(document: &Document, kind: u8, &[a, b]: &[Index; 2]) -> Option<Command> {
    let word = format!("mot {}", tick());
    let person = || pick(document.persons.iter(), a).map(|person| Person::clone(person));
    let put = |person: Person| Some(Command::Put(Box::new(Entry::Person(person))));
    let plan = document.week(week());
    let session = || pick(plan.placements.sessions.iter(), a).cloned();
    let in_week = |command| Some(Command::Week(week(), command));
    match kind {
        0 => put(Person {
            first_name: word,
            ..person()?
        }),
        1 => {
            let mut person = person()?;
            person.project.wishes.push(Wish {
                id: WishId(u128::from(tick())),
                words: word,
                activity: pick(document.activities.iter(), b).map(|activity| activity.id),
                per_week: 1,
                importance: Importance::Important,
                said_by: Voice::Family,
                said_on: None,
            });
            put(person)
        }
        2 => {
            let mut person = person()?;
            let wishes = &mut person.project.wishes;
            if let Some(at) = pick(0..wishes.len(), b) {
                if at % 2 == 0 {
                    wishes.remove(at);
                } else {
                    wishes[at].words = word;
                }
            }
            put(person)
        }
        3 => {
            let mut person = person()?;
            let other = pick(document.persons.iter(), b)?.id;
            if other == person.id {
                person.friends.clear();
            } else if !person.friends.contains(&other) {
                person.friends.push(other);
            }
            person.help.push(word);
            put(person)
        }
        4 => put(Person {
            id: PersonId(fresh()),
            first_name: word,
            ..person()?
        }),
        5 => {
            let person = person()?;
            Some(Command::Erase(
                person.id,
                Erasure::of(document, &person, "quelqu’un"),
            ))
        }
        6 => Some(Command::Remove(EntryId::Person(person()?.id))),
        7 => {
            let room = pick(document.rooms.iter(), a)?;
            Some(Command::Put(Box::new(Entry::Room(Room {
                name: word,
                ..Room::clone(room)
            }))))
        }
        8 => Some(Command::Remove(EntryId::Room(
            pick(document.rooms.iter(), a)?.id,
        ))),
        9 => Some(Command::Remove(EntryId::Staff(
            pick(document.staff.iter(), a)?.id,
        ))),
        10 => Some(Command::Put(Box::new(Entry::Appointment(Appointment {
            id: AppointmentId(fresh()),
            title: word,
            persons: vec![person()?.id],
            with: Professional::Visitor(pick(document.visitors.iter(), b)?.id),
            duration: 30,
            place: Place::Outside {
                address: String::new(),
                travel: 10,
                escort: pick(document.staff.iter(), b).map(|member| member.id),
            },
            timing: Timing::ToPlace {
                from: week().monday(),
                until: None,
                prefer_half: None,
                prefer_days: Vec::new(),
            },
            repeats: None,
            to_confirm: false,
            note: String::new(),
        })))),
        11 => {
            let appointment = pick(document.appointments.iter(), a)?;
            Some(Command::Put(Box::new(Entry::Appointment(Appointment {
                note: word,
                ..Appointment::clone(appointment)
            }))))
        }
        12 => Some(Command::Remove(EntryId::Appointment(
            pick(document.appointments.iter(), a)?.id,
        ))),
        13 => in_week(WeekCommand::MoveSession {
            session: session()?.id,
            day: session()?.day,
            start: Minutes(540 + 15 * b.index(16) as u16),
            room: pick(document.rooms.iter(), b)?.id,
        }),
        14 => in_week(WeekCommand::AddParticipant(
            session()?.id,
            pick(document.persons.iter(), b)?.id,
        )),
        15 => {
            let session = session()?;
            let out = pick(session.participants.iter().copied(), b)?;
            in_week(WeekCommand::RemoveParticipant(session.id, out))
        }
        16 => in_week(WeekCommand::RemoveSession(session()?.id)),
        17 => in_week(WeekCommand::PutSession(Session {
            id: SessionId(u128::from(tick())),
            ..session()?
        })),
        18 => in_week(WeekCommand::NoteSession(session()?.id, word)),
        19 => in_week(WeekCommand::PlaceAppointment(PlacedAppointment {
            appointment: pick(document.appointments.iter(), a)?.id,
            day: chrono::Weekday::Tue,
            start: Minutes(600 + 15 * b.index(8) as u16),
            room: pick(document.rooms.iter(), b).map(|room| room.id),
            is_pinned: true,
        })),
        20 => in_week(WeekCommand::Validate),
        21 => in_week(WeekCommand::Publish),
        22 => in_week(WeekCommand::Force(session()?.id, word)),
        23 => in_week(WeekCommand::Pin(session()?.id, b.index(2) == 0)),
        24 => {
            let session = session()?;
            let record = Attendance {
                session: session.id,
                person: pick(session.participants.iter().copied(), b)?,
                presence: Presence::Came(Engagement::Active),
                smiley: None,
                note: word,
                is_ad_hoc: false,
                by: "Nadia".to_owned(),
                at: "2026-11-25T10:00:00".parse().ok()?,
            };
            Some(Command::Record(week(), vec![record]))
        }
        25 => {
            let record = pick(document.attendance.get(&week())?.iter(), a)?;
            Some(Command::Unrecord(week(), record.session, record.person))
        }
        26 => Some(Command::SetHouse(Box::new(House {
            project_word: word,
            ..House::clone(&document.house)
        }))),
        27 => Some(Command::SetTemplate(plan.placements.clone())),
        _ => of_any_field(document, kind - 28, &[a, b], word),
    }
}

/// No place is held for somebody who does not come: no command of the page does that.
fn hold_who_comes(session: &mut Session) {
    let comes = session.participants.clone();
    session.held.retain(|person| comes.contains(person));
}

/// Commands that change whatever a record says, and the rarer ones.
fn of_any_field(
    document: &Document,
    kind: u8,
    indices: &[Index; 2],
    word: String,
) -> Option<Command> {
    let [a, b] = *indices;
    let plan = document.week(week());
    let in_week = |command| Some(Command::Week(week(), command));
    // Another record's value stands in the same field: of the right kind, and seldom the same.
    macro_rules! any_field {
        ($records:ident, $entry:ident) => {{
            let record = pick(document.$records.iter(), a)?;
            let other = pick(document.$records.iter(), b)?;
            let record = changed(&**record, &**other, indices, &word)?;
            Some(Command::Put(Box::new(Entry::$entry(record))))
        }};
    }
    macro_rules! one_more {
        ($records:ident, $entry:ident, $id:ident, $name:ident) => {{
            let mut record = (**pick(document.$records.iter(), b)?).clone();
            record.id = $id(fresh());
            record.$name = word;
            Some(Command::Put(Box::new(Entry::$entry(record))))
        }};
    }
    match kind {
        // People say the most.
        0..=2 => any_field!(persons, Person),
        3 => any_field!(staff, Staff),
        4 => any_field!(visitors, Visitor),
        5 => any_field!(rooms, Room),
        6 => any_field!(activities, Activity),
        7 => any_field!(appointments, Appointment),
        8 => {
            let house = changed(&*document.house, &blank::house(), indices, &word)?;
            Some(Command::SetHouse(Box::new(house)))
        }
        9 => {
            let sessions = &plan.placements.sessions;
            let (one, other) = (pick(sessions.iter(), a)?, pick(sessions.iter(), b)?);
            let mut session = changed(one, other, indices, &word)?;
            hold_who_comes(&mut session);
            in_week(WeekCommand::PutSession(session))
        }
        10 => {
            let mut template = changed(&*document.template, &plan.placements, indices, &word)?;
            template.sessions.iter_mut().for_each(hold_who_comes);
            Some(Command::SetTemplate(template))
        }
        11 => {
            let records = document.attendance.get(&week())?;
            let (one, other) = (pick(records.iter(), a)?, pick(records.iter(), b)?);
            let record = changed(one, other, indices, &word)?;
            Some(Command::Record(week(), vec![record]))
        }
        12 => match a.index(4) {
            0 => one_more!(staff, Staff, StaffId, last_name),
            1 => one_more!(visitors, Visitor, VisitorId, name),
            2 => one_more!(rooms, Room, RoomId, name),
            _ => one_more!(activities, Activity, ActivityId, name),
        },
        13 => Some(Command::Remove(match a.index(2) {
            0 => EntryId::Activity(pick(document.activities.iter(), b)?.id),
            _ => EntryId::Visitor(pick(document.visitors.iter(), b)?.id),
        })),
        14 => in_week(WeekCommand::UnplaceAppointment(
            pick(plan.placements.appointments.iter(), a)?.appointment,
        )),
        15 => in_week(WeekCommand::LockDay(
            [chrono::Weekday::Mon, chrono::Weekday::Thu][a.index(2)],
            b.index(2) == 0,
        )),
        16 => in_week(WeekCommand::Reopen),
        _ => {
            let person = pick(document.persons.iter(), b)?.id;
            let kind = match a.index(2) {
                0 => DecisionKind::Reread {
                    person,
                    reader: word,
                    text: "0123456789abcdef".to_owned(),
                },
                _ => DecisionKind::Kept {
                    person,
                    until: week().monday(),
                    reason: word,
                },
            };
            Some(Command::Note(None, kind))
        }
    }
}
