// SPDX-License-Identifier: MIT
/// @file fault_vfs.h
/// A file system for SQLite that passes everything on to the real one and can be told to fail: the Nth call
/// of a kind, and from then on all of them (a disk that went away) or that one alone.
#pragma once

namespace anycap::test {

enum class FaultKind : unsigned char {
    Open, ///< cannot open
    Write, ///< I/O error
    DiskFull, ///< a write finds no room
    ShortWrite, ///< half of it is written, then an I/O error
    Sync, ///< I/O error
    Truncate,
};

enum class FaultSpan : unsigned char { Once, FromThenOn };

/// While it lives it is SQLite's default; one at a time.
class FaultVfs {
public:
    FaultVfs();
    ~FaultVfs();
    FaultVfs(const FaultVfs &) = delete;
    FaultVfs &operator=(const FaultVfs &) = delete;

    /// The `nth` call of that kind from now (1: the next) fails.
    static void failAt(FaultKind kind, int nth, FaultSpan span);
    /// Nothing fails any more. True when something had failed since failAt().
    static bool disarm();
};

} // namespace anycap::test
