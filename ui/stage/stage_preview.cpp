// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage_preview.h"

#include "ui/icons/icon.h"
#include "ui/stage/stage_controller.h"
#include "ui/theme/theme_controller.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace coalesce::ui {

namespace {
constexpr QSize kPicture(640, 360); // from which the small one is made
constexpr QSize kScreen(84, 48);
constexpr int kWords = 46; // three lines
} // namespace

StagePreview::StagePreview(StageController &stage, QMenu &menu, QWidget *parent)
    : QAbstractButton(parent), m_stage(stage), m_menu(menu), m_painter(stage.style()) {
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setFixedHeight(sizeHint().height());
    connect(&stage, &StageController::changed, this, &StagePreview::follow);
    connect(this, &QAbstractButton::clicked, this,
            [this] { m_menu.popup(mapToGlobal(QPoint(width(), height() - m_menu.sizeHint().height()))); });
    follow();
}

QSize StagePreview::sizeHint() const {
    return {kScreen.width() + 4, kScreen.height() + kWords + 12};
}

void StagePreview::follow() {
    const QString words = m_stage.words();
    setText(words);
    if (accessibleName() != words)
        setAccessibleName(words);
    setToolTip(tr("What the room sees: %1").arg(words));
    if (!(m_painter.style() == m_stage.style()))
        m_painter.setStyle(m_stage.style());
    m_picture = QImage();
    update();
}

QRect StagePreview::screenRect() const {
    return {QPoint((width() - kScreen.width()) / 2, 4), kScreen};
}

void StagePreview::paintEvent(QPaintEvent *) {
    const Theme &theme = m_stage.theme().theme();
    if (m_picture.isNull()) {
        QImage large(kPicture, QImage::Format_RGB32);
        QPainter painter(&large);
        m_painter.paint(painter, large.rect(), *m_stage.shown());
        painter.end();
        m_picture =
            large.scaled(kScreen * devicePixelRatioF(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        m_picture.setDevicePixelRatio(devicePixelRatioF());
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect screen = screenRect();
    const bool live = m_stage.isOpen() && !m_stage.isAway();
    painter.setOpacity(live ? 1.0 : 0.45);
    painter.drawImage(screen.topLeft(), m_picture);
    painter.setOpacity(1);
    QPen edge(theme.colors.lineStrong, 1);
    if (m_stage.isFrozen() && live)
        edge = QPen(theme.colors.focus, 2, Qt::DashLine);
    if (hasFocus())
        edge = QPen(theme.colors.focus, 2);
    painter.setPen(edge);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(screen).adjusted(-1, -1, 1, 1));
    const IconName mark = m_stage.isAway()                   ? IconName::Warning
                          : live && m_stage.shown()->isBlank ? IconName::Blank
                          : live && m_stage.isFrozen()       ? IconName::Freeze
                                                             : IconName::None;
    if (mark != IconName::None) {
        const QRectF badge(screen.right() - 21, screen.bottom() - 21, 20, 20);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.colors.panel);
        painter.drawEllipse(badge);
        paintIcon(painter, badge.adjusted(3, 3, -3, -3), mark, theme.colors.text);
    }
    QFont font = themeFont(theme, theme.type.small);
    font.setPixelSize(11);
    painter.setFont(font);
    painter.setPen(underMouse() || hasFocus() ? theme.colors.text : theme.colors.textMuted);
    painter.drawText(QRect(0, screen.bottom() + 5, width(), kWords),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, text());
}

void StagePreview::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace coalesce::ui
