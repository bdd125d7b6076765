//! The week of one room, for its door: what takes place and when. No name of a person stands on a door.

use super::{activity_words, domains, pictograms, print_choices, sheet::is_draft};
use crate::{
    domain::{
        document::Document,
        id::RoomId,
        occurrence::{self, Occurrence, What, in_week},
        time::WeekId,
    },
    i18n::{Locale, format, text::sheet as t},
};

/// Something in the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomTile {
    /// "10 h 30 à 11 h 15".
    pub time: String,
    /// Activity, or that there is an appointment.
    pub what: String,
    /// Address of its image.
    pub image: Option<String>,
    /// Icon of the domain, where there is no image.
    pub icon: Option<&'static str>,
}

/// A day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomDay {
    /// "mardi 24 novembre".
    pub title: String,
    /// What takes place, by start.
    pub tiles: Vec<RoomTile>,
}

/// The week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomSheet {
    /// The room.
    pub title: String,
    /// "du lundi … au vendredi …".
    pub span: String,
    /// Open days.
    pub days: Vec<RoomDay>,
    /// Most tiles on a day: sets their size.
    pub most: usize,
    /// Whether nobody has validated the week yet.
    pub is_draft: bool,
}

/// The week of a room; nothing if there is none.
pub fn room_sheet(
    locale: Locale,
    document: &Document,
    id: RoomId,
    week: WeekId,
) -> Option<RoomSheet> {
    let room = document.rooms.get(id)?;
    let all = in_week(document, week);
    let days: Vec<RoomDay> = print_choices::open_days(document, week)
        .map(|date| RoomDay {
            title: format::weekday_date(locale, date),
            tiles: all
                .iter()
                .filter(|one| one.date == date && one.room() == Some(id))
                .map(|one| tile(locale, document, one))
                .collect(),
        })
        .collect();
    Some(RoomSheet {
        title: room.name.clone(),
        span: print_choices::span(locale, document, week),
        most: days
            .iter()
            .map(|day| day.tiles.len())
            .max()
            .unwrap_or_default(),
        days,
        is_draft: is_draft(document, week),
    })
}

fn tile(locale: Locale, document: &Document, one: &Occurrence<'_>) -> RoomTile {
    let activity = match one.what {
        What::Session(session) => occurrence::activity(document, session),
        What::Appointment(..) => None,
    };
    RoomTile {
        time: t::hours(
            locale,
            &format::time(locale, one.start.0),
            &format::time(locale, one.start.plus(one.duration).0),
        ),
        what: activity.map_or_else(
            || t::appointment(locale).to_owned(),
            |activity| activity_words::name(locale, activity).to_owned(),
        ),
        image: activity.and_then(|activity| pictograms::path(&activity.pictogram)),
        icon: activity.map(|activity| domains::icon(activity.domain)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        demo,
        domain::{
            activity::Tag,
            appointment::{Appointment, Place, Timing},
            time::Minutes,
        },
    };

    #[test]
    fn a_door_says_when_an_appointment_is_but_not_whose_nor_what() {
        let week: WeekId = "2026-W48".parse().unwrap();
        let mut document = demo::small(week.monday());
        let care = document
            .rooms
            .iter()
            .find(|room| room.name == "Bureau de soins")
            .unwrap()
            .id;
        let mut appointment = Appointment::clone(document.appointments.iter().next().unwrap());
        appointment.title = "Pansement".into();
        appointment.timing = Timing::Fixed {
            date: week.monday(),
            start: Minutes::at(11, 0),
        };
        appointment.place = Place::OnSite {
            room: Some(care),
            feature: Tag::new("salle_soin"),
        };
        document.appointments.put(appointment);
        let sheet = room_sheet(Locale::Fr, &document, care, week).unwrap();
        let tile = &sheet.days[0].tiles[0];
        assert_eq!(tile.what, "Rendez-vous");
        assert_eq!((&tile.image, tile.icon), (&None, None));
    }
}
