//! What if a datum of the house were otherwise: a change to look at, made real only when somebody decides it.

use super::{
    document::Document,
    edit::Entry,
    house::House,
    id::{ActivityId, PersonId, RoomId, StaffId, VisitorId},
    person::{Absence, AbsenceCause},
    rota::{Rota, UsualHours},
    time::{DateSpan, TimeRange, WeekHours, WeekId, WeeklyRange},
};
use chrono::Weekday;
use serde::{Deserialize, Serialize};

/// A part of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// From the opening to the house's noon.
    Morning,
    /// From the house's noon to the closing.
    Afternoon,
    /// As long as the house is open.
    Day,
    /// One hour before the usual beginning.
    Earlier,
    /// One hour after the usual end.
    Later,
    /// These hours.
    Hours(TimeRange),
}

/// A change of the house's data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[expect(
    missing_docs,
    reason = "the fields are the records, days and numbers involved"
)]
pub enum Supposition {
    /// One more member of staff, with the skills of a known one.
    StaffMore {
        like: StaffId,
        day: Weekday,
        part: Part,
    },
    /// A member of staff is away.
    StaffAway {
        staff: StaffId,
        day: Weekday,
        part: Part,
    },
    /// A member of staff is here, too, each week.
    StaffHere {
        staff: StaffId,
        day: Weekday,
        part: Part,
    },
    /// A person is away.
    PersonAway {
        person: PersonId,
        day: Weekday,
        part: Part,
    },
    /// A person is here, too, each week.
    PersonHere {
        person: PersonId,
        day: Weekday,
        part: Part,
    },
    /// A room holds so many persons.
    RoomSize { room: RoomId, persons: u16 },
    /// A room is closed.
    RoomClosed {
        room: RoomId,
        day: Weekday,
        part: Part,
    },
    /// Groups of an activity have at most so many persons.
    GroupSize { activity: ActivityId, most: u16 },
    /// An activity runs once more a week.
    Oftener { activity: ActivityId },
    /// A visitor comes, too, each week.
    Visit {
        visitor: VisitorId,
        day: Weekday,
        part: Part,
    },
}

/// The one who is not there yet; never saved.
const NOBODY_YET: StaffId = StaffId(u128::MAX);

impl Supposition {
    /// Whether the house's data can say it: nobody can be hired by a press.
    pub const fn can_be_kept(self) -> bool {
        !matches!(self, Self::StaffMore { .. })
    }

    /// Whether it would hold for the weeks after, too.
    pub const fn is_lasting(self) -> bool {
        !matches!(
            self,
            Self::StaffMore { .. }
                | Self::StaffAway { .. }
                | Self::PersonAway { .. }
                | Self::RoomClosed { .. }
        )
    }

