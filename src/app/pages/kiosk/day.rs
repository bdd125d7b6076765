//! The day of the person: now and its time left, what comes after, what the person may do.

use super::{act::Actions, free::Free, leave::LeaveButton};
use crate::{
    components::{icon::Icon, main::Main},
    state::{use_locale, use_store},
};
use chrono::NaiveDate;
use leptos::prelude::*;
use semainier::{
    domain::{id::PersonId, time::Minutes},
    i18n::{format, text::kiosk as t},
    present::{
        kiosk::{self, Moment, MyDay, Step, left_words, wait_words},
        route::Route,
    },
};

/// The screen of one person.
#[component]
pub fn Day(id: PersonId, now: Memo<(NaiveDate, Minutes)>) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let day = Memo::new(move |_| {
        let (date, minute) = now.get();
        store.with(|document| kiosk::my_day(locale, document, id, date, minute))
    });
    let told = RwSignal::new(String::new());
    view! {
        <Main title=t::title(locale) class="kiosk" body_class="p-kiosk">
            <Top day now />
            {move || day.get().map(|day| view! { <Now id day told /> })}
            {move || day.get().map(|day| view! { <Next next=day.next /> })}
            <p class="kiosk__told" role="status">
                {told}
            </p>
            {move || day.get().map(|day| view! { <Actions id day told /> })}
        </Main>
    }
}

#[component]
fn Top(day: Memo<Option<MyDay>>, now: Memo<(NaiveDate, Minutes)>) -> impl IntoView {
    let locale = use_locale();
    let initials = move || day.with(|day| day.as_ref().map(|day| day.initials.clone()));
    let hello = move || {
        let name = day.with(|day| day.as_ref().map(|day| day.first_name.clone()));
        t::hello(locale, &name.unwrap_or_default())
    };
    view! {
        <header class="kiosk__top">
            <div class="kiosk__who">
                <span class="avatar avatar--lg" aria-hidden="true">
                    {initials}
                </span>
                <div>
                    <h1 tabindex="-1">{hello}</h1>
                    <a class="link" href=Route::Kiosk(None).href()>
                        {t::not_me(locale)}
                    </a>
                </div>
            </div>
            <p class="kiosk__date">
                {t::we_are(locale)} <b>{move || format::weekday_date(locale, now.get().0)}</b>
                <span class="kiosk__clock">{move || format::time(locale, now.get().1.0)}</span>
            </p>
            <LeaveButton />
        </header>
    }
}

/// What is now, in the middle of the screen.
#[component]
fn Now(id: PersonId, day: MyDay, told: RwSignal<String>) -> impl IntoView {
    let locale = use_locale();
    match day.moment {
        Moment::Now {
            step,
            left,
            percent,
        } => view! {
            <What title=t::now(locale) step=*step left=left_words(locale, left) percent=Some(percent) />
        }
        .into_any(),
        Moment::Soon { step, wait } => view! {
            <What title=t::soon(locale) step=*step left=wait_words(locale, wait) percent=None />
        }
        .into_any(),
        Moment::Free => view! { <Free id told /> }.into_any(),
        Moment::Over => quiet(t::over_title(locale), t::over_text(locale), "maison"),
        Moment::Away => quiet(t::over_title(locale), t::away(locale), "maison"),
    }
}

/// A sentence and an image, when nothing goes on.
fn quiet(title: &'static str, text: &'static str, image: &str) -> AnyView {
    view! {
        <section class="kiosk__now" aria-labelledby="k-now">
            <div class="kring">
                <img src=format!("pictos/{image}.svg") alt="" width="72" height="72" />
            </div>
            <div>
                <h2 id="k-now">{title}</h2>
                <p class="kiosk__say">{text}</p>
            </div>
        </section>
    }
    .into_any()
}

#[component]
fn What(
    title: &'static str,
    step: Step,
    left: String,
    /// Share of the time that is left; none before it begins.
    percent: Option<u16>,
) -> impl IntoView {
    let is_now = percent.is_some();
    view! {
        <section class="kiosk__now" aria-labelledby="k-now">
            <div class="kring">
                {percent
                    .map(|percent| {
                        view! {
                            <svg viewBox="0 0 220 220" aria-hidden="true">
                                <circle class="kring__bg" cx="110" cy="110" r="100" />
                                <circle
                                    class="kring__fg"
                                    cx="110"
                                    cy="110"
                                    r="100"
                                    pathLength="100"
                                    stroke-dasharray=format!("{percent} 100")
                                    transform="rotate(-90 110 110)"
                                />
                            </svg>
                        }
                    })} {picture(step.image, step.icon)}
            </div>
            <div>
                <h2 id="k-now">{title}</h2>
                <p class="kiosk__say">{step.sentence}</p>
                {(!is_now).then(|| view! { <p class="kiosk__where">{step.time}</p> })}
                {(is_now && (step.place.is_some() || step.with.is_some()))
                    .then(|| {
                        view! {
                            <p class="kiosk__where">
                                {step.place} <br /> {step.with}
                            </p>
                        }
                    })}
                <p class="kiosk__left">{left}</p>
            </div>
        </section>
    }
}

#[component]
fn Next(next: Vec<Step>) -> impl IntoView {
    let locale = use_locale();
    if next.is_empty() {
        return view! {
            <section class="kiosk__next" aria-labelledby="k-next">
                <h2 id="k-next">{t::next(locale)}</h2>
                <p>{t::nothing_next(locale)}</p>
            </section>
        }
        .into_any();
    }
    view! {
        <section class="kiosk__next" aria-labelledby="k-next">
            <h2 id="k-next">{t::next(locale)}</h2>
            <ol>
                {next
                    .into_iter()
                    .map(|step| {
                        view! {
                            <li>
                                {picture(step.image, step.icon)}
                                <div>
                                    <b>{step.time}</b>
                                    <p>{step.sentence}</p>
                                </div>
                            </li>
                        }
                    })
                    .collect_view()}
            </ol>
        </section>
    }
    .into_any()
}

/// The drawing; an icon where there is none.
fn picture(image: Option<String>, icon: &'static str) -> AnyView {
    image.map_or_else(
        || view! { <Icon name=icon class="kiosk__icon" /> }.into_any(),
        |image| view! { <img src=image alt="" width="72" height="72" /> }.into_any(),
    )
}
