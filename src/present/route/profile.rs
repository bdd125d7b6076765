//! The tabs of a person's profile in the address: `/personnes/<id>/projet`.

/// What a profile shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ProfileTab {
    /// Goals, history, what matters.
    #[default]
    Overview,
    /// The personal project.
    Project,
    /// The present week.
    Week,
    /// Hours and absences.
    Presences,
    /// Choices and refusals.
    Choices,
    /// Documents.
    Documents,
}

const TABS: [(&str, ProfileTab); 5] = [
    ("projet", ProfileTab::Project),
    ("semaine", ProfileTab::Week),
    ("presences", ProfileTab::Presences),
    ("choix", ProfileTab::Choices),
    ("documents", ProfileTab::Documents),
];

impl ProfileTab {
    /// The tab of a part of an address; the overview has none.
    pub(super) fn parse(text: &str) -> Option<Self> {
        TABS.iter()
            .find(|(name, _)| *name == text)
            .map(|(_, tab)| *tab)
    }

    /// What stands in the address, after the person.
    pub(super) fn suffix(self) -> String {
        TABS.iter()
            .find(|(_, tab)| *tab == self)
            .map_or_else(String::new, |(name, _)| format!("/{name}"))
    }
}
