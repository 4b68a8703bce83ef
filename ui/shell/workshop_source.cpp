// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workshop_source.h"

#include <QCoreApplication>

namespace coalesce::ui {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::ui::WorkshopSource", text);
}

QString whereIs(const Workshop &workshop, const Answer &answer) {
    if (const auto *in = std::get_if<InCluster>(&answer.place))
        return workshop.find(in->cluster)->title.string();
    return std::holds_alternative<MergedInto>(answer.place) ? tr("merged") : tr("not clustered");
}

QString nameOfPerson(const Workshop &workshop, const std::optional<ParticipantId> &person) {
    const Participant *found = person ? workshop.find(*person) : nullptr;
    return found ? found->name.string().simplified() : QString();
}

QString groupOf(WorkshopSource::What what) {
    switch (what) {
    case WorkshopSource::What::Answers:
        return tr("Answers");
    case WorkshopSource::What::Clusters:
        return tr("Clusters");
    case WorkshopSource::What::Calls:
        return tr("Calls");
    case WorkshopSource::What::Pledges:
        return tr("Pledges");
    }
    Q_UNREACHABLE();
}

} // namespace

WorkshopSource::WorkshopSource(const WorkshopSession &session, What what,
                               std::function<void(const QUuid &)> activate)
    : m_session(session), m_what(what),
      m_texts(groupOf(what),
              [activate = std::move(activate)](const QString &id) { activate(QUuid::fromString(id)); }) {}

std::vector<FinderHit> WorkshopSource::find(const QStringList &words, int limit) const {
    if (m_stale) // also before the first key: opening the finder may take a moment, typing must not
        read();
    m_stale = false;
    return words.isEmpty() ? std::vector<FinderHit>() : m_texts.find(words, limit);
}

void WorkshopSource::read() const {
    const Workshop &workshop = m_session.workshop();
    std::vector<TextFinderSource::Entry> entries;
    switch (m_what) {
    case What::Answers:
        for (const Answer &answer : workshop.answers())
            entries.push_back({answer.id.text(), answer.text.string().simplified(), whereIs(workshop, answer),
                               IconName::Note});
        break;
    case What::Clusters:
        for (const Cluster &cluster : workshop.clusters())
            entries.push_back(
                {cluster.id.text(), cluster.title.string().simplified(),
                 QCoreApplication::translate("coalesce::ui::WorkshopSource", "%n answer(s)", nullptr,
                                             int(workshop.answersIn(cluster.id).size())),
                 IconName::Cluster});
        break;
    case What::Calls:
        for (const Call &call : workshop.all<Call>())
            entries.push_back({call.id.text(), call.text.string().simplified(),
                               nameOfPerson(workshop, call.participant), IconName::Hand});
        break;
    case What::Pledges:
        for (const Pledge &pledge : workshop.all<Pledge>())
            entries.push_back({pledge.id.text(), pledge.text.string().simplified(),
                               nameOfPerson(workshop, pledge.participant), IconName::Pledge});
        break;
    }
    m_texts.setEntries(std::move(entries));
}

} // namespace coalesce::ui
