//! What the program is, does and does not do.

use crate::{components::settings_frame::SettingsFrame, state::use_locale};
use leptos::prelude::*;
use semainier::{
    i18n::text::{about as t, learn},
    present::route::{LearnPage, Route, SettingsPage},
};

/// Version, transparency sheet, accessibility, licences.
#[component]
pub fn About() -> impl IntoView {
    let locale = use_locale();
    let sheet = [
        (t::computed(locale), t::computed_text(locale)),
        (t::from_what(locale), t::from_what_text(locale)),
        (t::how(locale), t::how_text(locale)),
        (t::not_done(locale), t::not_done_text(locale)),
        (t::who_decides(locale), t::who_decides_text(locale)),
        (t::object(locale), t::object_text(locale)),
    ];
    let credits = [
        t::code(locale),
        t::pictograms(locale),
        t::icons(locale),
        t::fonts(locale),
        t::nomenclature(locale),
    ];
    view! {
        <SettingsFrame page=SettingsPage::About>
            <section class="card">
                <p>
                    <strong>{t::version(locale, env!("CARGO_PKG_VERSION"))}</strong>
                    " "
                    {t::what(locale)}
                </p>
            </section>
            <section class="card" aria-labelledby="h-transparency">
                <div class="card__head">
                    <h2 id="h-transparency">{t::transparency(locale)}</h2>
                </div>
                <dl class="facts facts--long">
                    {sheet
                        .map(|(name, text)| {
                            view! {
                                <dt>{name}</dt>
                                <dd>{text}</dd>
                            }
                        })
                        .collect_view()}
                </dl>
            </section>
            <section class="card" aria-labelledby="h-accessibility">
                <div class="card__head">
                    <h2 id="h-accessibility">{t::accessibility(locale)}</h2>
                </div>
                <p>{t::accessibility_text(locale)}</p>
                <p class="mt-2">
                    <a class="link" href=Route::Learn(LearnPage::Accessibility).href()>
                        {learn::a11y_link(locale)}
                    </a>
                </p>
            </section>
            <section class="card" aria-labelledby="h-credits">
                <div class="card__head">
                    <h2 id="h-credits">{t::credits(locale)}</h2>
                </div>
                <ul class="stack-2">{credits.map(|credit| view! { <li>{credit}</li> }).collect_view()}</ul>
            </section>
        </SettingsFrame>
    }
}
