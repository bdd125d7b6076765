//! Generators of a house, its rooms, activities and appointments.

use super::words::*;
use proptest::{
    collection::{btree_set, vec},
    option,
    prelude::*,
    sample::select,
};
use semainier::domain::{
    activity::{Activity, Setting},
    appointment::{Appointment, Place, Professional, Recurrence, Timing},
    house::{
        Closure, CommonMoment, Exchanged, House, HouseKind, MomentKind, PersonWord, PlanningRules,
        Site,
    },
    id::ExchangeId,
    room::Room,
};

fn kind() -> impl Strategy<Value = HouseKind> {
    use HouseKind::*;
    select(vec![DayCare, Pasa, Saj, Esat, Fam, Ime, Ehpad])
}

fn person_word() -> impl Strategy<Value = PersonWord> {
    use PersonWord::*;
    select(vec![
        Accompanied,
        Resident,
        Welcomed,
        Worker,
        Youth,
        ServiceUser,
    ])
}

fn moments() -> impl Strategy<Value = Vec<CommonMoment>> {
    use MomentKind::*;
    let kind = select(vec![Welcome, Meal, Snack, Other]);
    let one = (text(), kind, range(), any::<bool>()).prop_map(|(label, kind, range, is_break)| {
        CommonMoment {
            label,
            kind,
            range,
            is_break,
        }
    });
    vec(one, 0..3)
}

/// A house.
pub fn house() -> impl Strategy<Value = House> {
    let sites = vec(
        (site_id(), text(), text()).prop_map(|(id, name, address)| Site { id, name, address }),
        0..3,
    );
    let closures = vec(
        (span(), text()).prop_map(|(span, label)| Closure { span, label }),
        0..3,
    );
    let rules = (select(vec![15u16, 30]), 0u8..4, any::<u16>()).prop_map(|(slot, floor, goal)| {
        let mut rules = PlanningRules {
            slot_minutes: slot,
            floor_staff: floor,
            ..PlanningRules::default()
        };
        rules.weights.goal = goal;
        rules
    });
    (
        (text(), kind(), any::<bool>(), person_word(), text(), sites),
        (
            week_hours(),
            moments(),
            (closures, imported(), vec(date(), 0..3)),
            any::<bool>(),
            rules,
            (
                text(),
                option::of((any::<u128>(), btree_set(person_id(), 0..3))),
            ),
        ),
    )
        .prop_map(
            |((name, kind, is_demo, person_word, project_word, sites), rest)| {
                let (
                    opening,
                    moments,
                    (closures, imported, bad_weather),
                    opens_on_holidays,
                    rules,
                    own,
                ) = rest;
                let (user, exchanged) = own;
                House {
                    name,
                    kind,
                    is_demo,
                    person_word,
                    project_word,
                    sites,
                    opening,
                    moments,
                    closures,
                    imported,
                    bad_weather,
                    opens_on_holidays,
                    rules,
                    user,
                    exchanged: exchanged.map(|(mark, erased)| Exchanged {
                        mark: ExchangeId(mark),
                        erased,
                    }),
                }
            },
        )
}

/// A room.
pub fn room() -> impl Strategy<Value = Room> {
    let flags = any::<[bool; 3]>();
    (
        room_id(),
        text(),
        any::<u16>(),
        vec(tag(), 0..3),
        flags,
        option::of(site_id()),
        weekly_ranges(),
        vec(span(), 0..2),
    )
        .prop_map(
            |(id, name, capacity, features, flags, site, closed, closures)| {
                let [step_free, outdoors, archived] = flags;
                Room {
                    id,
                    name,
                    capacity,
                    features,
                    step_free,
                    outdoors,
                    site,
                    closed,
                    closures,
                    archived,
                }
            },
        )
}

/// An activity.
pub fn activity() -> impl Strategy<Value = Activity> {
    use Setting::*;
    let setting = select(vec![Indoors, Outdoors, Either, Outing]);
    (
        (
            activity_id(),
            option::of(text()),
            text(),
            text(),
            domain(),
            vec(code(), 0..3),
            option::of(code()),
        ),
        (
            any::<[u16; 6]>(),
            any::<[u8; 8]>(),
            vec(vec(tag(), 1..3), 0..3),
            tag(),
            setting,
            (any::<[bool; 2]>(), option::of(activity_id())),
        ),
        (
            option::of(half()),
            vec(range(), 0..2),
            restrictions(),
            proptest::array::uniform4(text()),
        ),
    )
        .prop_map(|(who, numbers, rest)| {
            let (id, catalogue, name, easy_name, domain, needs, service) = who;
            let (minutes, small, skills, room_feature, setting, (flags, fallback)) = numbers;
            let [needs_good_weather, is_offered] = flags;
            let [
                duration,
                preparation,
                tidying,
                min_group,
                max_group,
                ideal_group,
            ] = minutes;
            let [
                leaders,
                people_per_leader,
                physical,
                cognitive,
                noise,
                min_week,
                max_week,
                max_day,
            ] = small;
            let (best_half, windows, restrictions, [material, cautions, adaptations, pictogram]) =
                rest;
            Activity {
                id,
                catalogue,
                name,
                easy_name,
                domain,
                needs,
                service,
                duration,
                preparation,
                tidying,
                min_group,
                max_group,
                ideal_group,
                leaders,
                people_per_leader,
                skills,
                room_feature,
                material,
                setting,
                needs_good_weather,
                fallback,
                physical,
                cognitive,
                noise,
                best_half,
                windows,
                restrictions,
                cautions,
                adaptations,
                pictogram,
                min_week,
                max_week,
                max_day,
                is_offered,
            }
        })
}

fn professional() -> impl Strategy<Value = Professional> {
    prop_oneof![
        visitor_id().prop_map(Professional::Visitor),
        staff_id().prop_map(Professional::Staff),
        text().prop_map(Professional::Other),
    ]
}

fn place() -> impl Strategy<Value = Place> {
    prop_oneof![
        (option::of(room_id()), tag()).prop_map(|(room, feature)| Place::OnSite { room, feature }),
        (text(), 0u16..120, option::of(staff_id())).prop_map(|(address, travel, escort)| {
            Place::Outside {
                address,
                travel,
                escort,
            }
        }),
        (text(), option::of(room_id())).prop_map(|(link, room)| Place::Remote { link, room }),
    ]
}

fn timing() -> impl Strategy<Value = Timing> {
    prop_oneof![
        (date(), start()).prop_map(|(date, start)| Timing::Fixed { date, start }),
        (
            date(),
            option::of(date()),
            option::of(half()),
            vec(weekday(), 0..3)
        )
            .prop_map(|(from, until, prefer_half, prefer_days)| Timing::ToPlace {
                from,
                until,
                prefer_half,
                prefer_days
            }),
    ]
}

/// An appointment.
pub fn appointment() -> impl Strategy<Value = Appointment> {
    let repeats =
        (1u8..5, option::of(date()), vec(week(), 0..2)).prop_map(|(every_weeks, until, except)| {
            Recurrence {
                every_weeks,
                until,
                except,
            }
        });
    (
        (
            appointment_id(),
            text(),
            vec(person_id(), 1..3),
            professional(),
            1u16..180,
        ),
        (
            place(),
            timing(),
            option::of(repeats),
            any::<bool>(),
            text(),
        ),
    )
        .prop_map(|((id, title, persons, with, duration), rest)| {
            let (place, timing, repeats, to_confirm, note) = rest;
            Appointment {
                id,
                title,
                persons,
                with,
                duration,
                place,
                timing,
                repeats,
                to_confirm,
                note,
            }
        })
}
