//! Colours, text size, language, keys. Each choice shows at once.

use crate::{
    components::{
        fields::{CheckField, TextField},
        icon::Icon,
        settings_frame::SettingsFrame,
    },
    state::{kiosk::use_kiosk, preferences::Theme, use_locale, use_preferences},
};
use leptos::prelude::*;
use semainier::{
    i18n::{
        Locale,
        text::{display as t, kiosk as k},
    },
    present::route::{Route, SettingsPage},
};

/// The display settings.
#[component]
pub fn Display() -> impl IntoView {
    let (locale, preferences) = (use_locale(), use_preferences());
    let themes = [
        (Theme::System, t::theme_system(locale)),
        (Theme::Light, t::theme_light(locale)),
        (Theme::Dark, t::theme_dark(locale)),
        (Theme::Contrast, t::theme_contrast(locale)),
    ];
    let sizes = [100, 115, 130, 150].map(|percent| (percent, t::percent(locale, percent)));
    let languages = Locale::ALL.map(|language| (language, language.own_name()));
    view! {
        <SettingsFrame page=SettingsPage::Display>
            <section class="card stack">
                <Choices
                    legend=t::colours(locale)
                    options=themes.map(|(theme, name)| (theme, name.to_owned())).to_vec()
                    chosen=Signal::derive(move || preferences.get().theme)
                    on_choose=move |theme| preferences.update(|choices| choices.theme = theme)
                />
                <Choices
                    legend=t::text_size(locale)
                    options=sizes.to_vec()
                    chosen=Signal::derive(move || preferences.get().text_percent)
                    on_choose=move |percent| preferences.update(|choices| choices.text_percent = percent)
                />
                <CheckField
                    label=t::airy(locale)
                    checked=Signal::derive(move || preferences.get().is_airy)
                    on_change=move |is_airy| preferences.update(|choices| choices.is_airy = is_airy)
                />
                <Choices
                    legend=t::language(locale)
                    options=languages.map(|(language, name)| (language, name.to_owned())).to_vec()
                    chosen=Signal::derive(move || preferences.get().locale)
                    on_choose=move |language| preferences.update(|choices| choices.locale = language)
                />
            </section>
            <section class="card" aria-labelledby="h-keys">
                <div class="card__head">
                    <h2 id="h-keys">{t::keys(locale)}</h2>
                </div>
                <CheckField
                    label=t::letter_keys(locale)
                    hint=t::letter_keys_hint(locale)
                    checked=Signal::derive(move || preferences.get().has_letter_keys)
                    on_change=move |has| preferences.update(|choices| choices.has_letter_keys = has)
                />
            </section>
            <KioskCard />
        </SettingsFrame>
    }
}

/// The phrase of the screen for the person.
#[component]
fn KioskCard() -> impl IntoView {
    let (locale, kiosk, preferences) = (use_locale(), use_kiosk(), use_preferences());
    let speeds = [
        (0, k::switch_off(locale)),
        (4, k::switch_slow(locale)),
        (2, k::switch_medium(locale)),
        (1, k::switch_fast(locale)),
    ];
    view! {
        <section class="card stack" aria-labelledby="h-kiosk">
            <div class="card__head">
                <h2 id="h-kiosk">{k::setting_title(locale)}</h2>
                <a class="btn btn--sm" href=Route::Kiosk(None).href()>
                    <Icon name="eye" />
                    {k::setting_open(locale)}
                </a>
            </div>
            <p>{k::setting_text(locale)}</p>
            <TextField
                id="kiosk-phrase"
                label=k::setting_phrase(locale)
                hint=k::setting_hint(locale)
                value=Signal::derive(move || kiosk.phrase())
                on_input=move |phrase| kiosk.set_phrase(phrase)
            />
            <Choices
                legend=k::switch(locale)
                options=speeds.map(|(seconds, name)| (seconds, name.to_owned())).to_vec()
                chosen=Signal::derive(move || preferences.get().scan_seconds)
                on_choose=move |seconds| preferences.update(|choices| choices.scan_seconds = seconds)
            />
            <p class="small muted">{k::switch_hint(locale)}</p>
        </section>
    }
}

/// A few choices as a row of buttons, one of them pressed.
#[component]
fn Choices<T: Copy + PartialEq + Send + Sync + 'static>(
    legend: &'static str,
    options: Vec<(T, String)>,
    chosen: Signal<T>,
    #[prop(into)] on_choose: Callback<T>,
) -> impl IntoView {
    view! {
        <div class="field" role="group" aria-label=legend>
            <span class="label">{legend}</span>
            <div class="seg seg--wrap">
                {options
                    .into_iter()
                    .map(|(option, name)| {
                        view! {
                            <button
                                type="button"
                                aria-pressed=move || (chosen.get() == option).to_string()
                                on:click=move |_| on_choose.run(option)
                            >
                                {name}
                            </button>
                        }
                    })
                    .collect_view()}
            </div>
        </div>
    }
}
