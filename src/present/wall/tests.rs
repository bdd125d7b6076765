use super::*;
use crate::demo;
use crate::domain::{
    house::{Closure, House},
    time::{DateSpan, TimeRange, WeekId},
};
use chrono::Weekday;

fn past_week() -> (Document, WeekId) {
    let week: WeekId = "2026-W48".parse().unwrap();
    (demo::small(week.monday()), week.previous())
}

#[test]
fn every_session_but_care_stands_on_the_wall_once() {
    let (document, week) = past_week();
    let wall = wall(Locale::Fr, &document, week, None);
    let shown: usize = wall.days.iter().map(WallDay::count).sum();
    let expected = document
        .week(week)
        .placements
        .sessions
        .iter()
        .filter(|session| {
            occurrence::activity(&document, session)
                .is_some_and(|activity| activity.domain != Domain::Care)
        })
        .count();
    assert_eq!(shown, expected);
    assert!(shown > 0);
    assert_eq!(wall.days.len(), 5);
}

#[test]
fn no_name_of_a_person_and_no_appointment_stands_on_the_wall() {
    let (document, week) = past_week();
    let text = format!("{:?}", walls(Locale::Fr, &document, week, None));
    for person in document.persons.iter() {
        assert!(!text.contains(&person.last_name), "{}", person.last_name);
    }
    for appointment in document.appointments.iter() {
        assert!(!text.contains(&appointment.title), "{}", appointment.title);
    }
}

#[test]
fn a_day_that_ends_at_noon_has_neither_its_meal_nor_its_afternoon() {
    let (mut document, week) = past_week();
    let mut house = House::clone(&document.house);
    house.opening.set(
        Weekday::Wed,
        TimeRange::new(Minutes::at(9, 0), Minutes::at(12, 0)),
    );
    document.house = house.into();
    let mut plan = document.week(week);
    std::sync::Arc::make_mut(&mut plan)
        .placements
        .sessions
        .retain(|session| session.day != Weekday::Wed);
    document.weeks.insert(week, plan);
    let days = wall(Locale::Fr, &document, week, None).days;
    let told: Vec<_> = days
        .iter()
        .map(|day| (day.has_noon, day.has_afternoon))
        .collect();
    let whole = (true, true);
    assert_eq!(told, [whole, whole, (false, false), whole, whole]);
}

#[test]
fn a_day_that_closes_early_says_when_and_not_why() {
    let (mut document, week) = past_week();
    let span = DateSpan {
        hours: TimeRange::new(Minutes::at(14, 45), Minutes::at(17, 0)),
        ..DateSpan::day(week.date(Weekday::Thu))
    };
    let mut house = House::clone(&document.house);
    house.closures.push(Closure {
        span,
        label: "Obsèques de Mme\u{a0}Durand".to_owned(),
    });
    document.house = house.into();
    let days = wall(Locale::Fr, &document, week, None).days;
    assert_eq!(days[3].closed, ["Fermé dès 14\u{a0}h\u{a0}45"]);
    assert_eq!(days[2].closed, [""; 0]);
}

#[test]
fn the_morning_ends_where_the_house_says() {
    let (document, week) = past_week();
    let half = document.house.rules.half_day;
    for day in wall(Locale::Fr, &document, week, None).days {
        assert!(day.morning.iter().all(|tile| tile.start < half));
        assert!(day.afternoon.iter().all(|tile| tile.start >= half));
    }
}

/// A wall of so many days, each with as many sessions of one name in either half.
fn full(days: usize, sessions: usize, name: &str) -> Wall {
    let (document, week) = past_week();
    let mut wall = wall(Locale::Fr, &document, week, None);
    let tile = WallTile {
        name: name.to_owned(),
        ..wall.days[0].morning[0].clone()
    };
    for day in &mut wall.days {
        day.morning = vec![tile.clone(); sessions];
        day.afternoon = vec![tile.clone(); sessions];
    }
    wall.days = (0..days).map(|at| wall.days[at % 5].clone()).collect();
    wall
}

