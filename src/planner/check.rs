//! Whether an instance makes sense: every fault, with the path of the field and its data.
//!
//! An instance without fault can be scored and planned without a panic, an overflow or an endless loop.
//! A week that cannot be planned well (too few staff, impossible pins) is not a fault: it gets its best plan and its violations.

mod faults;
mod lists;
mod people;

use super::instance::{DaySpan, FORMAT, Instance, Span, Weights};
pub use faults::{Fault, Kind, Problem};
use faults::{Ids, Report};

/// Most days of a week.
pub const MAX_DAYS: i32 = 7;
/// Most slots of a day.
pub const MAX_SLOTS: i32 = 64;
/// Most persons.
pub const MAX_PERSONS: usize = 2_000;
/// Most staff, rooms, professionals or activities, each.
pub const MAX_RESOURCES: usize = 500;
/// Most goals.
pub const MAX_GOALS: usize = 100;
/// Most appointments.
pub const MAX_APPOINTMENTS: usize = 5_000;
/// Most entries of any other list.
pub const MAX_ENTRIES: usize = 20_000;
/// Most different needs of persons.
pub const MAX_NEEDS: usize = 8;
/// Most leaders of a session.
pub const MAX_LEADERS: i32 = 8;
/// Largest count of anything a week holds.
pub const MAX_COUNT: i32 = 10_000;
/// Largest weight.
pub const MAX_WEIGHT: i32 = 100_000;
/// Largest weight or count of a wish or dislike.
pub const MAX_WISH: i32 = 1_000;

/// Every fault of the instance; none means that it may be scored and planned.
pub fn check(instance: &Instance) -> Vec<Problem> {
    let mut report = Report::default();
    if instance.format != FORMAT {
        report.add(
            "format",
            Fault::Format {
                found: instance.format.clone(),
            },
        );
    }
    frame(instance, &mut report);
    if report.is_empty() {
        // What follows measures itself by the days and slots, so they must be sound first.
        let ids = Ids::collect(instance, &mut report);
        lists::check(instance, &ids, &mut report);
        people::check(instance, &ids, &mut report);
    }
    report.into_problems()
}

/// Days, slots, parameters, weights, and sizes of the lists.
fn frame(instance: &Instance, report: &mut Report) {
    report.range("days", instance.days, 1, MAX_DAYS);
    report.range("slots", instance.slots, 1, MAX_SLOTS);
    report.range("half_day", instance.half_day, 0, MAX_SLOTS);
    report.range("fair_percent", instance.fair_percent, 0, 1_000);
    report.range("repeat_free", instance.repeat_free, 0, MAX_COUNT);
    report.range("demanding_effort", instance.demanding_effort, 0, MAX_COUNT);
    weights(&instance.weights, report);
    report.at_most("goals", instance.goals.len(), MAX_GOALS);
    report.at_most("rooms", instance.rooms.len(), MAX_RESOURCES);
    report.at_most("staff", instance.staff.len(), MAX_RESOURCES);
    report.at_most("professionals", instance.professionals.len(), MAX_RESOURCES);
    report.at_most("activities", instance.activities.len(), MAX_RESOURCES);
    report.at_most("persons", instance.persons.len(), MAX_PERSONS);
    report.at_most(
        "appointments",
        instance.appointments.len(),
        MAX_APPOINTMENTS,
    );
    report.at_most("incompatible", instance.incompatible.len(), MAX_ENTRIES);
    report.at_most("friends", instance.friends.len(), MAX_ENTRIES);
    report.at_most("last_week", instance.last_week.len(), MAX_ENTRIES);
    report.at_most("pins.sessions", instance.pins.sessions.len(), MAX_ENTRIES);
    report.at_most("pins.attend", instance.pins.attend.len(), MAX_ENTRIES);
    report.at_most("pins.avoid", instance.pins.avoid.len(), MAX_ENTRIES);
    if let Some(baseline) = &instance.baseline {
        report.at_most("baseline.sessions", baseline.sessions.len(), MAX_ENTRIES);
        report.at_most(
            "baseline.appointments",
            baseline.appointments.len(),
            MAX_ENTRIES,
        );
    }
}

fn weights(weights: &Weights, report: &mut Report) {
    for (name, weight) in [
        ("goal", weights.goal),
        ("wish", weights.wish),
        ("dislike", weights.dislike),
        ("idle", weights.idle),
        ("fatigue", weights.fatigue),
        ("variety", weights.variety),
        ("fairness", weights.fairness),
        ("staff_balance", weights.staff_balance),
        ("continuity_time", weights.continuity_time),
        ("continuity_leader", weights.continuity_leader),
        ("referent", weights.referent),
        ("friends", weights.friends),
        ("comfort", weights.comfort),
        ("moment", weights.moment),
        ("stability_session", weights.stability_session),
        ("stability_person", weights.stability_person),
    ] {
        report.range(&format!("weights.{name}"), weight, 0, MAX_WEIGHT);
    }
}

/// A span of one day.
fn span(path: &str, span: Span, instance: &Instance, report: &mut Report) {
    report.range(&format!("{path}[0]"), span.from, 0, instance.slots);
    report.range(&format!("{path}[1]"), span.to, 0, instance.slots);
    if span.from > span.to {
        report.add(
            path,
            Fault::Reversed {
                from: span.from,
                to: span.to,
            },
        );
    }
}

/// Spans of named days.
fn day_spans(path: &str, spans: &[DaySpan], instance: &Instance, report: &mut Report) {
    report.at_most(path, spans.len(), MAX_ENTRIES);
    for (n, DaySpan { day, from, to }) in spans.iter().copied().enumerate() {
        let path = format!("{path}[{n}]");
        report.range(&path, day, 0, instance.days - 1);
        span(&path, Span { from, to }, instance, report);
    }
}

/// One optional span a day.
fn week_spans(path: &str, spans: &[Option<Span>], instance: &Instance, report: &mut Report) {
    report.length(path, spans.len(), instance.days);
    for (day, daily) in spans.iter().enumerate() {
        if let Some(daily) = daily {
            span(&format!("{path}[{day}]"), *daily, instance, report);
        }
    }
}

#[cfg(test)]
mod tests;
