//! Persons of the problem: when they are here, what they may do and want, and with whom.

use super::{
    ActivityKey, Source,
    appointments::{Placing, half},
    owed::{Asking, Memory},
    resources::STEP_FREE,
    taken::{Taken, weekly},
};
use crate::{
    domain::{
        activity::Activity,
        id::{ActivityId, PersonId},
        person::{Person, RefusalOf},
        time::TimeRange,
    },
    planner::instance::{Avoidance, DaySpan, Dislike, Instance, Person as Planned, Span, Wish},
};
use std::collections::{BTreeMap, BTreeSet};

/// Adds the persons, their pairs and their refusals.
pub(super) fn add(source: &Source<'_>, taken: &Taken, placing: &Placing, instance: &mut Instance) {
    let mut apart = BTreeSet::new();
    let mut friends = BTreeSet::new();
    let mut days_here: BTreeMap<PersonId, Vec<bool>> = BTreeMap::new();
    let persons = source.document.persons_in(source.week);
    let mut asking = Vec::new();
    for person in &persons {
        let here = presence(source, person);
        days_here.insert(person.id, here.iter().map(Option::is_some).collect());
        let pair = |other: PersonId| (person.id.min(other), person.id.max(other));
        apart.extend(person.apart_from.iter().map(|other| pair(*other)));
        friends.extend(person.friends.iter().map(|other| pair(*other)));
        for refusal in binding(source, person, &here) {
            match refusal {
                RefusalOf::Person(other) => {
                    apart.insert(pair(*other));
                }
                RefusalOf::Activity(activity) => {
                    avoid(source, person.id, *activity, instance);
                }
                RefusalOf::Time { .. } => {}
            }
        }
        if let Some(planned) = planned(source, taken, placing, person, here, instance) {
            asking.push(Asking {
                person: person.clone(),
                wishes: wished(source, person, &planned.wishes),
            });
            instance.persons.push(planned);
        }
    }
    let owed = Memory::of(source.document, source.week).owed(source, &asking);
    for (planned, owed) in instance.persons.iter_mut().zip(owed) {
        planned.owed = owed;
    }
    let ids = |(a, b): (PersonId, PersonId)| {
        (a != b).then_some(())?;
        Some((
            source.ids.persons.id(&a)?.to_owned(),
            source.ids.persons.id(&b)?.to_owned(),
        ))
    };
    friends.retain(|(a, b)| {
        let both = days_here.get(a).zip(days_here.get(b));
        both.is_some_and(|(a, b)| a.iter().zip(b).any(|(a, b)| *a && *b))
            && !apart.contains(&(*a, *b))
    });
    instance.incompatible = apart.into_iter().filter_map(ids).collect();
    instance.friends = friends.into_iter().filter_map(ids).collect();
}

/// When a person is here: on agreed days, while accompanied, when open and not absent all day.
pub(super) fn presence(source: &Source<'_>, person: &Person) -> Vec<Option<Span>> {
    (0..source.frame.days)
        .map(|day| {
            let (date, weekday) = (source.frame.date(day), source.frame.weekday(day));
            let is_absent = person
                .absences
                .iter()
                .any(|absence| absence.span.is_whole_day_on(date));
            if is_absent || !person.is_here_on(date) || source.document.house.is_closed_on(date) {
                return None;
            }
            let (own, open) = (
                person.usual().on(date)?,
                source.document.house.opening.get(weekday)?,
            );
            source.frame.within(TimeRange::new(
                own.start().max(open.start()),
                own.end().min(open.end()),
            )?)
        })
        .collect()
}

/// The refusals that bind on a day when the person is here.
fn binding<'a>(
    source: &'a Source<'_>,
    person: &'a Person,
    here: &'a [Option<Span>],
) -> impl Iterator<Item = &'a RefusalOf> {
    person
        .refusals
        .iter()
        .filter(move |refusal| {
            (0..source.frame.days)
                .zip(here)
                .any(|(day, here)| here.is_some() && refusal.binds_on(source.frame.date(day)))
        })
        .map(|refusal| &refusal.of)
}

