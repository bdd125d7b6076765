//! A person accompanied by the house. Never a diagnosis: functional consequences only.

use super::{
    activity::Restriction,
    collection::Record,
    house::House,
    id::{ActivityId, PersonId, SiteId, StaffId},
    imported::Imported,
    project::{Importance, PersonalProject, Voice},
    rota::{Rota, UsualHours},
    time::{DateSpan, Half, TimeRange, WeekHours, WeeklyRange},
};
use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// How a person is addressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Title {
    /// Madame.
    Mrs,
    /// Monsieur.
    Mr,
    /// By the first name alone.
    FirstName,
}

/// Support level: noted from elsewhere, never computed here; it only weights supervision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SupportLevel {
    /// AGGIR group 1 (most dependent) to 6.
    Gir(u8),
    /// A local level, 1 (least) to 4 (most support).
    Local(u8),
}

impl SupportLevel {
    /// Weight in supervision, 1 to 3: GIR 1-2 count three, GIR 3-4 two, GIR 5-6 one (house default, no norm).
    pub const fn care(self) -> u8 {
        match self {
            Self::Gir(1 | 2) | Self::Local(3 | 4) => 3,
            Self::Gir(3 | 4) | Self::Local(2) => 2,
            Self::Gir(_) | Self::Local(_) => 1,
        }
    }
}

/// Why a person is absent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AbsenceCause {
    /// Ill or in hospital.
    Ill,
    /// Asleep or too tired.
    Asleep,
    /// An appointment elsewhere.
    Appointment,
    /// With the family.
    Family,
    /// Transport did not come.
    Transport,
    /// Holidays.
    Holidays,
    /// The professional was absent.
    StaffAbsent,
    /// The weather.
    Weather,
    /// Not told.
    Unknown,
}

/// An absence, announced or noted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absence {
    /// When.
    pub span: DateSpan,
    /// Why.
    pub cause: AbsenceCause,
    /// Anything to know.
    #[serde(default)]
    pub note: String,
}

/// What a person says no to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RefusalOf {
    /// An activity.
    Activity(ActivityId),
    /// Being in a session with another person.
    Person(PersonId),
    /// A time of the week.
    Time {
        /// Weekday.
        day: Weekday,
        /// Range of that day.
        range: TimeRange,
    },
}

/// A refusal: binds the planner, never counts against the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// What is refused.
    pub of: RefusalOf,
    /// Since when.
    pub since: NaiveDate,
    /// Last day it binds; without end if absent.
    pub until: Option<NaiveDate>,
    /// Who said it.
    pub said_by: Voice,
}

impl Refusal {
    /// Whether it binds on this date.
    pub fn binds_on(&self, date: NaiveDate) -> bool {
        self.since <= date && self.until.is_none_or(|until| date <= until)
    }
}

/// An activity the person would rather not do; softer than a refusal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dislike {
    /// The activity.
    pub activity: ActivityId,
    /// How strongly.
    pub importance: Importance,
}

/// A document with an end: agreement for outings, image right, medical certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonDocument {
    /// What it is.
    pub label: String,
    /// Last day it holds.
    pub expires: Option<NaiveDate>,
}

