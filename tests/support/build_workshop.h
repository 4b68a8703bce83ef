// SPDX-License-Identifier: GPL-3.0-or-later
// Small workshops for tests, in memory and in a file of their own.
#pragma once

#include "core/session/workshop_session.h"

#include <QTemporaryDir>

namespace coalesce::test {

RequiredText required(const QString &text);
Text text(const QString &text);
RequiredText required(const char *utf8);

// What `new` makes: the facts and this many prompts.
Patch newWorkshopPatch(const Sources &sources, int prompts = 3);

// A workshop in memory that does what a session does, without a file.
Workshop newWorkshop(const Sources &sources, int prompts = 3);
// Applies the outcome, which must hold; gives the id of what was made.
QUuid perform(Workshop &workshop, const Result<Outcome> &outcome);

// The ids of prompts in their order.
std::vector<PromptId> promptsOf(const Workshop &workshop);

// All that people can see of a workshop, as the same bytes for the same records: consents of people who are
// not there are left out.
QByteArray bytesOf(const Workshop &workshop);
// The same without what is live, over which undo passes.
QByteArray undoableBytesOf(const Workshop &workshop);

// A workshop file in a folder that goes with it, open for editing. Where there is a folder in memory it is
// there: laws are tried with thousands of commits.
class WorkshopOnDisk {
public:
    explicit WorkshopOnDisk(int prompts = 3, Sources sources = countedSources());

    WorkshopSession &session() { return *m_session; }
    const Workshop &workshop() const { return m_session->workshop(); }
    const Sources &sources() const { return m_sources; }
    QString path() const { return m_folder.filePath(QStringLiteral("day.coalesce")); }
    QString inFolder(const QString &name) const { return m_folder.filePath(name); }

    // Commits what must hold.
    QUuid perform(const Result<Outcome> &outcome, const QString &action = QStringLiteral("test"),
                  EntryKind kind = EntryKind::Edit, const QString &token = {});

    // Closes the file; bytes are then those at rest.
    void close() { m_session.reset(); }
    void reopen();
    QByteArray bytes() const;

private:
    QTemporaryDir m_folder;
    Sources m_sources;
    std::unique_ptr<WorkshopSession> m_session;
};

} // namespace coalesce::test
