//! Wire Story.
