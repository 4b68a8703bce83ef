// SPDX-License-Identifier: GPL-3.0-or-later
// Themes across tables: given to clusters, seen as bands, shown alone, written up.
#include "tests/ui/canvas_fixture.h"
#include "ui/canvas/cluster_chip.h"
#include "ui/canvas/theme_band.h"
#include "ui/canvas/theme_picker.h"
#include "ui/canvas/themes_view.h"
#include "ui/widgets/record_field.h"

#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>

using namespace coalesce;
using namespace coalesce::ui;

namespace {

struct Themed : Canvas {
    ClusterId access = test.cluster(1, QStringLiteral("Access"), {}, QPoint(0, 0));
    ClusterId trust = test.cluster(2, QStringLiteral("Trust"), {}, QPoint(0, 400));
    ClusterId other = test.cluster(3, QStringLiteral("Other"), {}, QPoint(1200, 0));

    ThemeId theme(const QString &title, const std::vector<ClusterId> &clusters) {
        return ThemeId(*test.commit(addTheme(workshop(), {{columnOf(&coalesce::Theme::title), Value(title)}},
                                             clusters, test.session->sources())));
    }
    std::optional<ThemeId> themeOf(const ClusterId &id) const { return workshop().find(id)->theme; }
};

} // namespace

TEST_CASE("H gives clusters of any tables a theme that is found or made by typing") {
    Themed c;
    c.show();
    c.view.select(std::vector{c.access, c.trust});
    c.key(Qt::Key_H);
    auto *picker = c.window.findChild<ThemePicker *>();
    REQUIRE(picker);
    QTest::keyClicks(&picker->field(), QStringLiteral("Shift power"));
    QTest::keyClick(&picker->field(), Qt::Key_Return);
    REQUIRE(c.test.ids<coalesce::Theme>().size() == 1);
    const ThemeId theme = c.test.ids<coalesce::Theme>().front();
    CHECK(c.themeOf(c.access) == theme);
    CHECK(c.themeOf(c.trust) == theme);
    CHECK_FALSE(c.themeOf(c.other));

    c.view.setTheme({c.trust}, std::nullopt);
    CHECK_FALSE(c.themeOf(c.trust));
    CHECK(c.saidSentences.last().contains(QStringLiteral("1 cluster")));
}

TEST_CASE(
    "a theme whose clusters stand together is a band around them, and none where another stands between") {
    Themed c;
    c.theme(QStringLiteral("Shift power"), {c.access, c.trust});
    c.show();
    REQUIRE(c.view.items().scene().bands().size() == 1);
    const scene::SceneBand band = c.view.items().scene().bands().front();
    CHECK(band.title == QStringLiteral("Shift power"));
    for (const ClusterId &id : {c.access, c.trust})
        CHECK(band.rect.contains(c.view.items().scene().card(*c.view.items().cardOf(id)).rect));
    c.test.commit(setCluster(c.workshop(), c.other,
                             {{columnOf(&Cluster::x), qint64(0)}, {columnOf(&Cluster::y), qint64(200)}}));
    CHECK(c.view.items().scene().bands().empty());
    c.view.tidyBy(TidyBy::Theme);
    CHECK(c.view.items().scene().bands().size() == 1);
}

TEST_CASE(
    "one theme shown alone hides other clusters, not the answers still to place, and Ctrl+H asks which") {
    Themed c;
    const AnswerId waiting = c.test.answer(1, QStringLiteral("Waiting"));
    const ThemeId theme = c.theme(QStringLiteral("Shift power"), {c.access, c.trust});
    c.show();
    c.view.setThemeFilter(theme);
    CHECK(c.view.items().clusters() == std::vector{c.access, c.trust});
    CHECK(c.view.items().trayRowOf(waiting));
    c.view.setTheme({c.trust}, std::nullopt);
    CHECK(c.view.items().clusters() == std::vector{c.access});
    // A new cluster is seen, whatever was shown before.
    c.view.select({waiting});
    c.view.groupSelection();
    CHECK(c.view.items().clusters().size() == 4);
    c.view.setThemeFilter(theme);
    c.test.commit(removeRecord(c.workshop(), refOf(theme)));
    CHECK(c.view.items().clusters().size() == 4);
    CHECK_FALSE(c.view.items().themeFilter());
}

