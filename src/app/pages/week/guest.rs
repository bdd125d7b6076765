//! A person's name on its way from one session to another: the sessions of the board tell what it would mean. The name
//! is dragged, or taken by its button and put by touching a session, or by keys.

use super::desk::{Desk, use_desk};
use crate::{
    components::icon::Icon,
    platform::{focus, focus::Focused, page, sight},
    state::{notices::Notices, planner::use_planner, use_notices},
};
use leptos::prelude::*;
use semainier::{
    domain::{
        edit::{Command, Gesture},
        id::{PersonId, SessionId},
    },
    i18n::text::{person_places as t, week_moving as m},
    present::{
        names,
        reasons::{PersonPlaceView, Verdict},
        week_cards::CardKey,
        week_places::Grade,
    },
    protocol::{Answer, Question},
};
use std::{collections::BTreeMap, sync::Arc};

/// Where the panel covers the board.
const SHEET: &str = "(max-width: 62.4375em)";

/// The name on its way. Copies share the same signals.
#[derive(Clone, Copy)]
pub struct Guest {
    desk: Desk,
    notices: Notices,
    who: RwSignal<Option<(PersonId, SessionId)>>,
    places: Memo<Option<Arc<Vec<PersonPlaceView>>>>,
    /// The session looked at.
    over: RwSignal<Option<SessionId>>,
    /// What had the focus when the name was taken.
    came_from: StoredValue<Option<Focused>, LocalStorage>,
}

/// The name on its way on this page.
pub fn use_guest() -> Guest {
    expect_context()
}

impl Guest {
    /// None.
    pub fn new() -> Self {
        let (desk, planner) = (use_desk(), use_planner());
        let who = RwSignal::new(None::<(PersonId, SessionId)>);
        let answer = planner.answer(move || {
            let (person, from) = who.get()?;
            Some((desk.week.get(), Question::PersonPlaces(person, Some(from))))
        });
        Self {
            desk,
            notices: use_notices(),
            who,
            places: Memo::new(move |_| match answer.get().as_deref() {
                Some(Answer::PersonPlaces(places)) => Some(Arc::new(places.clone())),
                _ => None,
            }),
            over: RwSignal::new(None),
            came_from: StoredValue::new_local(None),
        }
    }

    /// Takes a person's name out of a session, to be put into another.
    pub fn take(self, person: PersonId, from: SessionId, is_drag: bool) {
        self.over.set(None);
        self.who.set(Some((person, from)));
        if !is_drag {
            self.came_from.set_value(focus::focused());
            if page::matches_media(SHEET) {
                // The panel is a sheet over the board there.
                self.desk.select(None);
            }
            sight::focus_soon(CardKey::Session(from).to_string());
        }
    }

    /// Whether a name is on its way, not tracked.
    pub fn is_on_its_way(self) -> bool {
        self.who.with_untracked(Option::is_some)
    }

    /// Lets the name go; whether there was one.
    pub fn let_go(self) -> bool {
        let was = self.is_on_its_way();
        if was {
            self.who.set(None);
            self.over.set(None);
        }
        was
    }

    /// Lets the name go, and gives the focus back to the button that took it; whether there was one.
    pub fn cancel(self) -> bool {
        let was = self.let_go();
        if let Some(came_from) = self.came_from.get_value().filter(|_| was) {
            came_from.restore();
        }
        was
    }

    /// Looks at a session.
    pub fn look_at(self, session: SessionId) {
        if self.is_on_its_way() && self.over.get_untracked() != Some(session) {
            self.over.set(Some(session));
        }
    }

    /// How good each session is for the name on its way, tracked; none while none is, and none for the session it is from.
    pub fn grades(self) -> BTreeMap<SessionId, Grade> {
        if self.who.with(Option::is_none) {
            return BTreeMap::new();
        }
        self.places.with(|places| {
            let places = places.iter().flat_map(|places| places.iter());
            places
                .map(|place| (place.session, grade(place.verdict)))
                .collect()
        })
    }

    /// Whether the name may be dropped there, not tracked.
    pub fn may_drop(self, session: SessionId) -> bool {
        self.places.with_untracked(|places| {
            places.as_ref().is_some_and(|places| {
                let mut places = places.iter();
                places.any(|place| place.session == session && !place.steps.is_empty())
            })
        })
    }

    /// Puts the name into a session, or says why not.
    pub fn put(self, session: SessionId) {
        let Some((person, _)) = self.who.get_untracked() else {
            return;
        };
        let l = self.desk.locale;
        let places = self.places.get_untracked();
        let place = places
            .as_ref()
            .and_then(|places| places.iter().find(|place| place.session == session));
        let Some(place) = place else { return };
        if place.steps.is_empty() {
            return self.notices.tell(t::cannot(l, &place.reason));
        }
        let week = self.desk.week.get_untracked();
        let commands = place.steps.iter().map(|step| step.command(week)).collect();
        let is_made = self
            .desk
            .store
            .apply_then_save(&Command::Several(Gesture::Move, commands));
        let told = t::moved(l, &self.name(person), &place.title);
        self.let_go();
        if is_made {
            self.notices.tell_with_undo(told);
        }
    }

    fn name(self, person: PersonId) -> String {
        let document = self.desk.store.document_untracked();
        let person = document.persons.get(person);
        person.map_or_else(String::new, |person| {
            names::person(self.desk.locale, &document, person)
        })
    }
}

const fn grade(verdict: Verdict) -> Grade {
    match verdict {
        Verdict::Better | Verdict::Same => Grade::Good,
        Verdict::Worse => Grade::Possible,
        Verdict::Impossible => Grade::Forbidden,
    }
}

/// The bar that says whose name is on its way, and what the session looked at would mean.
#[component]
pub fn GuestBar() -> impl IntoView {
    let (desk, guest) = (use_desk(), use_guest());
    let l = desk.locale;
    let verdict = Memo::new(move |_| {
        let over = guest.over.get()?;
        guest.places.with(|places| {
            let mut places = places.as_ref()?.iter();
            let place = places.find(|place| place.session == over)?;
            Some(t::verdict(l, &place.title, &place.reason))
        })
    });
    let icon = move || {
        let grade = guest
            .over
            .get()
            .and_then(|over| guest.grades().get(&over).copied());
        grade.map(|grade| view! { <Icon name=super::moving::grade_icon(grade) /> })
    };
    let is_busy = move || guest.places.with(Option::is_none).to_string();
    let told = move || {
        let (person, _) = guest.who.get()?;
        let how = || {
            format!(
                "{} {}",
                t::moving(l, &guest.name(person)),
                t::touch_a_session(l)
            )
        };
        Some(verdict.get().unwrap_or_else(how))
    };
    let bar = move || {
        guest.who.get().map(|(person, _)| {
            view! {
                <div class="movebar" aria-busy=is_busy>
                    <Icon name="move" />
                    <p>
                        <b>{t::moving(l, &guest.name(person))}</b>
                        " "
                        <span>{t::touch_a_session(l)}</span>
                    </p>
                    <p class="movebar__verdict">
                        {icon} <span>{move || verdict.get()}</span>
                    </p>
                    <button
                        class="btn btn--sm"
                        type="button"
                        on:click=move |_| {
                            guest.cancel();
                        }
                    >
                        {m::cancel(l)}
                        <kbd>{m::escape(l)}</kbd>
                    </button>
                </div>
            }
        })
    };
    view! {
        // It stands there before a name is taken: a region that comes with its text is not read.
        <p class="vh" role="status">
            {told}
        </p>
        {bar}
    }
}
