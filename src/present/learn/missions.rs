//! The missions, in the order of learning.

use super::Watched;
use crate::{
    i18n::{Locale, text::learn as t},
    present::route::{Chosen, FollowPage, PrintModel, Route, SettingsPage},
};

/// Something to do, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// What to do, in a sentence.
    pub text: &'static str,
    /// How it is seen to be done.
    pub watched: Watched,
    /// Where it is done.
    pub place: Route,
}

/// A mission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mission {
    /// Word that progress is kept under.
    pub key: &'static str,
    /// Name.
    pub title: &'static str,
    /// What it is about.
    pub text: &'static str,
    /// Minutes it takes.
    pub minutes: u8,
    /// Steps, in order.
    pub steps: Vec<Step>,
}

/// All missions.
pub fn missions(locale: Locale) -> Vec<Mission> {
    let week = Route::WEEK;
    let day = Route::Day(None);
    let persons = Route::Persons(Chosen::None);
    let data = Route::Settings(SettingsPage::Data);
    let follow_up = Route::FollowUp(FollowPage::List(None));
    let print = Route::Print(PrintModel::Desk, None);
    let step = |text, watched, place| Step {
        text,
        watched,
        place,
    };
    vec![
        Mission {
            key: "propose",
            title: t::m_propose(locale),
            text: t::m_propose_text(locale),
            minutes: 3,
            steps: vec![
                step(t::s_propose(locale), Watched::Proposed, week),
                step(t::s_why(locale), Watched::WhyRead, week),
                step(t::s_move(locale), Watched::Held, week),
                step(t::s_validate(locale), Watched::Validated, week),
                step(t::s_print(locale), Watched::SheetShown, print),
            ],
        },
        Mission {
            key: "why",
            title: t::m_why(locale),
            text: t::m_why_text(locale),
            minutes: 3,
            steps: vec![
                step(t::s_propose(locale), Watched::Proposed, week),
                step(t::s_three(locale), Watched::WhyReadThrice, week),
            ],
        },
        Mission {
            key: "absent",
            title: t::m_absent(locale),
            text: t::m_absent_text(locale),
            minutes: 4,
            steps: vec![
                step(t::s_propose(locale), Watched::Proposed, week),
                step(t::s_day(locale), Watched::DayShown, day),
                step(t::s_absence(locale), Watched::AbsenceNoted, day),
                step(t::s_again(locale), Watched::ProposedAgain, week),
            ],
        },
        Mission {
            key: "no",
            title: t::m_no(locale),
            text: t::m_no_text(locale),
            minutes: 5,
            steps: vec![
                step(t::s_propose(locale), Watched::Proposed, week),
                step(t::s_pin(locale), Watched::Held, week),
                step(t::s_refuse(locale), Watched::Refused, persons),
                step(t::s_again(locale), Watched::ProposedAgain, week),
            ],
        },
        Mission {
            key: "note",
            title: t::m_note(locale),
            text: t::m_note_text(locale),
            minutes: 3,
            steps: vec![step(t::s_note(locale), Watched::Noted, follow_up)],
        },
        Mission {
            key: "restore",
            title: t::m_restore(locale),
            text: t::m_restore_text(locale),
            minutes: 5,
            steps: vec![
                step(t::s_backup(locale), Watched::BackedUp, data),
                step(t::s_erase(locale), Watched::Erased, persons),
                step(t::s_restore(locale), Watched::Restored, data),
            ],
        },
    ]
}
