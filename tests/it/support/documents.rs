//! Generators of whole documents, and of edits to them.

use super::{people::*, things::*, words::*};
use proptest::{
    collection::{btree_map, vec},
    option,
    prelude::*,
    sample::select,
};
use semainier::domain::{
    attendance::{Attendance, Engagement, Noted, Presence, Smiley},
    collection::{Collection, Record},
    document::Document,
    house::House,
    journal::{Decision, DecisionKind},
    person::Person,
    plan::{Forced, PlacedAppointment, Placements, PlanState, Session, WeekPlan},
    time::WeekId,
};
use std::sync::Arc;

fn session() -> impl Strategy<Value = Session> {
    (
        (
            session_id(),
            activity_id(),
            weekday(),
            start(),
            1u16..300,
            room_id(),
        ),
        (
            vec(staff_id(), 0..3),
            vec(person_id(), 0..5),
            any::<bool>(),
            vec(person_id(), 0..2),
            text(),
            option::of(series_id()),
        ),
    )
        .prop_map(|((id, activity, day, start, duration, room), rest)| {
            let (leaders, participants, is_pinned, held, note, series) = rest;
            Session {
                id,
                activity,
                day,
                start,
                duration,
                room,
                leaders,
                participants,
                is_pinned,
                held,
                note,
                series,
            }
        })
}

/// Placements of a week.
pub fn placements() -> impl Strategy<Value = Placements> {
    let placed = (
        appointment_id(),
        weekday(),
        start(),
        option::of(room_id()),
        any::<bool>(),
    )
        .prop_map(
            |(appointment, day, start, room, is_pinned)| PlacedAppointment {
                appointment,
                day,
                start,
                room,
                is_pinned,
            },
        );
    (vec(session(), 0..4), vec(placed, 0..3)).prop_map(|(sessions, appointments)| Placements {
        sessions,
        appointments,
    })
}

/// The plan of a given week.
pub fn week_plan(week: WeekId) -> impl Strategy<Value = WeekPlan> {
    let state = prop_oneof![
        Just(PlanState::Draft),
        (text(), moment()).prop_map(|(by, at)| PlanState::Validated { by, at }),
        (text(), moment()).prop_map(|(by, at)| PlanState::Published { by, at }),
    ];
    let forced =
        (session_id(), text(), text(), moment()).prop_map(|(session, reason, by, at)| Forced {
            session,
            reason,
            by,
            at,
        });
    let shared = || option::of(placements().prop_map(Arc::new));
    (
        state,
        placements(),
        vec(weekday(), 0..2),
        vec(forced, 0..2),
        shared(),
        shared(),
    )
        .prop_map(
            move |(state, placements, locked_days, forced, published, before_proposal)| WeekPlan {
                week,
                state,
                placements,
                locked_days,
                forced,
                published,
                before_proposal,
            },
        )
}

fn noted() -> impl Strategy<Value = Noted> {
    use Engagement::*;
    let presence = prop_oneof![
        select(vec![VeryActive, Active, Observer, Withdrawn]).prop_map(Presence::Came),
        Just(Presence::Refused),
        cause().prop_map(Presence::Absent),
    ];
    let smiley = option::of(select(vec![
        Smiley::Happy,
        Smiley::Neutral,
        Smiley::Unhappy,
    ]));
    (presence, smiley).prop_map(|(presence, smiley)| Noted { presence, smiley })
}

fn attendance() -> impl Strategy<Value = Attendance> {
    (
        session_id(),
        person_id(),
        noted(),
        text(),
        any::<bool>(),
        text(),
        moment(),
    )
        .prop_map(
            |(session, person, noted, note, is_ad_hoc, by, at)| Attendance {
                session,
                person,
                presence: noted.presence,
                smiley: noted.smiley,
                note,
                is_ad_hoc,
                by,
                at,
            },
        )
}

