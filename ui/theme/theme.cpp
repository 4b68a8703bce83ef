// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QHash>
#include <QRegularExpression>

namespace coalesce::ui {

namespace {

QString pixels(int value) {
    return QString::number(value) + QLatin1String("px");
}

// Every name that style.qss may use after an @.
QHash<QString, QString> styleNames(const Theme &theme) {
    const Palette &c = theme.colors;
    const bool dark = theme.scheme == Scheme::Dark;
    return {
        {QStringLiteral("ground"), c.ground.name()},
        {QStringLiteral("panel"), c.panel.name()},
        {QStringLiteral("panelMuted"), c.panelMuted.name()},
        {QStringLiteral("selected"), c.selected.name()},
        {QStringLiteral("hover"), c.hover.name()},
        {QStringLiteral("line"), c.line.name()},
        {QStringLiteral("lineSoft"), c.lineSoft.name()},
        {QStringLiteral("lineStrong"), c.lineStrong.name()},
        {QStringLiteral("lineDashed"), c.lineDashed.name()},
        {QStringLiteral("text"), c.text.name()},
        {QStringLiteral("textMuted"), c.textMuted.name()},
        {QStringLiteral("accent"), c.accent.name()},
        {QStringLiteral("accentHover"), c.accentHover.name()},
        {QStringLiteral("onAccent"), c.onAccent.name()},
        {QStringLiteral("focus"), c.focus.name()},
        {QStringLiteral("danger"), c.danger.name()},
        {QStringLiteral("dangerTint"), c.dangerTint.name()},
        {QStringLiteral("warn"), c.warn.name()},
        {QStringLiteral("warnTint"), c.warnTint.name()},
        {QStringLiteral("typeSmall"), pixels(theme.type.small)},
        {QStringLiteral("typeSection"), pixels(theme.type.section)},
        {QStringLiteral("typeBody"), pixels(theme.type.body)},
        {QStringLiteral("typeTitle"), pixels(theme.type.title)},
        {QStringLiteral("typeHeading"), pixels(theme.type.heading)},
        {QStringLiteral("typeDisplay"), pixels(theme.type.display)},
        {QStringLiteral("radiusControl"), pixels(theme.radii.control)},
        {QStringLiteral("radiusCard"), pixels(theme.radii.card)},
        {QStringLiteral("scheme"), dark ? QStringLiteral("dark") : QStringLiteral("light")},
    };
}

} // namespace

Theme makeTheme(Scheme scheme, const QString &family) {
    Theme theme;
    theme.scheme = scheme;
    theme.colors = palette(scheme);
    theme.family = family;
    return theme;
}

QFont themeFont(const Theme &theme, int pixels, QFont::Weight weight) {
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    if (!theme.family.isEmpty())
        font.setFamily(theme.family);
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

QPalette qtPalette(const Theme &theme) {
    const Palette &c = theme.colors;
    QPalette qt;
    qt.setColor(QPalette::Window, c.ground);
    qt.setColor(QPalette::WindowText, c.text);
    qt.setColor(QPalette::Base, c.panel);
    qt.setColor(QPalette::AlternateBase, c.panelMuted);
    qt.setColor(QPalette::Text, c.text);
    qt.setColor(QPalette::PlaceholderText, c.textMuted);
    qt.setColor(QPalette::Button, c.panel);
    qt.setColor(QPalette::ButtonText, c.text);
    qt.setColor(QPalette::BrightText, c.danger);
    qt.setColor(QPalette::ToolTipBase, c.accent);
    qt.setColor(QPalette::ToolTipText, c.onAccent);
    qt.setColor(QPalette::Highlight, c.accent);
    qt.setColor(QPalette::HighlightedText, c.onAccent);
    qt.setColor(QPalette::Link, c.intentContinue.key);
    qt.setColor(QPalette::LinkVisited, c.intentContinue.key);
    qt.setColor(QPalette::Light, c.panel);
    qt.setColor(QPalette::Midlight, c.hover);
    qt.setColor(QPalette::Mid, c.line);
    qt.setColor(QPalette::Dark, c.lineStrong);
    qt.setColor(QPalette::Shadow, c.paper);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        qt.setColor(QPalette::Disabled, role, c.lineDashed);
    qt.setColor(QPalette::Disabled, QPalette::Highlight, c.selected);
    return qt;
}

QString styleSheet(const Theme &theme) {
    QFile file(QStringLiteral(":/style.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString source = QString::fromUtf8(file.readAll());
    const QHash<QString, QString> names = styleNames(theme);
    static const QRegularExpression name(QStringLiteral("@([A-Za-z]+)"));
    QString result;
    qsizetype from = 0;
    for (auto matches = name.globalMatch(source); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(source).mid(from, match.capturedStart() - from);
        result += names.value(match.captured(1), match.captured(0));
        from = match.capturedEnd();
    }
    return result.append(QStringView(source).mid(from));
}

QString loadFonts(const QString &folder) {
    QString family;
    const QDir dir(folder);
    const QStringList files =
        dir.entryList({QStringLiteral("*.ttf"), QStringLiteral("*.otf")}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const int id = QFontDatabase::addApplicationFont(dir.filePath(file));
        const QStringList families = QFontDatabase::applicationFontFamilies(id);
        if (family.isEmpty() && !families.isEmpty())
            family = families.first();
    }
    return family;
}

} // namespace coalesce::ui
