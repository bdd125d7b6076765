//! When somebody usually comes or works, in words: the days in short, the hours a line a day.

use crate::{
    domain::{
        rota::{Spell, UsualHours},
        time::{WeekHours, WeekId},
    },
    i18n::{
        Locale,
        format::{self, capitalized, weekday},
        text::{persons, profile, usual_hours as t},
    },
};
use chrono::{Days, NaiveDate, Weekday};

/// Hours under a title of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// "À partir du 4 janvier 2027, semaines paires"; empty where there is nothing to tell apart.
    pub title: String,
    /// The day and its hours: "Mardi", "9 h – 16 h 30".
    pub lines: Vec<(String, String)>,
}

/// The first and the last of four days or more that follow each other: they are told shorter.
fn unbroken(days: &[Weekday]) -> Option<(Weekday, Weekday)> {
    let follow = days.windows(2).all(|pair| pair[0].succ() == pair[1]);
    let (first, last) = (days.first()?, days.last()?);
    (days.len() >= 4 && follow).then_some((*first, *last))
}

/// "Lun, mar, jeu" or "Lun à ven", and both weeks where they differ; as it is on a date.
pub fn days(locale: Locale, usual: UsualHours<'_>, date: NaiveDate) -> String {
    let spell = usual.spell_on(date);
    let even = short(locale, spell.hours);
    capitalized(&match spell.odd {
        None => even,
        Some(odd) => t::in_turn(locale, &even, &short(locale, odd)),
    })
}

fn short(locale: Locale, hours: &WeekHours) -> String {
    let days: Vec<Weekday> = hours.days().map(|(day, _)| day).collect();
    let name = |day: &Weekday| -> String { weekday(locale, *day).chars().take(3).collect() };
    if let Some((first, last)) = unbroken(&days) {
        t::span(locale, &name(&first), &name(&last))
    } else if days.is_empty() {
        persons::no_day(locale).to_lowercase()
    } else {
        days.iter().map(name).collect::<Vec<_>>().join(", ")
    }
}

/// "Vient le mardi et jeudi." or "Vient du lundi au vendredi.", as it is on a date.
pub fn comes(locale: Locale, usual: UsualHours<'_>, date: NaiveDate) -> String {
    let name = |day: Weekday| weekday(locale, day);
    let days = |hours: &WeekHours| {
        let days: Vec<Weekday> = hours.days().map(|(day, _)| day).collect();
        if let Some((first, last)) = unbroken(&days) {
            return Some(t::on_span(locale, name(first), name(last)));
        }
        let names: Vec<&str> = days.into_iter().map(name).collect();
        (!names.is_empty()).then(|| t::on_days(locale, &format::list(locale, &names)))
    };
    let spell = usual.spell_on(date);
    match (days(spell.hours), spell.odd.map(days)) {
        (None, None | Some(None)) => profile::no_days(locale).to_owned(),
        (Some(days), None) => profile::comes(locale, &days),
        (even, Some(odd)) => {
            let on =
                |days: Option<String>| days.unwrap_or_else(|| t::not_at_all(locale).to_owned());
            t::comes_in_turn(locale, &on(even), &on(odd))
        }
    }
}

/// All hours from a date on, or from the first: each spell, the weeks told apart where they differ.
pub fn parts(locale: Locale, usual: UsualHours<'_>, since: Option<NaiveDate>) -> Vec<Part> {
    let spells = usual.spells();
    let at = since.map(|date| usual.spell_on(date).from);
    let kept: Vec<&Spell<'_>> = spells
        .iter()
        .filter(|spell| at.is_none_or(|at| at <= spell.from))
        .collect();
    let first_change = kept.iter().skip(1).find_map(|spell| spell.from);
    let mut parts = Vec::new();
    for spell in &kept {
        let began = spell
            .from
            .filter(|from| since.is_none_or(|since| since < *from));
        let title = match (began, first_change) {
            (Some(from), _) => t::since(locale, &format::date(locale, from)),
            (None, Some(change)) => {
                let last = change.checked_sub_days(Days::new(1)).unwrap_or(change);
                t::until_then(locale, &format::date(locale, last))
            }
            (None, None) => String::new(),
        };
        let mut add = |weeks: Option<&'static str>, hours: &WeekHours| {
            let title = match weeks {
                Some(weeks) if title.is_empty() => weeks.to_owned(),
                Some(weeks) => format!("{title}, {}", weeks.to_lowercase()),
                None => title.clone(),
            };
            let lines = lines(locale, hours);
            parts.push(Part { title, lines });
        };
        match spell.odd {
            None => add(None, spell.hours),
            Some(odd) => {
                add(Some(t::even(locale)), spell.hours);
                add(Some(t::odd(locale)), odd);
            }
        }
    }
    parts
}

