use super::*;
use crate::{
    demo,
    domain::time::WeekId,
    i18n::Locale,
    present::{week_cards, week_grid},
};
use chrono::NaiveDate;
use proptest::prelude::*;
use std::{collections::BTreeSet, sync::LazyLock};

const ALL: Pace = Pace {
    in_sight: 10_000,
    beyond: 10_000,
};

/// Every lane of every day.
fn whole() -> Vec<Range<usize>> {
    vec![0..1000; 7]
}

fn board(week: &str) -> (WeekId, Board) {
    let document = demo::small(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap());
    let week: WeekId = week.parse().unwrap();
    let cards = week_cards::cards(Locale::Fr, &document, week);
    let board = week_grid::board(Locale::Fr, &document, week, &cards, |_| true, None);
    (week, board)
}

/// Steps until all is drawn.
fn settle(turns: &mut Turns, board: &Board) {
    let mut steps = 0;
    turns.step(board, &whole(), ALL);
    while !turns.is_whole() {
        turns.step(board, &whole(), ALL);
        steps += 1;
        assert!(steps < 5);
    }
}

fn shows(turns: &Turns, board: &Board) -> bool {
    board.drawers.iter().all(|drawer| {
        let drawn: Vec<Drawn> = turns.of(drawer.day).collect();
        drawn.iter().map(|drawn| &drawn.placed).eq(&drawer.cards)
            && drawn.iter().all(|drawn| !drawn.is_hidden)
    })
}

fn numbers(turns: &Turns, day: Weekday) -> Vec<u32> {
    turns.of(day).map(|drawn| drawn.number).collect()
}

#[test]
fn a_board_with_room_is_drawn_in_one_step_and_then_rests() {
    let (_, board) = board("2026-W47");
    let mut turns = Turns::default();
    turns.step(&board, &whole(), ALL);
    assert!(turns.is_whole() && shows(&turns, &board));
    assert_eq!(turns.step(&board, &whole(), ALL), []);
    assert!(turns.is_whole());
}

/// The lanes of what is drawn of a day.
fn lanes_of(turns: &Turns, day: Weekday) -> BTreeSet<usize> {
    turns.of(day).map(|drawn| drawn.placed.lane).collect()
}

#[test]
fn what_is_in_sight_comes_first_and_alone() {
    let (_, board) = board("2026-W47");
    let mut turns = Turns::default();
    let mut sight = vec![0..0; 5];
    sight[2] = 1..2;
    let pace = Pace {
        in_sight: 1000,
        beyond: 3,
    };
    assert_eq!(turns.step(&board, &sight, pace), [Weekday::Wed]);
    assert!(!turns.is_whole());
    assert_eq!(lanes_of(&turns, Weekday::Wed), BTreeSet::from([1]));
    assert!(board.drawers[2].n_lanes > 1);
    let mut steps = 1;
    while !turns.is_whole() {
        turns.step(&board, &sight, pace);
        steps += 1;
        assert!(steps < 100);
    }
    assert!(steps > 5);
    assert!(shows(&turns, &board));
}

#[test]
fn another_weeks_card_is_hidden_where_it_could_be_seen_and_stays_elsewhere() {
    let ((_, before), (_, board)) = (board("2026-W46"), board("2026-W47"));
    let mut turns = Turns::default();
    settle(&mut turns, &before);
    let keys: BTreeSet<CardKey> = board.drawers[0]
        .cards
        .iter()
        .map(|placed| placed.card.key)
        .collect();
    turns.step(&board, &[1..2, 0..0], ALL);
    let drawn: Vec<Drawn> = turns.of(Weekday::Mon).collect();
    for drawn in &drawn {
        let (is_new, lane) = (keys.contains(&drawn.placed.card.key), drawn.placed.lane);
        let is_in_the_way = !is_new && (lane == 1 || lane > board.drawers[0].n_lanes);
        assert_eq!(drawn.is_hidden, is_in_the_way);
        assert!(is_new || lane > 1 || drawn.is_hidden);
    }
    let seen = drawn
        .iter()
        .filter(|drawn| !drawn.is_hidden && drawn.placed.lane == 1);
    let seen: Vec<&Arc<Placed>> = seen.map(|drawn| &drawn.placed).collect();
    let wanted = board.drawers[0]
        .cards
        .iter()
        .filter(|placed| placed.lane == 1);
    assert_eq!(seen, wanted.collect::<Vec<_>>());
    assert!(turns.of(Weekday::Tue).any(|drawn| !drawn.is_hidden));
    settle(&mut turns, &board);
    assert!(shows(&turns, &board));
}

