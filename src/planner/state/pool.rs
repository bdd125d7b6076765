//! Sessions made before they are needed.

use super::State;
use super::session::Session;

impl State {
    /// Makes a session that does not run, with room for so many: a move never waits for memory.
    pub(super) fn make_session(&mut self, attendees: usize) -> u32 {
        self.sessions.push(Session {
            attendees: Vec::with_capacity(attendees),
            ..Session::default()
        });
        self.members
            .resize(self.sessions.len() * self.facts.words, 0);
        self.sessions.len() as u32 - 1
    }

    /// Makes as many sessions as a week is likely to have at most.
    pub(super) fn make_sessions(&mut self) {
        let (most, attendees) = (self.facts.most_sessions(), self.facts.most_attendees());
        self.vacant = (0..most).map(|_| self.make_session(attendees)).collect();
        // The last is taken first.
        self.vacant.reverse();
        self.running.reserve(most);
        for (activity, list) in self.of_activity.iter_mut().enumerate() {
            list.reserve(self.facts.most_sessions_of(activity).min(most));
        }
    }
}
