//! Which column is which, by the names that houses give them.

use crate::{domain::time::WEEKDAYS, i18n::plain::plain};
use chrono::Weekday;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// Mme, M.
    Title,
    /// First name.
    FirstName,
    /// Last name.
    LastName,
    /// Both names in one cell.
    WholeName {
        /// Whether the last name stands first.
        last_first: bool,
    },
    /// Date of birth.
    Born,
    /// First day.
    Arrived,
    /// Last day.
    Left,
    /// Hours of one weekday.
    Day(Weekday),
    /// Names of weekdays.
    Days,
}

/// The columns of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    /// Index, name in the file, meaning.
    read: Vec<(usize, String, Column)>,
    /// Names of the others.
    pub ignored: Vec<String>,
}

/// Names of columns without case, accents or signs.
const NAMES: [(Column, &[&str]); 8] = [
    (
        Column::Title,
        &["civilite", "titre", "sexe", "genre", "title", "sex"],
    ),
    (
        Column::FirstName,
        &[
            "prenom",
            "prenoms",
            "prenom usuel",
            "first name",
            "firstname",
            "given name",
        ],
    ),
    (
        Column::LastName,
        &[
            "nom",
            "nom de famille",
            "nom d usage",
            "nom usuel",
            "last name",
            "lastname",
            "surname",
            "name",
        ],
    ),
    (
        Column::WholeName { last_first: true },
        &[
            "nom prenom",
            "nom et prenom",
            "nom prenoms",
            "personne",
            "resident",
            "usager",
        ],
    ),
    (
        Column::WholeName { last_first: false },
        &["prenom nom", "prenom et nom", "full name"],
    ),
    (
        Column::Born,
        &[
            "date de naissance",
            "ne e le",
            "ne le",
            "nee le",
            "naissance",
            "date of birth",
            "born",
            "birth date",
        ],
    ),
    (
        Column::Arrived,
        &[
            "date d arrivee",
            "date d entree",
            "date d admission",
            "arrivee",
            "entree",
            "admission",
            "arrival date",
        ],
    ),
    (
        Column::Left,
        &[
            "date de depart",
            "date de sortie",
            "depart",
            "sortie",
            "leaving date",
        ],
    ),
];

const DAYS: [&str; 8] = [
    "jours",
    "jour",
    "jours de presence",
    "jours d accueil",
    "presence",
    "presences",
    "days",
    "attendance days",
];

impl Columns {
    /// The columns, if this line names one of first or last names.
    pub fn detect(cells: &[String]) -> Option<Self> {
        let mut columns = Self {
            read: Vec::new(),
            ignored: Vec::new(),
        };
        for (index, name) in cells
            .iter()
            .enumerate()
            .filter(|(_, name)| !name.is_empty())
        {
            match meaning(name) {
                Some(column) if !columns.read.iter().any(|(_, _, other)| *other == column) => {
                    columns.read.push((index, name.clone(), column));
                }
                _ => columns.ignored.push(name.clone()),
            }
        }
        let is_name = |column: &Column| {
            matches!(
                column,
                Column::FirstName | Column::LastName | Column::WholeName { .. }
            )
        };
        columns
            .read
            .iter()
            .any(|(_, _, column)| is_name(column))
            .then_some(columns)
    }

    /// How many columns are understood.
    pub fn n_known(&self) -> usize {
        self.read.len()
    }

    /// The written cells of a line with the names and meanings of their columns.
    pub fn of<'a>(
        &'a self,
        cells: &'a [String],
    ) -> impl Iterator<Item = (&'a str, Column, &'a str)> {
        self.read.iter().filter_map(|(index, name, column)| {
            let cell = cells.get(*index).filter(|cell| !cell.is_empty())?;
            Some((name.as_str(), *column, cell.as_str()))
        })
    }
}

fn meaning(name: &str) -> Option<Column> {
    let words: String = plain(name)
        .chars()
        .map(|letter| {
            if letter.is_alphanumeric() {
                letter
            } else {
                ' '
            }
        })
        .collect();
    let name = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let by_name = NAMES
        .iter()
        .find(|(_, names)| names.contains(&name.as_str()));
    by_name
        .map(|(column, _)| *column)
        .or_else(|| DAYS.contains(&name.as_str()).then_some(Column::Days))
        .or_else(|| weekday(&name).map(Column::Day))
}

/// A weekday by its name or the beginning of it, in French or English: three letters at least, or "ma", "me".
pub fn weekday(word: &str) -> Option<Weekday> {
    const FRENCH: [&str; 7] = [
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    ];
    const ENGLISH: [&str; 7] = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    let is_short =
        word.len() < 3 && !matches!(word, "ma" | "me" | "lu" | "je" | "ve" | "sa" | "di");
    if is_short {
        return None;
    }
    let position = |names: &[&str; 7]| names.iter().position(|name| name.starts_with(word));
    let index = position(&FRENCH).or_else(|| position(&ENGLISH))?;
    WEEKDAYS.get(index).copied()
}
