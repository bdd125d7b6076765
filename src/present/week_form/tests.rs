use super::*;
use crate::{demo, domain::id::SessionId, present::week_cards};
use chrono::NaiveDate;

#[test]
fn a_new_session_finds_an_equipped_room_and_enough_leaders() {
    let document = demo::small(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap());
    let week: WeekId = "2026-W48".parse().unwrap();
    let cards = week_cards::cards(Locale::Fr, &document, week);
    let room = document.rooms.iter().next().unwrap().id;
    for (activity, _) in activities(Locale::Fr, &document) {
        let session = Session {
            id: SessionId(1),
            activity,
            day: Weekday::Mon,
            start: Minutes::at(10, 30),
            duration: 60,
            room,
            leaders: vec![],
            participants: vec![],
            is_pinned: true,
            held: vec![],
            note: String::new(),
            series: None,
        };
        let form = Form {
            locale: Locale::Fr,
            document: &document,
            week,
            cards: &cards,
            session: &session,
        };
        let places: Vec<_> = [Weekday::Mon, Weekday::Tue, Weekday::Thu]
            .into_iter()
            .flat_map(|day| [(day, Minutes::at(10, 30)), (day, Minutes::at(14, 0))])
            .collect();
        let found = first_fit(form, &places);
        let activity = document.activities.get(activity).unwrap();
        let room = document.rooms.get(found.room).unwrap();
        assert!(
            room.features.contains(&activity.room_feature),
            "{}",
            activity.name
        );
        assert_eq!(found.duration, activity.duration);
    }
}

#[test]
fn a_person_who_said_no_is_told_so() {
    let document = demo::small(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap());
    let week: WeekId = "2026-W48".parse().unwrap();
    let refusing = document.persons.iter().find_map(|person| {
        let refusal = person
            .refusals
            .iter()
            .find_map(|refusal| match refusal.of {
                crate::domain::person::RefusalOf::Activity(id) => Some(id),
                _ => None,
            })?;
        let (day, hours) = person.presence.days().next()?;
        Some((person.id, refusal, day, hours.start()))
    });
    let (person, activity, day, start) = refusing.unwrap();
    let session = Session {
        id: SessionId(1),
        activity,
        day,
        start,
        duration: 30,
        room: document.rooms.iter().next().unwrap().id,
        leaders: vec![],
        participants: vec![],
        is_pinned: false,
        held: vec![],
        note: String::new(),
        series: None,
    };
    let persons = Form {
        locale: Locale::Fr,
        document: &document,
        week,
        cards: &[],
        session: &session,
    }
    .persons();
    let choice = persons.iter().find(|choice| choice.id == person).unwrap();
    assert_eq!(choice.trouble.as_deref(), Some("a dit non"));
}

#[test]
fn a_room_that_a_wheelchair_does_not_get_into_says_whose_and_the_person_says_so_too() {
    let document = demo::small(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap());
    let week: WeekId = "2026-W48".parse().unwrap();
    let greenhouse = document.rooms.iter().find(|room| !room.step_free).unwrap();
    let person = document
        .persons
        .iter()
        .find(|person| person.in_wheelchair)
        .unwrap();
    let activity = document
        .activities
        .iter()
        .find(|activity| greenhouse.features.contains(&activity.room_feature))
        .unwrap();
    let session = |participants| Session {
        id: SessionId(1),
        activity: activity.id,
        day: Weekday::Mon,
        start: Minutes::at(10, 30),
        duration: 60,
        room: greenhouse.id,
        leaders: vec![],
        participants,
        is_pinned: true,
        held: vec![],
        note: String::new(),
        series: None,
    };
    let asked = |session: &Session| {
        let form = Form {
            locale: Locale::Fr,
            document: &document,
            week,
            cards: &[],
            session,
        };
        let room = form
            .rooms()
            .into_iter()
            .find(|room| room.id == greenhouse.id);
        let people = form.persons();
        let own = people.into_iter().find(|choice| choice.id == person.id);
        (room.unwrap().trouble, own.unwrap().trouble)
    };
    let (room, own) = asked(&session(vec![person.id]));
    assert_eq!(
        room.as_deref(),
        Some("pas accessible en fauteuil (Mme\u{a0}Fournier)")
    );
    assert_eq!(
        own.as_deref(),
        Some("le fauteuil n’entre pas dans cette salle")
    );
    let (room, _) = asked(&session(vec![]));
    assert_eq!(room, None);
}

#[test]
fn what_stands_against_a_room_names_it_once_and_ends_with_one_full_stop() {
    let taken = Conflict::RoomTaken {
        room: "Bureau de soins".into(),
        by: "Psychomot.".into(),
    };
    assert_eq!(
        taken.short(Locale::En).as_deref(),
        Some("already taken, Psychomot.")
    );
    assert_eq!(
        taken.sentence(Locale::En),
        "Bureau de soins: already taken, Psychomot."
    );
    let small = Conflict::RoomSmall {
        room: "Salon".into(),
        capacity: 4,
    };
    assert_eq!(
        small.sentence(Locale::Fr).replace('\u{a0}', " "),
        "Salon : 4 places seulement."
    );
}
