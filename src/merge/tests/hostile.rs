//! Exchange files that nobody should have made: wounded files, and files that are whole around wounded logs. Each ends in
//! a merged house or a fault, never in a panic of ours.
//!
//! `HOSTILE` says how many files are tried.

use super::devices::{Device, house};
use crate::{
    file,
    history::{History, UNKNOWN},
    log::Log,
    request,
};
use semainier::domain::check::check;
use std::collections::BTreeMap;

fn n_files() -> u64 {
    let asked = std::env::var("HOSTILE").ok();
    asked.and_then(|text| text.parse().ok()).unwrap_or(60)
}

fn wounded(bytes: &[u8], random: &mut oorandom::Rand64) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..random.rand_range(1..6) {
        let length = bytes.len() as u64;
        if length < 2 {
            break;
        }
        let at = random.rand_range(0..length) as usize;
        let end = (at + random.rand_range(1..60) as usize).min(bytes.len());
        match random.rand_range(0..5) {
            0 => bytes[at] ^= 1 << random.rand_range(0..8),
            1 => bytes.truncate(at),
            2 => drop(bytes.drain(at..end)),
            3 => bytes[at] = 255,
            _ => {
                let piece = bytes[at..end].to_vec();
                bytes.splice(at..at, piece);
            }
        }
    }
    bytes
}

#[test]
fn a_wounded_exchange_file_is_told_or_harmless() {
    let mut there = Device::new("Claire", house());
    let whole = there.export();
    let here = Device::new("Nadia", there.document.clone());
    let n = n_files();
    let mut taken = 0;
    for seed in 0..n {
        let mut random = oorandom::Rand64::new(u128::from(seed));
        let file = wounded(&whole, &mut random);
        if request::incoming(&file).is_ok() {
            taken += usize::from(here.try_merge(&file, &[]).is_ok());
        }
    }
    println!("exchange file: {n} wounded files, {taken} taken, no panic");
}

#[test]
fn values_that_no_device_wrote_are_told_or_mended() {
    let mut there = Device::new("Claire", house());
    let history = file::read(&there.export()).unwrap();
    let here = Device::new("Nadia", there.document.clone());
    let n = n_files();
    let mut taken = 0;
    for seed in 0..n {
        let mut random = oorandom::Rand64::new(u128::from(seed));
        let forged = forged(&history, &mut random);
        let file = file::write(&forged).unwrap();
        if let Ok(merged) = here.try_merge(&file, &[]) {
            taken += 1;
            let dangling = check(&merged.document).into_iter().filter(|issue| {
                matches!(issue.kind, semainier::domain::check::IssueKind::Unknown(_))
            });
            assert_eq!(dangling.collect::<Vec<_>>(), [], "seed {seed}");
        }
    }
    println!("forged logs: {n} files, {taken} taken, no panic");
}

/// The history with some values in some logs that no device wrote, written as a device would.
fn forged(history: &History, random: &mut oorandom::Rand64) -> History {
    const VALUES: [Option<&str>; 9] = [
        None,
        Some("null"),
        Some("{}"),
        Some("[]"),
        Some("-1"),
        Some("99999999999999"),
        Some("\"0123456789abcdef0123456789abcdef\""),
        Some("{\"presence\":{\"came\":\"active\"}}"),
        Some("{ no json"),
    ];
    let mut history = history.clone();
    let keys: Vec<String> = history.kept.keys().cloned().collect();
    for _ in 0..random.rand_range(1..4) {
        let key = &keys[random.rand_range(0..keys.len() as u64) as usize];
        let kept = &history.kept[key];
        let mut log = Log::open(&kept.bytes, 1 << 40).unwrap();
        let entries = log.entries();
        if entries.is_empty() {
            continue;
        }
        let entry = &entries[random.rand_range(0..entries.len() as u64) as usize];
        let value = VALUES[random.rand_range(0..VALUES.len() as u64) as usize];
        let path = match random.rand_range(0..6) {
            0 => format!("{}/x", entry.path),
            1 => "~".to_owned(),
            2 => "placements/sessions/0123456789abcdef0123456789abcdef/~".to_owned(),
            _ => entry.path.clone(),
        };
        log.write(
            &BTreeMap::from([(path, value.map(str::to_owned))]),
            "forged",
        );
        let key = key.clone();
        history.keep(&key, &log, UNKNOWN);
    }
    history
}
