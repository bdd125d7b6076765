//! What the instance says of a person or a session's name, found at once instead of by looking through its lists.

use std::collections::BTreeMap;

use crate::checker::{Index, Key};

/// The instance's lists by person or by name of session.
pub(crate) struct Links {
    /// Per person, positions of the pairs that are kept apart and the other person.
    pub(crate) apart: Vec<Vec<(usize, usize)>>,
    /// Per person, positions of their pairs of friends and the other person.
    pub(super) friends: Vec<Vec<(usize, usize)>>,
    /// Entries of last week at a name.
    pub(super) habits: BTreeMap<Key, Vec<usize>>,
    /// Pins of a name.
    pub(super) pins: BTreeMap<Key, Vec<usize>>,
    /// How often it is pinned that a person attends.
    pub(super) bound: BTreeMap<(usize, Key), i64>,
    /// How often it is pinned that a person avoids an activity.
    pub(super) avoided: BTreeMap<(usize, usize), i64>,
    /// Who attended the sessions of the baseline and is here that day, sorted.
    pub(super) past: BTreeMap<Key, Vec<usize>>,
    /// Per person, what may be missed before it is unfair.
    pub(super) tolerated: Vec<i64>,
}

impl Links {
    pub(crate) fn new(index: &Index<'_>) -> Self {
        let persons = index.inst.persons.len();
        let mut links = Self {
            apart: vec![Vec::new(); persons],
            friends: vec![Vec::new(); persons],
            habits: BTreeMap::new(),
            pins: BTreeMap::new(),
            bound: BTreeMap::new(),
            avoided: BTreeMap::new(),
            past: BTreeMap::new(),
            tolerated: (0..persons)
                .map(|person| tolerated(index, person))
                .collect(),
        };
        for (pair, (one, other)) in index.incompatible.iter().enumerate() {
            links.apart[*one].push((pair, *other));
            links.apart[*other].push((pair, *one));
        }
        for (pair, (one, other)) in index.friends.iter().enumerate() {
            links.friends[*one].push((pair, *other));
            links.friends[*other].push((pair, *one));
        }
        for (at, (key, _)) in index.last_week.iter().enumerate() {
            links.habits.entry(*key).or_default().push(at);
        }
        for (at, pin) in index.pinned.iter().enumerate() {
            links.pins.entry(pin.key).or_default().push(at);
        }
        for pin in &index.pinned_attendances {
            *links.bound.entry(*pin).or_default() += 1;
        }
        for pair in &index.avoided {
            *links.avoided.entry(*pair).or_default() += 1;
        }
        for (key, past) in index.past.iter().flat_map(|past| &past.sessions) {
            let here = |person: &usize| index.inst.persons[*person].presence[key.1].is_some();
            let mut people: Vec<usize> = past.attendees.iter().copied().filter(here).collect();
            people.sort_unstable();
            people.dedup();
            links.past.insert(*key, people);
        }
        links
    }
}

/// The missed units from which the person is treated unfairly, less what past weeks left short.
fn tolerated(index: &Index<'_>, person: usize) -> i64 {
    let targets: i64 = index.targets[person].iter().map(|(_, target)| target).sum();
    let wishes: i64 = index.wishes[person]
        .iter()
        .map(|(_, count, weight)| count * weight)
        .sum();
    i64::from(index.inst.fair_percent) * (targets + wishes) / 100
        - i64::from(index.inst.persons[person].owed)
}
