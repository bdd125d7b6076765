//! Rules of people.

use super::*;

#[test]
fn an_absence_takes_the_day_or_its_hours() {
    let mut document = small();
    change_person(&mut document, "Petit", |p| {
        let absence = |day, hours| Absence {
            span: DateSpan {
                first: day,
                last: day,
                hours,
            },
            cause: AbsenceCause::Ill,
            note: String::new(),
        };
        p.absences = vec![
            absence(week().date(Weekday::Tue), None),
            absence(week().date(Weekday::Thu), Some(range((14, 0), (15, 0)))),
        ];
    });
    let translation = problem(&document);
    let petit = planned(&translation, &document, "Petit");
    assert!(petit.presence[1].is_none());
    assert!(
        petit
            .busy
            .iter()
            .any(|b| (b.day, b.from, b.to) == (3, 20, 24))
    );
}

#[test]
fn a_refused_activity_is_avoided_while_the_refusal_binds() {
    let mut document = small();
    let loto = activity(&document, "ACT027");
    let avoided = |document: &Document| {
        let translation = problem(document);
        let id = translation
            .person_id(person(document, "Durand"))
            .unwrap()
            .to_owned();
        let loto = translation.activity_ids(loto)[0].to_owned();
        translation
            .instance
            .pins
            .avoid
            .iter()
            .any(|pin| pin.person == id && pin.activity == loto)
    };
    assert!(avoided(&document));
    change_person(&mut document, "Durand", |p| {
        p.refusals[0].until = Some(week().previous().date(Weekday::Sun));
    });
    assert!(!avoided(&document));
}

#[test]
fn a_refused_person_is_incompatible_and_a_refused_time_is_busy() {
    let mut document = small();
    let girard = person(&document, "Girard");
    change_person(&mut document, "Petit", |p| {
        let refusal = |of| Refusal {
            of,
            since: week().monday(),
            until: None,
            said_by: Voice::Person,
        };
        p.refusals = vec![
            refusal(RefusalOf::Person(girard)),
            refusal(RefusalOf::Time {
                day: Weekday::Wed,
                range: range((14, 0), (16, 0)),
            }),
        ];
    });
    let translation = problem(&document);
    let id = |name| translation.person_id(person(&document, name)).unwrap();
    let pairs = &translation.instance.incompatible;
    let meets = |a: &str, b: &str| {
        pairs
            .iter()
            .any(|(x, y)| (x == a && y == b) || (x == b && y == a))
    };
    assert!(meets(id("Petit"), id("Girard")) && meets(id("Girard"), id("Fournier")));
    assert_eq!(pairs.len(), 2);
    let petit = planned(&translation, &document, "Petit");
    assert!(
        petit
            .busy
            .iter()
            .any(|b| (b.day, b.from, b.to) == (2, 20, 28))
    );
}

#[test]
fn restrictions_bar_the_activities_that_name_them() {
    let mut document = small();
    let cake = activity(&document, "ACT070");
    change_person(&mut document, "Petit", |p| {
        p.restrictions = vec![Restriction::Sugar];
    });
    let translation = problem(&document);
    let cake = translation.activity_ids(cake)[0];
    assert!(
        planned(&translation, &document, "Petit")
            .contra
            .iter()
            .any(|id| id == cake)
    );
    // A wish that may not be granted is not counted against the plan.
    assert!(
        planned(&translation, &document, "Petit")
            .wishes
            .iter()
            .all(|wish| wish.activity != cake)
    );
    assert!(
        planned(&translation, &document, "Durand")
            .wishes
            .iter()
            .any(|wish| wish.activity == cake)
    );
}

