// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/edit_distance.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace coalesce::insight {

int editDistance(QStringView a, QStringView b, int most) {
    if (std::abs(a.size() - b.size()) > most)
        return most + 1;
    const size_t width = size_t(b.size()) + 1;
    std::vector<int> beforeLast(width), last(width), row(width);
    for (size_t j = 0; j < width; ++j)
        row[j] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        std::swap(beforeLast, last);
        std::swap(last, row);
        row[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const size_t at = size_t(j);
            const int change = a[i - 1] == b[j - 1] ? 0 : 1;
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, last[at - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], beforeLast[at - 2] + 1);
        }
        if (*std::ranges::min_element(row) > most && *std::ranges::min_element(last) > most)
            return most + 1;
    }
    return std::min(row.back(), most + 1);
}

} // namespace coalesce::insight
