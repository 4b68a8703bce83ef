// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/facts_panel.h"

#include "ui/plan/currency_box.h"
#include "ui/plan/fact_lines.h"
#include "ui/plan/parsed_field.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"
#include "ui/widgets/record_field.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>
#include <set>

namespace coalesce::ui {

namespace {

constexpr QLatin1String kAction("workshop.set");

QString languageName(const QString &code) {
    const QLocale locale(code);
    // Of the language wherever it is spoken, where Qt knows that: "English", not "American English".
    const QLocale everywhere(locale.language(), QLocale::World);
    const QString own = (everywhere.territory() == QLocale::World ? everywhere : locale).nativeLanguageName();
    return own.isEmpty() || locale == QLocale::c() ? code : QStringLiteral("%1 (%2)").arg(own, code);
}

// Every language that Qt knows by a name of its own, by that name.
std::vector<std::pair<QString, QString>> languages() {
    std::set<QString> codes;
    const QList<QLocale> all =
        QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyCountry);
    for (const QLocale &locale : all)
        if (locale != QLocale::c())
            codes.insert(QLocale::languageToCode(locale.language()));
    std::vector<std::pair<QString, QString>> named;
    for (const QString &code : codes)
        if (!QLocale(code).nativeLanguageName().isEmpty())
            named.emplace_back(languageName(code), code);
    std::ranges::sort(named, [](const auto &a, const auto &b) {
        return QString::localeAwareCompare(a.first, b.first) < 0;
    });
    return named;
}

} // namespace

FactsPanel::FactsPanel(const RoomContext &context, QWidget *parent)
    : QFrame(parent), m_context(context), m_inside(new QWidget(this)) {
    setLook(*this, "sideRight");
    const Spacing space = context.theme.theme().spacing;
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_inside);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->addWidget(scroll);
    setLook(*m_inside, "panel");
    auto *column = new QVBoxLayout(m_inside);
    column->setContentsMargins(space.large, space.large, space.large, space.large);
    column->setSpacing(space.tiny);
    column->addWidget(new SectionLabel(tr("About this workshop")));
    column->addSpacing(space.small);
    addDay(*column);
    addCircle(*column);
    addReport(*column);
    column->addStretch();
}

void FactsPanel::addDay(QVBoxLayout &column) {
    m_title = textField(columnOf(&WorkshopFacts::title), tr("Title"), {}, 1);
    addField(column, tr("Title"), *m_title);
    addText(column, &WorkshopFacts::focus, tr("Focus question"), tr("What can we do together…?"), 2);
    addText(column, &WorkshopFacts::stem, tr("Prompts begin with"), tr("To co-produce our city:"));
    ParsedField *date = makeDateLine(m_context, m_inside);
    ParsedField *start = makeStartLine(m_context, m_inside);
    addPair(column, tr("Date"), *date, 2, tr("Start"), *start, 1);
    addText(column, &WorkshopFacts::venue, tr("Venue"), tr("Where people come together"));
    addText(column, &WorkshopFacts::series, tr("Series"), tr("What it is part of"));
    addText(column, &WorkshopFacts::hashtag, tr("Hashtag"), tr("#together"));
    m_lines = {date, start};
}

void FactsPanel::addCircle(QVBoxLayout &column) {
    addHead(column, tr("The circle"));
    addText(column, &WorkshopFacts::ask, tr("Question of the circle"),
            tr("What one thing do we need to ask for?"), 2);
    ParsedField *dots = makeDotsLine(m_context, m_inside);
    ParsedField *purse = makePurseLine(m_context, m_inside);
    m_currency = new CurrencyBox(m_context, m_inside);
    dots->setToolTip(
        plainTip(tr("How many dots each person has for the calls. Empty: as many as they like.")));
    purse->setToolTip(plainTip(tr("What each person shares out among the calls. Empty: no participatory "
                                  "budget.")));
    m_currency->setToolTip(plainTip(tr("Of the purse, of what calls cost, and of vouchers and fares")));
    addField(column, tr("Dots each person has"), *dots);
    addPair(column, tr("Each shares out"), *purse, 1, tr("Currency"), *m_currency, 1);
    m_lines.push_back(dots);
    m_lines.push_back(purse);
    addHead(column, tr("Interviews"));
    addText(column, &WorkshopFacts::questions, tr("Standing questions, one a line"),
            tr("What brought you here?"), 4);
}

void FactsPanel::addReport(QVBoxLayout &column) {
    addHead(column, tr("The report"));
    addText(column, &WorkshopFacts::welcome, tr("Welcome"), tr("How the report greets its readers"), 2);
    addText(column, &WorkshopFacts::thanks, tr("Thanks"), tr("Who made the day possible"), 2);
    addText(column, &WorkshopFacts::join, tr("How to join"), tr("A link or an address"));
    addText(column, &WorkshopFacts::author, tr("Author"), tr("Who writes the report"));
    addText(column, &WorkshopFacts::credits, tr("Credits"), tr("Pictures, words and places of others"));
    addText(column, &WorkshopFacts::rights, tr("Rights"), tr("CC BY 4.0, say"));
    addLanguage(column);
}

