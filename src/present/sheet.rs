//! The easy-to-read week of one person: only the days of attendance, three a page, from top to bottom.

mod sentences;

use super::{
    day::is_absent,
    names,
    sheet_images::{self, Images},
    sites,
};
use crate::{
    domain::{
        activity::Activity,
        document::Document,
        house::MomentKind,
        id::{PersonId, SiteId},
        journal::DecisionKind,
        occurrence::{Occurrence, in_week},
        person::Person,
        plan::PlanState,
        time::{Minutes, TimeRange, WEEKDAYS, WeekId},
    },
    i18n::{Locale, format, text::sheet as t},
};
use chrono::NaiveDate;
use xxhash_rust::xxh3::xxh3_64;

/// Days on one page.
const DAYS_A_PAGE: usize = 3;
/// Tiles that stand above one another on a page at fourteen points.
const MOST_TILES: usize = 6;

/// One thing of the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tile {
    /// When it starts.
    pub start: Minutes,
    /// "à 14 heures 15".
    pub time: String,
    /// "Je chante."
    pub sentence: String,
    /// Address of its image; none if the program carries none, or if it stands for another thing here.
    pub image: Option<String>,
}

/// A day of attendance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetDay {
    /// "mardi 24 novembre".
    pub title: String,
    /// What takes place, by start.
    pub tiles: Vec<Tile>,
}

/// How the days stand on the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Layout {
    /// Three days beside one another.
    #[default]
    Week,
    /// One day a page.
    DayByDay,
}

/// The sheet of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Whose.
    pub person: PersonId,
    /// "M. Martin", for the staff.
    pub name: String,
    /// "Je m’appelle Paul Martin."
    pub intro: String,
    /// "Je peux dire non. Je peux demander à Claire."
    pub help: String,
    /// The days, page by page; empty if the person does not come this week.
    pub pages: Vec<Vec<SheetDay>>,
    /// Whether nobody has validated the week yet.
    pub is_draft: bool,
    /// Whether a page holds one day only.
    pub is_day_by_day: bool,
    /// Who read the sheet again as it stands, and when.
    pub reread: Option<(String, NaiveDate)>,
}

impl Sheet {
    /// All tiles, in the order of reading.
    pub fn tiles(&self) -> impl Iterator<Item = &Tile> {
        self.pages.iter().flatten().flat_map(|day| &day.tiles)
    }

    /// What the sheet says, as a short fingerprint: the same words have the same.
    pub fn fingerprint(&self) -> String {
        format!("{:016x}", xxh3_64(self.aloud().as_bytes()))
    }

    /// The sheet with who read just these words again in this week, if somebody did.
    fn with_reader(mut self, document: &Document, week: WeekId) -> Self {
        let text = self.fingerprint();
        let person = self.person;
        let mut readings = document
            .journal
            .iter()
            .rev()
            .filter_map(|entry| match &entry.kind {
                DecisionKind::Reread {
                    person: of,
                    reader,
                    text: read,
                } if *of == person && entry.week == Some(week) && *read == text => {
                    Some((reader.clone(), entry.at.date()))
                }
                _ => None,
            });
        self.reread = readings.next();
        self
    }

