//! The nomenclature SERAFIN-PH: codes, labels and their tree.

use super::{folded, printed};
use crate::{domain::serafin::SerafinCode, i18n::Locale};
use std::sync::OnceLock;

/// Which of the three nomenclatures an entry belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SerafinFamily {
    /// Besoins.
    Need,
    /// Prestations directes.
    DirectService,
    /// Prestations indirectes.
    IndirectService,
}

/// One line of the nomenclature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SerafinEntry {
    /// Code.
    pub code: SerafinCode,
    /// Official label, in French.
    french: String,
    /// The same in English, by this project: the nomenclature has no official one.
    english: String,
    /// Nomenclature.
    pub family: SerafinFamily,
    /// The entry above, if any.
    pub parent: Option<SerafinCode>,
    /// Depth, from 1.
    pub level: u8,
}

impl SerafinEntry {
    /// Its label.
    pub fn label(&self, locale: Locale) -> &str {
        match locale {
            Locale::Fr => &self.french,
            Locale::En => &self.english,
        }
    }
}

const TABLE: &str = include_str!("data/serafin_ph.csv");
const ENGLISH: &str = include_str!("data/serafin_ph_en.csv");

/// All entries, parents first.
pub fn serafin() -> &'static [SerafinEntry] {
    static ENTRIES: OnceLock<Vec<SerafinEntry>> = OnceLock::new();
    ENTRIES.get_or_init(|| {
        records(TABLE)
            .zip(records(ENGLISH))
            .filter_map(|(french, english)| entry(&french, &english))
            .collect()
    })
}

fn records(table: &'static str) -> impl Iterator<Item = csv::StringRecord> {
    csv::Reader::from_reader(table.as_bytes())
        .into_records()
        .filter_map(Result::ok)
}

/// An entry of the two tables, which have the same codes in the same order.
fn entry(record: &csv::StringRecord, english: &csv::StringRecord) -> Option<SerafinEntry> {
    let code = record.get(0)?;
    let parent = record.get(3)?;
    Some(SerafinEntry {
        code: SerafinCode::new(code),
        french: printed(record.get(1)?),
        english: english
            .get(1)
            .filter(|_| english.get(0) == Some(code))
            .map(printed)?,
        family: match record.get(2)? {
            "besoin" => SerafinFamily::Need,
            "prestation_directe" => SerafinFamily::DirectService,
            "prestation_indirecte" => SerafinFamily::IndirectService,
            _ => return None,
        },
        parent: (!parent.is_empty()).then(|| SerafinCode::new(parent)),
        level: record.get(4)?.parse().ok()?,
    })
}

/// The label of a code.
pub fn serafin_label(locale: Locale, code: &SerafinCode) -> Option<&'static str> {
    serafin()
        .iter()
        .find(|entry| entry.code == *code)
        .map(|entry| entry.label(locale))
}

/// The entries of a family whose code or label, in either language, holds each word of the query, accents and case aside.
pub fn search(family: SerafinFamily, query: &str) -> Vec<&'static SerafinEntry> {
    let query = folded(query);
    let words: Vec<&str> = query.split_whitespace().collect();
    serafin()
        .iter()
        .filter(|entry| entry.family == family)
        .filter(|entry| {
            let labels = Locale::ALL.map(|locale| folded(entry.label(locale)));
            words.iter().all(|word| {
                entry.code.as_str().starts_with(word)
                    || labels.iter().any(|label| label.contains(word))
            })
        })
        .collect()
}
