//! What has no place in a week, one line a kind: in a large house dozens of people lack the same.

use super::{names, reasons::UnplacedView};
use crate::{
    domain::{activity::Domain, document::Document},
    i18n::{Locale, text::week as t},
};

/// So many people who lack the same stand in one line; fewer have a line each.
const MANY: usize = 4;

/// Something that one or several people lack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kind {
    /// What: "Consultation".
    pub title: String,
    /// Domain, for the coloured spine; nothing if none fits.
    pub domain: Option<Domain>,
    /// Each of those who lack it, the most pressing first; one at least.
    pub lacks: Vec<UnplacedView>,
}

impl Kind {
    /// Whose it is: "Mme Durand et 7 autres".
    pub fn who(&self, locale: Locale, document: &Document) -> String {
        let persons = self.lacks.iter().filter_map(|lack| lack.person);
        let mut persons = persons.filter_map(|id| document.persons.get(id));
        let first = persons
            .next()
            .map(|person| names::person(locale, document, person));
        match (first, persons.count()) {
            (None, _) => String::new(),
            (Some(first), 0) => first,
            (Some(first), others) => t::and_others(locale, others, &first),
        }
    }
}

/// The lines of what has no place, in the order of the most pressing of each.
pub fn kinds(lacks: &[UnplacedView]) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = Vec::new();
    for lack in lacks {
        let is_same =
            |other: &UnplacedView| (&other.title, other.domain) == (&lack.title, lack.domain);
        let is_many = lacks.iter().filter(|other| is_same(other)).count() >= MANY;
        let known = kinds
            .iter_mut()
            .find(|kind| is_many && kind.lacks.iter().any(is_same));
        match known {
            Some(kind) => kind.lacks.push(lack.clone()),
            None => kinds.push(Kind {
                title: lack.title.clone(),
                domain: lack.domain,
                lacks: vec![lack.clone()],
            }),
        }
    }
    kinds
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo;

    fn lack(title: &str, person: Option<crate::domain::id::PersonId>) -> UnplacedView {
        UnplacedView {
            key: String::new(),
            id: None,
            person,
            appointment: None,
            goal: None,
            domain: None,
            title: title.into(),
            reason: String::new(),
            tries: Vec::new(),
            ways: Vec::new(),
        }
    }

    #[test]
    fn many_who_lack_the_same_stand_in_one_line_where_the_first_stood() {
        let titles = ["Kiné", "Chant", "Kiné", "Soin", "Chant", "Kiné", "Kiné"];
        let lacks: Vec<_> = titles.iter().map(|title| lack(title, None)).collect();
        let kinds = kinds(&lacks);
        let lines: Vec<_> = kinds
            .iter()
            .map(|kind| (kind.title.as_str(), kind.lacks.len()))
            .collect();
        assert_eq!(
            lines,
            [("Kiné", 4), ("Chant", 1), ("Soin", 1), ("Chant", 1)]
        );
    }

    #[test]
    fn a_line_of_several_names_the_first() {
        let document = demo::small("2026-11-24".parse().unwrap());
        let ids: Vec<_> = document.persons.iter().map(|person| person.id).collect();
        let of = |ids: &[_]| Kind {
            title: "Kiné".into(),
            domain: None,
            lacks: ids.iter().map(|id| lack("Kiné", Some(*id))).collect(),
        };
        let first = names::person(Locale::Fr, &document, document.persons.get(ids[0]).unwrap());
        assert_eq!(of(&ids[..1]).who(Locale::Fr, &document), first);
        let four = of(&ids[..4]).who(Locale::Fr, &document);
        assert_eq!(
            four.replace('\u{a0}', " "),
            format!("{first} et 3 autres").replace('\u{a0}', " ")
        );
    }
}
