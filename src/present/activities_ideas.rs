//! Ideas of activities for one person, from written rules alone: each comes with its reasons, and what is left out
//! says why. A choice stays with people; nothing here is learnt.

mod past;

use super::{activity_words, pictograms};
use crate::{
    catalogue::folded,
    domain::{
        activity::{Activity, Domain},
        document::Document,
        id::{ActivityId, PersonId},
        person::{Person, RefusalOf},
        project::GoalTarget,
        time::WeekId,
    },
    i18n::{Locale, format, text::activities as t},
};
use chrono::{Datelike, NaiveDate};
use past::{History, history};

/// How many ideas are shown.
const MOST: usize = 5;

/// What kind of reason, for its icon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReasonKind {
    /// The person liked it, or something like it.
    Liked,
    /// Serves a goal or a need.
    Serves,
    /// Somebody the person likes.
    Friends,
    /// Never tried.
    New,
    /// A rule that is kept.
    Rule,
    /// Speaks against.
    Against,
}

/// A reason, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Kind.
    pub kind: ReasonKind,
    /// Sentence.
    pub text: String,
}

/// An activity that may suit the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Idea {
    /// Activity.
    pub activity: ActivityId,
    /// Its name.
    pub name: String,
    /// Its domain.
    pub domain: Domain,
    /// Address of its drawing.
    pub pictogram: Option<String>,
    /// A place that is free this week, or where the person already is.
    pub note: String,
    /// Why, the strongest first.
    pub reasons: Vec<Reason>,
}

/// An activity left out, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Activity.
    pub activity: ActivityId,
    /// Its name and why, as a sentence.
    pub text: String,
}

/// The ideas for one person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ideas {
    /// Best first.
    pub ideas: Vec<Idea>,
    /// What a refusal, a restriction or a dislike keeps out.
    pub left_out: Vec<LeftOut>,
}

/// Ideas among the activities that the house offers. Empty if the person is not in the document.
pub fn ideas(locale: Locale, document: &Document, person: PersonId, today: NaiveDate) -> Ideas {
    let Some(person) = document.persons.get(person) else {
        return Ideas::default();
    };
    let history = history(document);
    let mut found = Vec::new();
    let mut left_out = Vec::new();
    let mut offered: Vec<_> = document
        .activities
        .iter()
        .filter(|activity| activity.is_offered && !is_wished(person, activity.id))
        .collect();
    offered.sort_by_cached_key(|activity| {
        (folded(activity_words::name(locale, activity)), activity.id)
    });
    for activity in offered {
        if let Some(why) = against(locale, document, person, activity, today) {
            left_out.push(LeftOut {
                activity: activity.id,
                text: why,
            });
            continue;
        }
        let weighed = weighed(locale, document, person, activity, &history, today);
        if weighed.has_ground {
            found.push((weighed.points, activity, weighed.reasons));
        }
    }
    // Stable: equal points keep the order of names.
    found.sort_by_key(|(points, ..)| std::cmp::Reverse(*points));
    let ideas = found
        .into_iter()
        .take(MOST)
        .map(|(_, activity, reasons)| Idea {
            activity: activity.id,
            name: activity_words::name(locale, activity).to_owned(),
            domain: activity.domain,
            pictogram: pictograms::path(&activity.pictogram),
            note: place(locale, document, person, activity, today),
            reasons,
        })
        .collect();
    Ideas { ideas, left_out }
}

fn is_wished(person: &Person, activity: ActivityId) -> bool {
    person
        .project
        .wishes
        .iter()
        .any(|wish| wish.activity == Some(activity))
}

/// Why the activity is left out: a no that binds, a restriction, rooms that a wheelchair does not get into, a dislike.
fn against(
    locale: Locale,
    document: &Document,
    person: &Person,
    activity: &Activity,
    today: NaiveDate,
) -> Option<String> {
    let refused = person
        .refusals
        .iter()
        .find(|refusal| refusal.of == RefusalOf::Activity(activity.id) && refusal.binds_on(today));
    if let Some(refusal) = refused {
        return Some(t::out_refused(
            locale,
            activity_words::name(locale, activity),
            &format::day_month(locale, refusal.since),
        ));
    }
    let restricted: Vec<&str> = activity
        .restrictions
        .iter()
        .filter(|restriction| person.restrictions.contains(restriction))
        .map(|restriction| super::restrictions::name(locale, *restriction))
        .collect();
    if !restricted.is_empty() {
        return Some(t::out_restricted(
            locale,
            activity_words::name(locale, activity),
            &format::list(locale, &restricted).to_lowercase(),
        ));
    }
    let equipped = || {
        let rooms = document.rooms.iter();
        rooms.filter(|room| room.offers(&activity.room_feature))
    };
    if equipped().next().is_some() && !equipped().any(|room| room.admits(person)) {
        return Some(t::out_of_reach(
            locale,
            activity_words::name(locale, activity),
        ));
    }
    person
        .dislikes
        .iter()
        .any(|dislike| dislike.activity == activity.id)
        .then(|| t::out_disliked(locale, activity_words::name(locale, activity)))
}

/// What speaks for and against, with points that order the ideas.
#[derive(Default)]
struct Weighed {
    points: i32,
    /// Whether something beside novelty or company speaks for it.
    has_ground: bool,
    reasons: Vec<Reason>,
}

