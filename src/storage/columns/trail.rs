//! Who takes part in the sessions of a plan, in order: the records of a follow-up mostly name the same people in the
//! same order, and then need not name them.

/// What a place has to do with the trail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Role {
    #[default]
    None,
    /// The list of a session's participants.
    Participants,
    /// One of them.
    Participant,
    /// The person of a record.
    Person,
}

impl Role {
    /// The role of a place below.
    pub(super) fn below(self, key: &str) -> Self {
        match (self, key) {
            (Self::Participants, "[]") => Self::Participant,
            (_, "participants") => Self::Participants,
            (_, "person") => Self::Person,
            _ => Self::None,
        }
    }
}

/// The participants so far, and who is expected next.
#[derive(Debug, Default)]
pub(super) struct Trail {
    numbers: Vec<i64>,
    next: usize,
}

impl Trail {
    /// Notes an identifier at a place; whether it was the one expected there.
    pub(super) fn meets(&mut self, role: Role, number: i64) -> bool {
        match role {
            Role::None | Role::Participants => false,
            Role::Participant => {
                self.numbers.push(number);
                false
            }
            Role::Person if self.numbers.get(self.next) == Some(&number) => {
                self.next += 1;
                true
            }
            Role::Person => {
                // Somebody was left out, or a session: go on after the next place of this person.
                let later = self.numbers.iter().skip(self.next);
                let found = later.clone().position(|known| *known == number);
                let earlier = || self.numbers.iter().position(|known| *known == number);
                let place = found.map(|at| at + self.next).or_else(earlier);
                self.next = place.map_or(self.next, |at| at + 1);
                false
            }
        }
    }

    /// The one expected.
    pub(super) fn follow(&mut self) -> Option<i64> {
        let number = self.numbers.get(self.next).copied()?;
        self.next += 1;
        Some(number)
    }
}
