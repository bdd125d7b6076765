//! One thing that stands against a place of the week.

/// Something that stands against it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Conflict {
    /// The house is closed; its word.
    Closed(String),
    /// Outside the hours of that day.
    OutsideHours,
    /// Outside the times when the activity may run; those times.
    ActivityHours(String),
    /// Bad weather is noted, and the activity needs good weather.
    BadWeather,
    /// All are together then; the moment's name.
    Break(String),
    /// The room is closed.
    RoomClosed(String),
    /// The room lies outdoors, and bad weather is noted.
    RoomInBadWeather(String),
    /// Something else is in the room.
    RoomTaken {
        /// Room.
        room: String,
        /// What is in it.
        by: String,
    },
    /// The room is archived.
    RoomArchived(String),
    /// The room has not what the activity asks for.
    RoomLacks(String),
    /// More people than the room holds.
    RoomSmall {
        /// Room.
        room: String,
        /// People it holds.
        capacity: usize,
    },
    /// A member of staff is off.
    StaffAway(String),
    /// A member of staff does something else.
    StaffTaken {
        /// Who.
        name: String,
        /// What.
        by: String,
    },
    /// The professional does not come then.
    VisitorAway(String),
    /// The professional sees somebody else.
    VisitorTaken(String),
    /// A person does not come then.
    PersonAway(String),
    /// A person does something else.
    PersonTaken {
        /// Who.
        name: String,
        /// What.
        by: String,
    },
    /// A person does not get into the room with their wheelchair.
    PersonKeptOut {
        /// Who.
        name: String,
        /// Room.
        room: String,
    },
    /// A person said no.
    PersonRefuses(String),
}

impl Conflict {
    /// Whether a rule forbids the place; otherwise somebody cannot follow, which the user may accept.
    pub fn is_forbidding(&self) -> bool {
        self.person().is_none()
    }

    /// The person who cannot follow, if it is that.
    pub fn person(&self) -> Option<&str> {
        match self {
            Self::PersonAway(name)
            | Self::PersonTaken { name, .. }
            | Self::PersonKeptOut { name, .. }
            | Self::PersonRefuses(name) => Some(name),
            _ => None,
        }
    }

    /// Whether another room would do.
    pub const fn is_about_room(&self) -> bool {
        matches!(
            self,
            Self::RoomClosed(_)
                | Self::RoomInBadWeather(_)
                | Self::RoomArchived(_)
                | Self::RoomTaken { .. }
                | Self::RoomLacks(_)
                | Self::RoomSmall { .. }
                | Self::PersonKeptOut { .. }
        )
    }
}
