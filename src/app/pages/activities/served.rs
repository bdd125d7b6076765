//! Parts of the form: needs served and the service it counts as; whom it does not suit.

use super::form::ActivityDraft;
use crate::components::{
    choose::Choose,
    fields::{CheckField, TextArea},
    picker::Several,
};
use leptos::prelude::*;
use semainier::{
    catalogue::{SerafinFamily, search},
    domain::{activity::Restriction, serafin::SerafinCode},
    i18n::text::activities as t,
    present::{lookup::Lookup, restrictions},
};

/// Needs, with a search among the nomenclature, and the service.
#[component]
pub fn Needs(form: ActivityDraft) -> impl IntoView {
    let locale = form.locale();
    let needs: Vec<Lookup> = search(SerafinFamily::Need, "")
        .into_iter()
        .map(|entry| {
            Lookup::with_detail(
                entry.code.as_str(),
                entry.label(locale),
                entry.code.as_str(),
            )
        })
        .collect();
    let services = std::iter::once((None, t::no_service(locale).to_owned()))
        .chain(
            search(SerafinFamily::DirectService, "")
                .into_iter()
                .chain(search(SerafinFamily::IndirectService, ""))
                .map(|entry| {
                    (
                        Some(entry.code.clone()),
                        format!("{} {}", entry.code, entry.label(locale)),
                    )
                }),
        )
        .collect();
    view! {
        <section class="card stack" aria-labelledby="part-needs">
            <h2 id="part-needs">{t::part_needs(locale)}</h2>
            <Several
                id="needs"
                label=t::need_search(locale)
                hint=t::need_search_hint(locale)
                value=form.value(|activity| activity.needs.iter().map(ToString::to_string).collect())
                on_change=form
                    .set(|activity, codes: Vec<String>| {
                        activity.needs = codes.into_iter().map(SerafinCode).collect();
                    })
                options=Signal::stored(needs)
            />
            <Choose
                id="service"
                label=t::service(locale)
                options=services
                value=form.value(|activity| activity.service.clone())
                on_change=form.set(|activity, service| activity.service = service)
            />
        </section>
    }
}

/// What keeps a person out, and words of caution.
#[component]
pub fn Safety(form: ActivityDraft) -> impl IntoView {
    let locale = form.locale();
    let boxes = Restriction::ALL
        .into_iter()
        .map(|restriction| {
            view! {
                <CheckField
                    label=restrictions::name(locale, restriction)
                    checked=form.value(move |activity| activity.restrictions.contains(&restriction))
                    on_change=form
                        .set(move |activity, is_ticked: bool| {
                            activity.restrictions.retain(|other| *other != restriction);
                            if is_ticked {
                                activity.restrictions.push(restriction);
                                activity.restrictions.sort_unstable();
                            }
                        })
                />
            }
        })
        .collect_view();
    view! {
        <section class="card stack" aria-labelledby="part-safety">
            <h2 id="part-safety">{t::part_safety(locale)}</h2>
            <fieldset class="field">
                <legend>{t::restrictions(locale)}</legend>
                <div class="grid-3 ticks">{boxes}</div>
            </fieldset>
            <TextArea
                id="cautions"
                label=t::cautions(locale)
                value=form.value(|activity| activity.cautions.clone())
                on_input=form.set(|activity, cautions| activity.cautions = cautions)
                issue=form.issue("cautions")
            />
            <TextArea
                id="adaptations"
                label=t::adaptations(locale)
                value=form.value(|activity| activity.adaptations.clone())
                on_input=form.set(|activity, adaptations| activity.adaptations = adaptations)
                issue=form.issue("adaptations")
            />
        </section>
    }
}
