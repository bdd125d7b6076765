//! An appointment: one or more people with a professional, fixed or to be placed.

use super::{
    activity::Tag,
    collection::Record,
    id::{AppointmentId, PersonId, RoomId, StaffId, VisitorId},
    time::{Half, Minutes, WeekId},
};
use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// With whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Professional {
    /// A visitor of the house.
    Visitor(VisitorId),
    /// A member of staff.
    Staff(StaffId),
    /// Somebody else, by name ("Centre hospitalier").
    Other(String),
}

/// Where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// In the house: in this room, or in any with the feature.
    OnSite {
        /// A chosen room.
        room: Option<RoomId>,
        /// What the room must have, when none is chosen.
        feature: Tag,
    },
    /// Elsewhere, with travel.
    Outside {
        /// Address or name.
        address: String,
        /// Travel each way, minutes.
        travel: u16,
        /// Who goes along.
        escort: Option<StaffId>,
    },
    /// By video.
    Remote {
        /// Link.
        link: String,
        /// Room where the person sits.
        room: Option<RoomId>,
    },
}

impl Place {
    /// Minutes of travel each way; none in the house.
    pub const fn travel(&self) -> u16 {
        match self {
            Self::Outside { travel, .. } => *travel,
            Self::OnSite { .. } | Self::Remote { .. } => 0,
        }
    }
}

/// When.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timing {
    /// At this time; moved by people only.
    Fixed {
        /// Date of the first occurrence.
        date: NaiveDate,
        /// Start.
        start: Minutes,
    },
    /// To be placed by the planner in the professional's visits. Once, unless it repeats: until a week has placed it, it
    /// waits in each ([`super::occurrence::occurs_in`]).
    ToPlace {
        /// First day it may take place.
        from: NaiveDate,
        /// Last day it may take place; without one it waits for as long as it takes.
        until: Option<NaiveDate>,
        /// Preferred half-day.
        prefer_half: Option<Half>,
        /// Preferred weekdays; any if empty.
        prefer_days: Vec<Weekday>,
    },
}

/// Repeats every so many weeks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recurrence {
    /// 1 = each week.
    pub every_weeks: u8,
    /// Last day, if any.
    pub until: Option<NaiveDate>,
    /// Weeks left out.
    #[serde(default)]
    pub except: Vec<WeekId>,
}

/// An appointment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appointment {
    /// Identifier.
    pub id: AppointmentId,
    /// What it is ("Kinésithérapie").
    pub title: String,
    /// For whom; at least one person.
    pub persons: Vec<PersonId>,
    /// With whom.
    pub with: Professional,
    /// Length in minutes.
    pub duration: u16,
    /// Where.
    pub place: Place,
    /// When.
    pub timing: Timing,
    /// How it repeats; once if absent.
    #[serde(default)]
    pub repeats: Option<Recurrence>,
    /// Whether somebody still has to confirm it.
    #[serde(default)]
    pub to_confirm: bool,
    /// Anything to know.
    #[serde(default)]
    pub note: String,
}

impl Appointment {
    /// Whether its own dates allow this week. Whether it is of the week, [`super::occurrence::occurs_in`] says: what is to be
    /// placed once is of the week that placed it.
    pub fn may_occur_in(&self, week: WeekId) -> bool {
        let first = match &self.timing {
            Timing::Fixed { date, .. } => *date,
            Timing::ToPlace { from, .. } => *from,
        };
        let (monday, sunday) = (week.monday(), week.date(Weekday::Sun));
        if sunday < first {
            return false;
        }
        if let Timing::ToPlace {
            until: Some(until), ..
        } = self.timing
            && until < monday
        {
            return false;
        }
        let weeks_since = (monday - WeekId::of(first).monday()).num_weeks();
        match &self.repeats {
            None => weeks_since == 0 || matches!(self.timing, Timing::ToPlace { .. }),
            Some(recurrence) => {
                weeks_since % i64::from(recurrence.every_weeks.max(1)) == 0
                    && !recurrence.except.contains(&week)
                    && recurrence
                        .until
                        .is_none_or(|until| self.fixed_date(week).unwrap_or(monday) <= until)
            }
        }
    }

    /// Whether the planner may place it on this date: from its first to its last day. Those at a fixed hour it never moves.
    pub fn may_be_on(&self, date: NaiveDate) -> bool {
        match self.timing {
            Timing::ToPlace { from, until, .. } => {
                from <= date && until.is_none_or(|until| date <= until)
            }
            Timing::Fixed { .. } => false,
        }
    }

    /// The date of a fixed appointment in a week, whether or not it occurs then.
    pub fn fixed_date(&self, week: WeekId) -> Option<NaiveDate> {
        match self.timing {
            Timing::Fixed { date, .. } => Some(week.date(date.weekday())),
            Timing::ToPlace { .. } => None,
        }
    }
}

impl Record for Appointment {
    type Id = AppointmentId;
    fn id(&self) -> AppointmentId {
        self.id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weekly(every_weeks: u8, until: Option<NaiveDate>) -> Appointment {
        Appointment {
            id: AppointmentId(1),
            title: "Kinésithérapie".into(),
            persons: vec![PersonId(1)],
            with: Professional::Other("Cabinet".into()),
            duration: 30,
            place: Place::OnSite {
                room: None,
                feature: Tag::new("salle_soin"),
            },
            timing: Timing::Fixed {
                date: NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
                start: Minutes::at(10, 0),
            },
            repeats: Some(Recurrence {
                every_weeks,
                until,
                except: vec![],
            }),
            to_confirm: false,
            note: String::new(),
        }
    }

    #[test]
    fn a_fortnightly_appointment_skips_every_other_week() {
        let week = WeekId::new(2026, 48).unwrap();
        let appointment = weekly(2, None);
        assert!(!appointment.may_occur_in(week.previous()));
        assert!(appointment.may_occur_in(week));
        assert!(!appointment.may_occur_in(week.next()));
        assert!(appointment.may_occur_in(week.next().next()));
    }

    #[test]
    fn a_recurrence_ends_after_its_last_day() {
        let week = WeekId::new(2026, 49).unwrap();
        assert!(weekly(1, NaiveDate::from_ymd_opt(2026, 12, 1)).may_occur_in(week));
        assert!(!weekly(1, NaiveDate::from_ymd_opt(2026, 11, 30)).may_occur_in(week));
    }
}
