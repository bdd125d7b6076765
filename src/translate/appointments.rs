//! Appointments to be placed, sorted by who holds them: a visitor, a member of staff, or nobody of the house.

use super::{
    ActivityKey, SkipReason, Source,
    activities::feature_key,
    people::presence,
    resources::STEP_FREE,
    taken::{Taken, free_visits},
};
use crate::{
    domain::{
        appointment::{Appointment, Place, Professional, Timing},
        id::{AppointmentId, PersonId, RoomId, SiteId, StaffId, VisitorId},
        occurrence::occurs_in,
        time::Half,
    },
    planner::{
        self,
        instance::{DaySpan, Professional as Visiting, Span},
    },
};
use chrono::Datelike;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// Who leads an appointment that became an activity, and for whom.
#[derive(Clone)]
pub(super) struct Led {
    pub leader: StaffId,
    pub persons: Vec<PersonId>,
}

/// What the appointments of the week become.
#[derive(Default)]
pub(super) struct Placing {
    pub professionals: Vec<Visiting>,
    pub appointments: Vec<planner::instance::Appointment>,
    /// Appointments as activities, with who takes part in each.
    pub activities: Vec<planner::instance::Activity>,
    pub led: BTreeMap<AppointmentId, Led>,
    /// Places outside the house, one an appointment.
    pub places: Vec<planner::instance::Room>,
    /// Rooms that an appointment asks for by name.
    pub named_rooms: BTreeSet<RoomId>,
    pub skipped: Vec<(AppointmentId, SkipReason)>,
    pub held: Vec<AppointmentId>,
    pub travel: BTreeMap<AppointmentId, u16>,
}

/// Sorts the appointments out; those that a human holds in place are taken from everybody's time.
pub(super) fn sort_out(source: &mut Source<'_>, taken: &mut Taken) -> Placing {
    let mut placing = Placing::default();
    let plan = source.document.week(source.week);
    let mut free: Vec<Arc<Appointment>> = Vec::new();
    for appointment in source.document.appointments.iter() {
        let is_to_place = matches!(appointment.timing, Timing::ToPlace { .. });
        if !is_to_place || !occurs_in(source.document, source.week, appointment) {
            continue;
        }
        match plan.placements.appointment(appointment.id) {
            Some(placed) if placed.is_pinned || source.held.holds(placed.day, placed.start) => {
                taken.placed(source, appointment, placed);
                placing.held.push(appointment.id);
            }
            _ => free.push(appointment.clone()),
        }
    }
    let mut by_visitor: BTreeMap<VisitorId, Vec<Arc<Appointment>>> = BTreeMap::new();
    for appointment in free {
        let is_away = appointment.persons.iter().any(|id| {
            source.ids.persons.id(id).is_none()
                || source
                    .document
                    .persons
                    .get(*id)
                    .is_none_or(|person| presence(source, person).iter().all(Option::is_none))
        });
        if is_away {
            placing
                .skipped
                .push((appointment.id, SkipReason::PersonAway));
            continue;
        }
        if allowed(source, &appointment).is_empty() {
            placing.skipped.push((appointment.id, SkipReason::NoDay));
            continue;
        }
        let escort = match &appointment.place {
            Place::Outside { escort, .. } => escort.as_ref(),
            Place::OnSite { .. } | Place::Remote { .. } => None,
        };
        match (&appointment.with, escort) {
            (Professional::Staff(leader), _) | (Professional::Other(_), Some(leader)) => {
                placing.led_by(source, &appointment, *leader);
            }
            _ if appointment.persons.len() != 1 => {
                placing.skipped.push((appointment.id, SkipReason::Group));
            }
            (Professional::Visitor(visitor), _) => {
                by_visitor.entry(*visitor).or_default().push(appointment);
            }
            (Professional::Other(name), None) => placing.alone(source, &appointment, name),
        }
    }
    for (visitor, appointments) in by_visitor {
        placing.visited(source, taken, visitor, &appointments);
    }
    placing
}

