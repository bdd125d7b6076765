//! The sheet of one activity: all that is known of it, in words.

use super::{
    activities as cards, activities_possible, activity_words, domains, pictograms, restrictions,
    tags,
};
use crate::{
    catalogue::serafin_label,
    domain::{
        activity::{Activity, Domain},
        document::Document,
        id::{ActivityId, PersonId},
        time::Half,
        weather,
    },
    i18n::{
        Locale, format,
        text::{activities as t, weather as w},
    },
    present::names,
};
use chrono::NaiveDate;

/// A group of facts under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Heading.
    pub title: &'static str,
    /// Names and values; a value may have several lines.
    pub facts: Vec<(&'static str, Vec<String>)>,
}

/// The sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Activity.
    pub id: ActivityId,
    /// Name.
    pub name: String,
    /// Name in the person's voice.
    pub easy_name: String,
    /// Domain.
    pub domain: Domain,
    /// Address of the drawing.
    pub pictogram: Option<String>,
    /// Whether the house runs it.
    pub is_offered: bool,
    /// What is missing for it to run here; nothing if it can.
    pub lacks: Vec<String>,
    /// All the rest.
    pub parts: Vec<Part>,
    /// Who wishes it.
    pub wished_by: Vec<(PersonId, String)>,
}

/// The sheet of an activity; nothing if it is no longer there.
pub fn sheet(
    locale: Locale,
    document: &Document,
    id: ActivityId,
    today: NaiveDate,
) -> Option<Sheet> {
    let activity = document.activities.get(id)?;
    let lacks = activities_possible::lacks(document, activity, today);
    Some(Sheet {
        id,
        name: activity_words::name(locale, activity).to_owned(),
        easy_name: cards::quoted(locale, activity_words::easy_name(locale, activity)),
        domain: activity.domain,
        pictogram: pictograms::path(&activity.pictogram),
        is_offered: activity.is_offered,
        lacks: lacks
            .iter()
            .map(|lack| activities_possible::sentence(locale, lack))
            .collect(),
        parts: vec![
            session(locale, activity),
            group(locale, activity),
            room(locale, document, activity),
            demand(locale, activity),
            limits(locale, activity),
            needs(locale, activity),
            safety(locale, activity),
        ],
        wished_by: wished_by(locale, document, id),
    })
}

fn one(text: impl Into<String>) -> Vec<String> {
    vec![text.into()]
}

fn session(locale: Locale, activity: &Activity) -> Part {
    Part {
        title: t::part_session(locale),
        facts: vec![
            (
                t::domain(locale),
                one(domains::name(locale, activity.domain)),
            ),
            (
                t::length(locale),
                one(format::duration(locale, activity.duration)),
            ),
            (
                t::preparation(locale),
                one(format::duration(locale, activity.preparation)),
            ),
            (
                t::tidying(locale),
                one(format::duration(locale, activity.tidying)),
            ),
        ],
    }
}

fn group(locale: Locale, activity: &Activity) -> Part {
    let skills: Vec<String> = activity
        .skills
        .iter()
        .map(|group| {
            let names: Vec<String> = group.iter().map(|tag| tags::skill(locale, tag)).collect();
            names.join(t::or(locale))
        })
        .collect();
    Part {
        title: t::part_group(locale),
        facts: vec![
            (t::group_size(locale), one(cards::group(locale, activity))),
            (
                t::ideal_group(locale),
                one(activity.ideal_group.to_string()),
            ),
            (t::leaders(locale), one(activity.leaders.to_string())),
            (
                t::people_per_leader(locale),
                one(activity.people_per_leader.to_string()),
            ),
            (t::skills(locale), or_else(skills, t::no_skill(locale))),
        ],
    }
}

fn room(locale: Locale, document: &Document, activity: &Activity) -> Part {
    let mut facts = vec![
        (
            t::room_feature(locale),
            one(tags::feature(locale, &activity.room_feature)),
        ),
        (
            t::place(locale),
            one(cards::setting_name(locale, activity.setting)),
        ),
        (
            t::weather(locale),
            one(if activity.needs_good_weather {
                crate::i18n::text::common::yes(locale)
            } else {
                crate::i18n::text::common::no(locale)
            }),
        ),
    ];
    if let Some(fallback) = weather::fallback(document, activity) {
        let name = activity_words::name(locale, fallback);
        facts.push((w::fallback(locale), one(name)));
    }
    push_text(
        &mut facts,
        t::material(locale),
        activity_words::material(locale, activity),
    );
    Part {
        title: t::part_room(locale),
        facts,
    }
}

