//! What a tap means: the records that it writes. Nothing is taken for noted that nobody has tapped.

use crate::domain::{
    attendance::{Attendance, Engagement, Presence, Smiley},
    document::Document,
    edit::Stamp,
    id::{PersonId, SessionId},
    person::{AbsenceCause, Person},
    plan::Session,
    time::WeekId,
};

/// The six answers of a row, in the order of their keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Très actif.
    VeryActive,
    /// Actif.
    Active,
    /// Observe.
    Observer,
    /// Peu présent.
    Withdrawn,
    /// Refus.
    Refused,
    /// Absent.
    Absent,
}

impl Level {
    /// All, in the order of their keys 1 to 6.
    pub const ALL: [Self; 6] = [
        Self::VeryActive,
        Self::Active,
        Self::Observer,
        Self::Withdrawn,
        Self::Refused,
        Self::Absent,
    ];

    /// The answer that a record gives.
    pub const fn of(presence: Presence) -> Self {
        match presence {
            Presence::Came(Engagement::VeryActive) => Self::VeryActive,
            Presence::Came(Engagement::Active) => Self::Active,
            Presence::Came(Engagement::Observer) => Self::Observer,
            Presence::Came(Engagement::Withdrawn) => Self::Withdrawn,
            Presence::Refused => Self::Refused,
            Presence::Absent(_) => Self::Absent,
        }
    }

    /// The answer of a key, `1` to `6`.
    pub fn of_key(key: &str) -> Option<Self> {
        let place: usize = key.parse().ok()?;
        Self::ALL.get(place.checked_sub(1)?).copied()
    }

    const fn presence(self, cause: AbsenceCause) -> Presence {
        match self {
            Self::VeryActive => Presence::Came(Engagement::VeryActive),
            Self::Active => Presence::Came(Engagement::Active),
            Self::Observer => Presence::Came(Engagement::Observer),
            Self::Withdrawn => Presence::Came(Engagement::Withdrawn),
            Self::Refused => Presence::Refused,
            Self::Absent => Presence::Absent(cause),
        }
    }
}

/// A session of a week, as taps need it.
#[derive(Debug, Clone, Copy)]
pub struct Tapped<'a> {
    /// The document.
    pub document: &'a Document,
    /// The week.
    pub week: WeekId,
    /// The session.
    pub session: &'a Session,
    /// Who taps, and when.
    pub stamp: &'a Stamp,
}

impl<'a> Tapped<'a> {
    /// The record of a person, if there is one.
    pub fn record(self, person: PersonId) -> Option<&'a Attendance> {
        records(self.document, self.week, self.session.id).find(|record| record.person == person)
    }

    /// One of the six answers. An absence that was announced keeps its cause; who is absent says nothing.
    pub fn level(self, person: PersonId, level: Level) -> Attendance {
        let old = self.record(person).map(|record| record.presence);
        let presence = match (level, old) {
            (Level::Absent, Some(Presence::Absent(cause))) => Presence::Absent(cause),
            _ => level.presence(self.announced(person).unwrap_or(AbsenceCause::Unknown)),
        };
        let mut record = self.written(person, presence);
        if level == Level::Absent {
            record.smiley = None;
        }
        record
    }

    /// Why the person is absent.
    pub fn cause(self, person: PersonId, cause: AbsenceCause) -> Attendance {
        Attendance {
            smiley: None,
            ..self.written(person, Presence::Absent(cause))
        }
    }

    /// What the person says; the same again takes it back. Who says something came.
    pub fn smiley(self, person: PersonId, smiley: Smiley) -> Attendance {
        let old = self.record(person);
        let presence = match old.map(|record| record.presence) {
            Some(presence @ (Presence::Came(_) | Presence::Refused)) => presence,
            Some(Presence::Absent(_)) | None => Presence::Came(Engagement::Active),
        };
        let is_again = old.is_some_and(|record| record.smiley == Some(smiley));
        Attendance {
            smiley: (!is_again).then_some(smiley),
            ..self.written(person, presence)
        }
    }

    /// A note about a person who is noted.
    pub fn note(self, person: PersonId, note: &str) -> Option<Attendance> {
        let old = self.record(person)?;
        Some(Attendance {
            note: note.trim().to_owned(),
            ..self.written(person, old.presence)
        })
    }

    /// The session did not take place: everybody who is not noted yet missed it for this cause.
    pub fn cancelled(self, cause: AbsenceCause) -> Vec<Attendance> {
        self.left()
            .map(|person| self.written(person, Presence::Absent(cause)))
            .collect()
    }

    /// Planned and not noted yet.
    fn left(self) -> impl Iterator<Item = PersonId> {
        self.session
            .participants
            .iter()
            .copied()
            .filter(move |person| self.record(*person).is_none())
    }

    fn announced(self, person: PersonId) -> Option<AbsenceCause> {
        let person = self.document.persons.get(person)?;
        announced(person, self.week, self.session)
    }

    fn has_said_no(self, person: PersonId) -> bool {
        let person = self.document.persons.get(person);
        person.is_some_and(|person| has_said_no(person, self.week, self.session))
    }

    fn written(self, person: PersonId, presence: Presence) -> Attendance {
        let old = self.record(person);
        Attendance {
            session: self.session.id,
            person,
            presence,
            smiley: old.and_then(|record| record.smiley),
            note: old.map(|record| record.note.clone()).unwrap_or_default(),
            is_ad_hoc: is_ad_hoc(self.session, person, old),
            by: self.stamp.by.clone(),
            at: self.stamp.at,
        }
    }
}

/// Whether the person came without being planned. Who was planned and is noted stays so when the place goes to somebody else.
pub fn is_ad_hoc(session: &Session, person: PersonId, record: Option<&Attendance>) -> bool {
    !session.participants.contains(&person) && record.is_none_or(|record| record.is_ad_hoc)
}

/// Everybody who is not noted yet as active; who was announced absent, as absent, and who has said no, as refusing.
pub fn everyone_active(session: Tapped<'_>) -> Vec<Attendance> {
    session
        .left()
        .map(|person| {
            let presence = match session.announced(person) {
                Some(cause) => Presence::Absent(cause),
                None if session.has_said_no(person) => Presence::Refused,
                None => Presence::Came(Engagement::Active),
            };
            session.written(person, presence)
        })
        .collect()
}

/// The records of a session.
pub fn records(
    document: &Document,
    week: WeekId,
    session: SessionId,
) -> impl Iterator<Item = &Attendance> {
    document
        .attendance
        .get(&week)
        .into_iter()
        .flat_map(|records| records.iter())
        .filter(move |record| record.session == session)
}

/// Whether a no to the activity of a session binds on its day.
pub fn has_said_no(person: &Person, week: WeekId, session: &Session) -> bool {
    person.refuses(session.activity, week.date(session.day))
}

/// The cause of an absence that was announced for the time of a session.
pub fn announced(person: &Person, week: WeekId, session: &Session) -> Option<AbsenceCause> {
    let date = week.date(session.day);
    person
        .absences
        .iter()
        .find(|absence| match session.range() {
            Some(range) => absence.span.takes(date, range),
            None => absence.span.covers(date),
        })
        .map(|absence| absence.cause)
}

#[cfg(test)]
mod tests;