fn lines(locale: Locale, hours: &WeekHours) -> Vec<(String, String)> {
    hours
        .days()
        .map(|(day, range)| {
            (
                capitalized(weekday(locale, day)),
                format::time_range(locale, range.start().0, range.end().0),
            )
        })
        .collect()
}

/// Whether the week of a date is even or odd, with its number.
pub fn this_week(locale: Locale, date: NaiveDate) -> String {
    let week = WeekId::of(date);
    if week.is_odd() {
        t::this_week_is_odd(locale, week.number())
    } else {
        t::this_week_is_even(locale, week.number())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        rota::{HoursChange, Rota},
        time::{Minutes, TimeRange},
    };
    use chrono::Weekday::{Fri, Mon, Thu, Tue, Wed};

    fn on(days: &[chrono::Weekday]) -> WeekHours {
        WeekHours::on(days, TimeRange::new(Minutes::at(9, 0), Minutes::at(16, 0)))
    }

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// With plain blanks.
    fn titles(parts: &[Part]) -> Vec<String> {
        let titles = parts.iter().map(|part| &part.title);
        titles.map(|title| title.replace('\u{a0}', " ")).collect()
    }

    #[test]
    fn plain_hours_need_no_title() {
        let (hours, rota) = (on(&[Mon, Tue]), Rota::default());
        let usual = UsualHours::new(&hours, &rota);
        let today = date("2026-11-25");
        assert_eq!(days(Locale::Fr, usual, today), "Lun, mar");
        let none = WeekHours::default();
        let never = UsualHours::new(&none, &rota);
        assert_eq!(days(Locale::Fr, never, today), "Aucun jour");
        assert_eq!(comes(Locale::Fr, usual, today), "Vient le lundi et mardi.");
        let all = parts(Locale::Fr, usual, Some(today));
        assert_eq!(titles(&all), [""]);
        assert_eq!(all[0].lines.len(), 2);
        assert_eq!(all[0].lines[0].0, "Lundi");
    }

    #[test]
    fn four_days_that_follow_each_other_are_a_span() {
        let told = |at: &[Weekday]| {
            let (hours, rota) = (on(at), Rota::default());
            let (usual, today) = (UsualHours::new(&hours, &rota), date("2026-11-25"));
            let words = |locale| (days(locale, usual, today), comes(locale, usual, today));
            let (fr, en) = (words(Locale::Fr), words(Locale::En));
            [fr.0, fr.1, en.0, en.1]
        };
        assert_eq!(
            told(&[Mon, Tue, Wed, Thu, Fri]),
            [
                "Lun à ven",
                "Vient du lundi au vendredi.",
                "Mon to Fri",
                "Comes from Monday to Friday."
            ]
        );
        assert_eq!(told(&[Mon, Tue, Wed])[0], "Lun, mar, mer");
        assert_eq!(told(&[Mon, Tue, Wed, Fri])[0], "Lun, mar, mer, ven");
    }

    #[test]
    fn weeks_that_differ_and_changes_ahead_are_told_apart() {
        let change = |from, odd| HoursChange {
            from: date(from),
            hours: on(&[Fri]),
            odd,
        };
        let hours = on(&[Mon]);
        let rota = Rota {
            odd: Some(on(&[Tue])),
            changes: vec![
                change("2027-01-04", None),
                change("2026-09-01", Some(WeekHours::default())),
            ],
        };
        let usual = UsualHours::new(&hours, &rota);
        let today = date("2026-11-25");
        assert_eq!(
            days(Locale::Fr, usual, today),
            "Ven (paires)\u{a0}; aucun jour (impaires)"
        );
        assert_eq!(
            comes(Locale::Fr, usual, today),
            "Vient le vendredi les semaines paires, jamais les semaines impaires."
        );
        assert_eq!(
            titles(&parts(Locale::Fr, usual, Some(today))),
            [
                "Jusqu’au 3 janvier 2027, semaines paires",
                "Jusqu’au 3 janvier 2027, semaines impaires",
                "À partir du 4 janvier 2027",
            ]
        );
        assert_eq!(
            titles(&parts(Locale::Fr, usual, None)),
            [
                "Jusqu’au 31 août 2026, semaines paires",
                "Jusqu’au 31 août 2026, semaines impaires",
                "À partir du 1er septembre 2026, semaines paires",
                "À partir du 1er septembre 2026, semaines impaires",
                "À partir du 4 janvier 2027",
            ]
        );
    }
}
