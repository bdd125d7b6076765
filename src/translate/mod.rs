//! From a house's week to a planning problem, and back.
