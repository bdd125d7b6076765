//! What a person may choose when nothing is planned: what the house offers, has an image for, and no rule or refusal
//! keeps from the person. Choosing makes a wish.

use crate::{
    domain::{
        document::Document,
        id::{ActivityId, PersonId},
    },
    i18n::Locale,
    present::{activities_ideas, sheet_images},
};
use chrono::NaiveDate;

/// How many are shown.
const MOST: usize = 6;

/// An activity that may be wished for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Idea {
    /// Activity.
    pub activity: ActivityId,
    /// "Je chante."
    pub sentence: String,
    /// Address of its image.
    pub image: String,
    /// Whether the person has wished for it already.
    pub is_wished: bool,
}

/// The ideas for one person: what was wished for first, then what may please, then the rest.
pub fn ideas(locale: Locale, document: &Document, id: PersonId, today: NaiveDate) -> Vec<Idea> {
    let Some(person) = document.persons.get(id) else {
        return Vec::new();
    };
    let suggested = activities_ideas::ideas(locale, document, id, today);
    let is_wished = |activity: ActivityId| {
        let mut wishes = person.project.wishes.iter();
        wishes.any(|wish| wish.activity == Some(activity))
    };
    let rank = |activity: ActivityId| {
        let at = suggested
            .ideas
            .iter()
            .position(|idea| idea.activity == activity);
        at.unwrap_or(usize::MAX)
    };
    let is_kept_out = |activity: ActivityId| {
        let mut out = suggested.left_out.iter();
        out.any(|out| out.activity == activity)
    };
    let mut ideas: Vec<Idea> = document
        .activities
        .iter()
        .filter(|activity| activity.is_offered && !is_kept_out(activity.id))
        .filter_map(|activity| {
            Some(Idea {
                activity: activity.id,
                sentence: super::sheet::activity_sentence(locale, activity),
                image: sheet_images::of_activity(&activity.pictogram)?,
                is_wished: is_wished(activity.id),
            })
        })
        .collect();
    ideas.sort_by_cached_key(|idea| (!idea.is_wished, rank(idea.activity), idea.sentence.clone()));
    // One image for one thing on a screen.
    let mut shown: Vec<Idea> = Vec::new();
    for idea in ideas {
        if shown.len() < MOST && shown.iter().all(|other| other.image != idea.image) {
            shown.push(idea);
        }
    }
    shown
}
