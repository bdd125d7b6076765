//! Whose data are kept for longer than they should be: two years after the last contact, a human decides.

use super::names;
use crate::domain::{document::Document, id::PersonId, journal::DecisionKind, person::Person};
use chrono::{Months, NaiveDate};

/// Two years after the last contact, as the authority for data protection advises for social care.
pub const KEPT: Months = Months::new(24);
/// A decision to keep longer holds so long.
pub const LONGER: Months = Months::new(12);

/// A person to decide about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// Who.
    pub id: PersonId,
    /// Name.
    pub name: String,
    /// Last contact.
    pub last: NaiveDate,
}

/// The people to decide about, longest gone first.
pub fn due(document: &Document, today: NaiveDate) -> Vec<Due> {
    let is_kept = |person: &Person| {
        document.journal.iter().any(|entry| {
            matches!(entry.kind, DecisionKind::Kept { person: of, until, .. } if of == person.id && today <= until)
        })
    };
    let mut due: Vec<Due> = document
        .persons
        .iter()
        .filter(|person| !is_kept(person))
        .filter_map(|person| {
            let last = last_contact(document, person)?;
            let is_over = last.checked_add_months(KEPT).is_some_and(|end| end < today);
            is_over.then(|| Due {
                id: person.id,
                name: names::full(person),
                last,
            })
        })
        .collect();
    due.sort_by_key(|due| due.last);
    due
}

/// The last day in the house, or a later record; nothing for somebody who has not left.
fn last_contact(document: &Document, person: &Person) -> Option<NaiveDate> {
    let left = person.left?;
    let records = document
        .attendance
        .iter()
        .filter(|(_, records)| records.iter().any(|record| record.person == person.id))
        .map(|(week, _)| week.date(chrono::Weekday::Sun));
    Some(records.fold(left, NaiveDate::max))
}

/// The words that name a person in files and notes, in small letters.
pub fn words(person: &Person) -> Vec<String> {
    let name = if person.last_name.is_empty() {
        &person.first_name
    } else {
        &person.last_name
    };
    let mut words = vec![name.to_lowercase(), crate::i18n::plain::plain(name)];
    words.retain(|word| word.chars().count() > 2);
    words.dedup();
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        edit::{self, Command, Stamp},
        journal::Decision,
    };
    use std::sync::Arc;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn house() -> (Document, PersonId) {
        let mut document = crate::demo::small(day("2026-11-25"));
        let mut person = (**document.persons.iter().next().unwrap()).clone();
        document.attendance.clear();
        person.left = Some(day("2024-11-20"));
        document.persons.put(person.clone());
        (document, person.id)
    }

    #[test]
    fn two_years_after_the_last_contact_somebody_must_decide() {
        let (document, id) = house();
        let ids = |today| {
            due(&document, day(today))
                .iter()
                .map(|due| due.id)
                .collect::<Vec<_>>()
        };
        assert!(ids("2026-11-20").is_empty());
        assert_eq!(ids("2026-11-21"), [id]);
    }

    #[test]
    fn a_decision_to_keep_longer_ends_the_question_for_its_time() {
        let (mut document, id) = house();
        Arc::make_mut(&mut document.journal).push(Decision {
            at: day("2026-11-25").and_hms_opt(9, 0, 0).unwrap(),
            by: "Nadia".to_owned(),
            week: None,
            kind: DecisionKind::Kept {
                person: id,
                until: day("2027-11-25"),
                reason: "Réclamation en cours".to_owned(),
            },
        });
        assert!(due(&document, day("2027-11-25")).is_empty());
        assert_eq!(due(&document, day("2027-11-26")).len(), 1);
    }

    #[test]
    fn nothing_of_an_erased_person_is_left_anywhere() {
        let mut document = crate::demo::small(day("2026-11-25"));
        let person = document.persons.iter().max_by_key(|person| {
            document
                .attendance
                .values()
                .flat_map(|all| all.iter())
                .filter(|r| r.person == person.id)
                .count()
        });
        let person = Arc::clone(person.unwrap());
        Arc::make_mut(&mut document.journal).push(Decision {
            at: day("2026-11-25").and_hms_opt(9, 0, 0).unwrap(),
            by: "Nadia".to_owned(),
            week: None,
            kind: DecisionKind::Exported {
                file: format!(
                    "semainier-{}.ics",
                    crate::i18n::plain::plain(&person.last_name)
                ),
            },
        });
        let stamp = Stamp {
            at: day("2026-11-25").and_hms_opt(10, 0, 0).unwrap(),
            by: "Nadia".to_owned(),
        };
        let saved =
            |document: &Document| crate::storage::backup::write(document, stamp.at).unwrap();
        let id = person.id.to_string();
        assert!(saved(&document).contains(&id));
        let command = Command::Erase(person.id, words(&person));
        let erased = edit::apply(&document, &command, &stamp).unwrap();
        let text = saved(&erased);
        assert!(!text.contains(&id));
        let records = serde_json::to_string(&(&erased.journal, &erased.weeks)).unwrap();
        assert!(
            !records
                .to_lowercase()
                .contains(&person.last_name.to_lowercase())
        );
        assert!(
            crate::domain::check::check(&erased).len()
                <= crate::domain::check::check(&document).len()
        );
    }
}
