//! What one switch can reach on the screen for the person, and which of it is lit.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

/// What can be pressed; what is typed or unfolded needs more than one switch.
const PRESSED: &str = "button:not(:disabled), a[href]";
/// What is the team's: never lit, and pressed as always.
const TEAM: &str = "[data-team]";
/// On what is lit.
const LIT: &str = "data-lit";

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn is_of_team(element: &Element) -> bool {
    matches!(element.closest(TEAM), Ok(Some(_)))
}

/// What can be lit, in reading order: of the open dialog, else of the screen; nothing while the team is asked for its phrase.
fn choices() -> Vec<HtmlElement> {
    let find = |document: &Document| {
        let dialog = document.query_selector("dialog[open]").ok()?;
        let root = dialog.or_else(|| document.query_selector("main").ok().flatten())?;
        root.query_selector_all(PRESSED).ok()
    };
    let Some(found) = document().as_ref().and_then(find) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|at| found.item(at)?.dyn_into::<HtmlElement>().ok())
        .filter(|element| element.offset_parent().is_some() && !is_of_team(element))
        .collect()
}

fn lit() -> Option<HtmlElement> {
    let found = document()?.query_selector(&format!("[{LIT}]")).ok()??;
    found.dyn_into().ok()
}

/// Puts the light out.
pub fn put_out() {
    if let Some(element) = lit() {
        let _ = element.remove_attribute(LIT);
    }
}

/// Lights the choice after this one and gives it the focus, so that a screen reader follows; the place of what is lit now.
/// Nothing after the last.
pub fn light_after(at: Option<usize>) -> Option<usize> {
    put_out();
    let next = at.map_or(0, |at| at + 1);
    let choices = choices();
    let element = choices.get(next)?;
    let _ = element.set_attribute(LIT, "");
    let _ = element.focus();
    element.scroll_into_view_with_bool(false);
    Some(next)
}

/// Presses what is lit; whether something was.
pub fn press() -> bool {
    lit().is_some_and(|element| {
        put_out();
        element.click();
        true
    })
}

/// Whether a press by hand is the switch's: made by a person, and not on what is the team's.
pub fn is_switch(event: &web_sys::Event) -> bool {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    event.is_trusted() && !target.is_some_and(|element| is_of_team(&element))
}