void FactsPanel::addHead(QVBoxLayout &column, const QString &name) {
    column.addSpacing(m_context.theme.theme().spacing.medium);
    column.addWidget(new SectionLabel(name));
    column.addSpacing(m_context.theme.theme().spacing.tiny);
}

RecordField *FactsPanel::textField(int column, const QString &name, const QString &hint, int leastLines) {
    const bool required = infoOf(Kind::Workshop).columns[size_t(column)].type == ColumnType::RequiredText;
    const auto blank = required ? RecordField::Blank::Restore : RecordField::Blank::Allow;
    auto *field = new RecordField(
        m_context, refOf(m_context.workshop().facts().id), {column, kAction, blank}, name,
        leastLines > 1 ? InlineTextEdit::Enter::NewLine : InlineTextEdit::Enter::Commits, m_inside);
    field->setObjectName(infoOf(Kind::Workshop).columns[size_t(column)].name);
    field->setPlaceholderText(hint);
    field->setLineLimits(leastLines, 24); // the panel scrolls before the field does
    return field;
}

void FactsPanel::addText(QVBoxLayout &column, Text WorkshopFacts::*fact, const QString &name,
                         const QString &hint, int leastLines) {
    addField(column, name, *textField(columnOf(fact), name, hint, leastLines));
}

void FactsPanel::addField(QVBoxLayout &column, const QString &name, QWidget &field) {
    QLabel *label = makeLabel(name, "small", m_inside);
    label->setBuddy(&field);
    column.addWidget(label);
    column.addWidget(&field);
    column.addSpacing(m_context.theme.theme().spacing.small);
}

void FactsPanel::addPair(QVBoxLayout &column, const QString &left, QWidget &leftField, int leftShare,
                         const QString &right, QWidget &rightField, int rightShare) {
    auto *row = new QHBoxLayout;
    row->setSpacing(m_context.theme.theme().spacing.small);
    const auto add = [&](const QString &name, QWidget &field, int share) {
        auto *half = new QVBoxLayout;
        half->setSpacing(column.spacing());
        addField(*half, name, field);
        row->addLayout(half, share);
    };
    add(left, leftField, leftShare);
    add(right, rightField, rightShare);
    column.addLayout(row);
}

void FactsPanel::addLanguage(QVBoxLayout &column) {
    m_language = new ChoiceBox(tr("Language"), m_inside);
    m_language->setObjectName(QStringLiteral("language"));
    m_language->setEnabled(!m_context.session.isReadOnly());
    m_language->addItem(tr("Not said"), QString());
    m_language->installEventFilter(this);
    showLanguage();
    connect(m_language, &QComboBox::activated, this, [this] {
        setFact(m_context, columnOf(&WorkshopFacts::language), Value(m_language->currentData().toString()));
        showLanguage();
    });
    addField(column, tr("Language"), *m_language);
}

// All languages are listed once somebody comes to choose: Qt lays the list out where it is made, and that
// takes a font for every script of the world before the first window is seen.
bool FactsPanel::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_language &&
        (event->type() == QEvent::FocusIn || event->type() == QEvent::MouseButtonPress))
        listLanguages();
    return QFrame::eventFilter(watched, event);
}

void FactsPanel::listLanguages() {
    m_language->removeEventFilter(this);
    m_language->clear();
    m_language->addItem(tr("Not said"), QString());
    for (const auto &[name, code] : languages())
        m_language->addItem(name, code);
    showLanguage();
}

// A language that is none of ours, such as en-GB from a script, is listed as it stands.
void FactsPanel::showLanguage() {
    const QString code = m_context.workshop().facts().language.string();
    int at = m_language->findData(code);
    if (at < 0) {
        m_language->addItem(languageName(code), code);
        at = m_language->count() - 1;
    }
    m_language->setCurrentIndex(at);
}

void FactsPanel::follow(const ChangeSet &changes) {
    if (!changes.touches(Kind::Workshop))
        return;
    for (ParsedField *line : m_lines)
        line->follow();
    m_currency->follow();
    showLanguage();
}

void FactsPanel::focusField(int column) {
    const QString &name = infoOf(Kind::Workshop).columns[size_t(column)].name;
    if (auto *field = findChild<QWidget *>(name))
        field->setFocus(Qt::OtherFocusReason); // the scroll area brings it into view
}

void FactsPanel::focusFirst() {
    m_title->setFocus(Qt::OtherFocusReason);
}

} // namespace coalesce::ui
