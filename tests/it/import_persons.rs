//! People from tables as houses have them.

use crate::support::{
    cases,
    documents::document,
    house::{date, house, working_hours},
};
use chrono::Weekday;
use proptest::{collection::vec, prelude::*};
use semainier::{
    domain::{
        house::House,
        id::PersonId,
        person::Title,
        time::{Minutes, TimeRange},
    },
    export::csv::{Flavour, persons},
    i18n::Locale,
    import::{
        persons::{FileFault, LineIssueKind, PersonsPreview, persons_csv},
        persons_sheets,
        read::Sheet,
    },
};

fn tilleuls() -> House {
    (*house().house).clone()
}

fn read(text: &str) -> PersonsPreview {
    persons_csv(text.as_bytes(), &tilleuls()).unwrap()
}

fn range(from: Minutes, to: Minutes) -> Option<TimeRange> {
    TimeRange::new(from, to)
}

#[test]
fn a_table_with_a_title_line_above_and_days_in_columns_is_read() {
    let preview = read(
        "Accueil de jour – liste\n\nCivilité;NOM;Prénom;Né(e) le;Lundi;Mar.;Observations\n\
         Mme;Durand;Jeanne;02/03/1940;x;9h-12h;aime le café\nM.;Petit;Paul;;non;après-midi;\n",
    );
    assert_eq!(preview.issues, []);
    assert_eq!(preview.ignored, ["Observations"]);
    let [jeanne, paul] = &preview.rows[..] else {
        panic!("{:?}", preview.rows)
    };
    assert_eq!(
        (jeanne.line, jeanne.title, jeanne.born),
        (4, Title::Mrs, Some(date(1940, 3, 2)))
    );
    assert_eq!(
        jeanne.presence.get(Weekday::Mon),
        working_hours().get(Weekday::Mon)
    );
    assert_eq!(
        jeanne.presence.get(Weekday::Tue),
        range(Minutes::at(9, 0), Minutes::at(12, 0))
    );
    assert_eq!((paul.first_name.as_str(), paul.title), ("Paul", Title::Mr));
    assert_eq!(paul.presence.get(Weekday::Mon), None);
    assert_eq!(
        paul.presence.get(Weekday::Tue),
        range(Minutes::at(12, 30), Minutes::at(17, 0))
    );
}

#[test]
fn one_column_may_hold_the_whole_name_and_another_the_days() {
    let preview = read(
        "Liste\nNom et prénom,Jours\nMme DURAND Jeanne,\"lundi, jeudi\"\nPetit Paul,lun-ven\n",
    );
    assert_eq!(preview.issues, []);
    let names: Vec<_> = preview
        .rows
        .iter()
        .map(|row| (row.first_name.as_str(), row.last_name.as_str()))
        .collect();
    assert_eq!(names, [("Jeanne", "DURAND"), ("Paul", "Petit")]);
    assert_eq!(preview.rows[0].presence.days().count(), 2);
    assert_eq!(preview.rows[1].presence, working_hours());
}

#[test]
fn a_windows_file_with_tabs_is_read() {
    let bytes = b"Pr\xE9nom\tNom\nZo\xE9\tL\x92H\xE9ritier\n";
    let preview = persons_csv(bytes, &tilleuls()).unwrap();
    assert_eq!(preview.rows[0].first_name, "Zoé");
    assert_eq!(preview.rows[0].last_name, "L’Héritier");
}

#[test]
fn each_issue_says_its_line_its_column_and_what_to_do() {
    let preview = read(
        "Prénom;Nom;Naissance;Arrivée;Départ;Lundi;Samedi\nJeanne;Durand;31/02/1940;;;souvent;x\n;;1/1/1950;;;;\n\
         Paul;Petit;;2/1/2026;1/1/2026;;\nJEANNE;Durand;;;;;\n",
    );
    let found: Vec<_> = preview
        .issues
        .iter()
        .map(|issue| (issue.line, issue.column.as_str(), &issue.kind))
        .collect();
    let hours = |text: &str| LineIssueKind::Hours(text.into());
    assert_eq!(
        found,
        [
            (2, "Naissance", &LineIssueKind::Date("31/02/1940".into())),
            (2, "Lundi", &hours("souvent")),
            (2, "Samedi", &LineIssueKind::Closed(Weekday::Sat)),
            (3, "", &LineIssueKind::NoName),
            (4, "", &LineIssueKind::LeavesBeforeArriving),
            (5, "", &LineIssueKind::SameAs(2)),
        ]
    );
    assert_eq!(preview.rows.len(), 3);
    assert_eq!(
        preview.issues[0].sentence(Locale::Fr),
        "Ligne 2, colonne «\u{202f}Naissance\u{202f}»\u{a0}: «\u{202f}31/02/1940\u{202f}» n’est pas une date connue. \
         Écrivez 31/12/1940."
    );
}

