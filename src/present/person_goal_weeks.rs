//! How each goal of a person was served, week by week.

use super::{
    person_coverage::{is_followed, week_dose},
    person_goals,
};
use crate::{
    domain::{document::Document, person::Person, time::WeekId},
    i18n::{Locale, text::profile as t},
};
use chrono::{NaiveDate, Weekday};

/// How many weeks before the present one are shown.
const SHOWN: usize = 8;

/// One goal in one week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WeekDose {
    /// Nothing was recorded in the house that week, or the goal did not run.
    NotFollowed,
    /// Recorded.
    Counted {
        /// Lived, up to the dose.
        done: usize,
        /// Asked for, refusals taken off.
        asked: usize,
    },
}

/// One goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// In the person's words.
    pub name: String,
    /// Oldest week first.
    pub weeks: Vec<WeekDose>,
    /// Lived in all.
    pub done: usize,
    /// Asked for in all.
    pub asked: usize,
}

/// All goals that were served or should have been.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalWeeks {
    /// The weeks, oldest first.
    pub weeks: Vec<WeekId>,
    /// The goals, in their order.
    pub rows: Vec<Row>,
}

/// The past weeks of a person's goals.
pub fn goal_weeks(
    locale: Locale,
    document: &Document,
    person: &Person,
    today: NaiveDate,
) -> GoalWeeks {
    let mut weeks = Vec::with_capacity(SHOWN);
    let mut week = WeekId::of(today);
    for _ in 0..SHOWN {
        week = week.previous();
        weeks.push(week);
    }
    weeks.reverse();
    let rows = person.project.goals.iter().filter_map(|goal| {
        let mut row = Row {
            name: if goal.words.is_empty() {
                person_goals::target_name(locale, &goal.target).0
            } else {
                t::quoted(locale, &goal.words)
            },
            weeks: Vec::with_capacity(SHOWN),
            done: 0,
            asked: 0,
        };
        for week in &weeks {
            let (first, last) = (week.monday(), week.date(Weekday::Sun));
            let runs = goal.runs_between(first, last) && person.is_here_on(last);
            row.weeks.push(if runs && is_followed(document, *week) {
                let (done, asked) = week_dose(document, person, goal, *week);
                row.done += done;
                row.asked += asked;
                WeekDose::Counted { done, asked }
            } else {
                WeekDose::NotFollowed
            });
        }
        let is_known = row.weeks.iter().any(|dose| *dose != WeekDose::NotFollowed);
        is_known.then_some(row)
    });
    GoalWeeks {
        rows: rows.collect(),
        weeks,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::person_coverage::figures;

    #[test]
    fn the_weeks_add_up_to_what_the_overview_says() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let document = crate::demo::small(today);
        for person in document.persons.iter() {
            let weeks = goal_weeks(Locale::Fr, &document, person, today);
            let all = figures(&document, person, today);
            let sums = |done: usize, asked: usize| (done, asked);
            let shown: Vec<_> = weeks.rows.iter().map(|r| sums(r.done, r.asked)).collect();
            let told: Vec<_> = all
                .goals
                .iter()
                .filter(|goal| goal.past_asked > 0)
                .map(|goal| sums(goal.past_done, goal.past_asked))
                .collect();
            assert_eq!(shown.len(), told.len());
            assert_eq!(shown, told);
        }
    }

    #[test]
    fn a_week_that_nobody_followed_is_not_a_week_without_sessions() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let mut document = crate::demo::small(today);
        let person = document
            .persons
            .iter()
            .find(|person| !person.project.goals.is_empty())
            .cloned()
            .unwrap();
        let last = WeekId::of(today).previous();
        document.attendance.remove(&last);
        let weeks = goal_weeks(Locale::Fr, &document, &person, today);
        assert_eq!(weeks.rows[0].weeks.last(), Some(&WeekDose::NotFollowed));
    }
}
