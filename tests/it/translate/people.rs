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
