// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/rapid_sort.h"

#include "ui/canvas/canvas_view.h"
#include "ui/canvas/prompt_names.h"
#include "ui/canvas/suggester.h"
#include "ui/canvas/suggestion_card.h"
#include "ui/finder/finder_source.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/announcer.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"
#include "ui/widgets/message_bar.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace coalesce::ui {
namespace {

constexpr int kHomes = 3;
constexpr int kUndoPauseMs = 350; // after which a U is no letter of a title
constexpr int kTextSize = 26;     // pixels: to be read aloud from, at arm's length
constexpr int kTextHeight = 190;  // of the answer; a longer one is cut there and whole in its tip

} // namespace

RapidSort::RapidSort(const RoomContext &context, CanvasView &view, Suggester &suggester, QWidget *parent)
    : QDialog(parent), m_context(context), m_view(view), m_suggester(suggester),
      m_about(makeLabel({}, "small", this)), m_text(makeLabel({}, "large", this)),
      m_field(new QLineEdit(this)), m_matches(new QListWidget(this)), m_keys(makeLabel({}, "small", this)),
      m_announcer(new Announcer(this)) {
    setWindowTitle(tr("Sort one at a time"));
    setMinimumSize(640, 520);
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(24, 20, 24, 16);
    down->setSpacing(10);
    down->addWidget(m_about);
    m_text->setWordWrap(true);
    m_text->setFont(themeFont(context.theme.theme(), kTextSize));
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_text->setMinimumHeight(kTextHeight);
    m_text->setMaximumHeight(kTextHeight);
    down->addWidget(m_text);
    for (int i = 0; i < kHomes; ++i) {
        QPushButton *button = makeButton({}, ButtonKind::Plain, this);
        setLook(*button, "choice");
        button->setFocusPolicy(Qt::NoFocus); // its number is its key
        connect(button, &QPushButton::clicked, this, [this, i] { put(m_homes[size_t(i)]); });
        m_homeButtons.push_back(button);
        down->addWidget(button);
    }
    m_field->setAccessibleName(tr("Another cluster, found by typing"));
    m_field->setMaxLength(500);
    m_field->installEventFilter(this);
    down->addWidget(m_field);
    m_matches->setFocusPolicy(Qt::NoFocus);
    m_matches->setAccessibleName(tr("Clusters that fit"));
    m_matches->setMinimumHeight(96);
    down->addWidget(m_matches, 1);
    m_keys->setWordWrap(true);
    down->addWidget(m_keys);
    m_undoSoon.setSingleShot(true);
    m_undoSoon.setInterval(kUndoPauseMs);
    connect(&m_undoSoon, &QTimer::timeout, this, &RapidSort::undo);
    connect(m_field, &QLineEdit::textEdited, this, &RapidSort::find);
    connect(m_matches, &QListWidget::itemClicked, this, &RapidSort::take);
    connect(&suggester, &Suggester::changed, this, &RapidSort::showHomes);
    connect(&context.session, &WorkshopSession::changed, this, &RapidSort::goOn, Qt::QueuedConnection);
    setNaming(false);
    goOn();
    m_field->setFocus();
}

// The answer that is shown stays for as long as it is not placed; then comes the next of the tray that was
// not skipped, and at the end those that were.
void RapidSort::goOn() {
    const auto isWaiting = [this](const AnswerId &id) { return m_view.items().trayRowOf(id).has_value(); };
    if (!m_answer || !isWaiting(*m_answer)) {
        m_answer.reset();
        std::erase_if(m_skipped, [&](const AnswerId &id) { return !isWaiting(id); });
        for (const TrayNote &note : m_view.items().tray())
            if (std::ranges::find(m_skipped, note.id) == m_skipped.end()) {
                m_answer = note.id;
                break;
            }
        if (!m_answer && !m_skipped.empty()) {
            m_answer = m_skipped.front();
            m_skipped.clear();
        }
        setNaming(false);
    }
    describe();
}

void RapidSort::describe() {
    const Answer *answer = m_answer ? m_context.workshop().find(*m_answer) : nullptr;
    const int left = int(m_view.items().tray().size());
    if (answer) {
        const Prompt *prompt = m_context.workshop().find(answer->prompt);
        m_about->setText(tr("%1 · %n left", nullptr, left).arg(prompt ? shortName(*prompt) : QString()));
        m_text->setText(answer->text.string());
        m_text->setToolTip(answer->text.string().toHtmlEscaped());
    } else {
        m_about->setText(tr("Nothing left"));
        m_text->setText(tr("Every answer has its cluster."));
        m_text->setToolTip({});
    }
    m_field->setEnabled(answer);
    showHomes();
    if (!m_naming)
        find();
    const QString told = m_about->text() + QStringLiteral(": ") + m_text->text();
    if (told != m_told)
        m_announcer->say(told);
    m_told = told;
}

void RapidSort::showHomes() {
    m_homes.clear();
    const auto chances = m_answer ? m_suggester.homesOf(*m_answer) : std::vector<insight::ClusterChance>();
    for (size_t i = 0; i < m_homeButtons.size(); ++i) {
        QPushButton &button = *m_homeButtons[i];
        const Cluster *cluster = i < chances.size() ? m_context.workshop().find(chances[i].cluster) : nullptr;
        QString words = QStringLiteral("%1").arg(i + 1);
        if (cluster) {
            m_homes.push_back(cluster->id);
            words = tr("%1   %2   %3", "number, title, reason")
                        .arg(i + 1)
                        .arg(cluster->title.string(),
                             reasonOf(chances[i].probability, insight::sentenceOf(chances[i])));
        }
        button.setText(QString(words).replace(QLatin1Char('&'), QLatin1String("&&")));
        button.setAccessibleName(words);
        button.setEnabled(cluster);
    }
    m_field->setAccessibleDescription([this] {
        QStringList homes;
        for (const QPushButton *button : m_homeButtons)
            if (button->isEnabled())
                homes += button->accessibleName();
        return homes.join(QStringLiteral("; "));
    }());
}

