//! Numbers in as few bytes as they need, and blobs that are deflated each on its own.

use super::Fault;
use miniz_oxide::{deflate::compress_to_vec, inflate::decompress_to_vec_with_limit};

/// Deflate's effort: more than for a single text, since columns are short.
const LEVEL: u8 = 6;
/// Below this a blob is not worth a Huffman table of its own, and goes with the other small ones.
const SMALL: usize = 64;
const MOST_BYTES: usize = 64 << 20;

pub(super) fn put(bytes: &mut Vec<u8>, mut number: u128) {
    while number > 0x7f {
        bytes.push((number as u8 & 0x7f) | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// A signed number, small ones of both signs first.
pub(super) const fn zigzag(number: i64) -> u128 {
    ((number << 1) ^ (number >> 63)).cast_unsigned() as u128
}

pub(super) const fn unzigzag(number: u128) -> i64 {
    let number = number as u64;
    (number >> 1).cast_signed() ^ -((number & 1).cast_signed())
}

/// Reads what was put.
#[derive(Debug, Clone, Default)]
pub(super) struct Source {
    bytes: Vec<u8>,
    at: usize,
}

impl Source {
    pub(super) const fn new(bytes: Vec<u8>) -> Self {
        Self { bytes, at: 0 }
    }

    pub(super) fn byte(&mut self) -> Result<u8, Fault> {
        let byte = self
            .bytes
            .get(self.at)
            .copied()
            .ok_or("a column ends early")?;
        self.at += 1;
        Ok(byte)
    }

    pub(super) fn number(&mut self) -> Result<u128, Fault> {
        let mut number = 0u128;
        for shift in (0..19).map(|n| n * 7) {
            let byte = self.byte()?;
            number |= u128::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err("a number does not end")
    }

    pub(super) fn size(&mut self) -> Result<usize, Fault> {
        usize::try_from(self.number()?).map_err(|_| "a number is too large")
    }

    pub(super) fn text(&mut self) -> Result<String, Fault> {
        let length = self.size()?;
        let end = self.at.checked_add(length).ok_or("a text is too long")?;
        let bytes = self.bytes.get(self.at..end).ok_or("a text ends early")?;
        self.at = end;
        String::from_utf8(bytes.to_vec()).map_err(|_| "a text is not one")
    }

    fn take(&mut self, length: usize) -> Result<&[u8], Fault> {
        let end = self.at.checked_add(length).ok_or("a blob is too long")?;
        let bytes = self.bytes.get(self.at..end).ok_or("a blob ends early")?;
        self.at = end;
        Ok(bytes)
    }
}

pub(super) fn put_text(bytes: &mut Vec<u8>, text: &str) {
    put(bytes, text.len() as u128);
    bytes.extend_from_slice(text.as_bytes());
}

/// Blobs as bytes: their lengths, the small ones together, each large one by itself.
pub(super) fn join(blobs: &[Vec<u8>]) -> Vec<u8> {
    let mut lengths = Vec::new();
    let mut together = Vec::new();
    let mut alone = Vec::new();
    put(&mut lengths, blobs.len() as u128);
    for blob in blobs {
        put(&mut lengths, blob.len() as u128);
        if blob.len() <= SMALL {
            together.extend_from_slice(blob);
        } else {
            put_blob(&mut alone, blob);
        }
    }
    lengths.extend_from_slice(&together);
    let mut bytes = Vec::new();
    put_blob(&mut bytes, &lengths);
    bytes.extend_from_slice(&alone);
    bytes
}

fn put_blob(bytes: &mut Vec<u8>, blob: &[u8]) {
    let packed = compress_to_vec(blob, LEVEL);
    put(bytes, packed.len() as u128);
    bytes.extend_from_slice(&packed);
}

fn take_blob(source: &mut Source) -> Result<Vec<u8>, Fault> {
    let length = source.size()?;
    decompress_to_vec_with_limit(source.take(length)?, MOST_BYTES).map_err(|_| "a blob is damaged")
}

/// The blobs that were joined.
pub(super) fn split(bytes: &[u8]) -> Result<Vec<Vec<u8>>, Fault> {
    let mut source = Source::new(bytes.to_vec());
    let mut head = Source::new(take_blob(&mut source)?);
    let n_blobs = head.size()?;
    // Each length takes a byte at least, so this many cannot be asked for by a short text.
    if n_blobs > head.bytes.len() {
        return Err("there are fewer blobs than said");
    }
    let lengths = (0..n_blobs)
        .map(|_| head.size())
        .collect::<Result<Vec<_>, _>>()?;
    let mut blobs = Vec::with_capacity(n_blobs);
    for length in lengths {
        let blob = if length <= SMALL {
            head.take(length)?.to_vec()
        } else {
            take_blob(&mut source)?
        };
        if blob.len() != length {
            return Err("a blob has another length");
        }
        blobs.push(blob);
    }
    Ok(blobs)
}
