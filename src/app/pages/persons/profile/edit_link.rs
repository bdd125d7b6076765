//! The way from a part of a profile to its section of the form.

use crate::{
    components::icon::Icon,
    state::{
        errand::{Errand, use_errands},
        use_locale,
    },
};
use leptos::prelude::*;
use semainier::{domain::id::PersonId, i18n::text::common as t, present::route::Route};

/// "Modifier": opens the form of the person at the heading with this id.
#[component]
pub fn EditLink(id: PersonId, section: &'static str, what: &'static str) -> impl IntoView {
    let (locale, errands) = (use_locale(), use_errands());
    view! {
        <p>
            <a
                class="btn"
                href=Route::PersonEdit(id).href()
                aria-label=t::labelled(locale, t::edit(locale), what)
                on:click=move |event| {
                    // Opened beside this one, the form cannot be asked anything.
                    if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
                        errands.leave(Errand::Section(section));
                    }
                }
            >
                <Icon name="pencil" />
                {t::edit(locale)}
            </a>
        </p>
    }
}
