//! The week as it stands after something went missing, mended change by change.

use super::{Trouble, Words};
use crate::{
    domain::{
        id::{PersonId, SessionId},
        plan::Session,
        time::Minutes,
        weather,
    },
    planner::{
        explain::Explainer,
        instance::{Baseline, Instance},
        plan::{Plan, SessionKey},
        score::{Breach, Violation},
    },
    present::reasons::Case,
};
use chrono::Weekday;

/// A week being mended.
pub(super) struct Mending<'a> {
    pub(super) case: &'a Case,
    pub(super) words: Words<'a>,
    pub(super) trouble: Trouble,
    /// The problem, with what stands as the plan to stay near.
    pub(super) instance: Instance,
    /// What stands, with the changes made so far.
    pub(super) plan: Plan,
    /// Sessions that miss something, by start.
    pub(super) touched: Vec<(SessionId, SessionKey)>,
    /// Day of the grid, and the first moment of it that may change.
    pub(super) day: i32,
    pub(super) from: Minutes,
}

impl<'a> Mending<'a> {
    /// The week without what is missing; nothing if the week does not reach that day.
    pub(super) fn begin(
        case: &'a Case,
        words: Words<'a>,
        trouble: Trouble,
        from: Minutes,
    ) -> Option<Self> {
        let weekday = match trouble {
            Trouble::Person(_, day)
            | Trouble::Staff(_, day)
            | Trouble::Room(_, day)
            | Trouble::Visitor(_, day)
            | Trouble::Weather(day) => day,
            Trouble::Session(id) => case.week.placements.session(id)?.day,
        };
        let day = case.translation.frame.day(weekday)?;
        let mut touched: Vec<&Session> = case
            .week
            .placements
            .sessions
            .iter()
            .filter(|session| is_touched(case, session, trouble, weekday, from))
            .collect();
        touched.sort_by_key(|session| (session.start, session.id));
        let touched: Vec<_> = touched
            .into_iter()
            .filter_map(|session| Some((session.id, case.key(session.id)?.clone())))
            .collect();
        let mut plan = case.plan.clone();
        let absent = match trouble {
            Trouble::Person(person, _) => case.translation.person_id(person),
            _ => None,
        };
        if let Some(absent) = absent {
            for session in &mut plan.sessions {
                if touched.iter().any(|(_, key)| session.is(key)) {
                    session.attendees.retain(|person| person != absent);
                }
            }
        }
        let mut mending = Self {
            case,
            words,
            trouble,
            instance: case.instance().clone(),
            plan,
            touched,
            day,
            from,
        };
        mending.stay_near();
        Some(mending)
    }

    /// What stands is what to stay near; a human may change what was pinned and misses something.
    fn stay_near(&mut self) {
        let is_touched = |activity: &str, day: i32, start: i32| {
            self.touched.iter().any(|(_, key)| {
                (key.activity.as_str(), key.day, key.start) == (activity, day, start)
            })
        };
        let pins = &mut self.instance.pins;
        pins.sessions
            .retain(|pin| !is_touched(&pin.activity, pin.day, pin.start));
        if !matches!(self.trouble, Trouble::Person(..)) {
            pins.attend
                .retain(|pin| !is_touched(&pin.activity, pin.day, pin.start));
        }
        self.instance.baseline = Some(Baseline {
            sessions: self.plan.sessions.clone(),
            appointments: self.plan.appointments.clone(),
        });
    }

    /// The hard rules that are broken where something is missing.
    pub(super) fn broken(&self) -> Vec<String> {
        let Ok(explainer) = Explainer::new(&self.instance, &self.plan) else {
            return Vec::new();
        };
        let ids: Vec<SessionId> = self.touched.iter().map(|(id, _)| *id).collect();
        let concerned = explainer.violations().iter().filter(|violation| {
            let sessions = self.case.concerned(&violation.breach);
            self.is_own(&violation.breach) && sessions.iter().any(|id| ids.contains(id))
        });
        concerned
            .map(|violation| self.words.broken(violation))
            .collect()
    }

    /// What the session breaks as it stands now, by this trouble.
    pub(super) fn breaches(&self, explainer: &Explainer<'_>, id: SessionId) -> Vec<Violation> {
        let concerned = explainer.violations().iter().filter(|violation| {
            self.is_own(&violation.breach) && self.case.concerned(&violation.breach).contains(&id)
        });
        concerned.cloned().collect()
    }

    /// Whether a breach comes of this trouble: what another one breaks is made good by its own changes.
    fn is_own(&self, breach: &Breach) -> bool {
        let translation = &self.case.translation;
        match (self.trouble, breach) {
            (Trouble::Session(_), _)
            | (Trouble::Person(..), Breach::TooFewAttendees { .. })
            | (Trouble::Staff(..), Breach::LeaderCount { .. })
            // A week of rain leaves an activity no day, and so no hour.
            | (Trouble::Weather(_), Breach::OutsideDays { .. } | Breach::OutsideWindow { .. }) => true,
            (Trouble::Staff(member, _), Breach::StaffOffDuty { staff, .. }) => {
                translation.staff_id(member) == Some(staff)
            }
            (Trouble::Room(room, _), Breach::RoomClosed { room: closed, .. }) => {
                translation.room_id(room) == Some(closed)
            }
            (Trouble::Weather(_), Breach::RoomClosed { room: closed, .. }) => translation
                .room(closed)
                .is_some_and(|room| weather::is_outdoors(&self.case.document, room)),
            _ => false,
        }
    }

    /// Whether a moment is still to come.
    pub(super) fn is_ahead(&self, day: i32, slot: i32) -> bool {
        let time = self.case.translation.frame.time(slot);
        day > self.day || (day == self.day && time >= self.from)
    }

    /// "jeudi à 14 h 15"; the time alone on the day itself.
    pub(super) fn when(&self, day: i32, slot: i32) -> String {
        if day == self.day {
            self.words.time(slot)
        } else {
            self.words.when(day, slot)
        }
    }

    /// The absent person, if it is one.
    pub(super) const fn absent(&self) -> Option<PersonId> {
        match self.trouble {
            Trouble::Person(person, _) => Some(person),
            _ => None,
        }
    }
}

/// Whether the session has lost its leader, its room or its weather: nobody is sent there before that is made good.
pub(super) fn is_shaken(explainer: &Explainer<'_>, key: &SessionKey) -> bool {
    explainer.violations().iter().any(|violation| {
        matches!(
            &violation.breach,
            Breach::StaffOffDuty { session, .. }
            | Breach::LeaderCount { session, .. }
            | Breach::RoomClosed { session, .. }
            | Breach::OutsideDays { session } if session == key
        )
    })
}

fn is_touched(
    case: &Case,
    session: &Session,
    trouble: Trouble,
    day: Weekday,
    from: Minutes,
) -> bool {
    let is_then = session.day == day && session.start >= from;
    match trouble {
        Trouble::Person(person, _) => is_then && session.participants.contains(&person),
        Trouble::Staff(member, _) => is_then && session.leaders.contains(&member),
        Trouble::Room(room, _) => is_then && session.room == room,
        Trouble::Weather(_) => is_then && session.is_exposed(&case.document),
        Trouble::Visitor(..) => false,
        Trouble::Session(id) => session.id == id,
    }
}
