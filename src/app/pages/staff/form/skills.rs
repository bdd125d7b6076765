//! Skills, each perhaps with an end.

use crate::{
    components::{
        date_field::DateField,
        icon::Icon,
        list_editor::{Item, ListEditor},
        picker::Picker,
    },
    platform::clock,
    state::{form::Form, use_locale, use_store},
};
use leptos::prelude::*;
use semainier::{
    domain::{
        activity::Tag,
        staff::{Skill, StaffMember},
    },
    i18n::{
        format,
        text::{forms, staff as t},
    },
    present::{lookup::Lookup, staff_list, tags},
};

/// The skills held, and a search for more.
#[component]
pub fn Skills(form: Form<StaffMember>) -> impl IntoView {
    let locale = use_locale();
    let row = move |item: Item<Skill>| view! { <SkillFields form item /> }.into_any();
    view! {
        <section class="card stack" aria-labelledby="s-skills">
            <h3 id="s-skills">{t::skills(locale)}</h3>
            <p class="hint">{t::skills_hint(locale)}</p>
            <ListEditor
                id="skills"
                one=t::skill_one(locale)
                list=form.value(|member| member.skills.clone())
                on_change=form.set(|member, skills| member.skills = skills)
                blank=|()| skill("")
                row
            />
            <Picker
                id="skills-add"
                label=t::skill_search(locale)
                hint=forms::free_tag(locale)
                options=free(form)
                on_choose=form.set(|member, word: String| member.skills.push(skill(&word)))
                takes_own=true
            />
        </section>
    }
}

fn skill(word: &str) -> Skill {
    Skill {
        tag: Tag::new(word),
        expires: None,
    }
}

/// The known skills that the member does not hold yet: the catalogue's and those of the house.
fn free(form: Form<StaffMember>) -> Memo<Vec<Lookup>> {
    let (locale, store) = (use_locale(), use_store());
    Memo::new(move |_| {
        let document = store.document();
        let of_staff = document.staff.iter().flat_map(|member| &member.skills);
        let of_activities = document
            .activities
            .iter()
            .flat_map(|activity| &activity.skills);
        let in_use = of_staff
            .map(|skill| &skill.tag)
            .chain(of_activities.flatten());
        let all = tags::skills(locale, in_use);
        form.draft().with(|member| {
            let holds = |lookup: &Lookup| {
                let mut skills = member.skills.iter();
                skills.any(|skill| skill.tag.as_str() == lookup.key)
            };
            all.into_iter().filter(|lookup| !holds(lookup)).collect()
        })
    })
}

#[component]
fn SkillFields(form: Form<StaffMember>, item: Item<Skill>) -> impl IntoView {
    let locale = use_locale();
    let at = item.index;
    let held = item.value(Skill::clone);
    let expired = move || {
        held.with(|skill| {
            let has_expired = staff_list::has_expired(skill, clock::today());
            skill.expires.filter(|_| has_expired)
        })
    };
    view! {
        <p class="lines__title">
            <b>{move || held.with(|skill| tags::skill(locale, &skill.tag))}</b>
            " "
            {move || {
                expired()
                    .map(|date| {
                        view! {
                            <span class="tag tag--warn">
                                <Icon name="triangle-alert" />
                                {forms::expired(locale, &format::date(locale, date))}
                            </span>
                        }
                    })
            }}
        </p>
        <DateField
            id=format!("skills-{at}-expires")
            label=forms::expires(locale)
            value=item.value(|skill| skill.expires)
            on_change=item.set(|skill, date| skill.expires = date)
            issue=form.issue(format!("skills[{at}]"))
        />
    }
}
