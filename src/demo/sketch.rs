//! Short forms in which the demo houses are written.

use super::seed::Seed;
use crate::{
    catalogue,
    domain::{
        activity::{Domain, Restriction},
        id::{GoalId, PersonId, StaffId, WishId},
        person::{Dislike, Person, Refusal, RefusalOf, SupportLevel, Title},
        project::{Goal, GoalTarget, Importance, Need, Opinion, PersonalProject, Voice, Wish},
        rota::Rota,
        serafin::SerafinCode,
        time::{Half, Minutes, TimeRange, WeekHours, WeeklyRange},
    },
};
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// The line of help of those who are only where a wheelchair gets in.
pub(super) const IN_WHEELCHAIR: &str = "Se déplace en fauteuil.";

/// What a goal aims at, in a sketch.
#[derive(Clone, Copy)]
pub(super) enum Aim {
    /// A domain.
    Of(Domain),
    /// A SERAFIN-PH need.
    Code(&'static str),
}

/// One person in short.
pub(super) struct PersonSketch {
    pub title: Title,
    pub first: &'static str,
    pub last: &'static str,
    pub age: i32,
    pub days: &'static [Weekday],
    pub gir: u8,
    pub tolerance: u8,
    pub half: Option<Half>,
    /// Place in the list of staff.
    pub referent: usize,
    pub restrictions: &'static [Restriction],
    pub help: &'static [&'static str],
    /// Words, aim, times a week, priority.
    pub goals: &'static [(&'static str, Aim, u8, u8)],
    /// Words, row of the catalogue, times a week, importance, who said it.
    pub wishes: &'static [(&'static str, &'static str, u8, Importance, Voice)],
    pub dislikes: &'static [(&'static str, Importance)],
    pub refuses: &'static [&'static str],
}

impl PersonSketch {
    /// The person as she or he stands in a house whose week begins on `monday`.
    pub fn person(
        &self,
        monday: NaiveDate,
        hours: Option<TimeRange>,
        staff: &[StaffId],
        seed: &mut Seed,
    ) -> Person {
        Person {
            id: PersonId(seed.id()),
            title: self.title,
            first_name: self.first.into(),
            last_name: self.last.into(),
            born: Some(born(monday, self.age, seed)),
            arrived: Some(days_from(monday, -(120 + seed.below(500) as i64))),
            left: None,
            presence: WeekHours::on(self.days, hours),
            rota: Rota::default(),
            imported: Vec::new(),
            site: None,
            support: Some(SupportLevel::Gir(self.gir)),
            in_wheelchair: self.help.contains(&IN_WHEELCHAIR),
            restrictions: self.restrictions.to_vec(),
            busy: Vec::new(),
            absences: Vec::new(),
            refusals: self
                .refuses
                .iter()
                .map(|row| Refusal {
                    of: RefusalOf::Activity(catalogue::activity_id(row)),
                    since: days_from(monday, -52),
                    until: None,
                    said_by: Voice::Person,
                })
                .collect(),
            dislikes: self
                .dislikes
                .iter()
                .map(|(row, importance)| Dislike {
                    activity: catalogue::activity_id(row),
                    importance: *importance,
                })
                .collect(),
            tolerance: self.tolerance,
            best_half: self.half,
            referent: staff.get(self.referent).copied(),
            friends: Vec::new(),
            apart_from: Vec::new(),
            help: self.help.iter().map(|line| (*line).into()).collect(),
            documents: Vec::new(),
            project: self.project(monday, seed),
        }
    }

    fn project(&self, monday: NaiveDate, seed: &mut Seed) -> PersonalProject {
        let signed = days_from(monday, -(60 + seed.below(240) as i64));
        PersonalProject {
            signed_on: Some(signed),
            review_on: Some(days_from(signed, 365)),
            wishes: self
                .wishes
                .iter()
                .map(|(words, row, per_week, importance, voice)| Wish {
                    id: WishId(seed.id()),
                    words: (*words).into(),
                    activity: Some(catalogue::activity_id(row)),
                    per_week: *per_week,
                    importance: *importance,
                    said_by: *voice,
                    said_on: Some(signed),
                })
                .collect(),
            needs: self
                .goals
                .iter()
                .filter_map(|(_, aim, ..)| match aim {
                    Aim::Code(code) => Some(Need {
                        code: SerafinCode::new(code),
                        note: String::new(),
                    }),
                    Aim::Of(_) => None,
                })
                .collect(),
            goals: self
                .goals
                .iter()
                .map(|(words, aim, per_week, priority)| Goal {
                    id: GoalId(seed.id()),
                    words: (*words).into(),
                    target: target(*aim),
                    per_week: *per_week,
                    priority: *priority,
                    from: Some(signed),
                    until: Some(days_from(signed, 365)),
                    opinion: Opinion::Agrees,
                })
                .collect(),
        }
    }
}

/// What a goal of the model aims at.
pub(super) fn target(aim: Aim) -> GoalTarget {
    match aim {
        Aim::Of(domain) => GoalTarget::Domain(domain),
        Aim::Code(code) => GoalTarget::Need(SerafinCode::new(code)),
    }
}

/// The date so many days from another.
pub(super) fn days_from(date: NaiveDate, days: i64) -> NaiveDate {
    if days < 0 {
        date.checked_sub_days(Days::new(days.unsigned_abs()))
    } else {
        date.checked_add_days(Days::new(days.unsigned_abs()))
    }
    .unwrap_or(date)
}

/// The same day of the year, so many years before.
pub(super) fn years_before(date: NaiveDate, years: i32) -> NaiveDate {
    date.with_year(date.year() - years)
        .unwrap_or_else(|| days_from(date, -i64::from(years) * 365))
}

/// A birthday that makes a person this old during the week.
pub(super) fn born(monday: NaiveDate, age: i32, seed: &mut Seed) -> NaiveDate {
    days_from(years_before(monday, age), -(7 + seed.below(340) as i64))
}

/// A range from clock times, "10:30" as `(10, 30)`; both come from this module's tables.
pub(super) fn range(from: (u16, u16), to: (u16, u16)) -> Option<TimeRange> {
    TimeRange::new(Minutes::at(from.0, from.1), Minutes::at(to.0, to.1))
}

/// A weekly range with a label.
pub(super) fn weekly(
    day: Weekday,
    from: (u16, u16),
    to: (u16, u16),
    label: &str,
) -> Option<WeeklyRange> {
    Some(WeeklyRange {
        day,
        range: range(from, to)?,
        label: label.into(),
    })
}
