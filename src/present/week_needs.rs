//! What a house lacks without which no session can be placed in a week: told before the search, and instead of its silence.

use super::{
    print_choices,
    route::{Chosen, Route, SettingsPage},
};
use crate::{
    domain::{
        document::Document,
        time::{DateSpan, WeekId},
    },
    i18n::{Locale, text::week_needs as t},
};
use chrono::NaiveDate;

/// One thing that is lacking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// What, in a sentence.
    pub text: String,
    /// What is done about it, for a link.
    pub action: &'static str,
    /// Where.
    pub route: Route,
}

/// What is lacking in a week, first things first; nothing if sessions could be placed.
pub fn needs(locale: Locale, document: &Document, week: WeekId) -> Vec<Need> {
    let need = |text: &str, action, route| Need {
        text: text.to_owned(),
        action,
        route,
    };
    let mut needs = Vec::new();
    if document.persons_in(week).is_empty() {
        let add = Route::Persons(Chosen::New);
        needs.push(need(t::no_person(locale), t::add_person(locale), add));
    }
    let most = most_on_floor(document, week);
    let floor = usize::from(document.house.rules.floor_staff);
    let is_staffed = document.staff.iter().any(|member| !member.archived);
    let team = Route::Settings(SettingsPage::Staff);
    if !is_staffed {
        needs.push(need(t::no_staff(locale), t::open_staff(locale), team));
    } else if most == 0 {
        needs.push(need(t::nobody_on_duty(locale), t::open_staff(locale), team));
    } else if most <= floor {
        let rules = Route::Settings(SettingsPage::Rules);
        let text = t::all_on_floor(locale, most, floor);
        needs.push(need(&text, t::open_rules(locale), rules));
    }
    if document.rooms.iter().all(|room| room.archived) {
        let rooms = Route::Settings(SettingsPage::Rooms);
        needs.push(need(t::no_room(locale), t::open_rooms(locale), rooms));
    }
    if !document
        .activities
        .iter()
        .any(|activity| activity.is_offered)
    {
        let activities = Route::Activities(Chosen::None);
        let choose = t::open_activities(locale);
        needs.push(need(t::no_activity(locale), choose, activities));
    }
    needs
}

/// Most members of staff who are on duty on one day of the week, of those who count among them who stay with the people.
fn most_on_floor(document: &Document, week: WeekId) -> usize {
    let on_duty = |date: NaiveDate| {
        let is_away = |span: &DateSpan| span.is_whole_day_on(date);
        let staff = document.staff.iter().filter(|member| {
            !member.archived
                && member.counts_on_floor
                && member.usual().on(date).is_some()
                && !member.absences.iter().any(is_away)
        });
        staff.count()
    };
    let days = print_choices::open_days(document, week);
    days.map(on_duty).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{demo, domain::collection::Collection};
    use std::sync::Arc;

    fn week() -> WeekId {
        "2026-W48".parse().unwrap()
    }

    fn routes(document: &Document) -> Vec<Route> {
        let needs = needs(Locale::Fr, document, week());
        needs.into_iter().map(|need| need.route).collect()
    }

    #[test]
    fn a_house_that_can_be_planned_needs_nothing() {
        assert_eq!(routes(&demo::small(week().monday())), []);
    }

    #[test]
    fn an_empty_house_needs_people_a_team_and_rooms() {
        let mut document = demo::small(week().monday());
        document.persons = Collection::default();
        document.staff = Collection::default();
        document.rooms = Collection::default();
        let expected = [
            Route::Persons(Chosen::New),
            Route::Settings(SettingsPage::Staff),
            Route::Settings(SettingsPage::Rooms),
        ];
        assert_eq!(routes(&document), expected);
    }

    #[test]
    fn a_team_that_must_all_stay_with_the_people_is_told() {
        let mut document = demo::small(week().monday());
        Arc::make_mut(&mut document.house).rules.floor_staff = 50;
        assert_eq!(routes(&document), [Route::Settings(SettingsPage::Rules)]);
    }
}
