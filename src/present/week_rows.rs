//! The week by person, member of staff, room or activity: one line each, a cell a day.

use super::{
    activity_words,
    house_words::HouseWords,
    names, part_closed,
    route::WeekView,
    week_cards::{Card, CardKey},
    week_filters::{Filters, Names},
};
use crate::{
    catalogue::folded,
    domain::{
        document::Document,
        id::{ActivityId, PersonId, RoomId, SiteId, StaffId},
        time::{WEEKDAYS, WeekId},
    },
    i18n::{
        Locale,
        text::{weather, week_rows as t},
    },
};
use chrono::{Datelike, NaiveDate};
use std::{collections::BTreeMap, sync::Arc};

/// What a line has on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// The house is closed.
    Closed,
    /// Not there that day.
    Away,
    /// There, with nothing to do; a gap if somebody should see to it.
    Nothing {
        /// A person who comes and has nothing.
        is_gap: bool,
        /// Whose gap it is.
        person: Option<PersonId>,
    },
    /// What there is.
    Cards(Vec<Arc<Card>>),
}

/// A line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Name.
    pub name: String,
    /// A second word; may be empty.
    pub detail: String,
    /// One for each day.
    pub cells: Vec<(NaiveDate, Cell)>,
    /// How many sessions and appointments in the week.
    pub total: usize,
    /// Whether it is a person's: what stands in it is theirs.
    pub is_person: bool,
}

impl Row {
    /// Whose an appointment is, in the line of a room or of a member of staff: a column of "Kiné" tells nothing.
    pub fn whose<'a>(&self, card: &'a Card) -> Option<&'a str> {
        (card.is_appointment() && !self.is_person).then_some(&card.detail)
    }

    /// How many sessions and appointments stand in it on the fullest day.
    pub fn n_most(&self) -> usize {
        let n_of = |(_, cell): &(NaiveDate, Cell)| match cell {
            Cell::Cards(cards) => cards.len(),
            Cell::Closed | Cell::Away | Cell::Nothing { .. } => 0,
        };
        self.cells.iter().map(n_of).max().unwrap_or_default()
    }

    /// Whether a card stands in it.
    pub fn has(&self, key: CardKey) -> bool {
        self.cells.iter().any(|(_, cell)| match cell {
            Cell::Cards(cards) => cards.iter().any(|card| card.key == key),
            Cell::Closed | Cell::Away | Cell::Nothing { .. } => false,
        })
    }
}

/// A day as the head of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayHead {
    /// Date.
    pub date: NaiveDate,
    /// What closures and the weather take of it: "Fermé dès 14 h 45 : Réunion d’équipe".
    pub told: Vec<String>,
}

/// The lines of a view.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rows {
    /// What the lines are.
    pub heading: &'static str,
    /// Days shown.
    pub days: Vec<DayHead>,
    /// Lines, by name.
    pub rows: Vec<Arc<Row>>,
}

/// A line of the list form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListLine {
    /// Name of the person, member of staff, room or activity.
    pub name: String,
    /// What they have; nothing at all this week if absent.
    pub card: Option<Arc<Card>>,
    /// What closures and the weather take of its day, in the first line of that day.
    pub told: Vec<String>,
    /// Whether what another has begins with it; where no one is named, another day.
    pub is_first: bool,
}

/// Whose line it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Whose {
    All,
    Person(PersonId),
    Staff(StaffId),
    Room(RoomId),
    Activity(ActivityId),
}

impl Whose {
    /// The lines of a view that a card stands in.
    fn of_card(view: WeekView, card: &Card) -> Vec<Self> {
        match view {
            WeekView::Days => vec![Self::All],
            WeekView::Persons => card.persons.iter().copied().map(Self::Person).collect(),
            WeekView::Staff => card.staff.iter().copied().map(Self::Staff).collect(),
            WeekView::Rooms => card.room.map(Self::Room).into_iter().collect(),
            WeekView::Activities => card.activity.map(Self::Activity).into_iter().collect(),
        }
    }

    /// Whether there is anybody or anything to plan for that day.
    fn is_there(self, document: &Document, date: NaiveDate) -> bool {
        match self {
            Self::Person(id) => document.persons.get(id).is_some_and(|person| {
                person.is_here_on(date)
                    && person.usual().on(date).is_some()
                    && !person
                        .absences
                        .iter()
                        .any(|absence| absence.span.is_whole_day_on(date))
            }),
            Self::Staff(id) => document.staff.get(id).is_some_and(|member| {
                member.usual().on(date).is_some()
                    && !member
                        .absences
                        .iter()
                        .any(|span| span.is_whole_day_on(date))
            }),
            _ => true,
        }
    }
}

