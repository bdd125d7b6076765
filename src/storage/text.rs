//! The texts in the store: columns (or, of schema 1, JSON) deflated, in base64. ASCII only, because one browser engine
//! pays two bytes for every character of a text that holds a single one beyond Latin-1.

use super::{columns, ids::Ids};
use base64::{Engine as _, engine::general_purpose::STANDARD_NO_PAD as BASE64};
use miniz_oxide::{deflate::compress_to_vec, inflate::decompress_to_vec_with_limit};
use serde::Deserialize;
use serde_json::Value;
use xxhash_rust::xxh3::xxh3_64;

/// What a part of schema 1 called itself.
const JSON_FORMAT: &str = "semainier-part";
/// First bytes of a part since schema 2. No deflated text of schema 1 begins so: its first block would be a reserved one.
const COLUMNS: &[u8] = b"\xffS2 ";
/// First bytes of a chunk of identifiers.
const IDS: &[u8] = b"\xffSI ";

/// Deflate's effort for lines.
const LEVEL: u8 = 6;

/// No part of a real house comes near this; a crafted text must not fill the memory.
const MOST_BYTES: usize = 256 << 20;

/// A part as read.
#[derive(Debug, PartialEq, Deserialize)]
pub struct PartText {
    #[serde(default)]
    format: String,
    /// The first schema that wrote this form: 1 is JSON, 2 columns.
    pub schema: u32,
    /// Name of the part.
    pub part: String,
    /// Its data.
    pub data: Value,
}

/// 16 hexadecimal digits of xxh3-64: tells damage, not malice.
pub fn checksum(text: &str) -> String {
    format!("{:016x}", xxh3_64(text.as_bytes()))
}

/// The stored text of a part.
pub fn pack(part: &str, data: &Value, ids: &Ids) -> String {
    let mut bytes = COLUMNS.to_vec();
    bytes.extend_from_slice(part.as_bytes());
    bytes.push(b'\n');
    bytes.extend(columns::write(data, ids));
    BASE64.encode(bytes)
}

/// The stored text of a chunk of identifiers.
pub fn pack_ids(chunk: &[u8]) -> String {
    BASE64.encode([IDS, chunk].concat())
}

/// The part of a stored text, or what is wrong with it.
pub fn unpack(text: &str, ids: &Ids) -> Result<PartText, String> {
    let bytes = BASE64.decode(text).map_err(|fault| fault.to_string())?;
    let Some(rest) = bytes.strip_prefix(COLUMNS) else {
        return unpack_json(&bytes);
    };
    let end = rest.iter().position(|byte| *byte == b'\n');
    let (part, rest) = rest.split_at(end.ok_or("the text has no name")?);
    let part = std::str::from_utf8(part).map_err(|fault| fault.to_string())?;
    Ok(PartText {
        format: String::new(),
        schema: 2,
        part: part.to_owned(),
        data: columns::read(rest.get(1..).unwrap_or_default(), ids)?,
    })
}

/// The chunk of identifiers of a stored text.
pub fn unpack_ids(text: &str) -> Option<Vec<u8>> {
    let bytes = BASE64.decode(text).ok()?;
    bytes.strip_prefix(IDS).map(<[u8]>::to_vec)
}

/// The stored text of lines.
pub fn pack_lines(lines: &str) -> String {
    BASE64.encode(compress_to_vec(lines.as_bytes(), LEVEL))
}

/// The lines of a stored text.
pub fn unpack_lines(text: &str) -> Option<String> {
    let bytes = BASE64.decode(text).ok()?;
    String::from_utf8(decompress_to_vec_with_limit(&bytes, MOST_BYTES).ok()?).ok()
}

/// Schema 1: JSON in an envelope, deflated as a whole.
fn unpack_json(bytes: &[u8]) -> Result<PartText, String> {
    let json =
        decompress_to_vec_with_limit(bytes, MOST_BYTES).map_err(|fault| fault.to_string())?;
    let part: PartText = serde_json::from_slice(&json).map_err(|fault| fault.to_string())?;
    if part.format == JSON_FORMAT {
        Ok(part)
    } else {
        Err(format!("the text calls itself {}", part.format))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stored_text_is_ascii_whatever_it_says() {
        let data = Value::from("Œuvre, L’Été 🌞");
        let text = pack("house", &data, &Ids::default());
        assert!(text.is_ascii());
        let part = unpack(&text, &Ids::default()).unwrap();
        assert_eq!((part.schema, part.part.as_str()), (2, "house"));
        assert_eq!(part.data, data);
    }

    #[test]
    fn a_text_of_the_first_schema_is_read() {
        let json = r#"{"format":"semainier-part","schema":1,"part":"house","data":"Été"}"#;
        let text = BASE64.encode(compress_to_vec(json.as_bytes(), 3));
        let part = unpack(&text, &Ids::default()).unwrap();
        assert_eq!((part.schema, part.data), (1, Value::from("Été")));
    }

    #[test]
    fn a_text_of_another_program_is_refused() {
        let json = r#"{"format":"x","schema":1,"part":"house","data":1}"#;
        let other = BASE64.encode(compress_to_vec(json.as_bytes(), 3));
        for text in ["hello", "", &other, &BASE64.encode(COLUMNS)] {
            assert!(unpack(text, &Ids::default()).is_err(), "{text}");
        }
    }
}
