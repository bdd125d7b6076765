//! A copy of a session at another place of the week.

use super::{
    desk::{Desk, Moving},
    moving::place_name,
};
use crate::{
    platform::{ids, sight},
    state::notices::Notices,
};
use leptos::prelude::*;
use semainier::{
    domain::{
        edit::{Command, WeekCommand},
        id::SessionId,
        plan::Session,
    },
    i18n::{
        OfName,
        text::{week_moving as t, week_tools as tools},
    },
    present::{activity_words, week_cards::CardKey, week_copy, week_places::Spot},
};
use std::sync::Arc;

impl Desk {
    /// Lights up where a copy of a session could stand.
    pub fn start_copying(self, key: CardKey, notices: Notices) {
        let (CardKey::Session(source), Some(mut card)) = (key, self.card_untracked(key)) else {
            return notices.tell(t::is_fixed(self.locale));
        };
        let here = (card.day, card.range.start());
        Arc::make_mut(&mut card).key = CardKey::Session(SessionId(ids::random()));
        self.moving.set(Some(Moving {
            card,
            is_drag: false,
            source: Some(source),
        }));
        self.look_at_best(here, true);
    }

    /// Puts a copy with its leaders and those of its people who are there and free.
    pub fn put_copy(self, source: SessionId, key: CardKey, spot: &Spot) {
        let (week, document) = (self.week.get_untracked(), self.store.document_untracked());
        let plan = document.week(week);
        let (CardKey::Session(id), Some(session)) = (key, plan.placements.session(source)) else {
            return;
        };
        let cards = self.cards.get_untracked();
        let copy = week_copy::session(&document, week, &cards, session, (id, spot.day, spot.start));
        let copy = Session {
            room: spot.room.unwrap_or(session.room),
            ..copy
        };
        self.moving.set(None);
        self.cursor.set(None);
        let name = document
            .activities
            .get(session.activity)
            .map_or_else(String::new, |activity| {
                activity_words::name(self.locale, activity).to_owned()
            });
        let place = place_name(self.locale, spot.day, spot.start);
        let put = Command::Week(week, WeekCommand::PutSession(copy));
        if self
            .store
            .apply_and_tell(&put, tools::copied(self.locale, OfName(&name), &place))
        {
            self.focus.set(Some(key));
            sight::focus_soon(key.to_string());
        }
    }
}
