//! Whether an activity can ever run in this house, and what is missing if not.

use crate::{
    domain::{
        activity::{Activity, Tag},
        document::Document,
        staff::StaffMember,
        time::{Minutes, TimeRange},
    },
    i18n::{Locale, format, text::activities as t},
    present::tags,
};
use chrono::NaiveDate;

/// Something without which the activity never runs here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lack {
    /// No room has what it needs.
    Room(Tag),
    /// The rooms that have it hold too few people.
    Capacity {
        /// Feature.
        feature: Tag,
        /// Places of the largest such room.
        places: u16,
        /// Fewest participants.
        needed: u16,
    },
    /// Nobody of the staff holds any of these skills.
    Skill(Vec<Tag>),
    /// Too few members of staff may lead it.
    Leaders {
        /// Who may.
        able: usize,
        /// Leaders it needs.
        needed: u8,
    },
    /// The opening hours leave no moment that long.
    Time {
        /// Longest free moment, in minutes.
        longest: u16,
    },
    /// Its own limits allow no session.
    Limit,
}

/// Whether a room of the house has what the activity needs and holds the smallest group.
pub fn has_room(document: &Document, activity: &Activity) -> bool {
    rooms(document, activity).is_some_and(|places| places >= activity.min_group)
}

/// All that is missing on this date; the activity can run when there is nothing.
pub fn lacks(document: &Document, activity: &Activity, date: NaiveDate) -> Vec<Lack> {
    let mut lacks = Vec::new();
    match rooms(document, activity) {
        None => lacks.push(Lack::Room(activity.room_feature.clone())),
        Some(places) if places < activity.min_group => lacks.push(Lack::Capacity {
            feature: activity.room_feature.clone(),
            places,
            needed: activity.min_group,
        }),
        Some(_) => {}
    }
    lacks.extend(staff_lacks(document, activity, date));
    let longest = longest_moment(document, activity);
    if longest < activity.duration {
        lacks.push(Lack::Time { longest });
    }
    if activity.max_week == 0 || activity.max_day == 0 {
        lacks.push(Lack::Limit);
    }
    lacks
}

/// The sentence of what is missing.
pub fn sentence(locale: Locale, lack: &Lack) -> String {
    match lack {
        Lack::Room(feature) => t::lack_room(locale, &tags::feature(locale, feature)),
        Lack::Capacity {
            feature,
            places,
            needed,
        } => t::lack_capacity(locale, *places, &tags::feature(locale, feature), *needed),
        Lack::Skill(group) => {
            let names: Vec<String> = group.iter().map(|tag| tags::skill(locale, tag)).collect();
            t::lack_skill(locale, &names.join(t::or(locale)))
        }
        Lack::Leaders { able, needed } => t::lack_leaders(locale, *needed, *able),
        Lack::Time { longest } => t::lack_time(locale, &format::duration(locale, *longest)),
        Lack::Limit => t::lack_limit(locale).to_owned(),
    }
}

/// Places of the largest room in use that fits.
fn rooms(document: &Document, activity: &Activity) -> Option<u16> {
    document
        .rooms
        .iter()
        .filter(|room| room.offers(&activity.room_feature))
        .map(|room| room.capacity)
        .max()
}

fn staff_lacks(document: &Document, activity: &Activity, date: NaiveDate) -> Vec<Lack> {
    let staff: Vec<_> = document
        .staff
        .iter()
        .filter(|member| !member.archived)
        .collect();
    let holds = |member: &StaffMember, group: &[Tag]| {
        group.iter().any(|tag| member.has_skill_on(tag, date))
    };
    let missing: Vec<Lack> = activity
        .skills
        .iter()
        .filter(|group| !staff.iter().any(|member| holds(member, group)))
        .map(|group| Lack::Skill(group.clone()))
        .collect();
    if !missing.is_empty() {
        return missing;
    }
    let able = staff
        .iter()
        .filter(|member| activity.skills.iter().all(|group| holds(member, group)))
        .count();
    if able < usize::from(activity.leaders) {
        vec![Lack::Leaders {
            able,
            needed: activity.leaders,
        }]
    } else {
        Vec::new()
    }
}

/// Minutes of the longest stretch of an open day, within the activity's hours and between the breaks.
fn longest_moment(document: &Document, activity: &Activity) -> u16 {
    let house = &document.house;
    let breaks: Vec<TimeRange> = house
        .moments
        .iter()
        .filter(|moment| moment.is_break)
        .map(|moment| moment.range)
        .collect();
    house
        .opening
        .days()
        .flat_map(|(_, open)| {
            let windows = if activity.windows.is_empty() {
                vec![open]
            } else {
                activity
                    .windows
                    .iter()
                    .filter_map(|window| shared(open, *window))
                    .collect()
            };
            windows
                .into_iter()
                .flat_map(|window| without(window, &breaks))
                .collect::<Vec<_>>()
        })
        .map(TimeRange::minutes)
        .max()
        .unwrap_or(0)
}

fn shared(a: TimeRange, b: TimeRange) -> Option<TimeRange> {
    TimeRange::new(a.start().max(b.start()), a.end().min(b.end()))
}

/// What is left of a range once the breaks are taken out.
fn without(range: TimeRange, breaks: &[TimeRange]) -> Vec<TimeRange> {
    let mut breaks = breaks.to_vec();
    breaks.sort_unstable();
    let mut left = Vec::new();
    let mut from: Minutes = range.start();
    for pause in breaks.iter().filter(|pause| pause.overlaps(range)) {
        left.extend(TimeRange::new(from, pause.start()));
        from = from.max(pause.end());
    }
    left.extend(TimeRange::new(from, range.end()));
    left
}

#[cfg(test)]
mod tests;
