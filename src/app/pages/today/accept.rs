//! What is done with the changes of a card.

use super::repair::{Card, first_open_minute};
use crate::platform::{focus, page, sight};
use leptos::prelude::*;
use semainier::{
    domain::{
        edit::{Command, Gesture, WeekCommand},
        id::SessionId,
        time::WeekId,
    },
    i18n::text::repairs as t,
    present::{
        absences::{self, Subject},
        reasons::repairs::{Repair, Way},
    },
};

impl Card {
    /// Accepts these lines as one undo step; with the last of them the absent person leaves every session of the day.
    pub fn accept(self, lines: &[(Repair, Option<Way>)]) {
        let Some(found) = self.repairs.get_untracked() else {
            return;
        };
        let week = WeekId::of(self.context.date.get_untracked());
        let is_taken = |line: &Repair| lines.iter().any(|(taken, _)| taken.key == line.key);
        let is_last = found
            .lines
            .iter()
            .all(|line| line.ways.is_empty() || is_taken(line));
        let is_left =
            |id: &SessionId| is_last || lines.iter().any(|(line, _)| line.session == Some(*id));
        let left: Vec<SessionId> = found.left.iter().copied().filter(is_left).collect();
        let mut commands = self.follow_up(&left);
        if let Subject::Person(person) = self.subject {
            let leaving = left.iter().map(|session| {
                Command::Week(week, WeekCommand::RemoveParticipant(*session, person))
            });
            commands.extend(leaving);
        }
        let ways = lines.iter().filter_map(|(_, way)| way.as_ref());
        commands.extend(ways.flat_map(|way| way.commands(week)));
        let told = t::accepted(self.locale, lines.len().max(1));
        let repair = Command::Several(Gesture::Repair, commands);
        if self.store.apply_and_tell(&repair, told) {
            self.keep(!is_last);
        }
        self.refocus();
    }

    /// Changes nothing but the follow-up: the absent person was planned and does not come.
    pub fn settle(self) {
        let Some(found) = self.repairs.get_untracked() else {
            return;
        };
        let commands = self.follow_up(&found.left);
        self.keep(false);
        let told = t::left_as_is(self.locale);
        if commands.is_empty() {
            self.notices.tell(told);
        } else {
            self.store
                .apply_and_tell(&Command::Several(Gesture::Repair, commands), told);
        }
        // What only people can see to, as a visit at a fixed hour, stands as before.
        let date = self.context.date.get_untracked();
        let open = absences::open(
            &self.store.document_untracked(),
            date,
            first_open_minute(date),
        );
        if open.contains(&self.subject) {
            self.context.settled.update(|settled| {
                settled.insert((self.subject, date));
            });
        }
        self.refocus();
    }

    /// What was pressed goes away with its line: the focus goes to the title of the card, or of the page.
    pub fn refocus(self) {
        let heading = format!("h-{}", self.subject);
        sight::after_paint(move || {
            if focus::focused().is_none() {
                page::focus_first("main h1");
                page::focus(&heading);
            }
        });
    }

    /// The follow-up of the absent person for these sessions.
    fn follow_up(self, sessions: &[SessionId]) -> Vec<Command> {
        let Subject::Person(person) = self.subject else {
            return Vec::new();
        };
        let date = self.context.date.get_untracked();
        let document = self.store.document_untracked();
        let stamp = self.store.stamp();
        let records = absences::records(&document, person, date, sessions, &stamp);
        if records.is_empty() {
            Vec::new()
        } else {
            vec![Command::Record(WeekId::of(date), records)]
        }
    }

    /// Keeps the card while something offered is left to answer.
    fn keep(self, is_kept: bool) {
        let of_day = (self.subject, self.context.date.get_untracked());
        self.context.unfinished.update(|unfinished| {
            if is_kept {
                unfinished.insert(of_day);
            } else {
                unfinished.remove(&of_day);
            }
        });
    }
}
