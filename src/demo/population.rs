//! People of the generated houses: profiles by kind of site, and chance within what is plausible.

use super::{
    names,
    seed::Seed,
    sketch::{Aim, IN_WHEELCHAIR, born, days_from, target},
};
use crate::{
    catalogue,
    domain::{
        activity::Restriction,
        id::{GoalId, PersonId, SiteId, StaffId, WishId},
        person::{Absence, AbsenceCause, Dislike, Person, Refusal, RefusalOf, SupportLevel, Title},
        project::{Goal, Importance, Need, Opinion, PersonalProject, Voice, Wish},
        rota::Rota,
        serafin::SerafinCode,
        time::{DateSpan, Half, TimeRange, WeekHours},
    },
};
use chrono::{NaiveDate, Weekday};
use std::collections::BTreeSet;

/// What people of one kind of site have in common.
pub(super) struct Profile {
    pub ages: (usize, usize),
    /// AGGIR groups, or local levels where AGGIR is not used.
    pub uses_gir: bool,
    pub by_first_name: bool,
    pub days: &'static [&'static [Weekday]],
    pub restrictions: &'static [Restriction],
    pub goals: &'static [(&'static str, Aim, u8)],
    pub wishes: &'static [(&'static str, &'static str)],
    pub help: &'static [&'static str],
}

/// Where the people of a profile live their day, and with whom.
pub(super) struct Circle<'a> {
    pub monday: NaiveDate,
    pub hours: Option<TimeRange>,
    pub site: Option<SiteId>,
    pub staff: &'a [StaffId],
}

/// So many people of a profile.
pub(super) fn people(
    count: usize,
    profile: &Profile,
    circle: &Circle<'_>,
    used: &mut BTreeSet<(&'static str, &'static str)>,
    seed: &mut Seed,
) -> Vec<Person> {
    let mut people: Vec<Person> = (0..count)
        .map(|_| person(profile, circle, used, seed))
        .collect();
    for at in 1..people.len() {
        let (a, b) = (at, seed.below(at));
        let (first, second) = (people[a].id, people[b].id);
        if seed.chance(25) {
            people[a].friends.push(second);
            people[b].friends.push(first);
        } else if seed.chance(3) {
            people[a].apart_from.push(second);
            people[b].apart_from.push(first);
        }
    }
    people
}

fn person(
    profile: &Profile,
    circle: &Circle<'_>,
    used: &mut BTreeSet<(&'static str, &'static str)>,
    seed: &mut Seed,
) -> Person {
    let (youngest, oldest) = profile.ages;
    let age = youngest + seed.below(oldest - youngest + 1);
    let is_woman = seed.chance(if age > 70 { 68 } else { 46 });
    let (first, last) = names::name(seed, is_woman, age > 62, used);
    let days = seed.pick(profile.days);
    let monday = circle.monday;
    let level = |seed: &mut Seed| {
        if profile.uses_gir {
            SupportLevel::Gir(seed.weighted(&[(6, 1), (20, 2), (27, 3), (33, 4), (10, 5), (4, 6)]))
        } else {
            SupportLevel::Local(seed.weighted(&[(35, 1), (40, 2), (18, 3), (7, 4)]))
        }
    };
    let mut person = Person {
        id: PersonId(seed.id()),
        title: match (profile.by_first_name, is_woman) {
            (true, _) => Title::FirstName,
            (false, true) => Title::Mrs,
            (false, false) => Title::Mr,
        },
        first_name: first.into(),
        last_name: last.into(),
        born: Some(born(monday, age as i32, seed)),
        arrived: Some(days_from(monday, -(60 + seed.below(1500) as i64))),
        left: None,
        presence: WeekHours::on(days, circle.hours),
        rota: Rota::default(),
        imported: Vec::new(),
        site: circle.site,
        support: Some(level(seed)),
        in_wheelchair: false,
        restrictions: profile
            .restrictions
            .iter()
            .copied()
            .filter(|_| seed.chance(12))
            .collect(),
        busy: Vec::new(),
        absences: absences(monday, seed),
        refusals: refusals(profile, monday, seed),
        dislikes: dislikes(profile, seed),
        tolerance: if age > 75 {
            4 + seed.below(4) as u8
        } else {
            6 + seed.below(6) as u8
        },
        best_half: seed.weighted(&[
            (50, None),
            (30, Some(Half::Morning)),
            (20, Some(Half::Afternoon)),
        ]),
        referent: (!circle.staff.is_empty()).then(|| seed.pick(circle.staff)),
        friends: Vec::new(),
        apart_from: Vec::new(),
        help: if seed.chance(60) {
            vec![seed.pick(profile.help).into()]
        } else {
            Vec::new()
        },
        documents: Vec::new(),
        project: project(profile, monday, seed),
    };
    person.in_wheelchair = person.help.iter().any(|line| line == IN_WHEELCHAIR);
    person
}

