//! What of a week is shown: by domain, by words, by site, by what changed.

use super::{
    activity_words, names, sites,
    week_cards::{Card, CardKey},
};
use crate::{
    catalogue::folded,
    domain::{activity::Domain, document::Document, id::SiteId},
};
use std::{collections::BTreeMap, sync::Arc};

/// What the user chose to see. Everything, at first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filters {
    /// Domains left out.
    pub hidden: Vec<Domain>,
    /// Words that people, activities, rooms or staff hold.
    pub words: String,
    /// One site only.
    pub site: Option<SiteId>,
    /// Only what changed.
    pub only_changed: bool,
}

impl Filters {
    /// Whether nothing is left out.
    pub fn is_empty(&self) -> bool {
        self.hidden.is_empty() && self.words.trim().is_empty() && !self.only_changed
    }

    /// Whether words leave cards out.
    pub fn has_words(&self) -> bool {
        !self.words.trim().is_empty()
    }

    /// Whether the card is shown. The names are needed only where there are words.
    pub fn show(&self, names: &Names, card: &Card) -> bool {
        sites::is_shown(card.site, self.site)
            && !self.hidden.contains(&card.domain)
            && (card.is_changed || !self.only_changed)
            && (!self.has_words() || names.have(&self.words, card))
    }
}

/// Every name on the cards of a week and behind them, gathered once for all the letters that are typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Names(BTreeMap<CardKey, String>);

impl Names {
    /// Of these cards.
    pub fn of(document: &Document, cards: &[Arc<Card>]) -> Self {
        let words = |card: &Arc<Card>| (card.key, folded(&text_of(document, card)));
        Self(cards.iter().map(words).collect())
    }

    fn have(&self, words: &str, card: &Card) -> bool {
        let wanted = folded(words);
        let text = self.0.get(&card.key);
        text.is_some_and(|text| wanted.split_whitespace().all(|word| text.contains(word)))
    }
}

/// Every name on a card and behind it.
fn text_of(document: &Document, card: &Card) -> String {
    let persons = card
        .persons
        .iter()
        .filter_map(|id| document.persons.get(*id))
        .map(|person| names::full(person));
    let staff = card
        .staff
        .iter()
        .filter_map(|id| document.staff.get(*id))
        .map(|member| names::staff(member));
    let room = card
        .room
        .and_then(|id| document.rooms.get(id))
        .map(|room| room.name.clone());
    let activity = card.activity.and_then(|id| document.activities.get(id));
    let activity = activity.map(|activity| activity_words::kept_name(activity).to_owned());
    [card.title.clone(), card.detail.clone()]
        .into_iter()
        .chain(activity)
        .chain(room)
        .chain(persons)
        .chain(staff)
        .collect::<Vec<_>>()
        .join(" ")
}

/// How many cards each domain has, in the order of [`Domain::ALL`], and how many changed.
pub fn counts(cards: &[Arc<Card>], site: Option<SiteId>) -> ([usize; 10], usize) {
    let mut counts = [0; 10];
    let mut n_changed = 0;
    for card in cards.iter().filter(|card| sites::is_shown(card.site, site)) {
        for (domain, count) in Domain::ALL.iter().zip(&mut counts) {
            *count += usize::from(*domain == card.domain);
        }
        n_changed += usize::from(card.is_changed);
    }
    (counts, n_changed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{demo, domain::time::WeekId, i18n::Locale, present::week_cards};
    use chrono::NaiveDate;

    #[test]
    fn words_find_cards_by_every_name_on_them_and_behind_them() {
        let document = demo::small(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap());
        let week: WeekId = "2026-W47".parse().unwrap();
        let cards = week_cards::cards(Locale::Fr, &document, week);
        let names = Names::of(&document, &cards);
        let card = cards.iter().find(|card| !card.persons.is_empty()).unwrap();
        let person = document.persons.get(card.persons[0]).unwrap();
        let with = |words: String| Filters {
            words,
            ..Filters::default()
        };
        let both = format!("{} {}", person.last_name.to_uppercase(), card.title);
        assert!(with(both).show(&names, card));
        assert!(!with("zzz".to_owned()).show(&names, card));
        assert!(with("  ".to_owned()).show(&Names::default(), card));
    }

    #[test]
    fn words_are_compared_without_accents() {
        assert_eq!(folded("Pâtisserie d’Été"), "patisserie d'ete");
    }
}
