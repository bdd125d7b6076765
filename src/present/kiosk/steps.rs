//! The things of one person's day, in order.

use super::{place, sheet};
use crate::{
    domain::{
        document::Document,
        house::MomentKind,
        id::{ActivityId, SessionId},
        occurrence::{self, Occurrence, What},
        person::Person,
        time::{Minutes, TimeRange, WeekId},
    },
    i18n::{
        Locale, format,
        text::{kiosk as t, sheet as words},
    },
    present::{
        domains,
        sheet_images::{Images, drawing},
    },
};
use chrono::NaiveDate;

/// One thing of the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// When.
    pub range: TimeRange,
    /// "à 15 heures 30".
    pub time: String,
    /// "Je fais un gâteau."
    pub sentence: String,
    /// Address of its image.
    pub image: Option<String>,
    /// Icon that stands where there is no image.
    pub icon: &'static str,
    /// "Je suis à la cuisine."
    pub place: Option<String>,
    /// "Je suis avec Karim."
    pub with: Option<String>,
    /// Its activity, if it is a session.
    pub activity: Option<ActivityId>,
    /// The session itself.
    pub session: Option<SessionId>,
    /// Whether it is the person's own, and no common moment of the house.
    pub(super) is_own: bool,
}

/// Everything of a day, by start: the person's own things, the common moments, the way home.
pub(super) fn steps(
    locale: Locale,
    document: &Document,
    person: &Person,
    date: NaiveDate,
    hours: TimeRange,
) -> Vec<Step> {
    let mut images = Images::default();
    let week = WeekId::of(date);
    let mut steps: Vec<Step> = occurrence::in_week(document, week)
        .iter()
        .filter(|one| one.date == date && one.persons().contains(&person.id))
        .filter_map(|one| own(locale, document, one, &mut images))
        .collect();
    let common = document
        .house
        .moments
        .iter()
        .filter(|moment| hours.contains(moment.range));
    steps.extend(common.filter_map(|moment| {
        let (sentence, files): (_, &[&str]) = match moment.kind {
            MomentKind::Welcome => (t::i_arrive(locale), &["bonjour", "cafe"]),
            MomentKind::Meal => (words::i_eat(locale), &["table", "soupe"]),
            MomentKind::Snack => (t::i_snack(locale), &["gouter", "cafe"]),
            MomentKind::Other => return None,
        };
        Some(common_step(
            locale,
            moment.range,
            sentence,
            files,
            &mut images,
        ))
    }));
    if let Some(range) = TimeRange::lasting(hours.end(), 15) {
        steps.push(common_step(
            locale,
            range,
            words::i_go_home(locale),
            &["minibus", "maison"],
            &mut images,
        ));
    }
    steps.sort_by_key(|step| (step.range.start(), !step.is_own));
    steps
}

fn common_step(
    locale: Locale,
    range: TimeRange,
    sentence: &str,
    files: &[&str],
    images: &mut Images,
) -> Step {
    let candidates: Vec<_> = files.iter().map(|file| drawing(file)).collect();
    Step {
        range,
        time: time(locale, range.start()),
        sentence: sentence.to_owned(),
        image: images.of(sentence, &candidates),
        icon: "clock",
        place: None,
        with: None,
        activity: None,
        session: None,
        is_own: false,
    }
}

fn own(
    locale: Locale,
    document: &Document,
    one: &Occurrence<'_>,
    images: &mut Images,
) -> Option<Step> {
    // Who has a way to go leaves before, and is back after.
    let range = one.taken()?;
    let (sentence, image) = sheet::said(locale, document, one, images);
    let place =
        occurrence::room(document, one.room()).map(|room| place::sentence(locale, &room.name));
    let icon = match one.what {
        What::Session(session) => occurrence::activity(document, session)
            .map_or("clock", |activity| domains::icon(activity.domain)),
        What::Appointment(..) => "stethoscope",
    };
    let (activity, session, with) = match one.what {
        What::Session(session) => {
            let leaders: Vec<&str> = occurrence::staff(document, &session.leaders)
                .iter()
                .map(|member| member.first_name.as_str())
                .collect();
            let with =
                (!leaders.is_empty()).then(|| t::with(locale, &format::list(locale, &leaders)));
            (Some(session.activity), Some(session.id), with)
        }
        What::Appointment(..) => (None, None, None),
    };
    Some(Step {
        range,
        time: time(locale, one.start),
        sentence,
        image,
        icon,
        place,
        with,
        activity,
        session,
        is_own: true,
    })
}

fn time(locale: Locale, start: Minutes) -> String {
    words::at(locale, &format::easy_time(locale, start.0))
}
