//! Activities of the problem: one for each activity, site and length that may run.

use super::{ActivityKey, Frame, Source, appointments::Placing, held::Held, resources::bad_days};
use crate::{
    domain::{
        activity::{Activity, Tag},
        document::Document,
        id::{ActivityId, SessionId, SiteId},
        plan::Session,
        project::GoalTarget,
        time::WeekId,
    },
    planner::{self, instance::Span},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

type Run = (ActivityKey, Arc<Activity>);

/// What may run: offered activities wherever a room suits them, and whatever already stands in the plan. Also the
/// held sessions that the format cannot say: outside the grid, of no known activity, or two of a kind at once.
pub(super) fn runs(
    document: &Document,
    week: WeekId,
    frame: &Frame,
    has_sites: bool,
    held: &Held,
) -> (Vec<Run>, Vec<SessionId>) {
    let sites: Vec<Option<SiteId>> = if has_sites {
        document
            .house
            .sites
            .iter()
            .map(|site| Some(site.id))
            .collect()
    } else {
        vec![None]
    };
    let mut runs: Vec<Run> = Vec::new();
    for activity in document
        .activities
        .iter()
        .filter(|activity| activity.is_offered)
    {
        for site in &sites {
            if has_room_for(document, activity, *site) {
                runs.push((
                    ActivityKey::Run(activity.id, *site, activity.duration),
                    activity.clone(),
                ));
            }
        }
    }
    let plan = document.week(week);
    let mut sessions: Vec<&Session> = plan.placements.sessions.iter().collect();
    let is_held = |session: &Session| session.is_pinned || held.holds(session.day, session.start);
    sessions.sort_by_key(|session| !is_held(session));
    let mut seen = BTreeSet::new();
    let mut outside = Vec::new();
    for session in sessions {
        let place = frame.day(session.day).zip(frame.slot(session.start));
        let activity = document.activities.get(session.activity);
        let site = document.rooms.get(session.room).and_then(|room| room.site);
        let slots = frame.slots_in(session.duration);
        let fits = place.filter(|(_, start)| start + slots <= frame.slots);
        let (Some((day, start)), Some(activity)) = (fits, activity) else {
            if is_held(session) {
                outside.push(session.id);
            }
            continue;
        };
        let site = if has_sites { site } else { None };
        if !seen.insert((session.activity, site, slots, day, start)) {
            if is_held(session) {
                outside.push(session.id);
            }
            continue;
        }
        let is_known = runs.iter().any(|(key, _)| {
            matches!(key, ActivityKey::Run(id, at, minutes)
                if *id == session.activity
                    && (at.is_none() || site.is_none() || *at == site)
                    && frame.slots_in(*minutes) == slots)
        });
        if !is_known {
            runs.push((
                ActivityKey::Run(session.activity, site, session.duration),
                activity.clone(),
            ));
        }
    }
    (runs, outside)
}

/// Whether the house has a room for an activity, at a site if one is given.
pub fn has_room_for(document: &Document, activity: &Activity, site: Option<SiteId>) -> bool {
    document.rooms.iter().any(|room| {
        !room.archived
            && (site.is_none() || room.site.is_none() || room.site == site)
            && room.features.contains(&activity.room_feature)
    })
}

/// The feature that a room must have, at a site.
pub(super) fn feature_key(feature: &Tag, site: Option<SiteId>) -> String {
    site.map_or_else(|| feature.to_string(), |site| format!("{feature}@{site}"))
}

/// Whether its sessions have one leader, who has to answer for the people.
pub(super) const fn leads_alone(activity: &Activity) -> bool {
    activity.leaders <= 1
}

/// The one derived skill that stands for the alternatives of an activity, at a site, led alone or with others.
pub(super) fn skill_key(skills: &[Vec<Tag>], site: Option<SiteId>, is_alone: bool) -> String {
    let words: Vec<String> = skills
        .iter()
        .map(|group| {
            let words: Vec<&str> = group.iter().map(Tag::as_str).collect();
            words.join("/")
        })
        .collect();
    let words = if words.is_empty() {
        "*".into()
    } else {
        words.join("|")
    };
    let words = if is_alone { words } else { format!("{words}+") };
    site.map_or(words.clone(), |site| format!("{words}@{site}"))
}

/// The activities of the problem, those that stand for appointments last.
pub(super) fn activities(
    source: &Source<'_>,
    placing: &Placing,
) -> Vec<planner::instance::Activity> {
    let plan = source.document.week(source.week);
    let open_days: Vec<i32> = (0..source.frame.days)
        .filter(|day| !source.document.house.is_closed_on(source.frame.date(*day)))
        .collect();
    let bad_days: Vec<i32> = bad_days(source).collect();
    // Sessions of another length than their activity's, which the plan holds.
    let mut other_lengths: BTreeMap<_, i32> = BTreeMap::new();
    for session in &plan.placements.sessions {
        *other_lengths
            .entry((session.activity, source.frame.slots_in(session.duration)))
            .or_default() += 1;
    }
    let mut all: Vec<_> = source
        .runs
        .iter()
        .filter_map(|(key, activity)| {
            let ActivityKey::Run(id, site, minutes) = *key else {
                return None;
            };
            let is_kept_in = activity.needs_good_weather && !bad_days.is_empty();
            let mut days = open_days.clone();
            if is_kept_in {
                days.retain(|day| !bad_days.contains(day));
            }
            let slots = source.frame.slots_in(minutes);
            let usual = source.frame.slots_in(activity.duration);
            let standing = |length| other_lengths.get(&(id, length)).copied().unwrap_or(0);
            let (min_week, max_week, max_day) = if slots != usual || !activity.is_offered {
                (0, standing(slots).max(1), standing(slots).max(1))
            } else {
                let changed: i32 = other_lengths
                    .iter()
                    .filter(|((other, length), _)| *other == id && *length != usual)
                    .map(|(_, count)| count)
                    .sum();
                let fewest = i32::from(activity.min_week) - changed;
                let reachable = days.len() as i32 * i32::from(activity.max_day);
                (
                    if has_other_site(source, id, site) {
                        0
                    } else {
                        fewest.min(reachable).max(0)
                    },
                    (i32::from(activity.max_week) - changed).max(0),
                    i32::from(activity.max_day),
                )
            };
            Some(planner::instance::Activity {
                id: source.ids.activities.id(key)?.into(),
                name: activity.name.clone(),
                skill: skill_key(&activity.skills, site, leads_alone(activity)),
                leaders: i32::from(activity.leaders),
                duration: slots,
                min: i32::from(activity.min_group),
                max: i32::from(activity.max_group),
                ideal: i32::from(activity.ideal_group),
                ratio: ratio(activity.people_per_leader),
                effort: i32::from(activity.physical),
                feature: feature_key(&activity.room_feature, site),
                // An empty list of days is any day, an empty one of hours none.
                windows: if is_kept_in && days.is_empty() {
                    Vec::new()
                } else {
                    windows(source, activity)
                },
                days: if is_kept_in { days } else { Vec::new() },
                gives: gives(source, activity),
                min_week,
                max_week,
                max_day,
            })
        })
        .collect();
    all.extend(placing.activities.iter().cloned());
    all
}

/// Whether it may run at another site too: the format counts each apart, so the week's fewest cannot be asked of either.
fn has_other_site(source: &Source<'_>, activity: ActivityId, site: Option<SiteId>) -> bool {
    source.runs.iter().any(
        |(key, _)| matches!(key, ActivityKey::Run(id, at, _) if *id == activity && *at != site),
    )
}

/// Care units that one leader supervises: people of middle support weigh 2, and one person always may have a leader.
pub(super) fn ratio(people_per_leader: u8) -> i32 {
    (i32::from(people_per_leader) * 2).max(3)
}

fn windows(source: &Source<'_>, activity: &Activity) -> Vec<Span> {
    if activity.windows.is_empty() {
        return vec![Span {
            from: 0,
            to: source.frame.slots,
        }];
    }
    activity
        .windows
        .iter()
        .filter_map(|range| source.frame.within(*range))
        .collect()
}

/// One unit of every goal that a session serves.
fn gives(source: &Source<'_>, activity: &Activity) -> BTreeMap<String, i32> {
    source
        .ids
        .goals
        .iter()
        .filter(|(target, _)| match target {
            GoalTarget::Domain(domain) => activity.domain == *domain,
            GoalTarget::Need(code) => activity.needs.iter().any(|need| need.is_within(code)),
        })
        .map(|(_, id)| (id.to_owned(), 1))
        .collect()
}
