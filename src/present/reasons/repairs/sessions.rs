//! Changes of sessions: a place given to somebody else, another leader or room, another moment, or none.

use super::{Mending, Repair, Step, Trouble, WAYS, Way, mending::is_shaken};
use crate::{
    domain::{
        activity::Domain,
        id::{PersonId, SessionId},
        plan::Session,
    },
    i18n::{format, text::repairs as t},
    planner::{
        explain::{Blocker, Explainer, MoveVerdict, WhyNot},
        plan::{Plan, SessionKey},
        score::{Breach, Violation},
    },
    translate::Runs,
};

/// A way, and the plan that it leads to.
pub(super) type Found = (Way, Plan);

/// Moments tried until one keeps every rule.
const TRIED: usize = 8;

/// Whether nothing but another session keeps the person.
fn can_leave(why: &WhyNot) -> bool {
    why.blockers.iter().all(|blocker| {
        matches!(
            blocker,
            Blocker::BusyWithSession { .. } | Blocker::SameActivityThatDay { .. }
        )
    })
}

impl Mending<'_> {
    /// What to do about one session; the lightest way is taken as done before the next is looked at.
    pub(super) fn session(&mut self, id: SessionId, key: &SessionKey) -> Option<Repair> {
        let explainer = Explainer::new(&self.instance, &self.plan).ok()?;
        // Whether it takes place at all is another trouble's question, then.
        if matches!(self.trouble, Trouble::Person(..)) && is_shaken(&explainer, key) {
            return None;
        }
        let breaches = self.breaches(&explainer, id);
        let mut found = Vec::new();
        // More people do not bring back a leader or a room.
        if matches!(self.trouble, Trouble::Person(..) | Trouble::Session(_)) {
            found.extend(self.given_places(&explainer, id, key, &breaches));
        }
        if !breaches.is_empty() {
            found.truncate(1);
            let in_its_place = self.in_its_place(&explainer, id, key, breaches.len());
            // Where nobody would stay with the others, that is the last thing to do, and it is said.
            let (safe, short) = match in_its_place {
                Some(way) if self.is_short(key, &way.1) => (None, Some(self.warned(way))),
                way => (way, None),
            };
            found.extend(safe);
            let replaced = self.replaced(&explainer, id, key);
            // Two activities that can take its place are enough: not doing it stays among the ways.
            let is_enough = replaced.len() >= WAYS - 1;
            found.extend(replaced);
            if !is_enough {
                found.extend(self.elsewhere(id, key));
            }
            found.extend(self.closed(&explainer, id, key));
            found.extend(short);
        }
        drop(explainer);
        found.truncate(WAYS);
        if found.is_empty() && breaches.is_empty() {
            return None;
        }
        if let Some((_, plan)) = found.first() {
            self.plan = plan.clone();
        }
        let runs = self.case.translation.runs(&key.activity)?;
        let (appointment, session) = match runs {
            Runs::Appointment(id) => (Some(id), None),
            Runs::Activity { .. } => (None, Some(id)),
        };
        let ways: Vec<Way> = found.into_iter().map(|(way, _)| way).collect();
        Some(Repair {
            key: format!("session/{id}"),
            session,
            appointment,
            domain: self.words.domain(&key.activity).unwrap_or(Domain::Social),
            title: t::at_time(
                self.words.locale,
                &self.words.activity(&key.activity),
                &self.words.time(key.start),
            ),
            is_needed: !breaches.is_empty(),
            ways,
        })
    }

    /// Those who would gain by the free place, or who would save the group.
    fn given_places(
        &self,
        explainer: &Explainer<'_>,
        id: SessionId,
        key: &SessionKey,
        breaches: &[Violation],
    ) -> Vec<Found> {
        let missing = breaches.iter().find_map(|violation| {
            matches!(violation.breach, Breach::TooFewAttendees { .. }).then_some(violation.count)
        });
        if missing.is_none() && !breaches.is_empty() {
            return Vec::new();
        }
        let mut willing: Vec<(WhyNot, &str)> = self
            .instance
            .persons
            .iter()
            .filter_map(|person| {
                let why = explainer.why_not_person(key, &person.id)?;
                // Somebody may leave another session only to save this one.
                let is_free = why.blockers.is_empty() || (missing.is_some() && can_leave(&why));
                let is_worth_it = missing.is_some() || why.gain > 0;
                (is_free && is_worth_it && why.broken.is_empty()).then_some((why, &*person.id))
            })
            .collect();
        willing
            .sort_by_key(|(why, person)| (why.leaving.len(), std::cmp::Reverse(why.gain), *person));
        let l = self.words.locale;
        match missing {
            None => willing
                .iter()
                .take(WAYS)
                .filter_map(|(why, person)| {
                    let reason = why.reasons.first()?;
                    let lead = t::give_place(l);
                    let reason = self.words.reasons(&[reason]);
                    self.joined(id, key, &[(why, person)], lead, reason)
                })
                .collect(),
            Some(missing) => {
                let n = usize::try_from(missing).unwrap_or(usize::MAX);
                let groups = willing.chunks_exact(n.max(1)).take(2);
                groups
                    .filter_map(|group| {
                        let group: Vec<_> =
                            group.iter().map(|(why, person)| (why, *person)).collect();
                        let left = group.iter().flat_map(|(why, _)| &why.leaving).next();
                        let why = left.map_or_else(
                            || t::else_too_few(l).to_owned(),
                            |left| t::would_leave(l, &self.words.activity(&left.activity)),
                        );
                        self.joined(id, key, &group, t::invite(l), why)
                    })
                    .collect()
            }
        }
    }

    fn joined(
        &self,
        id: SessionId,
        key: &SessionKey,
        persons: &[(&WhyNot, &str)],
        lead: &str,
        why: String,
    ) -> Option<Found> {
        let mut plan = self.plan.clone();
        let (mut names, mut steps) = (Vec::new(), Vec::new());
        for (why, person) in persons {
            let known = self.case.translation.person(person)?;
            for session in &mut plan.sessions {
                if why.leaving.iter().any(|left| session.is(left)) {
                    session.attendees.retain(|other| other != person);
                } else if session.is(key) {
                    session.attendees.push((*person).to_owned());
                }
            }
            let left = why
                .leaving
                .iter()
                .filter_map(|left| self.case.session(left));
            steps.extend(left.map(|left| Step::Leave(left, known)));
            steps.push(Step::Join(id, known));
            names.push(self.words.person_of(known));
        }
        let way = Way {
            lead: lead.to_owned(),
            mark: format::list(self.words.locale, &names),
            why,
            steps,
        };
        Some((way, plan))
    }

    /// The same moment with another leader or in another room.
    fn in_its_place(
        &self,
        explainer: &Explainer<'_>,
        id: SessionId,
        key: &SessionKey,
        breaches: usize,
    ) -> Option<Found> {
        let verdict = explainer.check_move(key, key.day, key.start, None)?;
        let session = self.case.week.placements.session(id)?;
        let l = self.words.locale;
        let moved = self.moved(session, &verdict);
        let is_mended = verdict.cannot_follow.is_empty()
            && self.breaches_after(&self.swapped(key, &verdict)?, id) < breaches;
        if !is_mended {
            return None;
        }
        let new_leaders: Vec<String> = verdict
            .staff
            .iter()
            .filter_map(|member| self.case.translation.staff_member(member))
            .filter(|member| !session.leaders.contains(member))
            .filter_map(|member| self.case.document.staff.get(member))
            .map(|member| crate::present::names::staff(member))
            .collect();
        let (lead, mark, why) = if !new_leaders.is_empty() {
            let names = format::list(l, &new_leaders);
            (t::with_leader(l), names, t::free_and_trained(l))
        } else if moved.room != session.room {
            (
                t::in_room(l),
                self.words.room(&verdict.room),
                t::room_free(l),
            )
        } else {
            return None;
        };
        let way = Way {
            lead: lead.to_owned(),
            mark,
            why: why.to_owned(),
            steps: vec![Step::Put(moved)],
        };
        Some((way, self.swapped(key, &verdict)?))
    }

    /// Whether in this plan too few staff stay with the people while the session runs.
    fn is_short(&self, key: &SessionKey, plan: &Plan) -> bool {
        let during = key.start..key.start + self.length(&key.activity);
        Explainer::new(&self.instance, plan).is_ok_and(|explainer| {
            explainer.violations().iter().any(|violation| {
                matches!(violation.breach, Breach::FloorShort { day, slot }
                    if day == key.day && during.contains(&slot))
            })
        })
    }

    fn warned(&self, (way, plan): Found) -> Found {
        let why = format!("{} {}", way.why, t::floor_short(self.words.locale));
        (Way { why, ..way }, plan)
    }

    /// The best moment still to come, when everything is kept there; an absent person may come again then.
    fn elsewhere(&self, id: SessionId, key: &SessionKey) -> Option<Found> {
        let session = self.case.week.placements.session(id)?;
        let mut with_all = self.plan.clone();
        if let Some(absent) = self
            .absent()
            .and_then(|person| self.case.translation.person_id(person))
        {
            let own = with_all.sessions.iter_mut().find(|own| own.is(key))?;
            own.attendees.push(absent.to_owned());
        }
        let explainer = Explainer::new(&self.instance, &with_all).ok()?;
        let before = explainer.score().hard;
        let mut places = explainer.best_places(key, usize::MAX);
        places.retain(|place| {
            self.is_ahead(place.session.day, place.session.start)
                && place.cannot_follow.len() * 2 <= session.participants.len()
        });
        places.sort_by_key(|place| (place.cannot_follow.len(), place.cost));
        let l = self.words.locale;
        places.iter().take(TRIED).find_map(|place| {
            let (day, start) = (place.session.day, place.session.start);
            let plan = explainer.apply_move(key, day, start, None)?;
            let after = Explainer::new(&self.instance, &plan).ok()?.score().hard;
            if after >= before {
                return None;
            }
            let lead = if day == self.day {
                t::move_to(l)
            } else {
                t::postpone_to(l)
            };
            let why = match place.cannot_follow.len() {
                0 => t::all_can_come(l).to_owned(),
                n => {
                    let people = place.cannot_follow.iter();
                    let names: Vec<String> = people.map(|(id, _)| self.words.person(id)).collect();
                    t::cannot_come(l, n, &format::some(l, &names))
                }
            };
            let way = Way {
                lead: lead.to_owned(),
                mark: self.when(day, start),
                why,
                steps: vec![Step::Put(self.moved(session, place))],
            };
            Some((way, plan))
        })
    }

    /// The session of the house as the verdict has it.
    pub(super) fn moved(&self, session: &Session, verdict: &MoveVerdict) -> Session {
        let translation = &self.case.translation;
        let is_same_time = translation.frame.day(session.day) == Some(verdict.session.day)
            && translation.frame.slot(session.start) == Some(verdict.session.start);
        let stays_away = |person: &PersonId| {
            let id = translation.person_id(*person);
            (is_same_time && Some(*person) == self.absent())
                || verdict
                    .cannot_follow
                    .iter()
                    .any(|(other, _)| Some(other.as_str()) == id)
        };
        let keep = |people: &[PersonId]| -> Vec<PersonId> {
            let kept = people.iter().copied();
            kept.filter(|person| !stays_away(person)).collect()
        };
        Session {
            day: translation.frame.weekday(verdict.session.day),
            start: if is_same_time {
                session.start
            } else {
                translation.frame.time(verdict.session.start)
            },
            room: translation.room(&verdict.room).unwrap_or(session.room),
            leaders: verdict
                .staff
                .iter()
                .filter_map(|member| translation.staff_member(member))
                .collect(),
            participants: keep(&session.participants),
            held: keep(&session.held),
            is_pinned: session.is_pinned || !is_same_time,
            ..session.clone()
        }
    }

    /// The plan with the leaders and the room of the verdict.
    fn swapped(&self, key: &SessionKey, verdict: &MoveVerdict) -> Option<Plan> {
        let mut plan = self.plan.clone();
        let session = plan.sessions.iter_mut().find(|session| session.is(key))?;
        session.room.clone_from(&verdict.room);
        session.staff.clone_from(&verdict.staff);
        Some(plan)
    }

    fn breaches_after(&self, plan: &Plan, id: SessionId) -> usize {
        Explainer::new(&self.instance, plan)
            .map_or(usize::MAX, |explainer| self.breaches(&explainer, id).len())
    }
}
