//! The addresses of "Apprendre".

use std::fmt;

/// A page of "Apprendre".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LearnPage {
    /// Missions, lessons, help.
    #[default]
    Home,
    /// How the week is computed, in pictures.
    LessonPlan,
    /// Choices and refusals, in pictures.
    LessonChoice,
    /// The easy-to-read sheet, in pictures.
    LessonSheet,
    /// What is computed, from what, and who decides.
    Transparency,
    /// The accessibility statement.
    Accessibility,
}

const NAMES: [(&str, LearnPage); 5] = [
    ("lecon-calcul", LearnPage::LessonPlan),
    ("lecon-choix", LearnPage::LessonChoice),
    ("lecon-feuille", LearnPage::LessonSheet),
    ("transparence", LearnPage::Transparency),
    ("accessibilite", LearnPage::Accessibility),
];

impl LearnPage {
    /// Reads what stands after `apprendre` in an address.
    pub(super) fn parse(parts: &[&str]) -> Option<Self> {
        match parts {
            [] => Some(Self::Home),
            [name] => NAMES
                .iter()
                .find(|(known, _)| known == name)
                .map(|(_, page)| *page),
            _ => None,
        }
    }
}

impl fmt::Display for LearnPage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("/apprendre")?;
        let name = NAMES.iter().find(|(_, page)| page == self);
        name.map_or(Ok(()), |(name, _)| write!(f, "/{name}"))
    }
}
