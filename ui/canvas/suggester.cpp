// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/suggester.h"

#include "ui/settings/settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace coalesce::ui {
namespace {

constexpr int kPauseMs = 250; // so that a run of edits costs one piece of work
constexpr qsizetype kMostRemembered = 2000;

const QString kIgnored = QStringLiteral("ignored");
const QString kPiles = QStringLiteral("piles");
const QString kHomes = QStringLiteral("homes");
const QString kDuplicates = QStringLiteral("duplicates");

template <class Ids>
QJsonArray textsOf(const Ids &ids) {
    QJsonArray texts;
    for (const auto &id : ids)
        texts.append(id.uuid().toString(QUuid::WithoutBraces));
    return texts;
}

QUuid idAt(const QJsonArray &ids, qsizetype at) {
    return QUuid(ids.at(at).toString());
}

QJsonArray lastOf(QJsonArray all) {
    while (all.size() > kMostRemembered)
        all.removeFirst();
    return all;
}

} // namespace

Suggester::Suggester(const RoomContext &context, QString wordVectors, QObject *parent)
    : QObject(parent), m_context(context), m_wordVectors(std::move(wordVectors)),
      m_on(context.settings.value(keys::suggestions)) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &Suggester::work);
    connect(&context.session, &WorkshopSession::changed, this, &Suggester::follow);
    recall();
    workSoon();
}

void Suggester::setOn(bool on) {
    if (on == m_on)
        return;
    m_on = on;
    m_context.settings.set(keys::suggestions, on);
    if (on) {
        workSoon();
        return;
    }
    m_pause.stop();
    m_job.cancel();
    m_now = {};
    emit changed();
}

void Suggester::follow(const ChangeSet &changes) {
    if (changes.isLiveAlone())
        return;
    prune();
    emit changed();
    workSoon();
}

// What was suggested of answers that have a place by now, or are gone, is not until the work is done anew.
void Suggester::prune() {
    const Workshop &workshop = m_context.workshop();
    const auto isPlaced = [&](const AnswerId &id) {
        const Answer *answer = workshop.find(id);
        return !answer || !std::holds_alternative<NotPlaced>(answer->place);
    };
    const auto isGone = [&](const AnswerId &id) {
        const Answer *answer = workshop.find(id);
        return !answer || std::holds_alternative<MergedInto>(answer->place);
    };
    for (insight::PileSuggestion &pile : m_now.piles)
        std::erase_if(pile.answers, isPlaced);
    std::erase_if(m_now.piles, [](const auto &pile) { return pile.answers.size() < 2; });
    std::erase_if(m_now.homes, [&](const auto &home) { return isPlaced(home.answer); });
    for (insight::HomeSuggestion &home : m_now.homes)
        std::erase_if(home.clusters, [&](const auto &chance) { return !workshop.find(chance.cluster); });
    std::erase_if(m_now.duplicates,
                  [&](const auto &duplicate) { return std::ranges::any_of(duplicate.answers, isGone); });
}

void Suggester::workSoon() {
    if (m_on)
        m_pause.start();
}

void Suggester::work() {
    m_job.start([this, workshop = m_context.workshop(), settings = m_settings, table = m_table,
                 path = m_wordVectors](Progress &progress) -> Job::Show {
        auto opened = table;
        if (!opened && !path.isEmpty())
            if (auto read = insight::VectorTable::open(path))
                opened = std::make_shared<const insight::VectorTable>(std::move(*read));
        auto found = insight::suggest(workshop, std::nullopt, settings, opened,
                                      [&progress] { return !progress.cancelled(); });
        if (!found)
            return {};
        return [this, opened, suggestions = std::move(*found)]() mutable {
            m_table = opened;
            m_now = std::move(suggestions);
            prune(); // of what was edited meanwhile
            emit changed();
        };
    });
}

std::vector<insight::ClusterChance> Suggester::homesOf(const AnswerId &answer) const {
    const auto found = std::ranges::find(m_now.homes, answer, &insight::HomeSuggestion::answer);
    return found == m_now.homes.end() ? std::vector<insight::ClusterChance>() : found->clusters;
}

std::vector<std::vector<AnswerId>> Suggester::identical() const {
    std::vector<std::vector<AnswerId>> groups;
    for (const insight::DuplicateSuggestion &duplicate : m_now.duplicates)
        if (duplicate.kind == insight::DuplicateKind::Identical)
            groups.push_back(duplicate.answers);
    return groups;
}

