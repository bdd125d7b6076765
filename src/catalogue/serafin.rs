//! The nomenclature SERAFIN-PH: codes, labels and their tree.

use super::{folded, printed};
use crate::domain::serafin::SerafinCode;
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
    pub label: String,
    /// Nomenclature.
    pub family: SerafinFamily,
    /// The entry above, if any.
    pub parent: Option<SerafinCode>,
    /// Depth, from 1.
    pub level: u8,
}

const TABLE: &str = include_str!("data/serafin_ph.csv");

/// All entries, parents first.
pub fn serafin() -> &'static [SerafinEntry] {
    static ENTRIES: OnceLock<Vec<SerafinEntry>> = OnceLock::new();
    ENTRIES.get_or_init(|| {
        csv::Reader::from_reader(TABLE.as_bytes())
            .records()
            .filter_map(|record| entry(&record.ok()?))
            .collect()
    })
}

fn entry(record: &csv::StringRecord) -> Option<SerafinEntry> {
    let parent = record.get(3)?;
    Some(SerafinEntry {
        code: SerafinCode::new(record.get(0)?),
        label: printed(record.get(1)?),
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

/// The official label of a code.
pub fn serafin_label(code: &SerafinCode) -> Option<&'static str> {
    serafin()
        .iter()
        .find(|entry| entry.code == *code)
        .map(|entry| entry.label.as_str())
}

/// The entries of a family whose code or label holds each word of the query, accents and case aside.
pub fn search(family: SerafinFamily, query: &str) -> Vec<&'static SerafinEntry> {
    let query = folded(query);
    let words: Vec<&str> = query.split_whitespace().collect();
    serafin()
        .iter()
        .filter(|entry| entry.family == family)
        .filter(|entry| {
            let label = folded(&entry.label);
            words
                .iter()
                .all(|word| entry.code.as_str().starts_with(word) || label.contains(word))
        })
        .collect()
}
