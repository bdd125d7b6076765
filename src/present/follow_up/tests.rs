use super::*;
use crate::domain::attendance::{Attendance, Engagement, Presence};
use std::sync::Arc;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 26).unwrap()
}

fn at(hour: u32) -> NaiveDateTime {
    today().and_hms_opt(hour, 0, 0).unwrap()
}

/// Les Tilleuls, where last week's plan is also this week's and nothing of this week is noted.
fn house() -> Document {
    let mut document = crate::demo::small(today());
    let week = WeekId::of(today());
    let mut plan = (*document.week(week.previous())).clone();
    plan.week = week;
    document.weeks.insert(week, Arc::new(plan));
    document
}

fn note_all(document: &mut Document, row: &Row) {
    note(document, row, usize::MAX);
}

/// Notes so many of a session's people.
fn note(document: &mut Document, row: &Row, most: usize) {
    let session = document.week(row.week);
    let session = session.placements.session(row.session).unwrap();
    let people = session.participants.iter().take(most);
    let records = people.map(|person| Attendance {
        session: row.session,
        person: *person,
        presence: Presence::Came(Engagement::Active),
        smiley: None,
        note: String::new(),
        is_ad_hoc: false,
        by: String::new(),
        at: at(16),
    });
    Arc::make_mut(document.attendance.entry(row.week).or_default()).extend(records);
}

fn list(document: &Document, hour: u32) -> Agenda {
    agenda(Locale::Fr, document, at(hour), 0, None, None)
}

#[test]
fn today_comes_first_then_past_days_latest_first() {
    let agenda = list(&house(), 12);
    assert!(!agenda.today.is_empty());
    assert!(agenda.today.iter().all(|row| row.date == today()));
    let dates: Vec<NaiveDate> = agenda.days_left.iter().map(|day| day.date).collect();
    assert!(dates.windows(2).all(|pair| pair[0] > pair[1]), "{dates:?}");
    assert!(dates.iter().all(|date| *date < today()));
}

#[test]
fn what_has_not_begun_is_not_yet_to_note() {
    let document = house();
    let morning = list(&document, 8);
    assert!(
        morning
            .today
            .iter()
            .all(|row| row.progress == Progress::Later)
    );
    let evening = list(&document, 20);
    assert!(
        evening
            .today
            .iter()
            .all(|row| row.progress == Progress::ToNote)
    );
    assert_eq!(evening.to_note(), morning.to_note() + evening.today.len());
}

#[test]
fn an_absence_noted_beforehand_is_no_beginning() {
    let mut document = house();
    let morning = list(&document, 8);
    let row = morning
        .today
        .iter()
        .find(|row| row.people > 1)
        .unwrap()
        .clone();
    note(&mut document, &row, 1);
    let after = list(&document, 8);
    assert_eq!(after.to_note(), morning.to_note());
    let evening = list(&document, 20);
    let row = evening
        .today
        .iter()
        .find(|other| other.session == row.session);
    assert_eq!(row.unwrap().progress, Progress::Partly);
}

#[test]
fn a_session_where_all_are_noted_leaves_the_list() {
    let mut document = house();
    let before = list(&document, 12);
    let row = before.days_left[0].rows[0].clone();
    note_all(&mut document, &row);
    let after = list(&document, 12);
    assert_eq!(after.to_note() + 1, before.to_note());
    assert!(
        after
            .noted
            .iter()
            .any(|day| day.rows.iter().any(|noted| noted.session == row.session))
    );
}

#[test]
fn the_sessions_of_one_member_of_staff_are_those_that_they_lead() {
    let document = house();
    let (karim, _) = leading(&document, today(), None, None)
        .into_iter()
        .find(|(_, name)| name.starts_with("Karim"))
        .unwrap();
    let all = list(&document, 20);
    let own = agenda(Locale::Fr, &document, at(20), 0, Some(karim), None);
    assert!(own.to_note() > 0 && own.to_note() < all.to_note());
}

#[test]
fn the_list_of_a_site_has_its_sessions_and_that_of_all_names_the_site_of_each_room() {
    let document = crate::demo::large(today());
    let site = &document.house.sites[1];
    let of = |site| agenda(Locale::Fr, &document, at(12), 2, None, site);
    let rows = |agenda: Agenda| -> Vec<Row> {
        let days = agenda.days_left.into_iter().chain(agenda.noted);
        days.flat_map(|day| day.rows).collect()
    };
    let (own, all) = (rows(of(Some(site.id))), rows(of(None)));
    assert!(!own.is_empty() && own.len() < all.len());
    assert!(own.iter().all(|row| row.site == Some(site.id)));
    let leaders = |site| leading(&document, today(), site, None);
    let (here, anywhere) = (leaders(Some(site.id)), leaders(None));
    assert!(!here.is_empty() && here.len() < anywhere.len());
    let (other, _) = anywhere
        .iter()
        .find(|one| !here.contains(one))
        .expect("somebody leads elsewhere");
    let with_chosen = leading(&document, today(), Some(site.id), Some(*other));
    assert_eq!(
        with_chosen.len(),
        here.len() + 1,
        "who is chosen stays to be seen"
    );
    let names = |row: &&Row| row.details.contains(&format!("({})", site.name));
    assert_eq!(all.iter().filter(names).count(), own.len());
    assert_eq!(own.iter().filter(names).count(), 0);
}
