//! The pieces that pages share: they know texts and view models, never the document.

pub mod banners;
pub mod brand;
pub mod dialog;
pub mod fields;
pub mod icon;
pub mod main;
pub mod restore;
pub mod settings_frame;
pub mod shell;
pub mod toast;
