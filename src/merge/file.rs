//! The exchange file: two lines of JSON in gzip, `docs/exchange-format.md`. The first says what the second is.

use crate::history::{History, Kept};
use base64::{Engine as _, engine::general_purpose::STANDARD_NO_PAD as BASE64};
use miniz_oxide::{deflate::compress_to_vec, inflate::decompress_to_vec_with_limit};
use semainier::{
    domain::id::ExchangeId,
    storage::{
        SCHEMA,
        backup::MOST_BYTES,
        exchange::{Fault, Writing},
        gzip,
    },
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use xxhash_rust::xxh3::xxh3_64;

const FORMAT: &str = "semainier-exchange";
/// The form of the logs; schema is that of what they hold.
const VERSION: u32 = 1;
/// The first schema that exchange files were written in. Each schema since only adds to the one before; one that says
/// otherwise what stood there takes a new [`VERSION`] too, and a step that the logs go through.
pub const FIRST_SCHEMA: u32 = 2;
/// How every file in the age format begins.
const AGE: &[u8] = b"age-encryption.org/";
/// No log of a real record comes near this.
const MOST_LOG: usize = 64 << 20;
const LEVEL: u8 = 6;

#[derive(Serialize, Deserialize)]
struct Head {
    format: String,
    version: u32,
    schema: u32,
    app: String,
    checksum: String,
}

#[derive(Serialize, Deserialize)]
struct Body {
    mark: ExchangeId,
    made: Writing,
    house: String,
    is_demo: bool,
    writings: BTreeMap<String, Writing>,
    /// Digest, open conflicts, deflated log in base64.
    logs: BTreeMap<String, (String, u32, String)>,
}

/// The bytes of an exchange file.
pub fn write(history: &History) -> Result<Vec<u8>, Fault> {
    let log = |kept: &Kept| {
        let packed = BASE64.encode(compress_to_vec(&kept.bytes, LEVEL));
        (format!("{:016x}", kept.state), kept.n_open, packed)
    };
    let body = Body {
        mark: history.mark,
        made: history.made.clone(),
        house: history.house.clone(),
        is_demo: history.is_demo,
        writings: history.writings.clone(),
        logs: history
            .kept
            .iter()
            .map(|(key, kept)| (key.clone(), log(kept)))
            .collect(),
    };
    let body = serde_json::to_string(&body).map_err(|_| Fault::Own)?;
    let head = Head {
        format: FORMAT.to_owned(),
        version: VERSION,
        schema: SCHEMA,
        app: env!("CARGO_PKG_VERSION").to_owned(),
        checksum: format!("{:016x}", xxh3_64(body.as_bytes())),
    };
    let head = serde_json::to_string(&head).map_err(|_| Fault::Own)?;
    Ok(gzip::pack(format!("{head}\n{body}\n").as_bytes()))
}

/// Whether the bytes are those of an exchange file, whole or not; otherwise they may be a backup.
pub fn is_exchange(bytes: &[u8]) -> bool {
    let start = gzip::begin(bytes, 200).unwrap_or_default();
    String::from_utf8_lossy(&start).contains(FORMAT)
}

/// Reads an exchange file, whatever the bytes are.
pub fn read(bytes: &[u8]) -> Result<History, Fault> {
    if bytes.starts_with(AGE) {
        return Err(Fault::Encrypted);
    }
    if !is_exchange(bytes) {
        return Err(Fault::Foreign);
    }
    if bytes.len() > MOST_BYTES {
        return Err(Fault::Damaged);
    }
    let text = gzip::unpack(bytes, MOST_BYTES).map_err(|_| Fault::Damaged)?;
    let text = String::from_utf8(text).map_err(|_| Fault::Damaged)?;
    let (head, body) = text.split_once('\n').ok_or(Fault::Damaged)?;
    let head: Head = serde_json::from_str(head).map_err(|_| Fault::Damaged)?;
    if head.version > VERSION || head.schema > SCHEMA {
        return Err(Fault::Newer);
    }
    let body = body.trim_end_matches('\n');
    if head.schema < FIRST_SCHEMA || head.checksum != format!("{:016x}", xxh3_64(body.as_bytes())) {
        return Err(Fault::Damaged);
    }
    let body: Body = serde_json::from_str(body).map_err(|_| Fault::Damaged)?;
    let mut kept = BTreeMap::new();
    let mut left = MOST_BYTES * 4;
    for (key, (state, n_open, packed)) in body.logs {
        let packed = BASE64.decode(packed).map_err(|_| Fault::Damaged)?;
        let bytes = decompress_to_vec_with_limit(&packed, MOST_LOG.min(left))
            .map_err(|_| Fault::Damaged)?;
        left -= bytes.len();
        let state = u64::from_str_radix(&state, 16).map_err(|_| Fault::Damaged)?;
        let log = Kept {
            state,
            n_open,
            bytes,
        };
        kept.insert(key, log);
    }
    Ok(History {
        mark: body.mark,
        made: body.made,
        house: body.house,
        is_demo: body.is_demo,
        writings: body.writings,
        kept,
    })
}
