//! Rules of appointments.

use super::*;

#[test]
fn a_fixed_appointment_takes_the_person_the_escort_and_the_way() {
    let document = small();
    let translation = problem(&document);
    // The day hospital: 14:00 to 16:00 on Tuesday, twenty minutes each way, with Denis.
    let taken = |span: &DaySpan| (span.day, span.from, span.to) == (1, 18, 30);
    assert!(
        planned(&translation, &document, "Lefèvre")
            .busy
            .iter()
            .any(taken)
    );
    let denis = translation
        .instance
        .staff
        .iter()
        .find(|m| m.name == "Denis Perrin")
        .unwrap();
    assert!(denis.off.iter().any(taken));
}

#[test]
fn a_fixed_appointment_takes_its_room_and_the_visitor() {
    let translation = problem(&small());
    // The nurse sees M. Benali on Tuesday at 11:15, and a group on Wednesday at 11:30.
    let office = translation
        .instance
        .rooms
        .iter()
        .find(|r| r.name == "Bureau de soins")
        .unwrap();
    assert!(
        office
            .closed
            .iter()
            .any(|c| (c.day, c.from, c.to) == (1, 9, 11))
    );
    assert!(
        office
            .closed
            .iter()
            .any(|c| (c.day, c.from, c.to) == (2, 10, 12))
    );
}

#[test]
fn appointments_to_place_wait_for_their_visitor() {
    let document = small();
    let translation = problem(&document);
    assert_eq!(translation.instance.appointments.len(), 10);
    assert_eq!(translation.skipped, []);
    for appointment in &translation.instance.appointments {
        let professionals = &translation.instance.professionals;
        let own = professionals
            .iter()
            .find(|p| p.id == appointment.professional)
            .unwrap();
        assert!(!own.visits.is_empty());
        assert!(
            translation
                .instance
                .rooms
                .iter()
                .any(|r| r.features.contains(&own.feature))
        );
    }
}

#[test]
fn the_times_of_one_appointment_are_a_series() {
    let translation = problem(&small());
    let mut series: Vec<&str> = translation
        .instance
        .appointments
        .iter()
        .map(|appointment| appointment.series.as_str())
        .filter(|series| !series.is_empty())
        .collect();
    series.sort_unstable();
    assert_eq!(series.len(), 6, "Girard, Blanc and Petit come twice");
    assert!(series.chunks(2).all(|pair| pair[0] == pair[1]));
    series.dedup();
    assert_eq!(series.len(), 3);
}

#[test]
fn an_appointment_of_somebody_absent_all_week_is_left_out_and_told() {
    let mut document = small();
    change_person(&mut document, "Robin", |p| {
        p.absences = vec![Absence {
            span: DateSpan {
                first: week().monday(),
                last: week().date(Weekday::Sun),
                hours: None,
            },
            cause: AbsenceCause::Ill,
            note: String::new(),
        }];
    });
    let translation = problem(&document);
    assert_eq!(translation.instance.appointments.len(), 9);
    assert_eq!(translation.skipped.len(), 1);
    assert_eq!(translation.skipped[0].1, SkipReason::PersonAway);
}

#[test]
fn an_appointment_with_staff_is_led_by_that_member_alone() {
    let document = small();
    let translation = problem(&document);
    let activities = &translation.instance.activities;
    let own = activities
        .iter()
        .find(|a| a.name == "Bilan du projet")
        .unwrap();
    assert!(matches!(
        translation.runs(&own.id),
        Some(Runs::Appointment(_))
    ));
    let leaders = translation
        .instance
        .staff
        .iter()
        .filter(|m| m.skills.contains(&own.skill));
    assert_eq!(
        leaders.map(|m| m.name.as_str()).collect::<Vec<_>>(),
        ["Claire Morel"]
    );
    let persons = translation
        .instance
        .persons
        .iter()
        .filter(|p| !p.contra.contains(&own.id));
    assert_eq!(
        persons.map(|p| p.name.as_str()).collect::<Vec<_>>(),
        ["Yvette Caron"]
    );
    assert_eq!((own.min_week, own.max_week, own.min, own.max), (1, 1, 1, 1));
}

#[test]
fn an_appointment_that_a_human_holds_keeps_its_place() {
    let mut document = small();
    let robin = document
        .appointments
        .iter()
        .find(|a| {
            matches!(a.timing, Timing::ToPlace { .. }) && a.persons == [person(&document, "Robin")]
        })
        .unwrap()
        .clone();
    assert!(matches!(robin.with, Professional::Visitor(_)));
    assert!(matches!(robin.place, Place::OnSite { .. }));
    let placed = PlacedAppointment {
        appointment: robin.id,
        day: Weekday::Wed,
        start: Minutes::at(10, 30),
        room: None,
        is_pinned: true,
    };
    let mut plan = WeekPlan::empty(week());
    plan.placements.appointments.push(placed.clone());
    document.weeks.insert(week(), Arc::new(plan));
    let translation = problem(&document);
    assert_eq!(translation.held_appointments, [robin.id]);
    assert_eq!(translation.appointment_id(robin.id), None);
    let busy = &planned(&translation, &document, "Robin").busy;
    assert!(busy.iter().any(|b| (b.day, b.from, b.to) == (2, 6, 8)));
    let before = &document.week(week()).placements;
    let after = to_placements(
        &translation,
        &plan_of(&translation, before).plan,
        before,
        &mut || 1,
    );
    assert_eq!(after.appointments, [placed]);
}

