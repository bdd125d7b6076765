//! What merging two devices' files did, in words. The sentences about changes and conflicts are made in the module that
//! merges, so that the page need not carry them.

use super::{
    exchange_values::Speaker,
    journal, names,
    week_changes::{self, Change},
};
use crate::{
    domain::{
        collection::{Collection, Record},
        document::Document,
        plan::Placements,
        time::WeekId,
    },
    i18n::{Locale, text::exchange as t},
    storage::exchange::{Fault, Report, Writing},
};
use std::collections::BTreeSet;

/// Changes of one week that are told one by one; more are counted.
const MOST_CHANGES: usize = 6;

/// Why a file is not taken, and what to do.
pub fn fault(locale: Locale, fault: &Fault) -> String {
    match fault {
        Fault::Encrypted => t::encrypted(locale).to_owned(),
        Fault::Foreign => t::foreign(locale).to_owned(),
        Fault::Newer => t::newer(locale).to_owned(),
        Fault::Damaged => t::damaged(locale).to_owned(),
        Fault::OtherHouse { name } => t::other_house(locale, name),
        Fault::Own => t::own_fault(locale).to_owned(),
    }
}

/// Who wrote, and when: "Claire, le 24 novembre 2026, 9 h 05".
pub fn writing(locale: Locale, writing: &Writing) -> String {
    let at = journal::moment(locale, writing.at);
    if writing.by.is_empty() {
        at
    } else {
        t::by_at(locale, &writing.by, &at)
    }
}

/// Puts words to a report: what changes from one state of the document to the other, and what is in conflict.
pub fn tell(locale: Locale, report: &mut Report, before: &Document, after: &Document) {
    let speaker = Speaker {
        locale,
        documents: [after, before],
    };
    for conflict in &mut report.conflicts {
        let piece = speaker.piece(&conflict.key, &conflict.path);
        let record = speaker.record(&conflict.key);
        conflict.title = if piece.is_empty() {
            record
        } else {
            t::pair(locale, &record, &piece)
        };
        for held in &mut conflict.values {
            held.text = speaker.value(&conflict.path, held.value.as_deref());
        }
    }
    for key in &mut report.revived {
        *key = speaker.record(key);
    }
    report.erased_names = report
        .erased
        .iter()
        .filter_map(|id| before.persons.get(id.parse().ok()?))
        .map(|person| names::full(person))
        .collect();
    report.changes = changes(speaker, before, after);
}

fn changes(speaker: Speaker<'_>, before: &Document, after: &Document) -> Vec<String> {
    let l = speaker.locale;
    let mut lines = Vec::new();
    let settings = |document: &Document| crate::domain::house::House {
        user: String::new(),
        exchanged: None,
        ..(*document.house).clone()
    };
    if settings(before) != settings(after) {
        lines.push(t::changed(l, t::house(l)));
    }
    compare(
        speaker,
        "persons",
        &before.persons,
        &after.persons,
        &mut lines,
    );
    compare(speaker, "staff", &before.staff, &after.staff, &mut lines);
    compare(
        speaker,
        "visitors",
        &before.visitors,
        &after.visitors,
        &mut lines,
    );
    compare(speaker, "rooms", &before.rooms, &after.rooms, &mut lines);
    compare(
        speaker,
        "activities",
        &before.activities,
        &after.activities,
        &mut lines,
    );
    compare(
        speaker,
        "appointments",
        &before.appointments,
        &after.appointments,
        &mut lines,
    );
    weeks(speaker, before, after, &mut lines);
    if !is_same_plan(&before.template, &after.template) {
        lines.push(t::changed(l, t::template(l)));
    }
    lines
}

fn compare<T: Record + PartialEq>(
    speaker: Speaker<'_>,
    part: &str,
    before: &Collection<T>,
    after: &Collection<T>,
    lines: &mut Vec<String>,
) where
    T::Id: std::fmt::Display,
{
    let l = speaker.locale;
    let name = |id: T::Id| speaker.record(&format!("{part}/{id}"));
    for record in after.iter() {
        match before.get(record.id()) {
            None => lines.push(t::added(l, &name(record.id()))),
            Some(old) if old != record => lines.push(t::changed(l, &name(record.id()))),
            Some(_) => {}
        }
    }
    for record in before.iter() {
        if after.get(record.id()).is_none() {
            lines.push(t::removed(l, &name(record.id())));
        }
    }
}

fn weeks(speaker: Speaker<'_>, before: &Document, after: &Document, lines: &mut Vec<String>) {
    let l = speaker.locale;
    let all = |document: &Document| {
        let weeks = document.weeks.keys().chain(document.attendance.keys());
        weeks.copied().collect::<Vec<WeekId>>()
    };
    let all: BTreeSet<WeekId> = all(before).into_iter().chain(all(after)).collect();
    // People who are gone have names in the older state only.
    let mut named = after.clone();
    for person in before.persons.iter() {
        if !named.persons.contains(person.id) {
            named.persons.put((**person).clone());
        }
    }
    for week in all {
        let name = speaker.record(&format!("week/{week}"));
        match (before.weeks.get(&week), after.weeks.get(&week)) {
            (None, Some(_)) => lines.push(t::added(l, &name)),
            (Some(_), None) => lines.push(t::removed(l, &name)),
            (Some(old), Some(new)) => {
                let changes = week_changes::changes(l, &named, &old.placements, &new.placements);
                lines.extend(told(l, &name, &changes));
                if changes.is_empty() && old.state != new.state {
                    lines.push(t::changed(l, &name));
                }
            }
            (None, None) => {}
        }
        let records = |document: &Document| document.attendance.get(&week).cloned();
        let (old, new) = (records(before), records(after));
        let (old, new) = (old.unwrap_or_default(), new.unwrap_or_default());
        let n_new = new.iter().filter(|record| !old.contains(record)).count();
        let n_gone = old
            .iter()
            .filter(|record| {
                let same = |other: &&crate::domain::attendance::Attendance| {
                    (other.session, other.person) == (record.session, record.person)
                };
                !new.iter().any(|other| same(&other))
            })
            .count();
        if n_new + n_gone > 0 {
            let number = week.to_string();
            let number = number.rsplit('W').next().and_then(|text| text.parse().ok());
            lines.push(t::attendances(
                l,
                n_new + n_gone,
                number.unwrap_or_default(),
            ));
        }
    }
}

fn told(l: Locale, week: &str, changes: &[Change]) -> Vec<String> {
    let mut lines: Vec<String> = changes
        .iter()
        .take(MOST_CHANGES)
        .map(|change| {
            let what = t::pair(l, &change.title, &change.text);
            t::in_week(l, week, &what)
        })
        .collect();
    let more = changes.len().saturating_sub(MOST_CHANGES);
    if more > 0 {
        lines.push(t::in_week(l, week, &t::more_changes(l, more)));
    }
    lines
}

/// Whether two plans say the same, whatever the order of their lists.
fn is_same_plan(a: &Placements, b: &Placements) -> bool {
    let sorted = |placements: &Placements| {
        let mut placements = placements.clone();
        placements.sessions.sort_by_key(|session| session.id);
        for session in &mut placements.sessions {
            session.participants.sort_unstable();
            session.held.sort_unstable();
        }
        placements
            .appointments
            .sort_by_key(|placed| placed.appointment);
        placements
    };
    sorted(a) == sorted(b)
}
