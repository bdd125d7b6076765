use super::*;
use crate::{
    demo,
    domain::{
        attendance::{Engagement, Presence},
        time::WeekId,
    },
};
use chrono::NaiveDate;

type Change = fn(&mut Document, WeekId);

fn house() -> Document {
    demo::small(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap())
}

fn told(here: &Document, next: &Document) -> Vec<String> {
    changes(Locale::Fr, here, next)
}

#[test]
fn the_same_document_changes_nothing() {
    assert_eq!(told(&house(), &house()), Vec::<String>::new());
}

#[test]
fn whatever_part_differs_is_told() {
    let here = house();
    let last = here.weeks.keys().max().copied().unwrap();
    let parts: [(&str, Change); 8] = [
        ("Maison", |next, _| {
            Arc::make_mut(&mut next.house).name.push('!');
        }),
        ("Personnes", |next, _| {
            let first = next.persons.iter().next().unwrap().id;
            next.persons.remove(first);
        }),
        ("Intervenants", |next, _| {
            let mut first = (**next.visitors.iter().next().unwrap()).clone();
            first.name.push('!');
            next.visitors.put(first);
        }),
        ("Semaines", |next, last| {
            next.weeks.remove(&last);
        }),
        ("Semaine type", |next, _| {
            let template = Arc::make_mut(&mut next.template);
            template.sessions.push(demo_session());
        }),
        ("Participations notées", |next, _| {
            let records = next.attendance.values_mut().next().unwrap();
            Arc::make_mut(records)[0].presence = Presence::Came(Engagement::Withdrawn);
            Arc::make_mut(records)[0].note.push('!');
        }),
        ("Participations notées", |next, _| next.attendance.clear()),
        ("Journal", |next, _| {
            Arc::make_mut(&mut next.journal).clear();
        }),
    ];
    for (what, change) in parts {
        let mut next = here.clone();
        change(&mut next, last);
        assert_ne!(here, next, "{what} was changed");
        let lines = told(&here, &next);
        assert!(
            lines.len() == 1 && lines[0].starts_with(what),
            "{what}: {lines:?}"
        );
    }
}

fn demo_session() -> crate::domain::plan::Session {
    let house = house();
    let plan = house
        .weeks
        .values()
        .find(|plan| !plan.placements.sessions.is_empty());
    plan.unwrap().placements.sessions[0].clone()
}
