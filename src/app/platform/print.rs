//! Printing.

use wasm_bindgen::JsCast;

/// Opens the browser's print dialog.
pub fn now() {
    if let Some(window) = web_sys::window() {
        // A browser without printing leaves the page as it is.
        let _ = window.print();
    }
}

/// Frames that what is asked for may take to come.
const FRAMES: u32 = 120;

/// Opens the print dialog once what was just asked for has come, is drawn, and its images are there.
pub fn when_drawn(has_come: impl Fn() -> bool + 'static) {
    leptos::task::spawn_local(async move {
        // Another sheet comes with the address, which changes by itself a moment later.
        for _ in 0..FRAMES {
            if has_come() {
                break;
            }
            next_frame().await;
        }
        next_frame().await;
        let images = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.query_selector_all(".paper img").ok());
        if let Some(images) = images {
            for at in 0..images.length() {
                let image = images
                    .item(at)
                    .and_then(|node| node.dyn_into::<web_sys::HtmlImageElement>().ok());
                if let Some(image) = image {
                    // An image that cannot be read leaves its place empty; the sheet is printed all the same.
                    let _ = wasm_bindgen_futures::JsFuture::from(image.decode()).await;
                }
            }
        }
        now();
    });
}

/// Waits until the page has been drawn once more.
async fn next_frame() {
    let frame = js_sys::Promise::new(&mut |resolve, _| {
        leptos::prelude::request_animation_frame(move || {
            // Resolving a promise cannot fail.
            let _ = resolve.call0(&wasm_bindgen::JsValue::NULL);
        });
    });
    let _ = wasm_bindgen_futures::JsFuture::from(frame).await;
}
