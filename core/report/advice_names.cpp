// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/advice_names.h"

#include "core/report/confidence.h"
#include "core/report/names_in_text.h"
#include "core/report/publishable.h"
#include "core/report/wording.h"

#include <algorithm>
#include <map>
#include <set>

namespace coalesce::report {

namespace {

constexpr int kAroundAName = 40; // characters of an excerpt before a name

// The kinds whose texts a report can show: of steps, their titles. People and consents never are.
constexpr std::array kPublishedKinds{Kind::Workshop, Kind::Prompt,    Kind::Answer, Kind::Cluster,
                                     Kind::Theme,    Kind::TableNote, Kind::Debate, Kind::Reflection,
                                     Kind::Call,     Kind::Response,  Kind::Pledge, Kind::Opportunity,
                                     Kind::Step,     Kind::Pulse,     Kind::Promise};

// Whether the report says what stands in the column: of a step its title, of a private prompt its question,
// where something that was said beneath it was shared since.
bool isShown(const Workshop &workshop, const RecordRef &ref, int column) {
    if (ref.kind == Kind::Step)
        return column == columnOf(&Step::title) && !isInConfidence(workshop, ref) &&
               !workshop.all<Run>().isEmpty(); // else nothing is told of the day
    if (ref.kind == Kind::Prompt && isInConfidence(workshop, ref))
        return column == columnOf(&Prompt::question) &&
               std::ranges::any_of(workshop.answersOf(PromptId(ref.id)),
                                   [&](const AnswerId &id) { return workshop.find(id)->isShared; });
    if (ref.kind == Kind::Workshop) // the run of a report, and the questions of interviews
        return column != columnOf(&WorkshopFacts::outline) && column != columnOf(&WorkshopFacts::questions) &&
               column != columnOf(&WorkshopFacts::currency);
    return !isInConfidence(workshop, ref);
}

// The words around a name.
QString around(const QString &text, const FoundName &name) {
    const qsizetype space =
        name.from > kAroundAName ? text.lastIndexOf(QLatin1Char(' '), name.from - kAroundAName) : -1;
    const QString rest = excerpt(text.sliced(space + 1), 2 * kAroundAName);
    return space < 0 ? rest : QStringLiteral("…") + rest;
}

class Search {
public:
    Search(const Workshop &workshop, Names names) : m_workshop(workshop), m_names(names) {
        for (const Participant &person : workshop.participants())
            if (nameBeside(workshop, person.id, names).isEmpty())
                m_people.push_back(person.name.string());
        m_finder = NameFinder(m_people);
    }

    std::vector<Advice> advice() const {
        std::vector<Advice> found;
        if (m_finder.isEmpty())
            return found;
        for (const Kind kind : kPublishedKinds)
            look(kind, found);
        if (found.empty())
            found.push_back(
                {Severity::Good, m_names == Names::Nobody
                                     ? Words::tr("No text mentions anybody by name")
                                     : Words::tr("No text mentions a person who did not agree to be named")});
        return found;
    }

private:
    void look(Kind kind, std::vector<Advice> &found) const {
        const RecordInfo &info = infoOf(kind);
        for (const QUuid &id : m_workshop.idsOf(kind)) {
            const Row row = *m_workshop.row({kind, id});
            std::set<int> told; // once a record and person
            for (size_t column = 0; column < row.size(); ++column) {
                const auto *text = std::get_if<QString>(&row[column]);
                if (!text || !info.columns[column].isText() || !isShown(m_workshop, {kind, id}, int(column)))
                    continue;
                std::map<qsizetype, std::vector<FoundName>> places; // people of one surname share a place
                for (const FoundName &name : m_finder.find(*text))
                    if (told.insert(name.person).second)
                        places[name.from].push_back(name);
                for (const auto &[from, people] : places)
                    found.push_back({Severity::Fix,
                                     seemsToName(m_people[size_t(people.front().person)], people.size() > 1,
                                                 around(*text, people.front())),
                                     RecordRef{kind, id}});
            }
        }
    }

    // `shared`: others have the name that was found.
    QString seemsToName(const QString &name, bool shared, const QString &words) const {
        const QString who = shared ? Words::tr("%1 (or somebody else of that name)").arg(name.simplified())
                                   : name.simplified();
        return (m_names == Names::Nobody
                    ? Words::tr("%1 seems to be named here: “%2”")
                    : Words::tr("%1 did not agree to be named, and seems to be named here: “%2”"))
            .arg(who, words);
    }

    const Workshop &m_workshop;
    Names m_names;
    std::vector<QString> m_people; // who may not be named
    NameFinder m_finder{{}};
};

} // namespace

std::vector<Advice> adviceAboutNames(const Workshop &workshop, const ReportOptions &options) {
    return Search(workshop, options.names).advice();
}

} // namespace coalesce::report
