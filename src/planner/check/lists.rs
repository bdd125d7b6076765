//! Rooms, staff, professionals, activities, habits, pins and the baseline.

use super::faults::{Ids, Kind, Report};
use super::{MAX_COUNT, MAX_ENTRIES, MAX_LEADERS, MAX_SLOTS, day_spans, span, week_spans};
use crate::instance::{Activity, Baseline, Instance, Pins};

pub(super) fn check(instance: &Instance, ids: &Ids<'_>, report: &mut Report) {
    for (n, slot) in instance.breaks.iter().enumerate() {
        report.range(&format!("breaks[{n}]"), *slot, 0, instance.slots - 1);
    }
    report.length("floor", instance.floor.len(), instance.days);
    for (day, floor) in instance.floor.iter().enumerate() {
        report.length(&format!("floor[{day}]"), floor.len(), instance.slots);
        for (slot, need) in floor.iter().enumerate() {
            report.range(&format!("floor[{day}][{slot}]"), *need, 0, MAX_COUNT);
        }
    }
    for (n, room) in instance.rooms.iter().enumerate() {
        report.range(&format!("rooms[{n}].capacity"), room.capacity, 0, MAX_COUNT);
        day_spans(
            &format!("rooms[{n}].closed"),
            &room.closed,
            instance,
            report,
        );
    }
    for (n, member) in instance.staff.iter().enumerate() {
        week_spans(&format!("staff[{n}].duty"), &member.duty, instance, report);
        day_spans(&format!("staff[{n}].off"), &member.off, instance, report);
        report.range(&format!("staff[{n}].max_day"), member.max_day, 0, MAX_COUNT);
        report.range(
            &format!("staff[{n}].max_week"),
            member.max_week,
            0,
            MAX_COUNT,
        );
        report.range(
            &format!("staff[{n}].target_week"),
            member.target_week,
            0,
            MAX_COUNT,
        );
    }
    for (n, professional) in instance.professionals.iter().enumerate() {
        day_spans(
            &format!("professionals[{n}].visits"),
            &professional.visits,
            instance,
            report,
        );
    }
    for (n, activity) in instance.activities.iter().enumerate() {
        activity_fields(&format!("activities[{n}]"), activity, instance, ids, report);
    }
    for (n, last) in instance.last_week.iter().enumerate() {
        report.known(
            &format!("last_week[{n}].activity"),
            Kind::Activity,
            &last.activity,
            &ids.activities,
        );
        moment(
            &format!("last_week[{n}]"),
            last.day,
            last.start,
            instance,
            report,
        );
        staff(&format!("last_week[{n}].staff"), &last.staff, ids, report);
    }
    pins(&instance.pins, instance, ids, report);
    if let Some(past) = &instance.baseline {
        baseline(past, instance, ids, report);
    }
}

fn activity_fields(
    path: &str,
    activity: &Activity,
    instance: &Instance,
    ids: &Ids<'_>,
    report: &mut Report,
) {
    report.range(&format!("{path}.duration"), activity.duration, 1, MAX_SLOTS);
    report.range(&format!("{path}.leaders"), activity.leaders, 0, MAX_LEADERS);
    for (name, value) in [
        ("min", activity.min),
        ("max", activity.max),
        ("ideal", activity.ideal),
        ("ratio", activity.ratio),
        ("effort", activity.effort),
        ("min_week", activity.min_week),
        ("max_week", activity.max_week),
        ("max_day", activity.max_day),
    ] {
        report.range(&format!("{path}.{name}"), value, 0, MAX_COUNT);
    }
    for (n, window) in activity.windows.iter().enumerate() {
        span(&format!("{path}.windows[{n}]"), *window, instance, report);
    }
    for (n, day) in activity.days.iter().enumerate() {
        report.range(&format!("{path}.days[{n}]"), *day, 0, instance.days - 1);
    }
    for (goal, units) in &activity.gives {
        report.known(&format!("{path}.gives"), Kind::Goal, goal, &ids.goals);
        report.range(&format!("{path}.gives.{goal}"), *units, 0, MAX_COUNT);
    }
}

fn pins(pins: &Pins, instance: &Instance, ids: &Ids<'_>, report: &mut Report) {
    for (n, pin) in pins.sessions.iter().enumerate() {
        let path = format!("pins.sessions[{n}]");
        report.known(
            &format!("{path}.activity"),
            Kind::Activity,
            &pin.activity,
            &ids.activities,
        );
        moment(&path, pin.day, pin.start, instance, report);
        if let Some(room) = &pin.room {
            report.known(&format!("{path}.room"), Kind::Room, room, &ids.rooms);
        }
        staff(&format!("{path}.staff"), &pin.staff, ids, report);
        report.at_most(
            &format!("{path}.staff"),
            pin.staff.len(),
            MAX_LEADERS as usize,
        );
    }
    for (n, pin) in pins.attend.iter().enumerate() {
        let path = format!("pins.attend[{n}]");
        report.known(
            &format!("{path}.person"),
            Kind::Person,
            &pin.person,
            &ids.persons,
        );
        report.known(
            &format!("{path}.activity"),
            Kind::Activity,
            &pin.activity,
            &ids.activities,
        );
        moment(&path, pin.day, pin.start, instance, report);
    }
    for (n, pin) in pins.avoid.iter().enumerate() {
        let path = format!("pins.avoid[{n}]");
        report.known(
            &format!("{path}.person"),
            Kind::Person,
            &pin.person,
            &ids.persons,
        );
        report.known(
            &format!("{path}.activity"),
            Kind::Activity,
            &pin.activity,
            &ids.activities,
        );
    }
}

fn baseline(past: &Baseline, instance: &Instance, ids: &Ids<'_>, report: &mut Report) {
    for (n, session) in past.sessions.iter().enumerate() {
        let path = format!("baseline.sessions[{n}]");
        report.known(
            &format!("{path}.activity"),
            Kind::Activity,
            &session.activity,
            &ids.activities,
        );
        moment(&path, session.day, session.start, instance, report);
        report.known(
            &format!("{path}.room"),
            Kind::Room,
            &session.room,
            &ids.rooms,
        );
        staff(&format!("{path}.staff"), &session.staff, ids, report);
        report.at_most(
            &format!("{path}.attendees"),
            session.attendees.len(),
            MAX_ENTRIES,
        );
        for (m, person) in session.attendees.iter().enumerate() {
            report.known(
                &format!("{path}.attendees[{m}]"),
                Kind::Person,
                person,
                &ids.persons,
            );
        }
    }
    for (n, placed) in past.appointments.iter().enumerate() {
        let path = format!("baseline.appointments[{n}]");
        report.known(
            &format!("{path}.id"),
            Kind::Appointment,
            &placed.id,
            &ids.appointments,
        );
        moment(&path, placed.day, placed.start, instance, report);
        report.known(
            &format!("{path}.room"),
            Kind::Room,
            &placed.room,
            &ids.rooms,
        );
    }
}

fn moment(path: &str, day: i32, start: i32, instance: &Instance, report: &mut Report) {
    report.range(&format!("{path}.day"), day, 0, instance.days - 1);
    report.range(&format!("{path}.start"), start, 0, instance.slots - 1);
}

fn staff(path: &str, members: &[String], ids: &Ids<'_>, report: &mut Report) {
    report.at_most(path, members.len(), MAX_ENTRIES);
    for (n, member) in members.iter().enumerate() {
        report.known(&format!("{path}[{n}]"), Kind::Staff, member, &ids.staff);
    }
}
