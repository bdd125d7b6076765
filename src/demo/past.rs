//! Follow-up of the past weeks of a demo house.

use super::seed::Seed;
use crate::domain::{
    attendance::{Attendance, Engagement, Presence, Smiley},
    document::Document,
    journal::{Decision, DecisionKind},
    person::AbsenceCause,
    plan::{Placements, PlanState, Session, WeekPlan},
    time::{Minutes, WeekId},
};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use std::sync::Arc;

/// Moment of a date; midnight for a time that no clock shows.
pub(super) fn at(date: NaiveDate, time: Minutes) -> NaiveDateTime {
    let clock = NaiveTime::from_hms_opt(time.hour().into(), time.minute().into(), 0);
    date.and_time(clock.unwrap_or_default())
}

/// Writes a published week into the document, with its entry in the journal.
pub(super) fn publish(document: &mut Document, week: WeekId, placements: Placements) {
    let when = at(week.previous().date(Weekday::Fri), Minutes::at(16, 10));
    let by = document.house.user.clone();
    let placements = Arc::new(placements);
    let plan = WeekPlan {
        state: PlanState::Published {
            by: by.clone(),
            at: when,
        },
        placements: (*placements).clone(),
        published: Some(placements),
        ..WeekPlan::empty(week)
    };
    document.weeks.insert(week, Arc::new(plan));
    for kind in [DecisionKind::Validated, DecisionKind::Published] {
        Arc::make_mut(&mut document.journal).push(Decision {
            at: when,
            by: by.clone(),
            week: Some(week),
            kind,
        });
    }
}

/// Writes who came to the sessions of a past week, and how it went.
pub(super) fn follow(document: &mut Document, week: WeekId, seed: &mut Seed) {
    let plan = document.week(week);
    let mut records = Vec::new();
    for session in &plan.placements.sessions {
        let is_cancelled = seed.chance(2);
        let date = week.date(session.day);
        let by = session
            .leaders
            .first()
            .and_then(|id| document.staff.get(*id))
            .map_or_else(String::new, |leader| leader.first_name.clone());
        for person in &session.participants {
            let absence = document.persons.get(*person).and_then(|person| {
                person
                    .absences
                    .iter()
                    .find(|absence| (absence.span.first..=absence.span.last).contains(&date))
                    .map(|absence| absence.cause)
            });
            let presence = if is_cancelled {
                Presence::Absent(AbsenceCause::StaffAbsent)
            } else {
                absence.map_or_else(|| presence(seed), Presence::Absent)
            };
            records.push(Attendance {
                session: session.id,
                person: *person,
                presence,
                smiley: smiley(presence, seed),
                note: String::new(),
                is_ad_hoc: false,
                by: by.clone(),
                at: at(date, session.start.plus(session.duration + 5)),
            });
        }
    }
    document.attendance.insert(week, Arc::new(records));
}

/// What staff wrote now and then.
const NOTES: [&str; 8] = [
    "A raconté sa recette de famille.",
    "A aidé sa voisine.",
    "Fatigue en fin de séance, pause proposée.",
    "A choisi la chanson du jour.",
    "Préfère rester près de la fenêtre.",
    "A demandé à recommencer la semaine prochaine.",
    "A ri plusieurs fois.",
    "Bruit gênant, a changé de place.",
];

/// Makes the follow-up of a week truer to life, with a seed of its own so that nothing else of the house changes:
/// a few notes, and now and then somebody who came without being planned.
pub(super) fn enliven(document: &mut Document, week: WeekId, seed: &mut Seed) {
    let persons = document.persons_in(week);
    let mut records = document
        .attendance
        .get(&week)
        .map(|records| (**records).clone())
        .unwrap_or_default();
    for record in &mut records {
        if matches!(record.presence, Presence::Came(_)) && seed.chance(5) {
            record.note = seed.pick(&NOTES).into();
        }
    }
    for session in &document.week(week).placements.sessions {
        let there = records.iter().filter(|record| record.session == session.id);
        let taken: Vec<_> = there.clone().map(|record| record.person).collect();
        let Some(model) = there
            .clone()
            .find(|r| matches!(r.presence, Presence::Came(_)))
        else {
            continue;
        };
        let came = persons.iter().find(|person| {
            person.usual().on(week.date(session.day)).is_some()
                && !taken.contains(&person.id)
                && person.refusals.is_empty()
                && person.absences.is_empty()
        });
        if let Some(person) = came
            && seed.chance(10)
        {
            let record = Attendance {
                person: person.id,
                presence: Presence::Came(Engagement::Active),
                smiley: Some(Smiley::Happy),
                note: String::new(),
                is_ad_hoc: true,
                ..model.clone()
            };
            records.push(record);
        }
    }
    document.attendance.insert(week, Arc::new(records));
}

/// Leaves some of a week unrecorded, as it is when nobody has had the time yet: what `is_open` says of a session and
/// of the place of a person in it.
pub(super) fn leave_open(
    document: &mut Document,
    week: WeekId,
    is_open: impl Fn(&Session, usize) -> bool,
) {
    let plan = document.week(week);
    let is_left = |record: &Attendance| {
        plan.placements
            .session(record.session)
            .is_some_and(|session| {
                let mut people = session.participants.iter();
                let place = people.position(|id| *id == record.person);
                is_open(session, place.unwrap_or_default())
            })
    };
    if let Some(records) = document.attendance.get_mut(&week) {
        Arc::make_mut(records).retain(|record| !is_left(record));
    }
}

fn presence(seed: &mut Seed) -> Presence {
    use {AbsenceCause as C, Engagement as E};
    seed.weighted(&[
        (38, Presence::Came(E::VeryActive)),
        (34, Presence::Came(E::Active)),
        (12, Presence::Came(E::Observer)),
        (5, Presence::Came(E::Withdrawn)),
        (3, Presence::Refused),
        (3, Presence::Absent(C::Ill)),
        (2, Presence::Absent(C::Asleep)),
        (1, Presence::Absent(C::Family)),
        (1, Presence::Absent(C::Transport)),
        (1, Presence::Absent(C::Appointment)),
    ])
}

fn smiley(presence: Presence, seed: &mut Seed) -> Option<Smiley> {
    let happy = match presence {
        Presence::Came(Engagement::VeryActive | Engagement::Active) => 88,
        Presence::Came(_) => 45,
        Presence::Refused | Presence::Absent(_) => return None,
    };
    seed.chance(55).then(|| {
        if seed.chance(happy) {
            Smiley::Happy
        } else {
            seed.pick(&[Smiley::Neutral, Smiley::Neutral, Smiley::Unhappy])
        }
    })
}
