//! The activities of the catalogue, as a house of a given kind would start with them.

use super::{Wording, kinds::suits, printed, restrictions::restrictions_in};
use crate::domain::{
    activity::{Activity, Domain, Setting, Tag},
    house::HouseKind,
    id::ActivityId,
    serafin::SerafinCode,
    time::{Half, Minutes, TimeRange},
};
use serde::Deserialize;
use xxhash_rust::xxh3::xxh3_128_with_seed;

const TABLE: &str = include_str!("data/activities.csv");

/// Seed that sets the identifiers of the catalogue apart from any other use of the hash.
const NAMESPACE: u64 = 0x5345_4d41_494e_4945;

/// Rituals and meals that the house's common moments already hold.
const LIVED_BY_ALL: [&str; 6] = ["ACT033", "ACT066", "ACT071", "ACT072", "ACT073", "ACT074"];

/// Rooms that few houses have.
const RARE_ROOMS: [&str; 9] = [
    "piscine_externe",
    "centre_equestre",
    "balneo",
    "ferme",
    "snoezelen",
    "salon_coiffure",
    "sanitaire_adapte",
    "buanderie",
    "atelier_production",
];

/// One row of the table, by its French column names.
#[derive(Deserialize)]
pub(super) struct Row {
    pub(super) id: String,
    libelle: String,
    libelle_falc: String,
    pub(super) domaine: String,
    pub(super) publics: String,
    pub(super) besoins_serafin: String,
    prestation_serafin: String,
    duree_min: u16,
    preparation_min: u16,
    rangement_min: u16,
    groupe_min: u16,
    groupe_max: u16,
    encadrants_min: u8,
    personnes_par_encadrant: u8,
    pub(super) competence_requise: String,
    pub(super) type_salle: String,
    equipement: String,
    pub(super) lieu: String,
    depend_meteo: u8,
    exigence_physique_1_5: u8,
    exigence_cognitive_1_5: u8,
    bruit_1_3: u8,
    moment_conseille: String,
    contre_indications: String,
    adaptations: String,
    pictogramme_openmoji: String,
}

impl Row {
    /// What the row says in French, as an activity made from it stores it.
    pub(super) fn wording(&self) -> Wording {
        Wording {
            name: printed(&self.libelle),
            easy_name: printed(&self.libelle_falc),
            material: printed(&self.equipement),
            cautions: self.contre_indications.clone(),
            adaptations: self.adaptations.clone(),
        }
    }
}

/// The identifier of a row of the catalogue ("ACT001"), the same on every device.
pub fn activity_id(row: &str) -> ActivityId {
    ActivityId(xxh3_128_with_seed(row.as_bytes(), NAMESPACE))
}

/// The 129 activities, in the table's order. Those that suit this kind of house are offered at once.
pub fn activities(kind: HouseKind) -> Vec<Activity> {
    rows()
        .into_iter()
        .filter_map(|row| activity(row, kind))
        .collect()
}

/// The rows of the table.
pub(super) fn rows() -> Vec<Row> {
    csv::Reader::from_reader(TABLE.as_bytes())
        .deserialize::<Row>()
        .filter_map(Result::ok)
        .collect()
}

fn activity(row: Row, kind: HouseKind) -> Option<Activity> {
    let setting = match row.lieu.as_str() {
        "interieur" => Setting::Indoors,
        "exterieur" => Setting::Outdoors,
        "mixte" => Setting::Either,
        "sortie" => Setting::Outing,
        _ => return None,
    };
    let domain = domain(&row.domaine)?;
    let is_long = row.duree_min >= 120;
    let is_small = row.groupe_max <= 4;
    let is_daily = LIVED_BY_ALL.contains(&row.id.as_str());
    let wording = row.wording();
    let comfort = u16::from(row.personnes_par_encadrant) * u16::from(row.encadrants_min);
    Some(Activity {
        id: activity_id(&row.id),
        is_offered: is_offered(&row, kind, domain),
        restrictions: restrictions_in(&row.contre_indications, setting == Setting::Outing),
        catalogue: Some(row.id),
        name: wording.name,
        easy_name: wording.easy_name,
        domain,
        needs: row
            .besoins_serafin
            .split('|')
            .map(SerafinCode::new)
            .collect(),
        service: (!row.prestation_serafin.is_empty())
            .then(|| SerafinCode::new(&row.prestation_serafin)),
        duration: row.duree_min,
        preparation: row.preparation_min,
        tidying: row.rangement_min,
        min_group: row.groupe_min,
        max_group: row.groupe_max,
        ideal_group: comfort.clamp(row.groupe_min, row.groupe_max),
        leaders: row.encadrants_min,
        people_per_leader: row.personnes_par_encadrant,
        skills: skills(&row.competence_requise),
        room_feature: Tag::new(&row.type_salle),
        material: wording.material,
        setting,
        needs_good_weather: row.depend_meteo == 1,
        fallback: None,
        physical: row.exigence_physique_1_5,
        cognitive: row.exigence_cognitive_1_5,
        noise: row.bruit_1_3,
        best_half: match row.moment_conseille.as_str() {
            "matin" => Some(Half::Morning),
            "apres_midi" => Some(Half::Afternoon),
            _ => None,
        },
        windows: windows(&row.moment_conseille),
        cautions: wording.cautions,
        adaptations: wording.adaptations,
        pictogram: row.pictogramme_openmoji,
        min_week: 0,
        max_week: match (is_long, is_daily || is_small) {
            (true, _) => 1,
            (false, true) => 7,
            (false, false) => 2,
        },
        max_day: if is_small && !is_long { 3 } else { 1 },
    })
}

/// Whether a house of this kind would run the activity without a rare room or a visitor's individual care.
pub(super) fn is_offered(row: &Row, kind: HouseKind, domain: Domain) -> bool {
    let is_work = kind == HouseKind::Esat && row.type_salle == "atelier_production";
    suits(row, kind)
        && domain != Domain::Care
        && row.groupe_max > 1
        && row.duree_min < 240
        && !LIVED_BY_ALL.contains(&row.id.as_str())
        && (is_work || !RARE_ROOMS.contains(&row.type_salle.as_str()))
}

/// Advice on the half-day is no rule; only what belongs to the meal is tied to its hours.
fn windows(moment: &str) -> Vec<TimeRange> {
    if moment == "midi" {
        TimeRange::new(Minutes::at(11, 0), Minutes::at(14, 30))
            .into_iter()
            .collect()
    } else {
        Vec::new()
    }
}

fn skills(cell: &str) -> Vec<Vec<Tag>> {
    cell.split('|')
        .filter(|group| !group.is_empty())
        .map(|group| group.split('/').map(Tag::new).collect())
        .collect()
}

pub(super) fn domain(word: &str) -> Option<Domain> {
    Some(match word {
        "physique" => Domain::Physical,
        "cognitif" => Domain::Cognitive,
        "creatif" => Domain::Creative,
        "musical" => Domain::Musical,
        "sensoriel" => Domain::Sensory,
        "cuisine" => Domain::Cooking,
        "nature" => Domain::Nature,
        "social" => Domain::Social,
        "vie_quotidienne" => Domain::DailyLife,
        "soin_individuel" => Domain::Care,
        _ => return None,
    })
}
