//! What of the page can be seen, what comes after it is, and the focus of what is still being drawn.

use super::page;
use leptos::prelude::{request_animation_frame, set_timeout};
use std::time::Duration;
use web_sys::Element;

/// Frames that an element may take to be drawn.
const FRAMES: u32 = 40;

fn element(id: &str) -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}

/// How many pixels of an element lie above what is seen of it, and how many are seen: it may scroll what is in it, or lie in
/// a page that scrolls.
pub fn seen_of(id: &str) -> Option<(f64, f64)> {
    let element = element(id)?;
    let area = element.get_bounding_client_rect();
    let above = f64::from(element.scroll_top()) + (-area.top()).max(0.0);
    let seen = area.bottom().min(height()) - area.top().max(0.0);
    Some((above, seen.max(0.0)))
}

/// The height of an element in pixels; 0 if it is not shown.
pub fn height_of(id: &str) -> f64 {
    element(id).map_or(0.0, |element| element.get_bounding_client_rect().height())
}

/// How far an element is scrolled: what part of its content lies above, from 0 to 1.
pub fn part_above(id: &str) -> f64 {
    element(id).map_or(0.0, |element| {
        f64::from(element.scroll_top()) / f64::from(element.scroll_height().max(1))
    })
}

/// Whether less than half a window of an element lies below what is seen of it, whether it scrolls or the page does.
pub fn is_near_end(id: &str) -> bool {
    element(id).is_some_and(|element| {
        let area = element.get_bounding_client_rect();
        let below = f64::from(element.scroll_height() - element.scroll_top());
        area.top() + below < area.bottom().min(height()) + height() / 2.0
    })
}

/// Scrolls what has the focus back into sight when what stands above an element that scrolls has grown by so many pixels, and so
/// pushed it out at the lower end. More above it may have grown by a little at the same time. What was out of sight before stays
/// where it was left.
pub fn keep_focus_in(id: &str, grown: f64) {
    let focused = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.active_element());
    let (Some(area), Some(focused)) = (element(id), focused) else {
        return;
    };
    let place = focused.get_bounding_client_rect();
    let below = place.bottom() - area.get_bounding_client_rect().bottom();
    if area.contains(Some(&focused)) && below > 0.0 && below <= grown + place.height() {
        area.set_scroll_top(area.scroll_top() + below.ceil() as i32);
    }
}

/// The height of the window in pixels.
pub fn height() -> f64 {
    let height = web_sys::window().and_then(|window| window.inner_height().ok());
    height
        .and_then(|height| height.as_f64())
        .unwrap_or_default()
}

/// Does something once what stands now is on the screen. What a frame's own callback changes belongs to that frame.
pub fn after_paint(then: impl FnOnce() + 'static) {
    request_animation_frame(move || {
        set_timeout(then, Duration::ZERO);
    });
}

/// Moves the focus to the element with this id as soon as it is drawn, in the next frame at the earliest.
pub fn focus_soon(id: String) {
    wait(id, FRAMES);
}

fn wait(id: String, left: u32) {
    request_animation_frame(move || {
        if element(&id).is_some() {
            page::focus(&id);
        } else if left > 0 {
            wait(id, left - 1);
        }
    });
}
