//! What a change of the house's data would bring to a week: the week solved again near what stands, and every
//! difference in words, before anybody decides.

use super::{Case, words::Words};
use crate::{
    domain::{
        document::Document,
        edit::{Command, Entry, Stamp, apply},
        plan::{Placements, WeekPlan},
        suppose::{Part, Supposition},
        time::{Minutes, TimeRange},
    },
    i18n::{
        Locale, format,
        text::{planner::quoted, rules::ways, suppose as t},
    },
    planner::whatif::{Effort, Hypothesis as H, Near},
    present::{
        activity_words, names,
        score::{Facts, RuleLine, ScoreView},
        week_changes,
    },
    translate,
};
use chrono::Weekday;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Sentences of one list.
const SHOWN: usize = 5;

/// One rule that gains or loses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleChange {
    /// The rule, in the words of the house.
    pub name: String,
    /// Whether it gains.
    pub is_better: bool,
    /// What is no longer lacking, and what is from then on.
    pub sentences: Vec<String>,
}

/// One session or appointment that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupposedChange {
    /// "Loto, mardi à 14 h 30".
    pub title: String,
    /// What is different.
    pub text: String,
}

/// What a supposition would bring.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupposedView {
    /// The week's facts as it stands.
    pub before: Facts,
    /// The same with the change.
    pub after: Facts,
    /// Whether the week is better, as good or worse for it, in a sentence.
    pub verdict: String,
    /// What the search finds without the change, when that is something.
    pub without: Option<String>,
    /// Rules that gain or lose, what must be kept first.
    pub rules: Vec<RuleChange>,
    /// What differs in the week.
    pub changes: Vec<SupposedChange>,
    /// People for whom something differs, in one sentence.
    pub persons: Option<String>,
    /// The week found, to take it with the change.
    pub placements: Box<Placements>,
}

/// A supposition being looked into.
pub struct Supposed {
    /// The week as it stands.
    stands: Case,
    changed: Case,
    with: Near,
    without: Near,
}

impl Supposed {
    /// Searches for one piece more; whether there is still something to do.
    pub fn step(&mut self) -> bool {
        self.with.step() || self.without.step()
    }
}

impl Case {
    /// Begins to look into a supposition; nothing if it changes nothing in this week.
    pub fn suppose(&self, locale: Locale, supposition: Supposition) -> Option<Supposed> {
        let week = self.week.week;
        let mut entry = supposition.entry(&self.document, week)?;
        if let (Supposition::StaffMore { .. }, Entry::Staff(member)) = (supposition, &mut entry) {
            t::one_more(locale).clone_into(&mut member.first_name);
            member.last_name.clear();
        }
        // Nobody made this edit: it is thrown away with the copy.
        let stamp = Stamp {
            at: week.monday().and_time(chrono::NaiveTime::MIN),
            by: String::new(),
        };
        let changed = apply(&self.document, &Command::Put(Box::new(entry)), &stamp).ok()?;
        if translate::to_problem(&changed, week) == self.translation {
            return None;
        }
        let near = |document: &Document| {
            let (case, instance) = self.trial(document);
            let search = Near::begin(&instance, &case.plan, Effort::QUESTION).ok()?;
            Some((case, search))
        };
        let (stands, without) = near(&self.document)?;
        let (changed, with) = near(&changed)?;
        Some(Supposed {
            stands,
            changed,
            with,
            without,
        })
    }

    /// The same house with other placements in the week.
    fn with(&self, placements: Placements) -> Self {
        let mut document = self.document.clone();
        let plan = WeekPlan {
            placements,
            ..WeekPlan::clone(&self.week)
        };
        document.weeks.insert(plan.week, plan.into());
        Self::of(&document, self.week.week)
    }
}

impl Supposed {
    /// What the supposition brings, when it was looked into; `random` names the sessions that would be new.
    pub fn told(&self, locale: Locale, mut random: impl FnMut() -> u128) -> Option<SupposedView> {
        let mut found = |case: &Case, search: &Near| {
            let (plan, previous) = (search.plan(), &case.week.placements);
            let placements =
                translate::to_placements(&case.translation, &plan, previous, &mut random);
            case.with(placements)
        };
        let after = found(&self.changed, &self.with);
        let alone = found(&self.stands, &self.without);
        let stands = self.stands.with(self.stands.week.placements.clone());
        let (old, new) = (stands.score_whole(locale)?, after.score_whole(locale)?);
        let alone = alone.score_whole(locale)?.facts;
        let (before, placements) = (&stands.week.placements, &after.week.placements);
        let moved = week_changes::changes(locale, &after.document, before, placements);
        Some(SupposedView {
            before: old.facts,
            after: new.facts,
            verdict: verdict(locale, &old.facts, &new.facts),
            without: alone_finds(locale, &old.facts, &alone),
            rules: rules(&old, &new),
            changes: moved
                .into_iter()
                .map(|change| SupposedChange {
                    title: change.title,
                    text: change.text,
                })
                .collect(),
            persons: persons(locale, &after.document, before, placements),
            placements: Box::new(placements.clone()),
        })
    }
}

