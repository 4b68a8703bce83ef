// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/import_mapping.h"

#include "ui/import/mapping_model.h"
#include "ui/import/target_delegate.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListView>
#include <QStackedWidget>
#include <QStringListModel>
#include <QTableView>
#include <QVBoxLayout>

namespace coalesce::ui {

namespace {

using exchange::SourceForm;

constexpr size_t kLinesShown = 500;

void addLabelled(QHBoxLayout &row, const QString &name, QWidget &field, QWidget *parent) {
    QLabel *label = makeLabel(name, "small", parent);
    label->setBuddy(&field);
    label->setObjectName(field.objectName() + QStringLiteral("Label"));
    row.addWidget(label);
    row.addWidget(&field);
}

} // namespace

ImportMapping::ImportMapping(const RoomContext &context, const std::optional<PromptId> &preset,
                             QWidget *parent)
    : QWidget(parent), m_context(context), m_preset(preset), m_model(new MappingModel(this)),
      m_understood(makeLabel({}, "section", this)), m_guess(makeLabel({}, "warning", this)),
      m_form(new ChoiceBox(tr("Read as"), this)), m_separator(new ChoiceBox(tr("Separated by"), this)),
      m_prompt(new ChoiceBox(tr("Prompt that the list answers"), this)),
      m_cameBy(new ChoiceBox(tr("How the answers came"), this)),
      m_again(new QCheckBox(tr("Add again what was imported before"), this)),
      m_stack(new QStackedWidget(this)), m_table(new QTableView(this)), m_why(makeLabel({}, "small", this)),
      m_lines(new QListView(this)), m_lineModel(new QStringListModel(this)) {
    m_form->setObjectName(QStringLiteral("form"));
    m_separator->setObjectName(QStringLiteral("separator"));
    m_prompt->setObjectName(QStringLiteral("listPrompt"));
    m_cameBy->setObjectName(QStringLiteral("cameBy"));
    m_again->setObjectName(QStringLiteral("again"));
    m_table->setObjectName(QStringLiteral("columns"));
    fillBoxes();
    assemble();
    connect(m_form, &QComboBox::activated, this, &ImportMapping::askToReadAgain);
    connect(m_separator, &QComboBox::activated, this, &ImportMapping::askToReadAgain);
    connect(m_prompt, &QComboBox::activated, this, &ImportMapping::wished);
    connect(m_cameBy, &QComboBox::activated, this, &ImportMapping::wished);
    connect(m_again, &QCheckBox::toggled, this, &ImportMapping::wished);
    connect(m_model, &MappingModel::chosen, this, [this] {
        describeCurrent();
        emit wished();
    });
}

void ImportMapping::fillBoxes() {
    m_form->addItem(tr("Table with headings"), int(SourceForm::Sheet));
    m_form->addItem(tr("List, one answer a line"), int(SourceForm::List));
    m_separator->addItem(tr("Comma"), QChar(QLatin1Char(',')));
    m_separator->addItem(tr("Semicolon"), QChar(QLatin1Char(';')));
    m_separator->addItem(tr("Tab"), QChar(QLatin1Char('\t')));
    for (const Prompt &prompt : m_context.workshop().prompts()) {
        const QString question = prompt.question.string().simplified();
        m_prompt->addItem(QStringLiteral("%1: %2").arg(prompt.number).arg(question), prompt.number);
        if (m_preset == prompt.id)
            m_prompt->setCurrentIndex(m_prompt->count() - 1);
    }
    m_cameBy->addItem(tr("sign-up"), int(Source::SignUp));
    m_cameBy->addItem(tr("in the room"), int(Source::Room));
    m_cameBy->addItem(tr("phone"), int(Source::Phone));
    m_cameBy->addItem(tr("paper"), int(Source::Paper));
    for (ChoiceBox *box : {m_form, m_separator, m_cameBy})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_prompt->setMinimumContentsLength(24);
}

void ImportMapping::assemble() {
    const Spacing space = m_context.theme.theme().spacing;
    m_guess->setWordWrap(true);
    m_why->setWordWrap(true);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Columns and what they go to"));
    m_table->setItemDelegateForColumn(MappingModel::GoesTo, new TargetDelegate(m_context.theme, this));
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(38);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    // A click opens the choice; so do the keys that begin an edit.
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == MappingModel::GoesTo)
            m_table->edit(index);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ImportMapping::describeCurrent);
    m_lines->setModel(m_lineModel);
    m_lines->setAccessibleName(tr("The answers of the list"));
    m_lines->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_lines->setUniformItemSizes(true);

    auto *choices = new QHBoxLayout;
    choices->setSpacing(space.small);
    addLabelled(*choices, tr("Read as"), *m_form, this);
    addLabelled(*choices, tr("Separated by"), *m_separator, this);
    addLabelled(*choices, tr("Answers to"), *m_prompt, this);
    choices->addStretch();
    auto *more = new QHBoxLayout;
    more->setSpacing(space.small);
    addLabelled(*more, tr("The answers came by"), *m_cameBy, this);
    more->addSpacing(space.medium);
    more->addWidget(m_again);
    more->addStretch();
    auto *columns = new QWidget(this);
    auto *down = new QVBoxLayout(columns);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(space.tiny);
    down->addWidget(m_table, 1);
    down->addWidget(m_why);
    m_stack->addWidget(columns);
    m_stack->addWidget(m_lines);
    m_stack->addWidget(new QWidget(this)); // a whole workshop has nothing to choose
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space.small);
    layout->addWidget(m_understood);
    layout->addWidget(m_guess);
    layout->addLayout(choices);
    layout->addWidget(m_stack, 1);
    layout->addLayout(more);
}

