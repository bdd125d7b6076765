//! What of the page can be seen, what comes after it is, and the focus of what is still being drawn.

use super::page;
use js_sys::Array;
use leptos::prelude::{request_animation_frame, set_timeout};
use std::{cell::RefCell, collections::BTreeSet, rc::Rc, time::Duration};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry};

/// Frames that an element may take to be drawn.
const FRAMES: u32 = 40;

fn element(id: &str) -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}

/// Which of some elements can be seen, as far as the browser has told: to ask it at once would make it lay out the page.
#[derive(Debug)]
pub struct Sight {
    observer: IntersectionObserver,
    seen: Rc<RefCell<BTreeSet<String>>>,
    _callback: Closure<dyn Fn(Array)>,
}

impl Sight {
    /// Watches nothing yet; `None` where the browser cannot tell.
    pub fn new() -> Option<Self> {
        let seen = Rc::new(RefCell::new(BTreeSet::new()));
        let told = Rc::clone(&seen);
        let callback = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
            let mut seen = told.borrow_mut();
            for entry in entries.iter() {
                let entry: IntersectionObserverEntry = entry.unchecked_into();
                let id = entry.target().id();
                if entry.is_intersecting() {
                    seen.insert(id);
                } else {
                    seen.remove(&id);
                }
            }
        });
        let observer = IntersectionObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        Some(Self {
            observer,
            seen,
            _callback: callback,
        })
    }

    /// Watches an element that has an id.
    pub fn watch(&self, element: &Element) {
        self.observer.observe(element);
    }

    /// Whether a part of the element with this id can be seen.
    pub fn sees(&self, id: &str) -> bool {
        self.seen.borrow().contains(id)
    }
}

impl Drop for Sight {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
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
