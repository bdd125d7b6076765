//! Several devices of which one erases somebody, told as stories.

use super::stories::{assert_alike, exchange, in_week, named, pair, person, session};
use crate::{file, log::Log};
use semainier::{
    domain::{
        appointment::Appointment,
        document::Document,
        edit::{Command, Entry, EntryId, Erasure, WeekCommand, named_elsewhere},
        person::Person,
    },
    storage::{
        backup,
        exchange::{Conflict, Report},
    },
};
use std::sync::Arc;

fn erase(document: &Document, person: &Person) -> Command {
    Command::Erase(person.id, Erasure::of(document, person, "quelqu’un"))
}

#[test]
fn an_erased_person_comes_back_from_no_old_file_and_is_in_no_new_one() {
    let (mut a, mut b) = pair();
    let person = person(&a.document, 0);
    let id = person.id;
    let note = format!("Une crise de {}", person.last_name);
    let session = session(&b.document, 0);
    b.edit(&in_week(WeekCommand::NoteSession(session.id, note)));
    let old = b.export();
    let old_backup = backup::write(&b.document, "2026-11-25T10:00:00".parse().unwrap()).unwrap();
    a.merge(&old);
    a.edit(&erase(&a.document, &person));
    named(&mut b, 0, "Odette");
    let file = a.export();
    let report = b.merge(&file);
    assert_eq!(report.erased, [id.to_string()]);
    assert!(b.document.persons.get(id).is_none());
    a.merge(&old);
    assert!(a.document.persons.get(id).is_none());
    a.merge(old_backup.as_bytes());
    assert!(a.document.persons.get(id).is_none());
    exchange(&mut a, &mut b);
    assert_alike(&a, &b);
    for device in [&mut a, &mut b] {
        let history = file::read(&device.export()).unwrap();
        for (key, kept) in &history.kept {
            for entry in Log::open(&kept.bytes, 1).unwrap().entries() {
                let text = entry.value.unwrap_or_default();
                assert!(!text.contains(&person.last_name), "{key} {text}");
            }
            let bytes = String::from_utf8_lossy(&kept.bytes).into_owned();
            assert!(!bytes.contains(&person.last_name), "{key}");
        }
        let text = serde_json::to_string(&(&device.document.weeks, &device.document.journal));
        assert!(!text.unwrap().contains(&person.last_name));
    }
}

#[test]
fn an_appointment_goes_with_its_erased_person_whatever_was_noted_of_it_meanwhile() {
    let (mut a, mut b) = pair();
    let is_of_one = |one: &&Arc<Appointment>| one.persons.len() == 1;
    let own = a.document.appointments.iter().find(is_of_one).unwrap();
    let mut noted = Appointment::clone(own);
    let person = a.document.persons.get(noted.persons[0]).unwrap().clone();
    a.edit(&erase(&a.document, &person));
    noted.note = "Apporter la carte Vitale".to_owned();
    let id = noted.id;
    b.edit(&Command::Put(Box::new(Entry::Appointment(noted))));
    exchange(&mut a, &mut b);
    assert_alike(&a, &b);
    assert!(b.document.persons.get(person.id).is_none());
    assert!(b.document.appointments.get(id).is_none());
    for device in [&mut a, &mut b] {
        let waiting = device.choose(&[]).conflicts;
        assert!(waiting.is_empty(), "{waiting:?}");
    }
}

#[test]
fn whether_an_appointment_was_rightly_taken_out_stays_open_when_one_of_its_persons_is_erased_then()
{
    let (mut a, mut b) = pair();
    let is_of_three = |one: &&Arc<Appointment>| one.persons.len() == 3;
    let own = a.document.appointments.iter().find(is_of_three).unwrap();
    let [first, second] = [0, 1].map(|at| a.document.persons.get(own.persons[at]).unwrap().clone());
    let id = own.id;
    a.edit(&erase(&a.document, &first));
    b.edit(&Command::Remove(EntryId::Appointment(id)));
    let is_open = |report: &Report| {
        let of_it = |conflict: &&Conflict| conflict.key == format!("appointments/{id}");
        report.conflicts.iter().filter(of_it).count() == 1
    };
    let file = a.export();
    assert!(is_open(&b.merge(&file)));
    a.edit(&erase(&a.document, &second));
    exchange(&mut a, &mut b);
    assert_alike(&a, &b);
    for device in [&mut a, &mut b] {
        assert!(device.document.appointments.get(id).is_some());
        assert!(is_open(&device.choose(&[])));
    }
}

#[test]
fn a_name_goes_from_the_texts_of_others_on_every_device_and_a_text_that_was_kept_stays_on_all() {
    let (mut a, mut b) = pair();
    let erased = person(&a.document, 0);
    let name = erased.last_name.clone();
    let mut other = person(&a.document, 1);
    let help = |what: &str| format!("{what} avec Mme {}", name.to_uppercase());
    other.help = vec![help("Chante"), help("Est marié"), "Lit".to_owned()];
    let id = other.id;
    a.edit(&Command::Put(Box::new(Entry::Person(other))));
    exchange(&mut a, &mut b);
    let note = format!("Dispute avec {name}");
    let session = session(&b.document, 0);
    b.edit(&in_week(WeekCommand::NoteSession(session.id, note)));

    let shown = named_elsewhere(&a.document, &erased);
    assert!(shown.iter().any(|mention| mention.text == help("Chante")));
    let mut erasure = Erasure::of(&a.document, &erased, "quelqu’un");
    erasure.kept.insert(help("Est marié"));
    a.edit(&Command::Erase(erased.id, erasure));
    exchange(&mut a, &mut b);
    exchange(&mut a, &mut b);
    assert_alike(&a, &b);
    for device in [&mut a, &mut b] {
        let other = device.document.persons.get(id).unwrap();
        assert_eq!(
            other.help,
            [
                "Chante avec quelqu’un".to_owned(),
                help("Est marié"),
                "Lit".to_owned()
            ]
        );
        let weeks = serde_json::to_string(&device.document.weeks).unwrap();
        assert!(weeks.contains("Dispute avec quelqu’un") && !weeks.contains(&name));
        let waiting = device.choose(&[]).conflicts;
        assert!(waiting.is_empty(), "{waiting:?}");
    }
}
