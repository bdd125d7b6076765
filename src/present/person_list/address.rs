//! The filters of the list in the address, after `?`: reload, back and a bookmark find them again.

use super::{Filter, ReferentFilter};

impl Filter {
    /// What stands after `?`; nothing if nothing is narrowed.
    pub fn to_query(&self) -> String {
        let referent = match self.referent {
            ReferentFilter::All => None,
            ReferentFilter::Nobody => Some("referent=aucun".to_owned()),
            ReferentFilter::One(id) => Some(format!("referent={id}")),
        };
        [
            (!self.query.is_empty()).then(|| format!("nom={}", encoded(&self.query))),
            self.only_today.then(|| "la=oui".to_owned()),
            referent,
            self.site.map(|id| format!("lieu={id}")),
            self.with_left.then(|| "partis=oui".to_owned()),
        ]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join("&")
    }

    /// Reads an address; what it does not name is not narrowed.
    pub fn of_address(address: &str) -> Self {
        let query = address.split_once('?').map_or("", |(_, query)| query);
        let value = |name: &str| {
            query
                .split('&')
                .find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
        };
        Self {
            query: value("nom").map(decoded).unwrap_or_default(),
            only_today: value("la").is_some(),
            referent: match value("referent") {
                None => ReferentFilter::All,
                Some("aucun") => ReferentFilter::Nobody,
                Some(id) => id.parse().map_or(ReferentFilter::All, ReferentFilter::One),
            },
            site: value("lieu").and_then(|id| id.parse().ok()),
            with_left: value("partis").is_some(),
        }
    }
}

/// Letters and figures as they are, all else as `%` and two figures a byte.
fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| {
            if byte.is_ascii_alphanumeric() {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect()
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let pair = after
            .get(..2)
            .and_then(|pair| std::str::from_utf8(pair).ok());
        match pair.and_then(|pair| u8::from_str_radix(pair, 16).ok()) {
            Some(byte) if *first == b'%' => {
                bytes.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::{SiteId, StaffId};

    #[test]
    fn filters_come_back_from_their_own_address() {
        let all = [
            Filter::default(),
            Filter {
                query: "Zoé d’Élan & 50 %".into(),
                only_today: true,
                referent: ReferentFilter::One(StaffId(7)),
                site: Some(SiteId(3)),
                with_left: true,
            },
            Filter {
                referent: ReferentFilter::Nobody,
                ..Filter::default()
            },
        ];
        for filter in all {
            let address = format!("#/personnes?{}", filter.to_query());
            assert_eq!(Filter::of_address(&address), filter, "{address}");
        }
        assert_eq!(Filter::default().to_query(), "");
    }

    #[test]
    fn an_address_that_is_no_filter_narrows_nothing() {
        for address in [
            "#/personnes",
            "#/personnes?x=y",
            "#/personnes?referent=z&lieu=1",
        ] {
            assert_eq!(Filter::of_address(address), Filter::default(), "{address}");
        }
        assert_eq!(
            Filter::of_address("#/personnes?nom=%C3%A9%zz%").query,
            "é%zz%"
        );
    }
}
