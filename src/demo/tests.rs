use super::*;
use crate::{
    catalogue::wordings,
    domain::{check::check, document::Document, time::WeekId},
    i18n::Locale,
};
use chrono::NaiveDate;
use std::collections::BTreeSet;

type House = fn(NaiveDate) -> Document;

const HOUSES: [(&str, House); 3] = [("small", small), ("pasa", pasa), ("large", large)];

fn week_48() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

#[test]
fn a_demo_house_is_the_same_each_time() {
    for (name, house) in HOUSES {
        assert!(house(week_48()) == house(week_48()), "{name}");
    }
}

#[test]
fn nothing_is_wrong_with_a_demo_house_in_any_week() {
    for (name, house) in HOUSES {
        for date in [week_48(), NaiveDate::from_ymd_opt(2024, 2, 29).unwrap()] {
            assert_eq!(check(&house(date)), [], "{name} {date}");
        }
    }
}

#[test]
fn every_activity_of_a_demo_house_has_a_name_in_both_languages() {
    for (house_name, house) in HOUSES {
        for activity in house(week_48()).activities.iter() {
            let row = activity.catalogue.as_deref().and_then(wordings).unwrap();
            for locale in Locale::ALL {
                let name = row.name(locale, &activity.name);
                assert!(name.is_some(), "{house_name}: {}", activity.name);
            }
        }
    }
}

#[test]
fn nobody_of_a_demo_house_was_where_their_wheelchair_does_not_get_in() {
    for (house_name, house) in HOUSES {
        let house = house(week_48());
        assert!(
            house.persons.iter().any(|person| person.in_wheelchair),
            "{house_name}"
        );
        for plan in house.weeks.values() {
            for session in &plan.placements.sessions {
                let room = house.rooms.get(session.room).unwrap();
                let mut people = session
                    .participants
                    .iter()
                    .filter_map(|id| house.persons.get(*id));
                assert!(
                    people.all(|person| room.admits(person)),
                    "{house_name}: {}",
                    room.name
                );
            }
        }
    }
}

#[test]
fn no_two_people_of_a_demo_house_share_a_name() {
    for (name, house) in HOUSES {
        let document = house(week_48());
        let names: BTreeSet<_> = document
            .persons
            .iter()
            .map(|person| (&person.last_name, &person.first_name))
            .collect();
        assert_eq!(names.len(), document.persons.len(), "{name}");
    }
}

#[test]
fn les_tilleuls_has_eight_weeks_of_follow_up_and_a_week_to_propose() {
    let document = small(week_48());
    let week = WeekId::of(week_48());
    assert_eq!(document.persons.len(), 14);
    assert_eq!(document.attendance.len(), 8);
    assert_eq!(document.week(week).placements.sessions.len(), 2);
    let last = document.week(week.previous());
    assert!(
        (16..=30).contains(&last.placements.sessions.len()),
        "{}",
        last.placements.sessions.len()
    );
}

#[test]
fn the_large_house_has_the_sizes_of_an_association() {
    let document = large(week_48());
    assert_eq!(document.house.sites.len(), 6);
    assert_eq!(document.persons.len(), 300);
    assert_eq!(document.staff.len(), 60);
    assert_eq!(document.rooms.len(), 40);
    let week = WeekId::of(week_48());
    let appointments = document
        .appointments
        .iter()
        .filter(|a| a.may_occur_in(week))
        .count();
    assert!((330..=370).contains(&appointments), "{appointments}");
    let last = document.week(week.previous()).placements.sessions.len();
    assert!((350..=600).contains(&last), "{last}");
}

#[test]
fn les_tilleuls_has_sessions_left_to_note_and_one_of_eight_people() {
    let document = small(week_48());
    let week = WeekId::of(week_48()).previous();
    let plan = document.week(week);
    let left = plan.placements.sessions.iter().filter(|session| {
        let mut records = document.attendance[&week].iter();
        !records.any(|record| record.session == session.id)
    });
    let sizes: Vec<usize> = left.map(|session| session.participants.len()).collect();
    assert_eq!(sizes.len(), 3);
    assert!(sizes.contains(&8), "{sizes:?}");
}

#[test]
fn a_demo_house_has_a_week_to_plan_whenever_it_is_visited() {
    for (name, house) in HOUSES {
        let mut monday = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();
        while monday < NaiveDate::from_ymd_opt(2027, 2, 1).unwrap() {
            let document = house(monday);
            let week = WeekId::of(monday);
            let is_open = |day: &chrono::Weekday| !document.house.is_closed_on(week.date(*day));
            let open: Vec<_> = document
                .house
                .opening
                .days()
                .map(|(day, _)| day)
                .filter(is_open)
                .collect();
            assert!(open.len() >= 3, "{name} {monday}: {open:?}");
            for session in &document.week(week).placements.sessions {
                assert!(
                    open.contains(&session.day),
                    "{name} {monday} {:?}",
                    session.day
                );
            }
            monday = week.next().monday();
        }
    }
}
