//! Names of the restrictions that people have and activities ask about.

use crate::{
    domain::activity::Restriction,
    i18n::{Locale, text::restrictions as t},
};

/// Name on screen.
pub const fn name(locale: Locale, restriction: Restriction) -> &'static str {
    match restriction {
        Restriction::Effort => t::effort(locale),
        Restriction::Falls => t::falls(locale),
        Restriction::Swallowing => t::swallowing(locale),
        Restriction::Allergy => t::allergy(locale),
        Restriction::Noise => t::noise(locale),
        Restriction::FlashingLight => t::flashing_light(locale),
        Restriction::Water => t::water(locale),
        Restriction::Wound => t::wound(locale),
        Restriction::Heat => t::heat(locale),
        Restriction::Crowd => t::crowd(locale),
        Restriction::Touch => t::touch(locale),
        Restriction::Darkness => t::darkness(locale),
        Restriction::SharpTools => t::sharp_tools(locale),
        Restriction::Mouthing => t::mouthing(locale),
        Restriction::Memories => t::memories(locale),
        Restriction::Animals => t::animals(locale),
        Restriction::Outings => t::outings(locale),
        Restriction::Sugar => t::sugar(locale),
    }
}
