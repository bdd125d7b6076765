//! What of the page can be seen, and the focus of what is still being drawn.

use super::page;
use leptos::prelude::request_animation_frame;
use web_sys::Element;

/// Frames that an element may take to be drawn.
const FRAMES: u32 = 40;

fn element(id: &str) -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}

/// Whether a part of an element can be seen in the element that scrolls it.
pub fn is_in_sight(id: &str, within: &str) -> bool {
    let (Some(element), Some(within)) = (element(id), element(within)) else {
        return false;
    };
    let (area, seen) = (
        element.get_bounding_client_rect(),
        within.get_bounding_client_rect(),
    );
    let end = seen.bottom().min(height());
    area.height() > 0.0 && area.bottom() > seen.top().max(0.0) && area.top() < end
}

/// How far an element is scrolled: what part of its content lies above, from 0 to 1.
pub fn part_above(id: &str) -> f64 {
    element(id).map_or(0.0, |element| {
        f64::from(element.scroll_top()) / f64::from(element.scroll_height().max(1))
    })
}

/// The height of the window in pixels.
pub fn height() -> f64 {
    let height = web_sys::window().and_then(|window| window.inner_height().ok());
    height
        .and_then(|height| height.as_f64())
        .unwrap_or_default()
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
