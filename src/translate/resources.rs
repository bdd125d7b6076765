//! Rooms and staff of the problem, and how many must stay with the people.

use super::{
    ActivityKey, Source,
    activities::{feature_key, leads_alone, skill_key},
    appointments::{Placing, room_feature, staff_skill},
    people::presence,
    taken::{Taken, weekly},
};
use crate::{
    domain::{id::SiteId, room::Room as DomainRoom, staff::StaffMember as DomainStaff},
    planner::instance::{DaySpan, Room, Span, StaffMember},
};
use std::collections::{BTreeMap, BTreeSet};

/// The feature of a room that a wheelchair gets into; no tag of a house has a colon.
pub(super) const STEP_FREE: &str = "is:step_free";

pub(super) fn rooms(source: &Source<'_>, taken: &Taken, placing: &Placing) -> Vec<Room> {
    let mut rooms: Vec<Room> = source
        .document
        .rooms
        .iter()
        .filter_map(|room| {
            let id = source.ids.rooms.id(&room.id)?;
            let mut features: Vec<String> =
                room.features.iter().map(|f| feature_key(f, None)).collect();
            if source.has_sites {
                let sites = source.document.house.sites.iter().map(|site| site.id);
                for site in sites.filter(|site| room.site.is_none_or(|own| own == *site)) {
                    features.extend(room.features.iter().map(|f| feature_key(f, Some(site))));
                }
            }
            if room.step_free {
                features.push(STEP_FREE.into());
            }
            if placing.named_rooms.contains(&room.id) {
                features.push(room_feature(id));
            }
            let mut closed = closed(source, room);
            closed.extend(taken.rooms.get(&room.id).into_iter().flatten());
            Some(Room {
                id: id.into(),
                name: room.name.clone(),
                capacity: i32::from(room.capacity),
                features,
                closed,
            })
        })
        .collect();
    rooms.extend(placing.places.iter().cloned());
    rooms
}

/// When a room is not to be had, whatever takes place.
pub(super) fn closed(source: &Source<'_>, room: &DomainRoom) -> Vec<DaySpan> {
    let mut closed = weekly(source, room.closed.iter().map(|r| (r.day, r.range)));
    closed.extend(
        room.closures
            .iter()
            .flat_map(|span| source.frame.dates(span)),
    );
    if room.outdoors {
        closed.extend(bad_days(source).map(|day| DaySpan {
            day,
            from: 0,
            to: source.frame.slots,
        }));
    }
    closed
}

/// Days of the grid that bad weather is noted for.
pub(super) fn bad_days(source: &Source<'_>) -> impl Iterator<Item = i32> {
    let house = &source.document.house;
    (0..source.frame.days).filter(|day| house.has_bad_weather_on(source.frame.date(*day)))
}

pub(super) fn staff(source: &Source<'_>, taken: &Taken, placing: &Placing) -> Vec<StaffMember> {
    let last_open = (0..source.frame.days)
        .rev()
        .map(|day| source.frame.date(day))
        .find(|date| !source.document.house.is_closed_on(*date))
        .unwrap_or_else(|| source.week.monday());
    let mut wanted = BTreeSet::new();
    for (key, activity) in &source.runs {
        if let ActivityKey::Run(_, site, _) = key {
            wanted.insert((*site, &activity.skills, leads_alone(activity)));
        }
    }
    source
        .document
        .staff
        .iter()
        .filter_map(|member| {
            let id = source.ids.staff.id(&member.id)?;
            let led = placing
                .led
                .iter()
                .filter(|(_, led)| led.leader == member.id);
            let led_slots: i32 = led
                .filter_map(|(appointment, _)| {
                    let own = source
                        .ids
                        .activities
                        .id(&ActivityKey::Appointment(*appointment))?;
                    placing
                        .activities
                        .iter()
                        .find(|activity| activity.id == own)
                })
                .map(|activity| activity.duration)
                .sum();
            let mut skills: Vec<String> = wanted
                .iter()
                // A trainee leads beside somebody, never alone.
                .filter(|(.., is_alone)| !is_alone || member.counts_on_floor)
                .filter(|(site, ..)| {
                    site.is_none() || member.site.is_none() || *site == member.site
                })
                .filter(|(_, groups, _)| {
                    groups
                        .iter()
                        .all(|group| group.iter().any(|tag| member.has_skill_on(tag, last_open)))
                })
                .map(|(site, groups, is_alone)| skill_key(groups, *site, *is_alone))
                .collect();
            if led_slots > 0 {
                skills.push(staff_skill(id));
            }
            let leads = |minutes| source.frame.whole_slots(minutes) + led_slots;
            Some(StaffMember {
                id: id.into(),
                name: format!("{} {}", member.first_name, member.last_name)
                    .trim()
                    .into(),
                skills,
                duty: duty(source, member),
                off: off(source, taken, member),
                max_day: leads(member.max_day_minutes),
                max_week: leads(member.max_week_minutes),
                target_week: leads(member.target_week_minutes),
            })
        })
        .collect()
}

