//! What the form of a session offers: rooms, leaders and people, those that suit first, the others with what stands
//! against them.

use super::{
    activity_words, names,
    week_cards::{Card, CardKey},
    week_conflicts::{self, Conflict, Wanted},
};
use crate::{
    catalogue::folded,
    domain::{
        activity::Activity,
        document::Document,
        id::{ActivityId, PersonId, RoomId, StaffId},
        person::Person,
        plan::Session,
        time::{Minutes, WeekId},
    },
    i18n::{Locale, text::week_form as t},
};
use chrono::Weekday;
use std::sync::Arc;

/// Something that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice<Id> {
    /// Which.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Letters for an avatar; empty for things.
    pub initials: String,
    /// Whether it is chosen now.
    pub is_chosen: bool,
    /// Whether a human holds it there.
    pub is_held: bool,
    /// What speaks for it.
    pub reason: Option<String>,
    /// What stands against it.
    pub trouble: Option<String>,
}

impl<Id> Choice<Id> {
    fn rank(&self) -> (bool, bool, bool, String) {
        (
            !self.is_chosen,
            self.trouble.is_some(),
            self.reason.is_none(),
            folded(&self.name),
        )
    }
}

/// A session in a form, with the week around it.
#[derive(Clone, Copy)]
pub struct Form<'a> {
    /// Language.
    pub locale: Locale,
    /// The house.
    pub document: &'a Document,
    /// Week.
    pub week: WeekId,
    /// Everything that takes place.
    pub cards: &'a [Arc<Card>],
    /// The session as it is being edited.
    pub session: &'a Session,
}

impl Form<'_> {
    fn activity(&self) -> Option<&Arc<Activity>> {
        self.document.activities.get(self.session.activity)
    }

    fn wanted(&self) -> Option<Wanted> {
        let session = self.session;
        Some(Wanted {
            key: Some(CardKey::Session(session.id)),
            day: session.day,
            range: session.range()?,
            activity: Some(session.activity),
            room: Some(session.room),
            staff: session.leaders.clone(),
            visitor: None,
            persons: session.participants.clone(),
        })
    }

    fn conflicts(&self, wanted: &Wanted) -> Vec<Conflict> {
        week_conflicts::conflicts(self.locale, self.document, self.week, self.cards, wanted)
    }

    /// Everything that stands against the session as it is.
    pub fn troubles(&self) -> Vec<String> {
        let Some(wanted) = self.wanted() else {
            return vec![t::past_midnight(self.locale).to_owned()];
        };
        self.conflicts(&wanted)
            .iter()
            .map(|conflict| conflict.sentence(self.locale))
            .collect()
    }

    /// Every room, those that suit and are free first, the smallest that holds the people before others.
    pub fn rooms(&self) -> Vec<Choice<RoomId>> {
        let Some(wanted) = self.wanted() else {
            return Vec::new();
        };
        let rooms = self.document.rooms.iter().filter(|room| !room.archived);
        let mut choices: Vec<(u16, Choice<RoomId>)> = rooms
            .map(|room| {
                let here = Wanted {
                    room: Some(room.id),
                    staff: Vec::new(),
                    ..wanted.clone()
                };
                let trouble = self
                    .conflicts(&here)
                    .iter()
                    .find(|conflict| conflict.is_about_room())
                    .and_then(|conflict| conflict.short(self.locale));
                let choice = Choice {
                    id: room.id,
                    name: room.name.clone(),
                    initials: String::new(),
                    is_chosen: room.id == self.session.room,
                    is_held: false,
                    reason: None,
                    trouble,
                };
                (room.capacity, choice)
            })
            .collect();
        choices.sort_by_key(|(capacity, choice)| {
            (choice.trouble.is_some(), *capacity, folded(&choice.name))
        });
        choices.into_iter().map(|(_, choice)| choice).collect()
    }

    /// Every member of staff, those who can lead it and are free first.
    pub fn leaders(&self) -> Vec<Choice<StaffId>> {
        let (Some(wanted), Some(activity)) = (self.wanted(), self.activity()) else {
            return Vec::new();
        };
        let date = self.week.date(self.session.day);
        let staff = self.document.staff.iter().filter(|member| !member.archived);
        let mut choices: Vec<Choice<StaffId>> = staff
            .map(|member| {
                let one = Wanted {
                    staff: vec![member.id],
                    room: None,
                    persons: Vec::new(),
                    ..wanted.clone()
                };
                let is_skilled = activity
                    .skills
                    .iter()
                    .all(|any| any.iter().any(|tag| member.has_skill_on(tag, date)));
                let conflict = self.conflicts(&one).into_iter().find(|conflict| {
                    matches!(
                        conflict,
                        Conflict::StaffAway(_) | Conflict::StaffTaken { .. }
                    )
                });
                let trouble = match conflict {
                    Some(Conflict::StaffTaken { by, .. }) => Some(t::busy_with(self.locale, &by)),
                    Some(_) => Some(t::away(self.locale).to_owned()),
                    None if !is_skilled => Some(t::unskilled(self.locale).to_owned()),
                    None => None,
                };
                Choice {
                    id: member.id,
                    name: names::staff(member),
                    initials: names::initials(&member.first_name, &member.last_name),
                    is_chosen: self.session.leaders.contains(&member.id),
                    is_held: false,
                    reason: None,
                    trouble,
                }
            })
            .collect();
        choices.sort_by_cached_key(Choice::rank);
        choices
    }

    /// Every person of the week: those in it, then those who asked for it and can come, then the others.
    pub fn persons(&self) -> Vec<Choice<PersonId>> {
        let Some(wanted) = self.wanted() else {
            return Vec::new();
        };
        let beside: Vec<&Card> = self
            .cards
            .iter()
            .filter(|card| {
                card.day == wanted.day
                    && Some(card.key) != wanted.key
                    && card.range.overlaps(wanted.range)
            })
            .map(|card| &**card)
            .collect();
        let mut choices: Vec<Choice<PersonId>> = self
            .document
            .persons_in(self.week)
            .iter()
            .map(|person| Choice {
                id: person.id,
                name: names::person(self.locale, self.document, person),
                initials: names::initials(&person.first_name, &person.last_name),
                is_chosen: self.session.participants.contains(&person.id),
                is_held: self.session.held.contains(&person.id),
                reason: self.reason(person),
                trouble: self.trouble(person, &wanted, &beside),
            })
            .collect();
        choices.sort_by_cached_key(Choice::rank);
        choices
    }

    fn reason(&self, person: &Person) -> Option<String> {
        let wish = person
            .project
            .wishes
            .iter()
            .find(|wish| wish.activity == Some(self.session.activity));
        wish.map(|_| t::asked_for_it(self.locale).to_owned())
    }

    fn trouble(&self, person: &Person, wanted: &Wanted, beside: &[&Card]) -> Option<String> {
        let date = self.week.date(self.session.day);
        let others = || {
            let others = wanted.persons.iter().filter(|id| **id != person.id);
            others.filter_map(|id| self.document.persons.get(*id))
        };
        let conflict =
            week_conflicts::of_person(self.locale, self.document, date, wanted, beside, person);
        match conflict {
            Some(Conflict::PersonRefuses(_)) => {
                return Some(t::said_no(self.locale).to_owned());
            }
            Some(Conflict::PersonTaken { by, .. }) => {
                return Some(t::busy_with(self.locale, &by));
            }
            Some(Conflict::PersonKeptOut { .. }) => {
                return Some(t::not_step_free(self.locale).to_owned());
            }
            Some(_) => return Some(t::away(self.locale).to_owned()),
            None => {}
        }
        let is_kept_out = self.activity().is_some_and(|activity| {
            activity
                .restrictions
                .iter()
                .any(|restriction| person.restrictions.contains(restriction))
        });
        if is_kept_out {
            return Some(t::contraindicated(self.locale).to_owned());
        }
        others()
            .find(|other| {
                person.apart_from.contains(&other.id) || other.apart_from.contains(&person.id)
            })
            .map(|other| {
                t::not_with(
                    self.locale,
                    &names::person(self.locale, self.document, other),
                )
            })
    }
}

