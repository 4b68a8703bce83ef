// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/finder/finder.h"

#include "ui/finder/finder_delegate.h"
#include "ui/finder/finder_model.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/looks.h"

#include <QAccessible>
#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace coalesce::ui {

namespace {
constexpr int kHitsASource = 8;
constexpr int kCardWidth = 620;
constexpr int kCardHeight = 460;
constexpr int kCardTop = 72;
constexpr int kAroundList = 34;
constexpr int kHintHeight = 96;
constexpr int kPage = 8;
} // namespace

Finder::Finder(QWidget &window, const ThemeController &theme)
    : QWidget(&window), m_window(window), m_theme(theme), m_model(new FinderModel(this)) {
    setAccessibleName(tr("Finder"));
    m_window.installEventFilter(this);
    hide();
}

// Made when it is first wanted: a list view costs a tenth of the time in which the window appears.
void Finder::build() {
    m_card = new QFrame(this);
    m_field = new QLineEdit(m_card);
    m_list = new QListView(m_card);
    m_hint = new QLabel(m_card);
    setLook(*m_card, "card");
    setLook(*m_field, "bare");
    m_field->setPlaceholderText(tr("Find a command, an answer, a cluster"));
    m_field->setAccessibleName(tr("Find anything"));
    auto *glass = new QAction(themedIcon(IconName::Find, m_theme, IconTint::Muted), tr("Find"), m_field);
    m_field->addAction(glass, QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);

    auto *line = new QFrame(m_card);
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);

    setLook(*m_list, "bare");
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FinderDelegate(m_theme, m_list));
    m_list->setAccessibleName(tr("What was found"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setContentsMargins(28, 20, 28, 28);
    setLook(*m_hint, "muted");

    auto *layout = new QVBoxLayout(m_card);
    layout->setContentsMargins(6, 8, 6, 8);
    layout->setSpacing(6);
    layout->addWidget(m_field);
    layout->addWidget(line);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_hint, 1);

    connect(m_field, &QLineEdit::textChanged, this, &Finder::search);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { activate(index.row()); });
    connect(m_list, &QListView::entered, this,
            [this](const QModelIndex &index) { setCurrentRow(index.row()); });
}

Finder::~Finder() = default;

void Finder::addSource(std::unique_ptr<FinderSource> source) {
    m_sources.push_back(source.get());
    m_owned.push_back(std::move(source));
}

void Finder::addSource(const FinderSource &source) {
    m_sources.push_back(&source);
}

void Finder::removeSource(const FinderSource &source) {
    std::erase(m_sources, &source);
}

void Finder::open(const QString &typed) {
    if (!m_card)
        build();
    if (!isVisible())
        m_before = m_window.focusWidget();
    place();
    m_field->setText(typed);
    m_field->selectAll();
    search();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void Finder::dismiss() {
    if (!isVisible())
        return;
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

void Finder::search() {
    m_model->search(m_sources, searchWords(m_field->text()), kHitsASource);
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_hint->setVisible(!any);
    place();
    if (any) {
        setCurrentRow(0);
        return;
    }
    const QString typed = m_field->text().simplified();
    m_hint->setText(typed.isEmpty()
                        ? tr("Type a word or two: a command, an answer, a cluster.")
                        : tr("Nothing holds “%1”. Try fewer letters or another word.").arg(typed));
    m_field->setAccessibleDescription(m_hint->text());
}

void Finder::step(int rows) {
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int now = m_list->currentIndex().row();
    if (std::abs(rows) == 1)
        setCurrentRow((now + rows + count) % count);
    else
        setCurrentRow(std::clamp(now + rows, 0, count - 1));
}

// The focus is in the field, so a screen reader is told of the row as if the focus had moved there.
void Finder::setCurrentRow(int row) {
    const QModelIndex index = m_model->index(row, 0);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
    m_field->setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
    QAccessibleEvent event(m_list, QAccessible::Focus);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

void Finder::activate(int row) {
    if (row < 0 || row >= m_model->rowCount())
        return;
    const auto run = m_model->hit(row).activate; // a copy: it may change what is found
    dismiss();
    if (run)
        run();
}

void Finder::place() {
    setGeometry(m_window.rect());
    const int width = std::min(kCardWidth, m_window.width() - 48);
    // As high as what was found, so that it is clear where the list ends.
    int rows = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        rows += m_list->sizeHintForRow(row);
    const int head = m_field->sizeHint().height() + kAroundList;
    const int height = std::min(
        {rows > 0 ? head + rows : head + kHintHeight, kCardHeight, m_window.height() - kCardTop - 24});
    m_card->setGeometry((m_window.width() - width) / 2, kCardTop, width, height);
}

bool Finder::eventFilter(QObject *watched, QEvent *event) {
    if (watched == &m_window && event->type() == QEvent::Resize && isVisible())
        place();
    if (!m_field || watched != m_field)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && isVisible()) {
        // Something took the focus, such as the keys of a room: what is typed from now on goes there.
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            hide();
    }
    if (event->type() == QEvent::ShortcutOverride) {
        // Escape and the arrows are ours here, whatever the room behind would do with them.
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Return ||
            key == Qt::Key_Enter) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Escape:
            dismiss();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            activate(m_list->currentIndex().row());
            return true;
        case Qt::Key_Down:
            step(1);
            return true;
        case Qt::Key_Up:
            step(-1);
            return true;
        case Qt::Key_PageDown:
            step(kPage);
            return true;
        case Qt::Key_PageUp:
            step(-kPage);
            return true;
        case Qt::Key_Tab:
        case Qt::Key_Backtab: // nowhere else to go while it is open
            return true;
        default:
            break;
        }
    }
    return false;
}

void Finder::paintEvent(QPaintEvent *) {
    QPainter(this).fillRect(rect(), m_theme.colors().scrim);
}

void Finder::mousePressEvent(QMouseEvent *) {
    dismiss();
}

} // namespace coalesce::ui
