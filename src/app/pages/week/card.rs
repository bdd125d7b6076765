//! A card of the board. Clicks and keys are heard by the board itself.

use super::marks::Marks;
use crate::platform::{
    element::{self, Element, Node, known},
    sight,
};
use semainier::{
    i18n::{
        Locale, format,
        text::{person_places as p, week as t, week_series as s, week_tools as w},
    },
    present::{domains, week_cards::Card, week_grid::Placed, week_places::Grade},
};

/// A card before anything stands on it. A board holds hundreds, so it has few elements: its icons are letters of a font.
const INSIDE: &str = "<button type=\"button\"><span class=\"sess__time\"> </span> <b> </b> \
    <span class=\"sess__meta\"> </span> <span class=\"sess__n\"> </span></button>";
/// Where it lies.
const PLACE: [&str; 2] = ["grid-column", "grid-row"];
/// What its button has.
const ATTRIBUTES: [&str; 5] = ["id", "class", "aria-label", "aria-pressed", "tabindex"];

/// Minutes up to which a session is brief.
const BRIEF: u16 = 30;

/// What stands on a card, and how.
struct Face {
    is_hidden: bool,
    /// Of [`PLACE`].
    place: [String; 2],
    /// Of [`ATTRIBUTES`].
    attributes: [String; 5],
    /// Of the elements in its button.
    texts: [String; 4],
}

/// A card in its lane. What changed is written by hand: a hundred cards change at once. An element that stays keeps the focus,
/// and is still there when a press on it ends.
pub struct CardElement {
    item: Element,
    button: Element,
    /// Of the elements in the button.
    texts: [Node; 4],
    face: Face,
}

thread_local! {
    /// Each card begins as a copy of this: that takes less time than to read its HTML once more.
    static BLANK: Option<Element> = element::create("li", INSIDE);
}

impl CardElement {
    /// A new element that shows a card; nothing without a page.
    pub fn new(locale: Locale, placed: &Placed, marks: Marks, is_hidden: bool) -> Option<Self> {
        let item = BLANK.with(|blank| element::copy(blank.as_ref()?))?;
        let button = element::first_in(&item)?;
        let text = |at| element::text_of_child(&button, at);
        let card = Self {
            texts: [text(0)?, text(1)?, text(2)?, text(3)?],
            face: Face::of(locale, placed, marks, is_hidden),
            button,
            item,
        };
        card.draw(None);
        Some(card)
    }

    /// Shows a card, or the same with other marks.
    pub fn show(&mut self, locale: Locale, placed: &Placed, marks: Marks, is_hidden: bool) {
        let face = Face::of(locale, placed, marks, is_hidden);
        let last = std::mem::replace(&mut self.face, face);
        self.draw(Some(&last));
    }

    /// Takes the element out of the page. The browser lays out the page there and then when what has the focus leaves it, so that
    /// one goes once the rest is on the screen; until then nobody sees it and it has no name.
    pub fn take_away(self, focused: Option<&str>) {
        let [id, ..] = &self.face.attributes;
        if focused != Some(id) {
            return self.item.remove();
        }
        element::set_hidden(&self.item, true);
        element::remove_attribute(&self.button, ATTRIBUTES[0]);
        sight::after_paint(move || self.item.remove());
    }

    /// Writes what is not as it was.
    fn draw(&self, last: Option<&Face>) {
        let face = &self.face;
        if last.map_or(face.is_hidden, |last| last.is_hidden != face.is_hidden) {
            element::set_hidden(&self.item, face.is_hidden);
        }
        for (at, (name, value)) in PLACE.iter().zip(&face.place).enumerate() {
            if last.is_none_or(|last| last.place[at] != *value) {
                element::set_style(&self.item, name, known(value));
            }
        }
        for (at, (name, value)) in ATTRIBUTES.iter().zip(&face.attributes).enumerate() {
            if last.is_none_or(|last| last.attributes[at] != *value) {
                // What names a card is its own.
                let is_own = matches!(*name, "id" | "aria-label");
                let value = if is_own { value } else { known(value) };
                element::set_attribute(&self.button, name, value);
            }
        }
        for (at, (text, words)) in self.texts.iter().zip(&face.texts).enumerate() {
            if last.is_none_or(|last| last.texts[at] != *words) {
                element::set_text(text, words);
            }
        }
    }

    /// The element.
    pub const fn item(&self) -> &Element {
        &self.item
    }
}

impl Face {
    fn of(locale: Locale, placed: &Placed, marks: Marks, is_hidden: bool) -> Self {
        let card = &placed.card;
        Self {
            is_hidden,
            place: [
                format!("{} / {}", placed.start_line, placed.end_line),
                placed.lane.to_string(),
            ],
            attributes: [
                card.key.to_string(),
                class(card, marks),
                label(locale, card, marks),
                marks.is_open.to_string(),
                if marks.is_stop { "0" } else { "-1" }.to_owned(),
            ],
            texts: [
                format::time(locale, card.range.start().0),
                card.title.clone(),
                card.detail.clone(),
                places_taken(card).unwrap_or_default(),
            ],
        }
    }
}

fn class(card: &Card, marks: Marks) -> String {
    let mut class = format!("sess {}", domains::class(card.domain));
    for (is_so, name) in [
        (card.is_appointment(), " sess--rdv"),
        (is_brief(card), " is-brief"),
        (card.is_pinned, " is-pinned"),
        (card.is_changed, " is-changed"),
        (marks.is_warned, " has-warn"),
        (marks.is_chosen, " is-chosen"),
        (marks.grade == Some(Grade::Good), " takes-well"),
        (marks.grade == Some(Grade::Possible), " takes"),
        (marks.grade == Some(Grade::Forbidden), " takes-not"),
    ] {
        if is_so {
            class.push_str(name);
        }
    }
    class
}

/// Whether a long day leaves the card room for few letters.
fn is_brief(card: &Card) -> bool {
    card.range.minutes() <= BRIEF
}

/// What a screen reader says of a card: what is seen, on a phone the time too, in the same words and order, so that who speaks
/// to the page can name it; then the rest. It is an attribute, since words out of sight are laid out like any other, and those of hundreds of cards take a
/// quarter of the time.
fn label(locale: Locale, card: &Card, marks: Marks) -> String {
    let places = places_taken(card).map(|taken| t::places_taken(locale, &taken));
    let grade = marks.grade.map(|grade| match grade {
        Grade::Forbidden => p::cannot_come(locale),
        Grade::Good | Grade::Possible => p::can_come(locale),
    });
    let head = format!(
        "{} {}",
        format::time(locale, card.range.start().0),
        card.title
    );
    let mut label = [Some(head), Some(card.detail.clone()), places]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .chain([card.when(locale)])
        .collect::<Vec<_>>()
        .join(", ");
    let more = [
        card.is_pinned.then(|| t::pinned_label(locale)),
        card.is_repeated.then(|| s::label(locale)),
        marks.is_warned.then(|| t::warning_label(locale)),
        card.is_changed.then(|| t::changed_label(locale)),
        grade,
        marks.is_chosen.then(|| w::chosen_label(locale)),
    ];
    label.extend(more.into_iter().flatten());
    label
}

fn places_taken(card: &Card) -> Option<String> {
    let places = card.places?;
    Some(format!("{}/{places}", card.persons.len()))
}
