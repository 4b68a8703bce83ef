// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_lines.h"

#include "ui/finder/finder_source.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>

namespace coalesce::ui {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::ui::PeopleLines", text);
}

QString withPlace(const Participant &person) {
    const QString name = person.name.string().simplified();
    return person.organisation.isEmpty() ? name
                                         : tr("%1 · %2").arg(name, person.organisation.string().simplified());
}

QString withNumber(const Participant &person, bool hasNamesake) {
    return hasNamesake ? tr("%1 · person %2").arg(withPlace(person)).arg(person.number) : withPlace(person);
}

} // namespace

QString personText(const Workshop &workshop, const Participant &person) {
    const QString name = person.name.string().simplified();
    int sameName = 0;
    int samePlace = 0;
    for (const Participant &other : workshop.participants()) {
        sameName += int(other.name.string().simplified() == name);
        samePlace += int(withPlace(other) == withPlace(person));
    }
    return sameName > 1 ? withNumber(person, samePlace > 1) : name;
}

std::vector<PersonLine> peopleLines(const Workshop &workshop, const QString &typed) {
    const QString name = typed.simplified();
    const QString folded = foldForSearch(name);
    const QStringList words = searchWords(typed);
    std::map<QString, int> sharing;
    for (const Participant &person : workshop.participants())
        ++sharing[withPlace(person)];
    std::vector<std::pair<int, PersonLine>> found; // with how well they fit
    bool known = name.isEmpty();
    for (const Participant &person : workshop.participants()) {
        known = known || foldForSearch(person.name.string().simplified()) == folded;
        const QString place = withPlace(person);
        if (const auto score = matchScore(words, foldForSearch(place)))
            found.emplace_back(*score, PersonLine{withNumber(person, sharing[place] > 1), person.id});
    }
    std::ranges::stable_sort(found, [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<PersonLine> lines;
    lines.reserve(found.size() + 1);
    for (auto &[score, line] : found)
        lines.push_back(std::move(line));
    if (!known)
        lines.push_back({tr("New person: %1").arg(name), NewPerson{name}});
    if (name.isEmpty())
        lines.push_back({tr("Nobody"), Nobody{}});
    return lines;
}

} // namespace coalesce::ui
