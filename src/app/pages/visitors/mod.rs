//! Visitors in the settings: the list and the form.

mod form;

pub use form::VisitorForm;

use crate::{
    components::{record_list::RecordList, settings_frame::SettingsFrame},
    state::{use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    i18n::text::visitors as t,
    present::{
        route::{Chosen, Route, SettingsPage},
        visitor_list,
    },
};
use std::sync::Arc;

/// The visitors.
#[component]
pub fn VisitorList() -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let lines =
        Memo::new(move |_| store.with(|document| Arc::new(visitor_list::lines(locale, document))));
    view! {
        <SettingsFrame page=SettingsPage::Visitors>
            <RecordList
                heading=t::heading(locale)
                new=(t::new(locale), Route::Visitor(Chosen::New))
                empty=t::empty(locale)
                heads=vec![t::name(locale), t::trade(locale), t::visits(locale)]
                lines
            />
        </SettingsFrame>
    }
}
