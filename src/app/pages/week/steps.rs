//! Where an arrow leads: from card to card, and from place to place.

use chrono::Weekday;
use semainier::{
    domain::time::Minutes,
    present::{
        week_cards::CardKey,
        week_grid::{Board, Placed},
        week_places::{self, Spot},
    },
};
use std::sync::Arc;

/// The spot of the next or previous day that starts nearest.
pub fn nearest(spots: &[Spot], at: (Weekday, Minutes), step: i32) -> Option<&Spot> {
    let day_of = |day: Weekday| day.num_days_from_monday() as i32;
    let days = spots.iter().map(|spot| day_of(spot.day));
    let day = if step > 0 {
        days.filter(|day| *day > day_of(at.0)).min()
    } else {
        days.filter(|day| *day < day_of(at.0)).max()
    }?;
    spots
        .iter()
        .filter(|spot| day_of(spot.day) == day)
        .min_by_key(|spot| spot.start.0.abs_diff(at.1.0))
}

/// The next better or less good spot.
pub fn beside(spots: &[Spot], at: (Weekday, Minutes), step: isize) -> Option<&Spot> {
    let order = week_places::best_first(spots);
    let now = order
        .iter()
        .position(|spot| (spot.day, spot.start) == at)
        .map_or(if step > 0 { -1 } else { 0 }, |at| at as isize);
    let next = usize::try_from(now + step).ok()?;
    order.get(next).copied()
}

/// The card that an arrow leads to.
pub fn next_card(board: &Board, from: CardKey, key: &str, has_control: bool) -> Option<CardKey> {
    let day = board
        .drawers
        .iter()
        .position(|drawer| drawer.card(from).is_some())?;
    let cards = &board.drawers[day].cards;
    let at = cards.iter().position(|placed| placed.card.key == from)?;
    let placed = &cards[at];
    let next = match key {
        "ArrowRight" => cards.get(at + 1),
        "ArrowLeft" => cards.get(at.checked_sub(1)?),
        "Home" if has_control => board.drawers.iter().find_map(|drawer| drawer.cards.first()),
        "End" if has_control => board
            .drawers
            .iter()
            .rev()
            .find_map(|drawer| drawer.cards.last()),
        "Home" => cards.first(),
        "End" => cards.last(),
        "ArrowDown" => above_or_below(cards, placed, true).or_else(|| {
            board.drawers[day + 1..]
                .iter()
                .find_map(|drawer| closest(&drawer.cards, placed, true))
        }),
        "ArrowUp" => above_or_below(cards, placed, false).or_else(|| {
            board.drawers[..day]
                .iter()
                .rev()
                .find_map(|drawer| closest(&drawer.cards, placed, false))
        }),
        _ => None,
    };
    next.map(|placed| placed.card.key)
}

/// The card that takes the focus when these leave the board: the next one of their day, else the one before it, else the
/// nearest of another day.
pub fn neighbour(board: &Board, leaving: &[CardKey]) -> Option<CardKey> {
    let leaves = |placed: &Arc<Placed>| leaving.contains(&placed.card.key);
    let stays = |placed: &&Arc<Placed>| !leaves(placed);
    let day = board
        .drawers
        .iter()
        .position(|drawer| drawer.cards.iter().any(leaves))?;
    let cards = &board.drawers[day].cards;
    let at = cards.iter().position(leaves)?;
    let before = &board.drawers[..day];
    cards[at..]
        .iter()
        .find(stays)
        .or_else(|| cards[..at].iter().rev().find(stays))
        .or_else(|| {
            let mut later = board.drawers[day + 1..].iter().flat_map(|day| &day.cards);
            later.find(stays)
        })
        .or_else(|| {
            let mut earlier = before.iter().rev().flat_map(|day| day.cards.iter().rev());
            earlier.find(stays)
        })
        .map(|placed| placed.card.key)
}

/// The nearest lane of the same day that has a card at the same time.
fn above_or_below<'a>(
    cards: &'a [Arc<Placed>],
    from: &Placed,
    is_down: bool,
) -> Option<&'a Arc<Placed>> {
    cards
        .iter()
        .filter(|other| {
            let is_there = if is_down {
                other.lane > from.lane
            } else {
                other.lane < from.lane
            };
            is_there && other.start_line < from.end_line && from.start_line < other.end_line
        })
        .min_by_key(|other| other.lane.abs_diff(from.lane))
}

/// The card of another day that starts nearest, in its first or last lane.
fn closest<'a>(cards: &'a [Arc<Placed>], from: &Placed, is_first: bool) -> Option<&'a Arc<Placed>> {
    cards.iter().min_by_key(|other| {
        let away = other
            .card
            .range
            .start()
            .0
            .abs_diff(from.card.range.start().0);
        let lane = if is_first {
            other.lane
        } else {
            usize::MAX - other.lane
        };
        (away, lane)
    })
}
