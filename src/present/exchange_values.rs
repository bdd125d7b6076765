//! What merged records hold, in words: the title of a piece of a record and its values.

use super::{activity_words, follow_up_entry, journal, names, person_words, settings_words, tags};
use crate::{
    domain::{
        activity::Tag,
        attendance::{Attendance, Noted},
        document::Document,
        id::SessionId,
        plan::{PlanState, Session},
        time::Minutes,
    },
    i18n::{Locale, format, text::exchange as t, text::week as w},
};
use chrono::{NaiveDate, Weekday};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Names things of two states of a document: what is gone from one is in the other.
#[derive(Clone, Copy)]
pub(super) struct Speaker<'a> {
    pub locale: Locale,
    pub documents: [&'a Document; 2],
}

fn read<T: DeserializeOwned>(value: &Value) -> Option<T> {
    serde_json::from_value(value.clone()).ok()
}

impl Speaker<'_> {
    fn find<T>(self, find: impl Fn(&Document) -> Option<T>) -> Option<T> {
        self.documents.into_iter().find_map(find)
    }

    /// The name of a record: "Jeanne Durand", "semaine 48".
    pub fn record(self, key: &str) -> String {
        let (part, id) = key.split_once('/').unwrap_or((key, ""));
        let l = self.locale;
        match part {
            "house" => t::house(l).to_owned(),
            "template" => t::template(l).to_owned(),
            "week" => t::week(l, week_number(id)),
            "attendance" => t::attendance(l, week_number(id)),
            _ => self.named(id).unwrap_or_else(|| t::record(l).to_owned()),
        }
    }

    /// What an identifier names.
    fn named(self, id: &str) -> Option<String> {
        let l = self.locale;
        let session = |document: &Document| {
            let id: SessionId = id.parse().ok()?;
            let mut plans = document.weeks.values().map(|plan| &plan.placements);
            plans
                .find_map(|placements| placements.session(id))
                .or_else(|| document.template.session(id))
                .map(|session| self.session(session))
        };
        self.find(|document| {
            let person = document
                .persons
                .get(id.parse().ok()?)
                .map(|p| names::full(p));
            let staff = || {
                document
                    .staff
                    .get(id.parse().ok()?)
                    .map(|s| names::staff(s))
            };
            let visitor = || {
                document
                    .visitors
                    .get(id.parse().ok()?)
                    .map(|v| v.name.clone())
            };
            let room = || document.rooms.get(id.parse().ok()?).map(|r| r.name.clone());
            let activity = || {
                document
                    .activities
                    .get(id.parse().ok()?)
                    .map(|activity| activity_words::name(l, activity).to_owned())
            };
            let appointment = || {
                let appointment = document.appointments.get(id.parse().ok()?)?;
                let people: Vec<String> = appointment
                    .persons
                    .iter()
                    .filter_map(|id| document.persons.get(*id))
                    .map(|person| names::person(l, document, person))
                    .collect();
                Some(format!(
                    "{}, {}",
                    appointment.title,
                    format::list(l, &people)
                ))
            };
            let site = || {
                let mut sites = document.house.sites.iter();
                let site = sites.find(|site| site.id.to_string() == id)?;
                Some(site.name.clone())
            };
            person
                .or_else(staff)
                .or_else(visitor)
                .or_else(room)
                .or_else(activity)
                .or_else(appointment)
                .or_else(site)
                .or_else(|| session(document))
        })
    }

    fn session(self, session: &Session) -> String {
        let activity = self.find(|document| document.activities.get(session.activity).cloned());
        let name = activity.map_or_else(String::new, |activity| {
            activity_words::name(self.locale, &activity).to_owned()
        });
        format!("{name}, {}", self.when(session.day, session.start))
    }

    fn when(self, day: Weekday, start: Minutes) -> String {
        let time = format::time(self.locale, start.0);
        w::day_at(self.locale, format::weekday(self.locale, day), &time)
    }

    /// What a path means within a record: "Peinture, mardi à 10 h : lieu".
    pub fn piece(self, key: &str, path: &str) -> String {
        let l = self.locale;
        let steps: Vec<&str> = path.split('/').collect();
        let mut words = Vec::new();
        for (at, step) in steps.iter().enumerate() {
            let before = at.checked_sub(1).map_or("", |before| steps[before]);
            let is_day = matches!(before, "presence" | "hours" | "opening");
            if is_day && let Ok(day) = step.parse::<u8>() {
                let day = Weekday::try_from(day).ok();
                words.extend(day.map(|day| format::weekday(l, day).to_owned()));
            } else if let Some(label) = label(l, step) {
                words.push(label.to_owned());
            } else {
                words.extend(step.split('.').filter_map(|id| self.named(id)));
            }
        }
        if words.is_empty() && path != "~" && !key.starts_with("attendance") {
            words.push(t::detail(l).to_owned());
        }
        words.join(", ")
    }

    /// A value in words.
    pub fn value(self, path: &str, value: Option<&str>) -> String {
        let l = self.locale;
        let Some(value) = value else {
            return t::taken_out(l).to_owned();
        };
        let value: Value = serde_json::from_str(value).unwrap_or_default();
        if value == Value::Bool(true) && path.ends_with('~') {
            return t::kept(l).to_owned();
        }
        let name = path.rsplit('/').next().unwrap_or_default();
        match name {
            "start" | "half_day" => read::<Minutes>(&value).map(|m| format::time(l, m.0)),
            "place" => self.place(&value),
            "proposal" => value["n_sessions"]
                .as_u64()
                .map(|n| t::proposal_of(l, n as usize)),
            "state" => read::<PlanState>(&value).map(|state| self.state(&state)),
            _ if value["presence"].is_object() || value["presence"] == "refused" => {
                read::<Attendance>(&value).map(|record| self.attendance(&record))
            }
            _ => None,
        }
        .unwrap_or_else(|| self.plain(&value))
    }

    fn place(self, value: &Value) -> Option<String> {
        let when = self.when(read(&value["day"])?, read(&value["start"])?);
        let length = format::duration(self.locale, read(&value["duration"])?);
        let room = self.named(value["room"].as_str()?).unwrap_or_default();
        Some(format!("{when}, {length}, {room}"))
    }

    fn state(self, state: &PlanState) -> String {
        let l = self.locale;
        match state {
            PlanState::Draft => t::draft(l).to_owned(),
            PlanState::Validated { by, .. } => t::validated(l, by),
            PlanState::Published { by, .. } => t::published(l, by),
        }
    }

    fn attendance(self, record: &Attendance) -> String {
        let noted = Noted {
            presence: record.presence,
            smiley: record.smiley,
        };
        let said = follow_up_entry::said(self.locale, noted);
        if record.note.is_empty() {
            said
        } else {
            format!("{said}, {}", t::quoted(self.locale, &record.note))
        }
    }

    /// Any value: names for identifiers, dates as people write them, the words of the screens where there are some.
    fn plain(self, value: &Value) -> String {
        let l = self.locale;
        match value {
            Value::Null => t::nothing(l).to_owned(),
            Value::Bool(true) => t::yes(l).to_owned(),
            Value::Bool(false) => t::no(l).to_owned(),
            Value::Number(number) => number.to_string(),
            Value::String(text) => self.text(text),
            Value::Array(items) if items.is_empty() => t::nothing(l).to_owned(),
            Value::Array(items) => {
                let items: Vec<String> = items.iter().map(|item| self.plain(item)).collect();
                format::list(l, &items)
            }
            Value::Object(fields) => {
                if let (Some(start), Some(end)) = (fields.get("start"), fields.get("end"))
                    && let (Some(start), Some(end)) = (read::<u16>(start), read::<u16>(end))
                {
                    return format::time_range(l, start, end);
                }
                let filled = fields
                    .iter()
                    .filter(|(_, value)| !value.is_null() && *value != &Value::from(""));
                let said: Vec<String> = filled
                    .map(|(name, value)| match label(l, name) {
                        Some(label) => t::pair(l, label, &self.plain(value)),
                        None => self.plain(value),
                    })
                    .collect();
                said.join(", ")
            }
        }
    }

    fn text(self, text: &str) -> String {
        let l = self.locale;
        if text.is_empty() {
            return t::nothing(l).to_owned();
        }
        if text.len() == 32
            && let Some(name) = self.named(text)
        {
            return name;
        }
        if let Ok(date) = text.parse::<NaiveDate>() {
            return format::date(l, date);
        }
        if let Ok(at) = text.parse::<chrono::NaiveDateTime>() {
            return journal::moment(l, at);
        }
        let is_word = text.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
        let known = word(l, text).filter(|_| is_word || text.len() == 3);
        known.unwrap_or_else(|| t::quoted(l, text))
    }
}

