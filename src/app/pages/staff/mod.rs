//! Staff in the settings: the list and the form.

mod form;

pub use form::StaffForm;

use crate::{
    components::{record_list::RecordList, settings_frame::SettingsFrame},
    platform::clock,
    state::{use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    i18n::text::staff as t,
    present::{
        route::{Chosen, Route, SettingsPage},
        staff_list,
    },
};
use std::sync::Arc;

/// The staff.
#[component]
pub fn StaffList() -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let lines = Memo::new(move |_| {
        store.with(|document| Arc::new(staff_list::lines(locale, document, clock::today())))
    });
    view! {
        <SettingsFrame page=SettingsPage::Staff>
            <RecordList
                heading=t::heading(locale)
                new=(t::new(locale), Route::StaffMember(Chosen::New))
                empty=t::empty(locale)
                heads=vec![t::name(locale), t::role(locale), t::days(locale), t::skills(locale)]
                lines
            />
        </SettingsFrame>
    }
}
