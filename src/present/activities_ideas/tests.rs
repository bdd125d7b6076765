use super::*;
use crate::{
    catalogue::activity_id,
    demo::blank,
    domain::{
        activity::Restriction,
        attendance::{Attendance, Engagement, Presence, Smiley},
        id::{GoalId, RoomId, SessionId, WishId},
        person::{Refusal, Title},
        plan::{Session, WeekPlan},
        project::{Goal, Importance, Opinion, PersonalProject, Voice, Wish},
        room::Room,
        time::{Minutes, TimeRange, WEEKDAYS, WeekHours},
    },
};
use chrono::Weekday;
use std::sync::Arc;

const WHO: PersonId = PersonId(1);

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

fn person() -> Person {
    Person {
        id: WHO,
        title: Title::Mrs,
        first_name: "Jeanne".into(),
        last_name: "Durand".into(),
        born: None,
        arrived: None,
        left: None,
        rota: crate::domain::rota::Rota::default(),
        imported: Vec::new(),
        presence: WeekHours::on(
            &WEEKDAYS[..5],
            TimeRange::new(Minutes::at(9, 0), Minutes::at(17, 0)),
        ),
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
        referent: None,
        friends: vec![],
        apart_from: vec![],
        help: vec![],
        documents: vec![],
        project: PersonalProject::default(),
    }
}

fn with(person: Person) -> Document {
    let mut document = blank::document(blank::house());
    document.activities.update_where(|activity| {
        Some(Activity {
            is_offered: true,
            ..activity.clone()
        })
    });
    document.persons.put(person);
    document
}

fn singing_goal() -> Goal {
    Goal {
        id: GoalId(1),
        words: "Je chante avec les autres.".into(),
        target: GoalTarget::Domain(Domain::Musical),
        per_week: 1,
        priority: 1,
        from: None,
        until: None,
        opinion: Opinion::Agrees,
    }
}

#[test]
fn a_goal_brings_the_activities_that_serve_it_with_the_reason() {
    let mut person = person();
    person.project.goals.push(singing_goal());
    let found = ideas(Locale::Fr, &with(person), WHO, today());
    assert!(!found.ideas.is_empty());
    for idea in &found.ideas {
        assert_eq!(idea.domain, Domain::Musical);
        assert_eq!(idea.reasons[0].kind, ReasonKind::Serves);
        assert!(idea.reasons[0].text.contains("Je chante avec les autres"));
    }
}

#[test]
fn without_goal_wish_or_past_there_is_no_idea() {
    assert_eq!(ideas(Locale::Fr, &with(person()), WHO, today()).ideas, []);
    assert_eq!(
        ideas(Locale::Fr, &with(person()), PersonId(9), today()),
        Ideas::default()
    );
}

#[test]
fn a_no_and_a_restriction_are_left_out_with_the_reason() {
    let mut person = person();
    person.project.goals.push(singing_goal());
    person.restrictions.push(Restriction::Noise);
    person.refusals.push(Refusal {
        of: RefusalOf::Activity(activity_id("ACT051")),
        since: NaiveDate::from_ymd_opt(2026, 10, 2).unwrap(),
        until: None,
        said_by: Voice::Person,
    });
    let document = with(person);
    let found = ideas(Locale::Fr, &document, WHO, today());
    let why = |id: ActivityId| {
        found
            .left_out
            .iter()
            .find(|left| left.activity == id)
            .map(|left| left.text.clone())
    };
    assert!(
        why(activity_id("ACT051"))
            .unwrap()
            .contains("2\u{a0}octobre")
    );
    let loud = document
        .activities
        .iter()
        .find(|activity| activity.restrictions.contains(&Restriction::Noise))
        .unwrap();
    assert!(why(loud.id).is_some());
    assert!(found.ideas.iter().all(|idea| why(idea.activity).is_none()));
}

#[test]
fn an_activity_whose_rooms_keep_a_wheelchair_out_is_left_out() {
    let mut person = person();
    person.project.goals.push(singing_goal());
    person.in_wheelchair = true;
    let mut document = with(person);
    let first = ideas(Locale::Fr, &document, WHO, today()).ideas.remove(0);
    let activity = Activity::clone(document.activities.get(first.activity).unwrap());
    let room = |id, step_free| Room {
        id: RoomId(id),
        name: "Étage".into(),
        capacity: 20,
        features: vec![activity.room_feature.clone()],
        step_free,
        outdoors: false,
        site: None,
        closed: vec![],
        closures: vec![],
        archived: false,
    };
    let is_out = |document: &Document| {
        let found = ideas(Locale::Fr, document, WHO, today());
        found
            .left_out
            .iter()
            .any(|it| it.activity == activity.id && it.text.contains("fauteuil"))
    };
    assert!(!is_out(&document), "no room is known yet");
    document.rooms.put(room(901, false));
    assert!(is_out(&document));
    document.rooms.put(room(902, true));
    assert!(!is_out(&document));
}

#[test]
fn a_refusal_that_ended_no_longer_keeps_out() {
    let mut person = person();
    person.project.goals.push(singing_goal());
    person.refusals.push(Refusal {
        of: RefusalOf::Activity(activity_id("ACT051")),
        since: NaiveDate::from_ymd_opt(2026, 10, 2).unwrap(),
        until: NaiveDate::from_ymd_opt(2026, 10, 31),
        said_by: Voice::Person,
    });
    assert_eq!(ideas(Locale::Fr, &with(person), WHO, today()).left_out, []);
}

#[test]
fn what_is_already_wished_is_no_idea_but_brings_its_like() {
    let mut person = person();
    person.project.wishes.push(Wish {
        id: WishId(1),
        words: "Chanter.".into(),
        activity: Some(activity_id("ACT051")),
        per_week: 1,
        importance: Importance::Medium,
        said_by: Voice::Person,
        said_on: None,
    });
    let found = ideas(Locale::Fr, &with(person), WHO, today());
    assert!(
        found
            .ideas
            .iter()
            .all(|idea| idea.activity != activity_id("ACT051") && idea.domain == Domain::Musical)
    );
    assert!(found.ideas[0].reasons[0].text.contains("Chant et chorale"));
}

#[test]
fn what_was_enjoyed_comes_first_and_tells_a_free_place() {
    let mut document = with(person());
    let week = WeekId::of(today());
    let session = |id, day| Session {
        id: SessionId(id),
        activity: activity_id("ACT043"),
        day,
        start: Minutes::at(10, 30),
        duration: 60,
        room: RoomId(1),
        leaders: vec![],
        participants: vec![],
        is_pinned: false,
        held: vec![],
        note: String::new(),
        series: None,
    };
    let mut plan = WeekPlan::empty(week);
    plan.placements.sessions = vec![session(1, Weekday::Mon), session(2, Weekday::Thu)];
    document.weeks.insert(week, Arc::new(plan));
    document.attendance.insert(
        week,
        Arc::new(vec![Attendance {
            session: SessionId(1),
            person: WHO,
            presence: Presence::Came(Engagement::Observer),
            smiley: Some(Smiley::Happy),
            note: String::new(),
            is_ad_hoc: false,
            by: String::new(),
            at: today().and_hms_opt(12, 0, 0).unwrap(),
        }]),
    );
    let found = ideas(Locale::Fr, &document, WHO, today());
    assert_eq!(found.ideas[0].activity, activity_id("ACT043"));
    assert_eq!(found.ideas[0].reasons[0].kind, ReasonKind::Liked);
    assert!(
        found.ideas[0]
            .note
            .replace('\u{a0}', " ")
            .contains("jeudi à 10 h 30")
    );
}
