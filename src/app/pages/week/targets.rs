//! The places of a card being moved, lit up over the drawers.

use super::{
    desk::{Desk, use_desk},
    moving::{grade_icon, spot_of},
    target,
    turns::Drawing,
};
use crate::{
    components::icon::Icon,
    platform::{page, sight},
    state::use_notices,
};
use chrono::Weekday;
use leptos::{ev, html::Ol, prelude::*};
use semainier::{
    domain::time::Minutes,
    i18n::{format, text::week_moving as t},
    present::week_places::{Grade, Spot},
};

/// The places of one day. A week has a hundred and more, so those of a day hear clicks and pointers together, and those of a
/// day out of sight come with the second frame.
#[component]
pub fn Targets(day: Weekday, drawing: Drawing) -> impl IntoView {
    let (desk, notices) = (use_desk(), use_notices());
    let locale = desk.locale;
    let is_moving = Memo::new(move |_| desk.moving.with(Option::is_some));
    let is_due = RwSignal::new(false);
    Effect::new(move |_| {
        if !is_moving.get() || drawing.sees(day) {
            is_due.set(is_moving.get());
        } else {
            sight::after_paint(move || {
                // The board may be gone, or the card put, before the next frame.
                let _ = is_due.try_set(is_moving.try_get_untracked() == Some(true));
            });
        }
    });
    let spots = Memo::new(move |_| {
        desk.spots.with(|spots| {
            spots
                .iter()
                .filter(|spot| spot.day == day)
                .cloned()
                .collect::<Vec<_>>()
        })
    });
    // The list stays when the planner's verdicts come: a place of it has the focus.
    let is_shown = Memo::new(move |_| {
        is_due.get() && is_moving.get() && spots.with(|spots| !spots.is_empty())
    });
    let looked_at = Memo::new(move |_| {
        let place = desk.cursor.get().filter(|place| place.0 == day);
        place.map(|place| place.1)
    });
    let put = move |event: ev::MouseEvent| {
        if let Some(place) = place_of(&event) {
            event.stop_propagation();
            desk.put(place, notices);
        }
    };
    let list = NodeRef::<Ol>::new();
    let drawn = StoredValue::new(Vec::new());
    Effect::new(move |_| {
        // What was lit up before has left the page, and only its list is known until the next stands there.
        let Some(list) = list.get().filter(|list| list.is_connected()) else {
            return;
        };
        let spots = spots.get();
        drawn.update_value(|drawn| target::draw(&list, locale, drawn, &spots));
        target::mark(&list, &spots, None, looked_at.get_untracked());
        drawn.set_value(spots);
    });
    Effect::new(move |last: Option<Option<Minutes>>| {
        let now = looked_at.get();
        if let Some(list) = list.get_untracked() {
            drawn.with_value(|drawn| target::mark(&list, drawn, last.flatten(), now));
        }
        now
    });
    view! {
        {move || {
            is_shown.get()
                .then(|| {
                    view! {
                        <ol
                            class="targets"
                            node_ref=list
                            aria-label=t::places_of(locale, format::weekday(locale, day))
                            on:click=put
                            on:focusin=move |event| look(desk, &event)
                            on:pointermove=move |event| hover(desk, &event)
                        ></ol>
                        <Ghost spots />
                    }
                })
        }}
    }
}

/// The place that an event happened at.
fn place_of(event: &ev::Event) -> Option<(Weekday, Minutes)> {
    spot_of(&page::closest_id(event, ".target")?)
}

/// Looks at the place that a pointer moves over. One that drags tells by itself where the card would begin, and one that
/// rests says nothing about what is drawn under it.
fn hover(desk: Desk, event: &ev::Event) {
    let is_dragging = desk
        .moving
        .with_untracked(|moving| moving.as_ref().is_some_and(|moving| moving.is_drag));
    if !is_dragging {
        look(desk, event);
    }
}

/// Looks at the place that a pointer or the focus has come to.
fn look(desk: Desk, event: &ev::Event) {
    let place = place_of(event);
    if place.is_some() && desk.cursor.get_untracked() != place {
        desk.cursor.set(place);
    }
}

/// The card as it would stand at the place looked at.
#[component]
fn Ghost(spots: Memo<Vec<Spot>>) -> impl IntoView {
    let desk = use_desk();
    move || {
        let cursor = desk.cursor.get()?;
        let spot = spots.with(|spots| {
            spots
                .iter()
                .find(|spot| (spot.day, spot.start) == cursor)
                .cloned()
        })?;
        let title = desk
            .moving
            .with(|moving| moving.as_ref().map(|moving| moving.card.title.clone()))?;
        let class = match spot.grade {
            Grade::Good => "ghost ghost--good",
            Grade::Possible => "ghost ghost--possible",
            Grade::Forbidden => "ghost ghost--no",
        };
        Some(view! {
            <div
                class=class
                aria-hidden="true"
                style=("--s", spot.start_line.to_string())
                style=("--e", spot.end_line.to_string())
            >
                <Icon name=grade_icon(spot.grade) />
                <span>
                    <b>{title}</b>
                    <small>{format::time(desk.locale, spot.start.0)}</small>
                </span>
            </div>
        })
    }
}
