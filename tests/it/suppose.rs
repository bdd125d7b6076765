//! "Et si…": what a change of the house's data would bring, and that applying it brings just that.

use crate::reasons::{check, edited, proposed, week};
use semainier::{
    domain::{
        edit::{Command, WeekCommand},
        plan::Session,
        suppose::{Part, Supposition},
    },
    i18n::Locale,
    present::reasons::{Case, suppose_title},
};

#[test]
fn a_supposition_is_told_in_words_and_gives_the_week_that_it_showed() {
    let document = proposed();
    let case = Case::of(&document, week());
    let session = &case.week.placements.sessions[0];
    let staff = session.leaders[0];
    let (day, part) = (session.day, Part::Day);
    let away = Supposition::StaffAway { staff, day, part };
    for locale in [Locale::Fr, Locale::En] {
        let mut next = 1_u128 << 110;
        let mut random = || {
            next += 1;
            next
        };
        let mut supposed = case.suppose(locale, away).expect("somebody who works");
        while supposed.step() {}
        let view = supposed.told(locale, &mut random);
        let view = view.expect("a week that can be counted");
        check(
            locale,
            &suppose_title(locale, &document, away).expect("known"),
        );
        check(locale, &view.verdict);
        for line in view.rules.iter().flat_map(|rule| &rule.sentences) {
            check(locale, line);
        }
        assert!(!view.changes.is_empty(), "somebody else must lead");
        let leads = |it: &&Session| it.day == day;
        let on_day = view.placements.sessions.iter().filter(leads);
        assert!(on_day.into_iter().all(|it| !it.leaders.contains(&staff)));
        // Applied, the house and the week are what was shown.
        let entry = away.entry(&document, week()).expect("a change");
        let changed = edited(&document, &Command::Put(Box::new(entry)));
        let taken = WeekCommand::TakeProposal((*view.placements).clone());
        let changed = edited(&changed, &Command::Week(week(), taken));
        let score = Case::of(&changed, week()).score(locale).expect("counted");
        assert_eq!(score.facts, view.after);
    }
}

#[test]
fn a_supposition_that_changes_nothing_is_not_looked_into() {
    let document = proposed();
    let case = Case::of(&document, week());
    let room = document.rooms.iter().next().expect("a room");
    let same = Supposition::RoomSize {
        room: room.id,
        persons: room.capacity,
    };
    assert!(case.suppose(Locale::Fr, same).is_none());
}
