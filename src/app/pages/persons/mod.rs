//! People: the list, the form, the profile.

mod form;
mod import;
mod list;
mod profile;

pub use form::PersonForm;
pub use import::PersonImport;
pub use list::PersonList;
pub use profile::PersonProfile;
