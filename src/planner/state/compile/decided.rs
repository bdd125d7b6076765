//! What is decided or given: habits, the baseline, pins.

use std::collections::BTreeMap;

use super::super::compiled::{Compiled, Habit, NONE, Past, Pin};
use super::Known;
use crate::instance::Instance;

impl Compiled {
    pub(super) fn read_habits(&mut self, inst: &Instance, known: &Known<'_>) {
        for last in &inst.last_week {
            let key = (
                known.activities[last.activity.as_str()],
                last.day as usize,
                last.start as usize,
            );
            let at = self.key(key.0, key.1, key.2);
            if self.habit_at[at] == NONE {
                self.habit_at[at] = self.habits.len() as u32;
                self.habits.push(Habit {
                    key,
                    leaders: Vec::new(),
                });
            }
            let habit = self.habit_at[at] as usize;
            self.habits[habit].leaders.push(known.staff(&last.staff));
        }
    }

    pub(super) fn read_past(&mut self, inst: &Instance, known: &Known<'_>) {
        let Some(past) = &inst.baseline else { return };
        self.has_past = true;
        for session in &past.sessions {
            let key = (
                known.activities[session.activity.as_str()],
                session.day as usize,
                session.start as usize,
            );
            let mut leaders = known.staff(&session.staff);
            leaders.sort_unstable();
            leaders.dedup();
            let on_duty = |member: &u16| inst.staff[usize::from(*member)].duty[key.1].is_some();
            let mut members = vec![0; self.words];
            for id in &session.attendees {
                let person = known.persons[id.as_str()];
                if inst.persons[person].presence[key.1].is_some() {
                    members[person / 64] |= 1 << (person % 64);
                }
            }
            let read = Past {
                key,
                room: known.rooms[session.room.as_str()] as u16,
                kept_leaders: leaders.iter().copied().filter(on_duty).collect(),
                leaders,
                attendees: (0..inst.persons.len())
                    .filter(|person| members[person / 64] >> (person % 64) & 1 == 1)
                    .map(|person| person as u16)
                    .collect(),
                members,
            };
            let at = self.key(key.0, key.1, key.2);
            if self.past_at[at] == NONE {
                self.past_at[at] = self.pasts.len() as u32;
                self.pasts.push(read);
            } else {
                // Of two sessions with one name, the last counts.
                let number = self.past_at[at] as usize;
                self.pasts[number] = read;
            }
        }
        for placed in &past.appointments {
            let room = known.rooms[placed.room.as_str()] as u16;
            let appointment = known.appointments[placed.id.as_str()];
            self.appointments[appointment].past =
                Some((placed.day as usize, placed.start as usize, room));
        }
    }

    pub(super) fn read_pins(&mut self, inst: &Instance, known: &Known<'_>) {
        let mut pins: BTreeMap<(usize, usize, usize), Pin> = BTreeMap::new();
        for pin in &inst.pins.sessions {
            let key = (
                known.activities[pin.activity.as_str()],
                pin.day as usize,
                pin.start as usize,
            );
            let held = pins.entry(key).or_default();
            if let Some(room) = &pin.room {
                let room = known.rooms[room.as_str()] as u16;
                // Two pins may name two rooms: the first holds and the other is broken.
                let fits = key.2 + self.activities[key.0].duration as usize <= self.slots;
                self.empty_hard += i64::from(fits && held.room.is_some_and(|held| held != room));
                held.room.get_or_insert(room);
            }
            for member in known.staff(&pin.staff) {
                if !held.leaders.contains(&member) {
                    held.leaders.push(member);
                }
            }
        }
        for pin in &inst.pins.attend {
            let key = (
                known.activities[pin.activity.as_str()],
                pin.day as usize,
                pin.start as usize,
            );
            let person = known.persons[pin.person.as_str()] as u16;
            let held = pins.entry(key).or_default();
            if !held.attendees.contains(&person) {
                held.attendees.push(person);
            }
        }
        for (key, mut pin) in pins {
            pin.key = key;
            if key.2 + self.activities[key.0].duration as usize <= self.slots {
                self.pins.push(pin);
                continue;
            }
            // It would end after the day, so nothing can hold it, and each pin that names it is broken.
            let named = |activity: &str, day: i32, start: i32| {
                (known.activities[activity], day as usize, start as usize) == key
            };
            let sessions = inst
                .pins
                .sessions
                .iter()
                .filter(|pin| named(&pin.activity, pin.day, pin.start))
                .count();
            let attend = inst
                .pins
                .attend
                .iter()
                .filter(|pin| named(&pin.activity, pin.day, pin.start))
                .count();
            self.empty_hard += (sessions + attend) as i64;
        }
        for pin in &inst.pins.avoid {
            let pair = (
                known.persons[pin.person.as_str()],
                known.activities[pin.activity.as_str()],
            );
            self.pairs[pair.0 * inst.activities.len() + pair.1].barred = true;
            self.avoided.push(pair);
        }
    }
}
