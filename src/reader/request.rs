//! What the page asks, and the answers, as JSON beside the bytes of the file.

use crate::{
    Fault,
    calendar::{self, Calendar},
    sheet::{self, Sheet},
};
use serde::{Deserialize, Serialize};

/// What the page asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Request {
    /// The sheets of a workbook.
    Sheets,
    /// The events of a calendar.
    Calendar,
}

/// What it is answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// The sheets of a workbook.
    Sheets(Vec<Sheet>),
    /// The events of a calendar.
    Calendar(Calendar),
    /// Nothing, and why.
    Fault(Fault),
}

/// Answers a request about a file.
pub fn answer(request: Request, bytes: &[u8]) -> Answer {
    let answer = match request {
        Request::Sheets => sheet::read(bytes).map(Answer::Sheets),
        Request::Calendar => calendar::read(bytes).map(Answer::Calendar),
    };
    answer.unwrap_or_else(Answer::Fault)
}
