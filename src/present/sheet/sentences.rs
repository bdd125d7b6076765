//! What stands on a sheet for a session or an appointment, in the person's voice.

use crate::{
    domain::{
        activity::Activity,
        appointment::{Appointment, Place, Professional},
        document::Document,
        occurrence::{Occurrence, What},
        visitor::Visitor,
    },
    i18n::{Locale, plain::plain, text::sheet as t},
    present::activity_words,
    present::sheet_images::{self, Images},
};

/// The sentence and its image.
pub(super) fn of(
    locale: Locale,
    document: &Document,
    occurrence: &Occurrence<'_>,
    images: &mut Images,
) -> (String, Option<String>) {
    match occurrence.what {
        What::Session(session) => {
            let Some(activity) = document.activities.get(session.activity) else {
                return (String::new(), None);
            };
            let sentence = of_activity(locale, activity);
            let image = images.of(&sentence, &[sheet_images::of_activity(&activity.pictogram)]);
            (sentence, image)
        }
        What::Appointment(appointment, _) => {
            let (sentence, trade) = appointment_sentence(locale, document, appointment);
            let candidates = [
                trade.and_then(|trade| sheet_images::of_trade(&trade)),
                sheet_images::drawing("visite"),
                sheet_images::drawing("calendrier"),
            ];
            let image = images.of(&sentence, &candidates);
            (sentence, image)
        }
    }
}

/// "Je chante."
pub(super) fn of_activity(locale: Locale, activity: &Activity) -> String {
    if activity_words::easy_name(locale, activity)
        .trim()
        .is_empty()
    {
        t::i_do(locale, activity_words::name(locale, activity))
    } else {
        sentence(activity_words::easy_name(locale, activity))
    }
}

/// A sentence with a typographic apostrophe and a full stop.
fn sentence(text: &str) -> String {
    let text = text.trim().replace('\'', "’");
    if text.ends_with(['.', '?']) {
        text
    } else {
        format!("{text}.")
    }
}

fn appointment_sentence(
    locale: Locale,
    document: &Document,
    appointment: &Appointment,
) -> (String, Option<String>) {
    match appointment.place {
        Place::Outside { travel: 0, .. } => {
            return (t::i_go_to_appointment(locale).to_owned(), None);
        }
        Place::Outside { .. } => return (t::i_leave_for_appointment(locale).to_owned(), None),
        Place::Remote { .. } => return (t::i_talk_on_screen(locale).to_owned(), None),
        Place::OnSite { .. } => {}
    }
    match appointment.with {
        Professional::Visitor(id) => document.visitors.get(id).map_or_else(
            || (t::i_have_appointment(locale).to_owned(), None),
            |visitor| {
                (
                    t::i_see(locale, &the_trade(locale, visitor)),
                    Some(visitor.trade.clone()),
                )
            },
        ),
        Professional::Staff(id) => document.staff.get(id).map_or_else(
            || (t::i_have_appointment(locale).to_owned(), None),
            |member| (t::i_see(locale, &member.first_name), None),
        ),
        Professional::Other(_) => (t::i_have_appointment(locale).to_owned(), None),
    }
}

/// "la kiné", "le psychomotricien", "l’infirmière": the short word unless it is cut.
fn the_trade(locale: Locale, visitor: &Visitor) -> String {
    let is_cut = visitor.short_trade.is_empty() || visitor.short_trade.contains('.');
    let trade = if is_cut {
        &visitor.trade
    } else {
        &visitor.short_trade
    };
    let trade = trade.to_lowercase();
    if trade.is_empty() {
        return visitor.name.clone();
    }
    let starts_with_vowel = plain(&trade).starts_with(['a', 'e', 'i', 'o', 'u', 'h']);
    if starts_with_vowel {
        t::the_vowel(locale, &trade)
    } else if visitor.name.starts_with("Mme") || visitor.name.starts_with("Mrs") {
        t::the_woman(locale, &trade)
    } else {
        t::the_man(locale, &trade)
    }
}
