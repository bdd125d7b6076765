//! Devices for the tests of merging: each with its document and what it keeps of its exchanges.

use crate::{
    file,
    history::History,
    merge::{self, Incoming, Merged},
};
use semainier::{
    demo,
    domain::{
        document::Document,
        edit::{self, Command},
        id::ExchangeId,
        time::WeekId,
    },
    storage::exchange::{Choice, Fault, Report, Stamp, Writing},
};
use std::cell::Cell;

thread_local! {
    static TICKS: Cell<u64> = const { Cell::new(1) };
}

/// A number that no device had before.
pub fn tick() -> u64 {
    TICKS.replace(TICKS.get() + 1)
}

/// The week of the demo house that is planned.
pub fn week() -> WeekId {
    WeekId::new(2026, 48).unwrap()
}

/// The small house, with one week and few activities: quick to merge.
pub fn house() -> Document {
    let mut house = demo::small(week().monday());
    let week = week();
    house.weeks.retain(|id, _| *id == week);
    house.attendance.retain(|id, _| *id == week);
    let plans = house.weeks.values().map(|plan| &plan.placements);
    let used: Vec<_> = plans
        .chain([&*house.template])
        .flat_map(|placements| placements.sessions.iter().map(|session| session.activity))
        .collect();
    let idle: Vec<_> = house
        .activities
        .iter()
        .map(|activity| activity.id)
        .filter(|id| !used.contains(id))
        .skip(2)
        .collect();
    for id in idle {
        let remove = Command::Remove(edit::EntryId::Activity(id));
        house = edit::apply(&house, &remove, &stamp("Nadia")).unwrap();
    }
    house
}

fn stamp(by: &str) -> edit::Stamp {
    let start: chrono::NaiveDateTime = "2026-11-25T08:00:00".parse().unwrap();
    edit::Stamp {
        at: start + chrono::TimeDelta::minutes(tick() as i64),
        by: by.to_owned(),
    }
}

/// One device.
#[derive(Clone)]
pub struct Device {
    pub name: &'static str,
    pub document: Document,
    pub kept: Vec<History>,
    /// Earlier states, for steps back.
    pub past: Vec<Document>,
}

impl Device {
    pub fn new(name: &'static str, document: Document) -> Self {
        Self {
            name,
            document,
            kept: Vec::new(),
            past: Vec::new(),
        }
    }

    fn stamp(&self) -> Stamp {
        let stamp = stamp(self.name);
        Stamp {
            writing: Writing {
                at: stamp.at,
                by: stamp.by,
            },
            clients: [tick() + 1_000_000, tick() + 1_000_000],
            mark: ExchangeId(u128::from(tick())),
            language: "fr".to_owned(),
        }
    }

    /// Gives a command; whether it was taken.
    pub fn give(&mut self, command: &Command) -> bool {
        let next = edit::apply(&self.document, command, &stamp(self.name));
        if let Ok(next) = next {
            self.past.push(std::mem::replace(&mut self.document, next));
            return true;
        }
        false
    }

    /// Gives a command that must be taken.
    pub fn edit(&mut self, command: &Command) {
        let next = edit::apply(&self.document, command, &stamp(self.name)).unwrap();
        self.past.push(std::mem::replace(&mut self.document, next));
    }

    /// Takes the last step back.
    pub fn undo(&mut self) {
        self.document = self.past.pop().unwrap();
    }

    /// Makes an exchange file.
    pub fn export(&mut self) -> Vec<u8> {
        let stamp = self.stamp();
        let history = merge::export(&self.document, &self.kept, &stamp).unwrap();
        let file = file::write(&history).unwrap();
        self.kept.push(history);
        self.edit(&Command::Exchange(stamp.mark, "echange.smx".to_owned()));
        file
    }

    /// What merging would give.
    pub fn try_merge(&self, file: &[u8], choices: &[Choice]) -> Result<Merged, Fault> {
        let incoming = crate::request::incoming(file)?;
        merge::merge(&self.document, &self.kept, incoming, choices, &self.stamp())
    }

    fn take(&mut self, merged: Merged) -> Report {
        self.past
            .push(std::mem::replace(&mut self.document, merged.document));
        self.kept.push(merged.history);
        merged.report
    }

    /// Merges a file.
    pub fn merge(&mut self, file: &[u8]) -> Report {
        let merged = self.try_merge(file, &[]).unwrap();
        self.take(merged)
    }

    /// Merges a file as the page does: looks at it, chooses about the first conflict, and takes it under the same name.
    pub fn merge_choosing(&mut self, file: &[u8], is_here: bool) -> Report {
        let stamp = self.stamp();
        let merge = |choices: &[Choice]| {
            let incoming = crate::request::incoming(file).unwrap();
            merge::merge(&self.document, &self.kept, incoming, choices, &stamp).unwrap()
        };
        let looked = merge(&[]).report;
        let conflict = &looked.conflicts[0];
        let mut values = conflict.values.iter();
        let chosen = Choice {
            key: conflict.key.clone(),
            path: conflict.path.clone(),
            value: values
                .find(|held| held.is_here == is_here)
                .unwrap()
                .value
                .clone(),
        };
        let merged = merge(&[chosen]);
        self.take(merged)
    }

    /// Takes choices about what was merged before.
    pub fn choose(&mut self, choices: &[Choice]) -> Report {
        let nothing = Incoming::Nothing;
        let merged = merge::merge(&self.document, &self.kept, nothing, choices, &self.stamp());
        self.take(merged.unwrap())
    }
}

/// The document as all devices should have it: without what stays on one of them.
pub fn common(document: &Document) -> Document {
    use semainier::domain::{house::House, journal::DecisionKind};
    use std::sync::Arc;
    let mut document = document.clone();
    document.house = Arc::new(House {
        user: String::new(),
        bad_weather: Vec::new(),
        exchanged: None,
        ..(*document.house).clone()
    });
    for plan in document.weeks.values_mut() {
        Arc::make_mut(plan).before_proposal = None;
    }
    Arc::make_mut(&mut document.journal)
        .retain(|entry| !matches!(entry.kind, DecisionKind::Exported { .. }));
    document
}
