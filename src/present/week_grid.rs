//! The week board by day: drawers, lanes and columns, cut and laid out before anything is drawn.

use super::{
    lanes::{self, Block},
    part_closed::{self, PartClosed},
    sites,
    week_axis::Axis,
    week_cards::{Card, CardKey},
};
use crate::{
    domain::{
        document::Document,
        holidays::{self, Holiday},
        house::Closure,
        id::SiteId,
        time::{TimeRange, WEEKDAYS, WeekId},
    },
    i18n::{Locale, format, text::week as t},
};
use chrono::{NaiveDate, Weekday};
use std::sync::Arc;

/// A card in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The card.
    pub card: Arc<Card>,
    /// First line of its columns.
    pub start_line: usize,
    /// Line after its columns.
    pub end_line: usize,
    /// Lane, from 1.
    pub lane: usize,
}

/// Columns in which the house is not open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shut {
    /// First line.
    pub from: usize,
    /// Line after the last column.
    pub to: usize,
    /// "Fermé dès 14 h 45 : Réunion d’équipe", of what a closure takes; nothing outside the usual hours.
    pub told: Option<String>,
}

/// A day's drawer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawer {
    /// Weekday.
    pub day: Weekday,
    /// Date.
    pub date: NaiveDate,
    /// People expected.
    pub n_expected: usize,
    /// Why the house is closed, if it is.
    pub closed: Option<String>,
    /// Whether bad weather is noted for the day.
    pub has_bad_weather: bool,
    /// Whether the planner may not touch the day.
    pub is_locked: bool,
    /// Columns outside the day's own hours.
    pub shut: Vec<Shut>,
    /// Lanes.
    pub n_lanes: usize,
    /// Cards, in reading order.
    pub cards: Vec<Arc<Placed>>,
}

impl Drawer {
    /// The card of this key.
    pub fn card(&self, key: CardKey) -> Option<&Placed> {
        let card = self.cards.iter().find(|placed| placed.card.key == key);
        card.map(|placed| &**placed)
    }

    /// The most lanes beside each other in which nothing crosses a column: how many lie above them, and how many they are.
    /// What is written in the column is read there.
    pub fn free_lanes(&self, column: usize) -> (usize, usize) {
        let n = self.n_lanes.max(1);
        let mut is_taken = vec![false; n];
        for placed in &self.cards {
            if (placed.start_line..placed.end_line).contains(&column)
                && let Some(lane) = is_taken.get_mut(placed.lane - 1)
            {
                *lane = true;
            }
        }
        let (mut best, mut begun) = ((0, 0), 0);
        for (lane, taken) in is_taken.into_iter().enumerate() {
            if taken {
                begun = lane + 1;
            } else if lane + 1 - begun > best.1 {
                best = (begun, lane + 1 - begun);
            }
        }
        best
    }
}

/// The board by day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Board {
    /// Columns.
    pub axis: Axis,
    /// Days shown, in order.
    pub drawers: Vec<Arc<Drawer>>,
}

impl Board {
    /// "Du 23 au 27 novembre".
    pub fn title(&self, locale: Locale, week: WeekId) -> String {
        let first = self.drawers.first().map(|drawer| drawer.date);
        let last = self.drawers.last().map(|drawer| drawer.date);
        let first = first.unwrap_or_else(|| week.monday());
        let last = last.unwrap_or_else(|| week.date(Weekday::Sun));
        format::date_span(locale, first, last)
    }

    /// The card of this key, wherever it lies.
    pub fn card(&self, key: CardKey) -> Option<&Placed> {
        self.drawers.iter().find_map(|drawer| drawer.card(key))
    }
}

/// Lays the cards shown out; `all` are those of the week, which decide how wide the board is.
pub fn board(
    locale: Locale,
    document: &Document,
    week: WeekId,
    all: &[Arc<Card>],
    is_shown: impl Fn(&Card) -> bool,
    site: Option<SiteId>,
) -> Board {
    let house = &document.house;
    let axis = Axis::of(house, all.iter().map(|card| card.range));
    let locked = &document.week(week).locked_days;
    let drawers = WEEKDAYS
        .into_iter()
        .filter(|day| house.opening.get(*day).is_some() || all.iter().any(|card| card.day == *day))
        .map(|day| {
            let date = week.date(day);
            let shown = all.iter().filter(|card| card.day == day && is_shown(card));
            let (cards, n_lanes) = lay_out(&axis, shown);
            Arc::new(Drawer {
                day,
                date,
                n_expected: n_expected(document, date, site),
                closed: closed(locale, document, date),
                has_bad_weather: house.has_bad_weather_on(date),
                is_locked: locked.contains(&day),
                shut: shut(
                    locale,
                    &axis,
                    house.opening.get(day),
                    &part_closed::on(locale, document, date),
                ),
                n_lanes,
                cards,
            })
        })
        .collect();
    Board { axis, drawers }
}

