//! How the open house calls its people, for the labels of a page.

use super::{use_locale, use_store};
use semainier::present::house_words::HouseWords;

/// The words of the open house. A page is opened after they were chosen, so this is a plain value.
pub fn use_house_words() -> HouseWords {
    HouseWords::of(use_locale(), &use_store().document_untracked().house)
}
