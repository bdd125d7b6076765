//! Rules of times, activities and staff.

use super::*;

#[test]
fn slots_begin_at_the_opening_and_breaks_are_the_common_moments() {
    let instance = problem(&small()).instance;
    assert_eq!(
        (instance.days, instance.slots, instance.day_start.as_str()),
        (5, 32, "09:00")
    );
    assert_eq!(instance.half_day, 14);
    let expected: Vec<i32> = (0..6).chain(12..20).chain(27..32).collect();
    assert_eq!(instance.breaks, expected);
}

#[test]
fn a_house_open_day_and_night_gets_slots_of_half_an_hour() {
    let mut document = small();
    let house = Arc::make_mut(&mut document.house);
    house
        .opening
        .set(Weekday::Mon, TimeRange::new(Minutes(0), Minutes(1440)));
    let frame = problem(&document).frame;
    assert_eq!((frame.slot_minutes, frame.slots), (30, 48));
}

#[test]
fn nobody_is_here_on_a_public_holiday_or_in_a_closure() {
    let document = small();
    let armistice = WeekId::new(2026, 46).unwrap();
    let instance = to_problem(&document, armistice).instance;
    assert!(
        instance
            .persons
            .iter()
            .all(|person| person.presence[2].is_none())
    );
    assert!(instance.staff.iter().all(|member| member.duty[2].is_none()));
    assert!(instance.floor[2].iter().all(|needed| *needed == 0));
    let christmas = WeekId::new(2026, 53).unwrap();
    assert!(
        to_problem(&document, christmas)
            .instance
            .activities
            .iter()
            .all(|a| a.min_week <= 1)
    );
}

#[test]
fn a_time_off_the_grid_is_snapped_outward_when_it_is_taken() {
    let mut document = small();
    change_person(&mut document, "Petit", |p| {
        p.busy = vec![WeeklyRange {
            day: Weekday::Mon,
            range: range((10, 35), (10, 50)),
            label: String::new(),
        }];
        p.presence.set(Weekday::Mon, Some(range((9, 10), (16, 50))));
    });
    let translation = problem(&document);
    let petit = planned(&translation, &document, "Petit");
    assert_eq!((petit.busy[0].from, petit.busy[0].to), (6, 8));
    assert_eq!(
        petit.presence[0].map(|span| (span.from, span.to)),
        Some((1, 31))
    );
}

/// How many of the staff may lead an activity.
fn may_lead(document: &Document, activity: ActivityId) -> usize {
    let translation = problem(document);
    let id = translation.activity_ids(activity)[0].to_owned();
    let mut activities = translation.instance.activities.iter();
    let skill = activities.find(|a| a.id == id).unwrap().skill.clone();
    let staff = translation.instance.staff.iter();
    staff.filter(|m| m.skills.contains(&skill)).count()
}

#[test]
fn a_trainee_leads_beside_somebody_and_never_alone() {
    let mut document = small();
    let press = activity(&document, "ACT025");
    let with = |document: &mut Document, leaders| {
        let mut record = (**document.activities.get(press).unwrap()).clone();
        (record.leaders, record.skills) = (leaders, Vec::new());
        document.activities.put(record);
        may_lead(document, press)
    };
    document.staff.update_where(|member| {
        let mut member = member.clone();
        member.counts_on_floor = true;
        Some(member)
    });
    let all = with(&mut document, 1);
    let trainee = document.staff.iter().next().unwrap().id;
    document.staff.update_where(|member| {
        let mut member = member.clone();
        member.counts_on_floor = member.id != trainee;
        Some(member)
    });
    assert_eq!(with(&mut document, 1), all - 1);
    assert_eq!(with(&mut document, 2), all);
}

#[test]
fn an_expired_skill_does_not_count() {
    let mut document = small();
    let cake = activity(&document, "ACT070");
    let holders = |document: &Document| may_lead(document, cake);
    assert_eq!(holders(&document), 1);
    document.staff.update_where(|member| {
        let mut member = member.clone();
        for skill in &mut member.skills {
            skill.expires = Some(week().date(Weekday::Wed));
        }
        Some(member)
    });
    assert_eq!(holders(&document), 0);
}

