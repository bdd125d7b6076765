//! What is said to a member and by it. A Web Worker hears and says it as JSON text.

use serde::{Deserialize, Serialize};

use crate::instance::Instance;
use crate::plan::Plan;
use crate::score::Score;

/// What both sides must agree on: files of different builds do not talk.
pub const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), "/3");

/// How long a member searches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Budget {
    /// That many moves: the same plan on every machine.
    Steps(u64),
    /// That many milliseconds from the order on.
    Milliseconds(u32),
}

/// One member's share of a run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Order {
    /// Number of the run.
    pub run: u64,
    /// Where chance starts.
    pub seed: u64,
    /// How long.
    pub budget: Budget,
    /// Whether it waits for the others' news on the way.
    #[serde(default)]
    pub meets: bool,
    /// A plan to start from.
    #[serde(default)]
    pub start: Option<Plan>,
}

/// To a member.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ToMember {
    /// The week of the orders that follow; one text for all members.
    Problem(Box<Instance>),
    /// Search.
    Begin(Order),
    /// The news of the meeting: search on, from this plan if there is one.
    Resume {
        /// Number of the run.
        run: u64,
        /// The plan of another.
        start: Option<Plan>,
    },
    /// End the run with the best found so far.
    Keep(u64),
    /// Give the run up, without a word.
    Stop(u64),
}

/// From a member.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FromMember {
    /// It listens from now on.
    Ready {
        /// Its [`VERSION`].
        version: String,
    },
    /// How far it has come.
    Stands(Standing),
    /// The problem is unsound, and where.
    Refused {
        /// Number of the run.
        run: u64,
        /// What is wrong.
        problems: Vec<String>,
    },
}

/// Where in its run a member is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// It has a first plan.
    First,
    /// It searches.
    Searching,
    /// It waits for the news of the others.
    Meeting,
    /// It has ended.
    End,
}

/// How far a member has come.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Standing {
    /// Number of the run.
    pub run: u64,
    /// Where in it.
    pub stage: Stage,
    /// Milliseconds since the order.
    pub elapsed: f64,
    /// Moves tried.
    pub moves: u64,
    /// Of these, the moves that stayed.
    pub accepted: u64,
    /// The score of its best plan.
    pub score: Score,
    /// That plan, unless it was told before.
    pub plan: Option<Plan>,
}
