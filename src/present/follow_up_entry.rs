//! The entry of a session: who was to come, what is noted of each, what was corrected.

use super::{
    activity_words, domains,
    follow_up::{begins, leaders},
    follow_up_taps::{self as taps, Level},
    lookup::Lookup,
    names,
};
use crate::{
    catalogue::folded,
    domain::{
        attendance::{Attendance, Noted, Presence, Smiley},
        document::Document,
        id::{PersonId, SessionId},
        journal::{Decision, DecisionKind},
        person::{AbsenceCause, Person},
        plan::Session,
        time::{Minutes, WeekId},
    },
    i18n::{Locale, format, text::follow_up as t},
};
use chrono::NaiveDateTime;

/// The session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Activity.
    pub title: String,
    /// Class of the domain.
    pub class: &'static str,
    /// Icon of the domain.
    pub icon: &'static str,
    /// "Mardi 24 novembre, 14 h 15 à 15 h 30, avec Karim".
    pub when: String,
    /// Note about the whole session.
    pub note: String,
    /// Whether it is still to come.
    pub is_to_come: bool,
    /// Everybody, planned first.
    pub people: Vec<PersonId>,
    /// How many are noted.
    pub noted: usize,
    /// What was corrected, latest first.
    pub trace: Vec<String>,
}

/// What is shown of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// "Jeanne Durand".
    pub name: String,
    /// "JD".
    pub initials: String,
    /// What is to know beside the name.
    pub remarks: Vec<String>,
    /// The answer noted, if any.
    pub level: Option<Level>,
    /// The cause of a noted absence.
    pub cause: Option<AbsenceCause>,
    /// What the person says.
    pub smiley: Option<Smiley>,
    /// Whether the person came without being planned.
    pub is_ad_hoc: bool,
}

/// The week that holds a session, latest first; the one that the address names if it holds it.
pub fn week_of(document: &Document, session: SessionId, named: Option<WeekId>) -> Option<WeekId> {
    let holds = |week: &WeekId| {
        document
            .weeks
            .get(week)
            .is_some_and(|plan| plan.placements.session(session).is_some())
    };
    named
        .filter(holds)
        .or_else(|| document.weeks.keys().rev().copied().find(holds))
}

/// What the entry of a session shows.
pub fn entry(
    locale: Locale,
    document: &Document,
    week: WeekId,
    id: SessionId,
    now: NaiveDateTime,
) -> Option<Entry> {
    let plan = document.week(week);
    let session = plan.placements.session(id)?;
    let activity = document.activities.get(session.activity);
    let date = week.date(session.day);
    Some(Entry {
        title: activity.map_or_else(String::new, |activity| {
            activity_words::name(locale, activity).to_owned()
        }),
        class: activity.map_or("", |activity| domains::class(activity.domain)),
        icon: activity.map_or("blocks", |activity| domains::icon(activity.domain)),
        when: when(locale, document, week, session),
        note: session.note.clone(),
        is_to_come: begins(date, session.start) > now,
        people: people(document, week, session),
        noted: taps::records(document, week, id).count(),
        trace: trace(locale, document, id),
    })
}

fn when(locale: Locale, document: &Document, week: WeekId, session: &Session) -> String {
    let day = format::capitalized(&format::weekday_date(locale, week.date(session.day)));
    let span = t::span(
        locale,
        &day,
        &format::time(locale, session.start.0),
        &format::time(locale, session.start.plus(session.duration).0),
    );
    let leaders = leaders(document, session);
    if leaders.is_empty() {
        span
    } else {
        format!(
            "{span}, {}",
            t::with(locale, &format::list(locale, &leaders))
        )
    }
}

/// Planned by name, those announced absent after them, then those who came as well.
fn people(document: &Document, week: WeekId, session: &Session) -> Vec<PersonId> {
    let mut planned: Vec<_> = session
        .participants
        .iter()
        .filter_map(|id| document.persons.get(*id))
        .collect();
    planned.sort_by_cached_key(|person| {
        (
            taps::announced(person, week, session).is_some(),
            folded(&person.last_name),
            folded(&person.first_name),
            person.id,
        )
    });
    let also = taps::records(document, week, session.id)
        .map(|record| record.person)
        .filter(|id| !session.participants.contains(id));
    planned
        .into_iter()
        .map(|person| person.id)
        .chain(also)
        .collect()
}

/// The row of one person.
pub fn person_row(
    locale: Locale,
    document: &Document,
    week: WeekId,
    session: SessionId,
    id: PersonId,
) -> Option<PersonRow> {
    let plan = document.week(week);
    let session = plan.placements.session(session)?;
    let person = document.persons.get(id)?;
    let record = taps::records(document, week, session.id).find(|record| record.person == id);
    let is_ad_hoc = taps::is_ad_hoc(session, id, record);
    let announced = taps::announced(person, week, session);
    let remarks = [
        is_ad_hoc.then(|| t::ad_hoc(locale).to_owned()),
        announced.map(|_| t::announced(locale).to_owned()),
        taps::has_said_no(person, week, session).then(|| t::has_said_no(locale).to_owned()),
        record
            .map(|record| record.note.clone())
            .filter(|note| !note.is_empty()),
    ];
    Some(PersonRow {
        name: names::full(person),
        initials: names::initials(&person.first_name, &person.last_name),
        remarks: remarks.into_iter().flatten().collect(),
        level: record.map(|record| Level::of(record.presence)),
        cause: record.and_then(cause),
        smiley: record.and_then(|record| record.smiley),
        is_ad_hoc,
    })
}

