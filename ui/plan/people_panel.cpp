// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/people_panel.h"

#include "core/day/budget.h"
#include "ui/finder/finder_source.h"
#include "ui/people/people_edits.h"
#include "ui/plan/cell_table.h"
#include "ui/plan/consent_dates.h"
#include "ui/plan/name_entry.h"
#include "ui/shell/undo_offer.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace coalesce::ui {

namespace {

QString nobodySentence(bool readOnly) {
    return readOnly ? PeoplePanel::tr("Nobody is listed in this workshop.")
                    : PeoplePanel::tr(
                          "Nobody is listed yet. Type a name above and press Enter, or paste a list with a "
                          "name a line. Nobody's consent is assumed: tick what each person agrees to.");
}

} // namespace

// Those who hold every word that was typed, without case and accents.
class FoundPeople : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setWords(const QString &typed) {
        m_words = searchWords(typed);
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override {
        const QString person = sourceModel()->index(row, 0, parent).data(PeopleModel::SearchRole).toString();
        return std::ranges::all_of(m_words, [&](const QString &word) { return person.contains(word); });
    }

private:
    QStringList m_words;
};

PeoplePanel::PeoplePanel(const RoomContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(new PeopleModel(context, this)),
      m_found(new FoundPeople(this)), m_entry(new NameEntry(this)), m_search(new QLineEdit(this)),
      m_remove(makeButton(tr("Remove"), ButtonKind::Plain, this)),
      m_table(new CellTable(tr("People"), 36, this)), m_stack(new QStackedWidget(this)),
      m_nobody(new EmptyState(IconName::Person, nobodySentence(context.session.isReadOnly()), context.theme,
                              this)),
      m_notFound(new EmptyState(IconName::Find, tr("Nobody fits the search. Clear it to see everybody."),
                                context.theme, this)),
      m_detail(makeLabel({}, "small", this)), m_dates(new ConsentDates(context, this)),
      m_summary(new ElidedLabel({}, "muted", this)) {
    m_found->setSourceModel(m_model);
    m_found->setSortRole(PeopleModel::SortRole);
    m_found->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_found->setSortLocaleAware(true);
    m_table->setModel(m_found);
    m_entry->setObjectName(QStringLiteral("addPerson"));
    m_search->setObjectName(QStringLiteral("searchPeople"));
    m_remove->setObjectName(QStringLiteral("removePeople"));
    assemble();
    connect(m_entry, &NameEntry::entered, this, &PeoplePanel::addPeople);
    connect(m_search, &QLineEdit::textChanged, this, &PeoplePanel::search);
    connect(m_remove, &QPushButton::clicked, this, &PeoplePanel::removeSelected);
    connect(m_table, &CellTable::severalTicked, this, &PeoplePanel::tickSeveral);
    connect(m_table, &CellTable::currentMoved, this, &PeoplePanel::describeCurrent);
    describe();
}

void PeoplePanel::assemble() {
    const Spacing space = m_context.theme.theme().spacing;
    const bool readOnly = m_context.session.isReadOnly();
    m_entry->setEnabled(!readOnly);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search people"));
    m_search->setClearButtonEnabled(true);
    if (auto *clear = m_search->findChild<QAction *>(QStringLiteral("_q_qlineeditclearaction")))
        clear->setText(tr("Clear the search")); // Qt gives its button no name
    m_search->setMaximumWidth(200);
    m_detail->setWordWrap(true);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // as they came, until a heading is clicked
    m_table->setFrameShape(QFrame::NoFrame);
    constexpr std::array widths{144, 118, 106, 106, 80, 74, 54, 60, 62, 74, 70, 76};
    static_assert(widths.size() == PeopleModel::kColumns);
    for (int i = 0; i < PeopleModel::kColumns; ++i)
        m_table->setColumnWidth(i, widths[size_t(i)]);
    // Ticks beside the names, so that a narrow window shows who agreed to what.
    for (int i = PeopleModel::Came; i < PeopleModel::kColumns; ++i)
        m_table->horizontalHeader()->moveSection(m_table->horizontalHeader()->visualIndex(i),
                                                 1 + i - PeopleModel::Came);
    m_table->freezeFirstColumn();
    auto *head = new QHBoxLayout;
    head->setSpacing(space.small);
    head->addWidget(makeLabel(tr("People"), "title", this));
    head->addWidget(m_summary, 1);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(space.small);
    tools->addWidget(m_entry, 1);
    tools->addWidget(m_search, 1);
    tools->addWidget(m_remove);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_nobody);
    m_stack->addWidget(m_notFound);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space.small);
    layout->addLayout(head);
    layout->addLayout(tools);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_detail);
    layout->addWidget(m_dates);
}

QString PeoplePanel::summaryText(const PeopleModel::Summary &summary, const QString &currency) {
    if (summary.people == 0)
        return {};
    const QString people = tr("%1 · %2 may be named · %3 may be recorded · %4 came")
                               .arg(summary.people)
                               .arg(summary.named)
                               .arg(summary.recorded)
                               .arg(summary.came);
    return summary.worth == 0
               ? people
               : tr("%1 · vouchers and fares worth %2").arg(people, moneyText(summary.worth, currency));
}

