//! A part of the day when the house is closed: a line of the programme, and a word when it is now.

use crate::{components::icon::Icon, state::use_locale};
use leptos::prelude::*;
use semainier::{
    i18n::{
        format,
        text::{common, today as t},
    },
    present::part_closed::PartClosed,
};

/// Its line among what comes.
#[component]
pub fn ClosedRow(part: PartClosed) -> impl IntoView {
    let locale = use_locale();
    let why = (!part.why.is_empty()).then_some(part.why);
    view! {
        <li class="next next--together">
            <time>{format::time(locale, part.range.start().0)}</time>
            <span class="dot-domain" aria-hidden="true">
                <Icon name="lock" />
            </span>
            <div>
                <b>{part.when}</b>
                {why.map(|why| view! { <span>{why}</span> })}
            </div>
        </li>
    }
}

/// That the house is closed now, until when and why.
#[component]
pub fn ClosedNow(part: PartClosed) -> impl IntoView {
    let locale = use_locale();
    let until = t::closed_until(locale, &format::time(locale, part.range.end().0));
    let told = if part.why.is_empty() {
        until
    } else {
        common::labelled(locale, &until, &part.why)
    };
    view! {
        <p class="small muted aside-now">
            <Icon name="lock" class="inl" />
            " "
            {told}
        </p>
    }
}