#[test]
fn a_person_who_stands_twice_is_told_though_one_line_has_no_date_of_birth() {
    let check = |first: &str, second: &str, expected: &[u64]| {
        let preview = read(&format!(
            "Nom;Prénom;Né(e) le\n{first}\nPetit;Paul;\n{second}\nDurand;Jeanne;13/03/1941\n"
        ));
        let told = preview.issues.iter();
        let is_same = |kind: &LineIssueKind| *kind == LineIssueKind::SameAs(2);
        assert!(told.clone().all(|issue| is_same(&issue.kind)));
        let told: Vec<_> = told.map(|issue| issue.line).collect();
        assert_eq!(told, expected, "{first}");
    };
    let (dated, bare) = ("DURAND;Jéanne;12/03/1941", "durand;jeanne;");
    // Another date of birth is another person, unless the first line may be either.
    check(dated, bare, &[4]);
    check(bare, dated, &[4, 5]);
}

#[test]
fn a_day_when_the_house_is_closed_is_told_and_left_out() {
    let text = "Prénom;Mardi;Mercredi;Jours\nZoé;x;matin;lundi et samedi\nAli;matin;x;\n";
    let mut house = tilleuls();
    house.opening.set(Weekday::Tue, None);
    let afternoon = range(Minutes::at(14, 0), Minutes::at(17, 0));
    house.opening.set(Weekday::Wed, afternoon);
    let preview = persons_csv(text.as_bytes(), &house).unwrap();
    let told: Vec<_> = preview
        .issues
        .iter()
        .map(|issue| (issue.line, issue.column.as_str(), &issue.kind))
        .collect();
    assert_eq!(
        told,
        [
            (2, "Mardi", &LineIssueKind::Closed(Weekday::Tue)),
            (2, "Mercredi", &LineIssueKind::ClosedHalf("matin".into())),
            (2, "Jours", &LineIssueKind::Closed(Weekday::Sat)),
            (3, "Mardi", &LineIssueKind::Closed(Weekday::Tue)),
        ]
    );
    let days = |at: usize| -> Vec<Weekday> {
        let presence = &preview.rows[at].presence;
        presence.days().map(|(day, _)| day).collect()
    };
    assert_eq!((days(0), days(1)), (vec![Weekday::Mon], vec![Weekday::Wed]));
    assert_eq!(
        preview.issues[0].sentence(Locale::Fr),
        "Ligne 2, colonne «\u{202f}Mardi\u{202f}»\u{a0}: la maison est fermée le mardi. La personne est reprise sans ce jour."
    );
}

#[test]
fn a_title_that_is_not_known_and_a_line_for_two_people_are_told() {
    let preview =
        read("Civilité;Nom et prénom\nDr;DURAND Jeanne\n;M et Mme PETIT\nPrénom seul;ROUX ALI\n");
    let told: Vec<_> = preview
        .issues
        .iter()
        .map(|issue| (issue.line, &issue.kind))
        .collect();
    assert_eq!(
        told,
        [
            (2, &LineIssueKind::Title("Dr".into())),
            (3, &LineIssueKind::Couple("M et Mme".into())),
        ]
    );
    let names: Vec<_> = preview
        .rows
        .iter()
        .map(|row| (row.first_name.as_str(), row.last_name.as_str()))
        .collect();
    assert_eq!(
        names,
        [("Jeanne", "DURAND"), ("PETIT", ""), ("ALI", "ROUX")]
    );
}