TEST_CASE(
    "the themes across tables are bands with their clusters, whose title and statement are written there") {
    Themed c;
    const ThemeId theme = c.theme(QStringLiteral("Shift power"), {c.access});
    c.show();
    c.room.show(CanvasRoom::Shows::Themes);
    ThemesView &themes = c.room.themes();
    ThemeBand *band = themes.band(theme);
    ThemeBand *without = themes.band(std::nullopt);
    REQUIRE(band);
    CHECK(band->chip(c.access));
    CHECK(without->chip(c.trust));
    band->statement()->setFocus();
    c.type(QStringLiteral("Money follows trust"));
    band->title()->setFocus();
    CHECK(c.workshop().find(theme)->statement.string() == QStringLiteral("Money follows trust"));

    without->chip(c.trust)->setFocus(Qt::TabFocusReason);
    CHECK(c.view.selection().contains(c.trust));
    c.view.setTheme({c.trust}, theme);
    CHECK(band->chip(c.trust));
    CHECK_FALSE(without->chip(c.trust));
    // Tab goes as one reads: statement, bin, then the chips from table to table, whenever they came.
    QCoreApplication::processEvents(); // what was laid out just now is shown by way of the event loop
    band->statement()->setFocus();
    QTest::keyClick(band->statement(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    CHECK(band->chip(c.access)->hasFocus());
    QTest::keyClick(band->chip(c.access), Qt::Key_Tab);
    CHECK(band->chip(c.trust)->hasFocus());
    QTest::keyClick(band->chip(c.trust), Qt::Key_Return);
    CHECK(c.room.shows() == CanvasRoom::Shows::Canvas);
    CHECK(c.view.selection().contains(c.trust));
}

TEST_CASE("a cluster dropped on a band gets its theme, and nothing else can be dropped there") {
    Themed c;
    const ThemeId theme = c.theme(QStringLiteral("Shift power"), {c.access});
    c.show();
    c.room.show(CanvasRoom::Shows::Themes);
    ThemeBand *band = c.room.themes().band(theme);
    QMimeData text;
    text.setText(QStringLiteral("some words"));
    QDragEnterEvent foreign(QPoint(5, 5), Qt::MoveAction, &text, Qt::LeftButton, Qt::NoModifier);
    foreign.setAccepted(false);
    QApplication::sendEvent(band, &foreign);
    CHECK_FALSE(foreign.isAccepted());
    QMimeData data;
    data.setData(QStringLiteral("application/x-coalesce-clusters"),
                 c.trust.uuid().toByteArray(QUuid::WithoutBraces));
    QDragEnterEvent enter(QPoint(5, 5), Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(band, &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(band, &drop);
    CHECK(c.themeOf(c.trust) == theme);
}

TEST_CASE("a new theme takes the clusters that are chosen and asks for its title; removing it keeps them") {
    Themed c;
    c.show();
    c.room.show(CanvasRoom::Shows::Themes);
    c.view.select(std::vector{c.access, c.trust});
    c.room.themes().addTheme();
    REQUIRE(c.test.ids<coalesce::Theme>().size() == 1);
    const ThemeId theme = c.test.ids<coalesce::Theme>().front();
    CHECK(c.themeOf(c.access) == theme);
    ThemeBand *band = c.room.themes().band(theme);
    REQUIRE(band);
    CHECK(band->title()->hasFocus());
    c.type(QStringLiteral("Value people"));
    c.key(Qt::Key_Return);
    CHECK(c.workshop().find(theme)->title.string() == QStringLiteral("Value people"));
    c.test.commit(removeRecord(c.workshop(), refOf(theme)));
    CHECK_FALSE(c.room.themes().band(theme));
    CHECK(c.room.themes().band(std::nullopt)->chip(c.access));
}

TEST_CASE("Shift+H opens the themes and leads back, and types into nothing") {
    Themed c;
    const ThemeId theme = c.theme(QStringLiteral("Shift power"), {c.access});
    c.show();
    c.key(Qt::Key_H, Qt::ShiftModifier);
    CHECK(c.room.shows() == CanvasRoom::Shows::Themes);
    c.key(Qt::Key_H, Qt::ShiftModifier);
    CHECK(c.room.shows() == CanvasRoom::Shows::Canvas);
    CHECK(c.workshop().find(theme)->title.string() == QStringLiteral("Shift power"));
}
