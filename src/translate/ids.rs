//! Short ids of the problem, and what they stand for.

use super::ActivityKey;
use crate::domain::{
    activity::Activity,
    document::Document,
    id::{AppointmentId, PersonId, RoomId, SiteId, StaffId, VisitorId},
    project::GoalTarget,
    time::WeekId,
};
use chrono::Weekday;
use std::{collections::BTreeMap, sync::Arc};

/// Most goals that a problem may have.
const MAX_GOALS: usize = 100;

/// Things of one kind, each with its short id.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Table<K: Ord> {
    ids: BTreeMap<K, String>,
    keys: BTreeMap<String, K>,
}

impl<K: Ord> Default for Table<K> {
    fn default() -> Self {
        Self {
            ids: BTreeMap::new(),
            keys: BTreeMap::new(),
        }
    }
}

impl<K: Ord + Clone> Table<K> {
    fn numbered(letter: char, keys: impl IntoIterator<Item = K>) -> Self {
        let mut table = Self::default();
        for key in keys {
            table.add(letter, key);
        }
        table
    }

    /// Adds a thing under the letter's next number; gives its id.
    pub fn add(&mut self, letter: char, key: K) -> String {
        let id = format!("{letter}{}", self.ids.len());
        self.keys.insert(id.clone(), key.clone());
        self.ids.insert(key, id.clone());
        id
    }

    pub fn get(&self, id: &str) -> Option<K> {
        self.keys.get(id).cloned()
    }

    pub fn id(&self, key: &K) -> Option<&str> {
        self.ids.get(key).map(String::as_str)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&K, &str)> {
        self.ids.iter().map(|(key, id)| (key, id.as_str()))
    }

    pub fn ids(&self) -> Vec<String> {
        self.ids.values().cloned().collect()
    }
}

/// All ids of a problem.
#[derive(Default)]
pub(super) struct Ids {
    pub persons: Table<PersonId>,
    pub staff: Table<StaffId>,
    pub rooms: Table<RoomId>,
    pub activities: Table<ActivityKey>,
    pub goals: Table<GoalTarget>,
    pub professionals: Table<(VisitorId, Option<SiteId>)>,
    pub appointments: Table<AppointmentId>,
}

impl Ids {
    pub fn of(document: &Document, week: WeekId, runs: &[(ActivityKey, Arc<Activity>)]) -> Self {
        let persons = document.persons_in(week);
        let (monday, sunday) = (week.monday(), week.date(Weekday::Sun));
        let mut goals: Vec<GoalTarget> = persons
            .iter()
            .flat_map(|person| &person.project.goals)
            .filter(|goal| goal.runs_between(monday, sunday))
            .map(|goal| goal.target.clone())
            .collect();
        goals.sort();
        goals.dedup();
        goals.truncate(MAX_GOALS);
        Self {
            persons: Table::numbered('p', persons.iter().map(|person| person.id)),
            staff: Table::numbered(
                's',
                document.staff.iter().filter(|m| !m.archived).map(|m| m.id),
            ),
            rooms: Table::numbered(
                'r',
                document.rooms.iter().filter(|r| !r.archived).map(|r| r.id),
            ),
            activities: Table::numbered('a', runs.iter().map(|(key, _)| *key)),
            goals: Table::numbered('g', goals),
            professionals: Table::default(),
            appointments: Table::default(),
        }
    }
}
