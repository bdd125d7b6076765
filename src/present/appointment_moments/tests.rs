use super::*;
use crate::{
    demo,
    domain::{
        appointment::{Recurrence, Timing},
        id::{SessionId, VisitorId},
        person::{Absence, AbsenceCause, Person},
        plan::{Session, WeekPlan},
        time::{DateSpan, WeeklyRange},
    },
    i18n::Locale,
};
use chrono::{Datelike, Weekday};
use std::sync::Arc;

fn monday() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn now() -> NaiveDateTime {
    monday().and_hms_opt(8, 0, 0).unwrap()
}

/// Les Tilleuls without sessions or other appointments, and its first visitor and person, who is here all week.
fn house() -> (Document, VisitorId, PersonId) {
    let mut document = demo::small(monday());
    document.weeks.clear();
    document.appointments = crate::domain::collection::Collection::default();
    let visitor = document
        .visitors
        .iter()
        .find(|visitor| visitor.trade == "Kinésithérapeute")
        .unwrap()
        .id;
    let person = Person {
        presence: document.house.opening,
        busy: vec![],
        absences: vec![],
        refusals: vec![],
        ..Person::clone(document.persons.iter().next().unwrap())
    };
    let id = person.id;
    document.persons.put(person);
    (document, visitor, id)
}

fn place() -> Place {
    Place::OnSite {
        room: None,
        feature: crate::domain::activity::Tag::new("salle_soin"),
    }
}

fn appointment(
    id: u128,
    visitor: VisitorId,
    person: PersonId,
    date: NaiveDate,
    start: Minutes,
) -> Appointment {
    Appointment {
        id: AppointmentId(id),
        title: "Kinésithérapie".into(),
        persons: vec![person],
        with: Professional::Visitor(visitor),
        duration: 30,
        place: place(),
        timing: Timing::Fixed { date, start },
        repeats: None::<Recurrence>,
        to_confirm: false,
        note: String::new(),
    }
}

#[test]
fn every_moment_lies_in_the_visits_and_stands_free() {
    let (document, visitor, person) = house();
    let (with, place) = (Professional::Visitor(visitor), place());
    let persons = [person];
    let asked = Asked {
        persons: &persons,
        with: &with,
        duration: 30,
        place: &place,
        except: None,
    };
    let found = moments(&document, &asked, now(), 6);
    assert!(!found.is_empty());
    let visits = &document.visitors.get(visitor).unwrap().visits;
    for moment in &found {
        let range = TimeRange::lasting(moment.start, 30).unwrap();
        assert!(
            visits
                .iter()
                .any(|visit| visit.day == moment.date.weekday() && visit.range.contains(range))
        );
        assert_eq!(obstacles(&document, &asked, moment.date, moment.start), []);
        assert!(moment.room.is_some());
    }
    assert!(found.is_sorted_by_key(|moment| (moment.date, moment.start)));
}

#[test]
fn a_room_that_the_wheelchair_does_not_get_into_is_none_for_the_appointment() {
    let (mut document, visitor, person) = house();
    let with = Professional::Visitor(visitor);
    let seated = Person {
        in_wheelchair: true,
        ..Person::clone(document.persons.get(person).unwrap())
    };
    document.persons.put(seated);
    let rooms: Vec<_> = document.rooms.iter().cloned().collect();
    for room in &rooms {
        let mut upstairs = (**room).clone();
        upstairs.step_free = false;
        document.rooms.put(upstairs);
    }
    let office = rooms
        .iter()
        .find(|room| room.name == "Bureau de soins")
        .unwrap();
    let asked = |place: &Place| {
        let asked = Asked {
            persons: &[person],
            with: &with,
            duration: 30,
            place,
            except: None,
        };
        let visit = &document.visitors.get(visitor).unwrap().visits[0];
        let mut days = monday().iter_days();
        let date = days.find(|date| date.weekday() == visit.day).unwrap();
        (
            moments(&document, &asked, now(), 6),
            obstacles(&document, &asked, date, visit.range.start()),
        )
    };
    assert_eq!(asked(&place()), (vec![], vec![Obstacle::NoRoom]));
    let chosen = Place::OnSite {
        room: Some(office.id),
        feature: crate::domain::activity::Tag::new("salle_soin"),
    };
    let (moments, found) = asked(&chosen);
    assert_eq!(
        (moments, &found[..]),
        (vec![], &[Obstacle::KeptOut(person, office.id)][..])
    );
    let told = obstacle(Locale::En, &document, &with, &found[0]);
    assert!(
        told.ends_with("does not get in with a wheelchair: Bureau de soins."),
        "{told}"
    );
}

