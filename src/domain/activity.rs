//! An activity: what can be run, with whom, where and for what.

use super::{
    collection::Record,
    id::ActivityId,
    serafin::SerafinCode,
    time::{Half, TimeRange},
};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A word that two records compare: a skill that staff hold and activities ask for, a feature that rooms have.
///
/// The words of the catalogue have names on screen; a house may add its own, shown as they are.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Tag(pub String);

impl Tag {
    /// A tag from its word.
    pub fn new(word: &str) -> Self {
        Self(word.to_owned())
    }

    /// Its word.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The ten domains of the catalogue; each has a name, an icon, a pattern and a colour on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Domain {
    /// Mouvement.
    Physical,
    /// Mémoire.
    Cognitive,
    /// Création.
    Creative,
    /// Musique.
    Musical,
    /// Détente.
    Sensory,
    /// Cuisine.
    Cooking,
    /// Nature.
    Nature,
    /// Rencontres.
    Social,
    /// Vie quotidienne.
    DailyLife,
    /// Soin individuel.
    Care,
}

impl Domain {
    /// All, in the order of the screens.
    pub const ALL: [Self; 10] = [
        Self::Physical,
        Self::Cognitive,
        Self::Creative,
        Self::Musical,
        Self::Sensory,
        Self::Cooking,
        Self::Nature,
        Self::Social,
        Self::DailyLife,
        Self::Care,
    ];
}

/// A functional consequence that an activity may ask too much of; never a diagnosis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Restriction {
    /// No sustained effort.
    Effort,
    /// Risk of falling when standing or walking.
    Falls,
    /// Needs adapted textures to swallow.
    Swallowing,
    /// Allergies to plants, foods or animals to check.
    Allergy,
    /// Loud noise is badly borne.
    Noise,
    /// No flashing light.
    FlashingLight,
    /// No water or bathing.
    Water,
    /// Wounds to protect.
    Wound,
    /// Heat or sun is badly borne.
    Heat,
    /// Crowds are badly borne.
    Crowd,
    /// Does not want to be touched.
    Touch,
    /// Darkness or closed places are badly borne.
    Darkness,
    /// No sharp tools or machines.
    SharpTools,
    /// Puts objects in the mouth.
    Mouthing,
    /// Painful memories to spare.
    Memories,
    /// Does not bear animals.
    Animals,
    /// Does not leave the house without own companion.
    Outings,
    /// Sugar to watch.
    Sugar,
}

impl Restriction {
    /// All, in the order of the screens.
    pub const ALL: [Self; 18] = [
        Self::Effort,
        Self::Falls,
        Self::Swallowing,
        Self::Allergy,
        Self::Noise,
        Self::FlashingLight,
        Self::Water,
        Self::Wound,
        Self::Heat,
        Self::Crowd,
        Self::Touch,
        Self::Darkness,
        Self::SharpTools,
        Self::Mouthing,
        Self::Memories,
        Self::Animals,
        Self::Outings,
        Self::Sugar,
    ];
}

/// Where an activity takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Setting {
    /// Indoors.
    Indoors,
    /// Outdoors, on the site.
    Outdoors,
    /// Either.
    Either,
    /// Away from the house.
    Outing,
}

/// An activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// Identifier.
    pub id: ActivityId,
    /// Row of the starting catalogue it was made from ("ACT001"), if any.
    #[serde(default)]
    pub catalogue: Option<String>,
    /// Name.
    pub name: String,
    /// Name in easy French, in the person's voice ("Je fais de la gym assis").
    pub easy_name: String,
    /// Domain.
    pub domain: Domain,
    /// Needs it serves.
    #[serde(default)]
    pub needs: Vec<SerafinCode>,
    /// Service it counts as.
    #[serde(default)]
    pub service: Option<SerafinCode>,
    /// Length of a session, minutes.
    pub duration: u16,
    /// Preparation before it, minutes; shown on staff sheets.
    #[serde(default)]
    pub preparation: u16,
    /// Tidying after it, minutes; shown on staff sheets.
    #[serde(default)]
    pub tidying: u16,
    /// Fewest participants.
    pub min_group: u16,
    /// Most participants.
    pub max_group: u16,
    /// Most participants in comfort.
    pub ideal_group: u16,
    /// Leaders a session needs.
    pub leaders: u8,
    /// People of middle support that one leader can supervise.
    pub people_per_leader: u8,
    /// What each leader must hold: one of each group.
    #[serde(default)]
    pub skills: Vec<Vec<Tag>>,
    /// What the room must have.
    pub room_feature: Tag,
    /// Material, in words.
    #[serde(default)]
    pub material: String,
    /// Where.
    pub setting: Setting,
    /// Whether bad weather prevents it.
    #[serde(default)]
    pub needs_good_weather: bool,
    /// What takes its place then, as the house wishes; anything that suits if nothing is chosen.
    #[serde(default)]
    pub fallback: Option<ActivityId>,
    /// Physical demand, 1 to 5.
    pub physical: u8,
    /// Cognitive demand, 1 to 5.
    pub cognitive: u8,
    /// Noise, 1 to 3.
    pub noise: u8,
    /// The half-day advised, if any.
    #[serde(default)]
    pub best_half: Option<Half>,
    /// Times when it may run; any time of the opening hours if empty.
    #[serde(default)]
    pub windows: Vec<TimeRange>,
    /// What keeps a person out of it.
    #[serde(default)]
    pub restrictions: Vec<Restriction>,
    /// Cautions, in words.
    #[serde(default)]
    pub cautions: String,
    /// Adaptations, in words.
    #[serde(default)]
    pub adaptations: String,
    /// `OpenMoji` code of its pictogram.
    #[serde(default)]
    pub pictogram: String,
    /// Fewest sessions a week.
    #[serde(default)]
    pub min_week: u8,
    /// Most sessions a week.
    pub max_week: u8,
    /// Most sessions a day.
    pub max_day: u8,
    /// Whether this house runs it now; others wait in the catalogue.
    pub is_offered: bool,
}

impl Record for Activity {
    type Id = ActivityId;
    fn id(&self) -> ActivityId {
        self.id
    }
}
