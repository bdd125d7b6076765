//! Obstacles and moments in words.

use super::{Moment, Obstacle};
use crate::{
    domain::{
        appointment::Professional,
        document::Document,
        id::{ActivityId, AppointmentId, PersonId, RoomId, StaffId},
        time::WeekId,
    },
    i18n::{
        Locale, format,
        text::{appointments as t, week_conflicts as c},
    },
    present::{activity_words, appointments, names},
};
use chrono::{Datelike, NaiveDate};

/// What stands in the way, as a sentence.
pub fn obstacle(
    locale: Locale,
    document: &Document,
    with: &Professional,
    obstacle: &Obstacle,
) -> String {
    let name = |id: &PersonId| person(locale, document, *id);
    let professional = || appointments::professional(document, with);
    match obstacle {
        Obstacle::Closed => t::is_closed(locale).to_owned(),
        Obstacle::Common(label) => t::is_common(locale, label),
        Obstacle::NotHere(id) => t::is_not_here(locale, &name(id)),
        Obstacle::Absent(id) => t::is_absent(locale, &name(id)),
        Obstacle::Busy(id, label) if label.is_empty() => t::is_busy(locale, &name(id)),
        Obstacle::Busy(id, label) => t::is_busy_with(locale, &name(id), label),
        Obstacle::Refuses(id) => t::refuses_time(locale, &name(id)),
        Obstacle::InSession(id, activity) => t::is_in(
            locale,
            &name(id),
            &activity_name(locale, document, *activity),
        ),
        Obstacle::InAppointment(id, other) => {
            t::is_in(locale, &name(id), &appointment_title(document, *other))
        }
        Obstacle::ProfessionalAway => t::professional_away(locale, &professional()),
        Obstacle::ProfessionalTaken(other) => t::professional_taken(
            locale,
            &professional(),
            &persons_of(locale, document, *other),
        ),
        Obstacle::ProfessionalLeads(activity) => t::professional_leads(
            locale,
            &professional(),
            &activity_name(locale, document, *activity),
        ),
        Obstacle::EscortTaken(id) => t::escort_taken(locale, &staff(document, *id)),
        Obstacle::RoomTaken(id) => t::room_taken(locale, &room(document, *id)),
        Obstacle::KeptOut(person, id) => {
            c::does_not_get_in(locale, &name(person), &room(document, *id))
        }
        Obstacle::NoRoom => t::no_room(locale).to_owned(),
    }
}

/// "Vendredi 27, 15 h".
pub fn title(locale: Locale, moment: &Moment) -> String {
    format::capitalized(&t::moment(
        locale,
        &format::weekday_date(locale, moment.date),
        &format::time(locale, moment.start.0),
    ))
}

/// What choosing the moment means: what it displaces, and why it is good.
pub fn why(locale: Locale, document: &Document, moment: &Moment, today: NaiveDate) -> String {
    let mut parts: Vec<String> = moment
        .displaced
        .iter()
        .map(|(id, activity)| {
            t::leaves(
                locale,
                &person(locale, document, *id),
                &activity_name(locale, document, *activity),
            )
        })
        .collect();
    if parts.is_empty() {
        parts.push(t::nothing_to_move(locale).to_owned());
    }
    if moment.is_adjacent {
        parts.push(t::is_adjacent(locale).to_owned());
    }
    let this_week = WeekId::of(today);
    match WeekId::of(moment.date) {
        week if week == this_week => {}
        week if week == this_week.next() => parts.push(t::next_week(locale).to_owned()),
        _ => parts.push(t::in_weeks(
            locale,
            usize::try_from((moment.date - today).num_weeks().max(2)).unwrap_or(2),
        )),
    }
    parts.join(" ")
}

fn person(locale: Locale, document: &Document, id: PersonId) -> String {
    document
        .persons
        .get(id)
        .map(|person| names::person(locale, document, person))
        .unwrap_or_default()
}

fn staff(document: &Document, id: StaffId) -> String {
    document
        .staff
        .get(id)
        .map(|member| names::staff(member))
        .unwrap_or_default()
}

fn room(document: &Document, id: RoomId) -> String {
    document
        .rooms
        .get(id)
        .map(|room| room.name.clone())
        .unwrap_or_default()
}

fn activity_name(locale: Locale, document: &Document, id: ActivityId) -> String {
    document
        .activities
        .get(id)
        .map(|activity| activity_words::name(locale, activity).to_owned())
        .unwrap_or_default()
}

fn appointment_title(document: &Document, id: AppointmentId) -> String {
    document
        .appointments
        .get(id)
        .map(|appointment| appointment.title.clone())
        .unwrap_or_default()
}

fn persons_of(locale: Locale, document: &Document, id: AppointmentId) -> String {
    let names: Vec<String> = document
        .appointments
        .get(id)
        .into_iter()
        .flat_map(|appointment| &appointment.persons)
        .map(|id| person(locale, document, *id))
        .collect();
    format::list(locale, &names)
}

/// "vendredi à 15 h", for the button that places it.
pub fn short(locale: Locale, moment: &Moment) -> String {
    t::day_at(
        locale,
        format::weekday(locale, moment.date.weekday()),
        &format::time(locale, moment.start.0),
    )
}
