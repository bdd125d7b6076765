//! Questions to the worker: kept up to date while somebody looks, or asked once.

use super::Planner;
use crate::platform::{latest::Latest, sight};
use leptos::prelude::*;
use semainier::{
    domain::{document::Document, id::SessionId, time::WeekId},
    present::{
        reasons::{PlaceView, UnplacedView},
        score::ScoreView,
    },
    protocol::{Answer, Question},
};
use std::{sync::Arc, time::Duration};

/// Edits that follow each other as fast as this are answered once.
const PAUSE: Duration = Duration::from_millis(120);
/// What keeps the worker busy for a second or more waits until edits and weeks have not followed each other for so long: on two
/// cores it would slow what a hand does next.
const REST: Duration = Duration::from_millis(600);

impl Planner {
    /// The week whose score and lacks are kept up to date, once what shows the week itself is on the screen: to take away what is
    /// told of the week before would hold it up.
    pub fn watch(self, week: WeekId) {
        sight::after_paint(move || {
            if self.watched.try_get_untracked() != Some(Some(week)) {
                self.watched.try_set(Some(week));
            }
        });
    }

    /// Whether the score and the lacks told are of this week, tracked.
    pub fn watches(self, week: WeekId) -> bool {
        self.watched.get() == Some(week)
    }

    /// How good the watched week is; nothing before the first answer. The old answer stays until the next comes.
    pub fn score(self) -> Signal<Option<Arc<ScoreView>>> {
        Signal::derive(move || {
            let watched = self.watched.get()?;
            self.score.with(|score| {
                score
                    .as_ref()
                    .filter(|(week, _)| *week == watched)
                    .map(|(_, view)| Arc::clone(view))
            })
        })
    }

    /// Whether the score is of the document as it stands, and not of what stood before the last edit.
    pub fn is_score_new(self) -> Signal<bool> {
        Signal::derive(move || {
            let document = self.store.document();
            let is_same = |scored: &Arc<Document>| Arc::ptr_eq(scored, &document);
            self.score().with(Option::is_some)
                && self
                    .scored
                    .with(|scored| scored.as_ref().is_some_and(is_same))
        })
    }

    /// What has no place in the watched week.
    pub fn unplaced(self) -> Signal<Option<Arc<Vec<UnplacedView>>>> {
        Signal::derive(move || {
            let watched = self.watched.get()?;
            self.unplaced.with(|lacks| {
                lacks
                    .as_ref()
                    .filter(|(week, _)| *week == watched)
                    .map(|(_, view)| Arc::clone(view))
            })
        })
    }

    /// The answer to a question, asked again when the question or the document changes. It is nothing until the first
    /// answer and while the question is nothing; the old answer to the same question stays until the next comes.
    pub fn answer(
        self,
        question: impl Fn() -> Option<(WeekId, Question)> + Send + Sync + 'static,
    ) -> Signal<Option<Arc<Answer>>> {
        self.answer_after(Duration::ZERO, question)
    }

    /// The same, asked when nothing has changed for a while: for what takes long and nobody has asked for by a press.
    pub fn answer_at_rest(
        self,
        question: impl Fn() -> Option<(WeekId, Question)> + Send + Sync + 'static,
    ) -> Signal<Option<Arc<Answer>>> {
        self.answer_after(REST, question)
    }

    fn answer_after(
        self,
        wait: Duration,
        question: impl Fn() -> Option<(WeekId, Question)> + Send + Sync + 'static,
    ) -> Signal<Option<Arc<Answer>>> {
        let question = Memo::new(move |_| question());
        let answer = RwSignal::new(None::<(Question, Arc<Answer>)>);
        let latest = Latest::new();
        Effect::new(move |_| {
            let asked = question.get();
            self.lives.track();
            self.store.document();
            let turn = latest.next();
            let Some((week, asked)) = asked else {
                return answer.set(None);
            };
            let keep = move |given| {
                // Work that an edit made useless is not an answer: the next is on its way.
                if turn.is_last() {
                    answer.try_set(Some((asked, Arc::new(given))));
                }
            };
            if wait.is_zero() {
                return self.ask(week, asked, Box::new(keep));
            }
            turn.after(wait, move || self.ask(week, asked, Box::new(keep)));
        });
        Signal::derive(move || {
            let (_, asked) = question.get()?;
            answer.with(|answer| {
                answer
                    .as_ref()
                    .filter(|(to, _)| *to == asked)
                    .map(|(_, given)| Arc::clone(given))
            })
        })
    }

    /// Every other place of a session, best first.
    pub fn places(
        self,
        session: impl Fn() -> Option<(WeekId, SessionId)> + Send + Sync + 'static,
    ) -> Signal<Option<Arc<Vec<PlaceView>>>> {
        let answer =
            self.answer(move || session().map(|(week, session)| (week, Question::Places(session))));
        Memo::new(move |_| match answer.get().as_deref() {
            Some(Answer::Places(places)) => Some(Arc::new(places.clone())),
            _ => None,
        })
        .into()
    }

    /// Asks for the score again after each edit, a moment later, and for the lacks once nothing has changed for a while.
    pub(super) fn follow_document(self) {
        let latest = Latest::new();
        let language = self.preferences.locale();
        Effect::new(move |_| {
            self.store.document();
            self.lives.track();
            language.track();
            let Some(week) = self.watched.get() else {
                return;
            };
            let turn = latest.next();
            turn.after(PAUSE, move || self.refresh_score(week));
            turn.after(REST, move || self.refresh_unplaced(week));
        });
    }

    fn refresh_score(self, week: WeekId) {
        let document = self.store.document_untracked();
        let keep_score = move |answer| {
            if let Answer::Score(score) = answer {
                let view: ScoreView = *score;
                self.score.try_set(Some((week, Arc::new(view))));
            }
            // Also when there is none to be had: nobody waits for it then.
            self.scored.try_set(Some(document));
        };
        self.ask(week, Question::Score, Box::new(keep_score));
    }

    fn refresh_unplaced(self, week: WeekId) {
        let keep_unplaced = move |answer| {
            if let Answer::Unplaced(lacks) = answer {
                self.unplaced.try_set(Some((week, Arc::new(lacks))));
            }
        };
        self.ask(week, Question::Unplaced, Box::new(keep_unplaced));
    }
}
