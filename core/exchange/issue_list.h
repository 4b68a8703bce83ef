// SPDX-License-Identifier: GPL-3.0-or-later
// The issues of one import, in a bounded list that counts the rest.
#pragma once

#include "core/exchange/import_answers.h"

#include <QCoreApplication>

namespace coalesce::exchange {

class IssueList {
public:
    void add(int row, int column, const QString &message) {
        if (m_issues.size() < kMaxImportIssues)
            m_issues.push_back({row, column, message});
        else
            ++m_more;
    }
    // Counts what was found and not kept.
    void addMore(int count) { m_more += count; }
    std::vector<Issue> all() {
        if (m_more == 0)
            return std::move(m_issues);
        if (m_issues.size() == kMaxImportIssues) {
            m_issues.pop_back();
            ++m_more;
        }
        m_issues.push_back(
            {0, 0,
             QCoreApplication::translate("coalesce::exchange",
                                         "%L1 more cells or rows could not be used as they stand.")
                 .arg(m_more)});
        return std::move(m_issues);
    }

private:
    std::vector<Issue> m_issues;
    int m_more = 0;
};

} // namespace coalesce::exchange
