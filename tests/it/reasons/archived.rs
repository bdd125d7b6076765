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
