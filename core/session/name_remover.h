// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the names of those who did not agree to be named out of what others wrote: for what is shown to
// everybody and cannot be edited any more, such as a clip. In a report a person decides, after advice.
#pragma once

#include "core/model/workshop.h"
#include "core/report/names_in_text.h"

#include <QHash>
#include <set>

namespace coalesce {

// Every name that anybody ever had, and who had it.
using NamesOfPeople = std::set<std::pair<QUuid, QString>>;
void collectNames(const Patch &patch, NamesOfPeople &names);

class NameRemover {
public:
    // Who agreed is asked of `now`; somebody who is not there any more did not.
    NameRemover(const NamesOfPeople &names, const Workshop &now);

    // The text with "[name]" for each name. The same text gives the same each time, so that patches go on to
    // fit each other.
    QString clean(const QString &text);
    // All texts of the patch; changes that come to nothing by it go.
    void clean(Patch &patch);

    int cleaned() const { return m_cleaned; } // different texts out of which a name was taken

private:
    report::NameFinder m_finder;
    QString m_standIn;
    QHash<QString, QString> m_known;
    int m_cleaned = 0;
};

} // namespace coalesce
