//! Where the values of a conversion live.

/// What a page takes in the place of `bumpalo`: the module's memory is an arena
/// already, since it never frees anything.
#[derive(Debug)]
pub(crate) struct Bump;

impl Bump {
    pub(crate) fn new() -> Self {
        Self
    }

    #[inline]
    pub(crate) fn alloc<T>(&self, value: T) -> &T {
        Box::leak(Box::new(value))
    }

    #[inline]
    pub(crate) fn alloc_str(&self, text: &str) -> &str {
        String::from(text).leak()
    }

    #[inline]
    pub(crate) fn alloc_slice_copy<T: Copy>(&self, items: &[T]) -> &[T] {
        items.to_vec().leak()
    }
}
