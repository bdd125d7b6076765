//! One search for a week: the helpers search, here it is decided who goes on from what, and the page is told.

mod search;
mod show;

use crate::orders::Orders;
use chrono::NaiveDateTime;
use search::Search;
use semainier::{
    domain::{document::Document, time::WeekId},
    planner::portfolio::FromMember,
    present::reasons::Case,
    protocol::FromWorker,
};
use show::Show;

/// A run, ordered or under way.
pub(crate) struct Run {
    /// Its number.
    pub(crate) id: u64,
    /// Its week, and the house's clock when it was ordered.
    from: (WeekId, NaiveDateTime),
    seed: u64,
    limit: u32,
    ordered: f64,
    under_way: Option<(Search, Show)>,
    is_kept: bool,
}

/// What a run needs of its surroundings.
pub(crate) struct Around<'a> {
    pub(crate) document: &'a Document,
    pub(crate) now: f64,
    pub(crate) clock: fn() -> f64,
    pub(crate) random: fn() -> u128,
    pub(crate) orders: &'a mut Orders,
    pub(crate) said: &'a mut Vec<FromWorker>,
}

impl Run {
    /// A run that begins with its first turn.
    pub(crate) const fn ordered(
        id: u64,
        from: (WeekId, NaiveDateTime),
        (seed, limit): (u64, u32),
        now: f64,
    ) -> Self {
        Self {
            id,
            from,
            seed,
            limit,
            ordered: now,
            under_way: None,
            is_kept: false,
        }
    }

    /// Ends it soon, with the best found.
    pub(crate) fn keep(&mut self, now: f64, orders: &mut Orders) {
        self.is_kept = true;
        if let Some((search, _)) = &mut self.under_way {
            search.keep(now, orders);
        }
    }

    /// Gives it up.
    pub(crate) fn stop(&self, orders: &mut Orders) {
        if let Some((search, _)) = &self.under_way {
            search.stop(orders);
        }
    }

    /// Whether this thread has something to do for it now.
    pub(crate) fn has_work(&self) -> bool {
        let under_way = self.under_way.as_ref();
        under_way.is_none_or(|(search, _)| search.is_here())
    }

    /// Begins with the helpers that live, or searches for a slice; whether it goes on.
    pub(crate) fn work(&mut self, living: &[bool], around: &mut Around) -> bool {
        if let Some((search, _)) = &mut self.under_way {
            search.work_here(around.clock);
            return self.tell(around);
        }
        let (week, now) = self.from;
        let show = Show::begin(Case::at(around.document, week, now), self.ordered);
        let mut search = Search::new(self.id, self.seed, self.limit, self.ordered, show.problem());
        search.begin(living, around.orders);
        if self.is_kept {
            search.keep(around.now, around.orders);
        }
        self.under_way = Some((search, show));
        true
    }

    /// Takes a helper's word, none if it was lost; whether the run goes on.
    pub(crate) fn hear(
        &mut self,
        member: usize,
        word: Option<FromMember>,
        around: &mut Around,
    ) -> bool {
        let Some((search, _)) = &mut self.under_way else {
            return true;
        };
        match word {
            None => search.lose(member, around.now, around.orders),
            Some(FromMember::Stands(told)) if told.run == self.id => {
                search.hear(member, told, around.now, around.orders);
            }
            Some(FromMember::Refused { run, problems }) if run == self.id => {
                search.refuse(problems);
            }
            Some(_) => return true,
        }
        self.tell(around)
    }

    /// Looks after those who wait or are silent; whether the run goes on.
    pub(crate) fn beat(&mut self, around: &mut Around) -> bool {
        if let Some((search, _)) = &mut self.under_way {
            search.look_after(around.now, around.orders);
        }
        self.tell(around)
    }

    /// Tells the page how far it is; whether it goes on.
    fn tell(&mut self, around: &mut Around) -> bool {
        let Some((search, show)) = &mut self.under_way else {
            return true;
        };
        if let Some(problems) = search.take_refusal() {
            search.stop(around.orders);
            let run = self.id;
            around.said.push(FromWorker::Refused { run, problems });
            return false;
        }
        let Some((score, plan)) = search.best() else {
            return true;
        };
        let is_over = search.is_over();
        let said = if is_over {
            Some(show.finished(self.id, score, plan, around))
        } else {
            show.progress(self.id, score, plan, around)
        };
        around.said.extend(said);
        !is_over
    }
}
