// SPDX-License-Identifier: GPL-3.0-or-later
// Counts in the program's own language: "6 answers", "1 answer". Qt wants a translation file for that even in
// English; its every line would say what one rule says.
#pragma once

#include <QTranslator>

namespace coalesce {

// Installed where the program starts. Texts write "%n answer(s)"; a translation of another language goes
// before it.
class EnglishPlurals : public QTranslator {
public:
    QString translate(const char *context, const char *text, const char *disambiguation,
                      int n) const override;
    bool isEmpty() const override { return false; }
};

} // namespace coalesce
