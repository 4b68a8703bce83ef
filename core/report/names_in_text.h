// SPDX-License-Identifier: GPL-3.0-or-later
// Finds people's names in what others wrote. Whole words, whatever their case, accents and way of encoding;
// in any script. It can only point out: whether "Joe" is this Joe, a person decides.
#pragma once

#include <QHash>
#include <QString>
#include <optional>
#include <vector>

namespace coalesce::report {

struct FoundName {
    int person; // index into the names given
    qsizetype from;
    qsizetype length; // in the text as it was given
    friend bool operator==(const FoundName &, const FoundName &) = default;
};

class NameFinder {
public:
    // Looked for are each whole name, and its first and last part where that has three letters or more and is
    // no everyday English word ("Will", "Rose"). In scripts without spaces the whole name alone.
    explicit NameFinder(const std::vector<QString> &names);

    bool isEmpty() const { return m_byWord.isEmpty() && m_unspaced.empty(); }

    // Each person at most once, where first named, in the order of the text.
    std::vector<FoundName> find(const QString &text) const;

private:
    struct Pattern {
        int person;
        std::vector<QString> words; // folded; the first is the key
    };
    struct Unspaced {
        int person;
        QString name; // folded
    };
    QHash<QString, std::vector<Pattern>> m_byWord;
    std::vector<Unspaced> m_unspaced;
};

} // namespace coalesce::report
