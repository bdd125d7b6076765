//! An outside professional or volunteer (intervenant extérieur).

use super::{
    activity::Tag,
    collection::Record,
    id::VisitorId,
    imported::Imported,
    time::{DateSpan, WeeklyRange},
};
use serde::{Deserialize, Serialize};

/// A visitor with visiting windows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visitor {
    /// Identifier.
    pub id: VisitorId,
    /// Name, with the title ("Mme Aubry").
    pub name: String,
    /// Trade, in the house's words ("Kinésithérapeute").
    pub trade: String,
    /// Short word for cards ("Kiné").
    pub short_trade: String,
    /// When the visitor comes, each week.
    pub visits: Vec<WeeklyRange>,
    /// Absences.
    #[serde(default)]
    pub absences: Vec<DateSpan>,
    /// Which of the absences came from a calendar.
    #[serde(default)]
    pub imported: Vec<Imported>,
    /// What the room must have.
    pub room_feature: Tag,
    /// Telephone or address, for the office.
    #[serde(default)]
    pub contact: String,
    /// No longer comes.
    #[serde(default)]
    pub archived: bool,
}

impl Record for Visitor {
    type Id = VisitorId;
    fn id(&self) -> VisitorId {
        self.id
    }
}
