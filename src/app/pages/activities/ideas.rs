//! Ideas for one person: from written rules, each with its reasons; a human notes them or not.

use super::card::Picture;
use crate::{
    components::icon::Icon,
    platform::{clock, ids},
    state::{use_house_words, use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{
        edit::{Command, Entry},
        id::{ActivityId, PersonId, WishId},
        person::{Dislike, Person},
        project::{Importance, Voice, Wish},
        time::WeekId,
    },
    i18n::text::activities as t,
    present::{
        activities_ideas::{self, Idea, ReasonKind},
        activity_words, domains, names,
    },
};

/// The panel beside the catalogue.
#[component]
pub fn IdeasPanel() -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let (today, words) = (clock::today(), use_house_words());
    let persons = Memo::new(move |_| {
        store.with(|document| {
            document
                .persons_in(WeekId::of(today))
                .iter()
                .map(|person| (person.id, names::person(locale, document, person)))
                .collect::<Vec<_>>()
        })
    });
    let chosen = RwSignal::new(None::<PersonId>);
    view! {
        <aside class="card sugs" aria-labelledby="ideas-title">
            <div class="card__head">
                <div>
                    <h2 id="ideas-title">{words.ideas()}</h2>
                </div>
            </div>
            <label class="vh" for="ideas-person">
                {words.label_one()}
            </label>
            <select
                class="select"
                id="ideas-person"
                on:change:target=move |event| chosen.set(event.target().value().parse().ok())
            >
                <option value="">{words.choose()}</option>
                {move || {
                    persons
                        .get()
                        .into_iter()
                        .map(|(id, name)| {
                            view! {
                                <option value=id.to_string() selected=move || chosen.get() == Some(id)>
                                    {name}
                                </option>
                            }
                        })
                        .collect_view()
                }}
            </select>
            {move || {
                persons
                    .with(Vec::is_empty)
                    .then(|| view! { <p class="hint mt-2">{t::no_person(locale)}</p> })
            }}
            {move || chosen.get().map(|person| view! { <Ideas person /> })}
            <p class="hint mt-2">
                <Icon name="info" class="inl" />
                " "
                {t::ideas_source(locale)}
            </p>
        </aside>
    }
}

#[component]
fn Ideas(person: PersonId) -> impl IntoView {
    let (locale, store) = (use_locale(), use_store());
    let ideas = Memo::new(move |_| {
        activities_ideas::ideas(locale, &store.document(), person, clock::today())
    });
    view! {
        {move || {
            let ideas = ideas.get();
            let n_out = ideas.left_out.len();
            view! {
                {ideas
                    .ideas
                    .is_empty()
                    .then(|| view! { <p class="mt-4">{t::no_idea(locale)}</p> })}
                <ol class="suglist">
                    {ideas
                        .ideas
                        .into_iter()
                        .enumerate()
                        .map(|(at, idea)| view! { <IdeaItem person place=at + 1 idea /> })
                        .collect_view()}
                </ol>
                {(n_out > 0)
                    .then(|| {
                        view! {
                            <details class="leftout">
                                <summary>{t::left_out(locale, n_out)}</summary>
                                <ul class="reasons mt-2">
                                    {ideas
                                        .left_out
                                        .into_iter()
                                        .map(|left| {
                                            view! {
                                                <li class="is-no">
                                                    <Icon name="circle-x" />
                                                    <span>{left.text}</span>
                                                </li>
                                            }
                                        })
                                        .collect_view()}
                                </ul>
                            </details>
                        }
                    })}
            }
        }}
    }
}

const fn icon(kind: ReasonKind) -> (&'static str, &'static str) {
    match kind {
        ReasonKind::Liked => ("is-plus", "heart"),
        ReasonKind::Serves => ("is-plus", "target"),
        ReasonKind::Friends => ("is-plus", "users"),
        ReasonKind::New => ("is-plus", "star"),
        ReasonKind::Rule => ("is-rule", "circle-check"),
        ReasonKind::Against => ("is-minus", "minus"),
    }
}

#[component]
fn IdeaItem(person: PersonId, place: usize, idea: Idea) -> impl IntoView {
    let locale = use_locale();
    let (note_wish, note_dislike) = use_notes(person);
    let id = idea.activity;
    view! {
        <li class=format!("sug {}", domains::class(idea.domain))>
            <header>
                <Picture pictogram=idea.pictogram icon=domains::icon(idea.domain) />
                <div>
                    <h3>{format!("{place}. {}", idea.name)}</h3>
                    <p>{idea.note}</p>
                </div>
            </header>
            <ul class="reasons">
                {idea
                    .reasons
                    .into_iter()
                    .map(|reason| {
                        let (class, icon) = icon(reason.kind);
                        view! {
                            <li class=class>
                                <Icon name=icon />
                                <span>{reason.text}</span>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
            <div class="row">
                <button
                    class="btn btn--sm btn--primary"
                    type="button"
                    aria-label=t::add_wish_name(locale, &idea.name)
                    on:click=move |_| note_wish.run(id)
                >
                    {t::add_wish(locale)}
                </button>
                <button
                    class="btn btn--sm btn--quiet"
                    type="button"
                    aria-label=t::add_dislike_name(locale, &idea.name)
                    on:click=move |_| note_dislike.run(id)
                >
                    {t::add_dislike(locale)}
                </button>
            </div>
        </li>
    }
}

/// What becomes of an idea: a wish of the person, or a dislike.
fn use_notes(person: PersonId) -> (Callback<ActivityId>, Callback<ActivityId>) {
    let (locale, store) = (use_locale(), use_store());
    let records = move |id: ActivityId| {
        let document = store.document_untracked();
        Some((
            Person::clone(document.persons.get(person)?),
            activity_words::name(locale, document.activities.get(id)?).to_owned(),
        ))
    };
    let note_wish = Callback::new(move |id: ActivityId| {
        let Some((mut person, activity)) = records(id) else {
            return;
        };
        person.project.wishes.push(Wish {
            id: WishId(ids::random()),
            words: t::wish_words(locale, &activity),
            activity: Some(id),
            per_week: 1,
            importance: Importance::Medium,
            said_by: Voice::Staff,
            said_on: Some(clock::today()),
        });
        let name = names::person(locale, &store.document_untracked(), &person);
        store.apply_and_tell(
            &Command::Put(Box::new(Entry::Person(person))),
            t::wish_added(locale, &name, &activity),
        );
    });
    let note_dislike = Callback::new(move |id: ActivityId| {
        let Some((mut person, activity)) = records(id) else {
            return;
        };
        person.dislikes.push(Dislike {
            activity: id,
            importance: Importance::Medium,
        });
        let name = names::person(locale, &store.document_untracked(), &person);
        store.apply_and_tell(
            &Command::Put(Box::new(Entry::Person(person))),
            t::dislike_added(locale, &name, &activity),
        );
    });
    (note_wish, note_dislike)
}
