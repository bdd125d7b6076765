//! The form of a person: one long page of sections, with an index.

mod choices;
mod documents;
mod identity;
mod presence;
mod project;
mod relations;
mod support;

use crate::{
    components::{main::Main, record_form::RecordForm},
    pages::not_found::NotFound,
    platform::{ids, page},
    state::{
        draft::Draft,
        errand::{Errand, use_errands},
        form::Form,
        navigation::{go, replace},
        use_locale, use_notices, use_store,
    },
};
use leptos::prelude::*;
use semainier::{
    domain::{
        check::check_person,
        edit::{Command, Entry},
        id::PersonId,
        person::Person,
    },
    i18n::{
        Locale, OfName,
        text::{forms as f, persons as t, project as p},
    },
    present::{
        names, person_blank, person_words,
        route::{Chosen, Route},
    },
};

/// The form of a person, or of a new one.
#[component]
pub fn PersonForm(id: Option<PersonId>) -> impl IntoView {
    let (locale, store, notices) = (use_locale(), use_store(), use_notices());
    let document = store.document_untracked();
    let known = id.and_then(|id| document.persons.get(id).cloned());
    if id.is_some() && known.is_none() {
        return view! { <NotFound /> }.into_any();
    }
    let title = known.as_ref().map_or_else(
        || person_words::new(locale, document.house.person_word).to_owned(),
        |person| t::edit_title(locale, OfName(&names::full(person))),
    );
    let name = id.map_or_else(|| "person/new".to_owned(), |id| format!("person/{id}"));
    let initial = known.map_or_else(
        || person_blank::person(PersonId(ids::random())),
        |person| Person::clone(&person),
    );
    let draft = Draft::open(&name, initial);
    let form = Form::new(
        locale,
        draft,
        Box::new(move |person| store.with(|document| check_person(document, person))),
    );
    let save = move |()| {
        let put = |person| Command::Put(Box::new(Entry::Person(person)));
        if form.save(store, put) {
            let person = draft.get_untracked();
            notices.tell(f::was_saved(
                locale,
                &names::person(locale, &store.document_untracked(), &person),
            ));
            let profile = Route::Persons(Chosen::One(person.id));
            // A new person's form has no way back; the profile stands in its place.
            if id.is_some() {
                go(profile);
            } else {
                replace(profile);
            }
        }
    };
    let back = Route::Persons(id.map_or(Chosen::None, Chosen::One));
    let asked = untrack(|| {
        use_errands().take(|errand| match errand {
            Errand::Section(section) => Some(section),
            Errand::Absence(_) | Errand::Validate => None,
        })
    });
    if let Some(section) = asked {
        // After the page has given the focus to its title.
        request_animation_frame(move || request_animation_frame(move || page::focus(section)));
    }
    view! {
        <Main title=title.clone() class="page">
            <header class="page-head">
                <div class="page-head__text">
                    <h1 tabindex="-1">{title}</h1>
                </div>
            </header>
            <div class="grid-form">
                <Index />
                <RecordForm
                    is_new=id.is_none()
                    was_found=draft.was_found()
                    points=form.points()
                    on_save=save
                    on_cancel=move |()| form.leave(back)
                    on_reset=move |()| draft.reset()
                >
                    <identity::Identity form />
                    <presence::Presence form />
                    <project::Project form />
                    <support::Support form />
                    <choices::Choices form />
                    <relations::Relations form />
                    <documents::Documents form />
                </RecordForm>
            </div>
        </Main>
    }
    .into_any()
}

/// The sections: the id of each heading and its name.
fn sections(locale: Locale) -> [(&'static str, String); 7] {
    let house = use_store().document_untracked().house.clone();
    [
        ("s-identity", t::identity(locale).to_owned()),
        ("s-presence", t::presence(locale).to_owned()),
        ("s-project", p::project(locale, &house.project_word)),
        ("s-support", t::support(locale).to_owned()),
        ("s-choices", t::choices(locale).to_owned()),
        ("s-relations", t::relations(locale).to_owned()),
        ("s-documents", t::documents(locale).to_owned()),
    ]
}

/// Leads to each section; the address stays, since it names the page.
#[component]
fn Index() -> impl IntoView {
    let locale = use_locale();
    view! {
        <nav class="subnav form-index" aria-label=f::in_this_page(locale)>
            <ul>
                {sections(locale)
                    .map(|(id, name)| {
                        view! {
                            <li>
                                <button type="button" on:click=move |_| page::focus(id)>
                                    {name}
                                </button>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </nav>
    }
}

/// A section of the form, by the id of its heading.
#[component]
fn Section(id: &'static str, children: Children) -> impl IntoView {
    let locale = use_locale();
    let name = sections(locale)
        .into_iter()
        .find(|(known, _)| *known == id)
        .map(|(_, name)| name);
    view! {
        <section class="card stack" aria-labelledby=id>
            <h2 id=id tabindex="-1">
                {name}
            </h2>
            {children()}
        </section>
    }
}
