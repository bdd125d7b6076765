//! Wishes for what the house offers and has no room for: the problem knows no such activity, so nobody would hear of them.

use super::{Case, UnplacedView, WayOut, words::Words};
use crate::{
    domain::{document::Document, person::Person, project::Wish},
    i18n::text::rules::blocks as t,
    present::{activity_words, names},
    translate::has_room_for,
};

impl Case {
    /// Such wishes of one of these people, when they come this week.
    pub(super) fn wishes_without_room<'a>(
        &self,
        words: &Words<'_>,
        people: impl Iterator<Item = &'a Person>,
    ) -> Vec<UnplacedView> {
        people
            .filter(|person| self.translation.person_id(person.id).is_some())
            .flat_map(|person| {
                let wishes = person.project.wishes.iter();
                wishes.filter_map(|wish| without_room(&self.document, words, person, wish))
            })
            .collect()
    }
}

fn without_room(
    document: &Document,
    words: &Words<'_>,
    person: &Person,
    wish: &Wish,
) -> Option<UnplacedView> {
    let l = words.locale;
    let activity = document.activities.get(wish.activity?)?;
    if !activity.is_offered || has_room_for(document, activity, None) {
        return None;
    }
    let who = names::person(l, document, person);
    Some(UnplacedView {
        key: format!("homeless/{}/{}", person.id, activity.id),
        id: None,
        person: Some(person.id),
        appointment: None,
        goal: None,
        domain: Some(activity.domain),
        title: t::wish(
            l,
            activity_words::name(l, activity),
            i64::from(wish.per_week),
        ),
        reason: t::one_line(l, &who, t::no_room_suits(l)),
        tries: Vec::new(),
        ways: vec![(t::way_room(l).to_owned(), WayOut::Told)],
    })
}
