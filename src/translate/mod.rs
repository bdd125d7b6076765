//! From a house's week to a planning problem, and from a plan back to the house's week.
//!
//! * [`to_problem`] and [`to_problem_at`] make the problem of a week, with the maps between its short ids and the house's identifiers;
//! * [`to_placements`] turns a plan into sessions and placed appointments, keeping identifiers where it can;
//! * [`plan_of`] turns what stands in a week into a plan, to score it, explain it or start from it.
//!
//! What the format cannot say is settled here: times outside the slot grid are snapped outward when they take
//! somebody's time, sites become variants of activities, alternatives of skills become one derived skill, and
//! appointments with a member of staff become one-person activities that only this member may lead.

mod activities;
mod appointments;
mod back;
mod frame;
mod held;
mod ids;
mod owed;
mod people;
mod pins;
mod plan;
mod resources;
mod taken;
mod times;

pub use activities::has_room_for;
pub use back::to_placements;
pub use frame::Frame;
pub use held::close_settled;
pub use plan::{CurrentPlan, Unfit, UnfitReason, plan_of};

use crate::{
    domain::{
        activity::Activity,
        document::Document,
        id::{ActivityId, AppointmentId, PersonId, RoomId, SessionId, SiteId, StaffId, VisitorId},
        project::GoalTarget,
        time::WeekId,
    },
    planner::instance::{DaySpan, FORMAT, Instance, Weights},
};
use chrono::NaiveDateTime;
use held::Held;
use ids::{Ids, Table};
use std::{collections::BTreeMap, sync::Arc};
use taken::Taken;

/// Why an appointment to be placed is not in the problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SkipReason {
    /// The person is not here this week.
    PersonAway,
    /// The professional does not come this week.
    ProfessionalAway,
    /// No day of this week is one of those from its first to its last.
    NoDay,
    /// A group with a visitor needs a time chosen by a human.
    Group,
}

/// What one activity of the problem stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Runs {
    /// Sessions of an activity, at a site, of so many minutes.
    Activity {
        /// Which.
        activity: ActivityId,
        /// Where, in a house of several sites.
        site: Option<SiteId>,
        /// Minutes of a session.
        minutes: u16,
    },
    /// An appointment with a member of staff, or outside with an escort.
    Appointment(AppointmentId),
}

/// A problem, and what its short ids stand for.
#[derive(Debug, Clone, PartialEq)]
pub struct Translation {
    /// The problem.
    pub instance: Instance,
    /// Week.
    pub week: WeekId,
    /// The grid of slots.
    pub frame: Frame,
    /// Appointments to be placed that are not in the problem, and why.
    pub skipped: Vec<(AppointmentId, SkipReason)>,
    /// Appointments that a human holds: they keep their place outside the problem.
    pub held_appointments: Vec<AppointmentId>,
    /// Hours that stay as they are: of locked days, and those that were lived.
    pub settled: Vec<DaySpan>,
    /// Held sessions that the format cannot say: they keep their place, and their people and things are taken.
    pub held_outside: Vec<SessionId>,
    persons: Table<PersonId>,
    staff: Table<StaffId>,
    rooms: Table<RoomId>,
    professionals: Table<(VisitorId, Option<SiteId>)>,
    appointments: Table<AppointmentId>,
    activities: Table<ActivityKey>,
    goals: Table<GoalTarget>,
    /// Travel before an appointment that takes place outside, minutes.
    travel: BTreeMap<AppointmentId, u16>,
    room_sites: BTreeMap<RoomId, Option<SiteId>>,
    /// Appointments that are times of one.
    times: Vec<Vec<times::Time>>,
    has_sites: bool,
}

/// What tells two activities of a problem apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum ActivityKey {
    /// Activity, site, minutes.
    Run(ActivityId, Option<SiteId>, u16),
    Appointment(AppointmentId),
}

impl Translation {
    /// The person of an id of the problem.
    pub fn person(&self, id: &str) -> Option<PersonId> {
        self.persons.get(id)
    }

    /// The member of staff of an id of the problem.
    pub fn staff_member(&self, id: &str) -> Option<StaffId> {
        self.staff.get(id)
    }

    /// The room of an id of the problem; none for the places outside the house.
    pub fn room(&self, id: &str) -> Option<RoomId> {
        self.rooms.get(id)
    }

    /// The visitor of a professional of the problem.
    pub fn visitor(&self, id: &str) -> Option<VisitorId> {
        self.professionals.get(id).map(|(visitor, _)| visitor)
    }

    /// The appointment of an id of the problem.
    pub fn appointment(&self, id: &str) -> Option<AppointmentId> {
        self.appointments.get(id)
    }

    /// What an activity of the problem stands for.
    pub fn runs(&self, id: &str) -> Option<Runs> {
        Some(match self.activities.get(id)? {
            ActivityKey::Run(activity, site, minutes) => Runs::Activity {
                activity,
                site,
                minutes,
            },
            ActivityKey::Appointment(id) => Runs::Appointment(id),
        })
    }

    /// What a goal of the problem aims at.
    pub fn goal(&self, id: &str) -> Option<GoalTarget> {
        self.goals.get(id)
    }

    /// The id of a person in the problem.
    pub fn person_id(&self, person: PersonId) -> Option<&str> {
        self.persons.id(&person)
    }

    /// The id of a member of staff in the problem.
    pub fn staff_id(&self, member: StaffId) -> Option<&str> {
        self.staff.id(&member)
    }