impl Weighed {
    fn add(&mut self, points: i32, kind: ReasonKind, text: String) {
        self.points += points;
        self.has_ground |= matches!(kind, ReasonKind::Liked | ReasonKind::Serves);
        self.reasons.push(Reason { kind, text });
    }
}

fn weighed(
    locale: Locale,
    document: &Document,
    person: &Person,
    activity: &Activity,
    history: &History,
    today: NaiveDate,
) -> Weighed {
    let mut weighed = Weighed::default();
    let past = history
        .get(&(person.id, activity.id))
        .copied()
        .unwrap_or_default();
    if past.enjoyed > 0 {
        weighed.add(
            5,
            ReasonKind::Liked,
            t::reason_enjoyed(locale, past.enjoyed),
        );
    } else if let Some(like) = liked_alike(locale, document, person, activity, history) {
        weighed.add(3, ReasonKind::Liked, t::reason_alike(locale, &like));
    }
    add_goals(locale, person, activity, today, &mut weighed);
    if past.came == 0 {
        weighed.add(1, ReasonKind::New, t::reason_new(locale).to_owned());
    }
    let friends = person
        .friends
        .iter()
        .filter(|friend| {
            history
                .get(&(**friend, activity.id))
                .is_some_and(|past| past.enjoyed > 0)
        })
        .count();
    if friends > 0 {
        weighed.add(2, ReasonKind::Friends, t::reason_friends(locale, friends));
    }
    weighed.add(
        0,
        ReasonKind::Rule,
        t::reason_no_restriction(locale).to_owned(),
    );
    if past.disliked > past.enjoyed {
        weighed.add(
            -4,
            ReasonKind::Against,
            t::reason_unhappy(locale, past.disliked),
        );
    }
    if activity.physical > person.tolerance {
        weighed.add(-4, ReasonKind::Against, t::reason_effort(locale).to_owned());
    }
    weighed
}

/// Goals that run and needs that are noted, where the activity serves them.
fn add_goals(
    locale: Locale,
    person: &Person,
    activity: &Activity,
    today: NaiveDate,
    weighed: &mut Weighed,
) {
    let mut is_served = false;
    for goal in &person.project.goals {
        let serves = match &goal.target {
            GoalTarget::Domain(domain) => activity.domain == *domain,
            GoalTarget::Need(need) => activity.needs.iter().any(|code| code.is_within(need)),
        };
        if serves && goal.runs_between(today, today) {
            is_served = true;
            let points = 8 - 2 * i32::from(goal.priority.clamp(1, 3));
            weighed.add(
                points,
                ReasonKind::Serves,
                t::reason_goal(locale, goal.words.trim_end_matches('.')),
            );
        }
    }
    let need = person
        .project
        .needs
        .iter()
        .find(|need| activity.needs.iter().any(|code| code.is_within(&need.code)));
    if let Some(need) = need
        && !is_served
    {
        let label =
            crate::catalogue::serafin_label(locale, &need.code).unwrap_or(need.code.as_str());
        weighed.add(
            3,
            ReasonKind::Serves,
            t::reason_need(locale, need.code.as_str(), label),
        );
    }
}

/// Another activity of the same domain that the person asked for or enjoyed.
fn liked_alike(
    locale: Locale,
    document: &Document,
    person: &Person,
    activity: &Activity,
    history: &History,
) -> Option<String> {
    let of_domain = |id: &ActivityId| {
        document
            .activities
            .get(*id)
            .filter(|other| other.domain == activity.domain && other.id != activity.id)
            .map(|other| activity_words::name(locale, other).to_owned())
    };
    person
        .project
        .wishes
        .iter()
        .filter_map(|wish| wish.activity.as_ref())
        .find_map(of_domain)
        .or_else(|| {
            history
                .iter()
                .filter(|((who, _), past)| *who == person.id && past.enjoyed > 1)
                .find_map(|((_, id), _)| of_domain(id))
        })
}

/// "Il reste 1 place jeudi à 10 h 30", from today to the end of the week.
fn place(
    locale: Locale,
    document: &Document,
    person: &Person,
    activity: &Activity,
    today: NaiveDate,
) -> String {
    let week = WeekId::of(today);
    let plan = document.week(week);
    let mut sessions: Vec<_> = plan
        .placements
        .sessions
        .iter()
        .filter(|session| session.activity == activity.id && week.date(session.day) >= today)
        .filter(|session| {
            let here = person.usual().on(week.date(session.day));
            here.zip(session.range())
                .is_some_and(|(here, range)| here.contains(range))
        })
        .collect();
    sessions.sort_by_key(|session| (session.day.num_days_from_monday(), session.start));
    let when = |session: &crate::domain::plan::Session| {
        t::at(
            locale,
            format::weekday(locale, week.date(session.day).weekday()),
            &format::time(locale, session.start.0),
        )
    };
    if let Some(session) = sessions
        .iter()
        .find(|session| session.participants.contains(&person.id))
    {
        return t::already_in(locale, &when(session));
    }
    sessions
        .iter()
        .find_map(|session| {
            let free = usize::from(activity.max_group).checked_sub(session.participants.len())?;
            (free > 0).then(|| t::places_left(locale, free, &when(session)))
        })
        .unwrap_or_default()
}

#[cfg(test)]
mod tests;
