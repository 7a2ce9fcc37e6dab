// SPDX-License-Identifier: MIT
/// @file result.h
/// Result<T>: a value or an Error, for failures that a caller must expect. The member names are those of
/// std::expected, so that this becomes an alias once the toolchain has C++23. Broken invariants are
/// assertions and cancelling is a success (see Finish); neither is an Error.
#pragma once

#include <cassert>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>

namespace anycap {

/// What a program may branch on. The words for the user are made from this and Error::detail.
enum class ErrorCode : std::uint8_t {
    InvalidArgument, ///< the caller's input makes no sense (an option, a bound, a name)
    NotFound, ///< a file, a row or a model that does not exist
    PermissionDenied, ///< exists, but may not be read or written
    IoError, ///< the disk or the system refused: full, read-only, short read
    InvalidData, ///< the bytes are not what they claim to be, or are damaged
    Unsupported, ///< understood, but this program (or this model) cannot do it
    TooLarge, ///< beyond a stated bound (an image bomb, a header, a request)
    OutOfMemory, ///< host or device memory is short; detail says what would fit
    Locked, ///< in use by another process
    Conflict, ///< somebody else changed it meanwhile
    Declined, ///< a provider that will not do this request, with the reason in message
    Internal, ///< a fault of ours; message is for the log
};

/// `message` is one plain line that names the cause; `detail` names the thing it happened to (a path, a
/// tensor, a statement). Neither ever carries a secret.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string message;
    std::string detail;

    /// "detail: message", or the message alone; one line.
    std::string toString() const { return detail.empty() ? message : detail + ": " + message; }

    friend bool operator==(const Error &, const Error &) = default;
};

/// For operations that give nothing back but may fail.
using Unit = std::monostate;

template <class T> class [[nodiscard]] Result {
public:
    using value_type = T;

    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    bool has_value() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return has_value(); }

    T &value() &
    {
        assert(has_value());
        return *std::get_if<0>(&m_state);
    }
    const T &value() const &
    {
        assert(has_value());
        return *std::get_if<0>(&m_state);
    }
    T &&value() &&
    {
        assert(has_value());
        return std::move(*std::get_if<0>(&m_state));
    }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }

    const Error &error() const &
    {
        assert(!has_value());
        return *std::get_if<1>(&m_state);
    }
    Error &&error() &&
    {
        assert(!has_value());
        return std::move(*std::get_if<1>(&m_state));
    }

    template <class U> T value_or(U &&fallback) const &
    {
        return has_value() ? value() : static_cast<T>(std::forward<U>(fallback));
    }

private:
    std::variant<T, Error> m_state;
};

} // namespace anycap
