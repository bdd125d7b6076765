//! A small house by hand: two people, two professionals, one visitor, one room, one activity, and the appointments
//! of every kind.

use chrono::{NaiveDate, Weekday};
use semainier::domain::{
    activity::{Activity, Domain, Setting, Tag},
    appointment::{Appointment, Place, Professional, Recurrence, Timing},
    document::Document,
    house::{House, HouseKind, PersonWord, PlanningRules, Site},
    id::{ActivityId, AppointmentId, PersonId, RoomId, SessionId, SiteId, StaffId, VisitorId},
    person::{Person, Title},
    plan::{PlacedAppointment, PlanState, Session, WeekPlan},
    room::Room,
    staff::StaffMember,
    time::{Minutes, TimeRange, WEEKDAYS, WeekHours, WeekId},
    visitor::Visitor,
};
use std::sync::Arc;

pub const JEANNE: PersonId = PersonId(1);
pub const PAUL: PersonId = PersonId(2);
pub const LEA: StaffId = StaffId(1);
pub const KARIM: StaffId = StaffId(2);
pub const AUBRY: VisitorId = VisitorId(1);
pub const GARDEN_ROOM: RoomId = RoomId(1);
pub const GYM: ActivityId = ActivityId(1);
pub const HOSPITAL: AppointmentId = AppointmentId(1);
pub const PHYSIO: AppointmentId = AppointmentId(2);
pub const VIDEO: AppointmentId = AppointmentId(3);
pub const WAITING: AppointmentId = AppointmentId(4);

/// A date that exists.
pub fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// A week that exists.
pub fn week(year: i32, number: u32) -> WeekId {
    WeekId::new(year, number).unwrap()
}

/// Hours from nine to five on every day but the weekend.
pub fn working_hours() -> WeekHours {
    WeekHours::on(
        &WEEKDAYS[..5],
        TimeRange::new(Minutes::at(9, 0), Minutes::at(17, 0)),
    )
}

/// The house, with no plan.
pub fn house() -> Document {
    let mut document = Document::new(House {
        name: "Les Tilleuls".into(),
        kind: HouseKind::DayCare,
        is_demo: true,
        person_word: PersonWord::Accompanied,
        project_word: "PAP".into(),
        sites: vec![Site {
            id: SiteId(1),
            name: "Centre".into(),
            address: "3, rue des Tilleuls".into(),
        }],
        opening: working_hours(),
        moments: vec![],
        closures: vec![],
        imported: Vec::new(),
        bad_weather: Vec::new(),
        opens_on_holidays: false,
        rules: PlanningRules::default(),
        user: "Claire".into(),
        exchanged: None,
    });
    document
        .persons
        .put(person(JEANNE, Title::Mrs, "Jeanne", "Durand"));
    document
        .persons
        .put(person(PAUL, Title::Mr, "Paul", "Petit"));
    document.staff.put(member(LEA, "Léa", "Morel"));
    document.staff.put(member(KARIM, "Karim", "Benali"));
    document.visitors.put(Visitor {
        id: AUBRY,
        name: "Mme\u{a0}Aubry".into(),
        trade: "Kinésithérapeute".into(),
        short_trade: "Kiné".into(),
        visits: vec![],
        absences: vec![],
        imported: vec![],
        room_feature: Tag::new("salle_soin"),
        contact: String::new(),
        archived: false,
    });
    document.rooms.put(Room {
        id: GARDEN_ROOM,
        name: "Salle du jardin".into(),
        capacity: 8,
        features: vec![Tag::new("salle_mouvement")],
        step_free: true,
        outdoors: false,
        site: Some(SiteId(1)),
        closed: vec![],
        closures: vec![],
        archived: false,
    });
    document.activities.put(activity());
    document
}

fn person(id: PersonId, title: Title, first: &str, last: &str) -> Person {
    Person {
        id,
        title,
        first_name: first.into(),
        last_name: last.into(),
        born: None,
        arrived: None,
        left: None,
        presence: working_hours(),
        rota: semainier::domain::rota::Rota::default(),
        imported: Vec::new(),
        site: None,
        support: None,
        in_wheelchair: false,
        restrictions: vec![],
        busy: vec![],
        absences: vec![],
        refusals: vec![],
        dislikes: vec![],
        tolerance: 10,
        best_half: None,
        referent: Some(LEA),
        friends: vec![],
        apart_from: vec![],
        help: vec![],
        documents: vec![],
        project: semainier::domain::project::PersonalProject::default(),
    }
}

