//! The sites of a house that has several: which one a screen shows, and who and what belongs to it. Who has no usual site
//! belongs to every one.

use super::absences::Subject;
use crate::domain::{
    document::Document,
    house::Site,
    id::{PersonId, RoomId, SiteId},
    occurrence::{Occurrence, What},
    room::Room,
};
use crate::i18n::{Locale, text::week as t};
use serde::{Deserialize, Serialize};

/// People from which several sites do not fit a screen together.
const MANY: usize = 60;

/// Which site is shown, as it was chosen on a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SiteChoice {
    /// Nobody chose: one of them in a large house, all in any other.
    #[default]
    Usual,
    /// All together.
    All,
    /// One.
    One(SiteId),
}

impl SiteChoice {
    /// One that was chosen, or all.
    pub fn of(site: Option<SiteId>) -> Self {
        site.map_or(Self::All, Self::One)
    }

    /// The site that is shown of a house; nothing where all are. What was chosen in another house chooses nothing.
    pub fn shown(self, document: &Document) -> Option<SiteId> {
        let sites = several(document);
        let is_known = |id: &SiteId| sites.iter().any(|site| site.id == *id);
        let usual = || {
            let is_large = document.persons.len() > MANY;
            sites.first().filter(|_| is_large).map(|site| site.id)
        };
        match self {
            Self::Usual => usual(),
            Self::All => None,
            Self::One(id) => Some(id).filter(is_known).or_else(usual),
        }
    }
}

/// The sites of a house that has several; none of a house with one, where there is nothing to tell apart.
pub fn several(document: &Document) -> &[Site] {
    let sites = &document.house.sites;
    if sites.len() > 1 { sites } else { &[] }
}

/// Which sites a sheet or file covers: the name of the one that is shown, or that it is all; nothing where there are none to
/// tell apart.
pub fn covered(locale: Locale, document: &Document, shown: Option<SiteId>) -> Option<String> {
    let sites = several(document);
    let name = sites.iter().find(|site| Some(site.id) == shown);
    let name = name.map_or_else(|| t::all_sites(locale).to_owned(), |site| site.name.clone());
    (!sites.is_empty()).then_some(name)
}

/// Whether who or what belongs to a site is shown with another one, or with all.
pub fn is_shown(own: Option<SiteId>, shown: Option<SiteId>) -> bool {
    shown.is_none() || own.is_none() || own == shown
}

/// Where an appointment belongs: to the site of its room, else to that of the first person it is for.
pub fn of_appointment(
    document: &Document,
    room: Option<RoomId>,
    persons: &[PersonId],
) -> Option<SiteId> {
    let of_room = room.and_then(|id| document.rooms.get(id)?.site);
    of_room.or_else(|| document.persons.get(*persons.first()?)?.site)
}

/// Where something of a week belongs; a session to the site of its room.
pub fn of_occurrence(document: &Document, occurrence: &Occurrence<'_>) -> Option<SiteId> {
    match occurrence.what {
        What::Session(session) => document.rooms.get(session.room)?.site,
        What::Appointment(appointment, room) => {
            of_appointment(document, room, &appointment.persons)
        }
    }
}

/// Where somebody or something that is missing belongs; visitors come to every site.
pub fn of_subject(document: &Document, subject: Subject) -> Option<SiteId> {
    match subject {
        Subject::Person(id) => document.persons.get(id)?.site,
        Subject::Staff(id) => document.staff.get(id)?.site,
        Subject::Room(id) => document.rooms.get(id)?.site,
        Subject::Visitor(_) | Subject::Weather => None,
    }
}

/// A room's name: "Grande salle (SAJ Les Glycines)" where all sites are shown, since several have one of that name.
pub fn room_name(document: &Document, room: &Room, shown: Option<SiteId>) -> String {
    let site = several(document)
        .iter()
        .find(|site| shown.is_none() && room.site == Some(site.id));
    site.map_or_else(
        || room.name.clone(),
        |site| format!("{} ({})", room.name, site.name),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo;

    fn monday() -> chrono::NaiveDate {
        "2026-11-23".parse().unwrap()
    }

    #[test]
    fn a_large_house_begins_with_one_site_and_a_small_one_has_none_to_choose() {
        let large = demo::large(monday());
        let ids: Vec<_> = large.house.sites.iter().map(|site| site.id).collect();
        assert_eq!(SiteChoice::default().shown(&large), Some(ids[0]));
        assert_eq!(SiteChoice::of(Some(ids[3])).shown(&large), Some(ids[3]));
        assert_eq!(SiteChoice::of(None).shown(&large), None);
        let small = demo::small(monday());
        assert_eq!(several(&small), []);
        for choice in [SiteChoice::Usual, SiteChoice::One(ids[3])] {
            assert_eq!(choice.shown(&small), None);
        }
    }

    #[test]
    fn the_site_of_another_house_is_no_choice() {
        let large = demo::large(monday());
        let foreign = SiteChoice::One(SiteId(1));
        assert_eq!(foreign.shown(&large), SiteChoice::Usual.shown(&large));
    }

    #[test]
    fn what_has_no_site_is_shown_with_every_one() {
        let [one, other] = [Some(SiteId(1)), Some(SiteId(2))];
        assert!(is_shown(None, one) && is_shown(one, one) && is_shown(one, None));
        assert!(!is_shown(one, other));
    }

    #[test]
    fn what_is_covered_is_said_where_there_are_sites_to_tell_apart() {
        let large = demo::large(monday());
        let site = &large.house.sites[2];
        let said = |document, shown| covered(Locale::Fr, document, shown);
        assert_eq!(said(&large, Some(site.id)), Some(site.name.clone()));
        assert_eq!(said(&large, None).as_deref(), Some("Tous les sites"));
        assert_eq!(said(&demo::small(monday()), None), None);
    }

    #[test]
    fn a_room_names_its_site_where_all_are_shown() {
        let large = demo::large(monday());
        let room = large.rooms.iter().find(|room| room.site.is_some()).unwrap();
        let site = &large.house.sites.iter().find(|it| Some(it.id) == room.site);
        let whole = room_name(&large, room, None);
        assert!(whole.starts_with(&room.name) && whole.contains(&site.unwrap().name));
        assert_eq!(room_name(&large, room, room.site), room.name);
    }
}
