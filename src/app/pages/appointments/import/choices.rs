//! Whose calendar it is, and what its events become.

use crate::{
    components::{
        choose::{Choose, Radios},
        fields::TextField,
    },
    platform::clock,
    state::{draft::Draft, use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{
        appointment::Professional,
        document::Document,
        id::{StaffId, VisitorId},
        person::AbsenceCause,
        time::WeekId,
    },
    i18n::{Locale, text::import_calendar as t},
    import::calendar::{Choices, Owner},
    present::{names, person_words},
};

/// With whom a person's appointments are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum With {
    Visitor(VisitorId),
    Staff(StaffId),
    Other,
}

/// What was chosen so far.
#[derive(Debug, Clone, Copy)]
pub struct Chosen {
    owner: RwSignal<Option<Owner>>,
    as_appointments: RwSignal<bool>,
    with: RwSignal<With>,
    name: Draft<String>,
    cause: RwSignal<AbsenceCause>,
}

impl Chosen {
    /// Nothing yet; appointments are with whom the calendar names.
    pub fn new(calendar: &str) -> Self {
        Self {
            owner: RwSignal::new(None),
            as_appointments: RwSignal::new(true),
            with: RwSignal::new(With::Other),
            name: Draft::open(&format!("import/{calendar}"), calendar.to_owned()),
            cause: RwSignal::new(AbsenceCause::Family),
        }
    }

    /// Forgets what was typed: it is taken.
    pub fn forget(self) {
        self.name.forget();
    }

    /// The choices, once it is said whose calendar it is; tracked.
    pub fn get(self, locale: Locale) -> Option<Choices> {
        let name = self.name.with(String::clone);
        let name = if name.trim().is_empty() {
            t::somebody(locale).to_owned()
        } else {
            name.trim().to_owned()
        };
        Some(Choices {
            owner: self.owner.get()?,
            as_appointments: self.as_appointments.get(),
            with: match self.with.get() {
                With::Visitor(id) => Professional::Visitor(id),
                With::Staff(id) => Professional::Staff(id),
                With::Other => Professional::Other(name),
            },
            cause: self.cause.get(),
            untitled: t::untitled(locale).to_owned(),
            from: clock::today(),
        })
    }

    fn is_of_person(self) -> bool {
        matches!(self.owner.get(), Some(Owner::Person(_)))
    }
}

/// The fields.
#[component]
pub fn ChoiceFields(chosen: Chosen) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let owners = untrack(|| store.with(|document| owners(locale, document)));
    let is_of_person = Memo::new(move |_| chosen.is_of_person());
    view! {
        <Choose
            id="whose"
            label=t::whose(locale)
            options=owners
            value=chosen.owner.into()
            on_change=move |owner| chosen.owner.set(owner)
        />
        {move || is_of_person.get().then(|| view! { <PersonFields chosen /> })}
    }
}

#[component]
fn PersonFields(chosen: Chosen) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let professionals = untrack(|| store.with(|document| professionals(locale, document)));
    let is_other =
        Memo::new(move |_| chosen.as_appointments.get() && chosen.with.get() == With::Other);
    view! {
        <Radios
            id="kind"
            legend=t::kind(locale)
            options=vec![
                (true, t::kind_appointments(locale).to_owned()),
                (false, t::kind_absences(locale).to_owned()),
            ]
            value=chosen.as_appointments.into()
            on_change=move |is_visit| chosen.as_appointments.set(is_visit)
        />
        <p class="hint">{t::kind_hint(locale)}</p>
        {move || {
            let professionals = professionals.clone();
            chosen
                .as_appointments
                .get()
                .then(|| {
                    view! {
                        <Choose
                            id="with"
                            label=t::with(locale)
                            options=professionals
                            value=chosen.with.into()
                            on_change=move |with| chosen.with.set(with)
                        />
                    }
                })
        }}
        {move || {
            is_other
                .get()
                .then(|| {
                    view! {
                        <TextField
                            id="with-name"
                            label=t::with_name(locale)
                            value=Signal::derive(move || chosen.name.with(String::clone))
                            on_input=move |name| chosen.name.update(|kept| *kept = name)
                        />
                    }
                })
        }}
        <Choose
            id="cause"
            label=t::cause(locale)
            options=person_words::causes(locale)
            value=chosen.cause.into()
            on_change=move |cause| chosen.cause.set(cause)
        />
    }
}

/// Everybody whose calendar it may be, people first.
fn owners(locale: Locale, document: &Document) -> Vec<(Option<Owner>, String)> {
    let persons = document.persons_in(WeekId::of(clock::today()));
    let persons = persons.iter().map(|person| {
        let name = t::person(locale, &names::full(person));
        (Some(Owner::Person(person.id)), name)
    });
    let staff = sorted(
        document
            .staff
            .iter()
            .filter(|member| !member.archived)
            .map(|member| {
                let name = t::staff(locale, &names::staff(member));
                (Some(Owner::Staff(member.id)), name)
            }),
    );
    let visitors = sorted(
        document
            .visitors
            .iter()
            .filter(|visitor| !visitor.archived)
            .map(|visitor| {
                let name = t::visitor(locale, &visitor.name);
                (Some(Owner::Visitor(visitor.id)), name)
            }),
    );
    let first = (None, t::whose_first(locale).to_owned());
    let house = (Some(Owner::House), t::whose_house(locale).to_owned());
    std::iter::once(first)
        .chain(persons)
        .chain(staff)
        .chain(visitors)
        .chain([house])
        .collect()
}

fn professionals(locale: Locale, document: &Document) -> Vec<(With, String)> {
    let visitors = document
        .visitors
        .iter()
        .filter(|visitor| !visitor.archived)
        .map(|visitor| (With::Visitor(visitor.id), visitor.name.clone()));
    let staff = document
        .staff
        .iter()
        .filter(|member| !member.archived)
        .map(|member| (With::Staff(member.id), names::staff(member)));
    let other = (With::Other, t::with_other(locale).to_owned());
    let mut all = sorted(visitors);
    all.extend(sorted(staff));
    all.push(other);
    all
}

fn sorted<T>(named: impl Iterator<Item = (T, String)>) -> Vec<(T, String)> {
    let mut named: Vec<_> = named.collect();
    named.sort_by(|(_, one), (_, other)| one.cmp(other));
    named
}
