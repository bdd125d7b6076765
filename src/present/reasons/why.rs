//! Why a session is where it is, why a person takes part, why another does not.

use super::{Case, ReasonLine, Side, Weight, WhyView, open_card::OpenCard, soft, words::Words};
use crate::{
    domain::{
        id::{AppointmentId, PersonId, SessionId},
        time::Minutes,
    },
    i18n::{
        Locale, format,
        text::rules::{blocks, soft as t},
    },
    planner::{
        explain::{Blocker, Fact, Reason, Why, WhyNot},
        instance::Weights,
        plan::SessionKey,
    },
    translate::Runs,
};
use std::collections::BTreeMap;

/// Lines of a list; the lighter ones are counted, not shown.
const SHOWN: usize = 8;

impl Case {
    /// Why a session is where it is.
    pub fn why_session(&self, locale: Locale, id: SessionId) -> Option<WhyView> {
        let key = self.key(id)?;
        let explainer = self.explainer()?;
        let why = explainer.why_session(key)?;
        let words = Words { case: self, locale };
        let mut lines: Vec<ReasonLine> = why
            .facts
            .iter()
            .map(|fact| kept(words.fact(fact, key.day)))
            .collect();
        // What is broken where it is comes before what speaks for it.
        let broken = explainer
            .violations()
            .iter()
            .filter(|violation| self.concerned(&violation.breach).contains(&id));
        lines.splice(
            0..0,
            broken.map(|violation| impossible(words.broken(violation))),
        );
        let card = OpenCard::Session(key);
        Some(self.told(&words, card, lines, &why))
    }

    /// Why an appointment is where it is; nothing for one that nobody placed, since its hour is given.
    pub fn why_appointment(&self, locale: Locale, id: AppointmentId) -> Option<WhyView> {
        if self.translation.held_appointments.contains(&id) {
            let lines = vec![kept(t::fact_held_appointment(locale).to_owned())];
            return Some(view(lines, Vec::new(), Vec::new(), locale));
        }
        let explainer = self.explainer()?;
        // One that staff or an escort leads runs like a session.
        let run = self.run_of(id);
        let (why, card) = match (self.translation.appointment_id(id), &run) {
            (Some(appointment), _) => (
                explainer.why_appointment(appointment)?,
                OpenCard::Appointment(appointment),
            ),
            (None, Some(run)) => (explainer.why_session(run)?, OpenCard::Session(run)),
            (None, None) => return None,
        };
        let words = Words { case: self, locale };
        let lines = vec![kept(t::fact_appointment(locale).to_owned())];
        Some(self.told(&words, card, lines, &why))
    }

    /// What holds the open card, with the rules that would be broken without it.
    fn told(
        &self,
        words: &Words<'_>,
        card: OpenCard<'_>,
        lines: Vec<ReasonLine>,
        why: &Why,
    ) -> WhyView {
        let weighed = self.weighed(words, card, &why.reasons);
        view(
            lines,
            weighed,
            card.without(words, &why.broken),
            words.locale,
        )
    }

    /// The session of the plan that stands for an appointment.
    fn run_of(&self, id: AppointmentId) -> Option<SessionKey> {
        let mut sessions = self.plan.sessions.iter();
        let is_its = |activity: &str| matches!(self.translation.runs(activity), Some(Runs::Appointment(of)) if of == id);
        let session = sessions.find(|session| is_its(&session.activity))?;
        Some(SessionKey {
            activity: session.activity.clone(),
            day: session.day,
            start: session.start,
        })
    }

    /// Why a person takes part in a session.
    pub fn why_person(&self, locale: Locale, id: SessionId, person: PersonId) -> Option<WhyView> {
        let key = self.key(id)?;
        let explainer = self.explainer()?;
        let why = explainer.why_person(key, self.translation.person_id(person)?)?;
        let words = Words { case: self, locale };
        let lines = vec![kept(t::fact_person(locale).to_owned())];
        let card = OpenCard::Session(key);
        Some(self.told(&words, card, lines, &why))
    }

    /// Why a person does not take part in a session.
    pub fn why_not_person(
        &self,
        locale: Locale,
        id: SessionId,
        person: PersonId,
    ) -> Option<WhyView> {
        let key = self.key(id)?;
        let explainer = self.explainer()?;
        let why = explainer.why_not_person(key, self.translation.person_id(person)?)?;
        let words = Words { case: self, locale };
        let lines = words.against_coming(&words.person_of(person), &why);
        let weighed = self.weighed(&words, OpenCard::Session(key), &why.reasons);
        Some(view(lines, weighed, Vec::new(), locale))
    }

    /// Reasons of one kind told together, the heaviest first.
    fn weighed(
        &self,
        words: &Words<'_>,
        card: OpenCard<'_>,
        reasons: &[Reason],
    ) -> Vec<ReasonLine> {
        let mut kinds: BTreeMap<_, Vec<&Reason>> = BTreeMap::new();
        for reason in reasons {
            let group = (soft::kind(&reason.cause), reason.saves > 0);
            kinds.entry(group).or_default().push(reason);
        }
        let scale = scale(&self.instance().weights);
        let points = |reasons: &[&Reason]| reasons.iter().map(|reason| reason.saves).sum::<i64>();
        let mut kinds: Vec<Vec<&Reason>> = kinds.into_values().collect();
        kinds.sort_by_key(|reasons| std::cmp::Reverse(points(reasons).abs()));
        kinds
            .iter()
            .map(|reasons| ReasonLine {
                side: if points(reasons) > 0 {
                    Side::For
                } else {
                    Side::Against
                },
                weight: weight(points(reasons), scale),
                text: card.reasons(words, reasons),
            })
            .collect()
    }
}

