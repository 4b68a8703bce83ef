// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/circle/response_row.h"

#include "core/edit/record_actions.h"
#include "ui/people/people_edits.h"
#include "ui/people/person_box.h"
#include "ui/shell/undo_offer.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/record_field.h"

#include <QHBoxLayout>

namespace coalesce::ui {

namespace {
constexpr QLatin1String kAction("response.set");
constexpr std::array kKinds{ResponseKind::Response, ResponseKind::Paraphrase};
} // namespace

ResponseRow::ResponseRow(const RoomContext &context, const ResponseId &id, QWidget *parent)
    : QWidget(parent), m_context(context), m_id(id), m_kind(new ChoiceBox(tr("Kind of response"), this)),
      m_text(new RecordField(
          context, refOf(id),
          {columnOf(&Response::text), kAction, RecordField::Blank::Remove, QStringLiteral("response.remove")},
          tr("Response"), InlineTextEdit::Enter::Commits, this)),
      m_person(new PersonBox(tr("Who responded"), tr("Who responded?"), context.workshop(), this)) {
    m_text->setObjectName(QStringLiteral("response"));
    m_kind->setObjectName(QStringLiteral("kind"));
    m_kind->addItem(tr("Response"));
    m_kind->addItem(tr("In other words"));
    m_person->setNobodyText(tr("Who?"));
    m_person->setMaximumWidth(150);
    auto *remove = new IconButton(IconName::Close, tr("Remove this response"), context.theme,
                                  IconButton::Kind::Quiet, this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_kind, 0, Qt::AlignTop);
    row->addWidget(m_text, 1, Qt::AlignTop);
    row->addWidget(m_person, 0, Qt::AlignTop);
    row->addWidget(remove, 0, Qt::AlignTop);
    connect(m_kind, &QComboBox::activated, this, [this](int index) {
        const std::string_view kind = nameOf(kKinds[size_t(index)]);
        m_context.commit(setFields(m_context.workshop(), refOf(m_id),
                                   {{columnOf(&Response::kind),
                                     Value(QString::fromLatin1(kind.data(), qsizetype(kind.size())))}}),
                         kAction);
    });
    connect(m_person, &PersonBox::chosen, this, [this](const PersonChoice &choice) {
        m_context.commit(setPerson(m_context.workshop(), {refOf(m_id)}, columnOf(&Response::participant),
                                   choice, m_context.session.sources()),
                         kAction);
    });
    connect(remove, &QToolButton::clicked, this, [this] {
        const RoomContext whole = m_context; // this row goes with its response
        if (whole.commit(removeRecord(whole.workshop(), refOf(m_id)), QStringLiteral("response.remove")))
            whole.messages.showNotice(tr("The response was removed."), undoOffer(whole));
    });
    refresh();
}

void ResponseRow::refresh() {
    const Response &response = *m_context.workshop().find(m_id);
    m_kind->setCurrentIndex(int(std::ranges::find(kKinds, response.kind) - kKinds.begin()));
    m_person->setPerson(response.participant);
}

} // namespace coalesce::ui