#[test]
fn files_that_are_no_table_of_people_are_told_apart() {
    let check = |bytes: &[u8], fault| assert_eq!(persons_csv(bytes, &tilleuls()), Err(fault));
    check(b" \n ", FileFault::Empty);
    check(b"PK\x03\x04...", FileFault::Spreadsheet);
    check(b"a;b\n1;2\n", FileFault::NoNames);
    check(&vec![b'a'; (4 << 20) + 1], FileFault::TooLarge);
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn the_people_that_we_export_come_back(document in document()) {
        for flavour in [Flavour::FRENCH_EXCEL, Flavour::PLAIN] {
            for locale in Locale::ALL {
                let text = persons(&document, None, flavour, locale);
                let preview = persons_csv(text.as_bytes(), &document.house).unwrap();
                prop_assert_eq!(&preview.ignored, &Vec::<String>::new());
                let mut expected: Vec<_> = document
                    .persons
                    .iter()
                    .filter(|person| !person.first_name.trim().is_empty())
                    .map(|person| (person.title, person.born, person.arrived, person.left, person.presence))
                    .collect();
                for row in &preview.rows {
                    let found = (row.title, row.born, row.arrived, row.left, row.presence);
                    if let Some(at) = expected.iter().position(|one| *one == found) {
                        expected.remove(at);
                    }
                }
                prop_assert!(expected.is_empty(), "{:?} are not in {:?}", expected, preview.rows);
            }
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused_without_a_panic(bytes in vec(any::<u8>(), 0..300), cells in "[ a-zé;,:0-9h/\n-]{0,80}") {
        let _ = persons_csv(&bytes, &tilleuls());
        let table = format!("Prénom;Naissance;Lundi;Jours\n{cells}");
        let preview = persons_csv(table.as_bytes(), &tilleuls()).unwrap();
        for (n, row) in preview.rows.into_iter().enumerate() {
            prop_assert!(!row.first_name.is_empty());
            let person = row.into_person(PersonId(n as u128));
            prop_assert_eq!(semainier::domain::check::check_person(&house(), &person), vec![]);
        }
    }
}

#[test]
fn the_template_reads_back_without_a_remark_in_both_languages() {
    use semainier::{export::csv, i18n::Locale};
    for locale in Locale::ALL {
        for flavour in [csv::Flavour::FRENCH_EXCEL, csv::Flavour::PLAIN] {
            let text = csv::persons_template(flavour, locale);
            let preview = read(&text);
            assert_eq!(preview.issues, [], "{text}");
            assert_eq!(preview.ignored, Vec::<String>::new(), "{text}");
            assert_eq!(preview.rows.len(), 1);
            assert_eq!(preview.rows[0].presence.days().count(), 4);
        }
    }
}

#[test]
fn lines_are_counted_alike_whichever_way_they_end() {
    for end in ["\n", "\r\n"] {
        let text = [
            "Prénom;Nom;Né le",
            "Zoé;Petit;12/03/1941",
            "",
            "",
            "\"Ali",
            "Mehdi\";Roux;le 3 mai",
            "Rose;Blanc;hier",
            "",
        ]
        .join(end);
        let preview = read(&text);
        let lines: Vec<_> = preview.rows.iter().map(|row| row.line).collect();
        assert_eq!(lines, [2, 5, 7], "{end:?}");
        let told: Vec<_> = preview.issues.iter().map(|issue| issue.line).collect();
        assert_eq!(told, [5, 7], "{end:?}");
    }
}

#[test]
fn a_workbook_is_read_as_the_table_would_be() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/liste.xlsx");
    let sheets = semainier_reader::sheet::read(&std::fs::read(path).unwrap()).unwrap();
    let preview = persons_sheets(&across(&sheets), &tilleuls()).unwrap();
    assert_eq!(preview.ignored, ["Observations"]);
    let [zoe, emile, jeanne] = &preview.rows[..] else {
        panic!("{:?}", preview.rows)
    };
    assert_eq!(
        (zoe.line, zoe.title, zoe.born),
        (4, Title::Mrs, Some(date(1941, 3, 12)))
    );
    assert_eq!(zoe.arrived, Some(date(2026, 11, 2)));
    assert_eq!(
        zoe.presence.get(Weekday::Tue),
        range(Minutes::at(9, 0), Minutes::at(12, 0))
    );
    // A ticked box is a tick; a time alone is no hours, and is told with its line.
    assert_eq!(
        emile.presence.get(Weekday::Mon),
        working_hours().get(Weekday::Mon)
    );
    let told: Vec<_> = preview.issues.iter().map(|issue| issue.line).collect();
    assert_eq!(told, [5]);
    assert_eq!(jeanne.born, Some(date(1940, 3, 2)));
}

#[test]
fn the_workbook_that_is_written_comes_back() {
    let house = house();
    let weeks = [semainier::domain::time::WeekId::new(2026, 48).unwrap()];
    let book = semainier::export::xlsx::workbook(&house, &weeks, Locale::Fr);
    let sheets = semainier_reader::sheet::read(&book).unwrap();
    let preview = persons_sheets(&across(&sheets), &house.house).unwrap();
    assert_eq!(preview.rows.len(), house.persons.len());
    assert_eq!(preview.issues, []);
}

/// As the page gets it: by the text of a message.
fn across(sheets: &[semainier_reader::sheet::Sheet]) -> Vec<Sheet> {
    serde_json::from_str(&serde_json::to_string(sheets).unwrap()).unwrap()
}
