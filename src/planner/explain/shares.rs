//! Whose each cost is: every unit of the score belongs to one person, session, participation, appointment, pair or
//! member of staff, so that the parts add up to the whole.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Explainer;
use crate::plan::SessionKey;
use crate::score::{Cause, Cost};

/// To whom or what a soft cost belongs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are the ids involved")]
pub enum Owner {
    /// A person's week: goals, wishes, dislikes, variety, fairness, referent.
    Person { person: String },
    /// A person's day: idle or tiring.
    PersonDay { person: String, day: i32 },
    /// One person in one session.
    Participation { person: String, session: SessionKey },
    /// A session that runs, or one that used to.
    Session { session: SessionKey },
    /// An appointment.
    Appointment { appointment: String },
    /// A member of staff.
    Staff { staff: String },
    /// Two friends.
    Friends { persons: (String, String) },
}

/// What belongs to one owner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// Whose.
    pub owner: Owner,
    /// Each cost, largest first.
    pub costs: Vec<Cost>,
    /// Their sum.
    pub total: i64,
}

impl Cause {
    /// To whom or what the cost belongs.
    pub fn owner(&self) -> Owner {
        match self {
            Self::GoalShort { person, .. }
            | Self::WishMissed { person, .. }
            | Self::Disliked { person, .. }
            | Self::Repeated { person, .. }
            | Self::Unfair { person }
            | Self::ReferentNotMet { person, .. } => Owner::Person {
                person: person.clone(),
            },
            Self::Idle { person, day } | Self::Tired { person, day } => Owner::PersonDay {
                person: person.clone(),
                day: *day,
            },
            Self::WrongMoment { person, session }
            | Self::AttendanceAdded { person, session }
            | Self::AttendanceDropped { person, session } => Owner::Participation {
                person: person.clone(),
                session: session.clone(),
            },
            Self::HabitDropped { session }
            | Self::HabitLeaderChanged { session }
            | Self::Crowded { session }
            | Self::SessionAdded { session }
            | Self::SessionDropped { session }
            | Self::RoomChanged { session }
            | Self::LeaderChanged { session, .. } => Owner::Session {
                session: session.clone(),
            },
            Self::AppointmentWrongHalf { appointment }
            | Self::AppointmentWrongDay { appointment }
            | Self::AppointmentAgainThatDay { appointment }
            | Self::AppointmentMoved { appointment }
            | Self::AppointmentRoomChanged { appointment } => Owner::Appointment {
                appointment: appointment.clone(),
            },
            Self::Overloaded { staff } => Owner::Staff {
                staff: staff.clone(),
            },
            Self::FriendsApart { persons } => Owner::Friends {
                persons: persons.clone(),
            },
        }
    }
}

impl Explainer<'_> {
    /// The whole soft cost by owner, largest first; the totals add up to the score.
    pub fn shares(&self) -> Vec<Share> {
        let mut by_owner: BTreeMap<Owner, Vec<Cost>> = BTreeMap::new();
        for cost in &self.now.costs {
            by_owner
                .entry(cost.cause.owner())
                .or_default()
                .push(cost.clone());
        }
        let share = |(owner, mut costs): (Owner, Vec<Cost>)| {
            costs.sort_by_key(|cost| std::cmp::Reverse(cost.cost));
            let total = costs.iter().map(|cost| cost.cost).sum();
            Share {
                owner,
                costs,
                total,
            }
        };
        let mut shares: Vec<Share> = by_owner.into_iter().map(share).collect();
        shares.sort_by_key(|share| std::cmp::Reverse(share.total));
        shares
    }

    /// The costs that belong to one owner.
    pub fn costs_of(&self, owner: &Owner) -> Vec<Cost> {
        let own = self
            .now
            .costs
            .iter()
            .filter(|cost| cost.cause.owner() == *owner);
        own.cloned().collect()
    }
}
