//! Rules of rooms, activities and visitors.

use super::{Checker, Issue, IssueKind, MAX_NAME, MAX_TEXT};
use crate::domain::{activity::Activity, document::Document, room::Room, visitor::Visitor};

/// What is wrong with a room, in this document.
pub fn check_room(document: &Document, room: &Room) -> Vec<Issue> {
    let mut checker = Checker::within(document);
    checker.name("name", &room.name);
    checker.number("capacity", room.capacity, 1, 500);
    checker.once(
        "features",
        room.features
            .iter()
            .map(crate::domain::activity::Tag::as_str),
    );
    checker.site("site", room.site);
    checker.ranges("closed", &room.closed);
    for (at, closure) in room.closures.iter().enumerate() {
        checker.span(format_args!("closures[{at}]"), closure);
    }
    checker.issues
}

/// What is wrong with an activity.
pub fn check_activity(activity: &Activity) -> Vec<Issue> {
    let mut checker = Checker::alone();
    checker.name("name", &activity.name);
    checker.text("easy_name", &activity.easy_name, MAX_NAME);
    checker.number("duration", activity.duration, 5, 720);
    checker.number("preparation", activity.preparation, 0, 240);
    checker.number("tidying", activity.tidying, 0, 240);
    checker.number("max_group", activity.max_group, 1, 500);
    checker.number(
        "min_group",
        activity.min_group,
        1,
        i64::from(activity.max_group.max(1)),
    );
    checker.number(
        "ideal_group",
        activity.ideal_group,
        i64::from(activity.min_group),
        i64::from(activity.max_group.max(activity.min_group)),
    );
    checker.number("leaders", activity.leaders, 1, 10);
    checker.number("people_per_leader", activity.people_per_leader, 1, 100);
    checker.name("room_feature", activity.room_feature.as_str());
    checker.number("physical", activity.physical, 1, 5);
    checker.number("cognitive", activity.cognitive, 1, 5);
    checker.number("noise", activity.noise, 1, 3);
    checker.number("max_week", activity.max_week, 0, 70);
    checker.number(
        "min_week",
        activity.min_week,
        0,
        i64::from(activity.max_week),
    );
    checker.number("max_day", activity.max_day, 0, 10);
    if activity.skills.iter().any(Vec::is_empty) {
        checker.add("skills", IssueKind::Missing);
    }
    for (path, text) in [
        ("material", &activity.material),
        ("cautions", &activity.cautions),
        ("adaptations", &activity.adaptations),
    ] {
        checker.text(path, text, MAX_TEXT);
    }
    checker.issues
}

/// What is wrong with a visitor.
pub fn check_visitor(visitor: &Visitor) -> Vec<Issue> {
    let mut checker = Checker::alone();
    checker.name("name", &visitor.name);
    checker.name("trade", &visitor.trade);
    checker.text("short_trade", &visitor.short_trade, MAX_NAME);
    checker.text("contact", &visitor.contact, MAX_TEXT);
    checker.name("room_feature", visitor.room_feature.as_str());
    checker.ranges("visits", &visitor.visits);
    for (at, absence) in visitor.absences.iter().enumerate() {
        checker.span(format_args!("absences[{at}]"), absence);
    }
    checker.issues
}
