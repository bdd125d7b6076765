//! The little of the ZIP format that a workbook needs: compressed entries, their list, its end.

use miniz_oxide::deflate::compress_to_vec;

/// Compression level: the usual one of other programs.
const LEVEL: u8 = 6;
/// Version of the format that is needed to read: deflate.
const VERSION: u16 = 20;
/// Names are UTF-8.
const UTF8: u16 = 1 << 11;
/// Method: deflate.
const DEFLATE: u16 = 8;
/// The first of January 1980, the oldest date of the format: the same house gives the same bytes.
const DATE: u16 = 0x21;

/// An archive being written.
#[derive(Debug, Default)]
pub(super) struct Zip {
    bytes: Vec<u8>,
    list: Vec<u8>,
    n_entries: u16,
}

impl Zip {
    /// Adds an entry.
    pub(super) fn add(&mut self, name: &str, text: &str) {
        let offset = self.bytes.len() as u32;
        let compressed = compress_to_vec(text.as_bytes(), LEVEL);
        let mut about = Vec::new();
        for number in [VERSION, UTF8, DEFLATE, 0, DATE] {
            about.extend(number.to_le_bytes());
        }
        for number in [
            crc32(text.as_bytes()),
            compressed.len() as u32,
            text.len() as u32,
        ] {
            about.extend(number.to_le_bytes());
        }
        about.extend((name.len() as u16).to_le_bytes());
        // No extra field.
        about.extend(0u16.to_le_bytes());

        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(&about);
        self.bytes.extend(name.as_bytes());
        self.bytes.extend(compressed);

        self.list.extend(b"PK\x01\x02");
        self.list.extend(VERSION.to_le_bytes());
        self.list.extend(&about);
        // No comment, first disk, no attributes.
        self.list.extend([0; 10]);
        self.list.extend(offset.to_le_bytes());
        self.list.extend(name.as_bytes());
        self.n_entries += 1;
    }

    /// The whole archive.
    pub(super) fn finish(mut self) -> Vec<u8> {
        let offset = self.bytes.len() as u32;
        let size = self.list.len() as u32;
        self.bytes.append(&mut self.list);
        self.bytes.extend(b"PK\x05\x06");
        self.bytes.extend([0; 4]);
        self.bytes.extend(self.n_entries.to_le_bytes());
        self.bytes.extend(self.n_entries.to_le_bytes());
        self.bytes.extend(size.to_le_bytes());
        self.bytes.extend(offset.to_le_bytes());
        self.bytes.extend([0; 2]);
        self.bytes
    }
}

/// The checksum of the format, bit by bit: workbooks are small.
fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 {
                (crc >> 1) ^ 0xEDB8_8320
            } else {
                crc >> 1
            };
        }
    }
    !crc
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_one_that_the_format_means() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
    }

    #[test]
    fn the_list_of_entries_stands_where_the_end_says() {
        let mut zip = Zip::default();
        zip.add("a.xml", "<a/>");
        zip.add("b.xml", "<b/>");
        let bytes = zip.finish();
        let end = bytes.len() - 22;
        assert_eq!(&bytes[end..end + 4], b"PK\x05\x06");
        let offset = u32::from_le_bytes(bytes[end + 16..end + 20].try_into().unwrap()) as usize;
        assert_eq!(&bytes[offset..offset + 4], b"PK\x01\x02");
    }
}
