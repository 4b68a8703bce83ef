// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/inspector.h"

#include "core/edit/cluster_actions.h"
#include "core/session/workshop_session.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/debate_box.h"
#include "ui/canvas/prompt_names.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/inline_text_edit.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace coalesce::ui {
namespace {

constexpr int kWidth = 284;
constexpr int kNoTheme = 0; // the first line of the list of themes

QVBoxLayout *column(QWidget *page) {
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(14, 14, 14, 14);
    layout->setSpacing(6);
    return layout;
}

QLabel *plainLabel(const char *look) {
    QLabel *label = makeLabel(QString(), look);
    label->setTextFormat(Qt::PlainText); // what people wrote
    label->setWordWrap(true);
    return label;
}

QString sourceName(Source source) {
    switch (source) {
    case Source::SignUp:
        return Inspector::tr("from the sign-up");
    case Source::Room:
        return Inspector::tr("written in the room");
    case Source::Phone:
        return Inspector::tr("sent by phone");
    case Source::Paper:
        return Inspector::tr("from paper");
    }
    return {};
}

QString fieldToken(const char *field, const QUuid &id) {
    return QLatin1String(field) + QLatin1Char(':') + id.toString(QUuid::WithoutBraces);
}

} // namespace

Inspector::Inspector(WorkshopSession &session, CanvasView &view, const ThemeController &theme,
                     QWidget *parent)
    : QWidget(parent), m_session(session), m_view(view), m_theme(theme), m_pages(new QStackedWidget) {
    setLook(*this, "sideRight");
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(kWidth);
    setAccessibleName(tr("Details"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->addWidget(m_pages);
    for (QWidget *page : {makeNothingPage(), makeClusterPage(), makeNotePage()}) {
        auto *area = new QScrollArea;
        area->setWidgetResizable(true);
        area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        area->setFocusPolicy(Qt::NoFocus);
        area->setWidget(page);
        area->viewport()->setAutoFillBackground(false); // the panel's ground shows through
        page->setAutoFillBackground(false);             // setWidget() has just turned it on
        m_pages->addWidget(area);
    }
    connect(&view, &CanvasView::selectionChanged, this, &Inspector::show);
    connect(&session, &WorkshopSession::changed, this, &Inspector::show);
    show();
}

QWidget *Inspector::makeNothingPage() {
    auto *page = new QWidget;
    QVBoxLayout *layout = column(page);
    m_nothing = plainLabel("muted");
    layout->addWidget(m_nothing);
    layout->addStretch();
    return page;
}

QWidget *Inspector::makeClusterPage() {
    auto *page = new QWidget;
    QVBoxLayout *layout = column(page);
    m_about = plainLabel("small");
    layout->addWidget(m_about);
    m_title = new InlineTextEdit(tr("Title of the cluster"), InlineTextEdit::Enter::Commits);
    m_title->setLineLimits(1, 4);
    connect(m_title, &InlineTextEdit::committed, this, [this](const QString &text) {
        const auto title = RequiredText::checked(text);
        if (!m_cluster)
            return;
        if (!title) {
            emit failed(sentenceFor(title.error()));
            return;
        }
        commit(change<Cluster>(m_session.workshop(), *m_cluster,
                               [&](Cluster &cluster) { cluster.title = *title; }),
               "cluster.set", fieldToken("cluster.title", m_cluster->uuid()));
    });
    layout->addWidget(m_title);
    layout->addSpacing(8);
    layout->addWidget(new SectionLabel(tr("In one sentence")));
    m_summary = new InlineTextEdit(tr("The cluster in one sentence"));
    m_summary->setLineLimits(3, 8);
    m_summary->setPlaceholderText(tr("What these answers say together"));
    connect(m_summary, &InlineTextEdit::committed, this, [this](const QString &text) {
        const auto summary = Text::checked(text);
        if (!m_cluster)
            return;
        if (!summary) {
            emit failed(sentenceFor(summary.error()));
            return;
        }
        commit(change<Cluster>(m_session.workshop(), *m_cluster,
                               [&](Cluster &cluster) { cluster.summary = *summary; }),
               "cluster.set", fieldToken("cluster.summary", m_cluster->uuid()));
    });
    layout->addWidget(m_summary);
    layout->addSpacing(8);
    m_debatesHeading = new SectionLabel(tr("Debate"));
    layout->addWidget(m_debatesHeading);
    m_debates = new QVBoxLayout;
    m_debates->setSpacing(6);
    layout->addLayout(m_debates);
    m_newDebate = new InlineTextEdit(tr("Add a debate"), InlineTextEdit::Enter::Commits);
    m_newDebate->setLineLimits(1, 6);
    m_newDebate->setPlaceholderText(tr("Add a debate, left open"));
    m_newDebate->setPause(24 * 60 * 60 * 1000); // only Enter adds, never a pause
    connect(m_newDebate, &InlineTextEdit::committed, this, [this](const QString &text) {
        if (!m_cluster || text.trimmed().isEmpty())
            return;
        commit(addRecord(m_session.workshop(), Kind::Debate,
                         {{columnOf(&Debate::subject), Value(m_cluster->uuid())},
                          {columnOf(&Debate::text), Value(text)}},
                         m_session.sources()),
               "debate.add");
        m_newDebate->setText(QString());
    });
    layout->addWidget(m_newDebate);
    layout->addSpacing(8);
    layout->addWidget(new SectionLabel(tr("Theme across tables")));
    m_themes = new QComboBox;
    m_themes->setAccessibleName(tr("Theme of the cluster"));
    m_themes->setEditable(true);
    m_themes->setInsertPolicy(QComboBox::NoInsert);
    connect(m_themes, &QComboBox::activated, this, &Inspector::setTheme);
    // A title that is not in the list is no choice of it: Enter makes the theme.
    connect(m_themes->lineEdit(), &QLineEdit::returnPressed, this, [this] {
        if (m_themes->findText(m_themes->currentText(), Qt::MatchExactly) < 0)
            setTheme(-1);
    });
    layout->addWidget(m_themes);
    layout->addStretch();
    return page;
}

QWidget *Inspector::makeNotePage() {
    auto *page = new QWidget;
    QVBoxLayout *layout = column(page);
    m_noteAbout = plainLabel("small");
    layout->addWidget(m_noteAbout);
    m_noteText = new InlineTextEdit(tr("Text of the answer"));
    m_noteText->setLineLimits(3, 12);
    connect(m_noteText, &InlineTextEdit::committed, this, [this](const QString &text) {
        const auto words = RequiredText::checked(text);
        if (!m_note)
            return;
        if (!words) {
            emit failed(sentenceFor(words.error()));
            return;
        }
        commit(change<Answer>(m_session.workshop(), *m_note, [&](Answer &answer) { answer.text = *words; }),
               "answer.set", fieldToken("answer.text", m_note->uuid()));
    });
    layout->addWidget(m_noteText);
    m_noteWho = plainLabel("small");
    layout->addWidget(m_noteWho);
    m_star = makeButton(QString());
    connect(m_star, &QPushButton::clicked, &m_view, &CanvasView::toggleStar);
    layout->addWidget(m_star);
    layout->addSpacing(8);
    m_mergedHeading = new SectionLabel(tr("Said in other words"));
    layout->addWidget(m_mergedHeading);
    m_merged = plainLabel("muted");
    layout->addWidget(m_merged);
    m_unmerge = makeButton(tr("Put them beside it again"));
    connect(m_unmerge, &QPushButton::clicked, this, [this] {
        if (m_note)
            commit(unmergeAnswers(m_session.workshop(), m_session.workshop().mergedInto(*m_note)),
                   "answer.unmerge");
    });
    layout->addWidget(m_unmerge);
    layout->addStretch();
    return page;
}

void Inspector::commit(const Result<Outcome> &outcome, const char *action, const QString &token) {
    const auto done = m_session.commit(outcome, {.action = QString::fromLatin1(action), .token = token});
    if (!done) {
        emit failed(sentenceFor(done.error()));
        show(); // the field goes back to what is so
    }
}

void Inspector::focusFirst() {
    if (m_note)
        m_noteText->setFocus();
    else if (m_cluster)
        m_summary->setFocus();
}

void Inspector::show() {
    const Selection &selection = m_view.selection();
    const Workshop &workshop = m_session.workshop();
    std::optional<ClusterId> cluster;
    std::optional<AnswerId> note;
    if (selection.clusters().size() == 1 && workshop.find(selection.clusters().front()))
        cluster = selection.clusters().front();
    if (selection.notes().size() == 1 && workshop.find(selection.notes().front()))
        note = selection.notes().front();
    if (cluster != m_cluster || note != m_note) {
        // What is typed belongs to what was shown: kept before another is shown. Never from within a change.
        m_cluster = cluster;
        m_note = note;
    }
    if (cluster)
        showCluster(*cluster);
    else if (note)
        showNote(*note);
    else
        showNothing();
}

void Inspector::showNothing() {
    const Selection &selection = m_view.selection();
    const AnswerCounts counts = m_session.workshop().counts();
    if (selection.notes().size() > 1)
        m_nothing->setText(tr(
            "%n answer(s) chosen. M moves them to a cluster, G groups them into a new one, S splits them out "
            "of theirs.",
            nullptr, int(selection.notes().size())));
    else if (selection.clusters().size() > 1)
        m_nothing->setText(
            tr("%n cluster(s) chosen. Drag them together, or press M to merge them into another.", nullptr,
               int(selection.clusters().size())));
    else
        m_nothing->setText(tr("%1 answers: %2 placed, %3 to place, %4 stacked under another.\n\nChoose a "
                              "cluster to give it a "
                              "sentence, or a note to read it whole.")
                               .arg(counts.answers)
                               .arg(counts.placed)
                               .arg(counts.unplaced)
                               .arg(counts.merged));
    m_pages->setCurrentIndex(0);
}

void Inspector::showCluster(const ClusterId &id) {
    const Workshop &workshop = m_session.workshop();
    const Cluster &cluster = *workshop.find(id);
    const Prompt *prompt = workshop.find(cluster.prompt);
    m_about->setText(tr("Cluster · %1 · %n answer(s)", nullptr, int(workshop.answersIn(id).size()))
                         .arg(prompt ? shortName(*prompt) : QString()));
    m_title->setText(cluster.title.string());
    m_summary->setText(cluster.summary.string());
    showDebates(id);
    showThemes(id);
    m_pages->setCurrentIndex(1);
}

void Inspector::showDebates(const ClusterId &id) {
    const Workshop &workshop = m_session.workshop();
    const std::vector<DebateId> debates = workshop.debatesOn(id);
    m_debatesHeading->setAside(debates.empty() ? QString() : QStringLiteral("(%1)").arg(debates.size()));
    for (auto it = m_debateBoxes.begin(); it != m_debateBoxes.end();) {
        if (std::find(debates.begin(), debates.end(), it->first) == debates.end()) {
            it->second->disconnect(this);
            it->second->hide();
            it->second->deleteLater();
            it = m_debateBoxes.erase(it);
        } else {
            ++it;
        }
    }
    for (const DebateId &debate : debates) {
        auto known = m_debateBoxes.find(debate);
        if (known == m_debateBoxes.end()) {
            auto *box = new DebateBox(m_session, debate,
                                      [this](const Result<Outcome> &outcome, const char *action,
                                             const QString &token) { commit(outcome, action, token); });
            m_debates->addWidget(box);
            known = m_debateBoxes.emplace(debate, box).first;
        }
        known->second->showDebate();
    }
}

void Inspector::showThemes(const ClusterId &id) {
    if (m_themes->hasFocus() && m_themes->lineEdit()->isModified())
        return; // somebody is typing
    const QSignalBlocker quiet(m_themes);
    const Workshop &workshop = m_session.workshop();
    m_themes->clear();
    m_themes->addItem(tr("No theme"));
    for (const Theme &theme : workshop.all<Theme>())
        m_themes->addItem(theme.title.string(), theme.id.uuid());
    const Cluster &cluster = *workshop.find(id);
    m_themes->setCurrentIndex(cluster.theme ? m_themes->findData(cluster.theme->uuid()) : kNoTheme);
    m_themes->lineEdit()->setModified(false);
}

void Inspector::setTheme(int index) {
    if (!m_cluster)
        return;
    const Workshop &workshop = m_session.workshop();
    const QString typed = m_themes->currentText();
    m_themes->lineEdit()->setModified(false);
    if (m_themes->findText(typed, Qt::MatchExactly) < 0) {
        if (typed.trimmed().isEmpty())
            return;
        commit(
            addTheme(workshop, {{columnOf(&Theme::title), Value(typed)}}, {*m_cluster}, m_session.sources()),
            "theme.add");
        return;
    }
    const QVariant id = m_themes->itemData(index);
    const Value theme = id.isValid() ? Value(id.toUuid()) : Value(Nothing());
    commit(setCluster(workshop, *m_cluster, {{columnOf(&Cluster::theme), theme}}), "cluster.set");
}

void Inspector::showNote(const AnswerId &id) {
    const Workshop &workshop = m_session.workshop();
    const Answer &answer = *workshop.find(id);
    const Prompt *prompt = workshop.find(answer.prompt);
    const auto *in = std::get_if<InCluster>(&answer.place);
    const Cluster *cluster = in ? workshop.find(in->cluster) : nullptr;
    m_noteAbout->setText(
        tr("Answer · %1 · %2")
            .arg(prompt ? shortName(*prompt) : QString(),
                 cluster ? tr("in “%1”").arg(cluster->title.string()) : tr("not yet clustered")));
    m_noteText->setText(answer.text.string());
    const Participant *who = answer.participant ? workshop.find(*answer.participant) : nullptr;
    m_noteWho->setText(who ? tr("%1, %2").arg(who->name.string(), sourceName(answer.source))
                           : sourceName(answer.source));
    m_star->setText(answer.starred ? tr("Take the star off") : tr("Star as quotable"));
    QStringList wordings;
    for (const AnswerId &merged : workshop.mergedInto(id))
        wordings += QStringLiteral("• ") + workshop.find(merged)->text.string();
    m_merged->setText(wordings.join(QLatin1Char('\n')));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_mergedHeading, m_merged, m_unmerge})
        widget->setVisible(!wordings.isEmpty());
    m_pages->setCurrentIndex(2);
}

} // namespace coalesce::ui
