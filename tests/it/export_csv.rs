//! Tables: what they hold, and what any spreadsheet or program reads back.

use crate::support::{
    cases,
    documents::document,
    house::{JEANNE, PAUL, date, house_with_weeks, week},
};
use proptest::prelude::*;
use semainier::{
    domain::{
        attendance::{Attendance, Engagement, Presence, Smiley},
        document::Document,
        id::{PersonId, SessionId},
        occurrence::from_outside,
        person::AbsenceCause,
    },
    export::csv::{Flavour, attendance, persons, week as week_table},
    i18n::Locale,
};
use std::sync::Arc;

fn rows(text: &str, separator: u8) -> Vec<Vec<String>> {
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .from_reader(text.as_bytes());
    reader
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

/// The table of the week as a French spreadsheet reads it.
fn week_rows(document: &Document) -> Vec<Vec<String>> {
    let weeks = [week(2026, 44)];
    let text = week_table(document, &weeks, Flavour::FRENCH_EXCEL, Locale::Fr);
    rows(&text, b';')
}

#[test]
fn the_week_has_a_line_for_each_session_and_appointment() {
    let document = house_with_weeks(&[week(2026, 44)]);
    let rows = week_rows(&document);
    assert_eq!(rows.len(), 6);
    assert_eq!(
        rows[1],
        [
            "lundi",
            "26/10/2026",
            "10:15",
            "11:00",
            "Gym douce, assis; en musique",
            "Mouvement",
            "Salle du jardin",
            "Léa Morel, Karim Benali",
            "Jeanne Durand, Paul Petit",
            "2",
            "Confirmé",
            "Prévoir les ballons\net la musique",
        ]
    );
}

#[test]
fn who_comes_from_outside_for_an_appointment_stands_beside_the_staff() {
    let document = house_with_weeks(&[week(2026, 44)]);
    let rows = week_rows(&document);
    let mut appointments = 0;
    for appointment in document.appointments.iter() {
        let Some(outside) = from_outside(&document, &appointment.with) else {
            continue;
        };
        for row in rows.iter().filter(|row| row[4] == appointment.title) {
            assert!(row[7].contains(outside), "{row:?}");
            appointments += 1;
        }
    }
    assert!(appointments > 0, "{rows:?}");
}

#[test]
fn the_follow_up_is_in_words() {
    let weeks = [week(2026, 44)];
    let mut document = house_with_weeks(&weeks);
    let record = |person, presence, smiley| Attendance {
        session: SessionId(1),
        person,
        presence,
        smiley,
        note: "=SOMME(A1)".into(),
        is_ad_hoc: false,
        by: "Claire".into(),
        at: date(2026, 10, 26).and_hms_opt(11, 5, 0).unwrap(),
    };
    let records = vec![
        record(PAUL, Presence::Absent(AbsenceCause::Transport), None),
        record(
            JEANNE,
            Presence::Came(Engagement::Active),
            Some(Smiley::Happy),
        ),
    ];
    document.attendance.insert(weeks[0], Arc::new(records));
    let rows = rows(
        &attendance(&document, &weeks, Flavour::PLAIN, Locale::Fr),
        b',',
    );
    assert_eq!(
        rows[1],
        [
            "26/10/2026",
            "10:15",
            "Gym douce, assis; en musique",
            "Jeanne",
            "Durand",
            "Présent",
            "Actif",
            "Content",
            "'=SOMME(A1)",
            "Claire",
            "26/10/2026 11:05",
        ]
    );
    assert_eq!(rows[2][5], "Absence\u{a0}: transport");
}

proptest! {
    #![proptest_config(cases(32))]

    #[test]
    fn whatever_people_type_no_cell_is_a_formula_and_no_row_is_lost(document in document()) {
        let weeks: Vec<_> = document.weeks.keys().chain(document.attendance.keys()).copied().collect();
        for flavour in [Flavour::FRENCH_EXCEL, Flavour::PLAIN] {
            let separator = flavour.separator as u8;
            let people = rows(&persons(&document, None, flavour, Locale::Fr), separator);
            prop_assert_eq!(people.len(), document.persons.len() + 1);
            let plan = rows(&week_table(&document, &weeks, flavour, Locale::En), separator);
            let follow_up = rows(&attendance(&document, &weeks, flavour, Locale::Fr), separator);
            for cell in people.iter().chain(&plan).chain(&follow_up).flatten() {
                prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{}", cell);
            }
        }
    }
}

#[test]
fn people_stand_in_the_order_of_the_alphabet_whatever_their_letters() {
    let mut document = house_with_weeks(&[week(2026, 44)]);
    let written = [(JEANNE, "Élise", "Évrard"), (PAUL, "zoé", "abel")];
    for (id, first, last) in written {
        let mut person = document.persons.get(id).unwrap().as_ref().clone();
        person.first_name = first.to_owned();
        person.last_name = last.to_owned();
        document.persons.put(person.clone());
        // Somebody after them, in capitals.
        person.id = PersonId(id.0 + 1000);
        person.first_name = "Zoé".to_owned();
        person.last_name = "Zola".to_owned();
        document.persons.put(person);
    }
    let names = |text: &str, column: usize| -> Vec<String> {
        let lines = rows(text, b';').into_iter().skip(1);
        lines.map(|row| row[column].clone()).collect()
    };
    let text = persons(&document, None, Flavour::FRENCH_EXCEL, Locale::Fr);
    let last_names = names(&text, 2);
    let mut expected = last_names.clone();
    expected.sort_by_key(|name| semainier::plain::plain(name));
    assert_eq!(last_names, expected);
    let text = week_table(
        &document,
        &[week(2026, 44)],
        Flavour::FRENCH_EXCEL,
        Locale::Fr,
    );
    assert_eq!(names(&text, 8)[0], "Élise Évrard, zoé abel");
}
