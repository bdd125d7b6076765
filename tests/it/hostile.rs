//! Files that nobody should have made: real ones with random damage. Each importer ends in a value or a sentence,
//! quickly and in little memory.
//!
//! `HOSTILE` says how many files an importer is given; `make torture` asks for 10,000.

use crate::planner_support::fixture_text;
use semainier::{
    demo,
    domain::{
        appointment::Professional,
        edit::{self, Command, Gesture, Stamp},
        person::AbsenceCause,
        time::WeekId,
    },
    export::{
        csv::{Flavour, persons},
        ics, xlsx,
    },
    i18n::Locale,
    import::{
        calendar::{self, Choices, Home, Owner, Standing},
        persons::persons_csv,
        persons_sheets,
        read::{Calendar, Sheet},
    },
    planner::{
        check::check,
        instance::Instance,
        search::{Options, Solver},
    },
    present::restore,
    storage::{Cipher, KeyValue, MemoryStore, Saver, Sealed, backup, load},
};
use semainier_reader::{calendar as calendar_reader, sheet as sheet_reader};
use serde::{Serialize, de::DeserializeOwned};
use std::{
    fs,
    io::{Cursor, Read, Write},
    path::Path,
    time::{Duration, Instant},
};
use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

const FEW: u64 = 40;

fn n_files() -> u64 {
    std::env::var("HOSTILE")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(FEW)
}

/// Words that parsers meet rarely.
const WORDS: [&[u8]; 14] = [
    b"99999999999999999999",
    b"-1",
    b"1e400",
    b"null",
    b"[[[[[[[[[[[[[[[[[[[[",
    b"{\"a\":{\"a\":{\"a\":",
    b"\"",
    b"\xff\xfe\x00",
    b";;;;;;\n\n\n",
    b"2026-13-45",
    b"9999-W99",
    b"=cmd|'/c calc'!A0",
    b"<script>alert(1)</script>",
    b"\r\n",
];

/// A file with one to six wounds.
fn wounded(file: &[u8], seed: u64) -> Vec<u8> {
    let mut random = oorandom::Rand64::new(u128::from(seed));
    let mut bytes = file.to_vec();
    for _ in 0..random.rand_range(1..7) {
        let length = bytes.len() as u64;
        if length < 2 {
            break;
        }
        let at = random.rand_range(0..length) as usize;
        let end = (at + random.rand_range(1..200) as usize).min(bytes.len());
        match random.rand_range(0..7) {
            0 => bytes[at] ^= 1 << random.rand_range(0..8),
            1 => bytes.truncate(at),
            2 => drop(bytes.drain(at..end)),
            3 => {
                let piece = bytes[at..end].to_vec();
                let to = random.rand_range(0..length) as usize;
                bytes.splice(to..to, piece);
            }
            4 | 5 => {
                let word = WORDS[random.rand_range(0..WORDS.len() as u64) as usize];
                bytes.splice(at..end.min(at + word.len()), word.iter().copied());
            }
            _ => {
                let piece = bytes[at..end].repeat(20);
                bytes.splice(at..at, piece);
            }
        }
    }
    bytes
}

fn fixture(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    fs::read(path.join(name)).unwrap()
}

/// A file that takes longer hangs, on the slowest machine too.
const PATIENCE: Duration = Duration::from_secs(30);

/// Gives wounded files to a reader, and says how many it took all the same.
fn give(name: &str, files: &[Vec<u8>], read: impl Fn(&[u8]) -> bool) {
    let made = |seed: u64| wounded(&files[seed as usize % files.len()], seed);
    give_made(name, made, read);
}

/// Gives files made from seeds to a reader: each is answered in time.
fn give_made(name: &str, made: impl Fn(u64) -> Vec<u8>, read: impl Fn(&[u8]) -> bool) {
    let n = n_files();
    let (mut taken, mut slowest) = (0, Duration::ZERO);
    for seed in 0..n {
        let file = made(seed);
        let lasted = timed(|| taken += usize::from(read(&file)));
        assert!(lasted < PATIENCE, "{name}: seed {seed} took {lasted:?}");
        slowest = slowest.max(lasted);
    }
    println!("{name}: {n} wounded files, {taken} taken, no panic, {slowest:.1?} the slowest");
}

#[expect(
    clippy::disallowed_methods,
    reason = "a test on a real machine may read its clock"
)]
fn timed(act: impl FnOnce()) -> Duration {
    let begun = Instant::now();
    act();
    begun.elapsed()
}

#[test]
fn a_wounded_backup_is_told_or_harmless() {
    let house = demo::small("2026-11-25".parse().unwrap());
    let now = "2026-11-25T10:00:00".parse().unwrap();
    let files = [
        fixture("saved-v1.json"),
        fixture("saved-v2.json"),
        backup::write(&house, now).unwrap().into_bytes(),
        backup::write_file(&house, now).unwrap(),
    ];
    give("backup", &files, |bytes| match backup::read(bytes) {
        Ok(_) => true,
        Err(fault) => {
            assert!(!restore::fault(Locale::Fr, &fault).is_empty());
            false
        }
    });
}

#[test]
fn a_wounded_table_is_told_or_harmless() {
    let house = demo::small("2026-11-25".parse().unwrap());
    let files = [Flavour::FRENCH_EXCEL, Flavour::PLAIN]
        .map(|flavour| persons(&house, None, flavour, Locale::Fr).into_bytes());
    give("table of people", &files, |bytes| {
        persons_csv(bytes, &house.house).is_ok_and(|preview| preview.rows.len() < 100_000)
    });
}

/// As the page gets it: by the text of a message.
fn across<T: DeserializeOwned>(answer: &impl Serialize) -> T {
    serde_json::from_value(serde_json::to_value(answer).unwrap()).unwrap()
}

