//! How a story looks.
