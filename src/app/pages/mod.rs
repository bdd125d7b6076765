//! The screens, one folder or file a route. A page may use all of `app` except another page.

pub mod activities;
pub mod appointments;
pub mod faults;
pub mod follow_up;
pub mod kiosk;
pub mod learn;
pub mod locked;
pub mod more;
pub mod not_found;
pub mod options;
pub mod persons;
pub mod print;
pub mod record_actions;
pub mod record_page;
pub mod rooms;
pub mod settings;
pub mod staff;
pub mod today;
pub mod visitors;
pub mod week;
pub mod welcome;

use leptos::prelude::*;
use semainier::present::route::{
    Chosen, FollowPage, Period, PrintModel, Route, SettingsPage, WeekForm, WeekView,
};

/// The page of an address. What changes within a page (the week shown, the session chosen) is left out, so that the
/// page stays and follows the address itself.
pub fn key(route: Route) -> Route {
    match route {
        Route::Week { .. } => Route::Week {
            week: None,
            view: WeekView::Days,
            form: WeekForm::Grid,
            session: None,
        },
        Route::Day(_) => Route::Day(None),
        Route::Print(..) => Route::Print(PrintModel::Desk, None),
        Route::Activities(_) => Route::Activities(Chosen::None),
        Route::Appointments(_) => Route::Appointments(Chosen::None),
        Route::Kiosk(_) => Route::Kiosk(None),
        Route::FollowUp(FollowPage::List(_)) => Route::FollowUp(FollowPage::List(None)),
        Route::FollowUp(FollowPage::Balance(_)) => {
            Route::FollowUp(FollowPage::Balance(Period::default()))
        }
        Route::PersonTab(id, _) => Route::Persons(Chosen::One(id)),
        other => other,
    }
}

/// Shows the page of a [`key`].
pub fn show(page: Route) -> AnyView {
    match page {
        Route::Day(_) => view! { <today::Today /> }.into_any(),
        Route::Week { .. } => view! { <week::Week /> }.into_any(),
        Route::Activities(_) => view! { <activities::Activities /> }.into_any(),
        Route::Appointments(_) => view! { <appointments::Appointments /> }.into_any(),
        Route::Print(..) => view! { <print::Print /> }.into_any(),
        Route::Kiosk(_) => view! { <kiosk::MyDayScreen /> }.into_any(),
        Route::FollowUp(FollowPage::List(_)) => view! { <follow_up::Agenda /> }.into_any(),
        Route::FollowUp(FollowPage::Balance(_)) => view! { <follow_up::Balance /> }.into_any(),
        Route::FollowUp(FollowPage::Session(session, week)) => {
            view! { <follow_up::Entry session week /> }.into_any()
        }
        Route::Learn(page) => view! { <learn::Learn page /> }.into_any(),
        Route::More => view! { <more::More /> }.into_any(),
        Route::Settings(SettingsPage::House) => view! { <settings::HouseSettings /> }.into_any(),
        Route::Settings(SettingsPage::Rules) => view! { <settings::Rules /> }.into_any(),
        Route::Settings(SettingsPage::Data) => view! { <settings::Data /> }.into_any(),
        Route::Settings(SettingsPage::Display) => view! { <settings::Display /> }.into_any(),
        Route::Settings(SettingsPage::About) => view! { <settings::About /> }.into_any(),
        Route::Persons(Chosen::None) => view! { <persons::PersonList /> }.into_any(),
        Route::Persons(Chosen::New) => view! { <persons::PersonForm id=None /> }.into_any(),
        Route::Persons(Chosen::One(id)) => view! { <persons::PersonProfile id /> }.into_any(),
        Route::PersonImport => view! { <persons::PersonImport /> }.into_any(),
        Route::CalendarImport => view! { <appointments::CalendarImport /> }.into_any(),
        Route::PersonEdit(id) => view! { <persons::PersonForm id=Some(id) /> }.into_any(),
        Route::Settings(SettingsPage::Staff) => view! { <staff::StaffList /> }.into_any(),
        Route::Settings(SettingsPage::Visitors) => view! { <visitors::VisitorList /> }.into_any(),
        Route::Settings(SettingsPage::Rooms) => view! { <rooms::RoomList /> }.into_any(),
        Route::StaffMember(chosen) => view! { <staff::StaffForm id=one(chosen) /> }.into_any(),
        Route::Visitor(chosen) => view! { <visitors::VisitorForm id=one(chosen) /> }.into_any(),
        Route::Room(chosen) => view! { <rooms::RoomForm id=one(chosen) /> }.into_any(),
        _ => view! { <not_found::NotFound /> }.into_any(),
    }
}

/// The record of an address; none for a new one.
fn one<Id>(chosen: Chosen<Id>) -> Option<Id> {
    match chosen {
        Chosen::One(id) => Some(id),
        Chosen::None | Chosen::New => None,
    }
}
