//! Noting that somebody or something is missing that day: who, and why if one likes.

use super::DayContext;
use crate::{
    components::{dialog::Dialog, fields::SelectField},
    platform::clock,
    state::{notices::Notices, store::Store, use_locale, use_notices, use_store},
};
use chrono::NaiveDate;
use leptos::prelude::*;
use semainier::{
    catalogue::folded,
    domain::{
        document::Document,
        id::SiteId,
        person::{AbsenceCause, Title},
        room::Room,
    },
    i18n::{
        Locale, format,
        text::{common, repairs as r, today as t, weather as w},
    },
    present::{
        absences::{self, Subject},
        day::{Day, Item, touched},
        house_words::HouseWords,
        sites,
    },
};

/// Whose absence is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Not chosen yet.
    Anyone,
    /// Of somebody or something known.
    Of(Subject),
}

/// The causes, in the order of the list.
const fn causes(locale: Locale) -> [(AbsenceCause, &'static str); 7] {
    [
        (AbsenceCause::Unknown, t::cause_unknown(locale)),
        (AbsenceCause::Ill, t::cause_ill(locale)),
        (AbsenceCause::Asleep, t::cause_asleep(locale)),
        (AbsenceCause::Appointment, t::cause_appointment(locale)),
        (AbsenceCause::Family, t::cause_family(locale)),
        (AbsenceCause::Transport, t::cause_transport(locale)),
        (AbsenceCause::Holidays, t::cause_holidays(locale)),
    ]
}

/// Takes an absence of that day back; a longer one keeps its other days.
pub fn take_back(store: Store, subject: Subject, date: NaiveDate) {
    let document = store.document_untracked();
    if let Some(command) = absences::taken_back(&document, subject, date) {
        let _ = store.apply(&command);
    }
}

/// Notes an absence on the day shown and tells it. Its card is shown and takes the focus, also when it was left as it is before.
pub fn note(
    context: DayContext,
    locale: Locale,
    (store, notices): (Store, Notices),
    subject: Subject,
    cause: AbsenceCause,
) {
    let date = context.date.get_untracked();
    context.fresh.set_value(Some(subject));
    context.noted.update(|noted| {
        noted.insert(subject);
    });
    context.settled.update(|settled| {
        settled.remove(&(subject, date));
    });
    let document = store.document_untracked();
    let headline = subject.headline(locale, &document, date, clock::today());
    let command = absences::noted(&document, subject, date, cause);
    // Noted already is as good as noted now.
    if command.is_none_or(|command| store.apply(&command)) {
        notices.tell_with_undo(r::told(locale, &headline));
    }
}

/// A group of the list: its name, and who or what belongs to it.
type Group = (&'static str, Vec<(Subject, String)>);

/// Everybody and everything that could be missing that day.
fn groups(
    locale: Locale,
    document: &Document,
    date: NaiveDate,
    day: &Day,
    site: Option<SiteId>,
) -> Vec<Group> {
    let persons = day.expected.iter().filter(|person| !person.is_absent);
    let persons = persons
        .map(|person| (Subject::Person(person.id), person.name.clone()))
        .collect();
    let staff = day
        .team
        .iter()
        .map(|member| (Subject::Staff(member.id), member.name.clone()))
        .collect();
    let visitors = document.visitors.iter().filter(|visitor| !visitor.archived);
    let visitors =
        by_name(visitors.map(|visitor| (Subject::Visitor(visitor.id), visitor.name.clone())));
    let rooms = document.rooms.iter();
    let rooms = rooms.filter(|room| !room.archived && sites::is_shown(room.site, site));
    let name = |room: &Room| sites::room_name(document, room, site);
    let rooms = by_name(rooms.map(|room| (Subject::Room(room.id), name(room))));
    // Of what is outdoors the weather alone is missing.
    let weather = absences::is_missing(document, Subject::Weather, date);
    let weather = (!weather).then(|| (Subject::Weather, w::bad(locale).to_owned()));
    let all: [Group; 5] = [
        (
            HouseWords::of(locale, &document.house).label_many(),
            persons,
        ),
        (r::group_staff(locale), staff),
        (r::group_visitors(locale), visitors),
        (r::group_rooms(locale), rooms),
        (w::group(locale), weather.into_iter().collect()),
    ];
    all.into_iter()
        .filter(|(_, members)| !members.is_empty())
        .collect()
}

/// People come in order already; what the house added one by one does not.
fn by_name(members: impl Iterator<Item = (Subject, String)>) -> Vec<(Subject, String)> {
    let mut members: Vec<_> = members.collect();
    members.sort_by_cached_key(|(_, name)| folded(name));
    members
}

/// "Absente", by how the person is addressed; other words for what is no person.
fn confirmation(locale: Locale, document: &Document, subject: Option<Subject>) -> &'static str {
    match subject {
        Some(Subject::Person(id)) => match document.persons.get(id).map(|person| person.title) {
            Some(Title::Mrs) => r::noted_f(locale),
            Some(Title::Mr) => r::noted_m(locale),
            _ => r::noted_any(locale),
        },
        Some(Subject::Room(_)) => r::noted_room(locale),
        Some(Subject::Weather) => t::note(locale),
        Some(Subject::Visitor(_)) => r::noted_visitor(locale),
        Some(Subject::Staff(_)) | None => r::noted_any(locale),
    }
}

/// The dialog.
#[component]
pub fn AbsenceDialog(context: DayContext, asked: Asked) -> impl IntoView {
    let (locale, store, notices) = (use_locale(), use_store(), use_notices());
    let document = store.document_untracked();
    let site = context.site.get_untracked();
    let date = context.date.get_untracked();
    let groups = context
        .day
        .with_untracked(|day| groups(locale, &document, date, day, site));
    let first = match asked {
        Asked::Of(subject) => Some(subject),
        Asked::Anyone => groups
            .first()
            .and_then(|(_, members)| members.first())
            .map(|(subject, _)| *subject),
    };
    let chosen = RwSignal::new(first);
    let cause = RwSignal::new(0usize);
    let title = match asked {
        Asked::Of(Subject::Weather) => w::bad(locale).to_owned(),
        Asked::Of(subject) => t::absence_title(locale, &subject.name(locale, &document)),
        Asked::Anyone => t::report_absence(locale).to_owned(),
    };
    let confirm = move |_| {
        if let Some(subject) = chosen.get_untracked() {
            let (cause, _) = causes(locale)[cause.get_untracked().min(6)];
            note(context, locale, (store, notices), subject, cause);
        }
        context.asked.set(None);
    };
    let reasons: Vec<_> = causes(locale)
        .iter()
        .enumerate()
        .map(|(at, (_, name))| (at.to_string(), (*name).to_owned()))
        .collect();
    let is_person = Memo::new(move |_| matches!(chosen.get(), Some(Subject::Person(_))));
    let action = move || confirmation(locale, &document, chosen.get());
    view! {
        <Dialog title on_close=move |()| context.asked.set(None)>
            <div class="stack">
                {(asked == Asked::Anyone).then(|| view! { <Whose groups chosen /> })}
                {move || {
                    is_person
                        .get()
                        .then(|| {
                            view! {
                                <SelectField
                                    id="absence-cause"
                                    label=t::absence_cause(locale)
                                    options=reasons.clone()
                                    value=Signal::derive(move || cause.get().to_string())
                                    on_change=move |at: String| cause.set(at.parse().unwrap_or_default())
                                />
                            }
                        })
                }}
                <Touched context chosen />
                <div class="dialog__foot">
                    <button class="btn" type="button" on:click=move |_| context.asked.set(None)>
                        {common::cancel(locale)}
                    </button>
                    <button class="btn btn--primary" type="button" disabled=move || chosen.get().is_none() on:click=confirm>
                        {action}
                    </button>
                </div>
            </div>
        </Dialog>
    }
}

/// Who or what, in groups.
#[component]
fn Whose(groups: Vec<Group>, chosen: RwSignal<Option<Subject>>) -> impl IntoView {
    let locale = use_locale();
    view! {
        <div class="field">
            <label class="field__label" for="absence-who">
                {r::whose(locale)}
            </label>
            <select
                class="select"
                id="absence-who"
                on:change:target=move |event| chosen.set(event.target().value().parse().ok())
            >
                {groups
                    .into_iter()
                    .map(|(name, members)| {
                        let options = members
                            .into_iter()
                            .map(|(subject, name)| {
                                view! {
                                    <option value=subject.to_string() selected=move || chosen.get() == Some(subject)>
                                        {name}
                                    </option>
                                }
                            })
                            .collect_view();
                        view! { <optgroup label=name>{options}</optgroup> }
                    })
                    .collect_view()}
            </select>
        </div>
    }
}

/// What the absence touches, on whatever site.
#[component]
fn Touched(context: DayContext, chosen: RwSignal<Option<Subject>>) -> impl IntoView {
    let locale = use_locale();
    move || {
        let subject = chosen.get()?;
        let items: Vec<Item> = context
            .whole
            .with(|day| touched(day, subject).cloned().collect());
        Some(if items.is_empty() {
            let none = if subject == Subject::Weather {
                w::none_depends_on_it(locale)
            } else {
                t::absence_touches_none(locale)
            };
            view! { <p>{none}</p> }.into_any()
        } else {
            let n = items.len();
            let lines = items.into_iter().map(|item| {
                format!(
                    "{}, {}",
                    format::time(locale, item.range.start().0),
                    item.title
                )
            });
            view! {
                <div>
                    <p>{t::absence_touches(locale, n)}</p>
                    <ul class="dots">{lines.map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
                </div>
            }
            .into_any()
        })
    }
}
