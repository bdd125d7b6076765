//! View models: what a screen shows, computed before any drawing.
