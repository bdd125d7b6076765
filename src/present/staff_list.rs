//! Staff in the settings: the list, and a new record.

use super::{
    names,
    record_list::{Cell, Line, sorted},
    route::{Chosen, Route},
    tags, usual_hours,
};
use crate::{
    domain::{
        document::Document,
        id::StaffId,
        rota::Rota,
        staff::{Skill, StaffMember},
        time::WeekHours,
    },
    i18n::{Locale, text::staff as t},
};
use chrono::NaiveDate;

/// The staff by name, with role, days, skills and how many of those have expired.
pub fn lines(locale: Locale, document: &Document, today: NaiveDate) -> Vec<Line> {
    let line = |member: &StaffMember| Line {
        key: member.id.to_string(),
        route: Route::StaffMember(Chosen::One(member.id)),
        name: names::staff(member),
        initials: names::initials(&member.first_name, &member.last_name),
        cells: vec![
            Cell::from(member.role.clone()),
            Cell::from(usual_hours::days(locale, member.usual(), today)),
            skills(locale, member, today),
        ],
        is_archived: member.archived,
    };
    sorted(document.staff.iter().map(|member| line(member)).collect())
}

fn skills(locale: Locale, member: &StaffMember, today: NaiveDate) -> Cell {
    let names: Vec<String> = member
        .skills
        .iter()
        .map(|skill| tags::skill(locale, &skill.tag))
        .collect();
    let expired = member
        .skills
        .iter()
        .filter(|skill| has_expired(skill, today))
        .count();
    Cell {
        text: if names.is_empty() {
            t::no_skill(locale).to_owned()
        } else {
            names.join(", ")
        },
        warning: (expired > 0).then(|| t::expired_skills(locale, expired)),
    }
}

/// Whether a skill no longer holds.
pub fn has_expired(skill: &Skill, today: NaiveDate) -> bool {
    skill.expires.is_some_and(|expires| expires < today)
}

/// A new member of staff, with usual loads: 4 hours a day, 15 a week, 10 usually.
pub fn blank(id: StaffId) -> StaffMember {
    StaffMember {
        id,
        first_name: String::new(),
        last_name: String::new(),
        role: String::new(),
        hours: WeekHours::default(),
        rota: Rota::default(),
        imported: Vec::new(),
        busy: Vec::new(),
        absences: Vec::new(),
        skills: Vec::new(),
        max_day_minutes: 240,
        max_week_minutes: 900,
        target_week_minutes: 600,
        counts_on_floor: true,
        site: None,
        archived: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::activity::Tag;

    #[test]
    fn an_expired_skill_is_flagged_from_the_day_after() {
        let last = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let member = StaffMember {
            first_name: "Claire".into(),
            skills: vec![Skill {
                tag: Tag::new("infirmier"),
                expires: Some(last),
            }],
            ..blank(StaffId(1))
        };
        let mut document = Document::new(crate::demo::blank::house());
        document.staff.put(member);
        let warning = |today| {
            lines(Locale::Fr, &document, today)[0].cells[2]
                .warning
                .clone()
        };
        assert_eq!(warning(last), None);
        assert_eq!(
            warning(last.succ_opt().unwrap()).as_deref(),
            Some("1 expirée")
        );
    }
}
