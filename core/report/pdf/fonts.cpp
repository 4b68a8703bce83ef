// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pdf/fonts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <algorithm>
#include <fontconfig/fontconfig.h>
#include <vector>

namespace coalesce::report::pdf {

namespace {

constexpr auto kTextFamily = "Inter";
constexpr auto kSecondFamily = "Noto Sans"; // more of Latin, Greek and Cyrillic than the text family
constexpr auto kEmojiFamily = "Noto Color Emoji";

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::report::pdf::Fonts", text);
}

// Pango asks for the family "emoji" where a text wants pictures. Fonts of pictures come in one size: they are
// scaled to that of the text.
constexpr auto kRules = R"(<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<match target="pattern">
  <test name="family"><string>emoji</string></test>
  <edit name="family" mode="prepend" binding="strong"><string>Noto Color Emoji</string></edit>
</match>
<match target="font">
  <test name="outline"><bool>false</bool></test>
  <edit name="pixelsizefixupfactor" mode="assign">
    <divide><name target="pattern">pixelsize</name><name target="font">pixelsize</name></divide>
  </edit>
  <edit name="matrix" mode="assign">
    <times>
      <name>matrix</name>
      <matrix>
        <name>pixelsizefixupfactor</name><double>0</double><double>0</double><name>pixelsizefixupfactor</name>
      </matrix>
    </times>
  </edit>
</match></fontconfig>)";

// A configuration of these files alone: no rules, no folders and no caches of the machine.
std::shared_ptr<FcConfig> configOf(const QStringList &files) {
    std::shared_ptr<FcConfig> config(FcConfigCreate(), FcConfigDestroy);
    FcConfigParseAndLoadFromMemory(config.get(), reinterpret_cast<const FcChar8 *>(kRules), FcTrue);
    for (const QString &file : files) {
        const QByteArray path = QFile::encodeName(file);
        FcConfigAppFontAddFile(config.get(), reinterpret_cast<const FcChar8 *>(path.constData()));
    }
    return config;
}

QByteArray stringOf(FcPattern *font, const char *property) {
    FcChar8 *value = nullptr;
    if (FcPatternGetString(font, property, 0, &value) != FcResultMatch)
        return {};
    return QByteArray(reinterpret_cast<const char *>(value));
}

// The text family first, then its supplement, the scripts by name, and pictures last: digits and signs must
// not become emoji where text fonts have them.
int rankOf(const QByteArray &family) {
    if (family == kTextFamily)
        return 0;
    if (family == kSecondFamily)
        return 1;
    return family == kEmojiFamily ? 3 : 2;
}

} // namespace

Result<Fonts> Fonts::load(const QString &folder) {
    Fonts fonts;
    fonts.m_fallback = std::make_shared<Fallback>();
    const QDir dir(folder);
    const QStringList names = dir.entryList({QStringLiteral("*.otf"), QStringLiteral("*.ttf")},
                                            QDir::Files | QDir::Readable, QDir::Name);
    for (const QString &name : names)
        fonts.m_files.append(dir.absoluteFilePath(name));
    fonts.m_config = configOf(fonts.m_files);
    fonts.m_covered.reset(FcCharSetCreate(), FcCharSetDestroy);

    std::vector<QByteArray> families;
    const FcFontSet *set = FcConfigGetFonts(fonts.m_config.get(), FcSetApplication);
    for (int i = 0; set && i < set->nfont; ++i) {
        FcCharSet *has = nullptr;
        if (FcPatternGetCharSet(set->fonts[i], FC_CHARSET, 0, &has) == FcResultMatch)
            FcCharSetMerge(fonts.m_covered.get(), has, nullptr);
        families.push_back(stringOf(set->fonts[i], FC_FAMILY));
    }
    std::sort(families.begin(), families.end(), [](const QByteArray &a, const QByteArray &b) {
        return std::pair(rankOf(a), a) < std::pair(rankOf(b), b);
    });
    families.erase(std::unique(families.begin(), families.end()), families.end());
    if (families.empty() || families.front() != kTextFamily)
        return fail(ErrorCode::NotReadable, tr("The fonts of the report are not there."), folder);
    for (const QByteArray &family : families)
        fonts.m_families += (fonts.m_families.isEmpty() ? "" : ",") + family;
    return fonts;
}

std::shared_ptr<FcConfig> Fonts::configFor(std::span<const char32_t> characters) const {
    std::shared_ptr<FcCharSet> missing(FcCharSetCreate(), FcCharSetDestroy);
    for (const char32_t character : characters) {
        if (!FcCharSetHasChar(m_covered.get(), character))
            FcCharSetAddChar(missing.get(), character);
    }
    if (FcCharSetCount(missing.get()) == 0)
        return m_config;
    const std::lock_guard lock(m_fallback->mutex);
    if (!m_fallback->missing || !FcCharSetEqual(m_fallback->missing.get(), missing.get())) {
        const QStringList more = m_fallback->installed.filesWith(missing.get());
        m_fallback->config = more.isEmpty() ? m_config : configOf(m_files + more);
        m_fallback->missing = std::move(missing);
    }
    return m_fallback->config;
}

} // namespace coalesce::report::pdf