/// Twice the mean weight of the house's wishes: what one important thing costs there.
fn scale(weights: &Weights) -> i64 {
    let all = [
        weights.goal,
        weights.wish,
        weights.dislike,
        weights.idle,
        weights.fatigue,
        weights.variety,
        weights.fairness,
        weights.staff_balance,
        weights.continuity_time,
        weights.continuity_leader,
        weights.referent,
        weights.friends,
        weights.comfort,
        weights.moment,
    ];
    let used: Vec<i64> = all
        .into_iter()
        .filter(|weight| *weight > 0)
        .map(i64::from)
        .collect();
    (2 * used.iter().sum::<i64>() / (used.len().max(1) as i64)).max(1)
}

/// The word for so many points, for or against.
fn weight(points: i64, scale: i64) -> Weight {
    match points.abs() * 10 / scale {
        24.. => Weight::VeryImportant,
        10.. => Weight::Important,
        4.. => Weight::Medium,
        _ => Weight::Little,
    }
}

fn kept(text: String) -> ReasonLine {
    ReasonLine {
        side: Side::Kept,
        weight: Weight::Rule,
        text,
    }
}

pub(super) fn impossible(text: String) -> ReasonLine {
    ReasonLine {
        side: Side::Impossible,
        weight: Weight::Rule,
        text,
    }
}

/// What is kept or broken, then wishes and habits, then the rules that the card itself fulfils: why it is here is first what
/// it brings to people.
fn view(
    mut lines: Vec<ReasonLine>,
    weighed: Vec<ReasonLine>,
    mut without: Vec<ReasonLine>,
    locale: Locale,
) -> WhyView {
    if lines.is_empty() && weighed.is_empty() && without.is_empty() {
        lines.push(kept(t::balanced(locale).to_owned()));
    }
    let n_all = lines.len() + weighed.len() + without.len();
    // A rule is never what is left out for a light wish.
    without.truncate(SHOWN);
    lines.extend(weighed);
    lines.truncate(SHOWN - without.len());
    lines.extend(without);
    WhyView {
        more: (n_all - lines.len()) as u32,
        reasons: lines,
    }
}

impl Words<'_> {
    fn fact(&self, fact: &Fact, day: i32) -> String {
        match fact {
            Fact::RoomSuits {
                room,
                attendees,
                capacity,
                ..
            } => t::fact_room(self.locale, *attendees, &self.room(room), *capacity),
            Fact::LeaderSuits { staff, .. } => t::fact_leader(self.locale, &self.staff(staff)),
            Fact::InsideWindow { from, to } => self.window(*from, *to, day),
            Fact::Supervised { .. } => t::fact_help(self.locale).to_owned(),
        }
    }

    /// A window of an activity within the house's hours of the day: the grid is that of its longest one.
    fn window(&self, from: i32, to: i32, day: i32) -> String {
        let frame = &self.case.translation.frame;
        let (from, to) = (frame.time(from), frame.time(to));
        let open = self.case.document.house.opening.get(frame.weekday(day));
        let (from, to) = open.map_or((from, to), |open| {
            (from.max(open.start()), to.min(open.end()))
        });
        let time = |at: Minutes| format::time(self.locale, at.0);
        t::fact_window(self.locale, &time(from), &time(to))
    }

    /// What keeps a person of that name from coming.
    pub fn blocker(&self, person: &str, blocker: &Blocker) -> String {
        let l = self.locale;
        match blocker {
            Blocker::Absent => blocks::absent(l, person),
            Blocker::Contraindicated => blocks::contraindicated(l, person),
            Blocker::Avoided => blocks::avoided(l, person),
            Blocker::BusyWithSession { session } => blocks::busy(l, person, &self.session(session)),
            Blocker::BusyWithAppointment { appointment } => {
                blocks::at_appointment(l, person, &self.appointment(appointment))
            }
            Blocker::SameActivityThatDay { session } => {
                blocks::same_day(l, person, &self.session(session))
            }
            Blocker::IncompatibleWith { person: other } => {
                blocks::incompatible(l, person, &self.person(other))
            }
            Blocker::RoomNotForPerson { room } => {
                blocks::room_not_for_person(l, person, &self.room(room))
            }
            Blocker::Full { limit } => blocks::full(l, *limit),
            Blocker::SupervisionFull { .. } => blocks::supervision_full(l).to_owned(),
        }
    }

    fn against_coming(&self, person: &str, why: &WhyNot) -> Vec<ReasonLine> {
        let mut lines: Vec<ReasonLine> = why
            .blockers
            .iter()
            .map(|blocker| impossible(self.blocker(person, blocker)))
            .collect();
        lines.extend(why.leaving.iter().map(|session| ReasonLine {
            side: Side::Against,
            weight: Weight::Important,
            text: t::would_leave(self.locale, &self.session(session)),
        }));
        if why.blockers.is_empty() {
            lines.extend(
                why.broken
                    .iter()
                    .map(|violation| impossible(self.broken(violation))),
            );
        }
        if lines.is_empty() {
            lines.push(kept(t::could_come(self.locale).to_owned()));
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_follow_the_weights_of_the_house() {
        let usual = scale(&Weights::default());
        assert_eq!(weight(60, usual), Weight::VeryImportant);
        assert_eq!(weight(-20, usual), Weight::Important);
        assert_eq!(weight(8, usual), Weight::Medium);
        assert_eq!(weight(-4, usual), Weight::Little);
        let tenfold = Weights {
            goal: 200,
            wish: 120,
            fairness: 150,
            ..Weights::default()
        };
        assert!(weight(20, scale(&tenfold)) < Weight::Important);
    }
}
