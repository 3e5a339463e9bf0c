//! Memory that is never given back: it goes with the instance.

use std::{
    alloc::{GlobalAlloc, Layout},
    arch::wasm32::{memory_grow, memory_size},
    cell::Cell,
    ptr,
};

/// A page of WebAssembly's memory, in bytes.
const PAGE: usize = 1 << 16;

/// Hands out one piece after the other.
pub(super) struct Memory {
    /// Where the next piece may begin.
    next: Cell<usize>,
    /// Where the memory ends.
    end: Cell<usize>,
}

// SAFETY: the module is built without threads.
unsafe impl Sync for Memory {}

impl Memory {
    pub(super) const fn new() -> Self {
        Self {
            next: Cell::new(0),
            end: Cell::new(0),
        }
    }

    /// Makes room up to an address, and more: asking a browser for each page
    /// takes more time than all else.
    fn grow(&self, needed: usize) -> bool {
        let missing = needed.saturating_sub(self.end.get()).div_ceil(PAGE);
        let before = memory_grow(0, missing.max(memory_size(0) / 2));
        self.end.set(memory_size(0) * PAGE);
        before != usize::MAX
    }
}

// SAFETY: no two pieces overlap, since `next` only ever grows; a piece that is
// made longer in its place is the last one.
unsafe impl GlobalAlloc for Memory {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if self.end.get() == 0 {
            // Below are the stack and what the module brought along.
            self.next.set(memory_size(0) * PAGE);
            self.end.set(self.next.get());
        }
        let start = self.next.get().next_multiple_of(layout.align());
        let next = start.saturating_add(layout.size());
        if next > self.end.get() && !self.grow(next) {
            return ptr::null_mut();
        }
        self.next.set(next);
        ptr::without_provenance_mut(start)
    }

    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}

    unsafe fn realloc(&self, piece: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        let next = self.next.get();
        if piece.addr() + layout.size() == next {
            self.next.set(piece.addr());
        }
        // SAFETY: alignment and size are those of a piece.
        unsafe {
            let longer = self.alloc(Layout::from_size_align_unchecked(size, layout.align()));
            if longer.is_null() {
                // The piece is still its owner's.
                self.next.set(next);
            } else {
                ptr::copy(piece, longer, layout.size().min(size));
            }
            longer
        }
    }
}
