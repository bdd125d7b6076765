//! What the parts of the form share: the appointment as typed, the moments that suit it, the one chosen.

use crate::{
    platform::{clock, ids},
    state::{draft::Draft, form::Form, store::Store},
};
use leptos::prelude::*;
use semainier::{
    domain::{
        appointment::{Appointment, Place, Professional, Timing},
        check::check_appointment,
        document::Document,
        edit::{Command, Entry, WeekCommand},
        id::AppointmentId,
        plan::PlacedAppointment,
        time::WeekId,
    },
    i18n::Locale,
    present::{
        appointment_moments::{self, Asked, Moment},
        rooms_list::visit_feature,
    },
};

/// How many moments are proposed.
const MOMENTS: usize = 5;

/// What is chosen among the moments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pick {
    /// The moment at this place of the list.
    Moment(usize),
    /// None: the planner chooses, or what stands stays.
    Leave,
}

/// The form.
#[derive(Debug, Clone, Copy)]
pub struct AppointmentForm {
    /// Its fields.
    pub form: Form<Appointment>,
    /// Whether it is a new appointment.
    pub is_new: bool,
    /// The moments that suit what is typed, best first.
    pub moments: Memo<Vec<Moment>>,
    /// The one chosen.
    pub pick: RwSignal<Pick>,
}

fn blank(document: &Document) -> Appointment {
    Appointment {
        id: AppointmentId(ids::random()),
        title: String::new(),
        persons: Vec::new(),
        with: Professional::Other(String::new()),
        duration: 30,
        place: Place::OnSite {
            room: None,
            feature: visit_feature(document),
        },
        timing: to_place(),
        repeats: None,
        to_confirm: false,
        note: String::new(),
    }
}

/// To be placed, from today on.
pub fn to_place() -> Timing {
    Timing::ToPlace {
        from: clock::today(),
        until: None,
        prefer_half: None,
        prefer_days: Vec::new(),
    }
}

impl AppointmentForm {
    /// The form of a new appointment, or of this one; nothing if it is gone.
    pub fn open(locale: Locale, store: Store, id: Option<AppointmentId>) -> Option<Self> {
        let initial = match id {
            None => blank(&store.document_untracked()),
            Some(id) => Appointment::clone(store.document_untracked().appointments.get(id)?),
        };
        let name = id.map_or_else(
            || "appointment/new".to_owned(),
            |id| format!("appointment/{id}"),
        );
        let draft = Draft::open(&name, initial);
        let check = move |appointment: &Appointment| {
            store.with(|document| check_appointment(document, appointment))
        };
        let form = Form::new(locale, draft, Box::new(check));
        let asked = form.value(|appointment| {
            (
                appointment.persons.clone(),
                appointment.with.clone(),
                appointment.duration,
                appointment.place.clone(),
                appointment.id,
            )
        });
        let moments = Memo::new(move |_| {
            let document = store.document();
            asked.with(|(persons, with, duration, place, id)| {
                let asked = Asked {
                    persons,
                    with,
                    duration: *duration,
                    place,
                    except: Some(*id),
                };
                appointment_moments::moments(&document, &asked, clock::now(), MOMENTS)
            })
        });
        let pick = if id.is_none() {
            Pick::Moment(0)
        } else {
            Pick::Leave
        };
        Some(Self {
            form,
            is_new: id.is_none(),
            moments,
            pick: RwSignal::new(pick),
        })
    }

    /// Whether a moment is looked for, rather than a time given.
    pub fn is_searching(self) -> Signal<bool> {
        self.form
            .value(|appointment| matches!(appointment.timing, Timing::ToPlace { .. }))
    }

    /// The moment chosen, tracked.
    pub fn chosen(self) -> Option<Moment> {
        match self.pick.get() {
            Pick::Moment(at) if self.is_searching().get() => {
                self.moments.with(|moments| moments.get(at).cloned())
            }
            _ => None,
        }
    }

    /// The edits that keep what is typed, at the moment chosen.
    ///
    /// What the planner places each week stays so and is held in that week; anything else gets its date and time.
    pub fn commands(self) -> (Appointment, Option<Command>) {
        let mut appointment = self.form.draft().get_untracked();
        let Some(moment) = untrack(|| self.chosen()) else {
            return (appointment, None);
        };
        if !self.is_new && appointment.repeats.is_some() {
            let week = WeekId::of(moment.date);
            let place = WeekCommand::PlaceAppointment(PlacedAppointment {
                appointment: appointment.id,
                day: chrono::Datelike::weekday(&moment.date),
                start: moment.start,
                room: moment.room,
                is_pinned: true,
            });
            return (appointment, Some(Command::Week(week, place)));
        }
        appointment.timing = Timing::Fixed {
            date: moment.date,
            start: moment.start,
        };
        if let Place::OnSite { room, .. } = &mut appointment.place {
            *room = room.or(moment.room);
        }
        (appointment, None)
    }
}

/// The command that keeps an appointment.
pub fn put(appointment: Appointment) -> Command {
    Command::Put(Box::new(Entry::Appointment(appointment)))
}
