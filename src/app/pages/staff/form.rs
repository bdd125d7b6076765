//! The form of a member of staff.

mod hours;
mod skills;

use crate::{
    components::{
        choose::Choose,
        fields::{CheckField, NumberField, TextField},
    },
    pages::{
        not_found::NotFound,
        options,
        record_page::{Listed, RecordPage, draft_of},
    },
    platform::ids,
    state::{form::Form, use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{
        check::check_staff,
        edit::{Entry, EntryId},
        id::StaffId,
        staff::StaffMember,
    },
    i18n::text::{forms as f, staff as t},
    present::{names, route::SettingsPage, staff_list},
};

impl Listed for StaffMember {
    const PAGE: SettingsPage = SettingsPage::Staff;
    const DRAFT: &'static str = "staff";

    fn entry(self) -> Entry {
        Entry::Staff(self)
    }

    fn entry_id(&self) -> EntryId {
        EntryId::Staff(self.id)
    }

    fn shown_name(&self) -> String {
        names::staff(self)
    }

    fn archived(&mut self) -> &mut bool {
        &mut self.archived
    }
}

/// The form of a member of staff, or of a new one.
#[component]
pub fn StaffForm(id: Option<StaffId>) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let known = id.and_then(|id| store.document_untracked().staff.get(id).cloned());
    if id.is_some() && known.is_none() {
        return view! { <NotFound /> }.into_any();
    }
    let draft = draft_of(known.as_ref(), || staff_list::blank(StaffId(ids::random())));
    let form = Form::new(
        locale,
        draft,
        Box::new(move |member| store.with(|document| check_staff(document, member))),
    );
    view! {
        <RecordPage form known new_title=t::new(locale)>
            <Identity form />
            <hours::Hours form />
            <skills::Skills form />
            <Load form />
        </RecordPage>
    }
    .into_any()
}

#[component]
fn Identity(form: Form<StaffMember>) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let document = store.document_untracked();
    let sites = options::sites(&document, f::no_site(locale));
    view! {
        <section class="card stack" aria-labelledby="s-identity">
            <h3 id="s-identity">{t::identity(locale)}</h3>
            <div class="fields">
                <TextField
                    id="first_name"
                    label=t::first_name(locale)
                    value=form.value(|member| member.first_name.clone())
                    on_input=form.set(|member, name| member.first_name = name)
                    issue=form.issue("first_name")
                />
                <TextField
                    id="last_name"
                    label=t::last_name(locale)
                    value=form.value(|member| member.last_name.clone())
                    on_input=form.set(|member, name| member.last_name = name)
                    issue=form.issue("last_name")
                />
                <TextField
                    id="role"
                    label=t::role(locale)
                    hint=t::role_hint(locale)
                    value=form.value(|member| member.role.clone())
                    on_input=form.set(|member, role| member.role = role)
                    issue=form.issue("role")
                />
                {(sites.len() > 1)
                    .then(|| {
                        view! {
                            <Choose
                                id="site"
                                label=f::site(locale)
                                options=sites
                                value=form.value(|member| member.site)
                                on_change=form.set(|member, site| member.site = site)
                                issue=form.issue("site")
                            />
                        }
                    })}
            </div>
        </section>
    }
}

/// How much the member leads, and whether the member counts on the floor.
#[component]
fn Load(form: Form<StaffMember>) -> impl IntoView {
    let locale = use_locale();
    let minutes = move |id: &'static str,
                        label: &'static str,
                        max: i64,
                        read: fn(&StaffMember) -> u16,
                        write: fn(&mut StaffMember, u16)| {
        view! {
            <NumberField
                id
                label
                max
                step=15
                value=form.value(move |member| i64::from(read(member)))
                on_input=form
                    .set(move |member, number: i64| write(member, u16::try_from(number).unwrap_or(u16::MAX)))
                issue=form.issue(id)
            />
        }
    };
    view! {
        <section class="card stack" aria-labelledby="s-load">
            <h3 id="s-load">{t::load(locale)}</h3>
            <div class="fields">
                {minutes(
                    "max_day_minutes",
                    t::max_day(locale),
                    720,
                    |member| member.max_day_minutes,
                    |member, minutes| member.max_day_minutes = minutes,
                )}
                {minutes(
                    "max_week_minutes",
                    t::max_week(locale),
                    3600,
                    |member| member.max_week_minutes,
                    |member, minutes| member.max_week_minutes = minutes,
                )}
                {minutes(
                    "target_week_minutes",
                    t::target_week(locale),
                    3600,
                    |member| member.target_week_minutes,
                    |member, minutes| member.target_week_minutes = minutes,
                )}
            </div>
            <CheckField
                label=t::counts_on_floor(locale)
                hint=t::counts_hint(locale)
                checked=form.value(|member| member.counts_on_floor)
                on_change=form.set(|member, counts| member.counts_on_floor = counts)
            />
        </section>
    }
}
