//! Events that take time off: the absences or closures that they become, each with the event it came from, so that one that
//! moved takes the place of the old one.

use super::{
    EventRow, MOST_DATES,
    again::Standing,
    take::{Choices, NAMESPACE, Owner, titled},
};
use crate::domain::{
    document::Document,
    edit::{Command, Entry},
    house::{Closure, House},
    id::EventId,
    imported::Imported,
    person::{Absence, Person},
    staff::StaffMember,
    time::{DateSpan, Minutes, TimeRange},
    visitor::Visitor,
};
use chrono::{Days, NaiveDate};
use xxhash_rust::xxh3::xxh3_128_with_seed;

/// The edit after which the owner's record has the absences or closures as the file has them; none if it has them already.
pub(super) fn edit<'a>(
    document: &Document,
    rows: impl Iterator<Item = &'a EventRow>,
    choices: &Choices,
) -> Option<Command> {
    let before = Record::of(document, choices.owner)?;
    let mut record = before.clone();
    for row in rows {
        record.take(row, choices);
    }
    if record == before {
        return None;
    }
    let held = record.spans();
    let is_news = |it: &Imported| it.span.last >= choices.from && held.contains(&it.span);
    record.imported_mut().retain(is_news);
    Some(record.command())
}

/// How an event that takes time off stands.
pub(super) fn standing(document: &Document, row: &EventRow, choices: &Choices) -> Standing {
    let asked = Record::of(document, choices.owner).map(|record| record.asked(row, choices));
    match asked {
        Some(asked) if row.is_cancelled() && !asked.gone.is_empty() => Standing::Cancelled,
        _ if row.is_cancelled() => Standing::Nothing,
        Some(asked) if asked.gone.is_empty() && asked.new.is_empty() => Standing::Taken,
        Some(asked) if asked.is_known => Standing::Changed,
        _ => Standing::New,
    }
}

/// What the event took so far and takes no longer.
pub(super) fn gone(document: &Document, row: &EventRow, choices: &Choices) -> Vec<DateSpan> {
    let record = Record::of(document, choices.owner);
    record.map_or_else(Vec::new, |record| record.asked(row, choices).gone)
}

/// What an event asks of a record.
struct Asked {
    /// What it took and takes no longer.
    gone: Vec<DateSpan>,
    /// What it takes and the record has not.
    new: Vec<DateSpan>,
    /// Whether it was taken before.
    is_known: bool,
}

/// The record of the one whose calendar it is.
#[allow(
    clippy::large_enum_variant,
    reason = "there are two of them at a time, each on its way to an entry"
)]
#[derive(Clone, PartialEq)]
enum Record {
    Person(Person),
    Staff(StaffMember),
    Visitor(Visitor),
    House(House),
}

impl Record {
    fn of(document: &Document, owner: Owner) -> Option<Self> {
        Some(match owner {
            Owner::Person(id) => Self::Person(Person::clone(document.persons.get(id)?)),
            Owner::Staff(id) => Self::Staff(StaffMember::clone(document.staff.get(id)?)),
            Owner::Visitor(id) => Self::Visitor(Visitor::clone(document.visitors.get(id)?)),
            Owner::House => Self::House(House::clone(&document.house)),
        })
    }

    fn command(self) -> Command {
        Command::Put(Box::new(match self {
            Self::Person(person) => Entry::Person(person),
            Self::Staff(member) => Entry::Staff(member),
            Self::Visitor(visitor) => Entry::Visitor(visitor),
            Self::House(house) => return Command::SetHouse(Box::new(house)),
        }))
    }

    fn spans(&self) -> Vec<DateSpan> {
        match self {
            Self::Person(person) => person.absences.iter().map(|one| one.span).collect(),
            Self::Staff(member) => member.absences.clone(),
            Self::Visitor(visitor) => visitor.absences.clone(),
            Self::House(house) => house.closures.iter().map(|one| one.span).collect(),
        }
    }

    fn imported(&self) -> &[Imported] {
        match self {
            Self::Person(person) => &person.imported,
            Self::Staff(member) => &member.imported,
            Self::Visitor(visitor) => &visitor.imported,
            Self::House(house) => &house.imported,
        }
    }

    const fn imported_mut(&mut self) -> &mut Vec<Imported> {
        match self {
            Self::Person(person) => &mut person.imported,
            Self::Staff(member) => &mut member.imported,
            Self::Visitor(visitor) => &mut visitor.imported,
            Self::House(house) => &mut house.imported,
        }
    }

    fn asked(&self, row: &EventRow, choices: &Choices) -> Asked {
        let event = event(choices.owner, row);
        let held = self.spans();
        let said = spans(row);
        let traced = self.imported().iter();
        let (own, others): (Vec<&Imported>, Vec<&Imported>) =
            traced.partition(|it| it.event == event);
        let is_others = |span: &DateSpan| others.iter().any(|it| it.span == *span);
        let is_to_come = |span: &DateSpan| held.contains(span) && span.last >= choices.from;
        let mut own: Vec<DateSpan> = own.into_iter().map(|it| it.span).collect();
        // Versions before took whole days for a night, and kept no trace; a cancelled event is known by what it says.
        let cancelled = said.iter().filter(|_| row.is_cancelled()).copied();
        for span in nights(row).into_iter().chain(cancelled) {
            if !own.contains(&span) {
                own.push(span);
            }
        }
        own.retain(|span| is_to_come(span) && !is_others(span));
        let wanted = if row.is_cancelled() { Vec::new() } else { said };
        let is_known = !own.is_empty();
        own.retain(|span| !wanted.contains(span));
        Asked {
            gone: own,
            new: wanted
                .into_iter()
                .filter(|span| !held.contains(span))
                .collect(),
            is_known,
        }
    }

