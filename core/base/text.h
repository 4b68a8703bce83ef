// SPDX-License-Identifier: GPL-3.0-or-later
// Text that people wrote, checked once where it comes in. Rules: INTERFACES "Text": CRLF and CR become LF;
// NUL and unpaired surrogates are refused, so is text of white space alone; 20,000 characters (code points)
// at most; all else is kept as typed.
#pragma once

#include "core/base/result.h"

namespace coalesce {

constexpr qsizetype kMaxTextLength = 20000;

// Text that may be empty ("nothing said").
class Text {
public:
    Text() = default;
    static Result<Text> checked(const QString &raw);
    const QString &string() const { return m_string; }
    bool isEmpty() const { return m_string.isEmpty(); }
    friend bool operator==(const Text &, const Text &) = default;

private:
    explicit Text(QString string) : m_string(std::move(string)) {}
    QString m_string;
};

// Text that cannot be empty: titles, answers, names. There is no way to make an empty one.
class RequiredText {
public:
    static Result<RequiredText> checked(const QString &raw);
    const QString &string() const { return m_string; }
    friend bool operator==(const RequiredText &, const RequiredText &) = default;

private:
    explicit RequiredText(QString string) : m_string(std::move(string)) {}
    QString m_string;
};

} // namespace coalesce
