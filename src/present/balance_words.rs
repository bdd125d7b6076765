//! The house's figures in words.

use super::{
    activity_words, domains,
    house_balance::{Aim, Broken, Fairness, Spread},
    names,
};
use crate::{
    catalogue::serafin_label,
    domain::{document::Document, id::PersonId},
    i18n::{Locale, format, text::balance as t},
};

/// How many people left out are named.
const NAMED: usize = 8;

/// The name of what goals aim at.
pub fn aim_name(locale: Locale, aim: &Aim) -> String {
    match aim {
        Aim::Domain(domain) => domains::name(locale, *domain).to_owned(),
        Aim::Needs(code) => {
            let label = serafin_label(locale, code).unwrap_or_default();
            format!("{label} ({code})")
        }
    }
}

/// "5 à 10", "25 et plus".
pub fn spread_name(locale: Locale, spread: &Spread) -> String {
    match spread.below {
        Some(below) => t::from_to(locale, spread.from, below),
        None => t::and_more(locale, spread.from),
    }
}

/// Somebody who is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOutLine {
    /// Who.
    pub person: PersonId,
    /// Full name.
    pub name: String,
    /// Places, days, absences and refusals.
    pub detail: String,
}

/// Those who are left out, the first of them.
pub fn left_out_lines(
    locale: Locale,
    document: &Document,
    fairness: &Fairness,
) -> Vec<LeftOutLine> {
    fairness
        .left_out
        .iter()
        .take(NAMED)
        .filter_map(|share| {
            let person = document.persons.get(share.person)?;
            let mut detail =
                t::left_out_line(locale, share.offered, &t::days_here(locale, share.days));
            if share.absent + share.refused > 0 {
                detail = format!(
                    "{detail}, {}",
                    t::of_which(locale, share.absent, share.refused)
                );
            }
            Some(LeftOutLine {
                person: share.person,
                name: names::full(person),
                detail,
            })
        })
        .collect()
}

/// Somebody's session against a refusal.
pub fn broken_line(locale: Locale, document: &Document, broken: &Broken) -> String {
    let name = document
        .persons
        .get(broken.person)
        .map_or_else(String::new, |person| {
            names::person(locale, document, person)
        });
    let activity = document
        .activities
        .get(broken.activity)
        .map_or_else(String::new, |activity| {
            activity_words::name(locale, activity).to_owned()
        });
    let date = format::weekday_date(locale, broken.date);
    t::broken_line(locale, &name, &activity, &date)
}
