// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/finder/finder.h"
#include "ui/theme/theme_controller.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace coalesce::ui;

namespace {

std::vector<TextFinderSource::Entry> entries(const QStringList &titles) {
    std::vector<TextFinderSource::Entry> made;
    for (const QString &title : titles)
        made.push_back({title, title, QStringLiteral("Start"), IconName::Note});
    return made;
}

QStringList titles(const std::vector<FinderHit> &hits) {
    QStringList list;
    for (const FinderHit &hit : hits)
        list += hit.title;
    return list;
}

struct Bench {
    ThemeController theme{*qApp, SchemeChoice::Light};
    QWidget window;
    QLineEdit *work = new QLineEdit(&window);
    Finder finder{window, theme};
    QStringList chosen;

    explicit Bench(const QStringList &titles) {
        auto source = std::make_unique<TextFinderSource>(QStringLiteral("Answers"),
                                                         [this](const QString &id) { chosen += id; });
        source->setEntries(entries(titles));
        finder.addSource(std::move(source));
        window.resize(900, 640);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        work->setFocus();
    }
};

} // namespace

TEST_CASE("words are found in any order, whatever their case and accents", "[finder]") {
    const QString text = foldForSearch(QStringLiteral("Café at every MEETING, not only on request"));
    CHECK(matchScore(searchWords(QStringLiteral("meeting cafe")), text));
    CHECK(matchScore(searchWords(QStringLiteral("CAFÉ")), text));
    CHECK_FALSE(matchScore(searchWords(QStringLiteral("meeting tea")), text));
    CHECK(foldForSearch(QStringLiteral("Straße")) == foldForSearch(QStringLiteral("STRASSE")));
}

TEST_CASE("a word's beginning counts for more than its middle", "[finder]") {
    TextFinderSource source(QStringLiteral("Answers"), [](const QString &) {});
    source.setEntries(entries({QStringLiteral("Restart the group"), QStringLiteral("Please start"),
                               QStringLiteral("Start a calendar")}));
    CHECK(titles(source.find(searchWords(QStringLiteral("start")), 10)) ==
          QStringList{QStringLiteral("Start a calendar"), QStringLiteral("Please start"),
                      QStringLiteral("Restart the group")});
    CHECK(source.find(searchWords(QStringLiteral("start")), 2).size() == 2);
    CHECK(source.find({}, 10).empty());
}

TEST_CASE("the finder works by keyboard alone and gives the focus back", "[finder]") {
    Bench bench({QStringLiteral("Childcare at meetings"), QStringLiteral("Meet in libraries"),
                 QStringLiteral("Jargon")});
    bench.finder.open();
    CHECK(bench.finder.field().hasFocus());
    QTest::keyClicks(&bench.finder.field(), QStringLiteral("meet"));
    CHECK(bench.finder.list().model()->rowCount() == 2);
    CHECK(bench.finder.list().currentIndex().row() == 0);
    QTest::keyClick(&bench.finder.field(), Qt::Key_Down);
    CHECK(bench.finder.list().currentIndex().row() == 1);
    QTest::keyClick(&bench.finder.field(), Qt::Key_Down);
    CHECK(bench.finder.list().currentIndex().row() == 0);
    QTest::keyClick(&bench.finder.field(), Qt::Key_Up);
    QTest::keyClick(&bench.finder.field(), Qt::Key_Return);
    CHECK(bench.chosen == QStringList{QStringLiteral("Childcare at meetings")});
    CHECK_FALSE(bench.finder.isVisible());
    CHECK(bench.work->hasFocus());
}

TEST_CASE("Escape closes the finder and runs nothing", "[finder]") {
    Bench bench({QStringLiteral("Jargon")});
    bench.finder.open(QStringLiteral("jargon"));
    QTest::keyClick(&bench.finder.field(), Qt::Key_Escape);
    CHECK_FALSE(bench.finder.isVisible());
    CHECK(bench.chosen.isEmpty());
    CHECK(bench.work->hasFocus());
}

TEST_CASE("a finder that found nothing says what to do", "[finder]") {
    Bench bench({QStringLiteral("Jargon")});
    bench.finder.open(QStringLiteral("zebra"));
    CHECK_FALSE(bench.finder.list().isVisible());
    CHECK(bench.finder.field().accessibleDescription().contains(QStringLiteral("zebra")));
    QTest::keyClick(&bench.finder.field(), Qt::Key_Return); // nothing to run
    CHECK(bench.finder.isVisible());
}

TEST_CASE("a source that left is not asked again", "[finder]") {
    Bench bench({});
    TextFinderSource clusters(QStringLiteral("Clusters"), [](const QString &) {});
    clusters.setEntries(entries({QStringLiteral("Access")}));
    bench.finder.addSource(clusters);
    bench.finder.open(QStringLiteral("access"));
    CHECK(bench.finder.list().model()->rowCount() == 1);
    bench.finder.removeSource(clusters);
    bench.finder.open(QStringLiteral("access"));
    CHECK(bench.finder.list().model()->rowCount() == 0);
}

TEST_CASE("among ten thousand answers the best are found", "[finder]") {
    std::vector<TextFinderSource::Entry> many;
    for (int i = 0; i < 10000; ++i) {
        const QString text =
            QStringLiteral("Answer %1: childcare at every meeting, and fares paid in advance").arg(i);
        many.push_back({text, text});
    }
    TextFinderSource source(QStringLiteral("Answers"), [](const QString &) {});
    source.setEntries(many);
    CHECK(source.find(searchWords(QStringLiteral("care fares 99")), 8).size() == 8);
}
