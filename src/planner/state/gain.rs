//! What a session may be worth to somebody: a look that is quicker than a price, to price only what may pay.

use super::State;
use super::compiled::NO_MEMBER;

impl State {
    /// Whether the person may gain by coming to the session: it serves an open wish or goal, fills empty hours, or brings them
    /// to their referent or a friend. What they would leave for it may be worth less than nothing; that is not looked at.
    pub(crate) fn may_gain(&self, person: usize, session: usize) -> bool {
        self.may_fill(person, session) || self.is_wanted(person, self.sessions[session].activity)
    }

    /// Whether the session fills empty hours of the person, or brings them to their referent or a friend whom they do not
    /// meet yet.
    pub(crate) fn may_fill(&self, person: usize, session: usize) -> bool {
        let (about, near) = (&self.sessions[session], &self.near[person]);
        self.today[person * self.facts.days + about.day].idle > 0
            || (near.met == 0 && about.leaders.contains(near.referent))
            || (near.has_friends && self.brings_friends(person, session))
    }

    /// Whether the person has empty hours, or does not meet their referent or a friend.
    pub(crate) fn has_gaps(&self, person: usize) -> bool {
        let near = &self.near[person];
        let days = &self.today[person * self.facts.days..][..self.facts.days];
        let friends = &self.facts.persons[person].friends;
        days.iter().any(|today| today.idle > 0)
            || (near.met == 0 && near.referent != NO_MEMBER)
            || friends.iter().any(|(pair, _)| self.is_apart(*pair))
    }

    fn brings_friends(&self, person: usize, session: usize) -> bool {
        let friends = &self.facts.persons[person].friends;
        friends
            .iter()
            .any(|(pair, friend)| self.is_apart(*pair) && self.attends((*friend).into(), session))
    }

    /// Whether two friends have no session together.
    fn is_apart(&self, pair: u32) -> bool {
        self.together[pair as usize] == 0
    }
}