#[test]
fn who_moves_in_a_wheelchair_is_planned_only_where_it_gets_in() {
    let mut document = small();
    let greenhouse = document.rooms.iter().find(|room| !room.step_free).unwrap();
    let greenhouse = greenhouse.id;
    assert!(
        document
            .persons
            .get(person(&document, "Fournier"))
            .unwrap()
            .in_wheelchair
    );
    let translation = problem(&document);
    let fournier = planned(&translation, &document, "Fournier");
    let misses = |translation: &Translation, planned: &Planned, room: RoomId| {
        let id = translation.room_id(room).unwrap();
        let mut rooms = translation.instance.rooms.iter();
        planned.misses_in(rooms.find(|room| room.id == id).unwrap()) > 0
    };
    for room in document.rooms.iter() {
        assert_eq!(
            misses(&translation, fournier, room.id),
            !room.step_free,
            "{}",
            room.name
        );
    }
    // What takes place outside the house has no room that could keep anybody out.
    let outside = translation
        .instance
        .rooms
        .iter()
        .filter(|room| translation.room(&room.id).is_none());
    assert!(
        outside
            .into_iter()
            .all(|room| fournier.misses_in(room) == 0)
    );
    let petit = planned(&translation, &document, "Petit");
    assert!(!misses(&translation, petit, greenhouse));

    // All that can be planned for her takes place elsewhere, whatever she wishes.
    for row in document
        .rooms
        .iter()
        .map(|room| room.id)
        .collect::<Vec<_>>()
    {
        let mut room = (**document.rooms.get(row).unwrap()).clone();
        room.step_free = room.name == "Grande salle";
        document.rooms.put(room);
    }
    let translation = problem(&document);
    let mut solver = Solver::new(&translation.instance, 1, &Options::default()).unwrap();
    solver.step(20_000, 1000);
    let id = translation
        .person_id(person(&document, "Fournier"))
        .unwrap();
    let (_, plan) = solver.best();
    let own = plan
        .sessions
        .iter()
        .filter(|session| session.attendees.iter().any(|it| it == id));
    let large = document
        .rooms
        .iter()
        .find(|room| room.name == "Grande salle")
        .unwrap()
        .id;
    let rooms: Vec<_> = own.map(|session| translation.room(&session.room)).collect();
    assert!(!rooms.is_empty() && rooms.iter().all(|room| *room == Some(large)));
}

#[test]
fn goals_of_the_week_are_doses_and_activities_give_what_serves_them() {
    let mut document = small();
    let goal = |document: &Document| {
        let translation = problem(document);
        let target = GoalTarget::Need(SerafinCode::new("1.2.1.3"));
        let id = translation.goal_id(&target).map(str::to_owned)?;
        planned(&translation, document, "Durand")
            .goals
            .get(&id)
            .copied()
    };
    assert_eq!(goal(&document), Some(2));
    change_person(&mut document, "Durand", |p| {
        for goal in &mut p.project.goals {
            goal.until = Some(week().previous().monday());
        }
    });
    assert_eq!(goal(&document), None);
    let translation = problem(&document);
    let gym = translation.activity_ids(activity(&document, "ACT001"))[0];
    let gym = translation
        .instance
        .activities
        .iter()
        .find(|a| a.id == gym)
        .unwrap();
    let served: Vec<_> = gym
        .gives
        .keys()
        .filter_map(|id| translation.goal(id))
        .collect();
    assert!(served.contains(&GoalTarget::Domain(Domain::Physical)));
    assert!(served.contains(&GoalTarget::Need(SerafinCode::new("1.1.8"))));
}

#[test]
fn a_dose_follows_the_days_that_a_person_is_here() {
    let mut document = small();
    change_person(&mut document, "Durand", |p| {
        p.absences = vec![Absence {
            span: DateSpan::day(week().date(Weekday::Thu)),
            cause: AbsenceCause::Family,
            note: String::new(),
        }];
    });
    let translation = problem(&document);
    let mut doses: Vec<i32> = planned(&translation, &document, "Durand")
        .goals
        .values()
        .copied()
        .collect();
    doses.sort_unstable();
    assert_eq!(doses, [1, 2, 2, 2]);
}
