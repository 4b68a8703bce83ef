// SPDX-License-Identifier: GPL-3.0-or-later
// An open workshop in a folder that goes at the end, with three prompts, for tests of what works through a
// session.
#pragma once

#include "core/edit/answer_actions.h"
#include "core/edit/cluster_actions.h"
#include "core/session/workshop_session.h"
#include "core/store/workshop_file.h"

#include <QTemporaryDir>
#include <memory>
#include <stdexcept>

namespace coalesce {

// The value, or a test that fails with the error's sentence.
template <class T>
T must(Result<T> result) {
    if (!result)
        throw std::runtime_error(sentenceFor(result.error()).toStdString());
    return std::move(*result);
}

inline RequiredText words(const QString &text) {
    return must(RequiredText::checked(text));
}
inline RequiredText words(const char *text) {
    return words(QString::fromUtf8(text));
}

struct TestSession {
    QTemporaryDir folder;
    std::unique_ptr<WorkshopSession> session;

    TestSession() {
        const Sources sources = countedSources();
        Workshop empty;
        PatchBuilder builder(empty);
        const auto put = [&](RecordRef ref, int number, const FieldValues &values) {
            builder.putRow(ref, must(newRow(ref.kind, number, values)));
        };
        put({Kind::Workshop, sources.newId()}, 0,
            {{columnOf(&WorkshopFacts::title), Value(QStringLiteral("A workshop"))}});
        int number = 0;
        for (const char *intent : {"continue", "start", "stop"})
            put({Kind::Prompt, sources.newId()}, ++number,
                {{columnOf(&Prompt::question),
                  Value(QStringLiteral("What needs to %1?").arg(QLatin1String(intent)))},
                 {columnOf(&Prompt::intent), Value(QString::fromLatin1(intent))}});
        const QString path = folder.filePath(QStringLiteral("test.coalesce"));
        if (const auto made = store::WorkshopFile::create(path, builder.patch(), sources); !made)
            throw std::runtime_error(sentenceFor(made.error()).toStdString());
        session = must(WorkshopSession::open(path, WorkshopSession::Mode::Edit, sources));
    }
    const Workshop &workshop() const { return session->workshop(); }
    PromptId prompt(int number) const { return ids<Prompt>()[size_t(number) - 1]; }

    AnswerId answer(int promptNumber, const QString &text,
                    const std::optional<ClusterId> &cluster = std::nullopt) {
        return AnswerId(*commit(
            addAnswers(workshop(), {{prompt(promptNumber), words(text), Source::Room, std::nullopt, cluster}},
                       session->sources())));
    }
    ClusterId cluster(int promptNumber, const QString &title, const std::vector<AnswerId> &answers = {},
                      std::optional<QPoint> at = std::nullopt) {
        return ClusterId(*commit(
            addCluster(workshop(), {prompt(promptNumber), words(title), answers, at}, session->sources())));
    }
    std::optional<QUuid> commit(const Result<Outcome> &outcome) {
        return must(session->commit(outcome, {.action = QStringLiteral("test")}));
    }
    template <class R>
    std::vector<Id<R>> ids() const {
        std::vector<Id<R>> all;
        for (const R &record : workshop().all<R>())
            all.push_back(record.id);
        return all;
    }
};

} // namespace coalesce
