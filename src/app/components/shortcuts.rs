//! The sheet of keys: what each does, and where.

use super::dialog::Dialog;
use crate::state::{use_locale, use_preferences};
use leptos::prelude::*;
use semainier::{
    i18n::text::shortcuts as t,
    present::{
        route::{Route, SettingsPage},
        shortcuts,
    },
};

/// The sheet as a dialog.
#[component]
pub fn Shortcuts(#[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let locale = use_locale();
    view! {
        <Dialog title=t::title(locale) on_close>
            <div class="keys keys--dialog" tabindex="0" role="region" aria-label=t::title(locale)>
                <KeyTables />
            </div>
            <p class="mt-4">
                <a class="link" href=Route::Settings(SettingsPage::Display).href() on:click=move |_| on_close.run(())>
                    {t::switch_off(locale)}
                </a>
            </p>
        </Dialog>
    }
}

/// One table for each place where keys work.
#[component]
pub fn KeyTables() -> impl IntoView {
    let (locale, preferences) = (use_locale(), use_preferences());
    let is_off = move || !preferences.get().has_letter_keys;
    view! {
        {move || {
            is_off()
                .then(|| {
                    view! {
                        <p class="notice">
                            <super::icon::Icon name="info" />
                            <span>{t::letters_off(locale)}</span>
                        </p>
                    }
                })
        }}
        {shortcuts::groups(locale)
            .into_iter()
            .map(|group| {
                view! {
                    <table class="keys__table">
                        <caption>{group.place}</caption>
                        <thead class="vh">
                            <tr>
                                <th scope="col">{t::key(locale)}</th>
                                <th scope="col">{t::effect(locale)}</th>
                            </tr>
                        </thead>
                        <tbody>
                            {group
                                .keys
                                .into_iter()
                                .map(|shortcut| {
                                    view! {
                                        <tr>
                                            <th scope="row">
                                                {shortcut
                                                    .keys
                                                    .iter()
                                                    .map(|key| view! { <kbd>{key.clone()}</kbd> " " })
                                                    .collect_view()}
                                            </th>
                                            <td>{shortcut.effect}</td>
                                        </tr>
                                    }
                                })
                                .collect_view()}
                        </tbody>
                    </table>
                }
            })
            .collect_view()}
    }
}
