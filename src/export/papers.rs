//! The documents for the register of processing and the impact assessment, filled with what is known here. They are in
//! French: they are written for French law.

use super::person::escape;
use crate::{
    domain::document::Document,
    i18n::{Locale, format},
};
use chrono::NaiveDate;

/// What is known of a house and of the device.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// The house.
    pub document: &'a Document,
    /// Today.
    pub today: NaiveDate,
    /// Whether the storage of this device is encrypted.
    pub is_encrypted: bool,
    /// Minutes without a gesture after which the lock closes; 0 never.
    pub lock_minutes: u8,
    /// Whether sheets and files leave without names.
    pub hides_names: bool,
    /// When a backup was last made on this device.
    pub last_backup: Option<NaiveDate>,
}

/// A document with its places filled. Every value is text in it.
pub fn fill(text: &str, facts: &Facts<'_>) -> String {
    let Facts {
        document,
        today,
        is_encrypted,
        lock_minutes,
        hides_names,
        last_backup,
    } = *facts;
    let date = |date| format::date(Locale::Fr, date);
    let lock = match (is_encrypted, lock_minutes) {
        (false, _) => "non activé sur cet appareil".to_owned(),
        (true, 0) => "activé sur cet appareil, sans verrouillage automatique".to_owned(),
        (true, minutes) => {
            format!("activé sur cet appareil, verrouillage après {minutes}\u{a0}minutes")
        }
    };
    let values = [
        ("structure", document.house.name.clone()),
        ("date", date(today)),
        ("responsable", document.house.user.clone()),
        ("personnes", document.persons.len().to_string()),
        ("professionnels", document.staff.len().to_string()),
        ("intervenants", document.visitors.len().to_string()),
        ("version", env!("CARGO_PKG_VERSION").to_owned()),
        ("chiffrement", lock),
        (
            "noms",
            if hides_names {
                "activé"
            } else {
                "non activé"
            }
            .to_owned(),
        ),
        (
            "sauvegarde",
            last_backup.map_or_else(|| "aucune".to_owned(), date),
        ),
        (
            "appareils",
            if document.house.exchanged.is_some() {
                "plusieurs appareils, qui échangent des fichiers"
            } else {
                "un seul appareil, d’après ce fichier"
            }
            .to_owned(),
        ),
    ];
    values
        .into_iter()
        .fold(text.to_owned(), |text, (name, value)| {
            let value = if value.is_empty() {
                "à compléter"
            } else {
                &value
            };
            text.replace(&["{{", name, "}}"].concat(), &escape(value))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_of_the_documents_is_filled() {
        let today: NaiveDate = "2026-11-28".parse().unwrap();
        let document = crate::demo::small(today);
        let mut facts = Facts {
            document: &document,
            today,
            is_encrypted: false,
            lock_minutes: 10,
            hides_names: false,
            last_backup: None,
        };
        for text in [
            include_str!("../../public/documents/aipd.html"),
            include_str!("../../public/documents/registre.html"),
        ] {
            let filled = fill(text, &facts);
            assert!(!filled.contains("{{") && !filled.contains("}}"));
            assert!(filled.contains("Les Tilleuls"));
            assert!(filled.contains("non activé sur cet appareil"));
            facts.is_encrypted = true;
            assert!(fill(text, &facts).contains("verrouillage après 10\u{a0}minutes"));
            facts.is_encrypted = false;
        }
    }
}
