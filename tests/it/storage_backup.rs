//! Backups: what is written comes back, and no file whatever brings the reader down.

use crate::support::{cases, documents::document};
use chrono::NaiveDateTime;
use proptest::{collection::vec, prelude::*, sample::Index, strategy::ValueTree};
use semainier::{
    domain::document::Document,
    storage::backup::{BackupDamage, BackupFault, MOST_BYTES, Summary, read, write},
};
use serde_json::{Value, json};

fn saved_at() -> NaiveDateTime {
    "2026-11-27T17:45:00".parse().unwrap()
}

fn sample() -> Document {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    document().new_tree(&mut runner).unwrap().current()
}

fn changed(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let text = write(&sample(), saved_at()).unwrap();
    let mut value = serde_json::from_str(&text).unwrap();
    change(&mut value);
    serde_json::to_vec(&value).unwrap()
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn any_document_survives_its_backup(document in document()) {
        let backup = read(write(&document, saved_at()).unwrap().as_bytes()).unwrap();
        prop_assert_eq!(&backup.summary, &Summary::of(&document, Some(saved_at())));
        prop_assert_eq!(backup.document, document);
    }

    #[test]
    fn a_cut_or_altered_backup_is_refused_or_unchanged(
        document in document(), cut in any::<Index>(), spots in vec((any::<Index>(), any::<u8>()), 0..4),
    ) {
        let whole = write(&document, saved_at()).unwrap().into_bytes();
        let mut bytes = whole.clone();
        for (spot, byte) in &spots {
            let at = spot.index(bytes.len());
            bytes[at] = *byte;
        }
        // An alteration may touch the time of saving or a blank, never a datum.
        if let Ok(backup) = read(&bytes) {
            prop_assert_eq!(&backup.document, &document);
        }
        let cut = &whole[..cut.index(whole.len())];
        prop_assert!(read(cut).is_err());
    }

    #[test]
    fn any_bytes_are_refused_without_a_panic(bytes in vec(any::<u8>(), 0..200), text in "[\\[\\]{}\":,a-z0-9 ]{0,80}") {
        prop_assert!(read(&bytes).is_err());
        prop_assert!(read(text.as_bytes()).is_err());
    }
}

#[test]
fn another_program_may_lay_the_file_out_anew() {
    let compact = changed(|_| ());
    assert_eq!(read(&compact).unwrap().document, sample());
    let marked = [b"\xEF\xBB\xBF".as_slice(), &compact].concat();
    assert_eq!(read(&marked).unwrap().document, sample());
}

#[test]
fn each_kind_of_wrong_file_is_told_apart() {
    let check = |bytes: &[u8], fault: BackupFault| assert_eq!(read(bytes).unwrap_err(), fault);
    check(b"", BackupFault::NotJson);
    check(b"PK\x03\x04", BackupFault::NotJson);
    check(b"[1,2]", BackupFault::NotABackup);
    check(br#"{"format":"other","schema":1}"#, BackupFault::NotABackup);
    check(
        &changed(|file| file["schema"] = json!(9)),
        BackupFault::Newer { schema: 9 },
    );
    let damaged = |damage| BackupFault::Damaged(damage);
    check(
        &changed(|file| file["data"]["house"]["name"] = json!("Autre")),
        damaged(BackupDamage::Checksum),
    );
    check(
        br#"{"format":"semainier-backup","schema":1"#,
        damaged(BackupDamage::Text { line: 1 }),
    );
    let deep = "[".repeat(100_000);
    check(deep.as_bytes(), BackupFault::NotJson);
    let large = vec![b' '; MOST_BYTES + 1];
    check(
        &large,
        BackupFault::TooLarge {
            bytes: MOST_BYTES + 1,
        },
    );
}

#[test]
fn a_backup_without_one_of_its_parts_is_damaged() {
    let without = changed(|file| {
        let data = file["data"].as_object_mut().unwrap();
        data.remove("persons");
    });
    assert_eq!(
        read(&without).unwrap_err(),
        BackupFault::Damaged(BackupDamage::Checksum)
    );
}
