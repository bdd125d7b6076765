//! Whose sheet can be printed: people, staff, visitors and rooms by name, and the open days of a week.

use super::{names, route::PrintModel, sheet};
use crate::{
    catalogue::folded,
    domain::{
        document::Document,
        id::{PersonId, RoomId, SiteId, StaffId, VisitorId},
        time::{WEEKDAYS, WeekId},
    },
    i18n::{Locale, format, text::sheet as t},
};
use chrono::{Datelike, NaiveDate};

/// All that can be chosen for a week.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choices {
    /// People accompanied this week.
    pub persons: Vec<(PersonId, String)>,
    /// How many of them come on some day.
    pub coming: usize,
    /// Staff.
    pub staff: Vec<(StaffId, String)>,
    /// Visitors.
    pub visitors: Vec<(VisitorId, String)>,
    /// Rooms.
    pub rooms: Vec<(RoomId, String)>,
    /// Open days.
    pub days: Vec<(NaiveDate, String)>,
}

impl Choices {
    /// The day to begin with: today, else the next open one, else the first of the week.
    pub fn day_at_hand(&self, today: NaiveDate) -> Option<NaiveDate> {
        let mut days = self.days.iter().map(|(date, _)| *date);
        let first = days.clone().next();
        days.find(|date| *date >= today).or(first)
    }
}

/// Whose sheet it is, or of which day; nothing for a sheet about all.
pub fn whose(locale: Locale, document: &Document, model: PrintModel) -> Option<String> {
    match model {
        PrintModel::Sheet(id) => document
            .persons
            .get(id)
            .map(|person| names::person(locale, document, person)),
        PrintModel::Staff(id) => document.staff.get(id).map(|member| names::staff(member)),
        PrintModel::Room(id) => document.rooms.get(id).map(|room| room.name.clone()),
        PrintModel::Day(date) => Some(format::weekday_date(locale, date)),
        PrintModel::Desk | PrintModel::AllSheets | PrintModel::Wall => None,
    }
}

/// What can be chosen for a week; those who come are counted on the site that is shown.
pub fn choices(locale: Locale, document: &Document, week: WeekId, site: Option<SiteId>) -> Choices {
    let persons = document.persons_in(week);
    let mut staff: Vec<_> = document
        .staff
        .iter()
        .filter(|member| !member.archived)
        .map(|member| (member.id, names::staff(member)))
        .collect();
    let mut visitors: Vec<_> = document
        .visitors
        .iter()
        .filter(|visitor| !visitor.archived)
        .map(|visitor| (visitor.id, format!("{}, {}", visitor.name, visitor.trade)))
        .collect();
    let mut rooms: Vec<_> = document
        .rooms
        .iter()
        .filter(|room| !room.archived)
        .map(|room| (room.id, room.name.clone()))
        .collect();
    staff.sort_by_cached_key(|(id, name)| (folded(name), *id));
    visitors.sort_by_cached_key(|(id, name)| (folded(name), *id));
    rooms.sort_by_cached_key(|(id, name)| (folded(name), *id));
    Choices {
        coming: sheet::count(document, week, site),
        persons: persons
            .iter()
            .map(|person| (person.id, names::person(locale, document, person)))
            .collect(),
        staff,
        visitors,
        rooms,
        days: open_days(document, week)
            .map(|date| {
                (
                    date,
                    format::capitalized(&format::weekday_date(locale, date)),
                )
            })
            .collect(),
    }
}

/// The open days of a week.
pub fn open_days(document: &Document, week: WeekId) -> impl Iterator<Item = NaiveDate> {
    WEEKDAYS
        .into_iter()
        .map(move |day| week.date(day))
        .filter(|date| !document.house.is_closed_on(*date))
}

/// "du lundi 23 au vendredi 27 novembre": from the first to the last open day.
pub fn span(locale: Locale, document: &Document, week: WeekId) -> String {
    let days: Vec<_> = open_days(document, week).collect();
    let first = days.first().copied().unwrap_or_else(|| week.monday());
    span_of(locale, first, days.last().copied().unwrap_or(first))
}

/// The same for two days of a week, or one.
pub fn span_of(locale: Locale, first: NaiveDate, last: NaiveDate) -> String {
    if first == last {
        return format::weekday_date(locale, first);
    }
    let start = if first.month() == last.month() {
        let day = format::day_of_month(locale, first);
        format!("{} {day}", format::weekday(locale, first.weekday()))
    } else {
        format::weekday_date(locale, first)
    };
    t::span_to(locale, &start, &format::weekday_date(locale, last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo;
    use chrono::Weekday::{Mon, Sun, Wed};

    #[test]
    fn a_span_says_the_month_twice_only_across_two() {
        let span = |week: &str| {
            let week: WeekId = week.parse().unwrap();
            let document = demo::small(week.monday());
            span(Locale::Fr, &document, week).replace('\u{a0}', " ")
        };
        assert_eq!(span("2026-W48"), "du lundi 23 au vendredi 27 novembre");
        assert_eq!(
            span("2026-W49"),
            "du lundi 30 novembre au vendredi 4 décembre"
        );
    }

    #[test]
    fn the_day_to_begin_with_is_today_if_it_is_open() {
        let week: WeekId = "2026-W48".parse().unwrap();
        let all = choices(Locale::Fr, &demo::small(week.monday()), week, None);
        let at_hand = |day| all.day_at_hand(week.date(day));
        assert_eq!(at_hand(Wed), Some(week.date(Wed)));
        assert_eq!(at_hand(Sun), Some(week.date(Mon)));
        assert_eq!(
            all.day_at_hand(week.previous().monday()),
            Some(week.monday())
        );
    }
}
