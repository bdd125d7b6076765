//! Refusals: whether any session was planned against one.

use crate::domain::{
    document::Document,
    id::{ActivityId, PersonId},
    person::{Refusal, RefusalOf},
    plan::Session,
    time::WeekId,
};
use chrono::NaiveDate;

/// A session that stands against a refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Broken {
    /// Who had said no.
    pub person: PersonId,
    /// The activity of the session.
    pub activity: ActivityId,
    /// Its date.
    pub date: NaiveDate,
    /// Its week.
    pub week: WeekId,
}

/// Refusals that bound at some time of the weeks read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Refusals {
    /// How many.
    pub binding: usize,
    /// Sessions against them, latest first.
    pub broken: Vec<Broken>,
}

pub(super) fn refusals(document: &Document, first: WeekId, today: NaiveDate) -> Refusals {
    let start = first.monday();
    let binding = document
        .persons
        .iter()
        .flat_map(|person| &person.refusals)
        .filter(|refusal| {
            refusal.since <= today && refusal.until.is_none_or(|until| start <= until)
        })
        .count();
    let mut broken = Vec::new();
    for (week, plan) in document.weeks.range(first..=WeekId::of(today)) {
        for session in &plan.placements.sessions {
            let date = week.date(session.day);
            let against = session.participants.iter().filter(|id| {
                document.persons.get(**id).is_some_and(|person| {
                    person
                        .refusals
                        .iter()
                        .any(|refusal| refusal.binds_on(date) && is_against(refusal, session))
                })
            });
            broken.extend(against.map(|person| Broken {
                person: *person,
                activity: session.activity,
                date,
                week: *week,
            }));
        }
    }
    broken.sort_by_key(|broken| (std::cmp::Reverse(broken.date), broken.person));
    Refusals { binding, broken }
}

fn is_against(refusal: &Refusal, session: &Session) -> bool {
    match &refusal.of {
        RefusalOf::Activity(activity) => *activity == session.activity,
        RefusalOf::Person(person) => session.participants.contains(person),
        RefusalOf::Time { day, range } => {
            *day == session.day && session.range().is_some_and(|own| own.overlaps(*range))
        }
    }
}
