use super::*;
use crate::{
    domain::{
        activity::Domain,
        id::{ActivityId, GoalId, RoomId, WishId},
        person::{Person, Refusal, RefusalOf},
        plan::WeekPlan,
        project::{Goal, GoalTarget, Importance, Opinion, Voice, Wish},
        time::{Minutes, TimeRange, WEEKDAYS, WeekHours},
    },
    i18n::Locale,
    present::{follow_up::agenda, person_blank},
};
use chrono::Weekday;

const fn sessions(noted: usize, partly: usize, all: usize) -> Sessions {
    Sessions { noted, partly, all }
}

const CAME: Presence = Presence::Came(Engagement::Active);

fn this_week() -> WeekId {
    WeekId::new(2026, 48).unwrap()
}

/// Noon of a day of this week; of Wednesday, what was on Tuesday is past.
fn noon(day: Weekday) -> NaiveDateTime {
    this_week().date(day).and_hms_opt(12, 0, 0).unwrap()
}

fn now() -> NaiveDateTime {
    noon(Weekday::Wed)
}

fn ago(weeks: usize) -> WeekId {
    (0..weeks).fold(this_week(), |week, _| week.previous())
}

/// A house whose people come two days a week, and its activity of a domain.
fn house(people: u128) -> Document {
    let mut document = crate::demo::blank::document(crate::demo::blank::house());
    for id in 1..=people {
        let hours = TimeRange::new(Minutes::at(9, 0), Minutes::at(17, 0));
        document.persons.put(Person {
            presence: WeekHours::on(&WEEKDAYS[..2], hours),
            ..person_blank::person(PersonId(id))
        });
    }
    document
}

fn activity(document: &Document, domain: Domain) -> ActivityId {
    let mut all = document.activities.iter();
    all.find(|activity| activity.domain == domain).unwrap().id
}

/// Adds a session of a week; each person with what became of it, or nothing noted.
fn session(
    document: &mut Document,
    week: WeekId,
    activity: ActivityId,
    people: &[(u128, Option<Presence>)],
) {
    let mut plan = (*document.week(week)).clone();
    let id = SessionId(u128::from(week.number()) * 100 + plan.placements.sessions.len() as u128);
    plan.placements.sessions.push(Session {
        id,
        activity,
        day: Weekday::Tue,
        start: Minutes::at(10, 0),
        duration: 45,
        room: RoomId(1),
        leaders: Vec::new(),
        participants: people.iter().map(|(person, _)| PersonId(*person)).collect(),
        is_pinned: false,
        held: Vec::new(),
        note: String::new(),
        series: None,
    });
    document
        .weeks
        .insert(week, Arc::new(WeekPlan { week, ..plan }));
    let records = people.iter().filter_map(|(person, presence)| {
        Some(Attendance {
            session: id,
            person: PersonId(*person),
            presence: (*presence)?,
            smiley: Some(Smiley::Happy),
            note: String::new(),
            is_ad_hoc: false,
            by: String::new(),
            at: week.monday().and_hms_opt(12, 0, 0).unwrap(),
        })
    });
    let records: Vec<Attendance> = records.collect();
    if !records.is_empty() {
        Arc::make_mut(document.attendance.entry(week).or_default()).extend(records);
    }
}

#[test]
fn only_what_was_recorded_counts_and_it_is_told_how_much_that_is() {
    let mut document = house(4);
    let music = activity(&document, Domain::Musical);
    let ill = Presence::Absent(AbsenceCause::Ill);
    session(
        &mut document,
        ago(1),
        music,
        &[(1, Some(CAME)), (2, Some(ill)), (3, None)],
    );
    session(&mut document, ago(2), music, &[(1, None), (2, None)]);
    session(&mut document, ago(9), music, &[(1, Some(CAME))]);
    let balance = balance(&document, now(), 8);
    assert_eq!(balance.sessions, sessions(0, 1, 2));
    assert_eq!(balance.records, Share { part: 2, all: 5 });
    assert_eq!(balance.presence, Share { part: 1, all: 2 });
    assert_eq!(balance.presence.percent(), Some(50));
    assert_eq!(balance.participation.says, [2, 0, 0]);
    assert_eq!(balance.weeks.len(), 3);
}

