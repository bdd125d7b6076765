//! Search, domain chips, the other filters behind a button, and what narrows the list now.

use super::picking::PickButton;
use crate::{
    components::{
        fields::{CheckField, SelectField},
        icon::Icon,
        search_field::SearchField,
    },
    platform::{focus, page, sight},
    state::use_locale,
};
use leptos::prelude::*;
use semainier::{
    catalogue::{SerafinFamily, search},
    domain::{
        activity::{Domain, Setting},
        serafin::SerafinCode,
    },
    i18n::{Locale, text::activities as t},
    present::{
        activities::{Advice, Filters, Group, Length, Offer, setting_name},
        domains,
    },
};

/// All that narrows the list, and how many activities remain.
#[component]
pub fn FilterBar(filters: RwSignal<Filters>, count: Memo<usize>) -> impl IntoView {
    let locale = use_locale();
    let is_open = RwSignal::new(false);
    let n_more = Memo::new(move |_| filters.with(Filters::n_more));
    view! {
        <div class="row">
            <SearchField
                class="search grow"
                label=t::search_label(locale)
                hint=t::search_hint(locale)
                value=Signal::derive(move || filters.with(|filters| filters.words.clone()))
                on_input=move |words| filters.update(|filters| filters.words = words)
            />
            <button
                class="btn"
                type="button"
                aria-expanded=move || is_open.get().to_string()
                aria-controls="more-filters"
                on:click=move |_| is_open.update(|open| *open = !*open)
            >
                <Icon name="filter" />
                {t::more_filters(locale)}
                {move || (n_more.get() > 0).then(|| view! { <span class="tag tag--primary">{n_more}</span> })}
            </button>
        </div>
        <div id="more-filters" hidden=move || !is_open.get()>
            <MoreFilters filters />
        </div>
        <DomainChips filters />
        <Active filters count />
    }
}

#[component]
fn DomainChips(filters: RwSignal<Filters>) -> impl IntoView {
    let locale = use_locale();
    let toggle = move |domain| {
        filters.update(|filters| {
            let before = filters.domains.len();
            filters.domains.retain(|other| *other != domain);
            if filters.domains.len() == before {
                filters.domains.push(domain);
            }
        });
    };
    view! {
        <div class="row domrow" role="group" aria-label=t::domains(locale)>
            {Domain::ALL
                .into_iter()
                .map(|domain| {
                    let is_on = move || filters.with(|filters| filters.domains.contains(&domain));
                    view! {
                        <button
                            type="button"
                            class=format!("chip chip--dom {}", domains::class(domain))
                            aria-pressed=move || is_on().to_string()
                            on:click=move |_| toggle(domain)
                        >
                            <Icon name=domains::icon(domain) />
                            {domains::name(locale, domain)}
                        </button>
                    }
                })
                .collect_view()}
        </div>
    }
}

/// The name of a filter that narrows the list, and what removes it.
type Chip = (String, fn(&mut Filters));

/// What narrows the list now, each with a cross.
#[component]
fn Active(filters: RwSignal<Filters>, count: Memo<usize>) -> impl IntoView {
    let locale = use_locale();
    let chips = move || {
        filters.with(|filters| {
            let mut chips: Vec<Chip> = Vec::new();
            match filters.offer {
                Offer::All => {}
                Offer::Offered => {
                    chips.push((t::offer_here(locale).into(), |f| f.offer = Offer::All));
                }
                Offer::Waiting => {
                    chips.push((t::offer_waiting(locale).into(), |f| f.offer = Offer::All));
                }
            }
            if let Some(length) = filters.length {
                chips.push((length.name(locale).into(), |f| f.length = None));
            }
            if let Some(group) = filters.group {
                chips.push((group.name(locale).into(), |f| f.group = None));
            }
            if let Some(setting) = filters.setting {
                chips.push((setting_name(locale, setting).into(), |f| f.setting = None));
            }
            if let Some(need) = &filters.need {
                chips.push((need.to_string(), |f| f.need = None));
            }
            if let Some(advice) = filters.advice {
                chips.push((advice.name(locale).into(), |f| f.advice = None));
            }
            if filters.has_room {
                chips.push((t::has_room(locale).into(), |f| f.has_room = false));
            }
            chips
        })
    };
    // The next filter takes the focus, else the button that has them all.
    let drop = move |remove: fn(&mut Filters)| {
        let had_focus = focus::focused().is_some();
        filters.update(remove);
        if had_focus {
            sight::after_paint(|| {
                if focus::focused().is_none() {
                    page::focus_first("[aria-controls='more-filters']");
                    page::focus_first(".chip--on");
                }
            });
        }
    };
    view! {
        <div class="row small">
            <span class="muted" role="status">
                {move || t::count(locale, count.get())}
            </span>
            {move || {
                chips()
                    .into_iter()
                    .map(|(name, remove)| {
                        view! {
                            <button type="button" class="chip chip--on" on:click=move |_| drop(remove)>
                                {name}
                                <Icon name="x" />
                                <span class="vh">{t::remove_filter(locale)}</span>
                            </button>
                        }
                    })
                    .collect_view()
            }} <PickButton />
        </div>
    }
}

