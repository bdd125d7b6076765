//! What a house holds about one person beside the person's own record, gathered from plans, follow-up and journal.

use crate::{
    domain::{
        appointment::Appointment,
        attendance::Attendance,
        document::Document,
        edit::named_elsewhere,
        id::PersonId,
        journal::{Decision, DecisionKind},
        naming::{Case, Naming},
        occurrence::{self, Occurrence, What, in_week},
        person::{Person, RefusalOf},
        plan::{Forced, Placements, PlanState, Session},
        texts::{self, Mention},
        time::WeekId,
    },
    i18n::Locale,
    present::activity_words,
};
use std::collections::BTreeSet;

/// Which state of a plan a session stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Draft,
    Validated,
    Published,
    /// As it was published; changed since.
    WasPublished,
    /// As it stood before the last proposal; changed since.
    WasBefore,
}

/// A session with a place for the person.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'a> {
    pub week: WeekId,
    pub session: &'a Session,
    pub state: State,
}

/// The sessions in all plans kept that have a place for the person, by date; then those of earlier states.
pub(super) fn sessions(document: &Document, id: PersonId) -> (Vec<Place<'_>>, Vec<Place<'_>>) {
    let (mut now, mut earlier) = (Vec::new(), Vec::new());
    let own = |placements: &'_ Placements| -> Vec<usize> {
        let sessions = placements.sessions.iter().enumerate();
        let own = sessions.filter(|(_, session)| session.participants.contains(&id));
        own.map(|(at, _)| at).collect()
    };
    for (week, plan) in &document.weeks {
        let state = match plan.state {
            PlanState::Draft => State::Draft,
            PlanState::Validated { .. } => State::Validated,
            PlanState::Published { .. } => State::Published,
        };
        let place = |session, state| Place {
            week: *week,
            session,
            state,
        };
        let sessions = &plan.placements.sessions;
        now.extend(
            own(&plan.placements)
                .into_iter()
                .map(|at| place(&sessions[at], state)),
        );
        let states = [
            (&plan.published, State::WasPublished),
            (&plan.before_proposal, State::WasBefore),
        ];
        for (placements, state) in states {
            let Some(placements) = placements else {
                continue;
            };
            for at in own(placements) {
                let session = &placements.sessions[at];
                let is_still = |now: &Session| {
                    now.participants.contains(&id)
                        && (now.id, now.day, now.start, now.room)
                            == (session.id, session.day, session.start, session.room)
                };
                if !sessions.iter().any(is_still) {
                    earlier.push(place(session, state));
                }
            }
        }
    }
    let order = |place: &Place<'_>| (place.week.date(place.session.day), place.session.start);
    now.sort_by_key(order);
    earlier.sort_by_key(order);
    (now, earlier)
}

/// The person's places in the week that normally repeats.
pub(super) fn usual(document: &Document, id: PersonId) -> Vec<&Session> {
    let sessions = document.template.sessions.iter();
    sessions
        .filter(|session| session.participants.contains(&id))
        .collect()
}

/// The appointments of the person.
pub(super) fn appointments(document: &Document, id: PersonId) -> Vec<&Appointment> {
    let all = document.appointments.iter().map(AsRef::as_ref);
    all.filter(|appointment: &&Appointment| appointment.persons.contains(&id))
        .collect()
}

/// The person's appointments at their places, in all weeks that have a plan or a follow-up.
pub(super) fn placed(document: &Document, id: PersonId) -> Vec<Occurrence<'_>> {
    let weeks: BTreeSet<WeekId> = document
        .weeks
        .keys()
        .chain(document.attendance.keys())
        .copied()
        .collect();
    let all = weeks.into_iter().flat_map(|week| in_week(document, week));
    all.filter(|one| matches!(one.what, What::Appointment(..)) && one.persons().contains(&id))
        .collect()
}

