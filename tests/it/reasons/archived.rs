//! A room that was archived with sessions ahead.

use super::{proposed, week};
use chrono::NaiveTime;
use semainier::{domain::room::Room, i18n::Locale, present::reasons::Case};

#[test]
fn a_session_to_come_in_an_archived_room_is_a_broken_rule_and_a_past_one_is_not() {
    let mut document = proposed();
    let plan = document.week(week());
    let session = &plan.placements.sessions[0];
    let room = Room::clone(document.rooms.get(session.room).expect("known"));
    document.rooms.put(Room {
        archived: true,
        ..room.clone()
    });
    let at = |date: chrono::NaiveDate| {
        let case = Case::of(&document, week()).seen(date.and_time(NaiveTime::MIN));
        case.score(Locale::Fr).expect("counted")
    };
    let before = at(week().monday());
    let said = |score: &semainier::present::score::ScoreView| {
        let mut broken = score.broken.iter();
        broken.any(|it| it.sessions == [session.id] && it.sentence.contains("archivé"))
    };
    assert!(said(&before) && before.facts.rules_broken > 0);
    assert!(!said(&at(week().next().monday())));
}

#[test]
fn a_wish_for_which_no_room_is_left_is_still_heard() {
    let mut document = proposed();
    let wished = document.persons.iter().find_map(|person| {
        let wish = person
            .project
            .wishes
            .iter()
            .find_map(|wish| wish.activity)?;
        Some((person.id, wish))
    });
    let (person, activity) = wished.expect("somebody wishes something");
    let feature = document
        .activities
        .get(activity)
        .expect("known")
        .room_feature
        .clone();
    document.rooms.update_where(|room| {
        let is_its = room.features.contains(&feature);
        is_its.then(|| Room {
            archived: true,
            ..room.clone()
        })
    });
    let case = Case::of(&document, week());
    let name = &document.activities.get(activity).expect("known").name;
    let own = case.lacks_of(Locale::Fr, person).expect("known");
    let all = case.unplaceable(Locale::Fr);
    for lacks in [own, all] {
        let mut heard = lacks.iter().filter(|lack| lack.person == Some(person));
        let heard = heard.find(|lack| lack.title.contains(name));
        assert!(heard.is_some_and(|lack| !lack.ways.is_empty()));
    }
}
