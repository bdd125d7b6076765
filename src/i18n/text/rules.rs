//! The rules of the planning problem in the words of the house: kept, broken, in the way, and how to ease them.

texts! {
    rule { fr: "règle", en: "rule" }
}
