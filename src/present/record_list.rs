//! Lists of the settings: staff, visitors and rooms as lines of one kind.

use super::{lookup, route::Route};
use crate::catalogue::folded;

/// A record as a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its identifier.
    pub key: String,
    /// Its form.
    pub route: Route,
    /// Name.
    pub name: String,
    /// Initials, for people.
    pub initials: String,
    /// What stands in the columns after the name.
    pub cells: Vec<Cell>,
    /// Whether it is kept for past weeks only.
    pub is_archived: bool,
}

/// What stands in a column.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// The text.
    pub text: String,
    /// What deserves a look.
    pub warning: Option<String>,
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self {
            text,
            warning: None,
        }
    }
}

/// Sorts lines by name, as if without accents.
pub fn sorted(mut lines: Vec<Line>) -> Vec<Line> {
    lines.sort_by_cached_key(|line| (folded(&line.name), line.key.clone()));
    lines
}

/// The keys of the lines that hold each word of the query, in a name or a column.
pub fn kept(lines: &[Line], query: &str, with_archived: bool) -> Vec<String> {
    lines
        .iter()
        .filter(|line| with_archived || !line.is_archived)
        .filter(|line| {
            let cells: Vec<&str> = line.cells.iter().map(|cell| cell.text.as_str()).collect();
            lookup::holds(
                &folded(&format!("{} {}", line.name, cells.join(" "))),
                query,
            )
        })
        .map(|line| line.key.clone())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(key: &str, name: &str, cell: &str, is_archived: bool) -> Line {
        Line {
            key: key.into(),
            route: Route::More,
            name: name.into(),
            initials: String::new(),
            cells: vec![Cell::from(cell.to_owned())],
            is_archived,
        }
    }

    #[test]
    fn a_search_reads_the_columns_and_archived_lines_wait_to_be_asked_for() {
        let lines = sorted(vec![
            line("b", "Zoé", "animatrice", false),
            line("a", "Élise", "infirmière", false),
            line("c", "Marc", "infirmier", true),
        ]);
        assert_eq!(kept(&lines, "", false), ["a", "b"]);
        assert_eq!(kept(&lines, "infirmi", false), ["a"]);
        assert_eq!(kept(&lines, "infirmi", true), ["a", "c"]);
    }
}
