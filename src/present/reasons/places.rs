//! Where else a session could be, and what that would mean.

use super::{Case, PlaceView, Verdict, soft, words::Words};
use crate::{
    domain::id::{PersonId, SessionId},
    i18n::{
        Locale, format,
        text::rules::{blocks, soft as t},
    },
    planner::{
        explain::{Explainer, MoveVerdict},
        instance::{Instance, PinnedAttendance, PinnedSession},
        plan::SessionKey,
        score::Breach,
    },
};
use std::{borrow::Cow, collections::VecDeque};

impl Case {
    /// Every other day and start of a session, to be looked into with [`Case::look_at`].
    pub fn other_times(&self, id: SessionId) -> Option<VecDeque<(i32, i32)>> {
        let key = self.key(id)?;
        let activity = self
            .instance()
            .activities
            .iter()
            .find(|activity| activity.id == key.activity)?;
        let days = 0..self.instance().days;
        let starts = 0..=(self.instance().slots - activity.duration);
        let all = days.flat_map(|day| starts.clone().map(move |start| (day, start)));
        Some(
            all.filter(|(day, start)| (*day, *start) != (key.day, key.start))
                .collect(),
        )
    }

    /// What the first of these times would mean for a session, for as long as `go_on` says; they are taken from the list.
    pub fn look_at(
        &self,
        locale: Locale,
        id: SessionId,
        times: &mut VecDeque<(i32, i32)>,
        mut go_on: impl FnMut() -> bool,
    ) -> Vec<PlaceView> {
        let key = self.key(id);
        let instance = key.map(|key| self.without_pins_of(key));
        let explainer = instance
            .as_deref()
            .and_then(|instance| Explainer::new(instance, &self.plan).ok());
        let moves = key
            .zip(explainer.as_ref())
            .and_then(|(key, explainer)| explainer.moves(key));
        let Some(mut moves) = moves else {
            times.clear();
            return Vec::new();
        };
        let words = Words { case: self, locale };
        let mut places = Vec::new();
        while let Some((day, start)) = times.pop_front() {
            let verdict = moves.check(day, start, None);
            places.extend(verdict.and_then(|verdict| self.place_view(&words, id, &verdict)));
            if !go_on() {
                break;
            }
        }
        places
    }

    /// The problem as it stands for a human who moves this session: a pin binds the planner, not the one who set it.
    fn without_pins_of(&self, key: &SessionKey) -> Cow<'_, Instance> {
        let pins = &self.instance().pins;
        let is_session = |pin: &PinnedSession| {
            (pin.activity.as_str(), pin.day, pin.start)
                == (key.activity.as_str(), key.day, key.start)
        };
        let is_attendance = |pin: &PinnedAttendance| {
            (pin.activity.as_str(), pin.day, pin.start)
                == (key.activity.as_str(), key.day, key.start)
        };
        if !pins.sessions.iter().any(is_session) && !pins.attend.iter().any(is_attendance) {
            return Cow::Borrowed(self.instance());
        }
        let mut free = self.instance().clone();
        free.pins.sessions.retain(|pin| !is_session(pin));
        free.pins.attend.retain(|pin| !is_attendance(pin));
        Cow::Owned(free)
    }

    fn place_view(
        &self,
        words: &Words<'_>,
        id: SessionId,
        verdict: &MoveVerdict,
    ) -> Option<PlaceView> {
        let session = self.week.placements.session(id)?;
        let frame = &self.translation.frame;
        let stays_away = |person: &PersonId| {
            let id = self.translation.person_id(*person);
            verdict
                .cannot_follow
                .iter()
                .any(|(other, _)| Some(other.as_str()) == id)
        };
        let staff = verdict.staff.iter();
        Some(PlaceView {
            day: frame.weekday(verdict.session.day),
            start: frame.time(verdict.session.start),
            room: self.translation.room(&verdict.room).unwrap_or(session.room),
            leaders: staff
                .filter_map(|member| self.translation.staff_member(member))
                .collect(),
            participants: session
                .participants
                .iter()
                .copied()
                .filter(|person| !stays_away(person))
                .collect(),
            verdict: match verdict.cost {
                _ if !verdict.broken.is_empty() => Verdict::Impossible,
                ..0 => Verdict::Better,
                0 => Verdict::Same,
                _ => Verdict::Worse,
            },
            reason: words.main_reason(verdict),
            cost: verdict.cost,
            is_over: self.is_over(verdict.session.day, verdict.session.start)
                && self
                    .key(id)
                    .is_some_and(|key| !self.is_over(key.day, key.start)),
        })
    }
}

impl Words<'_> {
    /// The rule that forbids it; else who cannot follow; else the rule that gains or loses most.
    fn main_reason(&self, verdict: &MoveVerdict) -> String {
        let l = self.locale;
        if let Some(broken) = verdict.broken.first() {
            // A group gets too small because some cannot follow: that is the reason to tell.
            let is_emptied = matches!(broken.breach, Breach::TooFewAttendees { .. });
            if !is_emptied || verdict.cannot_follow.is_empty() {
                return self.broken(broken);
            }
        }
        match &verdict.cannot_follow[..] {
            [] => {}
            [(person, blocker)] => return self.blocker(&self.person(person), blocker),
            several => {
                let names: Vec<String> = several.iter().map(|(id, _)| self.person(id)).collect();
                return blocks::cannot_follow(l, &format::some(l, &names));
            }
        }
        let rules = verdict.by_rule.iter().enumerate().skip(1);
        let heaviest = if verdict.cost > 0 {
            rules.max_by_key(|(_, cost)| **cost)
        } else {
            rules.min_by_key(|(_, cost)| **cost)
        };
        match heaviest {
            Some((rule, cost)) if *cost > 0 => t::place_worse(l, &soft_name(l, rule)),
            Some((rule, cost)) if *cost < 0 => t::place_better(l, &soft_name(l, rule)),
            _ => t::place_same(l).to_owned(),
        }
    }
}

/// A rule's name within a sentence.
pub(super) fn soft_name(locale: Locale, rule: usize) -> String {
    let [name, _] = soft::rule(locale, rule);
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

/// Best first; of two equal ones the earlier.
pub fn sort(places: &mut [PlaceView]) {
    places.sort_by_key(|place| {
        let followers = std::cmp::Reverse(place.participants.len());
        (
            place.verdict,
            place.cost,
            followers,
            place.day.num_days_from_monday(),
            place.start,
        )
    });
}

/// At most `n` places to offer, of those still to come: the best of each other day first, then the best of all; forbidden
/// ones, with the rule that forbids them, only to fill up.
pub fn alternatives(places: &[PlaceView], n: usize) -> Vec<PlaceView> {
    let places: Vec<&PlaceView> = places.iter().filter(|place| !place.is_over).collect();
    let mut chosen: Vec<&PlaceView> = Vec::new();
    let mut days = Vec::new();
    for place in &places {
        if place.verdict != Verdict::Impossible && !days.contains(&place.day) {
            days.push(place.day);
            chosen.push(place);
        }
    }
    for is_possible in [true, false] {
        for place in &places {
            let is_meant = (place.verdict != Verdict::Impossible) == is_possible;
            // One forbidden place a day says enough.
            let is_new = if is_possible {
                !chosen.contains(place)
            } else {
                !days.contains(&place.day)
            };
            if chosen.len() < n && is_meant && is_new {
                days.push(place.day);
                chosen.push(place);
            }
        }
    }
    chosen.truncate(n);
    chosen.sort_by_key(|place| (place.verdict, place.cost));
    chosen.into_iter().cloned().collect()
}
