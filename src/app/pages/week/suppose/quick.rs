//! A few suppositions about the session whose reasons are read, each one press away.

use super::super::desk::{Asked, Desk, use_desk};
use leptos::prelude::*;
use semainier::{
    domain::{
        plan::Session,
        staff::StaffMember,
        suppose::{Part, Supposition},
    },
    i18n::{format, text::suppose as t},
    present::{names, week_conflicts::is_on_duty},
};

/// The section "Et si…" of the panel.
#[component]
pub fn Quick(shown: Memo<Option<Session>>) -> impl IntoView {
    let desk = use_desk();
    let l = desk.locale;
    let offered = Memo::new(move |_| {
        shown.with(|shown| {
            let session = shown.as_ref();
            session.map_or_else(Vec::new, |session| about(desk, session))
        })
    });
    let button = move |(name, supposition): (String, Option<Supposition>)| {
        let ask = move |_| desk.asked.set(Some(Asked::Suppose(supposition)));
        view! {
            <li>
                <button type="button" on:click=ask>
                    {name}
                </button>
            </li>
        }
    };
    view! {
        <section>
            <h3>{t::title(l)}</h3>
            <ul class="alts">
                {move || offered.get().into_iter().map(button).collect_view()}
                {button((t::quick_other(l).to_owned(), None))}
            </ul>
        </section>
    }
}

/// A larger room, a larger group, each leader away that day.
fn about(desk: Desk, session: &Session) -> Vec<(String, Option<Supposition>)> {
    let l = desk.locale;
    desk.store.with(|document| {
        let mut all = Vec::new();
        let activity = document.activities.get(session.activity);
        let room = document.rooms.get(session.room);
        if let Some((activity, room)) = activity.zip(room) {
            let most = activity.max_group.saturating_add(1);
            if room.capacity < most {
                let persons = room.capacity.saturating_add(1);
                let size = Supposition::RoomSize {
                    room: room.id,
                    persons,
                };
                all.push((t::quick_room(l, persons, &room.name), Some(size)));
            }
            let size = Supposition::GroupSize {
                activity: activity.id,
                most,
            };
            all.push((t::quick_group(l, most), Some(size)));
        }
        for leader in session.leaders.iter().filter(|_| is_to_come(desk, session)) {
            let member = document.staff.get(*leader);
            if let Some(member) = member.filter(|member| is_here(desk, member, session)) {
                let day = format::weekday(l, session.day);
                let away = Supposition::StaffAway {
                    staff: *leader,
                    day: session.day,
                    part: Part::Day,
                };
                all.push((t::quick_away(l, &names::staff(member), day), Some(away)));
            }
        }
        all
    })
}

/// Whether the day of the session is not over: it would change nothing else.
fn is_to_come(desk: Desk, session: &Session) -> bool {
    desk.week.get().date(session.day) >= desk.now.get().date()
}

/// Whether somebody is meant to be there then.
fn is_here(desk: Desk, member: &StaffMember, session: &Session) -> bool {
    let date = desk.week.get().date(session.day);
    let range = session.range();
    range.is_some_and(|range| is_on_duty(member, date, session.day, range))
}
