//! The catalogue of activities as its screen lists it: filters and cards.

use super::{activities_possible, activity_words, domains, pictograms};
use crate::{
    catalogue::{self, folded},
    domain::{
        activity::{Activity, Domain, Setting},
        document::Document,
        id::ActivityId,
        serafin::SerafinCode,
        time::WeekId,
    },
    i18n::{Locale, format, text::activities as t},
};
use std::collections::BTreeSet;

/// Which activities by whether the house runs them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Offer {
    /// All.
    All,
    /// Those the house runs.
    #[default]
    Offered,
    /// Those that wait in the catalogue.
    Waiting,
}

/// How long a session lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// Half an hour at most.
    Short,
    /// More, up to an hour.
    Medium,
    /// More than an hour.
    Long,
}

impl Length {
    /// All, from the shortest.
    pub const ALL: [Self; 3] = [Self::Short, Self::Medium, Self::Long];

    const fn holds(self, minutes: u16) -> bool {
        match self {
            Self::Short => minutes <= 30,
            Self::Medium => minutes > 30 && minutes <= 60,
            Self::Long => minutes > 60,
        }
    }

    /// Its name on screen.
    pub const fn name(self, locale: Locale) -> &'static str {
        match self {
            Self::Short => t::length_short(locale),
            Self::Medium => t::length_medium(locale),
            Self::Long => t::length_long(locale),
        }
    }
}

/// For how many people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// One person alone.
    One,
    /// Two to four.
    Few,
    /// Five to eight.
    Some,
    /// Nine and more.
    Many,
}

impl Group {
    /// All, from the smallest.
    pub const ALL: [Self; 4] = [Self::One, Self::Few, Self::Some, Self::Many];

    const fn range(self) -> (u16, u16) {
        match self {
            Self::One => (1, 1),
            Self::Few => (2, 4),
            Self::Some => (5, 8),
            Self::Many => (9, u16::MAX),
        }
    }

    /// Its name on screen.
    pub const fn name(self, locale: Locale) -> &'static str {
        match self {
            Self::One => t::group_one(locale),
            Self::Few => t::group_few(locale),
            Self::Some => t::group_some(locale),
            Self::Many => t::group_many(locale),
        }
    }
}

/// What the catalogue says of an activity for the kind of the house. Of what a house wrote itself it says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Advice {
    /// What a new house of this kind begins with.
    ToBegin,
    /// For this kind of house.
    OurKind,
    /// Only for other kinds.
    OtherKinds,
}

impl Advice {
    /// All, from the nearest.
    pub const ALL: [Self; 3] = [Self::ToBegin, Self::OurKind, Self::OtherKinds];

    /// Its name on screen.
    pub const fn name(self, locale: Locale) -> &'static str {
        match self {
            Self::ToBegin => t::advice_begin(locale),
            Self::OurKind => t::advice_ours(locale),
            Self::OtherKinds => t::advice_others(locale),
        }
    }

    /// The activities of which it says so.
    fn among(self, document: &Document) -> BTreeSet<ActivityId> {
        let kind = document.house.kind;
        match self {
            Self::ToBegin => catalogue::starters(kind),
            Self::OurKind => catalogue::advised(kind),
            Self::OtherKinds => {
                let ours = catalogue::advised(kind);
                let written = document.activities.iter();
                written
                    .filter(|activity| activity.catalogue.is_some() && !ours.contains(&activity.id))
                    .map(|activity| activity.id)
                    .collect()
            }
        }
    }
}

/// What the list is narrowed to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filters {
    /// Words searched for, accents and case aside.
    pub words: String,
    /// Domains; any if empty.
    pub domains: Vec<Domain>,
    /// Offered or not.
    pub offer: Offer,
    /// Length.
    pub length: Option<Length>,
    /// Group size.
    pub group: Option<Group>,
    /// Where; an activity that runs in either place fits both indoors and outdoors.
    pub setting: Option<Setting>,
    /// A need that it serves, or one below it.
    pub need: Option<SerafinCode>,
    /// What the catalogue says for the kind of the house.
    pub advice: Option<Advice>,
    /// Only where a room of the house fits.
    pub has_room: bool,
}

impl Filters {
    /// How many filters under "more filters" narrow the list.
    pub fn n_more(&self) -> usize {
        usize::from(self.offer != Offer::All)
            + usize::from(self.length.is_some())
            + usize::from(self.group.is_some())
            + usize::from(self.setting.is_some())
            + usize::from(self.need.is_some())
            + usize::from(self.advice.is_some())
            + usize::from(self.has_room)
    }

