use super::*;
use crate::{
    demo,
    i18n::Locale,
    present::{week_cards, week_grid},
};
use chrono::NaiveDate;
use proptest::prelude::*;
use std::{collections::BTreeSet, sync::LazyLock};

const ALL: Room = Room {
    new: 1000,
    changed: 1000,
};

fn board(week: &str) -> (WeekId, Board) {
    let document = demo::small(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap());
    let week: WeekId = week.parse().unwrap();
    let cards = week_cards::cards(Locale::Fr, &document, week);
    let board = week_grid::board(Locale::Fr, &document, week, &cards, |_| true, None);
    (week, board)
}

fn shows(turns: &Turns, board: &Board) -> bool {
    board
        .drawers
        .iter()
        .all(|drawer| is_same(turns.of(drawer.day), &drawer.cards))
}

fn numbers(turns: &Turns, day: Weekday) -> Vec<u32> {
    turns.of(day).iter().map(|drawn| drawn.number).collect()
}

#[test]
fn a_board_with_room_is_drawn_in_one_step_and_then_rests() {
    let (week, board) = board("2026-W47");
    let mut turns = Turns::default();
    assert!(turns.step(week, &board, |_| true, ALL).is_whole);
    assert!(shows(&turns, &board));
    let again = turns.step(week, &board, |_| true, ALL);
    assert_eq!(
        again,
        Step {
            days: vec![],
            is_whole: true
        }
    );
}

#[test]
fn days_in_sight_come_first_and_the_highest_lanes_of_them() {
    let (week, board) = board("2026-W47");
    let mut turns = Turns::default();
    let room = Room {
        new: 3,
        changed: 1000,
    };
    let step = turns.step(week, &board, |day| day == Weekday::Wed, room);
    assert_eq!((step.days, step.is_whole), (vec![Weekday::Wed], false));
    let lanes = |placed: &mut dyn Iterator<Item = &Arc<Placed>>| {
        let mut lanes: Vec<usize> = placed.map(|placed| placed.lane).collect();
        lanes.sort_unstable();
        lanes.truncate(3);
        lanes
    };
    let drawn = lanes(&mut turns.of(Weekday::Wed).iter().map(|drawn| &drawn.placed));
    assert_eq!(drawn, lanes(&mut board.drawers[2].cards.iter()));
    let mut steps = 1;
    while !turns
        .step(week, &board, |day| day == Weekday::Wed, room)
        .is_whole
    {
        steps += 1;
        assert!(steps < 100);
    }
    assert!(shows(&turns, &board));
}

#[test]
fn another_week_fills_the_elements_that_are_there() {
    let (last, before) = board("2026-W46");
    let (week, board) = board("2026-W47");
    let mut turns = Turns::default();
    turns.step(last, &before, |_| true, ALL);
    let old: BTreeSet<u32> = numbers(&turns, Weekday::Mon).into_iter().collect();
    turns.step(
        week,
        &board,
        |_| true,
        Room {
            new: 0,
            changed: 1000,
        },
    );
    let new = numbers(&turns, Weekday::Mon);
    assert!(new.iter().all(|number| old.contains(number)));
    assert_eq!(new.len(), old.len().min(board.drawers[0].cards.len()));
    while !turns.step(week, &board, |_| true, ALL).is_whole {}
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
    let (week, board) = board("2026-W47");
    let mut turns = Turns::default();
    turns.step(week, &board, |_| true, ALL);
    let before = turns.of(Weekday::Mon).to_vec();
    let mut fewer = board.clone();
    let mut monday = (*fewer.drawers[0]).clone();
    monday.cards.remove(0);
    fewer.drawers[0] = Arc::new(monday);
    turns.step(week, &fewer, |_| true, ALL);
    assert_eq!(turns.of(Weekday::Mon), &before[1..]);
    turns.step(week, &board, |_| true, ALL);
    assert_eq!(turns.of(Weekday::Mon)[1..], before[1..]);
    assert!(turns.of(Weekday::Mon)[0].number > before.last().unwrap().number);
}

#[test]
fn a_card_that_comes_takes_the_element_of_one_that_goes_in_its_place() {
    let (week, board) = board("2026-W47");
    let monday = |cards: &[usize]| {
        let mut drawer = (*board.drawers[0]).clone();
        let all = std::mem::take(&mut drawer.cards);
        drawer.cards = cards.iter().map(|at| Arc::clone(&all[*at])).collect();
        let mut changed = board.clone();
        changed.drawers[0] = Arc::new(drawer);
        changed
    };
    let mut turns = Turns::default();
    turns.step(week, &monday(&[0, 1, 2]), |_| true, ALL);
    let before = numbers(&turns, Weekday::Mon);
    turns.step(week, &monday(&[0, 3, 2]), |_| true, ALL);
    assert_eq!(numbers(&turns, Weekday::Mon), before);
}

static BOARDS: LazyLock<[(WeekId, Board); 2]> =
    LazyLock::new(|| [board("2026-W46"), board("2026-W47")]);

proptest! {
    #[test]
    fn whatever_comes_and_goes_every_card_has_one_element_of_its_own_and_keeps_it(
        weeks in prop::collection::vec((any::<u64>(), any::<bool>()), 2..8),
    ) {
        let boards = &*BOARDS;
        let mut turns = Turns::default();
        let mut last = None;
        for (picked, is_second) in weeks {
            let (week, whole) = &boards[usize::from(is_second)];
            let mut part = whole.clone();
            for drawer in &mut part.drawers {
                let mut fewer = (**drawer).clone();
                let mut at = 0;
                fewer.cards.retain(|_| {
                    at += 1;
                    picked.rotate_left(at) & 1 == 0
                });
                *drawer = Arc::new(fewer);
            }
            let drawn = |turns: &Turns| -> BTreeMap<CardKey, u32> {
                let all = WEEK.iter().flat_map(|day| turns.of(*day));
                all.map(|drawn| (drawn.placed.card.key, drawn.number)).collect()
            };
            let before = drawn(&turns);
            turns.step(*week, &part, |_| true, ALL);
            prop_assert!(shows(&turns, &part));
            let all: Vec<u32> = WEEK.iter().flat_map(|day| numbers(&turns, *day)).collect();
            prop_assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
            if last == Some(*week) {
                for (key, number) in drawn(&turns) {
                    prop_assert!(before.get(&key).is_none_or(|before| *before == number));
                }
            }
            last = Some(*week);
        }
    }
}