#[test]
fn a_week_left_and_come_back_to_before_its_cards_were_gone_is_seen_whole() {
    let (_, board) = board("2026-W47");
    let mut empty = board.clone();
    for drawer in &mut empty.drawers {
        Arc::make_mut(drawer).cards.clear();
    }
    let mut turns = Turns::default();
    settle(&mut turns, &board);
    let still = Pace {
        in_sight: 9,
        beyond: 0,
    };
    turns.step(&empty, &whole(), still);
    assert!(turns.of(Weekday::Mon).all(|drawn| drawn.is_hidden));
    settle(&mut turns, &board);
    assert!(shows(&turns, &board));
}

#[test]
fn a_card_that_says_something_else_stays_to_be_seen_until_its_turn() {
    let (_, board) = board("2026-W47");
    let mut turns = Turns::default();
    settle(&mut turns, &board);
    let mut renamed = board.clone();
    let mut monday = (*renamed.drawers[0]).clone();
    let first = Arc::make_mut(&mut monday.cards[0]);
    Arc::make_mut(&mut first.card).title = "Autrement".to_owned();
    renamed.drawers[0] = Arc::new(monday);
    let none = vec![0..0; 5];
    let still = Pace {
        in_sight: 9,
        beyond: 0,
    };
    turns.step(&renamed, &none, still);
    assert!(!turns.is_whole());
    let first = turns.of(Weekday::Mon).next().unwrap();
    assert!(!first.is_hidden && first.placed == board.drawers[0].cards[0]);
    settle(&mut turns, &renamed);
    assert!(shows(&turns, &renamed));
}

#[test]
fn a_card_moved_to_another_day_never_has_two_elements() {
    let (_, board) = board("2026-W47");
    let mut turns = Turns::default();
    settle(&mut turns, &board);
    let mut moved = board.clone();
    let mut monday = (*moved.drawers[0]).clone();
    let mut tuesday = (*moved.drawers[1]).clone();
    let (card, other) = (monday.cards.remove(0), tuesday.cards.remove(0));
    monday.cards.insert(0, other);
    tuesday.cards.insert(0, Arc::clone(&card));
    moved.drawers[0] = Arc::new(monday);
    moved.drawers[1] = Arc::new(tuesday);
    turns.step(&moved, &[], ALL);
    let all = WEEK.iter().flat_map(|day| turns.of(*day));
    let n_elements = all
        .filter(|drawn| drawn.placed.card.key == card.card.key)
        .count();
    assert_eq!(n_elements, 1);
    settle(&mut turns, &moved);
    assert!(shows(&turns, &moved));
}

#[test]
fn another_week_fills_the_elements_that_are_there() {
    let ((_, before), (_, board)) = (board("2026-W46"), board("2026-W47"));
    let mut turns = Turns::default();
    settle(&mut turns, &before);
    let old: BTreeSet<u32> = numbers(&turns, Weekday::Mon).into_iter().collect();
    settle(&mut turns, &board);
    let new: BTreeSet<u32> = numbers(&turns, Weekday::Mon).into_iter().collect();
    let n_kept = old.len().min(board.drawers[0].cards.len());
    assert_eq!(new.intersection(&old).count(), n_kept);
    assert!(shows(&turns, &board));
    let all: Vec<u32> = WEEK.iter().flat_map(|day| numbers(&turns, *day)).collect();
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
}

const WEEK: [Weekday; 5] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
];

