//! Rules of people and staff.

use super::{Checker, Issue, IssueKind, MAX_NAME, MAX_TEXT};
use crate::domain::{
    document::Document,
    person::{Person, RefusalOf, SupportLevel},
    project::{GoalTarget, PersonalProject},
    staff::StaffMember,
};

/// What is wrong with a person, in this document.
pub fn check_person(document: &Document, person: &Person) -> Vec<Issue> {
    let mut checker = Checker::within(document);
    checker.name("first_name", &person.first_name);
    checker.text("last_name", &person.last_name, MAX_NAME);
    if let (Some(arrived), Some(left)) = (person.arrived, person.left)
        && left < arrived
    {
        checker.add("left", IssueKind::EndBeforeStart);
    }
    match person.support {
        Some(SupportLevel::Gir(level)) => checker.number("support", level, 1, 6),
        Some(SupportLevel::Local(level)) => checker.number("support", level, 1, 4),
        None => {}
    }
    checker.number("tolerance", person.tolerance, 1, 30);
    checker.site("site", person.site);
    checker.ranges("busy", &person.busy);
    checker.rota(&person.rota);
    for (at, absence) in person.absences.iter().enumerate() {
        checker.span(format_args!("absences[{at}]"), &absence.span);
        checker.text(format_args!("absences[{at}].note"), &absence.note, MAX_TEXT);
    }
    check_relations(&mut checker, person);
    check_project(&mut checker, &person.project);
    for (at, line) in person.help.iter().enumerate() {
        checker.text(format_args!("help[{at}]"), line, MAX_TEXT);
    }
    for (at, paper) in person.documents.iter().enumerate() {
        checker.name(format_args!("documents[{at}].label"), &paper.label);
    }
    checker.issues
}

fn check_relations(checker: &mut Checker<'_>, person: &Person) {
    if let Some(referent) = person.referent {
        checker.staff("referent", referent);
    }
    for (path, others) in [
        ("friends", &person.friends),
        ("apart_from", &person.apart_from),
    ] {
        checker.once(path, others.iter().copied());
        for (at, other) in others.iter().enumerate() {
            checker.person(format_args!("{path}[{at}]"), *other);
            if *other == person.id {
                checker.add(format_args!("{path}[{at}]"), IssueKind::Itself);
            }
        }
    }
    for (at, refusal) in person.refusals.iter().enumerate() {
        let path = format!("refusals[{at}]");
        if refusal.until.is_some_and(|until| until < refusal.since) {
            checker.add(format_args!("{path}.until"), IssueKind::EndBeforeStart);
        }
        match &refusal.of {
            RefusalOf::Activity(id) => checker.activity(format_args!("{path}.of"), *id),
            RefusalOf::Person(id) if *id == person.id => {
                checker.add(format_args!("{path}.of"), IssueKind::Itself);
            }
            RefusalOf::Person(id) => checker.person(format_args!("{path}.of"), *id),
            RefusalOf::Time { .. } => {}
        }
    }
    for (at, refusal) in person.refusals.iter().enumerate() {
        let is_again = person.refusals[..at].iter().any(|before| {
            before.of == refusal.of
                && before.until.is_none_or(|until| refusal.since <= until)
                && refusal.until.is_none_or(|until| before.since <= until)
        });
        if is_again {
            checker.add(format_args!("refusals[{at}].of"), IssueKind::Twice);
        }
    }
    for (at, dislike) in person.dislikes.iter().enumerate() {
        let mut before = person.dislikes[..at].iter();
        if before.any(|before| before.activity == dislike.activity) {
            checker.add(format_args!("dislikes[{at}].activity"), IssueKind::Twice);
        }
    }
    for (at, dislike) in person.dislikes.iter().enumerate() {
        checker.activity(format_args!("dislikes[{at}].activity"), dislike.activity);
    }
}

fn check_project(checker: &mut Checker<'_>, project: &PersonalProject) {
    if let (Some(signed), Some(review)) = (project.signed_on, project.review_on)
        && review < signed
    {
        checker.add("project.review_on", IssueKind::EndBeforeStart);
    }
    for (at, wish) in project.wishes.iter().enumerate() {
        let path = format!("project.wishes[{at}]");
        checker.text(format_args!("{path}.words"), &wish.words, MAX_TEXT);
        if wish.words.trim().is_empty() && wish.activity.is_none() {
            checker.add(format_args!("{path}.words"), IssueKind::Missing);
        }
        if let Some(activity) = wish.activity {
            checker.activity(format_args!("{path}.activity"), activity);
        }
        checker.number(format_args!("{path}.per_week"), wish.per_week, 1, 7);
        // One activity may be wished for in several people's words.
        let mut before = project.wishes[..at].iter();
        if before.any(|before| before.activity == wish.activity && before.words == wish.words) {
            checker.add(format_args!("{path}.words"), IssueKind::Twice);
        }
    }
    for (at, need) in project.needs.iter().enumerate() {
        checker.name(format_args!("project.needs[{at}].code"), need.code.as_str());
        checker.text(
            format_args!("project.needs[{at}].note"),
            &need.note,
            MAX_TEXT,
        );
    }
    for (at, goal) in project.goals.iter().enumerate() {
        let path = format!("project.goals[{at}]");
        checker.text(format_args!("{path}.words"), &goal.words, MAX_TEXT);
        checker.number(format_args!("{path}.per_week"), goal.per_week, 1, 14);
        checker.number(format_args!("{path}.priority"), goal.priority, 1, 3);
        if let GoalTarget::Need(code) = &goal.target {
            checker.name(format_args!("{path}.target"), code.as_str());
        }
        if let (Some(from), Some(until)) = (goal.from, goal.until)
            && until < from
        {
            checker.add(format_args!("{path}.until"), IssueKind::EndBeforeStart);
        }
    }
}

/// What is wrong with a member of staff, in this document.
pub fn check_staff(document: &Document, member: &StaffMember) -> Vec<Issue> {
    let mut checker = Checker::within(document);
    checker.name("first_name", &member.first_name);
    checker.text("last_name", &member.last_name, MAX_NAME);
    checker.text("role", &member.role, MAX_NAME);
    checker.ranges("busy", &member.busy);
    checker.rota(&member.rota);
    for (at, absence) in member.absences.iter().enumerate() {
        checker.span(format_args!("absences[{at}]"), absence);
    }
    for (at, skill) in member.skills.iter().enumerate() {
        checker.name(format_args!("skills[{at}].tag"), skill.tag.as_str());
    }
    checker.number("max_day_minutes", member.max_day_minutes, 0, 720);
    checker.number("max_week_minutes", member.max_week_minutes, 0, 3600);
    checker.number("target_week_minutes", member.target_week_minutes, 0, 3600);
    checker.site("site", member.site);
    checker.issues
}
