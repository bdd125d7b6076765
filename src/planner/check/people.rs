//! Persons, pairs and appointments.

use super::faults::{Fault, Ids, Kind, Report};
use super::{MAX_COUNT, MAX_ENTRIES, MAX_NEEDS, MAX_SLOTS, MAX_WISH, day_spans, week_spans};
use crate::instance::needs::needs;
use crate::instance::{Instance, Person};

pub(super) fn check(instance: &Instance, ids: &Ids<'_>, report: &mut Report) {
    for (n, person) in instance.persons.iter().enumerate() {
        person_fields(&format!("persons[{n}]"), person, instance, ids, report);
    }
    report.at_most("persons.needs", needs(instance).len(), MAX_NEEDS);
    for (name, pairs) in [
        ("incompatible", &instance.incompatible),
        ("friends", &instance.friends),
    ] {
        for (n, (one, other)) in pairs.iter().enumerate() {
            let path = format!("{name}[{n}]");
            report.known(&format!("{path}[0]"), Kind::Person, one, &ids.persons);
            report.known(&format!("{path}[1]"), Kind::Person, other, &ids.persons);
            if one == other {
                report.add(&path, Fault::SamePerson { id: one.clone() });
            }
        }
    }
    for (n, appointment) in instance.appointments.iter().enumerate() {
        let path = format!("appointments[{n}]");
        report.known(
            &format!("{path}.person"),
            Kind::Person,
            &appointment.person,
            &ids.persons,
        );
        report.known(
            &format!("{path}.professional"),
            Kind::Professional,
            &appointment.professional,
            &ids.professionals,
        );
        report.range(
            &format!("{path}.duration"),
            appointment.duration,
            1,
            MAX_SLOTS,
        );
        for (name, days) in [
            ("prefer_days", &appointment.prefer_days),
            ("days", &appointment.days),
        ] {
            for (m, day) in days.iter().enumerate() {
                report.range(&format!("{path}.{name}[{m}]"), *day, 0, instance.days - 1);
            }
        }
    }
}

fn person_fields(
    path: &str,
    person: &Person,
    instance: &Instance,
    ids: &Ids<'_>,
    report: &mut Report,
) {
    report.range(&format!("{path}.care"), person.care, 0, MAX_COUNT);
    report.range(&format!("{path}.tolerance"), person.tolerance, 0, MAX_COUNT);
    report.range(&format!("{path}.owed"), person.owed, 0, MAX_COUNT);
    week_spans(
        &format!("{path}.presence"),
        &person.presence,
        instance,
        report,
    );
    day_spans(&format!("{path}.busy"), &person.busy, instance, report);
    report.length(
        &format!("{path}.min_active"),
        person.min_active.len(),
        instance.days,
    );
    for (day, slots) in person.min_active.iter().enumerate() {
        report.range(&format!("{path}.min_active[{day}]"), *slots, 0, MAX_SLOTS);
    }
    report.at_most(&format!("{path}.contra"), person.contra.len(), MAX_ENTRIES);
    for (n, activity) in person.contra.iter().enumerate() {
        report.known(
            &format!("{path}.contra[{n}]"),
            Kind::Activity,
            activity,
            &ids.activities,
        );
    }
    for (n, wish) in person.wishes.iter().enumerate() {
        let path = format!("{path}.wishes[{n}]");
        report.known(
            &format!("{path}.activity"),
            Kind::Activity,
            &wish.activity,
            &ids.activities,
        );
        report.range(&format!("{path}.count"), wish.count, 0, MAX_WISH);
        report.range(&format!("{path}.weight"), wish.weight, 0, MAX_WISH);
    }
    for (n, dislike) in person.dislikes.iter().enumerate() {
        let path = format!("{path}.dislikes[{n}]");
        report.known(
            &format!("{path}.activity"),
            Kind::Activity,
            &dislike.activity,
            &ids.activities,
        );
        report.range(&format!("{path}.weight"), dislike.weight, 0, MAX_WISH);
    }
    report.unique(
        &format!("{path}.wishes"),
        person.wishes.iter().map(|wish| wish.activity.as_str()),
    );
    report.unique(
        &format!("{path}.dislikes"),
        person
            .dislikes
            .iter()
            .map(|dislike| dislike.activity.as_str()),
    );
    for (goal, target) in &person.goals {
        report.known(&format!("{path}.goals"), Kind::Goal, goal, &ids.goals);
        report.range(&format!("{path}.goals.{goal}"), *target, 0, MAX_COUNT);
    }
    if let Some(referent) = &person.referent {
        report.known(
            &format!("{path}.referent"),
            Kind::Staff,
            referent,
            &ids.staff,
        );
    }
}
