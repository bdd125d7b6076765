//! Follow-up of the past weeks of a demo house.

use super::seed::Seed;
use crate::domain::{
    attendance::{Attendance, Engagement, Presence, Smiley},
    document::Document,
    journal::{Decision, DecisionKind},
    person::AbsenceCause,
    plan::{Placements, PlanState, WeekPlan},
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