/// The activities that the house runs, by name.
pub fn activities(locale: Locale, document: &Document) -> Vec<(ActivityId, String)> {
    let mut activities: Vec<_> = document
        .activities
        .iter()
        .filter(|activity| activity.is_offered)
        .map(|activity| {
            (
                activity.id,
                activity_words::name(locale, activity).to_owned(),
            )
        })
        .collect();
    activities.sort_by_cached_key(|(_, name)| folded(name));
    activities
}

/// The first of these places where the session, completed, has nothing against it; else the first place.
pub fn first_fit(form: Form<'_>, places: &[(Weekday, Minutes)]) -> Session {
    let at = |(day, start): (Weekday, Minutes)| {
        let session = Session {
            day,
            start,
            ..form.session.clone()
        };
        completed(Form {
            session: &session,
            ..form
        })
    };
    let fits = |session: &Session| {
        let wants = form
            .activity()
            .map_or(0, |activity| activity.leaders.into());
        let form = Form { session, ..form };
        session.leaders.len() >= wants && form.troubles().is_empty()
    };
    places
        .iter()
        .map(|place| at(*place))
        .find(fits)
        .or_else(|| places.first().map(|place| at(*place)))
        .unwrap_or_else(|| form.session.clone())
}

/// The session with the length, room and leaders that suit its activity best at its time.
pub fn completed(form: Form<'_>) -> Session {
    let mut session = form.session.clone();
    let Some(activity) = form.activity() else {
        return session;
    };
    session.duration = activity.duration;
    session.leaders = Vec::new();
    let at_length = Form {
        session: &session,
        ..form
    };
    let rooms = at_length.rooms();
    let is_equipped = |id: RoomId| {
        let room = form.document.rooms.get(id);
        room.is_some_and(|room| room.features.contains(&activity.room_feature))
    };
    // An equipped room that is taken says more than any other that is free.
    let room = rooms
        .iter()
        .find(|room| room.trouble.is_none())
        .or_else(|| rooms.iter().find(|room| is_equipped(room.id)));
    let leaders: Vec<StaffId> = at_length
        .leaders()
        .into_iter()
        .filter(|leader| leader.trouble.is_none())
        .take(activity.leaders.into())
        .map(|leader| leader.id)
        .collect();
    if let Some(room) = room {
        session.room = room.id;
    }
    session.leaders = leaders;
    session
}

#[cfg(test)]
mod tests;
