//! The accessibility statement: what is aimed at, what is checked, what is still missing, whom to tell.

use crate::{
    components::{icon::Icon, main::Main},
    state::use_locale,
};
use leptos::prelude::*;
use semainier::{
    i18n::text::learn as t,
    present::route::{LearnPage, Route},
};

/// The statement.
#[component]
pub fn Accessibility() -> impl IntoView {
    let locale = use_locale();
    let parts = [
        (t::a11y_state(locale), vec![t::a11y_state_text(locale)]),
        (
            t::a11y_tests(locale),
            vec![
                t::a11y_tests_1(locale),
                t::a11y_tests_2(locale),
                t::a11y_tests_3(locale),
            ],
        ),
        (
            t::a11y_missing(locale),
            vec![
                t::a11y_missing_1(locale),
                t::a11y_missing_2(locale),
                t::a11y_missing_3(locale),
                t::a11y_missing_4(locale),
            ],
        ),
        (
            t::a11y_contact(locale),
            vec![t::a11y_contact_text(locale), t::a11y_recourse(locale)],
        ),
    ];
    view! {
        <Main title=t::a11y(locale) class="page">
            <header class="page-head">
                <div class="page-head__text">
                    <h1 tabindex="-1">{t::a11y(locale)}</h1>
                </div>
                <div class="page-head__actions no-print">
                    <a class="btn" href=Route::Learn(LearnPage::Home).href()>
                        <Icon name="arrow-left" />
                        {t::back_to_learn(locale)}
                    </a>
                </div>
            </header>
            {parts
                .into_iter()
                .map(|(title, sentences)| {
                    view! {
                        <section class="card">
                            <h2>{title}</h2>
                            <ul class="dots mt-2">
                                {sentences.into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view()}
                            </ul>
                        </section>
                    }
                })
                .collect_view()}
        </Main>
    }
}
