//! Needs of the nomenclature.

use crate::{
    components::{
        fields::TextField,
        list_editor::{Item, ListEditor},
        picker::Picker,
    },
    state::{form::Form, use_locale},
};
use leptos::prelude::*;
use semainier::{
    catalogue::{SerafinFamily, serafin, serafin_label},
    domain::{person::Person, project::Need, serafin::SerafinCode},
    i18n::text::project as t,
    present::lookup::Lookup,
};

/// The needs chosen, and a search for more.
#[component]
pub fn Needs(form: Form<Person>) -> impl IntoView {
    let locale = use_locale();
    let free = Memo::new(move |_| {
        let chosen: Vec<SerafinCode> = form.draft().with(|person| {
            let needs = &person.project.needs;
            needs.iter().map(|need| need.code.clone()).collect()
        });
        serafin()
            .iter()
            .filter(|entry| entry.family == SerafinFamily::Need && entry.parent.is_some())
            .filter(|entry| !chosen.contains(&entry.code))
            .map(|entry| {
                Lookup::with_detail(
                    entry.code.as_str(),
                    entry.label(locale),
                    entry.code.as_str(),
                )
            })
            .collect::<Vec<_>>()
    });
    let row = move |item: Item<Need>| {
        let at = item.index;
        let code = item.value(|need| need.code.clone());
        let label = move || code.with(|code| serafin_label(locale, code).unwrap_or_default());
        view! {
            <p class="lines__title">
                <b>{label}</b>
                " "
                <span class="code">{move || code.with(ToString::to_string)}</span>
            </p>
            <TextField
                id=format!("needs-{at}-note")
                label=t::need_note(locale)
                value=item.value(|need| need.note.clone())
                on_input=item.set(|need, note| need.note = note)
                issue=form.issue(format!("project.needs[{at}]"))
            />
        }
        .into_any()
    };
    view! {
        <ListEditor
            id="needs"
            one=t::need_one(locale)
            list=form.value(|person| person.project.needs.clone())
            on_change=form.set(|person, needs| person.project.needs = needs)
            blank=|()| need("")
            row
        />
        <Picker
            id="needs-add"
            label=t::need_search(locale)
            hint=t::need_search_hint(locale)
            options=free
            on_choose=form.set(|person, code: String| person.project.needs.push(need(&code)))
        />
    }
}

fn need(code: &str) -> Need {
    Need {
        code: SerafinCode::new(code),
        note: String::new(),
    }
}