#[test]
fn a_moment_of_this_morning_is_gone_by_noon() {
    let (document, visitor, person) = house();
    let (with, place) = (Professional::Visitor(visitor), place());
    let asked = Asked {
        persons: &[person],
        with: &with,
        duration: 30,
        place: &place,
        except: None,
    };
    let first = moments(&document, &asked, now(), 1).remove(0);
    let after = first.date.and_hms_opt(
        u32::from(first.start.hour()),
        u32::from(first.start.minute()),
        0,
    );
    let later = moments(&document, &asked, after.unwrap(), 1).remove(0);
    assert!((later.date, later.start) > (first.date, first.start));
}

#[test]
fn a_session_counts_against_a_moment_and_is_named() {
    let (mut document, visitor, person) = house();
    let (with, place) = (Professional::Visitor(visitor), place());
    let persons = [person];
    let asked = Asked {
        persons: &persons,
        with: &with,
        duration: 30,
        place: &place,
        except: None,
    };
    let first = moments(&document, &asked, now(), 1).remove(0);
    let activity = document.activities.iter().next().unwrap().id;
    let week = WeekId::of(first.date);
    let mut plan = WeekPlan::empty(week);
    plan.placements.sessions.push(Session {
        id: SessionId(1),
        activity,
        day: first.date.weekday(),
        start: first.start,
        duration: 60,
        room: RoomId(0),
        leaders: vec![],
        participants: vec![person],
        is_pinned: false,
        held: vec![],
        note: String::new(),
        series: None,
    });
    document.weeks.insert(week, Arc::new(plan));
    let found = obstacles(&document, &asked, first.date, first.start);
    assert_eq!(found, [Obstacle::InSession(person, activity)]);
    let sentence = obstacle(Locale::Fr, &document, &with, &found[0]);
    assert!(sentence.contains(&document.activities.get(activity).unwrap().name));
    assert!(
        moments(&document, &asked, now(), 3)
            .iter()
            .all(|moment| moment.displaced.is_empty())
    );
}

#[test]
fn an_absence_a_meal_and_a_closed_day_stand_in_the_way() {
    let (mut document, visitor, person) = house();
    let (with, place) = (Professional::Other("Centre".into()), place());
    let _ = visitor;
    let persons = [person];
    let asked = Asked {
        persons: &persons,
        with: &with,
        duration: 30,
        place: &place,
        except: None,
    };
    let absent = Person {
        absences: vec![Absence {
            span: DateSpan::day(monday()),
            cause: AbsenceCause::Ill,
            note: String::new(),
        }],
        busy: vec![WeeklyRange {
            day: Weekday::Tue,
            range: TimeRange::lasting(Minutes::at(14, 30), 60).unwrap(),
            label: "Sieste".into(),
        }],
        ..Person::clone(document.persons.get(person).unwrap())
    };
    document.persons.put(absent);
    let at = |date: NaiveDate, start| obstacles(&document, &asked, date, start);
    let tuesday = monday().succ_opt().unwrap();
    assert!(at(monday(), Minutes::at(11, 0)).contains(&Obstacle::Absent(person)));
    assert!(at(tuesday, Minutes::at(14, 45)).contains(&Obstacle::Busy(person, "Sieste".into())));
    assert!(
        at(tuesday, Minutes::at(12, 30))
            .iter()
            .any(|obstacle| matches!(obstacle, Obstacle::Common(_)))
    );
    let sunday = NaiveDate::from_ymd_opt(2026, 11, 29).unwrap();
    assert!(at(sunday, Minutes::at(11, 0)).contains(&Obstacle::Closed));
}