void PeoplePanel::follow(const ChangeSet &changes) {
    if (!changes.touches(Kind::Participant) && !changes.touches(Kind::Consent) &&
        !changes.touches(Kind::Workshop))
        return;
    m_model->follow(changes);
    describe();
}

void PeoplePanel::focusFirst() {
    if (m_entry->isEnabled())
        m_entry->setFocus(Qt::OtherFocusReason);
    else
        m_table->setFocus(Qt::OtherFocusReason);
}

void PeoplePanel::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool PeoplePanel::showPerson(const ParticipantId &id) {
    const int row = m_model->rowOf(id);
    if (row < 0)
        return false;
    m_search->clear(); // it might hide them
    const QModelIndex at = m_found->mapFromSource(m_model->index(row, PeopleModel::Name));
    m_table->setCurrentIndex(at);
    m_table->scrollTo(at);
    m_table->setFocus(Qt::OtherFocusReason);
    return true;
}

void PeoplePanel::search(const QString &words) {
    m_found->setWords(words);
    describe();
}

void PeoplePanel::describe() {
    const QString summary = summaryText(m_model->summary(), m_context.workshop().facts().currency.string());
    m_summary->setFullText(summary);
    QWidget *shown = m_found->rowCount() > 0    ? static_cast<QWidget *>(m_table)
                     : m_model->rowCount() == 0 ? m_nobody
                                                : m_notFound;
    m_stack->setCurrentWidget(shown);
    m_search->setEnabled(m_model->rowCount() > 0);
    describeCurrent();
    emit summaryChanged(summary);
}

void PeoplePanel::describeCurrent() {
    const QModelIndex current = m_found->mapToSource(m_table->currentIndex());
    m_remove->setEnabled(current.isValid() && !m_context.session.isReadOnly());
    m_dates->setPerson(current.isValid() ? std::optional(m_model->personAt(current.row())) : std::nullopt);
    m_detail->setVisible(!current.isValid() && m_model->rowCount() > 0);
    m_detail->setText(
        tr("Space ticks, Enter edits. Undo passes over consents: a yes or no is changed only by "
           "saying so here."));
}

void PeoplePanel::addPeople(const QStringList &names) {
    if (m_context.session.isReadOnly())
        return;
    QStringList fresh;
    QStringList
        known; // a list that is pasted again must not double everybody; one typed name may be a namesake
    for (const QString &name : names) {
        const bool there =
            std::ranges::any_of(m_context.workshop().participants(),
                                [&](const Participant &person) { return person.name.string() == name; });
        (there && names.size() > 1 ? known : fresh) += name;
        if (there && names.size() == 1)
            known += name;
    }
    const auto outcome = coalesce::ui::addPeople(m_context.workshop(), fresh, m_context.session.sources());
    if (!m_context.commit(outcome, QStringLiteral("participant.add")))
        return;
    if (names.size() == 1) {
        m_entry->clear();
        if (!known.isEmpty())
            m_context.messages.showNotice(
                tr("There is now more than one person called “%1”.").arg(names.front()),
                undoOffer(m_context));
    } else if (fresh.isEmpty()) {
        m_context.messages.showNotice(tr("Everybody on that list is here already."), {},
                                      MessageBar::Lasts::ItsTime);
    } else {
        const QString added =
            fresh.size() == 1 ? tr("1 person added.") : tr("%n people added.", nullptr, int(fresh.size()));
        const QString there = known.isEmpty() ? QString()
                                              : QLatin1Char(' ') + tr("%n were on the list already.", nullptr,
                                                                      int(known.size()));
        m_context.messages.showNotice(added + there, undoOffer(m_context));
    }
    if (const int last = m_found->rowCount() - 1; !fresh.isEmpty() && last >= 0)
        m_table->scrollTo(m_found->index(last, 0));
}

// Attendance alone: a consent is what one person said.
void PeoplePanel::tickSeveral(const QModelIndexList &cells) {
    if (cells.front().column() != PeopleModel::Came)
        return m_context.messages.showNotice(
            tr("Consents are ticked one person at a time, as each of them says so."), {},
            MessageBar::Lasts::ItsTime);
    std::vector<ParticipantId> people;
    bool allCame = true;
    for (const QModelIndex &cell : cells) {
        people.push_back(m_model->personAt(m_found->mapToSource(cell).row()));
        allCame = allCame && cell.data(Qt::CheckStateRole) == Qt::Checked;
    }
    m_context.commit(setAttended(m_context.workshop(), people, !allCame), QStringLiteral("participant.set"));
}

void PeoplePanel::removeSelected() {
    std::vector<ParticipantId> people;
    QString name;
    for (const int row : m_table->selectedRows()) {
        const QModelIndex index = m_found->index(row, PeopleModel::Name);
        people.push_back(m_model->personAt(m_found->mapToSource(index).row()));
        name = index.data().toString();
    }
    if (people.empty() || m_context.session.isReadOnly())
        return;
    if (!m_context.commit(removePeople(m_context.workshop(), people), QStringLiteral("participant.remove")))
        return;
    m_context.messages.showNotice(people.size() == 1
                                      ? tr("“%1” was removed from the people.").arg(name)
                                      : tr("%n people were removed.", nullptr, int(people.size())),
                                  undoOffer(m_context));
}

} // namespace coalesce::ui