fn week_number(id: &str) -> usize {
    let number = id.rsplit('W').next().unwrap_or_default();
    number.parse().unwrap_or_default()
}

/// The name of a value among those of its kind.
fn among<T: DeserializeOwned + PartialEq>(value: &Value, all: Vec<(T, String)>) -> Option<String> {
    let value: T = read(value)?;
    let found = all.into_iter().find(|(one, _)| *one == value);
    found.map(|(_, name)| name)
}

/// A word of the records as the screens say it.
fn word(l: Locale, text: &str) -> Option<String> {
    let value = Value::from(text);
    if let Some(day) = read::<Weekday>(&value) {
        return Some(format::weekday(l, day).to_owned());
    }
    let tag = || {
        let tag = Tag::new(text);
        let name = tags::feature(l, &tag);
        let name = if name == text {
            tags::skill(l, &tag)
        } else {
            name
        };
        (name != text).then_some(name)
    };
    among(&value, person_words::importances(l))
        .or_else(|| among(&value, person_words::voices(l)))
        .or_else(|| among(&value, person_words::opinions(l)))
        .or_else(|| among(&value, person_words::titles(l)))
        .or_else(|| among(&value, person_words::halves(l)))
        .or_else(|| among(&value, person_words::causes(l)))
        .or_else(|| among(&value, settings_words::kinds(l)))
        .or_else(|| among(&value, settings_words::person_words(l)))
        .or_else(tag)
}

