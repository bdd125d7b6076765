//! What each person had for each day of presence: the spread, and who is left out.

use super::Followed;
use crate::domain::{attendance::Presence, document::Document, id::PersonId, person::Person};
use chrono::Weekday;

/// Of whom a share below this part of the middle one, in percent, counts as left out.
const LEFT_OUT_PERCENT: usize = 60;
/// Days of presence from which a share says something.
const FEWEST_DAYS: usize = 2;

/// What one person had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PersonShare {
    /// Who.
    pub person: PersonId,
    /// Usual days of presence in the followed weeks.
    pub days: usize,
    /// Sessions recorded: the person had a place in them.
    pub offered: usize,
    /// Sessions lived.
    pub lived: usize,
    /// Refused.
    pub refused: usize,
    /// Missed by an absence.
    pub absent: usize,
}

impl PersonShare {
    /// Sessions with a place, for ten days of presence.
    pub const fn per_ten_days(&self) -> usize {
        match (self.offered * 10).checked_div(self.days) {
            Some(share) => share,
            None => 0,
        }
    }
}

/// How many people had so much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spread {
    /// From so many sessions for ten days of presence.
    pub from: usize,
    /// To fewer than so many; without end in the last.
    pub below: Option<usize>,
    /// People.
    pub people: usize,
}

/// Everybody's share.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fairness {
    /// People whose share was counted.
    pub people: usize,
    /// The middle share, for ten days of presence.
    pub middle: usize,
    /// The least.
    pub least: usize,
    /// The most.
    pub most: usize,
    /// How the people spread.
    pub spread: Vec<Spread>,
    /// Who had a place clearly less often than the middle, least first.
    pub left_out: Vec<PersonShare>,
}

pub(super) fn fairness(document: &Document, followed: &[Followed]) -> Fairness {
    let mut shares: Vec<PersonShare> = document
        .persons
        .iter()
        .map(|person| share(person, followed))
        .filter(|share| share.days >= FEWEST_DAYS)
        .collect();
    shares.sort_by_key(|share| (share.per_ten_days(), share.person));
    let at = |place: usize| shares.get(place).map_or(0, PersonShare::per_ten_days);
    let middle = at(shares.len() / 2);
    let least_fair = middle * LEFT_OUT_PERCENT;
    Fairness {
        people: shares.len(),
        middle,
        least: at(0),
        most: at(shares.len().saturating_sub(1)),
        spread: spread(&shares),
        left_out: shares
            .iter()
            .filter(|share| share.per_ten_days() * 100 < least_fair)
            .copied()
            .collect(),
    }
}

fn share(person: &Person, followed: &[Followed]) -> PersonShare {
    let mut share = PersonShare {
        person: person.id,
        days: 0,
        offered: 0,
        lived: 0,
        refused: 0,
        absent: 0,
    };
    for week in followed {
        // The present week is not over: its days count once something is noted of the person.
        let records = week.of(person.id);
        if !week.is_finished && records.is_empty() {
            continue;
        }
        if !person.is_here_on(week.week.date(Weekday::Sun)) && records.is_empty() {
            continue;
        }
        let days = person.usual().in_week(week.week).days().count();
        share.days += if week.is_finished {
            days
        } else {
            records.len().min(days)
        };
        for record in records {
            share.offered += 1;
            match record.presence {
                Presence::Came(_) => share.lived += 1,
                Presence::Refused => share.refused += 1,
                Presence::Absent(_) => share.absent += 1,
            }
        }
    }
    share
}

/// Steps of five sessions for ten days, from the least to the most.
fn spread(sorted: &[PersonShare]) -> Vec<Spread> {
    const STEP: usize = 5;
    const LAST: usize = 25;
    if sorted.is_empty() {
        return Vec::new();
    }
    (0..=LAST / STEP)
        .map(|place| {
            let from = place * STEP;
            let below = (from < LAST).then_some(from + STEP);
            let people = sorted.iter().filter(|share| {
                let share = share.per_ten_days();
                share >= from && below.is_none_or(|below| share < below)
            });
            Spread {
                from,
                below,
                people: people.count(),
            }
        })
        .collect()
}
