//! Texts of the house that name a person, as a human decides about them: which texts, where, and whether somebody else has
//! the same name.

use super::{activity_words, names};
use crate::{
    domain::{
        document::Document,
        edit::named_elsewhere,
        naming::{Case, Naming},
        person::Person,
        texts::{Mention, Place},
    },
    i18n::{
        Locale, format,
        text::{common, mentions as t},
    },
};
use std::collections::BTreeSet;

/// A text to decide about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The text.
    pub text: String,
    /// The text with another word in place of the name.
    pub without: String,
    /// Where it stands: "Activité Peinture", "Note de séance".
    pub place: String,
    /// Others who have the name that stands in it.
    pub others: Vec<String>,
    /// Whether it is the name of somebody or something by itself.
    pub is_name: bool,
}

impl Row {
    /// Whether nothing speaks against it being about the person.
    pub const fn is_likely(&self) -> bool {
        self.others.is_empty() && !self.is_name
    }
}

/// The texts elsewhere that name a person, in the order of the house.
pub fn rows(locale: Locale, document: &Document, person: &Person) -> Vec<Row> {
    let naming = Naming::of(person);
    let others = namesakes(document, person);
    let word = crate::i18n::text::privacy::somebody(locale);
    let row = |mention: Mention| Row {
        without: naming.replace(&mention.text, word, Case::Any),
        place: kinds_and_names(locale, document, &mention.places),
        others: others
            .iter()
            .filter(|(naming, _)| naming.is_in(&mention.text))
            .map(|(_, name)| name.clone())
            .collect(),
        is_name: mention.places.iter().all(Place::is_name),
        text: mention.text,
    };
    named_elsewhere(document, person)
        .into_iter()
        .map(row)
        .collect()
}

/// People and staff who share a name with the person, by what they share.
fn namesakes(document: &Document, person: &Person) -> Vec<(Naming, String)> {
    let own = Naming::of(person);
    let persons = document
        .persons
        .iter()
        .filter(|other| other.id != person.id);
    let persons = persons.map(|other| (Naming::of(other), names::full(other)));
    let staff = document.staff.iter().map(|member| {
        let naming = Naming::default().and(&member.first_name, &member.last_name);
        (naming, names::staff(member))
    });
    persons
        .chain(staff)
        .map(|(naming, name)| (naming.shared_with(&own), name))
        .filter(|(shared, _)| !shared.is_empty())
        .collect()
}

/// The kinds of places, without any name: for the one who is given the texts.
pub fn kinds(locale: Locale, places: &[Place]) -> String {
    let kinds: BTreeSet<&str> = places.iter().map(|place| kind(locale, place)).collect();
    format::list(locale, &kinds.into_iter().collect::<Vec<_>>())
}

const fn kind(locale: Locale, place: &Place) -> &'static str {
    match place {
        Place::House => t::house(locale),
        Place::Person(_) => t::other_person(locale),
        Place::Staff(_) => t::staff(locale),
        Place::Visitor(_) | Place::VisitorName(_) => t::visitor(locale),
        Place::Room(_) => t::room(locale),
        Place::Activity(_) => t::activity(locale),
        Place::Appointment(_) | Place::Professional(_) => t::appointment(locale),
        Place::Session(..) => t::session(locale),
        Place::Template(_) => t::template(locale),
        Place::Forced(..) => t::forced(locale),
        Place::FollowUp(..) => t::follow_up(locale),
        Place::Journal(_) => t::journal(locale),
    }
}

/// How many places are told by name.
const TOLD: usize = 3;

/// The places of a text for the team: the first ones by name.
fn kinds_and_names(locale: Locale, document: &Document, places: &[Place]) -> String {
    let told: Vec<String> = places
        .iter()
        .take(TOLD)
        .map(|place| named(locale, document, place))
        .collect();
    let rest = places.len().saturating_sub(TOLD);
    let told = told.join(" · ");
    if rest > 0 {
        t::and_more(locale, &told, rest)
    } else {
        told
    }
}

fn named(locale: Locale, document: &Document, place: &Place) -> String {
    let session = |week, id| {
        let plan = document.weeks.get(week)?;
        let session = plan.placements.session(id)?;
        let activity = document.activities.get(session.activity)?;
        Some(format!(
            "{}, {}",
            activity_words::name(locale, activity),
            format::date(locale, week.date(session.day))
        ))
    };
    let person = |id| document.persons.get(id).map(|person| names::full(person));
    let name = match place {
        Place::House | Place::Template(_) => None,
        Place::Person(id) => person(*id),
        Place::Staff(id) => document.staff.get(*id).map(|member| names::staff(member)),
        Place::Visitor(id) | Place::VisitorName(id) => document
            .visitors
            .get(*id)
            .map(|visitor| visitor.name.clone()),
        Place::Room(id) => document.rooms.get(*id).map(|room| room.name.clone()),
        Place::Activity(id) => document
            .activities
            .get(*id)
            .map(|activity| activity_words::name(locale, activity).to_owned()),
        Place::Appointment(id) | Place::Professional(id) => document
            .appointments
            .get(*id)
            .map(|appointment| appointment.title.clone()),
        Place::Session(week, id) | Place::Forced(week, id) => session(week, *id),
        Place::FollowUp(week, id, of) => {
            let parts = [person(*of), session(week, *id)];
            Some(parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
        }
        Place::Journal(at) => Some(format::date(locale, at.date())),
    };
    match name.filter(|name| !name.is_empty()) {
        Some(name) => common::labelled(locale, kind(locale, place), &name),
        None => kind(locale, place).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::PersonId;

    #[test]
    fn a_text_that_may_be_about_a_namesake_is_told_apart() {
        let mut house = crate::demo::small("2026-11-25".parse().unwrap());
        let mut persons = house
            .persons
            .iter()
            .map(|person| Person::clone(person))
            .collect::<Vec<_>>();
        let (person, other) = (persons.remove(0), persons.remove(0));
        let mut spouse = Person {
            id: PersonId(5),
            first_name: "Anatole".to_owned(),
            ..person.clone()
        };
        spouse.help = vec![
            format!("Aime {}", person.first_name),
            format!("Mari de Mme {}", person.last_name),
        ];
        house.persons.put(spouse);
        house.persons.put(Person {
            help: vec![format!("Sort avec {}", names::full(&person))],
            ..other
        });
        let rows = rows(Locale::Fr, &house, &person);
        let row = |text: &str| rows.iter().find(|row| row.text.contains(text)).unwrap();
        assert_eq!(
            row("Mari de").others[..1],
            [format!("Anatole {}", person.last_name)]
        );
        assert!(!row("Mari de").is_likely());
        assert_eq!(row("Mari de").without, "Mari de quelqu’un");
        assert!(
            row("Sort avec")
                .place
                .starts_with("Fiche d’une autre personne")
        );
    }
}
