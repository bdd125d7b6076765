//! Several devices: what each of them did apart, told as stories.

use super::devices::{Device, common, house, tick, week};
use semainier::{
    domain::{
        attendance::{Attendance, Engagement, Presence},
        check::check,
        document::Document,
        edit::{Command, Entry, EntryId, WeekCommand},
        id::{RoomId, SessionId, WishId},
        person::Person,
        plan::{PlanState, Session},
        project::{Importance, Voice, Wish},
        room::Room,
    },
    storage::{
        backup,
        exchange::{Choice, Conflict, Fault, Report},
    },
};

pub fn pair() -> (Device, Device) {
    let mut a = Device::new("Nadia", house());
    let file = a.export();
    // The second device starts from a backup of the first.
    let mut b = Device::new("Claire", a.document.clone());
    b.merge(&file);
    (a, b)
}

pub fn person(document: &Document, at: usize) -> Person {
    (**document.persons.iter().nth(at).unwrap()).clone()
}

fn put(person: Person) -> Command {
    Command::Put(Box::new(Entry::Person(person)))
}

pub fn named(device: &mut Device, at: usize, name: &str) {
    let person = Person {
        first_name: name.to_owned(),
        ..person(&device.document, at)
    };
    device.edit(&put(person));
}

pub fn session(document: &Document, at: usize) -> Session {
    document.weeks[&week()].placements.sessions[at].clone()
}

pub fn in_week(command: WeekCommand) -> Command {
    Command::Week(week(), command)
}

/// Exchanges until both know all.
pub fn exchange(a: &mut Device, b: &mut Device) -> Report {
    let file = a.export();
    b.merge(&file);
    let file = b.export();
    a.merge(&file)
}

pub fn assert_alike(a: &Device, b: &Device) {
    assert_eq!(common(&a.document), common(&b.document));
}

fn the_conflict(report: &Report) -> &Conflict {
    assert_eq!(report.conflicts.len(), 1, "{:?}", report.conflicts);
    &report.conflicts[0]
}

fn take(conflict: &Conflict, at: usize) -> Choice {
    Choice {
        key: conflict.key.clone(),
        path: conflict.path.clone(),
        value: conflict.values[at].value.clone(),
    }
}

#[test]
fn what_two_devices_add_apart_is_there_on_both() {
    let (mut a, mut b) = pair();
    for (device, words) in [(&mut a, "chanter"), (&mut b, "jardiner")] {
        let mut person = person(&device.document, 0);
        person.project.wishes.push(Wish {
            id: WishId(u128::from(tick())),
            words: words.to_owned(),
            activity: None,
            per_week: 1,
            importance: Importance::Medium,
            said_by: Voice::Person,
            said_on: None,
        });
        device.edit(&put(person));
    }
    let session = session(&a.document, 0);
    let absent = |document: &Document| {
        let ids = document.persons.iter().map(|person| person.id);
        ids.filter(|id| !session.participants.contains(id))
            .collect::<Vec<_>>()
    };
    let guests = absent(&a.document);
    a.edit(&in_week(WeekCommand::AddParticipant(session.id, guests[0])));
    b.edit(&in_week(WeekCommand::AddParticipant(session.id, guests[1])));
    let report = exchange(&mut a, &mut b);
    assert_eq!(report.conflicts, []);
    assert_alike(&a, &b);
    let words: Vec<_> = person(&a.document, 0).project.wishes;
    assert!(words.iter().any(|wish| wish.words == "chanter"));
    assert!(words.iter().any(|wish| wish.words == "jardiner"));
    let plan = &a.document.weeks[&week()].placements;
    let participants = &plan.session(session.id).unwrap().participants;
    assert!(participants.contains(&guests[0]) && participants.contains(&guests[1]));
}

#[test]
fn the_same_field_changed_twice_is_shown_and_what_a_human_chose_holds_everywhere() {
    let (mut a, mut b) = pair();
    named(&mut a, 0, "Odile");
    named(&mut b, 0, "Odette");
    let report = exchange(&mut a, &mut b);
    assert_alike(&a, &b);
    let conflict = the_conflict(&report);
    assert_eq!(conflict.path, "first_name");
    let values: Vec<_> = conflict.values.iter().map(|v| v.value.clone()).collect();
    assert!(values.contains(&Some("\"Odile\"".to_owned())));
    assert!(values.contains(&Some("\"Odette\"".to_owned())));
    assert!(conflict.values.iter().any(|held| held.is_here));
    let loser = take(conflict, 1);
    assert_eq!(a.choose(std::slice::from_ref(&loser)).conflicts, []);
    let file = a.export();
    assert_eq!(b.merge(&file).conflicts, []);
    assert_alike(&a, &b);
    let name = person(&b.document, 0).first_name;
    assert_eq!(Some(format!("\"{name}\"")), loser.value);
}