fn on(wall: &Wall, paper: Paper) -> Vec<Sheet> {
    sheets(Locale::Fr, wall, paper)
}

#[test]
fn a_wall_that_one_sheet_holds_is_on_one_and_says_no_page() {
    let (document, week) = past_week();
    let wall = wall(Locale::Fr, &document, week, None);
    let all = on(&wall, Paper::A3);
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].part, None);
    assert_eq!(
        all[0].span,
        print_choices::span(Locale::Fr, &document, week)
    );
}

#[test]
fn a_full_week_has_its_mornings_and_its_afternoons_on_a_sheet_each() {
    let wall = full(5, 11, "Stimulation cognitive en petit groupe");
    let all = on(&wall, Paper::A3);
    let parts: Vec<_> = all.iter().filter_map(|sheet| sheet.part.clone()).collect();
    assert_eq!(parts, ["Matin, page 1 sur 2", "Après-midi, page 2 sur 2"]);
    assert!(all[0].days.iter().all(|day| day.afternoon.is_empty()));
    assert!(all[1].days.iter().all(|day| !day.has_noon));
}

#[test]
fn every_session_stands_on_one_sheet_in_letters_that_are_read() {
    for paper in [Paper::A3, Paper::A4] {
        for days in [1, 5, 7] {
            for sessions in [1, 4, 8, 15, 25] {
                let wall = full(days, sessions, "Atelier d’écriture et de mémoire");
                let all = on(&wall, paper);
                let shown: usize = all
                    .iter()
                    .flat_map(|sheet| &sheet.days)
                    .map(WallDay::count)
                    .sum();
                assert_eq!(shown, days * sessions * 2);
                for sheet in &all {
                    let look = sheet.look;
                    let least = sheet.days.iter().flat_map(|day| &day.morning);
                    let least = least
                        .map(|tile| look.name_of(tile, sheet.days.len()))
                        .fold(look.under, f64::min);
                    assert!(least >= paper.least(), "{days} {sessions} {least}");
                }
            }
        }
    }
}

#[test]
fn a_long_word_stays_whole_in_smaller_letters() {
    let wall = full(7, 3, "Psychomotricité");
    let sheet = &on(&wall, Paper::A3)[0];
    let tile = &sheet.days[0].morning[0];
    let size = sheet.look.name_of(tile, 7);
    assert!(size < sheet.look.name && size >= Paper::A3.least());
}

#[test]
fn a_house_without_sessions_has_no_wall() {
    let (document, _) = past_week();
    let empty: WeekId = "2030-W10".parse().unwrap();
    assert_eq!(walls(Locale::Fr, &document, empty, None).len(), 0);
}

#[test]
fn the_site_that_is_shown_has_its_wall_alone_and_every_session_a_wall() {
    let week: WeekId = "2026-W48".parse().unwrap();
    let mut document = demo::large(week.monday());
    let week = week.previous();
    let all = walls(Locale::Fr, &document, week, None);
    assert_eq!(all.len(), document.house.sites.len());
    let site = document.house.sites[2].clone();
    let own = walls(Locale::Fr, &document, week, Some(site.id));
    assert_eq!(own, [all[2].clone()]);
    assert!(own[0].house.ends_with(&site.name));
    // What takes place in a room of no site is told on every wall.
    let session = document.week(week).placements.sessions[0].clone();
    let count = |document: &Document| -> Vec<usize> {
        let walls = walls(Locale::Fr, document, week, None).into_iter();
        walls
            .map(|wall| wall.days.iter().map(WallDay::count).sum())
            .collect()
    };
    let before = count(&document);
    let room = document.rooms.get(session.room).unwrap();
    let room = crate::domain::room::Room {
        site: None,
        ..crate::domain::room::Room::clone(room)
    };
    document.rooms.put(room);
    let after = count(&document);
    assert!(
        before
            .iter()
            .zip(&after)
            .all(|(before, after)| before <= after)
    );
    assert!(before.iter().zip(&after).filter(|(a, b)| a < b).count() >= 5);
}
