// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/circle/item_card.h"

#include "core/edit/record_actions.h"
#include "ui/circle/circle_words.h"
#include "ui/circle/item_editors.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/record_field.h"

#include <QDateTime>
#include <QVBoxLayout>

namespace coalesce::ui {

ItemCard::ItemCard(const RoomContext &context, const RecordRef &ref, QWidget *parent)
    : RecordCard(context, ref, parent), m_text(makeLabel({}, "plain", &face())),
      m_line(makeLabel({}, "small", &face())), m_urgent(makeLabel({}, "warningSmall", &face())) {
    auto *down = new QVBoxLayout(&face());
    down->setContentsMargins(6, 7, 6, 8);
    down->setSpacing(3);
    for (QLabel *label : {m_text, m_line, m_urgent}) {
        label->setWordWrap(true);
        down->addWidget(label);
    }
}

void ItemCard::showFace() {
    const Words words = this->words();
    m_text->setText(words.text);
    m_line->setText(words.line);
    m_line->setVisible(!words.line.isEmpty());
    m_urgent->setText(words.urgent);
    m_urgent->setVisible(!words.urgent.isEmpty());
}

QWidget *ItemCard::makeEditor() {
    ItemEditor *editor = makeItemEditor();
    closeWith(editor->text());
    connect(editor, &ItemEditor::removeWanted, this, &RecordCard::remove);
    connect(editor, &ItemEditor::closeWanted, this, &RecordCard::close);
    return editor;
}

void ItemCard::showEditor(QWidget &editor) {
    static_cast<ItemEditor &>(editor).refresh();
}

QStringList ItemCard::shown() const {
    return {m_text->text(), m_line->text(), m_urgent->text()};
}

QString ItemCard::spokenName() const {
    if (!m_context.workshop().row(ref()))
        return {};
    const Words words = this->words();
    QStringList parts{words.text.simplified(), words.line, words.urgent};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

ReflectionCard::ReflectionCard(const RoomContext &context, const ReflectionId &id, QWidget *parent)
    : ItemCard(context, refOf(id), parent) {}

ItemCard::Words ReflectionCard::words() const {
    const Reflection &reflection = *m_context.workshop().find(ReflectionId(ref().id));
    return {tr("“%1”").arg(reflection.text.string()), reflectionLine(m_context.workshop(), reflection)};
}

ItemEditor *ReflectionCard::makeItemEditor() {
    return new ReflectionEditor(m_context, ReflectionId(ref().id), this);
}

PledgeCard::PledgeCard(const RoomContext &context, const PledgeId &id, QWidget *parent)
    : ItemCard(context, refOf(id), parent) {}

ItemCard::Words PledgeCard::words() const {
    const Pledge &pledge = *m_context.workshop().find(PledgeId(ref().id));
    const QLocale locale = this->locale();
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_context.session.sources().nowMs()).date();
    return {pledge.text.string(), pledgeLine(m_context.workshop(), pledge, locale),
            overdueLine(pledge, today, locale)};
}

ItemEditor *PledgeCard::makeItemEditor() {
    return new PledgeEditor(m_context, PledgeId(ref().id), this);
}

PromiseCard::PromiseCard(const RoomContext &context, const PromiseId &id, QWidget *parent)
    : ItemCard(context, refOf(id), parent) {}

ItemCard::Words PromiseCard::words() const {
    const Promise &promise = *m_context.workshop().find(PromiseId(ref().id));
    return {promise.text.string(), promiseLine(m_context.workshop(), promise, locale()),
            promise.happened.isEmpty() ? tr("What became of it?") : QString()};
}

ItemEditor *PromiseCard::makeItemEditor() {
    return new PromiseEditor(m_context, PromiseId(ref().id), this);
}

OpportunityCard::OpportunityCard(const RoomContext &context, const OpportunityId &id, QWidget *parent)
    : ItemCard(context, refOf(id), parent) {}

ItemCard::Words OpportunityCard::words() const {
    const Opportunity &opportunity = *m_context.workshop().find(OpportunityId(ref().id));
    return {opportunity.text.string(), opportunityLine(m_context.workshop(), opportunity)};
}

ItemEditor *OpportunityCard::makeItemEditor() {
    return new OpportunityEditor(m_context, OpportunityId(ref().id), this);
}

} // namespace coalesce::ui
