//! What was asked on the command line.

use std::ffi::OsString;
use std::str::FromStr;

pub(crate) const HELP: &str = "\
Plans a week, or scores a plan of it.

  semainier-plan --problem P.json [--seconds 1 | --steps N] [--seed 1] [--workers 1]
                 [--start PLAN.json] [--out PLAN.json]
  semainier-plan --problem P.json --score PLAN.json

  --problem FILE   the week to plan, in the format daycare-week/1
  --seconds N      how long to search (1)
  --steps N        how many moves to try instead; the same number gives the same plan on every machine
  --seed N         where chance starts (1)
  --workers N      searches at once that help each other, each with that time or that many moves (1)
  --start FILE     a plan to start from
  --out FILE       where to write the plan
  --score FILE     score this plan and search nothing
  --json           print the score as JSON
  --verbose        print every violation too

Ends with 0 if no hard rule is broken, 1 if some is, 2 if the input cannot be read.";

/// When to stop.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Limit {
    Seconds(f64),
    Steps(u64),
}

/// What was asked.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Arguments {
    pub(crate) problem: String,
    pub(crate) score: Option<String>,
    pub(crate) start: Option<String>,
    pub(crate) out: Option<String>,
    pub(crate) limit: Limit,
    pub(crate) seed: u64,
    pub(crate) workers: usize,
    pub(crate) json: bool,
    pub(crate) verbose: bool,
}

impl Arguments {
    /// The arguments, or nothing if help was asked, or what cannot be understood.
    pub(crate) fn read(words: impl Iterator<Item = OsString>) -> Result<Option<Self>, String> {
        let mut words = words.map(|word| {
            word.into_string()
                .map_err(|word| format!("{} is not text", word.display()))
        });
        let mut read = Self {
            problem: String::new(),
            score: None,
            start: None,
            out: None,
            limit: Limit::Seconds(1.0),
            seed: 1,
            workers: 1,
            json: false,
            verbose: false,
        };
        while let Some(word) = words.next() {
            let word = word?;
            let mut value = || {
                words
                    .next()
                    .unwrap_or_else(|| Err(format!("{word} needs a value")))
            };
            match word.as_str() {
                "--help" | "-h" => return Ok(None),
                "--problem" => read.problem = value()?,
                "--score" => read.score = Some(value()?),
                "--start" => read.start = Some(value()?),
                "--out" => read.out = Some(value()?),
                "--seconds" => read.limit = Limit::Seconds(seconds(&value()?)?),
                "--steps" => read.limit = Limit::Steps(number(&word, &value()?)?),
                "--seed" => read.seed = number(&word, &value()?)?,
                "--workers" => read.workers = workers(&word, &value()?)?,
                "--json" => read.json = true,
                "--verbose" | "-v" => read.verbose = true,
                _ => return Err(format!("{word} is not known; see --help")),
            }
        }
        if read.problem.is_empty() {
            return Err("--problem is missing; see --help".to_owned());
        }
        Ok(Some(read))
    }
}

fn number<T: FromStr>(name: &str, value: &str) -> Result<T, String> {
    value
        .parse()
        .map_err(|_| format!("{name} takes a whole number, not {value}"))
}

fn workers(name: &str, value: &str) -> Result<usize, String> {
    match number(name, value)? {
        workers @ 1..=64 => Ok(workers),
        _ => Err(format!("{name} takes a number from 1 to 64, not {value}")),
    }
}

fn seconds(value: &str) -> Result<f64, String> {
    let seconds: f64 = value
        .parse()
        .map_err(|_| format!("--seconds takes a number, not {value}"))?;
    if seconds > 0.0 && seconds <= 86_400.0 {
        Ok(seconds)
    } else {
        Err(format!(
            "--seconds takes a time of up to a day, not {value}"
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &str) -> Result<Option<Arguments>, String> {
        Arguments::read(words.split_whitespace().map(OsString::from))
    }

    #[test]
    fn a_problem_alone_is_planned_for_a_second() {
        let read = read("--problem p.json")
            .expect("understood")
            .expect("not help");
        assert_eq!(
            (read.limit, read.seed, read.score),
            (Limit::Seconds(1.0), 1, None)
        );
    }

    #[test]
    fn a_value_left_out_is_told() {
        assert_eq!(
            read("--problem p.json --seed"),
            Err("--seed needs a value".to_owned())
        );
    }

    #[test]
    fn no_workers_at_all_are_refused() {
        assert!(read("--problem p.json --workers 0").is_err());
        assert!(read("--problem p.json --workers 65").is_err());
    }

    #[test]
    fn a_time_that_is_none_is_refused() {
        assert!(read("--problem p.json --seconds NaN").is_err());
        assert!(read("--problem p.json --seconds -1").is_err());
    }
}
