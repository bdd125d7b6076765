//! When the person comes, what is taken, absences.

use super::{Card, edit_link::EditLink, of_person, project::Pairs};
use crate::{platform::clock, state::use_locale};
use leptos::prelude::*;
use semainier::{
    domain::{id::PersonId, person::Absence, time::DateSpan},
    i18n::{
        Locale,
        format::{self, capitalized, time_range, weekday},
        text::profile as t,
    },
    present::{
        person_words,
        usual_hours::{self, Part},
    },
};

/// Presence hours, weekly times taken, absences latest first.
#[component]
pub fn Presences(id: PersonId) -> impl IntoView {
    let locale = use_locale();
    of_person(id, move |person| {
        let parts = usual_hours::parts(locale, person.usual(), Some(clock::today()));
        let hours = parts
            .into_iter()
            .map(|Part { title, lines }| {
                view! {
                    {(!title.is_empty()).then(|| view! { <h3>{title}</h3> })}
                    <Pairs pairs=lines none=t::no_days(locale) />
                }
            })
            .collect_view();
        let taken = person
            .busy
            .iter()
            .map(|busy| {
                let hours = time_range(locale, busy.range.start().0, busy.range.end().0);
                let day = capitalized(weekday(locale, busy.day));
                (format!("{day} {hours}"), busy.label.clone())
            })
            .collect::<Vec<_>>();
        let mut absences: Vec<&Absence> = person.absences.iter().collect();
        absences.sort_by_key(|absence| std::cmp::Reverse(absence.span.first));
        let absences = absences
            .into_iter()
            .map(|absence| (span(locale, &absence.span), why(locale, absence)))
            .collect::<Vec<_>>();
        view! {
            <div class="stack mt-4">
                <div class="grid-2">
                <Card id="h-hours" title=t::hours(locale)>
                    {hours}
                </Card>
                <Card id="h-absences" title=t::absences(locale)>
                    <Pairs pairs=absences none=t::no_absence(locale) />
                </Card>
                <Card id="h-taken" title=t::taken(locale)>
                    <Pairs pairs=taken none=t::nothing_yet(locale) />
                </Card>
                </div>
                <EditLink id section="s-presence" what=t::presences(locale) />
            </div>
        }
    })
}

/// "Mardi 24 novembre, 14 h – 17 h", or from one day to another.
fn span(locale: Locale, span: &DateSpan) -> String {
    let days = if span.first == span.last {
        capitalized(&format::weekday_date(locale, span.first))
    } else {
        format::date_span(locale, span.first, span.last)
    };
    span.hours.map_or_else(
        || days.clone(),
        |hours| {
            format!(
                "{days}, {}",
                time_range(locale, hours.start().0, hours.end().0)
            )
        },
    )
}

fn why(locale: Locale, absence: &Absence) -> String {
    let cause = person_words::cause_name(locale, absence.cause);
    if absence.note.is_empty() {
        cause.to_owned()
    } else {
        format!("{cause} · {}", absence.note)
    }
}