/// The lines of a view. Words narrow the lines by name; the other filters narrow what stands in them.
pub fn rows(
    locale: Locale,
    document: &Document,
    week: WeekId,
    cards: &[Arc<Card>],
    view: WeekView,
    filters: &Filters,
) -> Rows {
    let (heading, mut lines) = lines_of(locale, document, week, view, filters.site);
    lines.sort_by_cached_key(|(name, _, _)| folded(name));
    let of_cards = Filters {
        words: if view == WeekView::Days {
            filters.words.clone()
        } else {
            String::new()
        },
        site: if view == WeekView::Persons {
            None
        } else {
            filters.site
        },
        ..filters.clone()
    };
    let names = if of_cards.has_words() {
        Names::of(document, cards)
    } else {
        Names::default()
    };
    let cards: Vec<Arc<Card>> = cards
        .iter()
        .filter(|card| of_cards.show(&names, card))
        .cloned()
        .collect();
    let mut by_line: BTreeMap<Whose, Vec<Arc<Card>>> = BTreeMap::new();
    for card in &cards {
        for whose in Whose::of_card(view, card) {
            by_line.entry(whose).or_default().push(Arc::clone(card));
        }
    }
    let wanted = folded(&filters.words);
    let is_asked = view != WeekView::Days && !wanted.trim().is_empty();
    let is_named = |name: &str| !is_asked || folded(name).contains(wanted.trim());
    let days: Vec<NaiveDate> = WEEKDAYS
        .into_iter()
        .filter(|day| {
            document.house.opening.get(*day).is_some() || cards.iter().any(|card| card.day == *day)
        })
        .map(|day| week.date(day))
        .collect();
    let rows = lines
        .into_iter()
        .filter(|(name, _, _)| is_named(name))
        .map(|(name, detail, whose)| {
            let own = by_line.remove(&whose).unwrap_or_default();
            let cells = days
                .iter()
                .map(|date| (*date, cell(document, &own, whose, *date)))
                .collect();
            Arc::new(Row {
                name,
                detail,
                cells,
                total: own.len(),
                is_person: matches!(whose, Whose::Person(_)),
            })
        })
        .collect();
    let head = |date| DayHead {
        date,
        told: told_on(locale, document, date),
    };
    Rows {
        heading,
        days: days.into_iter().map(head).collect(),
        rows,
    }
}

/// "Fermé dès 14 h 45 : Réunion d’équipe", "Mauvais temps": what closures and the weather take of a day.
fn told_on(locale: Locale, document: &Document, date: NaiveDate) -> Vec<String> {
    let mut told = part_closed::told_on(locale, document, date);
    if document.house.has_bad_weather_on(date) {
        told.push(weather::bad(locale).to_owned());
    }
    told
}

fn cell(document: &Document, own: &[Arc<Card>], whose: Whose, date: NaiveDate) -> Cell {
    let cards: Vec<Arc<Card>> = own
        .iter()
        .filter(|card| card.day == date.weekday())
        .cloned()
        .collect();
    if !cards.is_empty() {
        return Cell::Cards(cards);
    }
    if document.house.is_closed_on(date) {
        return Cell::Closed;
    }
    if !whose.is_there(document, date) {
        return Cell::Away;
    }
    Cell::Nothing {
        is_gap: matches!(whose, Whose::Person(_)),
        person: match whose {
            Whose::Person(id) => Some(id),
            _ => None,
        },
    }
}

type Line = (String, String, Whose);

fn lines_of(
    locale: Locale,
    document: &Document,
    week: WeekId,
    view: WeekView,
    site: Option<SiteId>,
) -> (&'static str, Vec<Line>) {
    let is_here = |other: Option<SiteId>| site.is_none() || other.is_none() || other == site;
    match view {
        WeekView::Days => (
            t::day(locale),
            vec![(String::new(), String::new(), Whose::All)],
        ),
        WeekView::Persons => (
            HouseWords::of(locale, &document.house).label_one(),
            document
                .persons_in(week)
                .iter()
                .filter(|person| is_here(person.site))
                .map(|person| {
                    let name = format!("{} {}", person.last_name, person.first_name);
                    (
                        name.trim().to_owned(),
                        String::new(),
                        Whose::Person(person.id),
                    )
                })
                .collect(),
        ),
        WeekView::Staff => (
            t::member(locale),
            document
                .staff
                .iter()
                .filter(|member| !member.archived && is_here(member.site))
                .map(|member| {
                    (
                        names::staff(member),
                        member.role.clone(),
                        Whose::Staff(member.id),
                    )
                })
                .collect(),
        ),
        WeekView::Rooms => (
            t::room(locale),
            document
                .rooms
                .iter()
                .filter(|room| !room.archived && is_here(room.site))
                .map(|room| {
                    let capacity = t::capacity(locale, room.capacity.into());
                    (room.name.clone(), capacity, Whose::Room(room.id))
                })
                .collect(),
        ),
        WeekView::Activities => (
            t::activity(locale),
            document
                .activities
                .iter()
                .filter(|activity| activity.is_offered)
                .map(|activity| {
                    (
                        activity_words::name(locale, activity).to_owned(),
                        String::new(),
                        Whose::Activity(activity.id),
                    )
                })
                .collect(),
        ),
    }
}

/// The lines of the list form: each card of each line, and those who have nothing.
pub fn lines(rows: &Rows) -> Vec<ListLine> {
    let mut lines = Vec::new();
    for row in &rows.rows {
        let n_before = lines.len();
        for ((_, cell), day) in row.cells.iter().zip(&rows.days) {
            let Cell::Cards(cards) = cell else { continue };
            let is_new = row.name.is_empty() || lines.len() == n_before;
            lines.extend(cards.iter().enumerate().map(|(at, card)| ListLine {
                name: row.name.clone(),
                card: Some(Arc::clone(card)),
                told: match at {
                    0 => day.told.clone(),
                    _ => Vec::new(),
                },
                is_first: is_new && at == 0,
            }));
        }
        if lines.len() == n_before && !row.name.is_empty() {
            lines.push(ListLine {
                name: row.name.clone(),
                card: None,
                told: Vec::new(),
                is_first: true,
            });
        }
    }
    lines
}

/// Who leads or attends a card.
pub fn staff_names(document: &Document, card: &Card) -> Vec<String> {
    let visitor = card
        .visitor
        .and_then(|id| document.visitors.get(id))
        .map(|visitor| visitor.name.clone());
    card.staff
        .iter()
        .filter_map(|id| document.staff.get(*id))
        .map(|member| names::staff(member))
        .chain(visitor)
        .collect()
}

#[cfg(test)]
mod tests;
