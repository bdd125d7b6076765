//! The way out for the team.

use crate::{
    components::{
        dialog::{Confirm, Dialog},
        fields::TextField,
        icon::Icon,
    },
    state::{kiosk::use_kiosk, navigation::go, use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    i18n::text::{common, kiosk as t},
    present::route::Route,
};

/// A small button; it asks for the phrase.
#[component]
pub fn LeaveButton() -> impl IntoView {
    let locale = use_locale();
    let is_asking = RwSignal::new(false);
    // One switch neither lights nor presses what is the team's.
    view! {
        <div data-team="">
            <button
                class="btn btn--quiet kiosk__leave"
                type="button"
                aria-label=t::leave_label(locale)
                on:click=move |_| is_asking.set(true)
            >
                <Icon name="lock" />
                {t::leave(locale)}
            </button>
            {move || is_asking.get().then(|| view! { <Leave is_asking /> })}
        </div>
    }
}

#[component]
fn Leave(is_asking: RwSignal<bool>) -> impl IntoView {
    let (locale, kiosk) = (use_locale(), use_kiosk());
    let leave = move || {
        is_asking.set(false);
        go(Route::Day(None));
    };
    if kiosk.has_phrase() {
        view! { <Phrase is_asking on_leave=leave /> }.into_any()
    } else {
        view! {
            <Confirm
                title=t::leave_title(locale)
                text=t::leave_open(locale)
                action=t::leave_now(locale)
                on_confirm=move |()| {
                    kiosk.open_freely();
                    leave();
                }
                on_close=move |()| is_asking.set(false)
            />
        }
        .into_any()
    }
}

#[component]
fn Phrase(is_asking: RwSignal<bool>, #[prop(into)] on_leave: Callback<()>) -> impl IntoView {
    let (locale, kiosk, store) = (use_locale(), use_kiosk(), use_store());
    let phrase = RwSignal::new(String::new());
    let issue = RwSignal::new(None::<String>);
    let try_phrase = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let house = store.document_untracked().house.name.clone();
        if phrase.with_untracked(|phrase| kiosk.open(phrase, &house)) {
            on_leave.run(());
        } else {
            issue.set(Some(t::wrong_phrase(locale).to_owned()));
            crate::platform::page::focus("kiosk-phrase");
        }
    };
    view! {
        <Dialog title=t::leave_title(locale) on_close=move |()| is_asking.set(false)>
            <form class="stack" on:submit=try_phrase>
                <TextField
                    id="kiosk-phrase"
                    label=t::phrase(locale)
                    kind="password"
                    value=phrase
                    issue=issue
                    on_input=move |text| {
                        issue.set(None);
                        phrase.set(text);
                    }
                />
                <div class="dialog__foot">
                    <button class="btn" type="button" on:click=move |_| is_asking.set(false)>
                        {common::cancel(locale)}
                    </button>
                    <button class="btn btn--primary" type="submit">
                        {t::leave_now(locale)}
                    </button>
                </div>
            </form>
        </Dialog>
    }
}
