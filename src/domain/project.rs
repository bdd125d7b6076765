//! The personal project: what a person wants, needs and works towards.

use super::{
    activity::Domain,
    id::{ActivityId, GoalId, WishId},
    serafin::SerafinCode,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Who said something about a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Voice {
    /// The person.
    Person,
    /// The family.
    Family,
    /// The legal guardian.
    Guardian,
    /// The staff.
    Staff,
}

/// How much something matters, in the four words of the screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Importance {
    /// Un peu.
    Little,
    /// Moyen.
    Medium,
    /// Important.
    Important,
    /// Très important.
    VeryImportant,
}

impl Importance {
    /// Its weight in the planning problem, 1 to 4.
    pub const fn weight(self) -> u8 {
        match self {
            Self::Little => 1,
            Self::Medium => 2,
            Self::Important => 3,
            Self::VeryImportant => 4,
        }
    }
}

/// A wish (attente), in the person's words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    /// Identifier.
    pub id: WishId,
    /// What is wished, as it was said.
    pub words: String,
    /// The activity that grants it, when one is known; only then does the planner count it.
    pub activity: Option<ActivityId>,
    /// How often a week, 1 to 7.
    pub per_week: u8,
    /// How much it matters.
    pub importance: Importance,
    /// Who said it.
    pub said_by: Voice,
    /// When.
    pub said_on: Option<NaiveDate>,
}

/// A need (besoin), coded with SERAFIN-PH where the house uses it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Need {
    /// Code of the nomenclature.
    pub code: SerafinCode,
    /// What it means for this person.
    #[serde(default)]
    pub note: String,
}

/// What serves a goal: any activity of a domain, or any that serves a need.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GoalTarget {
    /// Activities of this domain.
    Domain(Domain),
    /// Activities that serve this need.
    Need(SerafinCode),
}

/// The person's opinion of a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Opinion {
    /// Agrees.
    Agrees,
    /// Agrees, with help to express it.
    AgreesWithHelp,
    /// Could not be asked yet.
    NotAsked,
    /// Does not agree.
    Disagrees,
}

/// A goal (objectif): a need with a dose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// Identifier.
    pub id: GoalId,
    /// The goal in the person's words.
    pub words: String,
    /// What serves it.
    pub target: GoalTarget,
    /// Dose: sessions a week, 1 to 14.
    pub per_week: u8,
    /// 1 (first) to 3.
    pub priority: u8,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub until: Option<NaiveDate>,
    /// The person's opinion.
    pub opinion: Opinion,
}

impl Goal {
    /// Whether the goal runs at some time from `first` to `last`, both included.
    pub fn runs_between(&self, first: NaiveDate, last: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= last) && self.until.is_none_or(|until| first <= until)
    }
}

/// The personal project of one person.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PersonalProject {
    /// When it was signed.
    pub signed_on: Option<NaiveDate>,
    /// When it should be reviewed.
    pub review_on: Option<NaiveDate>,
    /// Wishes.
    #[serde(default)]
    pub wishes: Vec<Wish>,
    /// Needs.
    #[serde(default)]
    pub needs: Vec<Need>,
    /// Goals, most important first.
    #[serde(default)]
    pub goals: Vec<Goal>,
}