/// What a field is called; nothing for those that say nothing by themselves.
fn label(l: Locale, field: &str) -> Option<&'static str> {
    Some(match field {
        "^" => t::order(l),
        "name" => t::name(l),
        "first_name" => t::first_name(l),
        "last_name" => t::last_name(l),
        "easy_name" => t::easy_name(l),
        "title" => t::title_field(l),
        "born" => t::born(l),
        "stay" => t::stay(l),
        "presence" => t::presence(l),
        "site" => t::site(l),
        "support" => t::support(l),
        "in_wheelchair" => t::in_wheelchair(l),
        "restrictions" => t::restrictions(l),
        "busy" => t::busy(l),
        "absences" | "imported" => t::absences(l),
        "refusals" => t::refusals(l),
        "dislikes" => t::dislikes(l),
        "tolerance" => t::tolerance(l),
        "best_half" => t::best_half(l),
        "referent" => t::referent(l),
        "friends" => t::friends(l),
        "apart_from" => t::apart_from(l),
        "help" => t::help(l),
        "documents" => t::documents(l),
        "wishes" => t::wishes(l),
        "needs" => t::needs(l),
        "goals" => t::goals(l),
        "dates" | "timing" | "time" => t::dates(l),
        "wish" | "words" => t::words(l),
        "per_week" => t::per_week(l),
        "importance" => t::importance(l),
        "said_by" => t::said_by(l),
        "priority" => t::priority(l),
        "opinion" => t::opinion(l),
        "role" => t::role(l),
        "hours" => t::hours(l),
        "skills" => t::skills(l),
        "trade" | "short_trade" => t::trade(l),
        "visits" => t::visits(l),
        "contact" => t::contact(l),
        "capacity" => t::capacity(l),
        "features" | "room_feature" | "feature" => t::features(l),
        "archived" => t::archived(l),
        "duration" => t::duration(l),
        "group" => t::group(l),
        "material" => t::material(l),
        "is_offered" => t::offered(l),
        "note" => t::note(l),
        "persons" => t::persons(l),
        "with" => t::with(l),
        "place" | "room" => t::place(l),
        "repeats" => t::repeats(l),
        "to_confirm" => t::to_confirm(l),
        "leaders" => t::leaders(l),
        "participants" => t::participants(l),
        "held" => t::held(l),
        "activity" => t::activity(l),
        "is_pinned" => t::pinned(l),
        "state" => t::state(l),
        "proposal" => t::proposal(l),
        "locked_days" => t::locked_days(l),
        "opening" => t::opening(l),
        "moments" => t::moments(l),
        "closures" | "closed" => t::closures(l),
        "bad_weather" => t::bad_weather(l),
        "fallback" => t::fallback(l),
        "rules" => t::rules(l),
        _ => return None,
    })
}
