//! What past weeks left short is owed this week.

use super::*;
use semainier::domain::{
    attendance::{Attendance, Presence},
    id::SessionId,
};

/// A past week with one session of the activity, for these people.
fn past(document: &mut Document, week: WeekId, activity: ActivityId, people: &[PersonId]) {
    let room = document.rooms.iter().next().unwrap().id;
    let mut plan = WeekPlan::empty(week);
    plan.placements.sessions.push(Session {
        id: SessionId(7),
        activity,
        day: Weekday::Tue,
        start: Minutes(600),
        duration: 60,
        room,
        leaders: Vec::new(),
        participants: people.to_vec(),
        is_pinned: false,
        held: Vec::new(),
        note: String::new(),
        series: None,
    });
    document.weeks.insert(week, Arc::new(plan));
}

fn note(document: &mut Document, week: WeekId, person: PersonId, presence: Presence) {
    let record = Attendance {
        session: SessionId(7),
        person,
        presence,
        smiley: None,
        note: String::new(),
        is_ad_hoc: false,
        by: "Nadia".into(),
        at: week.monday().and_hms_opt(9, 0, 0).unwrap(),
    };
    document.attendance.insert(week, Arc::new(vec![record]));
}

#[test]
fn whoever_was_left_out_is_owed_and_an_offer_counts_even_if_refused() {
    let mut document = small();
    document.weeks.clear();
    document.attendance.clear();
    let owed = |document: &Document, name: &str| planned(&problem(document), document, name).owed;
    let with_wish = document.persons.iter().find(|person| {
        let wishes = person.project.wishes.iter();
        wishes.filter(|wish| wish.activity.is_some()).count() > 0
            && !planned(&problem(&document), &document, &person.last_name)
                .wishes
                .is_empty()
    });
    let asker = with_wish.unwrap().clone();
    let name = asker.last_name.clone();
    let counted = planned(&problem(&document), &document, &name)
        .wishes
        .clone();
    let translation = problem(&document);
    let wished = counted
        .iter()
        .find_map(|wish| match translation.runs(&wish.activity) {
            Some(Runs::Activity { activity, .. }) => Some(activity),
            _ => None,
        });
    let wished = wished.unwrap();
    assert_eq!(owed(&document, &name), 0, "nothing was planned before");

    let all: Vec<PersonId> = document.persons.iter().map(|person| person.id).collect();
    let others: Vec<PersonId> = all.iter().copied().filter(|id| *id != asker.id).collect();
    let before = week().previous();
    past(&mut document, before, wished, &others);
    let left_out = owed(&document, &name);
    assert!(left_out > 0);

    past(&mut document, before, wished, &all);
    let served = owed(&document, &name);
    assert!(served < left_out);

    note(&mut document, before, asker.id, Presence::Refused);
    assert_eq!(owed(&document, &name), served, "it was offered");
    note(
        &mut document,
        before,
        asker.id,
        Presence::Absent(AbsenceCause::StaffAbsent),
    );
    assert_eq!(owed(&document, &name), left_out, "it did not take place");
    assert_eq!(check(&problem(&document).instance), []);

    // A week without any plan says nothing; one that served them pays back.
    let long_ago = before.previous().previous();
    document.weeks.remove(&before);
    document.attendance.clear();
    past(&mut document, long_ago, wished, &others);
    assert_eq!(owed(&document, &name), left_out);
    past(&mut document, before, wished, &others);
    let twice = owed(&document, &name);
    past(&mut document, before, wished, &all);
    assert!(owed(&document, &name) < twice);
}
