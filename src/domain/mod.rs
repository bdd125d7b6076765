//! The words of the house: what exists and what may be said about it. Never imports another layer.
