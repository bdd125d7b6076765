//! Which cards of a week's board are drawn when: what is in sight at once, the rest in the frames after.
//!
//! A card has an element with a number. It stays with its card, so that the focus does. Cards that come fill the elements
//! of those that go, the most alike of them: that is a fraction of the work of new ones.

use super::{
    week_cards::CardKey,
    week_grid::{Board, Drawer, Placed},
    week_pairs,
};
use chrono::Weekday;
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
    sync::Arc,
};

/// A card's element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// Its number, on no other day either.
    pub number: u32,
    /// The card that it shows.
    pub placed: Arc<Placed>,
    /// Whether nobody should see it: it still shows a card that is gone, where others stand now.
    pub is_hidden: bool,
}

/// What a step may draw, in elements that show something else or go; a new one counts as two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// Of the cards in sight.
    pub in_sight: usize,
    /// Of the others, in a step that finds all in sight drawn.
    pub beyond: usize,
}

/// An element, or what is to become one.
#[derive(Debug, Clone)]
struct Item {
    number: u32,
    /// What it shows; nothing before it is made.
    shown: Option<Arc<Placed>>,
    /// What it is to show; nothing if it is to go.
    wanted: Option<Arc<Placed>>,
    is_hidden: bool,
}

impl Item {
    fn is_done(&self) -> bool {
        self.shown.is_some() && self.shown == self.wanted
    }

    /// Whether it shows the card that it is to show, if perhaps not as that is now.
    fn shows_own(&self) -> bool {
        let key = |placed: &Arc<Placed>| placed.card.key;
        self.shown.as_ref().map(key) == self.wanted.as_ref().map(key)
    }
}

/// The elements of a board.
#[derive(Debug, Clone, Default)]
pub struct Turns {
    days: BTreeMap<u32, Vec<Item>>,
    next: u32,
}

impl Turns {
    /// The elements of a day, in reading order.
    pub fn of(&self, day: Weekday) -> impl Iterator<Item = Drawn> {
        let items = self.days.get(&day.num_days_from_monday());
        items.into_iter().flatten().filter_map(|item| {
            Some(Drawn {
                number: item.number,
                placed: Arc::clone(item.shown.as_ref()?),
                is_hidden: item.is_hidden,
            })
        })
    }

    /// Whether all of the board is drawn.
    pub fn is_whole(&self) -> bool {
        self.days.values().flatten().all(Item::is_done)
    }

    /// Comes nearer to the board: what is in `sight`, the lanes of each drawer that can be seen; the rest if that is drawn. The
    /// days whose elements are not what they were.
    pub fn step(&mut self, board: &Board, sight: &[Range<usize>], pace: Pace) -> Vec<Weekday> {
        let is_shown = |day: &u32| board.drawers.iter().any(|drawer| number_of(drawer) == *day);
        self.days.retain(|day, _| is_shown(day));
        let mut changed = self.follow(board, sight);
        let in_sight = |day: usize, lane: usize| is_in(sight, day, lane);
        if !self.draw(board, in_sight, pace.in_sight, &mut changed) {
            self.draw(board, |_, _| true, pace.beyond, &mut changed);
        }
        let days = board.drawers.iter().map(|drawer| drawer.day);
        days.filter(|day| changed.contains(&day.num_days_from_monday()))
            .collect()
    }

    /// Gives the cards of the board to elements, and hides those that still show another where somebody looks. The days
    /// whose elements may differ by that alone.
    fn follow(&mut self, board: &Board, sight: &[Range<usize>]) -> BTreeSet<u32> {
        let mut changed = BTreeSet::new();
        let wanted = |day: &[Item]| day.iter().filter_map(|item| item.wanted.clone()).collect();
        let others: Vec<usize> = (0..board.drawers.len())
            .filter(|at| {
                let day = self.days.entry(number_of(&board.drawers[*at])).or_default();
                let wanted: Vec<Arc<Placed>> = wanted(day);
                wanted != board.drawers[*at].cards
            })
            .collect();
        if others.is_empty() {
            return changed;
        }
        let cards = board.drawers.iter().flat_map(|drawer| &drawer.cards);
        let on_board: BTreeSet<CardKey> = cards.map(|placed| placed.card.key).collect();
        for at in others {
            let (drawer, number) = (&board.drawers[at], number_of(&board.drawers[at]));
            let before = self.days.remove(&number).unwrap_or_default();
            if before.iter().any(|item| item.shown.is_some()) {
                changed.insert(number);
            }
            let mut items = given(before, &drawer.cards, &on_board, &mut self.next);
            for item in &mut items {
                let lane = item.shown.as_ref().map(|placed| placed.lane);
                // A lane that the day has no more would change the height of the others.
                let is_in_the_way = |lane| lane > drawer.n_lanes || is_in(sight, at, lane);
                // A card that was to go, and is back before it went, is seen again.
                item.is_hidden =
                    !item.shows_own() && (item.is_hidden || lane.is_some_and(is_in_the_way));
            }
            self.days.insert(number, items);
        }
        changed
    }

