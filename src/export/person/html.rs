//! A page of HTML without anything from elsewhere: every text of the data is escaped.

use crate::i18n::{Locale, text::extract as t};

/// How it looks: dark on light, large enough, not wider than can be read.
const STYLE: &str = "body{font:1.125rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}\
h2{margin-top:2rem;border-bottom:1px solid #888}dt{font-weight:600;margin-top:.5rem}dd{margin:0 0 0 1rem}li{margin:.25rem 0}";

/// A page being written.
pub(super) struct Page {
    locale: Locale,
    html: String,
}

impl Page {
    pub fn new(locale: Locale, title: &str) -> Self {
        let (lang, title) = (locale.code(), escape(title));
        Self {
            locale,
            html: format!(
                "<!doctype html>\n<html lang=\"{lang}\">\n<meta charset=\"utf-8\">\n\
                 <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
                 <style>{STYLE}</style>\n<main>\n<h1>{title}</h1>\n"
            ),
        }
    }

    pub fn title(&mut self, text: &str) {
        self.put("h2", text);
    }

    pub fn line(&mut self, text: &str) {
        self.put("p", text);
    }

    /// Names and values; what has no value is said to have none, so that nothing seems forgotten.
    pub fn facts<const N: usize>(&mut self, facts: [(&str, String); N]) {
        self.html.push_str("<dl>\n");
        for (name, value) in facts {
            self.put("dt", name);
            let value = if value.is_empty() {
                t::nothing(self.locale).to_owned()
            } else {
                value
            };
            self.put("dd", &value);
        }
        self.html.push_str("</dl>\n");
    }

    /// A list under its name, also when it is empty.
    pub fn list(&mut self, title: &str, items: impl IntoIterator<Item = String>) {
        self.put("h3", title);
        let mut items = items.into_iter().peekable();
        if items.peek().is_none() {
            self.put("p", t::nothing(self.locale));
            return;
        }
        self.html.push_str("<ul>\n");
        items.for_each(|item| self.put("li", &item));
        self.html.push_str("</ul>\n");
    }

    fn put(&mut self, tag: &str, text: &str) {
        self.html
            .push_str(&["<", tag, ">", &escape(text), "</", tag, ">\n"].concat());
    }

    pub fn end(mut self) -> String {
        self.html.push_str("</main>\n</html>\n");
        self.html
    }
}

/// A text that no browser takes for anything but text.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}