#[test]
fn all_groups_of_skills_are_needed_and_one_of_each_will_do() {
    let mut document = small();
    let press = activity(&document, "ACT025");
    let mut record = (**document.activities.get(press).unwrap()).clone();
    record.skills = vec![
        vec![Tag::new("psychologue"), Tag::new("chauffeur_habilite")],
        vec![Tag::new("forme_CST")],
    ];
    document.activities.put(record);
    let translation = problem(&document);
    let own = &translation.instance.activities;
    let own = own
        .iter()
        .find(|a| a.id == translation.activity_ids(press)[0])
        .unwrap();
    assert_eq!(own.skill, "psychologue/chauffeur_habilite|forme_CST");
    let holders = translation
        .instance
        .staff
        .iter()
        .filter(|m| m.skills.contains(&own.skill));
    let mut names: Vec<&str> = holders.map(|m| m.name.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["Claire Morel", "Sophie Lambert"]);
}

#[test]
fn durations_are_rounded_up_to_slots() {
    let mut document = small();
    let press = activity(&document, "ACT025");
    let mut record = (**document.activities.get(press).unwrap()).clone();
    record.duration = 50;
    document.activities.put(record);
    let translation = problem(&document);
    let id = translation.activity_ids(press)[0];
    assert_eq!(
        translation
            .instance
            .activities
            .iter()
            .find(|a| a.id == id)
            .unwrap()
            .duration,
        4
    );
}

#[test]
fn a_leader_supervises_so_many_people_of_middle_support() {
    let mut document = small();
    let press = activity(&document, "ACT025");
    let ratio = |document: &Document| {
        let translation = problem(document);
        let id = translation.activity_ids(press)[0].to_owned();
        let mut all = translation.instance.activities.iter();
        all.find(|a| a.id == id).map(|a| a.ratio)
    };
    let with = |document: &mut Document, people_per_leader| {
        let mut record = (**document.activities.get(press).unwrap()).clone();
        record.people_per_leader = people_per_leader;
        document.activities.put(record);
    };
    with(&mut document, 5);
    assert_eq!(ratio(&document), Some(10));
    // One person always may have a leader, whatever the support.
    with(&mut document, 1);
    assert_eq!(ratio(&document), Some(3));
}

#[test]
fn somebody_stays_with_the_people_as_far_as_the_rota_allows() {
    let instance = problem(&small()).instance;
    // Nadia is here but does not count on the floor: one more than the house asks for.
    assert_eq!(instance.floor[0][8], 2);
    // On Thursday morning she is away.
    assert_eq!(instance.floor[3][8], 1);
}

#[test]
fn staff_stay_at_the_sites_where_somebody_is() {
    let mut document = small();
    let sites = [1, 2].map(|id| Site {
        id: SiteId(id),
        name: format!("Site {id}"),
        address: String::new(),
    });
    let at_one = problem(&document).instance.floor;
    Arc::make_mut(&mut document.house).sites = sites.to_vec();
    assert_eq!(problem(&document).instance.floor, at_one);
    document.persons.update_where(|person| {
        Some(Person {
            site: Some(SiteId(1 + person.id.0 % 2)),
            ..person.clone()
        })
    });
    let floor = problem(&document).instance.floor;
    assert!(floor[0][8] > at_one[0][8], "{:?}", floor[0]);
}

#[test]
fn in_bad_weather_nothing_runs_outdoors_that_day() {
    let mut document = small();
    let tuesday = week().date(Weekday::Tue);
    let house = document.house.with_bad_weather(tuesday, true);
    document.house = Arc::new(house);
    let translation = problem(&document);
    let walk = |translation: &Translation| {
        let id = catalogue::activity_id("ACT005");
        let ids = translation.activity_ids(id);
        let mut activities = translation.instance.activities.iter();
        activities.find(|it| it.id == ids[0]).unwrap().clone()
    };
    assert_eq!(walk(&translation).days, [0, 2, 3, 4]);
    let garden = document.rooms.iter().find(|room| room.outdoors).unwrap();
    let id = translation.room_id(garden.id).unwrap();
    let mut rooms = translation.instance.rooms.iter();
    let closed = &rooms.find(|room| room.id == id).unwrap().closed;
    assert!(closed.iter().all(|span| span.day == 1) && !closed.is_empty());
    let indoors = translation
        .instance
        .activities
        .iter()
        .filter(|it| it.days.is_empty());
    assert!(indoors.count() > 10);

    // A week of rain leaves no hour, since an empty list of days is any day.
    let mut house = (*document.house).clone();
    for day in week().monday().iter_days().take(7) {
        house = house.with_bad_weather(day, true);
    }
    document.house = Arc::new(house);
    let translation = problem(&document);
    assert_eq!(
        (walk(&translation).days, walk(&translation).windows),
        (vec![], vec![])
    );
    assert_eq!(check(&translation.instance), []);
}
