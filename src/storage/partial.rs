//! A part of a backup taken into what is here: one person, the activities, or the weeks that are missing here.
//!
//! What is taken speaks of records that may not be here any more. Such mentions are left out, so that what comes out
//! holds together.

use crate::domain::{
    attendance::Attendance,
    document::Document,
    id::{ActivityId, PersonId},
    person::{Person, RefusalOf},
    plan::Placements,
};
use std::{collections::BTreeSet, sync::Arc};

/// What is taken of a backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// Everything, in place of what is here.
    Whole,
    /// One person, with the appointments and the follow-up.
    Person(PersonId),
    /// The activities.
    Catalogue,
    /// The weeks that have no plan here, with their follow-up.
    Weeks,
}

/// What is here, with what was chosen of the file.
pub fn take(here: &Document, file: &Document, choice: Choice) -> Document {
    match choice {
        Choice::Whole => file.clone(),
        Choice::Person(id) => take_person(here, file, id),
        Choice::Catalogue => take_catalogue(here, file),
        Choice::Weeks => take_weeks(here, file),
    }
}

fn take_person(here: &Document, file: &Document, id: PersonId) -> Document {
    let mut next = here.clone();
    let Some(person) = file.persons.get(id) else {
        return next;
    };
    next.persons.put(known_person(&next, person));
    for appointment in file.appointments.iter() {
        if appointment.persons.contains(&id) && here.appointments.get(appointment.id).is_none() {
            let mut appointment = (**appointment).clone();
            appointment
                .persons
                .retain(|other| next.persons.get(*other).is_some());
            if crate::domain::check::check_appointment(&next, &appointment).is_empty() {
                next.appointments.put(appointment);
            }
        }
    }
    for (week, records) in &file.attendance {
        let own: Vec<&Attendance> = records
            .iter()
            .filter(|record| record.person == id)
            .collect();
        if own.is_empty() {
            continue;
        }
        let kept = Arc::make_mut(next.attendance.entry(*week).or_default());
        let known: BTreeSet<_> = kept
            .iter()
            .filter(|record| record.person == id)
            .map(|record| record.session)
            .collect();
        let missing = own
            .into_iter()
            .filter(|record| !known.contains(&record.session));
        kept.extend(missing.cloned());
    }
    next
}

/// The person without mentions of what is not here.
pub fn known_person(here: &Document, person: &Person) -> Person {
    let mut person = person.clone();
    let is_person = |id: &PersonId| here.persons.get(*id).is_some();
    let is_activity = |id: ActivityId| here.activities.get(id).is_some();
    person.referent = person.referent.filter(|id| here.staff.get(*id).is_some());
    person.site = person
        .site
        .filter(|id| here.house.sites.iter().any(|site| site.id == *id));
    person.friends.retain(is_person);
    person.apart_from.retain(is_person);
    person
        .dislikes
        .retain(|dislike| is_activity(dislike.activity));
    person.refusals.retain(|refusal| match &refusal.of {
        RefusalOf::Activity(id) => is_activity(*id),
        RefusalOf::Person(id) => is_person(id),
        RefusalOf::Time { .. } => true,
    });
    for wish in &mut person.project.wishes {
        wish.activity = wish.activity.filter(|id| is_activity(*id));
    }
    person
}

fn take_catalogue(here: &Document, file: &Document) -> Document {
    let mut next = here.clone();
    for activity in file.activities.iter() {
        if crate::domain::check::check_activity(activity).is_empty() {
            next.activities.put((**activity).clone());
        }
    }
    next
}

fn take_weeks(here: &Document, file: &Document) -> Document {
    let mut next = here.clone();
    for (week, plan) in &file.weeks {
        if here.weeks.contains_key(week) {
            continue;
        }
        let mut plan = (**plan).clone();
        plan.placements = known_placements(here, &plan.placements);
        plan.published = plan
            .published
            .map(|published| Arc::new(known_placements(here, &published)));
        plan.before_proposal = None;
        let sessions: BTreeSet<_> = plan.placements.sessions.iter().map(|s| s.id).collect();
        plan.forced
            .retain(|forced| sessions.contains(&forced.session));
        next.weeks.insert(*week, Arc::new(plan));
    }
    for (week, records) in &file.attendance {
        if here.attendance.contains_key(week) {
            continue;
        }
        let known = |record: &&Attendance| here.persons.get(record.person).is_some();
        let records = records.iter().filter(known).cloned().collect();
        next.attendance.insert(*week, Arc::new(records));
    }
    next
}

