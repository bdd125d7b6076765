use super::*;
use crate::{
    demo,
    domain::{
        appointment::{Appointment, Place, Professional, Timing},
        id::SessionId,
        plan::{Session, WeekPlan},
    },
};
use std::sync::Arc;

fn week() -> WeekId {
    "2026-W48".parse().unwrap()
}

/// Les Tilleuls, and M. Martin in a session of each of these activities on his first day.
fn house(rows: &[&str]) -> (Document, PersonId) {
    let mut document = demo::small(week().monday());
    let person = Arc::clone(
        document
            .persons
            .iter()
            .find(|person| person.last_name == "Martin")
            .unwrap(),
    );
    let (day, _) = person.presence.days().next().unwrap();
    let room = document.rooms.iter().next().unwrap().id;
    let mut plan = WeekPlan::empty(week());
    for (n, row) in rows.iter().enumerate() {
        let activity = document
            .activities
            .iter()
            .find(|activity| activity.catalogue.as_deref() == Some(row))
            .unwrap();
        plan.placements.sessions.push(Session {
            id: SessionId(n as u128 + 1),
            activity: activity.id,
            day,
            start: Minutes::at(10 + n as u16, 15),
            duration: 30,
            room,
            leaders: vec![],
            participants: vec![person.id],
            is_pinned: false,
            held: vec![],
            note: String::new(),
            series: None,
        });
    }
    document.weeks.insert(week(), Arc::new(plan));
    (document, person.id)
}

fn of(rows: &[&str], layout: Layout) -> Sheet {
    let (document, person) = house(rows);
    sheet(Locale::Fr, &document, person, week(), layout).unwrap()
}

#[test]
fn a_day_reads_from_the_first_activity_to_the_way_home() {
    let sheet = of(&["ACT001"], Layout::Week);
    let first: Vec<_> = sheet.pages[0][0]
        .tiles
        .iter()
        .map(|tile| (tile.time.replace('\u{a0}', " "), tile.sentence.as_str()))
        .collect();
    assert_eq!(
        first[0],
        ("à 10 heures 15".into(), "Je fais de la gym assis.")
    );
    assert_eq!(first[1], ("à 12 heures".into(), "Je mange avec le groupe."));
    assert_eq!(first.last().unwrap().1, "Je rentre à la maison.");
}

#[test]
fn only_the_days_of_attendance_stand_on_the_sheet() {
    let (document, person) = house(&[]);
    let days = document
        .persons
        .get(person)
        .unwrap()
        .presence
        .days()
        .count();
    let sheet = sheet(Locale::Fr, &document, person, week(), Layout::Week).unwrap();
    assert_eq!(sheet.pages.iter().flatten().count(), days);
    assert!(sheet.pages.iter().all(|page| page.len() <= 3));
}

#[test]
fn a_person_who_is_absent_all_week_has_no_page() {
    use crate::domain::{
        person::{Absence, AbsenceCause},
        time::DateSpan,
    };
    let (mut document, id) = house(&[]);
    let mut person = Person::clone(document.persons.get(id).unwrap());
    person.absences.push(Absence {
        span: DateSpan {
            first: week().monday(),
            last: week().date(chrono::Weekday::Sun),
            hours: None,
        },
        cause: AbsenceCause::Holidays,
        note: String::new(),
    });
    document.persons.put(person);
    let own = sheet(Locale::Fr, &document, id, week(), Layout::Week).unwrap();
    assert!(own.pages.is_empty());
    let all = sheets(Locale::Fr, &document, week(), Layout::Week, None);
    assert!(all.iter().all(|sheet| sheet.person != id));
    assert_eq!(all.len(), count(&document, week(), None));
}

#[test]
fn a_day_too_full_for_a_column_takes_a_page() {
    let sheet = of(
        &["ACT001", "ACT024", "ACT036", "ACT051", "ACT052"],
        Layout::Week,
    );
    assert!(sheet.is_day_by_day);
    assert!(sheet.pages.iter().all(|page| page.len() == 1));
    assert!(!of(&["ACT001"], Layout::Week).is_day_by_day);
    assert!(of(&["ACT001"], Layout::DayByDay).is_day_by_day);
}

#[test]
fn a_trade_has_its_article() {
    let (mut document, id) = house(&[]);
    let kine = document
        .visitors
        .iter()
        .find(|visitor| visitor.short_trade == "Kiné")
        .unwrap()
        .id;
    let mut appointment = Appointment::clone(document.appointments.iter().next().unwrap());
    let day = document
        .persons
        .get(id)
        .unwrap()
        .presence
        .days()
        .next()
        .unwrap()
        .0;
    appointment.persons = vec![id];
    appointment.with = Professional::Visitor(kine);
    appointment.place = Place::Remote {
        link: String::new(),
        room: None,
    };
    appointment.timing = Timing::Fixed {
        date: week().date(day),
        start: Minutes::at(11, 0),
    };
    let sentence = |document: &Document| {
        let sheet = sheet(Locale::Fr, document, id, week(), Layout::Week).unwrap();
        sheet.pages[0][0].tiles[0].sentence.clone()
    };
    document.appointments.put(appointment.clone());
    assert_eq!(sentence(&document), "Je parle avec un écran.");
    appointment.place = Place::OnSite {
        room: None,
        feature: crate::domain::activity::Tag::new("salle_soin"),
    };
    document.appointments.put(appointment.clone());
    assert_eq!(sentence(&document), "Je vois la kiné.");
    appointment.place = Place::Outside {
        address: "12 rue de Brest".into(),
        travel: 20,
        escort: None,
    };
    document.appointments.put(appointment);
    assert_eq!(sentence(&document), "Je pars à un rendez-vous.");
    let sheet = sheet(Locale::Fr, &document, id, week(), Layout::Week).unwrap();
    assert_eq!(sheet.pages[0][0].tiles[0].start, Minutes::at(10, 40));
}

#[test]
fn a_sheet_names_who_read_it_again_until_it_says_something_else() {
    use crate::domain::{
        edit::{Command, Stamp, apply},
        journal::DecisionKind,
    };
    let (document, person) = house(&["ACT001"]);
    let read = |document: &Document| {
        let sheet = sheet(Locale::Fr, document, person, week(), Layout::Week);
        sheet.unwrap()
    };
    let text = read(&document).fingerprint();
    let kind = DecisionKind::Reread {
        person,
        reader: "M. Martin".into(),
        text,
    };
    let stamp = Stamp {
        at: week().monday().and_hms_opt(9, 0, 0).unwrap(),
        by: "Nadia".into(),
    };
    let mut document = apply(&document, &Command::Note(Some(week()), kind), &stamp).unwrap();
    let noted = ("M. Martin".to_owned(), week().monday());
    assert_eq!(read(&document).reread, Some(noted.clone()));
    let by_day = sheet(Locale::Fr, &document, person, week(), Layout::DayByDay);
    assert_eq!(by_day.unwrap().reread, Some(noted));
    let mut plan = WeekPlan::clone(&document.week(week()));
    plan.placements.sessions.clear();
    document.weeks.insert(week(), Arc::new(plan));
    assert_eq!(read(&document).reread, None);
}
