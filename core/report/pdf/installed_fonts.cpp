// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pdf/installed_fonts.h"

#include <QFile>
#include <algorithm>
#include <fontconfig/fontconfig.h>
#include <map>

namespace coalesce::report::pdf {

namespace {

// Upright text fonts first, then by path: the choice must not depend on the order in which folders are read.
std::map<std::pair<bool, QString>, const FcCharSet *> candidatesOf(const FcFontSet &installed) {
    std::map<std::pair<bool, QString>, const FcCharSet *> candidates;
    for (int i = 0; i < installed.nfont; ++i) {
        FcPattern *font = installed.fonts[i];
        FcBool scalable = FcFalse;
        int weight = 0;
        int slant = 0;
        FcChar8 *file = nullptr;
        FcCharSet *has = nullptr;
        FcPatternGetInteger(font, FC_WEIGHT, 0, &weight);
        FcPatternGetInteger(font, FC_SLANT, 0, &slant);
        const bool usual = weight == FC_WEIGHT_REGULAR && slant == FC_SLANT_ROMAN;
        if (FcPatternGetBool(font, FC_SCALABLE, 0, &scalable) == FcResultMatch && scalable &&
            FcPatternGetString(font, FC_FILE, 0, &file) == FcResultMatch &&
            FcPatternGetCharSet(font, FC_CHARSET, 0, &has) == FcResultMatch)
            candidates.emplace(std::pair(!usual, QFile::decodeName(reinterpret_cast<const char *>(file))),
                               has);
    }
    return candidates;
}

} // namespace

QStringList InstalledFonts::filesWith(const FcCharSet *missing) {
    std::call_once(m_once, [this] {
        m_config.reset(FcInitLoadConfigAndFonts(), [](FcConfig *config) {
            if (config)
                FcConfigDestroy(config);
        });
    });
    QStringList chosen;
    const FcFontSet *installed = m_config ? FcConfigGetFonts(m_config.get(), FcSetSystem) : nullptr;
    if (!installed)
        return chosen;
    const auto candidates = candidatesOf(*installed);
    using CharSet = std::unique_ptr<FcCharSet, decltype(&FcCharSetDestroy)>;
    CharSet left(FcCharSetSubtract(missing, CharSet(FcCharSetCreate(), FcCharSetDestroy).get()),
                 FcCharSetDestroy);
    while (FcCharSetCount(left.get()) > 0) {
        const auto best =
            std::max_element(candidates.begin(), candidates.end(), [&](const auto &a, const auto &b) {
                return FcCharSetIntersectCount(a.second, left.get()) <
                       FcCharSetIntersectCount(b.second, left.get());
            });
        if (best == candidates.end() || FcCharSetIntersectCount(best->second, left.get()) == 0)
            break;
        chosen.append(best->first.second);
        left.reset(FcCharSetSubtract(left.get(), best->second));
    }
    return chosen;
}

} // namespace coalesce::report::pdf
