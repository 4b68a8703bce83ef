// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/build_workshop.h"
#include "tests/support/file_bytes.h"

#include "core/edit/record_actions.h"

#include <QDir>
#include <QFileInfo>
#include <stdexcept>

namespace coalesce::test {

namespace {

QString folderTemplate() {
    const QString memory = QStringLiteral("/dev/shm");
    const bool usable = QFileInfo(memory).isDir() && QFileInfo(memory).isWritable();
    return (usable ? memory : QDir::tempPath()) + QLatin1String("/coalesce-test-XXXXXX");
}

// A test that cannot prepare what it tests has failed: Catch reports the exception.
template <class T>
T must(Result<T> result) {
    if (!result)
        throw std::runtime_error(sentenceFor(result.error()).toStdString());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace

RequiredText required(const QString &text) {
    return must(RequiredText::checked(text));
}

RequiredText required(const char *utf8) {
    return required(QString::fromUtf8(utf8));
}

Text text(const QString &text) {
    return must(Text::checked(text));
}

Patch newWorkshopPatch(const Sources &sources, int prompts) {
    const Workshop nothing;
    PatchBuilder builder(nothing);
    const auto add = [&](Kind kind, int number, int column, const QString &text) {
        builder.putRow({kind, sources.newId()}, must(newRow(kind, number, {{column, text}})));
    };
    add(Kind::Workshop, 0, columnOf(&WorkshopFacts::title), QStringLiteral("A day"));
    for (int i = 1; i <= prompts; ++i)
        add(Kind::Prompt, i, columnOf(&Prompt::question), QStringLiteral("Question %1?").arg(i));
    return builder.patch();
}

Workshop newWorkshop(const Sources &sources, int prompts) {
    Workshop workshop;
    must(workshop.apply(newWorkshopPatch(sources, prompts)));
    return workshop;
}

QUuid perform(Workshop &workshop, const Result<Outcome> &outcome) {
    const Outcome done = must(outcome);
    must(workshop.apply(done.patch));
    return done.made.value_or(QUuid());
}

std::vector<PromptId> promptsOf(const Workshop &workshop) {
    std::vector<PromptId> ids;
    for (const Prompt &prompt : workshop.prompts())
        ids.push_back(prompt.id);
    return ids;
}

namespace {

QByteArray bytesOf(const Workshop &workshop, bool live) {
    Patch whole;
    for (int i = 0; i < kKindCount; ++i)
        for (const QUuid &id : workshop.idsOf(Kind(i))) {
            if (isLive(Kind(i)) && !live)
                continue;
            if (Kind(i) == Kind::Consent && !workshop.find(workshop.find(ConsentId(id))->participant))
                continue;
            const RecordRef ref{Kind(i), id};
            whole.changes.push_back(*changeBetween(ref, std::nullopt, workshop.row(ref)));
        }
    return encodePatch(whole);
}

} // namespace

QByteArray bytesOf(const Workshop &workshop) {
    return bytesOf(workshop, true);
}

QByteArray undoableBytesOf(const Workshop &workshop) {
    return bytesOf(workshop, false);
}

WorkshopOnDisk::WorkshopOnDisk(int prompts, Sources sources)
    : m_folder(folderTemplate()), m_sources(std::move(sources)) {
    must(store::WorkshopFile::create(path(), newWorkshopPatch(m_sources, prompts), m_sources));
    reopen();
}

QUuid WorkshopOnDisk::perform(const Result<Outcome> &outcome, const QString &action, EntryKind kind,
                              const QString &token) {
    return must(m_session->commit(outcome, {action, kind, token})).value_or(QUuid());
}

void WorkshopOnDisk::reopen() {
    m_session.reset();
    m_session = must(WorkshopSession::open(path(), WorkshopSession::Mode::Edit, m_sources));
}

QByteArray WorkshopOnDisk::bytes() const {
    return bytesAt(path());
}

} // namespace coalesce::test
