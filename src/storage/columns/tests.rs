use super::*;
use proptest::{collection::vec, prelude::*};
use serde_json::json;

fn ids() -> Ids {
    let mut ids = Ids::default();
    for id in [7u128, 1 << 127, 12] {
        ids.add(id);
    }
    ids
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        (-1e9..1e9f64).prop_map(Value::from),
        "[ -~é’\n]{0,8}".prop_map(Value::from),
        any::<u128>().prop_map(|id| format!("{id:032x}").into()),
        prop_oneof![Just(7u128), Just(1 << 127), Just(12)]
            .prop_map(|id| format!("{id:032x}").into()),
        (0i64..4_000_000_000).prop_map(|seconds| time_text(seconds).unwrap().into()),
        Just(json!("2026-11-25T24:00:00")),
        Just(json!("2026-02-30T10:00:00")),
        Just(json!("0000000000000000000000000000000G")),
    ];
    leaf.prop_recursive(4, 60, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            vec(("[a-d]", inner), 0..5)
                .prop_map(|entries| Value::Object(entries.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn any_value_comes_back(value in value()) {
        let ids = ids();
        prop_assert_eq!(read(&write(&value, &ids), &ids), Ok(value));
    }

    #[test]
    fn any_bytes_end_in_a_value_or_a_fault(value in value(), spots in vec((any::<prop::sample::Index>(), any::<u8>()), 1..4)) {
        let ids = ids();
        let mut bytes = write(&value, &ids);
        for (spot, byte) in spots {
            let at = spot.index(bytes.len());
            bytes[at] = byte;
        }
        // What it gives does not matter; that it ends does.
        let _ = read(&bytes, &ids);
        let _ = read(&bytes[..bytes.len() / 2], &ids);
    }
}

#[test]
fn an_object_that_comes_again_costs_next_to_nothing() {
    let session =
        |n: u32| json!({"a": n * 7919, "b": format!("séance {n}"), "c": [n, n + 1], "d": null});
    let sessions: Vec<Value> = (0..200).map(session).collect();
    let ids = ids();
    let once = write(&json!({"now": sessions}), &ids).len();
    let twice = write(&json!({"now": sessions, "published": sessions}), &ids).len();
    assert!(twice < once + once / 10, "{once} bytes, then {twice}");
}

#[test]
fn a_crafted_text_does_not_multiply_without_end() {
    // Each object holds the one before twice: thirty of them would be a thousand million values.
    let mut value = json!({"a": 1, "b": 2, "c": 3});
    for _ in 0..18 {
        value = json!({"a": value, "b": value, "c": 0});
    }
    let ids = ids();
    let bytes = write(&value, &ids);
    assert!(bytes.len() < 600);
    assert_eq!(read(&bytes, &ids), Ok(value));
}
