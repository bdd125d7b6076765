//! Visitors in the settings: the list, and a new record.

use super::{
    record_list::{Cell, Line, sorted},
    rooms_list::visit_feature,
    route::{Chosen, Route},
};
use crate::{
    domain::{document::Document, id::VisitorId, visitor::Visitor},
    i18n::{
        Locale,
        format::{capitalized, time_range, weekday},
        text::visitors as t,
    },
};

/// The visitors by name, with trade and visits.
pub fn lines(locale: Locale, document: &Document) -> Vec<Line> {
    let line = |visitor: &Visitor| Line {
        key: visitor.id.to_string(),
        route: Route::Visitor(Chosen::One(visitor.id)),
        name: visitor.name.clone(),
        initials: String::new(),
        cells: vec![
            Cell::from(visitor.trade.clone()),
            Cell::from(visits(locale, visitor)),
        ],
        is_archived: visitor.archived,
    };
    sorted(
        document
            .visitors
            .iter()
            .map(|visitor| line(visitor))
            .collect(),
    )
}

/// "Mardi 9 h – 12 h, jeudi 14 h – 16 h".
fn visits(locale: Locale, visitor: &Visitor) -> String {
    let visits: Vec<String> = visitor
        .visits
        .iter()
        .map(|visit| {
            let hours = time_range(locale, visit.range.start().0, visit.range.end().0);
            format!("{} {hours}", weekday(locale, visit.day))
        })
        .collect();
    if visits.is_empty() {
        t::no_visit(locale).to_owned()
    } else {
        capitalized(&visits.join(", "))
    }
}

/// A new visitor, who needs what a room of the house has.
pub fn blank(document: &Document, id: VisitorId) -> Visitor {
    Visitor {
        id,
        name: String::new(),
        trade: String::new(),
        short_trade: String::new(),
        visits: Vec::new(),
        absences: Vec::new(),
        imported: Vec::new(),
        room_feature: visit_feature(document),
        contact: String::new(),
        archived: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::time::{Minutes, TimeRange, WeeklyRange};

    #[test]
    fn a_visitor_without_visits_says_so() {
        let mut visitor = blank(
            &crate::demo::small("2026-11-24".parse().unwrap()),
            VisitorId(1),
        );
        assert_eq!(visits(Locale::Fr, &visitor), "Aucun passage");
        visitor.visits.push(WeeklyRange {
            day: chrono::Weekday::Tue,
            range: TimeRange::new(Minutes::at(9, 0), Minutes::at(12, 0)).unwrap(),
            label: String::new(),
        });
        assert_eq!(
            visits(Locale::Fr, &visitor).replace('\u{a0}', " "),
            "Mardi 9 h – 12 h"
        );
    }
}
