//! The page's own attributes, focus, printing and address.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Document, HtmlElement, Window};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// Sets an attribute of `<html>`; an empty value removes it.
pub fn set_root_attribute(name: &str, value: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // Neither call can fail on a plain attribute name.
        let _ = if value.is_empty() {
            root.remove_attribute(name)
        } else {
            root.set_attribute(name, value)
        };
    }
}

/// Sets a custom property of `<html>`, through the style object that the policy allows.
pub fn set_root_property(name: &str, value: &str) {
    let root = document()
        .and_then(|document| document.document_element())
        .and_then(|root| root.dyn_into::<HtmlElement>().ok());
    if let Some(root) = root {
        let _ = root.style().set_property(name, value);
    }
}

/// Sets the class of `<body>`.
pub fn set_body_class(class: &str) {
    if let Some(body) = document().and_then(|document| document.body()) {
        body.set_class_name(class);
    }
}

/// What a symbol of the page's sprite is drawn with, as markup; nothing if there is no such symbol.
pub fn symbol(id: &str) -> String {
    document()
        .and_then(|document| document.get_element_by_id(id))
        .map(|symbol| symbol.inner_html())
        .unwrap_or_default()
}

/// Marks those that match as pressed, and no others of `all`. The browser looks for the few that change: there may be
/// thousands.
pub fn press_only(all: &str, pressed: Option<&str>) {
    let mark = |selector: &str, state: &str| {
        let found = document().and_then(|document| document.query_selector_all(selector).ok());
        let Some(found) = found else { return };
        let elements = (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok());
        elements.for_each(|element: web_sys::Element| {
            // It cannot fail on a plain attribute name.
            let _ = element.set_attribute("aria-pressed", state);
        });
    };
    mark(&format!("{all}[aria-pressed='true']"), "false");
    if let Some(pressed) = pressed {
        mark(pressed, "true");
    }
}

/// Sets the window's title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// The window's title.
pub fn title() -> String {
    document()
        .map(|document| document.title())
        .unwrap_or_default()
}

/// Moves the focus to the element with this id.
pub fn focus(id: &str) {
    if let Some(element) = document()
        .and_then(|document| document.get_element_by_id(id))
        .and_then(|e| e.dyn_into::<HtmlElement>().ok())
    {
        let _ = element.focus();
    }
}

/// Scrolls the row that holds the element with this id sideways until the element stands in its middle; nothing else moves.
pub fn scroll_beside(id: &str) {
    let found = document().and_then(|document| document.get_element_by_id(id));
    let Some((element, row)) = found.and_then(|element| {
        let row = element.parent_element()?;
        Some((element, row))
    }) else {
        return;
    };
    let (inner, outer) = (
        element.get_bounding_client_rect(),
        row.get_bounding_client_rect(),
    );
    let middle = |rect: &web_sys::DomRect| rect.left() + rect.width() / 2.0;
    row.scroll_by_with_x_and_y(middle(&inner) - middle(&outer), 0.0);
}

