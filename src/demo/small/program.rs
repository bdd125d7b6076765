//! What Les Tilleuls runs, and how it differs from the catalogue.

use crate::{
    catalogue,
    demo::sketch::range,
    domain::{
        activity::{Activity, Tag},
        house::HouseKind,
    },
};

/// Row of the catalogue, the house's own name (that of the row, or one of the catalogue's other names, which have both
/// languages), minutes, fewest and most sessions a week.
type Offer = (&'static str, &'static str, u16, u8, u8);

const OFFERED: [Offer; 24] = [
    ("ACT001", "Gymnastique douce", 60, 1, 2),
    ("ACT003", "Activité adaptée", 60, 0, 2),
    ("ACT005", "Marche dehors", 60, 0, 1),
    ("ACT010", "Danse assise", 60, 0, 1),
    ("ACT013", "Taï-chi assis", 45, 0, 2),
    ("ACT021", "Ballon assis", 30, 0, 1),
    ("ACT024", "Groupe mémoire", 45, 2, 2),
    ("ACT025", "Revue de presse", 45, 0, 2),
    ("ACT027", "Loto", 75, 1, 1),
    ("ACT028", "Jeux de société", 60, 0, 2),
    ("ACT031", "Boîte à souvenirs", 45, 0, 1),
    ("ACT036", "Peinture", 75, 0, 1),
    ("ACT041", "Tricot", 75, 0, 1),
    ("ACT043", "Art floral", 60, 0, 1),
    ("ACT044", "Décor de l’Avent", 60, 0, 1),
    ("ACT051", "Chorale", 60, 1, 1),
    ("ACT052", "Écoute musicale", 45, 0, 1),
    ("ACT059", "Relaxation", 45, 0, 2),
    ("ACT069", "Soupe de saison", 90, 1, 1),
    ("ACT070", "Atelier pâtisserie", 75, 1, 1),
    ("ACT076", "Jardinage en bacs", 60, 0, 1),
    ("ACT078", "Bouture en serre", 60, 0, 1),
    ("ACT087", "Avec les enfants de l’école", 75, 0, 1),
    ("ACT092", "Sortie médiathèque", 90, 0, 1),
];

/// The whole catalogue, of which the house runs what [`OFFERED`] says.
pub(super) fn activities() -> Vec<Activity> {
    let mut all = catalogue::activities(HouseKind::DayCare);
    for activity in &mut all {
        let offer = OFFERED
            .iter()
            .find(|(row, ..)| activity.catalogue.as_deref() == Some(row));
        activity.is_offered = offer.is_some();
        if let Some((_, name, minutes, min_week, max_week)) = offer {
            activity.name = (*name).into();
            activity.duration = *minutes;
            activity.min_week = *min_week;
            activity.max_week = *max_week;
            adapt(activity);
        }
    }
    all
}

/// What this house does in its own way.
fn adapt(activity: &mut Activity) {
    let row = activity.catalogue.clone().unwrap_or_default();
    match row.as_str() {
        "ACT001" | "ACT003" | "ACT005" | "ACT078" => {
            activity.windows = range((10, 0), (12, 30)).into_iter().collect();
        }
        "ACT027" | "ACT051" | "ACT031" | "ACT052" | "ACT059" => {
            activity.windows = range((13, 30), (16, 0)).into_iter().collect();
        }
        "ACT024" | "ACT087" => activity.leaders = 1,
        // In the rain one gardens in the greenhouse.
        "ACT076" => activity.fallback = Some(catalogue::activity_id("ACT078")),
        "ACT092" => {
            activity.room_feature = Tag::new("vehicule");
            activity.leaders = 2;
            activity.max_group = 6;
            activity.ideal_group = 6;
            activity.skills = vec![vec![Tag::new("chauffeur_habilite")]];
        }
        _ => {}
    }
    activity.people_per_leader = activity.people_per_leader.max(5);
    activity.ideal_group = activity
        .ideal_group
        .clamp(activity.min_group, activity.max_group);
}
