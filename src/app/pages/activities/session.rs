//! Parts of the form: the session's length, the group, the leaders, the room.

use super::form::ActivityDraft;
use crate::{
    components::{
        choose::Choose,
        fields::{CheckField, NumberField, TextArea},
        list_editor::{Item, ListEditor},
        picker::Several,
    },
    state::use_store,
};
use leptos::prelude::*;
use semainier::{
    domain::{
        activity::{Activity, Setting, Tag},
        id::ActivityId,
    },
    i18n::text::{activities as t, weather as w},
    present::{activities::setting_name, activity_words, tags},
};

/// A number of the record; what does not fit its type becomes the nearest that does, and the check tells the rest.
#[component]
pub fn Count<N>(
    form: ActivityDraft,
    /// Path of the field.
    id: &'static str,
    #[prop(into)] label: String,
    read: fn(&Activity) -> N,
    write: fn(&mut Activity, N),
    #[prop(default = 1)] step: i64,
) -> impl IntoView
where
    N: Into<i64> + TryFrom<i64> + Bounded + 'static,
{
    view! {
        <NumberField
            id=id
            label
            value=form.value(move |activity| read(activity).into())
            on_input=form
                .set(move |activity, number: i64| {
                    write(activity, N::try_from(number).unwrap_or(N::MOST));
                })
            issue=form.issue(id)
            step
        />
    }
}

/// The largest value of a type of numbers.
pub trait Bounded {
    /// It.
    const MOST: Self;
}

impl Bounded for u8 {
    const MOST: Self = Self::MAX;
}

impl Bounded for u16 {
    const MOST: Self = Self::MAX;
}

/// How long.
#[component]
pub fn SessionPart(form: ActivityDraft) -> impl IntoView {
    let locale = form.locale();
    view! {
        <section class="card stack" aria-labelledby="part-session">
            <h2 id="part-session">{t::part_session(locale)}</h2>
            <div class="grid-3">
                <Count
                    form
                    id="duration"
                    label=t::minutes_field(locale, t::length(locale))
                    read=|a| a.duration
                    write=|a, n| a.duration = n
                    step=5
                />
                <Count
                    form
                    id="preparation"
                    label=t::minutes_field(locale, t::preparation(locale))
                    read=|a| a.preparation
                    write=|a, n| a.preparation = n
                    step=5
                />
                <Count
                    form
                    id="tidying"
                    label=t::minutes_field(locale, t::tidying(locale))
                    read=|a| a.tidying
                    write=|a, n| a.tidying = n
                    step=5
                />
            </div>
        </section>
    }
}

/// With how many, led by whom.
#[component]
pub fn GroupPart(form: ActivityDraft) -> impl IntoView {
    let locale = form.locale();
    view! {
        <section class="card stack" aria-labelledby="part-group">
            <h2 id="part-group">{t::part_group(locale)}</h2>
            <div class="grid-3">
                <Count form id="min_group" label=t::min_group(locale) read=|a| a.min_group write=|a, n| a.min_group = n />
                <Count
                    form
                    id="ideal_group"
                    label=t::ideal_group(locale)
                    read=|a| a.ideal_group
                    write=|a, n| a.ideal_group = n
                />
                <Count form id="max_group" label=t::max_group(locale) read=|a| a.max_group write=|a, n| a.max_group = n />
                <Count form id="leaders" label=t::leaders(locale) read=|a| a.leaders write=|a, n| a.leaders = n />
                <Count
                    form
                    id="people_per_leader"
                    label=t::people_per_leader(locale)
                    read=|a| a.people_per_leader
                    write=|a, n| a.people_per_leader = n
                />
            </div>
            <Skills form />
        </section>
    }
}

