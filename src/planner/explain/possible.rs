//! Every place at which something that the plan lacks could be, each with all that stands against it.

use super::answers::{Missing, Obstacle};
use super::bars::{Bar, Who};
use super::{Explainer, Run};
use crate::checker::bits;

/// A place that something could have.
#[derive(Clone, Copy)]
pub(super) enum Place {
    /// A session that runs, at that position.
    Session(usize),
    /// A session that would be opened: activity, day, start.
    Opening(usize, usize, usize),
    /// A day and start of an appointment.
    Visit,
    /// No place: the person may not do what it takes.
    Nowhere,
}

/// A place and what stands against it; nothing if it is possible at once.
pub(super) struct Possibility {
    pub(super) place: Place,
    pub(super) bars: Vec<Bar>,
}

/// How far to look.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Span {
    /// What there is: sessions that run, new ones only of what does not run, visits as they are.
    Likely,
    /// New sessions of everything and other visits, too.
    Everything,
}

impl Explainer<'_> {
    /// Every place for it; `None` if the instance does not know it.
    pub(super) fn possibilities(&self, missing: &Missing, span: Span) -> Option<Vec<Possibility>> {
        let index = self.index();
        match missing {
            Missing::Appointment { appointment } => {
                Some(self.visits_for(index.appointments.find(appointment)?, span))
            }
            Missing::Minimum { activity, .. } => {
                Some(self.openings(index.activities.find(activity)?, None, None))
            }
            Missing::Goal { goal, .. } => {
                let serves = |activity: &usize| {
                    let gives = &index.inst.activities[*activity].gives;
                    gives.get(goal).is_some_and(|units| *units > 0)
                };
                let activities: Vec<usize> =
                    (0..index.inst.activities.len()).filter(serves).collect();
                Some(self.attendances(self.person_of(missing)?, &activities, None, span))
            }
            Missing::Wish { activity, .. } => {
                let activities: Vec<usize> = index.activities.find(activity).into_iter().collect();
                Some(self.attendances(self.person_of(missing)?, &activities, None, span))
            }
            Missing::HalfDay { day, half, .. } => {
                let activities: Vec<usize> = (0..index.inst.activities.len()).collect();
                let day = usize::try_from(*day).ok().filter(|day| *day < index.days)?;
                let time = Some((day, self.half_mask(*half)));
                Some(self.attendances(self.person_of(missing)?, &activities, time, span))
            }
        }
    }

    /// The person who lacks it, by position.
    pub(super) fn person_of(&self, missing: &Missing) -> Option<usize> {
        match missing {
            Missing::Goal { person, .. }
            | Missing::Wish { person, .. }
            | Missing::HalfDay { person, .. } => self.index().persons.find(person),
            Missing::Appointment { .. } | Missing::Minimum { .. } => None,
        }
    }

    /// Sessions of these activities that the person does not attend, on that day in those slots if given.
    fn attendances(
        &self,
        person: usize,
        activities: &[usize],
        time: Option<(usize, u64)>,
        span: Span,
    ) -> Vec<Possibility> {
        let index = self.index();
        let mut found = Vec::new();
        for activity in activities {
            let barred = if index.contra[person].contains(activity) {
                Some(Obstacle::Contraindicated)
            } else if index.avoided.contains(&(person, *activity)) {
                Some(Obstacle::Avoided)
            } else {
                None
            };
            if let Some(barred) = barred {
                let whose = vec![Who::Person(index.person_id(person))];
                found.push(Possibility {
                    place: Place::Nowhere,
                    bars: vec![Bar::fixed(barred, whose)],
                });
                continue;
            }
            let mut runs = false;
            for (at, run) in self.resolved.runs.iter().enumerate() {
                let is_then =
                    time.is_none_or(|(day, hours)| run.day == day && hours >> run.start & 1 == 1);
                if run.activity != *activity || !is_then {
                    continue;
                }
                runs = true;
                if !run.attends(person) {
                    found.push(Possibility {
                        place: Place::Session(at),
                        bars: self.bars_at(run.day, run.start, || self.bars_of_joining(person, at)),
                    });
                }
            }
            if !runs || span == Span::Everything {
                found.extend(self.openings(*activity, Some(person), time));
            }
        }
        found
    }

    /// Each day and start that the activity allows, for the person if given, on that day in those slots if given.
    fn openings(
        &self,
        activity: usize,
        person: Option<usize>,
        time: Option<(usize, u64)>,
    ) -> Vec<Possibility> {
        let index = self.index();
        let about = &index.inst.activities[activity];
        let duration = index.duration(activity);
        let mut found = Vec::new();
        for day in (0..index.days).filter(|day| about.may_be_on(*day)) {
            for start in 0..(index.slots + 1).saturating_sub(duration) {
                let (from, to) = (start as i32, (start + duration) as i32);
                let mut windows = about.windows.iter();
                let inside = windows.any(|window| window.from <= from && to <= window.to);
                let is_then = time.is_none_or(|(on, hours)| day == on && hours >> start & 1 == 1);
                if !inside || !is_then || bits(from, to) & index.breaks != 0 {
                    continue;
                }
                let run = Run {
                    activity,
                    day,
                    start,
                    duration,
                    room: 0,
                    staff: Vec::new(),
                    attendees: Vec::new(),
                };
                let bars = || {
                    let of_time = person.map(|person| self.bars_of_time(person, &run));
                    let of_opening = self.bars_of_opening(&run, person);
                    of_time.into_iter().flatten().chain(of_opening).collect()
                };
                found.push(Possibility {
                    place: Place::Opening(activity, day, start),
                    bars: self.bars_at(day, start, bars),
                });
            }
        }
        found
    }

    /// What stands against a place at that time; of one that is over nothing else need be said.
    fn bars_at(&self, day: usize, start: usize, bars: impl FnOnce() -> Vec<Bar>) -> Vec<Bar> {
        if (day, start) < self.begins {
            return vec![Bar::fixed(Obstacle::Over, Vec::new())];
        }
        bars()
    }

    /// Each of its days and each start of the appointment.
    fn visits_for(&self, appointment: usize, span: Span) -> Vec<Possibility> {
        let index = self.index();
        let about = &index.inst.appointments[appointment];
        let duration = about.duration as usize;
        let mut found = Vec::new();
        for day in (0..index.days).filter(|day| about.may_be_on(*day)) {
            for start in 0..(index.slots + 1).saturating_sub(duration) {
                let bars = self.bars_at(day, start, || self.bars_of_visit(appointment, day, start));
                let is_away = bars
                    .iter()
                    .any(|bar| bar.obstacle == Obstacle::ProfessionalAway);
                if !is_away || span == Span::Everything {
                    found.push(Possibility {
                        place: Place::Visit,
                        bars,
                    });
                }
            }
        }
        found
    }
}