/// A choice among names, by its place; the first is "any".
fn choices(locale: Locale, names: impl Iterator<Item = &'static str>) -> Vec<(String, String)> {
    std::iter::once((String::new(), t::any(locale).to_owned()))
        .chain(
            names
                .enumerate()
                .map(|(at, name)| (at.to_string(), name.to_owned())),
        )
        .collect()
}

/// The place of a value among its choices.
fn place<T: PartialEq>(all: &[T], value: Option<&T>) -> String {
    value
        .and_then(|value| all.iter().position(|other| other == value))
        .map(|at| at.to_string())
        .unwrap_or_default()
}

/// The value at a place.
fn at<T: Copy>(all: &[T], place: &str) -> Option<T> {
    place
        .parse::<usize>()
        .ok()
        .and_then(|at| all.get(at))
        .copied()
}

const OFFERS: [Offer; 3] = [Offer::All, Offer::Offered, Offer::Waiting];
const SETTINGS: [Setting; 3] = [Setting::Indoors, Setting::Outdoors, Setting::Outing];

#[component]
fn MoreFilters(filters: RwSignal<Filters>) -> impl IntoView {
    let locale = use_locale();
    let offers = [t::offer_all, t::offer_here, t::offer_waiting]
        .iter()
        .enumerate()
        .map(|(at, name)| (at.to_string(), name(locale).to_owned()))
        .collect::<Vec<_>>();
    let lengths = choices(locale, Length::ALL.iter().map(|length| length.name(locale)));
    let groups = choices(locale, Group::ALL.iter().map(|group| group.name(locale)));
    let settings = choices(
        locale,
        SETTINGS
            .iter()
            .map(|setting| setting_name(locale, *setting)),
    );
    let advice = choices(locale, Advice::ALL.iter().map(|advice| advice.name(locale)));
    let needs = std::iter::once((String::new(), t::any(locale).to_owned()))
        .chain(search(SerafinFamily::Need, "").into_iter().map(|entry| {
            (
                entry.code.to_string(),
                format!("{} {}", entry.code, entry.label(locale)),
            )
        }))
        .collect::<Vec<_>>();
    view! {
        <div class="card grid-3">
            <SelectField
                id="filter-offer"
                label=t::offer(locale)
                options=Signal::stored(offers)
                value=Signal::derive(move || filters.with(|f| place(&OFFERS, Some(&f.offer))))
                on_change=move |value: String| {
                    filters.update(|f| f.offer = at(&OFFERS, &value).unwrap_or(Offer::All));
                }
            />
            <SelectField
                id="filter-length"
                label=t::length(locale)
                options=Signal::stored(lengths)
                value=Signal::derive(move || filters.with(|f| place(&Length::ALL, f.length.as_ref())))
                on_change=move |value: String| filters.update(|f| f.length = at(&Length::ALL, &value))
            />
            <SelectField
                id="filter-group"
                label=t::group_size(locale)
                options=Signal::stored(groups)
                value=Signal::derive(move || filters.with(|f| place(&Group::ALL, f.group.as_ref())))
                on_change=move |value: String| filters.update(|f| f.group = at(&Group::ALL, &value))
            />
            <SelectField
                id="filter-setting"
                label=t::place(locale)
                options=Signal::stored(settings)
                value=Signal::derive(move || filters.with(|f| place(&SETTINGS, f.setting.as_ref())))
                on_change=move |value: String| filters.update(|f| f.setting = at(&SETTINGS, &value))
            />
            <SelectField
                id="filter-need"
                label=t::need_served(locale)
                options=Signal::stored(needs)
                value=Signal::derive(move || {
                    filters.with(|f| f.need.as_ref().map(ToString::to_string).unwrap_or_default())
                })
                on_change=move |value: String| {
                    filters.update(|f| f.need = (!value.is_empty()).then_some(SerafinCode(value)));
                }
            />
            <SelectField
                id="filter-advice"
                label=t::advice(locale)
                options=Signal::stored(advice)
                value=Signal::derive(move || filters.with(|f| place(&Advice::ALL, f.advice.as_ref())))
                on_change=move |value: String| filters.update(|f| f.advice = at(&Advice::ALL, &value))
            />
            <CheckField
                label=t::has_room_check(locale)
                checked=Signal::derive(move || filters.with(|f| f.has_room))
                on_change=move |checked: bool| filters.update(|f| f.has_room = checked)
            />
        </div>
    }
}
