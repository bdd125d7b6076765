//! Who read what the program prepared, for the transparency sheet.

use crate::{
    domain::{document::Document, journal::DecisionKind, plan::PlanState},
    i18n::{Locale, format, text::learn as t},
    present::print_choices,
};

/// Who read the last validated week over, and how many easy-to-read sheets were read again with a reader.
pub fn who_reread(locale: Locale, document: &Document) -> String {
    let mut settled = document
        .weeks
        .values()
        .rev()
        .filter_map(|plan| match &plan.state {
            PlanState::Validated { by, at } | PlanState::Published { by, at } if !by.is_empty() => {
                let week = print_choices::span(locale, document, plan.week);
                Some(t::reread_week(
                    locale,
                    by,
                    &format::date(locale, at.date()),
                    &week,
                ))
            }
            _ => None,
        });
    let week = settled.next();
    let journal = document.journal.iter();
    let sheets = journal.filter(|entry| matches!(entry.kind, DecisionKind::Reread { .. }));
    let sheets = sheets.count();
    let week = week.unwrap_or_else(|| t::reread_none(locale).to_owned());
    if sheets == 0 {
        return week;
    }
    format!("{week} {}", t::reread_sheets(locale, sheets))
}