#[test]
fn a_wounded_workbook_is_told_or_harmless() {
    let house = demo::small("2026-11-25".parse().unwrap());
    let weeks = [WeekId::new(2026, 48).unwrap()];
    let files = [
        xlsx::workbook(&house, &weeks, Locale::Fr),
        fixture("liste.xlsx"),
    ];
    // Half of the wounds go to the archive, half to what lies in it: its checksums would stop them otherwise.
    let made = |seed: u64| {
        let file = &files[seed as usize % files.len()];
        if (seed / 2).is_multiple_of(2) {
            wounded(file, seed)
        } else {
            wounded_inside(file, seed)
        }
    };
    give_made("workbook", made, |bytes| {
        let Ok(sheets) = sheet_reader::read(bytes) else {
            return false;
        };
        let sheets: Vec<Sheet> = across(&sheets);
        persons_sheets(&sheets, &house.house).is_ok()
    });
}

/// A whole archive, one part of which has wounds.
fn wounded_inside(file: &[u8], seed: u64) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
    let hurt = (seed / 4) as usize % archive.len();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        writer.start_file(part.name().unwrap(), options).unwrap();
        let bytes = if at == hurt {
            wounded(&bytes, seed)
        } else {
            bytes
        };
        writer.write_all(&bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn a_wounded_calendar_is_told_or_harmless() {
    let today = "2026-11-25".parse().unwrap();
    let house = demo::small(today);
    let now = "2026-11-25T10:00:00".parse().unwrap();
    let week = WeekId::new(2026, 49).unwrap();
    let ours = ics::calendar(&house, ics::Whose::House, &[week], now, Locale::Fr);
    let files = [
        ours.into_bytes(),
        fixture("agenda-google.ics"),
        fixture("agenda-outlook.ics"),
    ];
    let home = Home {
        zone: "Europe/Paris",
        from_utc: &|utc| utc,
    };
    let choices = Choices {
        owner: Owner::Person(house.persons.iter().next().unwrap().id),
        as_appointments: true,
        with: Professional::Other("Cabinet".to_owned()),
        cause: AbsenceCause::Family,
        untitled: "Sans titre".to_owned(),
        from: today,
    };
    let stamp = Stamp {
        at: now,
        by: String::new(),
    };
    give("calendar", &files, |bytes| {
        let Ok(read) = calendar_reader::read(bytes) else {
            return false;
        };
        let read: Calendar = across(&read);
        let preview = calendar::preview(&read, &home, today);
        let commands = calendar::commands(&house, preview.rows.iter(), &choices);
        let taken = Command::Several(Gesture::Import, commands);
        // Whatever the preview offers can be taken.
        let after = edit::apply(&house, &taken, &stamp).unwrap();
        for row in &preview.rows {
            let expected = if row.is_cancelled() {
                Standing::Nothing
            } else {
                Standing::Taken
            };
            let standing = calendar::standing(&after, row, &choices);
            assert_eq!(standing, expected, "{row:?}");
        }
        !preview.rows.is_empty()
    });
}

#[test]
fn a_wounded_problem_is_told_or_planned() {
    let files = [fixture_text("S-1").into_bytes()];
    give("problem", &files, |bytes| {
        let Ok(instance) = serde_json::from_slice::<Instance>(bytes) else {
            return false;
        };
        if !check(&instance).is_empty() {
            return false;
        }
        Solver::new(&instance, 1, &Options::default()).is_ok_and(|mut solver| {
            solver.step(20, 0);
            true
        })
    });
}

#[test]
fn a_wounded_store_is_told_or_harmless() {
    let mut store = MemoryStore::default();
    let house = demo::small("2026-11-25".parse().unwrap());
    Saver::new().save(&mut store, &house).unwrap();
    let keys = store.keys().unwrap();
    let n = n_files();
    let mut whole = 0;
    for seed in 0..n {
        let mut spoilt = store.clone();
        let key = &keys[seed as usize % keys.len()];
        let text = store.get(key).unwrap().unwrap();
        let bytes = wounded(text.as_bytes(), seed);
        spoilt.set(key, &String::from_utf8_lossy(&bytes)).unwrap();
        if let semainier::storage::Loaded::Ready(ready) = load(&spoilt).unwrap() {
            assert_eq!(ready.document, house);
            whole += 1;
        }
    }
    println!("store: {n} wounded texts, {whole} loads whole all the same, no panic");
}

/// Nothing is sealed: what is asked is that whatever stands at a sealed place does no harm.
struct Glass;

impl Cipher for Glass {
    fn token(&self, key: &str) -> Option<String> {
        Some(key.replace('/', "-"))
    }
    fn seal(&self, _: &str, plain: &[u8]) -> Option<Vec<u8>> {
        Some(plain.to_vec())
    }
    fn open(&self, _: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        Some(sealed.to_vec())
    }
}

#[test]
fn a_wounded_sealed_text_is_told_or_harmless() {
    let mut store = Sealed::new(MemoryStore::default(), Glass);
    store.set("semainier/part/house/1", "QUJD").unwrap();
    let place = store.place("semainier/part/house/1").unwrap();
    let text = store.inner().get(&place).unwrap().unwrap();
    for seed in 0..n_files() {
        let bytes = wounded(text.as_bytes(), seed);
        let mut inner = store.inner().clone();
        inner.set(&place, &String::from_utf8_lossy(&bytes)).unwrap();
        let spoilt = Sealed::new(inner, Glass);
        assert!(spoilt.get("semainier/part/house/1").is_ok());
        assert!(spoilt.keys().is_ok());
    }
}
