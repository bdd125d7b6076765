use super::*;
use crate::domain::{
    appointment::{Place, Professional, Recurrence},
    attendance::{Attendance, Engagement},
    edit::{self, Command, Erasure, Stamp},
    id::AppointmentId,
    journal::Decision,
    person::AbsenceCause,
    time::Minutes,
};
use std::sync::Arc;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A house with one week, of 2024, in which nobody has left; a person who has a place in it, and the day of that place.
fn house() -> (Document, Person, NaiveDate, SessionId) {
    let mut document = crate::demo::small(day("2024-11-20"));
    let week = WeekId::of(day("2024-11-20"));
    document
        .appointments
        .iter()
        .map(|one| one.id)
        .collect::<Vec<_>>()
        .into_iter()
        .for_each(|id| document.appointments.remove(id));
    document.attendance.clear();
    let mut plan = document
        .weeks
        .values()
        .next_back()
        .unwrap()
        .as_ref()
        .clone();
    plan.week = week;
    plan.placements.appointments.clear();
    document.weeks = [(week, Arc::new(plan.clone()))].into();
    let last = plan
        .placements
        .sessions
        .iter()
        .filter(|session| !session.participants.is_empty());
    let session = last
        .max_by_key(|session| session.day.num_days_from_monday())
        .unwrap();
    let mut person = Person::clone(document.persons.get(session.participants[0]).unwrap());
    person.arrived = Some(day("2020-01-06"));
    person.left = None;
    person.refusals.clear();
    person.project.signed_on = None;
    person.project.wishes.clear();
    document.persons.put(person.clone());
    (document, person, week.date(session.day), session.id)
}

fn after(date: NaiveDate) -> NaiveDate {
    date.checked_add_months(KEPT).unwrap().succ_opt().unwrap()
}

fn found(document: &Document, id: PersonId, today: NaiveDate) -> Option<Due> {
    due(document, today).into_iter().find(|due| due.id == id)
}

#[test]
fn two_years_after_the_last_contact_somebody_must_decide() {
    let (mut document, mut person, planned, _) = house();
    let left = planned.succ_opt().unwrap();
    person.left = Some(left);
    document.persons.put(person.clone());
    assert_eq!(
        found(&document, person.id, after(left).pred_opt().unwrap()),
        None
    );
    let due = found(&document, person.id, after(left)).unwrap();
    assert_eq!(
        (due.last, due.trace, due.has_left),
        (left, Trace::Left, true)
    );
}

#[test]
fn who_left_without_a_date_is_found_by_the_last_trace() {
    let (mut document, person, planned, session) = house();
    let due_after = |document: &Document, last: NaiveDate| {
        assert_eq!(
            found(document, person.id, after(last).pred_opt().unwrap()),
            None
        );
        found(document, person.id, after(last)).unwrap()
    };
    let due = due_after(&document, planned);
    assert_eq!(
        (due.last, due.trace, due.has_left),
        (planned, Trace::Planned, false)
    );
    // Nobody came: the plan of that day is no contact. The arrival is what remains, but no day before the house used this
    // program.
    let week = WeekId::of(planned);
    let record = |presence| Attendance {
        session,
        person: person.id,
        presence,
        smiley: None,
        note: String::new(),
        is_ad_hoc: false,
        by: "Nadia".to_owned(),
        at: planned.and_hms_opt(16, 0, 0).unwrap(),
    };
    let alone = Arc::make_mut(document.weeks.get_mut(&week).unwrap());
    for other in alone
        .placements
        .sessions
        .iter_mut()
        .filter(|other| other.id != session)
    {
        other.participants.retain(|id| *id != person.id);
    }
    let absent = record(Presence::Absent(AbsenceCause::Unknown));
    document.attendance.insert(week, Arc::new(vec![absent]));
    let note = DecisionKind::Validated;
    document.journal = Arc::new(vec![Decision {
        at: day("2024-03-01").and_hms_opt(9, 0, 0).unwrap(),
        by: "Nadia".to_owned(),
        week: None,
        kind: note,
    }]);
    let due = due_after(&document, day("2024-03-01"));
    assert_eq!((due.last, due.trace), (day("2024-03-01"), Trace::Record));
    let came = record(Presence::Came(Engagement::Active));
    document.attendance.insert(week, Arc::new(vec![came]));
    assert_eq!(due_after(&document, planned).trace, Trace::FollowUp);
}

#[test]
fn who_left_before_the_house_used_this_program_is_found_at_once() {
    let (mut document, mut person, _, _) = house();
    person.id = PersonId(1);
    person.arrived = Some(day("2020-01-01"));
    person.left = Some(day("2021-06-15"));
    document.persons.put(person.clone());
    let due = found(&document, person.id, day("2024-11-20")).unwrap();
    assert_eq!(
        (due.last, due.trace, due.has_left),
        (day("2021-06-15"), Trace::Left, true)
    );
    // Who came again after that day is not forgotten.
    person.refusals.clear();
    person.project.signed_on = Some(day("2024-11-18"));
    document.persons.put(person.clone());
    assert_eq!(found(&document, person.id, day("2024-11-20")), None);
}