    /// The record that makes it so; nothing if it changes nothing, or names what is not there.
    pub fn entry(self, document: &Document, week: WeekId) -> Option<Entry> {
        let house = &document.house;
        match self {
            Self::StaffMore { like, day, part } => {
                let mut member = (**document.staff.get(like)?).clone();
                let range = range(house, week, day, part, None)?;
                member.id = NOBODY_YET;
                member.hours = WeekHours::on(&[day], Some(range));
                member.rota = Rota::default();
                member.busy.clear();
                member.absences.clear();
                for most in [
                    &mut member.max_day_minutes,
                    &mut member.max_week_minutes,
                    &mut member.target_week_minutes,
                ] {
                    *most = range.minutes();
                }
                Some(Entry::Staff(member))
            }
            Self::StaffAway { staff, day, part } => {
                let mut member = (**document.staff.get(staff)?).clone();
                let usual = member.usual().on(week.date(day));
                let span = absence(house, week, day, part, usual)?;
                add_new(&mut member.absences, span).then_some(Entry::Staff(member))
            }
            Self::StaffHere { staff, day, part } => {
                let mut member = (**document.staff.get(staff)?).clone();
                let longer = prolonged(house, week, day, part, member.usual())?;
                member
                    .rota
                    .set_on(&mut member.hours, week.date(day), Some(longer));
                Some(Entry::Staff(member))
            }
            Self::PersonAway { person, day, part } => {
                let mut person = (**document.persons.get(person)?).clone();
                let usual = person.usual().on(week.date(day));
                let absence = Absence {
                    span: absence(house, week, day, part, usual)?,
                    cause: AbsenceCause::Unknown,
                    note: String::new(),
                };
                let is_known = |known: &Absence| known.span == absence.span;
                let is_new = !person.absences.iter().any(is_known);
                person.absences.push(absence);
                is_new.then_some(Entry::Person(person))
            }
            Self::PersonHere { person, day, part } => {
                let mut person = (**document.persons.get(person)?).clone();
                let longer = prolonged(house, week, day, part, person.usual())?;
                person
                    .rota
                    .set_on(&mut person.presence, week.date(day), Some(longer));
                Some(Entry::Person(person))
            }
            Self::RoomSize { room, persons } => {
                let mut room = (**document.rooms.get(room)?).clone();
                let is_new = std::mem::replace(&mut room.capacity, persons) != persons;
                is_new.then_some(Entry::Room(room))
            }
            Self::RoomClosed { room, day, part } => {
                let mut room = (**document.rooms.get(room)?).clone();
                let span = absence(house, week, day, part, house.opening.get(day))?;
                add_new(&mut room.closures, span).then_some(Entry::Room(room))
            }
            Self::GroupSize { activity, most } => {
                let mut activity = (**document.activities.get(activity)?).clone();
                let is_new = std::mem::replace(&mut activity.max_group, most) != most;
                activity.ideal_group = activity.ideal_group.min(most);
                activity.min_group = activity.min_group.min(most);
                is_new.then_some(Entry::Activity(activity))
            }
            Self::Oftener { activity } => {
                let mut activity = (**document.activities.get(activity)?).clone();
                activity.max_week = activity.max_week.saturating_add(1);
                Some(Entry::Activity(activity))
            }
            Self::Visit { visitor, day, part } => {
                let mut visitor = (**document.visitors.get(visitor)?).clone();
                let visit = WeeklyRange {
                    day,
                    range: range(house, week, day, part, None)?,
                    label: String::new(),
                };
                let covers =
                    |known: &WeeklyRange| known.day == day && known.range.contains(visit.range);
                let is_new = !visitor.visits.iter().any(covers);
                visitor.visits.push(visit);
                is_new.then_some(Entry::Visitor(visitor))
            }
        }
    }
}

/// The hours of a part of a day on which the house is open.
fn range(
    house: &House,
    week: WeekId,
    day: Weekday,
    part: Part,
    usual: Option<TimeRange>,
) -> Option<TimeRange> {
    if house.is_closed_on(week.date(day)) {
        return None;
    }
    let open = house.opening.get(day)?;
    let noon = house.rules.half_day;
    match part {
        Part::Morning => TimeRange::new(open.start(), noon.min(open.end())),
        Part::Afternoon => TimeRange::new(noon.max(open.start()), open.end()),
        Part::Day => Some(open),
        Part::Earlier => {
            let start = usual?.start();
            let before = super::time::Minutes(start.0.saturating_sub(60));
            TimeRange::new(before, start)
        }
        Part::Later => TimeRange::lasting(usual?.end(), 60),
        Part::Hours(hours) => Some(hours),
    }
}

/// The absence of who would be here then.
fn absence(
    house: &House,
    week: WeekId,
    day: Weekday,
    part: Part,
    usual: Option<TimeRange>,
) -> Option<DateSpan> {
    let gone = range(house, week, day, part, usual)?;
    let is_whole = gone.contains(usual?);
    usual?.overlaps(gone).then(|| DateSpan {
        hours: (!is_whole).then_some(gone),
        ..DateSpan::day(week.date(day))
    })
}

/// Adds an absence unless it is known already; whether it was not.
fn add_new(spans: &mut Vec<DateSpan>, span: DateSpan) -> bool {
    let is_known = spans.iter().any(|known| {
        known.covers(span.first)
            && known
                .hours
                .is_none_or(|known| span.hours.is_some_and(|hours| known.contains(hours)))
    });
    spans.push(span);
    !is_known
}