#[test]
fn a_session_still_to_come_is_not_missing() {
    let mut document = house(1);
    let music = activity(&document, Domain::Musical);
    session(&mut document, this_week(), music, &[(1, None)]);
    let counted = |now| balance(&document, now, 4).sessions;
    assert_eq!(counted(noon(Weekday::Mon)), Sessions::default());
    // It began two hours ago.
    assert_eq!(counted(noon(Weekday::Tue)), sessions(0, 0, 1));
}

#[test]
fn the_list_to_note_counts_the_same_sessions_noted_in_part_and_left() {
    let mut document = house(4);
    let music = activity(&document, Domain::Musical);
    let all: [&[(u128, Option<Presence>)]; 5] = [
        &[(1, Some(CAME)), (2, Some(Presence::Refused))],
        &[(1, Some(CAME)), (2, None)],
        &[(3, None), (4, Some(CAME))],
        &[(3, None)],
        &[],
    ];
    for people in all {
        session(&mut document, this_week(), music, people);
    }
    for day in [Weekday::Mon, Weekday::Tue, Weekday::Wed] {
        let told = balance(&document, noon(day), 0).sessions;
        let list = agenda(Locale::Fr, &document, noon(day), 0, None, None);
        assert_eq!(list.partly(), told.partly, "{day}");
        assert_eq!(list.to_note(), told.all - told.noted, "{day}");
        let is_begun = day != Weekday::Mon;
        let expected = if is_begun {
            sessions(1, 2, 4)
        } else {
            sessions(1, 0, 1)
        };
        assert_eq!(told, expected, "{day}");
    }
}

#[test]
fn a_place_is_one_of_somebody_planned_or_come_as_well() {
    let mut document = house(3);
    let music = activity(&document, Domain::Musical);
    session(
        &mut document,
        ago(1),
        music,
        &[(1, Some(CAME)), (2, Some(CAME)), (3, None)],
    );
    let plan = Arc::make_mut(document.weeks.get_mut(&ago(1)).unwrap());
    plan.placements.sessions[0].participants.remove(0);
    assert_eq!(
        balance(&document, now(), 4).records,
        Share { part: 2, all: 3 }
    );
}

#[test]
fn absences_of_the_house_stand_apart_from_those_of_people() {
    let mut document = house(3);
    let music = activity(&document, Domain::Musical);
    session(
        &mut document,
        ago(1),
        music,
        &[
            (1, Some(Presence::Absent(AbsenceCause::StaffAbsent))),
            (2, Some(Presence::Absent(AbsenceCause::Family))),
            (3, Some(Presence::Refused)),
        ],
    );
    let week = balance(&document, now(), 4).weeks[0];
    assert_eq!(
        (
            week.house_absent,
            week.person_absent,
            week.refused,
            week.lived
        ),
        (1, 1, 1, 0)
    );
}

#[test]
fn goals_are_counted_by_domain_and_a_refusal_lowers_nothing() {
    let mut document = house(2);
    for id in 1..=2 {
        let mut person = (**document.persons.get(PersonId(id)).unwrap()).clone();
        person.project.goals.push(Goal {
            id: GoalId(id),
            words: String::new(),
            target: GoalTarget::Domain(Domain::Musical),
            per_week: 2,
            priority: 1,
            from: None,
            until: None,
            opinion: Opinion::Agrees,
        });
        document.persons.put(person);
    }
    let music = activity(&document, Domain::Musical);
    session(
        &mut document,
        ago(1),
        music,
        &[(1, Some(CAME)), (2, Some(Presence::Refused))],
    );
    session(&mut document, ago(1), music, &[(1, Some(CAME))]);
    session(&mut document, ago(1), music, &[(1, Some(CAME))]);
    let goals = balance(&document, now(), 4).goals;
    assert_eq!(goals.len(), 1);
    assert_eq!(goals[0].aim, Aim::Domain(Domain::Musical));
    assert_eq!(goals[0].goals, 2);
    // Two of two for the first, who came once too often; none of one for the second, who said no once.
    assert_eq!(goals[0].dose, Share { part: 2, all: 3 });
}

