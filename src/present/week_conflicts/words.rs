//! A conflict in words: beside a name, and as a sentence.

use super::Conflict;
use crate::i18n::{
    Locale,
    text::{weather as w, week_conflicts as t},
};

impl Conflict {
    /// Beside the name that it is about; nothing where the sentence says more than that.
    pub fn short(&self, locale: Locale) -> Option<String> {
        Some(match self {
            Self::RoomClosed(_) => t::closed_then(locale).to_owned(),
            Self::RoomInBadWeather(_) => w::outdoors_that_day(locale).to_owned(),
            Self::RoomArchived(_) => t::archived(locale).to_owned(),
            Self::RoomTaken { by, .. }
            | Self::StaffTaken { by, .. }
            | Self::PersonTaken { by, .. } => t::taken_by(locale, by),
            Self::RoomLacks(_) => t::not_equipped(locale).to_owned(),
            Self::RoomSmall { capacity, .. } => t::too_small(locale, *capacity),
            Self::PersonKeptOut { name, .. } => t::not_for_wheelchair(locale, name),
            _ => return None,
        })
    }

    /// In words.
    pub fn sentence(&self, locale: Locale) -> String {
        match self {
            Self::Closed(word) => t::closed(locale, word),
            Self::OutsideHours => t::outside_hours(locale).to_owned(),
            Self::BadWeather => w::noted_that_day(locale).to_owned(),
            Self::RoomInBadWeather(name) => w::room_outdoors_that_day(locale, name),
            Self::Break(label) => t::in_break(locale, label),
            Self::ActivityHours(hours) => t::activity_hours(locale, hours),
            Self::RoomClosed(name)
            | Self::RoomArchived(name)
            | Self::RoomTaken { room: name, .. }
            | Self::RoomLacks(name)
            | Self::RoomSmall { room: name, .. }
            | Self::StaffTaken { name, .. }
            | Self::PersonTaken { name, .. } => {
                let what = self.short(locale).unwrap_or_default();
                // What ends with an abbreviation has its full stop.
                t::of(locale, name, what.trim_end_matches('.'))
            }
            Self::StaffAway(name) | Self::VisitorAway(name) | Self::PersonAway(name) => {
                t::away(locale, name)
            }
            Self::VisitorTaken(name) => t::visitor_taken(locale, name),
            Self::PersonRefuses(name) => t::refuses(locale, name),
            Self::PersonKeptOut { name, room } => t::does_not_get_in(locale, name, room),
        }
    }
}
