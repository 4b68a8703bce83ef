// SPDX-License-Identifier: GPL-3.0-or-later
// How functions say that something outside the program went wrong. Mistakes of our own are asserts, not
// Results.
#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace coalesce {

// What kind of thing went wrong: for programs to branch on. The sentence for people is made by sentenceFor().
enum class ErrorCode {
    BadArgument,  // an argument is missing, unknown, of the wrong form or against a rule
    NotFound,     // a record, file or template that was named does not exist
    Ambiguous,    // a name fits more than one record
    Refused,      // a rule forbids it (such as removing the last prompt), or what a file says makes no sense
    Conflict,     // the workshop is not as the change expects it
    Exists,       // an output is there already
    NotReadable,  // the file cannot be opened or read
    NotWritable,  // the file cannot be written
    NotAWorkshop, // a file of another kind
    EmptyFile,    // a file of no bytes
    NewerVersion, // made by a newer Coalesce
    Damaged,      // the file fails its checks
    InUse,        // another Coalesce has it open
    Cancelled,    // a person stopped it
    NotInVersion, // known, but not in this version
};

// `detail` is a full sentence about what is wrong. `place` says where: a file, an argument, a row and column;
// may be empty.
struct Error {
    ErrorCode code;
    QString detail;
    QString place = {};

    friend bool operator==(const Error &, const Error &) = default;
};

template <class T>
using Result = tl::expected<T, Error>;
using Status = Result<void>;

inline tl::unexpected<Error> fail(ErrorCode code, QString detail, QString place = {}) {
    return tl::unexpected<Error>(Error{code, std::move(detail), std::move(place)});
}

// Passes on the error of one Result as that of another.
template <class T>
tl::unexpected<Error> passOn(const Result<T> &failed) {
    return tl::unexpected<Error>(failed.error());
}

// The detail, with the place in front where there is one.
QString withPlace(const Error &error);

// One sentence for a person: what happened, where, that nothing was lost, and what to do when there is
// something to do.
QString sentenceFor(const Error &error);

} // namespace coalesce
