//! The house's figures over some weeks, each drawn and written.

use super::{
    balance_cards::{FairnessCard, Goals, LeftOut, Wishes},
    bars::BarTable,
    tabs::Tabs,
};
use crate::{
    components::{history_chart::HistoryChart, icon::Icon, main::Main},
    platform::clock,
    state::{navigation::go, use_locale, use_outgoing, use_route, use_store},
};
use leptos::prelude::*;
use semainier::{
    i18n::{
        Locale, format,
        text::{balance as t, profile},
    },
    present::{
        house_balance::{Balance as Figures, Share, balance},
        noted::Sessions,
        person_coverage::Participation,
        person_history::Frame,
        route::{FollowPage, Period, Route},
        sites,
    },
};

/// The page.
#[component]
pub fn Balance() -> impl IntoView {
    let (locale, store, route) = (use_locale(), use_store(), use_route());
    let outgoing = use_outgoing();
    let period = Memo::new(move |_| match route.get() {
        Route::FollowUp(FollowPage::Balance(period)) => period,
        _ => Period::default(),
    });
    let figures = Memo::new(move |_| {
        store.with(|document| balance(document, clock::now(), period.get().weeks()))
    });
    // The other screens may show one site: these figures are of the house.
    let covered = move || {
        let all = store.with(|document| sites::covered(locale, document, None));
        all.map(|all| format!(" {all}."))
    };
    view! {
        <Main title=t::title(locale) class="page balance">
            <header class="page-head">
                <div class="page-head__text">
                    <h1 tabindex="-1">{t::title(locale)}</h1>
                    <p aria-live="polite">{move || figures.with(|figures| told(locale, figures))} {covered}</p>
                </div>
                <div class="page-head__actions no-print">
                    <button class="btn" type="button" on:click=move |_| outgoing.print(None, t::title(locale).to_owned())>
                        <Icon name="printer" />
                        {t::print(locale)}
                    </button>
                </div>
            </header>
            <Tabs is_balance=true />
            <Periods period />
            {move || {
                let figures = figures.get();
                if figures.presence.all == 0 {
                    view! { <Nothing /> }.into_any()
                } else {
                    view! { <Cards figures /> }.into_any()
                }
            }}
        </Main>
    }
}

/// The dates read, and how much of it was recorded.
fn told(locale: Locale, figures: &Figures) -> String {
    let span = match (figures.weeks.first(), figures.weeks.last()) {
        (Some(first), Some(last)) => {
            let last = last.week.date(chrono::Weekday::Sun);
            let dates = (first.week.monday(), last);
            t::span(
                locale,
                &format::date(locale, dates.0),
                &format::date(locale, dates.1),
            )
        }
        _ => String::new(),
    };
    let Sessions { noted, partly, all } = figures.sessions;
    let mut recorded = t::recorded(locale, noted, all);
    if partly > 0 {
        recorded = format!("{recorded}, {}", t::partly(locale, partly));
    }
    format!("{span} {recorded}. {}", t::only_recorded(locale))
        .trim()
        .to_owned()
}

#[component]
fn Periods(period: Memo<Period>) -> impl IntoView {
    let locale = use_locale();
    view! {
        <div class="seg seg--wrap no-print" role="group" aria-label=t::period(locale)>
            {Period::ALL
                .map(|choice| {
                    let name = match choice {
                        Period::Year => t::year(locale).to_owned(),
                        other => t::weeks(locale, other.weeks()),
                    };
                    view! {
                        <button
                            type="button"
                            aria-pressed=move || (period.get() == choice).to_string()
                            on:click=move |_| go(Route::FollowUp(FollowPage::Balance(choice)))
                        >
                            {name}
                        </button>
                    }
                })
                .collect_view()}
        </div>
    }
}

#[component]
fn Nothing() -> impl IntoView {
    let locale = use_locale();
    view! {
        <div class="empty">
            <p>
                <b>{t::empty(locale)}</b>
            </p>
            <p>{t::empty_how(locale)}</p>
            <p>
                <a class="btn btn--primary" href=Route::FollowUp(FollowPage::List(None)).href()>
                    {t::go_note(locale)}
                </a>
            </p>
        </div>
    }
}

