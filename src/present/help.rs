//! Help beside each screen: what it is for, in a few sentences, and the mission that shows it.

use super::route::{Route, SettingsPage};
use crate::i18n::{
    Locale,
    text::{help as t, import_calendar, imports, shell},
};

/// Help about a screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Help {
    /// Name of the screen.
    pub screen: &'static str,
    /// What can be done there.
    pub sentences: Vec<&'static str>,
    /// Mission that shows it.
    pub mission: Option<&'static str>,
}

/// The help of a page; nothing where a page explains itself.
pub fn of(locale: Locale, route: Route) -> Option<Help> {
    let help = |screen, sentences: &[&'static str], mission| {
        Some(Help {
            screen,
            sentences: sentences.to_vec(),
            mission,
        })
    };
    match route {
        Route::Day(_) => help(
            shell::nav_today(locale),
            &[
                t::day_1(locale),
                t::day_2(locale),
                t::day_3(locale),
                t::day_4(locale),
            ],
            Some("absent"),
        ),
        Route::Week { .. } => help(
            shell::nav_week(locale),
            &[
                t::week_1(locale),
                t::week_2(locale),
                t::week_3(locale),
                t::week_4(locale),
            ],
            Some("propose"),
        ),
        Route::Persons(_) | Route::PersonTab(..) | Route::PersonEdit(_) => help(
            shell::nav_persons(locale),
            &[
                t::person_1(locale),
                t::person_2(locale),
                t::person_3(locale),
            ],
            Some("no"),
        ),
        Route::PersonImport => help(
            imports::title(locale),
            &[t::import_1(locale), t::import_2(locale)],
            None,
        ),
        Route::CalendarImport => help(
            import_calendar::title(locale),
            &[t::calendar_1(locale), t::calendar_2(locale)],
            None,
        ),
        Route::Activities(_) => help(
            shell::nav_activities(locale),
            &[t::activity_1(locale), t::activity_2(locale)],
            None,
        ),
        Route::Appointments(_) => help(
            shell::nav_appointments(locale),
            &[t::appointment_1(locale), t::appointment_2(locale)],
            None,
        ),
        Route::FollowUp(_) => help(
            shell::nav_follow_up(locale),
            &[t::follow_1(locale), t::follow_2(locale)],
            Some("note"),
        ),
        Route::Print(..) => help(
            shell::nav_print(locale),
            &[t::print_1(locale), t::print_2(locale)],
            Some("propose"),
        ),
        Route::Settings(SettingsPage::Data) => help(
            shell::nav_settings(locale),
            &[t::data_1(locale), t::data_2(locale)],
            Some("restore"),
        ),
        Route::Settings(_) | Route::StaffMember(_) | Route::Visitor(_) | Route::Room(_) => help(
            shell::nav_settings(locale),
            &[t::settings_1(locale), t::settings_2(locale)],
            None,
        ),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::learn::missions;

    #[test]
    fn the_mission_of_a_help_exists() {
        let routes = [
            Route::Day(None),
            Route::WEEK,
            Route::Persons(super::super::route::Chosen::None),
            Route::Settings(SettingsPage::Data),
        ];
        for route in routes {
            let mission = of(Locale::Fr, route).unwrap().mission.unwrap();
            assert!(
                missions(Locale::Fr)
                    .iter()
                    .any(|known| known.key == mission),
                "{mission}"
            );
        }
        assert_eq!(of(Locale::Fr, Route::More), None);
    }
}
