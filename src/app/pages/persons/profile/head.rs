//! The head of a profile: way back, name, facts, actions.

use super::{actions::Actions, mark, today};
use crate::{
    components::icon::Icon,
    state::{use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::id::PersonId,
    i18n::text::profile as t,
    present::{
        person_list, person_profile, person_words,
        route::{Chosen, Route},
    },
};

/// Back to the list, and to the people before and after.
#[component]
pub fn Crumb(id: PersonId) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let list = person_words::all(locale, &store.document_untracked().house);
    let neighbours = Memo::new(move |_| {
        store.with(|document| person_list::neighbours(locale, document, id, today()))
    });
    view! {
        <nav aria-label=t::breadcrumb(locale) class="crumb">
            <a class="link" href=Route::Persons(Chosen::None).href()>
                <Icon name="arrow-left" />
                {list}
            </a>
            <span class="push row small">
                {move || {
                    neighbours
                        .get()
                        .into_iter()
                        .enumerate()
                        .map(|(at, (id, name))| {
                            view! {
                                {(at > 0).then(|| view! { <span aria-hidden="true">"·"</span> })}
                                <a class="link" href=Route::Persons(Chosen::One(id)).href()>
                                    {name}
                                </a>
                            }
                        })
                        .collect_view()
                }}
            </span>
        </nav>
    }
}

/// Name, sentence, marks and actions.
#[component]
pub fn Head(id: PersonId) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let head = Memo::new(move |_| {
        store.with(|document| {
            let person = document.persons.get(id)?;
            Some(person_profile::head(locale, document, person, today()))
        })
    });
    move || {
        head.get().map(|head| {
            view! {
                <header class="phead">
                    <span class="avatar avatar--lg" aria-hidden="true">
                        {head.initials}
                    </span>
                    <div class="phead__t">
                        <h1 tabindex="-1">{head.name.clone()}</h1>
                        <p>{head.sentence}</p>
                        <p class="row">
                            {head
                                .marks
                                .into_iter()
                                .map(|(urgency, text)| {
                                    let (class, icon) = mark(urgency);
                                    view! {
                                        <span class=class>
                                            <Icon name=icon />
                                            {text}
                                        </span>
                                    }
                                })
                                .collect_view()}
                        </p>
                    </div>
                    <Actions id name=head.short absent=head.absent />
                </header>
            }
        })
    }
}
