//! The appointments of Les Tilleuls: most are placed by the planner in the visitors' hours.

use crate::{
    demo::{
        seed::Seed,
        sketch::{days_from, years_before},
    },
    domain::{
        activity::Tag,
        appointment::{Appointment, Place, Professional, Recurrence, Timing},
        id::{AppointmentId, PersonId, RoomId, StaffId, VisitorId},
        time::{Half, Minutes},
    },
};
use chrono::{NaiveDate, Weekday};

/// The people and things of the house, found by name.
pub(super) struct Names<'a> {
    pub person: &'a dyn Fn(&str) -> PersonId,
    pub staff: &'a dyn Fn(&str) -> StaffId,
    pub visitor: &'a dyn Fn(&str) -> VisitorId,
    pub room: &'a dyn Fn(&str) -> RoomId,
}

/// Person, title, visitor's trade, minutes, preferred days and half-day.
type ToPlace = (
    &'static str,
    &'static str,
    &'static str,
    u16,
    &'static [Weekday],
    Option<Half>,
);

/// Weekly appointments to be placed. The preferred days are days of the visitors, each as often as they have room then.
const TO_PLACE: [ToPlace; 10] = [
    (
        "Girard",
        "Kinésithérapie",
        "Kinésithérapeute",
        30,
        &[Weekday::Mon],
        None,
    ),
    (
        "Girard",
        "Kinésithérapie, 2ᵉ fois",
        "Kinésithérapeute",
        30,
        &[Weekday::Thu],
        None,
    ),
    (
        "Caron",
        "Kinésithérapie",
        "Kinésithérapeute",
        30,
        &[Weekday::Mon],
        Some(Half::Morning),
    ),
    (
        "Robin",
        "Kinésithérapie",
        "Kinésithérapeute",
        30,
        &[Weekday::Thu],
        None,
    ),
    (
        "Blanc",
        "Kinésithérapie",
        "Kinésithérapeute",
        30,
        &[Weekday::Wed],
        None,
    ),
    (
        "Blanc",
        "Kinésithérapie, 2ᵉ fois",
        "Kinésithérapeute",
        30,
        &[Weekday::Fri],
        None,
    ),
    (
        "Petit",
        "Orthophonie",
        "Orthophoniste",
        30,
        &[Weekday::Tue],
        None,
    ),
    (
        "Petit",
        "Orthophonie, 2ᵉ fois",
        "Orthophoniste",
        30,
        &[Weekday::Thu],
        None,
    ),
    (
        "Leroux",
        "Psychomotricité",
        "Psychomotricien",
        45,
        &[],
        Some(Half::Afternoon),
    ),
    (
        "Lefèvre",
        "Psychomotricité",
        "Psychomotricien",
        45,
        &[],
        None,
    ),
];

pub(super) fn appointments(
    monday: NaiveDate,
    names: &Names<'_>,
    seed: &mut Seed,
) -> Vec<Appointment> {
    let since = days_from(monday, -56);
    let mut all: Vec<Appointment> = TO_PLACE
        .iter()
        .map(|(person, title, trade, duration, days, half)| Appointment {
            id: AppointmentId(seed.id()),
            title: (*title).into(),
            persons: vec![(names.person)(person)],
            with: Professional::Visitor((names.visitor)(trade)),
            duration: *duration,
            place: Place::OnSite {
                room: None,
                feature: Tag::new(match *trade {
                    "Orthophoniste" => "bureau_entretien",
                    _ => "salle_soin",
                }),
            },
            timing: Timing::ToPlace {
                from: since,
                until: None,
                prefer_half: *half,
                prefer_days: days.to_vec(),
            },
            repeats: Some(every(1)),
            to_confirm: false,
            note: String::new(),
        })
        .collect();
    all.extend(fixed(monday, names, seed));
    all
}

const fn every(every_weeks: u8) -> Recurrence {
    Recurrence {
        every_weeks,
        until: None,
        except: Vec::new(),
    }
}

/// Fixed ones: at the house, outside with an escort, by video, for a group; and one with a member of staff.
fn fixed(monday: NaiveDate, names: &Names<'_>, seed: &mut Seed) -> Vec<Appointment> {
    let person = names.person;
    let visitor = |trade: &str| Professional::Visitor((names.visitor)(trade));
    let care_office = (names.room)("Bureau de soins");
    let in_room = |room, feature: &str| Place::OnSite {
        room: Some(room),
        feature: Tag::new(feature),
    };
    let mut base =
        |title: &str, persons: Vec<PersonId>, with, duration, place, timing| Appointment {
            id: AppointmentId(seed.id()),
            title: title.into(),
            persons,
            with,
            duration,
            place,
            timing,
            repeats: None,
            to_confirm: false,
            note: String::new(),
        };
    let at = |day: i64, hour, minute| Timing::Fixed {
        date: days_from(monday, day),
        start: Minutes::at(hour, minute),
    };
    vec![
        Appointment {
            repeats: Some(every(1)),
            ..base(
                "Soin infirmier",
                vec![person("Benali")],
                visitor("Infirmière"),
                30,
                in_room(care_office, "infirmerie"),
                at(1, 11, 15),
            )
        },
        Appointment {
            note: "Apporter l’ordonnance et la carte Vitale.".into(),
            ..base(
                "Hôpital de jour",
                vec![person("Lefèvre")],
                Professional::Other("Centre hospitalier".into()),
                120,
                Place::Outside {
                    address: "Centre hospitalier".into(),
                    travel: 20,
                    escort: Some((names.staff)("Denis")),
                },
                at(1, 14, 0),
            )
        },
        Appointment {
            to_confirm: true,
            ..base(
                "Psychologue",
                vec![person("Haddad")],
                visitor("Psychologue"),
                45,
                in_room((names.room)("Salon calme"), "salle_calme"),
                at(2, 15, 0),
            )
        },
        base(
            "Vaccin contre la grippe",
            vec![person("Robin"), person("Leroux"), person("Girard")],
            visitor("Infirmière"),
            30,
            in_room(care_office, "infirmerie"),
            at(2, 11, 30),
        ),
        Appointment {
            repeats: Some(every(4)),
            ..base(
                "Téléconsultation",
                vec![person("Fournier")],
                Professional::Other("Dr\u{a0}Vidal".into()),
                20,
                Place::Remote {
                    link: "https://example.org/teleconsultation".into(),
                    room: Some(care_office),
                },
                at(3, 14, 30),
            )
        },
        Appointment {
            repeats: Some(every(2)),
            ..base(
                "Ergothérapie",
                vec![person("Moreau")],
                visitor("Ergothérapeute"),
                45,
                in_room(care_office, "salle_soin"),
                at(4, 14, 30),
            )
        },
        Appointment {
            note: "Sa fille vient aussi.".into(),
            ..base(
                "Bilan du projet",
                vec![person("Caron")],
                Professional::Staff((names.staff)("Claire")),
                45,
                Place::OnSite {
                    room: None,
                    feature: Tag::new("bureau_entretien"),
                },
                Timing::ToPlace {
                    from: monday,
                    until: Some(days_from(monday, 4)),
                    prefer_half: Some(Half::Afternoon),
                    prefer_days: vec![Weekday::Tue, Weekday::Thu],
                },
            )
        },
    ]
}

/// A birthday on the Tuesday of the week.
pub(super) fn birthday_on_tuesday(monday: NaiveDate, age: i32) -> NaiveDate {
    years_before(days_from(monday, 1), age)
}
