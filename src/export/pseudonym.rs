//! Names that only the house can read: for walls that visitors see and files that leave the house.

use crate::{
    domain::{
        document::Document,
        naming::{Case, Naming},
        person::{Person, Title},
        texts::{self, Place},
    },
    i18n::{Locale, text::privacy as t},
};

/// The document with people called by a number: the same in all weeks, in the order of arrival in the house.
///
/// Notes are left out, since they are typed by many hands and may name anybody. Every other text loses the names of the
/// people of the house; an appointment in which one stands is called an appointment.
pub fn document(locale: Locale, document: &Document) -> Document {
    let mut order: Vec<&Person> = document.persons.iter().map(AsRef::as_ref).collect();
    order.sort_by_key(|person| (person.arrived, person.id));
    let mut next = document.clone();
    for (at, person) in order.into_iter().enumerate() {
        next.persons.put(Person {
            title: Title::FirstName,
            first_name: t::pseudonym(locale, at + 1),
            last_name: String::new(),
            born: None,
            help: Vec::new(),
            ..person.clone()
        });
    }
    let names = Naming::of_all(document.persons.iter().map(AsRef::as_ref));
    next.appointments.update_where(|appointment| {
        let mut appointment = appointment.clone();
        appointment.note.clear();
        if names.is_in(&appointment.title) {
            t::appointment(locale).clone_into(&mut appointment.title);
        }
        Some(appointment)
    });
    texts::visit(&mut next, &mut |place, text| match place {
        Place::Session(..) | Place::Template(_) | Place::FollowUp(..) => text.clear(),
        Place::Appointment(_) | Place::Professional(_) | Place::Journal(_) if names.is_in(text) => {
            *text = names.replace(text, t::somebody(locale), Case::Any);
        }
        _ if names.is_written_in(text, Case::Capital) => {
            *text = names.replace(text, t::somebody(locale), Case::Capital);
        }
        _ => {}
    });
    next
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{
            appointment::Professional,
            edit::{self, Command, Stamp},
            journal::DecisionKind,
            time::WeekId,
        },
        export::{csv, ics},
        present::{
            balance_words, day, house_balance::Broken, print_day, print_room, print_staff, sheet,
            wall,
        },
    };

    /// The names of the house that stand in a text.
    fn names_in(house: &Document, text: &str) -> Vec<String> {
        let names = Naming::of_all(house.persons.iter().map(AsRef::as_ref));
        let found = names.find(text, Case::Capital).into_iter();
        found.map(|place| text[place].to_owned()).collect()
    }

    /// A house with a name of its people wherever people may type one.
    fn house() -> (Document, Person) {
        let mut house = crate::demo::small("2026-11-25".parse().unwrap());
        let person = Person::clone(house.persons.iter().next().unwrap());
        let mut n = 0;
        texts::visit(&mut house, &mut |place, text| {
            n += 1;
            // Names of visitors stay: they come from outside.
            if !matches!(place, Place::VisitorName(_)) {
                *text = format!("{n} chez Mme {}", person.last_name.to_uppercase());
            }
        });
        house.appointments.update_where(|appointment| {
            let mut appointment = appointment.clone();
            appointment.with = Professional::Other(format!("Fils de {}", person.last_name));
            Some(appointment)
        });
        (house, person)
    }

    #[test]
    fn no_name_is_left_on_any_sheet_or_in_any_file_wherever_it_was_typed() {
        let (mut house, person) = house();
        let week = *house.attendance.keys().next_back().unwrap();
        let date = week.monday();
        let stamp = Stamp {
            at: date.and_hms_opt(9, 0, 0).unwrap(),
            by: "Nadia".to_owned(),
        };
        let read = sheet::sheet(Locale::Fr, &house, person.id, week, sheet::Layout::Week).unwrap();
        let reread = DecisionKind::Reread {
            person: person.id,
            reader: person.first_name.clone(),
            text: read.fingerprint(),
        };
        house = edit::apply(&house, &Command::Note(Some(week), reread), &stamp).unwrap();
        let hidden = document(Locale::Fr, &house);
        for (what, text) in everything(&hidden, week) {
            assert_eq!(names_in(&house, &text), Vec::<String>::new(), "{what}");
        }
        let shown = everything(&house, week);
        let silent: Vec<_> = shown
            .into_iter()
            .filter(|(_, text)| names_in(&house, text).is_empty())
            .collect();
        assert!(
            silent.is_empty(),
            "the test would not see a name: {:?}",
            silent[0].0
        );
    }

    /// All that can be printed or saved about a week; a workbook has the tables that are here.
    fn everything(house: &Document, week: WeekId) -> Vec<(&'static str, String)> {
        let fr = Locale::Fr;
        let (weeks, flavour, date) = ([week], csv::Flavour::PLAIN, week.monday());
        let at = date.and_hms_opt(8, 0, 0).unwrap();
        let calendar = |whose| ics::calendar(house, whose, &weeks, at, fr).replace("\r\n ", "");
        let calendars = std::iter::once(ics::Whose::House)
            .chain(house.persons.iter().map(|one| ics::Whose::Person(one.id)))
            .chain(house.staff.iter().map(|one| ics::Whose::Staff(one.id)))
            .chain(house.visitors.iter().map(|one| ics::Whose::Visitor(one.id)))
            .chain(house.rooms.iter().map(|one| ics::Whose::Room(one.id)));
        let rooms: Vec<_> = house
            .rooms
            .iter()
            .map(|one| print_room::room_sheet(fr, house, one.id, week))
            .collect();
        let staff: Vec<_> = house
            .staff
            .iter()
            .map(|one| print_staff::staff_sheet(fr, house, one.id, week))
            .collect();
        let days: Vec<_> = crate::domain::time::WEEKDAYS
            .iter()
            .map(|day| print_day::day_lists(fr, house, week.date(*day), None))
            .collect();
        let activity = house.activities.iter().next().unwrap().id;
        let broken = house.persons.iter().map(|person| Broken {
            person: person.id,
            activity,
            date,
            week,
        });
        let broken: Vec<_> = broken
            .map(|one| balance_words::broken_line(fr, house, &one))
            .collect();
        vec![
            ("sessions", csv::week(house, &weeks, flavour, fr)),
            ("follow-up", csv::attendance(house, &weeks, flavour, fr)),
            ("people", csv::persons(house, Some(week), flavour, fr)),
            (
                "calendars",
                calendars.map(calendar).collect::<Vec<_>>().join("\n"),
            ),
            ("walls", format!("{:?}", wall::walls(fr, house, week, None))),
            (
                "easy sheets",
                format!(
                    "{:?}",
                    sheet::sheets(fr, house, week, sheet::Layout::Week, None)
                ),
            ),
            ("doors", format!("{rooms:?}")),
            ("staff", format!("{staff:?}")),
            ("days", format!("{days:?} {:?}", day::day(fr, house, date))),
            ("balance", format!("{broken:?}")),
        ]
    }

    #[test]
    fn no_name_is_left_in_a_table_a_calendar_or_on_a_wall() {
        let mut house = crate::demo::small("2026-11-25".parse().unwrap());
        let person = house.persons.iter().next().unwrap().clone();
        house.appointments.update_where(|appointment| {
            let mut appointment = appointment.clone();
            appointment.title =
                format!("Visite de la fille de {}", person.last_name.to_uppercase());
            Some(appointment)
        });
        let hidden = document(Locale::Fr, &house);
        assert_eq!(hidden.persons.len(), house.persons.len());
        let weeks: Vec<_> = house.weeks.keys().copied().collect();
        let flavour = csv::Flavour::PLAIN;
        let at = "2026-11-25T08:00:00".parse().unwrap();
        let calendar =
            |whose| ics::calendar(&hidden, whose, &weeks, at, Locale::Fr).replace("\r\n ", "");
        let walls: Vec<String> = weeks
            .iter()
            .map(|week| {
                format!(
                    "{:?}",
                    crate::present::wall::walls(Locale::Fr, &hidden, *week, None)
                )
            })
            .collect();
        let texts = [
            csv::week(&hidden, &weeks, flavour, Locale::Fr),
            csv::attendance(&hidden, &weeks, flavour, Locale::Fr),
            csv::persons(&hidden, None, flavour, Locale::Fr),
            calendar(ics::Whose::House),
            calendar(ics::Whose::Person(person.id)),
            walls.join("\n"),
        ];
        for text in &texts {
            assert_eq!(names_in(&house, text), Vec::<String>::new(), "{text}");
        }
        assert!(texts[0].contains("Personne\u{a0}1"));
        assert!(texts[3].contains("SUMMARY:"));
    }
}
