// SPDX-License-Identifier: GPL-3.0-or-later
// One answer as a column of the Tables room shows it: a plain value read from the workshop.
#pragma once

#include "core/model/workshop.h"

#include <QStringList>

namespace coalesce::ui {

struct AnswerRow {
    enum class Place { NotClustered, InCluster, Merged };

    AnswerId id;
    int number;
    QString text;
    Place place = Place::NotClustered;
    QString placeName = {}; // the cluster's title, or the text of the answer it was merged into
    Source source = Source::Room;
    bool starred = false;
    QString person = {};       // who wrote it, where that is known
    bool inConfidence = false; // its prompt is kept so
    bool shared = false;       // the person said that it may be shown all the same
    friend bool operator==(const AnswerRow &, const AnswerRow &) = default;
};

// The answer must be there.
AnswerRow answerRow(const Workshop &workshop, const AnswerId &id);

// Where the answer belongs, in words: "in Peer support", "not clustered", "merged into “…”".
QString placeSentence(const AnswerRow &row);
// What a screen reader says of the row: answer, place, source, writer, star, confidence.
QString spokenRow(const AnswerRow &row);

// Which answers a column shows: those that hold every word and have every mark asked for.
struct AnswerFilter {
    QStringList words = {}; // folded, see searchWords()
    bool notClustered = false;
    bool starred = false;
    std::optional<Source> source = {};

    bool isEmpty() const { return *this == AnswerFilter(); }
    bool passes(const AnswerRow &row) const;
    friend bool operator==(const AnswerFilter &, const AnswerFilter &) = default;
};

} // namespace coalesce::ui
