//! A person's week as a list, and what an absence touches.

use super::{
    activity_words,
    appointments::departure,
    domains, names,
    route::{Chosen, Route, WeekForm, WeekView},
};
use crate::{
    domain::{
        appointment::{Appointment, Place, Professional},
        document::Document,
        id::PersonId,
        occurrence::{Occurrence, What, in_week},
        time::{DateSpan, TimeRange, WEEKDAYS, WeekId},
    },
    i18n::{Locale, format, text::common},
};
use chrono::{Datelike, NaiveDate};

/// Something the person has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// Date.
    pub date: NaiveDate,
    /// "14 h 15 – 15 h 30".
    pub hours: String,
    /// Name.
    pub title: String,
    /// Room; outside the house the address, and when to leave. Perhaps nothing.
    pub place: Option<String>,
    /// With whom.
    pub with: String,
    /// Class of the domain.
    pub class: &'static str,
    /// Icon.
    pub icon: &'static str,
    /// Where it is shown and changed.
    pub route: Route,
}

/// A day of the week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// "Mardi 24 novembre".
    pub name: String,
    /// Whether the person comes on that day.
    pub is_expected: bool,
    /// What the person has.
    pub moments: Vec<Moment>,
}

/// The days on which the person comes or has something.
pub fn days(locale: Locale, document: &Document, person: PersonId, week: WeekId) -> Vec<Day> {
    let moments = moments(locale, document, person, week);
    let presence = document
        .persons
        .get(person)
        .map(|person| person.usual().in_week(week))
        .unwrap_or_default();
    WEEKDAYS
        .into_iter()
        .map(|day| {
            let date = week.date(day);
            Day {
                name: format::capitalized(&format::weekday_date(locale, date)),
                is_expected: presence.get(day).is_some(),
                moments: moments
                    .iter()
                    .filter(|moment| moment.date == date)
                    .cloned()
                    .collect(),
            }
        })
        .filter(|day| day.is_expected || !day.moments.is_empty())
        .collect()
}

/// All that a person has in a week.
pub fn moments(locale: Locale, document: &Document, person: PersonId, week: WeekId) -> Vec<Moment> {
    in_week(document, week)
        .iter()
        .filter(|occurrence| occurrence.persons().contains(&person))
        .map(|occurrence| moment(locale, document, occurrence))
        .collect()
}

/// What the person has in a week within a span: what an absence then touches.
pub fn touched(
    locale: Locale,
    document: &Document,
    person: PersonId,
    week: WeekId,
    span: &DateSpan,
) -> Vec<String> {
    in_week(document, week)
        .iter()
        .filter(|occurrence| occurrence.persons().contains(&person))
        .filter(|occurrence| span.covers(occurrence.date))
        .filter(|occurrence| {
            let range = TimeRange::lasting(occurrence.start, occurrence.duration);
            match (span.hours, range) {
                (Some(hours), Some(range)) => hours.overlaps(range),
                _ => true,
            }
        })
        .map(|occurrence| {
            let moment = moment(locale, document, occurrence);
            let day = format::capitalized(format::weekday(locale, moment.date.weekday()));
            common::labelled(locale, &format!("{day} {}", moment.hours), &moment.title)
        })
        .collect()
}

fn moment(locale: Locale, document: &Document, occurrence: &Occurrence<'_>) -> Moment {
    let end = occurrence.start.plus(occurrence.duration);
    let base = Moment {
        date: occurrence.date,
        hours: format::time_range(locale, occurrence.start.0, end.0),
        title: String::new(),
        place: occurrence
            .room()
            .and_then(|id| document.rooms.get(id))
            .map(|room| room.name.clone()),
        with: with(locale, document, occurrence),
        class: "",
        icon: "stethoscope",
        route: Route::WEEK,
    };
    match occurrence.what {
        What::Session(session) => {
            let activity = document.activities.get(session.activity);
            Moment {
                title: activity.map_or_else(String::new, |activity| {
                    activity_words::name(locale, activity).to_owned()
                }),
                class: activity.map_or("", |activity| domains::class(activity.domain)),
                icon: activity.map_or("blocks", |activity| domains::icon(activity.domain)),
                route: Route::Week {
                    week: Some(occurrence.week),
                    view: WeekView::Days,
                    form: WeekForm::Grid,
                    session: Some(session.id),
                },
                ..base
            }
        }
        What::Appointment(appointment, _) => Moment {
            place: outside(locale, document, appointment, occurrence).or(base.place),
            title: appointment.title.clone(),
            route: Route::Appointments(Chosen::One(appointment.id)),
            ..base
        },
    }
}

/// "Centre hospitalier, départ 13 h 40, Denis", of an appointment outside the house.
fn outside(
    locale: Locale,
    document: &Document,
    appointment: &Appointment,
    occurrence: &Occurrence<'_>,
) -> Option<String> {
    let Place::Outside { address, .. } = &appointment.place else {
        return None;
    };
    let leaves = departure(locale, document, appointment, occurrence.start);
    let parts = [
        Some(address.clone()).filter(|address| !address.is_empty()),
        leaves,
    ];
    Some(parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

/// Leaders, or the professional.
fn with(locale: Locale, document: &Document, occurrence: &Occurrence<'_>) -> String {
    let mut names: Vec<String> = occurrence
        .staff()
        .into_iter()
        .filter_map(|id| document.staff.get(id))
        .map(|member| names::staff(member))
        .collect();
    if let What::Appointment(appointment, _) = occurrence.what {
        match &appointment.with {
            Professional::Visitor(id) => {
                names.extend(
                    document
                        .visitors
                        .get(*id)
                        .map(|visitor| visitor.name.clone()),
                );
            }
            Professional::Other(name) => names.push(name.clone()),
            Professional::Staff(_) => {}
        }
    }
    format::list(locale, &names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{demo, domain::time::Minutes};

    /// A person of the demo house who has something this week.
    fn somebody(document: &Document, week: WeekId) -> (PersonId, Vec<Moment>) {
        document
            .persons
            .iter()
            .map(|person| (person.id, moments(Locale::Fr, document, person.id, week)))
            .find(|(_, moments)| moments.len() > 1)
            .unwrap()
    }

    #[test]
    fn an_absence_touches_what_lies_within_it_and_nothing_else() {
        let week = WeekId::new(2026, 48).unwrap();
        let document = demo::small(week.monday());
        let past = week.previous();
        let (person, moments) = somebody(&document, past);
        let count = |span| touched(Locale::Fr, &document, person, past, &span).len();
        let all = DateSpan {
            first: past.monday(),
            last: week.monday(),
            hours: None,
        };
        assert_eq!(count(all), moments.len());
        let first = moments[0].date;
        let that_day = moments.iter().filter(|moment| moment.date == first).count();
        assert_eq!(count(DateSpan::day(first)), that_day);
        let night = DateSpan {
            hours: TimeRange::new(Minutes::at(22, 0), Minutes::at(23, 0)),
            ..all
        };
        assert_eq!(count(night), 0);
    }
}
