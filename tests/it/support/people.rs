//! Generators of people, staff and visitors.

use super::words::*;
use proptest::{collection::vec, option, prelude::*, sample::select};
use semainier::domain::{
    id::{GoalId, WishId},
    person::{
        Absence, AbsenceCause, Dislike, Person, PersonDocument, Refusal, RefusalOf, SupportLevel,
        Title,
    },
    project::{Goal, GoalTarget, Importance, Need, Opinion, PersonalProject, Voice, Wish},
    staff::{Skill, StaffMember},
    visitor::Visitor,
};

fn voice() -> impl Strategy<Value = Voice> {
    select(vec![
        Voice::Person,
        Voice::Family,
        Voice::Guardian,
        Voice::Staff,
    ])
}

fn importance() -> impl Strategy<Value = Importance> {
    use Importance::*;
    select(vec![Little, Medium, Important, VeryImportant])
}

/// Why a person is absent.
pub fn cause() -> impl Strategy<Value = AbsenceCause> {
    use AbsenceCause::*;
    select(vec![
        Ill,
        Asleep,
        Appointment,
        Family,
        Transport,
        Holidays,
        StaffAbsent,
        Weather,
        Unknown,
    ])
}

fn absences() -> impl Strategy<Value = Vec<Absence>> {
    vec(
        (span(), cause(), text()).prop_map(|(span, cause, note)| Absence { span, cause, note }),
        0..3,
    )
}

fn refusals() -> impl Strategy<Value = Vec<Refusal>> {
    let of = prop_oneof![
        activity_id().prop_map(RefusalOf::Activity),
        person_id().prop_map(RefusalOf::Person),
        (weekday(), range()).prop_map(|(day, range)| RefusalOf::Time { day, range }),
    ];
    let one =
        (of, date(), option::of(date()), voice()).prop_map(|(of, since, until, said_by)| Refusal {
            of,
            since,
            until,
            said_by,
        });
    vec(one, 0..3)
}

fn wish() -> impl Strategy<Value = Wish> {
    (
        any::<u128>(),
        text(),
        option::of(activity_id()),
        1u8..8,
        importance(),
        voice(),
        option::of(date()),
    )
        .prop_map(
            |(id, words, activity, per_week, importance, said_by, said_on)| Wish {
                id: WishId(id),
                words,
                activity,
                per_week,
                importance,
                said_by,
                said_on,
            },
        )
}

fn goal() -> impl Strategy<Value = Goal> {
    use Opinion::*;
    let target = prop_oneof![
        domain().prop_map(GoalTarget::Domain),
        code().prop_map(GoalTarget::Need)
    ];
    let opinion = select(vec![Agrees, AgreesWithHelp, NotAsked, Disagrees]);
    let dates = (option::of(date()), option::of(date()));
    (
        any::<u128>(),
        text(),
        target,
        1u8..15,
        1u8..4,
        dates,
        opinion,
    )
        .prop_map(
            |(id, words, target, per_week, priority, (from, until), opinion)| Goal {
                id: GoalId(id),
                words,
                target,
                per_week,
                priority,
                from,
                until,
                opinion,
            },
        )
}

fn project() -> impl Strategy<Value = PersonalProject> {
    let need = (code(), text()).prop_map(|(code, note)| Need { code, note });
    (
        option::of(date()),
        option::of(date()),
        vec(wish(), 0..3),
        vec(need, 0..3),
        vec(goal(), 0..3),
    )
        .prop_map(
            |(signed_on, review_on, wishes, needs, goals)| PersonalProject {
                signed_on,
                review_on,
                wishes,
                needs,
                goals,
            },
        )
}

/// A person.
pub fn person() -> impl Strategy<Value = Person> {
    let title = select(vec![Title::Mrs, Title::Mr, Title::FirstName]);
    let support = prop_oneof![
        (1u8..7).prop_map(SupportLevel::Gir),
        (1u8..5).prop_map(SupportLevel::Local)
    ];
    let dislike = (activity_id(), importance()).prop_map(|(activity, importance)| Dislike {
        activity,
        importance,
    });
    let document =
        (text(), option::of(date())).prop_map(|(label, expires)| PersonDocument { label, expires });
    let dates = (option::of(date()), option::of(date()), option::of(date()));
    (
        (
            person_id(),
            title,
            text(),
            text(),
            dates,
            (week_hours(), rota()),
            option::of(support),
        ),
        (
            (any::<bool>(), restrictions()),
            weekly_ranges(),
            (absences(), imported()),
            refusals(),
            vec(dislike, 0..3),
        ),
        (
            1u8..31,
            option::of(half()),
            option::of(staff_id()),
            vec(person_id(), 0..3),
            vec(person_id(), 0..2),
        ),
        (
            vec(text(), 0..3),
            vec(document, 0..2),
            project(),
            option::of(site_id()),
        ),
    )
        .prop_map(|(who, limits, company, rest)| {
            let (id, title, first_name, last_name, (born, arrived, left), usual, support) = who;
            let (presence, rota) = usual;
            let ((in_wheelchair, restrictions), busy, (absences, imported), refusals, dislikes) =
                limits;
            let (tolerance, best_half, referent, friends, apart_from) = company;
            let (help, documents, project, site) = rest;
            Person {
                id,
                title,
                first_name,
                last_name,
                born,
                arrived,
                left,
                presence,
                rota,
                support,
                in_wheelchair,
                restrictions,
                busy,
                absences,
                imported,
                refusals,
                dislikes,
                tolerance,
                best_half,
                referent,
                friends,
                apart_from,
                help,
                documents,
                project,
                site,
            }
        })
}

/// A member of staff.
pub fn staff_member() -> impl Strategy<Value = StaffMember> {
    let skill = (tag(), option::of(date())).prop_map(|(tag, expires)| Skill { tag, expires });
    (
        (
            staff_id(),
            text(),
            text(),
            text(),
            (week_hours(), rota()),
            weekly_ranges(),
        ),
        (
            (vec(span(), 0..3), imported()),
            vec(skill, 0..3),
            any::<[u16; 3]>(),
            any::<bool>(),
            option::of(site_id()),
            any::<bool>(),
        ),
    )
        .prop_map(
            |((id, first_name, last_name, role, (hours, rota), busy), rest)| {
                let ((absences, imported), skills, minutes, counts_on_floor, site, archived) = rest;
                let [max_day_minutes, max_week_minutes, target_week_minutes] = minutes;
                StaffMember {
                    id,
                    first_name,
                    last_name,
                    role,
                    hours,
                    rota,
                    busy,
                    absences,
                    imported,
                    skills,
                    max_day_minutes,
                    max_week_minutes,
                    target_week_minutes,
                    counts_on_floor,
                    site,
                    archived,
                }
            },
        )
}

/// A visitor.
pub fn visitor() -> impl Strategy<Value = Visitor> {
    let words = (text(), text(), text(), text());
    (
        visitor_id(),
        words,
        weekly_ranges(),
        (vec(span(), 0..3), imported()),
        tag(),
        any::<bool>(),
    )
        .prop_map(
            |(
                id,
                (name, trade, short_trade, contact),
                visits,
                (absences, imported),
                room_feature,
                archived,
            )| Visitor {
                id,
                name,
                trade,
                short_trade,
                visits,
                absences,
                imported,
                room_feature,
                contact,
                archived,
            },
        )
}
