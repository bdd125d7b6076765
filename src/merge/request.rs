//! What the page asks of this module, answered: texts and bytes in, texts and bytes out.

use crate::{
    file,
    history::{History, Reach},
    hold,
    merge::{self, Incoming},
};
use semainier::{
    domain::{document::Document, edit::Erasure, id::PersonId},
    present::exchange::tell,
    storage::{
        backup::{self, BackupFault},
        exchange::{Answer, Choice, Fault, Request, Stamp},
    },
};

/// Answers a request. `bytes` are the document as a backup's text, the file to merge (none is empty), then what the
/// device keeps of earlier exchanges; what of those cannot be read is as good as lost.
pub fn answer(request: &Request, bytes: &[Vec<u8>]) -> (Answer, Vec<Vec<u8>>) {
    let outcome = match request {
        Request::Export(stamp) => export(stamp, bytes),
        Request::Merge(stamp, choices) => merged(stamp, choices, bytes),
        Request::Purge(erased) => Ok((Answer::Purged, purge(erased, bytes))),
    };
    outcome.unwrap_or_else(|fault| (Answer::Fault(fault), Vec::new()))
}

type Outcome = Result<(Answer, Vec<Vec<u8>>), Fault>;

fn export(stamp: &Stamp, bytes: &[Vec<u8>]) -> Outcome {
    let history = merge::export(&document(bytes)?, &kept(bytes), stamp)?;
    let n_open = history.n_open();
    Ok((Answer::Exported { n_open }, vec![file::write(&history)?]))
}

fn merged(stamp: &Stamp, choices: &[Choice], bytes: &[Vec<u8>]) -> Outcome {
    let file = bytes.get(1).map(Vec::as_slice).unwrap_or_default();
    let incoming = incoming(file)?;
    let here = document(bytes)?;
    let mut merged = merge::merge(&here, &kept(bytes), incoming, choices, stamp)?;
    let before = hold::ordered(&here).unwrap_or(here);
    tell(
        merge::locale(stamp),
        &mut merged.report,
        &before,
        &merged.document,
    );
    let text = backup::write(&merged.document, stamp.writing.at).map_err(|_| Fault::Own)?;
    let history = file::write(&merged.history)?;
    let answer = Answer::Merged(Box::new(merged.report));
    Ok((answer, vec![text.into_bytes(), history]))
}

/// What a file holds: an exchange, or a backup.
pub fn incoming(file: &[u8]) -> Result<Incoming, Fault> {
    if file.is_empty() {
        return Ok(Incoming::Nothing);
    }
    match file::read(file) {
        Err(Fault::Foreign) => match backup::read(file) {
            Ok(backup) => Ok(Incoming::Backup(Box::new(backup.document))),
            Err(BackupFault::NotJson | BackupFault::NotABackup) => Err(Fault::Foreign),
            Err(BackupFault::Newer { .. }) => Err(Fault::Newer),
            Err(BackupFault::Encrypted) => Err(Fault::Encrypted),
            Err(BackupFault::TooLarge { .. } | BackupFault::Damaged(_)) => Err(Fault::Damaged),
        },
        other => other.map(Incoming::History),
    }
}

fn document(bytes: &[Vec<u8>]) -> Result<Document, Fault> {
    let text = bytes.first().ok_or(Fault::Own)?;
    backup::read(text)
        .map(|backup| backup.document)
        .map_err(|_| Fault::Own)
}

fn kept(bytes: &[Vec<u8>]) -> Vec<History> {
    let kept = bytes.iter().skip(2);
    kept.filter_map(|bytes| file::read(bytes).ok()).collect()
}

/// What is kept, without the people who were erased; what cannot be read is left out.
fn purge(erased: &[(String, Erasure)], bytes: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let ids: Vec<(PersonId, &Erasure)> = erased
        .iter()
        .filter_map(|(id, erasure)| Some((id.parse().ok()?, erasure)))
        .collect();
    let purged = kept(bytes).into_iter().map(|mut history| {
        for (id, erasure) in &ids {
            history.forget(*id, erasure, Reach::All);
        }
        history
    });
    purged
        .filter_map(|history| file::write(&history).ok())
        .collect()
}
