//! Noting bad weather on a day that has something outdoors, and taking it back.

use super::{
    DayContext,
    absence::{note, take_back},
};
use crate::{
    components::icon::Icon,
    platform::clock,
    state::{use_locale, use_notices, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{person::AbsenceCause, time::Minutes},
    i18n::text::weather as t,
    present::absences::{self, Subject},
};

/// Beside the programme: the button while something ahead depends on the weather, and what is noted once it is.
#[component]
pub fn Weather(context: DayContext) -> impl IntoView {
    let (locale, store, notices) = (use_locale(), use_store(), use_notices());
    let DayContext { date, day, now, .. } = context;
    let is_noted = Memo::new(move |_| {
        let date = date.get();
        store.with(|document| absences::is_missing(document, Subject::Weather, date))
    });
    let ahead = Memo::new(move |_| {
        // What is over was lived whatever the weather.
        if date.get() < clock::today() {
            return 0;
        }
        let from = now.get().unwrap_or(Minutes(0));
        day.with(|day| {
            let exposed = day.items.iter().filter(|item| item.is_exposed);
            exposed.filter(|item| item.range.start() >= from).count()
        })
    });
    let is_bad = move |_| {
        note(
            context,
            locale,
            (store, notices),
            Subject::Weather,
            AbsenceCause::Unknown,
        );
    };
    let is_better = move |_| {
        take_back(store, Subject::Weather, date.get_untracked());
        notices.tell_with_undo(t::better_told(locale));
    };
    move || {
        if is_noted.get() {
            return Some(
                view! {
                    <span class="row push">
                        <span class="tag tag--warn">
                            <Icon name="cloud-rain" />
                            {t::noted(locale)}
                        </span>
                        <button class="btn btn--sm btn--quiet" type="button" on:click=is_better>
                            <Icon name="sun" />
                            {t::better(locale)}
                        </button>
                    </span>
                }
                .into_any(),
            );
        }
        let n = ahead.get();
        (n > 0).then(|| {
            view! {
                <button
                    class="btn btn--sm btn--quiet push"
                    type="button"
                    title=t::depend_on_it(locale, n)
                    on:click=is_bad
                >
                    <Icon name="cloud-rain" />
                    {t::bad(locale)}
                </button>
            }
            .into_any()
        })
    }
}
