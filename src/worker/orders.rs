//! What the helpers are to hear, gathered while the desk decides and sent afterwards.

use semainier::planner::portfolio::ToMember;

/// Texts for helpers, and helpers that are to be replaced.
#[derive(Default)]
pub(crate) struct Orders {
    /// To whom, and what.
    pub(crate) texts: Vec<(usize, String)>,
    /// Who no longer answers.
    pub(crate) silent: Vec<usize>,
}

impl Orders {
    /// Says something to one.
    pub(crate) fn tell(&mut self, member: usize, message: &ToMember) {
        if let Ok(text) = serde_json::to_string(message) {
            self.texts.push((member, text));
        }
    }

    /// Says the same to several.
    pub(crate) fn tell_all(&mut self, members: impl Iterator<Item = usize>, message: &ToMember) {
        if let Ok(text) = serde_json::to_string(message) {
            self.texts
                .extend(members.map(|member| (member, text.clone())));
        }
    }
}
