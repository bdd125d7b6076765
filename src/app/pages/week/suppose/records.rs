//! What can be supposed about: the house's records by name, and the days of the week that are to come.

use super::super::desk::use_desk;
use chrono::{NaiveDateTime, Weekday};
use leptos::prelude::GetUntracked;
use semainier::{
    catalogue::folded,
    domain::{
        document::Document,
        id::{ActivityId, PersonId, RoomId, StaffId, VisitorId},
        memory,
        time::WeekId,
    },
    i18n::{Locale, format},
    present::{activity_words, names},
};

/// The records that can be chosen, each with its name.
#[derive(Clone)]
pub struct Records {
    pub staff: Vec<(StaffId, String)>,
    pub persons: Vec<(PersonId, String)>,
    pub rooms: Vec<(RoomId, String)>,
    pub activities: Vec<(ActivityId, String)>,
    pub visitors: Vec<(VisitorId, String)>,
    /// Open days that are not over, each with its date.
    pub days: Vec<(Weekday, String)>,
}

impl Records {
    /// Those of the house and the week on the desk.
    pub fn read(l: Locale) -> Self {
        let desk = use_desk();
        let document = desk.store.document_untracked();
        let week = desk.week.get_untracked();
        let mut persons = document.persons_in(week);
        persons.sort_by_cached_key(|person| names::order(l, person));
        let staff = document.staff.iter().filter(|member| !member.archived);
        let rooms = document.rooms.iter().filter(|room| !room.archived);
        let activities = document.activities.iter();
        let activities = activities.filter(|activity| activity.is_offered);
        let visitors = document.visitors.iter();
        let visitors = visitors.filter(|visitor| !visitor.archived);
        Self {
            staff: by_name(staff.map(|member| (member.id, names::staff(member)))),
            persons: persons
                .iter()
                .map(|person| (person.id, names::person(l, &document, person)))
                .collect(),
            rooms: by_name(rooms.map(|room| (room.id, room.name.clone()))),
            activities: by_name(
                activities
                    .map(|activity| (activity.id, activity_words::name(l, activity).to_owned())),
            ),
            visitors: by_name(visitors.map(|visitor| (visitor.id, visitor.name.clone()))),
            days: days(l, &document, week, desk.now.get_untracked()),
        }
    }
}

fn days(
    l: Locale,
    document: &Document,
    week: WeekId,
    now: NaiveDateTime,
) -> Vec<(Weekday, String)> {
    let lived = memory::lived_until(&document.week(week), &[], Some(now));
    let first = lived.map_or(0, |(day, _)| day.num_days_from_monday());
    let open = document.house.opening.days().map(|(day, _)| day);
    open.filter(|day| day.num_days_from_monday() >= first)
        .map(|day| (day, week.date(day)))
        .filter(|(_, date)| !document.house.is_closed_on(*date))
        .map(|(day, date)| (day, format::capitalized(&format::weekday_date(l, date))))
        .collect()
}

fn by_name<Id>(records: impl Iterator<Item = (Id, String)>) -> Vec<(Id, String)> {
    let mut records: Vec<(Id, String)> = records.collect();
    records.sort_by_cached_key(|(_, name)| folded(name));
    records
}
