//! The signs of the ten domains: name, class and icon; and those of common moments.

use crate::{
    domain::{activity::Domain, house::MomentKind},
    i18n::{Locale, text::common as t},
};

/// Name on screen.
pub const fn name(locale: Locale, domain: Domain) -> &'static str {
    match domain {
        Domain::Physical => t::domain_physical(locale),
        Domain::Cognitive => t::domain_cognitive(locale),
        Domain::Creative => t::domain_creative(locale),
        Domain::Musical => t::domain_musical(locale),
        Domain::Sensory => t::domain_sensory(locale),
        Domain::Cooking => t::domain_cooking(locale),
        Domain::Nature => t::domain_nature(locale),
        Domain::Social => t::domain_social(locale),
        Domain::DailyLife => t::domain_daily_life(locale),
        Domain::Care => t::domain_care(locale),
    }
}

/// Class that sets colour, tint and spine pattern.
pub const fn class(domain: Domain) -> &'static str {
    match domain {
        Domain::Physical => "d-physique",
        Domain::Cognitive => "d-cognitif",
        Domain::Creative => "d-creatif",
        Domain::Musical => "d-musical",
        Domain::Sensory => "d-sensoriel",
        Domain::Cooking => "d-cuisine",
        Domain::Nature => "d-nature",
        Domain::Social => "d-social",
        Domain::DailyLife => "d-quotidien",
        Domain::Care => "d-soin",
    }
}

/// Icon in the sprite, without its `i-`.
pub const fn icon(domain: Domain) -> &'static str {
    match domain {
        Domain::Physical => "footprints",
        Domain::Cognitive => "brain",
        Domain::Creative => "palette",
        Domain::Musical => "music",
        Domain::Sensory => "flower-2",
        Domain::Cooking => "cooking-pot",
        Domain::Nature => "sprout",
        Domain::Social => "messages-square",
        Domain::DailyLife => "house",
        Domain::Care => "stethoscope",
    }
}

/// Icon of a common moment, in the same way.
pub const fn moment_icon(kind: MomentKind) -> &'static str {
    match kind {
        MomentKind::Welcome => "coffee",
        MomentKind::Meal => "utensils",
        MomentKind::Snack => "cake",
        MomentKind::Other => "clock",
    }
}
