//! A session that comes again: the dialog that repeats it, and what its panel says of its series.

use super::{
    desk::{Asked, Desk, use_desk},
    keys::take_off,
};
use crate::{
    components::{choose::Choose, date_field::DateField, dialog::Dialog, icon::Icon},
    platform::ids,
    state::use_notices,
};
use chrono::{Days, NaiveDate};
use leptos::prelude::*;
use semainier::{
    domain::{id::SessionId, plan::Session},
    i18n::{format, text::week_series as t},
    present::{
        week_cards::CardKey,
        week_series::{self, Exception, Repeated, Rhythm, Series},
    },
};

/// Weeks offered at first.
const OFFERED: u64 = 8;

/// The dialog.
#[component]
pub fn Repeat(id: SessionId) -> impl IntoView {
    let (desk, notices) = (use_desk(), use_notices());
    let l = desk.locale;
    let close = move |()| desk.asked.set(None);
    let week = desk.week.get_untracked();
    let plan = desk.store.document_untracked().week(week);
    let session = plan.placements.session(id).cloned();
    let known = session.as_ref().and_then(|session| {
        let document = desk.store.document_untracked();
        week_series::series(l, &document, week, session)
    });
    let begun = known.as_ref().map_or_else(
        || {
            session
                .as_ref()
                .map_or(week.monday(), |session| week.date(session.day))
        },
        |known| known.last,
    );
    let every = RwSignal::new(known.map_or(1, |known| known.every_weeks));
    let until = RwSignal::new(begun.checked_add_days(Days::new(7 * OFFERED)));
    let session = StoredValue::new(session);
    // Identifiers are drawn once: what is shown is what is put.
    let found = Memo::new(move |_| {
        let rhythm = Rhythm {
            every_weeks: every.get(),
            until: until.get()?,
        };
        desk.store.with(|document| {
            let session = session.get_value()?;
            let new_id = ids::random;
            Some(week_series::repeated(
                l, document, week, &session, rhythm, new_id,
            ))
        })
    });
    let can_repeat =
        move || found.with(|found| found.as_ref().is_some_and(|it| !it.sessions.is_empty()));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(found) = found.get_untracked().filter(|it| !it.sessions.is_empty()) else {
            return notices.tell(t::none(l));
        };
        match desk.store.dispatch(&found.command(week)) {
            Ok(()) => {
                close(());
                notices.tell_with_undo(t::done(l, found.sessions.len()));
            }
            Err(issues) => desk.store.tell_refusal(&issues),
        }
    };
    let rhythms = vec![
        (1, t::weekly(l).to_owned()),
        (2, t::fortnightly(l).to_owned()),
    ];
    view! {
        <Dialog title=t::title(l) on_close=close>
            <form class="stack" on:submit=submit>
                <p>{t::hint(l)}</p>
                <Choose
                    id="repeat-every"
                    label=t::every(l)
                    options=rhythms
                    value=every.into()
                    on_change=move |weeks| every.set(weeks)
                />
                <DateField
                    id="repeat-until"
                    label=t::until(l)
                    hint=t::until_hint(l)
                    value=until.into()
                    on_change=Callback::new(move |date| until.set(date))
                    is_required=true
                />
                <div class="score-detail" aria-live="polite">
                    {move || found.get().map(|found| view! { <Preview found /> })}
                </div>
                <div class="dialog__foot">
                    <button class="btn" type="button" on:click=move |_| close(())>
                        {semainier::i18n::text::common::cancel(l)}
                    </button>
                    <button class="btn btn--primary" type="submit" disabled=move || !can_repeat()>
                        {t::repeat(l)}
                    </button>
                </div>
            </form>
        </Dialog>
    }
}

/// How many sessions, which days not, and why.
#[component]
fn Preview(found: Repeated) -> impl IntoView {
    let l = use_desk().locale;
    let date = move |date: NaiveDate| format::weekday_date(l, date);
    let last = found.sessions.last();
    let told = last.map_or_else(
        || t::none(l).to_owned(),
        |(week, session)| t::n_sessions(l, found.sessions.len(), &date(week.date(session.day))),
    );
    let skipped = found.skipped;
    let settled = found.settled;
    view! {
        <p>
            <b>{told}</b>
        </p>
        {(!skipped.is_empty())
            .then(|| {
                view! {
                    <section>
                        <h3>{t::skipped(l)}</h3>
                        <ul class="list">
                            {skipped
                                .into_iter()
                                .map(|(day, reason)| {
                                    let day = format::capitalized(&date(day));
                                    view! { <li>{t::skipped_day(l, &day, &reason)}</li> }
                                })
                                .collect_view()}
                        </ul>
                    </section>
                }
            })}
        {(settled > 0).then(|| view! { <p class="hint">{t::settled(l, settled)}</p> })}
    }
}

