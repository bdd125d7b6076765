//! Whether a sheet keeps the rules of easy reading that a program can check. Understanding it cannot: a reader does.

use super::sheet::{Sheet, Tile};

/// Most words in a sentence.
const MOST_WORDS: usize = 12;
/// Size of the text in points, as the style sheet sets it.
pub const POINTS: u8 = 14;

/// A rule of easy reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// Text of fourteen points or more.
    TextSize,
    /// An image for each sentence.
    ImageEach,
    /// One image never stands for two things.
    ImageOnce,
    /// Dates and hours in words.
    TimesInWords,
    /// Twelve words or fewer.
    ShortSentences,
    /// One sentence a line.
    OneSentence,
    /// The person says "Je".
    FirstPerson,
    /// No percentage, abbreviation or word in capitals.
    PlainWords,
    /// In the order of time.
    InOrder,
}

/// What a rule says of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// The rule.
    pub rule: Rule,
    /// The sentences that do not keep it, each once.
    pub against: Vec<String>,
}

impl Check {
    /// Whether the sheet keeps the rule.
    pub const fn holds(&self) -> bool {
        self.against.is_empty()
    }
}

/// All rules, in the order of the list on screen.
pub fn check(sheet: &Sheet) -> Vec<Check> {
    let mut checks = vec![Check {
        rule: Rule::TextSize,
        against: Vec::new(),
    }];
    checks.extend(
        [
            (
                Rule::ImageEach,
                (|tile| tile.image.is_some()) as fn(&Tile) -> bool,
            ),
            (Rule::TimesInWords, |tile| has_words_for_time(&tile.time)),
            (Rule::ShortSentences, |tile| {
                words(&tile.sentence) <= MOST_WORDS
            }),
            (Rule::OneSentence, |tile| is_one_sentence(&tile.sentence)),
            (Rule::FirstPerson, |tile| is_in_first_person(&tile.sentence)),
            (Rule::PlainWords, |tile| has_plain_words(&tile.sentence)),
        ]
        .map(|(rule, keeps)| Check {
            rule,
            against: against(sheet, keeps),
        }),
    );
    checks.push(Check {
        rule: Rule::ImageOnce,
        against: shared_images(sheet),
    });
    checks.push(Check {
        rule: Rule::InOrder,
        against: out_of_order(sheet),
    });
    checks
}

fn against(sheet: &Sheet, keeps: impl Fn(&Tile) -> bool) -> Vec<String> {
    once(sheet.tiles().filter(|tile| !keeps(tile)))
}

fn once<'a>(tiles: impl Iterator<Item = &'a Tile>) -> Vec<String> {
    let mut sentences: Vec<String> = Vec::new();
    for tile in tiles {
        if !sentences.contains(&tile.sentence) {
            sentences.push(tile.sentence.clone());
        }
    }
    sentences
}

fn words(sentence: &str) -> usize {
    sentence
        .split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .count()
}

/// No "10 h 30" or "10:30" in French; English hours are read as they are.
fn has_words_for_time(time: &str) -> bool {
    let is_cut = |word: &str| word == "h";
    !time
        .split(|letter: char| !letter.is_alphanumeric())
        .any(is_cut)
}

fn is_one_sentence(sentence: &str) -> bool {
    let body = sentence.trim_end_matches(['.', '?']);
    !body.contains(['.', '?', '!', ';']) && !sentence.is_empty()
}

fn is_in_first_person(sentence: &str) -> bool {
    ["Je ", "J’", "I "]
        .iter()
        .any(|start| sentence.starts_with(start))
}

fn has_plain_words(sentence: &str) -> bool {
    let is_capitals = |word: &str| word.chars().count() > 1 && word.chars().all(char::is_uppercase);
    let is_short_title = |word: &str| matches!(word, "Mme" | "Mr" | "Mrs" | "Dr");
    !sentence.contains('%')
        && !sentence
            .split(|letter: char| !letter.is_alphanumeric())
            .any(|word| is_capitals(word) || is_short_title(word))
}

fn shared_images(sheet: &Sheet) -> Vec<String> {
    let is_shared = |tile: &&Tile| {
        tile.image.is_some()
            && sheet
                .tiles()
                .any(|other| other.image == tile.image && other.sentence != tile.sentence)
    };
    once(sheet.tiles().filter(is_shared))
}

fn out_of_order(sheet: &Sheet) -> Vec<String> {
    let late = sheet.pages.iter().flatten().flat_map(|day| {
        day.tiles
            .windows(2)
            .filter(|pair| matches!(pair, [first, second] if second.start < first.start))
            .filter_map(|pair| pair.last())
    });
    once(late)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{id::PersonId, time::Minutes},
        present::sheet::SheetDay,
    };

    fn tile(hour: u16, sentence: &str, image: &str) -> Tile {
        Tile {
            start: Minutes::at(hour, 0),
            time: format!("à {hour}\u{a0}heures"),
            sentence: sentence.into(),
            image: (!image.is_empty()).then(|| image.into()),
        }
    }

    fn broken(tiles: Vec<Tile>) -> Vec<Rule> {
        let sheet = Sheet {
            person: PersonId(1),
            name: String::new(),
            intro: String::new(),
            help: String::new(),
            pages: vec![vec![SheetDay {
                title: "lundi".into(),
                tiles,
            }]],
            is_draft: false,
            reread: None,
            is_day_by_day: false,
        };
        check(&sheet)
            .into_iter()
            .filter(|check| !check.holds())
            .map(|check| check.rule)
            .collect()
    }

    #[test]
    fn a_plain_day_keeps_every_rule() {
        let day = vec![
            tile(10, "Je chante.", "a"),
            tile(12, "Je mange avec le groupe.", "b"),
            tile(14, "J’écoute de la musique.", "c"),
        ];
        assert_eq!(broken(day), []);
    }

    #[test]
    fn each_rule_is_broken_by_what_it_forbids() {
        let one = |sentence: &str| broken(vec![tile(10, sentence, "a")]);
        let long = "Je fais une très longue chose avec tous les amis de la grande maison.";
        assert_eq!(one(long), [Rule::ShortSentences]);
        assert_eq!(one("Je chante. Je ris."), [Rule::OneSentence]);
        assert_eq!(one("On chante."), [Rule::FirstPerson]);
        assert_eq!(one("Je fais de l’APA."), [Rule::PlainWords]);
        assert_eq!(one("Je vois Mme Aubry."), [Rule::PlainWords]);
        assert_eq!(broken(vec![tile(10, "Je chante.", "")]), [Rule::ImageEach]);
        assert_eq!(
            broken(vec![
                tile(10, "Je chante.", "a"),
                tile(11, "Je danse.", "a")
            ]),
            [Rule::ImageOnce]
        );
        assert_eq!(
            broken(vec![
                tile(11, "Je chante.", "a"),
                tile(10, "Je danse.", "b")
            ]),
            [Rule::InOrder]
        );
        let mut short = tile(10, "Je chante.", "a");
        short.time = "à 10\u{a0}h\u{a0}30".into();
        assert_eq!(broken(vec![short]), [Rule::TimesInWords]);
    }

    #[test]
    fn the_same_image_for_the_same_thing_is_right() {
        let twice = vec![tile(10, "Je chante.", "a"), tile(14, "Je chante.", "a")];
        assert_eq!(broken(twice), []);
    }
}
