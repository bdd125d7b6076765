//! Goals in a form: what may serve them, and their order.

use super::domains;
use crate::{
    catalogue::serafin_label,
    domain::{
        activity::Domain,
        id::GoalId,
        project::{Goal, GoalTarget},
        serafin::SerafinCode,
    },
    i18n::{Locale, text::project as t},
};

/// What may serve a goal: the ten domains, the person's needs, and what is chosen already.
pub fn targets(
    locale: Locale,
    needs: &[SerafinCode],
    chosen: &GoalTarget,
) -> Vec<(GoalTarget, String)> {
    let mut codes = needs.to_vec();
    if let GoalTarget::Need(code) = chosen
        && !codes.contains(code)
    {
        codes.push(code.clone());
    }
    let domains = Domain::ALL.into_iter().map(GoalTarget::Domain);
    domains
        .chain(codes.into_iter().map(GoalTarget::Need))
        .map(|target| {
            let name = match &target {
                GoalTarget::Domain(domain) => {
                    t::target_domain(locale, domains::name(locale, *domain))
                }
                GoalTarget::Need(code) => {
                    let label = serafin_label(locale, code).unwrap_or_default();
                    t::target_need(locale, label, code.as_str())
                }
            };
            (target, name)
        })
        .collect()
}

/// The name of what serves a goal, and its code if it is a need.
pub fn target_name(locale: Locale, target: &GoalTarget) -> (String, Option<String>) {
    match target {
        GoalTarget::Domain(domain) => (domains::name(locale, *domain).to_owned(), None),
        GoalTarget::Need(code) => (
            serafin_label(locale, code).unwrap_or_default().to_owned(),
            Some(code.to_string()),
        ),
    }
}

/// The goals after an edit. When it changed their order, that order gives the priorities: first, then, last.
pub fn renumbered(before: &[Goal], mut after: Vec<Goal>) -> Vec<Goal> {
    let is_same_order = before
        .iter()
        .map(|goal| goal.id)
        .eq(after.iter().map(|goal| goal.id));
    if !is_same_order && before.len() == after.len() {
        for (place, goal) in (1..=u8::MAX).zip(&mut after) {
            goal.priority = place.min(3);
        }
    }
    after
}

/// The goals with one moved up or down by a place, renumbered; nothing if it cannot move.
pub fn moved(goals: &[Goal], id: GoalId, is_up: bool) -> Option<Vec<Goal>> {
    let place = goals.iter().position(|goal| goal.id == id)?;
    let other = if is_up {
        place.checked_sub(1)?
    } else {
        Some(place + 1).filter(|other| *other < goals.len())?
    };
    let mut after = goals.to_vec();
    after.swap(place, other);
    Some(renumbered(goals, after))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::project::Opinion;

    fn goal(id: u128) -> Goal {
        Goal {
            id: GoalId(id),
            words: String::new(),
            target: GoalTarget::Domain(Domain::Nature),
            per_week: 1,
            priority: 2,
            from: None,
            until: None,
            opinion: Opinion::Agrees,
        }
    }

    #[test]
    fn moving_a_goal_gives_each_the_priority_of_its_place() {
        let before = [goal(1), goal(2), goal(3), goal(4)];
        let after = vec![goal(2), goal(1), goal(3), goal(4)];
        let priorities: Vec<u8> = renumbered(&before, after)
            .iter()
            .map(|goal| goal.priority)
            .collect();
        assert_eq!(priorities, [1, 2, 3, 3]);
    }

    #[test]
    fn the_first_goal_cannot_go_up_nor_the_last_down() {
        let goals = [goal(1), goal(2)];
        assert_eq!(moved(&goals, GoalId(1), true), None);
        assert_eq!(moved(&goals, GoalId(2), false), None);
        let after = moved(&goals, GoalId(2), true).unwrap();
        assert_eq!(after[0].id, GoalId(2));
        assert_eq!(after[0].priority, 1);
    }

    #[test]
    fn any_other_edit_leaves_the_priorities() {
        let before = [goal(1)];
        let added = renumbered(&before, vec![goal(1), goal(2)]);
        assert!(added.iter().all(|goal| goal.priority == 2));
    }

    #[test]
    fn a_chosen_need_can_be_chosen_even_when_it_is_not_noted() {
        let code = SerafinCode::new("1.1.1");
        let chosen = GoalTarget::Need(code);
        let all = targets(Locale::Fr, &[], &chosen);
        assert!(all.iter().any(|(target, _)| *target == chosen));
    }
}