/// What the panel says of the series, and what can be done with it.
#[component]
pub fn Repetition(session: Memo<Option<Session>>) -> impl IntoView {
    let desk = use_desk();
    let l = desk.locale;
    let series = Memo::new(move |_| {
        let week = desk.week.get();
        session.with(|session| {
            let session = session.as_ref()?;
            desk.store
                .with(|document| week_series::series(l, document, week, session))
        })
    });
    let id = move || session.with(|session| session.as_ref().map(|session| session.id));
    let repeat = move |_| {
        if let Some(id) = untrack(id) {
            desk.asked.set(Some(Asked::Repeat(id)));
        }
    };
    view! {
        <section class="stack-2" aria-labelledby="h-repetition">
            <h3 id="h-repetition">{t::section(l)}</h3>
            {move || match series.get() {
                None => {
                    view! {
                        <p>{t::once(l)}</p>
                        <div class="row">
                            <button class="btn btn--sm" type="button" on:click=repeat>
                                <Icon name="repeat" />
                                {t::menu(l)}
                            </button>
                        </div>
                    }
                        .into_any()
                }
                Some(series) => view! { <Known series session on_repeat=repeat /> }.into_any(),
            }}
        </section>
    }
}

#[component]
fn Known(
    series: Series,
    session: Memo<Option<Session>>,
    #[prop(into)] on_repeat: Callback<leptos::ev::MouseEvent>,
) -> impl IntoView {
    let (desk, notices) = (use_desk(), use_notices());
    let l = desk.locale;
    let date = format::date(l, series.last);
    let told = match series.every_weeks {
        1 => t::weekly_until(l, &date),
        2 => t::fortnightly_until(l, &date),
        weeks => t::every_until(l, weeks, &date),
    };
    let n = series.later.len();
    let exceptions = series.exceptions.clone();
    let series = StoredValue::new(series);
    let later_like = move |_| {
        if let Some(session) = session.get_untracked() {
            let document = desk.store.document_untracked();
            let command = series.with_value(|series| series.make_later_like(&document, &session));
            desk.store.apply_and_tell(&command, t::told_later(l, n));
        }
    };
    let end_here = move |_| {
        desk.store
            .apply_and_tell(&series.with_value(Series::end_here), t::told_ended(l, n));
    };
    let not_this_week = move |_| {
        if let Some(session) = session.get_untracked() {
            take_off(desk, CardKey::Session(session.id), notices);
        }
    };
    view! {
        <p>{told}</p>
        <div class="row">
            <button class="btn btn--sm" type="button" on:click=not_this_week>
                {t::this_week_off(l)}
            </button>
            {(n > 0)
                .then(|| {
                    view! {
                        <button class="btn btn--sm" type="button" on:click=later_like>
                            {t::later_like(l)}
                        </button>
                        <button class="btn btn--sm" type="button" on:click=end_here>
                            {t::end_here(l)}
                        </button>
                    }
                })}
            <button class="btn btn--sm" type="button" on:click=move |event| on_repeat.run(event)>
                {t::prolong(l)}
            </button>
        </div>
        {(!exceptions.is_empty())
            .then(|| {
                view! {
                    <p class="small">
                        <b>{t::exceptions(l)}</b>
                    </p>
                    <ul class="list">
                        {exceptions
                            .into_iter()
                            .map(|exception| view! { <Missing exception desk session /> })
                            .collect_view()}
                    </ul>
                }
            })}
    }
}

/// A week of the series without its session.
#[component]
fn Missing(exception: Exception, desk: Desk, session: Memo<Option<Session>>) -> impl IntoView {
    let l = desk.locale;
    let date = format::weekday_date(l, exception.date);
    let label = t::put_back_on(l, &date);
    let week = exception.week;
    let put_back = move |_| {
        if let Some(session) = session.get_untracked() {
            let document = desk.store.document_untracked();
            let command = Series::put_back(&document, &session, week, SessionId(ids::random()));
            desk.store.apply_and_tell(&command, t::told_back(l));
        }
    };
    view! {
        <li>
            {t::skipped_day(l, &format::capitalized(&date), &exception.reason)} " "
            {exception
                .can_return
                .then(|| {
                    view! {
                        <button class="link small" type="button" aria-label=label on:click=put_back>
                            {t::put_back(l)}
                        </button>
                    }
                })}
        </li>
    }
}
