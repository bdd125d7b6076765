//! What the panel says of an appointment.

use super::{names, week_cards};
use crate::{
    domain::{
        appointment::{Place, Professional},
        document::Document,
        id::{AppointmentId, RoomId, StaffId},
        time::WeekId,
    },
    i18n::{Locale, format, text::week_form as t},
};

/// An appointment in the panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppointmentView {
    /// What it is.
    pub title: String,
    /// "Mardi 24 novembre, 14 h – 16 h"; nothing while it waits to be placed.
    pub when: Option<String>,
    /// Name and value, in order.
    pub facts: Vec<(&'static str, String)>,
    /// Whether people alone move it.
    pub is_fixed: bool,
    /// Whether a human holds it.
    pub is_pinned: bool,
    /// Whether somebody still has to confirm it.
    pub to_confirm: bool,
}

/// The view of an appointment in a week.
pub fn view(
    locale: Locale,
    document: &Document,
    week: WeekId,
    id: AppointmentId,
) -> Option<AppointmentView> {
    let appointment = document.appointments.get(id)?;
    let plan = document.week(week);
    let placed = plan.placements.appointment(id);
    let place = week_cards::place_in_week(week, appointment, placed);
    let room_name = |id: RoomId| document.rooms.get(id).map(|room| room.name.clone());
    let staff_name = |id: StaffId| document.staff.get(id).map(|member| names::staff(member));
    let persons: Vec<String> = appointment
        .persons
        .iter()
        .filter_map(|id| document.persons.get(*id))
        .map(|person| names::person(locale, document, person))
        .collect();
    let with = match &appointment.with {
        Professional::Visitor(id) => document
            .visitors
            .get(*id)
            .map(|visitor| format!("{}, {}", visitor.name, visitor.trade)),
        Professional::Staff(id) => staff_name(*id),
        Professional::Other(name) => Some(name.clone()),
    };
    let mut facts = vec![
        (t::for_whom(locale), format::list(locale, &persons)),
        (t::with_whom(locale), with.unwrap_or_default()),
    ];
    match &appointment.place {
        Place::OnSite { room, .. } => {
            let room = placed.and_then(|placed| placed.room).or(*room);
            let name = room
                .and_then(room_name)
                .unwrap_or_else(|| t::no_room(locale).to_owned());
            facts.push((t::where_(locale), name));
        }
        Place::Outside {
            address,
            travel,
            escort,
        } => {
            let travel = format::duration(locale, *travel);
            facts.push((
                t::where_(locale),
                format!("{address}, {}", t::travel(locale, &travel)),
            ));
            if let Some(name) = escort.and_then(staff_name) {
                facts.push((t::escort(locale), name));
            }
        }
        Place::Remote { room, .. } => {
            let name = room.and_then(room_name);
            let words = [Some(t::remote(locale).to_owned()), name];
            facts.push((
                t::where_(locale),
                words.into_iter().flatten().collect::<Vec<_>>().join(", "),
            ));
        }
    }
    if !appointment.note.is_empty() {
        facts.push((t::note(locale), appointment.note.clone()));
    }
    Some(AppointmentView {
        title: appointment.title.clone(),
        when: place.map(|(day, start, _)| {
            let day = format::capitalized(&format::weekday_date(locale, week.date(day)));
            let end = start.plus(appointment.duration);
            format!("{day}, {}", format::time_range(locale, start.0, end.0))
        }),
        facts,
        is_fixed: place.is_some_and(|(_, _, is_fixed)| is_fixed),
        is_pinned: placed.is_some_and(|placed| placed.is_pinned),
        to_confirm: appointment.to_confirm,
    })
}
