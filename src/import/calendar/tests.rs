mod again;
mod away;

use super::*;
use crate::{
    demo,
    domain::{
        appointment::{Place, Professional},
        document::Document,
        edit::{self, Command, Entry, Gesture, Stamp},
        id::PersonId,
        person::AbsenceCause,
        time::WeekId,
    },
    i18n::Locale,
    import::read::Time,
};

/// An hour before UTC is the clock of the house: any difference shows.
fn home() -> Home<'static> {
    Home {
        zone: "Europe/Paris",
        from_utc: &|utc| utc + TimeDelta::hours(1),
    }
}

fn today() -> NaiveDate {
    day("2026-11-25")
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn time(text: &str) -> Time {
    Time {
        text: text.to_owned(),
        zone: String::new(),
    }
}

fn event(uid: &str, start: &str, end: &str) -> Event {
    Event {
        uid: uid.to_owned(),
        summary: "Orthophonie".to_owned(),
        start: time(start),
        end: Some(time(end)).filter(|_| !end.is_empty()),
        ..Event::default()
    }
}

fn look(events: Vec<Event>) -> CalendarPreview {
    let calendar = Calendar {
        events,
        ..Calendar::default()
    };
    preview(&calendar, &home(), today())
}

fn one(event: Event) -> EventRow {
    let preview = look(vec![event]);
    assert_eq!(preview.rows.len(), 1, "{preview:?}");
    preview.rows[0].clone()
}

fn house() -> Document {
    demo::small(today())
}

fn choices(document: &Document) -> Choices {
    Choices {
        owner: Owner::Person(document.persons.iter().next().unwrap().id),
        as_appointments: true,
        with: Professional::Other("Cabinet".to_owned()),
        cause: AbsenceCause::Family,
        untitled: "Sans titre".to_owned(),
        from: today(),
    }
}

fn taken(document: &Document, rows: &[EventRow], choices: &Choices) -> Document {
    let commands = commands(document, rows.iter(), choices);
    let stamp = Stamp {
        at: today().and_hms_opt(9, 0, 0).unwrap(),
        by: String::new(),
    };
    edit::apply(
        document,
        &Command::Several(Gesture::Import, commands),
        &stamp,
    )
    .unwrap()
}

#[test]
fn utc_becomes_the_clock_of_the_house_and_hours_of_a_zone_stay() {
    let row = one(event("a", "20261201T090000Z", "20261201T094500Z"));
    assert_eq!(
        row.when(Locale::Fr),
        "1er\u{a0}décembre\u{a0}2026, 10\u{a0}h\u{a0}– 10\u{a0}h\u{a0}45"
    );
    let mut local = event("a", "20261201T090000", "20261201T094500");
    local.start.zone = "Europe/Paris".to_owned();
    assert_eq!(one(local.clone()).hours.unwrap().start(), Minutes::at(9, 0));
    local.start.zone = "America/New_York".to_owned();
    assert!(look(vec![local]).zones.contains("America/New_York"));
}

#[test]
fn what_is_over_or_cancelled_is_counted_and_left() {
    let mut cancelled = event("b", "20261201", "");
    cancelled.status = "CANCELLED".to_owned();
    let mut ended = event("c", "20260105T100000", "20260105T103000");
    ended.rule = "FREQ=WEEKLY;UNTIL=20261001".to_owned();
    let over = event("a", "20261124T090000", "20261124T100000");
    let preview = look(vec![over, cancelled, ended]);
    assert_eq!((preview.n_past, preview.rows.len()), (2, 1));
    let document = house();
    let cancelled = &preview.rows[0];
    assert_eq!(
        standing(&document, cancelled, &choices(&document)),
        Standing::Nothing
    );
    assert_eq!(
        taken(&document, &preview.rows, &choices(&document)),
        document
    );
    // A stay that goes on is not over.
    assert_eq!(one(event("d", "20261120", "20261130")).n_days, 10);
}

#[test]
fn each_week_becomes_one_appointment_a_weekday_that_repeats() {
    let mut weekly = event("a", "20260901T100000", "20260901T104500");
    weekly.rule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20270301".to_owned();
    weekly.except = vec![time("20261210T100000")];
    let row = one(weekly);
    let document = house();
    let choices = choices(&document);
    let after = taken(&document, std::slice::from_ref(&row), &choices);
    assert_eq!(after.appointments.len(), document.appointments.len() + 2);
    let new: Vec<_> = after
        .appointments
        .iter()
        .filter(|one| !document.appointments.contains(one.id))
        .collect();
    for appointment in &new {
        let repeats = appointment.repeats.as_ref().unwrap();
        assert_eq!(repeats.every_weeks, 2);
        assert_eq!(repeats.until, Some(day("2027-03-01")));
    }
    let week = |text: &str| WeekId::of(day(text));
    let occurs = |date: &str| {
        new.iter()
            .filter(|one| one.may_occur_in(week(date)))
            .count()
    };
    // The fortnights of the first of September; that of 8 December without its Thursday.
    assert_eq!(occurs("2026-12-01"), 0);
    assert_eq!(occurs("2026-12-08"), 1);
    assert_eq!(occurs("2026-12-22"), 2);
    assert_eq!(standing(&after, &row, &choices), Standing::Taken);
    assert_eq!(taken(&after, &[row], &choices), after);
}

#[test]
fn each_weekday_of_a_fortnight_that_begins_on_sunday_has_its_own_weeks() {
    let mut weekly = event("a", "20261201T100000", "20261201T104500");
    weekly.rule = "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,TU".to_owned();
    let row = one(weekly);
    let document = house();
    let after = taken(&document, std::slice::from_ref(&row), &choices(&document));
    let new = after.appointments.iter();
    let new: Vec<_> = new
        .filter(|one| !document.appointments.contains(one.id))
        .collect();
    assert_eq!(new.len(), 2);
    for week in [(2026, 49), (2026, 50), (2026, 51), (2026, 52), (2026, 53)] {
        let week = WeekId::new(week.0, week.1).unwrap();
        let here = new.iter().filter(|one| one.may_occur_in(week));
        let dates: Vec<_> = here.filter_map(|one| one.fixed_date(week)).collect();
        let mut said = row.dates.clone();
        said.retain(|date| WeekId::of(*date) == week);
        assert_eq!(dates.len(), said.len(), "{week}");
        assert!(dates.iter().all(|date| said.contains(date)), "{week}");
    }
}

#[test]
fn each_month_becomes_the_dates_of_a_year() {
    let mut monthly = event("a", "20260106T140000", "20260106T143000");
    monthly.rule = "FREQ=MONTHLY;BYDAY=1TU".to_owned();
    let row = one(monthly);
    assert_eq!(row.dates.len(), 12);
    assert!(row.weekly.is_none());
    let document = house();
    let after = taken(&document, &[row], &choices(&document));
    assert_eq!(after.appointments.len(), document.appointments.len() + 12);
}

#[test]
fn an_occurrence_that_moved_leaves_its_week() {
    let mut weekly = event("a", "20261124T100000", "20261124T103000");
    weekly.rule = "FREQ=WEEKLY".to_owned();
    let mut moved = event("a", "20261203T150000", "20261203T153000");
    moved.replaces = Some(time("20261201T100000"));
    let preview = look(vec![weekly, moved]);
    assert_eq!(preview.rows.len(), 2);
    let series = preview
        .rows
        .iter()
        .find(|row| row.weekly.is_some())
        .unwrap();
    assert!(!series.dates.contains(&day("2026-12-01")));
    assert!(series.dates.contains(&day("2026-12-08")));
}

#[test]
fn whole_days_are_absences_taken_once() {
    let row = one(event("a", "20261221", "20261227"));
    assert_eq!((row.hours, row.n_days), (None, 6));
    let document = house();
    let choices = choices(&document);
    let after = taken(&document, std::slice::from_ref(&row), &choices);
    let Owner::Person(id) = choices.owner else {
        panic!()
    };
    let absences = |document: &Document| document.persons.get(id).unwrap().absences.clone();
    let new = absences(&after).last().unwrap().clone();
    assert_eq!(
        (new.span.first, new.span.last),
        (day("2026-12-21"), day("2026-12-26"))
    );
    assert_eq!(
        (new.cause, new.note.as_str()),
        (AbsenceCause::Family, "Orthophonie")
    );
    assert_eq!(standing(&after, &row, &choices), Standing::Taken);
    assert_eq!(absences(&taken(&after, &[row], &choices)), absences(&after));
}

#[test]
fn a_calendar_of_staff_or_of_the_house_gives_absences_and_closures() {
    let document = house();
    let rows = [
        one(event("a", "20261201T090000", "20261201T120000")),
        one(event("b", "20261224", "20261226")),
    ];
    let staff = document.staff.iter().next().unwrap().id;
    let visitor = document.visitors.iter().next().unwrap().id;
    for owner in [Owner::Staff(staff), Owner::Visitor(visitor), Owner::House] {
        let choices = Choices {
            owner,
            ..choices(&document)
        };
        let after = taken(&document, &rows, &choices);
        let count = |document: &Document| match owner {
            Owner::Staff(id) => document.staff.get(id).unwrap().absences.len(),
            Owner::Visitor(id) => document.visitors.get(id).unwrap().absences.len(),
            _ => document.house.closures.len(),
        };
        assert_eq!(count(&after), count(&document) + 2, "{owner:?}");
        assert_eq!(standing(&after, &rows[0], &choices), Standing::Taken);
    }
}

#[test]
fn a_room_of_the_house_is_found_by_its_name() {
    let document = house();
    let room = document.rooms.iter().next().unwrap();
    let mut here = event("a", "20261201T090000", "20261201T093000");
    here.location = room.name.to_uppercase();
    let commands = commands(&document, [one(here)].iter(), &choices(&document));
    let Command::Put(entry) = &commands[0] else {
        panic!()
    };
    let Entry::Appointment(appointment) = &**entry else {
        panic!()
    };
    assert!(matches!(appointment.place, Place::OnSite { room: Some(id), .. } if id == room.id));
}

#[test]
fn odd_events_are_made_good_or_told() {
    // No end: half an hour. An end before the start too. Past midnight: the days it touches.
    for (end, minutes) in [("", 30), ("20261201T080000", 30), ("20261201T090100", 1)] {
        let row = one(event("a", "20261201T090000", end));
        assert_eq!(row.hours.unwrap().minutes(), minutes, "{end}");
    }
    let night = one(event("a", "20261201T220000", "20261202T080000"));
    assert_eq!((night.hours, night.n_days), (None, 2));
    assert_eq!(
        night.when(Locale::Fr).replace('\u{a0}', " "),
        "du 1er décembre 2026, 22 h au 2 décembre 2026, 8 h"
    );
    let mut lasting = event("a", "20261201T090000", "");
    lasting.duration = "PT1H30M".to_owned();
    assert_eq!(one(lasting).hours.unwrap().minutes(), 90);
    let mut absurd = event("a", "20261201T090000", "");
    absurd.rule = "FREQ=SECONDLY;COUNT=4000000000".to_owned();
    assert!(one(absurd).is_simplified);
    let unreadable = ["", "hier", "20261301", "99991231T990000", "00010101"];
    let preview = look(unreadable.map(|start| event(start, start, "")).to_vec());
    assert_eq!((preview.n_unreadable, preview.rows.len()), (5, 0));
    // A minute before midnight: the shortest appointment still ends on its day.
    let late = one(event("a", "20261201T235900", "20261202T000000"));
    let document = house();
    taken(&document, &[late], &choices(&document));
}

#[test]
fn two_people_keep_their_own_of_the_same_event() {
    let document = house();
    let row = one(event("a", "20261201T090000", "20261201T093000"));
    let ids: Vec<PersonId> = document.persons.iter().take(2).map(|one| one.id).collect();
    let mut after = document.clone();
    for id in ids {
        let choices = Choices {
            owner: Owner::Person(id),
            ..choices(&document)
        };
        after = taken(&after, std::slice::from_ref(&row), &choices);
    }
    assert_eq!(after.appointments.len(), document.appointments.len() + 2);
}