fn absences(monday: NaiveDate, seed: &mut Seed) -> Vec<Absence> {
    if !seed.chance(6) {
        return Vec::new();
    }
    let first = days_from(monday, seed.below(4) as i64);
    vec![Absence {
        span: DateSpan {
            first,
            last: days_from(first, seed.below(3) as i64),
            hours: None,
        },
        cause: seed.pick(&[
            AbsenceCause::Ill,
            AbsenceCause::Family,
            AbsenceCause::Holidays,
        ]),
        note: String::new(),
    }]
}

fn refusals(profile: &Profile, monday: NaiveDate, seed: &mut Seed) -> Vec<Refusal> {
    if !seed.chance(12) {
        return Vec::new();
    }
    vec![Refusal {
        of: RefusalOf::Activity(catalogue::activity_id(seed.pick(profile.wishes).1)),
        since: days_from(monday, -(7 + seed.below(60) as i64)),
        until: seed.chance(50).then(|| days_from(monday, 30)),
        said_by: Voice::Person,
    }]
}

fn dislikes(profile: &Profile, seed: &mut Seed) -> Vec<Dislike> {
    if !seed.chance(25) {
        return Vec::new();
    }
    vec![Dislike {
        activity: catalogue::activity_id(seed.pick(profile.wishes).1),
        importance: seed.pick(&[Importance::Little, Importance::Medium]),
    }]
}

fn project(profile: &Profile, monday: NaiveDate, seed: &mut Seed) -> PersonalProject {
    let signed = days_from(monday, -(20 + seed.below(320) as i64));
    let mut pool: Vec<usize> = (0..profile.goals.len()).collect();
    seed.shuffle(&mut pool);
    pool.truncate(2 + seed.below(2));
    let mut goals = Vec::new();
    let mut needs: Vec<Need> = Vec::new();
    for (rank, at) in pool.into_iter().enumerate() {
        let (words, aim, per_week) = profile.goals[at];
        if let Aim::Code(code) = aim {
            needs.push(Need {
                code: SerafinCode::new(code),
                note: String::new(),
            });
        }
        goals.push(Goal {
            id: GoalId(seed.id()),
            words: words.into(),
            target: target(aim),
            per_week,
            priority: rank as u8 + 1,
            from: Some(signed),
            until: Some(days_from(signed, 365)),
            opinion: seed.weighted(&[
                (70, Opinion::Agrees),
                (22, Opinion::AgreesWithHelp),
                (8, Opinion::NotAsked),
            ]),
        });
    }
    let wishes = if seed.chance(60) {
        let (words, row) = seed.pick(profile.wishes);
        vec![Wish {
            id: WishId(seed.id()),
            words: words.into(),
            activity: Some(catalogue::activity_id(row)),
            per_week: 1,
            importance: seed.pick(&[
                Importance::Medium,
                Importance::Important,
                Importance::VeryImportant,
            ]),
            said_by: seed.weighted(&[(85, Voice::Person), (15, Voice::Family)]),
            said_on: Some(signed),
        }]
    } else {
        Vec::new()
    };
    PersonalProject {
        signed_on: Some(signed),
        review_on: Some(days_from(signed, 365)),
        wishes,
        needs,
        goals,
    }
}
