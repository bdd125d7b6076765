//! Reasons about the card that is open: its name stands above them, so that they do without it.

use super::{ReasonLine, Side, Weight, words::Words};
use crate::{
    i18n::text::rules::without as t,
    planner::{
        explain::Reason,
        plan::SessionKey,
        score::{Breach, Cause, Violation},
    },
    translate::Runs,
};

/// Rules told at most: one that holds the card in place is enough to know that it is held.
const RULES: usize = 3;

/// What a panel explains.
#[derive(Clone, Copy)]
pub(super) enum OpenCard<'a> {
    Session(&'a SessionKey),
    Appointment(&'a str),
}

impl OpenCard<'_> {
    fn is_session(self, key: &SessionKey) -> bool {
        matches!(self, Self::Session(own) if own == key)
    }

    fn is_activity(self, activity: &str) -> bool {
        matches!(self, Self::Session(own) if own.activity == activity)
    }

    fn is_appointment(self, appointment: &str) -> bool {
        matches!(self, Self::Appointment(own) if own == appointment)
    }

    /// Hard rules that would be broken without the thing explained.
    pub fn without(self, words: &Words<'_>, broken: &[Violation]) -> Vec<ReasonLine> {
        broken
            .iter()
            .take(RULES)
            .map(|violation| ReasonLine {
                side: Side::For,
                weight: Weight::Rule,
                text: self.sentence_without(words, violation),
            })
            .collect()
    }

    fn sentence_without(self, words: &Words<'_>, violation: &Violation) -> String {
        let l = words.locale;
        match &violation.breach {
            // An appointment that somebody of the house leads runs as an activity of its own.
            Breach::TooFewInWeek { activity } if self.is_activity(activity) => {
                if words.is_appointment(activity) {
                    t::appointment_missing(l).to_owned()
                } else {
                    t::session_short(l, violation.count)
                }
            }
            Breach::PinnedSessionMissing { session } if self.is_session(session) => {
                t::session_pinned(l).to_owned()
            }
            Breach::PinnedAttendanceMissing { session, .. } if self.is_session(session) => {
                t::place_held(l).to_owned()
            }
            Breach::TooFewAttendees { session } if self.is_session(session) => {
                t::group_short(l, violation.count)
            }
            Breach::AppointmentMissing { appointment } if self.is_appointment(appointment) => {
                t::appointment_missing(l).to_owned()
            }
            _ => t::otherwise(l, &words.broken(violation)),
        }
    }

    /// One sentence for reasons of one kind that point the same way.
    pub fn reasons(self, words: &Words<'_>, reasons: &[&Reason]) -> String {
        let own = reasons.first().and_then(|first| match reasons.len() {
            1 => self.own(words, &first.cause, first.saves > 0),
            _ => None,
        });
        own.map_or_else(|| words.reasons(reasons), str::to_owned)
    }

    fn own(self, words: &Words<'_>, cause: &Cause, is_for: bool) -> Option<&'static str> {
        let l = words.locale;
        let told = |speaks_for, against| if is_for { speaks_for } else { against };
        Some(match cause {
            Cause::HabitDropped { session } if is_for && self.is_session(session) => {
                t::same_time(l)
            }
            Cause::Crowded { session } if self.is_session(session) => {
                told(t::size_for(l), t::size_against(l))
            }
            Cause::AppointmentWrongHalf { appointment } if self.is_appointment(appointment) => {
                told(t::half_for(l), t::half_against(l))
            }
            Cause::AppointmentWrongDay { appointment } if self.is_appointment(appointment) => {
                told(t::day_for(l), t::day_against(l))
            }
            Cause::AppointmentAgainThatDay { appointment } if self.is_appointment(appointment) => {
                told(t::again_for(l), t::again_against(l))
            }
            _ => return None,
        })
    }
}

impl Words<'_> {
    /// Whether an appointment runs as this activity.
    fn is_appointment(&self, activity: &str) -> bool {
        matches!(
            self.case.translation.runs(activity),
            Some(Runs::Appointment(_))
        )
    }
}
