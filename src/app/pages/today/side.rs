//! What is left to finish, and the team.

use super::{
    DayContext,
    absence::{Asked, take_back},
    hours,
};
use crate::{
    components::icon::Icon,
    platform::clock,
    state::{use_locale, use_notices, use_store},
};
use leptos::prelude::*;
use semainier::{
    i18n::text::{lacks as l, today as t},
    present::{
        absences::Subject,
        day::{Day, OnDuty},
        day_todo::{self, Kind, Todo},
    },
};

/// What is left to finish, on the day itself.
#[component]
pub fn ToFinish(context: DayContext) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let all = Memo::new(move |_| {
        // Sessions end while the page is open.
        context.now.get()?;
        let site = context.site.get();
        Some(store.with(|document| day_todo::todo(locale, document, clock::now(), site)))
    });
    let line = move |one: Todo| {
        let (word, label) = match one.kind {
            Kind::Note => (l::note(locale), l::note_of(locale, &one.text)),
            Kind::Open => (l::open(locale), l::open_of(locale, &one.text)),
        };
        view! {
            <li class="row">
                <span>{one.text}</span>
                <a class="link push" href=one.route.href() aria-label=label>
                    {word}
                </a>
            </li>
        }
    };
    move || {
        let all = all.get()?;
        Some(view! {
            <section class="card" aria-labelledby="h-to-finish">
                <div class="card__head">
                    <h2 id="h-to-finish">{l::to_finish(locale)}</h2>
                </div>
                {all.is_empty().then(|| view! { <p class="small muted">{l::all_done(locale)}</p> })}
                <ul class="list-plain small tofinish">
                    {all.into_iter().map(line).collect_view()}
                </ul>
            </section>
        })
    }
}

/// Staff on duty, and where each is now.
#[component]
pub fn Team(context: DayContext) -> impl IntoView {
    let locale = use_locale();
    let rows = move || {
        let now = context.now.get();
        context.day.with(|day| {
            day.team
                .iter()
                .map(|member| {
                    let subject = Subject::Staff(member.id);
                    let place = now.map_or_else(
                        || hours(locale, member.hours),
                        |now| {
                            context
                                .whole
                                .with(|whole| place_now(locale, [day, whole], member, now))
                        },
                    );
                    view! {
                        <li>
                            <button
                                class="pres"
                                type="button"
                                on:click=move |_| context.asked.set(Some(Asked::Of(subject)))
                            >
                                <span class="avatar avatar--sm avatar--staff" aria-hidden="true">
                                    {member.initials.clone()}
                                </span>
                                <b>{member.name.clone()}</b>
                                <span class="pres__s">{place}</span>
                                <span class="vh">{t::note_absent(locale)}</span>
                            </button>
                        </li>
                    }
                })
                .collect_view()
        })
    };
    view! {
        <section class="card" aria-labelledby="h-team">
            <div class="card__head">
                <h2 id="h-team">{t::team(locale)}</h2>
            </div>
            {move || {
                context.day.with(|day| day.team.is_empty()).then(|| view! { <p class="muted">{t::nobody_on_duty(locale)}</p> })
            }}
            <ul class="team">{rows} <Away context /></ul>
        </section>
    }
}

/// Staff who are absent; touching a name takes that back.
#[component]
fn Away(context: DayContext) -> impl IntoView {
    let (locale, store, notices) = (use_locale(), use_store(), use_notices());
    let take = move |member: &OnDuty| {
        let (subject, name) = (Subject::Staff(member.id), member.name.clone());
        move |_| {
            take_back(store, subject, context.date.get_untracked());
            notices.tell_with_undo(t::absence_removed(locale, &name));
        }
    };
    move || {
        let away = context.day.with(|day| day.away.clone());
        let rows = away.into_iter().map(|member| {
            let take = take(&member);
            view! {
                <li>
                    <button class="pres pres--abs" type="button" on:click=take>
                        <span class="avatar avatar--sm avatar--staff" aria-hidden="true">
                            {member.initials}
                        </span>
                        <b class="pres__n">{member.name}</b>
                        <span class="pres__s">
                            <Icon name="user-round-x" />
                            {t::absent(locale)}
                        </span>
                        <span class="vh">{t::undo_absent(locale)}</span>
                    </button>
                </li>
            }
        });
        rows.collect_view()
    }
}

/// Where somebody is, as the first of the days says that knows.
fn place_now(
    locale: semainier::i18n::Locale,
    days: [&Day; 2],
    member: &OnDuty,
    now: semainier::domain::time::Minutes,
) -> String {
    if !(member.hours.start()..member.hours.end()).contains(&now) {
        return hours(locale, member.hours);
    }
    days.into_iter()
        .flat_map(|day| &day.items)
        .find(|item| {
            item.staff.contains(&member.id) && (item.taken.start()..item.taken.end()).contains(&now)
        })
        .map_or_else(
            || t::free(locale).to_owned(),
            |item| {
                if item.place.is_empty() {
                    item.title.clone()
                } else {
                    item.place.clone()
                }
            },
        )
}
