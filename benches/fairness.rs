//! Eight weeks in a row, with and without the memory of past weeks: how even the persons fare.
//!
//! `PROBLEMS` (a folder), `WEEKS` (8), `MOVES` (300000, a week) and `HOURS` (100, percent of the hours that staff may lead)
//! say what to plan. Each week asks for the same, has last
//! week's sessions as its habits, and, with memory, what past weeks left short (`planner::fairness`).

use std::path::{Path, PathBuf};
use std::{env, fs};

use semainier::planner::fairness::{Demand, carry, demands};
use semainier::planner::instance::{Instance, LastSession};
use semainier::planner::plan::Plan;
use semainier::planner::search::{Options, Solver};

/// Below this share of what they asked for, in percent, a person's week left them out.
const LEFT_OUT: i64 = 50;

fn main() {
    let folder = env::var_os("PROBLEMS").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/planning"),
        PathBuf::from,
    );
    let (weeks, moves) = (number("WEEKS", 8), number("MOVES", 300_000));
    let hours = number("HOURS", 100);
    println!(
        "{:14} {:8} {:>6} {:>6} {:>6} {:>6} {:>10} {:>9} {:>9}",
        "instance", "memory", "least", "tenth", "median", "most", "left out", "in a row", "missed"
    );
    for instance in read(&folder)
        .iter()
        .filter(|instance| instance.baseline.is_none())
    {
        let mut instance = instance.clone();
        for member in &mut instance.staff {
            member.max_week = (i64::from(member.max_week) * i64::from(hours) / 100) as i32;
        }
        for has_memory in [false, true] {
            report(&instance, weeks, moves, has_memory);
        }
    }
}

fn number(name: &str, usual: u32) -> u32 {
    let given = env::var(name).ok();
    given.and_then(|given| given.parse().ok()).unwrap_or(usual)
}

fn read(folder: &Path) -> Vec<Instance> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    paths.retain(|path| path.extension().is_some_and(|ext| ext == "json"));
    paths.sort();
    let instance = |path: &PathBuf| serde_json::from_str(&fs::read_to_string(path).ok()?).ok();
    paths.iter().filter_map(instance).collect()
}

/// One person over the weeks.
#[derive(Clone, Default)]
struct Fate {
    all: Demand,
    /// Weeks that left them out, in all; now in a row; most in a row.
    left_out: u32,
    in_a_row: u32,
    most_in_a_row: u32,
}

impl Fate {
    fn live(&mut self, week: Demand) {
        self.all.asked += week.asked;
        self.all.missed += week.missed;
        if (week.asked - week.missed) * 100 < week.asked * LEFT_OUT {
            self.left_out += 1;
            self.in_a_row += 1;
            self.most_in_a_row = self.most_in_a_row.max(self.in_a_row);
        } else {
            self.in_a_row = 0;
        }
    }

    /// Percent of what was asked for.
    fn satisfaction(&self) -> i64 {
        (self.all.asked - self.all.missed) * 100 / self.all.asked.max(1)
    }
}

fn report(instance: &Instance, weeks: u32, moves: u32, has_memory: bool) {
    let mut week = instance.clone();
    let mut fates = vec![Fate::default(); instance.persons.len()];
    let mut owed = vec![0_i64; instance.persons.len()];
    for number in 0..weeks {
        let Some(plan) = plan(&week, u64::from(number) + 1, moves) else {
            return;
        };
        let Ok(lived) = demands(&week, &plan) else {
            return;
        };
        carry(&mut owed, &lived);
        for (at, demand) in lived.into_iter().enumerate() {
            fates[at].live(demand);
            week.persons[at].owed = if has_memory { owed[at] as i32 } else { 0 };
        }
        week.last_week = habits(&plan);
    }
    fates.retain(|fate| fate.all.asked > 0);
    let mut shares: Vec<i64> = fates.iter().map(Fate::satisfaction).collect();
    shares.sort_unstable();
    let at = |percent: usize| {
        shares
            .get(shares.len() * percent / 100)
            .copied()
            .unwrap_or_default()
    };
    println!(
        "{:14} {:8} {:>5}% {:>5}% {:>5}% {:>5}% {:>10} {:>9} {:>9}",
        instance.name,
        if has_memory { "with" } else { "without" },
        at(0),
        at(10),
        at(50),
        shares.last().copied().unwrap_or_default(),
        fates
            .iter()
            .filter(|fate| fate.satisfaction() < LEFT_OUT)
            .count(),
        fates
            .iter()
            .map(|fate| fate.most_in_a_row)
            .max()
            .unwrap_or_default(),
        fates.iter().map(|fate| fate.all.missed).sum::<i64>(),
    );
}

fn plan(week: &Instance, seed: u64, moves: u32) -> Option<Plan> {
    const SLICES: u32 = 50;
    let mut solver = Solver::new(week, seed, &Options::default()).ok()?;
    for slice in 0..SLICES {
        solver.step(moves / SLICES, slice * 1000 / SLICES);
    }
    Some(solver.best().1)
}

fn habits(plan: &Plan) -> Vec<LastSession> {
    let sessions = plan.sessions.iter();
    sessions
        .map(|session| LastSession {
            activity: session.activity.clone(),
            day: session.day,
            start: session.start,
            staff: session.staff.clone(),
        })
        .collect()
}
