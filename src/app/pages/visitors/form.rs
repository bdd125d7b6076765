//! The form of a visitor.

use crate::{
    components::{
        date_field::DateSpans,
        fields::{TextArea, TextField},
        picker::Several,
        time_field::WeeklyRanges,
    },
    pages::{
        not_found::NotFound,
        options,
        record_page::{Listed, RecordPage, draft_of},
    },
    platform::{clock, ids},
    state::{form::Form, use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{
        activity::Tag,
        check::check_visitor,
        edit::{Entry, EntryId},
        id::VisitorId,
        visitor::Visitor,
    },
    i18n::text::{forms as f, visitors as t},
    present::{route::SettingsPage, visitor_list},
};

impl Listed for Visitor {
    const PAGE: SettingsPage = SettingsPage::Visitors;
    const DRAFT: &'static str = "visitor";

    fn entry(self) -> Entry {
        Entry::Visitor(self)
    }

    fn entry_id(&self) -> EntryId {
        EntryId::Visitor(self.id)
    }

    fn shown_name(&self) -> String {
        self.name.clone()
    }

    fn archived(&mut self) -> &mut bool {
        &mut self.archived
    }
}

/// The form of a visitor, or of a new one.
#[component]
pub fn VisitorForm(id: Option<VisitorId>) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let known = id.and_then(|id| store.document_untracked().visitors.get(id).cloned());
    if id.is_some() && known.is_none() {
        return view! { <NotFound /> }.into_any();
    }
    let draft = draft_of(known.as_ref(), || {
        visitor_list::blank(&store.document_untracked(), VisitorId(ids::random()))
    });
    let form = Form::new(locale, draft, Box::new(check_visitor));
    view! {
        <RecordPage form known new_title=t::new(locale)>
            <Identity form />
            <Visits form />
        </RecordPage>
    }
    .into_any()
}

#[component]
fn Identity(form: Form<Visitor>) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let features = Memo::new(move |_| store.with(|document| options::features(locale, document)));
    view! {
        <section class="card stack" aria-labelledby="s-identity">
            <h3 id="s-identity">{t::identity(locale)}</h3>
            <div class="fields">
                <TextField
                    id="name"
                    label=t::name(locale)
                    hint=t::name_hint(locale)
                    value=form.value(|visitor| visitor.name.clone())
                    on_input=form.set(|visitor, name| visitor.name = name)
                    issue=form.issue("name")
                />
                <TextField
                    id="trade"
                    label=t::trade(locale)
                    hint=t::trade_hint(locale)
                    value=form.value(|visitor| visitor.trade.clone())
                    on_input=form.set(|visitor, trade| visitor.trade = trade)
                    issue=form.issue("trade")
                />
                <TextField
                    id="short_trade"
                    label=t::short_trade(locale)
                    hint=t::short_trade_hint(locale)
                    value=form.value(|visitor| visitor.short_trade.clone())
                    on_input=form.set(|visitor, trade| visitor.short_trade = trade)
                    issue=form.issue("short_trade")
                />
            </div>
            // One word at most: a new choice replaces the one before.
            <Several
                id="room_feature"
                label=t::room_feature(locale)
                hint=t::room_feature_hint(locale)
                value=form
                    .value(|visitor| {
                        let word = visitor.room_feature.as_str().to_owned();
                        if word.is_empty() { Vec::new() } else { vec![word] }
                    })
                on_change=form
                    .set(|visitor, words: Vec<String>| {
                        visitor.room_feature = Tag(words.into_iter().next_back().unwrap_or_default());
                    })
                options=features
                issue=form.issue("room_feature")
                takes_own=true
            />
            <TextArea
                id="contact"
                label=t::contact(locale)
                hint=t::contact_hint(locale)
                value=form.value(|visitor| visitor.contact.clone())
                on_input=form.set(|visitor, contact| visitor.contact = contact)
                issue=form.issue("contact")
            />
        </section>
    }
}

#[component]
fn Visits(form: Form<Visitor>) -> impl IntoView {
    let locale = use_locale();
    view! {
        <section class="card stack" aria-labelledby="s-visits">
            <h3 id="s-visits">{t::visits(locale)}</h3>
            <p class="hint">{t::visits_hint(locale)}</p>
            <WeeklyRanges
                id="visits"
                one=t::visit_one(locale)
                add=t::add_visit(locale)
                value=form.value(|visitor| visitor.visits.clone())
                on_change=form.set(|visitor, visits| visitor.visits = visits)
                issue=move |at: usize| form.issue(format!("visits[{at}]"))
            />
            <h4>{t::absences(locale)}</h4>
            <DateSpans
                id="absences"
                one=f::absence(locale)
                add=f::add_absence(locale)
                value=form.value(|visitor| visitor.absences.clone())
                on_change=form.set(|visitor, absences| visitor.absences = absences)
                today=clock::today()
                issue=move |at: usize| form.issue(format!("absences[{at}]"))
            />
        </section>
    }
}
