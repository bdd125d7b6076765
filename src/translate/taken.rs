//! What is taken before planning begins: fixed appointments and what humans hold outside the problem.

use super::{Source, resources::closed};
use crate::{
    domain::{
        appointment::{Appointment, Place, Professional, Timing},
        id::{PersonId, RoomId, SessionId, StaffId, VisitorId},
        plan::PlacedAppointment,
        time::{Minutes, TimeRange, WeeklyRange},
    },
    planner::instance::{DaySpan, Span},
};
use chrono::Weekday;
use std::collections::BTreeMap;

/// Taken slots of each person, member of staff, room and visitor.
#[derive(Default)]
pub(super) struct Taken {
    pub persons: BTreeMap<PersonId, Vec<DaySpan>>,
    pub staff: BTreeMap<StaffId, Vec<DaySpan>>,
    pub rooms: BTreeMap<RoomId, Vec<DaySpan>>,
    pub visitors: BTreeMap<VisitorId, Vec<DaySpan>>,
    /// Slots that count as activity for a person, by day.
    pub active: BTreeMap<(PersonId, i32), i32>,
}

pub(super) fn meets(spans: &[DaySpan], span: DaySpan) -> bool {
    spans
        .iter()
        .any(|other| other.day == span.day && other.from < span.to && span.from < other.to)
}

impl Taken {
    /// What the fixed appointments of the week and the sessions held outside take.
    pub fn of(source: &Source<'_>, held_outside: &[SessionId]) -> Self {
        let mut taken = Self::default();
        // Who may go to any room comes after those for whom only one will do.
        for any_room in [false, true] {
            for appointment in source.document.appointments.iter() {
                if let Timing::Fixed { start, .. } = appointment.timing
                    && matches!(appointment.place, Place::OnSite { room: None, .. }) == any_room
                    && appointment.may_occur_in(source.week)
                    && let Some(date) = appointment.fixed_date(source.week)
                {
                    taken.appointment(
                        source,
                        appointment,
                        chrono::Datelike::weekday(&date),
                        start,
                        None,
                    );
                }
            }
        }
        let plan = source.document.week(source.week);
        for session in &plan.placements.sessions {
            let span = session
                .range()
                .and_then(|range| source.frame.on(session.day, range));
            if let Some(span) = span
                && held_outside.contains(&session.id)
            {
                for person in &session.participants {
                    taken.persons.entry(*person).or_default().push(span);
                    *taken.active.entry((*person, span.day)).or_default() += span.to - span.from;
                }
                for leader in &session.leaders {
                    taken.staff.entry(*leader).or_default().push(span);
                }
                taken.rooms.entry(session.room).or_default().push(span);
            }
        }
        taken
    }

    /// What an appointment takes that a human holds where the planner would have placed it.
    pub fn placed(
        &mut self,
        source: &Source<'_>,
        appointment: &Appointment,
        at: &PlacedAppointment,
    ) {
        self.appointment(source, appointment, at.day, at.start, at.room);
    }

    fn appointment(
        &mut self,
        source: &Source<'_>,
        appointment: &Appointment,
        day: Weekday,
        start: Minutes,
        chosen: Option<RoomId>,
    ) {
        let frame = &source.frame;
        let Some(day) = frame.day(day) else { return };
        let (travel, escort) = match &appointment.place {
            Place::Outside { travel, escort, .. } => (*travel, *escort),
            Place::OnSite { .. } | Place::Remote { .. } => (0, None),
        };
        let end = start.plus(appointment.duration);
        let whole = frame.around(Minutes(start.0.saturating_sub(travel)), end.plus(travel));
        let Some(whole) = whole.map(|span| on(day, span)) else {
            return;
        };
        for person in &appointment.persons {
            self.persons.entry(*person).or_default().push(whole);
            *self.active.entry((*person, day)).or_default() += frame.slots_in(appointment.duration);
        }
        let with = match appointment.with {
            Professional::Staff(member) => Some(member),
            Professional::Visitor(visitor) => {
                self.visitors.entry(visitor).or_default().push(whole);
                None
            }
            Professional::Other(_) => None,
        };
        for member in escort.into_iter().chain(with) {
            self.staff.entry(member).or_default().push(whole);
        }
        let room = chosen.or(match &appointment.place {
            Place::OnSite {
                room: Some(room), ..
            } => Some(*room),
            Place::Remote { room, .. } => *room,
            Place::OnSite { room: None, .. } => self.free_room(source, appointment, whole),
            Place::Outside { .. } => None,
        });
        if let Some(room) = room {
            self.rooms.entry(room).or_default().push(whole);
        }
    }

    /// The first room with the feature, at the person's site, that is open and that nothing else takes then.
    fn free_room(
        &self,
        source: &Source<'_>,
        appointment: &Appointment,
        span: DaySpan,
    ) -> Option<RoomId> {
        let Place::OnSite { feature, .. } = &appointment.place else {
            return None;
        };
        let persons = || {
            let persons = appointment.persons.iter();
            persons.filter_map(|id| source.document.persons.get(*id))
        };
        let site = persons().next().and_then(|person| person.site);
        source
            .document
            .rooms
            .iter()
            .filter(|room| room.offers(feature))
            .filter(|room| persons().all(|person| room.admits(person)))
            .filter(|room| !meets(&closed(source, room), span))
            .filter(|room| site.is_none() || room.site.is_none() || room.site == site)
            .find(|room| {
                !self
                    .rooms
                    .get(&room.id)
                    .is_some_and(|spans| meets(spans, span))
            })
            .map(|room| room.id)
    }
}

pub(super) const fn on(day: i32, span: Span) -> DaySpan {
    DaySpan {
        day,
        from: span.from,
        to: span.to,
    }
}

/// The slots of weekly ranges, on the days of the grid.
pub(super) fn weekly<'a>(
    source: &Source<'_>,
    ranges: impl IntoIterator<Item = (Weekday, TimeRange)> + 'a,
) -> Vec<DaySpan> {
    ranges
        .into_iter()
        .filter_map(|(day, range)| source.frame.on(day, range))
        .collect()
}

/// The visits on open days, without what is taken from them.
pub(super) fn free_visits(
    source: &Source<'_>,
    visits: &[WeeklyRange],
    away: &[DaySpan],
) -> Vec<DaySpan> {
    let mut free: Vec<DaySpan> = Vec::new();
    for visit in visits {
        let place = source
            .frame
            .day(visit.day)
            .zip(source.frame.within(visit.range));
        let Some((day, span)) = place else { continue };
        if source.document.house.is_closed_on(source.frame.date(day)) {
            continue;
        }
        for slot in span.from..span.to {
            let here = DaySpan {
                day,
                from: slot,
                to: slot + 1,
            };
            if meets(away, here) {
                continue;
            }
            match free.last_mut() {
                Some(last) if last.day == day && last.to == slot => last.to += 1,
                _ => free.push(here),
            }
        }
    }
    free
}