#[test]
fn a_wish_is_granted_by_its_own_activity_only() {
    let mut document = house(1);
    let (music, walk) = (
        activity(&document, Domain::Musical),
        activity(&document, Domain::Physical),
    );
    let mut person = (**document.persons.get(PersonId(1)).unwrap()).clone();
    for (id, activity) in [(1, music), (2, walk)] {
        person.project.wishes.push(Wish {
            id: WishId(id),
            words: String::new(),
            activity: Some(activity),
            per_week: 1,
            importance: Importance::Medium,
            said_by: Voice::Person,
            said_on: None,
        });
    }
    document.persons.put(person);
    session(&mut document, ago(1), music, &[(1, Some(CAME))]);
    session(
        &mut document,
        ago(2),
        music,
        &[(1, Some(Presence::Refused))],
    );
    let wishes = balance(&document, now(), 4).wishes;
    assert_eq!(wishes.granted, Share { part: 1, all: 2 });
    assert_eq!(wishes.times, Share { part: 1, all: 4 });
}

#[test]
fn who_has_a_place_clearly_less_often_than_the_middle_is_left_out_and_who_refuses_is_not() {
    let mut document = house(4);
    let music = activity(&document, Domain::Musical);
    for weeks in 1..=4 {
        let refused = Some(Presence::Refused);
        let all = [(1, Some(CAME)), (2, Some(CAME)), (3, refused)];
        session(&mut document, ago(weeks), music, &all);
        session(&mut document, ago(weeks), music, &all);
    }
    session(&mut document, ago(1), music, &[(4, Some(CAME))]);
    let fairness = balance(&document, now(), 4).fairness;
    assert_eq!(fairness.people, 4);
    // Eight places in eight days of presence.
    assert_eq!(
        (fairness.least, fairness.middle, fairness.most),
        (1, 10, 10)
    );
    let left_out: Vec<PersonId> = fairness.left_out.iter().map(|share| share.person).collect();
    assert_eq!(left_out, [PersonId(4)]);
    assert_eq!(fairness.spread.iter().map(|s| s.people).sum::<usize>(), 4);
}

#[test]
fn a_session_against_a_refusal_is_told() {
    let mut document = house(2);
    let music = activity(&document, Domain::Musical);
    let mut person = (**document.persons.get(PersonId(1)).unwrap()).clone();
    person.refusals.push(Refusal {
        of: RefusalOf::Activity(music),
        since: ago(1).monday(),
        until: None,
        said_by: Voice::Person,
    });
    document.persons.put(person);
    session(&mut document, ago(2), music, &[(1, Some(CAME))]);
    assert_eq!(balance(&document, now(), 4).refusals.binding, 1);
    assert!(balance(&document, now(), 4).refusals.broken.is_empty());
    session(&mut document, ago(1), music, &[(1, None), (2, None)]);
    let broken = balance(&document, now(), 4).refusals.broken;
    assert_eq!(broken.len(), 1);
    assert_eq!(broken[0].date, ago(1).date(Weekday::Tue));
}

#[test]
fn a_house_without_any_record_has_no_figure() {
    let balance = balance(&house(3), now(), 52);
    assert!(balance.weeks.is_empty() && balance.goals.is_empty());
    assert_eq!(balance.presence.percent(), None);
    assert!(balance.fairness.spread.is_empty());
}
