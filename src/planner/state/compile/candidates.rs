//! Who may come to an activity on a day.

use super::{Compiled, bits};

impl Compiled {
    /// Persons worth asking, by activity and day. After the pins, which bar people from activities they avoid.
    pub(super) fn list_candidates(&mut self) {
        let whole = bits(0, self.slots as i32);
        for activity in 0..self.activities.len() {
            for day in 0..self.days {
                self.candidates_at.push(self.candidates.len() as u32);
                for person in 0..self.persons.len() {
                    let away = self.away[person * self.days + day];
                    if away & whole != whole && !self.pair(person, activity).barred {
                        self.candidates.push(person as u16);
                    }
                }
            }
        }
        self.candidates_at.push(self.candidates.len() as u32);
    }
}