fn member(id: StaffId, first: &str, last: &str) -> StaffMember {
    StaffMember {
        id,
        first_name: first.into(),
        last_name: last.into(),
        role: "Animatrice".into(),
        hours: working_hours(),
        rota: semainier::domain::rota::Rota::default(),
        imported: Vec::new(),
        busy: vec![],
        absences: vec![],
        skills: vec![],
        max_day_minutes: 240,
        max_week_minutes: 900,
        target_week_minutes: 600,
        counts_on_floor: true,
        site: None,
        archived: false,
    }
}

fn activity() -> Activity {
    Activity {
        id: GYM,
        catalogue: Some("ACT001".into()),
        name: "Gym douce, assis; en musique".into(),
        easy_name: "Je fais de la gym assis.".into(),
        domain: Domain::Physical,
        needs: vec![],
        service: None,
        duration: 45,
        preparation: 10,
        tidying: 10,
        min_group: 2,
        max_group: 8,
        ideal_group: 6,
        leaders: 1,
        people_per_leader: 6,
        skills: vec![],
        room_feature: Tag::new("salle_mouvement"),
        material: String::new(),
        setting: Setting::Indoors,
        needs_good_weather: false,
        fallback: None,
        physical: 2,
        cognitive: 1,
        noise: 1,
        best_half: None,
        windows: vec![],
        restrictions: vec![],
        cautions: String::new(),
        adaptations: String::new(),
        pictogram: String::new(),
        min_week: 0,
        max_week: 5,
        max_day: 1,
        is_offered: true,
    }
}

fn appointment(
    id: AppointmentId,
    title: &str,
    with: Professional,
    place: Place,
    timing: Timing,
) -> Appointment {
    Appointment {
        id,
        title: title.into(),
        persons: vec![JEANNE],
        with,
        duration: 30,
        place,
        timing,
        repeats: Some(Recurrence {
            every_weeks: 1,
            until: None,
            except: vec![],
        }),
        to_confirm: id == HOSPITAL,
        note: "Carte Vitale".into(),
    }
}

fn put_appointments(document: &mut Document) {
    let to_place = || Timing::ToPlace {
        from: date(2026, 10, 1),
        until: None,
        prefer_half: None,
        prefer_days: vec![],
    };
    let on_site = || Place::OnSite {
        room: None,
        feature: Tag::new("salle_soin"),
    };
    let outside = Place::Outside {
        address: "Centre hospitalier".into(),
        travel: 45,
        escort: Some(KARIM),
    };
    let video = Place::Remote {
        link: "https://visio.example/abc".into(),
        room: None,
    };
    let fixed = |day, hour| Timing::Fixed {
        date: date(2026, 10, day),
        start: Minutes::at(hour, 0),
    };
    let other = Professional::Other("Dr\u{a0}Roy".into());
    for one in [
        appointment(
            HOSPITAL,
            "Consultation",
            other.clone(),
            outside,
            fixed(2, 14),
        ),
        appointment(
            PHYSIO,
            "Kinésithérapie",
            Professional::Visitor(AUBRY),
            on_site(),
            to_place(),
        ),
        appointment(VIDEO, "Téléconsultation", other, video, fixed(1, 10)),
        appointment(
            WAITING,
            "Pédicure",
            Professional::Staff(LEA),
            on_site(),
            to_place(),
        ),
    ] {
        document.appointments.put(one);
    }
}

/// The house with two sessions and a placed appointment in each of these weeks, the first one published.
pub fn house_with_weeks(weeks: &[WeekId]) -> Document {
    let mut document = house();
    put_appointments(&mut document);
    for (index, week) in weeks.iter().enumerate() {
        let mut plan = WeekPlan::empty(*week);
        let session = |id, day, start| Session {
            id: SessionId(id),
            activity: GYM,
            day,
            start,
            duration: 45,
            room: GARDEN_ROOM,
            leaders: vec![LEA, KARIM],
            participants: vec![JEANNE, PAUL],
            is_pinned: false,
            held: vec![],
            note: "Prévoir les ballons\net la musique".into(),
            series: None,
        };
        plan.placements.sessions = vec![
            session(1, Weekday::Mon, Minutes::at(10, 15)),
            session(2, Weekday::Sun, Minutes::at(14, 30)),
        ];
        plan.placements.appointments = vec![PlacedAppointment {
            appointment: PHYSIO,
            day: Weekday::Tue,
            start: Minutes::at(11, 0),
            room: Some(GARDEN_ROOM),
            is_pinned: false,
        }];
        if index == 0 {
            let at = date(2026, 10, 1).and_hms_opt(9, 0, 0).unwrap();
            plan.state = PlanState::Published {
                by: "Claire".into(),
                at,
            };
        }
        document.weeks.insert(*week, Arc::new(plan));
    }
    document
}