    /// All that is read aloud, in the order of reading.
    pub fn aloud(&self) -> String {
        let days = self.pages.iter().flatten().map(|day| {
            let tiles = day.tiles.iter();
            let said = tiles.map(|tile| format!("{}, {}", tile.time, tile.sentence));
            format!("{}. {}", day.title, said.collect::<Vec<_>>().join(" "))
        });
        std::iter::once(self.intro.clone())
            .chain(days)
            .chain([self.help.clone()])
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// The sheet of a person for a week; nothing if there is no such person.
pub fn sheet(
    locale: Locale,
    document: &Document,
    person: PersonId,
    week: WeekId,
    layout: Layout,
) -> Option<Sheet> {
    let person = document.persons.get(person)?;
    let occurrences: Vec<_> = in_week(document, week)
        .into_iter()
        .filter(|one| one.persons().contains(&person.id))
        .collect();
    Some(of_person(
        locale,
        document,
        person,
        week,
        layout,
        &occurrences,
    ))
}

/// The sheets of all people who come this week, to the site that is shown, by name.
pub fn sheets(
    locale: Locale,
    document: &Document,
    week: WeekId,
    layout: Layout,
    site: Option<SiteId>,
) -> Vec<Sheet> {
    let all = in_week(document, week);
    document
        .persons_in(week)
        .iter()
        .filter(|person| sites::is_shown(person.site, site))
        .map(|person| {
            let own: Vec<_> = all
                .iter()
                .filter(|one| one.persons().contains(&person.id))
                .copied()
                .collect();
            of_person(locale, document, person, week, layout, &own)
        })
        .filter(|sheet| !sheet.pages.is_empty())
        .collect()
}

/// What stands for one thing of the week, in the person's voice, and its image.
pub(super) fn said(
    locale: Locale,
    document: &Document,
    occurrence: &Occurrence<'_>,
    images: &mut Images,
) -> (String, Option<String>) {
    sentences::of(locale, document, occurrence, images)
}

/// What stands for an activity, in the person's voice.
pub(super) fn activity_sentence(locale: Locale, activity: &Activity) -> String {
    sentences::of_activity(locale, activity)
}

/// How many people come on some day of this week, to the site that is shown.
pub fn count(document: &Document, week: WeekId, site: Option<SiteId>) -> usize {
    document
        .persons_in(week)
        .iter()
        .filter(|person| sites::is_shown(person.site, site))
        .filter(|person| dates(document, person, week).next().is_some())
        .count()
}

fn of_person(
    locale: Locale,
    document: &Document,
    person: &Person,
    week: WeekId,
    layout: Layout,
    occurrences: &[Occurrence<'_>],
) -> Sheet {
    let mut images = Images::default();
    // Activities choose their image before the meal and the way home do.
    let given: Vec<_> = occurrences
        .iter()
        .map(|one| sentences::of(locale, document, one, &mut images))
        .collect();
    let days: Vec<SheetDay> = dates(document, person, week)
        .map(|(date, hours)| {
            let mut tiles = common_tiles(locale, document, hours, &mut images);
            let own = occurrences.iter().zip(&given);
            // What takes a way begins with it.
            let begins = |one: &Occurrence<'_>| one.taken().map_or(one.start, TimeRange::start);
            tiles.extend(own.filter(|(one, _)| one.date == date).map(
                |(one, (sentence, image))| {
                    tile(locale, begins(one), sentence.clone(), image.clone())
                },
            ));
            tiles.sort_by_key(|tile| tile.start);
            SheetDay {
                title: format::weekday_date(locale, date),
                tiles,
            }
        })
        .collect();
    let is_day_by_day =
        layout == Layout::DayByDay || days.iter().any(|day| day.tiles.len() > MOST_TILES);
    let a_page = if is_day_by_day { 1 } else { DAYS_A_PAGE };
    let referent = person.referent.and_then(|id| document.staff.get(id));
    let ask = referent.map(|member| t::i_can_ask(locale, &member.first_name));
    let sheet = Sheet {
        person: person.id,
        name: names::person(locale, document, person),
        intro: t::my_name_is(locale, &names::full(person)),
        help: [Some(t::i_can_say_no(locale).to_owned()), ask]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" "),
        pages: days.chunks(a_page).map(<[SheetDay]>::to_vec).collect(),
        is_draft: is_draft(document, week),
        is_day_by_day,
        reread: None,
    };
    sheet.with_reader(document, week)
}

/// Whether nobody has validated the week yet.
pub fn is_draft(document: &Document, week: WeekId) -> bool {
    document
        .weeks
        .get(&week)
        .is_none_or(|plan| plan.state == PlanState::Draft)
}

/// The days of attendance, with the hours.
fn dates(
    document: &Document,
    person: &Person,
    week: WeekId,
) -> impl Iterator<Item = (NaiveDate, TimeRange)> {
    WEEKDAYS.into_iter().filter_map(move |day| {
        let date = week.date(day);
        let hours = person.hours_on(&document.house, date)?;
        (!is_absent(person, date)).then_some((date, hours))
    })
}

/// The meal, if the person is there then, and the way home.
fn common_tiles(
    locale: Locale,
    document: &Document,
    hours: TimeRange,
    images: &mut Images,
) -> Vec<Tile> {
    let meal = document
        .house
        .moments
        .iter()
        .find(|moment| moment.kind == MomentKind::Meal && hours.contains(moment.range));
    let mut tiles = Vec::new();
    if let Some(meal) = meal {
        let image = images.of(
            t::i_eat(locale),
            &["table", "soupe"].map(sheet_images::drawing),
        );
        tiles.push(tile(
            locale,
            meal.range.start(),
            t::i_eat(locale).to_owned(),
            image,
        ));
    }
    let image = images.of(
        t::i_go_home(locale),
        &["minibus", "maison"].map(sheet_images::drawing),
    );
    tiles.push(tile(
        locale,
        hours.end(),
        t::i_go_home(locale).to_owned(),
        image,
    ));
    tiles
}

fn tile(locale: Locale, start: Minutes, sentence: String, image: Option<String>) -> Tile {
    Tile {
        start,
        time: t::at(locale, &format::easy_time(locale, start.0)),
        sentence,
        image,
    }
}

#[cfg(test)]
mod tests;
