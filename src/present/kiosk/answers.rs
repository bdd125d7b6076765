//! What a person answers at the screen: yes to an activity, or no. The later answer takes the place of the earlier.

use crate::domain::{
    id::{ActivityId, WishId},
    person::{Person, Refusal, RefusalOf},
    project::{Importance, Voice, Wish},
};
use chrono::NaiveDate;

/// Notes a wish for an activity, and ends what the person themselves refused of it; whether anything is new.
pub fn yes(
    person: &mut Person,
    activity: ActivityId,
    (id, words): (WishId, String),
    today: NaiveDate,
) -> bool {
    let own = |refusal: &Refusal| {
        refusal.of == RefusalOf::Activity(activity)
            && refusal.said_by == Voice::Person
            && refusal.binds_on(today)
    };
    let refused = person.refusals.iter().any(own);
    // What was said today is taken back; an older no ends, and stays in the record.
    person
        .refusals
        .retain(|refusal| !own(refusal) || refusal.since < today);
    for refusal in person.refusals.iter_mut().filter(|refusal| own(refusal)) {
        refusal.until = today.pred_opt();
    }
    let wishes = &mut person.project.wishes;
    let is_new = wishes.iter().all(|wish| wish.activity != Some(activity));
    if is_new {
        wishes.push(Wish {
            id,
            words,
            activity: Some(activity),
            per_week: 1,
            importance: Importance::Medium,
            said_by: Voice::Person,
            said_on: Some(today),
        });
    }
    is_new || refused
}

/// Keeps a no to an activity from today on, and takes back a wish of the same day; whether it is new.
pub fn no(person: &mut Person, activity: ActivityId, today: NaiveDate) -> bool {
    let of = RefusalOf::Activity(activity);
    let is_known = |refusal: &Refusal| refusal.of == of && refusal.binds_on(today);
    if person.refusals.iter().any(is_known) {
        return false;
    }
    person.refusals.push(Refusal {
        of,
        since: today,
        until: None,
        said_by: Voice::Person,
    });
    // An older wish is the team's to talk about.
    person.project.wishes.retain(|wish| {
        wish.activity != Some(activity)
            || wish.said_by != Voice::Person
            || wish.said_on != Some(today)
    });
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::id::PersonId, present::person_blank};

    const ACTIVITY: ActivityId = ActivityId(7);

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    fn say_yes(person: &mut Person, today: NaiveDate) -> bool {
        yes(person, ACTIVITY, (WishId(1), "Chanter".into()), today)
    }

    #[test]
    fn of_a_yes_and_a_no_on_one_day_the_later_stands() {
        let mut person = person_blank::person(PersonId(1));
        assert!(no(&mut person, ACTIVITY, day(25)));
        assert!(!no(&mut person, ACTIVITY, day(25)));
        assert!(say_yes(&mut person, day(25)));
        assert!(person.refusals.is_empty() && person.project.wishes.len() == 1);
        assert!(no(&mut person, ACTIVITY, day(25)));
        assert!(person.project.wishes.is_empty() && person.refusals.len() == 1);
    }

    #[test]
    fn an_older_no_ends_and_an_older_wish_stays() {
        let mut person = person_blank::person(PersonId(1));
        no(&mut person, ACTIVITY, day(20));
        assert!(say_yes(&mut person, day(25)));
        assert!(person.refusals[0].binds_on(day(24)) && !person.refusals[0].binds_on(day(25)));
        assert!(!say_yes(&mut person, day(26)));
        assert!(no(&mut person, ACTIVITY, day(27)));
        assert_eq!(person.project.wishes.len(), 1);
    }

    #[test]
    fn a_no_that_others_wrote_down_is_not_ended_at_the_screen() {
        let mut person = person_blank::person(PersonId(1));
        no(&mut person, ACTIVITY, day(20));
        person.refusals[0].said_by = Voice::Staff;
        say_yes(&mut person, day(25));
        assert!(person.refusals[0].binds_on(day(25)));
    }
}
