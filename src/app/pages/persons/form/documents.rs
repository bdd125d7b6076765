//! Documents of the person.

use super::Section;
use crate::{
    components::{
        date_field::DateField,
        fields::TextField,
        list_editor::{Item, ListEditor},
    },
    state::{form::Form, use_locale},
};
use leptos::prelude::*;
use semainier::{
    domain::person::{Person, PersonDocument},
    i18n::text::{forms, persons as t},
};

/// Documents, each with its last day.
#[component]
pub fn Documents(form: Form<Person>) -> impl IntoView {
    let locale = use_locale();
    let row = move |item: Item<PersonDocument>| {
        let at = item.index;
        view! {
            <TextField
                id=format!("documents-{at}-label")
                label=t::document_label(locale)
                value=item.value(|paper| paper.label.clone())
                on_input=item.set(|paper, label| paper.label = label)
                issue=form.issue(format!("documents[{at}].label"))
            />
            <DateField
                id=format!("documents-{at}-expires")
                label=forms::expires(locale)
                value=item.value(|paper| paper.expires)
                on_change=item.set(|paper, date| paper.expires = date)
            />
        }
        .into_any()
    };
    view! {
        <Section id="s-documents">
            <p class="hint">{t::document_hint(locale)}</p>
            <ListEditor
                id="documents"
                one=t::document_one(locale)
                add=t::document_add(locale)
                list=form.value(|person| person.documents.clone())
                on_change=form.set(|person, documents| person.documents = documents)
                blank=|()| PersonDocument { label: String::new(), expires: None }
                row
            />
        </Section>
    }
}
