//! The texts in the store: JSON in an envelope, deflated, in base64. ASCII only, because one browser engine pays
//! two bytes for every character of a text that holds a single one beyond Latin-1.

use base64::{Engine as _, engine::general_purpose::STANDARD_NO_PAD as BASE64};
use miniz_oxide::{deflate::compress_to_vec, inflate::decompress_to_vec_with_limit};
use serde::Deserialize;
use serde_json::Value;
use xxhash_rust::xxh3::xxh3_64;

/// What the envelope of a part calls itself.
pub const PART_FORMAT: &str = "semainier-part";

/// Deflate's effort. Of a week of 180 sessions (86 kB of JSON, mostly identifiers) level 1 leaves 25 kB, level 3 14 kB
/// in the same time within the noise, and level 6 nothing less.
const LEVEL: u8 = 3;

/// No part of a real house comes near this; a crafted text must not fill the memory.
const MOST_BYTES: usize = 256 << 20;

/// The envelope of a part as read.
#[derive(Deserialize)]
pub struct PartText {
    format: String,
    /// Schema it was written in.
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

/// The stored text of an envelope.
pub fn pack(json: &str) -> String {
    BASE64.encode(compress_to_vec(json.as_bytes(), LEVEL))
}

/// The envelope of a stored text, or what is wrong with it.
pub fn unpack(text: &str) -> Result<PartText, String> {
    let bytes = BASE64.decode(text).map_err(|fault| fault.to_string())?;
    let json =
        decompress_to_vec_with_limit(&bytes, MOST_BYTES).map_err(|fault| fault.to_string())?;
    let part: PartText = serde_json::from_slice(&json).map_err(|fault| fault.to_string())?;
    if part.format == PART_FORMAT {
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
        let json =
            r#"{"format":"semainier-part","schema":1,"part":"house","data":"Œuvre, L’Été 🌞"}"#;
        let text = pack(json);
        assert!(text.is_ascii());
        let part = unpack(&text).unwrap();
        assert_eq!((part.schema, part.part.as_str()), (1, "house"));
        assert_eq!(part.data, "Œuvre, L’Été 🌞");
    }

    #[test]
    fn a_text_of_another_program_is_refused() {
        assert!(unpack("hello").is_err());
        assert!(
            unpack(&pack(
                r#"{"format":"x","schema":1,"part":"house","data":1}"#
            ))
            .is_err()
        );
    }
}
