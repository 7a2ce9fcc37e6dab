// SPDX-License-Identifier: MIT
// The failing file system; see fault_vfs.h. SQLite's VFS is a table of C functions, hence the state at file
// level.
#include "tests/project/fault_vfs.h"

#include <sqlite3.h>

#include <cstring>

namespace anycap::test {

namespace {

struct FaultState {
    sqlite3_vfs *real = nullptr;
    sqlite3_vfs vfs{};
    sqlite3_io_methods methods{};
    FaultKind kind = FaultKind::Write;
    FaultSpan span = FaultSpan::Once;
    int countdown = 0; ///< 0: nothing is armed
    bool hasFailed = false;
};

FaultState &state()
{
    static FaultState instance;
    return instance;
}

/// Our file: SQLite's header, then the real file behind it.
struct FaultFile {
    sqlite3_file base;
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

FaultFile *ours(sqlite3_file *file) { return reinterpret_cast<FaultFile *>(file); }

bool fails(FaultKind kind)
{
    FaultState &s = state();
    if (s.countdown == 0 || s.kind != kind)
        return false;
    if (s.countdown > 1) {
        --s.countdown;
        return false;
    }
    if (s.span == FaultSpan::Once)
        s.countdown = 0;
    s.hasFailed = true;
    return true;
}

int writeFile(sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
    sqlite3_file *real = ours(file)->real();
    if (fails(FaultKind::Write))
        return SQLITE_IOERR_WRITE;
    if (fails(FaultKind::DiskFull))
        return SQLITE_FULL;
    if (fails(FaultKind::ShortWrite)) {
        real->pMethods->xWrite(real, data, size / 2, offset);
        return SQLITE_IOERR_WRITE;
    }
    return real->pMethods->xWrite(real, data, size, offset);
}

int syncFile(sqlite3_file *file, int flags)
{
    sqlite3_file *real = ours(file)->real();
    return fails(FaultKind::Sync) ? SQLITE_IOERR_FSYNC : real->pMethods->xSync(real, flags);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    sqlite3_file *real = ours(file)->real();
    return fails(FaultKind::Truncate) ? SQLITE_IOERR_TRUNCATE : real->pMethods->xTruncate(real, size);
}

int closeFile(sqlite3_file *file)
{
    sqlite3_file *real = ours(file)->real();
    return real->pMethods->xClose(real);
}

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    if (fails(FaultKind::Open))
        return SQLITE_CANTOPEN;
    FaultState &s = state();
    sqlite3_file *real = ours(file)->real();
    const int code = s.real->xOpen(s.real, name, real, flags, outFlags);
    if (real->pMethods != nullptr)
        file->pMethods = &s.methods;
    return code;
}

void fillMethods(sqlite3_io_methods &m)
{
    m.iVersion = 2; // with shared memory, without memory mapping
    m.xClose = closeFile;
    m.xRead = [](sqlite3_file *f, void *data, int size, sqlite3_int64 offset) {
        return ours(f)->real()->pMethods->xRead(ours(f)->real(), data, size, offset);
    };
    m.xWrite = writeFile;
    m.xTruncate = truncateFile;
    m.xSync = syncFile;
    m.xFileSize = [](sqlite3_file *f, sqlite3_int64 *size) {
        return ours(f)->real()->pMethods->xFileSize(ours(f)->real(), size);
    };
    m.xLock
        = [](sqlite3_file *f, int level) { return ours(f)->real()->pMethods->xLock(ours(f)->real(), level); };
    m.xUnlock = [](sqlite3_file *f, int level) {
        return ours(f)->real()->pMethods->xUnlock(ours(f)->real(), level);
    };
    m.xCheckReservedLock = [](sqlite3_file *f, int *out) {
        return ours(f)->real()->pMethods->xCheckReservedLock(ours(f)->real(), out);
    };
    m.xFileControl = [](sqlite3_file *f, int op, void *arg) {
        return ours(f)->real()->pMethods->xFileControl(ours(f)->real(), op, arg);
    };
    m.xSectorSize = [](sqlite3_file *f) { return ours(f)->real()->pMethods->xSectorSize(ours(f)->real()); };
    m.xDeviceCharacteristics
        = [](sqlite3_file *f) { return ours(f)->real()->pMethods->xDeviceCharacteristics(ours(f)->real()); };
    m.xShmMap = [](sqlite3_file *f, int page, int size, int extend, void volatile **out) {
        return ours(f)->real()->pMethods->xShmMap(ours(f)->real(), page, size, extend, out);
    };
    m.xShmLock = [](sqlite3_file *f, int offset, int n, int flags) {
        return ours(f)->real()->pMethods->xShmLock(ours(f)->real(), offset, n, flags);
    };
    m.xShmBarrier = [](sqlite3_file *f) { ours(f)->real()->pMethods->xShmBarrier(ours(f)->real()); };
    m.xShmUnmap = [](sqlite3_file *f, int remove) {
        return ours(f)->real()->pMethods->xShmUnmap(ours(f)->real(), remove);
    };
}

} // namespace

FaultVfs::FaultVfs()
{
    FaultState &s = state();
    s.real = sqlite3_vfs_find(nullptr);
    s.vfs = *s.real;
    s.vfs.zName = "anycap-fault";
    s.vfs.szOsFile = s.real->szOsFile + static_cast<int>(sizeof(FaultFile));
    s.vfs.xOpen = openFile;
    fillMethods(s.methods);
    sqlite3_vfs_register(&s.vfs, 1);
}

FaultVfs::~FaultVfs()
{
    disarm();
    sqlite3_vfs_unregister(&state().vfs);
    sqlite3_vfs_register(state().real, 1);
}

void FaultVfs::failAt(FaultKind kind, int nth, FaultSpan span)
{
    FaultState &s = state();
    s.kind = kind;
    s.countdown = nth;
    s.span = span;
    s.hasFailed = false;
}

bool FaultVfs::disarm()
{
    state().countdown = 0;
    return state().hasFailed;
}

} // namespace anycap::test
