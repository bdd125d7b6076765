//! Files in gzip (RFC 1952): any system opens them.

use miniz_oxide::{deflate::compress_to_vec, inflate::decompress_to_vec_with_limit};

/// Deflate's effort for a file that is written once.
const LEVEL: u8 = 8;
const MAGIC: [u8; 3] = [0x1f, 0x8b, 8];
const HEAD: usize = 10;
const TAIL: usize = 8;

/// Why a file does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It would take more than it may.
    TooLarge,
    /// Cut or changed.
    Damaged,
}

/// Whether bytes begin as a gzip file does.
pub fn is_gzip(bytes: &[u8]) -> bool {
    bytes.starts_with(&MAGIC)
}

/// A gzip file of bytes.
pub fn pack(plain: &[u8]) -> Vec<u8> {
    let mut file = MAGIC.to_vec();
    // No name, no time, no system: the same data give the same file.
    file.extend([0, 0, 0, 0, 0, 0, 255]);
    file.extend(compress_to_vec(plain, LEVEL));
    file.extend(crc32(plain).to_le_bytes());
    file.extend((plain.len() as u32).to_le_bytes());
    file
}

/// The first bytes of what a gzip file holds, whether or not the rest of it is whole: enough to tell what it is.
pub fn begin(file: &[u8], most: usize) -> Option<Vec<u8>> {
    let start = HEAD + extra(file).filter(|_| is_gzip(file))?;
    let mut plain = match decompress_to_vec_with_limit(file.get(start..)?, most) {
        Ok(plain) => plain,
        Err(fault) => fault.output,
    };
    plain.truncate(most);
    Some(plain)
}

/// The bytes of a gzip file, at most so many.
pub fn unpack(file: &[u8], most: usize) -> Result<Vec<u8>, Fault> {
    let start = HEAD + extra(file).ok_or(Fault::Damaged)?;
    let end = file.len().checked_sub(TAIL).ok_or(Fault::Damaged)?;
    let (body, tail) = (file.get(start..end), file.get(end..));
    let (Some(body), Some(tail)) = (body, tail) else {
        return Err(Fault::Damaged);
    };
    let plain = decompress_to_vec_with_limit(body, most).map_err(|fault| match fault.status {
        miniz_oxide::inflate::TINFLStatus::HasMoreOutput => Fault::TooLarge,
        _ => Fault::Damaged,
    })?;
    let expected = [
        crc32(&plain).to_le_bytes(),
        (plain.len() as u32).to_le_bytes(),
    ]
    .concat();
    if tail == expected {
        Ok(plain)
    } else {
        Err(Fault::Damaged)
    }
}

/// Bytes of the optional fields after the head: a file that was unpacked and packed again by another program has its
/// name there.
fn extra(file: &[u8]) -> Option<usize> {
    let flags = *file.get(3)?;
    let mut at = HEAD;
    if flags & 4 != 0 {
        let length = u16::from_le_bytes([*file.get(at)?, *file.get(at + 1)?]);
        at += 2 + usize::from(length);
    }
    for flag in [8, 16] {
        if flags & flag != 0 {
            let length = file.get(at..)?.iter().position(|byte| *byte == 0)?;
            at += length + 1;
        }
    }
    if flags & 2 != 0 {
        at += 2;
    }
    Some(at - HEAD)
}

/// The checksum of gzip, four bits at a time: a table of 16 instead of 256.
fn crc32(bytes: &[u8]) -> u32 {
    const TABLE: [u32; 16] = table();
    let step = |crc: u32, nibble: u32| (crc >> 4) ^ TABLE[((crc ^ nibble) & 15) as usize];
    let crc = bytes.iter().fold(!0, |crc, byte| {
        step(step(crc, u32::from(*byte)), u32::from(*byte >> 4))
    });
    !crc
}

const fn table() -> [u32; 16] {
    let mut table = [0; 16];
    let mut n = 0;
    while n < 16 {
        let mut crc = n as u32;
        let mut bit = 0;
        while bit < 4 {
            crc = if crc & 1 == 1 {
                (crc >> 1) ^ 0xedb8_8320
            } else {
                crc >> 1
            };
            bit += 1;
        }
        table[n] = crc;
        n += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_gzip() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn a_file_comes_back_and_a_spoilt_one_does_not() {
        let plain = "Les Tilleuls ".repeat(50);
        let file = pack(plain.as_bytes());
        assert_eq!(unpack(&file, 1000).as_deref(), Ok(plain.as_bytes()));
        assert_eq!(unpack(&file, 100), Err(Fault::TooLarge));
        for at in HEAD..file.len() {
            let mut spoilt = file.clone();
            spoilt[at] ^= 0x10;
            // The last bits of the last block say nothing; everything else does.
            let read = unpack(&spoilt, 1000);
            assert!(
                read.is_err() || read.as_deref() == Ok(plain.as_bytes()),
                "byte {at}"
            );
            assert!(unpack(&file[..at], 1000).is_err(), "cut at {at}");
        }
        for length in 0..HEAD {
            assert!(unpack(&file[..length], 1000).is_err());
        }
    }

    #[test]
    fn a_file_with_a_name_is_read() {
        let mut file = pack(b"texte");
        file[3] |= 8;
        file.splice(HEAD..HEAD, *b"copie.json\0");
        assert_eq!(unpack(&file, 100).as_deref(), Ok(&b"texte"[..]));
    }
}