    /// Makes the record have the event as the file has it.
    fn take(&mut self, row: &EventRow, choices: &Choices) {
        let Asked { gone, new, .. } = self.asked(row, choices);
        let mut new = new.into_iter();
        for old in gone {
            match new.next() {
                // What was lived stays.
                Some(next) if old.first < choices.from && old.first != next.first => {
                    self.set(old, before(old, choices.from));
                    self.add(next, row, choices);
                }
                Some(next) => self.set(old, Some(next)),
                None => self.set(old, before(old, choices.from)),
            }
        }
        for next in new {
            self.add(next, row, choices);
        }
        let event = event(choices.owner, row);
        let traced = self.imported_mut();
        traced.retain(|it| it.event != event);
        if !row.is_cancelled() {
            traced.extend(spans(row).into_iter().map(|span| Imported { event, span }));
        }
    }

    /// Gives an absence or a closure another span, or takes it out. What was noted of it stays.
    fn set(&mut self, old: DateSpan, new: Option<DateSpan>) {
        match self {
            Self::Person(person) => put(&mut person.absences, old, new, |one| &mut one.span),
            Self::Staff(member) => put(&mut member.absences, old, new, |one| one),
            Self::Visitor(visitor) => put(&mut visitor.absences, old, new, |one| one),
            Self::House(house) => put(&mut house.closures, old, new, |one| &mut one.span),
        }
    }

    fn add(&mut self, span: DateSpan, row: &EventRow, choices: &Choices) {
        if self.spans().contains(&span) {
            return;
        }
        match self {
            Self::Person(person) => person.absences.push(Absence {
                span,
                cause: choices.cause,
                note: row.title.clone(),
            }),
            Self::Staff(member) => member.absences.push(span),
            Self::Visitor(visitor) => visitor.absences.push(span),
            Self::House(house) => house.closures.push(Closure {
                span,
                label: titled(row, choices),
            }),
        }
    }
}

fn put<T>(
    list: &mut Vec<T>,
    old: DateSpan,
    new: Option<DateSpan>,
    span: fn(&mut T) -> &mut DateSpan,
) {
    match new {
        Some(new) => {
            for one in list {
                if *span(one) == old {
                    *span(one) = new;
                }
            }
        }
        None => list.retain_mut(|one| *span(one) != old),
    }
}

/// The part of a span that was before a day.
fn before(span: DateSpan, from: NaiveDate) -> Option<DateSpan> {
    let last = from.pred_opt()?;
    (span.first <= last).then_some(DateSpan { last, ..span })
}

/// The same event of the same owner has the same number in every import.
fn event(owner: Owner, row: &EventRow) -> EventId {
    let owner = match owner {
        Owner::Person(id) => id.to_string(),
        Owner::Staff(id) => id.to_string(),
        Owner::Visitor(id) => id.to_string(),
        Owner::House => String::new(),
    };
    let text = format!("{owner}\n{}", row.uid);
    EventId(xxh3_128_with_seed(text.as_bytes(), NAMESPACE))
}

/// The days that an event takes, and of its first and last day the part that it does.
fn spans(row: &EventRow) -> Vec<DateSpan> {
    let dates = row.dates.iter().take(MOST_DATES);
    let Some((from, to)) = row.across else {
        return dates.map(|date| span(row, *date)).collect();
    };
    dates
        .flat_map(|date| across(span(row, *date), from, to))
        .collect()
}

/// All days that an event touches on each of its dates, where it does not take them whole.
fn nights(row: &EventRow) -> Vec<DateSpan> {
    let dates = row.dates.iter().take(MOST_DATES);
    let dates = dates.filter(|_| row.across.is_some());
    dates.map(|date| span(row, *date)).collect()
}

fn span(row: &EventRow, first: NaiveDate) -> DateSpan {
    let more = Days::new(u64::from(row.n_days.saturating_sub(1)));
    DateSpan {
        first,
        last: first.checked_add_days(more).unwrap_or(first),
        hours: row.hours,
    }
}

/// From a time of the first day to a time of the last: what is left of the first, the days between, what is taken of the last.
fn across(all: DateSpan, from: Minutes, to: Minutes) -> Vec<DateSpan> {
    let part = |date: NaiveDate, from, to| DateSpan {
        hours: TimeRange::new(from, to).filter(|hours| hours.minutes() < Minutes::DAY_END.0),
        ..DateSpan::day(date)
    };
    if all.first == all.last {
        return vec![part(all.first, from, to)];
    }
    let begin = part(all.first, from, Minutes::DAY_END);
    let end = part(all.last, Minutes(0), to);
    let between = all.first.succ_opt().zip(all.last.pred_opt());
    let between = between.filter(|(first, last)| first <= last);
    let between = between.map(|(first, last)| DateSpan {
        first,
        last,
        hours: None,
    });
    let mut days: Vec<DateSpan> = Vec::new();
    for next in [Some(begin), between, Some(end)].into_iter().flatten() {
        // Whole days that follow one another are one absence.
        match days.last_mut() {
            Some(last) if last.hours.is_none() && next.hours.is_none() => last.last = next.last,
            _ => days.push(next),
        }
    }
    days
}
