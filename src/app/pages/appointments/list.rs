//! The week's list: search, filters, another week, a calendar file.

use super::table::DayTable;
use crate::{
    components::{icon::Icon, main::Main, search_field::SearchField, site_select::SiteSelect},
    platform::clock,
    state::{outgoing::Outgoing, use_house_words, use_locale, use_outgoing, use_site, use_store},
};
use chrono::Weekday;
use leptos::prelude::*;
use semainier::{
    domain::{document::Document, id::SiteId, time::WeekId},
    export::{file_name, ics},
    i18n::{
        Locale, format,
        text::{appointments as t, import_calendar},
    },
    present::{
        appointments::{self, Filters, WeekRows},
        route::{Chosen, Route, WeekForm, WeekView},
        sites,
    },
};
use std::sync::Arc;

/// The list, with the form beside it while one is open.
#[component]
pub fn List(week: RwSignal<WeekId>, is_open: Memo<bool>, children: ChildrenFn) -> impl IntoView {
    let (locale, store, outgoing) = (use_locale(), use_store(), use_outgoing());
    let filters = RwSignal::new(Filters::default());
    let site = use_site();
    let rows = Memo::new(move |_| {
        let document = store.document();
        let filters = Filters {
            site: site.get(),
            ..filters.get()
        };
        appointments::week(locale, &document, week.get(), &filters, clock::today())
    });
    let count = Memo::new(move |_| rows.with(|rows| rows.count));
    let lead = move || {
        if week.get() == WeekId::of(clock::today()) {
            t::lead(locale, count.get())
        } else {
            t::lead_other(locale, count.get())
        }
    };
    view! {
        <Main title=t::title(locale) class="page">
            <header class="page-head">
                <div class="page-head__text">
                    <h1 tabindex="-1">{t::title(locale)}</h1>
                    <p>{lead}</p>
                </div>
                <div class="page-head__actions">
                    <SiteSelect />
                    <button class="btn" type="button" on:click=move |_| download(outgoing, locale, week.get_untracked(), site.get_untracked())>
                        <Icon name="download" />
                        {t::agenda(locale)}
                    </button>
                    <a class="btn" href=Route::CalendarImport.href()>
                        <Icon name="upload" />
                        {import_calendar::title(locale)}
                    </a>
                    <a class="btn btn--primary" href=Route::Appointments(Chosen::New).href()>
                        <Icon name="calendar-plus" />
                        {t::new(locale)}
                    </a>
                </div>
            </header>
            <div class=move || if is_open.get() { "grid-main grid-main--form" } else { "stack" }>
                <div class="stack">
                    <Tools week filters />
                    <DayTable rows />
                    <Nothing rows />
                    <Waiting rows week />
                </div>
                {children()}
            </div>
        </Main>
    }
}

/// Downloads the appointments of the week and the site that are shown, without the sessions.
fn download(outgoing: Outgoing, locale: Locale, week: WeekId, site: Option<SiteId>) {
    let mut document = Document::clone(&outgoing.document());
    if let Some(plan) = document.weeks.get_mut(&week) {
        Arc::make_mut(plan).placements.sessions.clear();
    }
    let whose = site.map_or(ics::Whose::House, ics::Whose::Site);
    let text = ics::calendar(&document, whose, &[week], clock::now_utc(), locale);
    let covered = sites::covered(locale, &document, site).unwrap_or_default();
    let name = file_name(&[t::title(locale), &covered, &week.to_string()], "ics");
    let kind = "text/calendar;charset=utf-8";
    outgoing.save(Some(week), name, kind, text.as_bytes());
}

#[component]
fn Tools(week: RwSignal<WeekId>, filters: RwSignal<Filters>) -> impl IntoView {
    let locale = use_locale();
    let this_week = WeekId::of(clock::today());
    let store = use_store();
    let title = move || {
        let week = week.get();
        let last = store.with(|document| document.house.opening.days().last().map(|(day, _)| day));
        format::date_span(
            locale,
            week.monday(),
            week.date(last.unwrap_or(Weekday::Sun)),
        )
    };
    let (search_label, search_hint) = use_house_words().search_appointments();
    view! {
        <div class="row">
            <SearchField
                class="search grow"
                label=search_label
                hint=search_hint
                value=Signal::derive(move || filters.with(|filters| filters.words.clone()))
                on_input=move |words| filters.update(|filters| filters.words = words)
            />
            <button
                class="chip"
                type="button"
                aria-pressed=move || (week.get() == this_week).to_string()
                on:click=move |_| week.set(this_week)
            >
                {t::this_week(locale)}
            </button>
            <button
                class="chip"
                type="button"
                aria-pressed=move || filters.with(|f| f.with_transport).to_string()
                on:click=move |_| filters.update(|f| f.with_transport = !f.with_transport)
            >
                {t::with_transport(locale)}
            </button>
            <button
                class="chip"
                type="button"
                aria-pressed=move || filters.with(|f| f.to_confirm).to_string()
                on:click=move |_| filters.update(|f| f.to_confirm = !f.to_confirm)
            >
                {t::to_confirm(locale)}
            </button>
        </div>
        <div class="row rdvweek">
            <button
                class="btn btn--icon btn--sm"
                type="button"
                aria-label=t::previous_week(locale)
                on:click=move |_| week.update(|week| *week = week.previous())
            >
                <Icon name="chevron-left" />
            </button>
            <h2 aria-live="polite">{title}</h2>
            <button
                class="btn btn--icon btn--sm"
                type="button"
                aria-label=t::following_week(locale)
                on:click=move |_| week.update(|week| *week = week.next())
            >
                <Icon name="chevron-right" />
            </button>
        </div>
    }
}

#[component]
fn Nothing(rows: Memo<WeekRows>) -> impl IntoView {
    let locale = use_locale();
    move || {
        let (is_empty, count) =
            rows.with(|rows| (rows.days.is_empty() && rows.waiting.is_empty(), rows.count));
        is_empty.then(|| {
            view! {
                <div class="card stack-2 center">
                    <p>
                        <b>{if count == 0 { t::none(locale) } else { t::none_found(locale) }}</b>
                    </p>
                    {(count == 0).then(|| view! { <p>{t::none_text(locale)}</p> })}
                </div>
            }
        })
    }
}

#[component]
fn Waiting(rows: Memo<WeekRows>, week: RwSignal<WeekId>) -> impl IntoView {
    let locale = use_locale();
    move || {
        let n = rows.with(|rows| rows.n_waiting);
        let to_week = Route::Week {
            week: Some(week.get()),
            view: WeekView::Days,
            form: WeekForm::Grid,
            session: None,
        };
        (n > 0).then(|| {
            view! {
                <p class="small muted">
                    {t::waiting(locale, n)} " "
                    <a class="link" href=to_week.href()>
                        {t::see_in_week(locale)}
                    </a>
                </p>
            }
        })
    }
}