    fn keep(&self, locale: Locale, document: &Document, activity: &Activity) -> bool {
        let (fewest, most) = self.group.map_or((0, u16::MAX), Group::range);
        (self.domains.is_empty() || self.domains.contains(&activity.domain))
            && match self.offer {
                Offer::All => true,
                Offer::Offered => activity.is_offered,
                Offer::Waiting => !activity.is_offered,
            }
            && self
                .length
                .is_none_or(|length| length.holds(activity.duration))
            && activity.min_group <= most
            && fewest <= activity.max_group
            && self
                .setting
                .is_none_or(|setting| suits(setting, activity.setting))
            && self
                .need
                .as_ref()
                .is_none_or(|need| activity.needs.iter().any(|code| code.is_within(need)))
            && (!self.has_room || activities_possible::has_room(document, activity))
            && has_words(locale, activity, &self.words)
    }
}

/// Whether an activity that runs in `place` may run where it is `wanted`.
fn suits(wanted: Setting, place: Setting) -> bool {
    wanted == place
        || (place == Setting::Either && matches!(wanted, Setting::Indoors | Setting::Outdoors))
}

/// Name of a place of activities, as searches and the sheet write it.
pub const fn setting_name(locale: Locale, setting: Setting) -> &'static str {
    match setting {
        Setting::Indoors => t::setting_indoors(locale),
        Setting::Outdoors => t::setting_outdoors(locale),
        Setting::Either => t::setting_either(locale),
        Setting::Outing => t::setting_outing(locale),
    }
}

fn has_words(locale: Locale, activity: &Activity, words: &str) -> bool {
    if words.trim().is_empty() {
        return true;
    }
    let text = folded(&format!(
        "{} {} {} {} {} {}",
        activity_words::name(locale, activity),
        activity_words::kept_name(activity),
        activity_words::easy_name(locale, activity),
        domains::name(locale, activity.domain),
        setting_name(locale, activity.setting),
        activity_words::material(locale, activity),
    ));
    folded(words).split_whitespace().all(|word| {
        text.contains(word)
            || activity
                .needs
                .iter()
                .any(|code| code.is_within(&SerafinCode::new(word)))
    })
}

/// One card of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Activity.
    pub id: ActivityId,
    /// Name.
    pub name: String,
    /// Name in the person's voice, with its quotation marks; may be empty.
    pub easy_name: String,
    /// Domain.
    pub domain: Domain,
    /// Length and group size.
    pub meta: String,
    /// Address of the drawing.
    pub pictogram: Option<String>,
    /// Whether the house runs it.
    pub is_offered: bool,
    /// Whether it stands in this week's plan.
    pub is_planned: bool,
}

/// The activities that pass the filters, by name.
pub fn cards(locale: Locale, document: &Document, filters: &Filters, week: WeekId) -> Vec<Card> {
    let plan = document.week(week);
    let is_planned = |id| {
        plan.placements
            .sessions
            .iter()
            .any(|session| session.activity == id)
    };
    let advised = filters.advice.map(|advice| advice.among(document));
    let is_advised = |id| advised.as_ref().is_none_or(|ids| ids.contains(&id));
    let mut kept: Vec<_> = document
        .activities
        .iter()
        .filter(|activity| is_advised(activity.id) && filters.keep(locale, document, activity))
        .collect();
    kept.sort_by_cached_key(|activity| {
        (folded(activity_words::name(locale, activity)), activity.id)
    });
    kept.into_iter()
        .map(|activity| Card {
            id: activity.id,
            name: activity_words::name(locale, activity).to_owned(),
            easy_name: quoted(locale, activity_words::easy_name(locale, activity)),
            domain: activity.domain,
            meta: meta(locale, activity),
            pictogram: pictograms::path(&activity.pictogram),
            is_offered: activity.is_offered,
            is_planned: is_planned(activity.id),
        })
        .collect()
}

/// "« Je chante. »"; nothing for an empty name.
pub fn quoted(locale: Locale, words: &str) -> String {
    let words = words.trim().trim_end_matches('.');
    if words.is_empty() {
        return String::new();
    }
    t::quoted_sentence(locale, words)
}

/// "Musique · 60 min · 6 à 30 pers."
fn meta(locale: Locale, activity: &Activity) -> String {
    format!(
        "{} · {} · {}",
        domains::name(locale, activity.domain),
        format::duration(locale, activity.duration),
        group(locale, activity),
    )
}

/// "6 à 30 pers."
pub fn group(locale: Locale, activity: &Activity) -> String {
    if activity.min_group == activity.max_group {
        t::group_exact(locale, usize::from(activity.max_group))
    } else {
        t::group_range(locale, activity.min_group, activity.max_group)
    }
}

#[cfg(test)]
mod tests;
