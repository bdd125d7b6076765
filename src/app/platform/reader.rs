//! The readers of foreign files: a module of its own, loaded when a workbook or a calendar is first opened.

use super::one_shot;
use semainier::import::read::{Calendar, Fault, Sheet};
use serde::Deserialize;

/// What the reader answers; the names are its own.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Answer {
    Sheets(Vec<Sheet>),
    Calendar(Calendar),
    Fault(Fault),
}

/// The sheets of a workbook. Nothing if the reader cannot be loaded, or stops over the file.
pub async fn sheets(bytes: &[u8]) -> Option<Result<Vec<Sheet>, Fault>> {
    match ask("\"sheets\"", bytes).await? {
        Answer::Sheets(sheets) => Some(Ok(sheets)),
        Answer::Fault(fault) => Some(Err(fault)),
        Answer::Calendar(_) => None,
    }
}

/// The events of a calendar. Nothing if the reader cannot be loaded, or stops over the file.
pub async fn calendar(bytes: &[u8]) -> Option<Result<Calendar, Fault>> {
    match ask("\"calendar\"", bytes).await? {
        Answer::Calendar(calendar) => Some(Ok(calendar)),
        Answer::Fault(fault) => Some(Err(fault)),
        Answer::Sheets(_) => None,
    }
}

async fn ask(request: &str, bytes: &[u8]) -> Option<Answer> {
    let (answer, _) = one_shot::ask("reader_loader.js", request, bytes).await?;
    serde_json::from_str(&answer).ok()
}
