// SPDX-License-Identifier: GPL-3.0-or-later
// The fonts of the report: a folder of files, and nothing that happens to be installed. That is what makes
// the same bytes on every machine. Only for characters that none of these files has, installed fonts are
// asked.
#pragma once

#include "core/base/result.h"
#include "core/report/pdf/installed_fonts.h"

#include <QStringList>
#include <memory>
#include <span>

namespace coalesce::report::pdf {

// Cheap to copy. One object may serve many threads.
class Fonts {
public:
    // Reads every .otf and .ttf file of `folder`. NotReadable when there is none that holds the text family.
    static Result<Fonts> load(const QString &folder);

    // What to choose fonts from for a text of these characters: the folder's own, and when those lack some of
    // the characters, installed fonts that have them.
    std::shared_ptr<FcConfig> configFor(std::span<const char32_t> characters) const;

    // Family names in order of preference, separated by commas.
    const QByteArray &families() const { return m_families; }

private:
    // What was last found among the installed fonts: from one edit to the next a report mostly lacks the same
    // characters.
    struct Fallback {
        InstalledFonts installed;
        std::mutex mutex;
        std::shared_ptr<FcCharSet> missing;
        std::shared_ptr<FcConfig> config;
    };

    Fonts() = default;
    QStringList m_files;
    std::shared_ptr<FcConfig> m_config;
    std::shared_ptr<FcCharSet> m_covered;
    QByteArray m_families;
    std::shared_ptr<Fallback> m_fallback;
};

} // namespace coalesce::report::pdf
