//! A room or place (lieu), indoors or out.

use super::{
    activity::Tag,
    collection::Record,
    id::{RoomId, SiteId},
    person::Person,
    time::{DateSpan, WeeklyRange},
};
use serde::{Deserialize, Serialize};

/// A room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Room {
    /// Identifier.
    pub id: RoomId,
    /// Name.
    pub name: String,
    /// People it holds, leaders not counted.
    pub capacity: u16,
    /// What it is and has (`cuisine_therapeutique`, `table`); activities ask for one of them.
    pub features: Vec<Tag>,
    /// Whether a wheelchair gets in.
    pub step_free: bool,
    /// Whether it lies outdoors.
    #[serde(default)]
    pub outdoors: bool,
    /// Site.
    #[serde(default)]
    pub site: Option<SiteId>,
    /// Weekly times when it is not to be had.
    #[serde(default)]
    pub closed: Vec<WeeklyRange>,
    /// Closures by date (works).
    #[serde(default)]
    pub closures: Vec<DateSpan>,
    /// No longer used.
    #[serde(default)]
    pub archived: bool,
}

impl Room {
    /// Whether the room is in use and has the feature.
    pub fn offers(&self, feature: &Tag) -> bool {
        !self.archived && self.features.contains(feature)
    }

    /// Whether the person gets in.
    pub const fn admits(&self, person: &Person) -> bool {
        self.step_free || !person.in_wheelchair
    }
}

impl Record for Room {
    type Id = RoomId;
    fn id(&self) -> RoomId {
        self.id
    }
}