std::vector<std::pair<AnswerId, insight::ClusterChance>>
Suggester::mayBelongTo(const ClusterId &cluster) const {
    std::vector<std::pair<AnswerId, insight::ClusterChance>> answers;
    for (const insight::HomeSuggestion &home : m_now.homes)
        if (!home.clusters.empty() && home.clusters.front().cluster == cluster)
            answers.emplace_back(home.answer, home.clusters.front());
    std::ranges::stable_sort(answers, std::ranges::greater{},
                             [](const auto &one) { return one.second.probability; });
    return answers;
}

void Suggester::setLooseness(std::optional<double> looseness) {
    m_settings.looseness = looseness;
    workSoon();
}

void Suggester::ignore(const QString &word) {
    if (m_settings.ignored.contains(word))
        return;
    m_settings.ignored.append(word);
    remember();
}

void Suggester::count(const QString &word) {
    m_settings.ignored.removeAll(word);
    remember();
}

void Suggester::dismiss(const insight::PileSuggestion &pile) {
    m_settings.dismissed.piles.push_back(pile.answers);
    std::erase(m_now.piles, insight::PileSuggestion(pile));
    remember();
}

void Suggester::dismiss(const AnswerId &answer, const ClusterId &cluster) {
    m_settings.dismissed.homes.emplace_back(answer, cluster);
    for (insight::HomeSuggestion &home : m_now.homes)
        if (home.answer == answer)
            std::erase_if(home.clusters, [&](const auto &chance) { return chance.cluster == cluster; });
    remember();
}

void Suggester::dismiss(const insight::DuplicateSuggestion &duplicate) {
    for (size_t i = 0; i < duplicate.answers.size(); ++i)
        for (size_t j = i + 1; j < duplicate.answers.size(); ++j)
            m_settings.dismissed.duplicates.emplace_back(duplicate.answers[i], duplicate.answers[j]);
    std::erase(m_now.duplicates, insight::DuplicateSuggestion(duplicate));
    remember();
}

QByteArray Suggester::key() const {
    return "suggestions/" + m_context.workshop().facts().id.uuid().toByteArray(QUuid::WithoutBraces);
}

// With the program and not in the file: it is what this note-taker thinks of the suggestions, and no part of
// what people said.
void Suggester::remember() {
    QJsonArray piles, homes, duplicates;
    for (const auto &pile : m_settings.dismissed.piles)
        piles.append(textsOf(pile));
    for (const auto &[answer, cluster] : m_settings.dismissed.homes)
        homes.append(QJsonArray{answer.uuid().toString(QUuid::WithoutBraces),
                                cluster.uuid().toString(QUuid::WithoutBraces)});
    for (const auto &[one, other] : m_settings.dismissed.duplicates)
        duplicates.append(textsOf(std::vector{one, other}));
    const QJsonObject all{{kIgnored, QJsonArray::fromStringList(m_settings.ignored)},
                          {kPiles, lastOf(piles)},
                          {kHomes, lastOf(homes)},
                          {kDuplicates, lastOf(duplicates)}};
    const QByteArray name = key();
    m_context.settings.set(SettingKey<QString>{name.constData(), {}},
                           QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact)));
    emit changed();
    workSoon();
}

void Suggester::recall() {
    const QByteArray name = key();
    const QJsonObject all =
        QJsonDocument::fromJson(m_context.settings.value(SettingKey<QString>{name.constData(), {}}).toUtf8())
            .object();
    for (const auto &word : all[kIgnored].toArray())
        m_settings.ignored.append(word.toString());
    for (const auto &pile : all[kPiles].toArray()) {
        std::vector<AnswerId> answers;
        for (const auto &id : pile.toArray())
            answers.push_back(AnswerId(QUuid(id.toString())));
        m_settings.dismissed.piles.push_back(std::move(answers));
    }
    for (const auto &pair : all[kHomes].toArray())
        m_settings.dismissed.homes.emplace_back(AnswerId(idAt(pair.toArray(), 0)),
                                                ClusterId(idAt(pair.toArray(), 1)));
    for (const auto &pair : all[kDuplicates].toArray())
        m_settings.dismissed.duplicates.emplace_back(AnswerId(idAt(pair.toArray(), 0)),
                                                     AnswerId(idAt(pair.toArray(), 1)));
}

} // namespace coalesce::ui
