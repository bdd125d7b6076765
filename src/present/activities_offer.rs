//! Several activities offered at once, or no longer; and what the catalogue advises once the kind of a house is another.

use crate::{
    catalogue,
    domain::{
        activity::Activity,
        document::Document,
        edit::{Command, Entry, Gesture},
        house::HouseKind,
        id::ActivityId,
    },
};
use std::collections::BTreeSet;

/// Those of these activities for which it would change something, in the order of the document.
pub fn concerned(
    document: &Document,
    ids: &BTreeSet<ActivityId>,
    is_offered: bool,
) -> BTreeSet<ActivityId> {
    document
        .activities
        .iter()
        .filter(|activity| activity.is_offered != is_offered && ids.contains(&activity.id))
        .map(|activity| activity.id)
        .collect()
}

/// One step that offers these activities, or keeps them in the catalogue; nothing if it would change none.
pub fn command(
    document: &Document,
    ids: &BTreeSet<ActivityId>,
    is_offered: bool,
) -> Option<Command> {
    let gesture = if is_offered {
        Gesture::Offer
    } else {
        Gesture::StopOffering
    };
    let puts = puts(document, ids, is_offered);
    (!puts.is_empty()).then_some(Command::Several(gesture, puts))
}

fn puts(document: &Document, ids: &BTreeSet<ActivityId>, is_offered: bool) -> Vec<Command> {
    concerned(document, ids, is_offered)
        .into_iter()
        .filter_map(|id| {
            let activity = document.activities.get(id)?;
            Some(Command::Put(Box::new(Entry::Activity(Activity {
                is_offered,
                ..Activity::clone(activity)
            }))))
        })
        .collect()
}

/// What would change if the house offered what the catalogue advises for its kind. It is never done unasked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suiting {
    /// Those to offer: what a house of this kind begins with.
    pub more: BTreeSet<ActivityId>,
    /// Those to keep in the catalogue: it advises them for other kinds only, and nothing here counts on them.
    pub fewer: BTreeSet<ActivityId>,
    /// How many of the other kinds stay offered, because a plan or somebody counts on them.
    pub in_use: usize,
}

impl Suiting {
    /// What would change in this house for a kind; nothing if it offers just that already.
    pub fn of(document: &Document, kind: HouseKind) -> Option<Self> {
        let advised = catalogue::advised(kind);
        let more = concerned(document, &catalogue::starters(kind), true);
        let counted_on = counted_on(document);
        let (in_use, fewer): (BTreeSet<_>, BTreeSet<_>) = document
            .activities
            .iter()
            .filter(|activity| {
                activity.is_offered
                    && activity.catalogue.is_some()
                    && !advised.contains(&activity.id)
            })
            .map(|activity| activity.id)
            .partition(|id| counted_on.contains(id));
        (!more.is_empty() || !fewer.is_empty()).then_some(Self {
            more,
            fewer,
            in_use: in_use.len(),
        })
    }

    /// The step that makes it so.
    pub fn command(&self, document: &Document) -> Command {
        let mut commands = puts(document, &self.more, true);
        commands.extend(puts(document, &self.fewer, false));
        Command::Several(Gesture::SuitKind, commands)
    }
}

/// The activities that stand in a plan or in the usual week, or that somebody wishes for.
fn counted_on(document: &Document) -> BTreeSet<ActivityId> {
    let planned = document
        .weeks
        .values()
        .flat_map(|plan| &plan.placements.sessions)
        .chain(&document.template.sessions)
        .map(|session| session.activity);
    let wished = document
        .persons
        .iter()
        .flat_map(|person| &person.project.wishes)
        .filter_map(|wish| wish.activity);
    planned.chain(wished).collect()
}

#[cfg(test)]
mod tests;
