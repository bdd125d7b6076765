//! Three devices, any edits, any order of exchanges: all end alike, and no edit is lost without a word.
//!
//! What should be there is told by a list of all writings with what each device knew when it wrote, kept beside the
//! devices: a writing that nobody overwrote knowingly must hold in the end or stand in a conflict.

use super::{
    commands::{KINDS, command},
    devices::{Device, common, house},
    ledger::{Ledger, Player, all},
};
use proptest::{collection::vec, prelude::*, sample::Index};
use semainier::{
    domain::{check::check, document::Document},
    storage::exchange::Choice,
};
use std::{
    collections::BTreeSet,
    sync::{
        LazyLock,
        atomic::{AtomicUsize, Ordering},
    },
};

/// One thing that happens.
#[derive(Debug, Clone)]
enum Step {
    Edit(u8, u8, [Index; 2]),
    /// One device gives the other a file; perhaps somebody there chooses about the first conflict.
    Exchange(u8, u8, bool),
    /// An old file comes again.
    OldFile(u8, Index),
}

fn step() -> impl Strategy<Value = Step> {
    let edit = (0u8..3, 0..KINDS, any::<[Index; 2]>()).prop_map(|(d, k, i)| Step::Edit(d, k, i));
    let exchange =
        (0u8..3, 1u8..3, any::<bool>()).prop_map(|(d, o, c)| Step::Exchange(d, (d + o) % 3, c));
    let old = (0u8..3, any::<Index>()).prop_map(|(d, i)| Step::OldFile(d, i));
    prop_oneof![6 => edit, 2 => exchange, 1 => old]
}

/// A file and what its maker knew.
type File = (Vec<u8>, BTreeSet<usize>);

fn export(player: &mut Player, ledger: &mut Ledger) -> File {
    ledger.look(player);
    (player.device.export(), player.knows.clone())
}

fn merge(player: &mut Player, ledger: &mut Ledger, (file, knew): &File, chooses: bool) {
    ledger.look(player);
    let report = player.device.merge(file);
    count(&COUNTS.merges, 1);
    ledger.hear(&report);
    player.knows.extend(knew);
    player.seen = all(&player.device.document);
    if let (true, Some(conflict)) = (chooses, report.conflicts.first()) {
        let chosen = conflict.values[conflict.values.len() - 1].value.clone();
        let choice = Choice {
            key: conflict.key.clone(),
            path: conflict.path.clone(),
            value: chosen.clone(),
        };
        player.device.choose(&[choice]);
        let at = (conflict.key.clone(), conflict.path.clone());
        ledger.write(player, at, chosen);
        player.seen = all(&player.device.document);
    }
}

/// Tells after so many stories how far it has come.
const TELL_AFTER: usize = 100;

/// What the stories were made of.
#[derive(Debug, Default)]
struct Counts {
    stories: AtomicUsize,
    edits: AtomicUsize,
    refused: AtomicUsize,
    merges: AtomicUsize,
    conflicts: AtomicUsize,
}

static COUNTS: LazyLock<Counts> = LazyLock::new(Counts::default);

fn count(number: &AtomicUsize, more: usize) -> usize {
    number.fetch_add(more, Ordering::Relaxed) + more
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(8),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn three_devices_end_alike_and_nothing_is_lost(steps in vec(step(), 4..28)) {
        let mut ledger = Ledger::default();
        let mut first = Device::new("Nadia", house());
        let start = first.export();
        let mut players: Vec<Player> = ["Nadia", "Claire", "Hélène"]
            .into_iter()
            .map(|name| {
                let mut device = if name == "Nadia" { first.clone() } else {
                    Device::new(name, first.document.clone())
                };
                device.name = name;
                device.merge(&start);
                let seen = all(&device.document);
                Player { device, knows: BTreeSet::new(), seen }
            })
            .collect();
        let mut files: Vec<File> = vec![(start, BTreeSet::new())];
        for step in steps {
            match step {
                Step::Edit(who, kind, indices) => {
                    let device = &mut players[usize::from(who)].device;
                    if let Some(command) = command(&device.document, kind, &indices) {
                        let is_taken = device.give(&command);
                        count(if is_taken { &COUNTS.edits } else { &COUNTS.refused }, 1);
                    }
                }
                Step::Exchange(from, to, chooses) => {
                    let file = export(&mut players[usize::from(from)], &mut ledger);
                    merge(&mut players[usize::from(to)], &mut ledger, &file, chooses);
                    files.push(file);
                }
                Step::OldFile(to, which) => {
                    let file = files[which.index(files.len())].clone();
                    merge(&mut players[usize::from(to)], &mut ledger, &file, false);
                }
            }
        }
        let mut conflicts = Vec::new();
        for _ in 0..2 {
            let files: Vec<File> = players
                .iter_mut()
                .map(|player| export(player, &mut ledger))
                .collect();
            for (to, player) in players.iter_mut().enumerate() {
                for (from, file) in files.iter().enumerate() {
                    if from != to {
                        merge(player, &mut ledger, file, false);
                    }
                }
            }
        }
        for player in &mut players {
            let nothing = player.device.choose(&[]);
            conflicts.push(nothing.conflicts);
        }
        let ends: Vec<Document> = players.iter().map(|p| common(&p.device.document)).collect();
        prop_assert_eq!(&ends[0], &ends[1]);
        prop_assert_eq!(&ends[0], &ends[2]);
        prop_assert_eq!(check(&ends[0]), vec![]);
        for (player, conflicts) in players.iter().zip(&conflicts) {
            ledger.assert_nothing_lost(&player.device.document, conflicts);
        }
        count(&COUNTS.conflicts, conflicts[0].len());
        if count(&COUNTS.stories, 1).is_multiple_of(TELL_AFTER) {
            println!("three devices: {:?}", *COUNTS);
        }
    }
}
