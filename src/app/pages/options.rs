//! What forms choose from: staff, sites, people and activities of the document.

use semainier::{
    catalogue::folded,
    domain::{
        document::Document,
        id::{ActivityId, PersonId, SiteId, StaffId},
    },
    i18n::Locale,
    present::{activity_words, lookup::Lookup, names, tags},
};

/// Nobody, then the staff by name; those archived only if already chosen.
pub fn staff(
    document: &Document,
    chosen: Option<StaffId>,
    nobody: &str,
) -> Vec<(Option<StaffId>, String)> {
    let mut staff: Vec<_> = document
        .staff
        .iter()
        .filter(|member| !member.archived || chosen == Some(member.id))
        .map(|member| (Some(member.id), names::staff(member)))
        .collect();
    staff.sort_by_cached_key(|(_, name)| folded(name));
    staff.insert(0, (None, nobody.to_owned()));
    staff
}

/// No site, then the sites of the house.
pub fn sites(document: &Document, none: &str) -> Vec<(Option<SiteId>, String)> {
    let sites = document
        .house
        .sites
        .iter()
        .map(|site| (Some(site.id), site.name.clone()));
    std::iter::once((None, none.to_owned()))
        .chain(sites)
        .collect()
}

/// Everybody but one person, by name.
pub fn others(document: &Document, but: PersonId) -> Vec<Lookup> {
    let mut people: Vec<Lookup> = document
        .persons
        .iter()
        .filter(|person| person.id != but)
        .map(|person| Lookup::new(person.id.to_string(), names::full(person)))
        .collect();
    people.sort_by_cached_key(|lookup| folded(&lookup.name));
    people
}

/// The activities by name, those offered first.
pub fn activities(locale: Locale, document: &Document) -> Vec<(ActivityId, String)> {
    let mut activities: Vec<_> = document.activities.iter().collect();
    activities.sort_by_cached_key(|activity| {
        (
            !activity.is_offered,
            folded(activity_words::name(locale, activity)),
        )
    });
    activities
        .into_iter()
        .map(|activity| {
            (
                activity.id,
                activity_words::name(locale, activity).to_owned(),
            )
        })
        .collect()
}

/// What rooms may be: the catalogue's words, then those of the house.
pub fn features(locale: Locale, document: &Document) -> Vec<Lookup> {
    let of_rooms = document.rooms.iter().flat_map(|room| &room.features);
    let of_activities = document
        .activities
        .iter()
        .map(|activity| &activity.room_feature);
    tags::features(locale, of_rooms.chain(of_activities))
}
