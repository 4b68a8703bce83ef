// SPDX-License-Identifier: GPL-3.0-or-later
// What the finder can find. A source answers typed words with hits; the popup shows the hits of all its
// sources, group by group. Commands are one source (command_source.h); answers and clusters are added by
// whoever holds the workshop.
#pragma once

#include "ui/icons/icon.h"

#include <QString>
#include <QStringList>
#include <functional>
#include <optional>
#include <vector>

namespace coalesce::ui {

struct FinderHit {
    QString title;
    QString detail = {}; // where it is, or its shortcut
    IconName icon = IconName::None;
    std::function<void()> activate;
    int score = 0; // higher is better; compared within one source
};

class FinderSource {
public:
    virtual ~FinderSource() = default;
    virtual QString group() const = 0; // heading of its hits
    // The hits that hold every word (folded by foldForSearch), best first, `limit` at most. Without words:
    // what is worth offering at once, or nothing.
    virtual std::vector<FinderHit> find(const QStringList &words, int limit) const = 0;
};

// Case and accents taken off: what is typed without accents finds what was written with them.
QString foldForSearch(const QString &text);

// The words of what was typed, folded.
QStringList searchWords(const QString &typed);

// How well a folded text answers the words: nothing unless it holds each of them; better where a word begins
// a word, begins the text, or makes up more of it.
std::optional<int> matchScore(const QStringList &words, const QString &folded);

// A source over texts that are given whole, such as all answers: folded once, searched fast.
class TextFinderSource : public FinderSource {
public:
    struct Entry {
        QString id;
        QString title;
        QString detail = {};
        IconName icon = IconName::None;
    };
    // `activate` is called with the id of the entry that was chosen.
    TextFinderSource(QString group, std::function<void(const QString &id)> activate);
    void setEntries(std::vector<Entry> entries);

    QString group() const override { return m_group; }
    std::vector<FinderHit> find(const QStringList &words, int limit) const override;

private:
    QString m_group;
    std::function<void(const QString &)> m_activate;
    std::vector<Entry> m_entries;
    std::vector<QString> m_folded; // one for each entry
};

} // namespace coalesce::ui
