//! What stands against an appointment at a time.

use super::answers::Obstacle;
use super::bars::{Bar, Who};
use super::{Explainer, Run};
use crate::checker::bits;
use crate::instance::{DaySpan, Span};
use crate::whatif::Hypothesis;

impl Explainer<'_> {
    /// What keeps the appointment from being at that time.
    pub(super) fn bars_of_visit(&self, appointment: usize, day: usize, start: usize) -> Vec<Bar> {
        let index = self.index();
        let (person, professional) = index.seen_by[appointment];
        let about = &index.inst.appointments[appointment];
        let seer = &index.inst.professionals[professional];
        let duration = about.duration as usize;
        let (mask, feature) = (
            bits(start as i32, start as i32 + about.duration),
            &seer.feature,
        );
        // As a session of nobody's, to ask for the person's time.
        let run = Run {
            activity: usize::MAX,
            day,
            start,
            duration,
            room: 0,
            staff: Vec::new(),
            attendees: Vec::new(),
        };
        let mut bars = Vec::new();
        let suited = || {
            (0..index.inst.rooms.len())
                .filter(|room| index.inst.rooms[*room].features.contains(feature))
        };
        let rooms = || suited().filter(|room| index.missed_by(person, *room) == 0);
        let another = Hypothesis::Room {
            feature: feature.clone(),
            persons: 2,
            day: day as i32,
            from: start as i32,
            to: start as i32 + about.duration,
        };
        if suited().next().is_some() && rooms().next().is_none() {
            let whose = suited()
                .map(|room| Who::Room(index.room_id(room)))
                .collect();
            bars.push(Bar::fixed(Obstacle::RoomNotForPerson, whose).eased_by(another.clone()));
        } else if rooms().next().is_none() {
            bars.push(Bar::fixed(Obstacle::NoRoomSuits, Vec::new()).eased_by(another.clone()));
        }
        if mask & !index.visits[professional][day] != 0 {
            let ease = longer_visit(
                &seer.visits,
                DaySpan {
                    day: day as i32,
                    from: start as i32,
                    to: start as i32 + about.duration,
                },
            );
            bars.push(
                Bar::fixed(
                    Obstacle::ProfessionalAway,
                    vec![Who::Professional(seer.id.clone())],
                )
                .eased_by(Hypothesis::Visit {
                    professional: seer.id.clone(),
                    day: ease.day,
                    from: ease.from,
                    to: ease.to,
                }),
            );
        }
        let mut others = self.resolved.placed.iter().filter(|it| {
            index.seen_by[it.appointment].1 == professional
                && it.day == day
                && it.mask() & mask != 0
        });
        if others.next().is_some() {
            let whose = vec![Who::Professional(seer.id.clone())];
            bars.push(Bar::fixed(Obstacle::ProfessionalBusy, whose).movable(true));
        }
        bars.extend(self.bars_of_time(person, &run));
        if rooms().next().is_some() && !rooms().any(|room| self.room_is_free(room, day, mask)) {
            let whose = rooms().map(|room| Who::Room(index.room_id(room))).collect();
            let open = |room: usize| index.closed[room][day] & mask == 0;
            let bar = Bar::fixed(Obstacle::NoRoomFree, whose).movable(rooms().any(open));
            bars.push(bar.eased_by(another));
        }
        bars
    }
}

/// A visit of that day made long enough to hold the time, or a new one.
fn longer_visit(visits: &[DaySpan], time: DaySpan) -> DaySpan {
    let touching = visits.iter().filter(|visit| {
        visit.day == time.day
            && visit.from <= time.to
            && time.from <= visit.to
            && visit.from < visit.to
    });
    touching.fold(time, |longer, visit| {
        let span = Span {
            from: longer.from.min(visit.from),
            to: longer.to.max(visit.to),
        };
        DaySpan {
            day: time.day,
            from: span.from,
            to: span.to,
        }
    })
}