fn lay_out<'a>(
    axis: &Axis,
    cards: impl Iterator<Item = &'a Arc<Card>>,
) -> (Vec<Arc<Placed>>, usize) {
    let mut placed: Vec<Placed> = cards
        .map(|card| {
            let start_line = axis.start_line(card.range.start());
            Placed {
                card: Arc::clone(card),
                start_line,
                end_line: axis.end_line(card.range.end()).max(start_line + 1),
                lane: 1,
            }
        })
        .collect();
    let blocks: Vec<Block> = placed
        .iter()
        .map(|placed| Block {
            start: placed.start_line,
            end: placed.end_line,
            is_last: placed.card.is_appointment(),
        })
        .collect();
    let (lanes, n_lanes) = lanes::assign(&blocks);
    for (placed, lane) in placed.iter_mut().zip(lanes) {
        placed.lane = lane;
    }
    placed.sort_by_key(|placed| (placed.card.range.start(), placed.lane));
    (placed.into_iter().map(Arc::new).collect(), n_lanes)
}

/// People expected on a date, of one site or of all; who has no usual site may come to any.
pub fn n_expected(document: &Document, date: NaiveDate, site: Option<SiteId>) -> usize {
    let Some(open) = document.house.hours_on(date) else {
        return 0;
    };
    document
        .persons
        .iter()
        .filter(|person| sites::is_shown(person.site, site))
        .filter(|person| person.hours_within(open, date).is_some())
        .filter(|person| {
            !person
                .absences
                .iter()
                .any(|absence| absence.span.is_whole_day_on(date))
        })
        .count()
}

/// Why the house is closed that day, in its own words where it has some.
pub fn closed(locale: Locale, document: &Document, date: NaiveDate) -> Option<String> {
    let house = &document.house;
    if !house.is_closed_on(date) {
        return None;
    }
    let closure = house
        .closures
        .iter()
        .find(|closure| closure.span.is_whole_day_on(date));
    Some(match (closure, holidays::holiday(date)) {
        (Some(closure), _) => closure_word(locale, closure),
        (None, Some(holiday)) if !house.opens_on_holidays => {
            holiday_name(locale, holiday).to_owned()
        }
        _ => t::closed(locale).to_owned(),
    })
}

/// What a closure is called.
pub fn closure_word(locale: Locale, closure: &Closure) -> String {
    if closure.label.is_empty() {
        return t::closed(locale).to_owned();
    }
    closure.label.clone()
}

const fn holiday_name(locale: Locale, holiday: Holiday) -> &'static str {
    match holiday {
        Holiday::NewYear => t::new_year(locale),
        Holiday::EasterMonday => t::easter_monday(locale),
        Holiday::Labour => t::labour_day(locale),
        Holiday::Victory => t::victory(locale),
        Holiday::Ascension => t::ascension(locale),
        Holiday::WhitMonday => t::whit_monday(locale),
        Holiday::National => t::national_day(locale),
        Holiday::Assumption => t::assumption(locale),
        Holiday::AllSaints => t::all_saints(locale),
        Holiday::Armistice => t::armistice(locale),
        Holiday::Christmas => t::christmas(locale),
    }
}