#[test]
fn the_same_change_on_both_is_no_conflict() {
    let (mut a, mut b) = pair();
    named(&mut a, 0, "Odile");
    named(&mut b, 0, "Odile");
    assert_eq!(exchange(&mut a, &mut b).conflicts, []);
    assert_alike(&a, &b);
}

#[test]
fn the_same_file_merged_twice_changes_nothing() {
    let (mut a, mut b) = pair();
    named(&mut a, 0, "Odile");
    named(&mut b, 1, "Paulette");
    let file = a.export();
    b.merge(&file);
    let once = b.document.clone();
    b.merge(&file);
    assert_eq!(common(&b.document), common(&once));
}

#[test]
fn a_removed_session_that_somebody_still_changed_is_kept_and_told() {
    let (mut a, mut b) = pair();
    let session = session(&a.document, 0);
    a.edit(&in_week(WeekCommand::RemoveSession(session.id)));
    b.edit(&in_week(WeekCommand::NoteSession(
        session.id,
        "à refaire".to_owned(),
    )));
    let report = exchange(&mut a, &mut b);
    assert_alike(&a, &b);
    let conflict = the_conflict(&report).clone();
    assert!(conflict.path.ends_with("/~"), "{conflict:?}");
    let plan = &a.document.weeks[&week()].placements;
    assert_eq!(plan.session(session.id).unwrap().note, "à refaire");
    let removal = conflict.values.iter().position(|held| held.value.is_none());
    let choice = take(&conflict, removal.unwrap());
    a.choose(&[choice]);
    let file = a.export();
    b.merge(&file);
    assert_alike(&a, &b);
    assert_eq!(
        a.document.weeks[&week()].placements.session(session.id),
        None
    );
}

#[test]
fn a_room_that_another_device_still_needs_comes_back_put_away() {
    let (mut a, mut b) = pair();
    let room = Room {
        id: RoomId(7),
        name: "Véranda".to_owned(),
        capacity: 9,
        features: Vec::new(),
        step_free: true,
        outdoors: false,
        site: None,
        closed: Vec::new(),
        closures: Vec::new(),
        archived: false,
    };
    a.edit(&Command::Put(Box::new(Entry::Room(room))));
    exchange(&mut a, &mut b);
    a.edit(&Command::Remove(EntryId::Room(RoomId(7))));
    let session = session(&b.document, 0);
    b.edit(&in_week(WeekCommand::MoveSession {
        session: session.id,
        day: session.day,
        start: session.start,
        room: RoomId(7),
    }));
    let file = a.export();
    let report = b.merge(&file);
    assert_eq!(report.revived, [format!("rooms/{}", RoomId(7))]);
    exchange(&mut a, &mut b);
    assert_alike(&a, &b);
    let room = a.document.rooms.get(RoomId(7)).unwrap();
    assert!(room.archived);
    assert_eq!(check(&a.document), []);
}

#[test]
fn two_devices_that_never_exchanged_lose_nothing_and_see_what_differs() {
    let mut a = Device::new("Nadia", house());
    let mut b = Device::new("Claire", house());
    named(&mut a, 0, "Odile");
    named(&mut b, 1, "Paulette");
    let added = Person {
        id: semainier::domain::id::PersonId(99),
        first_name: "Zoé".to_owned(),
        friends: Vec::new(),
        apart_from: Vec::new(),
        ..person(&b.document, 2)
    };
    b.edit(&put(added));
    let file = a.export();
    let report = b.merge(&file);
    assert!(report.is_apart);
    assert_eq!(report.conflicts.len(), 2, "{:?}", report.conflicts);
    exchange(&mut b, &mut a);
    assert_alike(&a, &b);
    assert_eq!(a.document.persons.len(), house().persons.len() + 1);
}