/// What was noted of the person, with the session if it is still known.
pub(super) fn records(
    document: &Document,
    id: PersonId,
) -> Vec<(WeekId, Option<&Session>, &Attendance)> {
    let mut all = Vec::new();
    for (week, records) in &document.attendance {
        let plan = document.weeks.get(week);
        for record in records.iter().filter(|record| record.person == id) {
            let session = plan.and_then(|plan| plan.placements.session(record.session));
            all.push((*week, session, record));
        }
    }
    all
}

/// Rules broken on purpose in sessions that have a place for the person.
pub(super) fn forced(document: &Document, id: PersonId) -> Vec<(WeekId, &Session, &Forced)> {
    let mut all = Vec::new();
    for (week, plan) in &document.weeks {
        for forced in &plan.forced {
            let session = plan.placements.session(forced.session);
            let own = session.filter(|session| session.participants.contains(&id));
            all.extend(own.map(|session| (*week, session, forced)));
        }
    }
    all
}

/// The lines of the journal that are about the person.
pub(super) fn journal(document: &Document, id: PersonId) -> Vec<&Decision> {
    let is_own = |entry: &&Decision| match &entry.kind {
        DecisionKind::Kept { person, .. }
        | DecisionKind::Reread { person, .. }
        | DecisionKind::Corrected { person, .. } => *person == id,
        DecisionKind::ProposalTaken { .. }
        | DecisionKind::Validated
        | DecisionKind::Published
        | DecisionKind::Reopened
        | DecisionKind::Forced { .. }
        | DecisionKind::Exported { .. }
        | DecisionKind::Printed { .. }
        | DecisionKind::Erased
        | DecisionKind::Restored { .. } => false,
    };
    document.journal.iter().filter(is_own).collect()
}

/// How many other people a record names, and how many records of others name the person; never who.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Others {
    pub friends: usize,
    pub apart_from: usize,
    pub refused: usize,
    pub in_other_records: usize,
}

pub(super) fn others(document: &Document, person: &Person) -> Others {
    let is_person = |of: &RefusalOf, id: Option<PersonId>| match of {
        RefusalOf::Person(other) => id.is_none_or(|id| id == *other),
        RefusalOf::Activity(_) | RefusalOf::Time { .. } => false,
    };
    let id = person.id;
    let names = |other: &Person| {
        other.id != id
            && (other.friends.contains(&id)
                || other.apart_from.contains(&id)
                || other
                    .refusals
                    .iter()
                    .any(|refusal| is_person(&refusal.of, Some(id))))
    };
    Others {
        friends: person.friends.len(),
        apart_from: person.apart_from.len(),
        refused: person
            .refusals
            .iter()
            .filter(|refusal| is_person(&refusal.of, None))
            .count(),
        in_other_records: document.persons.iter().filter(|other| names(other)).count(),
    }
}

/// How the other people of the house are called; not as the person is.
pub(super) fn naming_others(document: &Document, person: &Person) -> Naming {
    let others = document.persons.iter().map(AsRef::as_ref);
    let others = others.filter(|other: &&Person| other.id != person.id);
    Naming::of_all(others).without(&Naming::of(person))
}

/// The house with the names of other people hidden in all texts.
pub(super) fn masked(document: &Document, others: &Naming, word: &str) -> Document {
    let mut masked = document.clone();
    texts::visit(&mut masked, &mut |_, text| {
        if others.is_written_in(text, Case::Capital) {
            *text = others.replace(text, word, Case::Capital);
        }
    });
    masked
}

/// The texts elsewhere that a human found to be about the person, without the names of others.
pub(super) fn elsewhere(
    document: &Document,
    person: &Person,
    about: &BTreeSet<String>,
    others: &Naming,
    word: &str,
) -> Vec<Mention> {
    let all = named_elsewhere(document, person).into_iter();
    all.filter(|mention| about.contains(&mention.text))
        .map(|mention| Mention {
            text: others.replace(&mention.text, word, Case::Capital),
            ..mention
        })
        .collect()
}

/// The name of the activity of a session.
pub(super) fn activity<'a>(locale: Locale, document: &'a Document, session: &Session) -> &'a str {
    occurrence::activity(document, session)
        .map_or("", |activity| activity_words::name(locale, activity))
}