fn avoid(source: &Source<'_>, person: PersonId, activity: ActivityId, instance: &mut Instance) {
    let Some(person) = source.ids.persons.id(&person) else {
        return;
    };
    for (key, _) in &source.runs {
        if matches!(key, ActivityKey::Run(id, ..) if *id == activity)
            && let Some(id) = source.ids.activities.id(key)
        {
            instance.pins.avoid.push(Avoidance {
                person: person.into(),
                activity: id.into(),
            });
        }
    }
}

fn planned(
    source: &Source<'_>,
    taken: &Taken,
    placing: &Placing,
    person: &Person,
    here: Vec<Option<Span>>,
    instance: &Instance,
) -> Option<Planned> {
    let id = source.ids.persons.id(&person.id)?;
    let mut contra: Vec<String> = source
        .runs
        .iter()
        .filter(|(key, activity)| is_barred(person, *key, activity))
        .filter_map(|(key, _)| source.ids.activities.id(key).map(str::to_owned))
        .collect();
    for (appointment, led) in &placing.led {
        if !led.persons.contains(&person.id) {
            let own = source
                .ids
                .activities
                .id(&ActivityKey::Appointment(*appointment));
            contra.extend(own.map(str::to_owned));
        }
    }
    let may = |activity: &str| {
        !contra.iter().any(|id| id == activity)
            && !instance
                .pins
                .avoid
                .iter()
                .any(|pin| pin.person == id && pin.activity == activity)
    };
    let busy = busy(source, taken, person);
    let days_here = here.iter().flatten().count() as i32;
    Some(Planned {
        id: id.into(),
        name: format!("{} {}", person.first_name, person.last_name)
            .trim()
            .into(),
        care: i32::from(person.care()),
        wishes: wishes(source, person, days_here, may),
        dislikes: dislikes(source, person),
        goals: goals(source, person, days_here),
        min_active: min_active(source, taken, person.id, &here, &busy, &instance.breaks),
        presence: here,
        busy,
        contra,
        needs: person
            .in_wheelchair
            .then(|| STEP_FREE.to_owned())
            .into_iter()
            .collect(),
        tolerance: i32::from(person.tolerance),
        good_half: person.best_half.map(half),
        referent: person
            .referent
            .and_then(|referent| source.ids.staff.id(&referent))
            .map(str::to_owned),
        owed: 0,
    })
}

/// Whether the activity is at another site, or asks what the person must avoid.
fn is_barred(person: &Person, key: ActivityKey, activity: &Activity) -> bool {
    let is_elsewhere = matches!(key, ActivityKey::Run(_, Some(site), _)
        if person.site.is_some_and(|own| own != site));
    let is_kept_out = activity
        .restrictions
        .iter()
        .any(|restriction| person.restrictions.contains(restriction));
    is_elsewhere || is_kept_out
}

fn busy(source: &Source<'_>, taken: &Taken, person: &Person) -> Vec<DaySpan> {
    let mut busy = weekly(source, person.busy.iter().map(|r| (r.day, r.range)));
    let partial = person.absences.iter().filter(|a| a.span.hours.is_some());
    busy.extend(partial.flat_map(|absence| source.frame.dates(&absence.span)));
    for refusal in &person.refusals {
        if let RefusalOf::Time { day, range } = refusal.of
            && refusal.binds_on(source.week.date(day))
        {
            busy.extend(source.frame.on(day, range));
        }
    }
    let closures = source.document.house.closures.iter();
    let partial = closures.filter(|closure| closure.span.hours.is_some());
    busy.extend(partial.flat_map(|closure| source.frame.dates(&closure.span)));
    busy.extend(taken.persons.get(&person.id).into_iter().flatten());
    busy
}

/// The usual run of an activity that is open to the person.
fn usual_run<'a>(source: &'a Source<'_>, person: &Person, activity: ActivityId) -> Option<&'a str> {
    source
        .runs
        .iter()
        .filter(|(key, offered)| {
            matches!(key, ActivityKey::Run(id, site, minutes)
                if *id == activity
                    && *minutes == offered.duration
                    && (site.is_none() || person.site.is_none() || *site == person.site))
        })
        .find_map(|(key, _)| source.ids.activities.id(key))
}

