//! The house itself: kind, hours, common moments, closures, words and planning rules.

use super::{
    id::{ExchangeId, PersonId, SiteId},
    imported::Imported,
    time::{DateSpan, Minutes, TimeRange, WeekHours},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Kind of structure; decides the first words and the first catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HouseKind {
    /// Accueil de jour for older people.
    DayCare,
    /// Pôle d'activités et de soins adaptés.
    Pasa,
    /// Service d'accueil de jour for adults with a disability.
    Saj,
    /// Établissement et service d'aide par le travail.
    Esat,
    /// Foyer d'accueil médicalisé.
    Fam,
    /// Institut médico-éducatif.
    Ime,
    /// Établissement d'hébergement pour personnes âgées dépendantes.
    Ehpad,
}

/// How the house calls the people it accompanies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PersonWord {
    /// Personne accompagnée.
    Accompanied,
    /// Résident.
    Resident,
    /// Personne accueillie.
    Welcomed,
    /// Travailleur.
    Worker,
    /// Jeune.
    Youth,
    /// Usager.
    ServiceUser,
}

/// What a common moment of the day is; gives its icon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MomentKind {
    /// Arrivals and the morning's ritual.
    Welcome,
    /// Meal and rest.
    Meal,
    /// Snack and departures.
    Snack,
    /// Anything else.
    Other,
}

/// A moment that all live together, drawn as a narrow band.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommonMoment {
    /// Name on the band.
    pub label: String,
    /// What it is.
    pub kind: MomentKind,
    /// When, each open day.
    pub range: TimeRange,
    /// Whether nothing else may be planned then (the meal).
    pub is_break: bool,
}

/// A site of a house that has several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Site {
    /// Identifier.
    pub id: SiteId,
    /// Name.
    pub name: String,
    /// Postal address, for calendars and letters; may be empty.
    #[serde(default)]
    pub address: String,
}

/// Dates when the house is closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closure {
    /// When.
    pub span: DateSpan,
    /// Why, in the house's words.
    pub label: String,
}

/// Weights of the planner's soft rules, in points; see `docs/planning-problem.md`, F4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weights {
    /// A goal's unit not received.
    pub goal: u16,
    /// A wish not granted, times its weight.
    pub wish: u16,
    /// A disliked activity, times its weight.
    pub dislike: u16,
    /// A slot of a present day short of activity.
    pub idle: u16,
    /// Effort above what a person bears in a day.
    pub fatigue: u16,
    /// The same activity again.
    pub variety: u16,
    /// What one person misses beyond the fair share.
    pub fairness: u16,
    /// Leading above a member of staff's usual load.
    pub staff_balance: u16,
    /// A session of last week at another time.
    pub continuity_time: u16,
    /// A session of last week with other leaders.
    pub continuity_leader: u16,
    /// A person who does not meet the referent.
    pub referent: u16,
    /// Two friends who do not meet.
    pub friends: u16,
    /// A person more than the comfortable group.
    pub comfort: u16,
    /// A demanding session outside the person's good half-day.
    pub moment: u16,
    /// A published session changed.
    pub stability_session: u16,
    /// A person's published place changed.
    pub stability_person: u16,
}

impl Default for Weights {
    /// The defaults of the planning problem.
    fn default() -> Self {
        Self {
            goal: 20,
            wish: 12,
            dislike: 10,
            idle: 4,
            fatigue: 10,
            variety: 6,
            fairness: 15,
            staff_balance: 3,
            continuity_time: 8,
            continuity_leader: 4,
            referent: 10,
            friends: 8,
            comfort: 3,
            moment: 5,
            stability_session: 12,
            stability_person: 4,
        }
    }
}

/// Rules of the house that the planner keeps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanningRules {
    /// Length of a slot in minutes: 15 or 30.
    pub slot_minutes: u16,
    /// Staff who stay with the people outside sessions, while the house is open.
    pub floor_staff: u8,
    /// A start before this time counts as morning.
    pub half_day: Minutes,
    /// Share of a person's demand that may stay unmet before fairness costs, in percent.
    pub fair_percent: u8,
    /// Attendances of one activity in a week before variety costs.
    pub repeat_free: u8,
    /// Physical effort (1 to 5) from which the good half-day matters.
    pub demanding_effort: u8,
    /// Activity that a whole day of presence should hold at least, in minutes.
    pub min_active_minutes: u16,
    /// Weights of the soft rules.
    pub weights: Weights,
}

impl Default for PlanningRules {
    fn default() -> Self {
        Self {
            slot_minutes: 15,
            floor_staff: 1,
            half_day: Minutes::at(12, 30),
            fair_percent: 30,
            repeat_free: 2,
            demanding_effort: 3,
            min_active_minutes: 90,
            weights: Weights::default(),
        }
    }
}

/// Where a document stands among the devices that exchange files. It goes with the document, so that a step back or an
/// older backup goes back in the exchange too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exchanged {
    /// The exchange that the document goes on from: changes since then are this device's own.
    pub mark: ExchangeId,
    /// People erased since the first exchange: no file of another device brings them back. Identifiers of nobody any more.
    #[serde(default)]
    pub erased: BTreeSet<PersonId>,
}

/// The house.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct House {
    /// Name, as on letters.
    pub name: String,
    /// Kind of structure.
    pub kind: HouseKind,
    /// Whether its people and staff are invented, to try the program.
    #[serde(default)]
    pub is_demo: bool,
    /// How its people are called.
    pub person_word: PersonWord,
    /// How the personal project is called here (PAP, PPA, PPE...).
    pub project_word: String,
    /// Sites; empty when there is only one.
    #[serde(default)]
    pub sites: Vec<Site>,
    /// Opening hours.
    pub opening: WeekHours,
    /// Common moments, in the order of the day.
    pub moments: Vec<CommonMoment>,
    /// Closures beside public holidays.
    #[serde(default)]
    pub closures: Vec<Closure>,
    /// Which of the closures came from a calendar.
    #[serde(default)]
    pub imported: Vec<Imported>,
    /// Dates on which the weather keeps everybody indoors, as somebody noted; see [`super::weather`].
    #[serde(default)]
    pub bad_weather: Vec<NaiveDate>,
    /// Whether the house works on public holidays.
    #[serde(default)]
    pub opens_on_holidays: bool,
    /// Planning rules.
    pub rules: PlanningRules,
    /// Who uses this device: the name under a validation.
    #[serde(default)]
    pub user: String,
    /// Where the document stands among several devices; nothing before the first exchange.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exchanged: Option<Exchanged>,
}
