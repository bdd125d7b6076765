//! The document: everything a house keeps, cheap to clone because its parts are shared.

use super::{
    activity::Activity,
    appointment::Appointment,
    attendance::Attendance,
    collection::Collection,
    house::House,
    journal::Decision,
    person::Person,
    plan::{Placements, WeekPlan},
    room::Room,
    staff::StaffMember,
    time::WeekId,
    visitor::Visitor,
};
use std::{collections::BTreeMap, sync::Arc};

/// A house and all it keeps. Snapshots share what did not change, so undo costs a few pointers.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The house.
    pub house: Arc<House>,
    /// People.
    pub persons: Collection<Person>,
    /// Staff.
    pub staff: Collection<StaffMember>,
    /// Visitors.
    pub visitors: Collection<Visitor>,
    /// Rooms.
    pub rooms: Collection<Room>,
    /// Activities, offered or waiting in the catalogue.
    pub activities: Collection<Activity>,
    /// Appointments.
    pub appointments: Collection<Appointment>,
    /// Plans by week.
    pub weeks: BTreeMap<WeekId, Arc<WeekPlan>>,
    /// What normally repeats each week.
    pub template: Arc<Placements>,
    /// Follow-up by week.
    pub attendance: BTreeMap<WeekId, Arc<Vec<Attendance>>>,
    /// Journal, oldest first.
    pub journal: Arc<Vec<Decision>>,
}

impl Document {
    /// A house with nothing in it yet.
    pub fn new(house: House) -> Self {
        Self {
            house: Arc::new(house),
            persons: Collection::default(),
            staff: Collection::default(),
            visitors: Collection::default(),
            rooms: Collection::default(),
            activities: Collection::default(),
            appointments: Collection::default(),
            weeks: BTreeMap::new(),
            template: Arc::default(),
            attendance: BTreeMap::new(),
            journal: Arc::default(),
        }
    }

    /// The plan of a week; an empty draft if there is none yet.
    pub fn week(&self, week: WeekId) -> Arc<WeekPlan> {
        self.weeks
            .get(&week)
            .cloned()
            .unwrap_or_else(|| Arc::new(WeekPlan::empty(week)))
    }

    /// People accompanied at some time of this week, by last then first name.
    pub fn persons_in(&self, week: WeekId) -> Vec<Arc<Person>> {
        let (first, last) = (week.monday(), week.date(chrono::Weekday::Sun));
        let mut persons: Vec<_> = self
            .persons
            .iter()
            .filter(|person| {
                person.arrived.is_none_or(|day| day <= last)
                    && person.left.is_none_or(|day| first <= day)
            })
            .cloned()
            .collect();
        persons.sort_by(|a, b| {
            (&a.last_name, &a.first_name, a.id).cmp(&(&b.last_name, &b.first_name, b.id))
        });
        persons
    }
}
