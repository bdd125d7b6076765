use super::*;
use crate::demo;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

fn list(filters: &Filters) -> WeekRows {
    let document = demo::small(today());
    week(Locale::Fr, &document, WeekId::of(today()), filters, today())
}

fn rows(list: &WeekRows) -> Vec<&Row> {
    list.days
        .iter()
        .flat_map(|day| &day.rows)
        .chain(&list.waiting)
        .collect()
}

#[test]
fn days_follow_each_other_and_today_is_told() {
    let all = list(&Filters::default());
    assert!(all.days.is_sorted_by_key(|day| day.date));
    assert_eq!(all.count, rows(&all).len());
    for day in &all.days {
        assert_eq!(day.is_today, day.title.ends_with("aujourd’hui"));
        assert!(day.rows.iter().all(|row| row.time.is_some()));
    }
    assert!(all.waiting.iter().all(|row| row.time.is_none()));
}

#[test]
fn a_search_finds_persons_and_professionals_without_accents() {
    let all = list(&Filters::default());
    let found = list(&Filters {
        words: "LEFEVRE".into(),
        ..Filters::default()
    });
    assert!(!rows(&found).is_empty());
    assert!(
        rows(&found)
            .iter()
            .all(|row| row.persons.contains("Lefèvre"))
    );
    assert_eq!(found.count, all.count);
    let nobody = list(&Filters {
        words: "zzz".into(),
        ..Filters::default()
    });
    assert!(rows(&nobody).is_empty());
}

#[test]
fn transport_tells_when_to_leave() {
    let found = list(&Filters {
        with_transport: true,
        ..Filters::default()
    });
    for row in rows(&found) {
        let leaves = row
            .marks
            .iter()
            .any(|mark| matches!(mark, Mark::Transport(text) if text.starts_with("départ")));
        assert_eq!(leaves, row.time.is_some());
    }
    assert!(!rows(&found).is_empty());
}

#[test]
fn only_what_is_to_be_confirmed_is_kept_on_demand() {
    let found = list(&Filters {
        to_confirm: true,
        ..Filters::default()
    });
    assert!(
        rows(&found)
            .iter()
            .all(|row| row.marks.contains(&Mark::ToConfirm))
    );
}

#[test]
fn those_who_wait_for_the_same_visitor_are_counted_without_the_one_moved() {
    let document = demo::small(today());
    let this_week = WeekId::of(today());
    let waiting = document
        .appointments
        .iter()
        .find(|appointment| {
            matches!(appointment.timing, Timing::ToPlace { .. })
                && matches!(appointment.with, Professional::Visitor(_))
        })
        .unwrap();
    let count = |except| waiting_with(&document, &waiting.with, this_week, except);
    assert_eq!(count(AppointmentId(0)), count(waiting.id) + 1);
    let nobody = Professional::Other("Centre".into());
    assert_eq!(
        waiting_with(&document, &nobody, this_week, AppointmentId(0)),
        0
    );
}
