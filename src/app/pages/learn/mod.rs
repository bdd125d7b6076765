//! "Apprendre": missions in the sandbox, lessons in pictures, the transparency sheet, the accessibility statement, help
//! about the screen one came from.

mod accessibility;
mod home;
mod lessons;
mod transparency;

use leptos::prelude::*;
use semainier::present::route::LearnPage;

/// A page of it.
#[component]
pub fn Learn(page: LearnPage) -> impl IntoView {
    match page {
        LearnPage::Home => view! { <home::Home /> }.into_any(),
        LearnPage::LessonPlan | LearnPage::LessonChoice | LearnPage::LessonSheet => {
            view! { <lessons::Lesson page /> }.into_any()
        }
        LearnPage::Transparency => view! { <transparency::Transparency /> }.into_any(),
        LearnPage::Accessibility => view! { <accessibility::Accessibility /> }.into_any(),
    }
}
