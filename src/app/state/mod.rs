//! What the whole page shares: the document and its edits, the address, the preferences, the notices.
//! Created once in `root` and handed down by context.

pub mod backup;
pub mod draft;
pub mod errand;
pub mod exchange;
pub mod form;
pub mod kiosk;
pub mod learning;
pub mod lock;
pub mod navigation;
pub mod notices;
pub mod outgoing;
pub mod planner;
pub mod preferences;
pub mod site;
pub mod store;
pub mod voice;
pub mod words;

pub use navigation::use_route;
pub use notices::use_notices;
pub use outgoing::use_outgoing;
pub use planner::use_planner;
pub use preferences::{use_locale, use_preferences};
pub use site::use_site;
pub use store::use_store;
pub use words::use_house_words;
