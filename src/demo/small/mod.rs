//! Accueil de jour Les Tilleuls: the house that a first visitor sees, written by hand.

mod appointments;
mod people;
mod place;
mod program;

use super::{
    past,
    seed::Seed,
    sketch::{days_from, range},
    timetable::{self, Wanted},
};
use crate::{
    catalogue,
    domain::{
        document::Document,
        id::{PersonId, RoomId, StaffId},
        person::{Absence, AbsenceCause, Person, PersonDocument},
        plan::{Placements, Session, WeekPlan},
        staff::StaffMember,
        time::{DateSpan, Minutes, WeekId},
    },
};
use chrono::{NaiveDate, Weekday};
use std::sync::Arc;

/// Weeks of follow-up before the present one.
const PAST_WEEKS: usize = 8;

/// Day, start, row of the catalogue, room, leaders.
type UsualSession = (
    Weekday,
    (u16, u16),
    &'static str,
    &'static str,
    &'static [&'static str],
);

/// The week as it usually is.
const USUAL: [UsualSession; 20] = [
    (
        Weekday::Mon,
        (10, 30),
        "ACT001",
        "Grande salle",
        &["Thomas"],
    ),
    (Weekday::Mon, (10, 30), "ACT036", "Atelier", &["Claire"]),
    (Weekday::Mon, (14, 15), "ACT051", "Grande salle", &["Karim"]),
    (Weekday::Mon, (14, 15), "ACT024", "Salon calme", &["Sophie"]),
    (
        Weekday::Tue,
        (10, 30),
        "ACT003",
        "Grande salle",
        &["Thomas"],
    ),
    (Weekday::Tue, (10, 30), "ACT025", "Salon calme", &["Claire"]),
    (Weekday::Tue, (14, 15), "ACT070", "Cuisine", &["Karim"]),
    (Weekday::Tue, (14, 15), "ACT031", "Salon calme", &["Sophie"]),
    (
        Weekday::Wed,
        (10, 30),
        "ACT087",
        "Grande salle",
        &["Claire"],
    ),
    (Weekday::Wed, (10, 30), "ACT078", "Serre", &["Karim"]),
    (
        Weekday::Wed,
        (14, 15),
        "ACT027",
        "Grande salle",
        &["Thomas"],
    ),
    (Weekday::Wed, (14, 15), "ACT059", "Salon calme", &["Karim"]),
    (Weekday::Thu, (10, 30), "ACT069", "Cuisine", &["Karim"]),
    (Weekday::Thu, (10, 30), "ACT024", "Salon calme", &["Sophie"]),
    (
        Weekday::Thu,
        (14, 0),
        "ACT092",
        "Minibus",
        &["Denis", "Claire"],
    ),
    (
        Weekday::Thu,
        (14, 15),
        "ACT013",
        "Grande salle",
        &["Thomas"],
    ),
    (
        Weekday::Fri,
        (10, 30),
        "ACT010",
        "Grande salle",
        &["Thomas"],
    ),
    (Weekday::Fri, (10, 30), "ACT043", "Atelier", &["Claire"]),
    (Weekday::Fri, (14, 15), "ACT052", "Salon calme", &["Claire"]),
    (Weekday::Fri, (14, 15), "ACT044", "Atelier", &["Karim"]),
];

/// Les Tilleuls as one who visits it that day finds it: eight weeks behind it, and a week to propose that holds two pinned
/// sessions.
pub fn small(visited_on: NaiveDate) -> Document {
    let before = place::house(WeekId::of(visited_on).monday());
    let week = before.week_at_hand(visited_on);
    let monday = week.monday();
    let mut seed = Seed::new(14);
    let mut document = Document::new(place::house(monday));
    let rooms = place::rooms(&mut seed);
    let staff = place::staff(monday, &mut seed);
    let visitors = place::visitors(&mut seed);
    let persons = people(monday, &staff, &mut seed);
    let room =
        |name: &str| first(&rooms, |room| room.name == name).map_or(RoomId(0), |room| room.id);
    let member =
        |name: &str| first(&staff, |member| member.first_name == name).map_or(StaffId(0), |m| m.id);
    let names = appointments::Names {
        person: &|name| named(&persons, name),
        staff: &member,
        visitor: &|trade| {
            visitors
                .iter()
                .find(|v| v.trade == trade)
                .map_or(crate::domain::id::VisitorId(0), |v| v.id)
        },
        room: &room,
    };
    document.appointments = appointments::appointments(monday, &names, &mut seed)
        .into_iter()
        .collect();
    document.activities = program::activities().into_iter().collect();
    let usual: Vec<Wanted> = USUAL
        .iter()
        .map(|(day, (hour, minute), row, place, leaders)| Wanted {
            activity: catalogue::activity_id(row),
            day: *day,
            start: Minutes::at(*hour, *minute),
            room: room(place),
            leaders: leaders.iter().map(|name| member(name)).collect(),
        })
        .collect();
    let (school, cake) = (usual[8].clone(), usual[6].clone());
    let jeanne = named(&persons, "Durand");
    document.rooms = rooms.into_iter().collect();
    document.staff = staff.into_iter().collect();
    document.visitors = visitors.into_iter().collect();
    document.persons = persons.into_iter().collect();
    add_past(&mut document, week, &usual, &mut seed);
    let pinned = [(&cake, vec![jeanne]), (&school, Vec::new())]
        .into_iter()
        .filter(|(wanted, _)| !document.house.is_closed_on(week.date(wanted.day)))
        .filter_map(|(wanted, held)| pinned(&document, wanted, held, &mut seed));
    let plan = WeekPlan {
        placements: Placements {
            sessions: pinned.collect(),
            appointments: Vec::new(),
        },
        ..WeekPlan::empty(week)
    };
    document.weeks.insert(week, Arc::new(plan));
    document
}

