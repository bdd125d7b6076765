//! Documents of the person, with their ends.

use super::{Card, edit_link::EditLink, mark, of_person, today};
use crate::{components::icon::Icon, state::use_locale};
use leptos::prelude::*;
use semainier::{
    domain::id::PersonId,
    i18n::{
        format,
        text::{forms, profile as t},
    },
    present::person_profile::{Mark, urgency},
};

/// The documents.
#[component]
pub fn Documents(id: PersonId) -> impl IntoView {
    let locale = use_locale();
    of_person(id, move |person| {
        let end = |expires: Option<chrono::NaiveDate>| {
            let Some(expires) = expires else {
                return (Mark::Good, t::no_end(locale).to_owned());
            };
            let date = format::date(locale, expires);
            match urgency(expires, today()) {
                Mark::Late => (Mark::Late, forms::expired(locale, &date)),
                other => (other, forms::until_date(locale, &date)),
            }
        };
        let rows = person
            .documents
            .iter()
            .map(|paper| {
                let (urgency, text) = end(paper.expires);
                let (class, icon) = mark(urgency);
                view! {
                    <li class="row">
                        <Icon name="file-text" />
                        <b>{paper.label.clone()}</b>
                        <span class=class>
                            <Icon name=icon />
                            {text}
                        </span>
                    </li>
                }
            })
            .collect_view();
        view! {
            <div class="stack mt-4">
                <Card id="h-documents" title=t::documents(locale)>
                    {person.documents.is_empty().then(|| view! { <p class="muted">{t::no_document(locale)}</p> })}
                    <ul class="list-plain">{rows}</ul>
                </Card>
                <EditLink id section="s-documents" what=t::documents(locale) />
            </div>
        }
    })
}