#[test]
fn a_backup_is_merged_too_and_shows_what_differs() {
    let (mut a, mut b) = pair();
    named(&mut a, 0, "Odile");
    named(&mut b, 1, "Paulette");
    let now = "2026-11-25T10:00:00".parse().unwrap();
    let text = backup::write(&a.document, now).unwrap();
    let report = b.merge(text.as_bytes());
    assert!(report.is_apart);
    let shown: Vec<_> = report
        .conflicts
        .iter()
        .flat_map(|conflict| conflict.values.iter().filter_map(|held| held.value.clone()))
        .collect();
    assert!(shown.contains(&"\"Odile\"".to_owned()) && shown.contains(&"\"Paulette\"".to_owned()));
    // The device's own older backup goes on from an exchange that it keeps: exact.
    let old = b.past[0].clone();
    let text = backup::write(&old, now).unwrap();
    assert_eq!(check(&b.document), []);
    b.try_merge(text.as_bytes(), &[]).unwrap();
}

#[test]
fn somebody_taken_back_on_purpose_is_on_both_devices_again() {
    let (mut a, mut b) = pair();
    let person = person(&a.document, 0);
    a.edit(&Command::Remove(EntryId::Person(person.id)));
    exchange(&mut a, &mut b);
    assert!(b.document.persons.get(person.id).is_none());
    a.edit(&put(Person {
        friends: Vec::new(),
        apart_from: Vec::new(),
        ..person.clone()
    }));
    let report = exchange(&mut a, &mut b);
    assert_eq!(report.erased, Vec::<String>::new());
    assert_alike(&a, &b);
    assert!(b.document.persons.get(person.id).is_some());
}

#[test]
fn a_merge_that_is_taken_back_takes_no_edit_of_the_other_device_with_it() {
    let (mut a, mut b) = pair();
    named(&mut a, 0, "Odile");
    let file = a.export();
    b.merge(&file);
    b.undo();
    named(&mut b, 1, "Paulette");
    exchange(&mut b, &mut a);
    assert_alike(&a, &b);
    assert_eq!(person(&a.document, 0).first_name, "Odile");
    assert_eq!(person(&a.document, 1).first_name, "Paulette");
}

#[test]
fn a_plan_made_of_two_is_not_taken_for_validated() {
    let (mut a, mut b) = pair();
    a.edit(&in_week(WeekCommand::Validate));
    let session = session(&b.document, 0);
    let id = session.participants[0];
    b.edit(&in_week(WeekCommand::RemoveParticipant(session.id, id)));
    exchange(&mut a, &mut b);
    assert_alike(&a, &b);
    assert_eq!(a.document.weeks[&week()].state, PlanState::Draft);
    a.edit(&in_week(WeekCommand::Validate));
    exchange(&mut a, &mut b);
    assert!(matches!(
        b.document.weeks[&week()].state,
        PlanState::Validated { .. }
    ));
}

#[test]
fn two_people_who_note_the_same_attendance_agree() {
    let (mut a, mut b) = pair();
    let session = session(&a.document, 0);
    let record = |by: &str, engagement| {
        let record = Attendance {
            session: SessionId(77),
            person: session.participants[0],
            presence: Presence::Came(engagement),
            smiley: None,
            note: String::new(),
            is_ad_hoc: false,
            by: by.to_owned(),
            at: "2026-11-25T10:00:00".parse().unwrap(),
        };
        Command::Record(week(), vec![record])
    };
    a.edit(&record("Nadia", Engagement::Active));
    b.edit(&record("Claire", Engagement::Active));
    assert_eq!(exchange(&mut a, &mut b).conflicts, []);
    assert_alike(&a, &b);
    a.edit(&record("Nadia", Engagement::Observer));
    b.edit(&record("Claire", Engagement::Withdrawn));
    assert_eq!(exchange(&mut a, &mut b).conflicts.len(), 1);
    assert_alike(&a, &b);
}

#[test]
fn a_file_of_another_house_is_refused() {
    let mut a = Device::new("Nadia", house());
    let mut other = semainier::demo::pasa(week().monday());
    std::sync::Arc::make_mut(&mut other.house).name = "Ailleurs".to_owned();
    let mut b = Device::new("Claire", other);
    let file = b.export();
    let name = "Ailleurs".to_owned();
    assert_eq!(
        a.try_merge(&file, &[]).unwrap_err(),
        Fault::OtherHouse { name }
    );
    a.export();
    assert!(a.try_merge(&file, &[]).is_err());
}
