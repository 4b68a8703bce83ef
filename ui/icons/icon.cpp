// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons/icon.h"

#include "ui/theme/theme_controller.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace coalesce::ui {

namespace {

// The drawing with its currentColor replaced, as Qt SVG has no colour to inherit.
QByteArray drawing(IconName name, const QColor &color) {
    QFile file(QLatin1String(":/icons/") + iconFile(name) + QLatin1String(".svg"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", color.name().toLatin1());
}

QPixmap renderedIcon(IconName name, const QColor &color, int side) {
    const QString key = QStringLiteral("coalesce-icon/%1/%2/%3").arg(int(name)).arg(color.rgba()).arg(side);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(color.alphaF());
    QSvgRenderer(drawing(name, color)).render(&painter, QRectF(0, 0, side, side));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class TintedIconEngine : public QIconEngine {
public:
    TintedIconEngine(IconName name, const ThemeController &theme, IconTint tint)
        : m_name(name), m_theme(theme), m_tint(tint) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override {
        paintIcon(*painter, rect, m_name, color(mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return result;
    }

    QIconEngine *clone() const override { return new TintedIconEngine(m_name, m_theme, m_tint); }
    bool isNull() override { return m_name == IconName::None; }

private:
    QColor color(QIcon::Mode mode, QIcon::State state) const {
        const Palette &colors = m_theme.colors();
        if (mode == QIcon::Disabled)
            return colors.lineDashed;
        switch (m_tint) {
        case IconTint::Text:
            break;
        case IconTint::Muted:
            return state == QIcon::On ? colors.text : colors.textMuted;
        case IconTint::OnAccent:
            return colors.onAccent;
        case IconTint::Danger:
            return colors.danger;
        case IconTint::Warn:
            return colors.warn;
        }
        return colors.text;
    }

    IconName m_name;
    const ThemeController &m_theme;
    IconTint m_tint;
};

} // namespace

QLatin1String iconFile(IconName name) {
    switch (name) {
    case IconName::None:
        return {};
    case IconName::Plan:
        return QLatin1String("plan");
    case IconName::Tables:
        return QLatin1String("tables");
    case IconName::Canvas:
        return QLatin1String("canvas");
    case IconName::Circle:
        return QLatin1String("circle");
    case IconName::Voices:
        return QLatin1String("voices");
    case IconName::Report:
        return QLatin1String("report");
    case IconName::Undo:
        return QLatin1String("undo");
    case IconName::Redo:
        return QLatin1String("redo");
    case IconName::Find:
        return QLatin1String("find");
    case IconName::Add:
        return QLatin1String("add");
    case IconName::Remove:
        return QLatin1String("remove");
    case IconName::Star:
        return QLatin1String("star");
    case IconName::StarOn:
        return QLatin1String("star-on");
    case IconName::Move:
        return QLatin1String("move");
    case IconName::Import:
        return QLatin1String("import");
    case IconName::Export:
        return QLatin1String("export");
    case IconName::More:
        return QLatin1String("more");
    case IconName::Theme:
        return QLatin1String("theme");
    case IconName::Light:
        return QLatin1String("light");
    case IconName::Dark:
        return QLatin1String("dark");
    case IconName::ZoomIn:
        return QLatin1String("zoom-in");
    case IconName::ZoomOut:
        return QLatin1String("zoom-out");
    case IconName::Fit:
        return QLatin1String("fit");
    case IconName::Note:
        return QLatin1String("note");
    case IconName::Cluster:
        return QLatin1String("cluster");
    case IconName::Debate:
        return QLatin1String("debate");
    case IconName::Close:
        return QLatin1String("close");
    case IconName::Check:
        return QLatin1String("check");
    case IconName::Warning:
        return QLatin1String("warning");
    case IconName::Person:
        return QLatin1String("person");
    case IconName::Lock:
        return QLatin1String("lock");
    case IconName::New:
        return QLatin1String("new");
    case IconName::Open:
        return QLatin1String("open");
    case IconName::Sample:
        return QLatin1String("sample");
    case IconName::Help:
        return QLatin1String("help");
    case IconName::ChevronDown:
        return QLatin1String("chevron-down");
    case IconName::ChevronUp:
        return QLatin1String("chevron-up");
    case IconName::ChevronLeft:
        return QLatin1String("chevron-left");
    case IconName::ChevronRight:
        return QLatin1String("chevron-right");
    case IconName::IntentContinue:
        return QLatin1String("intent-continue");
    case IconName::IntentStart:
        return QLatin1String("intent-start");
    case IconName::IntentStop:
        return QLatin1String("intent-stop");
    case IconName::IntentOther:
        return QLatin1String("intent-other");
    case IconName::Play:
        return QLatin1String("play");
    case IconName::Pause:
        return QLatin1String("pause");
    case IconName::Next:
        return QLatin1String("next");
    case IconName::Back:
        return QLatin1String("back");
    case IconName::Clock:
        return QLatin1String("clock");
    case IconName::Stage:
        return QLatin1String("stage");
    case IconName::Freeze:
        return QLatin1String("freeze");
    case IconName::Blank:
        return QLatin1String("blank");
    case IconName::Reveal:
        return QLatin1String("reveal");
    case IconName::Sound:
        return QLatin1String("sound");
    case IconName::Mute:
        return QLatin1String("mute");
    case IconName::Dots:
        return QLatin1String("dots");
    case IconName::Pledge:
        return QLatin1String("pledge");
    case IconName::Hand:
        return QLatin1String("hand");
    }
    return {};
}

void paintIcon(QPainter &painter, const QRectF &where, IconName name, const QColor &color) {
    if (name == IconName::None)
        return;
    const qreal side = std::min(where.width(), where.height());
    const qreal scale = painter.device()->devicePixelRatio() * std::abs(painter.transform().m11());
    const QPixmap pixmap = renderedIcon(name, color, std::max(1, qRound(side * scale)));
    QRectF square(0, 0, side, side);
    square.moveCenter(where.center());
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(square, pixmap, QRectF(pixmap.rect()));
    painter.restore();
}

QIcon themedIcon(IconName name, const ThemeController &theme, IconTint tint) {
    return name == IconName::None ? QIcon() : QIcon(new TintedIconEngine(name, theme, tint));
}

QIcon applicationIcon() {
    return QIcon(QStringLiteral(":/icons/coalesce.svg"));
}

} // namespace coalesce::ui
