// SPDX-License-Identifier: GPL-3.0-or-later
// What the stage paints: no text under 1/50 of the height whatever is shown on whatever screen, and nothing
// left out without being counted.
#include "core/edit/record_actions.h"
#include "core/scene/stage_painter.h"
#include "tests/support/catch.h"
#include "tests/support/scene_style.h"

#include <QImage>
#include <QPaintEngine>

using namespace coalesce;
using namespace coalesce::scene;
using namespace coalesce::stage;

namespace {

// A screen that notes what is written on it and how large.
class Notes : public QPaintEngine {
public:
    Notes() : QPaintEngine(QPaintEngine::AllFeatures) {}
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override {}
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawImage(const QRectF &, const QImage &, const QRectF &, Qt::ImageConversionFlags) override {}
    void drawPath(const QPainterPath &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    void drawTextItem(const QPointF &at, const QTextItem &item) override {
        least = std::min(least, item.font().pixelSize() * painter()->worldTransform().m22());
        const QPointF where = painter()->worldTransform().map(at);
        lowest = std::max(lowest, where.y() + item.descent());
        furthest = std::max(furthest, where.x() + item.width());
        words += item.text() + QLatin1Char(' ');
    }
    Type type() const override { return QPaintEngine::User; }

    double least = 1e9, lowest = 0, furthest = 0;
    QString words;
};

class Screen : public QPaintDevice {
public:
    explicit Screen(QSize size) : m_size(size) {}
    QPaintEngine *paintEngine() const override { return &notes; }
    mutable Notes notes;

protected:
    int metric(PaintDeviceMetric what) const override {
        switch (what) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmDepth:
            return 32;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        case PdmDevicePixelRatio:
            return 1;
        default:
            return QPaintDevice::metric(what);
        }
    }

private:
    QSize m_size;
};

StageStyle stageTestStyle() {
    StageStyle style;
    style.ground = Qt::white;
    style.text = style.muted = style.warn = style.yes = style.paperText = style.paperMuted = Qt::black;
    style.panel = style.panelEdge = Qt::lightGray;
    style.canvas = testStyle();
    style.papers = style.canvas.papers;
    return style;
}

QString nasty(int length) {
    const QString piece =
        QStringLiteral("Warum denn nicht? מה צריך להמשיך? ما الذي يجب أن يستمر؟ 何を続けるべきか "
                       "Donaudampfschifffahrtsgesellschaftskapitänswitwenrente 👩‍👧 ");
    return piece.repeated(length / int(piece.size()) + 1).left(length);
}

// Every kind of body with far too much in it.
std::vector<StageContent> tooMuch() {
    std::vector<StageContent> all;
    const QString text = nasty(20'000);
    const auto add = [&](StageShow show, Body body) {
        StageContent content;
        content.show = show;
        content.over = text;
        content.heading = text;
        content.remark = text;
        content.clock = StageClock{QStringLiteral("+16:39:00"), text, true, false};
        content.body = std::move(body);
        all.push_back(std::move(content));
    };
    add(StageShow::Title, Poster{text, text, {text, text}});
    add(StageShow::Thanks, Poster{text, {}, {}, text, qrCodeOf(QStringLiteral("https://x.example"))});
    Tables tables;
    for (int i = 0; i < 6; ++i)
        tables.cards.push_back({text, text, Intent(i % 4), 123456});
    add(StageShow::Tables, tables);
    Rows rows;
    rows.total = 400;
    rows.foot = text;
    for (int i = 0; i < 24; ++i)
        rows.rows.push_back({text, text, text, {{text, text}, {text}}, text, Sign(i % 4), text, 0.4});
    add(StageShow::Calls, rows);
    add(StageShow::GoRound, Speaking{text, text, QStringLiteral("1:05"), text, text});
    Charts charts;
    for (int i = 0; i < 9; ++i)
        charts.charts.push_back({text, text, {200, 3, 1}, {0, 0, i}});
    add(StageShow::Pulse, charts);
    return all;
}

} // namespace

TEST_CASE("no text on the stage is smaller than 1/50 of its height", "[stage]") {
    StagePainter painter(stageTestStyle());
    for (const QSize size : {QSize(1280, 720), QSize(1920, 1080), QSize(1024, 768), QSize(3840, 2160),
                             QSize(720, 1280), QSize(320, 180)})
        for (const StageContent &content : tooMuch()) {
            Screen screen(size);
            QPainter paint(&screen);
            painter.paint(paint, QRect(QPoint(), size), content);
            paint.end();
            INFO(size.width() << "x" << size.height() << " " << nameOf(content.show).data());
            CHECK(screen.notes.least < 1e9);
            CHECK(screen.notes.least >= size.height() / 50.0);
        }
}

TEST_CASE("nothing is written beyond the edges of a stage of usual shape", "[stage]") {
    StagePainter painter(stageTestStyle());
    for (const QSize size : {QSize(1280, 720), QSize(1920, 1080), QSize(1024, 768)})
        for (const StageContent &content : tooMuch()) {
            Screen screen(size);
            QPainter paint(&screen);
            painter.paint(paint, QRect(QPoint(), size), content);
            paint.end();
            INFO(size.width() << "x" << size.height() << " " << nameOf(content.show).data());
            CHECK(screen.notes.lowest <= size.height());
            CHECK(screen.notes.furthest <= size.width() + 1);
        }
}

TEST_CASE("rows that do not fit are counted, those that do are not", "[stage]") {
    StagePainter painter(stageTestStyle());
    const auto wordsOf = [&](int rows, int total) {
        StageContent content;
        Rows body;
        body.total = total;
        for (int i = 0; i < rows; ++i)
            body.rows.push_back({QStringLiteral("Row%1").arg(i)});
        content.heading = QStringLiteral("Heading");
        content.body = body;
        Screen screen({1280, 720});
        QPainter paint(&screen);
        painter.paint(paint, QRect(0, 0, 1280, 720), content);
        paint.end();
        return screen.notes.words;
    };
    CHECK_FALSE(wordsOf(3, 3).contains(QStringLiteral("more")));
    const QString many = wordsOf(24, 300);
    int painted = 0;
    for (int i = 0; i < 24; ++i)
        painted += many.contains(QStringLiteral("Row%1 ").arg(i));
    CHECK(painted > 8);
    CHECK(many.contains(QStringLiteral("and %1 more").arg(300 - painted)));
}

TEST_CASE("the canvas on the stage is fitted whole, with words no smaller than may be", "[stage]") {
    constexpr double kLeastOfTitles = 9;
    for (const int height : {720, 1080, 2160})
        for (const QRect bounds : {QRect(-500, -300, 900, 500), QRect(0, 0, 20'000, 9'000)}) {
            const QSizeF room(height * 1.6, height * 0.75);
            const StageLens seen = stageLens(room, height, bounds, 1);
            CHECK(kLeastOfTitles * seen.scale >= height / 50.0);
            const QRectF view(seen.lens.toView(bounds));
            const QRectF picture(QPointF(), room / seen.scale);
            CHECK(picture.adjusted(-1, -1, 1, 1).contains(view));
            // Notes are written on at 100 % and more alone.
            CHECK((seen.lens.detail() == Detail::Text) == (seen.lens.zoom >= 1));
        }
}

TEST_CASE("a blank stage is its ground and nothing else", "[stage]") {
    StagePainter painter(stageTestStyle());
    StageContent content = tooMuch().front();
    content.isBlank = true;
    QImage image(640, 360, QImage::Format_RGB32);
    QPainter paint(&image);
    painter.paint(paint, image.rect(), content);
    paint.end();
    QImage plain(image.size(), image.format());
    plain.fill(Qt::white);
    CHECK(image == plain);
}
