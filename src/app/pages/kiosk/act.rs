//! What the person may do: listen, like, say no, ask for help, say how it was.

use crate::{
    components::{dialog::Dialog, icon::Icon},
    platform::{clock, ids},
    state::{store::Store, use_locale, use_store, voice::use_voice},
};
use leptos::prelude::*;
use semainier::{
    domain::{
        attendance::{Attendance, Smiley},
        edit::{Command, Entry},
        id::{ActivityId, PersonId, SessionId, WishId},
        person::Person,
        time::WeekId,
    },
    i18n::{Locale, text::kiosk as t},
    present::kiosk::{Moment, MyDay, Step, answers},
};

/// What is told after an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// A like became a wish.
    Liked,
    /// It was noted before.
    Already,
    /// A no is kept.
    Refused,
    /// How it was is kept.
    Smiled,
}

impl Said {
    /// Its sentence.
    pub const fn sentence(self, locale: Locale) -> &'static str {
        match self {
            Self::Liked => t::liked(locale),
            Self::Already => t::already(locale),
            Self::Refused => t::refused(locale),
            Self::Smiled => t::said(locale),
        }
    }
}

/// Notes a wish of the person for an activity; whether it was new.
pub fn wish(store: Store, id: PersonId, activity: ActivityId, words: String) -> bool {
    let wish = (WishId(ids::random()), words);
    change(store, id, |person| {
        answers::yes(person, activity, wish, clock::today())
    })
}

/// Keeps a no to an activity, from today on.
fn refuse(store: Store, id: PersonId, activity: ActivityId) -> bool {
    change(store, id, |person| {
        answers::no(person, activity, clock::today())
    })
}

/// Changes the person's record if `edit` says that something is new.
fn change(store: Store, id: PersonId, edit: impl FnOnce(&mut Person) -> bool) -> bool {
    let Some(person) = store.document_untracked().persons.get(id).cloned() else {
        return false;
    };
    let mut person = Person::clone(&person);
    let is_new = edit(&mut person);
    is_new && store.apply(&Command::Put(Box::new(Entry::Person(person))))
}

/// Keeps what the person says of a session that the team has noted.
fn smile(store: Store, id: PersonId, session: SessionId, smiley: Smiley) {
    let week = WeekId::of(clock::today());
    let document = store.document_untracked();
    let record = document.attendance.get(&week).and_then(|records| {
        records
            .iter()
            .find(|record| record.person == id && record.session == session)
    });
    if let Some(record) = record {
        let record = Attendance {
            smiley: Some(smiley),
            ..record.clone()
        };
        let _ = store.apply(&Command::Record(week, vec![record]));
    }
}

/// What may be open above the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Open {
    /// Says no to this.
    No(Box<Step>),
    /// Shows that help is needed.
    Help,
}

