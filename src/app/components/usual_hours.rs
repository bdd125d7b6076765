//! Usual hours in a form: those of every week, of odd weeks if they are others, and changes from a date on.

use super::{
    date_field::DateField,
    fields::CheckField,
    list_editor::{Item, ListEditor},
    week_hours::WeekHoursField,
};
use crate::{
    platform::clock,
    state::{use_locale, use_store},
};
use chrono::{Days, NaiveDate};
use leptos::prelude::*;
use semainier::{
    domain::{
        rota::{HoursChange, Rota, UsualHours},
        time::{WeekHours, WeekId},
    },
    i18n::text::usual_hours as t,
    present::usual_hours::this_week,
};

/// Hours by weekday, for odd weeks, and from a date on.
#[component]
pub fn UsualHoursField(
    /// Prefix of the fields' ids.
    id: &'static str,
    #[prop(into)] legend: String,
    hours: Signal<WeekHours>,
    on_hours: Callback<WeekHours>,
    rota: Signal<Rota>,
    on_rota: Callback<Rota>,
    /// What is wrong with a change, by its place in the list.
    #[prop(into)]
    issue: Callback<usize, Signal<Option<String>>>,
) -> impl IntoView {
    let locale = use_locale();
    let odd = Memo::new(move |_| rota.with(|rota| rota.odd));
    let edit = move |edit: &dyn Fn(&mut Rota)| {
        let mut next = rota.get_untracked();
        edit(&mut next);
        on_rota.run(next);
    };
    let next_monday = move || WeekId::of(clock::today()).next().monday();
    // Copied from what holds then, after the last change: what differs is all that there is to enter.
    let blank = move |()| {
        let changes = rota.with_untracked(|rota| rota.changes.iter().map(|it| it.from).max());
        let from = changes.map_or_else(next_monday, |last| {
            next_monday().max(last.checked_add_days(Days::new(7)).unwrap_or(last))
        });
        follow(hours.get_untracked(), &rota.get_untracked(), from)
    };
    // A change without a date stays where it was: the field itself says what it lacks.
    let set_from = |change: &mut HoursChange, from: Option<NaiveDate>| {
        change.from = from.unwrap_or(change.from);
    };
    let row = move |item: Item<HoursChange>| {
        let id = format!("changes-{}", item.index);
        view! {
            <div class="usual-hours__change">
                <DateField
                    id=format!("{id}-from")
                    label=t::from(locale)
                    value=item.value(|change| Some(change.from))
                    on_change=item.set(set_from)
                    issue=issue.run(item.index)
                    is_required=true
                />
                <WeeksFields
                    id
                    legend=t::from_then(locale)
                    hours=item.value(|change| change.hours)
                    on_hours=item.set(|change, hours| change.hours = hours)
                    odd=item.value(|change| change.odd)
                    on_odd=item.set(|change, odd| change.odd = odd)
                />
            </div>
        }
        .into_any()
    };
    view! {
        <WeeksFields
            id=id.to_owned()
            legend
            hours
            on_hours
            odd=odd.into()
            on_odd=move |odd| edit(&|rota| rota.odd = odd)
            hint=this_week(locale, clock::today())
        />
        <fieldset class="usual-hours__changes">
            <legend>{t::changes(locale)}</legend>
            <p class="hint">{t::changes_hint(locale)}</p>
            <ListEditor
                id="changes"
                one=t::change(locale)
                add=t::add_change(locale)
                list=Memo::new(move |_| rota.with(|rota| rota.changes.clone())).into()
                on_change=Callback::new(move |changes: Vec<HoursChange>| { edit(&|rota| rota.changes.clone_from(&changes)) })
                blank
                row
            />
        </fieldset>
    }
}

/// What holds on a date, as a change that begins then.
fn follow(hours: WeekHours, rota: &Rota, from: NaiveDate) -> HoursChange {
    let spell = UsualHours::new(&hours, rota).spell_on(from);
    HoursChange {
        from,
        hours: *spell.hours,
        odd: spell.odd.copied(),
    }
}

/// The hours of every week, or those of even and of odd weeks.
#[component]
fn WeeksFields(
    id: String,
    #[prop(into)] legend: String,
    hours: Signal<WeekHours>,
    #[prop(into)] on_hours: Callback<WeekHours>,
    odd: Signal<Option<WeekHours>>,
    /// Said of the weeks.
    #[prop(optional)]
    hint: Option<String>,
    #[prop(into)] on_odd: Callback<Option<WeekHours>>,
) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let opening = store.document_untracked().house.opening;
    let has_odd = Memo::new(move |_| odd.with(Option::is_some));
    let odd_id = format!("{id}-odd");
    let even_legend = legend.clone();
    let told = move |weeks: &str| format!("{legend}, {}", weeks.to_lowercase());
    let odd_legend = told(t::odd(locale));
    let legend = Signal::derive(move || {
        if has_odd.get() {
            format!("{even_legend}, {}", t::even(locale).to_lowercase())
        } else {
            even_legend.clone()
        }
    });
    view! {
        <WeekHoursField id=id.clone() legend value=hours on_change=on_hours opening />
        <div>
            <CheckField
                label=t::has_odd(locale)
                checked=has_odd
                on_change=move |is_ticked: bool| on_odd.run(is_ticked.then(|| hours.get_untracked()))
            />
            {hint.map(|hint| view! { <p class="hint">{hint}</p> })}
        </div>
        {move || {
            has_odd
                .get()
                .then(|| {
                    view! {
                        <WeekHoursField
                            id=odd_id.clone()
                            legend=odd_legend.clone()
                            value=Memo::new(move |_| odd.get().unwrap_or_default()).into()
                            on_change=Callback::new(move |hours| on_odd.run(Some(hours)))
                            opening
                        />
                    }
                })
        }}
    }
}
