//! How good a week is, rule by rule, with who and what.

use super::{Case, hard, missed::Missed, soft, words::Words};
use crate::{
    domain::id::SessionId,
    i18n::{Locale, text::planner as t},
    planner::{
        checker,
        score::{Breach, Cause, Cost, ScoreReport, Violation},
    },
    present::score::{Broken, Facts, RuleLine, ScoreView, days_of},
    translate::Unfit,
};
use std::collections::{BTreeMap, BTreeSet};

/// Sentences of one list.
const SHOWN: usize = 40;

impl Case {
    /// How good the week is, with as many sentences as a person reads.
    pub fn score(&self, locale: Locale) -> Option<ScoreView> {
        self.score_with(locale, SHOWN)
    }

    /// The same with every sentence, to compare two weeks.
    pub(super) fn score_whole(&self, locale: Locale) -> Option<ScoreView> {
        self.score_with(locale, usize::MAX)
    }

    fn score_with(&self, locale: Locale, shown: usize) -> Option<ScoreView> {
        let report = checker::evaluate(self.instance(), &self.plan).ok()?;
        let words = Words { case: self, locale };
        let forced = self.week.forced.iter().map(|forced| forced.session);
        let mut forced: Vec<_> = forced
            .filter(|id| self.week.placements.session(*id).is_some())
            .collect();
        forced.sort_unstable();
        forced.dedup();
        let is_unplanned = self.week.is_unplanned();
        let waits = |violation: &Violation| is_unplanned && self.is_lack(&violation.breach);
        let starts = Starts::of(&report);
        let mut concerned: BTreeMap<Breach, BTreeSet<SessionId>> = BTreeMap::new();
        for violation in &report.violations {
            let sessions = self.concerned(&violation.breach);
            let start = starts.of_breach(&violation.breach);
            concerned.entry(start).or_default().extend(sessions);
        }
        let broken = report.violations.iter().filter_map(|violation| {
            let sessions = concerned.remove(&violation.breach)?;
            let sessions: Vec<SessionId> = sessions.into_iter().collect();
            Some(Broken {
                is_waiting: waits(violation),
                is_forced: !sessions.is_empty() && sessions.iter().all(|id| forced.contains(id)),
                sessions,
                appointments: self.appointments_of(&violation.breach),
                sentence: words.broken(violation),
            })
        });
        let missed = [self.missed(&words), self.in_archived_rooms(&words)].concat();
        let lacks = |is_meant: fn(&Cause) -> bool| {
            let meant = report.costs.iter().filter(|cost| is_meant(&cost.cause));
            sentences(&words, meant, shown).0
        };
        let mut rules = words.rules(&report, shown, &waits);
        let mut facts = Facts::of(self.instance(), &self.plan, &report, forced.len() as u32);
        for Missed { rule, broken } in &missed {
            let rule = &mut rules[rule - 1];
            if rule.amount == 0 {
                facts.rules_broken += 1;
                facts.rules_kept -= 1;
            }
            rule.amount += 1;
            rule.is_waiting = false;
            rule.sentences.insert(0, broken.sentence.clone());
        }
        let waiting = rules.iter().filter(|rule| rule.is_waiting).count();
        Some(ScoreView {
            facts: if is_unplanned {
                facts.with_waiting(waiting as u32)
            } else {
                facts
            },
            rules,
            costs: words.costs(&report, shown),
            goals: lacks(|cause| matches!(cause, Cause::GoalShort { .. })),
            wishes: lacks(|cause| matches!(cause, Cause::WishMissed { .. })),
            forgotten: self.forgotten(&words),
            broken: broken
                .chain(missed.into_iter().map(|missed| missed.broken))
                .collect(),
            uncounted: self.uncounted(&words),
        })
    }

    /// Whether a breach is something that is not there yet, which planning the week brings.
    fn is_lack(&self, breach: &Breach) -> bool {
        match breach {
            Breach::AppointmentMissing { .. }
            | Breach::TooFewInWeek { .. }
            | Breach::TooFewAttendees { .. } => true,
            Breach::LeaderCount { found, needed, .. } => found < needed,
            // Nobody leads yet, so nobody can help either.
            Breach::SupervisionExceeded { session } => {
                let mut sessions = self.plan.sessions.iter();
                sessions.any(|it| it.key() == *session && it.staff.is_empty())
            }
            _ => false,
        }
    }

    /// Persons with a day of presence without anything.
    fn forgotten(&self, words: &Words<'_>) -> Vec<(crate::domain::id::PersonId, String)> {
        let days = days_of(self.instance(), &self.plan);
        let persons = self.instance().persons.iter().zip(days);
        persons
            .filter_map(|(person, days)| {
                let empty = days.iter().filter(|held| **held == 0).count();
                let id = self.translation.person(&person.id)?;
                (empty > 0).then(|| (id, t::empty_days(words.locale, empty, &words.person_of(id))))
            })
            .collect()
    }

