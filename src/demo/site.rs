//! Rooms, staff, visitors and appointments of a generated site.

use super::{
    names,
    seed::Seed,
    sketch::{days_from, range, weekly},
};
use crate::domain::{
    activity::Tag,
    appointment::{Appointment, Place, Professional, Recurrence, Timing},
    id::{AppointmentId, PersonId, RoomId, SiteId, StaffId, VisitorId},
    person::Person,
    room::Room,
    rota::Rota,
    staff::{Skill, StaffMember},
    time::{Half, Minutes, WeekHours},
    visitor::Visitor,
};
use chrono::{NaiveDate, Weekday};
use std::collections::BTreeSet;

/// Full names already given in the house.
pub(super) type Used = BTreeSet<(&'static str, &'static str)>;

/// Name, capacity, features, outdoors.
pub(super) type RoomSketch = (&'static str, u16, &'static [&'static str], bool);

/// Role, skills, hours.
pub(super) type StaffSketch = (
    &'static str,
    &'static [&'static str],
    ((u16, u16), (u16, u16)),
    &'static [Weekday],
);

pub(super) const WORKDAYS: &[Weekday] = &[
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
];

pub(super) fn rooms(sketches: &[RoomSketch], site: Option<SiteId>, seed: &mut Seed) -> Vec<Room> {
    sketches
        .iter()
        .map(|(name, capacity, features, outdoors)| Room {
            id: RoomId(seed.id()),
            name: (*name).into(),
            capacity: *capacity,
            features: features.iter().map(|word| Tag::new(word)).collect(),
            step_free: true,
            outdoors: *outdoors,
            site,
            closed: Vec::new(),
            closures: Vec::new(),
            archived: false,
        })
        .collect()
}

pub(super) fn staff(
    sketches: &[StaffSketch],
    site: Option<SiteId>,
    monday: NaiveDate,
    used: &mut Used,
    seed: &mut Seed,
) -> Vec<StaffMember> {
    sketches
        .iter()
        .map(|(role, skills, (from, to), days)| {
            let is_woman = seed.chance(75);
            let (first, last) = names::name(seed, is_woman, false, used);
            let meeting = seed.pick(WORKDAYS);
            StaffMember {
                id: StaffId(seed.id()),
                first_name: first.into(),
                last_name: last.into(),
                role: (*role).into(),
                hours: WeekHours::on(days, range(*from, *to)),
                rota: Rota::default(),
                imported: Vec::new(),
                busy: weekly(meeting, (13, 30), (14, 30), "Réunion")
                    .into_iter()
                    .collect(),
                absences: Vec::new(),
                skills: skills
                    .iter()
                    .map(|word| Skill {
                        tag: Tag::new(word),
                        expires: seed
                            .chance(30)
                            .then(|| days_from(monday, 10 + seed.below(500) as i64)),
                    })
                    .collect(),
                max_day_minutes: 270,
                max_week_minutes: 1140,
                target_week_minutes: 840,
                counts_on_floor: true,
                site,
                archived: false,
            }
        })
        .collect()
}

/// A visitor's trade, and what people come for.
pub(super) struct Trade {
    pub name: &'static str,
    pub short: &'static str,
    pub title: &'static str,
    pub feature: &'static str,
    pub minutes: u16,
    /// Days, and whether in the morning.
    pub visits: &'static [(Weekday, bool)],
    /// Appointments a week.
    pub count: usize,
}

use Weekday::{Fri, Mon, Thu, Tue, Wed};

const MORNINGS: &[(Weekday, bool)] = &[
    (Mon, true),
    (Tue, true),
    (Wed, true),
    (Thu, true),
    (Fri, true),
];

pub(super) const TRADES: &[Trade] = &[
    Trade {
        name: "Kinésithérapeute",
        short: "Kiné",
        title: "Kinésithérapie",
        feature: "salle_soin",
        minutes: 30,
        visits: MORNINGS,
        count: 20,
    },
    Trade {
        name: "Orthophoniste",
        short: "Ortho",
        title: "Orthophonie",
        feature: "bureau_entretien",
        minutes: 30,
        visits: MORNINGS,
        count: 15,
    },
    Trade {
        name: "Psychomotricienne",
        short: "Psychomot.",
        title: "Psychomotricité",
        feature: "salle_soin",
        minutes: 45,
        visits: &[(Mon, false), (Wed, false), (Thu, false)],
        count: 9,
    },
    Trade {
        name: "Ergothérapeute",
        short: "Ergo",
        title: "Ergothérapie",
        feature: "salle_soin",
        minutes: 45,
        visits: &[(Tue, false), (Fri, false)],
        count: 5,
    },
    Trade {
        name: "Psychologue",
        short: "Psychologue",
        title: "Psychologue",
        feature: "bureau_entretien",
        minutes: 45,
        visits: &[(Tue, false), (Thu, false)],
        count: 5,
    },
];

/// The visitors of a site, with the weekly appointments that the planner places for its people.
pub(super) fn visits(
    persons: &[Person],
    monday: NaiveDate,
    used: &mut Used,
    seed: &mut Seed,
) -> (Vec<Visitor>, Vec<Appointment>) {
    let mut visitors = Vec::new();
    let mut appointments = Vec::new();
    for trade in TRADES {
        let is_woman = seed.chance(70);
        let (_, last) = names::name(seed, is_woman, false, used);
        let visitor = Visitor {
            id: VisitorId(seed.id()),
            name: format!("{}\u{a0}{last}", if is_woman { "Mme" } else { "M." }),
            trade: trade.name.into(),
            short_trade: trade.short.into(),
            visits: trade
                .visits
                .iter()
                .filter_map(|(day, is_morning)| {
                    let (from, to) = if *is_morning {
                        ((9, 30), (12, 0))
                    } else {
                        ((13, 30), (18, 0))
                    };
                    weekly(*day, from, to, "")
                })
                .collect(),
            absences: Vec::new(),
            imported: Vec::new(),
            room_feature: Tag::new(trade.feature),
            contact: String::new(),
            archived: false,
        };
        let here: Vec<&Person> = persons
            .iter()
            .filter(|person| can_come(person, trade))
            .collect();
        let start = seed.below(here.len());
        for number in 0..trade.count.min(here.len()) {
            let person = here[(start + number) % here.len()];
            appointments.push(to_place(trade, visitor.id, person.id, monday, seed));
        }
        visitors.push(visitor);
    }
    (visitors, appointments)
}

/// Whether a person is here on enough of the visits to be given a time.
fn can_come(person: &Person, trade: &Trade) -> bool {
    let days = trade.visits.iter();
    let days = days
        .filter(|(day, _)| person.presence.get(*day).is_some())
        .count();
    person.absences.is_empty() && days >= trade.visits.len().min(2)
}

fn to_place(
    trade: &Trade,
    visitor: VisitorId,
    person: PersonId,
    monday: NaiveDate,
    seed: &mut Seed,
) -> Appointment {
    Appointment {
        id: AppointmentId(seed.id()),
        title: trade.title.into(),
        persons: vec![person],
        with: Professional::Visitor(visitor),
        duration: trade.minutes,
        place: Place::OnSite {
            room: None,
            feature: Tag::new(trade.feature),
        },
        timing: Timing::ToPlace {
            from: days_from(monday, -28),
            until: None,
            prefer_half: seed.weighted(&[
                (80, None),
                (10, Some(Half::Morning)),
                (10, Some(Half::Afternoon)),
            ]),
            prefer_days: if seed.chance(25) {
                vec![seed.pick(trade.visits).0]
            } else {
                Vec::new()
            },
        },
        repeats: Some(Recurrence {
            every_weeks: 1,
            until: None,
            except: Vec::new(),
        }),
        to_confirm: false,
        note: String::new(),
    }
}

/// Consultations outside, at fixed times, for some of the people who have no other appointment.
pub(super) fn consultations(
    persons: &[Person],
    others: &[Appointment],
    count: usize,
    monday: NaiveDate,
    seed: &mut Seed,
) -> Vec<Appointment> {
    let has_none = |person: &&Person| {
        !others
            .iter()
            .any(|other| other.persons.contains(&person.id))
    };
    persons
        .iter()
        .filter(has_none)
        .take(count)
        .map(|person| {
            let day = seed.below(5) as i64;
            Appointment {
                id: AppointmentId(seed.id()),
                title: "Consultation".into(),
                persons: vec![person.id],
                with: Professional::Other("Centre hospitalier".into()),
                duration: 60,
                place: Place::Outside {
                    address: "Centre hospitalier".into(),
                    travel: 30,
                    escort: None,
                },
                timing: Timing::Fixed {
                    date: days_from(monday, day),
                    start: Minutes::at(14, 0),
                },
                repeats: None,
                to_confirm: seed.chance(20),
                note: String::new(),
            }
        })
        .collect()
}
