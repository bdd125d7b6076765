//! What persons need of a room.

use std::collections::BTreeSet;

use super::{Instance, Person, Room};

impl Person {
    /// How many different needs of the person the room does not meet.
    pub fn misses_in(&self, room: &Room) -> usize {
        let is_missed = |(at, need): &(usize, &String)| {
            !room.features.contains(need) && !self.needs[..*at].contains(need)
        };
        self.needs.iter().enumerate().filter(is_missed).count()
    }
}

/// What persons need of a room, each once, in their order.
pub(crate) fn needs(instance: &Instance) -> BTreeSet<&str> {
    let all = instance.persons.iter().flat_map(|person| &person.needs);
    all.map(String::as_str).collect()
}

/// The same week with people who need something that only some of the rooms have.
#[cfg(test)]
pub(crate) fn with_needs(mut instance: Instance) -> Instance {
    for (n, room) in instance.rooms.iter_mut().enumerate() {
        let has = |word: &str, is_so: bool| is_so.then(|| word.to_owned());
        room.features.extend(has("step_free", n % 2 == 0));
        room.features.extend(has("hoist", n % 3 == 0));
    }
    for (n, person) in instance.persons.iter_mut().enumerate() {
        person.needs = match n % 5 {
            0 | 1 => vec!["step_free".to_owned()],
            2 => vec!["hoist".to_owned(), "step_free".to_owned()],
            _ => Vec::new(),
        };
    }
    instance
}
