//! The left column: what is shown of the week.

use super::{
    desk::{Desk, use_desk},
    sites::SiteChoice,
    tray::Tray,
};
use crate::{
    components::{icon::Icon, search_field::SearchField},
    platform::{focus, sight},
    state::use_house_words,
};
use leptos::prelude::*;
use semainier::{
    domain::activity::Domain,
    i18n::text::week as t,
    present::{domains, week_filters},
};

/// The left column.
#[component]
pub fn Left() -> impl IntoView {
    let locale = use_desk().locale;
    view! {
        <aside class="week__left" aria-label=t::left(locale)>
            <Tray week=use_desk().week />
            <Filters id="filters" />
        </aside>
    }
}

/// The filters; also shown in a dialog where there is no left column.
#[component]
pub fn Filters(id: &'static str) -> impl IntoView {
    let desk = use_desk();
    let locale = desk.locale;
    let counts = Memo::new(move |_| {
        let site = desk.filters.with(|filters| filters.site);
        desk.cards.with(|cards| week_filters::counts(cards, site))
    });
    let heading = format!("h-{id}");
    let (search_label, search_hint) = use_house_words().search_week();
    let typed = StoredValue::new(String::new());
    view! {
        <section class="filters" aria-labelledby=heading>
            <h2 id=heading.clone()>{t::show(locale)}</h2>
            <SiteChoice />
            <SearchField
                label=search_label
                hint=search_hint
                value=Signal::derive(move || desk.filters.with(|filters| filters.words.clone()))
                on_input=move |words| {
                    typed.set_value(words);
                    sight::after_paint(move || look_for(desk, typed));
                }
            />
            <ul class="filters__list">
                {Domain::ALL
                    .into_iter()
                    .enumerate()
                    .map(|(at, domain)| {
                        let count = Signal::derive(move || counts.with(|counts| counts.0.get(at).copied().unwrap_or(0)));
                        view! { <DomainCheck domain count /> }
                    })
                    .collect_view()}
            </ul>
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=move || desk.filters.with(|filters| filters.only_changed)
                    on:change:target=move |event| {
                        let is_on = event.target().checked();
                        desk.filters.update(|filters| filters.only_changed = is_on);
                    }
                />
                <span class="mark">{t::only_changed(locale)}</span>
                <span class="check__end">{move || counts.with(|counts| counts.1)}</span>
            </label>
            {move || {
                desk.filters
                    .with(|filters| !filters.is_empty())
                    .then(|| {
                        view! {
                            <button type="button" class="link small" on:click=move |_| focus::keep_through(|| drop_filters(desk))>
                                {t::drop_filters(locale)}
                            </button>
                        }
                    })
            }}
        </section>
    }
}

/// Shows what has the words typed by now in it. A letter is on the screen before what it finds.
fn look_for(desk: Desk, typed: StoredValue<String>) {
    // The page may be gone by then, or a later letter have found it.
    let Some(words) = typed.try_get_value() else {
        return;
    };
    let is_new = desk
        .filters
        .try_with_untracked(|filters| filters.words != words);
    if is_new == Some(true) {
        desk.filters.update(|filters| filters.words = words);
    }
}

/// Shows everything again, of the site chosen.
pub fn drop_filters(desk: Desk) {
    desk.filters.update(|filters| {
        *filters = week_filters::Filters {
            site: filters.site,
            ..week_filters::Filters::default()
        };
    });
}

#[component]
fn DomainCheck(domain: Domain, #[prop(into)] count: Signal<usize>) -> impl IntoView {
    let desk = use_desk();
    view! {
        <li>
            <label class=format!("check {}", domains::class(domain))>
                <input
                    type="checkbox"
                    prop:checked=move || desk.filters.with(|filters| !filters.hidden.contains(&domain))
                    on:change:target=move |event| {
                        let is_on = event.target().checked();
                        desk.filters
                            .update(|filters| {
                                filters.hidden.retain(|hidden| *hidden != domain);
                                if !is_on {
                                    filters.hidden.push(domain);
                                }
                            });
                    }
                />
                <span class="swatch"></span>
                <span class="filters__icon">
                    <Icon name=domains::icon(domain) />
                </span>
                {domains::name(desk.locale, domain)}
                <span class="check__end">{count}</span>
            </label>
        </li>
    }
}