/// The buttons along the lower edge.
#[component]
pub fn Actions(id: PersonId, day: MyDay, told: RwSignal<String>) -> impl IntoView {
    let (locale, store, voice) = (use_locale(), use_store(), use_voice());
    let open = RwSignal::new(None::<Open>);
    let aloud = day.aloud(locale);
    let of_now = match &day.moment {
        Moment::Now { step, .. } | Moment::Soon { step, .. } => Some((**step).clone()),
        _ => None,
    }
    .filter(|step| step.activity.is_some());
    view! {
        {day.to_say.map(|step| view! { <HowWas id step told /> })}
        <nav class="kiosk__act" aria-label=t::actions(locale)>
            {move || {
                let aloud = aloud.clone();
                voice
                    .is_there()
                    .then(|| {
                        view! {
                            <button class="kbtn kbtn--listen" type="button" on:click=move |_| voice.say(&aloud)>
                                <Icon name="volume-2" />
                                {t::listen(locale)}
                            </button>
                        }
                    })
            }}
            {of_now
                .map(|step| {
                    let liked = step.clone();
                    let like = move |_| {
                        let Some(activity) = liked.activity else { return };
                        let words = t::like_words(locale, &liked.sentence);
                        let is_new = wish(store, id, activity, words);
                        let said = if is_new { Said::Liked } else { Said::Already };
                        told.set(said.sentence(locale).to_owned());
                    };
                    view! {
                        <button class="kbtn" type="button" on:click=like>
                            <img src="pictos/oui.svg" alt="" width="72" height="72" />
                            {t::i_like(locale)}
                        </button>
                        <button class="kbtn" type="button" on:click=move |_| open.set(Some(Open::No(Box::new(step.clone()))))>
                            <img src="pictos/non.svg" alt="" width="72" height="72" />
                            {t::i_say_no(locale)}
                        </button>
                    }
                })}
            <button class="kbtn" type="button" on:click=move |_| open.set(Some(Open::Help))>
                <img src="pictos/aide.svg" alt="" width="72" height="72" />
                {t::i_need_help(locale)}
            </button>
        </nav>
        {move || match open.get() {
            Some(Open::No(step)) => {
                let close = move || open.set(None);
                view! { <SayNo id step=*step told on_close=close /> }.into_any()
            }
            Some(Open::Help) => view! { <Help on_close=move || open.set(None) /> }.into_any(),
            None => ().into_any(),
        }}
    }
}

/// Asks once more before a no is kept.
#[component]
fn SayNo(
    id: PersonId,
    step: Step,
    told: RwSignal<String>,
    #[prop(into)] on_close: Callback<()>,
) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let confirm = move |_| {
        if let Some(activity) = step.activity {
            let is_new = refuse(store, id, activity);
            let said = if is_new { Said::Refused } else { Said::Already };
            told.set(said.sentence(locale).to_owned());
        }
        on_close.run(());
    };
    view! {
        <Dialog title=t::no_title(locale) on_close>
            <div class="kiosk__ask">
                {step.image.map(|image| view! { <img src=image alt="" width="72" height="72" /> })}
                <p>{t::no_text(locale, &step.sentence)}</p>
            </div>
            <div class="kiosk__answers">
                <button class="kbtn" type="button" on:click=move |_| on_close.run(())>
                    {t::no_back(locale)}
                </button>
                <button class="kbtn" type="button" on:click=confirm>
                    <img src="pictos/non.svg" alt="" width="72" height="72" />
                    {t::no_confirm(locale)}
                </button>
            </div>
        </Dialog>
    }
}

/// Shows, large, that help is needed.
#[component]
fn Help(#[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let locale = use_locale();
    view! {
        <Dialog title=t::help_title(locale) on_close>
            <div class="kiosk__ask">
                <img src="pictos/aide.svg" alt="" width="72" height="72" />
                <p>{t::help_text(locale)}</p>
            </div>
            <div class="kiosk__answers">
                <button class="kbtn" type="button" on:click=move |_| on_close.run(())>
                    {t::help_back(locale)}
                </button>
            </div>
        </Dialog>
    }
}

/// How a session was, in three faces.
#[component]
fn HowWas(id: PersonId, step: Step, told: RwSignal<String>) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let faces = [
        (Smiley::Happy, "smile", t::happy(locale)),
        (Smiley::Neutral, "meh", t::neutral(locale)),
        (Smiley::Unhappy, "frown", t::unhappy(locale)),
    ];
    let session = step.session;
    view! {
        <section class="kiosk__how" aria-labelledby="k-how">
            <h2 id="k-how">
                {t::how_was(locale, &step.sentence)} " " {t::how_was_it(locale)}
            </h2>
            <div class="kiosk__faces">
                {faces
                    .map(|(smiley, icon, name)| {
                        let say = move |_| {
                            if let Some(session) = session {
                                smile(store, id, session, smiley);
                                told.set(Said::Smiled.sentence(locale).to_owned());
                            }
                        };
                        view! {
                            <button class="kbtn" type="button" on:click=say>
                                <Icon name=icon />
                                {name}
                            </button>
                        }
                    })
                    .collect_view()}
            </div>
        </section>
    }
}
