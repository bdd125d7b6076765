//! Names of the settings' values, and weights in words.

use crate::{
    domain::house::{HouseKind, MomentKind, PersonWord, Weights},
    i18n::{
        Locale,
        text::{settings_house as h, settings_rules as r},
    },
};

/// Kinds of house and their names.
pub fn kinds(locale: Locale) -> Vec<(HouseKind, String)> {
    [
        (HouseKind::DayCare, h::day_care(locale)),
        (HouseKind::Pasa, h::pasa(locale)),
        (HouseKind::Saj, h::saj(locale)),
        (HouseKind::Esat, h::esat(locale)),
        (HouseKind::Fam, h::fam(locale)),
        (HouseKind::Ime, h::ime(locale)),
        (HouseKind::Ehpad, h::ehpad(locale)),
    ]
    .map(owned)
    .to_vec()
}

/// Words for a person.
pub fn person_words(locale: Locale) -> Vec<(PersonWord, String)> {
    [
        (PersonWord::Welcomed, h::welcomed(locale)),
        (PersonWord::Accompanied, h::accompanied(locale)),
        (PersonWord::Resident, h::resident(locale)),
        (PersonWord::Worker, h::worker(locale)),
        (PersonWord::Youth, h::youth(locale)),
        (PersonWord::ServiceUser, h::service_user(locale)),
    ]
    .map(owned)
    .to_vec()
}

/// Kinds of common moments.
pub fn moment_kinds(locale: Locale) -> Vec<(MomentKind, String)> {
    [
        (MomentKind::Welcome, h::kind_welcome(locale)),
        (MomentKind::Meal, h::kind_meal(locale)),
        (MomentKind::Snack, h::kind_snack(locale)),
        (MomentKind::Other, h::kind_other(locale)),
    ]
    .map(owned)
    .to_vec()
}

fn owned<T>((value, name): (T, &str)) -> (T, String) {
    (value, name.to_owned())
}

/// How much a wish of the house weighs against its usual weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Nothing.
    NotAtAll,
    /// A quarter.
    Little,
    /// As usual.
    Usual,
    /// Twice.
    Important,
    /// Four times.
    Very,
}

/// Levels and their words.
pub fn levels(locale: Locale) -> Vec<(Level, String)> {
    [
        (Level::NotAtAll, r::not_at_all(locale)),
        (Level::Little, r::little(locale)),
        (Level::Usual, r::usual(locale)),
        (Level::Important, r::important(locale)),
        (Level::Very, r::very(locale)),
    ]
    .map(owned)
    .to_vec()
}

impl Level {
    /// The weight of this level where the usual one is `usual` points; a little is never nothing.
    pub fn points(self, usual: u16) -> u16 {
        match self {
            Self::NotAtAll => 0,
            Self::Little => (usual / 4).max(1),
            Self::Usual => usual,
            Self::Important => usual.saturating_mul(2),
            Self::Very => usual.saturating_mul(4),
        }
    }

    /// The level whose points are nearest to a weight.
    pub fn of(points: u16, usual: u16) -> Self {
        [
            Self::NotAtAll,
            Self::Little,
            Self::Usual,
            Self::Important,
            Self::Very,
        ]
        .into_iter()
        .min_by_key(|level| level.points(usual).abs_diff(points))
        .unwrap_or(Self::Usual)
    }
}

/// One weight: its name, how it is read and written.
#[derive(Clone, Copy)]
pub struct WeightField {
    /// Code word, for ids.
    pub id: &'static str,
    /// Name.
    pub name: fn(Locale) -> &'static str,
    /// Reads it.
    pub get: fn(&Weights) -> u16,
    /// Writes it.
    pub set: fn(&mut Weights, u16),
}

macro_rules! weight_fields {
    ($($field:ident),+ $(,)?) => {
        &[$(WeightField {
            id: stringify!($field),
            name: r::$field,
            get: |weights| weights.$field,
            set: |weights, points| weights.$field = points,
        }),+]
    };
}

/// All weights, in the order of the screen.
pub const WEIGHTS: &[WeightField] = weight_fields![
    goal,
    wish,
    fairness,
    idle,
    fatigue,
    moment,
    dislike,
    variety,
    friends,
    referent,
    comfort,
    staff_balance,
    continuity_time,
    continuity_leader,
    stability_session,
    stability_person,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_usual_weight_reads_as_usual_and_every_level_comes_back() {
        let usual = Weights::default();
        for field in WEIGHTS {
            let points = (field.get)(&usual);
            for level in [
                Level::NotAtAll,
                Level::Little,
                Level::Usual,
                Level::Important,
                Level::Very,
            ] {
                let mut weights = usual;
                (field.set)(&mut weights, level.points(points));
                assert_eq!(
                    Level::of((field.get)(&weights), points),
                    level,
                    "{}",
                    field.id
                );
            }
        }
    }
}
