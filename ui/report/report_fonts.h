// SPDX-License-Identifier: GPL-3.0-or-later
// The fonts of the report, read once and in the background: preview and export share them.
#pragma once

#include "core/report/pdf/fonts.h"

#include <mutex>

namespace coalesce::ui {

class ReportFonts {
public:
    explicit ReportFonts(QString folder) : m_folder(std::move(folder)) {}

    // From any thread. Reads them at the first call; tries again where that failed.
    Result<report::pdf::Fonts> get() {
        const std::lock_guard lock(m_mutex);
        if (!m_fonts) {
            auto fonts = report::pdf::Fonts::load(m_folder);
            if (!fonts)
                return fonts;
            m_fonts = std::move(*fonts);
        }
        return *m_fonts;
    }

private:
    QString m_folder;
    std::mutex m_mutex;
    std::optional<report::pdf::Fonts> m_fonts;
};

} // namespace coalesce::ui
