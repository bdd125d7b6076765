//! Sentences for what is wrong with a record.

use crate::{
    domain::check::{Issue, IssueKind, Referent},
    i18n::{Locale, text::issues as t},
};

/// What is wrong and what to do, in the user's language.
pub fn sentence(locale: Locale, kind: &IssueKind) -> String {
    match *kind {
        IssueKind::Missing => t::missing(locale).to_owned(),
        IssueKind::TooLong { max } => t::too_long(locale, max),
        IssueKind::OutOfRange { min, max } if min == max => t::out_of_one(locale, min),
        IssueKind::OutOfRange { min, max } => t::out_of_range(locale, min, max),
        IssueKind::EndBeforeStart => t::end_before_start(locale).to_owned(),
        IssueKind::Unknown(referent) => unknown(locale, referent).to_owned(),
        IssueKind::Twice => t::twice(locale).to_owned(),
        IssueKind::Itself => t::itself(locale).to_owned(),
        IssueKind::InUse { uses } => t::in_use(locale, uses),
        IssueKind::SiteInUse { uses } => t::site_in_use(locale, uses),
        IssueKind::PastMidnight => t::past_midnight(locale).to_owned(),
    }
}

/// The sentences of the issues at a path or below it, joined; nothing if all is well there.
pub fn at(locale: Locale, issues: &[Issue], path: &str) -> Option<String> {
    let sentences: Vec<String> = issues
        .iter()
        .filter(|issue| {
            issue
                .path
                .strip_prefix(path)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        })
        .map(|issue| sentence(locale, &issue.kind))
        .collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

const fn unknown(locale: Locale, referent: Referent) -> &'static str {
    match referent {
        Referent::Person => t::unknown_person(locale),
        Referent::Staff => t::unknown_staff(locale),
        Referent::Visitor => t::unknown_visitor(locale),
        Referent::Room => t::unknown_room(locale),
        Referent::Activity => t::unknown_activity(locale),
        Referent::Appointment => t::unknown_appointment(locale),
        Referent::Site => t::unknown_site(locale),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_issue_is_found_at_its_path_and_above_but_not_beside() {
        let issues = [Issue {
            path: "goals[1].per_week".into(),
            kind: IssueKind::Missing,
        }];
        assert_eq!(
            at(Locale::Fr, &issues, "goals[1].per_week").as_deref(),
            Some("À remplir.")
        );
        assert!(at(Locale::Fr, &issues, "goals").is_some());
        assert!(at(Locale::Fr, &issues, "goals[1].per").is_none());
    }
}