/// One line for each skill that is needed; on a line, any one of its words will do.
#[component]
fn Skills(form: ActivityDraft) -> impl IntoView {
    let (locale, store) = (form.locale(), use_store());
    let options = Memo::new(move |_| {
        store.with(|document| {
            let held = document.staff.iter().flat_map(|member| &member.skills);
            let asked = document
                .activities
                .iter()
                .flat_map(|activity| activity.skills.iter().flatten());
            tags::skills(locale, held.map(|skill| &skill.tag).chain(asked))
        })
    });
    let row = move |item: Item<Vec<Tag>>| {
        view! {
            <Several
                id=format!("skills-{}-tags", item.index)
                label=t::skill_line(locale, item.index + 1)
                value=item.value(|group| group.iter().map(|tag| tag.as_str().to_owned()).collect())
                on_change=item.set(|group, keys: Vec<String>| *group = keys.into_iter().map(Tag).collect())
                options=options
                issue=form.issue("skills")
                takes_own=true
            />
        }
        .into_any()
    };
    view! {
        <fieldset class="field">
            <legend>{t::skills(locale)}</legend>
            <p class="field__hint">{t::skills_hint(locale)}</p>
            <ListEditor
                id="skills"
                one=t::skill(locale)
                add=t::add_skill_line(locale)
                list=form.value(|activity| activity.skills.clone())
                on_change=form.set(|activity, skills| activity.skills = skills)
                blank=|()| Vec::new()
                row
            />
        </fieldset>
    }
}

/// Where and with what.
#[component]
pub fn RoomPart(form: ActivityDraft) -> impl IntoView {
    let (locale, store) = (form.locale(), use_store());
    let mut features: Vec<(Tag, String)> = untrack(|| {
        store.with(|document| {
            let here = document.rooms.iter().flat_map(|room| &room.features);
            let asked = document
                .activities
                .iter()
                .map(|activity| &activity.room_feature);
            tags::features(locale, here.chain(asked))
                .into_iter()
                .map(|lookup| (Tag(lookup.key), lookup.name))
                .collect()
        })
    });
    features.sort_by_cached_key(|(_, name)| semainier::catalogue::folded(name));
    let settings = [
        Setting::Indoors,
        Setting::Outdoors,
        Setting::Either,
        Setting::Outing,
    ]
    .map(|setting| (setting, setting_name(locale, setting).to_owned()))
    .to_vec();
    let needs_good_weather = Memo::new({
        let needs = form.value(|activity| activity.needs_good_weather);
        move |_| needs.get()
    });
    view! {
        <section class="card stack" aria-labelledby="part-room">
            <h2 id="part-room">{t::part_room(locale)}</h2>
            <div class="grid-2">
                <Choose
                    id="room_feature"
                    label=t::room_feature(locale)
                    options=features
                    value=form.value(|activity| activity.room_feature.clone())
                    on_change=form.set(|activity, feature| activity.room_feature = feature)
                    issue=form.issue("room_feature")
                />
                <Choose
                    id="setting"
                    label=t::place(locale)
                    options=settings
                    value=form.value(|activity| activity.setting)
                    on_change=form.set(|activity, setting| activity.setting = setting)
                />
            </div>
            <CheckField
                label=t::weather(locale)
                checked=form.value(|activity| activity.needs_good_weather)
                on_change=form.set(|activity, needs| activity.needs_good_weather = needs)
            />
            {move || needs_good_weather.get().then(|| view! { <Fallback form /> })}
            <TextArea
                id="material"
                label=t::material(locale)
                value=form.value(|activity| activity.material.clone())
                on_input=form.set(|activity, material| activity.material = material)
                issue=form.issue("material")
            />
        </section>
    }
}

/// What takes its place when the weather is bad: what the house offers and does indoors.
#[component]
fn Fallback(form: ActivityDraft) -> impl IntoView {
    let (locale, store) = (form.locale(), use_store());
    let own = form.value(|activity| activity.id);
    let mut others: Vec<(Option<ActivityId>, String)> = untrack(|| {
        let own = own.get();
        store.with(|document| {
            let activities = document.activities.iter();
            activities
                .filter(|it| it.runs_in_any_weather() && it.id != own)
                .map(|it| (Some(it.id), activity_words::name(locale, it).to_owned()))
                .collect()
        })
    });
    others.sort_by_cached_key(|(_, name)| semainier::catalogue::folded(name));
    others.insert(0, (None, w::no_fallback(locale).to_owned()));
    view! {
        <Choose
            id="fallback"
            label=w::fallback(locale)
            hint=w::fallback_hint(locale)
            options=others
            value=form.value(|activity| activity.fallback)
            on_change=form.set(|activity, fallback| activity.fallback = fallback)
        />
    }
}
