// SPDX-License-Identifier: GPL-3.0-or-later
// Catch2 2.13 and 3 by one name.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <QString>
#include <ostream>

// So that a failed comparison shows what the strings say.
inline std::ostream &operator<<(std::ostream &out, const QString &text) {
    return out << '"' << text.toStdString() << '"';
}
