//! The saved form of a document: text in, text out, over any key-value store.
//!
//! [`load`] never answers an empty document over data it cannot read, and [`Saver`] never spoils what was saved:
//! whatever write is refused or cut short, a whole older or newer state remains. [`backup`] is the same data as one
//! file. The keys and the order of the writes are told in [`save`], the form of the texts in [`text`].

pub mod backup;
mod columns;
pub mod exchange;
pub mod gzip;
mod ids;
pub mod key_value;
mod load;
mod manifest;
pub mod migrate;
mod part;
pub mod partial;
mod replaced;
mod rescue;
mod save;
mod sealed;
mod text;
pub mod tree;

pub use self::{
    key_value::{KeyValue, MemoryStore, StorageFault},
    load::{Damage, LoadReport, Loaded, Problem, Ready, Rescued, load},
    part::Part,
    replaced::{Replaced, forget_replaced, read_replaced, replaced},
    rescue::{
        Aside, RawTexts, Unreadable, asides, forget_aside, rescue_file, set_aside, used_characters,
    },
    save::{SaveFault, SaveReport, Saver, Written, saved_generation},
    sealed::{
        Cipher, LOCKS, PutOn, Sealed, has_lock, is_left_open, keep_recovery, opens_by_old_recovery,
        raw_all, read_lock, write_lock,
    },
};

/// The schema this program writes. Older ones are migrated when read, newer ones refused. Any new field or kind of entry
/// takes the next number (see [`migrate`] and `CONTRIBUTING.md`; `tests/it/storage_form.rs` notices).
pub const SCHEMA: u32 = 7;

/// All our keys begin so; the page's origin may be shared with other programs.
const PREFIX: &str = "semainier/";
