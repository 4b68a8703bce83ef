// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the report under one another, drawn by the very layout that the PDF holds. Keeps its place
// when the report changes.
#pragma once

#include "core/report/pdf/laid_out_report.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QImage>

namespace coalesce::ui {

class ThemeController;

class PageView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit PageView(const ThemeController &theme, QWidget *parent = nullptr);

    void setReport(const report::pdf::LaidOutReport &report);
    const std::optional<report::pdf::LaidOutReport> &report() const { return m_report; }

    int currentPage() const { return m_page; } // from 0
    double scale() const { return m_scale; }   // pixels a point
    bool fitsWidth() const { return m_fits; }
    QRect pageRect(int page) const; // in the viewport
    QSize sizeHint() const override { return {640, 700}; }

public slots:
    void zoomBy(double factor);
    void fitWidth();

signals:
    void pageChanged(int page, int count);
    void zoomChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    double fittingScale() const;
    void rescale(double scale);
    void layOut(double top);
    double top() const; // points above the viewport
    void findPage();
    const QImage &picture(int page, double dpr);

    const ThemeController &m_theme;
    std::optional<report::pdf::LaidOutReport> m_report;
    QHash<int, QImage> m_pictures; // of pages near the visible ones
    double m_scale = 1;
    double m_dpr = 1;
    bool m_fits = true;
    int m_page = 0;
};

} // namespace coalesce::ui