// The clusters of the answer's prompt whose title holds what is typed, best first.
void RapidSort::find() {
    m_matches->clear();
    const Answer *answer = m_answer ? m_context.workshop().find(*m_answer) : nullptr;
    const QStringList words = searchWords(m_field->text());
    if (!answer || m_naming)
        return;
    std::vector<std::pair<int, const Cluster *>> fits;
    for (const Cluster &cluster : m_context.workshop().clusters())
        if (cluster.prompt == answer->prompt)
            if (const auto score = matchScore(words, foldForSearch(cluster.title.string())))
                fits.emplace_back(*score, &cluster);
    std::ranges::stable_sort(fits, std::ranges::greater{}, [](const auto &fit) { return fit.first; });
    for (const auto &[score, cluster] : fits) {
        auto *item = new QListWidgetItem(cluster->title.string().simplified(), m_matches);
        item->setData(Qt::UserRole, cluster->id.uuid());
    }
    if (!words.isEmpty())
        m_matches->setCurrentRow(0);
}

bool RapidSort::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) &&
            takeKey(key->key()))
            return true;
    }
    return QDialog::eventFilter(watched, event);
}

// Keys mean something else only while nothing is typed, so that every title can be typed; U waits for what
// comes after it.
bool RapidSort::takeKey(int key) {
    const bool empty = m_field->text().isEmpty() && !m_naming;
    if (key != Qt::Key_U && key != Qt::Key_Shift && m_undoSoon.isActive()) {
        m_undoSoon.stop();
        if (m_field->text().size() == 1 &&
            (key == Qt::Key_Right || key == Qt::Key_Return || (key >= Qt::Key_1 && key <= Qt::Key_3))) {
            undo(); // these begin no title
            return takeKey(key);
        }
    }
    switch (key) {
    case Qt::Key_1:
    case Qt::Key_2:
    case Qt::Key_3:
        if (empty && size_t(key - Qt::Key_1) < m_homes.size())
            put(m_homes[size_t(key - Qt::Key_1)]);
        return empty;
    case Qt::Key_U: // perhaps the first letter of a title: what comes next tells
        if (empty && !m_undoSoon.isActive()) {
            m_undoSoon.start();
            return false;
        }
        if (!m_undoSoon.isActive())
            return false;
        undo(); // U again: the one before was no title
        m_undoSoon.start();
        return false;
    case Qt::Key_Right:
        if (empty)
            skip();
        return empty;
    case Qt::Key_Down:
    case Qt::Key_Up:
        m_matches->setCurrentRow(
            std::clamp(m_matches->currentRow() + (key == Qt::Key_Down ? 1 : -1), 0, m_matches->count() - 1));
        if (const QListWidgetItem *item = m_matches->currentItem())
            m_announcer->say(item->text());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take();
        return true;
    case Qt::Key_Escape:
        if (empty)
            return false;
        setNaming(false);
        return true;
    default:
        return false;
    }
}

void RapidSort::take() {
    const QListWidgetItem *item = m_matches->currentItem();
    if (!m_answer)
        return;
    if (m_naming || (!item && !m_field->text().trimmed().isEmpty()))
        makeNew(m_field->text());
    else if (item)
        put(ClusterId(item->data(Qt::UserRole).toUuid()));
    else
        setNaming(true);
}

void RapidSort::put(const ClusterId &cluster) {
    if (!m_answer)
        return;
    m_lastSkipped.reset();
    m_view.select(std::vector{*m_answer});
    m_view.moveSelectionTo(cluster);
    setNaming(false);
}

void RapidSort::makeNew(const QString &title) {
    if (title.trimmed().isEmpty())
        return;
    m_lastSkipped.reset();
    m_view.select(std::vector{*m_answer});
    m_view.moveSelectionToNew(title.trimmed());
    setNaming(false);
}

void RapidSort::skip() {
    if (m_answer)
        m_skipped.push_back(*m_answer);
    m_lastSkipped = m_answer;
    m_answer.reset();
    goOn();
}

// What is undone comes back to be sorted once more.
void RapidSort::undo() {
    m_field->clear();
    if (const auto skipped = std::exchange(m_lastSkipped, std::nullopt)) {
        std::erase(m_skipped, *skipped);
        m_answer = skipped;
        describe();
        return;
    }
    const std::vector<TrayNote> before = m_view.items().tray();
    if (const Status status = m_context.session.undo(1); !status) {
        m_context.messages.showError(sentenceFor(status.error()));
        return;
    }
    for (const TrayNote &note : m_view.items().tray())
        if (std::ranges::find(before, note.id, &TrayNote::id) == before.end())
            m_answer = note.id;
    describe();
}

void RapidSort::setNaming(bool naming) {
    m_naming = naming;
    m_field->clear();
    m_field->setPlaceholderText(naming ? tr("Title of the new cluster") : tr("Type to find another cluster"));
    m_keys->setText(
        naming ? tr("Enter makes the cluster. Escape goes back.")
               : tr("1 to 3 put it there. Type for another cluster. Enter starts a new one. → skips, "
                    "U undoes, Escape ends."));
    find();
}

} // namespace coalesce::ui
