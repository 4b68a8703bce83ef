// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/looks.h"

#include "ui/commands/command_registry.h"

#include <QAbstractButton>
#include <QAction>
#include <QStyle>
#include <QTextDocument>
#include <QVariant>

namespace coalesce::ui {

void setLook(QWidget &widget, const char *look) {
    widget.setProperty("look", QString::fromLatin1(look));
    widget.setAttribute(Qt::WA_StyledBackground);
    if (widget.testAttribute(Qt::WA_WState_Polished)) {
        widget.style()->unpolish(&widget);
        widget.style()->polish(&widget);
    }
}

// Qt takes a tip for HTML when it looks like some, so it is made some, with nothing left of the text's own.
QString plainTip(const QString &text) {
    constexpr qsizetype kOneLine = 60; // HTML tips wrap, and wrap short ones too early
    if (text.size() <= kOneLine && !Qt::mightBeRichText(text))
        return text;
    return QStringLiteral("<div style='white-space:pre-wrap'>%1</div>").arg(text.toHtmlEscaped());
}

void followAction(QAbstractButton &button, QAction &action) {
    const auto follow = [&button, &action] {
        button.setEnabled(action.isEnabled());
        button.setCheckable(action.isCheckable());
        button.setChecked(action.isChecked());
        button.setToolTip(plainTip(textWithShortcut(action)));
        button.setAccessibleName(plainText(action.text()));
        // Else the tip is read out, which says the name again and may be HTML.
        button.setAccessibleDescription(action.shortcut().toString(QKeySequence::NativeText));
    };
    follow();
    QObject::connect(&action, &QAction::changed, &button, follow);
    QObject::connect(&button, &QAbstractButton::clicked, &action, &QAction::trigger);
}

} // namespace coalesce::ui
