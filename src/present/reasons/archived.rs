//! Sessions to come in a room that was archived: the problem knows no such room, so nothing counts them there.

use super::{Case, missed::Missed, words::Words};
use crate::{
    domain::plan::Session,
    i18n::text::planner as t,
    present::{follow_up::begins, score::Broken},
};

/// The hard rule that is broken so: rooms are open.
const ROOMS: usize = 3;

impl Case {
    /// Sessions that are still to take place in an archived room.
    pub(super) fn in_archived_rooms(&self, words: &Words<'_>) -> Vec<Missed> {
        let forced = &self.week.forced;
        let sessions = self.week.placements.sessions.iter();
        sessions
            .filter(|session| self.is_to_come(session))
            .filter_map(|session| {
                let room = self.document.rooms.get(session.room)?;
                room.archived.then(|| Missed {
                    rule: ROOMS,
                    broken: Broken {
                        sessions: vec![session.id],
                        appointments: Vec::new(),
                        is_forced: forced.iter().any(|forced| forced.session == session.id),
                        is_waiting: false,
                        sentence: t::room_archived(
                            words.locale,
                            &words.session_of(session.id),
                            &room.name,
                        ),
                    },
                })
            })
            .collect()
    }

    /// What took place before the room was archived is no fault.
    fn is_to_come(&self, session: &Session) -> bool {
        let begins = begins(self.week.week.date(session.day), session.start);
        self.now().is_none_or(|now| now <= begins)
    }
}
