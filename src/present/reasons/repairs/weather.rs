//! What takes the place of a session that bad weather keeps from taking place: another activity, at the same time, with the
//! same people and leaders, where a roof is.

use super::{Mending, Step, Trouble, Way, sessions::Found};
use crate::{
    domain::{
        id::{PersonId, SessionId},
        weather,
    },
    i18n::{format, text::weather as t},
    planner::{
        explain::Explainer,
        instance::{Activity, Person},
        plan::{Plan, SessionKey},
        score::Breach,
    },
    translate::Runs,
};
use std::{cmp::Reverse, collections::BTreeSet};

/// Activities tried for one session; each is priced in the whole week.
const TRIED: usize = 8;

/// Of those found, how many are offered.
const OFFERED: usize = 2;

/// An activity in the place of another, with what the week costs then.
struct Replacement {
    is_fallback: bool,
    left_out: Vec<PersonId>,
    cost: i64,
    activity: String,
    plan: Plan,
}

impl Mending<'_> {
    /// Other activities for the same moment: first what the house wishes in its place, then what costs the week least.
    pub(super) fn replaced(&self, id: SessionId, key: &SessionKey) -> Vec<Found> {
        if !matches!(self.trouble, Trouble::Weather(_)) {
            return Vec::new();
        }
        let Ok(explainer) = Explainer::new(&self.instance, &self.plan) else {
            return Vec::new();
        };
        let before: Vec<Breach> = explainer
            .violations()
            .iter()
            .map(|violation| violation.breach.clone())
            .collect();
        drop(explainer);
        let fallback = self.fallback(key);
        let mut found: Vec<Replacement> = self
            .other_activities(key, fallback.as_deref())
            .into_iter()
            .filter_map(|activity| {
                let is_fallback = fallback.as_deref() == Some(&*activity.id);
                self.with_activity(key, activity, is_fallback, &before)
            })
            .collect();
        found.sort_by_key(|one| (!one.is_fallback, one.left_out.len(), one.cost));
        found.truncate(OFFERED);
        let found = found.into_iter();
        found.filter_map(|one| self.told(id, key, one)).collect()
    }

    /// The house's own choice for bad weather, at the same site.
    fn fallback(&self, key: &SessionKey) -> Option<String> {
        let Runs::Activity { activity, site, .. } = self.case.translation.runs(&key.activity)?
        else {
            return None;
        };
        let document = &self.case.document;
        let fallback = weather::fallback(document, document.activities.get(activity)?)?;
        let ids = self.case.translation.activity_ids(fallback.id);
        let of_site = |id: &&str| matches!(self.case.translation.runs(id), Some(Runs::Activity { site: own, .. }) if own == site);
        ids.into_iter().find(of_site).map(str::to_owned)
    }

    /// What may be tried, the most likely first: the house's choice, then what serves the most wishes and goals of the people.
    fn other_activities(&self, key: &SessionKey, fallback: Option<&str>) -> Vec<&Activity> {
        let Some(Runs::Activity {
            activity: own,
            site,
            ..
        }) = self.case.translation.runs(&key.activity)
        else {
            return Vec::new();
        };
        let people = self.people(key);
        let mut likely: Vec<(&Activity, i32)> = self
            .instance
            .activities
            .iter()
            .filter(|activity| match self.case.translation.runs(&activity.id) {
                Some(Runs::Activity {
                    activity: id,
                    site: at,
                    ..
                }) => {
                    id != own
                        && at == site
                        && self
                            .case
                            .document
                            .activities
                            .get(id)
                            .is_some_and(|activity| {
                                activity.is_offered && !activity.needs_good_weather
                            })
                }
                _ => false,
            })
            .map(|activity| {
                let worth = people.iter().map(|person| worth(person, activity)).sum();
                (activity, worth)
            })
            .collect();
        likely.sort_by_key(|(activity, worth)| {
            (
                fallback != Some(&*activity.id),
                Reverse(*worth),
                &activity.id,
            )
        });
        likely.truncate(TRIED);
        likely.into_iter().map(|(activity, _)| activity).collect()
    }

    /// The people of a session, as the problem knows them.
    fn people(&self, key: &SessionKey) -> Vec<&Person> {
        let session = self.plan.sessions.iter().find(|session| session.is(key));
        let attendees = session.map_or(&[][..], |session| &session.attendees);
        let persons = self.instance.persons.iter();
        persons
            .filter(|person| attendees.contains(&person.id))
            .collect()
    }

    /// The week with this activity in the place of the session; nothing where that breaks a rule or leaves out more than half.
    fn with_activity(
        &self,
        key: &SessionKey,
        activity: &Activity,
        is_fallback: bool,
        before: &[Breach],
    ) -> Option<Replacement> {
        let new_key = SessionKey::new(activity.id.clone(), key.day, key.start);
        let mut plan = self.plan.clone();
        let at = plan.sessions.iter().position(|session| session.is(key))?;
        let everybody = plan.sessions[at].attendees.clone();
        {
            let session = &mut plan.sessions[at];
            session.activity.clone_from(&activity.id);
            session
                .staff
                .truncate(usize::try_from(activity.leaders).unwrap_or(0));
        }
        let out = self.kept_out(&new_key, &plan)?;
        plan.sessions[at]
            .attendees
            .retain(|person| !out.contains(person));
        let is_most = out.len() * 2 <= everybody.len() && out.len() < everybody.len();
        if !is_most {
            return None;
        }
        let explainer = Explainer::new(&self.instance, &plan).ok()?;
        let verdict = explainer.check_move(&new_key, key.day, key.start, None)?;
        drop(explainer);
        plan.sessions[at].room = verdict.room;
        plan.sessions[at].staff = verdict.staff;
        let explainer = Explainer::new(&self.instance, &plan).ok()?;
        let cost = explainer.score().soft;
        // That the week has one fewer of what the weather takes is no fault of what comes in its place.
        let is_sound = explainer.violations().iter().all(|violation| {
            before.contains(&violation.breach)
                || matches!(&violation.breach, Breach::TooFewInWeek { activity } if *activity == key.activity)
        });
        drop(explainer);
        let left_out = out.iter().filter_map(|id| self.case.translation.person(id));
        is_sound.then(|| Replacement {
            is_fallback,
            left_out: left_out.collect(),
            cost,
            activity: activity.id.clone(),
            plan,
        })
    }

    /// Who of the people may not be there: contraindicated, a no, the same activity again that day, something else meanwhile.
    fn kept_out(&self, key: &SessionKey, plan: &Plan) -> Option<BTreeSet<String>> {
        let explainer = Explainer::new(&self.instance, plan).ok()?;
        let session = plan.sessions.iter().find(|session| session.is(key))?;
        let during = key.start..key.start + self.length(&key.activity);
        let violations = explainer.violations().iter();
        let persons = violations.filter_map(|violation| match &violation.breach {
            Breach::Contraindicated { person, session }
            | Breach::PersonAway { person, session }
                if session == key =>
            {
                Some(person)
            }
            Breach::AvoidedActivity { person, activity } if *activity == key.activity => {
                Some(person)
            }
            Breach::SameActivityInDay {
                person,
                activity,
                day,
            } if (activity, *day) == (&key.activity, key.day) => Some(person),
            Breach::PersonTwice { person, day, slot }
                if *day == key.day && during.contains(slot) =>
            {
                Some(person)
            }
            _ => None,
        });
        let mut out: BTreeSet<String> = persons.cloned().collect();
        out.retain(|person| session.attendees.contains(person));
        Some(out)
    }

    fn told(&self, id: SessionId, key: &SessionKey, one: Replacement) -> Option<Found> {
        let l = self.words.locale;
        let translation = &self.case.translation;
        let Runs::Activity {
            activity, minutes, ..
        } = translation.runs(&one.activity)?
        else {
            return None;
        };
        let new_key = SessionKey::new(one.activity.clone(), key.day, key.start);
        let planned = one
            .plan
            .sessions
            .iter()
            .find(|session| session.is(&new_key))?;
        let session = self.case.week.placements.session(id)?;
        let stay = |people: &[PersonId]| -> Vec<PersonId> {
            let people = people.iter().copied();
            people
                .filter(|person| !one.left_out.contains(person))
                .collect()
        };
        let becomes = crate::domain::plan::Session {
            activity,
            duration: minutes,
            room: translation.room(&planned.room)?,
            leaders: planned
                .staff
                .iter()
                .filter_map(|member| translation.staff_member(member))
                .collect(),
            participants: stay(&session.participants),
            held: stay(&session.held),
            // It is no longer what is repeated.
            series: None,
            ..session.clone()
        };
        let why = if one.left_out.is_empty() {
            if one.is_fallback {
                t::as_foreseen(l).to_owned()
            } else {
                t::with_the_same(l).to_owned()
            }
        } else {
            let names: Vec<String> = one
                .left_out
                .iter()
                .map(|id| self.words.person_of(*id))
                .collect();
            t::without(l, &format::some(l, &names))
        };
        let way = Way {
            lead: t::replace_by(l).to_owned(),
            mark: t::activity_in(
                l,
                &self.words.activity(&one.activity),
                &self.words.room(&planned.room),
            ),
            why,
            steps: vec![Step::Put(becomes)],
        };
        Some((way, one.plan))
    }
}

/// How much an activity is worth to a person, in the order of the week's own prices: wishes and goals, less what is disliked.
fn worth(person: &Person, activity: &Activity) -> i32 {
    let wishes = person
        .wishes
        .iter()
        .filter(|wish| wish.activity == activity.id);
    let dislikes = person
        .dislikes
        .iter()
        .filter(|dislike| dislike.activity == activity.id);
    let goals = person
        .goals
        .keys()
        .filter(|goal| activity.gives.contains_key(*goal))
        .count();
    wishes.map(|wish| wish.weight).sum::<i32>() + goals as i32
        - dislikes.map(|dislike| dislike.weight).sum::<i32>()
}
