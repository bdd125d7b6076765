//! The search on the command line: a thread for each member, and the clock.

use std::sync::Arc;
use std::thread;
use std::time::Instant;

use semainier::planner::instance::Instance;
use semainier::planner::plan::Plan;
use semainier::planner::portfolio::{self, Budget, Member, Turn};

use crate::arguments::{Arguments, Limit};
use crate::read;

/// Searches as asked, and says on the side how fast.
#[expect(
    clippy::disallowed_methods,
    reason = "the program for the command line has a clock and owns time"
)]
pub(crate) fn search(instance: &Instance, arguments: &Arguments) -> Result<Plan, Vec<String>> {
    let started = Instant::now();
    let now = || started.elapsed().as_secs_f64() * 1000.0;
    let start = arguments.start.as_deref().map(read).transpose()?;
    let budget = match arguments.limit {
        Limit::Seconds(seconds) => Budget::Milliseconds((seconds * 1000.0).max(1.0) as u32),
        Limit::Steps(steps) => Budget::Steps(steps),
    };
    let orders = portfolio::orders(arguments.seed, arguments.workers, budget, start.as_ref());
    let built = std::cell::Cell::new(None);
    let all = |members: &mut [Member]| {
        if built.get().is_none() {
            built.set(Some((now(), members.first().map(Member::best_score))));
        }
        at_once(members, &now)
    };
    let found = portfolio::search(&Arc::new(instance.clone()), orders, all)
        .map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    if let Some((built, Some(first))) = built.get() {
        eprintln!(
            "first plan: hard={} soft={} after {built:.1} ms; then {} moves, {:.2} million a second, {} kept",
            first.hard,
            first.soft,
            found.moves,
            found.moves as f64 / 1000.0 / (now() - built).max(1.0),
            found.accepted
        );
    }
    Ok(found.plan)
}

/// Every member in a thread of its own, until it waits or ends.
fn at_once(members: &mut [Member], now: &(impl Fn() -> f64 + Sync)) -> Vec<Turn> {
    thread::scope(|scope| {
        let work = |member| scope.spawn(|| until_stop(member, now));
        let threads: Vec<_> = members.iter_mut().map(work).collect();
        // A thread that panicked has written why; its member counts as ended.
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap_or(Turn::Ends))
            .collect()
    })
}

fn until_stop(member: &mut Member, now: impl Fn() -> f64) -> Turn {
    loop {
        let turn = member.work(&now);
        if turn != Turn::GoesOn {
            return turn;
        }
    }
}
