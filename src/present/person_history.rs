//! The history of a person as bars: what was planned, lived, missed and refused, week by week.

use super::person_coverage::WeekFigures;
use crate::i18n::{Locale, text::profile as t};

/// Left edge of the first bar.
const LEFT: u32 = 47;
/// From one bar to the next, at most.
const STEP: u32 = 104;
/// Widest bar.
const WIDEST: u32 = 34;
/// Fewest steps between two numbers of weeks that can be read.
const LABEL_WIDTH: u32 = 24;
/// Where the tallest bar ends; above it stands which week is the present one.
const TOP: u32 = 64;

/// The paper of a drawing: as large as it is shown, so that words and parts keep their size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    /// Room for all bars together.
    width: u32,
    /// Room for the tallest bar.
    height: u32,
}

impl Frame {
    /// Across a phone.
    pub const NARROW: Self = Self {
        width: 258,
        height: 150,
    };
    /// Beside other cards.
    pub const MIDDLE: Self = Self {
        width: 624,
        height: 126,
    };
    /// Across a desk.
    pub const WIDE: Self = Self {
        width: 918,
        height: 150,
    };

    const fn base(self) -> u32 {
        TOP + self.height
    }

    /// How high so many of the most stand.
    fn reach(self, count: usize, most: usize) -> u32 {
        u32::try_from(count * self.height as usize / most.max(1)).unwrap_or(self.height)
    }
}

/// What a part of a bar means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Lived.
    Lived,
    /// The person was absent.
    PersonAbsent,
    /// A professional was absent.
    StaffAbsent,
    /// Refused.
    Refused,
}

/// A part of a bar, from the top.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segment {
    /// Meaning.
    pub part: Part,
    /// Top.
    pub y: u32,
    /// Height.
    pub height: u32,
}

/// The bar of a week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// Left edge.
    pub x: u32,
    /// Number of the week, below the bar; left out where there is no room.
    pub label: Option<String>,
    /// Parts, from the ground up.
    pub segments: Vec<Segment>,
    /// Height of the line of what was planned.
    pub planned_y: u32,
}

/// The drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// Bars, oldest first.
    pub bars: Vec<Bar>,
    /// Width of a bar.
    pub bar_width: u32,
    /// What of the plane is shown, as `viewBox` says it.
    pub view_box: String,
    /// Where the bars stand.
    pub base: u32,
    /// Where the lines of the scale end.
    pub right: u32,
    /// Lines of the scale: height and number of sessions.
    pub scale: Vec<(u32, usize)>,
    /// The whole in one sentence.
    pub text: String,
}

/// Draws the weeks.
pub fn chart(locale: Locale, weeks: &[WeekFigures], frame: Frame) -> Chart {
    let most = weeks
        .iter()
        .map(|week| week.planned.max(total(week)))
        .max()
        .unwrap_or(0);
    let most = top(most);
    let count = u32::try_from(weeks.len()).unwrap_or(u32::MAX).max(1);
    let step = (frame.width / count).clamp(4, STEP);
    let labelled = LABEL_WIDTH.div_ceil(step);
    let sum = |part: fn(&WeekFigures) -> usize| weeks.iter().map(part).sum();
    Chart {
        bars: weeks
            .iter()
            .zip(0u32..)
            .map(|(week, place)| {
                let label = (count - 1 - place).is_multiple_of(labelled);
                Bar {
                    label: label.then(|| week.week.number().to_string()),
                    ..bar(frame, week, LEFT + 4 + place * step, most)
                }
            })
            .collect(),
        bar_width: (step / 2).min(WIDEST),
        view_box: format!("-16 36 {} {}", frame.width + 82, frame.height + 54),
        base: frame.base(),
        right: LEFT + 5 + frame.width,
        scale: [0, most / 2, most]
            .into_iter()
            .map(|count| (frame.base() - frame.reach(count, most), count))
            .collect(),
        text: t::history_text(
            locale,
            sum(|week| week.planned),
            sum(|week| week.lived),
            sum(|week| week.refused),
        ),
    }
}

