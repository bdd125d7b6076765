//! Finding one thing among many by a few letters, accents and case aside.

use crate::catalogue::folded;

/// Something that can be looked up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lookup {
    /// What stands for it in code: an identifier, a tag.
    pub key: String,
    /// Name on screen.
    pub name: String,
    /// A small remark beside the name, such as a code.
    pub detail: String,
    /// What searches compare.
    folded: String,
}

impl Lookup {
    /// Something with a name.
    pub fn new(key: impl Into<String>, name: impl Into<String>) -> Self {
        Self::with_detail(key, name, "")
    }

    /// Something with a name and a remark; both can be searched for.
    pub fn with_detail(
        key: impl Into<String>,
        name: impl Into<String>,
        detail: impl Into<String>,
    ) -> Self {
        let (name, detail) = (name.into(), detail.into());
        Self {
            key: key.into(),
            folded: folded(&format!("{name} {detail}")),
            name,
            detail,
        }
    }
}

/// What a query finds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// The best, in order.
    pub shown: Vec<Lookup>,
    /// How many more match.
    pub more: usize,
}

/// Whether a folded text holds each word of a query.
pub fn holds(folded_text: &str, query: &str) -> bool {
    folded(query)
        .split_whitespace()
        .all(|word| folded_text.contains(word))
}

/// The things whose name or remark holds each word of the query, those that begin with it first; nothing for an
/// empty query.
pub fn find(all: &[Lookup], query: &str, most: usize) -> Found {
    let query = folded(query.trim());
    if query.is_empty() {
        return Found::default();
    }
    let mut matches: Vec<&Lookup> = all
        .iter()
        .filter(|lookup| holds(&lookup.folded, &query))
        .collect();
    matches.sort_by_key(|lookup| !lookup.folded.starts_with(&query));
    Found {
        more: matches.len().saturating_sub(most),
        shown: matches.into_iter().take(most).cloned().collect(),
    }
}

/// The name of a key; the key itself if it is not known.
pub fn name_of(all: &[Lookup], key: &str) -> String {
    all.iter()
        .find(|lookup| lookup.key == key)
        .map_or_else(|| key.to_owned(), |lookup| lookup.name.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people() -> Vec<Lookup> {
        ["Anaïs Lefèvre", "Léa Petit", "Jean Lefebvre"]
            .iter()
            .map(|name| Lookup::new(*name, *name))
            .collect()
    }

    #[test]
    fn accents_and_the_order_of_words_do_not_matter() {
        let found = find(&people(), "lefevre ana", 5);
        assert_eq!(found.shown.len(), 1);
        assert_eq!(found.shown[0].name, "Anaïs Lefèvre");
    }

    #[test]
    fn names_that_begin_with_the_query_come_first_and_the_rest_is_counted() {
        let found = find(&people(), "le", 1);
        assert_eq!(found.shown[0].name, "Léa Petit");
        assert_eq!(found.more, 2);
        assert_eq!(find(&people(), "  ", 5), Found::default());
    }
}