/// When the member works on the days the house is open.
fn duty(source: &Source<'_>, member: &DomainStaff) -> Vec<Option<Span>> {
    (0..source.frame.days)
        .map(|day| {
            let date = source.frame.date(day);
            let is_away = member
                .absences
                .iter()
                .any(|span| span.is_whole_day_on(date));
            if is_away || source.document.house.is_closed_on(date) {
                return None;
            }
            source.frame.within(member.usual().on(date)?)
        })
        .collect()
}

fn off(source: &Source<'_>, taken: &Taken, member: &DomainStaff) -> Vec<DaySpan> {
    let mut off = weekly(source, member.busy.iter().map(|r| (r.day, r.range)));
    let partial = member.absences.iter().filter(|span| span.hours.is_some());
    off.extend(partial.flat_map(|span| source.frame.dates(span)));
    off.extend(taken.staff.get(&member.id).into_iter().flatten());
    off
}

fn is_here(member: &StaffMember, day: i32, slot: i32) -> bool {
    let on_duty =
        member.duty[day as usize].is_some_and(|span| (span.from..span.to).contains(&slot));
    on_duty
        && !member
            .off
            .iter()
            .any(|off| off.day == day && (off.from..off.to).contains(&slot))
}

/// When people of each site are here; who has no usual site is wherever the others are.
struct SitesInUse(Vec<Vec<Option<Span>>>);

impl SitesInUse {
    fn of(source: &Source<'_>) -> Self {
        let mut sites: BTreeMap<SiteId, Vec<Option<Span>>> = BTreeMap::new();
        let people = source.document.persons.iter();
        for (person, site) in people.filter_map(|person| Some((person, person.site?))) {
            let here = presence(source, person);
            let spans = sites.entry(site).or_insert_with(|| vec![None; here.len()]);
            for (all, own) in spans.iter_mut().zip(here) {
                *all = match (*all, own) {
                    (Some(one), Some(other)) => Some(Span {
                        from: one.from.min(other.from),
                        to: one.to.max(other.to),
                    }),
                    (one, other) => one.or(other),
                };
            }
        }
        Self(sites.into_values().collect())
    }

    /// At how many sites staff must stay then; at one at least.
    fn at(&self, day: i32, slot: i32) -> i32 {
        let is_used = |spans: &&Vec<Option<Span>>| {
            spans[day as usize].is_some_and(|span| (span.from..span.to).contains(&slot))
        };
        (self.0.iter().filter(is_used).count() as i32).max(1)
    }
}

/// Per day and slot, the staff who must be free, as many at each site as the house wants where somebody is. Those who do not
/// count on the floor come on top, since the problem counts everybody; and never more than the rota has, since no plan could
/// mend the rota.
pub(super) fn floor(source: &Source<'_>, staff: &[StaffMember]) -> Vec<Vec<i32>> {
    let at_each = i32::from(source.document.house.rules.floor_staff);
    let people = SitesInUse::of(source);
    let counts: Vec<bool> = staff
        .iter()
        .map(|member| {
            let own = source.ids.staff.get(&member.id);
            own.and_then(|id| source.document.staff.get(id))
                .is_some_and(|member| member.counts_on_floor)
        })
        .collect();
    (0..source.frame.days)
        .map(|day| {
            let opening = source.document.house.opening.get(source.frame.weekday(day));
            let open = opening
                .filter(|_| !source.document.house.is_closed_on(source.frame.date(day)))
                .and_then(|range| source.frame.around(range.start(), range.end()));
            (0..source.frame.slots)
                .map(|slot| {
                    if !open.is_some_and(|span| (span.from..span.to).contains(&slot)) {
                        return 0;
                    }
                    let here = |counted: bool| {
                        let both = staff.iter().zip(&counts);
                        both.filter(|(member, counts)| {
                            **counts == counted && is_here(member, day, slot)
                        })
                        .count() as i32
                    };
                    let (counted, others) = (here(true), here(false));
                    let wanted = at_each * people.at(day, slot);
                    wanted.min(counted) + others
                })
                .collect()
        })
        .collect()
}
