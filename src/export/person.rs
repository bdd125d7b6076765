//! All that is kept of one person, to be given to that person: a page to read, and data for another program.
//!
//! Other people are not named in it: their data are theirs.

use crate::{
    domain::{
        attendance::Presence,
        document::Document,
        id::PersonId,
        occurrence,
        person::{Person, RefusalOf},
    },
    i18n::{Locale, format, text::privacy as t},
    present::{appointments, names},
};
use chrono::{NaiveDate, NaiveDateTime};
use serde_json::{Value, json};

/// The data for another program, as JSON. Nothing if there is no such person.
pub fn json(document: &Document, id: PersonId, made_at: NaiveDateTime) -> Option<String> {
    let person = document.persons.get(id)?;
    let appointments: Vec<Value> = document
        .appointments
        .iter()
        .filter(|appointment| appointment.persons.contains(&id))
        .map(|appointment| {
            let mut appointment = (**appointment).clone();
            appointment.persons = vec![id];
            json!(appointment)
        })
        .collect();
    let file = json!({
        "format": "semainier-person",
        "version": 1,
        "made_at": made_at,
        "house": document.house.name,
        "person": alone(person),
        "appointments": appointments,
        "sessions": sessions(document, id).into_iter().map(|row| json!({
            "date": row.date, "activity": row.activity, "start": row.start, "place": row.place,
        })).collect::<Vec<_>>(),
        "follow_up": document.attendance.iter().flat_map(|(week, records)| {
            records.iter().filter(|record| record.person == id).map(move |record| json!({"week": week, "record": record}))
        }).collect::<Vec<_>>(),
    });
    serde_json::to_string_pretty(&file).ok()
}

/// The person's record without other people.
fn alone(person: &Person) -> Person {
    let mut person = person.clone();
    person.friends.clear();
    person.apart_from.clear();
    person
        .refusals
        .retain(|refusal| !matches!(refusal.of, RefusalOf::Person(_)));
    person
}

struct Row {
    date: NaiveDate,
    activity: String,
    start: String,
    place: String,
}

fn sessions(document: &Document, id: PersonId) -> Vec<Row> {
    let mut rows = Vec::new();
    for (week, plan) in &document.weeks {
        for session in &plan.placements.sessions {
            if session.participants.contains(&id) {
                let activity = occurrence::activity(document, session);
                let place = occurrence::room(document, Some(session.room));
                rows.push(Row {
                    date: week.date(session.day),
                    activity: activity.map_or_else(String::new, |activity| activity.name.clone()),
                    start: format!("{:02}:{:02}", session.start.0 / 60, session.start.0 % 60),
                    place: place.map_or_else(String::new, |room| room.name.clone()),
                });
            }
        }
    }
    rows.sort_by(|a, b| (a.date, &a.start).cmp(&(b.date, &b.start)));
    rows
}

/// A page to read, in HTML without anything from elsewhere. Nothing if there is no such person.
pub fn page(
    locale: Locale,
    document: &Document,
    id: PersonId,
    made_at: NaiveDateTime,
) -> Option<String> {
    let person = document.persons.get(id)?;
    let mut page = Page::new(locale, &t::extract_of(locale, &names::full(person)));
    page.line(&t::extract_intro(
        locale,
        &document.house.name,
        &format::date(locale, made_at.date()),
    ));
    page.title(t::identity(locale));
    let date = |date: Option<NaiveDate>| date.map(|date| format::date(locale, date));
    page.fact(t::name(locale), Some(names::full(person)));
    page.fact(t::born(locale), date(person.born));
    page.fact(t::arrived(locale), date(person.arrived));
    page.fact(t::left(locale), date(person.left));
    page.list(t::help(locale), person.help.iter().cloned());
    page.list(
        t::documents(locale),
        person
            .documents
            .iter()
            .map(|document| document.label.clone()),
    );
    page.list(
        t::wishes(locale),
        person.project.wishes.iter().map(|wish| wish.words.clone()),
    );
    page.list(
        t::goals(locale),
        person.project.goals.iter().map(|goal| goal.words.clone()),
    );
    page.list(
        t::absences(locale),
        person
            .absences
            .iter()
            .map(|absence| format::date_span(locale, absence.span.first, absence.span.last)),
    );
    page.list(
        t::appointments(locale),
        document
            .appointments
            .iter()
            .filter(|appointment| appointment.persons.contains(&id))
            .map(|appointment| {
                let with = appointments::professional(document, &appointment.with);
                format!("{}, {with}", appointment.title)
            }),
    );
    page.list(
        t::sessions(locale),
        sessions(document, id).into_iter().map(|row| {
            let date = format::date(locale, row.date);
            format!("{date}, {}, {}, {}", row.start, row.activity, row.place)
        }),
    );
    page.list(
        t::follow_up(locale),
        follow_up(locale, document, id).into_iter(),
    );
    page.line(t::rights(locale));
    Some(page.end())
}

