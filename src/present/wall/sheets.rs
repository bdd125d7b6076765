//! The sheets of a wall: as few as its words need to be read. Two are the mornings and the afternoons, or the first and the last
//! days of the week, whichever gives the larger letters.

use super::{
    Wall, WallDay,
    look::{self, Look, Paper},
};
use crate::{
    i18n::{Locale, text::sheet as t},
    present::print_choices,
};

/// What paper leaves for the days of a wall and its foot: a sheet less its edges, its head and the spaces between.
const HEIGHT: f64 = 241.5;
/// Points that are tried where not even the most sheets are enough for letters that are read with ease.
const SMALLEST: f64 = 6.0;

/// A sheet of a wall.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// "du lundi 23 au vendredi 27 novembre", or the days of this sheet.
    pub span: String,
    /// "Matin, page 1 sur 2", of several sheets.
    pub part: Option<String>,
    /// The days, with the halves that stand on this sheet.
    pub days: Vec<WallDay>,
    /// Shares of the room that the two halves of each day take.
    pub shares: Vec<(f64, f64)>,
    /// How it is drawn.
    pub look: Look,
}

/// A way to part a wall: how many days a sheet has, and whether each half of the days has sheets of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Way {
    days: usize,
    has_halves: bool,
}

/// The sheets of a wall on a paper.
pub fn sheets(locale: Locale, wall: &Wall, paper: Paper) -> Vec<Sheet> {
    let ways = ways(wall.days.len());
    let most = ways.iter().map(|way| parts(wall, *way).len()).max();
    let (way, look) = (1..=most.unwrap_or_default())
        .find_map(|count| {
            let of_count = |way: &&Way| parts(wall, **way).len() == count;
            let ways: Vec<Way> = ways.iter().filter(of_count).copied().collect();
            paper.looks().find_map(|look| {
                let way = ways.iter().find(|way| fits(wall, **way, &look))?;
                Some((*way, look))
            })
        })
        .unwrap_or_else(|| smallest(wall, ways[ways.len() - 1]));
    let parts = parts(wall, way);
    let count = parts.len();
    let one = |(at, days): (usize, Vec<WallDay>)| {
        let is_morning = days.iter().all(|day| !day.has_afternoon);
        let part = match (way.has_halves, is_morning) {
            (false, _) => t::page(locale, at + 1, count),
            (true, true) => t::morning_page(locale, at + 1, count),
            (true, false) => t::afternoon_page(locale, at + 1, count),
        };
        let (first, last) = (days[0].date, days[days.len() - 1].date);
        Sheet {
            span: print_choices::span_of(locale, first, last),
            part: (count > 1).then_some(part),
            shares: shares(wall, &days, &look),
            days,
            look,
        }
    };
    parts.into_iter().enumerate().map(one).collect()
}

/// The ways to part so many days; the last is the one with the most sheets.
fn ways(days: usize) -> Vec<Way> {
    let mut sizes: Vec<_> = (1..=days.max(1))
        .map(|groups| days.div_ceil(groups))
        .collect();
    sizes.dedup();
    let both = |days| [true, false].map(|has_halves| Way { days, has_halves });
    let mut ways: Vec<_> = sizes.into_iter().flat_map(both).collect();
    ways.sort_by_key(|way| (std::cmp::Reverse(way.days), way.has_halves));
    ways
}

/// The days of each sheet; a sheet without anything on it is left out.
fn parts(wall: &Wall, way: Way) -> Vec<Vec<WallDay>> {
    let groups = wall.days.chunks(way.days.max(1));
    let parted = groups.flat_map(|days| {
        if way.has_halves {
            let morning = days.iter().map(WallDay::morning_alone).collect();
            let afternoon = days.iter().map(WallDay::afternoon_alone).collect();
            vec![morning, afternoon]
        } else {
            vec![days.to_vec()]
        }
    });
    parted
        .filter(|days: &Vec<WallDay>| days.iter().any(|day| day.count() > 0))
        .collect()
}

/// Whether all that stands on each sheet has its place, with whole words.
fn fits(wall: &Wall, way: Way, look: &Look) -> bool {
    let room = room(wall);
    let parts = parts(wall, way);
    parts.iter().all(|days| {
        let mut tiles = days
            .iter()
            .flat_map(|day| day.morning.iter().chain(&day.afternoon));
        let mut heights = days.iter().map(|day| {
            let (morning, afternoon) = halves(day, look, days.len());
            morning + afternoon + look.around(day, wall.noon_text().as_deref(), days.len())
        });
        tiles.all(|tile| look.is_whole(tile, days.len())) && heights.all(|height| height <= room)
    })
}

fn smallest(wall: &Wall, way: Way) -> (Way, Look) {
    let sizes = (0..).map(|step| Paper::A3.least() - f64::from(step) / 2.0);
    let looks = sizes.map(|size| Look::flat(size, SMALLEST));
    let mut enough = looks.take_while(|look| look.name >= SMALLEST);
    let look = enough.find(|look| fits(wall, way, look));
    (way, look.unwrap_or(Look::flat(SMALLEST, SMALLEST)))
}

fn room(wall: &Wall) -> f64 {
    HEIGHT - look::foot(wall.foot())
}

fn halves(day: &WallDay, look: &Look, days: usize) -> (f64, f64) {
    let half = |is_there: bool, tiles| {
        if is_there {
            look.half(tiles, days)
        } else {
            0.0
        }
    };
    (
        half(day.has_morning, &day.morning),
        half(day.has_afternoon, &day.afternoon),
    )
}

/// Shares for the two halves of each day: the same for all days where their room allows, so that noon stands on one line.
fn shares(wall: &Wall, days: &[WallDay], look: &Look) -> Vec<(f64, f64)> {
    let own: Vec<_> = days
        .iter()
        .map(|day| halves(day, look, days.len()))
        .collect();
    let most = |half: fn(&(f64, f64)) -> f64| own.iter().map(half).fold(1.0, f64::max);
    let (morning, afternoon) = (most(|own| own.0), most(|own| own.1));
    let noon = wall.noon_text();
    let around = |day| look.around(day, noon.as_deref(), days.len());
    let highest = days.iter().map(around).fold(0.0, f64::max);
    let is_even = morning + afternoon + highest <= room(wall);
    let share = |(first, last): (f64, f64)| {
        if is_even {
            (morning, afternoon)
        } else {
            (first.max(1.0), last.max(1.0))
        }
    };
    own.into_iter().map(share).collect()
}
