//! What keeps a person from a session.

use super::answers::Blocker;
use super::{Explainer, Run};

impl Explainer<'_> {
    /// Everything that keeps the person from `run`; the session at position `except` is taken as gone.
    pub(super) fn blockers(&self, person: usize, run: &Run, except: Option<usize>) -> Vec<Blocker> {
        let index = self.index();
        let mut blockers = self.obstacles_of_time(person, run, except);
        blockers.extend(self.obstacles_of_activity(person, run.activity));
        for (_, other) in &self.links.apart[person] {
            if run.attends(*other) {
                blockers.push(Blocker::IncompatibleWith {
                    person: index.person_id(*other),
                });
            }
        }
        if index.missed_by(person, run.room) > 0 {
            let room = index.room_id(run.room);
            blockers.push(Blocker::RoomNotForPerson { room });
        }
        let activity = &index.inst.activities[run.activity];
        let limit = activity.max.min(index.inst.rooms[run.room].capacity);
        if run.attendees.len() as i32 >= limit {
            blockers.push(Blocker::Full { limit });
        }
        let care = run
            .attendees
            .iter()
            .map(|person| index.inst.persons[*person].care)
            .sum::<i32>();
        let limit = activity.leaders * activity.ratio;
        if care + index.inst.persons[person].care > limit {
            blockers.push(Blocker::SupervisionFull { care, limit });
        }
        blockers.sort();
        blockers
    }

    /// What keeps the person from the activity at any time.
    pub(super) fn obstacles_of_activity(&self, person: usize, activity: usize) -> Vec<Blocker> {
        let index = self.index();
        let mut blockers = Vec::new();
        if index.contra[person].contains(&activity) {
            blockers.push(Blocker::Contraindicated);
        }
        if index.avoided.contains(&(person, activity)) {
            blockers.push(Blocker::Avoided);
        }
        blockers
    }

    /// What keeps the person from being there then: absence, other sessions, appointments, the same activity that day.
    pub(super) fn obstacles_of_time(
        &self,
        person: usize,
        run: &Run,
        except: Option<usize>,
    ) -> Vec<Blocker> {
        let index = self.index();
        let mask = run.mask();
        let mut blockers = Vec::new();
        if index.away[person][run.day] & mask != 0 {
            blockers.push(Blocker::Absent);
        }
        for at in self.runs_of[person]
            .iter()
            .filter(|at| Some(**at) != except)
        {
            let other = &self.resolved.runs[*at];
            if other.day != run.day || other.key() == run.key() {
                continue;
            }
            let session = || index.session_key(other.key());
            if other.mask() & mask != 0 {
                blockers.push(Blocker::BusyWithSession { session: session() });
            } else if other.activity == run.activity {
                blockers.push(Blocker::SameActivityThatDay { session: session() });
            }
        }
        for at in &self.placed_of[person] {
            let placed = &self.resolved.placed[*at];
            if placed.day == run.day && placed.mask() & mask != 0 {
                let appointment = index.appointment_id(placed.appointment);
                blockers.push(Blocker::BusyWithAppointment { appointment });
            }
        }
        blockers
    }
}
