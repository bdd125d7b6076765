//! Rooms in the settings: the list, and a new record.

use super::{
    record_list::{Cell, Line, sorted},
    route::{Chosen, Route},
    tags,
};
use crate::{
    domain::{document::Document, id::RoomId, room::Room},
    i18n::{Locale, text::rooms as t},
};

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
    use crate::domain::activity::Tag;

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
}