    /// The id of a room in the problem.
    pub fn room_id(&self, room: RoomId) -> Option<&str> {
        self.rooms.id(&room)
    }

    /// The id of an appointment in the problem, when it is one of those to be placed with a visitor.
    pub fn appointment_id(&self, appointment: AppointmentId) -> Option<&str> {
        self.appointments.id(&appointment)
    }

    /// The ids under which an activity runs in the problem: one a site and length.
    pub fn activity_ids(&self, activity: ActivityId) -> Vec<&str> {
        self.activities
            .iter()
            .filter(|(key, _)| matches!(key, ActivityKey::Run(id, ..) if *id == activity))
            .map(|(_, id)| id)
            .collect()
    }

    /// The id of what a goal aims at.
    pub fn goal_id(&self, target: &GoalTarget) -> Option<&str> {
        self.goals.id(target)
    }

    /// The id under which a session of this activity, in this room and of this length, runs.
    fn run_id(&self, activity: ActivityId, room: RoomId, minutes: u16) -> Option<&str> {
        let site = self.room_sites.get(&room).copied().flatten();
        let slots = self.frame.slots_in(minutes);
        self.activities
            .iter()
            .find(|(key, _)| {
                matches!(key, ActivityKey::Run(id, at, length)
                    if *id == activity
                        && (!self.has_sites || at.is_none() || site.is_none() || *at == site)
                        && self.frame.slots_in(*length) == slots)
            })
            .map(|(_, id)| id)
    }
}

/// What every step of the translation reads.
struct Source<'a> {
    document: &'a Document,
    week: WeekId,
    frame: Frame,
    ids: Ids,
    /// Activities that may run, offered or standing in the plan, each with its site.
    runs: Vec<(ActivityKey, Arc<Activity>)>,
    has_sites: bool,
    /// What nobody may touch any more.
    held: Held,
}

/// The planning problem of a week. What the follow-up speaks of was lived, and keeps its place.
pub fn to_problem(document: &Document, week: WeekId) -> Translation {
    problem(document, week, Held::of(document, week, None))
}

/// The same for a search that begins now: what began before stays as it is.
pub fn to_problem_at(document: &Document, week: WeekId, now: NaiveDateTime) -> Translation {
    problem(document, week, Held::of(document, week, Some(now)))
}

fn problem(document: &Document, week: WeekId, held: Held) -> Translation {
    let frame = Frame::of(&document.house, week);
    let has_sites = document.house.sites.len() > 1;
    let (runs, held_outside) = activities::runs(document, week, &frame, has_sites, &held);
    let mut source = Source {
        document,
        week,
        frame,
        ids: Ids::of(document, week, &runs),
        runs,
        has_sites,
        held,
    };
    let mut taken = Taken::of(&source, &held_outside);
    let mut placing = appointments::sort_out(&mut source, &mut taken);
    let times = times::of(document);
    times::keep_apart(&times, &source.ids.appointments, &mut placing.appointments);
    let rules = &document.house.rules;
    let mut instance = Instance {
        format: FORMAT.into(),
        name: week.to_string(),
        days: source.frame.days,
        slots: source.frame.slots,
        slot_minutes: i32::from(source.frame.slot_minutes),
        day_start: source.frame.label(0),
        half_day: source.frame.half_day(rules.half_day),
        breaks: source.frame.breaks(&document.house),
        goals: source.ids.goals.ids(),
        fair_percent: i32::from(rules.fair_percent),
        repeat_free: i32::from(rules.repeat_free),
        demanding_effort: i32::from(rules.demanding_effort),
        weights: weights(rules),
        ..Instance::default()
    };
    instance.rooms = resources::rooms(&source, &taken, &placing);
    instance.staff = resources::staff(&source, &taken, &placing);
    instance.floor = resources::floor(&source, &instance.staff);
    instance.activities = activities::activities(&source, &placing);
    people::add(&source, &taken, &placing, &mut instance);
    instance.professionals = placing.professionals;
    instance.appointments = placing.appointments;
    let ids = source.ids;
    let mut translation = Translation {
        instance,
        week,
        frame: source.frame,
        skipped: placing.skipped,
        held_appointments: placing.held,
        settled: source.held.spans(&source.frame),
        held_outside,
        persons: ids.persons,
        staff: ids.staff,
        rooms: ids.rooms,
        professionals: ids.professionals,
        appointments: ids.appointments,
        activities: ids.activities,
        goals: ids.goals,
        travel: placing.travel,
        room_sites: document
            .rooms
            .iter()
            .map(|room| (room.id, room.site))
            .collect(),
        times,
        has_sites,
    };
    pins::add(document, &mut translation, &source.held);
    translation
}

fn weights(rules: &crate::domain::house::PlanningRules) -> Weights {
    let from = &rules.weights;
    Weights {
        goal: from.goal.into(),
        wish: from.wish.into(),
        dislike: from.dislike.into(),
        idle: from.idle.into(),
        fatigue: from.fatigue.into(),
        variety: from.variety.into(),
        fairness: from.fairness.into(),
        staff_balance: from.staff_balance.into(),
        continuity_time: from.continuity_time.into(),
        continuity_leader: from.continuity_leader.into(),
        referent: from.referent.into(),
        friends: from.friends.into(),
        comfort: from.comfort.into(),
        moment: from.moment.into(),
        stability_session: from.stability_session.into(),
        stability_person: from.stability_person.into(),
    }
}