    /// Draws what awaits its turn in the lanes chosen, as far as there is room. Whether there was anything.
    fn draw(
        &mut self,
        board: &Board,
        is_chosen: impl Fn(usize, usize) -> bool,
        mut room: usize,
        changed: &mut BTreeSet<u32>,
    ) -> bool {
        let mut is_any = false;
        for (at, drawer) in board.drawers.iter().enumerate() {
            let Some(items) = self.days.get_mut(&number_of(drawer)) else {
                continue;
            };
            let mut has_gone = false;
            for item in items.iter_mut().filter(|item| !item.is_done()) {
                // What is to go is hidden where it could be seen, so it can wait.
                let lane = item
                    .wanted
                    .as_ref()
                    .map_or(usize::MAX, |placed| placed.lane);
                if !is_chosen(at, lane) {
                    continue;
                }
                is_any = true;
                if room == 0 {
                    break;
                }
                room = room.saturating_sub(if item.shown.is_none() { 2 } else { 1 });
                item.shown.clone_from(&item.wanted);
                item.is_hidden = false;
                has_gone |= item.wanted.is_none();
                changed.insert(number_of(drawer));
            }
            if has_gone {
                items.retain(|item| item.shown.is_some() || item.wanted.is_some());
            }
        }
        is_any
    }
}

fn number_of(drawer: &Drawer) -> u32 {
    drawer.day.num_days_from_monday()
}

fn is_in(sight: &[Range<usize>], day: usize, lane: usize) -> bool {
    sight.get(day).is_some_and(|lanes| lanes.contains(&lane))
}

/// The cards of a day on the elements there are, in reading order, and after each of these what stood there and is to go. A
/// card keeps the element that shows it, since that may have the focus. Other cards that come take the elements of those
/// that go. No element passes another: to the browser it would be a new one. What shows a card that has another
/// element now goes at once, so that no card has two.
fn given(
    before: Vec<Item>,
    cards: &[Arc<Placed>],
    on_board: &BTreeSet<CardKey>,
    next: &mut u32,
) -> Vec<Item> {
    let of_day: BTreeSet<CardKey> = cards.iter().map(|placed| placed.card.key).collect();
    let (mut made, shown): (Vec<Option<Item>>, Vec<Arc<Placed>>) = before
        .into_iter()
        .filter_map(|item| {
            let shown = item.shown.clone()?;
            let key = shown.card.key;
            (of_day.contains(&key) || !on_board.contains(&key)).then_some((Some(item), shown))
        })
        .unzip();
    let is_free = |element: usize| !of_day.contains(&shown[element].card.key);
    let mut items = Vec::with_capacity(cards.len().max(made.len()));
    let mut at = 0;
    let mut take = |element: Option<usize>, items: &mut Vec<Item>| {
        let end = element.unwrap_or(made.len());
        for passed in (at..end).filter(|passed| is_free(*passed)) {
            items.extend(made[passed].take().map(leaving));
        }
        at = end + 1;
        element.and_then(|element| made[element].take())
    };
    for (placed, element) in cards.iter().zip(elements(cards, &shown, is_free)) {
        let item = element.and_then(|element| take(Some(element), &mut items));
        let item = item.unwrap_or_else(|| {
            *next += 1;
            Item {
                number: *next,
                shown: None,
                wanted: None,
                is_hidden: false,
            }
        });
        items.push(Item {
            wanted: Some(Arc::clone(placed)),
            ..item
        });
    }
    take(None, &mut items);
    items
}

/// For each card its own element, as far as their order allows; between two such cards the most alike of those that are free.
fn elements(
    cards: &[Arc<Placed>],
    shown: &[Arc<Placed>],
    is_free: impl Fn(usize) -> bool,
) -> Vec<Option<usize>> {
    let shown_by: BTreeMap<CardKey, usize> = shown
        .iter()
        .enumerate()
        .map(|(at, placed)| (placed.card.key, at))
        .collect();
    let own = cards
        .iter()
        .map(|placed| shown_by.get(&placed.card.key).copied());
    let mut elements = rising(&own.collect::<Vec<_>>());
    let (mut from, mut above) = (0, 0);
    for to in 0..=cards.len() {
        let end = match elements.get(to) {
            None => shown.len(),
            Some(None) => continue,
            Some(Some(own)) => *own,
        };
        let free: Vec<usize> = (above..end).filter(|element| is_free(*element)).collect();
        let standing: Vec<&Placed> = free.iter().map(|element| &*shown[*element]).collect();
        let coming: Vec<&Placed> = cards[from..to].iter().map(|placed| &**placed).collect();
        for (card, taken) in (from..to).zip(week_pairs::pair(&coming, &standing)) {
            elements[card] = taken.map(|taken| free[taken]);
        }
        (from, above) = (to + 1, end + 1);
    }
    elements
}

/// The most of these positions that rise from one to the next; the others are left out.
fn rising(positions: &[Option<usize>]) -> Vec<Option<usize>> {
    // By length: where the run of that length ends that ends lowest (Fredman, 1975).
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; positions.len()];
    for (at, position) in positions.iter().enumerate() {
        if position.is_none() {
            continue;
        }
        let length = ends.partition_point(|end| positions[*end] < *position);
        before[at] = length.checked_sub(1).map(|shorter| ends[shorter]);
        if length == ends.len() {
            ends.push(at);
        } else {
            ends[length] = at;
        }
    }
    let mut kept = vec![None; positions.len()];
    let mut last = ends.last().copied();
    while let Some(at) = last {
        kept[at] = positions[at];
        last = before[at];
    }
    kept
}

fn leaving(item: Item) -> Item {
    Item {
        wanted: None,
        ..item
    }
}

#[cfg(test)]
mod tests;
