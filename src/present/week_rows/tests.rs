use super::*;
use crate::{
    demo,
    domain::{
        house::Closure,
        time::{DateSpan, Minutes, TimeRange},
    },
    present::week_cards,
};

fn by(view: WeekView) -> Rows {
    let document = demo::small(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap());
    let week: WeekId = "2026-W48".parse().unwrap();
    let cards = week_cards::cards(Locale::Fr, &document, week);
    rows(
        Locale::Fr,
        &document,
        week,
        &cards,
        view,
        &Filters::default(),
    )
}

#[test]
fn a_person_who_comes_and_has_nothing_is_a_gap_and_an_absent_day_is_not() {
    let rows = by(WeekView::Persons);
    assert_eq!((rows.rows.len(), rows.days.len()), (14, 5));
    let cells = || rows.rows.iter().flat_map(|row| &row.cells);
    assert!(cells().any(|(_, cell)| matches!(cell, Cell::Nothing { is_gap: true, .. })));
    assert!(cells().any(|(_, cell)| *cell == Cell::Away));
}

#[test]
fn on_a_closed_day_nobody_is_away() {
    let armistice = NaiveDate::from_ymd_opt(2026, 11, 11).unwrap();
    let document = demo::small(armistice);
    let week = WeekId::of(armistice);
    let persons = rows(
        Locale::Fr,
        &document,
        week,
        &[],
        WeekView::Persons,
        &Filters::default(),
    );
    for row in &persons.rows {
        for (date, cell) in &row.cells {
            assert_eq!(
                *cell == Cell::Closed,
                *date == armistice,
                "{} {date}",
                row.name
            );
        }
    }
}

#[test]
fn what_a_day_loses_is_told_in_its_head_and_once_in_the_list() {
    let date = NaiveDate::from_ymd_opt(2026, 11, 19).unwrap();
    let mut document = demo::small(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap());
    let span = DateSpan {
        hours: TimeRange::new(Minutes::at(14, 45), Minutes::at(17, 0)),
        ..DateSpan::day(date)
    };
    let label = "Réunion".to_owned();
    Arc::make_mut(&mut document.house)
        .closures
        .push(Closure { span, label });
    document.house = Arc::new(document.house.with_bad_weather(date, true));
    let week = WeekId::of(date);
    let cards = week_cards::cards(Locale::Fr, &document, week);
    let filters = Filters::default();
    let rows = rows(
        Locale::Fr,
        &document,
        week,
        &cards,
        WeekView::Days,
        &filters,
    );
    let told = [
        "Fermé dès 14\u{a0}h\u{a0}45\u{a0}: Réunion",
        "Mauvais temps",
    ]
    .map(str::to_owned);
    let heads = rows.days.iter().filter(|day| !day.told.is_empty());
    assert_eq!(
        heads.map(|day| (day.date, &*day.told)).collect::<Vec<_>>(),
        [(date, &told[..])]
    );
    let lines = lines(&rows);
    let of_lines = lines.iter().filter(|line| !line.told.is_empty());
    assert_eq!(
        of_lines.map(|line| &*line.told).collect::<Vec<_>>(),
        [&told[..]]
    );
}

#[test]
fn an_empty_room_is_no_gap() {
    let rows = by(WeekView::Rooms);
    let mut cells = rows.rows.iter().flat_map(|row| &row.cells);
    assert!(cells.all(|(_, cell)| !matches!(cell, Cell::Nothing { is_gap: true, .. })));
}

#[test]
fn a_card_stands_in_the_line_of_each_of_its_people_and_of_nobody_else() {
    let document = demo::small(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap());
    let week: WeekId = "2026-W47".parse().unwrap();
    let cards = week_cards::cards(Locale::Fr, &document, week);
    let filters = Filters::default();
    let rows = rows(
        Locale::Fr,
        &document,
        week,
        &cards,
        WeekView::Persons,
        &filters,
    );
    let names: usize = cards.iter().map(|card| card.persons.len()).sum();
    assert_eq!(rows.rows.iter().map(|row| row.total).sum::<usize>(), names);
    for row in &rows.rows {
        for (date, cell) in &row.cells {
            let Cell::Cards(cards) = cell else { continue };
            for card in cards {
                let mut people = card
                    .persons
                    .iter()
                    .filter_map(|id| document.persons.get(*id));
                assert!(people.any(|person| row.name.starts_with(&person.last_name)));
                assert_eq!(card.day, date.weekday());
            }
        }
    }
}

#[test]
fn the_list_of_days_has_each_card_once() {
    let rows = by(WeekView::Days);
    assert_eq!(lines(&rows).len(), rows.rows[0].total);
}

#[test]
fn an_appointment_says_whose_it_is_in_the_line_of_a_room_and_not_in_the_line_of_the_person() {
    let document = demo::small(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap());
    let week: WeekId = "2026-W48".parse().unwrap();
    let cards = week_cards::cards(Locale::Fr, &document, week);
    let told = |view| {
        let rows = rows(
            Locale::Fr,
            &document,
            week,
            &cards,
            view,
            &Filters::default(),
        );
        let mut told = Vec::new();
        for row in &rows.rows {
            let cards = row.cells.iter().filter_map(|(_, cell)| match cell {
                Cell::Cards(cards) => Some(cards),
                _ => None,
            });
            for card in cards.flatten() {
                told.extend(row.whose(card).map(|who| format!("{}, {who}", card.title)));
            }
        }
        told
    };
    assert!(told(WeekView::Rooms).contains(&"Infirmière, M.\u{a0}Benali".to_owned()));
    assert_eq!(told(WeekView::Persons), Vec::<String>::new());
}

#[test]
fn a_line_of_the_list_says_whether_another_day_or_another_person_begins() {
    fn begins<T: PartialEq>(lines: &[ListLine], what: impl Fn(&ListLine) -> T) -> Vec<bool> {
        let before = std::iter::once(None).chain(lines.iter().map(Some));
        let pairs = lines.iter().zip(before);
        let is_other = |(line, before): (&ListLine, Option<&ListLine>)| {
            before.is_none_or(|before| what(before) != what(line))
        };
        pairs.map(is_other).collect()
    }
    let said = |lines: &[ListLine]| lines.iter().map(|line| line.is_first).collect::<Vec<_>>();
    let days = lines(&by(WeekView::Days));
    let day = |line: &ListLine| line.card.as_ref().map(|card| card.day);
    assert_eq!(said(&days), begins(&days, day));
    let persons = lines(&by(WeekView::Persons));
    assert_eq!(said(&persons), begins(&persons, |line| line.name.clone()));
}
