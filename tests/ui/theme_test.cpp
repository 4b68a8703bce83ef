// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/icons/icon.h"
#include "ui/theme/theme_controller.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>

using namespace coalesce::ui;

TEST_CASE("contrast is measured as WCAG defines it", "[theme]") {
    CHECK(contrastRatio(Qt::black, Qt::white) == Approx(21.0));
    CHECK(contrastRatio(Qt::white, Qt::black) == Approx(21.0));
    CHECK(contrastRatio(Qt::white, Qt::white) == Approx(1.0));
    // The well-known lightest grey that still reaches 4.5:1 on white, and the one after it.
    CHECK(contrastRatio(QColor(0x767676), Qt::white) >= 4.5);
    CHECK(contrastRatio(QColor(0x777777), Qt::white) < 4.5);
}

TEST_CASE("every pair of colours that the window uses is easy enough to read", "[theme]") {
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        for (const ContrastPair &pair : contrastPairs(palette(scheme))) {
            INFO(pair.name.toStdString()
                 << (scheme == Scheme::Light ? ", light" : ", dark") << ": "
                 << contrastRatio(pair.foreground, pair.ground) << " of " << pair.least);
            CHECK(contrastRatio(pair.foreground, pair.ground) >= pair.least);
        }
    }
}

TEST_CASE("the style sheet takes every colour from the theme", "[theme]") {
    QFile file(QStringLiteral(":/style.qss"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString source = QString::fromUtf8(file.readAll());
    CHECK_FALSE(source.contains(QRegularExpression(QStringLiteral("#[0-9a-fA-F]{3}"))));
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark})
        CHECK_FALSE(
            styleSheet(makeTheme(scheme)).remove(QStringLiteral("@names")).contains(QLatin1Char('@')));
}

TEST_CASE("a palette whose text is lighter than its window is dark", "[theme]") {
    QPalette dark;
    dark.setColor(QPalette::Window, Qt::black);
    dark.setColor(QPalette::WindowText, Qt::white);
    CHECK(schemeOf(dark) == Scheme::Dark);
    CHECK(schemeOf(QPalette(Qt::white)) == Scheme::Light);
}

TEST_CASE("the environment overrides the scheme, and nothing else is understood", "[theme]") {
    qputenv("COALESCE_THEME", "dark");
    CHECK(schemeFromEnvironment() == Scheme::Dark);
    qputenv("COALESCE_THEME", "light");
    CHECK(schemeFromEnvironment() == Scheme::Light);
    qputenv("COALESCE_THEME", "mauve");
    CHECK(schemeFromEnvironment() == std::nullopt);
    qunsetenv("COALESCE_THEME");
    CHECK(schemeFromEnvironment() == std::nullopt);
}

TEST_CASE("a choice changes the running program at once, and a forced scheme stands above it", "[theme]") {
    ThemeController theme(*qApp, SchemeChoice::Light);
    int changes = 0;
    QObject::connect(&theme, &ThemeController::changed, &theme, [&] { ++changes; });
    CHECK(QApplication::palette().color(QPalette::Window) == palette(Scheme::Light).ground);
    theme.setChoice(SchemeChoice::Dark);
    CHECK(changes == 1);
    CHECK(theme.theme().scheme == Scheme::Dark);
    CHECK(QApplication::palette().color(QPalette::Window) == palette(Scheme::Dark).ground);
    theme.setChoice(SchemeChoice::Dark);
    CHECK(changes == 1);

    ThemeController forced(*qApp, SchemeChoice::Light, Scheme::Dark);
    CHECK(forced.theme().scheme == Scheme::Dark);
    forced.setChoice(SchemeChoice::Light);
    CHECK(forced.theme().scheme == Scheme::Dark);
}

TEST_CASE("a folder without fonts leaves the system's", "[theme]") {
    CHECK(loadFonts(QStringLiteral("/no/such/folder")).isEmpty());
    const Theme theme = makeTheme(Scheme::Light, {});
    CHECK(themeFont(theme, 17).pixelSize() == 17);
    CHECK(themeFont(makeTheme(Scheme::Light, QStringLiteral("Some Family")), 12).family() ==
          QStringLiteral("Some Family"));
}

TEST_CASE("every icon is drawn, in the colour asked for", "[icons]") {
    for (const IconName name : kAllIcons) {
        INFO(iconFile(name).data());
        QImage image(48, 48, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintIcon(painter, image.rect(), name, Qt::red);
        painter.end();
        bool red = false;
        bool black = false;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                red = red || (pixel.red() > 240 && pixel.green() < 40);
                black = black || pixel.red() < 200;
            }
        }
        CHECK(red);
        CHECK_FALSE(black);
    }
    CHECK_FALSE(applicationIcon().pixmap(32, 32).isNull());
}

TEST_CASE("an icon follows the theme without being made again", "[icons]") {
    ThemeController theme(*qApp, SchemeChoice::Light);
    const QIcon plus = themedIcon(IconName::Add, theme);
    const QColor light = plus.pixmap(24, 24).toImage().pixelColor(12, 12);
    theme.setChoice(SchemeChoice::Dark);
    const QColor dark = plus.pixmap(24, 24).toImage().pixelColor(12, 12);
    CHECK(light.lightness() < 80);
    CHECK(dark.lightness() > 180);
}
