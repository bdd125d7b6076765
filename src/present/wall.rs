//! The week on the wall: open days side by side, with pictures, names, hours and rooms.
//! No appointment, no care, no name of a person: everybody passes by.

use super::{domains, part_closed, pictograms, print_choices, sheet::is_draft};
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
};
use chrono::{Datelike, NaiveDate};

/// First names of the team under the days, at most.
const MOST_NAMES: usize = 10;

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
    /// Whether the house is open at the meal.
    pub has_noon: bool,
    /// Whether the house is open, or something takes place, after the half of the day.
    pub has_afternoon: bool,
}

/// A line below the days: what each day holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Each {
    /// "Chaque jour à 10 h".
    pub when: String,
    /// "café".
    pub what: String,
    /// Name of its drawing.
    pub image: &'static str,
}

/// The wall of a site, or of the house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wall {
    /// "du lundi 23 au vendredi 27 novembre".
    pub span: String,
    /// House, and the site if there are several.
    pub house: String,
    /// Days.
    pub days: Vec<WallDay>,
    /// The meal's time and name, if there is one.
    pub noon: Option<(String, String)>,
    /// Common moments beside the meal.
    pub each: Vec<Each>,
    /// First names of the team.
    pub team: String,
    /// Most tiles above one another on a day: sets their size.
    pub most: usize,
    /// Whether nobody has validated the week yet.
    pub is_draft: bool,
}

/// The walls of a week: one, or one for each site that has sessions. None if there is nothing in the week.
pub fn walls(locale: Locale, document: &Document, week: WeekId) -> Vec<Wall> {
    let sites = &document.house.sites;
    if sites.len() < 2 {
        let wall = wall(locale, document, week, None);
        return if wall.most > 0 {
            vec![wall]
        } else {
            Vec::new()
        };
    }
    sites
        .iter()
        .map(|site| wall(locale, document, week, Some((site.id, &site.name))))
        .filter(|wall| wall.most > 0)
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
    let most = days
        .iter()
        .map(|day| day.morning.len() + day.afternoon.len());
    let start = |moment: &CommonMoment| format::time(locale, moment.range.start().0);
    Wall {
        span: print_choices::span(locale, document, week),
        house: site.map_or_else(
            || house.name.clone(),
            |(_, site)| format!("{}, {site}", house.name),
        ),
        noon: house
            .moments
            .iter()
            .find(|moment| is_meal(moment))
            .map(|moment| (start(moment), moment.label.clone())),
        each: house
            .moments
            .iter()
            .filter_map(|moment| {
                let image = match moment.kind {
                    MomentKind::Welcome => "cafe",
                    MomentKind::Snack => "gouter",
                    MomentKind::Meal | MomentKind::Other => return None,
                };
                Some(Each {
                    when: t::each_day_at(locale, &start(moment)),
                    what: moment.label.clone(),
                    image,
                })
            })
            .collect(),
        team: team(locale, document, site.map(|(id, _)| id)),
        most: most.max().unwrap_or_default(),
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
        name: format::weekday(locale, date.weekday()).to_owned(),
        number: date.day().to_string(),
        closed: closed.into_iter().map(|part| part.when).collect(),
        // A day whose hours are not known has everything.
        has_noon: meal.is_none_or(|meal| hours.is_none_or(|hours| hours.overlaps(meal.range))),
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
    let is_elsewhere = site.is_some() && room.and_then(|room| room.site) != site;
    if activity.domain == Domain::Care || is_elsewhere {
        return None;
    }
    let is_outing = activity.setting == Setting::Outing;
    Some(WallTile {
        start: session.start,
        time: format::time(locale, session.start.0),
        name: activity.name.clone(),
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

fn team(locale: Locale, document: &Document, site: Option<SiteId>) -> String {
    let mut names: Vec<&str> = document
        .staff
        .iter()
        .filter(|member| !member.archived && (site.is_none() || member.site == site))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo;
    use crate::domain::{
        house::{Closure, House},
        time::{DateSpan, TimeRange, WeekId},
    };
    use chrono::Weekday;

    fn past_week() -> (Document, WeekId) {
        let week: WeekId = "2026-W48".parse().unwrap();
        (demo::small(week.monday()), week.previous())
    }

    #[test]
    fn every_session_but_care_stands_on_the_wall_once() {
        let (document, week) = past_week();
        let wall = wall(Locale::Fr, &document, week, None);
        let shown: usize = wall
            .days
            .iter()
            .map(|day| day.morning.len() + day.afternoon.len())
            .sum();
        let expected = document
            .week(week)
            .placements
            .sessions
            .iter()
            .filter(|session| {
                occurrence::activity(&document, session)
                    .is_some_and(|activity| activity.domain != Domain::Care)
            })
            .count();
        assert_eq!(shown, expected);
        assert!(shown > 0);
        assert_eq!(wall.days.len(), 5);
    }

    #[test]
    fn no_name_of_a_person_and_no_appointment_stands_on_the_wall() {
        let (document, week) = past_week();
        let text = format!("{:?}", walls(Locale::Fr, &document, week));
        for person in document.persons.iter() {
            assert!(!text.contains(&person.last_name), "{}", person.last_name);
        }
        for appointment in document.appointments.iter() {
            assert!(!text.contains(&appointment.title), "{}", appointment.title);
        }
    }

    #[test]
    fn a_day_that_ends_at_noon_has_neither_its_meal_nor_its_afternoon() {
        let (mut document, week) = past_week();
        let mut house = House::clone(&document.house);
        house.opening.set(
            Weekday::Wed,
            TimeRange::new(Minutes::at(9, 0), Minutes::at(12, 0)),
        );
        document.house = house.into();
        let mut plan = document.week(week);
        std::sync::Arc::make_mut(&mut plan)
            .placements
            .sessions
            .retain(|session| session.day != Weekday::Wed);
        document.weeks.insert(week, plan);
        let days = wall(Locale::Fr, &document, week, None).days;
        let told: Vec<_> = days
            .iter()
            .map(|day| (day.has_noon, day.has_afternoon))
            .collect();
        let whole = (true, true);
        assert_eq!(told, [whole, whole, (false, false), whole, whole]);
    }

    #[test]
    fn a_day_that_closes_early_says_when_and_not_why() {
        let (mut document, week) = past_week();
        let span = DateSpan {
            hours: TimeRange::new(Minutes::at(14, 45), Minutes::at(17, 0)),
            ..DateSpan::day(week.date(Weekday::Thu))
        };
        let mut house = House::clone(&document.house);
        house.closures.push(Closure {
            span,
            label: "Obsèques de Mme\u{a0}Durand".to_owned(),
        });
        document.house = house.into();
        let days = wall(Locale::Fr, &document, week, None).days;
        assert_eq!(days[3].closed, ["Fermé dès 14\u{a0}h\u{a0}45"]);
        assert_eq!(days[2].closed, [""; 0]);
    }

    #[test]
    fn the_morning_ends_where_the_house_says() {
        let (document, week) = past_week();
        let half = document.house.rules.half_day;
        for day in wall(Locale::Fr, &document, week, None).days {
            assert!(day.morning.iter().all(|tile| tile.start < half));
            assert!(day.afternoon.iter().all(|tile| tile.start >= half));
        }
    }
}
