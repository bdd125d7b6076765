//! A day tells who comes, what takes place, and what an absence touches.

use super::*;
use crate::demo;

#[test]
fn the_meal_counts_who_is_there_and_a_closed_day_has_none() {
    let tuesday: NaiveDate = "2026-11-24".parse().unwrap();
    let document = demo::small(tuesday);
    let open = day(Locale::Fr, &document, tuesday);
    let meal = open.together.iter().find(|it| it.icon == "utensils");
    let here = open.expected.iter().filter(|person| !person.is_absent);
    assert_eq!(meal.unwrap().here, here.count());
    let sunday = tuesday + chrono::Days::new(5);
    assert!(day(Locale::Fr, &document, sunday).together.is_empty());
}

#[test]
fn what_comes_after_an_early_closing_does_not_take_place() {
    let tuesday: NaiveDate = "2026-11-24".parse().unwrap();
    let mut document = demo::small(tuesday);
    let labels = |document: &Document| {
        let day = day(Locale::Fr, document, tuesday);
        day.together
            .into_iter()
            .map(|it| it.label)
            .collect::<Vec<_>>()
    };
    let all = labels(&document);
    let meal = document
        .house
        .moments
        .iter()
        .find(|it| it.kind == crate::domain::house::MomentKind::Meal)
        .unwrap();
    let (noon, name) = (meal.range.start(), meal.label.clone());
    let open = document.house.opening.get(tuesday.weekday()).unwrap();
    let morning = TimeRange::new(open.start(), noon);
    std::sync::Arc::make_mut(&mut document.house)
        .opening
        .set(tuesday.weekday(), morning);
    let morning = labels(&document);
    assert!(all.contains(&name) && !morning.contains(&name));
    assert!(!morning.is_empty() && morning.len() < all.len());
}

#[test]
fn the_way_to_an_appointment_outside_takes_time_too() {
    let tuesday: NaiveDate = "2026-11-24".parse().unwrap();
    let day = day(Locale::Fr, &demo::small(tuesday), tuesday);
    let outside = day.items.iter().find(|item| item.departure.is_some());
    let outside = outside.expect("somebody has an appointment outside");
    assert!(outside.taken.start() < outside.range.start());
    assert!(outside.taken.end() > outside.range.end());
    assert!(!outside.staff.is_empty());
    let mut inside = day.items.iter().filter(|item| item.session.is_some());
    assert!(inside.all(|item| item.taken == item.range && item.departure.is_none()));
}

#[test]
fn a_place_is_not_said_again_as_the_professional() {
    let tuesday: NaiveDate = "2026-11-24".parse().unwrap();
    let day = day(Locale::Fr, &demo::small(tuesday), tuesday);
    assert!(day.items.iter().any(|item| !item.place.is_empty()));
    assert!(
        day.items
            .iter()
            .all(|item| !item.with.contains(&item.place))
    );
}

#[test]
fn a_room_that_is_closed_touches_its_own_sessions_and_not_those_of_its_namesake() {
    let tuesday: NaiveDate = "2026-11-24".parse().unwrap();
    let mut document = demo::small(tuesday);
    let week = WeekId::of(tuesday);
    let last = document.week(week.previous());
    let mut plan = crate::domain::plan::WeekPlan::clone(&document.week(week));
    plan.placements
        .sessions
        .clone_from(&last.placements.sessions);
    document.weeks.insert(week, std::sync::Arc::new(plan));
    let before = day(Locale::Fr, &document, tuesday);
    let item = before.items.iter().find(|item| item.session.is_some());
    let room = item.and_then(|item| item.room).unwrap();
    let mut namesake = crate::domain::room::Room::clone(document.rooms.get(room).unwrap());
    namesake.id = RoomId(1);
    document.rooms.put(namesake);
    let day = day(Locale::Fr, &document, tuesday);
    let n_touched = |room| touched(&day, Subject::Room(room)).count();
    assert!(n_touched(room) > 0);
    assert_eq!(n_touched(RoomId(1)), 0);
}

#[test]
fn a_visitor_who_does_not_come_touches_the_own_appointments() {
    let tuesday: NaiveDate = "2026-11-24".parse().unwrap();
    let document = demo::small(tuesday);
    let is_touched = |date: NaiveDate| {
        let day = day(Locale::Fr, &document, date);
        let visitors = document.visitors.iter();
        let n: usize = visitors
            .map(|visitor| touched(&day, Subject::Visitor(visitor.id)).count())
            .sum();
        let own = day.items.iter().filter(|item| item.visitor.is_some());
        assert_eq!(n, own.count());
        n > 0
    };
    assert!(
        WeekId::of(tuesday)
            .monday()
            .iter_days()
            .take(5)
            .any(is_touched)
    );
}

