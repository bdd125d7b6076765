//! The foot of the wall.

use crate::{
    domain::{document::Document, house::MomentKind, id::SiteId},
    i18n::{Locale, format, text::sheet as t},
    present::sites,
};

/// First names of the team, at most.
const MOST_NAMES: usize = 10;

/// What stands below the days: what each of them holds, who is there, that one may say no.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// "Chaque jour à 10 h".
    pub title: String,
    /// "café".
    pub text: String,
    /// Name of its drawing.
    pub image: &'static str,
}

/// The notes of a site, or of the house.
pub(super) fn notes(locale: Locale, document: &Document, site: Option<SiteId>) -> Vec<Note> {
    let moments = document.house.moments.iter().filter_map(|moment| {
        let image = match moment.kind {
            MomentKind::Welcome => "cafe",
            MomentKind::Snack => "gouter",
            MomentKind::Meal | MomentKind::Other => return None,
        };
        let start = format::time(locale, moment.range.start().0);
        Some(Note {
            title: t::each_day_at(locale, &start),
            text: moment.label.clone(),
            image,
        })
    });
    let team = Some(team(locale, document, site)).filter(|names| !names.is_empty());
    let team = team.map(|text| Note {
        title: t::with_you(locale).to_owned(),
        text,
        image: "bonjour",
    });
    let choice = Note {
        title: t::you_can_say_no(locale).to_owned(),
        text: t::and_change_your_mind(locale).to_owned(),
        image: "non",
    };
    moments.chain(team).chain([choice]).collect()
}

fn team(locale: Locale, document: &Document, site: Option<SiteId>) -> String {
    let mut names: Vec<&str> = document
        .staff
        .iter()
        .filter(|member| !member.archived && sites::is_shown(member.site, site))
        .map(|member| member.first_name.as_str())
        .collect();
    names.sort_unstable();
    names.dedup();
    if names.len() > MOST_NAMES {
        t::and_the_team(locale, &names[..MOST_NAMES].join(", "))
    } else {
        format::list(locale, &names)
    }
}
