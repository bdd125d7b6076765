//! The saved form of a house, as text in and text out.
