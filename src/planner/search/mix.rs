//! Which kinds of moves are drawn how often, by size of house.

use super::Part;
use super::random::Random;

/// A kind of move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Attendance,
    Opening,
    Closing,
    Time,
    LeaderOrRoom,
    Activity,
    Appointment,
    Ejection,
    Repair,
    SwappedTimes,
    SwappedLeaders,
}

/// Persons up to which a house is small: it has few sessions, each of which matters.
pub(super) const SMALL: usize = 30;
/// Persons above which a house is large: its sessions are many, so that one of them matters less.
pub(super) const LARGE: usize = 100;

/// Kinds of moves apart from attendance, with their weights in a small, a middling and a large house. Measured, see
/// docs/planner.md.
const WEIGHTS: [(Kind, [usize; 3]); 10] = [
    (Kind::Opening, [12, 30, 40]),
    (Kind::Closing, [10, 10, 5]),
    (Kind::Time, [18, 18, 10]),
    (Kind::LeaderOrRoom, [14, 14, 40]),
    (Kind::Activity, [5, 5, 2]),
    (Kind::Appointment, [3, 3, 3]),
    (Kind::Ejection, [14, 14, 12]),
    (Kind::Repair, [3, 3, 3]),
    (Kind::SwappedTimes, [20, 8, 3]),
    (Kind::SwappedLeaders, [10, 10, 5]),
];

/// Column of the weights for a house.
fn size(persons: usize) -> usize {
    usize::from(persons > SMALL) + usize::from(persons > LARGE)
}

pub(super) struct Mix {
    /// Moves in a thousand that are not of attendance.
    others: usize,
    /// Kinds of them, with the sum of weights up to each.
    kinds: Vec<(Kind, usize)>,
}

impl Mix {
    pub(super) fn new(persons: usize, without: Option<Part>) -> Self {
        let left_out = |kind: Kind| match without {
            Some(Part::Swaps) => matches!(kind, Kind::SwappedTimes | Kind::SwappedLeaders),
            Some(Part::Ejection) => kind == Kind::Ejection,
            _ => false,
        };
        let size = size(persons);
        let mut sum = 0;
        let kinds = WEIGHTS
            .into_iter()
            .filter(|(kind, _)| !left_out(*kind))
            .map(|(kind, weights)| {
                sum += weights[size];
                (kind, sum)
            })
            .collect();
        Self {
            // A session's move asks everybody, so the more people the dearer it is.
            others: match size {
                0 => 150,
                1 => 75,
                _ => (16_000 / persons).clamp(15, 70),
            },
            kinds,
        }
    }

    pub(super) fn draw(&self, random: &mut Random) -> Kind {
        if random.below(1000) >= self.others {
            return Kind::Attendance;
        }
        let sum = self.kinds.last().map_or(0, |(_, sum)| *sum);
        let drawn = random.below(sum);
        self.kinds
            .iter()
            .find(|(_, sum)| drawn < *sum)
            .map_or(Kind::Attendance, |(kind, _)| *kind)
    }
}
