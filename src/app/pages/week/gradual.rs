//! Drawing many cards over several frames: hundreds in one would hold the page up for half a second.

use leptos::prelude::*;
use semainier::present::week_cards::CardKey;
use std::collections::BTreeSet;

/// New cards a drawer draws in one frame. A small house's day fits; seven drawers of a large one stay under 100 ms.
const AT_ONCE: usize = 12;

/// The keys to draw now: those drawn before that are still wanted, and some more with each frame.
pub fn gradual(wanted: Memo<Vec<CardKey>>) -> Signal<Vec<CardKey>> {
    let drawn = RwSignal::new(first(&wanted.get_untracked()));
    Effect::new(move |_| {
        wanted.track();
        draw_more(wanted, drawn);
    });
    drawn.into()
}

fn first(wanted: &[CardKey]) -> Vec<CardKey> {
    wanted.iter().take(AT_ONCE).copied().collect()
}

fn draw_more(wanted: Memo<Vec<CardKey>>, drawn: RwSignal<Vec<CardKey>>) {
    // The drawer may be gone before its next frame.
    let (Some(all), Some(before)) = (wanted.try_get_untracked(), drawn.try_get_untracked()) else {
        return;
    };
    let known: BTreeSet<CardKey> = before.iter().copied().collect();
    let mut room = AT_ONCE;
    let now: Vec<CardKey> = all
        .iter()
        .filter(|key| {
            let is_drawn = known.contains(key) || room > 0;
            room -= usize::from(is_drawn && !known.contains(key));
            is_drawn
        })
        .copied()
        .collect();
    let is_whole = now.len() == all.len();
    if now != before {
        drawn.set(now);
    }
    if !is_whole {
        request_animation_frame(move || draw_more(wanted, drawn));
    }
}
