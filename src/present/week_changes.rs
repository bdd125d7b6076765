//! What differs between two versions of a week, one line a session or appointment.

use super::{activity_words, names, week_cards::CardKey};
use crate::{
    domain::{
        difference::{Differences, Turn},
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
    let all = Differences::between(before, now);
    for turn in &all.sessions {
        let (session, is_here, text) = match *turn {
            Turn::Added(session) => (session, true, t::added(locale).to_owned()),
            Turn::Changed(old, session) => (session, true, namer.difference(old, session)),
            Turn::Gone(old) => (old, false, t::gone(locale).to_owned()),
        };
        let change = Change {
            card: is_here.then_some(CardKey::Session(session.id)),
            title: namer.session(session),
            text,
        };
        changes.push(((session.day.num_days_from_monday(), session.start), change));
    }
    for turn in &all.appointments {
        let (placed, is_here, text) = match *turn {
            Turn::Added(placed) => (placed, true, t::added(locale).to_owned()),
            Turn::Changed(old, placed) => (placed, true, namer.elsewhere(old, placed)),
            Turn::Gone(old) => (old, false, t::gone(locale).to_owned()),
        };
        let change = Change {
            card: is_here.then_some(CardKey::Appointment(placed.appointment)),
            title: namer.appointment(placed),
            text,
        };
        changes.push(((placed.day.num_days_from_monday(), placed.start), change));
    }
    changes.sort_by_key(|(when, change)| (*when, change.title.clone()));
    changes.into_iter().map(|(_, change)| change).collect()
}

impl Namer<'_> {
    fn when(&self, day: Weekday, start: Minutes) -> String {
        let time = format::time(self.locale, start.0);
        w::day_at(self.locale, format::weekday(self.locale, day), &time)
    }

    fn session(&self, session: &Session) -> String {
        let name = self.activity(session);
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

    fn activity(&self, session: &Session) -> &str {
        occurrence::activity(self.document, session)
            .map_or("", |activity| activity_words::name(self.locale, activity))
    }

    /// What people notice of two sessions that differ.
    fn difference(&self, old: &Session, now: &Session) -> String {
        let l = self.locale;
        let mut parts = Vec::new();
        if old.activity != now.activity {
            parts.push(t::activity_from(l, self.activity(old), self.activity(now)));
        }
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
        if !without(&now.leaders, &old.leaders).is_empty()
            || !without(&old.leaders, &now.leaders).is_empty()
        {
            parts.push(t::leaders_from(
                l,
                &self.leaders(&old.leaders),
                &self.leaders(&now.leaders),
            ));
        }
        let joined = without(&now.participants, &old.participants);
        let left = without(&old.participants, &now.participants);
        if !joined.is_empty() {
            parts.push(t::joined(l, &self.people(&joined)));
        }
        if !left.is_empty() {
            parts.push(t::left(l, &self.people(&left)));
        }
        parts.join(", ")
    }

    fn appointment(&self, placed: &PlacedAppointment) -> String {
        let appointment = self.document.appointments.get(placed.appointment);
        let name = appointment.map_or("", |appointment| appointment.title.as_str());
        let who = appointment
            .map(|appointment| self.people(&appointment.persons))
            .unwrap_or_default();
        format!("{name}, {who}, {}", self.when(placed.day, placed.start))
    }

    /// What people notice of two places of one appointment.
    fn elsewhere(&self, old: &PlacedAppointment, now: &PlacedAppointment) -> String {
        let l = self.locale;
        let mut parts = Vec::new();
        if (old.day, old.start) != (now.day, now.start) {
            let from = self.when(old.day, old.start);
            parts.push(t::moved_from(l, &from, &self.when(now.day, now.start)));
        }
        if let Some((old, now)) = old.room.zip(now.room).filter(|(old, now)| old != now) {
            parts.push(t::room_from(l, &self.room(old), &self.room(now)));
        }
        parts.join(", ")
    }
}

/// Those of a list that the other has not.
fn without<T: Copy + PartialEq>(all: &[T], others: &[T]) -> Vec<T> {
    let all = all.iter().copied();
    all.filter(|one| !others.contains(one)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        demo,
        domain::{
            edit::{Command, Stamp, WeekCommand, apply},
            journal::DecisionKind,
            time::WeekId,
        },
    };
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

    #[test]
    fn the_journal_the_message_and_the_list_count_a_proposal_alike() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let document = demo::small(day);
        let week = WeekId::of(day).previous();
        let before = document.week(week).placements.clone();
        let mut found = before.clone();
        // What nobody would notice: a pin, and the order of names.
        found.sessions[0].is_pinned = !found.sessions[0].is_pinned;
        found.sessions[1].participants.reverse();
        // What everybody would: a session an hour later, another activity, an appointment elsewhere, one that is new.
        found.sessions[2].start = found.sessions[2].start.plus(60);
        let mut others = document.activities.iter().map(|activity| activity.id);
        let other = others.find(|id| *id != found.sessions[3].activity);
        found.sessions[3].activity = other.unwrap();
        let ids: Vec<_> = document.appointments.iter().map(|one| one.id).collect();
        let placed = |at: usize, day| PlacedAppointment {
            appointment: ids[at],
            day,
            start: Minutes::at(10, 0),
            room: None,
            is_pinned: false,
        };
        let mut stood = before;
        stood.appointments = vec![placed(0, Weekday::Mon)];
        found.appointments = vec![placed(0, Weekday::Tue), placed(1, Weekday::Tue)];
        let listed = changes(Locale::Fr, &document, &stood, &found);
        assert_eq!(listed.len(), 4);
        assert!(listed.iter().all(|change| !change.text.is_empty()));
        assert_eq!(Differences::between(&stood, &found).count(), 4);

        let mut house = document.clone();
        std::sync::Arc::make_mut(house.weeks.get_mut(&week).unwrap()).placements = stood;
        let stamp = Stamp {
            at: day.and_hms_opt(9, 0, 0).unwrap(),
            by: String::new(),
        };
        let taken = Command::Week(week, WeekCommand::TakeProposal(found));
        let after = apply(&house, &taken, &stamp).unwrap();
        let written = after.journal.last().unwrap();
        assert_eq!(written.kind, DecisionKind::ProposalTaken { changes: 4 });
    }
}
