//! Where else a person could be: sessions they could join, in the place of others or of somebody else, and what that costs.

use serde::{Deserialize, Serialize};

use super::answers::Blocker;
use super::shifts::Shift;
use super::{Change, Explainer, Ledger};
use crate::plan::{Plan, SessionKey};
use crate::score::Violation;

/// A session that a person could attend.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonPlace {
    /// The session.
    pub session: SessionKey,
    /// What they would leave for it.
    pub leaving: Vec<SessionKey>,
    /// Who would give them their place; that person takes the one session left, if they can and it pays.
    pub instead_of: Option<String>,
    /// Whether the one who gives their place goes to the session left.
    pub is_exchange: bool,
    /// Change in soft cost.
    pub cost: i64,
    /// The same by rule, at the rule's number.
    pub by_rule: [i64; 15],
}

/// The first thing that keeps a person from a session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Hindrance {
    /// Something about the person and the session.
    Blocker(Blocker),
    /// A rule that every way in would break: those left would be too few, or a human decided otherwise.
    Rule(Violation),
}

/// Every session that the person does not attend: the best they could join, and the first thing that keeps them from
/// the others.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonPlaces {
    /// Possible without breaking a rule, cheapest first.
    pub best: Vec<PersonPlace>,
    /// Not possible, and why.
    pub blocked: Vec<(SessionKey, Hindrance)>,
}

impl Explainer<'_> {
    /// The `n` best other places of a person; `None` if nobody is called so.
    pub fn person_places(&self, person: &str, n: usize) -> Option<PersonPlaces> {
        let person = self.index().persons.find(person)?;
        let mut ledger = self.ledger.clone();
        let mut places = PersonPlaces::default();
        for (at, run) in self.resolved.runs.iter().enumerate() {
            if run.attends(person) {
                continue;
            }
            let blockers = self.blockers(person, run, None);
            match self.place_of(&mut ledger, person, at, &blockers) {
                Ok(place) => places.best.push(place),
                Err(hindrance) => places.blocked.push((self.key_of(at), hindrance)),
            }
        }
        let order = |place: &PersonPlace| (place.cost, place.session.clone());
        places.best.sort_by_cached_key(order);
        places.best.truncate(n);
        places.blocked.sort_by(|one, other| one.0.cmp(&other.0));
        Some(places)
    }

    /// The plan with the person at one of their [`Explainer::person_places`].
    pub fn apply_person_place(&self, person: &str, place: &PersonPlace) -> Plan {
        let mut plan = self.plan.clone();
        let giver = place.instead_of.as_deref();
        for session in &mut plan.sessions {
            let key = session.key();
            if place.leaving.contains(&key) {
                session.attendees.retain(|attendee| attendee != person);
                session
                    .attendees
                    .extend(giver.filter(|_| place.is_exchange).map(str::to_owned));
            }
            if key == place.session {
                session
                    .attendees
                    .retain(|attendee| Some(attendee.as_str()) != giver);
                session.attendees.push(person.to_owned());
            }
        }
        plan
    }

    /// The cheapest way of the person into the session, or what first stands against it.
    fn place_of(
        &self,
        ledger: &mut Ledger,
        person: usize,
        to: usize,
        blockers: &[Blocker],
    ) -> Result<PersonPlace, Hindrance> {
        if let Some(fixed) = blockers.iter().find(|blocker| !is_soluble(blocker)) {
            return Err(Hindrance::Blocker(fixed.clone()));
        }
        let leaving = self.in_the_way(blockers);
        let full = blockers.iter().find(|blocker| {
            matches!(
                blocker,
                Blocker::Full { .. } | Blocker::SupervisionFull { .. }
            )
        });
        let Some(full) = full else {
            return self.try_place(ledger, person, to, &leaving, None);
        };
        let mut best: Option<PersonPlace> = None;
        for giver in &self.resolved.runs[to].attendees {
            for is_exchange in [false, true] {
                if is_exchange && leaving.len() != 1 {
                    continue;
                }
                let way = self.try_place(ledger, person, to, &leaving, Some((*giver, is_exchange)));
                if let Ok(way) = way
                    && best.as_ref().is_none_or(|best| way.cost < best.cost)
                {
                    best = Some(way);
                }
            }
        }
        best.ok_or_else(|| Hindrance::Blocker(full.clone()))
    }

    /// The person in the session, out of those in the way, and perhaps somebody out of it, or there in exchange.
    fn try_place(
        &self,
        ledger: &mut Ledger,
        person: usize,
        to: usize,
        leaving: &[usize],
        giver: Option<(usize, bool)>,
    ) -> Result<PersonPlace, Hindrance> {
        let index = self.index();
        let shift = |run: usize, person: usize, joins: bool| Shift { run, person, joins };
        let mut shifts: Vec<Shift> = leaving.iter().map(|at| shift(*at, person, false)).collect();
        if let Some((giver, is_exchange)) = giver {
            shifts.push(shift(to, giver, false));
            if is_exchange {
                shifts.extend(leaving.iter().map(|at| shift(*at, giver, true)));
            }
        }
        shifts.push(shift(to, person, true));
        let mut change = Change::sums();
        self.price(ledger, &shifts, &mut change);
        match change.broken().into_iter().next() {
            Some(broken) => Err(Hindrance::Rule(broken)),
            None => Ok(PersonPlace {
                session: self.key_of(to),
                leaving: leaving.iter().map(|at| self.key_of(*at)).collect(),
                instead_of: giver.map(|(giver, _)| index.person_id(giver)),
                is_exchange: giver.is_some_and(|(_, is_exchange)| is_exchange),
                cost: change.soft_sum(),
                by_rule: change.soft,
            }),
        }
    }
}

/// Whether leaving something or taking somebody's place does away with it.
fn is_soluble(blocker: &Blocker) -> bool {
    matches!(
        blocker,
        Blocker::BusyWithSession { .. }
            | Blocker::SameActivityThatDay { .. }
            | Blocker::Full { .. }
            | Blocker::SupervisionFull { .. }
    )
}