/// Moves the focus to the first element that matches.
pub fn focus_first(selector: &str) {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Moves the focus into the element after (or before) the one with this id, among its siblings: to the first that
/// matches the earliest of the selectors.
pub fn focus_beside(id: &str, is_after: bool, selectors: &[&str]) {
    let beside = document()
        .and_then(|document| document.get_element_by_id(id))
        .and_then(|element| {
            if is_after {
                element.next_element_sibling()
            } else {
                element.previous_element_sibling()
            }
        });
    let Some(beside) = beside else { return };
    let found = selectors
        .iter()
        .find_map(|selector| beside.query_selector(selector).ok().flatten());
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// The id of the element that holds what an event happened to, by selector.
pub fn closest_id(event: &web_sys::Event, selector: &str) -> Option<String> {
    let target = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    Some(target.closest(selector).ok().flatten()?.id())
}

/// The text of a file beside the page.
pub async fn fetch_text(path: &str) -> Option<String> {
    let response = wasm_bindgen_futures::JsFuture::from(window()?.fetch_with_str(path))
        .await
        .ok()?
        .dyn_into::<web_sys::Response>()
        .ok()?;
    if !response.ok() {
        return None;
    }
    let text = wasm_bindgen_futures::JsFuture::from(response.text().ok()?);
    text.await.ok()?.as_string()
}

/// Loads the page anew.
pub fn reload() {
    super::address::settle();
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

/// Whether nobody sees the page now: another tab stands before it, or the window is put away.
pub fn is_hidden() -> bool {
    document().is_some_and(|document| document.hidden())
}

/// Whether a media query matches now.
pub fn matches_media(query: &str) -> bool {
    window()
        .and_then(|window| window.match_media(query).ok().flatten())
        .is_some_and(|list| list.matches())
}

/// Calls a function that `boot.js` put on the window.
pub fn call(name: &str) {
    let Some(window) = window() else { return };
    if let Ok(function) = js_sys::Reflect::get(&window, &name.into())
        && let Some(function) = function.dyn_ref::<js_sys::Function>()
    {
        let _ = function.call0(&window);
    }
}

/// The distance of an element from the window's left edge, and its width.
pub fn span_of(id: &str) -> Option<(f64, f64)> {
    let element = document()?.get_element_by_id(id)?;
    let area = element.get_bounding_client_rect();
    Some((area.left(), area.width()))
}

/// The point in an element where its menu opens.
pub fn corner_of(id: &str) -> Option<(f64, f64)> {
    let area = document()?
        .get_element_by_id(id)?
        .get_bounding_client_rect();
    Some((area.left() + 16.0, area.top() + 16.0))
}

/// Moves the focus to the next (or previous) element of those that match.
pub fn focus_step(selector: &str, step: i32) {
    let Some(document) = document() else { return };
    let Ok(found) = document.query_selector_all(selector) else {
        return;
    };
    let (n, active) = (found.length() as i32, document.active_element());
    let now = (0..n).find(|at| {
        let node = found.item(*at as u32);
        node.is_some_and(|node| {
            active
                .as_ref()
                .is_some_and(|active| active.is_same_node(Some(&node)))
        })
    });
    let next = now.map_or(0, |now| (now + step).rem_euclid(n.max(1)));
    let element = found.item(next as u32);
    if let Some(element) = element.and_then(|node| node.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// A drag of the browser's own begins; it carries nothing out of the page.
pub fn begin_drag(event: &web_sys::DragEvent) {
    if let Some(data) = event.data_transfer() {
        // Some browsers drag nothing that has no data.
        let _ = data.set_data("text/plain", "");
        data.set_effect_allowed("move");
    }
}

/// The id of the element at a point of the window, by selector.
pub fn id_under(x: f64, y: f64, selector: &str) -> Option<String> {
    let element = document()?.element_from_point(x as f32, y as f32)?;
    Some(element.closest(selector).ok().flatten()?.id())
}

/// Scrolls an element a little when a point comes near its upper or lower edge; the page, when it is the page that scrolls.
pub fn scroll_near_edge(id: &str, y: f64, edge: f64) {
    let Some(element) = document().and_then(|document| document.get_element_by_id(id)) else {
        return;
    };
    let area = element.get_bounding_client_rect();
    let is_scroller = element.scroll_height() > element.client_height();
    let (top, bottom) = if is_scroller {
        (area.top(), area.bottom())
    } else {
        // The bars above and below a phone's page cover its edges.
        const BAR: f64 = 64.0;
        let root = document().and_then(|document| document.document_element());
        (
            BAR,
            root.map_or(0.0, |root| f64::from(root.client_height())) - BAR,
        )
    };
    let step = if y < top + edge {
        -12
    } else if y > bottom - edge {
        12
    } else {
        return;
    };
    if is_scroller {
        element.set_scroll_top(element.scroll_top() + step);
    } else if let Some(window) = window() {
        window.scroll_by_with_x_and_y(0.0, f64::from(step));
    }
}

/// Whether a modal dialog is open.
pub fn has_dialog() -> bool {
    document()
        .and_then(|document| document.query_selector("dialog[open]").ok().flatten())
        .is_some()
}

/// Whether an event happened where text is typed.
pub fn is_typing(event: &web_sys::Event) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        .and_then(|element| {
            element
                .closest("input:not([type='checkbox']), textarea, select")
                .ok()
        })
        .flatten()
        .is_some()
}

/// Whether the keyboard is an Apple one, where Alt writes letters.
pub fn is_mac() -> bool {
    window().is_some_and(|window| {
        window
            .navigator()
            .platform()
            .is_ok_and(|platform| platform.starts_with("Mac"))
    })
}

/// Moves the focus to the first focusable element of the region after (or before) the one that has it. Each region
/// is the selector of what may take the focus in it.
pub fn focus_next_region(regions: &[&str], is_back: bool) {
    let Some(document) = document() else { return };
    let firsts: Vec<HtmlElement> = regions
        .iter()
        .filter_map(|region| {
            let found = document.query_selector_all(region).ok()?;
            (0..found.length())
                .filter_map(|at| found.item(at)?.dyn_into::<HtmlElement>().ok())
                .find(|element| element.offset_parent().is_some())
        })
        .collect();
    let active = document.active_element();
    // The region that has the focus is the last whose first element stands at or before it.
    let now = active.and_then(|active| {
        firsts.iter().rposition(|first| {
            let order = first.compare_document_position(&active);
            first.is_same_node(Some(&active))
                || order & web_sys::Node::DOCUMENT_POSITION_FOLLOWING != 0
        })
    });
    let n_regions = firsts.len();
    let next = match (now, is_back) {
        (None, _) => 0,
        (Some(now), false) => (now + 1) % n_regions.max(1),
        (Some(now), true) => (now + n_regions - 1) % n_regions.max(1),
    };
    if let Some(element) = firsts.get(next) {
        let _ = element.focus();
    }
}

/// Presses the first button that matches.
pub fn click_first(selector: &str) {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.click();
    }
}

/// Calls back each time a media query begins or ceases to match, for as long as the page lives.
pub fn on_media_change(query: &str, changed: impl Fn() + 'static) {
    let list = window().and_then(|window| window.match_media(query).ok().flatten());
    if let Some(list) = list {
        let callback = Closure::<dyn Fn()>::new(changed);
        list.set_onchange(Some(callback.as_ref().unchecked_ref()));
        // Both must outlive this call: the browser keeps neither.
        callback.forget();
        std::mem::forget(list);
    }
}

/// Whether a click fell beside a modal dialog: on the dialog itself rather than on something in it, and outside its
/// borders.
pub fn is_on_backdrop(event: &web_sys::MouseEvent) -> bool {
    let element = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::HtmlDialogElement>().ok());
    element.is_some_and(|dialog| {
        let area = dialog.get_bounding_client_rect();
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        x < area.left() || x > area.right() || y < area.top() || y > area.bottom()
    })
}