/// From the earlier beginning to the later end of what is usual and what is added; nothing if that is no longer than before.
fn prolonged(
    house: &House,
    week: WeekId,
    day: Weekday,
    part: Part,
    usual: UsualHours<'_>,
) -> Option<TimeRange> {
    let usual = usual.on(week.date(day));
    let added = range(house, week, day, part, usual)?;
    let longer = usual.map_or(Some(added), |usual| {
        TimeRange::new(
            usual.start().min(added.start()),
            usual.end().max(added.end()),
        )
    });
    longer.filter(|_| longer != usual)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        demo,
        domain::{collection::Record, time::Minutes},
    };
    use chrono::NaiveDate;

    fn house() -> (Document, WeekId) {
        let day = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        (demo::small(day), WeekId::of(day))
    }

    #[test]
    fn an_hour_more_begins_where_the_usual_day_ends() {
        let (document, week) = house();
        let member = document.staff.iter().next().unwrap();
        let (day, usual) = member.hours.days().next().unwrap();
        let later = Supposition::StaffHere {
            staff: member.id(),
            day,
            part: Part::Later,
        };
        let Some(Entry::Staff(changed)) = later.entry(&document, week) else {
            panic!("somebody who stays on");
        };
        let now = changed.hours.get(day).unwrap();
        assert_eq!(now.start(), usual.start());
        assert_eq!(now.end(), usual.end().plus(60));
    }

    #[test]
    fn an_hour_more_in_an_odd_week_is_for_odd_weeks() {
        let (mut document, week) = house();
        let mut member = (**document.staff.iter().next().unwrap()).clone();
        let (day, _) = member.hours.days().next().unwrap();
        member.rota.odd = Some(member.hours);
        document.staff.put(member.clone());
        let (staff, part) = (member.id, Part::Later);
        let later = Supposition::StaffHere { staff, day, part };
        let Some(Entry::Staff(changed)) = later.entry(&document, week.next()) else {
            panic!("somebody who stays on");
        };
        assert_eq!(changed.hours, member.hours);
        let longer = changed.usual().on(week.next().date(day)).unwrap();
        assert_eq!(
            longer.minutes(),
            member.hours.get(day).unwrap().minutes() + 60
        );
    }

    #[test]
    fn half_a_day_away_is_half_a_day_and_a_whole_one_has_no_hours() {
        let (document, week) = house();
        let member = document.staff.iter().next().unwrap();
        let (day, _) = member.hours.days().next().unwrap();
        let away = |part| Supposition::StaffAway {
            staff: member.id(),
            day,
            part,
        };
        let added = |part| {
            let Some(Entry::Staff(changed)) = away(part).entry(&document, week) else {
                panic!("somebody away");
            };
            changed.absences[member.absences.len()]
        };
        assert_eq!(added(Part::Day), DateSpan::day(week.date(day)));
        let morning = added(Part::Morning).hours.unwrap();
        assert_eq!(morning.end(), document.house.rules.half_day);
    }

    #[test]
    fn what_is_so_already_or_is_not_there_changes_nothing() {
        let (document, week) = house();
        let room = document.rooms.iter().next().unwrap();
        let size = |room, persons| Supposition::RoomSize { room, persons };
        assert!(
            size(room.id(), room.capacity)
                .entry(&document, week)
                .is_none()
        );
        assert!(size(RoomId(1), 4).entry(&document, week).is_none());
        let closed = Supposition::RoomClosed {
            room: room.id(),
            day: Weekday::Sun,
            part: Part::Day,
        };
        assert!(closed.entry(&document, week).is_none(), "shut on Sundays");
        let odd = Part::Hours(TimeRange::new(Minutes::at(9, 0), Minutes::at(9, 30)).unwrap());
        let person = document.persons.iter().next().unwrap();
        let (day, _) = person.presence.days().next().unwrap();
        let here = Supposition::PersonHere {
            person: person.id(),
            day,
            part: odd,
        };
        let usual = person.presence.get(day).unwrap();
        let is_inside = usual.start() <= Minutes::at(9, 0);
        assert_eq!(here.entry(&document, week).is_none(), is_inside);
    }
}