    /// What stands in the week outside what can be counted.
    fn uncounted(&self, words: &Words<'_>) -> Vec<String> {
        self.unfit
            .iter()
            .map(|unfit| match unfit {
                Unfit::Session(id, _) => t::uncounted(words.locale, &words.session_of(*id)),
                Unfit::Appointment(id, _) => t::uncounted(words.locale, &words.appointment_of(*id)),
            })
            .collect()
    }
}

impl Words<'_> {
    fn rules(
        &self,
        report: &ScoreReport,
        shown: usize,
        waits: &dyn Fn(&Violation) -> bool,
    ) -> Vec<RuleLine> {
        let rules = report.hard.iter().enumerate().skip(1);
        let starts = Starts::of(report);
        rules
            .map(|(number, amount)| {
                let [name, kept, eased] = hard::rule(self.locale, number);
                let broken = report
                    .violations
                    .iter()
                    .filter(|violation| violation.breach.rule() == number);
                let is_waiting = *amount > 0 && broken.clone().all(waits);
                let told = broken.filter(|violation| starts.is_start(&violation.breach));
                let mut sentences: Vec<String> =
                    told.map(|violation| self.broken(violation)).collect();
                let more = sentences.len().saturating_sub(shown) as u32;
                sentences.truncate(shown);
                RuleLine {
                    name: name.to_owned(),
                    kept: kept.to_owned(),
                    eased: eased.to_owned(),
                    amount: *amount,
                    is_waiting,
                    sentences,
                    more,
                }
            })
            .collect()
    }

    fn costs(&self, report: &ScoreReport, shown: usize) -> Vec<RuleLine> {
        let rules = report.soft.iter().enumerate().skip(1);
        rules
            .map(|(number, amount)| {
                let [name, eased] = soft::rule(self.locale, number);
                let costs = report
                    .costs
                    .iter()
                    .filter(|cost| cost.cause.rule() == number);
                let (sentences, more) = sentences(self, costs, shown);
                RuleLine {
                    name: name.to_owned(),
                    kept: String::new(),
                    eased: eased.to_owned(),
                    amount: *amount,
                    is_waiting: false,
                    sentences,
                    more,
                }
            })
            .collect()
    }
}

/// The breaches of a week, of which those that only go on from the slot before are told with the first.
struct Starts<'a>(BTreeSet<&'a Breach>);

impl<'a> Starts<'a> {
    fn of(report: &'a ScoreReport) -> Self {
        Self(
            report
                .violations
                .iter()
                .map(|violation| &violation.breach)
                .collect(),
        )
    }

    fn before(&self, breach: &Breach) -> Option<Breach> {
        breach
            .a_slot_earlier()
            .filter(|before| self.0.contains(before))
    }

    fn is_start(&self, breach: &Breach) -> bool {
        self.before(breach).is_none()
    }

    /// The first of those that a breach goes on from.
    fn of_breach(&self, breach: &Breach) -> Breach {
        let mut start = breach.clone();
        while let Some(before) = self.before(&start) {
            start = before;
        }
        start
    }
}

/// The dearest first; how many were left out.
fn sentences<'a>(
    words: &Words<'_>,
    costs: impl Iterator<Item = &'a Cost>,
    shown: usize,
) -> (Vec<String>, u32) {
    let mut costs: Vec<&Cost> = costs.collect();
    costs.sort_by_key(|cost| std::cmp::Reverse(cost.cost));
    let more = costs.len().saturating_sub(shown) as u32;
    (
        costs
            .into_iter()
            .take(shown)
            .map(|cost| words.lack(cost))
            .collect(),
        more,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        demo,
        domain::{plan::WeekPlan, time::WeekId},
    };
    use std::sync::Arc;

    #[test]
    fn who_is_in_two_places_for_an_hour_is_told_once() {
        let week = WeekId::new(2026, 48).unwrap();
        let mut house = demo::small(week.next().monday());
        let mut plan = WeekPlan::clone(&house.week(week));
        let long = |session: &&crate::domain::plan::Session| session.duration >= 60;
        let first = plan.placements.sessions.iter().find(long).unwrap().clone();
        let mut others = plan.placements.sessions.iter_mut();
        let other = others.find(|other| other.id != first.id).unwrap();
        let person = first.participants[0];
        (other.day, other.start, other.duration) = (first.day, first.start, first.duration);
        other.participants = vec![person];
        let both = BTreeSet::from([first.id, other.id]);
        house.weeks.insert(week, Arc::new(plan));

        let score = Case::of(&house, week).score(Locale::Fr).unwrap();
        let twice: Vec<&Broken> = score
            .broken
            .iter()
            .filter(|broken| broken.sentence.contains("deux endroits"))
            .collect();
        assert_eq!(twice.len(), 1, "{twice:?}");
        assert_eq!(
            twice[0].sessions.iter().copied().collect::<BTreeSet<_>>(),
            both
        );
        assert!(score.rules[1].amount > 1, "each slot still counts");
        assert_eq!(score.rules[1].sentences.len(), 1);
    }
}