#[test]
fn who_was_born_on_29_february_has_a_birthday_each_year() {
    let mut document = demo::small("2027-02-22".parse().unwrap());
    let person = document.persons.iter().find(|person| {
        let presence = &person.presence;
        presence.get(chrono::Weekday::Mon).is_some() && presence.get(chrono::Weekday::Thu).is_some()
    });
    let mut person = Person::clone(person.unwrap());
    person.born = Some("1944-02-29".parse().unwrap());
    person.presence.set(
        chrono::Weekday::Sun,
        TimeRange::lasting(crate::domain::time::Minutes::at(9, 0), 60),
    );
    let id = person.id;
    document.persons.put(person);
    let mut house = crate::domain::house::House::clone(&document.house);
    house.opening.set(
        chrono::Weekday::Sun,
        TimeRange::lasting(crate::domain::time::Minutes::at(9, 0), 60),
    );
    document.house = std::sync::Arc::new(house);
    let age = |date: &str| {
        let day = day(Locale::Fr, &document, date.parse().unwrap());
        let mut all = day.expected.into_iter();
        all.find(|expected| expected.id == id).map(|it| it.birthday)
    };
    // A Sunday in a common year; a Monday and a Thursday of years with and without a 29th.
    assert_eq!(age("2027-02-28"), Some(Some(83)));
    assert_eq!(age("2027-03-01"), Some(None));
    assert_eq!(age("2028-02-28"), Some(None));
    let person = document.persons.get(id).unwrap();
    let ages = [
        "2027-02-27",
        "2027-02-28",
        "2028-02-28",
        "2028-02-29",
        "1943-01-01",
    ];
    assert_eq!(
        ages.map(|date| person.age_on(date.parse().unwrap())),
        [Some(82), Some(83), Some(83), Some(84), None]
    );
}

/// The large house of the week before, which is planned: its sites, and the Tuesday.
fn planned_sites() -> (Document, Vec<SiteId>, NaiveDate) {
    let tuesday: NaiveDate = "2026-11-24".parse().unwrap();
    let document = demo::large(tuesday);
    let sites = document.house.sites.iter().map(|site| site.id).collect();
    (document, sites, tuesday - chrono::Days::new(7))
}

#[test]
fn the_sites_of_a_house_share_its_day_out() {
    let (document, sites, date) = planned_sites();
    let whole = day(Locale::Fr, &document, date);
    let days: Vec<Day> = sites
        .iter()
        .map(|site| of_site(Locale::Fr, &document, date, Some(*site)))
        .collect();
    let sum = |count: fn(&Day) -> usize| days.iter().map(count).sum::<usize>();
    assert!(!whole.items.is_empty() && days.iter().all(|day| !day.expected.is_empty()));
    assert_eq!(sum(|day| day.expected.len()), whole.expected.len());
    assert_eq!(sum(|day| day.team.len()), whole.team.len());
    assert_eq!(sum(|day| day.items.len()), whole.items.len());
    // The meal of a site counts its own people.
    let at_meal = |day: &Day| day.together.iter().map(|it| it.here).max();
    assert!(days.iter().all(|day| at_meal(day) < at_meal(&whole)));
}

#[test]
fn who_has_no_usual_site_comes_to_every_one() {
    let (mut document, sites, date) = planned_sites();
    let [mut person, mut member] = [None, None];
    for site in &sites {
        let day = of_site(Locale::Fr, &document, date, Some(*site));
        person = person.or(day.expected.first().map(|one| Subject::Person(one.id)));
        member = member.or(day.team.first().map(|one| Subject::Staff(one.id)));
    }
    let (Some(Subject::Person(person)), Some(Subject::Staff(member))) = (person, member) else {
        panic!("a day without people or team");
    };
    let mut own = Person::clone(document.persons.get(person).unwrap());
    own.site = None;
    document.persons.put(own);
    let mut own = crate::domain::staff::StaffMember::clone(document.staff.get(member).unwrap());
    own.site = None;
    document.staff.put(own);
    for site in sites {
        let day = of_site(Locale::Fr, &document, date, Some(site));
        assert!(day.expected.iter().any(|one| one.id == person));
        assert!(day.team.iter().any(|one| one.id == member));
    }
}

#[test]
fn a_place_names_its_site_where_all_are_shown() {
    let (document, sites, date) = planned_sites();
    let whole = day(Locale::Fr, &document, date);
    let place = |day: &Day, id| {
        let mut items = day.items.iter();
        items.find(|item| item.session == id).unwrap().place.clone()
    };
    let own = of_site(Locale::Fr, &document, date, Some(sites[0]));
    let held = own
        .items
        .iter()
        .find(|item| item.session.is_some())
        .unwrap();
    let site = &document.house.sites[0].name;
    assert_eq!(
        place(&whole, held.session),
        format!("{} ({site})", held.place)
    );
}