/// The placements without mentions of what is not here.
pub fn known_placements(here: &Document, placements: &Placements) -> Placements {
    let mut placements = placements.clone();
    placements.sessions.retain(|session| {
        here.activities.get(session.activity).is_some() && here.rooms.get(session.room).is_some()
    });
    for session in &mut placements.sessions {
        session.leaders.retain(|id| here.staff.get(*id).is_some());
        session
            .participants
            .retain(|id| here.persons.get(*id).is_some());
        session.held.retain(|id| here.persons.get(*id).is_some());
    }
    placements.appointments.retain(|placed| {
        let room = placed.room.is_none_or(|id| here.rooms.get(id).is_some());
        room && here.appointments.get(placed.appointment).is_some()
    });
    placements
}

/// The weeks before a year, out of a document: what is left, and how many weeks went.
pub fn without_weeks_before(document: &Document, year: i32) -> (Document, usize) {
    let mut next = document.clone();
    let is_old =
        |week: &crate::domain::time::WeekId| week.date(chrono::Weekday::Thu) < first_day(year);
    let n_before = next.weeks.len();
    next.weeks.retain(|week, _| !is_old(week));
    next.attendance.retain(|week, _| !is_old(week));
    (next.clone(), n_before - next.weeks.len())
}

/// The document with the weeks before a year only: what an archive holds.
pub fn only_weeks_before(document: &Document, year: i32) -> Document {
    let mut old = document.clone();
    let (kept, _) = without_weeks_before(document, year);
    old.weeks.retain(|week, _| !kept.weeks.contains_key(week));
    old.attendance
        .retain(|week, _| !kept.attendance.contains_key(week));
    old
}

fn first_day(year: i32) -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{demo, domain::check::check};

    fn day() -> chrono::NaiveDate {
        "2026-11-25".parse().unwrap()
    }

    #[test]
    fn what_is_taken_into_another_house_holds_together() {
        let file = demo::small(day());
        let bare = Document::new(demo::blank::house());
        let other = demo::pasa(day());
        let person = file.persons.iter().next().unwrap().id;
        for here in [&bare, &other, &file] {
            let n_issues = check(here).len();
            for choice in [Choice::Person(person), Choice::Catalogue, Choice::Weeks] {
                let taken = take(here, &file, choice);
                assert!(
                    check(&taken).len() <= n_issues,
                    "{choice:?}: {:?}",
                    check(&taken)
                );
            }
        }
        assert_eq!(take(&bare, &file, Choice::Whole), file);
    }

    #[test]
    fn an_erased_record_comes_back_with_what_belongs_to_it() {
        let file = demo::small(day());
        let of = |document: &Document, id| {
            let records = document.attendance.values().flat_map(|all| all.iter());
            records.filter(|record| record.person == id).count()
        };
        let person = file
            .persons
            .iter()
            .max_by_key(|person| of(&file, person.id));
        let id = person.unwrap().id;
        let mut here = file.clone();
        here.persons.remove(id);
        for records in here.attendance.values_mut() {
            Arc::make_mut(records).retain(|record| record.person != id);
        }
        let taken = take(&here, &file, Choice::Person(id));
        assert!(taken.persons.get(id).is_some());
        assert_eq!(of(&taken, id), of(&file, id));
        assert_eq!(
            take(&taken, &file, Choice::Person(id)),
            taken,
            "twice is once"
        );
    }

    #[test]
    fn archived_weeks_come_back_by_taking_the_missing_ones() {
        let house = demo::small(day());
        let (rest, n_weeks) = without_weeks_before(&house, 2027);
        assert!(n_weeks > 0 && rest.weeks.is_empty());
        let archive = only_weeks_before(&house, 2027);
        let back = take(&rest, &archive, Choice::Weeks);
        assert_eq!(
            back.weeks.keys().collect::<Vec<_>>(),
            house.weeks.keys().collect::<Vec<_>>()
        );
        assert_eq!(back.attendance, house.attendance);
    }
}
