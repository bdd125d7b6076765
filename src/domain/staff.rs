//! A member of staff.

use super::{
    activity::Tag,
    collection::Record,
    id::{SiteId, StaffId},
    imported::Imported,
    rota::{Rota, UsualHours},
    time::{DateSpan, WeekHours, WeeklyRange},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A skill, perhaps with an end (a certificate).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skill {
    /// Which.
    pub tag: Tag,
    /// Last day it holds.
    pub expires: Option<NaiveDate>,
}

/// A member of staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffMember {
    /// Identifier.
    pub id: StaffId,
    /// First name.
    pub first_name: String,
    /// Last name.
    #[serde(default)]
    pub last_name: String,
    /// Role, in the house's words.
    pub role: String,
    /// Hours on duty, each week; read them by [`StaffMember::usual`].
    pub hours: WeekHours,
    /// What differs from them in odd weeks or from a date on.
    #[serde(default)]
    pub rota: Rota,
    /// Weekly times off the floor (meetings, breaks).
    #[serde(default)]
    pub busy: Vec<WeeklyRange>,
    /// Absences.
    #[serde(default)]
    pub absences: Vec<DateSpan>,
    /// Which of the absences came from a calendar.
    #[serde(default)]
    pub imported: Vec<Imported>,
    /// Skills.
    #[serde(default)]
    pub skills: Vec<Skill>,
    /// Leading at most so many minutes a day.
    pub max_day_minutes: u16,
    /// Leading at most so many minutes a week.
    pub max_week_minutes: u16,
    /// Usual leading minutes a week; more costs.
    pub target_week_minutes: u16,
    /// Whether the person counts among those who stay with the people (trainees do not).
    pub counts_on_floor: bool,
    /// Usual site.
    #[serde(default)]
    pub site: Option<SiteId>,
    /// No longer works here; kept for past weeks.
    #[serde(default)]
    pub archived: bool,
}

impl StaffMember {
    /// When the member usually works.
    pub const fn usual(&self) -> UsualHours<'_> {
        UsualHours::new(&self.hours, &self.rota)
    }

    /// Whether the skill is held and unexpired on this date.
    pub fn has_skill_on(&self, tag: &Tag, date: NaiveDate) -> bool {
        self.skills
            .iter()
            .any(|skill| skill.tag == *tag && skill.expires.is_none_or(|expires| date <= expires))
    }
}

impl Record for StaffMember {
    type Id = StaffId;
    fn id(&self) -> StaffId {
        self.id
    }
}
