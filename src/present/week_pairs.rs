//! Which element of a day takes which new card: the one that shows the most like it. Weeks of a house resemble each other, so
//! most of a card stays as it stands, and the browser has that much less to draw again.

use super::week_grid::Placed;

/// What a change costs, about in parts of what another card in an element costs the browser.
type Cost = usize;
/// An element that is to be made.
const NEW: Cost = 12;
/// One that is to go.
const GONE: Cost = 2;

/// What it costs that an element shows one card instead of another.
fn change(from: &Placed, to: &Placed) -> Cost {
    let parts = [
        // The colours of all that is in it.
        (4, from.card.domain == to.card.domain),
        (2, from.card.is_appointment() == to.card.is_appointment()),
        (2, from.card.title == to.card.title),
        (
            2,
            (from.start_line, from.end_line) == (to.start_line, to.end_line),
        ),
        (1, from.lane == to.lane),
    ];
    let others = parts.iter().filter(|(_, is_same)| !is_same);
    others.map(|(cost, _)| cost).sum()
}

/// For each card the element that is to show it, given what each shows now, or nothing if one is to be made. Both are in reading
/// order, and no element passes another. The cheapest of all ways (Needleman and Wunsch, 1970).
pub fn pair(cards: &[&Placed], shown: &[&Placed]) -> Vec<Option<usize>> {
    let width = shown.len() + 1;
    // The least cost of the first cards with the first elements.
    let mut costs: Vec<Cost> = (0..width).map(|n_gone| GONE * n_gone).collect();
    for (row, card) in cards.iter().enumerate() {
        let above = row * width;
        costs.push(costs[above] + NEW);
        for (at, element) in shown.iter().enumerate() {
            let taken = costs[above + at] + change(element, card);
            let made = costs[above + at + 1] + NEW;
            let gone = costs[above + width + at] + GONE;
            costs.push(taken.min(made).min(gone));
        }
    }
    let mut pairs = vec![None; cards.len()];
    let (mut row, mut at) = (cards.len(), shown.len());
    while row > 0 {
        let here = costs[row * width + at];
        let above = (row - 1) * width + at;
        if at > 0 && here == costs[above - 1] + change(shown[at - 1], cards[row - 1]) {
            (row, at) = (row - 1, at - 1);
            pairs[row] = Some(at);
        } else if here == costs[above] + NEW {
            row -= 1;
        } else {
            at -= 1;
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        demo,
        i18n::Locale,
        present::{week_cards, week_grid},
    };
    use chrono::NaiveDate;
    use proptest::prelude::*;
    use std::sync::{Arc, LazyLock};

    static DAYS: LazyLock<Vec<Vec<Arc<Placed>>>> = LazyLock::new(|| {
        let document = demo::small(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap());
        let week = "2026-W47".parse().unwrap();
        let cards = week_cards::cards(Locale::Fr, &document, week);
        let board = week_grid::board(Locale::Fr, &document, week, &cards, |_| true, None);
        let days = board.drawers.iter().map(|drawer| drawer.cards.clone());
        days.collect()
    });

    fn of(day: usize) -> Vec<&'static Placed> {
        DAYS[day].iter().map(|placed| &**placed).collect()
    }

    /// What a way costs.
    fn cost(cards: &[&Placed], shown: &[&Placed], pairs: &[Option<usize>]) -> Cost {
        let taken = pairs.iter().zip(cards).map(|(pair, card)| {
            let change = |element: usize| change(shown[element], card);
            pair.map_or(NEW, change)
        });
        let n_gone = shown.len() - pairs.iter().flatten().count();
        taken.sum::<Cost>() + GONE * n_gone
    }

    #[test]
    fn a_day_that_stays_keeps_its_elements_also_behind_a_card_that_comes_or_goes() {
        let day = of(0);
        let all = || (0..day.len()).map(Some);
        assert_eq!(pair(&day, &day), all().collect::<Vec<_>>());
        let fewer: Vec<_> = all().skip(1).collect();
        assert_eq!(pair(&day[1..], &day), fewer);
        let more: Vec<_> = std::iter::once(None)
            .chain(all().take(day.len() - 1))
            .collect();
        assert_eq!(pair(&day, &day[1..]), more);
    }

    #[test]
    fn elements_are_made_where_there_are_none() {
        assert_eq!(pair(&of(0)[..2], &[]), [None, None]);
        assert_eq!(pair(&[], &of(0)), []);
    }

    proptest! {
        #[test]
        fn no_element_passes_another_and_no_way_of_some_is_cheaper(
            (one, other) in (0_usize..5, 0_usize..5),
            skipped in prop::collection::vec(any::<(bool, bool)>(), 40),
            some in prop::collection::vec(any::<bool>(), 40),
        ) {
            let part = |day: usize, is_first: bool| -> Vec<&Placed> {
                let skips = skipped.iter().map(|skips| if is_first { skips.0 } else { skips.1 });
                of(day).into_iter().zip(skips).filter(|(_, skip)| !skip).map(|(card, _)| card).collect()
            };
            let (cards, shown) = (part(one, true), part(other, false));
            let pairs = pair(&cards, &shown);
            prop_assert_eq!(pairs.len(), cards.len());
            prop_assert!(pairs.iter().flatten().is_sorted_by(|a, b| a < b));
            let mut free = 0..shown.len();
            let any_way: Vec<_> = cards.iter().zip(&some).map(|(_, is_taken)| is_taken.then(|| free.next()).flatten()).collect();
            prop_assert!(cost(&cards, &shown, &pairs) <= cost(&cards, &shown, &any_way));
        }
    }
}