fn decision() -> impl Strategy<Value = Decision> {
    let kind = prop_oneof![
        any::<u32>().prop_map(|changes| DecisionKind::ProposalTaken { changes }),
        Just(DecisionKind::Validated),
        Just(DecisionKind::Published),
        Just(DecisionKind::Reopened),
        text().prop_map(|reason| DecisionKind::Forced { reason }),
        text().prop_map(|file| DecisionKind::Exported { file }),
        text().prop_map(|file| DecisionKind::Restored { file }),
        text().prop_map(|what| DecisionKind::Printed { what }),
        Just(DecisionKind::Erased),
        (any::<u128>(), text(), text()).prop_map(|(person, reader, text)| DecisionKind::Reread {
            person: semainier::domain::id::PersonId(person),
            reader,
            text,
        }),
        (any::<u128>(), date(), text()).prop_map(|(person, until, reason)| DecisionKind::Kept {
            person: semainier::domain::id::PersonId(person),
            until,
            reason,
        }),
        (session_id(), person_id(), noted(), option::of(noted())).prop_map(
            |(session, person, was, now)| DecisionKind::Corrected {
                session,
                person,
                was,
                now,
            }
        ),
    ];
    (moment(), text(), option::of(week()), kind).prop_map(|(at, by, week, kind)| Decision {
        at,
        by,
        week,
        kind,
    })
}

fn collection<T: Record + std::fmt::Debug>(
    one: impl Strategy<Value = T>,
) -> impl Strategy<Value = Collection<T>>
where
    T::Id: std::fmt::Debug,
{
    vec(one, 0..4).prop_map(|records| records.into_iter().collect())
}

/// Any document: its references may miss, its texts may be anything.
pub fn document() -> impl Strategy<Value = Document> {
    let plan = week().prop_flat_map(week_plan);
    let weeks = vec(plan, 0..3).prop_map(|plans| {
        plans
            .into_iter()
            .map(|plan| (plan.week, Arc::new(plan)))
            .collect()
    });
    (
        (
            house(),
            collection(person()),
            collection(staff_member()),
            collection(visitor()),
        ),
        (
            collection(room()),
            collection(activity()),
            collection(appointment()),
            weeks,
        ),
        (
            placements(),
            btree_map(week(), vec(attendance(), 0..4).prop_map(Arc::new), 0..3),
            vec(decision(), 0..4),
        ),
    )
        .prop_map(
            |(
                (house, persons, staff, visitors),
                (rooms, activities, appointments, weeks),
                rest,
            )| {
                let (template, attendance, journal) = rest;
                Document {
                    house: Arc::new(house),
                    persons,
                    staff,
                    visitors,
                    rooms,
                    activities,
                    appointments,
                    weeks,
                    template: Arc::new(template),
                    attendance,
                    journal: Arc::new(journal),
                }
            },
        )
        .boxed()
}

/// A change to one or a few parts of a document.
#[derive(Debug, Clone)]
pub enum Change {
    House(House),
    Person(Box<Person>),
    Week(WeekPlan),
    Attendance(WeekId, Vec<Attendance>),
    DropWeeks,
    Decision(Decision),
    /// Another document altogether, as when a backup is restored.
    All(Box<Document>),
}

impl Change {
    /// The document after it.
    pub fn apply(&self, document: &Document) -> Document {
        let mut after = document.clone();
        match self.clone() {
            Self::House(house) => after.house = Arc::new(house),
            Self::Person(person) => after.persons.put(*person),
            Self::Week(plan) => {
                after.weeks.insert(plan.week, Arc::new(plan));
            }
            Self::Attendance(week, records) => {
                after.attendance.insert(week, Arc::new(records));
            }
            Self::DropWeeks => after.weeks.clear(),
            Self::Decision(decision) => Arc::make_mut(&mut after.journal).push(decision),
            Self::All(other) => after = *other,
        }
        after
    }
}

/// Any change.
pub fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        2 => house().prop_map(Change::House),
        3 => person().prop_map(|person| Change::Person(Box::new(person))),
        4 => week().prop_flat_map(week_plan).prop_map(Change::Week),
        2 => (week(), vec(attendance(), 0..4)).prop_map(|(week, records)| Change::Attendance(week, records)),
        1 => Just(Change::DropWeeks),
        3 => decision().prop_map(Change::Decision),
        1 => document().prop_map(|document| Change::All(Box::new(document))),
    ]
}
