//! People: the list, the form, the profile.

mod form;
mod list;
mod profile;

pub use form::PersonForm;
pub use list::PersonList;
pub use profile::PersonProfile;
