//! The score, as text or JSON.

use std::fmt::Write;

use semainier::planner::instance::Instance;
use semainier::planner::plan::Plan;
use semainier::planner::score::ScoreReport;

use crate::arguments::Arguments;

/// The score of a plan, by rule.
pub(crate) fn text(
    instance: &Instance,
    plan: &Plan,
    report: &ScoreReport,
    arguments: &Arguments,
) -> String {
    let score = report.score();
    let attendances: usize = plan
        .sessions
        .iter()
        .map(|session| session.attendees.len())
        .sum();
    if arguments.json {
        let rules = |counts: &[i64], letter: char, first: usize| -> serde_json::Value {
            counts
                .iter()
                .enumerate()
                .skip(first)
                .map(|(n, count)| (format!("{letter}{n}"), serde_json::Value::from(*count)))
                .collect()
        };
        return serde_json::json!({
            "instance": instance.name,
            "hard": score.hard,
            "soft": score.soft,
            "by_hard": rules(&report.hard, 'H', 0),
            "by_soft": rules(&report.soft, 'S', 1),
            "violations": report.violations,
            "sessions": plan.sessions.len(),
            "attendances": attendances,
            "appointments": plan.appointments.len(),
        })
        .to_string();
    }
    let mut text = format!(
        "{}  hard={} soft={}  sessions={} attendances={attendances} appointments={}/{}",
        instance.name,
        score.hard,
        score.soft,
        plan.sessions.len(),
        plan.appointments.len(),
        instance.appointments.len()
    );
    text.push_str("\n  hard:");
    for (n, count) in report
        .hard
        .iter()
        .enumerate()
        .filter(|(_, count)| **count != 0)
    {
        let _ = write!(text, " H{n}={count}");
    }
    text.push_str("\n  soft:");
    for (n, cost) in report.soft.iter().enumerate().skip(1) {
        let _ = write!(text, " S{n}={cost}");
    }
    if arguments.verbose {
        for violation in &report.violations {
            let _ = write!(
                text,
                "\n    H{} x{}: {:?}",
                violation.breach.rule(),
                violation.count,
                violation.breach
            );
        }
    }
    text
}