impl Placing {
    /// An appointment with a member of staff: an activity that only this member may lead, for these people.
    fn led_by(&mut self, source: &mut Source<'_>, appointment: &Appointment, leader: StaffId) {
        let Some(staff) = source.ids.staff.id(&leader).map(str::to_owned) else {
            self.skipped
                .push((appointment.id, SkipReason::ProfessionalAway));
            return;
        };
        let key = ActivityKey::Appointment(appointment.id);
        let people = appointment.persons.len() as i32;
        let care: i32 = appointment
            .persons
            .iter()
            .filter_map(|id| source.document.persons.get(*id))
            .map(|person| i32::from(person.care()))
            .sum();
        let activity = planner::instance::Activity {
            id: source.ids.activities.add('a', key),
            name: appointment.title.clone(),
            skill: staff_skill(&staff),
            leaders: 1,
            duration: self.slots(source, appointment),
            min: people,
            max: people,
            ideal: people,
            ratio: care,
            effort: 0,
            feature: self.feature(source, appointment),
            windows: vec![Span {
                from: 0,
                to: source.frame.slots,
            }],
            days: days(source, appointment),
            gives: BTreeMap::new(),
            min_week: 1,
            max_week: 1,
            max_day: 1,
        };
        self.activities.push(activity);
        self.led.insert(
            appointment.id,
            Led {
                leader,
                persons: appointment.persons.clone(),
            },
        );
    }

    /// An appointment with somebody whose hours are not known: any time will do.
    fn alone(&mut self, source: &mut Source<'_>, appointment: &Appointment, name: &str) {
        let professional = Visiting {
            id: format!("o{}", self.professionals.len()),
            name: name.into(),
            kind: String::new(),
            visits: (0..source.frame.days)
                .map(|day| DaySpan {
                    day,
                    from: 0,
                    to: source.frame.slots,
                })
                .collect(),
            feature: self.feature(source, appointment),
        };
        self.add(source, appointment, &professional.id);
        self.professionals.push(professional);
    }

    /// The appointments of a visitor. In a house of several sites each visit serves one site.
    fn visited(
        &mut self,
        source: &mut Source<'_>,
        taken: &Taken,
        id: VisitorId,
        appointments: &[Arc<Appointment>],
    ) {
        let visitor = source
            .document
            .visitors
            .get(id)
            .filter(|visitor| !visitor.archived);
        let visits = visitor.map_or_else(Vec::new, |visitor| {
            let mut away: Vec<DaySpan> = taken.visitors.get(&id).cloned().unwrap_or_default();
            away.extend(
                visitor
                    .absences
                    .iter()
                    .flat_map(|span| source.frame.dates(span)),
            );
            free_visits(source, &visitor.visits, &away)
        });
        let (Some(visitor), false) = (visitor, visits.is_empty()) else {
            let away = appointments
                .iter()
                .map(|a| (a.id, SkipReason::ProfessionalAway));
            self.skipped.extend(away);
            return;
        };
        let mut by_site: BTreeMap<Option<SiteId>, Vec<&Arc<Appointment>>> = BTreeMap::new();
        for appointment in appointments {
            by_site
                .entry(site_of(source, appointment))
                .or_default()
                .push(appointment);
        }
        let mut needs: Vec<(i32, Option<SiteId>, Vec<DaySpan>)> = by_site
            .iter()
            .map(|(site, list)| {
                let slots = list.iter().map(|a| source.frame.slots_in(a.duration)).sum();
                (slots, *site, Vec::new())
            })
            .collect();
        for visit in visits {
            if let Some(neediest) = needs.iter_mut().max_by_key(|(slots, ..)| *slots) {
                neediest.0 -= visit.to - visit.from;
                neediest.2.push(visit);
            }
        }
        let (name, kind) = (visitor.name.clone(), visitor.trade.clone());
        let usual_feature = visitor.room_feature.clone();
        for (_, site, visits) in needs {
            let list = by_site.remove(&site).unwrap_or_default();
            let is_same_place = list.windows(2).all(|pair| pair[0].place == pair[1].place);
            let feature = match list.first() {
                Some(first) if is_same_place => self.feature(source, first),
                _ => feature_key(&usual_feature, site),
            };
            let professional = Visiting {
                id: source.ids.professionals.add('v', (id, site)),
                name: name.clone(),
                kind: kind.clone(),
                visits,
                feature,
            };
            for appointment in list {
                self.add(source, appointment, &professional.id);
            }
            self.professionals.push(professional);
        }
    }