/// The columns of the axis outside these hours, and those of what closures take of them.
fn shut(locale: Locale, axis: &Axis, hours: Option<TimeRange>, closed: &[PartClosed]) -> Vec<Shut> {
    let (Some(first), Some(last)) = (axis.segments.first(), axis.segments.last()) else {
        return Vec::new();
    };
    let end = last.column() + last.n_columns();
    let outside = |from, to| Shut {
        from,
        to,
        told: None,
    };
    let Some(hours) = hours else {
        return vec![outside(1, end)];
    };
    let mut shut = Vec::new();
    if first.range().start() < hours.start() {
        shut.push(outside(1, axis.start_line(hours.start())));
    }
    if hours.end() < last.range().end() {
        shut.push(outside(axis.end_line(hours.end()), end));
    }
    shut.extend(closed.iter().map(|part| Shut {
        from: axis.start_line(part.range.start()),
        to: axis.end_line(part.range.end()),
        told: Some(part.told(locale)),
    }));
    shut.retain(|shut| shut.from < shut.to);
    shut
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        demo,
        domain::time::{DateSpan, Minutes},
        present::week_cards,
    };

    fn house() -> (Document, WeekId) {
        let document = demo::small(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap());
        (document, "2026-W48".parse().unwrap())
    }

    fn drawn(document: &Document, week: WeekId) -> Board {
        let cards = week_cards::cards(Locale::Fr, document, week);
        board(Locale::Fr, document, week, &cards, |_| true, None)
    }

    #[test]
    fn a_week_has_a_drawer_for_each_open_day_and_its_title() {
        let (document, week) = house();
        let board = drawn(&document, week);
        assert_eq!(board.drawers.len(), 5);
        let title = board.title(Locale::Fr, week).replace('\u{a0}', " ");
        assert_eq!(title, "Du 23 au 27 novembre");
    }

    #[test]
    fn no_two_cards_of_a_day_lie_on_one_another() {
        let (document, week) = house();
        for drawer in drawn(&document, week.previous()).drawers {
            for (at, one) in drawer.cards.iter().enumerate() {
                for other in &drawer.cards[at + 1..] {
                    let apart = one.lane != other.lane
                        || one.end_line <= other.start_line
                        || other.end_line <= one.start_line;
                    assert!(apart, "{} and {}", one.card.title, other.card.title);
                }
            }
        }
    }

    #[test]
    fn a_common_moment_is_named_beside_what_crosses_it() {
        let (document, week) = house();
        let board = drawn(&document, week);
        let tuesday = &board.drawers[1];
        let mut cards = tuesday.cards.iter();
        // An appointment outside goes on into the snack; nothing goes through the meal.
        let long = cards
            .find(|it| it.card.title.starts_with("Hôpital"))
            .unwrap();
        let (above, n) = tuesday.free_lanes(long.end_line - 1);
        assert!(n + 1 == tuesday.n_lanes && !(above + 1..=above + n).contains(&long.lane));
        assert_eq!(tuesday.free_lanes(1), (0, tuesday.n_lanes));
    }

    #[test]
    fn what_a_closure_takes_of_a_day_is_shut() {
        let (mut document, week) = house();
        let open = drawn(&document, week).drawers[2].shut.clone();
        let hours = TimeRange::new(Minutes::at(14, 0), Minutes::at(16, 0));
        let span = DateSpan {
            hours,
            ..DateSpan::day(week.date(Weekday::Wed))
        };
        Arc::make_mut(&mut document.house).closures.push(Closure {
            span,
            label: "Réunion".to_owned(),
        });
        let board = drawn(&document, week);
        assert_eq!(board.drawers[2].shut.len(), open.len() + 1);
        let told = board.drawers[2].shut.last().unwrap().told.clone().unwrap();
        assert_eq!(
            told.replace('\u{a0}', " "),
            "Fermé de 14 h à 16 h : Réunion"
        );
        assert_eq!(board.drawers[1].shut, open);
        assert_eq!(board.drawers[2].closed, None);
    }

    #[test]
    fn a_closed_day_says_its_word_and_expects_nobody() {
        let (mut document, week) = house();
        let span = DateSpan::day(week.date(Weekday::Wed));
        let label = "Pont".to_owned();
        Arc::make_mut(&mut document.house)
            .closures
            .push(Closure { span, label });
        let board = drawn(&document, week);
        let wednesday = &board.drawers[2];
        assert_eq!(wednesday.closed.as_deref(), Some("Pont"));
        assert_eq!(wednesday.n_expected, 0);
        assert!(board.drawers[1].n_expected > 0);
    }

    #[test]
    fn a_public_holiday_has_its_name() {
        let (document, _) = house();
        let week: WeekId = "2026-W53".parse().unwrap();
        let board = drawn(&document, week);
        assert_eq!(board.drawers[4].closed.as_deref(), Some("Jour de l’an"));
    }
}
