//! Rooms in the settings: the list and the form.

mod form;

pub use form::RoomForm;

use crate::{
    components::{record_list::RecordList, settings_frame::SettingsFrame},
    state::{use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    i18n::text::{forms, rooms as t},
    present::{
        rooms_list,
        route::{Chosen, Route, SettingsPage},
    },
};
use std::sync::Arc;

/// The rooms.
#[component]
pub fn RoomList() -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let lines =
        Memo::new(move |_| store.with(|document| Arc::new(rooms_list::lines(locale, document))));
    view! {
        <SettingsFrame page=SettingsPage::Rooms>
            <RecordList
                heading=t::heading(locale)
                new=(t::new(locale), Route::Room(Chosen::New))
                empty=t::empty(locale)
                heads=vec![t::name(locale), t::capacity(locale), t::features(locale), forms::remarks(locale)]
                lines
            />
        </SettingsFrame>
    }
}
