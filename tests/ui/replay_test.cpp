// SPDX-License-Identifier: GPL-3.0-or-later
// The window of the replay, used by hand and by keys, and its clips.
#include "core/store/put_in_place.h"
#include "tests/ui/canvas_fixture.h"
#include "tests/ui/open_sample.h"
#include "ui/canvas/replay_opener.h"
#include "ui/canvas/replay_view.h"
#include "ui/canvas/replay_window.h"
#include "ui/widgets/choice_box.h"

#include <QAccessible>
#include <QDir>
#include <QMenu>
#include <QProxyStyle>
#include <QScreen>
#include <QSignalSpy>
#include <QSlider>

using namespace coalesce;
using namespace coalesce::test;
using namespace coalesce::ui;

namespace {

struct Replaying {
    OpenWorkshop sample{OpenWorkshop::From::Sample};
    std::shared_ptr<const Replay> replay =
        std::make_shared<const Replay>(readReplay(sample.session->path()).value());
    ReplayWindow window{replay, sample.session->path(), sample.theme, sample.settings};
    ReplayView &view = window.view();

    Replaying() {
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }
    QSlider &slider() { return *window.findChild<QSlider *>(); }
    QPushButton *button(const QString &text) {
        for (QPushButton *one : window.findChildren<QPushButton *>())
            if (one->text() == text)
                return one;
        return nullptr;
    }
    void key(int key) {
        QTest::keyClick(window.focusWidget() ? window.focusWidget() : &window, Qt::Key(key));
    }
};

QByteArray bytesAt(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// A desktop that asks for calm.
class Calm : public QProxyStyle {
public:
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override {
        return hint == SH_Widget_Animation_Duration ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

} // namespace

TEST_CASE("arrows go step by step, Home and End to the ends, and the slider goes along", "[replay]") {
    Replaying r;
    CHECK(r.view.length() == r.replay->length());
    CHECK(r.view.step() == 0);
    r.key(Qt::Key_Right);
    r.key(Qt::Key_Right);
    CHECK(r.view.step() == 2);
    CHECK(r.slider().value() == 2);
    r.key(Qt::Key_Left);
    CHECK(r.view.step() == 1);
    r.key(Qt::Key_End);
    CHECK(r.view.step() == r.view.length());
    r.key(Qt::Key_Right);
    CHECK(r.view.step() == r.view.length());
    r.key(Qt::Key_Home);
    CHECK(r.view.step() == 0);
    r.slider().setFocus();
    r.key(Qt::Key_End);
    CHECK(r.view.step() == r.view.length());
    r.key(Qt::Key_Left);
    CHECK(r.view.step() == r.view.length() - 1);
    r.slider().setValue(40); // as a drag does
    CHECK(r.view.step() == 40);
}

TEST_CASE("the slider and the picture say in words what is there", "[replay]") {
    Replaying r;
    r.view.showStep(3);
    const ReplayStep &third = r.replay->steps[2];
    CHECK(r.view.words().contains(third.caption));
    QAccessibleInterface *slider = QAccessible::queryAccessibleInterface(&r.slider());
    REQUIRE(slider);
    CHECK(slider->text(QAccessible::Name).contains(third.caption));
    CHECK(slider->text(QAccessible::Name).contains(QStringLiteral("3 of %1").arg(r.view.length())));
    QAccessibleInterface *picture = QAccessible::queryAccessibleInterface(&r.view);
    CHECK(picture->text(QAccessible::Description) == r.view.words());
    for (QWidget *one : {static_cast<QWidget *>(r.window.findChild<ChoiceBox *>()),
                         static_cast<QWidget *>(r.button(QStringLiteral("Play")))})
        CHECK_FALSE(QAccessible::queryAccessibleInterface(one)->text(QAccessible::Name).isEmpty());
}

TEST_CASE("Space plays and pauses, and at the end it begins again", "[replay]") {
    Replaying r;
    REQUIRE(r.button(QStringLiteral("Play")));
    r.view.showStep(r.view.length() - 1);
    r.view.setSeconds(10);
    r.key(Qt::Key_Space);
    CHECK(r.view.isPlaying());
    CHECK(r.button(QStringLiteral("Pause")));
    REQUIRE(QTest::qWaitFor([&] { return !r.view.isPlaying(); }, 5000));
    CHECK(r.view.step() == r.view.length());
    r.key(Qt::Key_Space);
    CHECK(r.view.isPlaying());
    CHECK(r.view.step() < 3);
    REQUIRE(QTest::qWaitFor([&] { return r.view.step() > 2; }, 5000));
    r.key(Qt::Key_Space);
    CHECK_FALSE(r.view.isPlaying());
    CHECK(r.view.position() == r.view.step()); // at rest
}

TEST_CASE("where the desktop asks for calm nothing glides", "[replay]") {
    Replaying r;
    Calm calm;
    r.view.setStyle(&calm);
    r.view.showStep(120);
    r.view.setSeconds(300); // so that it is on its way for long
    r.view.play();
    REQUIRE(QTest::qWaitFor([&] { return r.view.position() > 120.01; }, 5000));
    const QImage playing = r.view.grab().toImage();
    const int step = r.view.step();
    r.view.pause();
    REQUIRE(r.view.step() == step);
    const QImage resting = r.view.grab().toImage();
    // Only the line that says how far it is may differ.
    const QRect stage(0, 0, playing.width(), playing.height() - 8);
    CHECK(playing.copy(stage) == resting.copy(stage));
    r.view.setStyle(nullptr);
}

TEST_CASE("F11 and Escape go to full screen and back; there only the picture is", "[replay]") {
    Replaying r;
    r.button(QStringLiteral("Full screen"))->setFocus();
    r.key(Qt::Key_F11);
    REQUIRE(QTest::qWaitFor([&] { return r.window.isFullScreen(); }));
    CHECK_FALSE(r.slider().isVisible());
    r.key(Qt::Key_Right);
    CHECK(r.view.step() == 1);
    r.key(Qt::Key_Escape);
    REQUIRE(QTest::qWaitFor([&] { return !r.window.isFullScreen(); }));
    CHECK(r.slider().isVisible());
    r.key(Qt::Key_Escape);
    CHECK_FALSE(r.window.isVisible());
}

// Needs two screens, which the offscreen platform has where it is told so: see CMakeLists.txt.
TEST_CASE("the replay fills the screen that is chosen, and comes back from it", "[.screens]") {
    REQUIRE(QGuiApplication::screens().size() == 2);
    Replaying r;
    QScreen *other = QGuiApplication::screens().at(QGuiApplication::screens().at(0) == r.window.screen());
    r.button(QStringLiteral("Full screen"))->click();
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    REQUIRE(menu);
    REQUIRE(menu->actions().size() == 2);
    for (QAction *action : menu->actions())
        if (!action->text().contains(QStringLiteral("this one")))
            action->trigger();
    menu->close();
    REQUIRE(QTest::qWaitFor([&] { return r.window.isFullScreen(); }));
    CHECK(r.window.screen() == other);
    CHECK(other->geometry().contains(r.window.geometry().center()));
    r.key(Qt::Key_Escape);
    REQUIRE(QTest::qWaitFor([&] { return !r.window.isFullScreen(); }));
    CHECK(r.slider().isVisible());
}

TEST_CASE("a clip is written in the background, never over the workshop, and stopped it leaves nothing",
          "[replay]") {
    Replaying r;
    if (!media::canMakeClips()) {
        WARN("skipped: built without FFmpeg's libraries");
        return;
    }
    r.view.setSeconds(10);
    const QString path = r.sample.folder.filePath(QStringLiteral("day.gif"));
    r.window.setChoosePath([&](const QString &suggested, const QString &) {
        CHECK(suggested.endsWith(QStringLiteral("test.gif")));
        return path;
    });
    QSignalSpy saved(&r.window, &ReplayWindow::saved);
    r.window.saveClip(media::ClipFormat::Gif);
    CHECK(r.window.job().isRunning());
    CHECK(r.button(QStringLiteral("Stop"))->isVisible());
    REQUIRE(QTest::qWaitFor([&] { return !saved.isEmpty(); }, 60000));
    CHECK(bytesAt(path).startsWith("GIF89a"));
    CHECK_FALSE(r.button(QStringLiteral("Stop"))->isVisible());

    const QByteArray before = bytesAt(r.sample.session->path());
    r.window.setChoosePath([&](const QString &, const QString &) { return r.sample.session->path(); });
    r.window.saveClip(media::ClipFormat::Gif); // gets its ending, so it is another file
    r.window.job().cancel();
    REQUIRE(QTest::qWaitFor([&] { return !r.window.job().isRunning(); }, 60000));
    CHECK(bytesAt(r.sample.session->path()) == before);

    const QString other = r.sample.folder.filePath(QStringLiteral("other.webm"));
    r.window.setChoosePath([&](const QString &, const QString &) { return other; });
    r.view.setSeconds(300);
    r.window.saveClip(media::ClipFormat::WebM);
    QTest::mouseClick(r.button(QStringLiteral("Stop")), Qt::LeftButton);
    CHECK_FALSE(r.window.job().isRunning());
    const auto leftovers = [&] {
        return QDir(r.sample.folder.path())
            .entryList({QStringLiteral(".coalesce-*"), QStringLiteral("other*")}, QDir::Files | QDir::Hidden);
    };
    REQUIRE(QTest::qWaitFor([&] { return leftovers().isEmpty(); }, 60000));
    CHECK_FALSE(QFile::exists(other));
}

TEST_CASE("the canvas opens the replay of what is on disk, and without answers says what to do", "[replay]") {
    Canvas canvas;
    canvas.show();
    canvas.commands.run(QStringLiteral("canvas.replay"));
    REQUIRE(QTest::qWaitFor([&] { return !canvas.messages.sentence().isEmpty(); }, 10000));
    CHECK(canvas.messages.sentence() == media::sentenceAboutEmptyReplay());
    CHECK_FALSE(canvas.room.replay().window());
    canvas.test.cluster(1, QStringLiteral("Buses"), {canvas.test.answer(1, QStringLiteral("After six"))});
    canvas.commands.run(QStringLiteral("canvas.replay"));
    REQUIRE(QTest::qWaitFor([&] { return canvas.room.replay().window() != nullptr; }, 10000));
    CHECK(canvas.room.replay().window()->view().length() == 2);
    canvas.test.answer(1, QStringLiteral("On Sundays")); // goes on meanwhile
    canvas.room.replay().window()->close();
}

// COALESCE_PICTURES=DIR ui_tests "[replay_pictures]"
TEST_CASE("pictures of the replay's window", "[.][replay_pictures]") {
    const QString out = qEnvironmentVariable("COALESCE_PICTURES");
    REQUIRE(QDir().mkpath(out));
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        OpenWorkshop sample(OpenWorkshop::From::Sample, scheme, loadFonts(QStringLiteral(COALESCE_FONTS)));
        ReplayWindow window(std::make_shared<const Replay>(readReplay(sample.session->path()).value()),
                            sample.session->path(), sample.theme, sample.settings);
        window.resize(1280, 780);
        window.show();
        window.view().showStep(140);
        QCoreApplication::processEvents();
        CHECK(window.grab().save(
            QStringLiteral("%1/replay-%2.png")
                .arg(out, scheme == Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light"))));
    }
}
