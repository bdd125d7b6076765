//! Files: out by a download, in by the file picker or a drop.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

/// Offers bytes as a file. `mime` such as `text/calendar;charset=utf-8`.
pub fn download(name: &str, mime: &str, bytes: &[u8]) {
    let save = || {
        let options = BlobPropertyBag::new();
        options.set_type(mime);
        let parts = Array::of1(&Uint8Array::from(bytes));
        let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
        let url = Url::create_object_url_with_blob(&blob).ok()?;
        let anchor: HtmlAnchorElement = web_sys::window()?
            .document()?
            .create_element("a")
            .ok()?
            .dyn_into()
            .ok()?;
        anchor.set_href(&url);
        anchor.set_download(name);
        anchor.click();
        // The click has started the download; the address may go once the browser has read it.
        let revoke = wasm_bindgen::closure::Closure::once_into_js(move || {
            drop(Url::revoke_object_url(&url));
        });
        web_sys::window()?
            .set_timeout_with_callback_and_timeout_and_arguments_0(revoke.unchecked_ref(), 60_000)
            .ok()
    };
    save();
}

/// The bytes of a chosen file; nothing if the browser could not read it.
pub async fn read(file: File) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}