void ImportMapping::setSource(const ImportSource &source) {
    m_understood->setText(understoodSentence(source));
    m_guess->setVisible(source.text.guessed && !source.name.isEmpty());
    m_guess->setText(
        tr("Nothing in the file says how its letters are encoded; they were read as %1. Look at the "
           "values for odd letters before importing.")
            .arg(source.text.encoding));
    const SourceForm form = source.text.form;
    m_form->setCurrentIndex(m_form->findData(int(form)));
    const auto setShown = [this](ChoiceBox *box, bool shown) {
        box->setVisible(shown);
        findChild<QLabel *>(box->objectName() + QStringLiteral("Label"))->setVisible(shown);
    };
    setShown(m_form, form != SourceForm::Json);
    setShown(m_separator, form == SourceForm::Sheet);
    setShown(m_prompt, form == SourceForm::List);
    setShown(m_cameBy, form != SourceForm::Json);
    m_again->setVisible(form != SourceForm::Json);
    switch (form) {
    case SourceForm::Sheet:
        showSheet(source);
        break;
    case SourceForm::List:
        showList(source);
        break;
    case SourceForm::Json:
        break;
    }
    m_stack->setCurrentIndex(form == SourceForm::Sheet ? 0 : form == SourceForm::List ? 1 : 2);
}

void ImportMapping::showSheet(const ImportSource &source) {
    // A separator that nobody would choose from the list, or none, shows as comma: choosing it changes that.
    const int separator = m_separator->findData(source.sheet.separator);
    m_separator->setCurrentIndex(std::max(0, separator));
    exchange::ImportWish wish;
    if (const Prompt *prompt = m_preset ? m_context.workshop().find(*m_preset) : nullptr)
        wish.prompt = prompt->number;
    auto columns = exchange::columnsOf(m_context.workshop(), source.sheet, wish);
    m_model->setSheet(source.sheet, columns ? *std::move(columns) : std::vector<exchange::ColumnMeaning>(),
                      exchange::promptFactsOf(m_context.workshop()));
    constexpr std::array widths{200, 310, 150, 150};
    for (size_t i = 0; i < widths.size(); ++i)
        m_table->setColumnWidth(int(i), widths[i]);
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, MappingModel::GoesTo));
    describeCurrent();
}

void ImportMapping::showList(const ImportSource &source) {
    QStringList lines;
    for (size_t i = 0; i < std::min(source.list.size(), kLinesShown); ++i)
        lines += source.list[i].text.left(400);
    if (source.list.size() > kLinesShown)
        lines += tr("… and %1 more").arg(source.list.size() - kLinesShown);
    m_lineModel->setStringList(lines);
}

void ImportMapping::openChoice() {
    const QModelIndex choice = m_table->currentIndex().siblingAtColumn(MappingModel::GoesTo);
    m_table->setCurrentIndex(choice);
    if (choice.isValid())
        m_table->edit(choice);
}

void ImportMapping::describeCurrent() {
    const int row = m_table->currentIndex().row();
    const bool there = row >= 0 && row < m_model->rowCount();
    m_why->setText(
        there ? tr("“%1”: %2")
                    .arg(m_model->index(row, MappingModel::Heading).data().toString(), m_model->why(row))
              : QString());
}

void ImportMapping::askToReadAgain() {
    const auto form = SourceForm(m_form->currentData().toInt());
    std::optional<QChar> separator;
    if (form == SourceForm::Sheet && sender() == m_separator)
        separator = m_separator->currentData().toChar();
    emit readAgain(form, separator);
}

ImportWishes ImportMapping::wishes() const {
    ImportWishes wishes;
    wishes.columns = m_model->columns();
    wishes.prompt = m_prompt->currentData().toInt();
    wishes.options.again = m_again->isChecked();
    wishes.options.source = Source(m_cameBy->currentData().toInt());
    return wishes;
}

} // namespace coalesce::ui
