//! What an absence, a no or bad weather takes from something of the day: a leader, the professional, the room, some of its
//! people, the whole of it.

use super::{names, week_conflicts::is_away};
use crate::{
    domain::{
        appointment::Professional,
        document::Document,
        occurrence::{Occurrence, What, persons, staff},
        time::DateSpan,
    },
    i18n::{
        Locale,
        text::{weather as w, week_conflicts as t},
    },
};

/// Who or what it does without, a sentence each: "Virginie Renard : pas là à cette heure.", "Mme Blanc a dit non."
pub(super) fn lost(
    locale: Locale,
    document: &Document,
    occurrence: &Occurrence<'_>,
) -> Vec<String> {
    let mut lost: Vec<String> = staff(document, &occurrence.staff())
        .into_iter()
        .filter(|member| takes(occurrence, member.absences.iter()))
        .map(|member| t::away(locale, &names::staff(member)))
        .collect();
    if let What::Appointment(appointment, _) = occurrence.what
        && let Professional::Visitor(id) = appointment.with
        && let Some(visitor) = document.visitors.get(id)
        && takes(occurrence, visitor.absences.iter())
    {
        lost.push(t::away(locale, &visitor.name));
    }
    if let What::Session(session) = occurrence.what {
        let persons = persons(document, &session.participants).into_iter();
        let refusing = persons.filter(|person| person.refuses(session.activity, occurrence.date));
        lost.extend(refusing.map(|it| t::refuses(locale, &names::person(locale, document, it))));
    }
    if let What::Session(session) = occurrence.what
        && document.house.has_bad_weather_on(occurrence.date)
        && session.is_exposed(document)
    {
        lost.push(w::noted_that_day(locale).to_owned());
    }
    let room = occurrence.room().and_then(|id| document.rooms.get(id));
    if let Some(room) = room.filter(|room| takes(occurrence, room.closures.iter())) {
        lost.push(t::of(locale, &room.name, t::closed_then(locale)));
    }
    lost
}

/// How many of its people no absence keeps away.
pub(super) fn here(document: &Document, occurrence: &Occurrence<'_>) -> usize {
    let persons = occurrence.persons().iter();
    persons
        .filter_map(|id| document.persons.get(*id))
        .filter(|person| {
            let spans = person.absences.iter().map(|absence| &absence.span);
            !takes(occurrence, spans)
        })
        .count()
}

/// Whether an absence takes some of it.
fn takes<'a>(occurrence: &Occurrence<'_>, spans: impl Iterator<Item = &'a DateSpan>) -> bool {
    let taken = occurrence.taken();
    taken.is_some_and(|range| is_away(spans, occurrence.date, range))
}

#[cfg(test)]
mod tests {
    use crate::{demo, domain::time::DateSpan, i18n::Locale, present::day::day};
    use chrono::NaiveDate;

    #[test]
    fn a_session_without_its_leader_or_some_of_its_people_says_so() {
        let tuesday: NaiveDate = "2026-11-24".parse().unwrap();
        let mut document = demo::small(tuesday);
        let led = |day: &crate::present::day::Day| {
            let mut items = day.items.clone().into_iter();
            items.find(|item| item.session.is_some() && !item.staff.is_empty())
        };
        let before = led(&day(Locale::Fr, &document, tuesday)).unwrap();
        assert!(before.lost.is_empty() && before.here == before.persons.len());

        let mut leader = (**document.staff.get(before.staff[0]).unwrap()).clone();
        leader.absences.push(DateSpan::day(tuesday));
        document.staff.put(leader);
        let after = led(&day(Locale::Fr, &document, tuesday)).unwrap();
        assert_eq!(after.lost.len(), 1);
    }
}
