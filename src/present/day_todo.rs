//! What is left to finish, beside the day: sessions to note, appointments to confirm or to move from a closed day, papers to
//! review, the week to validate.

use super::{
    follow_up::{self, Row},
    names,
    person_profile::{Mark, urgency},
    route::{Chosen, FollowPage, ProfileTab, Route, WeekForm, WeekView},
    sites,
};
use crate::{
    domain::{
        appointment::Place,
        document::Document,
        id::SiteId,
        occurrence::{self, What},
        time::WeekId,
    },
    i18n::{Locale, format, text::lacks as t},
};
use chrono::{Days, NaiveDateTime};

/// Sessions named one by one.
const NAMED: usize = 4;
/// Days ahead in which appointments should be confirmed.
const AHEAD: u64 = 7;
/// Weeks back in which sessions are looked for.
const BACK: usize = 1;

/// What kind of thing it is; gives the word of its link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A session to note.
    Note,
    /// Something to open.
    Open,
}

/// One thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Todo {
    /// What it is.
    pub text: String,
    /// Where it is done.
    pub route: Route,
    /// What is done there.
    pub kind: Kind,
}

/// All that is left at a moment on a site or on all, the most pressing first. A week is proposed for all.
pub fn todo(
    locale: Locale,
    document: &Document,
    now: NaiveDateTime,
    site: Option<SiteId>,
) -> Vec<Todo> {
    let mut all = to_note(locale, document, now, site);
    all.extend(appointments(locale, document, now, site));
    all.extend(papers(locale, document, now, site));
    all.extend(draft(locale, document, now));
    all
}

fn to_note(
    locale: Locale,
    document: &Document,
    now: NaiveDateTime,
    site: Option<SiteId>,
) -> Vec<Todo> {
    let agenda = follow_up::agenda(locale, document, now, BACK, None, site);
    let rows: Vec<&Row> = agenda.left().collect();
    let one = |row: &&Row| {
        let day = format::weekday(locale, chrono::Datelike::weekday(&row.date));
        Todo {
            text: t::to_note(locale, &row.title, day),
            route: Route::FollowUp(FollowPage::Session(row.session, Some(row.week))),
            kind: Kind::Note,
        }
    };
    let mut all: Vec<Todo> = rows.iter().take(NAMED).map(one).collect();
    if rows.len() > NAMED {
        all.push(Todo {
            text: t::more_to_note(locale, rows.len() - NAMED),
            route: Route::FollowUp(FollowPage::List(None)),
            kind: Kind::Open,
        });
    }
    all
}

/// Appointments of this week and the next that somebody has to see to: those in the house on a day when it is closed, and those to
/// confirm soon.
fn appointments(
    locale: Locale,
    document: &Document,
    now: NaiveDateTime,
    site: Option<SiteId>,
) -> Vec<Todo> {
    let today = now.date();
    let last = today.checked_add_days(Days::new(AHEAD)).unwrap_or(today);
    let mut all = Vec::new();
    for week in [WeekId::of(today), WeekId::of(today).next()] {
        for one in occurrence::in_week(document, week) {
            let What::Appointment(appointment, _) = one.what else {
                continue;
            };
            if !sites::is_shown(sites::of_occurrence(document, &one), site) {
                continue;
            }
            let date = || format::weekday_date(locale, one.date);
            let is_here = matches!(
                appointment.place,
                Place::OnSite { .. } | Place::Remote { room: Some(_), .. }
            );
            let text = if one.date < today {
                None
            } else if is_here && document.house.is_closed_on(one.date) {
                Some(t::on_a_closed_day(locale, &appointment.title, &date()))
            } else {
                let is_due = appointment.to_confirm && one.date <= last;
                is_due.then(|| t::to_confirm(locale, &appointment.title, &date()))
            };
            if let Some(text) = text {
                all.push(Todo {
                    text,
                    route: Route::Appointments(Chosen::One(appointment.id)),
                    kind: Kind::Open,
                });
            }
        }
    }
    all
}

