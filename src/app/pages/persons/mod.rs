//! People: the list, the form, the profile.

mod form;
mod list;

pub use form::PersonForm;
pub use list::PersonList;
