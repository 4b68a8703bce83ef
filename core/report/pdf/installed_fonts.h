// SPDX-License-Identifier: GPL-3.0-or-later
// The fonts of the machine, for characters that the report's own fonts lack.
#pragma once

#include <QStringList>
#include <memory>
#include <mutex>

using FcConfig = struct _FcConfig;   // NOLINT(bugprone-reserved-identifier): fontconfig's own name
using FcCharSet = struct _FcCharSet; // NOLINT(bugprone-reserved-identifier)

namespace coalesce::report::pdf {

// Looks at the machine when first asked, and then never again. May serve many threads.
class InstalledFonts {
public:
    // Files that have at least one of `missing`, most useful first, each chosen for what those before it
    // lack.
    QStringList filesWith(const FcCharSet *missing);

private:
    std::once_flag m_once;
    std::shared_ptr<FcConfig> m_config;
};

} // namespace coalesce::report::pdf
