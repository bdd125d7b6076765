//! A table as text (RFC 4180), harmless to the spreadsheet that opens it.

/// How the text is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flavour {
    /// Between cells: `;`, `,` or a tab.
    pub separator: char,
    /// Whether a byte order mark stands first; without it Excel takes UTF-8 for Windows-1252.
    pub has_mark: bool,
}

impl Flavour {
    /// What spreadsheets open with a double click on a French computer.
    pub const FRENCH_EXCEL: Self = Self {
        separator: ';',
        has_mark: true,
    };
    /// What other programs expect.
    pub const PLAIN: Self = Self {
        separator: ',',
        has_mark: false,
    };
}

/// Rows of cells, the names of the columns first.
pub struct Table(Vec<Vec<String>>);

impl Table {
    /// A table with these columns.
    pub fn new(columns: &[&str]) -> Self {
        Self(vec![
            columns.iter().map(|name| (*name).to_owned()).collect(),
        ])
    }

    /// Adds a row.
    pub fn row(&mut self, cells: &[&dyn AsRef<str>]) {
        self.0
            .push(cells.iter().map(|cell| cell.as_ref().to_owned()).collect());
    }

    /// The rows as they are, the names of the columns first.
    pub fn rows(&self) -> &[Vec<String>] {
        &self.0
    }

    /// The text.
    pub fn text(&self, flavour: Flavour) -> String {
        let mut text = String::new();
        if flavour.has_mark {
            text.push('\u{feff}');
        }
        for row in &self.0 {
            for (index, cell) in row.iter().enumerate() {
                if index > 0 {
                    text.push(flavour.separator);
                }
                text.push_str(&quoted(&defused(cell), flavour.separator));
            }
            text.push_str("\r\n");
        }
        text
    }
}

/// First characters that make a spreadsheet compute a cell.
pub const FORMULA_STARTS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The cell, with an apostrophe before what would be a formula.
fn defused(cell: &str) -> String {
    if cell.starts_with(FORMULA_STARTS) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

fn quoted(cell: &str, separator: char) -> String {
    let is_plain = |letter: char| letter != separator && !matches!(letter, '"' | '\r' | '\n');
    if cell.chars().all(is_plain) {
        cell.to_owned()
    } else {
        format!("\"{}\"", cell.replace('"', "\"\""))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(cell: &str) -> String {
        let mut table = Table::new(&["a"]);
        table.row(&[&cell]);
        table.text(Flavour {
            separator: ';',
            has_mark: false,
        })
    }

    #[test]
    fn a_formula_is_defused() {
        for formula in ["=1+1", "+33", "-2", "@SUM(A1)", "\t=1", "\r=1"] {
            let written = text(formula);
            assert!(written.contains(&format!("'{formula}")), "{written}");
        }
        assert_eq!(text("1=1"), "a\r\n1=1\r\n");
    }

    #[test]
    fn separators_quotes_and_line_ends_are_quoted() {
        assert_eq!(text("a;b"), "a\r\n\"a;b\"\r\n");
        assert_eq!(
            text("dit \"non\"\nhier"),
            "a\r\n\"dit \"\"non\"\"\nhier\"\r\n"
        );
        assert_eq!(text("a,b"), "a\r\na,b\r\n");
    }

    #[test]
    fn the_french_flavour_begins_with_a_mark() {
        let table = Table::new(&["Prénom", "Nom"]);
        assert_eq!(table.text(Flavour::FRENCH_EXCEL), "\u{feff}Prénom;Nom\r\n");
        assert_eq!(table.text(Flavour::PLAIN), "Prénom,Nom\r\n");
    }
}