#[test]
fn what_is_to_be_placed_once_is_asked_of_each_week_until_one_has_placed_it() {
    let mut document = small();
    let mut all = document.appointments.iter();
    let once = all
        .find(|it| it.repeats.is_none() && matches!(it.timing, Timing::ToPlace { .. }))
        .unwrap();
    let mut once = (**once).clone();
    drop(all);
    let Timing::ToPlace { until, .. } = &mut once.timing else {
        panic!("it is one to be placed");
    };
    *until = None;
    let id = once.id;
    document.appointments.put(once);
    let is_asked = |document: &Document, week| {
        let translation = to_problem(document, week);
        let mut runs = translation.instance.activities.iter();
        runs.any(|it| translation.runs(&it.id) == Some(Runs::Appointment(id)))
    };
    assert!(is_asked(&document, week()) && is_asked(&document, week().next()));
    let mut plan = WeekPlan::empty(week());
    plan.placements.appointments.push(PlacedAppointment {
        appointment: id,
        day: Weekday::Tue,
        start: Minutes::at(14, 0),
        room: None,
        is_pinned: false,
    });
    let copy = week_copy::copied(&document, &plan.placements, week(), || SessionId(1));
    assert_eq!(copy.appointments.len(), 1);
    document.weeks.insert(week(), Arc::new(plan));
    assert!(is_asked(&document, week()) && !is_asked(&document, week().next()));
    let placements = &document.week(week()).placements;
    let copy = week_copy::copied(&document, placements, week().next(), || SessionId(1));
    assert_eq!(copy.appointments, []);
}

#[test]
fn what_may_take_place_from_thursday_on_is_never_placed_before() {
    let mut document = small();
    let thursday = week().date(Weekday::Thu);
    document.appointments.update_where(|appointment| {
        let mut later = appointment.clone();
        let Timing::ToPlace { from, .. } = &mut later.timing else {
            return None;
        };
        *from = thursday;
        Some(later)
    });
    let translation = problem(&document);
    assert_eq!(translation.skipped, []);
    let mut solver = Solver::new(&translation.instance, 7, &Options::default()).unwrap();
    solver.step(40_000, 0);
    solver.step(40_000, 900);
    let (_, found) = solver.best();
    let placed = to_placements(&translation, &found, &Placements::default(), &mut || 1);
    assert!(placed.appointments.iter().any(|it| it.day == Weekday::Thu));
    for placed in &placed.appointments {
        assert!(week().date(placed.day) >= thursday, "{placed:?}");
    }
    let led = |id: &AppointmentId| translation.appointment_id(*id).is_none();
    assert!(placed.appointments.iter().any(|it| led(&it.appointment)));
}

#[test]
fn an_appointment_without_a_day_of_the_week_is_left_out_and_told() {
    let mut document = small();
    let saturday = week().date(Weekday::Sat);
    document.appointments.update_where(|appointment| {
        let mut later = appointment.clone();
        let Timing::ToPlace { from, until, .. } = &mut later.timing else {
            return None;
        };
        (*from, *until) = (saturday, Some(saturday));
        Some(later)
    });
    let translation = problem(&document);
    assert_eq!(translation.instance.appointments, []);
    assert!(!translation.skipped.is_empty());
    let mut reasons = translation.skipped.iter().map(|(_, reason)| *reason);
    assert!(reasons.all(|reason| reason == SkipReason::NoDay));
}

#[test]
fn who_may_go_to_any_room_leaves_the_one_that_another_needs_and_those_that_are_closed() {
    let mut document = small();
    let office = |document: &Document| {
        let mut rooms = document.rooms.iter();
        rooms
            .find(|room| room.name == "Bureau de soins")
            .unwrap()
            .clone()
    };
    let care = Tag::new("infirmerie");
    // M. Benali's nurse on Tuesday at 11:15 takes any room for care; the telephone call beside it needs the office.
    let nurse = {
        let mut all = document.appointments.iter();
        (**all.find(|one| one.title == "Soin infirmier").unwrap()).clone()
    };
    let mut call = nurse.clone();
    let mut any = nurse;
    any.place = Place::OnSite {
        room: None,
        feature: care.clone(),
    };
    call.id = AppointmentId(77);
    call.persons = vec![person(&document, "Moreau")];
    call.with = Professional::Other("Dr\u{a0}Vidal".into());
    document.appointments.put(any);
    document.appointments.put(call);
    for (name, is_closed) in [("Atelier", true), ("Salon", false)] {
        let known = document
            .rooms
            .iter()
            .find(|room| room.name.starts_with(name));
        let mut room = (**known.expect("a room")).clone();
        room.features.push(care.clone());
        if is_closed {
            room.closures.push(DateSpan::day(week().date(Weekday::Tue)));
        }
        document.rooms.put(room);
    }
    let translation = problem(&document);
    let taken = |name: &str| {
        let mut rooms = translation.instance.rooms.iter();
        let room = rooms.find(|room| room.name.starts_with(name)).unwrap();
        let spans = room
            .closed
            .iter()
            .filter(|c| (c.day, c.from, c.to) == (1, 9, 11));
        spans.count()
    };
    assert!(office(&document).features.contains(&care));
    assert_eq!(
        (taken("Bureau"), taken("Salon"), taken("Atelier")),
        (1, 1, 0)
    );
}
