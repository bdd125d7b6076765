use super::*;
use crate::{
    domain::{
        activity::Domain,
        id::{RoomId, SessionId},
        plan::{Session, WeekPlan},
        project::Opinion,
        time::Minutes,
    },
    present::person_blank,
};

const PERSON: PersonId = PersonId(1);

fn this_week() -> WeekId {
    WeekId::new(2026, 48).unwrap()
}

/// A house whose person has a musical goal twice a week; each past week is given as what became of its sessions.
fn house(past: &[&[Presence]], planned: usize) -> Document {
    let mut document = crate::demo::blank::document(crate::demo::blank::house());
    let mut person = person_blank::person(PERSON);
    person.project.goals.push(Goal {
        id: GoalId(1),
        words: String::new(),
        target: GoalTarget::Domain(Domain::Musical),
        per_week: 2,
        priority: 1,
        from: None,
        until: None,
        opinion: Opinion::Agrees,
    });
    document.persons.put(person);
    let mut week = this_week();
    fill(&mut document, week, planned, &[]);
    for records in past {
        week = week.previous();
        fill(&mut document, week, records.len(), records);
    }
    document
}

fn fill(document: &mut Document, week: WeekId, sessions: usize, records: &[Presence]) {
    let activity = document
        .activities
        .iter()
        .find(|activity| activity.domain == Domain::Musical)
        .map(|activity| activity.id)
        .unwrap();
    let mut plan = WeekPlan::empty(week);
    plan.placements.sessions = (0..sessions)
        .map(|number| Session {
            id: SessionId(u128::from(week.number()) * 100 + number as u128),
            activity,
            day: Weekday::Tue,
            start: Minutes::at(10, 0),
            duration: 45,
            room: RoomId(1),
            leaders: Vec::new(),
            participants: vec![PERSON],
            is_pinned: false,
            held: Vec::new(),
            note: String::new(),
            series: None,
        })
        .collect();
    let attendance = records
        .iter()
        .zip(&plan.placements.sessions)
        .map(|(presence, session)| Attendance {
            session: session.id,
            person: PERSON,
            presence: *presence,
            smiley: None,
            note: String::new(),
            is_ad_hoc: false,
            by: String::new(),
            at: week.monday().and_hms_opt(12, 0, 0).unwrap(),
        })
        .collect::<Vec<_>>();
    document.weeks.insert(week, Arc::new(plan));
    if !attendance.is_empty() {
        document.attendance.insert(week, Arc::new(attendance));
    }
}

fn of(document: &Document) -> Figures {
    let person = document.persons.get(PERSON).unwrap();
    figures(document, person, this_week().date(Weekday::Tue))
}

const CAME: Presence = Presence::Came(Engagement::Active);
const ILL: Presence = Presence::Absent(AbsenceCause::Ill);

#[test]
fn the_dose_of_the_week_is_done_planned_or_missing() {
    let figures = of(&house(&[], 1));
    let goal = &figures.goals[0];
    assert_eq!((goal.done, goal.planned, goal.missing), (0, 1, 1));
    assert_eq!(goal.standing(), Standing::Unknown);
}

#[test]
fn a_refusal_lowers_nobodys_coverage() {
    let goal = &of(&house(&[&[CAME, Presence::Refused], &[CAME, CAME]], 0)).goals[0];
    assert_eq!((goal.past_done, goal.past_asked), (3, 3));
    assert_eq!(goal.standing(), Standing::Served);
}

#[test]
fn one_rich_week_does_not_make_up_for_an_absence() {
    let goal = &of(&house(&[&[CAME, CAME, CAME, CAME], &[ILL, ILL]], 0)).goals[0];
    assert_eq!((goal.past_done, goal.past_asked), (2, 4));
    assert_eq!(goal.standing(), Standing::Weak);
}

#[test]
fn the_history_starts_with_the_first_week_that_had_something() {
    let by_staff = Presence::Absent(AbsenceCause::StaffAbsent);
    let figures = of(&house(&[&[CAME, ILL, by_staff]], 1));
    assert_eq!(figures.history.len(), 2);
    let past = figures.history[0];
    assert_eq!(
        (
            past.planned,
            past.lived,
            past.person_absent,
            past.house_absent
        ),
        (3, 1, 1, 1)
    );
}
