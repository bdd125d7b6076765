//! What takes place in a week and where it lies: kept while the house stays as it is, since who turns the weeks comes back to
//! them; of the weeks beside the one shown it is made beforehand, while nobody waits.

use crate::{
    platform::latest::Latest,
    state::{planner::Planner, store::Store},
};
use leptos::prelude::*;
use semainier::{
    domain::{document::Document, time::WeekId},
    i18n::Locale,
    present::{
        recent::Recent,
        week_cards::{self, Card},
        week_filters::{Filters, Names},
        week_grid::{self, Board},
    },
};
use std::{sync::Arc, time::Duration};

/// Time without an edit or another week before the next week is made, and as much again before the one before.
const REST: Duration = Duration::from_millis(700);

/// Everything that takes place in a week.
pub type Cards = Arc<Vec<Arc<Card>>>;

/// The weeks made last.
#[derive(Clone, Copy)]
pub struct Weeks {
    locale: Locale,
    cards: StoredValue<Recent<WeekId, Cards>>,
    boards: StoredValue<Recent<(WeekId, Filters), Board>>,
}

impl Weeks {
    /// None yet.
    pub fn none(locale: Locale) -> Self {
        Self {
            locale,
            cards: StoredValue::default(),
            boards: StoredValue::default(),
        }
    }

    /// Everything that takes place in a week.
    pub fn cards(self, document: &Arc<Document>, week: WeekId) -> Cards {
        let make = || Arc::new(week_cards::cards(self.locale, document, week));
        let cards = self.cards;
        cards
            .try_update_value(|recent| recent.get(document, week, make))
            .unwrap_or_default()
    }

    /// The board of these cards of the week. The names are those of all, if the filters have words.
    pub fn board(
        self,
        document: &Arc<Document>,
        week: WeekId,
        cards: &[Arc<Card>],
        filters: &Filters,
        names: &Names,
    ) -> Board {
        let show = |card: &Card| filters.show(names, card);
        let make = || week_grid::board(self.locale, document, week, cards, show, filters.site);
        let key = (week, filters.clone());
        let boards = self.boards;
        boards
            .try_update_value(|recent| recent.get(document, key, make))
            .unwrap_or_default()
    }

    /// Makes the weeks beside this one whenever the page rests.
    pub fn make_beside(
        self,
        (store, planner): (Store, Planner),
        week: Memo<WeekId>,
        filters: RwSignal<Filters>,
    ) {
        let latest = Latest::new();
        Effect::new(move |_| {
            let (document, week, filters) = (store.document(), week.get(), filters.get());
            let turn = latest.next();
            // A search shows one document after the other, and letters are typed one after the other.
            if planner.is_running() || filters.has_words() {
                return;
            }
            for (at, beside) in (1..).zip([week.next(), week.previous()]) {
                let (document, filters) = (Arc::clone(&document), filters.clone());
                turn.after(REST * at, move || {
                    let cards = self.cards(&document, beside);
                    self.board(&document, beside, &cards, &filters, &Names::default());
                });
            }
        });
    }
}
