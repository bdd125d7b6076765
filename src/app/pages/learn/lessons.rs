//! Short lessons: sentences beside pictures drawn with the app's own pieces. No film: they can be read at one's own
//! pace, aloud by a screen reader, and without network.

use crate::{
    components::{icon::Icon, main::Main},
    state::use_locale,
};
use leptos::prelude::*;
use semainier::{
    i18n::{Locale, text::learn as t},
    present::route::{LearnPage, Route},
};

/// The lessons, with the domain whose colours they borrow.
const fn all(locale: Locale) -> [(LearnPage, &'static str, &'static str); 3] {
    [
        (
            LearnPage::LessonPlan,
            "film d-cognitif",
            t::lesson_plan(locale),
        ),
        (
            LearnPage::LessonChoice,
            "film d-nature",
            t::lesson_choice(locale),
        ),
        (
            LearnPage::LessonSheet,
            "film d-cuisine",
            t::lesson_sheet(locale),
        ),
    ]
}

/// The list of the lessons.
#[component]
pub fn List() -> impl IntoView {
    let locale = use_locale();
    view! {
        <div class="films">
            <h3>{t::lessons(locale)}</h3>
            <ul>
                {all(locale)
                    .map(|(page, class, title)| {
                        view! {
                            <li>
                                <a class=class href=Route::Learn(page).href()>
                                    <Icon name="lightbulb" />
                                    <span>{title}</span>
                                </a>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </div>
    }
}

/// One lesson.
#[component]
pub fn Lesson(page: LearnPage) -> impl IntoView {
    let locale = use_locale();
    let (_, class, title) = all(locale)
        .into_iter()
        .find(|(known, ..)| *known == page)
        .unwrap_or(all(locale)[0]);
    let sentences: Vec<(Picture, &'static str)> = match page {
        LearnPage::LessonChoice => vec![
            (Picture::Icon("heart"), t::choice_1(locale)),
            (Picture::Icon("hand"), t::choice_2(locale)),
            (Picture::Icon("calendar-range"), t::choice_3(locale)),
            (Picture::Pips, t::choice_4(locale)),
        ],
        LearnPage::LessonSheet => vec![
            (Picture::Icon("type"), t::sheet_1(locale)),
            (Picture::Drawing("patisserie"), t::sheet_2(locale)),
            (Picture::Icon("clock"), t::sheet_3(locale)),
            (Picture::Icon("users"), t::sheet_4(locale)),
        ],
        _ => vec![
            (Picture::Icon("calendar-range"), t::plan_1(locale)),
            (Picture::Drawers, t::plan_2(locale)),
            (Picture::Icon("pin"), t::plan_3(locale)),
            (Picture::Icon("target"), t::plan_4(locale)),
            (Picture::Icon("badge-check"), t::plan_5(locale)),
        ],
    };
    let colours = class.trim_start_matches("film ");
    view! {
        <Main title=title class="page">
            <header class="page-head">
                <div class="page-head__text">
                    <h1 tabindex="-1">{title}</h1>
                    <p>{t::lesson_time(locale)}</p>
                </div>
                <div class="page-head__actions">
                    <a class="btn" href=Route::Learn(LearnPage::Home).href()>
                        <Icon name="arrow-left" />
                        {t::back_to_learn(locale)}
                    </a>
                </div>
            </header>
            <ol class="lesson">
                {sentences
                    .into_iter()
                    .map(|(picture, sentence)| {
                        view! {
                            <li class="card lesson__step">
                                <span class=format!("lesson__picture {colours}") aria-hidden="true">
                                    {picture.draw()}
                                </span>
                                <p>{sentence}</p>
                            </li>
                        }
                    })
                    .collect_view()}
            </ol>
        </Main>
    }
}

/// A picture made of the app's own pieces.
#[derive(Debug, Clone, Copy)]
enum Picture {
    /// An icon.
    Icon(&'static str),
    /// A pictogram.
    Drawing(&'static str),
    /// A small week.
    Drawers,
    /// What is done and what is planned of a goal.
    Pips,
}

impl Picture {
    fn draw(self) -> AnyView {
        match self {
            Self::Icon(name) => view! { <Icon name=name /> }.into_any(),
            Self::Drawing(name) => {
                view! { <img src=format!("pictos/{name}.svg") alt="" width="72" height="72" /> }
                    .into_any()
            }
            Self::Drawers => view! {
                <svg viewBox="0 0 60 44">
                    <g class="lesson__drawers">
                        <rect x="2" y="3" width="24" height="9" rx="2" />
                        <rect x="30" y="3" width="28" height="9" rx="2" />
                        <rect x="2" y="18" width="34" height="9" rx="2" />
                        <rect x="40" y="18" width="18" height="9" rx="2" />
                        <rect x="2" y="33" width="16" height="9" rx="2" />
                        <rect x="22" y="33" width="36" height="9" rx="2" />
                    </g>
                </svg>
            }
            .into_any(),
            Self::Pips => view! {
                <svg viewBox="0 0 60 20">
                    <g class="lesson__drawers">
                        <circle cx="10" cy="10" r="7" />
                        <circle cx="30" cy="10" r="7" />
                        <circle class="is-open" cx="50" cy="10" r="6" />
                    </g>
                </svg>
            }
            .into_any(),
        }
    }
}
