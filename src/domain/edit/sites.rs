//! The sites of the house: one that somebody or something belongs to is not taken away, or its records would name nothing.

use crate::domain::{
    check::{Issue, IssueKind},
    document::Document,
    house::House,
    id::SiteId,
};

/// What still belongs to sites that the house would have no longer.
pub(super) fn in_use(document: &Document, next: &House) -> Option<Issue> {
    let is_gone = |site: &SiteId| !next.sites.iter().any(|kept| kept.id == *site);
    let gone = document.house.sites.iter().map(|site| site.id);
    let uses: usize = gone
        .filter(is_gone)
        .map(|site| {
            let persons = document.persons.iter().map(|person| person.site);
            let staff = document.staff.iter().map(|member| member.site);
            let rooms = document.rooms.iter().map(|room| room.site);
            let all = persons.chain(staff).chain(rooms);
            all.filter(|own| *own == Some(site)).count()
        })
        .sum();
    (uses > 0).then(|| Issue {
        path: "sites".into(),
        kind: IssueKind::SiteInUse { uses },
    })
}
