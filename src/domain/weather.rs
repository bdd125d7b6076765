//! Bad weather: noted by a human for a day, since nothing here asks a forecast, and what it keeps from taking place.

use super::{
    activity::Activity, document::Document, house::House, id::RoomId, plan::Session, time::WeekId,
};
use chrono::NaiveDate;
use std::sync::Arc;

impl House {
    /// Whether bad weather is noted for the day.
    pub fn has_bad_weather_on(&self, date: NaiveDate) -> bool {
        self.bad_weather.contains(&date)
    }

    /// The house with bad weather noted for the day, or no longer; days stay in order.
    #[must_use]
    pub fn with_bad_weather(&self, date: NaiveDate, is_bad: bool) -> Self {
        let mut next = self.clone();
        next.bad_weather.retain(|other| *other != date);
        if is_bad {
            let at = next.bad_weather.partition_point(|other| *other < date);
            next.bad_weather.insert(at, date);
        }
        next
    }
}

impl Session {
    /// Whether bad weather keeps it from taking place: what it does needs good weather, or its room lies outdoors.
    pub fn is_exposed(&self, document: &Document) -> bool {
        is_outdoors(document, self.room)
            || document
                .activities
                .get(self.activity)
                .is_some_and(|activity| activity.needs_good_weather)
    }
}

/// Whether a room lies outdoors.
pub fn is_outdoors(document: &Document, room: RoomId) -> bool {
    document.rooms.get(room).is_some_and(|room| room.outdoors)
}

/// The sessions of a day that bad weather would take, by start.
pub fn exposed_on(document: &Document, date: NaiveDate) -> Vec<&Session> {
    let week = WeekId::of(date);
    let plan = document.weeks.get(&week);
    let sessions = plan.iter().flat_map(|plan| &plan.placements.sessions);
    let mut exposed: Vec<&Session> = sessions
        .filter(|session| week.date(session.day) == date && session.is_exposed(document))
        .collect();
    exposed.sort_by_key(|session| (session.start, session.id));
    exposed
}

/// What the house wishes in an activity's place when the weather is bad: one that it offers and that needs no good weather.
pub fn fallback<'a>(document: &'a Document, activity: &Activity) -> Option<&'a Arc<Activity>> {
    let fallback = document.activities.get(activity.fallback?)?;
    (fallback.is_offered && !fallback.needs_good_weather && fallback.id != activity.id)
        .then_some(fallback)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo;

    fn tuesday() -> NaiveDate {
        "2026-11-24".parse().unwrap()
    }

    #[test]
    fn days_are_noted_once_and_stay_in_order() {
        let house = demo::small(tuesday()).house;
        let (late, early) = (tuesday(), tuesday().pred_opt().unwrap());
        let noted = house
            .with_bad_weather(late, true)
            .with_bad_weather(early, true)
            .with_bad_weather(late, true);
        assert_eq!(noted.bad_weather, [early, late]);
        assert!(noted.has_bad_weather_on(late));
        assert_eq!(noted.with_bad_weather(early, false).bad_weather, [late]);
    }

    #[test]
    fn a_fallback_is_offered_and_needs_no_good_weather() {
        let mut document = demo::small(tuesday());
        let find = |is_meant: fn(&Activity) -> bool| {
            let mut activities = document.activities.iter();
            (**activities.find(|it| is_meant(it)).unwrap()).clone()
        };
        let mut inside = find(|it| it.is_offered && !it.needs_good_weather);
        let mut outside = find(|it| it.needs_good_weather);
        outside.fallback = Some(inside.id);
        let found = |document: &Document| fallback(document, &outside).map(|it| it.id);
        assert_eq!(found(&document), Some(inside.id));
        inside.is_offered = false;
        document.activities.put(inside);
        assert_eq!(found(&document), None);
    }
}