/// The supposition as a person would say it; nothing if it names what is not there.
pub fn title(locale: Locale, document: &Document, supposition: Supposition) -> Option<String> {
    let l = locale;
    let when = |day, part| when(l, day, part);
    Some(match supposition {
        Supposition::StaffMore { like, day, part } => {
            let like = names::staff(document.staff.get(like)?);
            t::staff_more(l, &like, &when(day, part))
        }
        Supposition::StaffAway { staff, day, part } => {
            let staff = document.staff.get(staff)?;
            ways::absent(l, &names::staff(staff), &when(day, part))
        }
        Supposition::StaffHere { staff, day, part } => {
            let staff = document.staff.get(staff)?;
            ways::present(l, &names::staff(staff), &when(day, part))
        }
        Supposition::PersonAway { person, day, part } => {
            let person = document.persons.get(person)?;
            ways::absent(l, &names::person(l, document, person), &when(day, part))
        }
        Supposition::PersonHere { person, day, part } => {
            let person = document.persons.get(person)?;
            ways::present(l, &names::person(l, document, person), &when(day, part))
        }
        Supposition::Visit { visitor, day, part } => {
            let visitor = document.visitors.get(visitor)?;
            ways::present(l, &visitor.name, &when(day, part))
        }
        Supposition::RoomSize { room, persons } => {
            let room = document.rooms.get(room)?;
            ways::capacity(l, i32::from(persons), &room.name, i32::from(room.capacity))
        }
        Supposition::RoomClosed { room, day, part } => {
            ways::closed(l, &document.rooms.get(room)?.name, &when(day, part))
        }
        Supposition::GroupSize { activity, most } => {
            let activity = document.activities.get(activity)?;
            let before = i32::from(activity.max_group);
            ways::largest(
                l,
                i32::from(most),
                &quoted(l, activity_words::name(l, activity)),
                before,
            )
        }
        Supposition::Oftener { activity } => ways::often(
            l,
            &quoted(
                l,
                activity_words::name(l, document.activities.get(activity)?),
            ),
        ),
    })
}

/// "mardi matin".
fn when(locale: Locale, day: Weekday, part: Part) -> String {
    let name = format::weekday(locale, day);
    match part {
        Part::Morning => t::morning(locale, name),
        Part::Afternoon => t::afternoon(locale, name),
        Part::Day => t::whole_day(locale, name),
        Part::Earlier => t::hour_before(locale, name),
        Part::Later => t::hour_after(locale, name),
        Part::Hours(hours) => {
            let time = |minutes: Minutes| format::time(locale, minutes.0);
            ways::from_to(locale, name, &time(hours.start()), &time(hours.end()))
        }
    }
}

fn verdict(locale: Locale, before: &Facts, after: &Facts) -> String {
    let (broken, points) = (after.hard - before.hard, after.soft - before.soft);
    let n = |number: i64| usize::try_from(number.unsigned_abs()).unwrap_or(usize::MAX);
    match (broken, points) {
        (1.., _) => t::breaks(locale).to_owned(),
        (..0, _) => t::mends(locale).to_owned(),
        (0, ..0) => ways::gains(locale, n(points)),
        (0, 0) => ways::as_good(locale).to_owned(),
        (0, _) => ways::loses(locale, n(points)),
    }
}

/// What the search would find anyway, so that it is not taken for the change's merit.
fn alone_finds(locale: Locale, before: &Facts, alone: &Facts) -> Option<String> {
    let gain = usize::try_from(before.soft - alone.soft).unwrap_or(0);
    if alone.hard < before.hard {
        return Some(t::alone_mends(locale).to_owned());
    }
    (alone.hard == before.hard && gain > 0).then(|| t::alone_gains(locale, gain))
}

