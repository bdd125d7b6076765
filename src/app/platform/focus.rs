//! What had the focus, to give it back when what took it away is gone.

use super::{page, sight};
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
    place: Option<Place>,
}

/// Where something stands in a list, for whoever comes into its place.
#[derive(Debug, Clone)]
struct Place {
    list: Element,
    /// Which line of the list.
    line: u32,
    /// Which of what the keyboard reaches in that line.
    within: usize,
}

impl Place {
    fn of(element: &HtmlElement) -> Option<Self> {
        let list = element.closest("ul, ol, tbody").ok()??;
        let lines = list.children();
        let line = (0..lines.length()).find(|at| {
            lines
                .item(*at)
                .is_some_and(|line| line.contains(Some(element)))
        })?;
        // Whether it is to be seen is not asked here: that would lay out the page in the middle of an edit.
        let within = reachable(&lines.item(line)?)
            .iter()
            .position(|other| other.is_same_node(Some(element)))
            .unwrap_or_default();
        Some(Self { list, line, within })
    }

    /// What stands there now, or in the last line of a list that has become shorter.
    fn neighbour(&self) -> Option<HtmlElement> {
        let lines = self.list.children();
        let last = lines.length().checked_sub(1)?;
        let line = reachable(&lines.item(self.line.min(last))?);
        let same = line.get(self.within).filter(|element| is_seen(element));
        same.or(line.iter().find(|element| is_seen(element)))
            .cloned()
    }
}

/// What the keyboard reaches in an element and is to be seen.
fn reached(element: &Element) -> Vec<HtmlElement> {
    let mut found = reachable(element);
    found.retain(is_seen);
    found
}

fn is_seen(element: &HtmlElement) -> bool {
    element.offset_parent().is_some()
}

/// What the keyboard reaches in an element, were all of it to be seen.
fn reachable(element: &Element) -> Vec<HtmlElement> {
    let Ok(found) = element.query_selector_all(REACHED) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|at| found.item(at)?.dyn_into::<HtmlElement>().ok())
        .collect()
}

impl Focused {
    /// Whether it stands in something that matches.
    pub fn is_in(&self, selector: &str) -> bool {
        matches!(self.element.closest(selector), Ok(Some(_)))
    }

    /// Gives it the focus again; where it is gone or out of sight, what was drawn anew under its name takes it, else its nearest
    /// neighbour.
    pub fn restore(&self) {
        let _ = self.element.focus();
        if self.element.is_connected() && has_it(&self.element) {
            return;
        }
        let id = self.element.id();
        if !id.is_empty() {
            page::focus(&id);
            if focused_id().as_ref() == Some(&id) {
                return;
            }
        }
        let neighbour = self.place.as_ref().and_then(Place::neighbour);
        // Beside a title that is gone nothing is nearer than the title of the page.
        let around = self
            .around
            .iter()
            .filter(|around| around.is_connected() && self.element.tab_index() >= 0);
        let nearest = neighbour.or_else(|| around.flat_map(reached).next());
        if let Some(element) = nearest {
            let _ = element.focus();
        }
    }

    /// The same, and where nothing of it is left the title of the page takes the focus.
    pub fn restore_or_title(&self) {
        self.restore();
        if focused().is_none() {
            page::focus_first("main h1");
        }
    }
}

/// Does something that may take what has the focus off the page. Once that is on the screen, the focus is with what came in
/// its place.
pub fn keep_through(act: impl FnOnce()) {
    let before = focused();
    act();
    if let Some(before) = before {
        sight::after_paint(move || {
            if focused().is_none() {
                before.restore_or_title();
            }
        });
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
    of(document()?.active_element()?.dyn_into().ok()?)
}

/// What had the focus before the element that has come by it.
pub fn left_by(event: &web_sys::FocusEvent) -> Option<Focused> {
    of(event.related_target()?.dyn_into().ok()?)
}

fn of(element: HtmlElement) -> Option<Focused> {
    if element.tag_name() == "BODY" || element.closest("[hidden]").ok()?.is_some() {
        return None;
    }
    // Nothing of the whole page stands in for it: that would be somewhere else.
    let is_of_page = |around: &Element| matches!(&*around.tag_name(), "BODY" | "MAIN");
    let around = std::iter::successors(element.parent_element(), |around| around.parent_element())
        .take_while(|around| !is_of_page(around))
        .collect();
    let place = Place::of(&element);
    Some(Focused {
        element,
        around,
        place,
    })
}