const fn cause(record: &Attendance) -> Option<AbsenceCause> {
    match record.presence {
        Presence::Absent(cause) => Some(cause),
        Presence::Came(_) | Presence::Refused => None,
    }
}

/// Who may be added: everybody of the house who is not there yet, those expected that day first.
pub fn others(document: &Document, week: WeekId, session: SessionId) -> Vec<(PersonId, bool)> {
    let plan = document.week(week);
    let Some(session) = plan.placements.session(session) else {
        return Vec::new();
    };
    let date = week.date(session.day);
    let there = people(document, week, session);
    let is_expected = |person: &Person| {
        person.usual().on(date).is_some() && taps::announced(person, week, session).is_none()
    };
    let mut others: Vec<(PersonId, bool)> = document
        .persons_in(week)
        .iter()
        .filter(|person| person.is_here_on(date) && !there.contains(&person.id))
        .map(|person| (person.id, is_expected(person)))
        .collect();
    // The order by name stays within each half.
    others.sort_by_key(|(_, is_expected)| !is_expected);
    others
}

/// Those who may be added, to be searched by name.
pub fn lookups(
    locale: Locale,
    document: &Document,
    week: WeekId,
    session: SessionId,
) -> Vec<Lookup> {
    others(document, week, session)
        .into_iter()
        .filter_map(|(id, is_expected)| {
            let name = names::full(document.persons.get(id)?);
            let detail = if is_expected { t::here_now(locale) } else { "" };
            Some(Lookup::with_detail(id.to_string(), name, detail))
        })
        .collect()
}

/// The name of an answer.
pub const fn level_name(locale: Locale, level: Level) -> &'static str {
    match level {
        Level::VeryActive => t::very_active(locale),
        Level::Active => t::active(locale),
        Level::Observer => t::observer(locale),
        Level::Withdrawn => t::withdrawn(locale),
        Level::Refused => t::refused(locale),
        Level::Absent => t::absent(locale),
    }
}

/// The causes that may be given, and the short name of each.
pub const fn causes(locale: Locale) -> [(AbsenceCause, &'static str); 8] {
    [
        (AbsenceCause::Ill, t::cause_ill(locale)),
        (AbsenceCause::Asleep, t::cause_asleep(locale)),
        (AbsenceCause::Appointment, t::cause_appointment(locale)),
        (AbsenceCause::Family, t::cause_family(locale)),
        (AbsenceCause::Transport, t::cause_transport(locale)),
        (AbsenceCause::Holidays, t::cause_holidays(locale)),
        (AbsenceCause::StaffAbsent, t::cause_staff(locale)),
        (AbsenceCause::Weather, t::cause_weather(locale)),
    ]
}

/// The name of what a person says.
pub const fn smiley_name(locale: Locale, smiley: Smiley) -> &'static str {
    match smiley {
        Smiley::Happy => t::happy(locale),
        Smiley::Neutral => t::neutral(locale),
        Smiley::Unhappy => t::unhappy(locale),
    }
}

/// What a record said, in a few words.
pub(super) fn said(locale: Locale, noted: Noted) -> String {
    let level = level_name(locale, Level::of(noted.presence)).to_owned();
    let cause = match noted.presence {
        Presence::Absent(cause) => causes(locale)
            .into_iter()
            .find(|(known, _)| *known == cause)
            .map(|(_, name)| name.to_owned()),
        Presence::Came(_) | Presence::Refused => None,
    };
    let smiley = noted
        .smiley
        .map(|smiley| smiley_name(locale, smiley).to_owned());
    [Some(level), cause, smiley]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}

/// A correction, for the journal.
pub fn corrected(
    locale: Locale,
    document: &Document,
    person: PersonId,
    was: Noted,
    now: Option<Noted>,
) -> String {
    let name = name(locale, document, person);
    t::journal_line(locale, &name, &said(locale, was), &now_said(locale, now))
}

fn now_said(locale: Locale, now: Option<Noted>) -> String {
    now.map_or_else(
        || t::nothing(locale).to_owned(),
        |noted| said(locale, noted),
    )
}

fn name(locale: Locale, document: &Document, person: PersonId) -> String {
    document.persons.get(person).map_or_else(
        || t::somebody_erased(locale).to_owned(),
        |person| names::person(locale, document, person),
    )
}

fn trace(locale: Locale, document: &Document, id: SessionId) -> Vec<String> {
    let line = |decision: &Decision| match &decision.kind {
        DecisionKind::Corrected {
            session,
            person,
            was,
            now,
        } if *session == id => {
            let when = format!(
                "{}, {}",
                format::day_month(locale, decision.at.date()),
                format::time(locale, Minutes::of(decision.at.time()).0)
            );
            Some(t::trace_line(
                locale,
                &when,
                &decision.by,
                &name(locale, document, *person),
                &said(locale, *was),
                &now_said(locale, *now),
            ))
        }
        _ => None,
    };
    document.journal.iter().rev().filter_map(line).collect()
}
