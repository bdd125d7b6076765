//! What is wrong with a document or a record: every issue, each with a path to it.
//!
//! A record is checked against the document it will stand in, before it is put there. Sentences are made
//! elsewhere, from [`IssueKind`].

mod appointments;
mod house;
mod people;
mod plans;
mod things;

use super::{
    document::Document,
    id::{ActivityId, PersonId, RoomId, SiteId, StaffId, VisitorId},
    rota::Rota,
    time::{DateSpan, WeeklyRange},
};
use std::fmt;

pub use appointments::check_appointment;
pub use house::check_house;
pub use people::{check_person, check_staff};
pub use plans::{check_attendance, check_placements, check_week};
pub use things::{check_activity, check_room, check_visitor};

/// What a missing reference should have named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Referent {
    /// A person.
    Person,
    /// A member of staff.
    Staff,
    /// A visitor.
    Visitor,
    /// A room.
    Room,
    /// An activity.
    Activity,
    /// An appointment.
    Appointment,
    /// A site.
    Site,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum IssueKind {
    /// A text or list that must not be empty.
    Missing,
    /// A text of more characters than can be kept.
    TooLong {
        /// Most characters.
        max: usize,
    },
    /// A number outside its range.
    OutOfRange {
        /// Least.
        min: i64,
        /// Most.
        max: i64,
    },
    /// An end before its beginning.
    EndBeforeStart,
    /// A reference to something that is not there.
    Unknown(Referent),
    /// The same thing twice.
    Twice,
    /// A person related to herself or himself.
    Itself,
    /// Something that still serves elsewhere and so cannot be removed.
    InUse {
        /// By how many sessions, appointments or activities.
        uses: usize,
    },
    /// Sites taken away to which somebody or something still belongs.
    SiteInUse {
        /// How many people, members of staff and rooms.
        uses: usize,
    },
    /// A time of day that passes midnight.
    PastMidnight,
}

/// Something wrong, and where: `goals[2].per_week`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Issue {
    /// Path to it inside the record, in code words; forms use it to find the field.
    pub path: String,
    /// What is wrong.
    pub kind: IssueKind,
}

/// Longest name or label, in characters.
pub const MAX_NAME: usize = 120;
/// Longest free text, in characters.
pub const MAX_TEXT: usize = 4000;

/// All issues of a document, each path starting at the part it lies in.
pub fn check(document: &Document) -> Vec<Issue> {
    let mut all = Vec::new();
    let mut add = |part: fmt::Arguments<'_>, issues: Vec<Issue>| {
        all.extend(issues.into_iter().map(|issue| Issue {
            path: format!("{part}.{}", issue.path),
            kind: issue.kind,
        }));
    };
    add(format_args!("house"), check_house(&document.house));
    for person in document.persons.iter() {
        add(
            format_args!("persons[{}]", person.id),
            check_person(document, person),
        );
    }
    for member in document.staff.iter() {
        add(
            format_args!("staff[{}]", member.id),
            check_staff(document, member),
        );
    }
    for visitor in document.visitors.iter() {
        add(
            format_args!("visitors[{}]", visitor.id),
            check_visitor(visitor),
        );
    }
    for room in document.rooms.iter() {
        add(
            format_args!("rooms[{}]", room.id),
            check_room(document, room),
        );
    }
    for activity in document.activities.iter() {
        add(
            format_args!("activities[{}]", activity.id),
            check_activity(activity),
        );
    }
    for appointment in document.appointments.iter() {
        add(
            format_args!("appointments[{}]", appointment.id),
            check_appointment(document, appointment),
        );
    }
    for plan in document.weeks.values() {
        add(
            format_args!("weeks[{}]", plan.week),
            check_week(document, plan),
        );
    }
    add(
        format_args!("template"),
        check_placements(document, &document.template),
    );
    all
}

