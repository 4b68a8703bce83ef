// SPDX-License-Identifier: GPL-3.0-or-later
// What to look at before publishing, under the heads "Put right first", "Worth a look" and "Well already". A
// click or Enter goes to the record.
#pragma once

#include "core/report/advice.h"

#include <QListWidget>

namespace coalesce::ui {

class ThemeController;

class AdviceList : public QListWidget {
    Q_OBJECT

public:
    explicit AdviceList(const ThemeController &theme, QWidget *parent = nullptr);

    void setAdvice(const std::vector<report::Advice> &advice);
    QSize sizeHint() const override; // as high as all of it
    QSize minimumSizeHint() const override { return {160, 90}; }

signals:
    void jumpRequested(const coalesce::RecordRef &ref, std::optional<int> column);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void jump(const QListWidgetItem *item);

    std::vector<report::Advice> m_advice;
};

} // namespace coalesce::ui
