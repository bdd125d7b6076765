//! The day on paper: who comes and what takes place, with empty boxes. It stands in for the screen when there is none.

use super::{day, sheet::is_draft, sites};
use crate::{
    domain::{document::Document, house::Site, id::SiteId, time::WeekId},
    i18n::{Locale, format},
};
use chrono::Datelike;

/// The list of a day with boxes to tick by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayList {
    /// "Mardi 24 novembre 2026".
    pub title: String,
    /// Its site, in a house that has several.
    pub site: Option<String>,
    /// The day.
    pub day: day::Day,
    /// Whether nobody has validated the week yet.
    pub is_draft: bool,
}

/// The lists of a day: of the site that is shown, or one for each on which somebody comes or something takes place.
pub fn day_lists(
    locale: Locale,
    document: &Document,
    date: chrono::NaiveDate,
    shown: Option<SiteId>,
) -> Vec<DayList> {
    let list = |site: Option<&Site>| DayList {
        title: format::capitalized(&format!(
            "{} {}",
            format::weekday(locale, date.weekday()),
            format::date(locale, date)
        )),
        day: day::of_site(locale, document, date, site.map(|site| site.id)),
        site: site.map(|site| site.name.clone()),
        is_draft: is_draft(document, WeekId::of(date)),
    };
    let sites = sites::several(document).iter();
    if let Some(site) = sites.clone().find(|site| Some(site.id) == shown) {
        return vec![list(Some(site))];
    }
    let of_sites = sites.map(|site| list(Some(site)));
    let mut lists: Vec<DayList> = of_sites
        .filter(|list| !list.day.expected.is_empty() || !list.day.items.is_empty())
        .collect();
    if lists.is_empty() {
        lists.push(list(None));
    }
    lists
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo;
    use std::sync::Arc;

    #[test]
    fn the_list_names_the_day_with_its_year() {
        let date = chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let lists = day_lists(Locale::Fr, &demo::small(date), date, None);
        let [list] = &lists[..] else {
            panic!("a house without sites has one list");
        };
        assert_eq!(list.title.replace('\u{a0}', " "), "Mardi 24 novembre 2026");
        assert!(list.day.is_open && list.site.is_none());
    }

    #[test]
    fn each_site_has_its_list_and_everybody_stands_on_the_own() {
        let date = chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let mut document = demo::large(date);
        let lists = day_lists(Locale::Fr, &document, date, None);
        let names = |lists: &[DayList]| -> Vec<_> {
            lists.iter().filter_map(|list| list.site.clone()).collect()
        };
        let house = document.house.sites.iter().map(|site| site.name.clone());
        assert_eq!(names(&lists), house.collect::<Vec<_>>());
        let n_expected =
            |lists: &[DayList]| -> usize { lists.iter().map(|list| list.day.expected.len()).sum() };
        let whole = day::day(Locale::Fr, &document, date);
        assert_eq!(n_expected(&lists), whole.expected.len());
        // Somebody without a usual site may come to any.
        let id = whole.expected[0].id;
        let mut person = document.persons.get(id).unwrap().clone();
        Arc::make_mut(&mut person).site = None;
        document.persons.put(Arc::unwrap_or_clone(person));
        let lists = day_lists(Locale::Fr, &document, date, None);
        let has = |list: &DayList| list.day.expected.iter().any(|one| one.id == id);
        assert!(lists.iter().all(has));
    }

    #[test]
    fn the_site_that_is_shown_has_its_list_alone() {
        let date = chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let document = demo::large(date);
        let site = &document.house.sites[3];
        let lists = day_lists(Locale::Fr, &document, date, Some(site.id));
        assert_eq!(lists.len(), 1);
        assert_eq!(lists[0].site.as_ref(), Some(&site.name));
    }

    #[test]
    fn a_day_on_which_nobody_comes_has_one_list() {
        let sunday = chrono::NaiveDate::from_ymd_opt(2026, 11, 29).unwrap();
        let lists = day_lists(Locale::Fr, &demo::large(sunday), sunday, None);
        assert_eq!(lists.len(), 1);
        assert_eq!(lists[0].site, None);
    }
}
