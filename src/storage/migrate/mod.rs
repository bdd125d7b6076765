//! From older schemas to the current one, step by step, on JSON values: each step is frozen once released.
//!
//! A step of its own file (`v1_to_v2.rs`) stands in [`STEPS`] at the place of the schema it reads, so the chain of
//! a text of schema n is `STEPS[n - 1..]`. New optional fields take a schema too, with the step [`only_adds`]: an older
//! program that opened them would drop them at its next save, and a newer schema is what it refuses to open.

mod v1_to_v2;

use super::{SCHEMA, tree::Tree};

/// One step from a schema to the next.
pub(super) type Step = fn(Tree) -> Result<Tree, String>;

/// The steps from schema 1 on.
pub(super) const STEPS: [Step; SCHEMA as usize - 1] = [
    v1_to_v2::step,
    // Series, exchanges, and the journal's entries about erasing, keeping, reading again and correcting: all of them came
    // while schema 2 was written, by programs that knew them and by others that did not.
    only_adds,
    // The rota of people and staff.
    only_adds,
    // Which absences and closures came from a calendar.
    only_adds,
    // Who moves in a wheelchair.
    only_adds,
    // Days of bad weather, and what takes the place of an activity then.
    only_adds,
];

/// The step to a schema that only adds optional fields: they carry `#[serde(default)]`.
#[allow(
    clippy::unnecessary_wraps,
    reason = "every step has the same signature"
)]
const fn only_adds(tree: Tree) -> Result<Tree, String> {
    Ok(tree)
}

/// Why data of a schema cannot be brought to the current one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SchemaFault {
    /// Written by a newer program.
    Newer(u32),
    /// No program ever wrote this number.
    Unknown(u32),
    /// A step found what it did not expect.
    Step {
        /// Schema the step reads.
        from: u32,
        /// What was wrong.
        detail: String,
    },
}

/// Whether data of this schema can be read at all; asked before anything else is looked at.
pub(super) fn gate(schema: u32) -> Result<(), SchemaFault> {
    match schema {
        0 => Err(SchemaFault::Unknown(0)),
        newer if newer > SCHEMA => Err(SchemaFault::Newer(newer)),
        _ => Ok(()),
    }
}

/// The tree after the steps from `schema` on.
pub(super) fn upgrade(steps: &[Step], schema: u32, tree: Tree) -> Result<Tree, SchemaFault> {
    let first = (schema as usize).saturating_sub(1);
    let mut steps = steps.iter().zip(1..).skip(first);
    steps.try_fold(tree, |tree, (step, from)| {
        step(tree).map_err(|detail| SchemaFault::Step { from, detail })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const INVENTED: [Step; 2] = [
        |mut tree| {
            tree.insert("b".into(), json!(2));
            Ok(tree)
        },
        |mut tree| match tree.remove("b") {
            Some(b) => Ok(Tree::from([("c".into(), b)])),
            None => Err("no b".into()),
        },
    ];

    #[test]
    fn each_schema_goes_through_the_steps_after_it() {
        let c = Tree::from([("c".to_owned(), json!(2))]);
        assert_eq!(upgrade(&INVENTED, 1, Tree::new()), Ok(c.clone()));
        assert_eq!(upgrade(&INVENTED, 3, c.clone()), Ok(c));
    }

    #[test]
    fn a_step_that_fails_says_which_it_is() {
        let fault = upgrade(&INVENTED, 2, Tree::new());
        let detail = "no b".to_owned();
        assert_eq!(fault, Err(SchemaFault::Step { from: 2, detail }));
    }

    #[test]
    fn newer_and_unknown_schemas_are_told_apart() {
        assert_eq!(gate(SCHEMA), Ok(()));
        assert_eq!(gate(SCHEMA + 1), Err(SchemaFault::Newer(SCHEMA + 1)));
        assert_eq!(gate(0), Err(SchemaFault::Unknown(0)));
    }
}
