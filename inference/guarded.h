// SPDX-License-Identifier: MIT
/// @file guarded.h
/// The border that no exception crosses.
#pragma once

#include "core/base/result.h"

#include <c10/util/Exception.h>

#include <new>
#include <string>

namespace anycap::engine {

/// Nothing that libtorch throws gets past here; running out of memory has a code of its own.
template <class Work> auto guarded(const std::string &detail, Work work) -> decltype(work())
{
    const auto outOfMemory = [&detail] {
        return Error{
            ErrorCode::OutOfMemory,
            "not enough memory: fewer tiles or frames, a shorter answer or a smaller model would fit",
            detail};
    };
    try {
        return work();
    } catch (const std::bad_alloc &) {
        return outOfMemory();
    } catch (const c10::Error &error) {
        const std::string what = error.what_without_backtrace();
        if (what.find("out of memory") != std::string::npos
            || what.find("can't allocate memory") != std::string::npos)
            return outOfMemory();
        return Error{ErrorCode::Internal, what.substr(0, what.find('\n')), detail};
    } catch (const std::exception &error) {
        return Error{ErrorCode::Internal, error.what(), detail};
    }
}

} // namespace anycap::engine
