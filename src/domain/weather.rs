//! Bad weather: noted by a human for a day, since nothing here asks a forecast, and what it keeps from taking place.

use super::{activity::Activity, document::Document, house::House, id::RoomId, plan::Session};
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

impl Activity {
    /// Whether the house offers it whatever the weather.
    pub const fn runs_in_any_weather(&self) -> bool {
        self.is_offered && !self.needs_good_weather
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

/// What the house wishes in the place of an activity that needs good weather; nothing once it is not to be had any more.
pub fn fallback<'a>(document: &'a Document, activity: &Activity) -> Option<&'a Arc<Activity>> {
    let chosen = activity.fallback.filter(|_| activity.needs_good_weather)?;
    let fallback = document.activities.get(chosen)?;
    (fallback.runs_in_any_weather() && fallback.id != activity.id).then_some(fallback)
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
        let mut inside = find(Activity::runs_in_any_weather);
        let mut outside = find(|it| it.needs_good_weather);
        outside.fallback = Some(inside.id);
        let found = |document: &Document| fallback(document, &outside).map(|it| it.id);
        assert_eq!(found(&document), Some(inside.id));
        let sheltered = Activity {
            needs_good_weather: false,
            ..outside.clone()
        };
        assert_eq!(fallback(&document, &sheltered), None);
        inside.is_offered = false;
        document.activities.put(inside);
        assert_eq!(found(&document), None);
    }
}
