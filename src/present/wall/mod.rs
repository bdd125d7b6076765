//! The week on the wall: open days side by side, with pictures, names, hours and rooms.
//! No appointment, no care, no name of a person: everybody passes by.

mod letters;
mod look;
mod notes;
mod sheets;

pub use look::{Look, Paper};
pub use notes::Note;
pub use sheets::{Sheet, sheets};

use super::{domains, part_closed, pictograms, print_choices, sheet::is_draft, sites};
use crate::{
    domain::{
        activity::{Activity, Domain, Setting},
        document::Document,
        house::{CommonMoment, MomentKind},
        id::SiteId,
        occurrence,
        plan::Session,
        time::{Minutes, WeekId},
    },
    i18n::{Locale, format, text::sheet as t},
    present::activity_words,
};
use chrono::{Datelike, NaiveDate};

/// A session on the wall.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WallTile {
    /// Start, for the order.
    pub start: Minutes,
    /// "10 h 30".
    pub time: String,
    /// Name of the activity.
    pub name: String,
    /// Room, or that it is an outing.
    pub place: String,
    /// Class of the domain.
    pub class: &'static str,
    /// Icon of the domain, where there is no image.
    pub icon: &'static str,
    /// Address of the image.
    pub image: Option<String>,
}

/// A day on the wall.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WallDay {
    /// Its date.
    pub date: NaiveDate,
    /// "lundi".
    pub name: String,
    /// "23".
    pub number: String,
    /// "Fermé dès 14 h 45". Not why: everybody passes by.
    pub closed: Vec<String>,
    /// Before the half of the day.
    pub morning: Vec<WallTile>,
    /// After it.
    pub afternoon: Vec<WallTile>,
    /// Whether the house is open, or something takes place, before the half of the day.
    pub has_morning: bool,
    /// Whether the house is open at the meal.
    pub has_noon: bool,
    /// Whether the house is open, or something takes place, after the half of the day.
    pub has_afternoon: bool,
}

impl WallDay {
    /// Sessions of the day.
    fn count(&self) -> usize {
        self.morning.len() + self.afternoon.len()
    }

    /// Until the meal, for a sheet that has the mornings alone.
    fn morning_alone(&self) -> Self {
        Self {
            afternoon: Vec::new(),
            has_afternoon: false,
            ..self.clone()
        }
    }

    /// After the meal.
    fn afternoon_alone(&self) -> Self {
        Self {
            morning: Vec::new(),
            has_morning: false,
            has_noon: false,
            ..self.clone()
        }
    }
}

/// The wall of a site, or of the house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wall {
    /// House, and the site if there are several.
    pub house: String,
    /// Days.
    pub days: Vec<WallDay>,
    /// The meal's time and name, if there is one.
    pub noon: Option<(String, String)>,
    /// The foot.
    pub notes: Vec<Note>,
    /// Whether nobody has validated the week yet.
    pub is_draft: bool,
}

impl Wall {
    fn has_sessions(&self) -> bool {
        self.days.iter().any(|day| day.count() > 0)
    }

    /// "12 h Repas et repos".
    fn noon_text(&self) -> Option<String> {
        let (time, name) = self.noon.as_ref()?;
        Some(format!("{time} {name}"))
    }

    fn foot(&self) -> impl Iterator<Item = (&str, &str)> {
        let notes = self.notes.iter();
        notes.map(|note| (note.title.as_str(), note.text.as_str()))
    }
}

/// The walls of a week: one, that of the site that is shown, or one for each that has sessions. None if there is nothing in the week.
pub fn walls(
    locale: Locale,
    document: &Document,
    week: WeekId,
    shown: Option<SiteId>,
) -> Vec<Wall> {
    let sites = sites::several(document);
    if sites.is_empty() {
        let wall = Some(wall(locale, document, week, None));
        return wall.into_iter().filter(Wall::has_sessions).collect();
    }
    sites
        .iter()
        .filter(|site| sites::is_shown(Some(site.id), shown))
        .map(|site| wall(locale, document, week, Some((site.id, &site.name))))
        .filter(Wall::has_sessions)
        .collect()
}

fn wall(
    locale: Locale,
    document: &Document,
    week: WeekId,
    site: Option<(SiteId, &String)>,
) -> Wall {
    let house = &document.house;
    let days: Vec<WallDay> = print_choices::open_days(document, week)
        .map(|date| day(locale, document, week, date, site.map(|(id, _)| id)))
        .collect();
    let start = |moment: &CommonMoment| format::time(locale, moment.range.start().0);
    Wall {
        house: site.map_or_else(
            || house.name.clone(),
            |(_, site)| format!("{}, {site}", house.name),
        ),
        noon: house
            .moments
            .iter()
            .find(|moment| is_meal(moment))
            .map(|moment| (start(moment), moment.label.clone())),
        notes: notes::notes(locale, document, site.map(|(id, _)| id)),
        days,
        is_draft: is_draft(document, week),
    }
}

fn day(
    locale: Locale,
    document: &Document,
    week: WeekId,
    date: NaiveDate,
    site: Option<SiteId>,
) -> WallDay {
    let plan = document.weeks.get(&week);
    let sessions = plan.iter().flat_map(|plan| &plan.placements.sessions);
    let mut tiles: Vec<WallTile> = sessions
        .filter(|session| session.day == date.weekday())
        .filter_map(|session| tile(locale, document, session, site))
        .collect();
    tiles.sort_by(|a, b| (a.start, &a.name).cmp(&(b.start, &b.name)));
    let half = document.house.rules.half_day;
    let (morning, afternoon): (Vec<_>, Vec<_>) =
        tiles.into_iter().partition(|tile| tile.start < half);
    // Less what closures take: a day that ends early has no afternoon to show.
    let house = &document.house;
    let hours = house
        .hours_on(date)
        .or_else(|| house.opening.get(date.weekday()));
    let closed = part_closed::on(locale, document, date);
    let meal = document.house.moments.iter().find(|moment| is_meal(moment));
    WallDay {
        date,
        name: format::weekday(locale, date.weekday()).to_owned(),
        number: date.day().to_string(),
        closed: closed.into_iter().map(|part| part.when).collect(),
        // A day whose hours are not known has everything.
        has_noon: meal.is_none_or(|meal| hours.is_none_or(|hours| hours.overlaps(meal.range))),
        has_morning: !morning.is_empty() || hours.is_none_or(|hours| hours.start() < half),
        has_afternoon: !afternoon.is_empty() || hours.is_none_or(|hours| hours.end() > half),
        morning,
        afternoon,
    }
}

fn is_meal(moment: &CommonMoment) -> bool {
    moment.kind == MomentKind::Meal
}

fn tile(
    locale: Locale,
    document: &Document,
    session: &Session,
    site: Option<SiteId>,
) -> Option<WallTile> {
    let activity = occurrence::activity(document, session)?;
    let room = occurrence::room(document, Some(session.room));
    let own = room.and_then(|room| room.site);
    if activity.domain == Domain::Care || !sites::is_shown(own, site) {
        return None;
    }
    let is_outing = activity.setting == Setting::Outing;
    Some(WallTile {
        start: session.start,
        time: format::time(locale, session.start.0),
        name: activity_words::name(locale, activity).to_owned(),
        place: match room {
            _ if is_outing => t::by_minibus(locale).to_owned(),
            Some(room) => room.name.clone(),
            None => String::new(),
        },
        class: domains::class(activity.domain),
        icon: domains::icon(activity.domain),
        image: image(activity),
    })
}

fn image(activity: &Activity) -> Option<String> {
    pictograms::path(&activity.pictogram)
}

#[cfg(test)]
mod tests;
