//! Elements that grow and shrink by themselves.

use std::cell::Cell;
use wasm_bindgen::prelude::*;
use web_sys::{Element, ResizeObserver};

/// Hears of an element's height for as long as it is kept.
pub struct HeightWatch {
    observer: ResizeObserver,
    _heard: Closure<dyn Fn()>,
}

impl HeightWatch {
    /// Tells by how many pixels the element has grown, each time it has other than as it stands now, before that is painted. Nothing
    /// in a browser that does not tell.
    pub fn new(element: &Element, grown: impl Fn(f64) + 'static) -> Option<Self> {
        let height = |element: &Element| element.get_bounding_client_rect().height();
        let (watched, last) = (element.clone(), Cell::new(height(element)));
        let heard = Closure::<dyn Fn()>::new(move || {
            let now = height(&watched);
            let more = now - last.replace(now);
            if more != 0.0 {
                grown(more);
            }
        });
        let observer = ResizeObserver::new(heard.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self {
            observer,
            _heard: heard,
        })
    }
}

impl Drop for HeightWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