#[component]
fn Cards(figures: Figures) -> impl IntoView {
    view! {
        <InShort figures=figures.clone() />
        <div class="balance__grid">
            <HistoryChart weeks=figures.weeks.clone() class="card balance__chart" frame=Frame::WIDE />
            <div class="stack">
                <Engagement participation=figures.participation />
                <FairnessCard fairness=figures.fairness.clone() />
                <Wishes figures=figures.clone() />
            </div>
            <div class="stack">
                <Goals figures=figures.clone() />
                <LeftOut fairness=figures.fairness />
            </div>
        </div>
    }
}

#[component]
fn InShort(figures: Figures) -> impl IntoView {
    let locale = use_locale();
    let goals = figures
        .goals
        .iter()
        .fold(Share::default(), |sum, served| Share {
            part: sum.part + served.dose.part,
            all: sum.all + served.dose.all,
        });
    let facts = [
        (
            t::presence(locale),
            figures.presence,
            t::presence_of as Told,
        ),
        (t::noted(locale), figures.records, t::noted_of),
        (t::goals_short(locale), goals, t::goals_of),
        (
            t::wishes_short(locale),
            figures.wishes.granted,
            t::wishes_of,
        ),
    ];
    view! {
        <section aria-labelledby="h-short">
            <h2 id="h-short" class="vh">
                {t::figures(locale)}
            </h2>
            <dl class="facts">
                {facts
                    .map(|(name, share, told)| {
                        let percent = share.percent();
                        view! {
                            <div class="card fact">
                                <dt>{name}</dt>
                                <dd>
                                    <b>{percent.map_or_else(|| t::no_figure(locale).to_owned(), |n| t::percent(locale, n))}</b>
                                    <span class="bar" style=("--v", percent.unwrap_or_default().to_string()) aria-hidden="true">
                                        <i></i>
                                    </span>
                                    <span class="hint">{told(locale, share.part, share.all)}</span>
                                </dd>
                            </div>
                        }
                    })
                    .collect_view()}
            </dl>
        </section>
    }
}

type Told = fn(Locale, usize, usize) -> String;

#[component]
fn Engagement(participation: Participation) -> impl IntoView {
    let locale = use_locale();
    let [very_active, active, observer, withdrawn] = participation.engaged;
    let rows = vec![
        (profile::very_active(locale).to_owned(), very_active),
        (profile::active(locale).to_owned(), active),
        (profile::observer(locale).to_owned(), observer),
        (profile::withdrawn(locale).to_owned(), withdrawn),
        (profile::refused(locale).to_owned(), participation.refused),
    ];
    let [happy, neutral, unhappy] = participation.says;
    view! {
        <section class="card stack-2" aria-labelledby="h-engagement">
            <h2 id="h-engagement">{t::engagement(locale)}</h2>
            <p class="small muted">{t::engagement_of(locale, participation.lived())}</p>
            <BarTable label=t::engagement(locale) head=t::answer(locale) count=t::times(locale) rows />
            <h3 class="eyebrow">{t::says(locale)}</h3>
            {if happy + neutral + unhappy == 0 {
                view! { <p class="small muted">{t::says_none(locale)}</p> }.into_any()
            } else {
                view! { <Says counts=participation.says /> }.into_any()
            }}
        </section>
    }
}

/// What people say, with its sign and its word.
#[component]
fn Says(counts: [usize; 3]) -> impl IntoView {
    use semainier::i18n::text::follow_up as f;
    let locale = use_locale();
    let signs = [
        ("smile", f::happy(locale)),
        ("meh", f::neutral(locale)),
        ("frown", f::unhappy(locale)),
    ];
    view! {
        <ul class="row says">
            {signs
                .into_iter()
                .zip(counts)
                .map(|((icon, name), count)| {
                    view! {
                        <li>
                            <Icon name=icon />
                            {name}
                            " "
                            <b>{format::number(locale, count)}</b>
                        </li>
                    }
                })
                .collect_view()}
        </ul>
    }
}
