//! The list of people: a row each, and what the filters keep.

mod address;

use super::{lookup, names, usual_hours};
use crate::{
    catalogue::folded,
    domain::{
        document::Document,
        id::{PersonId, SiteId, StaffId},
        person::Person,
    },
    i18n::Locale,
};
use chrono::NaiveDate;

/// A person in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Who.
    pub id: PersonId,
    /// "Jeanne Durand".
    pub name: String,
    /// "JD".
    pub initials: String,
    /// "Mar, jeu, ven", or that there is none.
    pub days: String,
    /// The referent's name.
    pub referent: Option<String>,
    /// How many goals run today.
    pub goals: usize,
    /// Where the person stands today.
    pub today: Today,
    /// Last day in the house, when it has passed.
    pub left: Option<NaiveDate>,
    referent_id: Option<StaffId>,
    site: Option<SiteId>,
    searched: String,
}

/// Whether a person comes today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Today {
    /// Comes.
    Here,
    /// Would come but is absent.
    Absent,
    /// Does not come on this day.
    NotExpected,
}

/// Whose people are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ReferentFilter {
    /// Everybody's.
    #[default]
    All,
    /// Those without a referent.
    Nobody,
    /// Those of one member of staff.
    One(StaffId),
}

/// What the list is narrowed to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Letters of the name.
    pub query: String,
    /// Only those here today.
    pub only_today: bool,
    /// Referent.
    pub referent: ReferentFilter,
    /// Site, in a house with several.
    pub site: Option<SiteId>,
    /// Also those who left.
    pub with_left: bool,
}

/// Where a person stands on a date.
pub fn today(person: &Person, date: NaiveDate) -> Today {
    if !person.is_here_on(date) || person.usual().on(date).is_none() {
        return Today::NotExpected;
    }
    let is_absent = person
        .absences
        .iter()
        .any(|absence| absence.span.is_whole_day_on(date));
    if is_absent {
        Today::Absent
    } else {
        Today::Here
    }
}

/// Everybody, by last then first name.
pub fn rows(locale: Locale, document: &Document, date: NaiveDate) -> Vec<Row> {
    let mut persons: Vec<_> = document.persons.iter().collect();
    persons.sort_by_cached_key(|person| {
        (
            folded(&person.last_name),
            folded(&person.first_name),
            person.id,
        )
    });
    persons
        .into_iter()
        .map(|person| row(locale, document, person, date))
        .collect()
}

fn row(locale: Locale, document: &Document, person: &Person, date: NaiveDate) -> Row {
    let name = names::full(person);
    Row {
        id: person.id,
        initials: names::initials(&person.first_name, &person.last_name),
        days: usual_hours::days(locale, person.usual(), date),
        referent: person
            .referent
            .and_then(|id| document.staff.get(id))
            .map(|member| names::staff(member)),
        goals: person
            .project
            .goals
            .iter()
            .filter(|goal| goal.runs_between(date, date))
            .count(),
        today: today(person, date),
        left: person.left.filter(|left| *left < date),
        referent_id: person.referent,
        site: person.site,
        searched: folded(&name),
        name,
    }
}

/// Those whom the filter keeps, in the order of the rows.
pub fn filtered(rows: &[Row], filter: &Filter) -> Vec<PersonId> {
    rows.iter()
        .filter(|row| lookup::holds(&row.searched, &filter.query))
        .filter(|row| !filter.only_today || row.today == Today::Here)
        .filter(|row| filter.with_left || row.left.is_none())
        .filter(|row| match filter.referent {
            ReferentFilter::All => true,
            ReferentFilter::Nobody => row.referent_id.is_none(),
            ReferentFilter::One(id) => row.referent_id == Some(id),
        })
        .filter(|row| filter.site.is_none() || row.site == filter.site)
        .map(|row| row.id)
        .collect()
}

/// The people before and after one in the list of those still here.
pub fn neighbours(
    locale: Locale,
    document: &Document,
    id: PersonId,
    date: NaiveDate,
) -> Vec<(PersonId, String)> {
    let rows = rows(locale, document, date);
    let here: Vec<&Row> = rows
        .iter()
        .filter(|row| row.left.is_none() || row.id == id)
        .collect();
    let Some(at) = here.iter().position(|row| row.id == id) else {
        return Vec::new();
    };
    [at.checked_sub(1), Some(at + 1)]
        .into_iter()
        .flatten()
        .filter_map(|at| here.get(at))
        .filter_map(|row| {
            let person = document.persons.get(row.id)?;
            Some((row.id, names::person(locale, document, person)))
        })
        .collect()
}

#[cfg(test)]
mod tests;
