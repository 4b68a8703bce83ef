// SPDX-License-Identifier: GPL-3.0-or-later
// Notes for tests of suggestions: some that anybody might write, and any that a generator thinks of.
#pragma once

#include "core/insight/note_space.h"
#include "tests/support/small_vectors.h"

#include <rapidcheck.h>

namespace coalesce::test {

inline QUuid noteId(int number) {
    return QUuid(uint(number + 1), 7, 0x8000, 0x80, 0, 0, 0, 0, 0, 0, 0);
}

inline std::vector<insight::Note> notesOf(const std::vector<QString> &texts) {
    std::vector<insight::Note> notes;
    for (size_t i = 0; i < texts.size(); ++i)
        notes.push_back({noteId(int(i)), texts[i]});
    return notes;
}

inline std::vector<insight::Note> notesOf(std::initializer_list<const char *> texts) {
    std::vector<QString> all;
    for (const char *text : texts)
        all.push_back(QString::fromUtf8(text));
    return notesOf(all);
}

inline insight::Lexicon withVectors() {
    static const auto table =
        std::make_shared<const insight::VectorTable>(insight::VectorTable::of(smallVectors()).value());
    return {QStringLiteral("en"), {}, table};
}

inline std::vector<int> allOf(const insight::NoteSpace &space) {
    std::vector<int> notes(static_cast<size_t>(space.size()));
    for (int i = 0; i < space.size(); ++i)
        notes[size_t(i)] = i;
    return notes;
}

// Two themes of five, and one that is neither.
inline std::vector<insight::Note> everydayNotes() {
    return notesOf({"A bus home after the evening meeting", "Evening buses to the station",
                    "The last bus home leaves too early", "A late bus from the station",
                    "Buses that run in the evening", "A school lunch for every child", "Free lunch at school",
                    "Cook the school lunch with children", "School lunches that children like",
                    "Lunch for children whose school is far", "Plant tomatoes"});
}

inline QString anyText() {
    static const QStringList words{
        QStringLiteral("bus"),    QStringLiteral("buses"), QStringLiteral("tram"),   QStringLiteral("the"),
        QStringLiteral("child"),  QStringLiteral("kids"),  QStringLiteral("school"), QStringLiteral("🚲"),
        QStringLiteral("garden"), QStringLiteral("not"),   QStringLiteral("7"),      QStringLiteral("حافلة")};
    QStringList text;
    for (int i = *rc::gen::inRange(0, 6); i > 0; --i)
        text << words[*rc::gen::inRange(0, int(words.size()))];
    return text.join(QLatin1Char(' '));
}

inline std::vector<insight::Note> anyNotes() {
    std::vector<QString> texts;
    for (int i = *rc::gen::inRange(0, 25); i > 0; --i)
        texts.push_back(anyText());
    return notesOf(texts);
}

} // namespace coalesce::test
