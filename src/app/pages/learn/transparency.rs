//! The transparency sheet: questions and answers, on screen and on one page of paper.

use crate::{
    components::{icon::Icon, main::Main},
    platform::clock,
    state::{outgoing, use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    i18n::{format, text::learn as t},
    present::{
        learn,
        route::{LearnPage, Route, SettingsPage},
        settings_words::WEIGHTS,
    },
};

/// Families of rules that are always kept: H1 to H14 of `docs/planning-problem.md`.
const HARD: usize = 14;

/// The questions and their answers.
#[component]
pub fn Answers() -> impl IntoView {
    let locale = use_locale();
    let store = use_store();
    let reread = store.with(|document| learn::who_reread(locale, document));
    let rules = t::a_rules(locale, HARD, WEIGHTS.len());
    let all = [
        (
            "circle-help",
            t::q_computed(locale),
            t::a_computed(locale).to_owned(),
        ),
        ("list", t::q_data(locale), t::a_data(locale).to_owned()),
        ("scale", t::q_rules(locale), rules),
        ("ban", t::q_never(locale), t::a_never(locale).to_owned()),
        (
            "user",
            t::q_decides(locale),
            t::a_decides(locale).to_owned(),
        ),
        ("badge-check", t::q_reread(locale), reread),
        ("megaphone", t::q_no(locale), t::a_no(locale).to_owned()),
    ];
    view! {
        <dl class="qa">
            {all
                .into_iter()
                .map(|(icon, question, answer)| {
                    view! {
                        <dt>
                            <Icon name=icon />
                            {question}
                        </dt>
                        <dd>
                            {answer}
                            {(icon == "scale")
                                .then(|| {
                                    view! {
                                        " "
                                        <a class="link" href=Route::Settings(SettingsPage::Rules).href()>
                                            {t::rules_link(locale)}
                                        </a>
                                    }
                                })}
                        </dd>
                    }
                })
                .collect_view()}
        </dl>
        <p class="notice small">
            <Icon name="info" />
            <span>{t::same_result(locale)}</span>
        </p>
    }
}

/// The sheet alone, as it is printed.
#[component]
pub fn Transparency() -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let house = move || {
        let name = store.with(|document| document.house.name.clone());
        t::sheet_house(locale, &name, &format::date(locale, clock::today()))
    };
    view! {
        <Main title=t::transparency(locale) class="page nameless">
            <header class="page-head">
                <div class="page-head__text">
                    <h1 tabindex="-1">{t::transparency(locale)}</h1>
                    <p>{house}</p>
                </div>
                <div class="page-head__actions no-print">
                    <a class="btn" href=Route::Learn(LearnPage::Home).href()>
                        <Icon name="arrow-left" />
                        {t::back_to_learn(locale)}
                    </a>
                    <button class="btn btn--primary" type="button" on:click=move |_| outgoing::print_blank()>
                        <Icon name="printer" />
                        {t::print(locale)}
                    </button>
                </div>
            </header>
            <section class="card trans trans--sheet" aria-label=t::transparency(locale)>
                <Answers />
            </section>
        </Main>
    }
}