/// Papers of the people of this week whose end is near: what their page says with urgency.
fn papers(
    locale: Locale,
    document: &Document,
    now: NaiveDateTime,
    site: Option<SiteId>,
) -> Vec<Todo> {
    let today = now.date();
    let mut all = Vec::new();
    let persons = document.persons_in(WeekId::of(today)).into_iter();
    for person in persons.filter(|person| sites::is_shown(person.site, site)) {
        for paper in &person.documents {
            let Some(expires) = paper
                .expires
                .filter(|end| urgency(*end, today) != Mark::Good)
            else {
                continue;
            };
            let (name, date) = (
                names::person(locale, document, &person),
                format::day_month(locale, expires),
            );
            all.push(Todo {
                text: t::paper(locale, &name, &paper.label, &date),
                route: Route::PersonTab(person.id, ProfileTab::Documents),
                kind: Kind::Open,
            });
        }
    }
    all
}

fn draft(locale: Locale, document: &Document, now: NaiveDateTime) -> Option<Todo> {
    let week = document.house.week_at_hand(now.date());
    let plan = document.weeks.get(&week)?;
    let is_draft = plan.state == crate::domain::plan::PlanState::Draft;
    (is_draft && !plan.placements.sessions.is_empty()).then(|| Todo {
        text: t::week_draft(locale).to_owned(),
        route: Route::Week {
            week: Some(week),
            view: WeekView::Days,
            form: WeekForm::Grid,
            session: None,
        },
        kind: Kind::Open,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        demo,
        domain::edit::{Command, Stamp, WeekCommand, apply},
    };

    #[test]
    fn a_visit_to_the_house_on_a_closed_day_is_to_be_seen_to_and_one_elsewhere_is_not() {
        // The nurse comes each Tuesday; that of 14 July 2026 is a holiday.
        let now: NaiveDateTime = "2026-07-10T09:00:00".parse().unwrap();
        let document = demo::small(now.date());
        let all = todo(Locale::Fr, &document, now, None);
        let closed: Vec<_> = all
            .iter()
            .filter(|one| one.text.ends_with("la maison est fermée"))
            .map(|one| one.text.as_str())
            .collect();
        assert_eq!(
            closed,
            ["Soin infirmier, mardi 14\u{a0}juillet\u{a0}: la maison est fermée"]
        );
        let now: NaiveDateTime = "2026-07-13T09:00:00".parse().unwrap();
        let document = demo::small(now.date());
        let all = todo(Locale::Fr, &document, now, None);
        let about = |title: &str| all.iter().any(|one| one.text.starts_with(title));
        assert!(about("Soin infirmier, mardi 14"));
        // The hospital sees its patients.
        assert!(!about("Hôpital de jour"));
    }

    #[test]
    fn what_is_left_is_named_with_where_it_is_done() {
        let now: NaiveDateTime = "2026-11-24T16:30:00".parse().unwrap();
        let document = demo::small(now.date());
        let all = todo(Locale::Fr, &document, now, None);
        let notes = all.iter().filter(|one| one.kind == Kind::Note).count();
        assert!(notes <= NAMED);
        assert!(
            all.iter()
                .any(|one| matches!(one.route, Route::Week { .. }))
        );
        let stamp = Stamp {
            at: now,
            by: "Nadia".into(),
        };
        let validate = Command::Week(WeekId::of(now.date()), WeekCommand::Validate);
        let document = apply(&document, &validate, &stamp).unwrap();
        let all = todo(Locale::Fr, &document, now, None);
        assert!(
            !all.iter()
                .any(|one| matches!(one.route, Route::Week { .. }))
        );
    }

    #[test]
    fn each_site_has_its_own_left_to_finish_and_the_week_is_everybodys() {
        let now: NaiveDateTime = "2026-11-24T16:30:00".parse().unwrap();
        let document = demo::large(now.date());
        let own = |site| {
            let all = todo(Locale::Fr, &document, now, site);
            let of =
                |is_kind: fn(&Route) -> bool| all.iter().filter(|one| is_kind(&one.route)).count();
            let appointments = of(|route| matches!(route, Route::Appointments(_)));
            let papers = of(|route| matches!(route, Route::PersonTab(..)));
            let weeks = of(|route| matches!(route, Route::Week { .. }));
            (appointments + papers, weeks)
        };
        let whole = own(None);
        assert!(whole.0 > 0);
        let sites: Vec<_> = document
            .house
            .sites
            .iter()
            .map(|site| own(Some(site.id)))
            .collect();
        assert_eq!(sites.iter().map(|site| site.0).sum::<usize>(), whole.0);
        assert!(sites.iter().all(|site| site.1 == whole.1));
    }
}