    fn add(&mut self, source: &mut Source<'_>, appointment: &Appointment, professional: &str) {
        let person = appointment
            .persons
            .first()
            .and_then(|id| source.ids.persons.id(id))
            .map(str::to_owned);
        let (Some(person), Timing::ToPlace { prefer_half, .. }) = (person, &appointment.timing)
        else {
            return;
        };
        let placed = planner::instance::Appointment {
            id: source.ids.appointments.add('j', appointment.id),
            person,
            professional: professional.into(),
            duration: self.slots(source, appointment),
            prefer_half: prefer_half.map(half),
            prefer_days: liked(source, appointment),
            days: days(source, appointment),
            series: String::new(),
        };
        self.appointments.push(placed);
    }

    /// Its length with the way there and back.
    fn slots(&mut self, source: &Source<'_>, appointment: &Appointment) -> i32 {
        if let Place::Outside { travel, .. } = appointment.place {
            self.travel.insert(appointment.id, travel);
            source
                .frame
                .slots_in(appointment.duration + 2 * travel)
                .min(source.frame.slots)
        } else {
            source
                .frame
                .slots_in(appointment.duration)
                .min(source.frame.slots)
        }
    }

    /// What its room must have; an appointment outside the house gets a place of its own.
    fn feature(&mut self, source: &Source<'_>, appointment: &Appointment) -> String {
        let room = match &appointment.place {
            Place::OnSite {
                room: None,
                feature,
            } => {
                return feature_key(feature, site_of(source, appointment));
            }
            Place::OnSite { room, .. } | Place::Remote { room, .. } => *room,
            Place::Outside { .. } => None,
        };
        if let Some((room, id)) = room.and_then(|room| Some((room, source.ids.rooms.id(&room)?))) {
            self.named_rooms.insert(room);
            return room_feature(id);
        }
        let feature = format!("outside:{}", appointment.id);
        if !self
            .places
            .iter()
            .any(|place| place.features.contains(&feature))
        {
            self.places.push(planner::instance::Room {
                id: format!("x{}", self.places.len()),
                name: String::new(),
                capacity: appointment.persons.len() as i32,
                features: vec![feature.clone(), STEP_FREE.into()],
                closed: Vec::new(),
            });
        }
        feature
    }
}

/// The skill that only one member of staff has.
pub(super) fn staff_skill(staff: &str) -> String {
    format!("only:{staff}")
}

/// The feature that only one room has.
pub(super) fn room_feature(room: &str) -> String {
    format!("room:{room}")
}

pub(super) const fn half(half: Half) -> planner::instance::Half {
    match half {
        Half::Morning => planner::instance::Half::Am,
        Half::Afternoon => planner::instance::Half::Pm,
    }
}

fn site_of(source: &Source<'_>, appointment: &Appointment) -> Option<SiteId> {
    let person = source.document.persons.get(*appointment.persons.first()?)?;
    if source.has_sites { person.site } else { None }
}

/// The days of the week from its first to its last day, whatever is preferred: nobody may place it on another.
fn allowed(source: &Source<'_>, appointment: &Appointment) -> Vec<i32> {
    let all = 0..source.frame.days;
    all.filter(|day| appointment.may_be_on(source.frame.date(*day)))
        .collect()
}

/// The same as the problem says them: nothing if any day will do.
fn days(source: &Source<'_>, appointment: &Appointment) -> Vec<i32> {
    let allowed = allowed(source, appointment);
    if allowed.len() as i32 == source.frame.days {
        Vec::new()
    } else {
        allowed
    }
}

/// The preferred days among those that it may be on.
fn liked(source: &Source<'_>, appointment: &Appointment) -> Vec<i32> {
    let Timing::ToPlace { prefer_days, .. } = &appointment.timing else {
        return Vec::new();
    };
    let mut liked = allowed(source, appointment);
    liked.retain(|day| prefer_days.contains(&source.frame.date(*day).weekday()));
    liked
}
