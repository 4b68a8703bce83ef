// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/large_note.h"

#include "ui/canvas/prompt_names.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"

#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace coalesce::ui {
namespace {

constexpr int kTextSize = 34; // pixels: to be read from across a table
constexpr int kMargin = 32;

} // namespace

LargeNote::LargeNote(const Workshop &workshop, const AnswerId &answer, const ThemeController &theme,
                     QWidget *parent)
    : QFrame(parent, Qt::Popup) {
    setAttribute(Qt::WA_DeleteOnClose);
    setLook(*this, "message");
    setFocusPolicy(Qt::StrongFocus);
    const Answer &shown = *workshop.find(answer);
    setAccessibleName(shown.text.string());
    const Prompt *prompt = workshop.find(shown.prompt);
    const auto *in = std::get_if<InCluster>(&shown.place);
    const Cluster *cluster = in ? workshop.find(in->cluster) : nullptr;
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    down->setSpacing(16);
    const QString where = cluster ? cluster->title.string() : tr("not yet clustered");
    down->addWidget(makeLabel(prompt ? tr("%1 · %2").arg(shortName(*prompt), where) : where, "small", this));
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    QLabel *text = makeLabel(shown.text.string(), "large", area);
    text->setFont(themeFont(theme.theme(), kTextSize));
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    area->setWidget(text);
    area->viewport()->setAutoFillBackground(false);
    text->setAutoFillBackground(false);
    down->addWidget(area, 1);
    for (const AnswerId &id : workshop.mergedInto(answer)) {
        QLabel *wording = makeLabel(workshop.find(id)->text.string(), "muted", this);
        wording->setWordWrap(true);
        down->addWidget(wording);
    }
}

void LargeNote::openOver(const QWidget &window) {
    const QSize size = (window.size() * 0.66).boundedTo(QSize(1000, 620));
    const QPoint centre = window.mapToGlobal(window.rect().center());
    setGeometry(QRect(centre - QPoint(size.width(), size.height()) / 2, size));
    show();
    setFocus();
}

// Its keys are its own: a popup counts as a part of the canvas, whose commands would take them.
bool LargeNote::event(QEvent *event) {
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QFrame::event(event);
}

void LargeNote::keyPressEvent(QKeyEvent *event) {
    QScrollBar *bar = findChild<QScrollArea *>()->verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        bar->setValue(bar->value() + (event->key() == Qt::Key_Down ? 1 : -1) * 3 * bar->singleStep());
        return;
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
        return;
    default:
        close();
    }
}

void LargeNote::mousePressEvent(QMouseEvent *) {
    close();
}

} // namespace coalesce::ui
