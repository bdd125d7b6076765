//! A week's timetable for a generated house, one start after another, to give it a past.

use super::{seed::Seed, timetable::Wanted};
use crate::domain::{
    activity::Activity,
    document::Document,
    id::{ActivityId, RoomId, SiteId, StaffId},
    room::Room,
    staff::StaffMember,
    time::{Minutes, TimeRange, WeekId},
};
use chrono::Weekday;
use std::{collections::BTreeMap, sync::Arc};

/// What is taken, as day and range.
type Times = Vec<(Weekday, TimeRange)>;

/// Sessions at each start of each open day: so many leaders at most in each site, if rooms and staff allow.
pub(super) fn draft(
    document: &Document,
    week: WeekId,
    starts: &[Minutes],
    most: usize,
    seed: &mut Seed,
) -> Vec<Wanted> {
    let sites: Vec<Option<SiteId>> = if document.house.sites.is_empty() {
        vec![None]
    } else {
        document
            .house
            .sites
            .iter()
            .map(|site| Some(site.id))
            .collect()
    };
    let mut offered: Vec<Arc<Activity>> = document
        .activities
        .iter()
        .filter(|activity| activity.is_offered && activity.duration <= 90)
        .cloned()
        .collect();
    let mut wanted = Vec::new();
    for site in sites {
        let rooms: Vec<&Arc<Room>> = document
            .rooms
            .iter()
            .filter(|room| room.site == site)
            .collect();
        let staff: Vec<&Arc<StaffMember>> =
            document.staff.iter().filter(|m| m.site == site).collect();
        let mut rooms_taken: BTreeMap<RoomId, Times> = BTreeMap::new();
        let mut staff_taken: BTreeMap<StaffId, Times> = BTreeMap::new();
        let mut times: BTreeMap<ActivityId, u8> = BTreeMap::new();
        let open = document.house.opening.days();
        for (day, _) in open.filter(|(day, _)| !document.house.is_closed_on(week.date(*day))) {
            for start in starts {
                seed.shuffle(&mut offered);
                let mut led = 0;
                for activity in &offered {
                    let Some(range) = TimeRange::lasting(*start, activity.duration) else {
                        continue;
                    };
                    let is_free = |times: Option<&Times>| {
                        !times
                            .is_some_and(|t| t.iter().any(|(d, r)| *d == day && r.overlaps(range)))
                    };
                    let done = times.get(&activity.id).copied().unwrap_or(0);
                    let room = rooms.iter().find(|room| {
                        room.features.contains(&activity.room_feature)
                            && is_free(rooms_taken.get(&room.id))
                    });
                    let (Some(room), true) = (room, done < activity.max_week) else {
                        continue;
                    };
                    let leaders: Vec<StaffId> = staff
                        .iter()
                        .filter(|m| {
                            m.usual()
                                .on(week.date(day))
                                .is_some_and(|hours| hours.contains(range))
                        })
                        .filter(|m| {
                            !m.busy
                                .iter()
                                .any(|b| b.day == day && b.range.overlaps(range))
                        })
                        .filter(|m| is_free(staff_taken.get(&m.id)))
                        .filter(|m| {
                            let date = week.date(day);
                            let mut groups = activity.skills.iter();
                            groups.all(|group| group.iter().any(|tag| m.has_skill_on(tag, date)))
                        })
                        .map(|member| member.id)
                        .take(activity.leaders.into())
                        .collect();
                    if leaders.len() < activity.leaders.into() || led + leaders.len() > most {
                        continue;
                    }
                    led += leaders.len();
                    *times.entry(activity.id).or_default() += 1;
                    rooms_taken.entry(room.id).or_default().push((day, range));
                    for leader in &leaders {
                        staff_taken.entry(*leader).or_default().push((day, range));
                    }
                    wanted.push(Wanted {
                        activity: activity.id,
                        day,
                        start: *start,
                        room: room.id,
                        leaders,
                    });
                }
            }
        }
    }
    wanted
}
