// SPDX-License-Identifier: GPL-3.0-or-later
// An open workshop in a folder that goes at the end, with three prompts, for tests of what works through a session.
#pragma once

#include "core/edit/answer_actions.h"
#include "core/edit/cluster_actions.h"
#include "core/session/workshop_session.h"

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

    TestSession();
    const Workshop &workshop() const { return session->workshop(); }
    PromptId prompt(int number) const { return ids<Prompt>()[size_t(number) - 1]; }

    AnswerId answer(int promptNumber, const QString &text, const std::optional<ClusterId> &cluster = std::nullopt) {
        return AnswerId(*commit(addAnswers(workshop(), {{prompt(promptNumber), words(text), Source::Room, std::nullopt, cluster}}, session->sources())));
    }
    ClusterId cluster(int promptNumber, const QString &title, const std::vector<AnswerId> &answers = {}, std::optional<QPoint> at = std::nullopt) {
        return ClusterId(*commit(addCluster(workshop(), {prompt(promptNumber), words(title), answers, at}, session->sources())));
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
