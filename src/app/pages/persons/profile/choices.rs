//! Refusals, dislikes, and what activities must respect.

use super::{Card, edit_link::EditLink, of_person, project::Pairs, today};
use crate::state::{use_locale, use_store};
use leptos::prelude::*;
use semainier::{
    domain::id::PersonId,
    i18n::text::{persons as f, profile as t},
    present::{activity_words, person_profile, person_words, restrictions},
};

/// What the person says no to, and what is to respect.
#[component]
pub fn Choices(id: PersonId) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    of_person(id, move |person| {
        let document = store.document();
        let refusals = person
            .refusals
            .iter()
            .map(|refusal| {
                let told = person_profile::told(locale, refusal);
                let told = if refusal.binds_on(today()) {
                    told
                } else {
                    format!("{told} · {}", t::refusal_ended(locale))
                };
                (person_profile::refused(locale, &document, refusal), told)
            })
            .collect::<Vec<_>>();
        let dislikes = person
            .dislikes
            .iter()
            .filter_map(|dislike| {
                let activity = document.activities.get(dislike.activity)?;
                let importance = person_words::importance_name(locale, dislike.importance);
                Some((
                    activity_words::name(locale, activity).to_owned(),
                    importance.to_owned(),
                ))
            })
            .collect::<Vec<_>>();
        let wheelchair = person.in_wheelchair.then(|| {
            (
                f::in_wheelchair(locale).to_owned(),
                t::only_step_free(locale).to_owned(),
            )
        });
        let restrictions = person.restrictions.iter().map(|restriction| {
            let name = restrictions::name(locale, *restriction);
            (name.to_owned(), String::new())
        });
        let respected = wheelchair
            .into_iter()
            .chain(restrictions)
            .collect::<Vec<_>>();
        view! {
            <div class="stack mt-4">
                <div class="grid-2">
                <Card id="h-refusals" title=t::refusals(locale)>
                    <Pairs pairs=refusals none=t::no_refusal(locale) />
                </Card>
                <Card id="h-dislikes" title=t::dislikes(locale)>
                    <Pairs pairs=dislikes none=t::no_dislike(locale) />
                </Card>
                <Card id="h-respected" title=t::respected(locale)>
                    <Pairs pairs=respected none=t::nothing_yet(locale) />
                </Card>
                </div>
                <EditLink id section="s-choices" what=t::choices(locale) />
            </div>
        }
    })
}