/// Wishes that some session of the week could grant; at most once a day.
fn wishes(
    source: &Source<'_>,
    person: &Person,
    days_here: i32,
    may: impl Fn(&str) -> bool,
) -> Vec<Wish> {
    let mut wishes: BTreeMap<String, Wish> = BTreeMap::new();
    for wish in &person.project.wishes {
        let Some(activity) = wish.activity.and_then(|id| usual_run(source, person, id)) else {
            continue;
        };
        if !may(activity) || days_here == 0 {
            continue;
        }
        let entry = wishes.entry(activity.into()).or_insert_with(|| Wish {
            activity: activity.into(),
            count: 0,
            weight: 0,
        });
        entry.count = (entry.count + i32::from(wish.per_week)).min(days_here);
        entry.weight = entry.weight.max(i32::from(wish.importance.weight()));
    }
    wishes.into_values().collect()
}

/// The wishes that count this week, by the house's own activity: times and weight.
fn wished(source: &Source<'_>, person: &Person, wishes: &[Wish]) -> Vec<(ActivityId, i64, i64)> {
    let mut by_activity: BTreeMap<ActivityId, (i64, i64)> = BTreeMap::new();
    for wish in &person.project.wishes {
        let Some(activity) = wish.activity else {
            continue;
        };
        let run = usual_run(source, person, activity);
        let Some(counted) = wishes.iter().find(|it| Some(it.activity.as_str()) == run) else {
            continue;
        };
        let entry = by_activity
            .entry(activity)
            .or_insert((0, i64::from(counted.weight)));
        entry.0 += i64::from(wish.per_week);
    }
    let wish = |(activity, (times, weight))| (activity, times, weight);
    by_activity.into_iter().map(wish).collect()
}

fn dislikes(source: &Source<'_>, person: &Person) -> Vec<Dislike> {
    let mut dislikes: BTreeMap<String, i32> = BTreeMap::new();
    for dislike in &person.dislikes {
        for (key, _) in &source.runs {
            if matches!(key, ActivityKey::Run(id, ..) if *id == dislike.activity)
                && let Some(id) = source.ids.activities.id(key)
            {
                let weight = dislikes.entry(id.into()).or_default();
                *weight = (*weight).max(i32::from(dislike.importance.weight()));
            }
        }
    }
    dislikes
        .into_iter()
        .map(|(activity, weight)| Dislike { activity, weight })
        .collect()
}

/// The doses of the goals that run this week, in proportion of the days that the person is here.
fn goals(source: &Source<'_>, person: &Person, days_here: i32) -> BTreeMap<String, i32> {
    let (first, last) = (source.week.monday(), source.week.date(chrono::Weekday::Sun));
    let usual = (person.usual().in_week(source.week).days().count() as i32).max(1);
    let mut goals = BTreeMap::new();
    let running = person
        .project
        .goals
        .iter()
        .filter(|goal| goal.runs_between(first, last));
    for goal in running {
        let dose = i32::from(goal.per_week) * days_here.min(usual);
        if let Some(id) = source.ids.goals.id(&goal.target)
            && dose > 0
        {
            let target = goals.entry(id.to_owned()).or_insert(0);
            *target = (*target).max((dose + usual - 1) / usual);
        }
    }
    goals
}

/// Slots of activity that each day should hold: the house's measure, for the part of the day the person is free, less
/// the fixed appointments, which count as activity.
fn min_active(
    source: &Source<'_>,
    taken: &Taken,
    person: PersonId,
    here: &[Option<Span>],
    busy: &[DaySpan],
    breaks: &[i32],
) -> Vec<i32> {
    let wanted = source
        .frame
        .whole_slots(source.document.house.rules.min_active_minutes);
    (0..source.frame.days)
        .zip(here)
        .map(|(day, here)| {
            let opening = source.document.house.opening.get(source.frame.weekday(day));
            let open = opening.and_then(|range| source.frame.within(range));
            let (Some(here), Some(open)) = (here, open) else {
                return 0;
            };
            let open_slots = (open.from..open.to)
                .filter(|slot| !breaks.contains(slot))
                .count() as i32;
            let free = (here.from..here.to)
                .filter(|slot| !breaks.contains(slot))
                .filter(|slot| {
                    !busy
                        .iter()
                        .any(|b| b.day == day && (b.from..b.to).contains(slot))
                })
                .count() as i32;
            let had = taken.active.get(&(person, day)).copied().unwrap_or(0);
            (wanted * (free + had).min(open_slots) / open_slots.max(1) - had).clamp(0, free)
        })
        .collect()
}
