//! Usual hours that change from a date on or differ in odd weeks.

use super::*;
use semainier::{
    domain::{
        rota::{HoursChange, Rota},
        time::{WEEKDAYS, WeekHours},
    },
    i18n::Locale,
    present::{day, print_staff},
};

fn on(days: &[Weekday]) -> WeekHours {
    WeekHours::on(days, Some(range((9, 0), (16, 0))))
}

/// The weekdays on which the problem of a week has the person here.
fn here(document: &Document, week: WeekId, name: &str) -> Vec<Weekday> {
    let translation = to_problem(document, week);
    let days = WEEKDAYS.into_iter();
    let days = days.zip(&planned(&translation, document, name).presence);
    days.filter(|(_, hours)| hours.is_some())
        .map(|(day, _)| day)
        .collect()
}

#[test]
fn a_change_from_a_date_on_leaves_the_weeks_before_as_they_were() {
    let mut document = small();
    let next = week().next();
    change_person(&mut document, "Petit", |petit| petit.absences.clear());
    let before = here(&document, week(), "Petit");
    assert_ne!(before, [Weekday::Wed]);
    change_person(&mut document, "Petit", |petit| {
        petit.rota.changes.push(HoursChange {
            from: next.monday(),
            hours: on(&[Weekday::Wed]),
            odd: None,
        });
    });
    assert_eq!(here(&document, week(), "Petit"), before);
    assert_eq!(here(&document, next, "Petit"), [Weekday::Wed]);
    let petit = person(&document, "Petit");
    let expected = |date| {
        let today = day::day(Locale::Fr, &document, date);
        today.expected.iter().any(|row| row.id == petit)
    };
    for weekday in WEEKDAYS {
        let (old, new) = (week().date(weekday), next.date(weekday));
        assert_eq!(expected(old), before.contains(&weekday), "{old}");
        assert_eq!(expected(new), weekday == Weekday::Wed, "{new}");
    }
}

#[test]
fn odd_weeks_have_their_own_staff() {
    let mut document = small();
    let mut member = (**document.staff.iter().next().unwrap()).clone();
    member.absences.clear();
    member.hours = on(&[Weekday::Mon]);
    member.rota = Rota {
        odd: Some(on(&[Weekday::Fri])),
        changes: Vec::new(),
    };
    let id = member.id;
    document.staff.put(member);
    let even = week();
    assert!(!even.is_odd());
    for (week, works) in [(even, Weekday::Mon), (even.next(), Weekday::Fri)] {
        let sheet = print_staff::staff_sheet(Locale::Fr, &document, id, week).unwrap();
        let days: Vec<_> = sheet.days.iter().map(|day| day.hours.is_some()).collect();
        let expected = [
            works == Weekday::Mon,
            false,
            false,
            false,
            works == Weekday::Fri,
        ];
        assert_eq!(days, expected, "{week}");
        let team = |day| day::day(Locale::Fr, &document, week.date(day)).team;
        assert!(team(works).iter().any(|on_duty| on_duty.id == id));
        assert!(!team(Weekday::Wed).iter().any(|on_duty| on_duty.id == id));
    }
}
