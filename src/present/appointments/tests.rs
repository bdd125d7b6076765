use super::*;
use crate::{
    demo,
    domain::plan::{PlacedAppointment, WeekPlan},
};
use chrono::Weekday;
use std::sync::Arc;

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

/// The small house with its one appointment to be placed once, from that day on, and a week that has a place for it.
fn house_waiting(from: NaiveDate, placed: Option<WeekId>) -> (Document, AppointmentId) {
    let mut document = demo::small(today());
    let mut all = document.appointments.iter();
    let once = all.find(|it| it.repeats.is_none() && matches!(it.timing, Timing::ToPlace { .. }));
    let mut once = Appointment::clone(once.unwrap());
    drop(all);
    once.timing = Timing::ToPlace {
        from,
        until: None,
        prefer_half: None,
        prefer_days: Vec::new(),
    };
    let id = once.id;
    document.appointments.put(once);
    if let Some(week) = placed {
        let mut plan = WeekPlan::clone(&document.week(week));
        plan.placements.appointments.push(PlacedAppointment {
            appointment: id,
            day: Weekday::Tue,
            start: Minutes::at(14, 0),
            room: None,
            is_pinned: false,
        });
        document.weeks.insert(week, Arc::new(plan));
    }
    (document, id)
}

/// Whether the list of a week holds it, with a time or among those that wait.
fn is_listed(document: &Document, id: AppointmentId, week: WeekId) -> (bool, bool) {
    let list = super::week(Locale::Fr, document, week, &Filters::default(), today());
    let mut days = list.days.iter().flat_map(|day| &day.rows);
    let timed = days.any(|row| row.id == id);
    (timed, list.waiting.iter().any(|row| row.id == id))
}

#[test]
fn what_found_no_time_in_its_first_week_waits_in_the_next_ones() {
    let (document, id) = house_waiting(today(), None);
    let week = WeekId::of(today());
    assert_eq!(is_listed(&document, id, week.previous()), (false, false));
    for week in [week, week.next(), week.next().next()] {
        assert_eq!(is_listed(&document, id, week), (false, true), "{week}");
    }
}

#[test]
fn what_a_week_has_placed_is_of_that_week_alone() {
    let week = WeekId::of(today());
    let (document, id) = house_waiting(today(), Some(week.next()));
    assert_eq!(is_listed(&document, id, week), (false, false));
    assert_eq!(is_listed(&document, id, week.next()), (true, false));
    assert_eq!(is_listed(&document, id, week.next().next()), (false, false));
    let with = &document.appointments.get(id).unwrap().with;
    assert_eq!(waiting_with(&document, with, week, AppointmentId(0)), 0);
}

#[test]
fn from_a_closed_day_on_it_waits_from_the_week_when_the_house_opens() {
    let week = WeekId::of(today());
    let (document, id) = house_waiting(week.date(Weekday::Sat), None);
    assert_eq!(is_listed(&document, id, week), (false, false));
    assert_eq!(is_listed(&document, id, week.next()), (false, true));
}

#[test]
fn of_one_site_its_own_appointments_are_listed_and_counted() {
    let document = demo::large(today());
    let this_week = WeekId::of(today());
    let of_site = |site| {
        let filters = Filters {
            site,
            ..Filters::default()
        };
        super::week(Locale::Fr, &document, this_week, &filters, today())
    };
    let whole = of_site(None);
    let sites = document.house.sites.iter();
    let lists: Vec<_> = sites.map(|site| of_site(Some(site.id))).collect();
    assert!(lists.iter().all(|list| list.count < whole.count));
    let sum = |count: fn(&WeekRows) -> usize| lists.iter().map(count).sum::<usize>();
    assert!(whole.n_waiting > 0);
    assert_eq!(sum(|list| list.count), whole.count);
    assert_eq!(sum(|list| list.n_waiting), whole.n_waiting);
    assert_eq!(sum(|list| rows(list).len()), rows(&whole).len());
}

#[test]
fn the_room_of_an_appointment_names_its_site_where_all_are_shown() {
    let document = demo::large(today());
    let room = document.rooms.iter().find(|room| room.site.is_some());
    let room = crate::domain::room::Room::clone(room.unwrap());
    let site = document
        .house
        .sites
        .iter()
        .find(|it| Some(it.id) == room.site);
    let named = format!("{} ({})", room.name, site.unwrap().name);
    let appointment = document.appointments.iter().next().unwrap();
    let mut appointment = Appointment::clone(appointment);
    appointment.place = Place::OnSite {
        room: Some(room.id),
        feature: crate::domain::activity::Tag(String::new()),
    };
    let own = |site| place(Locale::Fr, &document, &appointment, Some(room.id), site);
    assert_eq!(own(None), named);
    assert_eq!(own(room.site), room.name);
}
