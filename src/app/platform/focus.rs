//! What had the focus, to give it back when what took it away is gone.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

/// What the keyboard reaches.
const REACHED: &str = "button:not(:disabled), a[href], input, select, textarea, [tabindex='0']";

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// What had the focus, and what stands around it.
#[derive(Debug, Clone)]
pub struct Focused {
    element: HtmlElement,
    around: Vec<Element>,
}

impl Focused {
    /// Whether it stands in something that matches.
    pub fn is_in(&self, selector: &str) -> bool {
        matches!(self.element.closest(selector), Ok(Some(_)))
    }

    /// Gives it the focus again; where it is gone or out of sight, its nearest neighbour takes it.
    pub fn restore(&self) {
        let _ = self.element.focus();
        if self.element.is_connected() && has_it(&self.element) {
            return;
        }
        for around in self.around.iter().filter(|around| around.is_connected()) {
            let Ok(found) = around.query_selector_all(REACHED) else {
                continue;
            };
            let seen = (0..found.length())
                .filter_map(|at| found.item(at)?.dyn_into::<HtmlElement>().ok())
                .find(|element| element.offset_parent().is_some());
            if let Some(element) = seen {
                let _ = element.focus();
                return;
            }
        }
    }
}

fn has_it(element: &HtmlElement) -> bool {
    document()
        .and_then(|document| document.active_element())
        .is_some_and(|active| active.is_same_node(Some(element)))
}

/// The name of the element that has the focus, if it has one.
pub fn focused_id() -> Option<String> {
    let id = document()?.active_element()?.id();
    (!id.is_empty()).then_some(id)
}

/// What has the focus now; nothing while it is on the page as a whole, or on what is hidden and about to go.
pub fn focused() -> Option<Focused> {
    let element: HtmlElement = document()?.active_element()?.dyn_into().ok()?;
    if element.tag_name() == "BODY" || element.closest("[hidden]").ok()?.is_some() {
        return None;
    }
    // Nothing of the whole page stands in for it: that would be somewhere else.
    let is_of_page = |around: &Element| matches!(&*around.tag_name(), "BODY" | "MAIN");
    let around = std::iter::successors(element.parent_element(), |around| around.parent_element())
        .take_while(|around| !is_of_page(around))
        .collect();
    Some(Focused { element, around })
}