fn first<T>(list: &[T], is_it: impl Fn(&&T) -> bool) -> Option<&T> {
    list.iter().find(is_it)
}

fn named(persons: &[Person], name: &str) -> PersonId {
    first(persons, |person| person.last_name == name).map_or(PersonId(0), |person| person.id)
}

fn pinned(
    document: &Document,
    wanted: &Wanted,
    held: Vec<PersonId>,
    seed: &mut Seed,
) -> Option<Session> {
    Some(Session {
        id: crate::domain::id::SessionId(seed.id()),
        activity: wanted.activity,
        day: wanted.day,
        start: wanted.start,
        duration: document.activities.get(wanted.activity)?.duration,
        room: wanted.room,
        leaders: wanted.leaders.clone(),
        participants: held.clone(),
        is_pinned: true,
        held,
        note: String::new(),
        series: None,
    })
}

/// The weeks behind, each a little different, and the usual week as the template.
fn add_past(document: &mut Document, week: WeekId, usual: &[Wanted], seed: &mut Seed) {
    let mut weeks = vec![week.previous()];
    while weeks.len() < PAST_WEEKS {
        weeks.extend(weeks.last().map(|last| last.previous()));
    }
    for past_week in weeks.into_iter().rev() {
        let placements = timetable::fill(document, past_week, usual, seed);
        past::publish(document, past_week, placements);
        past::follow(document, past_week, seed);
    }
    let mut life = Seed::new(1414);
    let weeks: Vec<WeekId> = document.attendance.keys().copied().collect();
    for past_week in weeks {
        past::enliven(document, past_week, &mut life);
    }
    // Friday is not noted in full yet, and one session of Tuesday was forgotten.
    past::leave_open(document, week.previous(), |session, place| {
        let is_afternoon = session.start >= Minutes::at(13, 0);
        match session.day {
            Weekday::Fri => is_afternoon || place % 2 == 1,
            Weekday::Tue => session.activity == catalogue::activity_id("ACT025"),
            _ => false,
        }
    });
    let mut template = document.week(week.previous()).placements.clone();
    for session in &mut template.sessions {
        session.participants.clear();
    }
    document.template = Arc::new(template);
}

fn people(monday: NaiveDate, staff: &[StaffMember], seed: &mut Seed) -> Vec<Person> {
    let ids: Vec<StaffId> = staff.iter().map(|member| member.id).collect();
    let hours = range((9, 0), (17, 0));
    let mut persons: Vec<Person> = people::PEOPLE
        .iter()
        .map(|sketch| sketch.person(monday, hours, &ids, seed))
        .collect();
    for (a, b) in [
        ("Durand", "Petit"),
        ("Durand", "Martin"),
        ("Moreau", "Caron"),
        ("Benali", "Da Silva"),
    ] {
        relate(&mut persons, a, b, |person, other| {
            person.friends.push(other);
        });
    }
    relate(&mut persons, "Girard", "Fournier", |person, other| {
        person.apart_from.push(other);
    });
    for person in &mut persons {
        match person.last_name.as_str() {
            "Durand" => describe_jeanne(person, monday),
            "Moreau" => {
                person.born = Some(appointments::birthday_on_tuesday(monday, 91));
                person.busy = super::sketch::weekly(Weekday::Mon, (14, 0), (14, 30), "Repos")
                    .into_iter()
                    .collect();
            }
            // He comes after lunch only: his dose cannot be reached, and the week says so.
            "Da Silva" => person.presence.set(Weekday::Mon, range((13, 30), (17, 0))),
            "Robin" => person.absences.push(Absence {
                span: DateSpan::day(days_from(monday, 4)),
                cause: AbsenceCause::Family,
                note: "Anniversaire de son petit-fils.".into(),
            }),
            _ => {}
        }
    }
    persons
}

fn relate(persons: &mut [Person], a: &str, b: &str, add: impl Fn(&mut Person, PersonId)) {
    let (first, second) = (named(persons, a), named(persons, b));
    for person in persons {
        if person.id == first {
            add(person, second);
        } else if person.id == second {
            add(person, first);
        }
    }
}

fn describe_jeanne(person: &mut Person, monday: NaiveDate) {
    person.project.signed_on = Some(days_from(monday, -265));
    person.project.review_on = Some(days_from(monday, 100));
    for goal in &mut person.project.goals {
        goal.from = Some(days_from(monday, -265));
        goal.until = Some(days_from(monday, 100));
    }
    person.documents = vec![PersonDocument {
        label: "Accord de sortie".into(),
        expires: Some(days_from(monday, 22)),
    }];
    person.absences.push(Absence {
        span: DateSpan {
            first: days_from(monday, -49),
            last: days_from(monday, -45),
            hours: None,
        },
        cause: AbsenceCause::Holidays,
        note: "Chez sa sœur.".into(),
    });
}
