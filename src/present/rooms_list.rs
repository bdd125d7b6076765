//! Rooms in the settings: the list, and a new record.

use super::{
    record_list::{Cell, Line, sorted},
    route::{Chosen, Route},
    tags,
};
use crate::{
    domain::{activity::Tag, document::Document, id::RoomId, room::Room},
    i18n::{Locale, text::rooms as t},
};
use std::collections::BTreeSet;

/// The rooms by name, with places, features and remarks.
pub fn lines(locale: Locale, document: &Document) -> Vec<Line> {
    let line = |room: &Room| Line {
        key: room.id.to_string(),
        route: Route::Room(Chosen::One(room.id)),
        name: room.name.clone(),
        initials: String::new(),
        cells: vec![
            Cell::from(t::capacity_short(locale, room.capacity)),
            Cell::from(features(locale, room)),
            Cell::from(remarks(locale, room)),
        ],
        is_archived: room.archived,
    };
    sorted(document.rooms.iter().map(|room| line(room)).collect())
}

fn features(locale: Locale, room: &Room) -> String {
    let names: Vec<String> = room
        .features
        .iter()
        .map(|tag| tags::feature(locale, tag))
        .collect();
    if names.is_empty() {
        t::no_feature(locale).to_owned()
    } else {
        names.join(", ")
    }
}

fn remarks(locale: Locale, room: &Room) -> String {
    let remarks: Vec<&str> = [
        room.step_free.then(|| t::step_free_short(locale)),
        room.outdoors.then(|| t::outdoors_short(locale)),
    ]
    .into_iter()
    .flatten()
    .collect();
    remarks.join(", ")
}

/// What a room for visits and appointments has, the usual first.
const FOR_VISITS: [&str; 4] = [
    "salle_soin",
    "infirmerie",
    "bureau_entretien",
    "salle_calme",
];

/// What a visit needs until somebody says otherwise: what a room of the house has, or no visit would ever find one.
pub fn visit_feature(document: &Document) -> Tag {
    let rooms = document.rooms.iter().filter(|room| !room.archived);
    let known: BTreeSet<&Tag> = rooms.flat_map(|room| &room.features).collect();
    let usual = FOR_VISITS.map(Tag::new);
    let found = usual.iter().find(|feature| known.contains(feature));
    found
        .or_else(|| known.first().copied())
        .unwrap_or(&usual[0])
        .clone()
}

/// A new room of a usual size.
pub fn blank(id: RoomId) -> Room {
    Room {
        id,
        name: String::new(),
        capacity: 10,
        features: Vec::new(),
        step_free: true,
        outdoors: false,
        site: None,
        closed: Vec::new(),
        closures: Vec::new(),
        archived: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_room_tells_its_places_and_its_features_by_name() {
        let mut document = Document::new(crate::demo::blank::house());
        document.rooms.put(Room {
            name: "Cuisine".into(),
            features: vec![Tag::new("cuisine_therapeutique"), Tag::new("four")],
            ..blank(RoomId(1))
        });
        let line = &lines(Locale::Fr, &document)[0];
        assert_eq!(line.cells[0].text, "10\u{a0}places");
        assert_eq!(line.cells[1].text, "Cuisine thérapeutique, four");
        assert_eq!(line.cells[2].text, "accessible");
    }

    #[test]
    fn a_visit_needs_what_a_room_of_the_house_has() {
        let mut document = Document::new(crate::demo::blank::house());
        let needs = |document: &Document| visit_feature(document).to_string();
        let put = |document: &mut Document, id: u128, features: &[&'static str]| {
            document.rooms.put(Room {
                features: features.iter().map(|it| Tag::new(it)).collect(),
                ..blank(RoomId(id))
            });
        };
        assert_eq!(needs(&document), "salle_soin");
        put(&mut document, 1, &["jardin"]);
        assert_eq!(needs(&document), "jardin");
        put(&mut document, 2, &["atelier_creatif", "bureau_entretien"]);
        assert_eq!(needs(&document), "bureau_entretien");
        put(&mut document, 3, &["salle_soin"]);
        assert_eq!(needs(&document), "salle_soin");
    }
}