#[test]
fn an_appointment_does_not_stand_in_its_own_way() {
    let (mut document, visitor, person) = house();
    let (with, place) = (Professional::Visitor(visitor), place());
    let persons = [person];
    let mut asked = Asked {
        persons: &persons,
        with: &with,
        duration: 30,
        place: &place,
        except: None,
    };
    let first = moments(&document, &asked, now(), 1).remove(0);
    document
        .appointments
        .put(appointment(1, visitor, person, first.date, first.start));
    let found = obstacles(&document, &asked, first.date, first.start);
    assert!(found.contains(&Obstacle::ProfessionalTaken(AppointmentId(1))));
    assert!(found.contains(&Obstacle::InAppointment(person, AppointmentId(1))));
    asked.except = Some(AppointmentId(1));
    assert_eq!(obstacles(&document, &asked, first.date, first.start), []);
}

#[test]
fn a_full_day_is_told_with_who_could_swap() {
    let (mut document, visitor, person) = house();
    let mut kept = crate::domain::visitor::Visitor::clone(document.visitors.get(visitor).unwrap());
    let range = |start, minutes| TimeRange::lasting(start, minutes).unwrap();
    kept.visits = vec![
        WeeklyRange {
            day: Weekday::Tue,
            range: range(Minutes::at(10, 30), 30),
            label: String::new(),
        },
        WeeklyRange {
            day: Weekday::Thu,
            range: range(Minutes::at(10, 30), 30),
            label: String::new(),
        },
    ];
    kept.absences = vec![];
    document.visitors.put(kept);
    let other = Person {
        id: PersonId(77),
        ..Person::clone(document.persons.get(person).unwrap())
    };
    document.persons.put(other);
    // The first comes on Tuesdays only, and the other one holds the only moment of this Tuesday.
    let tuesdays = Person {
        presence: crate::domain::time::WeekHours::on(
            &[Weekday::Tue],
            document.house.opening.get(Weekday::Tue),
        ),
        ..Person::clone(document.persons.get(person).unwrap())
    };
    document.persons.put(tuesdays);
    let tuesday = monday().succ_opt().unwrap();
    document.appointments.put(appointment(
        5,
        visitor,
        PersonId(77),
        tuesday,
        Minutes::at(10, 30),
    ));
    let (with, place) = (Professional::Visitor(visitor), place());
    let persons = [person];
    let asked = Asked {
        persons: &persons,
        with: &with,
        duration: 30,
        place: &place,
        except: None,
    };
    assert_eq!(full_days(&document, &asked, now()), [tuesday]);
    let swaps = swaps(&document, &asked, now(), 3);
    assert_eq!(swaps.len(), 1);
    assert_eq!(swaps[0].persons, [PersonId(77)]);
    assert_eq!(swaps[0].to.date.weekday(), Weekday::Thu);
}

#[test]
fn travel_takes_the_escort_too() {
    let (mut document, _, person) = house();
    let escort = crate::domain::staff::StaffMember {
        busy: vec![],
        absences: vec![],
        hours: document.house.opening,
        ..crate::domain::staff::StaffMember::clone(document.staff.iter().next().unwrap())
    };
    let id = escort.id;
    document.staff.put(escort);
    let outside = |travel| Place::Outside {
        address: "Centre hospitalier".into(),
        travel,
        escort: Some(id),
    };
    let with = Professional::Other("Centre hospitalier".into());
    let (near, far) = (outside(15), outside(60));
    let persons = [person];
    let asked = |place| Asked {
        persons: &persons,
        with: &with,
        duration: 60,
        place,
        except: None,
    };
    let end = document.house.opening.get(Weekday::Mon).unwrap().end();
    let start = Minutes(end.0 - 75);
    assert_eq!(obstacles(&document, &asked(&near), monday(), start), []);
    assert_eq!(
        obstacles(&document, &asked(&far), monday(), start),
        [Obstacle::EscortTaken(id)]
    );
}
