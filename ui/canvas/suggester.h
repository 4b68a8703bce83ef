// SPDX-License-Identifier: GPL-3.0-or-later
// What can be suggested about the workshop as it is, worked out in the background a moment after each change.
// Remembers what people said no to, which words they do not want to count, and whether they want any of it.
#pragma once

#include "core/insight/suggest.h"
#include "ui/jobs/job.h"
#include "ui/shell/room_context.h"

#include <QTimer>

namespace coalesce::ui {

class Suggester : public QObject {
    Q_OBJECT

public:
    // `wordVectors` is the table that likeness of words is known from; without it words alone are compared.
    Suggester(const RoomContext &context, QString wordVectors, QObject *parent = nullptr);

    bool isOn() const { return m_on; }
    void setOn(bool on); // for every workshop, and remembered
    // Nothing while it is off or still at its first.
    const insight::Suggestions &now() const { return m_now; }
    bool isWorking() const { return m_job.isRunning() || m_pause.isActive(); }

    // The clusters that the answer may belong to, likeliest first; the sure ones alone where they are shown
    // unasked. None once the answer is placed.
    std::vector<insight::ClusterChance> homesOf(const AnswerId &answer) const;
    // Those that say exactly the same, in the order of making.
    std::vector<std::vector<AnswerId>> identical() const;
    // The answers that may belong to the cluster, likeliest first.
    std::vector<std::pair<AnswerId, insight::ClusterChance>> mayBelongTo(const ClusterId &cluster) const;

    void setLooseness(std::optional<double> looseness); // SuggestSettings::looseness
    std::optional<double> looseness() const { return m_settings.looseness; }
    const QStringList &ignored() const { return m_settings.ignored; }
    void ignore(const QString &word);
    void count(const QString &word); // again
    // Not suggested again.
    void dismiss(const insight::PileSuggestion &pile);
    void dismiss(const AnswerId &answer, const ClusterId &cluster);
    void dismiss(const insight::DuplicateSuggestion &duplicate);

signals:
    void changed();

private:
    void follow(const ChangeSet &changes);
    void prune();
    void workSoon();
    void work();
    void remember();
    void recall();
    QByteArray key() const;

    RoomContext m_context;
    QString m_wordVectors;
    insight::SuggestSettings m_settings;
    insight::Suggestions m_now;
    std::shared_ptr<const insight::VectorTable> m_table; // opened by the first work
    bool m_on;
    QTimer m_pause;
    Job m_job;
};

} // namespace coalesce::ui
