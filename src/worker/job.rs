//! Questions with long answers, worked on in pieces so that other questions and a stop need not wait.

use semainier::{
    planner::explain::Missing,
    present::reasons::{self, Case, PlaceView, Supposed, Tried, UnplacedView},
    protocol::{Answer, Ask, Question},
};
use std::collections::VecDeque;

/// Milliseconds of a piece.
const PIECE: f64 = 10.0;

/// A long answer under way.
pub(crate) struct Job {
    /// The question.
    pub(crate) ask: Ask,
    kind: Kind,
}

enum Kind {
    Unplaced {
        todo: VecDeque<Missing>,
        done: Vec<UnplacedView>,
    },
    Places {
        todo: VecDeque<(i32, i32)>,
        done: Vec<PlaceView>,
    },
    /// Each attempt solves the week again, so a piece is one attempt.
    Ways(Box<Tried>),
    /// Two searches, a piece at a time.
    Suppose(Box<Supposed>),
}

impl Job {
    /// Begins a long answer; nothing if the question has a short one.
    pub(crate) fn begin(ask: &Ask, case: &Case) -> Option<Self> {
        let kind = match ask.question {
            Question::Unplaced => Kind::Unplaced {
                todo: case.missing().into(),
                done: [
                    case.contradictions(ask.locale),
                    case.unplaceable(ask.locale),
                ]
                .concat(),
            },
            Question::Places(session) => Kind::Places {
                todo: case.other_times(session).unwrap_or_default(),
                done: Vec::new(),
            },
            Question::Ways(lack) => Kind::Ways(Box::new(case.try_ways(lack)?)),
            Question::Suppose(it) => Kind::Suppose(Box::new(case.suppose(ask.locale, it)?)),
            _ => return None,
        };
        Some(Self {
            ask: ask.clone(),
            kind,
        })
    }

    /// Whether somebody looks at the place where the answer will stand.
    pub(crate) const fn is_awaited(&self) -> bool {
        matches!(
            self.kind,
            Kind::Places { .. } | Kind::Ways(_) | Kind::Suppose(_)
        )
    }

    /// Works on a piece; the answer when it is whole.
    pub(crate) fn work(
        &mut self,
        case: &Case,
        now: fn() -> f64,
        random: fn() -> u128,
    ) -> Option<Answer> {
        let end = now() + PIECE;
        let go_on = || now() < end;
        let locale = self.ask.locale;
        match (&mut self.kind, self.ask.question) {
            (Kind::Unplaced { todo, done }, _) => {
                done.extend(case.look_into(locale, todo, go_on));
                todo.is_empty()
                    .then(|| Answer::Unplaced(std::mem::take(done)))
            }
            (Kind::Places { todo, done }, Question::Places(session)) => {
                done.extend(case.look_at(locale, session, todo, go_on));
                todo.is_empty().then(|| {
                    reasons::sort(done);
                    Answer::Places(std::mem::take(done))
                })
            }
            (Kind::Ways(tried), _) => {
                tried.step();
                tried
                    .is_done()
                    .then(|| Answer::Ways(tried.told(locale, random)))
            }
            (Kind::Suppose(supposed), _) => (!supposed.step()).then(|| {
                let told = supposed.told(locale, random);
                told.map_or(Answer::Nothing, |told| Answer::Supposed(Box::new(told)))
            }),
            (Kind::Places { .. }, _) => Some(Answer::Nothing),
        }
    }
}