/// Collects issues under paths. A path is written for what is wrong only: a week has thousands of things to look at.
struct Checker<'a> {
    document: Option<&'a Document>,
    issues: Vec<Issue>,
}

impl<'a> Checker<'a> {
    const fn alone() -> Self {
        Self {
            document: None,
            issues: Vec::new(),
        }
    }

    const fn within(document: &'a Document) -> Self {
        Self {
            document: Some(document),
            issues: Vec::new(),
        }
    }

    fn add(&mut self, path: impl fmt::Display, kind: IssueKind) {
        self.issues.push(Issue {
            path: path.to_string(),
            kind,
        });
    }

    fn name(&mut self, path: impl fmt::Display, text: &str) {
        if text.trim().is_empty() {
            self.add(&path, IssueKind::Missing);
        }
        self.text(path, text, MAX_NAME);
    }

    fn text(&mut self, path: impl fmt::Display, text: &str, max: usize) {
        if text.chars().count() > max {
            self.add(path, IssueKind::TooLong { max });
        }
    }

    fn number(&mut self, path: impl fmt::Display, value: impl Into<i64>, min: i64, max: i64) {
        if !(min..=max).contains(&value.into()) {
            self.add(path, IssueKind::OutOfRange { min, max });
        }
    }

    fn span(&mut self, path: impl fmt::Display, span: &DateSpan) {
        if span.last < span.first {
            self.add(path, IssueKind::EndBeforeStart);
        }
    }

    /// Two changes on one date would leave it to chance which holds.
    fn rota(&mut self, rota: &Rota) {
        let dates = rota.changes.iter().map(|change| change.from);
        self.once("rota.changes", dates);
    }

    fn ranges(&mut self, path: &str, ranges: &[WeeklyRange]) {
        for (at, range) in ranges.iter().enumerate() {
            self.text(format_args!("{path}[{at}].label"), &range.label, MAX_NAME);
        }
    }

    fn person(&mut self, path: impl fmt::Display, id: PersonId) {
        if id == PersonId::UNSET {
            return self.add(path, IssueKind::Missing);
        }
        self.known(path, Referent::Person, |document| {
            document.persons.contains(id)
        });
    }

    fn staff(&mut self, path: impl fmt::Display, id: StaffId) {
        self.known(path, Referent::Staff, |document| {
            document.staff.contains(id)
        });
    }

    fn visitor(&mut self, path: impl fmt::Display, id: VisitorId) {
        self.known(path, Referent::Visitor, |document| {
            document.visitors.contains(id)
        });
    }

    fn room(&mut self, path: impl fmt::Display, id: RoomId) {
        self.known(path, Referent::Room, |document| document.rooms.contains(id));
    }

    fn activity(&mut self, path: impl fmt::Display, id: ActivityId) {
        if id == ActivityId::UNSET {
            return self.add(path, IssueKind::Missing);
        }
        self.known(path, Referent::Activity, |document| {
            document.activities.contains(id)
        });
    }

    fn site(&mut self, path: impl fmt::Display, id: Option<SiteId>) {
        if let Some(id) = id {
            self.known(path, Referent::Site, |document| {
                document.house.sites.iter().any(|site| site.id == id)
            });
        }
    }

    fn known(
        &mut self,
        path: impl fmt::Display,
        what: Referent,
        is_known: impl Fn(&Document) -> bool,
    ) {
        if self.document.is_some_and(|document| !is_known(document)) {
            self.add(path, IssueKind::Unknown(what));
        }
    }

    /// Tells the second and later uses of a value.
    fn once<T: Ord + Copy>(
        &mut self,
        path: impl fmt::Display,
        values: impl IntoIterator<Item = T>,
    ) {
        let mut seen = std::collections::BTreeSet::new();
        for (at, value) in values.into_iter().enumerate() {
            if !seen.insert(value) {
                self.add(format_args!("{path}[{at}]"), IssueKind::Twice);
            }
        }
    }
}

#[cfg(test)]
mod tests;
