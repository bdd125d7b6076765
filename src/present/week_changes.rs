//! What differs between two versions of a week, one line a session or appointment.

use super::{names, week_cards::CardKey};
use crate::{
    domain::{
        document::Document,
        id::{PersonId, RoomId, StaffId},
        occurrence,
        plan::{PlacedAppointment, Placements, Session},
        time::Minutes,
    },
    i18n::{
        Locale, format,
        text::{week as w, week_tools as t},
    },
};
use chrono::Weekday;

/// One difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The card that shows it now; none if it is gone.
    pub card: Option<CardKey>,
    /// "Loto, mardi à 14 h 30".
    pub title: String,
    /// What is different.
    pub text: String,
}

/// Names things of a document in one language.
struct Namer<'a> {
    locale: Locale,
    document: &'a Document,
}

/// Every difference that people would notice, by day and start.
pub fn changes(
    locale: Locale,
    document: &Document,
    before: &Placements,
    now: &Placements,
) -> Vec<Change> {
    let namer = Namer { locale, document };
    let mut changes: Vec<((u32, Minutes), Change)> = Vec::new();
    for session in &now.sessions {
        let text = match before.session(session.id) {
            None => Some(t::added(locale).to_owned()),
            Some(old) => namer.difference(old, session),
        };
        changes.extend(text.map(|text| {
            let change = Change {
                card: Some(CardKey::Session(session.id)),
                title: namer.session(session),
                text,
            };
            ((session.day.num_days_from_monday(), session.start), change)
        }));
    }
    for old in &before.sessions {
        if now.session(old.id).is_none() {
            let change = Change {
                card: None,
                title: namer.session(old),
                text: t::gone(locale).to_owned(),
            };
            changes.push(((old.day.num_days_from_monday(), old.start), change));
        }
    }
    changes.extend(namer.appointments(before, now));
    changes.sort_by_key(|(when, change)| (*when, change.title.clone()));
    changes.into_iter().map(|(_, change)| change).collect()
}

impl Namer<'_> {
    fn when(&self, day: Weekday, start: Minutes) -> String {
        let time = format::time(self.locale, start.0);
        w::day_at(self.locale, format::weekday(self.locale, day), &time)
    }

    fn session(&self, session: &Session) -> String {
        let name = occurrence::activity(self.document, session);
        let name = name.map_or("", |activity| activity.name.as_str());
        format!("{name}, {}", self.when(session.day, session.start))
    }

    fn room(&self, id: RoomId) -> String {
        occurrence::room(self.document, Some(id)).map_or_else(String::new, |room| room.name.clone())
    }

    fn leaders(&self, ids: &[StaffId]) -> String {
        let leaders = occurrence::staff(self.document, ids);
        let leaders: Vec<String> = leaders.into_iter().map(names::staff).collect();
        if leaders.is_empty() {
            t::nobody(self.locale).to_owned()
        } else {
            format::list(self.locale, &leaders)
        }
    }

    fn people(&self, ids: &[PersonId]) -> String {
        let people: Vec<String> = occurrence::persons(self.document, ids)
            .into_iter()
            .map(|person| names::person(self.locale, self.document, person))
            .collect();
        format::list(self.locale, &people)
    }

    /// What people would notice; nothing if the two are the same to them.
    fn difference(&self, old: &Session, now: &Session) -> Option<String> {
        let l = self.locale;
        let mut parts = Vec::new();
        if (old.day, old.start) != (now.day, now.start) {
            let from = self.when(old.day, old.start);
            parts.push(t::moved_from(l, &from, &self.when(now.day, now.start)));
        }
        if old.duration != now.duration {
            parts.push(t::length_from(
                l,
                &format::duration(l, old.duration),
                &format::duration(l, now.duration),
            ));
        }
        if old.room != now.room {
            parts.push(t::room_from(l, &self.room(old.room), &self.room(now.room)));
        }
        if old.leaders != now.leaders {
            parts.push(t::leaders_from(
                l,
                &self.leaders(&old.leaders),
                &self.leaders(&now.leaders),
            ));
        }
        let without = |all: &[PersonId], others: &[PersonId]| -> Vec<PersonId> {
            let all = all.iter().copied();
            all.filter(|id| !others.contains(id)).collect()
        };
        let joined = without(&now.participants, &old.participants);
        let left = without(&old.participants, &now.participants);
        if !joined.is_empty() {
            parts.push(t::joined(l, &self.people(&joined)));
        }
        if !left.is_empty() {
            parts.push(t::left(l, &self.people(&left)));
        }
        (!parts.is_empty()).then(|| parts.join(", "))
    }

    fn appointments(&self, before: &Placements, now: &Placements) -> Vec<((u32, Minutes), Change)> {
        let l = self.locale;
        let line = |placed: &PlacedAppointment, is_here: bool, text: String| {
            let appointment = self.document.appointments.get(placed.appointment);
            let name = appointment.map_or("", |appointment| appointment.title.as_str());
            let who = appointment
                .map(|appointment| self.people(&appointment.persons))
                .unwrap_or_default();
            let change = Change {
                card: is_here.then_some(CardKey::Appointment(placed.appointment)),
                title: format!("{name}, {who}, {}", self.when(placed.day, placed.start)),
                text,
            };
            ((placed.day.num_days_from_monday(), placed.start), change)
        };
        let mut changes = Vec::new();
        for placed in &now.appointments {
            match before.appointment(placed.appointment) {
                None => changes.push(line(placed, true, t::added(l).to_owned())),
                Some(old) if (old.day, old.start) != (placed.day, placed.start) => {
                    let from = self.when(old.day, old.start);
                    let to = self.when(placed.day, placed.start);
                    changes.push(line(placed, true, t::moved_from(l, &from, &to)));
                }
                Some(_) => {}
            }
        }
        for old in &before.appointments {
            if now.appointment(old.appointment).is_none() {
                changes.push(line(old, false, t::gone(l).to_owned()));
            }
        }
        changes
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{demo, domain::time::WeekId};
    use chrono::NaiveDate;

    #[test]
    fn every_difference_that_people_notice_is_told_once() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let document = demo::small(day);
        let before = document.week(WeekId::of(day)).placements.clone();
        assert!(changes(Locale::Fr, &document, &before, &before).is_empty());
        let mut now = before.clone();
        now.sessions[0].is_pinned = !now.sessions[0].is_pinned;
        assert!(changes(Locale::Fr, &document, &before, &now).is_empty());
        now.sessions[0].start = now.sessions[0].start.plus(15);
        now.sessions[0].participants.clear();
        let found = changes(Locale::Fr, &document, &before, &now);
        assert_eq!(found.len(), 1);
        assert!(found[0].text.starts_with("de "));
        let gone = now.sessions.remove(0);
        let found = changes(Locale::Fr, &document, &before, &now);
        assert_eq!((found.len(), found[0].card), (1, None));
        let back = changes(Locale::Fr, &document, &now, &before);
        assert_eq!(back[0].card, Some(CardKey::Session(gone.id)));
    }
}
