//! `semainier-plan`: plans or scores a problem file from the command line.

fn main() {}