/// A person accompanied by the house.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Identifier.
    pub id: PersonId,
    /// How to address the person.
    pub title: Title,
    /// First name.
    pub first_name: String,
    /// Last name; may be empty where first names are used.
    #[serde(default)]
    pub last_name: String,
    /// Date of birth.
    #[serde(default)]
    pub born: Option<NaiveDate>,
    /// First day in the house.
    #[serde(default)]
    pub arrived: Option<NaiveDate>,
    /// Last day in the house, once known.
    #[serde(default)]
    pub left: Option<NaiveDate>,
    /// When the person comes, each week; read it by [`Person::usual`].
    pub presence: WeekHours,
    /// What differs from that in odd weeks or from a date on.
    #[serde(default)]
    pub rota: Rota,
    /// Usual site, in a house that has several.
    #[serde(default)]
    pub site: Option<SiteId>,
    /// Support level, if noted.
    #[serde(default)]
    pub support: Option<SupportLevel>,
    /// Whether the person moves in a wheelchair, and is only where one gets in.
    #[serde(default)]
    pub in_wheelchair: bool,
    /// What activities must avoid for this person.
    #[serde(default)]
    pub restrictions: Vec<Restriction>,
    /// Weekly times taken by something else (care, rest, family).
    #[serde(default)]
    pub busy: Vec<WeeklyRange>,
    /// Absences.
    #[serde(default)]
    pub absences: Vec<Absence>,
    /// Which of the absences came from a calendar.
    #[serde(default)]
    pub imported: Vec<Imported>,
    /// Refusals.
    #[serde(default)]
    pub refusals: Vec<Refusal>,
    /// Dislikes.
    #[serde(default)]
    pub dislikes: Vec<Dislike>,
    /// Effort the person bears in a day: the sum of the sessions' physical demands, 1 to 30.
    pub tolerance: u8,
    /// The half-day that suits demanding sessions.
    #[serde(default)]
    pub best_half: Option<Half>,
    /// The member of staff who follows the project.
    #[serde(default)]
    pub referent: Option<StaffId>,
    /// People the person likes to be with.
    #[serde(default)]
    pub friends: Vec<PersonId>,
    /// People never to be in the same session with.
    #[serde(default)]
    pub apart_from: Vec<PersonId>,
    /// How to help well, one thing a line ("Marche avec une canne.").
    #[serde(default)]
    pub help: Vec<String>,
    /// Documents.
    #[serde(default)]
    pub documents: Vec<PersonDocument>,
    /// The personal project.
    #[serde(default)]
    pub project: PersonalProject,
}

impl Person {
    /// Whether a no to the activity binds on this date.
    pub fn refuses(&self, activity: ActivityId, date: NaiveDate) -> bool {
        self.refusals
            .iter()
            .any(|refusal| refusal.of == RefusalOf::Activity(activity) && refusal.binds_on(date))
    }

    /// Whether the house accompanies the person on this date.
    pub fn is_here_on(&self, date: NaiveDate) -> bool {
        self.arrived.is_none_or(|arrived| arrived <= date)
            && self.left.is_none_or(|left| date <= left)
    }

    /// When the person usually comes.
    pub const fn usual(&self) -> UsualHours<'_> {
        UsualHours::new(&self.presence, &self.rota)
    }

    /// From when to when the person comes on a date, by their usual hours within those of the house; absences are not asked.
    pub fn hours_on(&self, house: &House, date: NaiveDate) -> Option<TimeRange> {
        self.hours_within(house.hours_on(date)?, date)
    }

    /// The same on a date on which the house is open then: for many people its hours are asked once.
    pub fn hours_within(&self, open: TimeRange, date: NaiveDate) -> Option<TimeRange> {
        let own = self.usual().on(date);
        let own = own.filter(|_| self.is_here_on(date))?;
        TimeRange::new(own.start().max(open.start()), own.end().min(open.end()))
    }

    /// The birthday in a year. Who was born on 29 February has it on the 28th where there is no 29th.
    pub fn birthday_in(&self, year: i32) -> Option<NaiveDate> {
        let born = self.born?;
        born.with_year(year)
            .or_else(|| born.pred_opt()?.with_year(year))
    }

    /// The age reached by a date; nothing before the birth.
    pub fn age_on(&self, date: NaiveDate) -> Option<i32> {
        let is_ahead = self.birthday_in(date.year())? > date;
        let years = date.year() - self.born?.year() - i32::from(is_ahead);
        (years >= 0).then_some(years)
    }

    /// Weight in supervision, 1 to 3; an unknown level counts as the middle.
    pub fn care(&self) -> u8 {
        self.support.map_or(2, SupportLevel::care)
    }
}

impl Record for Person {
    type Id = PersonId;
    fn id(&self) -> PersonId {
        self.id
    }
}
