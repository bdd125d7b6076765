//! Where the appointments are.

use super::compiled::Compiled;
use super::journal::Change;
use super::{Place, State};
use crate::score::APART;

impl State {
    /// Whether the appointment may be there: person, professional and room are free.
    pub(crate) fn can_place(&self, appointment: usize, place: Place) -> bool {
        let about = &self.facts.appointments[appointment];
        let day = usize::from(place.day);
        let mask = Compiled::mask(place.start.into(), about.duration);
        self.today[about.person * self.facts.days + day].busy & mask == 0
            && self
                .professionals
                .is_free(about.professional * self.facts.days + day, mask)
            && self.room_is_free(place.room, day, mask)
    }

    /// Places an appointment that is not; the caller asked [`State::can_place`].
    pub(crate) fn place(&mut self, appointment: usize, place: Place) {
        self.soft += self.placing_cost(appointment, place);
        self.count_of_series(appointment, place, |count| count + 1);
        let about = &self.facts.appointments[appointment];
        let (person, day) = (about.person, usize::from(place.day));
        let mask = Compiled::mask(place.start.into(), about.duration);
        self.today[person * self.facts.days + day].busy |= mask;
        self.hard += self
            .professionals
            .take(about.professional * self.facts.days + day, mask);
        self.hard += self
            .rooms
            .take(usize::from(place.room) * self.facts.days + day, mask);
        self.today[person * self.facts.days + day].idle -= about.duration;
        self.hard -= 1;
        self.placed[appointment] = Some(place);
        self.journal.push(Change::Placed {
            appointment: appointment as u16,
        });
    }

    /// Takes a placed appointment away.
    pub(crate) fn displace(&mut self, appointment: usize) {
        let Some(place) = self.placed[appointment].take() else {
            return;
        };
        let about = &self.facts.appointments[appointment];
        let (person, day) = (about.person, usize::from(place.day));
        let mask = Compiled::mask(place.start.into(), about.duration);
        self.hard += 1;
        self.today[person * self.facts.days + day].idle += about.duration;
        self.hard -= self
            .rooms
            .release(usize::from(place.room) * self.facts.days + day, mask);
        self.hard -= self
            .professionals
            .release(about.professional * self.facts.days + day, mask);
        self.today[person * self.facts.days + day].busy &= !mask;
        self.count_of_series(appointment, place, |count| count - 1);
        self.soft -= self.placing_cost(appointment, place);
        self.journal.push(Change::Displaced {
            appointment: appointment as u16,
            place,
        });
    }

    fn count_of_series(&mut self, appointment: usize, place: Place, change: fn(u16) -> u16) {
        if let Some(series) = self.facts.appointments[appointment].series {
            let count = &mut self.series_days[series * self.facts.days + usize::from(place.day)];
            *count = change(*count);
        }
    }

    /// The soft cost of placing it there: S4, S13, S14.
    pub(crate) fn placing_cost(&self, appointment: usize, place: Place) -> i64 {
        let about = &self.facts.appointments[appointment];
        let prices = &self.facts.prices;
        let (day, start) = (usize::from(place.day), usize::from(place.start));
        let mut cost = self.day_cost(about.person, day, about.duration, 0);
        if about.prefer_half != 0 && about.prefer_half != self.facts.half(start) {
            cost += prices.moment;
        }
        if about.prefer_days != 0 && about.prefer_days >> day & 1 == 0 {
            cost += prices.moment;
        }
        if about
            .series
            .is_some_and(|series| self.series_days[series * self.facts.days + day] > 0)
        {
            cost += APART * prices.moment;
        }
        match about.past {
            Some((past_day, past_start, _)) if (past_day, past_start) != (day, start) => {
                cost + prices.stability_session
            }
            Some((_, _, room)) if room != place.room => cost + prices.stability_person,
            _ => cost,
        }
    }
}
