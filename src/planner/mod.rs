//! The weekly planning problem: format, scorer, search, explanations. Knows no storage and no screen.