fn follow_up(locale: Locale, document: &Document, id: PersonId) -> Vec<String> {
    let mut lines = Vec::new();
    for (week, records) in &document.attendance {
        let plan = document.week(*week);
        for record in records.iter().filter(|record| record.person == id) {
            let session = plan.placements.session(record.session);
            let activity = session.and_then(|session| occurrence::activity(document, session));
            let day = session.map_or_else(|| week.monday(), |session| week.date(session.day));
            let what = match record.presence {
                Presence::Came(_) => t::came(locale),
                Presence::Refused => t::refused(locale),
                Presence::Absent(_) => t::absent(locale),
            };
            let name = activity.map_or("", |activity| activity.name.as_str());
            let date = format::date(locale, day);
            lines.push(
                format!("{date}, {name}, {what} {}", record.note)
                    .trim_end()
                    .to_owned(),
            );
        }
    }
    lines
}

/// A page of HTML: every text of the data is escaped.
struct Page {
    html: String,
}

impl Page {
    fn new(locale: Locale, title: &str) -> Self {
        let (lang, title) = (locale.code(), escape(title));
        Self {
            html: format!(
                "<!doctype html>\n<html lang=\"{lang}\">\n<meta charset=\"utf-8\">\n<title>{title}</title>\n<h1>{title}</h1>\n"
            ),
        }
    }

    fn title(&mut self, text: &str) {
        self.put("h2", text);
    }

    fn line(&mut self, text: &str) {
        self.put("p", text);
    }

    fn fact(&mut self, name: &str, value: Option<String>) {
        if let Some(value) = value {
            self.put("p", &format!("{name} {value}"));
        }
    }

    fn list(&mut self, title: &str, items: impl Iterator<Item = String>) {
        let mut items = items.peekable();
        if items.peek().is_some() {
            self.title(title);
            self.html.push_str("<ul>\n");
            items.for_each(|item| self.put("li", &item));
            self.html.push_str("</ul>\n");
        }
    }

    fn put(&mut self, tag: &str, text: &str) {
        self.html
            .push_str(&["<", tag, ">", &escape(text), "</", tag, ">\n"].concat());
    }

    fn end(mut self) -> String {
        self.html.push_str("</html>\n");
        self.html
    }
}

/// A text that no browser takes for anything but text.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made_at() -> NaiveDateTime {
        "2026-11-25T10:00:00".parse().unwrap()
    }

    #[test]
    fn the_extract_says_all_of_one_person_and_nothing_of_the_others() {
        let mut house = crate::demo::small(made_at().date());
        let person = house
            .persons
            .iter()
            .find(|person| !person.friends.is_empty() || !person.help.is_empty());
        let mut person = (**person.unwrap()).clone();
        person.help.push("<script>alert(1)</script>".to_owned());
        house.persons.put(person.clone());
        let page = page(Locale::Fr, &house, person.id, made_at()).unwrap();
        let json = json(&house, person.id, made_at()).unwrap();
        assert!(page.contains(&person.last_name) && json.contains(&person.last_name));
        assert!(!page.contains("<script") && page.contains("&lt;script&gt;"));
        for other in house.persons.iter().filter(|other| other.id != person.id) {
            assert!(!json.contains(&other.id.to_string()), "{}", other.last_name);
            let is_common = other.last_name == person.last_name;
            assert!(is_common || !page.contains(&names::full(other)));
        }
        let n_records: usize = house
            .attendance
            .values()
            .map(|all| all.iter().filter(|r| r.person == person.id).count())
            .sum();
        // One a record, and the days the person comes.
        assert_eq!(json.matches("\"presence\"").count(), n_records + 1);
    }
}
