//! How the week of a room fits its sheet: letters and lines follow from what its days hold, so that nothing is cut at the edge of
//! the paper. Sizes in millimetres; `door.css` draws with them.

use semainier::present::print_room::RoomDay;

/// Height of a day under its date, and width of all days, on A4 lying on its side.
const HEIGHT: f64 = 134.0;
const WIDTH: f64 = 257.0;
/// Between two days, and a day's own padding and border, both sides.
const GAP: f64 = 3.0;
const EDGES: f64 = 7.0;
/// Width of "10 h 45 à 11 h 15", in heights of its letters: it never takes a second line.
const HOURS: f64 = 8.2;
/// Of a bold letter and of a line, in heights of a letter.
const LETTER: f64 = 0.54;
const LINE: f64 = 1.25;
/// Image and gaps of a tile that has the image above its name; image and gap beside it.
const ABOVE: f64 = 16.5;
const BESIDE: f64 = 11.0;
/// Tiles on the fullest day from which the image stands beside the name.
const DENSE: usize = 4;
/// Lines that a name may take, and heights of letters (14, 12 and 11 points), the best first.
const MOST_LINES: usize = 5;
const SIZES: [f64; 3] = [4.93, 4.23, 3.88];

/// The sizes of one sheet.
#[derive(Debug, Clone, Copy)]
pub struct Fit {
    height: f64,
    width: f64,
    letters: f64,
    is_dense: bool,
}

impl Fit {
    /// The largest letters in which every name is whole, or else the smallest.
    pub fn new(days: &[RoomDay], most: usize) -> Self {
        let count = days.len().max(1) as f64;
        let width = (WIDTH + GAP) / count - GAP - EDGES;
        let height = HEIGHT / most.max(3) as f64;
        let with = |size: f64| Self {
            height,
            width,
            // Whatever the house: the hour on its line, and two lines in the flattest tile.
            letters: size.min(width / HOURS).min(height * 0.32),
            is_dense: most >= DENSE,
        };
        let is_whole = |fit: &Self| {
            days.iter().all(|day| {
                let most = fit.name_lines(day);
                day.tiles.iter().all(|tile| fit.needed(&tile.what) <= most)
            })
        };
        SIZES
            .into_iter()
            .map(with)
            .find(is_whole)
            .unwrap_or_else(|| with(SIZES[SIZES.len() - 1]))
    }

    /// Whether the image stands beside the name.
    pub const fn is_dense(self) -> bool {
        self.is_dense
    }

    /// The height of a tile of the fullest day.
    pub fn height(self) -> String {
        format!("{:.2}mm", self.height)
    }

    /// The size of the letters.
    pub fn letters(self) -> String {
        format!("{:.2}mm", self.letters)
    }

    /// Lines that a name of this day may take, so that all its tiles stand on the paper.
    pub fn name_lines(self, day: &RoomDay) -> usize {
        let line = self.letters * LINE;
        let above = if self.is_dense { 0.0 } else { ABOVE };
        let around = above + self.height * 0.12 + 0.3 + line;
        let fits = |most: usize| {
            let tiles = day.tiles.iter();
            let heights =
                tiles.map(|tile| around + line * self.needed(&tile.what).min(most) as f64);
            heights.sum::<f64>() <= HEIGHT
        };
        (2..=MOST_LINES).rev().find(|most| fits(*most)).unwrap_or(1)
    }

    /// Lines that a name needs, by the number of letters that one holds; a longer word is parted.
    fn needed(self, name: &str) -> usize {
        let beside = if self.is_dense { BESIDE } else { 0.0 };
        let room = (((self.width - beside) / (self.letters * LETTER)) as usize).max(1);
        let (mut lines, mut used) = (1, 0);
        for word in name.split_whitespace() {
            let length = word.chars().count();
            if used > 0 && used + 1 + length > room {
                (lines, used) = (lines + 1, 0);
            }
            let start = if used > 0 { used + 1 } else { 0 };
            lines += (start + length).saturating_sub(1) / room;
            used = (start + length - 1) % room + 1;
        }
        lines
    }
}
