// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/catch.h"
#include "tests/support/file_bytes.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace coalesce::test {

// The Big List of Naughty Strings, as package `blns` has it.
inline QJsonArray naughtyStrings() {
    const QByteArray bytes = bytesAt(QStringLiteral(COALESCE_TEST_FILES "/blns.json"));
    const QJsonArray strings = QJsonDocument::fromJson(bytes).array();
    REQUIRE(strings.size() > 400);
    return strings;
}

} // namespace coalesce::test
