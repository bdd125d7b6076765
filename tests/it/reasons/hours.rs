//! A house whose hours differ by day: what is said of a time is said by the hours of its day.

use super::{proposed, week};
use semainier::{
    domain::{
        plan::Session,
        time::{Minutes, TimeRange},
    },
    i18n::{Locale, format, text::rules::soft},
    present::reasons::Case,
};

#[test]
fn the_time_that_fits_ends_with_the_house() {
    let mut document = proposed();
    let plan = document.week(week());
    let of_the_day = |session: &&Session| {
        let activity = document.activities.get(session.activity);
        activity.is_some_and(|activity| activity.windows.is_empty())
    };
    let session = plan.placements.sessions.iter().find(of_the_day);
    let session = session.expect("an activity of any time");
    let open = document.house.opening.get(session.day).expect("open");
    let end = session.start.plus(session.duration);
    let short = TimeRange::new(open.start(), end).expect("a range");
    let house = std::sync::Arc::make_mut(&mut document.house);
    house.opening.set(session.day, Some(short));
    let case = Case::of(&document, week());
    let why = case.why_session(Locale::Fr, session.id).expect("it runs");
    let time = |at: Minutes| format::time(Locale::Fr, at.0);
    let said = soft::fact_window(Locale::Fr, &time(open.start()), &time(end));
    let lines: Vec<&String> = why.reasons.iter().map(|line| &line.text).collect();
    assert!(lines.contains(&&said), "{said:?} in {lines:?}");
}
