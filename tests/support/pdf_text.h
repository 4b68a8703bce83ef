// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a PDF as a screen reader does: through its structure tree, with actual texts, not through how it
// looks.
#pragma once

#include <QByteArray>
#include <QString>
#include <vector>

namespace coalesce::test {

// One element of the structure, in reading order.
struct PdfElement {
    QString role;  // such as "H1", "P", "LBody", after the role map
    int depth = 0; // 0 the first under the root
    QString actualText;
    bool hasActualText = false;
    int marks = 0; // pieces of marked content that are really in a page's content and name this element back
    int links = 0; // annotations that belong to it
    QString text;  // of it and all beneath it
};

struct PdfBookmark {
    QString title;
    int depth = 0;
    int page = -1; // from 0
};

struct PdfFacts {
    QString language;
    QString title;
    QString author;
    QString creationDate; // empty: none
    QString allDates;     // everything in the file that is a date, joined
    QByteArray xmp;
    bool marked = false;
    bool displaysTitle = false;
    int pages = 0;
    std::vector<QString> targets; // of link annotations
    std::vector<PdfBookmark> bookmarks;
    std::vector<PdfElement> elements;
    // Text operators and painting that stand in no marked content at all, on all pages.
    int unmarkedDrawing = 0;
    int artifacts = 0;
};

// Throws what qpdf throws when the file is not sound; warnings count as unsound.
PdfFacts readPdf(const QByteArray &pdf);

} // namespace coalesce::test