#[test]
fn in_the_same_week_an_element_stays_with_its_card_or_goes_with_it() {
    let (_, board) = board("2026-W47");
    let mut turns = Turns::default();
    settle(&mut turns, &board);
    let drawn = |turns: &Turns| turns.of(Weekday::Mon).collect::<Vec<_>>();
    let before = drawn(&turns);
    let mut fewer = board.clone();
    let mut monday = (*fewer.drawers[0]).clone();
    monday.cards.remove(0);
    fewer.drawers[0] = Arc::new(monday);
    settle(&mut turns, &fewer);
    assert_eq!(drawn(&turns), &before[1..]);
    settle(&mut turns, &board);
    assert_eq!(drawn(&turns)[1..], before[1..]);
    assert!(drawn(&turns)[0].number > before.last().unwrap().number);
}

#[test]
fn a_card_that_comes_takes_the_element_of_one_that_goes_in_its_place() {
    let (_, board) = board("2026-W47");
    let monday = |cards: &[usize]| {
        let mut drawer = (*board.drawers[0]).clone();
        let all = std::mem::take(&mut drawer.cards);
        drawer.cards = cards.iter().map(|at| Arc::clone(&all[*at])).collect();
        let mut changed = board.clone();
        changed.drawers[0] = Arc::new(drawer);
        changed
    };
    let mut turns = Turns::default();
    settle(&mut turns, &monday(&[0, 1, 2]));
    let before = numbers(&turns, Weekday::Mon);
    settle(&mut turns, &monday(&[0, 3, 2]));
    assert_eq!(numbers(&turns, Weekday::Mon), before);
}

#[test]
fn a_card_moved_to_another_time_is_a_new_element_and_the_others_stay() {
    let (_, board) = board("2026-W47");
    let mut turns = Turns::default();
    settle(&mut turns, &board);
    let before = numbers(&turns, Weekday::Mon);
    let mut moved = board.clone();
    let mut monday = (*moved.drawers[0]).clone();
    let last = monday.cards.pop().unwrap();
    monday.cards.insert(1, last);
    moved.drawers[0] = Arc::new(monday);
    settle(&mut turns, &moved);
    assert!(shows(&turns, &moved));
    let mut after = numbers(&turns, Weekday::Mon);
    let new = after.remove(1);
    assert!(!before.contains(&new));
    assert_eq!(after, before[..before.len() - 1]);
}

static BOARDS: LazyLock<[(WeekId, Board); 2]> =
    LazyLock::new(|| [board("2026-W46"), board("2026-W47")]);

proptest! {
    #[test]
    fn whatever_comes_and_goes_every_card_has_one_element_of_its_own_and_keeps_it(
        weeks in prop::collection::vec((any::<u64>(), any::<bool>(), 0_usize..3, any::<bool>()), 2..8),
    ) {
        let boards = &*BOARDS;
        let mut turns = Turns::default();
        let mut last = None;
        for (picked, is_second, turned, is_left_at_once) in weeks {
            let (week, full) = &boards[usize::from(is_second)];
            let mut part = full.clone();
            for drawer in &mut part.drawers {
                let mut fewer = (**drawer).clone();
                let mut at = 0;
                fewer.cards.retain(|_| {
                    at += 1;
                    picked.rotate_left(at) & 1 == 0
                });
                // As when a session is moved to another time.
                let n_cards = fewer.cards.len().max(1);
                fewer.cards.rotate_left(turned % n_cards);
                *drawer = Arc::new(fewer);
            }
            if is_left_at_once {
                turns.step(&part, &whole(), Pace { in_sight: 5, beyond: 2 });
                last = None;
                continue;
            }
            let drawn = |turns: &Turns| -> BTreeMap<CardKey, u32> {
                let all = WEEK.iter().flat_map(|day| turns.of(*day));
                all.map(|drawn| (drawn.placed.card.key, drawn.number)).collect()
            };
            let before = drawn(&turns);
            settle(&mut turns, &part);
            prop_assert!(shows(&turns, &part));
            let all: Vec<u32> = WEEK.iter().flat_map(|day| numbers(&turns, *day)).collect();
            prop_assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
            let order = (*week, turned);
            if turned == 0 && last == Some(order) {
                for (key, number) in drawn(&turns) {
                    prop_assert!(before.get(&key).is_none_or(|before| *before == number));
                }
            }
            last = Some(order);
        }
    }
}
