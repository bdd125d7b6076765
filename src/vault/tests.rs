use crate::{
    age_file::{self, AgeFault},
    key::DataKey,
    lock::{Cost, LockFault, make_at},
};
/// The least that Argon2 takes: the tests are of the arrangement, not of its strength.
const CHEAP: Cost = Cost {
    memory_kib: 64,
    passes: 1,
};

#[test]
fn a_lock_opens_with_its_passphrase_and_its_recovery_key_only() {
    let made = make_at("quatre mots au hasard", CHEAP).unwrap();
    assert_eq!(made.lock.open("quatre mots au hasard").unwrap(), made.key);
    assert_eq!(made.lock.open("quatre mots"), Err(LockFault::Wrong));
    assert_eq!(
        made.lock.open_by_recovery(&made.recovery).unwrap(),
        made.key
    );
    let typed = made
        .recovery
        .to_lowercase()
        .replace('-', " ")
        .replace('0', "o")
        .replace('1', "l");
    assert_eq!(made.lock.open_by_recovery(&typed).unwrap(), made.key);
    for other in ["", "ABCD", "0000-0000-0000-0000-0000-0000-0000-0000", "é"] {
        assert_eq!(
            made.lock.open_by_recovery(other),
            Err(LockFault::Wrong),
            "{other}"
        );
    }
}

#[test]
fn changing_the_passphrase_or_the_recovery_key_keeps_the_key_and_closes_the_old_ones() {
    let made = make_at("avant", CHEAP).unwrap();
    let lock = made
        .lock
        .clone()
        .with_passphrase(&made.key, "après")
        .unwrap();
    assert_eq!(lock.open("après").unwrap(), made.key);
    assert_eq!(lock.open("avant"), Err(LockFault::Wrong));
    assert_eq!(lock.open_by_recovery(&made.recovery).unwrap(), made.key);
    let (lock, unseen) = lock.with_new_recovery(&made.key).unwrap();
    let (lock, recovery) = lock.with_new_recovery(&made.key).unwrap();
    // Until the new one is said to be kept, the last one that was goes on opening.
    for opens in [&recovery, &made.recovery] {
        assert_eq!(lock.open_by_recovery(opens).unwrap(), made.key);
    }
    assert_eq!(lock.open_by_recovery(&unseen), Err(LockFault::Wrong));
    let mut text = serde_json::to_value(&lock).unwrap();
    text.as_object_mut().unwrap().remove("before").unwrap();
    let lock: crate::lock::Lock = serde_json::from_value(text).unwrap();
    assert_eq!(lock.open_by_recovery(&recovery).unwrap(), made.key);
    assert_eq!(lock.open_by_recovery(&made.recovery), Err(LockFault::Wrong));
    assert_eq!(lock.open("après").unwrap(), made.key);
}

#[test]
fn a_lock_that_asks_for_too_much_is_refused_before_any_work() {
    let made = make_at("avant", CHEAP).unwrap();
    let text = serde_json::to_string(&made.lock).unwrap();
    for (cheap, costly) in [
        ("\"memory_kib\":64", "\"memory_kib\":4000000000"),
        ("\"passes\":1", "\"passes\":4000000000"),
        ("\"version\":1", "\"version\":2"),
    ] {
        let costly =
            serde_json::from_str::<crate::lock::Lock>(&text.replace(cheap, costly)).unwrap();
        assert_eq!(costly.open("avant"), Err(LockFault::Unreadable));
    }
}

#[test]
fn what_is_sealed_tells_nothing_and_opens_in_its_place_only() {
    let key = DataKey::new([7; 32]);
    let sealed = key.seal("place", b"Mme Durand").unwrap();
    assert_eq!(key.open("place", &sealed).unwrap(), b"Mme Durand");
    assert_eq!(key.open("other", &sealed), None);
    assert_eq!(DataKey::new([8; 32]).open("place", &sealed), None);
    assert_ne!(
        key.seal("place", b"Mme Durand").unwrap(),
        sealed,
        "a nonce is used once"
    );
    for at in 0..sealed.len() {
        let mut spoilt = sealed.clone();
        spoilt[at] ^= 1;
        assert_eq!(key.open("place", &spoilt), None, "byte {at}");
    }
    assert_eq!(key.open("place", &sealed[..20]), None);
    assert_eq!(key.token("semainier/part/persons/1").len(), 32);
    assert_ne!(key.token("a"), key.token("b"));
    assert_eq!(key.token("a"), DataKey::new([7; 32]).token("a"));
}

#[test]
fn a_backup_is_encrypted_and_decrypted_in_the_age_format() {
    let plain = "Les Tilleuls, Été".repeat(10_000).into_bytes();
    let sealed = age_file::encrypt_at("une phrase", &plain, 4).unwrap();
    assert!(age_file::is_age(&sealed));
    assert_eq!(age_file::decrypt("une phrase", &sealed), Ok(plain));
    assert_eq!(
        age_file::decrypt("une autre", &sealed),
        Err(AgeFault::Wrong)
    );
    assert_eq!(
        age_file::decrypt("une phrase", b"bonjour"),
        Err(AgeFault::Damaged)
    );
    let cut = &sealed[..sealed.len() - 20];
    assert_eq!(age_file::decrypt("une phrase", cut), Err(AgeFault::Damaged));
    for at in (0..sealed.len()).step_by(997) {
        let mut spoilt = sealed.clone();
        spoilt[at] ^= 4;
        assert!(
            age_file::decrypt("une phrase", &spoilt).is_err(),
            "byte {at}"
        );
    }
}

/// The other way, the ordinary program that reads a backup of ours, is tested with a file from the browser:
/// `tests/e2e/age.spec.mjs`. A file written by the ordinary `age` program (1.1.1, `age -p`), passphrase "quatre mots au hasard".
const BY_AGE: &[u8] = include_bytes!("by-age.age");

#[test]
fn a_file_of_the_ordinary_age_program_is_read() {
    let plain = age_file::decrypt("quatre mots au hasard", BY_AGE);
    assert_eq!(plain.as_deref(), Ok("Les Tilleuls\n".as_bytes()));
}
