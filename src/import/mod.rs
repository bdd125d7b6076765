//! Files in: bytes to a preview and clear messages.
