//! Commands of every kind on whatever document there is.

use super::devices::{tick, week};
use proptest::sample::Index;
use semainier::{
    domain::{
        appointment::{Appointment, Place, Professional, Timing},
        attendance::{Attendance, Engagement, Presence},
        document::Document,
        edit::{Command, Entry, EntryId, WeekCommand},
        house::House,
        id::{AppointmentId, PersonId, SessionId, WishId},
        person::Person,
        plan::{PlacedAppointment, Session},
        project::{Importance, Voice, Wish},
        room::Room,
        time::Minutes,
    },
    present::retention,
};

/// How many kinds there are.
pub const KINDS: u8 = 28;

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
            Some(Command::Erase(person.id, retention::words(&person)))
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
        _ => Some(Command::SetTemplate(plan.placements.clone())),
    }
}
