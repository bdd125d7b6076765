//! What the catalogue advises for each kind of house, and the few activities that a new house begins with.

use super::activities::{Row, activity_id, domain, is_offered, rows};
use crate::domain::{activity::Domain, house::HouseKind, id::ActivityId};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

/// How many activities of one domain a new house begins with, but for those that are its kind's own.
const FIRST_OF_A_DOMAIN: usize = 3;

/// Rooms that a house has before it has noted any.
const PLAIN_ROOMS: [&str; 4] = [
    "salle_activite",
    "grande_salle",
    "salle_calme",
    "exterieur_proche",
];

/// The column `publics` has each kind by its letters.
const fn letters(kind: HouseKind) -> &'static str {
    match kind {
        HouseKind::DayCare => "AJ",
        HouseKind::Pasa => "PASA",
        HouseKind::Saj => "SAJ",
        HouseKind::Esat => "ESAT",
        HouseKind::Fam => "FAM",
        HouseKind::Ime => "IME",
        HouseKind::Ehpad => "EHPAD",
    }
}

/// Whether the catalogue gives the activity to this kind of house.
pub(super) fn suits(row: &Row, kind: HouseKind) -> bool {
    row.publics.split('|').any(|public| public == letters(kind))
}

/// The activities that the catalogue gives to this kind of house, whatever they ask for.
pub fn advised(kind: HouseKind) -> BTreeSet<ActivityId> {
    rows()
        .iter()
        .filter(|row| suits(row, kind))
        .map(|row| activity_id(&row.id))
        .collect()
}

/// What a new house of this kind begins with: what no other kind has, some of every domain, and something for each need
/// that its kind's activities serve. Those come first that ask for no skill and no room that is still to be noted.
pub fn starters(kind: HouseKind) -> BTreeSet<ActivityId> {
    let rows = rows();
    let mut ranked: Vec<(Domain, &Row)> = rows
        .iter()
        .filter_map(|row| Some((domain(&row.domaine)?, row)))
        .filter(|(domain, row)| is_offered(row, kind, *domain))
        .collect();
    // Stable: what is alike keeps the order of the table.
    ranked.sort_by_key(|(_, row)| {
        (
            Reverse(is_own(row, kind)),
            !row.competence_requise.is_empty(),
            !PLAIN_ROOMS.contains(&row.type_salle.as_str()),
            row.lieu == "sortie",
        )
    });
    let mut of_domain: BTreeMap<Domain, usize> = BTreeMap::new();
    let (mut chosen, mut waiting): (Vec<&Row>, Vec<&Row>) = (Vec::new(), Vec::new());
    for (domain, row) in ranked {
        let n = of_domain.entry(domain).or_default();
        if *n < FIRST_OF_A_DOMAIN || is_own(row, kind) {
            *n += 1;
            chosen.push(row);
        } else {
            waiting.push(row);
        }
    }
    let mut served: BTreeSet<&str> = chosen.iter().flat_map(|row| needs(row)).collect();
    for row in waiting {
        if needs(row).any(|need| !served.contains(need)) {
            served.extend(needs(row));
            chosen.push(row);
        }
    }
    chosen.iter().map(|row| activity_id(&row.id)).collect()
}

/// Whether only this kind of house has it.
fn is_own(row: &Row, kind: HouseKind) -> bool {
    row.publics == letters(kind)
}

fn needs(row: &Row) -> impl Iterator<Item = &str> {
    row.besoins_serafin.split('|')
}
