//! The browser, behind small functions: storage, clock, chance, files, the document's own attributes.
//! Nothing above this folder names a browser type that is not an event.

pub mod address;
pub mod clock;
pub mod company;
pub mod dictation;
pub mod element;
pub mod event;
pub mod exchange;
pub mod file;
pub mod focus;
pub mod ids;
pub mod install;
pub mod latest;
pub mod module;
pub mod network;
pub mod one_shot;
pub mod page;
pub mod panic;
pub mod persistence;
pub mod print;
pub mod reader;
pub mod sight;
pub mod size;
pub mod speech;
pub mod storage;
pub mod switch;
pub mod tabs;
pub mod update;
pub mod vault;
pub mod worker;
