//! The images of one easy-to-read sheet: the same image for the same thing, never one image for two things.

use super::pictograms;

/// What an image stands for on a sheet: its sentence.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Images {
    /// Image and the thing it stands for, in the order they were given out.
    given: Vec<(String, String)>,
}

impl Images {
    /// The image of a thing: the one it has already, else the first of the candidates that is still free.
    pub fn of(&mut self, thing: &str, candidates: &[Option<String>]) -> Option<String> {
        if let Some((image, _)) = self.given.iter().find(|(_, owner)| owner == thing) {
            return Some(image.clone());
        }
        let free = candidates
            .iter()
            .flatten()
            .find(|image| self.given.iter().all(|(taken, _)| taken != *image))?;
        self.given.push((free.clone(), thing.to_owned()));
        Some(free.clone())
    }
}

/// A drawing by the name of its file.
pub fn drawing(name: &str) -> Option<String> {
    Some(format!("pictos/{name}.svg"))
}

/// The drawing of an activity.
pub fn of_activity(code: &str) -> Option<String> {
    pictograms::path(code)
}

/// The drawing of a trade, by how its word begins.
pub fn of_trade(trade: &str) -> Option<String> {
    const TRADES: [(&str, &str); 7] = [
        ("kine", "kine"),
        ("orthoph", "orthophonie"),
        ("psychol", "psychologue"),
        ("infirm", "infirmiere"),
        ("medec", "medecin"),
        ("socio-esth", "massage"),
        ("musico", "musique"),
    ];
    let trade = crate::i18n::plain::plain(trade);
    TRADES
        .iter()
        .find(|(word, _)| trade.starts_with(word))
        .and_then(|(_, file)| drawing(file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_image_never_stands_for_two_things() {
        let mut images = Images::default();
        let gym = drawing("gym");
        assert_eq!(images.of("gym", std::slice::from_ref(&gym)), gym);
        assert_eq!(images.of("yoga", std::slice::from_ref(&gym)), None);
        assert_eq!(
            images.of("yoga", &[gym.clone(), drawing("tai-chi")]),
            drawing("tai-chi")
        );
        assert_eq!(images.of("gym", &[]), gym);
    }

    #[test]
    fn a_trade_is_known_with_or_without_accents() {
        assert_eq!(of_trade("Kinésithérapeute"), drawing("kine"));
        assert_eq!(of_trade("Médecin"), drawing("medecin"));
        assert_eq!(of_trade("Pédicure"), None);
    }
}
