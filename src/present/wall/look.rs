//! How a sheet of the wall is drawn, and how high what stands on it becomes: the sizes of `wall.css`, in millimetres of an A3
//! sheet. An A4 sheet is the same made smaller.

use super::{WallDay, WallTile, letters};

/// Millimetres in a point.
const POINT: f64 = 25.4 / 72.0;
/// Lines of all that stands in a day, in heights of their letters.
const LINE: f64 = 1.2;
/// What the edges of the paper leave of its width, and the space between two days.
const WIDTH: f64 = 396.0;
const BETWEEN: f64 = 4.0;
/// Narrowest place for a tile where those of a day stand side by side.
const CELL: f64 = 75.0;

/// The paper of a wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// A3, lying.
    A3,
    /// A4, lying.
    A4,
}

impl Paper {
    /// Points that letters have at least, were the sheet A3: 10 on A3, which is read from a step away, and 9 on A4.
    pub fn least(self) -> f64 {
        match self {
            Self::A3 => 10.0,
            Self::A4 => 12.75,
        }
    }

    /// The looks to try on this paper, largest letters first.
    pub fn looks(self) -> impl Iterator<Item = Look> {
        let least = self.least();
        let steps = (0..).map(|step| 18.0 - f64::from(step) / 2.0);
        let sizes = steps.take_while(move |size| *size > least).chain([least]);
        std::iter::once(Look::roomy(least)).chain(sizes.map(move |size| Look::flat(size, least)))
    }
}

/// Sizes of what stands in a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Look {
    /// Whether hour and place have lines of their own beside a large picture.
    pub is_roomy: bool,
    /// Points of a name.
    pub name: f64,
    /// Points of what stands under it.
    pub under: f64,
    /// Millimetres of a picture.
    pub image: f64,
    /// Points that no letters go below.
    least: f64,
}

impl Look {
    /// Hour and place in lines of their own, beside a large picture.
    fn roomy(least: f64) -> Self {
        Self {
            is_roomy: true,
            name: 16.5,
            under: 13.5,
            image: 20.0,
            least,
        }
    }

    /// Hour and place in one line; the picture as high as two lines of the name.
    pub fn flat(name: f64, least: f64) -> Self {
        Self {
            is_roomy: false,
            name,
            under: (name * 0.9).max(least),
            image: name * 2.0 * LINE * POINT,
            least,
        }
    }

    /// Points of a name: a long word stays whole in smaller letters.
    pub fn name_of(&self, tile: &WallTile, days: usize) -> f64 {
        self.name.min(self.whole(tile, days).max(self.least))
    }

    /// Whether the words of a name are whole. In the smallest letters there are, what is longer still goes on in another line.
    pub fn is_whole(&self, tile: &WallTile, days: usize) -> bool {
        self.name <= self.least || self.whole(tile, days) >= self.least
    }

    /// Points in which the longest word of a name just has its place.
    fn whole(&self, tile: &WallTile, days: usize) -> f64 {
        self.text_width(days) / POINT / letters::longest(&tile.name)
    }

    /// Tiles side by side in a day of a sheet of so many.
    pub fn columns(&self, days: usize) -> usize {
        ((self.day_width(days) / CELL) as usize).max(1)
    }

    /// Height of half a day, its title and its tiles.
    pub fn half(&self, tiles: &[WallTile], days: usize) -> f64 {
        let title = if self.is_roomy {
            15.0 * POINT * LINE + 3.5
        } else {
            self.under.max(12.0) * POINT * LINE + 1.5
        };
        let gap = if self.is_roomy { 2.5 } else { 1.0 };
        let rows = tiles.chunks(self.columns(days)).map(|row| {
            let heights = row.iter().map(|tile| self.tile(tile, days));
            gap + heights.fold(0.0, f64::max)
        });
        title + rows.sum::<f64>()
    }

    /// Height of a day less its halves.
    pub fn around(&self, day: &WallDay, noon: Option<&str>, days: usize) -> f64 {
        let (head, bottom, gap) = if self.is_roomy {
            (20.5, 4.5, 2.0)
        } else {
            (14.0, 3.0, 1.0)
        };
        let width = self.day_width(days);
        let closed = if day.closed.is_empty() {
            0.0
        } else {
            1.5 + self.under_lines(&day.closed.join(", "), width)
        };
        let noon = noon.filter(|_| day.has_noon).map_or(0.0, |noon| {
            let image = if self.is_roomy { 11.0 } else { 7.0 };
            let text = self.under_lines(noon, width - image - 8.0);
            gap + 2.0 + text.max(image)
        });
        head + bottom + closed + noon + 2.0 * gap
    }

    fn tile(&self, tile: &WallTile, days: usize) -> f64 {
        let width = self.text_width(days);
        let size = self.name_of(tile, days) * POINT;
        let name = letters::lines(&tile.name, width / size) as f64 * size * LINE;
        let text = if self.is_roomy {
            name + 1.0 + 15.0 * POINT * LINE + self.under_lines(&tile.place, width)
        } else {
            name + self.under_lines(&format!("{} {}", tile.time, tile.place), width)
        };
        text.max(self.image) + if self.is_roomy { 4.0 } else { 1.0 }
    }

    fn under_lines(&self, text: &str, width: f64) -> f64 {
        let size = self.under * POINT;
        letters::lines(text, width / size) as f64 * size * LINE
    }

    /// Width of a day within its edges.
    fn day_width(&self, days: usize) -> f64 {
        let days = days.max(1) as f64;
        let edges = if self.is_roomy { 8.0 } else { 5.0 };
        (WIDTH + BETWEEN) / days - BETWEEN - edges
    }

    /// Width of the words of a tile.
    fn text_width(&self, days: usize) -> f64 {
        let columns = self.columns(days) as f64;
        let (edges, gap) = if self.is_roomy {
            (9.5, 2.5)
        } else {
            (7.0, 1.0)
        };
        (self.day_width(days) + gap) / columns - gap - edges - self.image
    }
}

/// Height of the foot: as many lines as its longest text takes, its texts side by side.
pub fn foot<'a>(texts: impl Iterator<Item = (&'a str, &'a str)>) -> f64 {
    const SIZE: f64 = 13.0 * POINT;
    const IMAGE: f64 = 14.0;
    const GAP: f64 = 9.0;
    let widths: Vec<(f64, f64)> = texts
        .map(|(title, text)| (letters::width(title) * SIZE, letters::width(text) * SIZE))
        .collect();
    let whole: f64 = widths.iter().map(|(title, text)| title.max(*text)).sum();
    let share = ((WIDTH - (IMAGE + GAP) * widths.len() as f64) / whole).min(1.0);
    let lines = widths.iter().map(|(title, text)| {
        let width = title.max(*text) * share;
        // A line that ends with a word is not quite full.
        let lines = |own: f64| (own / (width * 0.9)).max(1.0).ceil();
        if share < 1.0 {
            lines(*title) + lines(*text)
        } else {
            2.0
        }
    });
    IMAGE.max(lines.fold(0.0, f64::max) * SIZE * 1.25) + 7.0
}