fn demand(locale: Locale, activity: &Activity) -> Part {
    let half = match activity.best_half {
        None => t::any(locale),
        Some(Half::Morning) => t::morning(locale),
        Some(Half::Afternoon) => t::afternoon(locale),
    };
    Part {
        title: t::part_demand(locale),
        facts: vec![
            (
                t::physical_effort(locale),
                one(t::of(locale, activity.physical, 5)),
            ),
            (
                t::attention(locale),
                one(t::of(locale, activity.cognitive, 5)),
            ),
            (
                t::noise_level(locale),
                one(t::of(locale, activity.noise, 3)),
            ),
            (t::best_half(locale), one(half)),
        ],
    }
}

fn limits(locale: Locale, activity: &Activity) -> Part {
    let windows: Vec<String> = activity
        .windows
        .iter()
        .map(|window| format::time_range(locale, window.start().0, window.end().0))
        .collect();
    Part {
        title: t::part_limits(locale),
        facts: vec![
            (
                t::per_week(locale),
                one(if activity.min_week == activity.max_week {
                    t::week_exact(locale, activity.max_week, activity.max_day)
                } else {
                    t::week_range(
                        locale,
                        activity.min_week,
                        activity.max_week,
                        activity.max_day,
                    )
                }),
            ),
            (t::windows(locale), or_else(windows, t::windows_any(locale))),
            (
                t::is_offered(locale),
                one(if activity.is_offered {
                    t::yes_offered(locale)
                } else {
                    t::not_offered(locale)
                }),
            ),
        ],
    }
}

fn needs(locale: Locale, activity: &Activity) -> Part {
    let labelled = |code: &crate::domain::serafin::SerafinCode| match serafin_label(locale, code) {
        Some(label) => format!("{code} {label}"),
        None => code.to_string(),
    };
    let service = activity.service.iter().map(labelled).collect();
    Part {
        title: t::part_needs(locale),
        facts: vec![
            (
                t::needs(locale),
                or_else(
                    activity.needs.iter().map(labelled).collect(),
                    t::no_service(locale),
                ),
            ),
            (t::service(locale), or_else(service, t::no_service(locale))),
        ],
    }
}

fn safety(locale: Locale, activity: &Activity) -> Part {
    let restrictions = activity
        .restrictions
        .iter()
        .map(|restriction| restrictions::name(locale, *restriction).to_owned())
        .collect();
    let mut facts = vec![(
        t::restrictions(locale),
        or_else(restrictions, t::no_restriction(locale)),
    )];
    push_text(
        &mut facts,
        t::cautions(locale),
        activity_words::cautions(locale, activity),
    );
    push_text(
        &mut facts,
        t::adaptations(locale),
        activity_words::adaptations(locale, activity),
    );
    Part {
        title: t::part_safety(locale),
        facts,
    }
}

fn or_else(lines: Vec<String>, none: &str) -> Vec<String> {
    if lines.is_empty() { one(none) } else { lines }
}

/// A text that somebody wrote; left out when empty.
fn push_text(facts: &mut Vec<(&'static str, Vec<String>)>, name: &'static str, text: &str) {
    if !text.trim().is_empty() {
        facts.push((name, one(format::capitalized(text.trim()))));
    }
}

fn wished_by(locale: Locale, document: &Document, id: ActivityId) -> Vec<(PersonId, String)> {
    let mut persons: Vec<_> = document
        .persons
        .iter()
        .filter(|person| {
            person
                .project
                .wishes
                .iter()
                .any(|wish| wish.activity == Some(id))
        })
        .collect();
    persons.sort_by_key(|person| (&person.last_name, &person.first_name, person.id));
    persons
        .into_iter()
        .map(|person| (person.id, names::person(locale, document, person)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{catalogue::activity_id, demo::blank};

    #[test]
    fn a_sheet_tells_what_is_there_and_what_is_missing() {
        let document = blank::document(blank::house());
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let sheet = sheet(Locale::Fr, &document, activity_id("ACT008"), today).unwrap();
        assert_eq!(sheet.name, "Balnéothérapie");
        assert!(!sheet.lacks.is_empty());
        let skills = sheet
            .parts
            .iter()
            .flat_map(|part| &part.facts)
            .find(|(name, _)| *name == t::skills(Locale::Fr))
            .map(|(_, lines)| lines.clone())
            .unwrap();
        assert_eq!(skills.len(), 2);
        assert!(skills[0].contains(" ou "));
        for (name, lines) in sheet.parts.iter().flat_map(|part| &part.facts) {
            assert!(lines.iter().all(|line| !line.is_empty()), "{name}");
        }
    }

    #[test]
    fn an_activity_that_is_gone_has_no_sheet() {
        let document = blank::document(blank::house());
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        assert_eq!(sheet(Locale::Fr, &document, ActivityId(1), today), None);
    }
}
