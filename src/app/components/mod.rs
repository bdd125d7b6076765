//! The pieces that pages share: they know texts and view models, never the document.

pub mod banners;
pub mod brand;
pub mod choose;
pub mod coach;
pub mod date_field;
pub mod dialog;
pub mod fields;
pub mod history_chart;
pub mod icon;
pub mod install;
pub mod keeping;
pub mod list_editor;
pub mod main;
pub mod palette;
pub mod picker;
pub mod record_form;
pub mod record_list;
pub mod restore;
pub mod settings_frame;
pub mod shell;
pub mod shortcuts;
pub mod tabs;
pub mod time_field;
pub mod toast;
pub mod week_hours;
