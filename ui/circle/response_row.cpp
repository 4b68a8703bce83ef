// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/circle/response_row.h"

#include "core/edit/record_actions.h"
#include "ui/people/people_edits.h"
#include "ui/people/person_box.h"
#include "ui/shell/undo_offer.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/record_field.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

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
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_kind->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    // The words have the whole width: beside the rest nothing would be left for them in a narrow window.
    auto *about = new QHBoxLayout;
    about->setSpacing(6);
    about->addWidget(m_kind);
    about->addWidget(m_person);
    about->addStretch();
    about->addWidget(remove);
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(12, 0, 0, 4);
    down->setSpacing(4);
    down->addWidget(m_text);
    down->addLayout(about);
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
    m_remove = remove;
    refresh();
}

QWidget *ResponseRow::followInTabOrder(QWidget *before) {
    for (QWidget *next : std::initializer_list<QWidget *>{m_text, m_kind, m_person, m_remove}) {
        setTabOrder(before, next);
        before = next;
    }
    return before;
}

void ResponseRow::refresh() {
    const Response &response = *m_context.workshop().find(m_id);
    m_kind->setCurrentIndex(int(std::ranges::find(kKinds, response.kind) - kKinds.begin()));
    m_person->setPerson(response.participant);
}

} // namespace coalesce::ui