#[test]
fn an_appointment_is_a_contact_as_long_as_it_comes_again() {
    let (mut document, person, planned, _) = house();
    let mut appointment = Appointment {
        id: AppointmentId(7),
        title: "Kinésithérapie".to_owned(),
        persons: vec![person.id],
        with: Professional::Other(String::new()),
        duration: 30,
        place: Place::Outside {
            address: String::new(),
            travel: 0,
            escort: None,
        },
        timing: Timing::Fixed {
            date: planned,
            start: Minutes::at(10, 0),
        },
        repeats: Some(Recurrence {
            every_weeks: 2,
            until: None,
            except: Vec::new(),
        }),
        to_confirm: false,
        note: String::new(),
    };
    document.appointments.put(appointment.clone());
    assert_eq!(found(&document, person.id, after(planned)), None);
    let until = planned + Days::new(40);
    appointment.repeats.as_mut().unwrap().until = Some(until);
    document.appointments.put(appointment);
    let due = found(&document, person.id, after(until)).unwrap();
    assert_eq!(
        (due.last, due.trace),
        (planned + Days::new(28), Trace::Appointment)
    );
}

#[test]
fn of_whom_nothing_is_dated_is_asked_about_once_the_house_is_followed_for_so_long() {
    let (mut document, mut person, ..) = house();
    document.journal = Arc::default();
    let begun = document.weeks.keys().next().unwrap().monday();
    person.id = PersonId(1);
    person.arrived = None;
    document.persons.put(person.clone());
    let asked = found(&document, person.id, after(begun)).unwrap();
    assert_eq!((asked.last, asked.trace), (begun, Trace::Nothing));
    assert_eq!(
        found(&document, person.id, after(begun).pred_opt().unwrap()),
        None
    );

    let mut plan = document.weeks.values().next().unwrap().as_ref().clone();
    plan.week = WeekId::of(after(begun) + Days::new(7));
    plan.placements.sessions[0].participants = vec![person.id];
    document.weeks.insert(plan.week, Arc::new(plan));
    assert_eq!(
        found(&document, person.id, after(begun)),
        None,
        "who is planned next week is no forgotten record"
    );
}

#[test]
fn nobody_is_asked_about_in_a_house_of_which_nothing_is_dated() {
    let mut document = Document::new(crate::demo::blank::house());
    document
        .persons
        .put(crate::present::person_blank::person(PersonId(1)));
    assert!(due(&document, day("2040-01-01")).is_empty());
}

#[test]
fn a_decision_to_keep_longer_ends_the_question_for_its_time() {
    let (mut document, person, planned, _) = house();
    let until = after(planned) + Days::new(300);
    Arc::make_mut(&mut document.journal).push(Decision {
        at: planned.and_hms_opt(9, 0, 0).unwrap(),
        by: "Nadia".to_owned(),
        week: None,
        kind: DecisionKind::Kept {
            person: person.id,
            until,
            reason: "Réclamation en cours".to_owned(),
        },
    });
    assert_eq!(found(&document, person.id, until), None);
    assert!(found(&document, person.id, until.succ_opt().unwrap()).is_some());
}

#[test]
fn nothing_of_an_erased_person_is_left_anywhere() {
    let mut document = crate::demo::small(day("2026-11-25"));
    let person = document.persons.iter().max_by_key(|person| {
        let records = document.attendance.values().flat_map(|all| all.iter());
        records.filter(|record| record.person == person.id).count()
    });
    let person = Arc::clone(person.unwrap());
    let file = crate::export::file_name(&[&names::full(&person)], "ics");
    let stamp = Stamp {
        at: day("2026-11-25").and_hms_opt(10, 0, 0).unwrap(),
        by: "Nadia".to_owned(),
    };
    let exported = Command::Note(None, DecisionKind::Exported { file });
    document = edit::apply(&document, &exported, &stamp).unwrap();
    let saved = |document: &Document| crate::storage::backup::write(document, stamp.at).unwrap();
    let id = person.id.to_string();
    assert!(saved(&document).contains(&id));
    let erasure = Erasure::of(&document, &person, "quelqu’un");
    let erased = edit::apply(&document, &Command::Erase(person.id, erasure), &stamp).unwrap();
    assert!(!saved(&erased).contains(&id));
    let records = serde_json::to_string(&(&erased.journal, &erased.weeks)).unwrap();
    let name = crate::plain::plain(&person.last_name);
    assert!(!crate::plain::plain(&records).contains(&name));
    let faults = |document: &Document| crate::domain::check::check(document).len();
    assert!(faults(&erased) <= faults(&document));
}