/// The top of a scale for so many: twice a round number.
fn top(most: usize) -> usize {
    let tens = std::iter::successors(Some(1_usize), |ten| ten.checked_mul(10));
    let round = tens.flat_map(|ten| [1, 2, 3, 4, 5, 6, 8].map(|digit| digit * ten));
    let mut fitting = round.filter(|half| *half > 1 && half * 2 >= most);
    fitting.next().unwrap_or(most) * 2
}

const fn total(week: &WeekFigures) -> usize {
    week.lived + week.person_absent + week.house_absent + week.refused
}

fn bar(frame: Frame, week: &WeekFigures, x: u32, most: usize) -> Bar {
    let parts = [
        (Part::Lived, week.lived),
        (Part::PersonAbsent, week.person_absent),
        (Part::StaffAbsent, week.house_absent),
        (Part::Refused, week.refused),
    ];
    let mut below = 0;
    let mut segments = Vec::new();
    for (part, count) in parts.into_iter().filter(|(_, count)| *count > 0) {
        let (from, to) = (frame.reach(below, most), frame.reach(below + count, most));
        segments.push(Segment {
            part,
            y: frame.base() - to + 1,
            // A thread of paper stays between two parts.
            height: (to - from).saturating_sub(2).max(1),
        });
        below += count;
    }
    Bar {
        x,
        label: None,
        segments,
        planned_y: frame.base() - frame.reach(week.planned, most),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::time::WeekId;

    const FRAMES: [Frame; 3] = [Frame::NARROW, Frame::MIDDLE, Frame::WIDE];

    #[test]
    fn the_parts_of_a_bar_stand_on_each_other_and_within_the_drawing() {
        let week = WeekFigures {
            week: WeekId::new(2026, 47).unwrap(),
            planned: 7,
            lived: 4,
            person_absent: 1,
            house_absent: 1,
            refused: 1,
        };
        for frame in FRAMES {
            let chart = chart(Locale::Fr, std::slice::from_ref(&week), frame);
            let segments = &chart.bars[0].segments;
            assert_eq!(segments.len(), 4);
            for pair in segments.windows(2) {
                assert!(pair[1].y + pair[1].height <= pair[0].y);
            }
            assert!(segments[0].y + segments[0].height <= chart.base);
            assert_eq!(chart.bars[0].planned_y, chart.base - frame.height * 7 / 8);
            let counts: Vec<usize> = chart.scale.iter().map(|(_, count)| *count).collect();
            assert_eq!(counts, [0, 4, 8]);
        }
    }

    #[test]
    fn the_scale_ends_with_a_round_number() {
        assert_eq!(
            [0, 3, 4, 5, 6, 117, 3115].map(top),
            [4, 4, 4, 6, 6, 120, 4000]
        );
    }

    #[test]
    fn a_whole_year_stays_within_the_drawing_and_its_numbers_apart() {
        let mut week = WeekId::new(2026, 47).unwrap();
        let mut weeks = Vec::new();
        for _ in 0..53 {
            weeks.push(WeekFigures {
                week,
                planned: 3,
                lived: 3,
                person_absent: 0,
                house_absent: 0,
                refused: 0,
            });
            week = week.previous();
        }
        for frame in FRAMES {
            let chart = chart(Locale::Fr, &weeks, frame);
            let last = chart.bars.last().unwrap();
            assert!(last.x + chart.bar_width <= chart.right, "{frame:?}");
            assert!(last.label.is_some());
            let labelled: Vec<u32> = chart
                .bars
                .iter()
                .filter(|bar| bar.label.is_some())
                .map(|bar| bar.x)
                .collect();
            assert!(
                labelled
                    .windows(2)
                    .all(|pair| pair[1] - pair[0] >= LABEL_WIDTH)
            );
        }
    }

    #[test]
    fn weeks_without_anything_draw_no_part() {
        let week = WeekFigures {
            week: WeekId::new(2026, 47).unwrap(),
            planned: 0,
            lived: 0,
            person_absent: 0,
            house_absent: 0,
            refused: 0,
        };
        assert!(
            chart(Locale::Fr, &[week], Frame::MIDDLE).bars[0]
                .segments
                .is_empty()
        );
    }
}
