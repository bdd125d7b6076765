//! How large the week board is drawn: names alone, all that fits the screen, or larger with a scroll.

use serde::{Deserialize, Serialize};

/// A size of the board. A size that another version kept and this one has not is the usual one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(from = "u16", into = "u16")]
pub enum Zoom {
    /// Low lanes, the names alone.
    Compact,
    /// The whole day fits the screen.
    #[default]
    Usual,
    /// A quarter larger.
    Larger,
    /// Half as large again.
    Large,
    /// Twice as large.
    Largest,
}

/// From the smallest to the largest.
const ALL: [Zoom; 5] = [
    Zoom::Compact,
    Zoom::Usual,
    Zoom::Larger,
    Zoom::Large,
    Zoom::Largest,
];

impl Zoom {
    /// Its size in percent of the usual one.
    pub const fn percent(self) -> u16 {
        match self {
            Self::Compact => 75,
            Self::Usual => 100,
            Self::Larger => 125,
            Self::Large => 150,
            Self::Largest => 200,
        }
    }

    /// The next larger one, if there is one.
    pub fn more(self) -> Option<Self> {
        ALL.into_iter().find(|other| *other > self)
    }

    /// The next smaller one, if there is one.
    pub fn less(self) -> Option<Self> {
        ALL.into_iter().rev().find(|other| *other < self)
    }
}

impl From<u16> for Zoom {
    fn from(percent: u16) -> Self {
        let known = ALL.into_iter().find(|zoom| zoom.percent() == percent);
        known.unwrap_or_default()
    }
}

impl From<Zoom> for u16 {
    fn from(zoom: Zoom) -> Self {
        zoom.percent()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_lead_from_the_smallest_to_the_largest_and_back() {
        let up: Vec<Zoom> =
            std::iter::successors(Some(Zoom::Compact), |zoom| zoom.more()).collect();
        assert_eq!(up, ALL);
        let down = std::iter::successors(Some(Zoom::Largest), |zoom| zoom.less());
        assert_eq!(down.count(), ALL.len());
    }

    #[test]
    fn what_is_kept_is_read_again_and_an_unknown_size_is_the_usual_one() {
        for zoom in ALL {
            let text = serde_json::to_string(&zoom).unwrap();
            assert_eq!(serde_json::from_str::<Zoom>(&text).unwrap(), zoom);
        }
        assert_eq!(serde_json::from_str::<Zoom>("330").unwrap(), Zoom::Usual);
    }
}