/// Rules whose amount or sentences differ, hard ones first, then the heaviest change.
fn rules(before: &ScoreView, after: &ScoreView) -> Vec<RuleChange> {
    let changed = |(old, new): (&RuleLine, &RuleLine)| {
        let change = new.amount - old.amount;
        (change != 0).then(|| {
            let lacking = |one: &RuleLine, other: &RuleLine| {
                let known: BTreeSet<&String> = other.sentences.iter().collect();
                let own = one.sentences.iter().filter(|line| !known.contains(line));
                own.take(SHOWN).cloned().collect::<Vec<_>>()
            };
            let sentences = if change < 0 {
                lacking(old, new)
            } else {
                lacking(new, old)
            };
            let line = RuleChange {
                name: old.name.clone(),
                is_better: change < 0,
                sentences,
            };
            (change.abs(), line)
        })
    };
    let sorted = |old: &[RuleLine], new: &[RuleLine]| {
        let mut lines: Vec<_> = old.iter().zip(new).filter_map(changed).collect();
        lines.sort_by_key(|(change, _)| std::cmp::Reverse(*change));
        lines.into_iter().map(|(_, line)| line).collect::<Vec<_>>()
    };
    let mut all = sorted(&before.rules, &after.rules);
    all.extend(sorted(&before.costs, &after.costs));
    all
}

/// Whose sessions are not the same.
fn persons(
    locale: Locale,
    document: &Document,
    before: &Placements,
    after: &Placements,
) -> Option<String> {
    let places = |placements: &Placements| {
        let mut all: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for session in &placements.sessions {
            for person in &session.participants {
                let place = (session.activity, session.day as u8, session.start);
                all.entry(*person).or_default().insert(place);
            }
        }
        all
    };
    let (old, new) = (places(before), places(after));
    let everybody: BTreeSet<_> = old.keys().chain(new.keys()).copied().collect();
    let differ = everybody
        .into_iter()
        .filter(|id| old.get(id) != new.get(id));
    let mut names: Vec<String> = differ
        .filter_map(|id| document.persons.get(id))
        .map(|person| names::person(locale, document, person))
        .collect();
    names.sort_unstable();
    (!names.is_empty()).then(|| t::persons(locale, names.len(), &format::list(locale, &names)))
}

impl Words<'_> {
    /// The supposition that a way out stands for, when the house's data can say it.
    pub(super) fn supposition(&self, hypothesis: &H) -> Option<Supposition> {
        let translation = &self.case.translation;
        let frame = &translation.frame;
        let at = |day: i32, from: i32, to: i32| {
            let hours = TimeRange::new(frame.time(from), frame.time(to))?;
            Some((frame.weekday(day), Part::Hours(hours)))
        };
        let activity = |id: &str| match translation.runs(id)? {
            translate::Runs::Activity { activity, .. } => Some(activity),
            translate::Runs::Appointment(_) => None,
        };
        Some(match hypothesis {
            H::Capacity { room, persons } => Supposition::RoomSize {
                room: translation.room(room)?,
                persons: u16::try_from(*persons).ok()?,
            },
            H::GroupSize {
                activity: id, max, ..
            } => {
                let mut about = self.case.instance().activities.iter();
                let is_larger = about.any(|it| it.id == *id && it.max < *max);
                is_larger.then_some(())?;
                Supposition::GroupSize {
                    activity: activity(id)?,
                    most: u16::try_from(*max).ok()?,
                }
            }
            H::Frequency {
                activity: id,
                a_week,
                ..
            } => {
                let mut about = self.case.instance().activities.iter();
                let is_oftener = about.any(|it| it.id == *id && it.max_week < *a_week);
                is_oftener.then_some(())?;
                Supposition::Oftener {
                    activity: activity(id)?,
                }
            }
            H::Visit {
                professional,
                day,
                from,
                to,
            } => {
                let (day, part) = at(*day, *from, *to)?;
                let visitor = translation.visitor(professional)?;
                Supposition::Visit { visitor, day, part }
            }
            H::PersonHere {
                person,
                day,
                from,
                to,
            } => {
                let (day, part) = at(*day, *from, *to)?;
                let person = translation.person(person)?;
                Supposition::PersonHere { person, day, part }
            }
            H::StaffHere {
                staff,
                day,
                from,
                to,
            } => {
                let (day, part) = at(*day, *from, *to)?;
                let staff = translation.staff_member(staff)?;
                Supposition::StaffHere { staff, day, part }
            }
            _ => return None,
        })
    }
}
