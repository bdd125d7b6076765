//! What the page sends is what the worker then has.

use super::*;
use crate::domain::{
    activity::Tag,
    appointment::{Place, Professional, Timing},
    attendance::{Engagement, Presence},
    house::{HouseKind, PersonWord, PlanningRules},
    id::RoomId,
    occurrence::occurs_in,
    person::AbsenceCause,
    plan::PlacedAppointment,
    time::{TimeRange, WeekHours},
};
use chrono::{NaiveDate, Weekday};

fn house() -> House {
    House {
        name: "Les Tilleuls".into(),
        kind: HouseKind::DayCare,
        is_demo: false,
        person_word: PersonWord::Welcomed,
        project_word: "PAP".into(),
        sites: Vec::new(),
        opening: WeekHours::default(),
        moments: Vec::new(),
        closures: Vec::new(),
        imported: Vec::new(),
        opens_on_holidays: false,
        rules: PlanningRules::default(),
        user: String::new(),
        bad_weather: Vec::new(),
        exchanged: None,
    }
}

fn room(id: u128, name: &str) -> Room {
    Room {
        id: RoomId(id),
        name: name.into(),
        capacity: 8,
        features: vec![Tag::new("table")],
        step_free: true,
        outdoors: false,
        site: None,
        closed: Vec::new(),
        closures: Vec::new(),
        archived: false,
    }
}

fn week() -> WeekId {
    WeekId::of(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap())
}

/// Sends what changed, as text, as the page does.
fn send(from: &Document, to: &Document, kept: &mut Document) -> usize {
    let parts = Part::between(from, to, week());
    for part in &parts {
        let text = serde_json::to_string(&ToWorker::Part(part.clone())).unwrap();
        let ToWorker::Part(part) = serde_json::from_str(&text).unwrap() else {
            panic!("a part stays a part");
        };
        part.apply(kept);
    }
    parts.len()
}

#[test]
fn the_worker_has_what_the_page_has_after_each_sending() {
    let mut kept = Document::new(house());
    let empty = kept.clone();
    let mut first = Document::new(house());
    for id in 0..100 {
        first.rooms.put(room(id, "Salon"));
    }
    assert_eq!(
        send(&empty, &first, &mut kept),
        1 + 3,
        "the house, and rooms in pieces"
    );
    assert_eq!(kept, first);

    let mut second = first.clone();
    second.rooms.put(room(1, "Serre"));
    second.rooms.remove(RoomId(2));
    second
        .weeks
        .insert(week(), Arc::new(WeekPlan::empty(week())));
    assert_eq!(
        send(&first, &second, &mut kept),
        2,
        "two rooms in one piece, and the week"
    );
    assert_eq!(kept, second);
    assert_eq!(send(&second, &second.clone(), &mut kept), 0);

    assert_eq!(
        send(&second, &first, &mut kept),
        2,
        "undone: the rooms and an empty week"
    );
    assert_eq!(kept.rooms, first.rooms);
    assert_eq!(*kept.week(week()), WeekPlan::empty(week()));
}

#[test]
fn of_the_follow_up_only_what_the_planner_reads_is_sent() {
    let old = Document::new(house());
    let mut new = old.clone();
    let record = |person: u128, presence| Attendance {
        session: SessionId(1),
        person: PersonId(person),
        presence,
        smiley: None,
        note: String::new(),
        is_ad_hoc: false,
        by: "Nadia".into(),
        at: week().monday().and_hms_opt(9, 0, 0).unwrap(),
    };
    let came = record(1, Presence::Came(Engagement::Active));
    let too = record(3, Presence::Came(Engagement::Observer));
    let rain = record(2, Presence::Absent(AbsenceCause::Weather));
    let past = week().previous();
    new.attendance
        .insert(past, Arc::new(vec![came.clone(), too, rain.clone()]));
    let parts = Part::between(&old, &new, week());
    let noted = "the first tells that the session was noted";
    assert_eq!(
        parts,
        [Part::FollowUp(past, vec![came.clone(), rain.clone()])],
        "{noted}"
    );
    let mut kept = old.clone();
    assert_eq!(send(&old, &new, &mut kept), 1);
    assert_eq!(*kept.attendance[&past], [came, rain]);
    assert_eq!(Part::between(&new, &new.clone(), week()), []);
}

#[test]
fn weeks_that_nobody_asks_about_are_not_sent() {
    let old = Document::new(house());
    let mut new = old.clone();
    let far = week().next().next();
    new.weeks.insert(far, Arc::new(WeekPlan::empty(far)));
    assert_eq!(Part::between(&old, &new, week()), []);
}

/// An appointment to be placed once, on any day from that week on.
fn once() -> Appointment {
    Appointment {
        id: AppointmentId(1),
        title: "Bilan".into(),
        persons: vec![PersonId(1)],
        with: Professional::Other("Cabinet".into()),
        duration: 30,
        place: Place::OnSite {
            room: Some(RoomId(1)),
            feature: Tag::new("salle_soin"),
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
    }
}

#[test]
fn the_worker_is_not_told_of_what_a_week_that_it_does_not_know_has_placed() {
    let mut document = Document::new(house());
    let opening = TimeRange::lasting(Minutes::at(9, 0), 480);
    let mut open = house();
    open.opening = WeekHours::on(&[Weekday::Mon], opening);
    document.house = Arc::new(open);
    document.appointments.put(once());
    let unplaced = document.clone();
    let far = (0..10).fold(week(), |week, _| week.next());
    let mut plan = WeekPlan::empty(week());
    plan.placements.appointments.push(PlacedAppointment {
        appointment: AppointmentId(1),
        day: Weekday::Mon,
        start: Minutes::at(10, 0),
        room: None,
        is_pinned: false,
    });
    document.weeks.insert(week(), Arc::new(plan));

    let (mut known, mut kept) = (Document::new(house()), Document::new(house()));
    let mut ask = |document: &Document, about: WeekId| {
        let told = told(&known, document, about);
        for part in Part::between(&known, &told, about) {
            part.apply(&mut kept);
        }
        known = told;
        let appointment = kept.appointments.get(AppointmentId(1));
        appointment.is_some_and(|it| occurs_in(&kept, about, it))
    };
    assert!(!ask(&document, far), "the week at hand has placed it");
    assert!(ask(&document, week()));
    assert!(!ask(&document, far));
    assert!(ask(&unplaced, far), "it has no place any more");
    assert!(!ask(&document, far));
}
